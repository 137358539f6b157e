//= byteValue
try { def r = (5 as byte); println(r.byteValue()) } catch (Exception e) { println e.class.name }
//= compare
try { println(java.lang.Byte.compare((5 as byte), (5 as byte))) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = (5 as byte); println(r.compareTo((5 as byte))) } catch (Exception e) { println e.class.name }
//= compareUnsigned
try { println(java.lang.Byte.compareUnsigned((5 as byte), (5 as byte))) } catch (Exception e) { println e.class.name }
//= decode
try { println(java.lang.Byte.decode('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Byte.decode('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Byte.decode('a b,c')) } catch (Exception e) { println e.class.name }
//= doubleValue
try { def r = (5 as byte); println(r.doubleValue()) } catch (Exception e) { println e.class.name }
//= equals
try { def r = (5 as byte); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = (5 as byte); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= floatValue
try { def r = (5 as byte); println(r.floatValue()) } catch (Exception e) { println e.class.name }
//= intValue
try { def r = (5 as byte); println(r.intValue()) } catch (Exception e) { println e.class.name }
//= longValue
try { def r = (5 as byte); println(r.longValue()) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.lang.Byte((5 as byte))) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Byte('12')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Byte('banana')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Byte('a b,c')) } catch (Exception e) { println e.class.name }
//= parseByte
try { println(java.lang.Byte.parseByte('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Byte.parseByte('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Byte.parseByte('a b,c')) } catch (Exception e) { println e.class.name }
//= shortValue
try { def r = (5 as byte); println(r.shortValue()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = (5 as byte); println(r.toString()) } catch (Exception e) { println e.class.name }
try { println(java.lang.Byte.toString((5 as byte))) } catch (Exception e) { println e.class.name }
//= toUnsignedInt
try { println(java.lang.Byte.toUnsignedInt((5 as byte))) } catch (Exception e) { println e.class.name }
//= toUnsignedLong
try { println(java.lang.Byte.toUnsignedLong((5 as byte))) } catch (Exception e) { println e.class.name }
//= valueOf
try { println(java.lang.Byte.valueOf((5 as byte))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Byte.valueOf('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Byte.valueOf('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Byte.valueOf('a b,c')) } catch (Exception e) { println e.class.name }
