class P { String n; String toString() { "P($n)" } }
def p = new P(n: 'q')
assert p.n == null
