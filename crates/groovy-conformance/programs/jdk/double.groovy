//= byteValue
try { def r = 2.5d; println(r.byteValue()) } catch (Exception e) { println e.class.name }
try { def r = -1.75d; println(r.byteValue()) } catch (Exception e) { println e.class.name }
//= compare
try { println(java.lang.Double.compare(2.5d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.compare(2.5d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.compare(-1.75d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.compare(-1.75d, -1.75d)) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = 2.5d; println(r.compareTo(2.5d)) } catch (Exception e) { println e.class.name }
try { def r = 2.5d; println(r.compareTo(-1.75d)) } catch (Exception e) { println e.class.name }
try { def r = -1.75d; println(r.compareTo(2.5d)) } catch (Exception e) { println e.class.name }
try { def r = -1.75d; println(r.compareTo(-1.75d)) } catch (Exception e) { println e.class.name }
//= doubleToLongBits
try { println(java.lang.Double.doubleToLongBits(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.doubleToLongBits(-1.75d)) } catch (Exception e) { println e.class.name }
//= doubleToRawLongBits
try { println(java.lang.Double.doubleToRawLongBits(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.doubleToRawLongBits(-1.75d)) } catch (Exception e) { println e.class.name }
//= doubleValue
try { def r = 2.5d; println(r.doubleValue()) } catch (Exception e) { println e.class.name }
try { def r = -1.75d; println(r.doubleValue()) } catch (Exception e) { println e.class.name }
//= equals
try { def r = 2.5d; println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = 2.5d; println(r.equals('b')) } catch (Exception e) { println e.class.name }
try { def r = -1.75d; println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = -1.75d; println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= floatValue
try { def r = 2.5d; println(r.floatValue()) } catch (Exception e) { println e.class.name }
try { def r = -1.75d; println(r.floatValue()) } catch (Exception e) { println e.class.name }
//= intValue
try { def r = 2.5d; println(r.intValue()) } catch (Exception e) { println e.class.name }
try { def r = -1.75d; println(r.intValue()) } catch (Exception e) { println e.class.name }
//= isFinite
try { println(java.lang.Double.isFinite(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.isFinite(-1.75d)) } catch (Exception e) { println e.class.name }
//= isInfinite
try { def r = 2.5d; println(r.isInfinite()) } catch (Exception e) { println e.class.name }
try { def r = -1.75d; println(r.isInfinite()) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.isInfinite(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.isInfinite(-1.75d)) } catch (Exception e) { println e.class.name }
//= isNaN
try { def r = 2.5d; println(r.isNaN()) } catch (Exception e) { println e.class.name }
try { def r = -1.75d; println(r.isNaN()) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.isNaN(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.isNaN(-1.75d)) } catch (Exception e) { println e.class.name }
//= longBitsToDouble
try { println(java.lang.Double.longBitsToDouble(3L)) } catch (Exception e) { println e.class.name }
//= longValue
try { def r = 2.5d; println(r.longValue()) } catch (Exception e) { println e.class.name }
try { def r = -1.75d; println(r.longValue()) } catch (Exception e) { println e.class.name }
//= max
try { println(java.lang.Double.max(2.5d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.max(2.5d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.max(-1.75d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.max(-1.75d, -1.75d)) } catch (Exception e) { println e.class.name }
//= min
try { println(java.lang.Double.min(2.5d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.min(2.5d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.min(-1.75d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.min(-1.75d, -1.75d)) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.lang.Double('12')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Double(2.5d)) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Double(-1.75d)) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Double('banana')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Double('a b,c')) } catch (Exception e) { println e.class.name }
//= parseDouble
try { println(java.lang.Double.parseDouble('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.parseDouble('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.parseDouble('a b,c')) } catch (Exception e) { println e.class.name }
//= shortValue
try { def r = 2.5d; println(r.shortValue()) } catch (Exception e) { println e.class.name }
try { def r = -1.75d; println(r.shortValue()) } catch (Exception e) { println e.class.name }
//= sum
try { println(java.lang.Double.sum(2.5d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.sum(2.5d, -1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.sum(-1.75d, 2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.sum(-1.75d, -1.75d)) } catch (Exception e) { println e.class.name }
//= toHexString
try { println(java.lang.Double.toHexString(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.toHexString(-1.75d)) } catch (Exception e) { println e.class.name }
//= toString
try { def r = 2.5d; println(r.toString()) } catch (Exception e) { println e.class.name }
try { def r = -1.75d; println(r.toString()) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.toString(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.toString(-1.75d)) } catch (Exception e) { println e.class.name }
//= valueOf
try { println(java.lang.Double.valueOf('12')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.valueOf(2.5d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.valueOf(-1.75d)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.valueOf('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Double.valueOf('a b,c')) } catch (Exception e) { println e.class.name }
