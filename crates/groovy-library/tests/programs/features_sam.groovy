interface Op { int apply(int a, int b) }
def run(Op o) { o.apply(3, 4) }
println run { a, b -> a * b }
println run({ a, b -> a + b } as Op)
Op l = (a, b) -> a - b
println l.apply(5, 2)
Runnable r = { println 'run' }
r.run()
def sup = { 5 } as java.util.function.Supplier
println sup.get()
abstract class Abs { abstract int go(int x); int twice(int x) { go(go(x)) } }
def ab = { it + 1 } as Abs
println ab.twice(3)
