class Bag implements Iterable<String> { def l = ['a','b']; Iterator<String> iterator() { l.iterator() } }
for (x in new Bag()) print x
println()
println new Bag().collect { it * 2 }
println new Bag().toList()
println 'b' in new Bag()
