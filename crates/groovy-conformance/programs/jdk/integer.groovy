//= bitCount
try { println(java.lang.Integer.bitCount(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.bitCount(0)) } catch (Exception e) { println e.class.name }
//= byteValue
try { def r = 2; println(r.byteValue()) } catch (Exception e) { println e.class.name }
//= compare
try { println(java.lang.Integer.compare(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.compare(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.compare(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.compare(0, 0)) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = 2; println(r.compareTo(2)) } catch (Exception e) { println e.class.name }
//= compareUnsigned
try { println(java.lang.Integer.compareUnsigned(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.compareUnsigned(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.compareUnsigned(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.compareUnsigned(0, 0)) } catch (Exception e) { println e.class.name }
//= decode
try { println(java.lang.Integer.decode('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.decode('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.decode('a b,c')) } catch (Exception e) { println e.class.name }
//= divideUnsigned
try { println(java.lang.Integer.divideUnsigned(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.divideUnsigned(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.divideUnsigned(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.divideUnsigned(0, 0)) } catch (Exception e) { println e.class.name }
//= doubleValue
try { def r = 2; println(r.doubleValue()) } catch (Exception e) { println e.class.name }
//= equals
try { def r = 2; println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = 2; println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= floatValue
try { def r = 2; println(r.floatValue()) } catch (Exception e) { println e.class.name }
//= getInteger
try { println(java.lang.Integer.getInteger('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.getInteger('a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.getInteger('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.getInteger('banana', 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.getInteger('a b,c', 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.getInteger('12', 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.getInteger('banana', 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.getInteger('a b,c', 0)) } catch (Exception e) { println e.class.name }
//= highestOneBit
try { println(java.lang.Integer.highestOneBit(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.highestOneBit(0)) } catch (Exception e) { println e.class.name }
//= intValue
try { def r = 2; println(r.intValue()) } catch (Exception e) { println e.class.name }
//= longValue
try { def r = 2; println(r.longValue()) } catch (Exception e) { println e.class.name }
//= lowestOneBit
try { println(java.lang.Integer.lowestOneBit(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.lowestOneBit(0)) } catch (Exception e) { println e.class.name }
//= max
try { println(java.lang.Integer.max(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.max(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.max(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.max(0, 0)) } catch (Exception e) { println e.class.name }
//= min
try { println(java.lang.Integer.min(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.min(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.min(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.min(0, 0)) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.lang.Integer('12')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Integer(2)) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Integer(0)) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Integer('banana')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Integer('a b,c')) } catch (Exception e) { println e.class.name }
//= numberOfLeadingZeros
try { println(java.lang.Integer.numberOfLeadingZeros(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.numberOfLeadingZeros(0)) } catch (Exception e) { println e.class.name }
//= numberOfTrailingZeros
try { println(java.lang.Integer.numberOfTrailingZeros(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.numberOfTrailingZeros(0)) } catch (Exception e) { println e.class.name }
//= parseInt
try { println(java.lang.Integer.parseInt('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.parseInt('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.parseInt('a b,c')) } catch (Exception e) { println e.class.name }
//= parseUnsignedInt
try { println(java.lang.Integer.parseUnsignedInt('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.parseUnsignedInt('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.parseUnsignedInt('a b,c')) } catch (Exception e) { println e.class.name }
//= remainderUnsigned
try { println(java.lang.Integer.remainderUnsigned(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.remainderUnsigned(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.remainderUnsigned(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.remainderUnsigned(0, 0)) } catch (Exception e) { println e.class.name }
//= reverse
try { println(java.lang.Integer.reverse(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.reverse(0)) } catch (Exception e) { println e.class.name }
//= reverseBytes
try { println(java.lang.Integer.reverseBytes(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.reverseBytes(0)) } catch (Exception e) { println e.class.name }
//= rotateLeft
try { println(java.lang.Integer.rotateLeft(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.rotateLeft(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.rotateLeft(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.rotateLeft(0, 0)) } catch (Exception e) { println e.class.name }
//= rotateRight
try { println(java.lang.Integer.rotateRight(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.rotateRight(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.rotateRight(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.rotateRight(0, 0)) } catch (Exception e) { println e.class.name }
//= shortValue
try { def r = 2; println(r.shortValue()) } catch (Exception e) { println e.class.name }
//= signum
try { println(java.lang.Integer.signum(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.signum(0)) } catch (Exception e) { println e.class.name }
//= sum
try { println(java.lang.Integer.sum(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.sum(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.sum(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.sum(0, 0)) } catch (Exception e) { println e.class.name }
//= toBinaryString
try { println(java.lang.Integer.toBinaryString(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.toBinaryString(0)) } catch (Exception e) { println e.class.name }
//= toHexString
try { println(java.lang.Integer.toHexString(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.toHexString(0)) } catch (Exception e) { println e.class.name }
//= toOctalString
try { println(java.lang.Integer.toOctalString(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.toOctalString(0)) } catch (Exception e) { println e.class.name }
//= toString
try { def r = 2; println(r.toString()) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.toString(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.toString(0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.toString(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.toString(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.toString(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.toString(0, 0)) } catch (Exception e) { println e.class.name }
//= toUnsignedLong
try { println(java.lang.Integer.toUnsignedLong(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.toUnsignedLong(0)) } catch (Exception e) { println e.class.name }
//= toUnsignedString
try { println(java.lang.Integer.toUnsignedString(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.toUnsignedString(0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.toUnsignedString(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.toUnsignedString(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.toUnsignedString(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.toUnsignedString(0, 0)) } catch (Exception e) { println e.class.name }
//= valueOf
try { println(java.lang.Integer.valueOf('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.valueOf(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.valueOf(0)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.valueOf('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Integer.valueOf('a b,c')) } catch (Exception e) { println e.class.name }
