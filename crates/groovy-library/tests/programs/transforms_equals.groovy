import groovy.transform.EqualsAndHashCode
@EqualsAndHashCode class P { String n; int k; boolean b; List l; long g; double d; char c }
println new P(n: 'a', k: 1) == new P(n: 'a', k: 1)
println new P(n: 'a', k: 1).hashCode()
println new P(n: 'a', k: 1, b: true, l: [1,2], g: 5000000000L, d: 1.5d, c: 'x').hashCode()
println new P(n: 'a') == new P(n: 'b')
println([new P(n: 'a'), new P(n: 'a')].unique().size())
println new P().hashCode()
@EqualsAndHashCode(includes='n') class Q { String n; int k }
println new Q(n: 'a', k: 1) == new Q(n: 'a', k: 2)
