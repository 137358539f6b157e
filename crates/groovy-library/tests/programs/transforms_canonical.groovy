import groovy.transform.*
@Canonical class P { String n; int k = 7; def x }
println new P('a', 2)
println new P('a')
println new P()
println new P(n: 'q', x: [1])
println new P('a', 2) == new P('a', 2)
