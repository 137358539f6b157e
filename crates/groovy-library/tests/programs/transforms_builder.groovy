import groovy.transform.builder.*
@Builder class P { String n; int k }
def p = P.builder().n('a').k(3).build()
println p.n + p.k
@Builder(builderStrategy = SimpleStrategy) class S { String n; int k }
def s = new S().setN('x').setK(2)
println s.n + s.k
