@Newify([A]) class B { def m() { A(3).n } }
class A { int n; A(int n) { this.n = n } }
println new B().m()
