//= byteValue
try { def r = 0.5f; println(r.byteValue()) } catch (Exception e) { println e.class.name }
//= compare
try { println(java.lang.Float.compare(0.5f, 0.5f)) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = 0.5f; println(r.compareTo(0.5f)) } catch (Exception e) { println e.class.name }
//= doubleValue
try { def r = 0.5f; println(r.doubleValue()) } catch (Exception e) { println e.class.name }
//= equals
try { def r = 0.5f; println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = 0.5f; println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= floatToIntBits
try { println(java.lang.Float.floatToIntBits(0.5f)) } catch (Exception e) { println e.class.name }
//= floatToRawIntBits
try { println(java.lang.Float.floatToRawIntBits(0.5f)) } catch (Exception e) { println e.class.name }
//= floatValue
try { def r = 0.5f; println(r.floatValue()) } catch (Exception e) { println e.class.name }
//= intBitsToFloat
try { println(java.lang.Float.intBitsToFloat(2)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Float.intBitsToFloat(0)) } catch (Exception e) { println e.class.name }
//= intValue
try { def r = 0.5f; println(r.intValue()) } catch (Exception e) { println e.class.name }
//= isFinite
try { println(java.lang.Float.isFinite(0.5f)) } catch (Exception e) { println e.class.name }
//= isInfinite
try { def r = 0.5f; println(r.isInfinite()) } catch (Exception e) { println e.class.name }
try { println(java.lang.Float.isInfinite(0.5f)) } catch (Exception e) { println e.class.name }
//= isNaN
try { def r = 0.5f; println(r.isNaN()) } catch (Exception e) { println e.class.name }
try { println(java.lang.Float.isNaN(0.5f)) } catch (Exception e) { println e.class.name }
//= longValue
try { def r = 0.5f; println(r.longValue()) } catch (Exception e) { println e.class.name }
//= max
try { println(java.lang.Float.max(0.5f, 0.5f)) } catch (Exception e) { println e.class.name }
//= min
try { println(java.lang.Float.min(0.5f, 0.5f)) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.lang.Float('12')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Float(2.5d)) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Float(-1.75d)) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Float(0.5f)) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Float('banana')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Float('a b,c')) } catch (Exception e) { println e.class.name }
//= parseFloat
try { println(java.lang.Float.parseFloat('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Float.parseFloat('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Float.parseFloat('a b,c')) } catch (Exception e) { println e.class.name }
//= shortValue
try { def r = 0.5f; println(r.shortValue()) } catch (Exception e) { println e.class.name }
//= sum
try { println(java.lang.Float.sum(0.5f, 0.5f)) } catch (Exception e) { println e.class.name }
//= toHexString
try { println(java.lang.Float.toHexString(0.5f)) } catch (Exception e) { println e.class.name }
//= toString
try { def r = 0.5f; println(r.toString()) } catch (Exception e) { println e.class.name }
try { println(java.lang.Float.toString(0.5f)) } catch (Exception e) { println e.class.name }
//= valueOf
try { println(java.lang.Float.valueOf('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Float.valueOf(0.5f)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Float.valueOf('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Float.valueOf('a b,c')) } catch (Exception e) { println e.class.name }
