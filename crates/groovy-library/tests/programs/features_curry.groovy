def f = { a, b, c -> "$a$b$c" }
println f.curry(1)(2, 3)
println f.rcurry(1)(2, 3)
println f.ncurry(1, 'x')(2, 3)
println f.curry(1, 2)(3)
println f.curry(1).curry(2)(3)
println f.curry(1).maximumNumberOfParameters
def g = { it * 2 }, h = { it + 1 }
println((g >> h)(3))
println((g << h)(3))
println f.parameterTypes
def t = { int n, BigInteger acc = 1G -> n < 2 ? acc : trampoline(n - 1, n * acc) }
