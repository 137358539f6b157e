//= add
try { def r = new PriorityQueue([3, 1, 2]); println(r.add(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new PriorityQueue([3, 1, 2]); println(r.add('b')); println(r) } catch (Exception e) { println e.class.name }
//= addAll
try { def r = new PriorityQueue([3, 1, 2]); println(r.addAll([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = new PriorityQueue([3, 1, 2]); println(r.addAll(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = new PriorityQueue([3, 1, 2]); println(r.addAll([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
//= clear
try { def r = new PriorityQueue([3, 1, 2]); r.clear(); println(r) } catch (Exception e) { println e.class.name }
//= comparator
try { def r = new PriorityQueue([3, 1, 2]); println(r.comparator()); println(r) } catch (Exception e) { println e.class.name }
//= contains
try { def r = new PriorityQueue([3, 1, 2]); println(r.contains(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new PriorityQueue([3, 1, 2]); println(r.contains('b')); println(r) } catch (Exception e) { println e.class.name }
//= containsAll
try { def r = new PriorityQueue([3, 1, 2]); println(r.containsAll([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = new PriorityQueue([3, 1, 2]); println(r.containsAll(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = new PriorityQueue([3, 1, 2]); println(r.containsAll([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
//= element
try { def r = new PriorityQueue([3, 1, 2]); println(r.element()); println(r) } catch (Exception e) { println e.class.name }
//= forEach
try { def r = new PriorityQueue([3, 1, 2]); r.forEach({ it }); println(r) } catch (Exception e) { println e.class.name }
//= isEmpty
try { def r = new PriorityQueue([3, 1, 2]); println(r.isEmpty()); println(r) } catch (Exception e) { println e.class.name }
//= iterator
try { def r = new PriorityQueue([3, 1, 2]); println(r.iterator().collect { it }); println(r) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.util.PriorityQueue()) } catch (Exception e) { println e.class.name }
try { println(new java.util.PriorityQueue(new PriorityQueue([3, 1, 2]))) } catch (Exception e) { println e.class.name }
try { println(new java.util.PriorityQueue(2)) } catch (Exception e) { println e.class.name }
try { println(new java.util.PriorityQueue([3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(new java.util.PriorityQueue(['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
try { println(new java.util.PriorityQueue(({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
try { println(new java.util.PriorityQueue(([3, 1, 2] as TreeSet))) } catch (Exception e) { println e.class.name }
try { println(new java.util.PriorityQueue(2, ({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
try { println(new java.util.PriorityQueue(0)) } catch (Exception e) { println e.class.name }
try { println(new java.util.PriorityQueue([[1, 2], [3, 4]])) } catch (Exception e) { println e.class.name }
//= offer
try { def r = new PriorityQueue([3, 1, 2]); println(r.offer(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new PriorityQueue([3, 1, 2]); println(r.offer('b')); println(r) } catch (Exception e) { println e.class.name }
//= peek
try { def r = new PriorityQueue([3, 1, 2]); println(r.peek()); println(r) } catch (Exception e) { println e.class.name }
//= poll
try { def r = new PriorityQueue([3, 1, 2]); println(r.poll()); println(r) } catch (Exception e) { println e.class.name }
//= remove
try { def r = new PriorityQueue([3, 1, 2]); println(r.remove()); println(r) } catch (Exception e) { println e.class.name }
try { def r = new PriorityQueue([3, 1, 2]); println(r.remove(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new PriorityQueue([3, 1, 2]); println(r.remove('b')); println(r) } catch (Exception e) { println e.class.name }
//= removeAll
try { def r = new PriorityQueue([3, 1, 2]); println(r.removeAll([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = new PriorityQueue([3, 1, 2]); println(r.removeAll(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = new PriorityQueue([3, 1, 2]); println(r.removeAll([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
//= removeIf
try { def r = new PriorityQueue([3, 1, 2]); println(r.removeIf({ it })); println(r) } catch (Exception e) { println e.class.name }
//= retainAll
try { def r = new PriorityQueue([3, 1, 2]); println(r.retainAll([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = new PriorityQueue([3, 1, 2]); println(r.retainAll(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = new PriorityQueue([3, 1, 2]); println(r.retainAll([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
//= size
try { def r = new PriorityQueue([3, 1, 2]); println(r.size()); println(r) } catch (Exception e) { println e.class.name }
//= stream
try { def r = new PriorityQueue([3, 1, 2]); println(r.stream().toArray().toList()); println(r) } catch (Exception e) { println e.class.name }
//= toArray
try { def r = new PriorityQueue([3, 1, 2]); println(r.toArray()); println(r) } catch (Exception e) { println e.class.name }
try { def r = new PriorityQueue([3, 1, 2]); println(r.toArray(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = new PriorityQueue([3, 1, 2]); println(r.toArray((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = new PriorityQueue([3, 1, 2]); println(r.toArray({ it })); println(r) } catch (Exception e) { println e.class.name }
//= toString
try { def r = new PriorityQueue([3, 1, 2]); println(r.toString()); println(r) } catch (Exception e) { println e.class.name }
