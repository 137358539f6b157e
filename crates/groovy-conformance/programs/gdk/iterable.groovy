//= any
try { def r = [3, 1, 2, 1]; println(r.any({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.any({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.any({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.any({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= asCollection
try { def r = [3, 1, 2, 1]; println(r.asCollection()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.asCollection()); println(r) } catch (Exception e) { println e.class.name }
//= asList
try { def r = [3, 1, 2, 1]; println(r.asList()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.asList()); println(r) } catch (Exception e) { println e.class.name }
//= asType
try { def r = [3, 1, 2, 1]; println(r.asType(String)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.asType(String)); println(r) } catch (Exception e) { println e.class.name }
//= average
try { def r = [3, 1, 2, 1]; println(r.average()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.average({ it })); println(r) } catch (Exception e) { println e.class.name }
//= bufferedIterator
try { def r = [3, 1, 2, 1]; println(r.bufferedIterator().collect { it }); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.bufferedIterator().collect { it }); println(r) } catch (Exception e) { println e.class.name }
//= chop
try { def r = [3, 1, 2, 1]; println(r.chop(([3, 1, 2] as int[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.chop(([3, 1, 2] as int[]))); println(r) } catch (Exception e) { println e.class.name }
//= collate
try { def r = [3, 1, 2, 1]; println(r.collate(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.collate(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.collate(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.collate(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.collate(2, true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.collate(2, false)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.collate(0, true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.collate(0, false)); println(r) } catch (Exception e) { println e.class.name }
//= collect
try { def r = [3, 1, 2, 1]; println(r.collect()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.collect()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.collect({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.collect({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.collect({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.collect({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.collect([3, 1, 2, 1], { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.collect([3, 1, 2, 1], { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= collectMany
try { def r = [3, 1, 2, 1]; println(r.collectMany({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.collectMany({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= collectNested
try { def r = [3, 1, 2, 1]; println(r.collectNested({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.collectNested({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.collectNested({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.collectNested({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.collectNested([3, 1, 2, 1], { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.collectNested([3, 1, 2, 1], { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.collectNested(['pear', 'fig', 'apple'], { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.collectNested(['pear', 'fig', 'apple'], { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= combinations
try { def r = [3, 1, 2, 1]; println(r.combinations()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.combinations({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.combinations({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= contains
try { def r = [3, 1, 2, 1]; println(r.contains(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.contains('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.contains(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.contains('b')); println(r) } catch (Exception e) { println e.class.name }
//= containsAll
try { def r = [3, 1, 2, 1]; println(r.containsAll((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.containsAll(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.containsAll((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.containsAll(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
//= count
try { def r = [3, 1, 2, 1]; println(r.count({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.count({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.count({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.count({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.count(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.count('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.count(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.count('b')); println(r) } catch (Exception e) { println e.class.name }
//= countBy
try { def r = [3, 1, 2, 1]; println(r.countBy({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.countBy({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.countBy({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.countBy({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= disjoint
try { def r = [3, 1, 2, 1]; println(r.disjoint([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.disjoint(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.disjoint([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.disjoint(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
//= drop
try { def r = [3, 1, 2, 1]; println(r.drop(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.drop(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.drop(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.drop(0)); println(r) } catch (Exception e) { println e.class.name }
//= dropRight
try { def r = [3, 1, 2, 1]; println(r.dropRight(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.dropRight(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.dropRight(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.dropRight(0)); println(r) } catch (Exception e) { println e.class.name }
//= dropWhile
try { def r = [3, 1, 2, 1]; println(r.dropWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.dropWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.dropWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.dropWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= each
try { def r = [3, 1, 2, 1]; println(r.each({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.each({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.each({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.each({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= eachCombination
try { def r = [3, 1, 2, 1]; r.eachCombination({ it }); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; r.eachCombination({ it == 1 || it == 'fig' }); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; r.eachCombination({ it }); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; r.eachCombination({ it == 1 || it == 'fig' }); println(r) } catch (Exception e) { println e.class.name }
//= eachPermutation
try { def r = [3, 1, 2, 1]; println(r.eachPermutation({ it }).collect { it }); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.eachPermutation({ it == 1 || it == 'fig' }).collect { it }); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.eachPermutation({ it }).collect { it }); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.eachPermutation({ it == 1 || it == 'fig' }).collect { it }); println(r) } catch (Exception e) { println e.class.name }
//= eachWithIndex
try { def r = [3, 1, 2, 1]; println(r.eachWithIndex({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.eachWithIndex({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.eachWithIndex({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.eachWithIndex({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= every
try { def r = [3, 1, 2, 1]; println(r.every({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.every({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.every({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.every({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= findIndexOf
try { def r = [3, 1, 2, 1]; println(r.findIndexOf({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findIndexOf({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findIndexOf({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findIndexOf({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findIndexOf(2, { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findIndexOf(2, { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findIndexOf(0, { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findIndexOf(0, { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= findIndexValues
try { def r = [3, 1, 2, 1]; println(r.findIndexValues({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findIndexValues({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findIndexValues({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findIndexValues({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findIndexValues(7, { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findIndexValues(7, { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findIndexValues(7, { a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findIndexValues(7, { a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= findLastIndexOf
try { def r = [3, 1, 2, 1]; println(r.findLastIndexOf({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findLastIndexOf({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findLastIndexOf({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findLastIndexOf({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findLastIndexOf(2, { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findLastIndexOf(2, { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findLastIndexOf(0, { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findLastIndexOf(0, { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= findResult
try { def r = [3, 1, 2, 1]; println(r.findResult()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findResult()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findResult({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findResult({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findResult({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findResult({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findResult(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findResult('b')); println(r) } catch (Exception e) { println e.class.name }
//= findResults
try { def r = [3, 1, 2, 1]; println(r.findResults()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findResults()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findResults({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findResults({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findResults({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findResults({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= first
try { def r = [3, 1, 2, 1]; println(r.first()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.first()); println(r) } catch (Exception e) { println e.class.name }
//= flatten
try { def r = [3, 1, 2, 1]; println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.flatten({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.flatten({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.flatten({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.flatten({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= getAt
try { def r = [3, 1, 2, 1]; println(r.getAt(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.getAt(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.getAt(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.getAt(0)); println(r) } catch (Exception e) { println e.class.name }
//= groupBy
try { def r = [3, 1, 2, 1]; println(r.groupBy({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.groupBy({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.groupBy({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.groupBy({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.groupBy((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.groupBy(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
//= head
try { def r = [3, 1, 2, 1]; println(r.head()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.head()); println(r) } catch (Exception e) { println e.class.name }
//= indexed
try { def r = [3, 1, 2, 1]; println(r.indexed()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.indexed()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.indexed(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.indexed(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.indexed(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.indexed(0)); println(r) } catch (Exception e) { println e.class.name }
//= init
try { def r = [3, 1, 2, 1]; println(r.init()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.init()); println(r) } catch (Exception e) { println e.class.name }
//= inits
try { def r = [3, 1, 2, 1]; println(r.inits()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.inits()); println(r) } catch (Exception e) { println e.class.name }
//= intersect
try { def r = [3, 1, 2, 1]; println(r.intersect([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.intersect(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.intersect([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.intersect(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.intersect([3, 1, 2, 1], { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.intersect([3, 1, 2, 1], { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.intersect([3, 1, 2, 1], { a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.intersect(['pear', 'fig', 'apple'], { it })); println(r) } catch (Exception e) { println e.class.name }
//= isEmpty
try { def r = [3, 1, 2, 1]; println(r.isEmpty()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.isEmpty()); println(r) } catch (Exception e) { println e.class.name }
//= join
try { def r = [3, 1, 2, 1]; println(r.join('banana')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.join('a b,c')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.join('12')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.join('banana')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.join('a b,c')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.join('12')); println(r) } catch (Exception e) { println e.class.name }
//= last
try { def r = [3, 1, 2, 1]; println(r.last()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.last()); println(r) } catch (Exception e) { println e.class.name }
//= max
try { def r = [3, 1, 2, 1]; println(r.max()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.max()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.max({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.max({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.max({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.max({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.max({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.max({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= min
try { def r = [3, 1, 2, 1]; println(r.min()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.min()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.min({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.min({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.min({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.min({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.min({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.min({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= minus
try { def r = [3, 1, 2, 1]; println(r.minus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.minus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.minus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.minus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.minus([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.minus(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.minus([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.minus(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
//= multiply
try { def r = [3, 1, 2, 1]; println(r.multiply(7)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.multiply(2.5)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.multiply(6L)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.multiply(7)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.multiply(2.5)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.multiply(6L)); println(r) } catch (Exception e) { println e.class.name }
//= permutations
try { def r = [3, 1, 2, 1]; println(r.permutations()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.permutations()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.permutations({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.permutations({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.permutations({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.permutations({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= plus
try { def r = [3, 1, 2, 1]; println(r.plus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.plus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.plus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.plus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.plus([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.plus(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.plus([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.plus(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
//= size
try { def r = [3, 1, 2, 1]; println(r.size()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.size()); println(r) } catch (Exception e) { println e.class.name }
//= sort
try { def r = [3, 1, 2, 1]; println(r.sort()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.sort()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.sort(true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.sort(false)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.sort(true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.sort(false)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.sort({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.sort({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= sum
try { def r = [3, 1, 2, 1]; println(r.sum()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.sum()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.sum({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.sum({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.sum(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.sum('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.sum(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.sum('b')); println(r) } catch (Exception e) { println e.class.name }
//= tail
try { def r = [3, 1, 2, 1]; println(r.tail()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.tail()); println(r) } catch (Exception e) { println e.class.name }
//= tails
try { def r = [3, 1, 2, 1]; println(r.tails()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.tails()); println(r) } catch (Exception e) { println e.class.name }
//= take
try { def r = [3, 1, 2, 1]; println(r.take(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.take(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.take(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.take(0)); println(r) } catch (Exception e) { println e.class.name }
//= takeRight
try { def r = [3, 1, 2, 1]; println(r.takeRight(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.takeRight(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.takeRight(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.takeRight(0)); println(r) } catch (Exception e) { println e.class.name }
//= takeWhile
try { def r = [3, 1, 2, 1]; println(r.takeWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.takeWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.takeWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.takeWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= toList
try { def r = [3, 1, 2, 1]; println(r.toList()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toList()); println(r) } catch (Exception e) { println e.class.name }
//= toSet
try { def r = [3, 1, 2, 1]; println(r.toSet()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toSet()); println(r) } catch (Exception e) { println e.class.name }
//= toSorted
try { def r = [3, 1, 2, 1]; println(r.toSorted()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toSorted()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.toSorted({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.toSorted({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.toSorted({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toSorted({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toSorted({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toSorted({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= toSpreadMap
try { def r = [3, 1, 2, 1]; println(r.toSpreadMap()); println(r) } catch (Exception e) { println e.class.name }
//= toUnique
try { def r = [3, 1, 2, 1]; println(r.toUnique()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toUnique()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.toUnique({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.toUnique({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.toUnique({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toUnique({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toUnique({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toUnique({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= withIndex
try { def r = [3, 1, 2, 1]; println(r.withIndex()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.withIndex()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.withIndex(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.withIndex(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.withIndex(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.withIndex(0)); println(r) } catch (Exception e) { println e.class.name }
