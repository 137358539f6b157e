def one(x) { "got $x" }
println one()
def c = { x -> "c $x" }
println c()
