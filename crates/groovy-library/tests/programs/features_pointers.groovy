class A { def m(x) { "m$x" }; static s(x) { "s$x" }; A() {}; A(int n) { this.n = n }; int n }
def p = new A().&m
println p(1)
def q = A.&s
println q(2)
def u = String.&toUpperCase
println u('abc')
println(['a', 'b'].collect(String::toUpperCase))
def k = A::new
println k(4).n
println([1, 2].collect(A::new)*.n)
println(['x'].collect(this.&deco))
def deco(s) { "<$s>" }
println([3,1,2].toSorted(Integer::compare))
