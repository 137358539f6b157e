//= package-declaration
package com.example
class A {}
println new A().class.name
println this.class.package?.name
//= default-imports
println new Date(0).time
println new ArrayList().size()
println BigDecimal.ONE + BigInteger.TWO
println new StringReader('x').text
println new File('a/b').name
println URI.create('a:b').scheme
//= simple-import
import java.util.concurrent.TimeUnit
println TimeUnit.SECONDS.toMillis(2)
//= star-import
import java.util.concurrent.*
println TimeUnit.MINUTES.toSeconds(1)
println new ConcurrentHashMap([a: 1])
//= static-import
import static java.lang.Boolean.FALSE
import static java.lang.Math.max
println !FALSE
println max(1, 2)
//= static-import-as
import static java.util.Calendar.getInstance as now
println now().class.simpleName
//= static-star-import
import static java.lang.Math.*
println sin(0) == 0.0d
println cos(0)
println abs(-3)
//= import-alias
import java.sql.Date as SQLDate
println new SQLDate(0L).class.name
Date utilDate = new Date(1000L)
println utilDate.class.name
//= import-alias-own-name
import java.util.LinkedList as LL
def l = new LL([1])
println l
//= import-in-the-middle
println 1
import java.util.regex.Pattern
println Pattern.quote('a')
//= import-missing-class-fails
import com.acme.Nothing
println 1
//= static-import-missing
import static java.lang.Math.nothing
nothing()
//= unknown-class-fails
def x = new Foo()
//= unknown-type-fails
Foo x = null
//= script-class-name
println this.class.name
println this instanceof Script
println getClass().superclass.name
//= script-methods
int fib(int n) { n < 2 ? 1 : fib(n - 1) + fib(n - 2) }
println fib(10)
println fib(3)
//= method-used-before-definition
println later()
def later() { 'later' }
//= binding-variable
x = 1
def f() { x + 1 }
println f()
println binding.variables.x
println binding.hasVariable('x')
println binding.hasVariable('y')
//= def-variable-not-in-method
def x = 1
def f() { x }
f()
//= typed-variable-not-in-method
String foo = 'a'
String getIt() { foo }
getIt()
//= field-annotation
import groovy.transform.Field
@Field x = 1
@Field int y = 2
@Field final List z = [3]
def f() { x + y + z[0] }
println f()
x = 5
println f()
println this.x
//= field-in-closure
import groovy.transform.Field
@Field def log = []
def add = { log << it }
add 1
add 2
println log
//= script-return-value
def x = 3
x * 2
//= script-return-early
println 'before'
return 'result'
println 'after'
//= script-last-if
if (true) { 'yes' } else { 'no' }
//= script-last-if-without-else
if (false) { 'yes' }
//= script-last-try
try { 1 } catch (e) { 2 }
//= script-last-for
for (i in 1..2) { i }
//= script-last-switch
switch (1) { case 1: 'one'; break; default: 'other' }
//= script-last-assignment
x = 5
//= script-last-declaration
def y = 7
//= args-missing
println args
//= command-chain
class R { def s = []; R please(a) { s << "please $a"; this }; R the(a) { s << "the $a"; this }; R of(a) { s << "of $a"; this } }
def please(c) { new R().please(c.toString()) }
def show = 'show'
def r = please show the 'square' of 5
println r.s
//= command-expression
def m(a, b = 0) { "m $a $b" }
println m(1)
def r = m 1, 2
println r
println 'x'.concat('y')
//= command-with-closure
def run(String n, Closure c) { "$n ${c()}" }
def r = run 'a', { 1 + 1 }
println r
r = run('b') { 3 }
println r
//= command-named-args
def go(Map opts, x = null) { "$opts $x" }
println go(a: 1, b: 2)
def r = go a: 1, 5
println r
r = go 5, a: 1
println r
//= command-list-arg-is-index
def l = [1, 2]
println l [1]
//= labels
foo:
for (int i = 0; i < 3; i++) {
    for (j in 0..3) {
        if (j == 1) continue foo
        if (i == 2) break foo
        println "$i $j"
    }
}
//= label-on-statement
given:
def x = 1
when: "text"
x++
then:
println x
//= url-line-is-label-and-comment
http://example.org/path
println 'fine'
//= class-and-script
class Greeter { String hi(n) { "hi $n" } }
println new Greeter().hi('you')
//= main-method-in-class
class Main { static void main(String... args) { println 'Groovy world!' } }
//= classes-order
println new B().a()
class B extends A {}
class A { def a() { 'a' } }
//= run-method-of-class-not-called
class Thing { def run() { println 'never' } }
println 'script'
//= script-variables-and-closures
def counter = 0
def inc = { counter++ }
3.times(inc)
println counter
//= undefined-variable
println undefinedThing
//= undefined-method
undefinedMethod(1, 'a')
//= undefined-method-no-args
undefinedMethod()
//= property-missing-on-script
propertyMissing = { 'nope' }
println this.binding.variables.keySet()
//= method-defaults
def f(a, b = 2, c = a + b) { [a, b, c] }
println f(1)
println f(1, 5)
println f(1, 5, 9)
//= method-varargs
def f(Object... xs) { xs.length }
println f()
println f(1)
println f(1, 2)
println f([1, 2, 3] as Object[])
println f([1, 2])
println f(null)
//= method-varargs-after-fixed
def f(String a, int... xs) { "$a ${xs.sum()}" }
println f('s')
println f('s', 1, 2)
//= method-named-arguments
def foo(Map args) { "${args.name}: ${args.age}" }
println foo(name: 'Marie', age: 1)
def foo2(Map args, Integer number) { "${args.name}: ${args.age}, and the number is ${number}" }
println foo2(name: 'Marie', age: 1, 23)
println foo2(23, name: 'Marie', age: 1)
//= method-named-arguments-map-not-first
def foo(Integer number, Map args) { "$args $number" }
println foo(23, [name: 'M'])
foo(name: 'Marie', age: 1, 23)
//= method-return-types
int a() { 3.7 }
String b() { "g${1}" }
long c() { 5 }
void d() { 5 }
def e() { }
boolean f() { 'x' }
println([a(), b().class.simpleName, c().class.simpleName, d(), e(), f()])
//= method-return-type-cast-fails
int a() { 'abc' }
a()
//= method-overloads
def m(int a) { 'int' }
def m(long a) { 'long' }
def m(String a) { 'String' }
def m(Object a) { 'Object' }
def m(List a) { 'List' }
println([m(1), m(1L), m('a'), m(1.5), m([]), m(null), m("g${1}"), m((short) 1), m('c' as char)])
//= method-overload-ambiguous
def m(Integer a, Object b) { 1 }
def m(Object a, Integer b) { 2 }
m(1, 1)
//= method-recursion-deep
def sum(n) { n == 0 ? 0 : n + sum(n - 1) }
println sum(300)
//= method-shadow-println
def println(String s) { System.out.print("[$s]\n") }
println('x')
println(1)
//= local-closure-called-as-method
def f = { a -> a * 2 }
println f(2)
println f.call(3)
//= exceptions-checked-undeclared
def f() { throw new Exception('checked') }
try { f() } catch (Exception e) { println e.message }
//= throws-clause
def f() throws IOException, IllegalStateException { throw new IOException('io') }
try { f() } catch (IOException e) { println e.message }
//= assert-passes
assert 1 + 1 == 2
assert [1], 'message'
println 'ok'
//= assert-message-fails
assert 1 == 2, 'one is not two'
//= assert-message-colon
def a = 3
assert a == 4 : "a is $a"
//= assert-power
def x = [1, 2]
assert x.size() == 3
//= assert-power-nested
def name = 'Groovy'
def m = [a: [1, 2, 3]]
assert m.a.collect { it * 2 }.sum() == name.length() + m.a[0]
//= assert-power-null
def x = null
assert x
//= assert-power-boolean
assert false
//= assert-power-string
assert 'abc'.toUpperCase() == 'abc'.reverse()
//= assert-power-multiline-value
assert 'a\nb'.size() == 1
//= assert-power-method-chain
def p = [name: 'Bob', tags: ['x']]
assert p.name.startsWith('A') && p.tags.contains('x')
//= assert-power-not
def flag = true
assert !flag
//= assert-power-ternary
def a = 1
assert a > 0 ? a > 5 : true
//= assert-power-instanceof
assert 1 instanceof String
//= assert-power-in
assert 5 in [1, 2, 3]
//= assert-power-index
def l = [1, 2, 3]
assert l[1] + l[2] == 6
//= assert-caught
try { assert false : 'msg' } catch (AssertionError e) { println e.class.simpleName; println e.message }
