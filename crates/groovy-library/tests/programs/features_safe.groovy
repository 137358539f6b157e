def m = null
println m?.a?.b
println m?[0]
m?[0] = 5
println m
def l = [1, 2]
l?[0] = 9
println l
println m?.x?.y.z
def n = [a: null]
println n.a?.b.c
