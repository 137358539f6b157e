//= any
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.any({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.any({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.any({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.any({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= asType
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.asType(String)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.asType(String)); println(r) } catch (Exception e) { println e.class.name }
//= average
try { def r = ([72, 105] as byte[]); println(r.average()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.average()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as float[]); println(r.average()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as int[]); println(r.average()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as long[]); println(r.average()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.average()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as short[]); println(r.average()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.average({ it })); println(r) } catch (Exception e) { println e.class.name }
//= chop
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.chop(([3, 1, 2] as int[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.chop(([3, 1, 2] as int[]))); println(r) } catch (Exception e) { println e.class.name }
//= collate
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.collate(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.collate(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.collate(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.collate(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.collate(2, true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.collate(2, false)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.collate(0, true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.collate(0, false)); println(r) } catch (Exception e) { println e.class.name }
//= collect
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.collect({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.collect({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.collect({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.collect({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.collect([3, 1, 2, 1], { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.collect([3, 1, 2, 1], { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.collect(['pear', 'fig', 'apple'], { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.collect(['pear', 'fig', 'apple'], { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= collectMany
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.collectMany({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.collectMany({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= contains
try { def r = ([72, 105] as byte[]); println(r.contains(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([72, 105] as byte[]); println(r.contains('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['c', 'a'] as char[]); println(r.contains(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['c', 'a'] as char[]); println(r.contains('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.contains(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.contains('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as float[]); println(r.contains(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as float[]); println(r.contains('b')); println(r) } catch (Exception e) { println e.class.name }
//= count
try { def r = ([72, 105] as byte[]); println(r.count(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([72, 105] as byte[]); println(r.count('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['c', 'a'] as char[]); println(r.count(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['c', 'a'] as char[]); println(r.count('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.count(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.count('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as float[]); println(r.count(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as float[]); println(r.count('b')); println(r) } catch (Exception e) { println e.class.name }
//= countBy
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.countBy({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.countBy({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.countBy({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.countBy({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= drop
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.drop(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.drop(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.drop(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.drop(0)); println(r) } catch (Exception e) { println e.class.name }
//= dropRight
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.dropRight(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.dropRight(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.dropRight(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.dropRight(0)); println(r) } catch (Exception e) { println e.class.name }
//= dropWhile
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.dropWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.dropWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.dropWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.dropWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= each
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.each({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.each({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.each({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.each({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= eachByte
try { def r = ([72, 105] as byte[]); r.eachByte({ it }); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([72, 105] as byte[]); r.eachByte({ it == 1 || it == 'fig' }); println(r) } catch (Exception e) { println e.class.name }
//= eachWithIndex
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.eachWithIndex({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.eachWithIndex({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.eachWithIndex({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.eachWithIndex({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= equals
try { def r = ([3, 1, 2] as int[]); println(r.equals(([3, 1, 2] as int[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.equals([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.equals(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.equals([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.equals([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.equals(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.equals([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
//= every
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.every({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.every({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.every({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.every({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= find
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.find({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.find({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.find({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.find({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= findAll
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findAll()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.findAll()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findAll({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findAll({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.findAll({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.findAll({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= findIndexOf
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findIndexOf({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findIndexOf({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.findIndexOf({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.findIndexOf({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findIndexOf(2, { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findIndexOf(2, { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findIndexOf(0, { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findIndexOf(0, { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= findIndexValues
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findIndexValues({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findIndexValues({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.findIndexValues({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.findIndexValues({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findIndexValues(7, { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findIndexValues(7, { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findIndexValues(7, { a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findIndexValues(7, { a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= findLastIndexOf
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findLastIndexOf({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findLastIndexOf({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.findLastIndexOf({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.findLastIndexOf({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findLastIndexOf(2, { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findLastIndexOf(2, { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findLastIndexOf(0, { it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findLastIndexOf(0, { it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= findResult
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findResult()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.findResult()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findResult({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findResult({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.findResult({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.findResult({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findResult(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findResult('b')); println(r) } catch (Exception e) { println e.class.name }
//= findResults
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findResults()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.findResults()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findResults({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.findResults({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.findResults({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.findResults({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= first
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.first()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.first()); println(r) } catch (Exception e) { println e.class.name }
//= flatten
try { def r = ([72, 105] as byte[]); println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['c', 'a'] as char[]); println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as float[]); println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as int[]); println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as long[]); println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
//= getAt
try { def r = ([72, 105] as byte[]); println(r.getAt((0..1))); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['c', 'a'] as char[]); println(r.getAt((0..1))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.getAt((0..1))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.getAt((1..<3))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as float[]); println(r.getAt((0..1))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as float[]); println(r.getAt((1..<3))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as int[]); println(r.getAt((0..1))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as int[]); println(r.getAt((1..<3))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([72, 105] as byte[]); println(r.getAt((1..<3))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([72, 105] as byte[]); println(r.getAt(('a'..'c'))); println(r) } catch (Exception e) { println e.class.name }
//= getIndices
try { def r = ([72, 105] as byte[]); println(r.getIndices()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['c', 'a'] as char[]); println(r.getIndices()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.getIndices()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as float[]); println(r.getIndices()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as int[]); println(r.getIndices()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as long[]); println(r.getIndices()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.getIndices()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.getIndices()); println(r) } catch (Exception e) { println e.class.name }
//= grep
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.grep()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.grep()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.grep(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.grep('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.grep(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.grep('b')); println(r) } catch (Exception e) { println e.class.name }
//= groupBy
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.groupBy({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.groupBy({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.groupBy({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.groupBy({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.groupBy((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.groupBy(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
//= head
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.head()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.head()); println(r) } catch (Exception e) { println e.class.name }
//= indexed
try { def r = ([3, 1, 2] as double[]); println(r.indexed()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as int[]); println(r.indexed()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as long[]); println(r.indexed()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.indexed(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.indexed(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as int[]); println(r.indexed(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as int[]); println(r.indexed(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as long[]); println(r.indexed(2)); println(r) } catch (Exception e) { println e.class.name }
//= init
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.init()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.init()); println(r) } catch (Exception e) { println e.class.name }
//= inject
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.inject({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.inject({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.inject({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.inject(1, { a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.inject('b', { a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.inject(1, { a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.inject(1, { a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.inject('b', { a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.inject({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.inject(1, { a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= iterator
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.iterator().collect { it }); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.iterator().collect { it }); println(r) } catch (Exception e) { println e.class.name }
//= join
try { def r = ([72, 105] as byte[]); println(r.join('banana')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([72, 105] as byte[]); println(r.join('a b,c')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([72, 105] as byte[]); println(r.join('12')); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['c', 'a'] as char[]); println(r.join('banana')); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['c', 'a'] as char[]); println(r.join('a b,c')); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['c', 'a'] as char[]); println(r.join('12')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.join('banana')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.join('a b,c')); println(r) } catch (Exception e) { println e.class.name }
//= last
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.last()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.last()); println(r) } catch (Exception e) { println e.class.name }
//= max
try { def r = ([3, 1, 2] as double[]); println(r.max()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as int[]); println(r.max()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as long[]); println(r.max()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.max()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.max()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.max({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.max({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.max({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= min
try { def r = ([3, 1, 2] as double[]); println(r.min()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as int[]); println(r.min()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as long[]); println(r.min()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.min()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.min()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.min({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.min({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.min({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= minus
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.minus((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.minus(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.minus((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.minus(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.minus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.minus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.minus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.minus('b')); println(r) } catch (Exception e) { println e.class.name }
//= plus
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.plus((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.plus(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.plus((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.plus(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.plus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.plus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.plus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.plus('b')); println(r) } catch (Exception e) { println e.class.name }
//= reverse
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.reverse()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.reverse()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.reverse(true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.reverse(false)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.reverse(true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.reverse(false)); println(r) } catch (Exception e) { println e.class.name }
//= reverseEach
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.reverseEach({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.reverseEach({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.reverseEach({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.reverseEach({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= size
try { def r = ([72, 105] as byte[]); println(r.size()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['c', 'a'] as char[]); println(r.size()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.size()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as float[]); println(r.size()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as int[]); println(r.size()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as long[]); println(r.size()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.size()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.size()); println(r) } catch (Exception e) { println e.class.name }
//= sort
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.sort()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.sort()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.sort(true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.sort(false)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.sort(true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.sort(false)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.sort({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.sort({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= split
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.split({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.split({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.split({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.split({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= sum
try { def r = ([72, 105] as byte[]); println(r.sum()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['c', 'a'] as char[]); println(r.sum()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.sum()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as float[]); println(r.sum()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as int[]); println(r.sum()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as long[]); println(r.sum()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.sum()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.sum()); println(r) } catch (Exception e) { println e.class.name }
//= swap
try { def r = ([72, 105] as byte[]); println(r.swap(0, 0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['c', 'a'] as char[]); println(r.swap(0, 0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.swap(2, 2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.swap(2, 0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.swap(0, 2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.swap(0, 0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as float[]); println(r.swap(2, 2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as float[]); println(r.swap(2, 0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([72, 105] as byte[]); println(r.swap(2, 2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([72, 105] as byte[]); println(r.swap(2, 0)); println(r) } catch (Exception e) { println e.class.name }
//= tail
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.tail()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.tail()); println(r) } catch (Exception e) { println e.class.name }
//= take
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.take(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.take(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.take(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.take(0)); println(r) } catch (Exception e) { println e.class.name }
//= takeRight
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.takeRight(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.takeRight(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.takeRight(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.takeRight(0)); println(r) } catch (Exception e) { println e.class.name }
//= takeWhile
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.takeWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.takeWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.takeWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.takeWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= toArrayString
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.toArrayString()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.toArrayString()); println(r) } catch (Exception e) { println e.class.name }
//= toList
try { def r = ([72, 105] as byte[]); println(r.toList()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['c', 'a'] as char[]); println(r.toList()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.toList()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as float[]); println(r.toList()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as int[]); println(r.toList()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as long[]); println(r.toList()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.toList()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.toList()); println(r) } catch (Exception e) { println e.class.name }
//= toSet
try { def r = ([72, 105] as byte[]); println(r.toSet()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['c', 'a'] as char[]); println(r.toSet()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.toSet()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as float[]); println(r.toSet()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as int[]); println(r.toSet()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as long[]); println(r.toSet()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as short[]); println(r.toSet()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([true, false] as boolean[]); println(r.toSet()); println(r) } catch (Exception e) { println e.class.name }
//= toSorted
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.toSorted()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.toSorted()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.toSorted({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.toSorted({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.toSorted({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.toSorted({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.toSorted({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.toSorted({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= toString
try { def r = ([72, 105] as byte[]); println(r.toString()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['c', 'a'] as char[]); println(r.toString()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as double[]); println(r.toString()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as float[]); println(r.toString()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as int[]); println(r.toString()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as long[]); println(r.toString()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.toString()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.toString()); println(r) } catch (Exception e) { println e.class.name }
//= toUnique
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.toUnique()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.toUnique()); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.toUnique({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.toUnique({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.toUnique({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.toUnique({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.toUnique({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.toUnique({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= union
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.union((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.union(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.union((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.union(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.union(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = (['pear', 'fig', 'apple'] as String[]); println(r.union('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.union(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as Object[]); println(r.union('b')); println(r) } catch (Exception e) { println e.class.name }
