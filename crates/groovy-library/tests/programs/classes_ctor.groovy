class A { final int x; def y = 3; A(int x) { this.x = x; y += x } 
 A() { this(7) } }
println new A(2).y
println new A().x
try { new A('s') } catch (e) { println e.class.name + ' ' + e.message }
try { new A(1).x = 4 } catch (e) { println e.class.name + ' ' + e.message }
