import groovy.transform.Memoized
class M { int calls = 0; @Memoized def sq(int x) { calls++; x * x } }
def m = new M()
println m.sq(3) + m.sq(3) + m.calls
@Memoized long fib(int n) { n < 2 ? n : fib(n - 1) + fib(n - 2) }
println fib(60)
