class Outer { int v = 5
 class Inner { int w = 2; int sum() { v + w } ; def outer() { Outer.this.v } }
 static class Nested { def hi() { 'nested' } }
 def make() { new Inner() } }
def o = new Outer()
println o.make().sum()
println new Outer.Nested().hi()
println o.make().outer()
println Outer.Nested.name
