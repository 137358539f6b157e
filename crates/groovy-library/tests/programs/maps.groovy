def m = [b: 2, a: 1]
println m.a + ' ' + m['b'] + ' ' + m.get('a') + ' ' + m.zz
m.c = 3
m['d e'] = 4
println m
println m."d e"
println m.collect { k, v -> "$k=$v" }
println m.collect { it.key + it.value }
println m.find { it.value == 2 }
println m.find { k, v -> v == 1 }?.key
println m.findAll { k, v -> v > 1 }
println m.any { k, v -> v > 3 }
println m.every { it.value > 0 }
m.each { k, v -> print "$k:$v " }
println()
m.each { print it.key }
println()
println m.sort()
println m.sort { -it.value }
println m.keySet() + ' ' + m.values()
println m.size() + ' ' + m.containsKey('a') + ' ' + m.containsValue(9)
println m.collectEntries { k, v -> [v, k] }
println m.groupBy { it.value % 2 }
println m.inject(0) { acc, k, v -> acc + v }
println m.inject(0) { acc, e -> acc + e.value }
println m.max { it.value } 
println m.min { it.value }.key
println m + [z: 26]
println m - [a: 1]
println m.subMap(['a', 'b'])
m.remove('a')
println m
println m.getOrDefault('q', 'none')
println m.get('q', 'stored')
println m.q
m.putAll([x: 1, y: 2])
m << [w: 0]
println m
println([a: 1, a: 2])
def d = [:].withDefault { k -> k * 2 }
println d.ab
println d['x']
println d
println([a: [b: [c: 1]]].a.b.c)
println([a: null].a?.b)
for (e in [p: 1, q: 2]) { print "${e.key}${e.value};" }
println()
m.eachWithIndex { e, i -> print "$i$e " }
println()
m.eachWithIndex { k, v, i -> print "$i$k$v " }
println()
println([a: 1] == [a: 1L])
println(m as TreeMap)
