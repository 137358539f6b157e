println 1 / 3
println 6 / 3
println 7 / 2
println 7 % 3
println(-7 % 3)
println 7.intdiv(2)
println 2 ** 10
println 2 ** -1
println 2 ** 0.5
println 2 ** 40
println 2L ** 70
println 1.10 + 1.1
println 1.10 * 1.10
println 2.00 - 2.00
println 10.0 / 4
println 100 / 3.0
println Integer.MAX_VALUE + 1
println Long.MAX_VALUE + 1
println 1 + 2L
println((1 + 2L).class)
println 1 + 2.5
println 1 + 2.5d
println 1.5f + 1
println 3 <=> 2
println 2.0 == 2
println 2.0 == 2.00
println 1 == 1L
println 5 & 3
println 5 | 3
println 5 ^ 3
println(~5)
println 1 << 4
println(-16 >> 2)
println(-16 >>> 28)
println((int) 3.9)
println((int) -3.9)
println((long) 3.9d)
println 3.7.toInteger()
println 10.toString()
println '42'.toInteger() + 1
println '42' as Integer
println '3.14'.toBigDecimal() * 2
println '9999999999'.toLong()
println 3.14159.round(2)
println 3.5d.round()
println(-3.5d.round())
println 2.5.setScale(0, java.math.RoundingMode.HALF_EVEN)
println Math.max(3, 5L)
println Math.round(2.5d)
println Math.floor(2.7d)
println Math.abs(-3)
println Math.sqrt(16)
println 5.0.toString()
println 1.0d
println 1e7d
println 1.0E-4d
println 12345678.9d
println 0.1 + 0.2
println 0.1d + 0.2d
println 5 / 2 * 2
def i = 5
i += 2; i -= 1; i *= 3; i /= 4
println i
println i.class
def j = 0
println j++ + ++j
println j--
println j
int k = 3.9
println k
double d = 3
println d
BigDecimal b = 3
println b
println 10.times { }
println 3.compareTo(4)
println 5.0 as int
println new BigDecimal("1.50").stripTrailingZeros()
println new BigInteger("123").multiply(2)
println 255.toString(16)
println Integer.toHexString(255)
println Integer.parseInt("7f", 16)
println 1.0 / 3 * 3
println 1 / 0
