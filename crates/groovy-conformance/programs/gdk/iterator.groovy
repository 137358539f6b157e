//= any
try { def r = [3, 1, 2].iterator(); println(r.any({ it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.any({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= average
try { def r = [3, 1, 2].iterator(); println(r.average()) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.average({ it })) } catch (Exception e) { println e.class.name }
//= buffered
try { def r = [3, 1, 2].iterator(); println(r.buffered().collect { it }) } catch (Exception e) { println e.class.name }
//= chop
try { def r = [3, 1, 2].iterator(); println(r.chop(([3, 1, 2] as int[]))) } catch (Exception e) { println e.class.name }
//= collect
try { def r = [3, 1, 2].iterator(); println(r.collect({ it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.collect({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.collect([3, 1, 2, 1], { it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.collect([3, 1, 2, 1], { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.collect(['pear', 'fig', 'apple'], { it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.collect(['pear', 'fig', 'apple'], { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.collect([[1, 2], [3, 4]], { it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.collect([[1, 2], [3, 4]], { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= collectMany
try { def r = [3, 1, 2].iterator(); println(r.collectMany({ it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.collectMany({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= count
try { def r = [3, 1, 2].iterator(); println(r.count({ it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.count({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.count(1)) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.count('b')) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.count(7, { it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.count(7, { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.count(2.5, { it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.count(2.5, { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= countBy
try { def r = [3, 1, 2].iterator(); println(r.countBy({ it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.countBy({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= drop
try { def r = [3, 1, 2].iterator(); println(r.drop(2).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.drop(0).collect { it }) } catch (Exception e) { println e.class.name }
//= dropRight
try { def r = [3, 1, 2].iterator(); println(r.dropRight(2).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.dropRight(0).collect { it }) } catch (Exception e) { println e.class.name }
//= dropWhile
try { def r = [3, 1, 2].iterator(); println(r.dropWhile({ it }).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.dropWhile({ it == 1 || it == 'fig' }).collect { it }) } catch (Exception e) { println e.class.name }
//= each
try { def r = [3, 1, 2].iterator(); println(r.each({ it }).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.each({ it == 1 || it == 'fig' }).collect { it }) } catch (Exception e) { println e.class.name }
//= eachWithIndex
try { def r = [3, 1, 2].iterator(); println(r.eachWithIndex({ a, b -> a <=> b }).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.eachWithIndex({ a, b -> "$a-$b" }).collect { it }) } catch (Exception e) { println e.class.name }
//= every
try { def r = [3, 1, 2].iterator(); println(r.every({ it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.every({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= findIndexOf
try { def r = [3, 1, 2].iterator(); println(r.findIndexOf({ it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findIndexOf({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findIndexOf(2, { it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findIndexOf(2, { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findIndexOf(0, { it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findIndexOf(0, { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= findIndexValues
try { def r = [3, 1, 2].iterator(); println(r.findIndexValues({ it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findIndexValues({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findIndexValues(7, { it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findIndexValues(7, { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findIndexValues(7, { a, b -> a <=> b })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findIndexValues(7, { a, b -> "$a-$b" })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findIndexValues(2.5, { it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findIndexValues(2.5, { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= findLastIndexOf
try { def r = [3, 1, 2].iterator(); println(r.findLastIndexOf({ it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findLastIndexOf({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findLastIndexOf(2, { it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findLastIndexOf(2, { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findLastIndexOf(0, { it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findLastIndexOf(0, { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= findResult
try { def r = [3, 1, 2].iterator(); println(r.findResult()) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findResult({ it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findResult({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findResult(1)) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findResult('b')) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findResult(1, { it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findResult(1, { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findResult('b', { it })) } catch (Exception e) { println e.class.name }
//= findResults
try { def r = [3, 1, 2].iterator(); println(r.findResults()) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findResults({ it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.findResults({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= getAt
try { def r = [3, 1, 2].iterator(); println(r.getAt(2)) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.getAt(0)) } catch (Exception e) { println e.class.name }
//= indexed
try { def r = [3, 1, 2].iterator(); println(r.indexed().collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.indexed(2).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.indexed(0).collect { it }) } catch (Exception e) { println e.class.name }
//= init
try { def r = [3, 1, 2].iterator(); println(r.init().collect { it }) } catch (Exception e) { println e.class.name }
//= inject
try { def r = [3, 1, 2].iterator(); println(r.inject(1, { a, b -> a <=> b })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.inject(1, { a, b -> "$a-$b" })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.inject('b', { a, b -> a <=> b })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.inject('b', { a, b -> "$a-$b" })) } catch (Exception e) { println e.class.name }
//= iterator
try { def r = Collections.enumeration([3, 1, 2]); println(r.iterator().collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.iterator().collect { it }) } catch (Exception e) { println e.class.name }
//= join
try { def r = [3, 1, 2].iterator(); println(r.join('banana')) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.join('a b,c')) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.join('12')) } catch (Exception e) { println e.class.name }
//= max
try { def r = [3, 1, 2].iterator(); println(r.max()) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.max({ it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.max({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.max({ a, b -> a <=> b })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.max(({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
//= min
try { def r = [3, 1, 2].iterator(); println(r.min()) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.min({ it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.min({ it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.min({ a, b -> a <=> b })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.min(({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
//= reverse
try { def r = [3, 1, 2].iterator(); println(r.reverse().collect { it }) } catch (Exception e) { println e.class.name }
//= size
try { def r = [3, 1, 2].iterator(); println(r.size()) } catch (Exception e) { println e.class.name }
//= sort
try { def r = [3, 1, 2].iterator(); println(r.sort().collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.sort({ it }).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.sort({ it == 1 || it == 'fig' }).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.sort({ a, b -> a <=> b }).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.sort(({ x, y -> y <=> x } as Comparator)).collect { it }) } catch (Exception e) { println e.class.name }
//= sum
try { def r = [3, 1, 2].iterator(); println(r.sum()) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.sum({ it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.sum(1)) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.sum('b')) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.sum(1, { it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.sum('b', { it })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.sum('b', { it == 1 || it == 'fig' })) } catch (Exception e) { println e.class.name }
//= tail
try { def r = [3, 1, 2].iterator(); println(r.tail().collect { it }) } catch (Exception e) { println e.class.name }
//= take
try { def r = [3, 1, 2].iterator(); println(r.take(2).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.take(0).collect { it }) } catch (Exception e) { println e.class.name }
//= takeWhile
try { def r = [3, 1, 2].iterator(); println(r.takeWhile({ it }).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.takeWhile({ it == 1 || it == 'fig' }).collect { it }) } catch (Exception e) { println e.class.name }
//= toList
try { def r = Collections.enumeration([3, 1, 2]); println(r.toList()) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.toList()) } catch (Exception e) { println e.class.name }
//= toSet
try { def r = Collections.enumeration([3, 1, 2]); println(r.toSet()) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.toSet()) } catch (Exception e) { println e.class.name }
//= toSorted
try { def r = [3, 1, 2].iterator(); println(r.toSorted().collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.toSorted({ it }).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.toSorted({ it == 1 || it == 'fig' }).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.toSorted({ a, b -> a <=> b }).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.toSorted(({ x, y -> y <=> x } as Comparator)).collect { it }) } catch (Exception e) { println e.class.name }
//= toUnique
try { def r = [3, 1, 2].iterator(); println(r.toUnique().collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.toUnique({ it }).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.toUnique({ it == 1 || it == 'fig' }).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.toUnique({ a, b -> a <=> b }).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.toUnique(({ x, y -> y <=> x } as Comparator)).collect { it }) } catch (Exception e) { println e.class.name }
//= unique
try { def r = [3, 1, 2].iterator(); println(r.unique().collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.unique({ it }).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.unique({ it == 1 || it == 'fig' }).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.unique({ a, b -> a <=> b }).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.unique(({ x, y -> y <=> x } as Comparator)).collect { it }) } catch (Exception e) { println e.class.name }
//= withIndex
try { def r = [3, 1, 2].iterator(); println(r.withIndex().collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.withIndex(2).collect { it }) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].iterator(); println(r.withIndex(0).collect { it }) } catch (Exception e) { println e.class.name }
