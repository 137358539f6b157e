record Pt(int x, String y) { int twice() { x * 2 } ; static Pt origin() { new Pt(0, 'o') } }
println new Pt(1, 'a')
println Pt.origin().twice()
println new Pt(1, 'a').hashCode()
println new Pt(1, 'a').toList()
println new Pt(1, 'a')[1]
println new Pt(x: 4, y: 'k').x()
record C(int n) { C { if (n < 0) throw new IllegalArgumentException('neg') ; n = n + 1 } }
println new C(1)
try { new C(-1) } catch (e) { println e.message }
record D(int a, int b = 5) { }
println new D(1)
def (q, w) = new Pt(7, 'z')
println q + w
