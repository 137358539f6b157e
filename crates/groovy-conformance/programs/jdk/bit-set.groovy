//= and
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.and({ def s = new BitSet(); s.set(1); s.set(4); s }()); println(r) } catch (Exception e) { println e.class.name }
//= andNot
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.andNot({ def s = new BitSet(); s.set(1); s.set(4); s }()); println(r) } catch (Exception e) { println e.class.name }
//= cardinality
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.cardinality()) } catch (Exception e) { println e.class.name }
//= clear
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.clear(); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.clear(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.clear(0); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.clear(2, 2); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.clear(0, 2); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.clear(0, 0); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.clear(2, 0); println(r) } catch (Exception e) { println e.class.name }
//= equals
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= flip
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.flip(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.flip(0); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.flip(2, 2); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.flip(0, 2); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.flip(0, 0); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.flip(2, 0); println(r) } catch (Exception e) { println e.class.name }
//= get
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.get(2)) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.get(0)) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.get(2, 2)) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.get(0, 2)) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.get(0, 0)) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.get(2, 0)) } catch (Exception e) { println e.class.name }
//= intersects
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.intersects({ def s = new BitSet(); s.set(1); s.set(4); s }())) } catch (Exception e) { println e.class.name }
//= isEmpty
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.isEmpty()) } catch (Exception e) { println e.class.name }
//= length
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.length()) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.util.BitSet()) } catch (Exception e) { println e.class.name }
try { println(new java.util.BitSet(2)) } catch (Exception e) { println e.class.name }
try { println(new java.util.BitSet(0)) } catch (Exception e) { println e.class.name }
//= nextClearBit
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.nextClearBit(2)) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.nextClearBit(0)) } catch (Exception e) { println e.class.name }
//= nextSetBit
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.nextSetBit(2)) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.nextSetBit(0)) } catch (Exception e) { println e.class.name }
//= or
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.or({ def s = new BitSet(); s.set(1); s.set(4); s }()); println(r) } catch (Exception e) { println e.class.name }
//= previousClearBit
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.previousClearBit(2)) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.previousClearBit(0)) } catch (Exception e) { println e.class.name }
//= previousSetBit
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.previousSetBit(2)) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.previousSetBit(0)) } catch (Exception e) { println e.class.name }
//= set
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.set(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.set(0); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.set(2, true); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.set(2, false); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.set(0, true); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.set(0, false); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.set(2, 2); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.set(0, 2); println(r) } catch (Exception e) { println e.class.name }
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.set(2, 0); println(r) } catch (Exception e) { println e.class.name }
//= size
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.size()) } catch (Exception e) { println e.class.name }
//= stream
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.stream().toArray().toList()) } catch (Exception e) { println e.class.name }
//= toByteArray
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.toByteArray()) } catch (Exception e) { println e.class.name }
//= toLongArray
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.toLongArray()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); println(r.toString()) } catch (Exception e) { println e.class.name }
//= valueOf
try { println(java.util.BitSet.valueOf(([72, 105] as byte[]))) } catch (Exception e) { println e.class.name }
try { println(java.util.BitSet.valueOf(([3, 1, 2] as long[]))) } catch (Exception e) { println e.class.name }
//= xor
try { def r = { def s = new BitSet(); s.set(1); s.set(4); s }(); r.xor({ def s = new BitSet(); s.set(1); s.set(4); s }()); println(r) } catch (Exception e) { println e.class.name }
