//= integral-types
byte b = 1
char c = 2
short s = 3
int i = 4
long l = 5
BigInteger bi = 6
println([b, c as int, s, i, l, bi]*.class*.simpleName)
//= literal-adapts-to-size
def a = 1
println a.class.simpleName
def b = 2147483647
println b.class.simpleName
def c = 2147483648
println c.class.simpleName
def d = 9223372036854775807
println d.class.simpleName
def e = 9223372036854775808
println e.class.simpleName
//= negative-literals-size
println((-1).class.simpleName)
println((-2147483648).class.simpleName)
println((-2147483649).class.simpleName)
println((-9223372036854775808).class.simpleName)
println((-9223372036854775809).class.simpleName)
//= binary-literals
int xInt = 0b10101111
println xInt
byte xByte = 0b00100001
println xByte
println 0b11111111111111111111111111111111
println(0b1111L)
println(-0b101)
//= octal-literals
println 077
println 0777777777
println(-077)
println 07L
//= hex-literals
println 0x77
println 0xFFFFFFFF
println 0xFFFFFFFF.class.simpleName
println 0x7fffffffL
println(-0x77)
println 0xCAFEBABE
//= underscores
long creditCardNumber = 1234_5678_9012_3456L
println creditCardNumber
println 999_99_9999L
println 1_000.000_1
println 0xFF_EC_DE_5E
println 0b1101_0010
//= underscore-end-fails
println 1_
//= suffixes
println 42I.class.simpleName
println 42i.class.simpleName
println 123L.class.simpleName
println 456G.class.simpleName
println 1.5G.class.simpleName
println 1.5d.class.simpleName
println 1.5F.class.simpleName
println 3d.class.simpleName
println 3f.class.simpleName
println 3.0g
//= decimals-default
println 1.5.class.simpleName
println 1.50
println 1e3
println 1e3.class.simpleName
println 1.5e-3
println 10.0e2
println 0.1 + 0.2
println 0.1d + 0.2d
//= no-leading-dot-fails
println .5
//= trailing-dot-fails
println 5.
//= int-too-big-suffix-fails
println 2147483648I
//= long-too-big-suffix-fails
println 9223372036854775808L
//= integer-overflow
println 2147483647 + 1
println((-2147483648) - 1)
println 9223372036854775807L + 1
println 65536 * 65536
println 2147483647 * 2L
int i = 2147483647
i++
println i
//= char-arithmetic
char c = 'a'
println c + 1
println((c + 1) as char)
println((char) (c + 1))
c++
println c
println c.class.simpleName
println 'a' as char < ('b' as char)
//= division
println 7 / 2
println 6 / 2
println((6 / 2).class.simpleName)
println 1 / 3
println 2 / 3
println 7.intdiv(2)
println((-7).intdiv(2))
println 7 % 3
println(-7 % 3)
println 7 % -3
println 1.0 / 3
println 10 / 4.0
println 1 / 3.0f
println 1L / 8
//= division-by-zero-int
println 1 / 0
//= intdiv-by-zero
println 1.intdiv(0)
//= modulo-by-zero
println 1 % 0
//= division-by-zero-double
println 1.0d / 0
println(-1.0d / 0)
println 0.0d / 0
println 0f / 0f
//= decimal-division-scale
println 1 / 7
println 22 / 7
println 100 / 3
println 1000000 / 7
println 1.23 / 0.7
println 1.10 / 1.1
println 10.00 / 2
println 0.001 / 3
//= power
println 2 ** 3
println((2 ** 3).class.simpleName)
println 2 ** 31
println((2 ** 31).class.simpleName)
println 2 ** 62
println 2 ** 100
println 2 ** -1
println((2 ** -1).class.simpleName)
println 1.5 ** 2
println 1.5d ** 2
println 2L ** 3
println((2L ** 3).class.simpleName)
println 2 ** 0.5
println 10G ** 20
//= power-assign
def x = 3
x **= 3
println x
//= math-promotion
def t = { it.class.simpleName }
println t(1 + 1)
println t(1 + 1L)
println t(1 + 1G)
println t(1 + 1.0)
println t(1 + 1f)
println t(1f + 1f)
println t(1 + 1d)
println t(1L + 1f)
println t(1.0 + 1f)
println t(1G + 1.0)
println t((byte) 1 + (byte) 1)
println t((short) 1 + (short) 1)
println t(1.0 / 1)
println t(1d / 1)
//= division-result-types
def t = { it.class.simpleName }
println t(1 / 1)
println t(1L / 1)
println t(1G / 1)
println t(1f / 1)
println t(1d / 1)
println t(1.0 / 1d)
//= numeric-equality
println 1 == 1L
println 1 == 1.0
println 1.0 == 1.00
println 1.0.equals(1.00)
println 1.equals(1L)
println 1G == 1
println 1.5 == 1.5d
println 0.1 == 0.1d
println 0.1f == 0.1d
println 1 == ('1' as char)
println 49 == ('1' as char)
//= bigdecimal-operations
println 1.10 + 2.2
println 1.10 * 2.20
println 1.10 - 2.2
println 1.1 % 0.3
println 123.456.setScale(2, java.math.RoundingMode.HALF_UP)
println 1.0.scale()
println 123.4500.stripTrailingZeros()
println 1e20.toPlainString()
println 1e20
println 1.0E-10
println 0.00000001
println 0.000001
//= negation-and-plus
def a = 5
println(-a)
println(+a)
println(- -a)
println(~a)
println(-1.5)
println(-(-2147483648))
//= increment-decrement
def x = 5
println x++ + ++x
println x-- - --x
def d = 1.5
d++
println d
def l = 9L
l--
println l
//= compound-assignment-types
int i = 5
i += 1.7
println i
i /= 2
println i
i *= 1.5
println i
long l = 5
l += 1
println l
//= number-formatting-doubles
println 100d
println 1e7d
println 12345678.9d
println 1e-3d
println 1e-4d
println 1.0e21d
println 3.0f
println 1e10f
println 0.1f
println Double.MAX_VALUE
println Double.MIN_VALUE
println Float.MAX_VALUE
//= cast-narrowing
println((int) 3.99)
println((int) -3.99)
println((byte) 300)
println((short) 70000)
println((char) 65)
println((long) 1e10)
println((int) 1e10d)
println 3.7 as int
println 300 as byte
//= integer-caching-identity
println 127.is(127)
Integer a = 5
println a.is(5)
