interface Greeter { def greet(String n); default def hi() { greet('hi') } }
class G implements Greeter { def greet(String n) { "<$n>" } }
println new G().hi()
def g = { "c:$it" } as Greeter
println g.greet('x')
println g.hi()
def m = [greet: { "m:$it" }] as Greeter
println m.greet('y')
println m.hi()
Greeter k = { 'k' + it }
println k.greet('z')
