import groovy.transform.*
@Sortable @ToString class P { String n; int k }
def l = [new P(n: 'b', k: 1), new P(n: 'a', k: 2), new P(n: 'a', k: 1)]
println l.sort()
println l.max()
println l.toSorted(P.comparatorByK())
println new P(n: 'a') <=> new P(n: 'b')
