//= bitCount
try { println(java.lang.Long.bitCount(3L)) } catch (Exception e) { println e.class.name }
//= byteValue
try { def r = 3L; println(r.byteValue()) } catch (Exception e) { println e.class.name }
//= compare
try { println(java.lang.Long.compare(3L, 3L)) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = 3L; println(r.compareTo(3L)) } catch (Exception e) { println e.class.name }
//= compareUnsigned
try { println(java.lang.Long.compareUnsigned(3L, 3L)) } catch (Exception e) { println e.class.name }
//= decode
try { println(java.lang.Long.decode('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.decode('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.decode('a b,c')) } catch (Exception e) { println e.class.name }
//= divideUnsigned
try { println(java.lang.Long.divideUnsigned(3L, 3L)) } catch (Exception e) { println e.class.name }
//= doubleValue
try { def r = 3L; println(r.doubleValue()) } catch (Exception e) { println e.class.name }
//= equals
try { def r = 3L; println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = 3L; println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= floatValue
try { def r = 3L; println(r.floatValue()) } catch (Exception e) { println e.class.name }
//= getLong
try { println(java.lang.Long.getLong('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.getLong('a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.getLong('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.getLong('banana', 3L)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.getLong('a b,c', 3L)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.getLong('12', 3L)) } catch (Exception e) { println e.class.name }
//= highestOneBit
try { println(java.lang.Long.highestOneBit(3L)) } catch (Exception e) { println e.class.name }
//= intValue
try { def r = 3L; println(r.intValue()) } catch (Exception e) { println e.class.name }
//= longValue
try { def r = 3L; println(r.longValue()) } catch (Exception e) { println e.class.name }
//= lowestOneBit
try { println(java.lang.Long.lowestOneBit(3L)) } catch (Exception e) { println e.class.name }
//= max
try { println(java.lang.Long.max(3L, 3L)) } catch (Exception e) { println e.class.name }
//= min
try { println(java.lang.Long.min(3L, 3L)) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.lang.Long('12')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Long(3L)) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Long('banana')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Long('a b,c')) } catch (Exception e) { println e.class.name }
//= numberOfLeadingZeros
try { println(java.lang.Long.numberOfLeadingZeros(3L)) } catch (Exception e) { println e.class.name }
//= numberOfTrailingZeros
try { println(java.lang.Long.numberOfTrailingZeros(3L)) } catch (Exception e) { println e.class.name }
//= parseLong
try { println(java.lang.Long.parseLong('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.parseLong('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.parseLong('a b,c')) } catch (Exception e) { println e.class.name }
//= parseUnsignedLong
try { println(java.lang.Long.parseUnsignedLong('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.parseUnsignedLong('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.parseUnsignedLong('a b,c')) } catch (Exception e) { println e.class.name }
//= remainderUnsigned
try { println(java.lang.Long.remainderUnsigned(3L, 3L)) } catch (Exception e) { println e.class.name }
//= reverse
try { println(java.lang.Long.reverse(3L)) } catch (Exception e) { println e.class.name }
//= reverseBytes
try { println(java.lang.Long.reverseBytes(3L)) } catch (Exception e) { println e.class.name }
//= rotateLeft
try { println(java.lang.Long.rotateLeft(3L, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.rotateLeft(3L, 0)) } catch (Exception e) { println e.class.name }
//= rotateRight
try { println(java.lang.Long.rotateRight(3L, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.rotateRight(3L, 0)) } catch (Exception e) { println e.class.name }
//= shortValue
try { def r = 3L; println(r.shortValue()) } catch (Exception e) { println e.class.name }
//= signum
try { println(java.lang.Long.signum(3L)) } catch (Exception e) { println e.class.name }
//= sum
try { println(java.lang.Long.sum(3L, 3L)) } catch (Exception e) { println e.class.name }
//= toBinaryString
try { println(java.lang.Long.toBinaryString(3L)) } catch (Exception e) { println e.class.name }
//= toHexString
try { println(java.lang.Long.toHexString(3L)) } catch (Exception e) { println e.class.name }
//= toOctalString
try { println(java.lang.Long.toOctalString(3L)) } catch (Exception e) { println e.class.name }
//= toString
try { def r = 3L; println(r.toString()) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.toString(3L)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.toString(3L, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.toString(3L, 0)) } catch (Exception e) { println e.class.name }
//= toUnsignedString
try { println(java.lang.Long.toUnsignedString(3L)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.toUnsignedString(3L, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.toUnsignedString(3L, 0)) } catch (Exception e) { println e.class.name }
//= valueOf
try { println(java.lang.Long.valueOf('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.valueOf(3L)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.valueOf('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Long.valueOf('a b,c')) } catch (Exception e) { println e.class.name }
