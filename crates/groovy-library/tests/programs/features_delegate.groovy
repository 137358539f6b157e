class Ctx { def v = 'ctx'; def hi(x) { "hi $x" } }
def c = { hi(v) }
c.delegate = new Ctx()
println c()
c.resolveStrategy = Closure.DELEGATE_FIRST
println c()
def w = new Ctx().with { v = 'changed'; hi(v) }
println w
println new Ctx().tap { v = 't' }.v
