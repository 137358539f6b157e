//= definitions
def c1 = { item++ }
def c2 = { -> 'no params' }
def c3 = { println it }
def c4 = { it -> println it }
def c5 = { name -> println name }
def c6 = { String x, int y -> "hey ${x} the value is ${y}" }
def c7 = { reader -> def line = reader.readLine(); line.trim() }
println c2()
c3(1)
c4(2)
c5('n')
println c6('a', 1)
println c7(new StringReader(' x \n'))
//= as-object
def listener = { e -> "Clicked on $e" }
println listener instanceof Closure
Closure callback = { 'Done!' }
println callback()
Closure<Boolean> isTextFile = { String it -> it.endsWith('.txt') }
println isTextFile('a.txt')
//= calling
def code = { 123 }
println code()
println code.call()
def isOdd = { int i -> i % 2 != 0 }
println isOdd(3)
println isOdd.call(2)
println isOdd.doCall(5)
//= implicit-it
def greeting = { "Hello, $it!" }
println greeting('Patrick')
println greeting()
def none = { -> 42 }
try { none(11) } catch (MissingMethodException e) { println 'no such call' }
//= parameter-counts
println({ }.maximumNumberOfParameters)
println({ -> }.maximumNumberOfParameters)
println({ a -> }.maximumNumberOfParameters)
println({ a, b = 1 -> }.maximumNumberOfParameters)
println({ String a, int b -> }.parameterTypes*.simpleName)
println({ }.parameterTypes*.simpleName)
//= default-parameter
def closureWithTwoArgAndDefaultValue = { int a, int b = 2 -> a + b }
println closureWithTwoArgAndDefaultValue(1)
println closureWithTwoArgAndDefaultValue(1, 5)
//= varargs
def concat1 = { String... args -> args.join('') }
println concat1('abc', 'def')
def concat2 = { String[] args -> args.join('') }
println concat2('abc', 'def')
def multiConcat = { int n, String... args -> args.join('') * n }
println multiConcat(2, 'abc', 'def')
println multiConcat(2)
//= list-spread-into-parameters
def c = { a, b -> "$a-$b" }
println c([1, 2])
println([[1, 2], [3, 4]].collect { x, y -> x + y })
println([[1, 2], [3, 4]].collect { it })
//= wrong-argument-count
def c = { a, b -> 1 }
c(1)
//= wrong-argument-type
def c = { int a -> a }
c('x')
//= closure-typed-coercion
def c = { Integer a -> a.class.name }
println c(1)
try { c(1L) } catch (MissingMethodException e) { println 'no' }
def d = { int a -> a }
println d((short) 3)
//= return-in-closure
def c = { if (it) return 'early'; 'late' }
println c(true)
println c(false)
//= this-owner-delegate
class Enclosing {
    void run() {
        def whatIsThis = { this }
        println whatIsThis() == this
        def c = { owner }
        println c() == this
        def d = { delegate }
        println d() == this
        def nested = { def cl = { owner }; cl() }
        println nested() == nested
        def nestedThis = { def cl = { this }; cl() }
        println nestedThis() == this
    }
    String toString() { 'E' }
}
new Enclosing().run()
//= delegate-change
class Person { String name }
class Thing { String name }
def p = new Person(name: 'Norman')
def t = new Thing(name: 'Teapot')
def upperCasedName = { delegate.name.toUpperCase() }
upperCasedName.delegate = p
println upperCasedName()
upperCasedName.delegate = t
println upperCasedName()
//= delegate-implicit
class Person { String name; def hi(x) { "hi $x from $name" } }
def p = new Person(name: 'Igor')
def cl = { name.toUpperCase() + hi(1) }
cl.delegate = p
println cl()
//= delegate-missing
def cl = { foo }
cl.delegate = 'x'
cl()
//= owner-first
class Person {
    String name
    def pretty = { "My name is $name" }
    String toString() { pretty() }
}
class Thing { String name }
def p = new Person(name: 'Sarah')
def t = new Thing(name: 'Teapot')
println p.toString()
p.pretty.delegate = t
println p.toString()
p.pretty.resolveStrategy = Closure.DELEGATE_FIRST
println p.toString()
//= delegate-only
class Person { String name; int age; def fetchAge = { age } }
class Thing { String name }
def p = new Person(name: 'Jessica', age: 42)
def t = new Thing(name: 'Printer')
def cl = p.fetchAge
cl.delegate = p
println cl()
cl.delegate = t
println cl()
cl.resolveStrategy = Closure.DELEGATE_ONLY
cl.delegate = p
println cl()
cl.delegate = t
try { cl() } catch (MissingPropertyException ex) { println ex.message }
//= owner-only
class P { String name }
def name = 'outer'
x = 'bound'
def cl = { x }
cl.delegate = [x: 'del']
println cl()
cl.resolveStrategy = Closure.OWNER_ONLY
println cl()
cl.resolveStrategy = Closure.DELEGATE_FIRST
println cl()
//= delegate-set-property
def target = [:]
def cl = { a = 1; b = 2 }
cl.delegate = target
cl.resolveStrategy = Closure.DELEGATE_ONLY
cl()
println target
//= to-self
class Enclosing { def c = { resolveStrategy } }
def cl = { maximumNumberOfParameters }
cl.resolveStrategy = Closure.TO_SELF
println cl()
//= gstring-closure-laziness
def x = 1
def gs = "x = ${x}"
println gs
x = 2
println gs
def lazy = "x = ${-> x}"
println lazy
x = 3
println lazy
//= gstring-mutation
class Person { String name; String toString() { name } }
def sam = new Person(name: 'Sam')
def lucy = new Person(name: 'Lucy')
def p = sam
def gs = "Name: ${p}"
println gs
p = lucy
println gs
sam.name = 'Lucy'
println gs
//= closure-coercion-method
def m(Runnable r) { r.run() }
m { println 'ran' }
def cmp(Comparator c) { c.compare(1, 2) }
println cmp { a, b -> a <=> b }
def call(java.util.concurrent.Callable c) { c.call() }
println call { 5 }
//= left-curry
def nCopies = { int n, String str -> str * n }
def twice = nCopies.curry(2)
println twice('bla')
println twice('bla') == nCopies(2, 'bla')
//= right-curry
def nCopies = { int n, String str -> str * n }
def blah = nCopies.rcurry('bla')
println blah(2)
//= ncurry
def volume = { double l, double w, double h -> l * w * h }
def fixedWidthVolume = volume.ncurry(1, 2d)
println volume(3d, 2d, 4d) == fixedWidthVolume(3d, 4d)
def fixedWidthAndHeight = volume.ncurry(1, 2d, 4d)
println volume(3d, 2d, 4d) == fixedWidthAndHeight(3d)
//= curry-varargs
def f = { Object... a -> a.toList() }
println f.curry(1)(2, 3)
println f.rcurry(1)(2, 3)
println f.curry(1, 2)()
//= curry-too-many
def f = { a -> a }
def g = f.curry(1, 2)
g()
//= curry-parameter-count
def f = { a, b, c -> [a, b, c] }
println f.curry(1).maximumNumberOfParameters
println f.curry(1).curry(2)(3)
println f.rcurry(3).rcurry(2)(1)
println f.ncurry(1, 9)(1, 3)
//= memoize
int calls = 0
def fib
fib = { long n -> calls++; n < 2 ? n : fib(n - 1) + fib(n - 2) }.memoize()
println fib(25)
println calls
fib(25)
println calls
//= memoize-limits
int n = 0
def f = { n++; it }.memoizeAtMost(2)
f(1); f(2); f(1); f(3); f(1)
println n
def g = { n++; it }.memoizeAtLeast(1)
g(1); g(1)
println n
def h = { n++; it }.memoizeBetween(1, 3)
h(1); h(1)
println n
//= composition
def plus2 = { it + 2 }
def times3 = { it * 3 }
def times3plus2 = plus2 << times3
println times3plus2(3)
println times3plus2(4)
def plus2times3 = times3 << plus2
println plus2times3(3)
println((times3 >> plus2)(3))
println((plus2 >> times3 >> { it - 1 })(1))
//= composition-method-pointer
def f = { it + '!' } << String.&toUpperCase
println f('a')
println((this.&m >> { it * 2 })(1))
def m(x) { x + 1 }
//= trampoline
def factorial
factorial = { int n, def accu = 1G ->
    if (n < 2) return accu
    factorial.trampoline(n - 1, n * accu)
}
factorial = factorial.trampoline()
println factorial(1)
println factorial(3)
println factorial(1000) / factorial(998)
//= method-pointer-closure
def c = 'abc'.&substring
println c(1)
println c(0, 2)
println c.maximumNumberOfParameters
//= closure-captures-variable
def list = []
for (i in 1..3) { list << { i } }
println list*.call()
def fs = (1..3).collect { n -> { -> n * 10 } }
println fs*.call()
def x = 1
def get = { x }
def set = { x = it }
set(5)
println get()
println x
//= closure-captures-classic-for
def list = []
for (int i = 0; i < 3; i++) { list << { i } }
println list*.call()
//= counter
def make = { int n = 0; { -> ++n } }
def a = make()
def b = make()
a()
a()
println a()
println b()
//= recursive
def f
f = { n -> n <= 1 ? 1 : n * f(n - 1) }
println f(10)
def g = { n -> n <= 1 ? 1 : n * call(n - 1) }
println g(5)
//= lambda
def add = (int x, int y) -> x + y
println add(1, 2)
def inc = x -> x + 1
println inc(1)
Runnable r = () -> println('run')
r.run()
println([1, 2].stream().map(e -> e * 2).toList())
def block = (a, b) -> { def s = a + b; return s * 2 }
println block(1, 2)
def defaults = (a, b = 5) -> a + b
println defaults(1)
//= closure-equality
def a = { 1 }
def b = { 1 }
println a == a
println a == b
println a.is(a)
//= closure-is-case
println 4 in { it % 2 == 0 }
switch (5) { case { it > 3 }: println 'big' }
println([1, 2, 3].grep { it > 1 })
//= closure-in-gstring-with-param
println "${{ 5 }}".class.simpleName
println "${{ -> 5 }}"
//= with-and-tap
def sb = new StringBuilder().with { append('a'); append('b'); it }
println sb
def m = [:].tap { a = 1; b = 2 }
println m
println 'abc'.with { toUpperCase() }
println([1, 2].with { size() })
println 5.with { it + 1 }
println 'x'.with(true) { it * 3 }
//= with-this-names
class P { String n; int a }
def p = new P().tap { n = 'N'; a = 3 }
println p.n + p.a
println p.with { "$n is $a" }
//= run-and-call-interfaces
Runnable r = { println 'r' }
r.run()
r()
def c = { -> 'called' }
println c.run()
//= closure-arrays-and-maps
def ops = [add: { a, b -> a + b }, sub: { a, b -> a - b }]
println ops.add(1, 2)
println ops['sub'](5, 2)
ops.each { name, f -> println "$name ${f(3, 1)}" }
//= dehydrate-rehydrate
def c = { -> name }
def r = c.rehydrate([name: 'del'], this, this)
r.resolveStrategy = Closure.DELEGATE_FIRST
println r()
println c.dehydrate().owner
//= as-closure
def c = 'abc' as Closure
//= closure-cast-to-interface-and-back
def c = { 5 }
def k = c as java.util.concurrent.Callable
println k.call()
println k instanceof java.util.concurrent.Callable
println k instanceof Closure
//= nested-it
println([[1, 2], [3]].collect { it.collect { it * 2 } })
//= closure-parameter-shadows-fails
def x = 1
def c = { def x = 2; x }
//= static-closure
class S { static c = { it * 2 }; static m() { c(4) } }
println S.c(3)
println S.m()
//= closure-property-call
class A { def f = { "f $it" }; def g() { f(1) } }
println new A().f(2)
println new A().g()
println new A().f.call(3)
//= closure-property-vs-method
class A { def f = { 'closure' }; def f() { 'method' } }
println new A().f()
println new A().f.call()
//= exceptions-pass-through-closures
try { [1].each { throw new IllegalStateException("in $it") } } catch (IllegalStateException e) { println e.message }
//= closure-toString
println({ 1 }.class.superclass.name)
println({ 1 } instanceof Runnable)
println({ 1 } instanceof groovy.lang.Closure)
//= closure-inject
println((1..4).inject { a, b -> a * b })
println((1..4).inject(10) { a, b -> a + b })
println([a: 1, b: 2].inject(0) { acc, k, v -> acc + v })
println([a: 1, b: 2].inject(0) { acc, e -> acc + e.value })
//= each-with-index
['a', 'b'].eachWithIndex { x, i -> println "$i$x" }
[a: 1].eachWithIndex { e, i -> println "$i$e" }
[a: 1].eachWithIndex { k, v, i -> println "$i$k$v" }
(5..6).eachWithIndex { x, i -> println "$i $x" }
//= builder-delegation
class Email { def log = []; void from(String f) { log << "from $f" }; void to(String... t) { log << "to ${t.toList()}" }; void body(Closure c) { def b = [:]; c.delegate = b; c.resolveStrategy = Closure.DELEGATE_ONLY; c(); log << b } }
def email(Closure c) { def e = new Email(); def code = c.rehydrate(e, this, this); code.resolveStrategy = Closure.DELEGATE_ONLY; code(); e.log }
println email { from 'a@b'; to 'c', 'd'; body { p = 'text' } }
