record Pt(int x, int y) { int sum() { x + y } }
def p = new Pt(1, 2)
println p
println p.x() + p.y
println p == new Pt(1, 2)
println p.sum()
println p.hashCode() == new Pt(1,2).hashCode()
try { p.x = 3 } catch (e) { println e.class.name + ': ' + e.message }
println new Pt(x: 3, y: 4)
println p.toMap()
