class D { def methodMissing(String n, args) { "mm $n ${args as List}" }
 def propertyMissing(String n) { "pm $n" }
 def propertyMissing(String n, v) { println "set $n $v" } }
def d = new D()
println d.foo(1, 2)
println d.bar
d.baz = 3
