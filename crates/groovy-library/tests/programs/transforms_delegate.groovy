class Phone { String number = '1'; def dial(x) { "dial $x from $number" } }
class Person { @Delegate Phone phone = new Phone(); @Delegate List<String> notes = []; String name }
def p = new Person(name: 'A')
println p.dial('2')
println p.number
p.number = '9'
println p.dial('3')
p << 'hey'
p.add('b')
println p.notes
println p.size()
println p[0]
println p.collect { it.toUpperCase() }
println p instanceof List
