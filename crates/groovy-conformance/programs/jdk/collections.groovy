//= addAll
try { println(java.util.Collections.addAll([3, 1, 2, 1], (['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.addAll([3, 1, 2, 1], ([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.addAll(['pear', 'fig', 'apple'], (['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.addAll(['pear', 'fig', 'apple'], ([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.addAll([[1, 2], [3, 4]], (['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.addAll([[1, 2], [3, 4]], ([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
//= asLifoQueue
try { println(java.util.Collections.asLifoQueue(new ArrayDeque([3, 1, 2]))) } catch (Exception e) { println e.class.name }
//= binarySearch
try { println(java.util.Collections.binarySearch([3, 1, 2, 1], 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.binarySearch(['pear', 'fig', 'apple'], 'b')) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.binarySearch([3, 1, 2, 1], 1, ({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.binarySearch([3, 1, 2, 1], 'b', ({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.binarySearch(['pear', 'fig', 'apple'], 'b', ({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.binarySearch([3, 1, 2, 1], 'b')) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.binarySearch(['pear', 'fig', 'apple'], 1)) } catch (Exception e) { println e.class.name }
//= copy
try { java.util.Collections.copy([3, 1, 2, 1], [3, 1, 2, 1]) } catch (Exception e) { println e.class.name }
try { java.util.Collections.copy([3, 1, 2, 1], ['pear', 'fig', 'apple']) } catch (Exception e) { println e.class.name }
try { java.util.Collections.copy([3, 1, 2, 1], [[1, 2], [3, 4]]) } catch (Exception e) { println e.class.name }
try { java.util.Collections.copy(['pear', 'fig', 'apple'], ['pear', 'fig', 'apple']) } catch (Exception e) { println e.class.name }
try { java.util.Collections.copy(['pear', 'fig', 'apple'], [[1, 2], [3, 4]]) } catch (Exception e) { println e.class.name }
try { java.util.Collections.copy([[1, 2], [3, 4]], [[1, 2], [3, 4]]) } catch (Exception e) { println e.class.name }
try { java.util.Collections.copy(['pear', 'fig', 'apple'], [3, 1, 2, 1]) } catch (Exception e) { println e.class.name }
try { java.util.Collections.copy([[1, 2], [3, 4]], [3, 1, 2, 1]) } catch (Exception e) { println e.class.name }
//= disjoint
try { println(java.util.Collections.disjoint([3, 1, 2, 1], [3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.disjoint([3, 1, 2, 1], ['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.disjoint([3, 1, 2, 1], [[1, 2], [3, 4]])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.disjoint(['pear', 'fig', 'apple'], [3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.disjoint(['pear', 'fig', 'apple'], ['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.disjoint(['pear', 'fig', 'apple'], [[1, 2], [3, 4]])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.disjoint([[1, 2], [3, 4]], [3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.disjoint([[1, 2], [3, 4]], ['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
//= emptyIterator
try { println(java.util.Collections.emptyIterator().collect { it }) } catch (Exception e) { println e.class.name }
//= emptyList
try { println(java.util.Collections.emptyList()) } catch (Exception e) { println e.class.name }
//= emptyListIterator
try { println(java.util.Collections.emptyListIterator().collect { it }) } catch (Exception e) { println e.class.name }
//= emptyMap
try { println(java.util.Collections.emptyMap()) } catch (Exception e) { println e.class.name }
//= emptyNavigableMap
try { println(java.util.Collections.emptyNavigableMap()) } catch (Exception e) { println e.class.name }
//= emptyNavigableSet
try { println(java.util.Collections.emptyNavigableSet()) } catch (Exception e) { println e.class.name }
//= emptySet
try { println(java.util.Collections.emptySet()) } catch (Exception e) { println e.class.name }
//= emptySortedMap
try { println(java.util.Collections.emptySortedMap()) } catch (Exception e) { println e.class.name }
//= emptySortedSet
try { println(java.util.Collections.emptySortedSet()) } catch (Exception e) { println e.class.name }
//= fill
try { java.util.Collections.fill([3, 1, 2, 1], 1) } catch (Exception e) { println e.class.name }
try { java.util.Collections.fill([3, 1, 2, 1], 'b') } catch (Exception e) { println e.class.name }
try { java.util.Collections.fill(['pear', 'fig', 'apple'], 1) } catch (Exception e) { println e.class.name }
try { java.util.Collections.fill(['pear', 'fig', 'apple'], 'b') } catch (Exception e) { println e.class.name }
try { java.util.Collections.fill([[1, 2], [3, 4]], 1) } catch (Exception e) { println e.class.name }
try { java.util.Collections.fill([[1, 2], [3, 4]], 'b') } catch (Exception e) { println e.class.name }
//= frequency
try { println(java.util.Collections.frequency([3, 1, 2, 1], 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.frequency([3, 1, 2, 1], 'b')) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.frequency(['pear', 'fig', 'apple'], 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.frequency(['pear', 'fig', 'apple'], 'b')) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.frequency([[1, 2], [3, 4]], 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.frequency([[1, 2], [3, 4]], 'b')) } catch (Exception e) { println e.class.name }
//= indexOfSubList
try { println(java.util.Collections.indexOfSubList([3, 1, 2, 1], [3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.indexOfSubList([3, 1, 2, 1], ['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.indexOfSubList([3, 1, 2, 1], [[1, 2], [3, 4]])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.indexOfSubList(['pear', 'fig', 'apple'], [3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.indexOfSubList(['pear', 'fig', 'apple'], ['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.indexOfSubList(['pear', 'fig', 'apple'], [[1, 2], [3, 4]])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.indexOfSubList([[1, 2], [3, 4]], [3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.indexOfSubList([[1, 2], [3, 4]], ['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
//= lastIndexOfSubList
try { println(java.util.Collections.lastIndexOfSubList([3, 1, 2, 1], [3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.lastIndexOfSubList([3, 1, 2, 1], ['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.lastIndexOfSubList([3, 1, 2, 1], [[1, 2], [3, 4]])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.lastIndexOfSubList(['pear', 'fig', 'apple'], [3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.lastIndexOfSubList(['pear', 'fig', 'apple'], ['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.lastIndexOfSubList(['pear', 'fig', 'apple'], [[1, 2], [3, 4]])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.lastIndexOfSubList([[1, 2], [3, 4]], [3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.lastIndexOfSubList([[1, 2], [3, 4]], ['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
//= list
try { println(java.util.Collections.list(Collections.enumeration([3, 1, 2]))) } catch (Exception e) { println e.class.name }
//= max
try { println(java.util.Collections.max([3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.max(['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.max([3, 1, 2, 1], ({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.max(['pear', 'fig', 'apple'], ({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.max([[1, 2], [3, 4]])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.max([[1, 2], [3, 4]], ({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
//= min
try { println(java.util.Collections.min([3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.min(['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.min([3, 1, 2, 1], ({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.min(['pear', 'fig', 'apple'], ({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.min([[1, 2], [3, 4]])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.min([[1, 2], [3, 4]], ({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
//= nCopies
try { println(java.util.Collections.nCopies(2, 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.nCopies(2, 'b')) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.nCopies(0, 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.nCopies(0, 'b')) } catch (Exception e) { println e.class.name }
//= newSetFromMap
try { println(java.util.Collections.newSetFromMap([b: 2, a: 1])) } catch (Exception e) { println e.class.name }
//= replaceAll
try { println(java.util.Collections.replaceAll([3, 1, 2, 1], 1, 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.replaceAll([3, 1, 2, 1], 1, 'b')) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.replaceAll([3, 1, 2, 1], 'b', 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.replaceAll([3, 1, 2, 1], 'b', 'b')) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.replaceAll(['pear', 'fig', 'apple'], 1, 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.replaceAll(['pear', 'fig', 'apple'], 1, 'b')) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.replaceAll(['pear', 'fig', 'apple'], 'b', 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.replaceAll(['pear', 'fig', 'apple'], 'b', 'b')) } catch (Exception e) { println e.class.name }
//= reverse
try { java.util.Collections.reverse([3, 1, 2, 1]) } catch (Exception e) { println e.class.name }
try { java.util.Collections.reverse(['pear', 'fig', 'apple']) } catch (Exception e) { println e.class.name }
try { java.util.Collections.reverse([[1, 2], [3, 4]]) } catch (Exception e) { println e.class.name }
//= rotate
try { java.util.Collections.rotate([3, 1, 2, 1], 2) } catch (Exception e) { println e.class.name }
try { java.util.Collections.rotate([3, 1, 2, 1], 0) } catch (Exception e) { println e.class.name }
try { java.util.Collections.rotate(['pear', 'fig', 'apple'], 2) } catch (Exception e) { println e.class.name }
try { java.util.Collections.rotate(['pear', 'fig', 'apple'], 0) } catch (Exception e) { println e.class.name }
try { java.util.Collections.rotate([[1, 2], [3, 4]], 2) } catch (Exception e) { println e.class.name }
try { java.util.Collections.rotate([[1, 2], [3, 4]], 0) } catch (Exception e) { println e.class.name }
//= singleton
try { println(java.util.Collections.singleton(1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.singleton('b')) } catch (Exception e) { println e.class.name }
//= singletonList
try { println(java.util.Collections.singletonList(1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.singletonList('b')) } catch (Exception e) { println e.class.name }
//= singletonMap
try { println(java.util.Collections.singletonMap(1, 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.singletonMap(1, 'b')) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.singletonMap('b', 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.singletonMap('b', 'b')) } catch (Exception e) { println e.class.name }
//= sort
try { java.util.Collections.sort([3, 1, 2, 1]) } catch (Exception e) { println e.class.name }
try { java.util.Collections.sort(['pear', 'fig', 'apple']) } catch (Exception e) { println e.class.name }
try { java.util.Collections.sort([3, 1, 2, 1], ({ x, y -> y <=> x } as Comparator)) } catch (Exception e) { println e.class.name }
try { java.util.Collections.sort(['pear', 'fig', 'apple'], ({ x, y -> y <=> x } as Comparator)) } catch (Exception e) { println e.class.name }
try { java.util.Collections.sort([[1, 2], [3, 4]]) } catch (Exception e) { println e.class.name }
try { java.util.Collections.sort([[1, 2], [3, 4]], ({ x, y -> y <=> x } as Comparator)) } catch (Exception e) { println e.class.name }
//= swap
try { java.util.Collections.swap([3, 1, 2, 1], 2, 2) } catch (Exception e) { println e.class.name }
try { java.util.Collections.swap([3, 1, 2, 1], 2, 0) } catch (Exception e) { println e.class.name }
try { java.util.Collections.swap([3, 1, 2, 1], 0, 2) } catch (Exception e) { println e.class.name }
try { java.util.Collections.swap([3, 1, 2, 1], 0, 0) } catch (Exception e) { println e.class.name }
try { java.util.Collections.swap(['pear', 'fig', 'apple'], 2, 2) } catch (Exception e) { println e.class.name }
try { java.util.Collections.swap(['pear', 'fig', 'apple'], 2, 0) } catch (Exception e) { println e.class.name }
try { java.util.Collections.swap(['pear', 'fig', 'apple'], 0, 2) } catch (Exception e) { println e.class.name }
try { java.util.Collections.swap(['pear', 'fig', 'apple'], 0, 0) } catch (Exception e) { println e.class.name }
//= unmodifiableCollection
try { println(java.util.Collections.unmodifiableCollection([3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.unmodifiableCollection(['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.unmodifiableCollection([[1, 2], [3, 4]])) } catch (Exception e) { println e.class.name }
//= unmodifiableList
try { println(java.util.Collections.unmodifiableList([3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.unmodifiableList(['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
try { println(java.util.Collections.unmodifiableList([[1, 2], [3, 4]])) } catch (Exception e) { println e.class.name }
//= unmodifiableMap
try { println(java.util.Collections.unmodifiableMap([b: 2, a: 1])) } catch (Exception e) { println e.class.name }
//= unmodifiableNavigableMap
try { println(java.util.Collections.unmodifiableNavigableMap(new TreeMap([b: 2, a: 1, c: 3]))) } catch (Exception e) { println e.class.name }
//= unmodifiableNavigableSet
try { println(java.util.Collections.unmodifiableNavigableSet(([3, 1, 2] as TreeSet))) } catch (Exception e) { println e.class.name }
//= unmodifiableSet
try { println(java.util.Collections.unmodifiableSet(([3, 1, 2] as LinkedHashSet))) } catch (Exception e) { println e.class.name }
//= unmodifiableSortedMap
try { println(java.util.Collections.unmodifiableSortedMap(new TreeMap([b: 2, a: 1, c: 3]))) } catch (Exception e) { println e.class.name }
//= unmodifiableSortedSet
try { println(java.util.Collections.unmodifiableSortedSet(([3, 1, 2] as TreeSet))) } catch (Exception e) { println e.class.name }
