//= add
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.add(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.add('b')); println(r) } catch (Exception e) { println e.class.name }
//= addAll
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.addAll([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.addAll(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.addAll([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
//= clear
try { def r = ([3, 1, 2] as LinkedHashSet); r.clear(); println(r) } catch (Exception e) { println e.class.name }
//= contains
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.contains(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.contains('b')); println(r) } catch (Exception e) { println e.class.name }
//= containsAll
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.containsAll([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.containsAll(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.containsAll([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
//= copyOf
try { println(java.util.Set.copyOf([3, 1, 2, 1]).sort { "$it" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Set.copyOf(['pear', 'fig', 'apple']).sort { "$it" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Set.copyOf([[1, 2], [3, 4]]).sort { "$it" }) } catch (Exception e) { println e.class.name }
//= equals
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.equals(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.equals('b')); println(r) } catch (Exception e) { println e.class.name }
//= forEach
try { def r = ([3, 1, 2] as LinkedHashSet); r.forEach({ it }); println(r) } catch (Exception e) { println e.class.name }
//= isEmpty
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.isEmpty()); println(r) } catch (Exception e) { println e.class.name }
//= iterator
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.iterator().collect { it }); println(r) } catch (Exception e) { println e.class.name }
//= of
try { println(java.util.Set.of().sort { "$it" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Set.of((['pear', 'fig', 'apple'] as String[])).sort { "$it" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Set.of(([3, 1, 2] as Object[])).sort { "$it" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Set.of(1).sort { "$it" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Set.of('b').sort { "$it" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Set.of(1, 'b').sort { "$it" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Set.of('b', 1).sort { "$it" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Set.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1).sort { "$it" }) } catch (Exception e) { println e.class.name }
try { println(java.util.Set.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 'b').sort { "$it" }) } catch (Exception e) { println e.class.name }
//= remove
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.remove(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.remove('b')); println(r) } catch (Exception e) { println e.class.name }
//= removeAll
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.removeAll([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.removeAll(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.removeAll([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
//= removeIf
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.removeIf({ it })); println(r) } catch (Exception e) { println e.class.name }
//= retainAll
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.retainAll([3, 1, 2, 1])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.retainAll(['pear', 'fig', 'apple'])); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.retainAll([[1, 2], [3, 4]])); println(r) } catch (Exception e) { println e.class.name }
//= size
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.size()); println(r) } catch (Exception e) { println e.class.name }
//= stream
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.stream().toArray().toList()); println(r) } catch (Exception e) { println e.class.name }
//= toArray
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.toArray()); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.toArray(([3, 1, 2] as Object[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.toArray((['pear', 'fig', 'apple'] as String[]))); println(r) } catch (Exception e) { println e.class.name }
try { def r = ([3, 1, 2] as LinkedHashSet); println(r.toArray({ it })); println(r) } catch (Exception e) { println e.class.name }
