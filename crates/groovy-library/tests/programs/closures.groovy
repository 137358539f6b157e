def inc = { it + 1 }
println inc(1)
println inc.call(2)
def add = { a, b = 10 -> a + b }
println add(1) + ' ' + add(1, 2)
def counter = 0
def bump = { -> counter++ }
3.times { bump() }
println counter
def make = { x -> { y -> x + y } }
println make(1)(2)
println add.curry(5)(6)
println add.rcurry(5)(6)
def twice = inc >> { it * 2 }
println twice(3)
println((inc << { it * 2 })(3))
def fact
fact = { n -> n <= 1 ? 1 : n * fact(n - 1) }
println fact(10)
def list = []
for (i in 0..2) { list << { i } }
println list*.call()
def early = [1, 2, 3].each { if (it == 2) return; print it }
println early
println([1, 2, 3].collect { if (it == 2) { return 'two' }; it })
def up = 'abc'.&toUpperCase
println up()
println(['a', 'b'].collect('x'.&concat))
def sum(a, b, c = 3) { a + b + c }
println sum(1, 2)
println sum(1, 2, 4)
def varargs(String first, Object... rest) { "$first:${rest.size()}" }
println varargs('a')
println varargs('a', 1, 2)
println sum(*[1, 2])
def named(Map m, x) { "$m $x" }
println named(a: 1, b: 2, 'pos')
x = 5
def useBinding() { x * 2 }
println useBinding()
println inc.maximumNumberOfParameters
println([[1, 2], [3, 4]].collect { a, b -> a + b })
println({ -> 'none' }())
println(((1..3).collect { n -> { -> n * n } })*.call())
def r = 'hello'.with { toUpperCase() + length() }
println r
def t = [1].tap { add(2) }
println t
def nested = { [1, 2].collect { a -> [10, 20].collect { b -> a * b } } }
println nested()
int typed(int a) { a / 2 }
println typed(5)
def o(String s) { 'string' }
def o(Integer i) { 'int' }
def o(Object x) { 'object' }
println o('a') + o(1) + o(1.5) + o("g${1}")
void nothing() { 5 }
println nothing()
println(inc(1, 2))
