//= basic
println 1 + 2
println 4 - 3
println 3 * 5
println 3 / 2
println 10 % 3
println 2 ** 3
//= unary-plus-minus
println(+3)
println(-4)
def v = -1
println(-v)
println(+v)
//= unary-by-method
class V { int x; V negative() { new V(x: -x) }; V positive() { new V(x: x.abs()) }; V bitwiseNegate() { new V(x: ~x) }; String toString() { "V$x" } }
println(-new V(x: 2))
println(+new V(x: -2))
println(~new V(x: 2))
//= unary-minus-on-list
println(-[1, -2, 3])
println(+[1, 2])
//= unary-on-string-fails
println(-'abc')
//= precedence-power-unary
println(-2 ** 2)
println((-2) ** 2)
println 2 ** 3 ** 2
println 2 * 3 ** 2
//= postfix-prefix
def a = 2
def b = a++ * 3
println([a, b])
def c = 3
def d = c-- * 2
println([c, d])
def e = 1
def f = ++e + 3
println([e, f])
def g = 4
def h = --g + 1
println([g, h])
//= increment-property-and-index
def m = [n: 1]
m.n++
++m.n
println m
def l = [1, 2]
l[0]++
l[1] += 10
println l
println m['n']++
println m
//= increment-null-fails
def x = null
x++
//= next-previous-by-method
class C { int i; C next() { new C(i: i + 1) }; C previous() { new C(i: i - 1) }; String toString() { "C$i" } }
def c = new C(i: 1)
c++
println c
println c--
println c
println ++c
//= assignment-operators
def a = 4
a += 3
println a
a -= 1
println a
a *= 2
println a
a /= 3
println a
a %= 3
println a
a **= 2
println a
//= assignment-value
def a, b
a = b = 3
println a + b
println((a = 5) + 1)
def l = []
def r = (l << 1)
println r
//= string-arithmetic
def s = 'a'
s += 'b'
s *= 2
println s
s -= 'b'
println s
//= list-arithmetic
println([1, 2] + 3)
println([1, 2] + [3])
println([1, 2, 3, 2] - 2)
println([1, 2, 3, 2] - [2, 3])
println([1, 2] * 2)
def l = [1]
l += 2
l += [3, 4]
println l
println([1] + null)
println([1, [2]] + [[3]])
//= map-arithmetic
println([a: 1] + [b: 2])
println([a: 1] + [a: 2])
println([a: 1, b: 2] - [a: 1])
println([a: 1, b: 2] - [a: 5])
def m = [x: 1]
m << [y: 2]
m += [z: 3]
println m
//= plus-fails-on-null
println(null + 1)
//= plus-string-null
println('a' + null)
println(null + 'a')
//= minus-null-fails
println(1 - null)
//= plus-mixed-fails
println(1 + [])
//= int-plus-string
println 1 + 'a'
println 1.5 + 'a'
println true.toString() + 1
//= boolean-plus-fails
println true + 1
//= set-arithmetic
def s = [1, 2] as Set
println s + 3
println s - 1
println s + [2, 5]
println((s + 3).class.simpleName)
//= date-arithmetic
def d = new Date(0)
println((d + 1).time)
println((d - 1).time)
println((d + 5) - d)
d++
println d.time
//= overload-plus
class Bucket {
    int size
    Bucket(int size) { this.size = size }
    Bucket plus(Bucket other) { new Bucket(this.size + other.size) }
    Bucket plus(int capacity) { new Bucket(this.size + capacity) }
}
println((new Bucket(4) + new Bucket(11)).size)
println((new Bucket(4) + 11).size)
def b = new Bucket(1)
b += 5
println b.size
//= overload-all
class N {
    def v
    def minus(o) { "minus $o" }
    def multiply(o) { "multiply $o" }
    def div(o) { "div $o" }
    def mod(o) { "mod $o" }
    def power(o) { "power $o" }
    def or(o) { "or $o" }
    def and(o) { "and $o" }
    def xor(o) { "xor $o" }
    def leftShift(o) { "leftShift $o" }
    def rightShift(o) { "rightShift $o" }
    def rightShiftUnsigned(o) { "rightShiftUnsigned $o" }
    def getAt(o) { "getAt $o" }
    void putAt(o, p) { println "putAt $o $p" }
    boolean isCase(o) { println "isCase $o"; true }
    boolean asBoolean() { println 'asBoolean'; false }
    def call(Object... a) { "call $a" }
}
def n = new N()
println n - 1
println n * 2
println n / 3
println n % 4
println n ** 5
println n | 6
println n & 7
println n ^ 8
println n << 9
println n >> 10
println n >>> 11
println n[12]
n[13] = 14
println(15 in n)
println n ? 'yes' : 'no'
println n(16, 17)
//= overload-missing
class E {}
new E() + 1
//= overload-remainder-not-used
class R { def remainder(o) { 'remainder' }; def mod(o) { 'mod' } }
println new R() % 2
