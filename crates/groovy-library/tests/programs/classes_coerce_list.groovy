class Q { int a; int b; Q(int a, int b) { this.a = a; this.b = b }; String toString() { "Q$a$b" } }
Q q = [1, 2]
println q
println([3, 4] as Q)
class M { int a; String toString() { "M$a" } }
M m = [a: 5]
println m
println([a: 6] as M)
