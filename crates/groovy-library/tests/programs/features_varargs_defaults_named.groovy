def f(int a, int b = 2, int... c) { "$a $b $c" }
println f(1)
println f(1, 5)
println f(1, 5, 6, 7)
def g(Map m, x, y = 'd') { "$m $x $y" }
println g(a: 1, 'x')
println g('x', b: 2, 'yy')
def h(a, b = a * 2, c = b + 1) { [a, b, c] }
println h(1)
println h(1, 1)
def k(a = 1, b) { "$a$b" }
println k(9)
println k(8, 9)
def v(Object... x) { x.length }
println v() + v(1) + v(1, 2) + v([1, 2] as Object[])
println v(null) 
