//= asList
try { println(java.util.Arrays.asList((['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.asList(([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
//= binarySearch
try { println(java.util.Arrays.binarySearch(([72, 105] as byte[]), (5 as byte))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.binarySearch((['c', 'a'] as char[]), ('b' as char))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.binarySearch((['c', 'a'] as char[]), ('7' as char))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.binarySearch(([3, 1, 2] as double[]), 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.binarySearch(([3, 1, 2] as double[]), -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.binarySearch(([3, 1, 2] as float[]), 0.5f)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.binarySearch(([3, 1, 2] as int[]), 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.binarySearch(([3, 1, 2] as int[]), 0)) } catch (Exception e) { println e.class.name }
//= compare
try { println(java.util.Arrays.compare(([72, 105] as byte[]), ([72, 105] as byte[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.compare((['c', 'a'] as char[]), (['c', 'a'] as char[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.compare(([3, 1, 2] as double[]), ([3, 1, 2] as double[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.compare(([3, 1, 2] as float[]), ([3, 1, 2] as float[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.compare(([3, 1, 2] as int[]), ([3, 1, 2] as int[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.compare(([3, 1, 2] as long[]), ([3, 1, 2] as long[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.compare((['pear', 'fig'] as String[]), (['pear', 'fig'] as String[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.compare(([3, 1, 2] as short[]), ([3, 1, 2] as short[]))) } catch (Exception e) { println e.class.name }
//= compareUnsigned
try { println(java.util.Arrays.compareUnsigned(([72, 105] as byte[]), ([72, 105] as byte[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.compareUnsigned(([3, 1, 2] as int[]), ([3, 1, 2] as int[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.compareUnsigned(([3, 1, 2] as long[]), ([3, 1, 2] as long[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.compareUnsigned(([3, 1, 2] as short[]), ([3, 1, 2] as short[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.compareUnsigned(([72, 105] as byte[]), 2, 2, ([72, 105] as byte[]), 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.compareUnsigned(([72, 105] as byte[]), 2, 2, ([72, 105] as byte[]), 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.compareUnsigned(([72, 105] as byte[]), 2, 2, ([72, 105] as byte[]), 0, 0)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.compareUnsigned(([72, 105] as byte[]), 0, 2, ([72, 105] as byte[]), 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.compareUnsigned(([72, 105] as byte[]), 2, 2, ([72, 105] as byte[]), 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.compareUnsigned(([72, 105] as byte[]), 2, 0, ([72, 105] as byte[]), 2, 2)) } catch (Exception e) { println e.class.name }
//= copyOf
try { println(java.util.Arrays.copyOf(([72, 105] as byte[]), 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.copyOf(([72, 105] as byte[]), 0)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.copyOf((['c', 'a'] as char[]), 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.copyOf((['c', 'a'] as char[]), 0)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.copyOf(([3, 1, 2] as double[]), 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.copyOf(([3, 1, 2] as double[]), 0)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.copyOf(([3, 1, 2] as float[]), 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.copyOf(([3, 1, 2] as float[]), 0)) } catch (Exception e) { println e.class.name }
//= copyOfRange
try { println(java.util.Arrays.copyOfRange(([72, 105] as byte[]), 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.copyOfRange(([72, 105] as byte[]), 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.copyOfRange(([72, 105] as byte[]), 0, 0)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.copyOfRange((['c', 'a'] as char[]), 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.copyOfRange((['c', 'a'] as char[]), 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.copyOfRange((['c', 'a'] as char[]), 0, 0)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.copyOfRange(([3, 1, 2] as double[]), 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.copyOfRange(([3, 1, 2] as double[]), 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.copyOfRange(([72, 105] as byte[]), 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.copyOfRange((['c', 'a'] as char[]), 2, 0)) } catch (Exception e) { println e.class.name }
//= deepEquals
try { println(java.util.Arrays.deepEquals((['pear', 'fig', 'apple'] as String[]), (['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.deepEquals((['pear', 'fig', 'apple'] as String[]), ([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.deepEquals(([3, 1, 2] as Object[]), (['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.deepEquals(([3, 1, 2] as Object[]), ([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
//= deepHashCode
try { println(java.util.Arrays.deepHashCode((['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.deepHashCode(([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
//= deepToString
try { println(java.util.Arrays.deepToString((['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.deepToString(([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
//= equals
try { println(java.util.Arrays.equals(([72, 105] as byte[]), ([72, 105] as byte[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.equals((['c', 'a'] as char[]), (['c', 'a'] as char[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.equals(([3, 1, 2] as double[]), ([3, 1, 2] as double[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.equals(([3, 1, 2] as float[]), ([3, 1, 2] as float[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.equals(([3, 1, 2] as int[]), ([3, 1, 2] as int[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.equals(([3, 1, 2] as long[]), ([3, 1, 2] as long[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.equals((['pear', 'fig', 'apple'] as String[]), (['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.equals((['pear', 'fig', 'apple'] as String[]), ([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
//= fill
try { java.util.Arrays.fill(([72, 105] as byte[]), (5 as byte)) } catch (Exception e) { println e.class.name }
try { java.util.Arrays.fill((['c', 'a'] as char[]), ('b' as char)) } catch (Exception e) { println e.class.name }
try { java.util.Arrays.fill((['c', 'a'] as char[]), ('7' as char)) } catch (Exception e) { println e.class.name }
try { java.util.Arrays.fill(([3, 1, 2] as double[]), 2.5d) } catch (Exception e) { println e.class.name }
try { java.util.Arrays.fill(([3, 1, 2] as double[]), -1.75d) } catch (Exception e) { println e.class.name }
try { java.util.Arrays.fill(([3, 1, 2] as float[]), 0.5f) } catch (Exception e) { println e.class.name }
try { java.util.Arrays.fill(([3, 1, 2] as int[]), 2) } catch (Exception e) { println e.class.name }
try { java.util.Arrays.fill(([3, 1, 2] as int[]), 0) } catch (Exception e) { println e.class.name }
//= mismatch
try { println(java.util.Arrays.mismatch(([72, 105] as byte[]), ([72, 105] as byte[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.mismatch((['c', 'a'] as char[]), (['c', 'a'] as char[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.mismatch(([3, 1, 2] as double[]), ([3, 1, 2] as double[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.mismatch(([3, 1, 2] as float[]), ([3, 1, 2] as float[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.mismatch(([3, 1, 2] as int[]), ([3, 1, 2] as int[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.mismatch(([3, 1, 2] as long[]), ([3, 1, 2] as long[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.mismatch((['pear', 'fig', 'apple'] as String[]), (['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.mismatch((['pear', 'fig', 'apple'] as String[]), ([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
//= setAll
try { java.util.Arrays.setAll(([3, 1, 2] as int[]), { it }) } catch (Exception e) { println e.class.name }
try { java.util.Arrays.setAll(([3, 1, 2] as Object[]), { it }) } catch (Exception e) { println e.class.name }
try { java.util.Arrays.setAll((['pear', 'fig', 'apple'] as String[]), { it }) } catch (Exception e) { println e.class.name }
//= sort
try { java.util.Arrays.sort(([72, 105] as byte[])) } catch (Exception e) { println e.class.name }
try { java.util.Arrays.sort((['c', 'a'] as char[])) } catch (Exception e) { println e.class.name }
try { java.util.Arrays.sort(([3, 1, 2] as double[])) } catch (Exception e) { println e.class.name }
try { java.util.Arrays.sort(([3, 1, 2] as float[])) } catch (Exception e) { println e.class.name }
try { java.util.Arrays.sort(([3, 1, 2] as int[])) } catch (Exception e) { println e.class.name }
try { java.util.Arrays.sort(([3, 1, 2] as long[])) } catch (Exception e) { println e.class.name }
try { java.util.Arrays.sort((['pear', 'fig', 'apple'] as String[])) } catch (Exception e) { println e.class.name }
try { java.util.Arrays.sort(([3, 1, 2] as Object[])) } catch (Exception e) { println e.class.name }
//= stream
try { println(java.util.Arrays.stream(([3, 1, 2] as double[])).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.stream(([3, 1, 2] as int[])).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.stream(([3, 1, 2] as long[])).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.stream((['pear', 'fig', 'apple'] as String[])).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.stream(([3, 1, 2] as Object[])).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.stream(([3, 1, 2] as double[]), 2, 2).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.stream(([3, 1, 2] as double[]), 0, 2).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.stream(([3, 1, 2] as double[]), 0, 0).toArray().toList()) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.stream(([3, 1, 2] as double[]), 2, 0).toArray().toList()) } catch (Exception e) { println e.class.name }
//= toString
try { println(java.util.Arrays.toString(([72, 105] as byte[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.toString((['c', 'a'] as char[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.toString(([3, 1, 2] as double[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.toString(([3, 1, 2] as float[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.toString(([3, 1, 2] as int[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.toString(([3, 1, 2] as long[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.toString((['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Arrays.toString(([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
