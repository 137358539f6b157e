//= to-string
import groovy.transform.ToString
@ToString class P { String firstName; String lastName }
println new P(firstName: 'Jack', lastName: 'Nicholson')
//= to-string-options
import groovy.transform.ToString
@ToString(includeNames = true) class A { String a; int b }
println new A(a: 'x', b: 1)
@ToString(excludes = ['b']) class B { String a; int b }
println new B(a: 'x', b: 1)
@ToString(includes = 'b', includeNames = true) class C { String a; int b }
println new C(a: 'x', b: 1)
@ToString(ignoreNulls = true) class D { String a; Integer b }
println new D(a: 'x')
@ToString(includePackage = false, includeFields = true, includeNames = true) class E { String a = '1'; private int f = 2 }
println new E()
@ToString(cache = true) class F { String a }
println new F(a: 'q')
//= to-string-super
import groovy.transform.ToString
@ToString class Id { long id }
@ToString(includeSuper = true) class P extends Id { String n }
println new P(id: 1, n: 'x')
@ToString(includeSuperProperties = true, includeNames = true) class Q extends Id { String n }
println new Q(id: 2, n: 'y')
//= to-string-all-null
@groovy.transform.ToString class P { String a; List l; Map m }
println new P()
println new P(l: [1, null], m: [a: 'b'])
//= equals-and-hash-code
@groovy.transform.EqualsAndHashCode class P { String a; String b }
def p = new P(a: 'x', b: 'y')
def q = new P(a: 'x', b: 'y')
println p == q
println p.hashCode() == q.hashCode()
println p.hashCode()
println p == new P(a: 'x')
println p == 'x'
//= equals-and-hash-code-excludes
@groovy.transform.EqualsAndHashCode(excludes = 'b') class P { String a; String b }
println new P(a: 'x', b: 'y') == new P(a: 'x', b: 'z')
@groovy.transform.EqualsAndHashCode(includes = 'a') class Q { String a; int n }
println new Q(a: 'x', n: 1) == new Q(a: 'x', n: 2)
println new Q(a: 'x').hashCode()
//= canonical
@groovy.transform.Canonical class P { String first; String last; int age = 3 }
println new P('a', 'b')
println new P('a', 'b', 5)
println new P(first: 'q')
println new P('a', 'b') == new P(first: 'a', last: 'b')
println new P('a', 'b').hashCode()
//= tuple-constructor
@groovy.transform.TupleConstructor class P { String a; int b; List c }
def p = new P('x', 1)
println "$p.a $p.b $p.c"
println new P(a: 'named').a
//= tuple-constructor-options
@groovy.transform.TupleConstructor(includes = 'a') class P { String a; int b }
println new P('x').a
@groovy.transform.TupleConstructor(defaults = false) class Q { String a; int b }
println new Q('a', 1).b
new Q('a')
//= map-constructor
@groovy.transform.MapConstructor class P { String a; final int b }
println new P(a: 'x', b: 2).b
//= immutable
@groovy.transform.Immutable class P { String name; int age; List tags }
def p = new P('a', 1, ['x'])
println p
println new P(name: 'a', age: 1, tags: ['x']) == p
try { p.name = 'b' } catch (ReadOnlyPropertyException e) { println e.message }
try { p.tags << 'y' } catch (UnsupportedOperationException e) { println 'immutable list' }
//= immutable-copy-with
@groovy.transform.Immutable(copyWith = true) class P { String first; String last }
def p = new P('a', 'b')
println p.copyWith(last: 'c')
println p.copyWith([:]).is(p)
//= immutable-unknown-key
@groovy.transform.Immutable class P { String a }
new P(b: 1)
//= builder-default
@groovy.transform.builder.Builder class P { String name; int age }
def p = P.builder().name('x').age(3).build()
println "$p.name $p.age"
//= builder-simple
import groovy.transform.builder.*
@Builder(builderStrategy = SimpleStrategy, prefix = '') class P { String name; int age }
def p = new P().name('x').age(3)
println "$p.name $p.age"
//= lazy
class P { static log = []; @Lazy List l = { log << 'made'; [1, 2] }() }
def p = new P()
println P.log
println p.l
println p.l
println P.log
//= delegate
class Event { @Delegate Date when; String title }
def e = new Event(title: 'T', when: new Date(5000))
println e.time
println e.before(new Date(6000))
class L { @Delegate List items = []; int extra = 1 }
def l = new L()
l.add(1)
l << 2
println l.size()
println l.items
//= delegate-excludes
class Base { def a() { 'a' }; def b() { 'b' } }
class W { @Delegate(excludes = ['b']) Base x = new Base(); def b() { 'own' } }
println new W().a()
println new W().b()
//= sortable
@groovy.transform.Sortable(includes = ['last', 'first']) class P { String first; String last; String toString() { "$first $last" } }
def l = [new P(first: 'B', last: 'X'), new P(first: 'A', last: 'X'), new P(first: 'C', last: 'A')]
println l.sort()
println l.sort(false, P.comparatorByFirst())
//= memoized
class C { static int n = 0; @groovy.transform.Memoized def f(int x) { n++; x * 2 } }
def c = new C()
println c.f(2) + c.f(2) + c.f(3)
println C.n
//= singleton
@Singleton class S { int n = 0 }
S.instance.n++
println S.instance.n
try { new S() } catch (RuntimeException e) { println e.message }
//= inherit-constructors
@groovy.transform.InheritConstructors class MyEx extends RuntimeException {}
try { throw new MyEx('msg') } catch (MyEx e) { println e.message }
println new MyEx('a', new Exception('c')).cause.message
//= newify
@Newify([Integer, ArrayList]) def f() { [Integer('5'), ArrayList(), Integer.new(3)] }
println f()
//= compile-static
@groovy.transform.CompileStatic int f(List<Integer> l) { int s = 0; for (i in l) s += i; s }
println f([1, 2])
//= type-checked-fails
@groovy.transform.TypeChecked def f() { int x = 'abc' }
f()
//= index-property
class P { @groovy.transform.IndexedProperty List<String> names = ['a', 'b'] }
def p = new P()
println p.getNames(1)
p.setNames(0, 'z')
println p.names
//= auto-clone
@groovy.transform.AutoClone class P { String a; List l }
def p = new P(a: 'x', l: [1])
def q = p.clone()
println q.a
println q.l.is(p.l)
println q.is(p)
//= bindable-log-not-needed
@groovy.util.logging.Log class P { def f() { 'logged' } }
println new P().f()
//= package-scope-and-final
import groovy.transform.PackageScope
class P { @PackageScope String a = 'x'; @Deprecated def f() { 1 }; @Override String toString() { 'P' }; @SuppressWarnings('all') def g() { 2 } }
println new P().a + new P().f() + new P() + new P().g()
//= null-check
@groovy.transform.NullCheck class P { def f(String s) { s } }
println new P().f('a')
new P().f(null)
//= auto-final
@groovy.transform.AutoFinal class P { def f(int a) { a + 1 } }
println new P().f(1)
//= visibility-and-named-variant
import groovy.transform.*
@NamedVariant int sum(int a, @NamedParam(required = true) int b) { a + b }
println sum(1, 2)
//= field-in-class-fails
class P { @groovy.transform.Field int x }
