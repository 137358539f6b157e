//= class-with-properties
class Person { String name; Integer age; def increaseAge(Integer years) { this.age += years } }
def p = new Person()
p.name = 'Bob'
p.age = 3
println p.increaseAge(2)
println p.name + p.age
println p.getName()
p.setName('Al')
println p.name
//= named-constructor
class Person { String name; Integer age }
def p = new Person(name: 'Marie', age: 2)
println "$p.name $p.age"
def q = new Person()
println q.name
Person r = [name: 'X']
println r.name
def s = [name: 'Y', age: 1] as Person
println s.name
//= named-constructor-unknown-property
class Person { String name }
new Person(nme: 'x')
//= named-constructor-bad-type
class Person { int age }
new Person(age: 'old')
//= positional-constructor
class PersonConstructor {
    String name
    Integer age
    PersonConstructor(name, age) { this.name = name; this.age = age }
}
println new PersonConstructor('Marie', 1).name
def p2 = ['Marie', 2] as PersonConstructor
println p2.age
PersonConstructor p3 = ['Marie', 3]
println p3.age
//= positional-constructor-missing
class P { P(int a) {} }
new P('x')
//= constructor-overloads-this-super
class A { def log = []; A() { this('default') } ; A(String s) { log << "A $s" } }
class B extends A { B() { super('from B'); log << 'B' }; B(int i) { this(); log << i } }
println new A().log
println new B().log
println new B(3).log
//= constructor-default-parameters
class P { def a, b; P(a, b = 5) { this.a = a; this.b = b } }
println new P(1).b
println new P(1, 2).b
//= constructor-varargs
class P { List l; P(String... s) { l = s.toList() } }
println new P('a', 'b').l
println new P().l
//= property-modifiers
class P { private String secret = 's'; protected int prot = 1; public String pub = 'p'; final String fin = 'f'; static String st = 'st' }
def p = new P()
println p.secret + p.prot + p.pub + p.fin + P.st
//= read-only-property
class P { final String name; P(String n) { name = n } }
def p = new P('a')
println p.name
p.name = 'b'
//= property-getter-setter-custom
class P { private String n; String getName() { "get $n" }; void setName(String v) { n = "set $v" } }
def p = new P()
p.name = 'x'
println p.name
println new P(name: 'y').name
//= getter-only-property
class P { int getAnswer() { 42 }; boolean isHappy() { true } }
println new P().answer
println new P().happy
new P().answer = 3
//= boolean-property
class P { boolean active; Boolean wrapped }
def p = new P(active: true, wrapped: false)
println p.isActive()
println p.getActive()
println p.getWrapped()
//= properties-map
class P { String a = '1'; int b = 2; private c = 3 }
println new P().properties.keySet().sort()
println new P().properties.b
//= property-naming
class P { String URL = 'u'; String aProp = 'a'; String x = 'x' }
def p = new P()
println p.URL + p.getURL() + p.aProp + p.getaProp() + p.x
//= missing-property
class P { String name }
new P().nme
//= missing-method
class P { def foo(String s) {} }
new P().foo(1)
//= missing-method-similar
class P { def calculate() {} }
new P().calculat()
//= missing-static-method
class P { static foo() {} }
P.bar()
//= missing-property-set
class P {}
new P().x = 1
//= private-access-allowed
class P { private int x = 3; private foo() { 'foo' } }
println new P().x
println new P().foo()
//= static-members
class Counter { static int count = 0; static void inc() { count++ }; static final MAX = 10 }
Counter.inc()
Counter.inc()
println Counter.count
println Counter.MAX
println new Counter().count
//= static-initializer
class S { static List l = []; static { l << 'static' }; { l << 'instance' }; S() { l << 'ctor' } }
new S()
println S.l
//= instance-initializer-order
class A { def log = ['field']; { log << 'init1' }; A() { log << 'ctor' }; { log << 'init2' } }
println new A().log
//= field-default-values
class P { int i; long l; boolean b; double d; String s; List x; char c }
def p = new P()
println([p.i, p.l, p.b, p.d, p.s, p.x, (int) p.c])
//= inheritance
class Animal { String name; String speak() { "$name makes a sound" } }
class Dog extends Animal { String speak() { super.speak() + ': woof' } }
def d = new Dog(name: 'Rex')
println d.speak()
println d instanceof Animal
println Dog.superclass.simpleName
//= super-property-and-method
class A { def v = 1; def getW() { 'A.w' } }
class B extends A { def getW() { 'B.w ' + super.w + super.getW() } }
println new B().w
//= abstract-class
abstract class Abstract { String name; abstract def abstractMethod(); def concreteMethod() { "concrete ${abstractMethod()}" } }
class C extends Abstract { def abstractMethod() { 'impl' } }
println new C().concreteMethod()
//= abstract-instantiation-fails
abstract class A {}
new A()
//= abstract-not-implemented-fails
abstract class A { abstract void f() }
class B extends A {}
//= final-class-extended-fails
final class A {}
class B extends A {}
//= final-method-overridden-fails
class A { final void f() {} }
class B extends A { void f() {} }
//= interface
interface Greeter { void greet(String name) }
class SystemGreeter implements Greeter { void greet(String name) { println "Hello $name" } }
def g = new SystemGreeter()
g.greet('you')
println g instanceof Greeter
interface ExtendedGreeter extends Greeter { void sayBye(String name) }
println ExtendedGreeter.interfaces*.simpleName
//= interface-not-implemented-fails
interface I { void f() }
class C implements I {}
//= interface-default-method
interface I { String name(); default String hello() { "hello ${name()}" }; static String st() { 'static' } }
class C implements I { String name() { 'c' } }
println new C().hello()
println I.st()
//= interface-constants
interface K { int A = 1; String B = 'b' }
class C implements K { def f() { A + B } }
println K.A
println new C().f()
//= interface-private-method
interface I { private String p() { 'p' }; default String q() { p() } }
class C implements I {}
println new C().q()
//= inner-class
class Outer {
    private String privateStr = 'some string'
    def callInnerMethod() { new Inner().methodA() }
    class Inner { def methodA() { "${privateStr}." } }
}
println new Outer().callInnerMethod()
println new Outer.Inner(new Outer()).methodA()
//= static-nested-class
class Outer { static class Nested { String v = 'n' }; static make() { new Nested() } }
println Outer.make().v
println new Outer.Nested(v: 'm').v
//= inner-class-outer-this
class Outer { int x = 1; class Inner { int x = 2; def f() { [x, this.x, Outer.this.x] } }; def g() { new Inner().f() } }
println new Outer().g()
//= anonymous-inner-class
class Outer { def f() { def x = 5; new Runnable() { void run() { println "ran $x" } }.run() } }
new Outer().f()
def c = new Comparator() { int compare(a, b) { b <=> a } }
println([1, 3, 2].sort(c))
//= anonymous-class-with-args
abstract class A { def n; A(n) { this.n = n }; abstract f() }
def a = new A(3) { def f() { n * 2 } }
println a.f()
//= overloaded-methods
class C { def m(int a) { 'int' }; def m(Integer a) { 'Integer' }; def m(Object a) { 'Object' }; def m(String a, Object b) { 'S,O' }; def m(Object a, Object b) { 'O,O' } }
def c = new C()
println c.m(1)
println c.m(1 as Integer)
println c.m('s')
println c.m('a', 1)
println c.m(1, 1)
println c.m(null)
//= dynamic-dispatch-by-runtime-type
class C { def m(String s) { 'String' }; def m(Integer i) { 'Integer' }; def m(Object o) { 'Object' } }
Object o = 'text'
println new C().m(o)
o = 5
println new C().m(o)
o = 1.5
println new C().m(o)
//= method-with-default-in-class
class C { def f(a, b = a * 2) { [a, b] } }
println new C().f(1)
println new C().f(1, 5)
//= getProperty-override
class P { def x = 1; def getProperty(String n) { "got $n" } }
println new P().x
println new P().anything
//= setProperty-override
class P { def log = []; void setProperty(String n, v) { log << "$n=$v".toString() } }
def p = new P()
p.foo = 1
p.bar = 2
println p.log
//= invokeMethod
class P implements GroovyInterceptable { def invokeMethod(String name, args) { "invoked $name(${args.join(', ')})" }; def real() { 'real' } }
println new P().foo(1, 2)
println new P().real()
class Q { def invokeMethod(String name, args) { "fallback $name" }; def real() { 'real' } }
println new Q().foo()
println new Q().real()
//= methodMissing
class P { def methodMissing(String name, args) { "missing $name with ${args.toList()}" } }
println new P().foo(1, 'a')
println new P().bar()
//= propertyMissing
class P { def store = [:]; def propertyMissing(String name) { store[name] ?: "no $name" }; def propertyMissing(String name, v) { store[name] = v } }
def p = new P()
println p.x
p.x = 5
println p.x
//= static-methodMissing
class P { static $static_methodMissing(String name, args) { "static $name" }; static $static_propertyMissing(String name) { "sp $name" } }
println P.foo()
println P.bar
//= toString-default
class P {}
def s = new P().toString()
println s ==~ /P@[0-9a-f]+/
//= toString-override
class P { String toString() { 'I am P' } }
println new P()
println "${new P()}"
println([new P()])
println 'x' + new P()
//= equals-hashCode
class P { int x; boolean equals(o) { o instanceof P && x == o.x }; int hashCode() { x } }
println new P(x: 1) == new P(x: 1)
println(([new P(x: 1), new P(x: 1)] as Set).size())
println([new P(x: 2)].indexOf(new P(x: 2)))
//= comparable
class V implements Comparable<V> { int n; int compareTo(V o) { n <=> o.n }; String toString() { "v$n" } }
def l = [new V(n: 2), new V(n: 1)]
println l.sort()
println l.max()
println l[0] < l[1]
println(([new V(n: 3), new V(n: 1)] as TreeSet))
//= iterable
class R implements Iterable { Iterator iterator() { [1, 2].iterator() } }
for (x in new R()) println x
println new R().collect { it * 2 }
println new R().toList()
println new R().sum()
//= iterator-method-without-interface
class R { def iterator() { [1, 2].iterator() } }
for (x in new R()) println x
println new R().collect { it + 1 }
//= call-and-properties
class F { def call(x) { x * 2 } }
def f = new F()
println f(4)
println([1, 2].collect(f))
//= getAt-putAt
class G { def d = [:]; def getAt(k) { d[k] }; void putAt(k, v) { d[k] = v } }
def g = new G()
g['a'] = 1
println g['a']
g['a'] += 2
println g['a']
//= generics
class Box<T> { T value; T get() { value }; static <U> Box<U> of(U u) { new Box<U>(value: u) } }
Box<String> b = new Box<>(value: 's')
println b.get()
println Box.of(3).get()
def <T extends Comparable<T>> T biggest(List<T> l) { l.max() }
println biggest([1, 3, 2])
//= generics-bounded
class N<T extends Number & Comparable<T>> { T n }
println new N<Integer>(n: 3).n
Map<String, ? extends List<?>> m = [a: [1]]
println m
//= class-object
class P { String a; def f() {} }
println P.name
println P.simpleName
println P
println P.class
println new P().class == P
println P.newInstance().a
println P.declaredFields*.name.findAll { !it.startsWith('$') && !it.startsWith('__') && it != 'metaClass' }
//= with-static-and-instance-same-name
class P { static String s() { 'static' }; String i() { s() + 'instance' } }
println new P().i()
println new P().s()
//= this-chaining
class B { def l = []; B add(x) { l << x; this } }
println new B().add(1).add(2).l
//= nested-closures-in-class
class P { int n = 2; def f(list) { list.collect { it * n } }; def g(list) { list.collect { x -> list.collect { y -> x * y * n } } } }
println new P().f([1, 2])
println new P().g([1, 2])
//= closure-modifies-field
class P { int total = 0; def add(list) { list.each { total += it }; total } }
println new P().add([1, 2, 3])
//= private-method-in-closure
class P { private secret(x) { x + 1 }; def f() { [1, 2].collect { secret(it) } } }
println new P().f()
//= exception-class
class MyException extends RuntimeException { int code; MyException(String m, int code) { super(m); this.code = code } }
try { throw new MyException('bad', 42) } catch (MyException e) { println "$e.message $e.code"; println e }
//= exception-class-uncaught
class AppException extends Exception { AppException(String m) { super(m) } }
throw new AppException('final')
//= exception-no-constructor-fails
class E1 extends Exception {}
new E1('x')
//= metaclass-add-method
class P { String name }
P.metaClass.shout = { -> name.toUpperCase() }
println new P(name: 'a').shout()
P.metaClass.static.make = { n -> new P(name: n) }
println P.make('z').name
P.metaClass.getInitial = { -> name[0] }
println new P(name: 'qw').initial
//= metaclass-per-instance
class P { def hi() { 'hi' } }
def p = new P()
p.metaClass.hi = { -> 'changed' }
p.metaClass.extra = { x -> x * 2 }
println p.hi()
println p.extra(2)
println new P().hi()
//= metaclass-constructor
class P { String name }
P.metaClass.constructor = { String n -> new P(name: n + '!') }
println new P('x').name
//= responds-to
class P { String a; def f(x) {} }
def p = new P()
println p.respondsTo('f') ? true : false
println p.respondsTo('g') ? true : false
println p.hasProperty('a') ? true : false
println p.hasProperty('b') ? true : false
println p.metaClass.respondsTo(p, 'f', 1) ? true : false
//= expando
def e = new Expando(name: 'A')
e.age = 3
e.greet = { n -> "hi $n from $name" }
println e.name
println e.age
println e.greet('b')
println e.missing
//= categories
class StringCategory { static String shout(String self) { self.toUpperCase() + '!' }; static int twice(Integer self) { self * 2 } }
use(StringCategory) { println 'a'.shout(); println 4.twice() }
try { 'a'.shout() } catch (MissingMethodException ex) { println 'gone' }
//= category-annotation
@Category(Integer)
class Twice { int twice() { this * 2 } }
use(Twice) { println 5.twice() }
//= mixed-property-and-method-names
class P { def size() { 3 }; def getSize() { 4 } }
println new P().size()
println new P().size
//= local-class-fields-mutation
class Node2 { def value; Node2 next }
def n = new Node2(value: 1, next: new Node2(value: 2))
println n.next.value
n.next.next = new Node2(value: 3)
println n.next.next.value
println n.next.next.next?.value
//= spread-map-to-constructor
class P { int a, b }
def m = [a: 1, b: 2]
println new P(*: m).b
println new P(m).a
//= operator-on-class-with-null
class M { def plus(o) { o == null ? 'null' : o } }
println new M() + null
//= duplicate-class-fails
class A {}
class A {}
//= duplicate-method-fails
class A { def f(int x) {}; def f(int y) {} }
//= duplicate-field-fails
class A { int x; String x }
//= cyclic-inheritance-fails
class A extends B {}
class B extends A {}
//= extends-interface-fails
interface I {}
class C extends I {}
//= implements-class-fails
class A {}
class C implements A {}
//= missing-return-type-method-fails
class A { foo() { } }
//= static-reference-to-instance
class A { int x = 1; static f() { x } }
A.f()
//= this-in-static
class A { static f() { this } }
println A.f()
//= super-missing-method
class A { def f() { super.g() } }
new A().f()
