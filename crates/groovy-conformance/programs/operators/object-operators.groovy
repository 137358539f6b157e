//= safe-navigation
def person = null
def name = person?.name
println name
println person?.name?.length()
println person?.foo()
//= safe-navigation-chain
def m = [a: null]
println m?.a?.b?.c
println m.a?.b
//= safe-navigation-only-marked-step
def x = null
println x?.b.c
//= safe-navigation-assignment
def x = null
x?.y = 5
println x
//= safe-index
String[] array = ['a', 'b']
println array?[1]
array?[1] = 'c'
println array?[1]
array = null
println array?[1]
array?[1] = 'd'
println array?[1]
def personInfo = [name: 'Daniel.Sun', location: 'Shanghai']
println personInfo?['name']
personInfo = null
println personInfo?['name']
//= null-property-fails
def a = null
a.b
//= null-method-fails
def a = null
a.foo(1)
//= null-set-property-fails
def a = null
a.b = 1
//= null-index-fails
def a = null
a[0]
//= null-object-methods
println null.toString()
println null.is(null)
println null.equals(null)
println null.getClass().name
println null.with { it }
println null.iterator().hasNext()
println null.asBoolean()
println null.each { println 'never' }
println null.collect { it }
println null.find { true }
println null.inspect()
//= direct-field-access
class User {
    public final String name
    User(String name) { this.name = name }
    String getName() { "Name: $name" }
}
def user = new User('Bob')
println user.name
println user.@name
//= direct-field-set
class F { String a = 'x'; void setA(String v) { a = 'set ' + v } }
def f = new F()
f.a = '1'
println f.a
f.@a = '2'
println f.a
//= direct-field-missing-fails
class F { }
new F().@b
//= method-pointer
def str = 'example of method reference'
def fun = str.&toUpperCase
println fun()
println fun.class.superclass.simpleName
//= method-pointer-as-strategy
class Person { String name; int age }
def transform(List elements, Closure action) { elements.collect { action(it) } }
String describe(Person p) { "$p.name is $p.age" }
def list = [new Person(name: 'Bob', age: 42), new Person(name: 'Julia', age: 35)]
println transform(list, this.&describe)
//= method-pointer-overloads
def doSomething(String str) { str.toUpperCase() }
def doSomething(Integer x) { 2 * x }
def reference = this.&doSomething
println reference('foo')
println reference(123)
//= method-pointer-static-class
def max = Math.&max
println max(1, 5)
println([1, -2].collect(Math.&abs))
def parse = Integer.&parseInt
println parse('12')
//= method-pointer-instance-of-class
def up = String.&toUpperCase
println up('abc')
println(['a', 'b'].collect(String.&toUpperCase))
//= method-pointer-new
def make = BigDecimal.&new
println make('3.5')
//= method-pointer-missing
def p = 'a'.&nothing
try { p() } catch (e) { println e.class.simpleName }
//= method-reference
import java.util.stream.Collectors
println([1G, 2G, 3G].stream().reduce(0G, BigInteger::add))
println(['1', '2'].stream().map(Integer::parseInt).collect(Collectors.toList()))
println(['a'].collect(String::toUpperCase))
def f = 'abc'::length
println f()
//= constructor-reference
println(['1', '2'].collect(Integer::new))
println([1, 2].stream().toArray(Integer[]::new))
//= pattern-operator
def p = ~/foo/
println p.class.name
println p.pattern()
println(~'x')
println(~"a${1}")
//= find-operator
def text = 'some text to match'
def m = text =~ /match/
println m.class.name
println m ? 'found' : 'none'
if (!m) throw new RuntimeException('Oops')
println m.find(0)
println m[0]
println m.count
println m.size()
//= match-operator
def m = 'some text to match' ==~ /match/
println m.class.simpleName
println m
println 'abc' ==~ /[a-c]+/
println 'abc' ==~ 'a.c'
println null ==~ /x/
//= find-groups
def m = 'a1b22' =~ /([a-z])(\d+)/
println m[0]
println m[1]
println m[1][2]
println m.collect { it }
println m*.getAt(0)
m.each { all, l, d -> println "$all $l $d" }
//= find-none-index-fails
def m = 'abc' =~ /z/
println m[0]
//= multiple-assignment-matcher
def (all, a, b) = ('x=y' =~ /(\w)=(\w)/)[0]
println([all, a, b])
//= spread-operator
class Car { String make; String model }
def cars = [new Car(make: 'Peugeot', model: '508'), new Car(make: 'Renault', model: 'Clio')]
println cars*.make
//= spread-null-safe
def cars = [[make: 'P'], null, [make: 'R']]
println cars*.make
println(null*.make)
println([]*.make)
//= spread-method-call
println(['a', 'bb']*.size())
println(['a', 'bb']*.toUpperCase())
println([1, 2, 3]*.plus(1))
println(['a', null]*.length())
//= implicit-spread-property
println([[n: 1], [n: 2]].n)
println([[n: [1, 2]], [n: [3]]].n)
//= spread-on-map
def m = [a: 1, b: 2]
println m*.key
println m*.value
println m*.getKey()
//= spread-multi-level
class Make { String name; List models }
def cars = [new Make(name: 'P', models: ['408', '508']), new Make(name: 'R', models: ['Clio'])]
println cars.models
println cars*.models*.size()
println cars.models.flatten()
println cars*.models*.collect { it.toLowerCase() }
//= spread-iterable-class
class Component { Integer id; String name }
class CompositeObject implements Iterable<Component> {
    def components = [new Component(id: 1, name: 'Foo'), new Component(id: 2, name: 'Bar')]
    Iterator<Component> iterator() { components.iterator() }
}
println new CompositeObject()*.id
println new CompositeObject()*.name
//= spread-arguments
int function(int x, int y, int z) { x * y + z }
def args = [4, 5, 6]
println function(*args)
args = [4]
println function(*args, 5, 6)
println Math.max(*[1, 9])
//= spread-arguments-wrong-count
int function(int x, int y) { x }
function(*[1, 2, 3])
//= spread-list-elements
def items = [4, 5]
def list = [1, 2, 3, *items, 6]
println list
//= spread-map-elements
def m1 = [c: 3, d: 4]
println([a: 1, b: 2, *: m1])
println([a: 1, b: 2, *: m1, d: 8])
//= range-operator
def range = 0..5
println range.collect()
println((0..<5).collect())
println((0<..5).collect())
println((0<..<5).collect())
println range instanceof List
println range.size()
println(('a'..'d').collect())
//= range-by-next-previous
println((1.5..4).toList())
println((3L..5L).toList())
println((1..3)*.class*.simpleName)
//= range-custom
class Xs implements Comparable<Xs> {
    int n
    Xs next() { new Xs(n: n + 1) }
    Xs previous() { new Xs(n: n - 1) }
    int compareTo(Xs o) { n <=> o.n }
    String toString() { 'x' * n }
}
println((new Xs(n: 1)..new Xs(n: 3)).toList())
println((new Xs(n: 1)..new Xs(n: 3)).size())
//= subscript
def list = [0, 1, 2, 3, 4]
println list[2]
list[2] = 4
println list[0..2]
list[0..2] = [6, 6, 6]
println list
list[1..2] = [9]
println list
//= subscript-destructuring
class User {
    Long id
    String name
    def getAt(int i) { switch (i) { case 0: return id; case 1: return name }; throw new IllegalArgumentException("No such element $i") }
    void putAt(int i, def value) { switch (i) { case 0: id = value; return; case 1: name = value; return }; throw new IllegalArgumentException("No such element $i") }
}
def user = new User(id: 1, name: 'Alex')
println user[0]
println user[1]
user[1] = 'Bob'
println user.name
def (i, n) = user
println i + n
//= subscript-multiple-args
class G { def getAt(List k) { k.join('/') }; void putAt(List k, v) { println "$k = $v" } }
def g = new G()
println g[1, 2]
g[3, 4] = 5
//= subscript-property-by-name
class P { String name = 'n' }
def p = new P()
println p['name']
p['name'] = 'm'
println p.name
println 'abc'['bytes'].size()
//= membership-custom
class Even { boolean isCase(o) { o % 2 == 0 } }
println 2 in new Even()
println 3 !in new Even()
switch (4) { case new Even(): println 'even' }
//= not-instanceof-precedence
def x = 1
println !(x instanceof String)
println x !instanceof String && true
//= ternary-nested-and-assign
def a = 5
def r = a > 3 ? a > 4 ? 'big' : 'mid' : 'small'
println r
def b = a > 3 ? (a = 1) : (a = 2)
println a + b
//= comma-subscript-negative
def l = ['a', 'b', 'c', 'd']
println l[-1, 0]
println l[1..-1]
println l[-2..-1]
println l[0..<-1]
println l[3..1]
//= getproperty-operator-chain
def o = [a: [b: [c: 5]]]
println o.a.b.c
println o['a']['b']['c']
println o.a['b'].c
o.a.b.c = 6
println o
