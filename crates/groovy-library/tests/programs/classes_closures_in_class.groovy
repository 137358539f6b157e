class Cc { def items = [1,2,3]; private secret = 4; def factor = 2
 def all() { items.collect { it * factor + secret } }
 def me() { def c = { this }; c() }
 def own() { def c = { owner }; c().is(this) }
 static sq = { it * it }
 def act = { x -> "act$x" } }
def c = new Cc()
println c.all()
println c.me().is(c)
println c.own()
println Cc.sq(5)
println c.act(1)
