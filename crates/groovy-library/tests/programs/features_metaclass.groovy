class A { def n = 1 }
A.metaClass.twice = { -> delegate.n * 2 }
println new A().twice()
A.metaClass.getTriple = { -> delegate.n * 3 }
println new A().triple
A.metaClass.static.make = { x -> new A(n: x) }
println A.make(7).n
def a = new A()
a.metaClass.solo = { 'solo' }
println a.solo()
try { new A().solo() } catch (MissingMethodException e) { println 'missing' }
String.metaClass.shout = { -> delegate.toUpperCase() + '!' }
println 'hi'.shout()
Integer.metaClass.dbl = { -> delegate * 2 }
println 4.dbl()
println a.respondsTo('solo').size() > 0
println a.hasProperty('n') != null
println A.metaClass.respondsTo(a, 'nope').size()
A.metaClass { four { -> 4 } }
println new A().four()
