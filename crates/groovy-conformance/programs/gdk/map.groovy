//= any
try { def r = [b: 2, a: 1]; println(r.any({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.any({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.any({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.any({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= asImmutable
try { def r = [b: 2, a: 1]; println(r.asImmutable()); println(r) } catch (Exception e) { println e.class.name }
try { def r = new TreeMap([b: 2, a: 1, c: 3]); println(r.asImmutable()); println(r) } catch (Exception e) { println e.class.name }
//= asSynchronized
try { def r = [b: 2, a: 1]; println(r.asSynchronized()); println(r) } catch (Exception e) { println e.class.name }
try { def r = new TreeMap([b: 2, a: 1, c: 3]); println(r.asSynchronized()); println(r) } catch (Exception e) { println e.class.name }
//= asType
try { def r = [b: 2, a: 1]; println(r.asType(String)); println(r) } catch (Exception e) { println e.class.name }
//= asUnmodifiable
try { def r = [b: 2, a: 1]; println(r.asUnmodifiable()); println(r) } catch (Exception e) { println e.class.name }
try { def r = new TreeMap([b: 2, a: 1, c: 3]); println(r.asUnmodifiable()); println(r) } catch (Exception e) { println e.class.name }
//= collect
try { def r = [b: 2, a: 1]; println(r.collect({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.collect({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.collect({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.collect({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.collect([3, 1, 2, 1], { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.collect([3, 1, 2, 1], { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.collect([3, 1, 2, 1], { a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.collect([3, 1, 2, 1], { a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= collectEntries
try { def r = [b: 2, a: 1]; println(r.collectEntries({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.collectEntries([b: 2, a: 1], { it })); println(r) } catch (Exception e) { println e.class.name }
//= collectMany
try { def r = [b: 2, a: 1]; println(r.collectMany({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.collectMany({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= count
try { def r = [b: 2, a: 1]; println(r.count({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.count({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.count({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.count({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.count(7, { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.count(7, { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.count(7, { a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.count(7, { a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= countBy
try { def r = [b: 2, a: 1]; println(r.countBy({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.countBy({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.countBy({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.countBy({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= drop
try { def r = [b: 2, a: 1]; println(r.drop(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.drop(0)); println(r) } catch (Exception e) { println e.class.name }
//= dropWhile
try { def r = [b: 2, a: 1]; println(r.dropWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.dropWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.dropWhile({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.dropWhile({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= each
try { def r = [b: 2, a: 1]; println(r.each({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.each({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.each({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.each({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= eachWithIndex
try { def r = [b: 2, a: 1]; println(r.eachWithIndex({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.eachWithIndex({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.eachWithIndex({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.eachWithIndex({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= equals
try { def r = [b: 2, a: 1]; println(r.equals([b: 2, a: 1])); println(r) } catch (Exception e) { println e.class.name }
//= every
try { def r = [b: 2, a: 1]; println(r.every({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.every({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.every({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.every({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= find
try { def r = [b: 2, a: 1]; println(r.find({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.find({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.find({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.find({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= findAll
try { def r = [b: 2, a: 1]; println(r.findAll({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.findAll({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.findAll({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.findAll({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= findResult
try { def r = [b: 2, a: 1]; println(r.findResult({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.findResult({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.findResult({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.findResult({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.findResult(1, { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.findResult(1, { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.findResult(1, { a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.findResult(1, { a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= findResults
try { def r = [b: 2, a: 1]; println(r.findResults({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.findResults({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.findResults({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.findResults({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= get
try { def r = [b: 2, a: 1]; println(r.get(1, 1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.get(1, 'b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.get('b', 1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.get('b', 'b')); println(r) } catch (Exception e) { println e.class.name }
//= getAt
try { def r = [b: 2, a: 1]; println(r.getAt(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.getAt('b')); println(r) } catch (Exception e) { println e.class.name }
//= groupBy
try { def r = [b: 2, a: 1]; println(r.groupBy({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.groupBy({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.groupBy({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.groupBy({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.groupBy((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.groupBy(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
//= groupEntriesBy
try { def r = [b: 2, a: 1]; println(r.groupEntriesBy({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.groupEntriesBy({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.groupEntriesBy({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.groupEntriesBy({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= inject
try { def r = [b: 2, a: 1]; println(r.inject(1, { a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.inject('b', { a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.inject(1, { a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.inject('b', { a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= intersect
try { def r = [b: 2, a: 1]; println(r.intersect([b: 2, a: 1])); println(r) } catch (Exception e) { println e.class.name }
//= isCase
try { def r = [b: 2, a: 1]; println(r.isCase(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.isCase('b')); println(r) } catch (Exception e) { println e.class.name }
//= isNotCase
try { def r = [b: 2, a: 1]; println(r.isNotCase(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.isNotCase('b')); println(r) } catch (Exception e) { println e.class.name }
//= leftShift
try { def r = [b: 2, a: 1]; println(r.leftShift([k: 1].entrySet()[0])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.leftShift([b: 2, a: 1])); println(r) } catch (Exception e) { println e.class.name }
//= max
try { def r = [b: 2, a: 1]; println(r.max({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.max({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.max({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= min
try { def r = [b: 2, a: 1]; println(r.min({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.min({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.min({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= minus
try { def r = [b: 2, a: 1]; println(r.minus([b: 2, a: 1])); println(r) } catch (Exception e) { println e.class.name }
//= plus
try { def r = [b: 2, a: 1]; println(r.plus("one ${1} two")); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.plus('banana')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.plus('a b,c')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.plus('12')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.plus([b: 2, a: 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.plus([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.plus(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
//= putAll
try { def r = [b: 2, a: 1]; println(r.putAll([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.putAll(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
//= putAt
try { def r = [b: 2, a: 1]; println(r.putAt(1, 1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.putAt(1, 'b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.putAt('b', 1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.putAt('b', 'b')); println(r) } catch (Exception e) { println e.class.name }
//= removeAll
try { def r = [b: 2, a: 1]; println(r.removeAll({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.removeAll({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.removeAll({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.removeAll({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= retainAll
try { def r = [b: 2, a: 1]; println(r.retainAll({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.retainAll({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.retainAll({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.retainAll({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= reverseEach
try { def r = [b: 2, a: 1]; println(r.reverseEach({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.reverseEach({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.reverseEach({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.reverseEach({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= sort
try { def r = [b: 2, a: 1]; println(r.sort()); println(r) } catch (Exception e) { println e.class.name }
try { def r = new TreeMap([b: 2, a: 1, c: 3]); println(r.sort()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.sort({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.sort({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.sort(({ x, y -> y <=> x } as Comparator))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.sort({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= spread
try { def r = [b: 2, a: 1]; println(r.spread()); println(r) } catch (Exception e) { println e.class.name }
//= subMap
try { def r = [b: 2, a: 1]; println(r.subMap((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.subMap(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.subMap([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.subMap(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.subMap([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
//= take
try { def r = [b: 2, a: 1]; println(r.take(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.take(0)); println(r) } catch (Exception e) { println e.class.name }
//= takeWhile
try { def r = [b: 2, a: 1]; println(r.takeWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.takeWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.takeWhile({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.takeWhile({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= toMapString
try { def r = [b: 2, a: 1]; println(r.toMapString()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.toMapString(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.toMapString(0)); println(r) } catch (Exception e) { println e.class.name }
//= toSorted
try { def r = [b: 2, a: 1]; println(r.toSorted()); println(r) } catch (Exception e) { println e.class.name }
try { def r = new TreeMap([b: 2, a: 1, c: 3]); println(r.toSorted()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.toSorted({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.toSorted({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.toSorted({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.toSorted(({ x, y -> y <=> x } as Comparator))); println(r) } catch (Exception e) { println e.class.name }
//= toSpreadMap
try { def r = [b: 2, a: 1]; println(r.toSpreadMap()); println(r) } catch (Exception e) { println e.class.name }
//= withDefault
try { def r = [b: 2, a: 1]; println(r.withDefault({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.withDefault({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.withDefault({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.withDefault({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.withDefault(true, true, { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.withDefault(true, true, { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.withDefault(true, true, { a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [b: 2, a: 1]; println(r.withDefault(true, true, { a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
