class Person { String name; int age
  String toString() { "$name ($age)" } }
def p = new Person(name: 'Ann', age: 5)
println p
p.age = 6
println p.age
println p.getName()
p.setName('Bob')
println "hi $p"
println([p, [x: p]])
