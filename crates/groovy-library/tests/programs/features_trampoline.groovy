def fact
fact = { int n, def acc = 1G -> n < 2 ? acc : fact.trampoline(n - 1, n * acc) }.trampoline()
println fact(1000).toString().length()
