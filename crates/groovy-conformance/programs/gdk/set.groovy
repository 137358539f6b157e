//= asImmutable
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.asImmutable()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.asImmutable()); println(r) } catch (Exception e) { println e.class.name }
//= asSynchronized
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.asSynchronized()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.asSynchronized()); println(r) } catch (Exception e) { println e.class.name }
//= asUnmodifiable
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.asUnmodifiable()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.asUnmodifiable()); println(r) } catch (Exception e) { println e.class.name }
//= drop
try { def r = ([3, 1, 2] as TreeSet); println(r.drop(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.drop(0)); println(r) } catch (Exception e) { println e.class.name }
//= dropRight
try { def r = ([3, 1, 2] as TreeSet); println(r.dropRight(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.dropRight(0)); println(r) } catch (Exception e) { println e.class.name }
//= dropWhile
try { def r = ([3, 1, 2] as TreeSet); println(r.dropWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.dropWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= each
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.each({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.each({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.each({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.each({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= eachWithIndex
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.eachWithIndex({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.eachWithIndex({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.eachWithIndex({ a, b -> a <=> b })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.eachWithIndex({ a, b -> "$a-$b" })); println(r) } catch (Exception e) { println e.class.name }
//= equals
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.equals(([3, 1, 2] as LinkedHashSet))); println(r) } catch (Exception e) { println e.class.name }
//= findAll
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.findAll()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.findAll({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.findAll({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= flatten
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.flatten()); println(r) } catch (Exception e) { println e.class.name }
//= grep
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.grep()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.grep(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.grep('b')); println(r) } catch (Exception e) { println e.class.name }
//= init
try { def r = ([3, 1, 2] as TreeSet); println(r.init()); println(r) } catch (Exception e) { println e.class.name }
//= intersect
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.intersect([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.intersect(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.intersect([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.intersect(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.intersect([3, 1, 2, 1], ({ x, y -> y <=> x } as Comparator))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.intersect([3, 1, 2, 1], ({ x, y -> y <=> x } as Comparator))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.intersect(['pear', 'fig', 'apple'], ({ x, y -> y <=> x } as Comparator))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.intersect(['pear', 'fig', 'apple'], ({ x, y -> y <=> x } as Comparator))); println(r) } catch (Exception e) { println e.class.name }
//= leftShift
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.leftShift(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.leftShift('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.leftShift(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.leftShift('b')); println(r) } catch (Exception e) { println e.class.name }
//= minus
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.minus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.minus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.minus([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.minus(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.minus([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.minus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.minus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.minus([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
//= plus
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.plus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.plus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.plus([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.plus(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.plus([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.plus(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.plus([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.plus('b')); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.plus(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
//= sort
try { def r = ([3, 1, 2] as TreeSet); println(r.sort()); println(r) } catch (Exception e) { println e.class.name }
//= split
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.split({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.split({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= tail
try { def r = ([3, 1, 2] as TreeSet); println(r.tail()); println(r) } catch (Exception e) { println e.class.name }
//= take
try { def r = ([3, 1, 2] as TreeSet); println(r.take(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.take(0)); println(r) } catch (Exception e) { println e.class.name }
//= takeRight
try { def r = ([3, 1, 2] as TreeSet); println(r.takeRight(2)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.takeRight(0)); println(r) } catch (Exception e) { println e.class.name }
//= takeWhile
try { def r = ([3, 1, 2] as TreeSet); println(r.takeWhile({ it })); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as TreeSet); println(r.takeWhile({ it == 1 || it == 'fig' })); println(r) } catch (Exception e) { println e.class.name }
//= toSorted
try { def r = ([3, 1, 2] as TreeSet); println(r.toSorted()); println(r) } catch (Exception e) { println e.class.name }
