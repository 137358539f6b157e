//= addAll
try { def r = [3, 1, 2, 1]; println(r.addAll(2, (['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.addAll(2, ([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.addAll(0, (['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.addAll(0, ([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.addAll(2, (['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.addAll(2, ([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.addAll(0, (['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.addAll(0, ([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
//= asImmutable
try { def r = [3, 1, 2, 1]; println(r.asImmutable()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.asImmutable()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.asImmutable()); println(r) } catch (Exception e) { println e.class.name }
//= asReversed
try { def r = [3, 1, 2, 1]; println(r.asReversed()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.asReversed()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.asReversed()); println(r) } catch (Exception e) { println e.class.name }
//= asSynchronized
try { def r = [3, 1, 2, 1]; println(r.asSynchronized()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.asSynchronized()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.asSynchronized()); println(r) } catch (Exception e) { println e.class.name }
//= asUnmodifiable
try { def r = [3, 1, 2, 1]; println(r.asUnmodifiable()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.asUnmodifiable()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.asUnmodifiable()); println(r) } catch (Exception e) { println e.class.name }
//= bufferedIterator
try { def r = [3, 1, 2, 1]; println(r.bufferedIterator().collect { it }); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.bufferedIterator().collect { it }); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.bufferedIterator().collect { it }); println(r) } catch (Exception e) { println e.class.name }
//= drop
try { def r = [3, 1, 2, 1]; println(r.drop(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.drop(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.drop(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.drop(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.drop(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.drop(0)); println(r) } catch (Exception e) { println e.class.name }
//= dropRight
try { def r = [3, 1, 2, 1]; println(r.dropRight(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.dropRight(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.dropRight(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.dropRight(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.dropRight(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.dropRight(0)); println(r) } catch (Exception e) { println e.class.name }
//= dropWhile
try { def r = [3, 1, 2, 1]; println(r.dropWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.dropWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.dropWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.dropWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.dropWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.dropWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.dropWhile({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.dropWhile({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= each
try { def r = [3, 1, 2, 1]; println(r.each({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.each({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.each({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.each({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.each({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.each({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.each({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.each({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= eachWithIndex
try { def r = [3, 1, 2, 1]; println(r.eachWithIndex({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.eachWithIndex({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.eachWithIndex({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.eachWithIndex({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.eachWithIndex({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.eachWithIndex({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
//= equals
try { def r = [3, 1, 2, 1]; println(r.equals((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.equals(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.equals((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.equals(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.equals((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.equals(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.equals([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.equals(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
//= findAll
try { def r = [3, 1, 2, 1]; println(r.findAll()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findAll()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.findAll()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findAll({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.findAll({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findAll({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.findAll({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.findAll({ it })); println(r) } catch (Exception e) { println e.class.name }
//= first
try { def r = [3, 1, 2, 1]; println(r.first()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.first()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.first()); println(r) } catch (Exception e) { println e.class.name }
//= flatten
try { def r = [3, 1, 2, 1]; println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
//= getAt
try { def r = [3, 1, 2, 1]; println(r.getAt((0..<0))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.getAt((0..<0))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.getAt((0..<0))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.getAt(7)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.getAt(2.5)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.getAt(6L)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.getAt(7)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.getAt(2.5)); println(r) } catch (Exception e) { println e.class.name }
//= grep
try { def r = [3, 1, 2, 1]; println(r.grep()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.grep()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.grep()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.grep(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.grep('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.grep(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.grep('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.grep(1)); println(r) } catch (Exception e) { println e.class.name }
//= head
try { def r = [3, 1, 2, 1]; println(r.head()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.head()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.head()); println(r) } catch (Exception e) { println e.class.name }
//= init
try { def r = [3, 1, 2, 1]; println(r.init()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.init()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.init()); println(r) } catch (Exception e) { println e.class.name }
//= intersect
try { def r = [3, 1, 2, 1]; println(r.intersect([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.intersect(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.intersect([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.intersect(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.intersect([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.intersect(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.intersect([3, 1, 2, 1], ({ x, y -> y <=> x } as Comparator))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.intersect(['pear', 'fig', 'apple'], ({ x, y -> y <=> x } as Comparator))); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.intersect(['pear', 'fig', 'apple'], ({ x, y -> y <=> x } as Comparator))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.intersect([3, 1, 2, 1], ({ x, y -> y <=> x } as Comparator))); println(r) } catch (Exception e) { println e.class.name }
//= last
try { def r = [3, 1, 2, 1]; println(r.last()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.last()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.last()); println(r) } catch (Exception e) { println e.class.name }
//= leftShift
try { def r = [3, 1, 2, 1]; println(r.leftShift(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.leftShift('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.leftShift(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.leftShift('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.leftShift(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.leftShift('b')); println(r) } catch (Exception e) { println e.class.name }
//= minus
try { def r = [3, 1, 2, 1]; println(r.minus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.minus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.minus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.minus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.minus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.minus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.minus([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.minus(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
//= multiply
try { def r = [3, 1, 2, 1]; println(r.multiply(7)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.multiply(2.5)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.multiply(6L)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.multiply(7)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.multiply(2.5)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.multiply(6L)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.multiply(7)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.multiply(2.5)); println(r) } catch (Exception e) { println e.class.name }
//= plus
try { def r = [3, 1, 2, 1]; println(r.plus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.plus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.plus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.plus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.plus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.plus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.plus([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.plus(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
//= pop
try { def r = [3, 1, 2, 1]; println(r.pop()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.pop()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.pop()); println(r) } catch (Exception e) { println e.class.name }
//= push
try { def r = [3, 1, 2, 1]; println(r.push(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.push('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.push(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.push('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.push(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.push('b')); println(r) } catch (Exception e) { println e.class.name }
//= putAt
try { def r = [3, 1, 2, 1]; r.putAt((0..<0), 1); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; r.putAt((0..<0), 'b'); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; r.putAt((0..<0), 1); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; r.putAt((0..<0), 'b'); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; r.putAt((0..<0), 1); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; r.putAt((0..<0), 'b'); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; r.putAt((0..<0), [3, 1, 2, 1]); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; r.putAt((0..<0), ['pear', 'fig', 'apple']); println(r) } catch (Exception e) { println e.class.name }
//= removeAt
try { def r = [3, 1, 2, 1]; println(r.removeAt(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.removeAt(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.removeAt(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.removeAt(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.removeAt(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.removeAt(2)); println(r) } catch (Exception e) { println e.class.name }
//= removeLast
try { def r = [3, 1, 2, 1]; println(r.removeLast()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.removeLast()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.removeLast()); println(r) } catch (Exception e) { println e.class.name }
//= reverse
try { def r = [3, 1, 2, 1]; println(r.reverse()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.reverse()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.reverse()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.reverse(true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.reverse(false)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.reverse(true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.reverse(false)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.reverse(true)); println(r) } catch (Exception e) { println e.class.name }
//= reverseEach
try { def r = [3, 1, 2, 1]; println(r.reverseEach({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.reverseEach({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.reverseEach({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.reverseEach({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.reverseEach({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.reverseEach({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.reverseEach({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.reverseEach({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= split
try { def r = [3, 1, 2, 1]; println(r.split({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.split({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.split({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.split({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.split({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.split({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.split({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.split({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= subsequences
try { def r = [3, 1, 2, 1]; println(r.subsequences()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.subsequences()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.subsequences()); println(r) } catch (Exception e) { println e.class.name }
//= swap
try { def r = [3, 1, 2, 1]; println(r.swap(2, 2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.swap(2, 0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.swap(0, 2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.swap(0, 0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.swap(2, 2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.swap(2, 0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.swap(0, 2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.swap(0, 0)); println(r) } catch (Exception e) { println e.class.name }
//= tail
try { def r = [3, 1, 2, 1]; println(r.tail()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.tail()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.tail()); println(r) } catch (Exception e) { println e.class.name }
//= take
try { def r = [3, 1, 2, 1]; println(r.take(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.take(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.take(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.take(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.take(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.take(0)); println(r) } catch (Exception e) { println e.class.name }
//= takeRight
try { def r = [3, 1, 2, 1]; println(r.takeRight(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.takeRight(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.takeRight(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.takeRight(0)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.takeRight(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.takeRight(0)); println(r) } catch (Exception e) { println e.class.name }
//= takeWhile
try { def r = [3, 1, 2, 1]; println(r.takeWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.takeWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.takeWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.takeWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.takeWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.takeWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.takeWhile({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.takeWhile({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= toSpreadMap
try { def r = [3, 1, 2, 1]; println(r.toSpreadMap()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.toSpreadMap()); println(r) } catch (Exception e) { println e.class.name }
//= toUnique
try { def r = [3, 1, 2, 1]; println(r.toUnique()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toUnique()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.toUnique({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.toUnique({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.toUnique({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toUnique({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toUnique({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.toUnique({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.toUnique()); println(r) } catch (Exception e) { println e.class.name }
//= transpose
try { def r = [[1, 2], [3, 4]]; println(r.transpose()); println(r) } catch (Exception e) { println e.class.name }
//= unique
try { def r = [3, 1, 2, 1]; println(r.unique()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.unique()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.unique()); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.unique(true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.unique(false)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.unique(true)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.unique(false)); println(r) } catch (Exception e) { println e.class.name }
try { def r = [[1, 2], [3, 4]]; println(r.unique(true)); println(r) } catch (Exception e) { println e.class.name }
//= withDefault
try { def r = [3, 1, 2, 1]; println(r.withDefault({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.withDefault({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.withDefault({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.withDefault({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.withDefault({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.withDefault({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.withDefault({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.withDefault({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= withEagerDefault
try { def r = [3, 1, 2, 1]; println(r.withEagerDefault({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.withEagerDefault({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.withEagerDefault({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.withEagerDefault({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.withEagerDefault({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.withEagerDefault({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.withEagerDefault({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.withEagerDefault({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= withLazyDefault
try { def r = [3, 1, 2, 1]; println(r.withLazyDefault({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.withLazyDefault({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.withLazyDefault({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2, 1]; println(r.withLazyDefault({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.withLazyDefault({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.withLazyDefault({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.withLazyDefault({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ['pear', 'fig', 'apple']; println(r.withLazyDefault({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
