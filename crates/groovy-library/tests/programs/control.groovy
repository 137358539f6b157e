def f(x) {
    switch (x) {
        case 1: return 'one'
        case 2..5: return 'range'
        case [7, 8]: return 'list'
        case String: return 'string'
        case ~/a.*/: return 'never'
        case { it instanceof Map }: return 'map'
        case null: return 'null'
        default: return 'other'
    }
}
println([1, 3, 8, 'abc', [:], null, 99].collect { f(it) })
def out = ''
for (int i = 0; i < 10; i++) { if (i == 3) continue; if (i == 6) break; out += i }
println out
def w = 0
while (true) { w++; if (w > 4) break }
println w
outer:
for (i in 1..3) { for (j in 1..3) { if (j == 2) continue outer; if (i == 3) break outer; println "$i$j" } }
do { w-- } while (w > 0)
println w
println(w ? 'yes' : 'no')
println(null ?: 'elvis')
def n = null
println n?.foo
println n?.foo?.bar
n ?= 5
println n
try { throw new IllegalStateException('bad') } catch (IllegalArgumentException | IllegalStateException e) { println e.message } finally { println 'finally' }
def tf() { try { return 'try' } finally { println 'cleanup' } }
println tf()
def tc() { try { 1 / 0 } catch (ArithmeticException e) { 'caught ' + e.message } }
println tc()
try { try { throw new Exception('a') } finally { println 'inner' } } catch (e) { println e }
for (x in [1, 2]) { try { if (x == 1) continue; println x } finally { println 'f' + x } }
println((1 in [1, 2]) + ' ' + (3 !in [1, 2]))
println(5 instanceof Integer)
println('a' !instanceof Integer)
println([] ? 1 : 2)
println('' ? 1 : 2)
println(0 ? 1 : 2)
println([0] ? 1 : 2)
if (1) println 'one' else println 'none'
def s = switch (3) { case 1 -> 'a'; case 3 -> 'c'; default -> 'z' }
println s
assert 1 + 1 == 2
try { assert 1 == 2 : 'msg' } catch (AssertionError e) { println e.message }
def fall(x) { def r = []; switch (x) { case 1: r << 1; case 2: r << 2; break; default: r << 3 }; r }
println fall(1) + fall(2) + fall(9)
println(true && 'x')
println(null || '')
println(!null)
for (c in 'abc') print c
println()
for (int i = 0, j = 5; i < j; i++, j--) print i + '' + j + ' '
println()
def last() { if (true) { 'last' } else { 'no' } }
println last()
throw new RuntimeException('end')
