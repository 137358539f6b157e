//= booleanValue
try { def r = true; println(r.booleanValue()) } catch (Exception e) { println e.class.name }
//= compare
try { println(java.lang.Boolean.compare(true, true)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.compare(true, false)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.compare(false, true)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.compare(false, false)) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = true; println(r.compareTo(true)) } catch (Exception e) { println e.class.name }
//= equals
try { def r = true; println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = true; println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= getBoolean
try { println(java.lang.Boolean.getBoolean('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.getBoolean('a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.getBoolean('12')) } catch (Exception e) { println e.class.name }
//= logicalAnd
try { println(java.lang.Boolean.logicalAnd(true, true)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.logicalAnd(true, false)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.logicalAnd(false, true)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.logicalAnd(false, false)) } catch (Exception e) { println e.class.name }
//= logicalOr
try { println(java.lang.Boolean.logicalOr(true, true)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.logicalOr(true, false)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.logicalOr(false, true)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.logicalOr(false, false)) } catch (Exception e) { println e.class.name }
//= logicalXor
try { println(java.lang.Boolean.logicalXor(true, true)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.logicalXor(true, false)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.logicalXor(false, true)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.logicalXor(false, false)) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.lang.Boolean(true)) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Boolean(false)) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Boolean('banana')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Boolean('a b,c')) } catch (Exception e) { println e.class.name }
try { println(new java.lang.Boolean('12')) } catch (Exception e) { println e.class.name }
//= parseBoolean
try { println(java.lang.Boolean.parseBoolean('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.parseBoolean('a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.parseBoolean('12')) } catch (Exception e) { println e.class.name }
//= toString
try { def r = true; println(r.toString()) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.toString(true)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.toString(false)) } catch (Exception e) { println e.class.name }
//= valueOf
try { println(java.lang.Boolean.valueOf(true)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.valueOf(false)) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.valueOf('banana')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.valueOf('a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.lang.Boolean.valueOf('12')) } catch (Exception e) { println e.class.name }
