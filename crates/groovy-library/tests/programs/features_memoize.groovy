int n = 0
def f = { x -> n++; x * 2 }.memoize()
println f(2) + f(2) + n
def g = { x -> n++; x }.memoizeAtMost(1)
g(1); g(2); g(1)
println n
