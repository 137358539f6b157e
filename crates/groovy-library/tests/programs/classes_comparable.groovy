class P implements Comparable<P> { int n; int compareTo(P o) { n <=> o.n }; String toString() { "P$n" } }
def l = [3, 1, 2].collect { new P(n: it) }
println l.sort()
println l.max()
println l.min()
println(new P(n: 1) < new P(n: 2))
println(new P(n: 1) == new P(n: 1))
println(new P(n: 1) <=> new P(n: 2))
println l.toSorted { a, b -> b <=> a }
println l.sort { -it.n }
