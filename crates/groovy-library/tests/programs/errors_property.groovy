def m = [a: 1]
println m.b
println foo
