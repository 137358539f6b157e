enum Color { RED(1), GREEN(2), BLUE(3) { String nice() { 'azure' } }
  int n; Color() { this(1) }; Color(int n) { this.n = n }
  String nice() { name().toLowerCase() } }
println Color.RED
println Color.values()
println Color.BLUE.nice() + Color.GREEN.nice() + Color.GREEN.n
println Color.valueOf('RED').ordinal()
println Color.RED.next()
println Color.RED.previous()
println Color.RED < Color.BLUE
switch (Color.RED) { case Color.GREEN: println 'g'; break; case Color.RED: println 'r'; break }
try { Color.valueOf('X') } catch (e) { println e.class.name + ': ' + e.message }
println('GREEN' as Color)
Color c = 'BLUE'
println c
for (x in Color) print x
println()
println Color.collect { it.name() }
println Color.RED == Color.RED
println Color.RED.compareTo(Color.BLUE)
def mm = [(Color.RED): 1]
println mm[Color.RED]
println Color.BLUE.class
println Color.BLUE.declaringClass
