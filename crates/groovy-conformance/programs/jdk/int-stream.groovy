//= allMatch
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.allMatch({ it })) } catch (Exception e) { println e.class.name }
//= anyMatch
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.anyMatch({ it })) } catch (Exception e) { println e.class.name }
//= asDoubleStream
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.asDoubleStream().toArray().toList()) } catch (Exception e) { println e.class.name }
//= asLongStream
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.asLongStream().toArray().toList()) } catch (Exception e) { println e.class.name }
//= average
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.average()) } catch (Exception e) { println e.class.name }
//= boxed
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.boxed().toArray().toList()) } catch (Exception e) { println e.class.name }
//= close
try { def r = java.util.stream.IntStream.of(3, 1, 2); r.close() } catch (Exception e) { println e.class.name }
//= concat
try { println(java.util.stream.IntStream.concat(java.util.stream.IntStream.of(3, 1, 2), java.util.stream.IntStream.of(3, 1, 2)).toArray().toList()) } catch (Exception e) { println e.class.name }
//= count
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.count()) } catch (Exception e) { println e.class.name }
//= distinct
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.distinct().toArray().toList()) } catch (Exception e) { println e.class.name }
//= dropWhile
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.dropWhile({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= empty
try { println(java.util.stream.IntStream.empty().toArray().toList()) } catch (Exception e) { println e.class.name }
//= filter
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.filter({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= findAny
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.findAny()) } catch (Exception e) { println e.class.name }
//= findFirst
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.findFirst()) } catch (Exception e) { println e.class.name }
//= flatMap
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.flatMap({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= forEach
try { def r = java.util.stream.IntStream.of(3, 1, 2); r.forEach({ it }) } catch (Exception e) { println e.class.name }
//= forEachOrdered
try { def r = java.util.stream.IntStream.of(3, 1, 2); r.forEachOrdered({ it }) } catch (Exception e) { println e.class.name }
//= isParallel
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.isParallel()) } catch (Exception e) { println e.class.name }
//= iterator
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.iterator().collect { it }) } catch (Exception e) { println e.class.name }
//= limit
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.limit(3L).toArray().toList()) } catch (Exception e) { println e.class.name }
//= map
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.map({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= mapToObj
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.mapToObj({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= max
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.max()) } catch (Exception e) { println e.class.name }
//= min
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.min()) } catch (Exception e) { println e.class.name }
//= noneMatch
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.noneMatch({ it })) } catch (Exception e) { println e.class.name }
//= of
try { println(java.util.stream.IntStream.of(([3, 1, 2] as int[])).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.stream.IntStream.of(2).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.stream.IntStream.of(0).toArray().toList()) } catch (Exception e) { println e.class.name }
//= parallel
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.parallel().toArray().toList()) } catch (Exception e) { println e.class.name }
//= peek
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.peek({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= range
try { println(java.util.stream.IntStream.range(2, 2).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.stream.IntStream.range(2, 0).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.stream.IntStream.range(0, 2).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.stream.IntStream.range(0, 0).toArray().toList()) } catch (Exception e) { println e.class.name }
//= rangeClosed
try { println(java.util.stream.IntStream.rangeClosed(2, 2).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.stream.IntStream.rangeClosed(2, 0).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.stream.IntStream.rangeClosed(0, 2).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.stream.IntStream.rangeClosed(0, 0).toArray().toList()) } catch (Exception e) { println e.class.name }
//= reduce
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.reduce({ a, b -> a })) } catch (Exception e) { println e.class.name }
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.reduce(2, { a, b -> a })) } catch (Exception e) { println e.class.name }
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.reduce(0, { a, b -> a })) } catch (Exception e) { println e.class.name }
//= sequential
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.sequential().toArray().toList()) } catch (Exception e) { println e.class.name }
//= skip
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.skip(3L).toArray().toList()) } catch (Exception e) { println e.class.name }
//= sorted
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.sorted().toArray().toList()) } catch (Exception e) { println e.class.name }
//= sum
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.sum()) } catch (Exception e) { println e.class.name }
//= summaryStatistics
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.summaryStatistics()) } catch (Exception e) { println e.class.name }
//= takeWhile
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.takeWhile({ it }).toArray().toList()) } catch (Exception e) { println e.class.name }
//= toArray
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.toArray()) } catch (Exception e) { println e.class.name }
//= unordered
try { def r = java.util.stream.IntStream.of(3, 1, 2); println(r.unordered().toArray().toList()) } catch (Exception e) { println e.class.name }
