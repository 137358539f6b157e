//= byteValue
try { def r = (4 as short); println(r.byteValue()) } catch (Exception e) { println e.class.name }
//= compare
try { println(java.lang.Short.compare((4 as short), (4 as short))) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = (4 as short); println(r.compareTo((4 as short))) } catch (Exception e) { println e.class.name }
//= compareUnsigned
try { println(java.lang.Short.compareUnsigned((4 as short), (4 as short))) } catch (Exception e) { println e.class.name }
//= decode
try { println(java.lang.Short.decode('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Short.decode('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Short.decode('a b,c')) } catch (Exception e) { println e.class.name }
//= doubleValue
try { def r = (4 as short); println(r.doubleValue()) } catch (Exception e) { println e.class.name }
//= equals
try { def r = (4 as short); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = (4 as short); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= floatValue
try { def r = (4 as short); println(r.floatValue()) } catch (Exception e) { println e.class.name }
//= intValue
try { def r = (4 as short); println(r.intValue()) } catch (Exception e) { println e.class.name }
//= longValue
try { def r = (4 as short); println(r.longValue()) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.lang.Short('12')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Short((4 as short))) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Short('banana')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Short('a b,c')) } catch (Exception e) { println e.class.name }
//= parseShort
try { println(java.lang.Short.parseShort('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Short.parseShort('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Short.parseShort('a b,c')) } catch (Exception e) { println e.class.name }
//= reverseBytes
try { println(java.lang.Short.reverseBytes((4 as short))) } catch (Exception e) { println e.class.name }
//= shortValue
try { def r = (4 as short); println(r.shortValue()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = (4 as short); println(r.toString()) } catch (Exception e) { println e.class.name }
try { println(java.lang.Short.toString((4 as short))) } catch (Exception e) { println e.class.name }
//= toUnsignedInt
try { println(java.lang.Short.toUnsignedInt((4 as short))) } catch (Exception e) { println e.class.name }
//= toUnsignedLong
try { println(java.lang.Short.toUnsignedLong((4 as short))) } catch (Exception e) { println e.class.name }
//= valueOf
try { println(java.lang.Short.valueOf('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Short.valueOf((4 as short))) } catch (Exception e) { println e.class.name }
try { println(java.lang.Short.valueOf('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Short.valueOf('a b,c')) } catch (Exception e) { println e.class.name }
