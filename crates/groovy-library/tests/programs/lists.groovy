def l = [3, 1, 2]
println l.sort()
println l
println l.sort { -it }
println l.sort { a, b -> a <=> b }
println l.collect { it * 2 }
println l.find { it > 1 }
println l.findAll { it > 1 }
println l.any { it > 2 } + ' ' + l.every { it > 0 }
println l.inject(0) { a, b -> a + b }
println l.inject { a, b -> a * b }
println l.sum() + ' ' + l.min() + ' ' + l.max()
println l.sum { it * 10 }
println l.join('-')
println l.size()
println l.first() + ' ' + l.last() + ' ' + l.head() + ' ' + l.tail() + ' ' + l.init()
println l.reverse()
println l[0] + ' ' + l[-1] + ' ' + l[10]
println l[0..1]
println l[1..-1]
println l[0, 2]
println l + 4
println l + [4, 5]
println l - 1
println l - [1, 2]
println l * 2
l << 7
l.add(8)
l.addAll([9, 10])
println l
println l.take(2) + l.drop(4)
println l.contains(7) + ' ' + (7 in l) + ' ' + l.indexOf(7)
println l.groupBy { it % 2 }
println l.countBy { it % 2 }
println l.collate(2)
println l.collate(3, 1, false)
println l.withIndex().collect { x, i -> x * i }
println l.indexed()
l.eachWithIndex { x, i -> print "$i:$x " }
println()
println l.unique()
println([1, 1, 2, 2.0, '2'].unique())
println([1, [2, [3, null]], []].flatten())
println([[1, 2], [3, 4]].transpose())
println([1, 2, 3].collectEntries { [it, it * it] })
println([1, 2, 3].collectEntries { [(it): "v$it"] })
println(['a', 'bb', 'cc'].groupBy { it.size() })
println(['b', 'a'].toSorted())
println(['bb', 'a', 'ccc'].max { it.size() } + ['bb', 'a', 'ccc'].min { it.size() })
println([[n: 1], [n: 2]].n)
println([[n: 1], [n: 2]]*.n)
println([[n: 1], null].n)
println([[n: 1], null]*.n)
println(['a', 'b']*.toUpperCase())
println([1, 2, 3].findIndexOf { it == 2 })
println([1, null, 2].findAll())
println([1, null, 2].findResults { it })
println([1, 2, 3, 4].split { it % 2 == 0 })
println([1, 2, 3].takeWhile { it < 3 })
println([1, 2, 3].dropWhile { it < 2 })
println([1, 2, 3].reverse().toString())
def (a, b, c) = [1, 2]
println "$a $b $c"
(a, b) = [b, a]
println "$a $b"
println([1, 2] == [1, 2])
println([1, 2] == [1L, 2.0])
println([1, 2].equals([1, 2]))
println([*[1, 2], 3, *[4]])
l[15] = 'x'
println l
l.remove(0)
l.removeAll { it == null }
println l
l.clear()
println l.isEmpty() + ' ' + !l
println([3, 1, 2].sort(false) { it })
println([1, 2, 3] as Set)
println((1..10).step(3))
println((1..3).collect { it })
println((1..3).sum() + ' ' + (1..3).contains(2) + ' ' + (1..3).size())
println([1, 2, 3].collectMany { [it, it] })
println([1, 2, 3].intersect([2, 3, 4]))
println([1, 2, 3].disjoint([4]))
println([1, 2, 3, 4].partition)
