//= equals
try { def r = java.math.MathContext.DECIMAL32; println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = java.math.MathContext.DECIMAL32; println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= getPrecision
try { def r = java.math.MathContext.DECIMAL32; println(r.getPrecision()) } catch (Exception e) { println e.class.name }
//= getRoundingMode
try { def r = java.math.MathContext.DECIMAL32; println(r.getRoundingMode()) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.math.MathContext(2)) } catch (Exception e) { println e.class.name }
try { println(new java.math.MathContext(0)) } catch (Exception e) { println e.class.name }
try { println(new java.math.MathContext(2, java.math.RoundingMode.HALF_EVEN)) } catch (Exception e) { println e.class.name }
try { println(new java.math.MathContext(0, java.math.RoundingMode.HALF_EVEN)) } catch (Exception e) { println e.class.name }
try { println(new java.math.MathContext('banana')) } catch (Exception e) { println e.class.name }
try { println(new java.math.MathContext('a b,c')) } catch (Exception e) { println e.class.name }
//= toString
try { def r = java.math.MathContext.DECIMAL32; println(r.toString()) } catch (Exception e) { println e.class.name }
