import groovy.transform.Immutable
@Immutable class P { String n; int k; List l; Date d }
def p = new P(n: 'a', k: 3, l: [1, 2])
println p
println new P('b', 4, null, null)
try { p.n = 'z' } catch (e) { println e.class.name + ': ' + e.message }
try { p.l << 3 } catch (e) { println e.class.name }
println p == new P('a', 3, [1, 2], null)
println p.hashCode() == new P('a', 3, [1, 2], null).hashCode()
try { new P(zz: 1) } catch (e) { println e.class.name }
@Immutable(copyWith = true) class W { int a; int b }
println new W(1, 2).copyWith(b: 5)
