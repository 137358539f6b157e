class L { int n = 0; @Lazy List big = { n++; [1, 2, 3] }() 
 @Lazy def cheap = 5 }
def l = new L()
println l.n
println l.big
println l.big.size() + l.n
println l.cheap
