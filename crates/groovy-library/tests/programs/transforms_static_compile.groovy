import groovy.transform.*
@CompileStatic class A { int sq(int x) { x * x } }
println new A().sq(4)
@TypeChecked def f(String s) { s.length() }
println f('abc')
