//= variable-definition
String x
def o
println x
println o
int i = 1, j = 2
println i + j
def (a, b) = [1, 2]
println a + b
//= primitive-without-value
int a
println a
//= variable-assignment
x = 1
println x
x = new java.util.Date(0)
println x.class.name
x = -3.1499392
println x
x = false
println x
//= multiple-assignment
def (a, b, c) = [10, 20, 'foo']
println([a, b, c])
def (int i, String j) = [10, 'foo']
println([i, j])
def nums = [1, 3, 5]
def d, e, f
(d, e, f) = nums
println([d, e, f])
//= multiple-assignment-from-method
def (_, month, year) = '18th June 2009'.split()
println "In $month of $year"
//= multiple-assignment-overflow
def (a, b, c) = [1, 2]
println([a, b, c])
def (d, e) = [1, 2, 3]
println([d, e])
//= multiple-assignment-swap
def (a, b) = [1, 2]
(a, b) = [b, a]
println([a, b])
//= multiple-assignment-string-map-range
def (a, b) = 'xy'
println a + b
def (c, d) = 1..5
println c + d
def (k, l) = ['p', 'q'] as String[]
println k + l
//= multiple-assignment-typed-fails
def (int a, int b) = [1, 'x']
//= multiple-assignment-nongettable-fails
def (a, b) = 5
//= destructure-coordinates
@groovy.transform.Immutable
class Coordinates {
    double latitude
    double longitude
    double getAt(int idx) { if (idx == 0) latitude; else if (idx == 1) longitude; else throw new Exception("Wrong coordinate index, use 0 or 1") }
}
def coordinates = new Coordinates(latitude: 43.23, longitude: 3.67)
def (la, lo) = coordinates
println la
println lo
//= if-else
def x = false
def y = false
if (!x) { x = true }
println x
if (x) { x = false } else { y = true }
println x == y
if (x) println 1
else if (y) println 2
else println 3
//= if-assignment-in-condition
def x
if ((x = 5)) println x
//= switch
def test(x) {
    def result = ""
    switch (x) {
        case "foo":
            result = "found foo"
        case "bar":
            result += "bar"
        case [4, 5, 6, 'inList']:
            result = "list"
            break
        case 12..30:
            result = "range"
            break
        case Integer:
            result = "integer"
            break
        case Number:
            result = "number"
            break
        case ~/fo*/:
            result = "foo regex"
            break
        case { it < 0 }:
            result = "negative"
            break
        case null:
            result = 'null'
            break
        default:
            result = "default"
    }
    result
}
[1.23, 5, 15, 3, 'foo', 'bar', 'fooo', 'fo', null, [4], -5L].each { v -> println "$v -> ${try { test(v) } catch (e) { e.class.simpleName }}" }
//= switch-fallthrough
switch (1) {
    case 1: println 'one'
    case 2: println 'two'; break
    case 3: println 'three'
}
//= switch-default-in-middle
def f(x) {
    def r = []
    switch (x) { case 1: r << 1; break; default: r << 'd'; case 2: r << 2 }
    r
}
println f(1)
println f(2)
println f(9)
//= switch-no-match
switch (5) { case 1: println 1 }
println 'end'
//= switch-string-gstring
def s = "${'ab'}c"
switch (s) { case 'abc': println 'match'; break; default: println 'no' }
//= switch-class-values
[1, 'a', 2.0, [], [:], null, true].each {
    switch (it) { case String: println 's'; break; case Integer: println 'i'; break; case Collection: println 'c'; break; case Map: println 'm'; break; case null: println 'n'; break; default: println 'd' }
}
//= switch-expression-arrow
def f(x) {
    switch (x) {
        case 1 -> 'one'
        case 2, 3 -> 'two or three'
        case String -> { def t = x.toUpperCase(); yield t }
        case ~/z.*/ -> 'never'
        default -> 'other'
    }
}
def name = switch (3) { case 1 -> 'a'; case 2, 3 -> 'b'; default -> 'c' }
println name
//= switch-expression-assigned
def f(x) {
    def r = switch (x) {
        case 1 -> 'one'
        case 2, 3 -> 'two or three'
        case String -> { def t = x.toUpperCase(); yield t }
        case 5..10 -> 'range'
        default -> 'other'
    }
    r
}
println([1, 2, 3, 'abc', 7, 100].collect { f(it) })
//= switch-expression-yield-colon
def x = 2
def r = switch (x) {
    case 1: yield 'one'
    case 2: yield 'two'
    default: yield 'many'
}
println r
//= switch-expression-throw
def r = switch (5) { case 1 -> 1; default -> throw new IllegalStateException('no') }
//= switch-expression-no-match
def r = switch (5) { case 1 -> 'x' }
println r
//= for-classic
String message = ''
for (int i = 0; i < 5; i++) { message += 'Hi ' }
println message
for (int i = 0, j = 10; i < j; i += 3, j -= 2) { println "$i $j" }
for (;;) { break }
//= for-classic-two-vars
def facts = []
def count = 5
for (int fact = 1, i = 1; i <= count; i++, fact *= i) { facts << fact }
println facts
//= for-multiple-assignment
def baNums = []
for (def (String u, int v) = ['bar', 42]; v < 45; u++, v++) { baNums << "$u $v" }
println baNums
//= for-in-range
def x = 0
for (i in 0..9) { x += i }
println x
//= for-in-list-array-map-string
def x = 0
for (i in [0, 1, 2]) x += i
println x
def array = (0..4).toArray()
for (i in array) x += i
println x
def map = ['abc': 1, 'def': 2]
for (e in map) println "${e.key}=${e.value}"
for (v in map.values()) println v
for (c in 'abc') print c
println()
for (n in null) println 'never'
for (n in 5) println n
//= for-colon
for (String s : ['a', 'b']) println s
for (int i : [1, 2] as int[]) println i
for (def i : 1..2) println i
//= for-typed-coerces
for (int i in [1.5, 2.5]) println i
//= for-typed-fails
for (int i in ['x']) println i
//= for-index-variable-scope
for (i in 1..2) {}
println i
//= while
def x = 0
def y = 5
while (y-- > 0) { x++ }
println x
println y
//= do-while
def count = 5
def fact = 1
do { fact *= count-- } while (count > 1)
println fact
//= break-continue
for (i in 1..10) { if (i == 2) continue; if (i == 4) break; println i }
int n = 0
while (true) { n++; if (n > 3) break }
println n
//= labelled-while
outer:
while (true) { while (true) { break outer } }
println 'out'
//= modify-list-while-iterating
def l = [1, 2, 3]
for (x in l) { if (x == 2) l << 9 }
//= modify-map-in-each
def m = [a: 1, b: 2]
m.each { k, v -> m["x$k".toString()] = v }
//= exception-try-catch
try { 'moo'.toLong() ; assert false } catch (e) { println e instanceof NumberFormatException; println e.message }
//= try-finally
def z
try { def i = 7, j = 0; try { def k = i / j } finally { z = 'reached here' } } catch (e) { println e.class.name; println z }
//= multi-catch
try { throw new IllegalArgumentException('x') } catch (IOException | IllegalArgumentException e) { println e.class.simpleName }
//= catch-order
try { throw new FileNotFoundException('f') } catch (FileNotFoundException e) { println 'fnf' } catch (IOException e) { println 'io' }
//= catch-nested-rethrow
try { try { throw new RuntimeException('a') } catch (RuntimeException e) { throw new IllegalStateException('b', e) } finally { println 'f' } } catch (e) { println e.message + e.cause.message }
//= finally-overrides-return
def f() { try { return 1 } finally { println 'finally' } }
println f()
def g() { try { return 1 } finally { return 2 } }
println g()
//= finally-after-break
for (i in 1..3) { try { if (i == 2) break; println i } finally { println "f$i" } }
//= try-value-in-closure
println([1, 0].collect { try { 4 / it } catch (ArithmeticException e) { 'inf' } })
//= catch-throwable-assert
try { assert 1 == 2 } catch (Throwable t) { println t.class.name }
//= uncaught-in-finally
try { throw new Exception('first') } finally { println 'cleanup' }
//= try-with-resources
class R implements Closeable { String n; R(String n) { this.n = n; println "open $n" }; void close() { println "close $n" } }
try (R a = new R('a'); R b = new R('b')) { println 'body' }
try (def r = new R('c')) { throw new RuntimeException('x') } catch (e) { println e.message } finally { println 'finally' }
//= try-with-resources-suppressed
class S implements AutoCloseable { void close() { throw new IllegalStateException('close') } }
try (S s = new S()) { throw new RuntimeException('body') } catch (e) { println e.message; println e.suppressed*.message }
//= throw-non-throwable-fails
throw 'text'
//= throw-null
throw null
//= stack-overflow-caught
def f(n) { f(n + 1) }
try { f(0) } catch (StackOverflowError e) { println 'overflow' }
//= truth-boolean-and-collections
def t = { it ? true : false }
println t(true) + ' ' + t(false)
println([[1], [], [a: 1], [:], [] as Set, (1..2), (1..<1), [1] as int[], [] as int[]].collect(t))
//= truth-strings-numbers
def t = { it ? true : false }
println(['a', '', ' ', "${''}", "${'a'}", 'c' as char, '\0' as char].collect(t))
println([0, 1, -1, 0.0, 0.1, 0L, 0G, 0.0d, 0f, Double.NaN].collect(t))
//= truth-others
def t = { it ? true : false }
println([null, new Object(), [].iterator(), [1].iterator(), ~/a/, 'a' =~ /a/, 'a' =~ /b/, new Date(0), String, Optional.empty(), Optional.of(1), { -> }, new StringBuilder(), new StringBuilder('a')].collect(t))
//= truth-custom
class Color { String name; boolean asBoolean() { name == 'green' } }
println new Color(name: 'green') ? 'yes' : 'no'
println new Color(name: 'red') ? 'yes' : 'no'
if (!new Color(name: 'x')) println 'not'
//= gpath
def json = [a: [[b: 1], [b: 2], [c: 3]], d: [e: [f: 'g']]]
println json.a.b
println json.a*.b
println json.d.e.f
println json.a.findAll { it.b }.b.sum()
//= gpath-expressions-missing
def l = [1, 2]
l.foo
//= aliasing
def x = [1]
def y = x
y << 2
println x
println x.is(y)
def s = 'a'
def t = s
t += 'b'
println s
//= typed-variable-coercions
String s = 123
println s.class.name
String g = "a${1}"
println g.class.name
int i = 'c' as char
println i
long l = 5
println l.class.name
float f = 1.5
println f.class.name
Set st = [1, 1]
println st
boolean b = 'x'
println b
List li = [1] as int[]
println li
char ch = 'x'
println ch.class.name
BigDecimal bd = 5
println bd.class.name
double d = 1
println d
//= typed-variable-fails
int x = 'abc'
//= typed-list-fails
List l = 5
//= typed-null-primitive-fails
int x = null
//= typed-null-object
Integer x = null
String s = null
println x
println s
//= typed-array
int[] a = [1, 2.7, 3L]
println a
String[] s = [1, 'a', "g${2}"]
println s
println s*.class*.name
//= array-store-coerces
int[] a = new int[2]
a[0] = 3.9
println a
String[] s = new String[1]
s[0] = 5
println s
//= array-store-fails
int[] a = new int[1]
a[0] = 'x'
//= closure-to-sam
interface Predicate<T> { boolean accept(T obj) }
interface Greeter { void greet() }
Predicate filter = { it.contains 'G' } as Predicate
println filter.accept('Groovy')
Predicate f2 = { it.contains 'G' }
println f2.accept('x')
Greeter g = { println 'Hello, Groovy!' }
g.greet()
//= closure-to-sam-method-argument
interface Pr { boolean accept(String s) }
List<String> filter(List<String> source, Pr predicate) { source.findAll { predicate.accept(it) } }
println filter(['Java', 'Groovy'], { it.contains 'G' } as Pr)
println filter(['Java', 'Groovy']) { it.contains 'G' }
//= closure-to-type
interface FooBar { int foo(); void bar() }
def impl = { println 'ok'; 123 } as FooBar
println impl.foo()
impl.bar()
//= map-to-type
def map
map = [
    i: 10,
    hasNext: { map.i > 7 },
    next: { map.i-- },
]
def iter = map as Iterator
println iter.collect { it }
//= map-to-interface-missing
interface X { void f(); void g(int n); void h(String s, int n) }
def x = [f: { println 'f called' }] as X
x.f()
try { x.g(3) } catch (UnsupportedOperationException e) { println 'g unsupported' }
//= string-to-enum
enum State { up, down }
State st = 'up'
println st
def val = 'down'
State s2 = "${val}"
println s2
println 'up' as State
//= string-to-enum-fails
enum State { up, down }
State st = 'not an enum value'
//= switch-on-enum
enum State { up, down }
State sw(State val) { switch (val) { case 'up': return State.down; case State.down: return State.up } }
println sw(State.down)
println sw(State.up)
//= custom-coercion
class Polar { double r, phi }
class Cartesian {
    double x, y
    def asType(Class c) { if (c == Polar) return new Polar(r: Math.sqrt(x * x + y * y), phi: 0); throw new ClassCastException() }
}
def p = new Cartesian(x: 3, y: 4) as Polar
println p.r
//= class-literal-vs-variable
def c = String
println c.name
println c
println String.class == String
Class k = Integer
println k.simpleName
println int
println int.class.name
println String[].class.simpleName
println c.newInstance(['x'] as char[])
//= class-literal-conversion
Class clazz = Class.forName('java.util.ArrayList')
println clazz.newInstance()
//= optional-parentheses-semicolons-return
int add(int a, int b) { a + b }
println add(1, 2)
def c = { 'last' }
println c()
public def f() { if (true) 1 else 2 }
println f()
//= constructor-coercion
class Greeter { String n; int a; Greeter(String n, int a) { this.n = n; this.a = a } }
def g = ['Bob', 3] as Greeter
println g.n
Greeter h = ['Al', 4]
println h.a
def (String x, int y) = ['q', 1]
println x
//= nested-functions-return-in-loop
def f(l) { for (x in l) { if (x > 1) return x }; 'none' }
println f([1, 2, 3])
println f([])
//= each-return-is-continue
[1, 2, 3].each { if (it == 2) return; println it }
