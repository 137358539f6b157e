//= enum-basic
enum Weekday { MONDAY, TUESDAY, WEDNESDAY }
println Weekday.MONDAY
println Weekday.values()
println Weekday.valueOf('TUESDAY')
println Weekday.MONDAY.ordinal()
println Weekday.MONDAY.name()
println Weekday.MONDAY.next()
println Weekday.WEDNESDAY.next()
println Weekday.MONDAY.previous()
println Weekday.MONDAY < Weekday.TUESDAY
println Weekday.MONDAY <=> Weekday.WEDNESDAY
println Weekday.MONDAY.class.simpleName
println Weekday.MIN_VALUE
println Weekday.MAX_VALUE
//= enum-valueOf-missing
enum E { A }
E.valueOf('B')
//= enum-with-constructor
enum Planet {
    MERCURY(3.303e+23, 2.4397e6), EARTH(5.976e+24, 6.37814e6)
    final double mass, radius
    Planet(double mass, double radius) { this.mass = mass; this.radius = radius }
    double ratio() { mass / radius }
}
println Planet.EARTH.mass
println Planet.values()*.radius
println Planet.MERCURY.ratio() > 0
//= enum-with-bodies
enum Op {
    PLUS('+') { int apply(int a, int b) { a + b } },
    TIMES('*') { int apply(int a, int b) { a * b } }
    final String sign
    Op(String s) { sign = s }
    abstract int apply(int a, int b)
}
println Op.PLUS.apply(2, 3)
println Op.TIMES.apply(2, 3)
println Op.values()*.sign
//= enum-in-switch
enum C { RED, GREEN }
def f(C c) { switch (c) { case C.RED: return 'r'; case C.GREEN: return 'g' } }
println f(C.RED) + f(C.GREEN)
def g(C c) { switch (c) { case RED -> 'x'; default -> 'y' } }
//= enum-range-and-collections
enum D { A, B, C, D }
println((D.A..D.C).toList())
println D.B in [D.A, D.B]
println([(D.A): 1])
println D.values().collect { it.name().toLowerCase() }
println D.values().length
println EnumSet.of(D.A, D.C)
def em = new EnumMap(D)
em[D.B] = 1
em[D.A] = 2
println em
//= enum-implements-interface
interface Named { String label() }
enum N implements Named { X, Y; String label() { "l$name" } ; String getName() { name().toLowerCase() } }
println N.X.label()
println N.Y instanceof Named
//= enum-static-method
enum E { A, B; static E parse(String s) { values().find { it.name() == s.toUpperCase() } } }
println E.parse('b')
println E.parse('q')
//= enum-toString
enum E { A { String toString() { 'the A' } }, B }
println E.A
println E.B
println "${E.A}"
println E.A.name()
//= enum-property-map-constructor
enum E { A(1), B(2); int v; E(int v) { this.v = v } }
println E.values().collectEntries { [it.name(), it.v] }
println E.values().find { it.v == 2 }
println E.values()*.v.sum()
//= enum-trailing-comma-and-empty
enum E { A, B, }
println E.values()
enum F { }
println F.values()
//= record-basic
record Point(int x, int y, String color) {}
def p = new Point(1, 2, 'blue')
println p
println p.x()
println p.x
println p.color
println p == new Point(1, 2, 'blue')
println p.hashCode() == new Point(1, 2, 'blue').hashCode()
println p.toString()
//= record-named-arguments
record Point(int x, int y) {}
println new Point(x: 5, y: 6)
//= record-immutable
record Point(int x) {}
def p = new Point(1)
p.x = 2
//= record-defaults-and-methods
record P(int x, int y = 7) { int sum() { x + y }; static P zero() { new P(0, 0) } }
println new P(1).sum()
println P.zero()
//= record-compact-constructor
record Positive(int n) { Positive { if (n < 0) throw new IllegalArgumentException('negative') } }
println new Positive(3)
try { new Positive(-1) } catch (IllegalArgumentException e) { println e.message }
//= record-components
record Point(int x, String s) {}
def p = new Point(1, 'a')
println p.toList()
println p.toMap()
println p.size()
println p[0]
def (a, b) = p
println "$a $b"
//= record-copy-with
@groovy.transform.RecordOptions(copyWith = true)
record Fruit(String name, double price) {}
def apple = new Fruit('Apple', 11.6)
println apple.copyWith(name: 'Pear')
//= trait-basic
trait FlyingAbility { String fly() { "I'm flying!" } }
class Bird implements FlyingAbility {}
println new Bird().fly()
println new Bird() instanceof FlyingAbility
//= trait-abstract-method
trait Greetable { abstract String name(); String greeting() { "Hello, ${name()}!" } }
class Person implements Greetable { String name() { 'Bob' } }
println new Person().greeting()
//= trait-property-and-field
trait Named { String name }
trait Counter { private int count = 0; int count() { count += 1; count } }
class P implements Named, Counter {}
def p = new P(name: 'Bob')
println p.name
println p.getName()
p.count()
println p.count()
//= trait-interface-and-super
interface Named { String name() }
trait Greetable implements Named { String greeting() { "Hello, ${name()}!" } }
trait Polite extends Greetable { String greeting() { super.greeting() + ' Please.' } }
class P implements Polite { String name() { 'X' } }
println new P().greeting()
//= trait-multiple-last-wins
trait A { String exec() { 'A' } }
trait B { String exec() { 'B' } }
class C implements A, B {}
println new C().exec()
class D implements A, B { String exec() { A.super.exec() } }
println new D().exec()
//= trait-stackable
interface MessageHandler { void on(String message, Map payload) }
trait DefaultHandler implements MessageHandler { void on(String message, Map payload) { println "Received $message with $payload" } }
trait LoggingHandler implements MessageHandler { void on(String message, Map payload) { println "Seeing $message"; super.on(message, payload) } }
class H implements DefaultHandler, LoggingHandler {}
new H().on('m', [a: 1])
//= trait-runtime
trait Extra { String extra() { 'extra' } }
class S { String doSomething() { 'something' } }
def s = new S() as Extra
println s.extra()
println s.doSomething()
def w = new S().withTraits(Extra)
println w.extra()
//= trait-this
trait Introspector { def whoAmI() { this } }
class Foo implements Introspector {}
def foo = new Foo()
println foo.whoAmI().is(foo)
//= trait-static
trait T { static String hello() { 'Hello' }; static int count = 0 }
class C implements T {}
println C.hello()
//= trait-override-by-class
trait A { String f() { 'trait' } }
class B implements A { String f() { 'class ' + A.super.f() } }
println new B().f()
//= trait-private-method
trait T { private String p() { 'p' }; String q() { p() } }
class C implements T {}
println new C().q()
//= trait-method-missing
trait Dyn { private Map props = [:]; def methodMissing(String n, args) { n.toUpperCase() }; def propertyMissing(String p) { props[p] }; void setProperty(String p, v) { props[p] = v } }
class C implements Dyn { String existing = 'e' }
def c = new C()
println c.foo()
c.x = 5
println c.x
println c.existing
//= sealed
sealed interface Shape permits Circle, Square {}
final class Circle implements Shape { String toString() { 'circle' } }
final class Square implements Shape { String toString() { 'square' } }
println([new Circle(), new Square()])
println new Circle() instanceof Shape
//= sealed-violated-fails
sealed class A permits B {}
final class B extends A {}
final class C extends A {}
//= non-sealed
sealed abstract class A permits B {}
non-sealed class B extends A {}
class C extends B {}
println new C() instanceof A
//= annotation-definition
@interface Info { String value() default 'x'; int n() default 1 }
@Info(value = 'c', n = 2) class C { @Info def f() { 'f' } }
println new C().f()
println C.isAnnotationPresent(Info)
//= inner-enum
class Outer { enum Kind { A, B }; Kind kind = Kind.B }
println new Outer().kind
println Outer.Kind.A
//= interface-inner
class Outer { interface I { def f() }; static class Impl implements I { def f() { 'impl' } } }
println new Outer.Impl().f()
println new Outer.Impl() instanceof Outer.I
