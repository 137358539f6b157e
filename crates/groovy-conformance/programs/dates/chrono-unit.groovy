//= between
try { def r = java.time.temporal.ChronoUnit.DAYS; println(r.between(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9), java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= equals
try { def r = java.time.temporal.ChronoUnit.DAYS; println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = java.time.temporal.ChronoUnit.DAYS; println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= getDeclaringClass
try { def r = java.time.temporal.ChronoUnit.DAYS; println(r.getDeclaringClass()) } catch (Exception e) { println e.class.name }
//= getDuration
try { def r = java.time.temporal.ChronoUnit.DAYS; println(r.getDuration()) } catch (Exception e) { println e.class.name }
//= isDateBased
try { def r = java.time.temporal.ChronoUnit.DAYS; println(r.isDateBased()) } catch (Exception e) { println e.class.name }
//= isDurationEstimated
try { def r = java.time.temporal.ChronoUnit.DAYS; println(r.isDurationEstimated()) } catch (Exception e) { println e.class.name }
//= isSupportedBy
try { def r = java.time.temporal.ChronoUnit.DAYS; println(r.isSupportedBy(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= isTimeBased
try { def r = java.time.temporal.ChronoUnit.DAYS; println(r.isTimeBased()) } catch (Exception e) { println e.class.name }
//= name
try { def r = java.time.temporal.ChronoUnit.DAYS; println(r.name()) } catch (Exception e) { println e.class.name }
//= ordinal
try { def r = java.time.temporal.ChronoUnit.DAYS; println(r.ordinal()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = java.time.temporal.ChronoUnit.DAYS; println(r.toString()) } catch (Exception e) { println e.class.name }
//= valueOf
try { println(java.time.temporal.ChronoUnit.valueOf('banana')) } catch (Exception e) { println e.class.name }
try { println(java.time.temporal.ChronoUnit.valueOf('a b,c')) } catch (Exception e) { println e.class.name }
//= values
try { println(java.time.temporal.ChronoUnit.values()) } catch (Exception e) { println e.class.name }
