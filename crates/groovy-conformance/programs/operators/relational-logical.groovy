//= relational
println 1 + 2 == 3
println 3 != 4
println(-2 < 3)
println 2 <= 2
println 3 <= 4
println 5 > 1
println 5 >= -2
//= identity-operators
class Creature { String type }
def cat = new Creature(type: 'cat')
def copyCat = cat
def lion = new Creature(type: 'cat')
println cat === copyCat
println cat !== lion
println cat.equals(lion)
println cat == lion
//= equality-null
println null == null
println null == 1
println 1 == null
println null != 'a'
println null === null
//= equality-collections
println([1, 2] == [1, 2])
println([1, 2] == [1L, 2.0])
println([1, 2] == [2, 1])
println([1, [2]] == [1, [2]])
println([a: 1] == [a: 1L])
println([a: 1, b: 2] == [b: 2, a: 1])
println(([1, 2] as Set) == ([2, 1] as Set))
println([1, 2] == ([1, 2] as Set))
println((1..3) == [1, 2, 3])
println([1, 2] == ([1, 2] as int[]))
println(([1, 2] as int[]) == ([1, 2] as int[]))
println([1, 2] == ([1, 2] as LinkedList))
//= equality-different-types
println 'a' == ('a' as char)
println '1' == 1
println "${1}" == '1'
println true == 'true'
println 65 == 'A'
println([] == null)
println 1 == true
//= equality-compareTo
class P implements Comparable { int n; int compareTo(o) { n <=> o.n } }
println new P(n: 1) == new P(n: 1)
println new P(n: 1) == new P(n: 2)
println new P(n: 1) < new P(n: 2)
println([new P(n: 2), new P(n: 1)].min().n)
//= equals-override
class Q { int n; boolean equals(o) { o instanceof Q && o.n == n }; int hashCode() { n } }
println new Q(n: 1) == new Q(n: 1)
println new Q(n: 1) != new Q(n: 1)
println([new Q(n: 1)].contains(new Q(n: 1)))
println([(new Q(n: 1)): 'x'][new Q(n: 1)])
println([new Q(n: 1), new Q(n: 1)].unique().size())
//= spaceship
println 1 <=> 1
println 1 <=> 2
println 2 <=> 1
println 'a' <=> 'z'
println null <=> 1
println 1 <=> null
println null <=> null
println 1.0 <=> 1
println 'a' <=> 'A'
println true <=> false
println([1] <=> [1])
//= compare-incompatible
println 1 < 'a'
//= compare-string-with-int
println 'a' > 1
//= compare-null
println null < 1
println 1 > null
println null <= null
//= compare-non-comparable
class X {}
println new X() < new X()
//= compare-list-fails
println [1] < [2]
//= logical
println !false
println true && true
println true || false
println !(true && false)
println true && !false || false
//= precedence-not-and-or
println(!false && false)
println true || true && false
println((true || true) && false)
//= short-circuit
boolean checkIfCalled() { println 'called'; true }
println true || checkIfCalled()
println false || checkIfCalled()
println false && checkIfCalled()
println true && checkIfCalled()
//= logical-with-truth
println('a' && 1)
println('' || [])
println(null || 'x')
println(!'')
println(!'a')
println !0
println ![]
println ![1]
//= conditional-ternary
def string = 'x'
println((string != null && string.length() > 0) ? 'Found' : 'Not found')
println string ? 'Found' : 'Not found'
println '' ? 1 : 2
println true ? false ? 1 : 2 : 3
//= elvis
def user = [name: 'Bob']
println user.name ?: 'Anonymous'
println null ?: 'Anonymous'
println '' ?: 'empty'
println 0 ?: 5
println [] ?: 'none'
println null ?: false ?: 'last'
//= elvis-evaluates-once
int n = 0
def f = { n++; 'v' }
println f() ?: 'x'
println n
//= elvis-assignment
def name = null
name ?= 'Hydrogen'
println name
name ?= 'Other'
println name
def m = [a: 0]
m.a ?= 7
m.b ?= 8
println m
def l = [null]
l[0] ?= 3
println l
//= bitwise
int a = 0b00101010
int b = 0b00001000
println a & a
println a & b
println a | b
int mask = 0b11111111
println(a ^ a) & mask
println a ^ b
println ~a & mask
//= bitwise-on-booleans
println true & false
println true | false
println true ^ true
//= shifts
println 12 << 2
println 13 >> 1
println(-13 >> 1)
println(-13 >>> 28)
println 1 << 31
println 1 << 32
println 1L << 40
println 1 >> 1
println 1G << 100
//= shift-types
println((1 << 2).class.simpleName)
println((1L << 2).class.simpleName)
println((1G << 2).class.simpleName)
//= bitwise-assign
def a = 6
a &= 3
println a
a |= 8
println a
a ^= 1
println a
a <<= 2
println a
a >>= 1
println a
a >>>= 1
println a
//= bitwise-decimal-fails
println 1.5 & 1
//= shift-decimal-fails
println 1.5 << 1
//= bitset
def b = new BitSet()
b[1] = true
b[3] = true
println b
println b & b
println b.cardinality()
//= in-operator
def list = ['Grace', 'Rob', 'Emmy']
println 'Emmy' in list
println 'Alex' !in list
println 3 in 1..5
println 'a' in [a: 1]
println 1 in Integer
println 'x' in String
println null in [null]
println 1 in null
println 'b' in 'b'
println 5 in { it > 3 }
//= in-map-falsy
println 'k' in [k: false]
println 'k' in [k: null]
//= instanceof
println 'a' instanceof String
println 1 instanceof Number
println 1 !instanceof String
println null instanceof Object
println [] instanceof List
println [] instanceof Collection
println [:] instanceof Map
println "${1}" instanceof CharSequence
println({} instanceof Closure)
println 1.0 instanceof Comparable
println((1..2) instanceof Range)
println((1..2) instanceof List)
//= coercion-as
println '12' as int
println '12' as Integer
println '1.5' as BigDecimal
println 3.9 as int
println 65 as char
println 'a' as char
println [1, 2] as Set
println([1, 1, 2] as Set)
println 'abc' as List
println 5 as String
println null as String
println 1 as boolean
println '' as boolean
println 'x' as Boolean
println [1, 2] as String[]
println '3' as long
println '1e3' as double
//= coercion-fails
println 'abc' as int
//= coercion-class-fails
println 1 as List
//= cast-string-to-int-fails
Integer x = 123
String s = (String) x
println s
//= cast-string-integer
println((Integer) '12')
//= cast-char-string
println((int) 'A')
//= as-type-custom
class Identifiable { String name }
class User {
    String name
    def asType(Class target) { if (target == Identifiable) return new Identifiable(name: name); throw new ClassCastException("no $target") }
}
def u = new User(name: 'Xavier')
println((u as Identifiable).name)
println((u as Identifiable) instanceof Identifiable)
//= diamond
List<String> strings = new LinkedList<>()
strings << 'a'
println strings
Map<String, List<Integer>> m = new HashMap<>()
m.a = [1]
println m
//= call-operator
class MyCallable { int call(int x) { 2 * x } }
def mc = new MyCallable()
println mc.call(2)
println mc(2)
//= call-closure-in-map-and-list
def m = [f: { it + 1 }]
println m.f(2)
println m['f'](3)
def l = [{ 'zero' }]
println l[0]()
//= operator-precedence
println 1 + 2 * 3 ** 2 - 4 / 2
println 1 << 2 + 1
println 1 | 2 ^ 3 & 4
println 1 == 1 && 2 > 1 || false
println !true == false
println 3 > 2 == true
println 5 & 3 == 3
//= range-precedence
println 1 + 1..2 * 2
println((1..3).contains(2) && true)
