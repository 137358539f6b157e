//= add
try { def r = ([3, 1, 2, 30] as HashSet); println(r.add(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2, 30] as HashSet); println(r.add('b')); println(r) } catch (Exception e) { println e.class.name }
//= addAll
try { def r = ([3, 1, 2, 30] as HashSet); println(r.addAll([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2, 30] as HashSet); println(r.addAll(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2, 30] as HashSet); println(r.addAll([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
//= clear
try { def r = ([3, 1, 2, 30] as HashSet); r.clear(); println(r) } catch (Exception e) { println e.class.name }
//= contains
try { def r = ([3, 1, 2, 30] as HashSet); println(r.contains(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2, 30] as HashSet); println(r.contains('b')); println(r) } catch (Exception e) { println e.class.name }
//= containsAll
try { def r = ([3, 1, 2, 30] as HashSet); println(r.containsAll([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2, 30] as HashSet); println(r.containsAll(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2, 30] as HashSet); println(r.containsAll([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
//= equals
try { def r = ([3, 1, 2, 30] as HashSet); println(r.equals(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2, 30] as HashSet); println(r.equals('b')); println(r) } catch (Exception e) { println e.class.name }
//= forEach
try { def r = ([3, 1, 2, 30] as HashSet); r.forEach({ it }); println(r) } catch (Exception e) { println e.class.name }
//= isEmpty
try { def r = ([3, 1, 2, 30] as HashSet); println(r.isEmpty()); println(r) } catch (Exception e) { println e.class.name }
//= iterator
try { def r = ([3, 1, 2, 30] as HashSet); println(r.iterator().collect { it }); println(r) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.util.HashSet()) } catch (Exception e) { println e.class.name }
try { println(new java.util.HashSet(2)) } catch (Exception e) { println e.class.name }
try { println(new java.util.HashSet(0)) } catch (Exception e) { println e.class.name }
try { println(new java.util.HashSet([3, 1, 2, 1])) } catch (Exception e) { println e.class.name }
try { println(new java.util.HashSet(['pear', 'fig', 'apple'])) } catch (Exception e) { println e.class.name }
try { println(new java.util.HashSet([[1, 2], [3, 4]])) } catch (Exception e) { println e.class.name }
try { println(new java.util.HashSet(2, 0.5f)) } catch (Exception e) { println e.class.name }
try { println(new java.util.HashSet(0, 0.5f)) } catch (Exception e) { println e.class.name }
//= remove
try { def r = ([3, 1, 2, 30] as HashSet); println(r.remove(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2, 30] as HashSet); println(r.remove('b')); println(r) } catch (Exception e) { println e.class.name }
//= removeAll
try { def r = ([3, 1, 2, 30] as HashSet); println(r.removeAll([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2, 30] as HashSet); println(r.removeAll(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2, 30] as HashSet); println(r.removeAll([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
//= removeIf
try { def r = ([3, 1, 2, 30] as HashSet); println(r.removeIf({ it })); println(r) } catch (Exception e) { println e.class.name }
//= retainAll
try { def r = ([3, 1, 2, 30] as HashSet); println(r.retainAll([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2, 30] as HashSet); println(r.retainAll(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2, 30] as HashSet); println(r.retainAll([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
//= size
try { def r = ([3, 1, 2, 30] as HashSet); println(r.size()); println(r) } catch (Exception e) { println e.class.name }
//= stream
try { def r = ([3, 1, 2, 30] as HashSet); println(r.stream().toArray().toList()); println(r) } catch (Exception e) { println e.class.name }
//= toArray
try { def r = ([3, 1, 2, 30] as HashSet); println(r.toArray()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2, 30] as HashSet); println(r.toArray(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2, 30] as HashSet); println(r.toArray((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2, 30] as HashSet); println(r.toArray({ it })); println(r) } catch (Exception e) { println e.class.name }
//= toString
try { def r = ([3, 1, 2, 30] as HashSet); println(r.toString()); println(r) } catch (Exception e) { println e.class.name }
