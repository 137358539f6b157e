import groovy.transform.Field
@Field def counter = 10
@Field int typed = 3.7
total = 1
for (i in 1..100) { total = total + i }
println total
def bump() { counter++; counter += 2; counter }
println bump()
println counter + typed
def c = { total = 5; inner = 6 }
println c()
println total + inner
x = y = 3
println x + y
total ?= 9
println total
def m = [n: 1]
println(m.n += 2)
println(m.n++)
println(++m.n)
println m
def l = [1, 2]
println(l[0] += 5)
println(l[1]--)
println l
println((total += 1) + total)
