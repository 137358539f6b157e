class V { int x, y
 V plus(V o) { new V(x: x + o.x, y: y + o.y) }
 V minus(V o) { new V(x: x - o.x, y: y - o.y) }
 V multiply(int k) { new V(x: x * k, y: y * k) }
 V negative() { new V(x: -x, y: -y) }
 boolean equals(Object o) { o instanceof V && o.x == x && o.y == y }
 int hashCode() { x * 31 + y }
 int getAt(int i) { i == 0 ? x : y }
 void putAt(int i, int v) { if (i == 0) x = v else y = v }
 def call(a) { "called $a" }
 boolean asBoolean() { x != 0 }
 V next() { new V(x: x + 1, y: y) }
 V leftShift(n) { x += n; this }
 boolean isCase(o) { o == x }
 String toString() { "($x,$y)" } }
def a = new V(x: 1, y: 2), b = new V(x: 3, y: 4)
println a + b
println a - b
println a * 3
println(-a)
println a == new V(x: 1, y: 2)
println a != b
println a[0] + a[1]
a[0] = 9
println a
println a(5)
println a ? 'yes' : 'no'
println new V() ? 'yes' : 'no'
a++
println a
a << 5
println a
println(15 in a)
println([new V(x: 1), new V(x: 1), b].toSet().size())
println([(b): 'bb'][new V(x: 3, y: 4)])
println([a, b].contains(new V(x: 3, y: 4)))
println([a, b].indexOf(b))
a += b
println a
