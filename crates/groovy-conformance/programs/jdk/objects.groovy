//= checkFromIndexSize
try { println(java.util.Objects.checkFromIndexSize(2, 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.checkFromIndexSize(0, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.checkFromIndexSize(0, 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.checkFromIndexSize(0, 0, 0)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.checkFromIndexSize(2, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.checkFromIndexSize(2, 2, 0)) } catch (Exception e) { println e.class.name }
//= checkIndex
try { println(java.util.Objects.checkIndex(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.checkIndex(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.checkIndex(2, 0)) } catch (Exception e) { println e.class.name }
//= compare
try { println(java.util.Objects.compare(1, 1, ({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.compare(1, 'b', ({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.compare('b', 1, ({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.compare('b', 'b', ({ x, y -> y <=> x } as Comparator))) } catch (Exception e) { println e.class.name }
//= deepEquals
try { println(java.util.Objects.deepEquals(1, 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.deepEquals(1, 'b')) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.deepEquals('b', 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.deepEquals('b', 'b')) } catch (Exception e) { println e.class.name }
//= equals
try { println(java.util.Objects.equals(1, 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.equals(1, 'b')) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.equals('b', 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.equals('b', 'b')) } catch (Exception e) { println e.class.name }
//= hash
try { println(java.util.Objects.hash((['pear', 'fig', 'apple'] as String[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.hash(([3, 1, 2] as Object[]))) } catch (Exception e) { println e.class.name }
//= isNull
try { println(java.util.Objects.isNull(1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.isNull('b')) } catch (Exception e) { println e.class.name }
//= nonNull
try { println(java.util.Objects.nonNull(1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.nonNull('b')) } catch (Exception e) { println e.class.name }
//= requireNonNull
try { println(java.util.Objects.requireNonNull(1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.requireNonNull('b')) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.requireNonNull(1, 'banana')) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.requireNonNull(1, 'a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.requireNonNull(1, '12')) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.requireNonNull('b', 'banana')) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.requireNonNull('b', 'a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.requireNonNull('b', '12')) } catch (Exception e) { println e.class.name }
//= requireNonNullElse
try { println(java.util.Objects.requireNonNullElse(1, 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.requireNonNullElse(1, 'b')) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.requireNonNullElse('b', 1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.requireNonNullElse('b', 'b')) } catch (Exception e) { println e.class.name }
//= requireNonNullElseGet
try { println(java.util.Objects.requireNonNullElseGet(1, { 42 })) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.requireNonNullElseGet('b', { 42 })) } catch (Exception e) { println e.class.name }
//= toString
try { println(java.util.Objects.toString(1)) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.toString('b')) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.toString(1, 'banana')) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.toString(1, 'a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.toString(1, '12')) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.toString('b', 'banana')) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.toString('b', 'a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.util.Objects.toString('b', '12')) } catch (Exception e) { println e.class.name }
