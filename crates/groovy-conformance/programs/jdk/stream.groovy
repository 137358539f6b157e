//= allMatch
try { def r = [3, 1, 2].stream(); println(r.allMatch({ it })) } catch (Exception e) { println e.class.name }
//= anyMatch
try { def r = [3, 1, 2].stream(); println(r.anyMatch({ it })) } catch (Exception e) { println e.class.name }
//= close
try { def r = [3, 1, 2].stream(); r.close() } catch (Exception e) { println e.class.name }
//= collect
try { def r = [3, 1, 2].stream(); println(r.collect(java.util.stream.Collectors.toList())) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].stream(); println(r.collect({ 42 }, { a, b -> a }, { a, b -> a })) } catch (Exception e) { println e.class.name }
//= concat
try { println(java.util.stream.Stream.concat([3, 1, 2].stream(), [3, 1, 2].stream()).toArray().toList()) } catch (Exception e) { println e.class.name }
//= count
try { def r = [3, 1, 2].stream(); println(r.count()) } catch (Exception e) { println e.class.name }
//= distinct
try { def r = [3, 1, 2].stream(); println(r.distinct().toArray().toList()) } catch (Exception e) { println e.class.name }
//= dropWhile
try { def r = [3, 1, 2].stream(); println(r.dropWhile({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= empty
try { println(java.util.stream.Stream.empty().toArray().toList()) } catch (Exception e) { println e.class.name }
//= filter
try { def r = [3, 1, 2].stream(); println(r.filter({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= findAny
try { def r = [3, 1, 2].stream(); println(r.findAny()) } catch (Exception e) { println e.class.name }
//= findFirst
try { def r = [3, 1, 2].stream(); println(r.findFirst()) } catch (Exception e) { println e.class.name }
//= flatMap
try { def r = [3, 1, 2].stream(); println(r.flatMap({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= flatMapToDouble
try { def r = [3, 1, 2].stream(); println(r.flatMapToDouble({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= flatMapToInt
try { def r = [3, 1, 2].stream(); println(r.flatMapToInt({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= flatMapToLong
try { def r = [3, 1, 2].stream(); println(r.flatMapToLong({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= forEach
try { def r = [3, 1, 2].stream(); r.forEach({ it }) } catch (Exception e) { println e.class.name }
//= forEachOrdered
try { def r = [3, 1, 2].stream(); r.forEachOrdered({ it }) } catch (Exception e) { println e.class.name }
//= isParallel
try { def r = [3, 1, 2].stream(); println(r.isParallel()) } catch (Exception e) { println e.class.name }
//= iterator
try { def r = [3, 1, 2].stream(); println(r.iterator().collect { it }) } catch (Exception e) { println e.class.name }
//= limit
try { def r = [3, 1, 2].stream(); println(r.limit(3L).toArray().toList()) } catch (Exception e) { println e.class.name }
//= map
try { def r = [3, 1, 2].stream(); println(r.map({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= mapMulti
try { def r = [3, 1, 2].stream(); println(r.mapMulti({ a, b -> a }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= mapMultiToDouble
try { def r = [3, 1, 2].stream(); println(r.mapMultiToDouble({ a, b -> a }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= mapMultiToInt
try { def r = [3, 1, 2].stream(); println(r.mapMultiToInt({ a, b -> a }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= mapMultiToLong
try { def r = [3, 1, 2].stream(); println(r.mapMultiToLong({ a, b -> a }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= mapToDouble
try { def r = [3, 1, 2].stream(); println(r.mapToDouble({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= mapToInt
try { def r = [3, 1, 2].stream(); println(r.mapToInt({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= mapToLong
try { def r = [3, 1, 2].stream(); println(r.mapToLong({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= max
try { def r = [3, 1, 2].stream(); println(r.max(({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
//= min
try { def r = [3, 1, 2].stream(); println(r.min(({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
//= noneMatch
try { def r = [3, 1, 2].stream(); println(r.noneMatch({ it })) } catch (Exception e) { println e.class.name }
//= of
try { println(java.util.stream.Stream.of((['pear', 'fig', 'apple'] as String[])).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.stream.Stream.of(([3, 1, 2] as Object[])).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.stream.Stream.of(1).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.stream.Stream.of('b').toArray().toList()) } catch (Exception e) { println e.class.name }
//= ofNullable
try { println(java.util.stream.Stream.ofNullable(1).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.stream.Stream.ofNullable('b').toArray().toList()) } catch (Exception e) { println e.class.name }
//= parallel
try { def r = [3, 1, 2].stream(); println(r.parallel().toArray().toList()) } catch (Exception e) { println e.class.name }
//= peek
try { def r = [3, 1, 2].stream(); println(r.peek({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= reduce
try { def r = [3, 1, 2].stream(); println(r.reduce({ a, b -> a })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].stream(); println(r.reduce(1, { a, b -> a })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].stream(); println(r.reduce('b', { a, b -> a })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].stream(); println(r.reduce(1, { a, b -> a }, { a, b -> a })) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].stream(); println(r.reduce('b', { a, b -> a }, { a, b -> a })) } catch (Exception e) { println e.class.name }
//= sequential
try { def r = [3, 1, 2].stream(); println(r.sequential().toArray().toList()) } catch (Exception e) { println e.class.name }
//= skip
try { def r = [3, 1, 2].stream(); println(r.skip(3L).toArray().toList()) } catch (Exception e) { println e.class.name }
//= sorted
try { def r = [3, 1, 2].stream(); println(r.sorted().toArray().toList()) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].stream(); println(r.sorted(({ x, y -> y <=> x } as Comparator)).toArray().toList()) } catch (Exception e) { println e.class.name }
//= takeWhile
try { def r = [3, 1, 2].stream(); println(r.takeWhile({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= toArray
try { def r = [3, 1, 2].stream(); println(r.toArray()) } catch (Exception e) { println e.class.name }
try { def r = [3, 1, 2].stream(); println(r.toArray({ it })) } catch (Exception e) { println e.class.name }
//= toList
try { def r = [3, 1, 2].stream(); println(r.toList()) } catch (Exception e) { println e.class.name }
//= unordered
try { def r = [3, 1, 2].stream(); println(r.unordered().toArray().toList()) } catch (Exception e) { println e.class.name }
