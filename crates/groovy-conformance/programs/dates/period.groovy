//= between
try { println(java.time.Period.between(java.time.LocalDate.of(2024, 2, 29), java.time.LocalDate.of(2024, 2, 29))) } catch (Exception e) { println e.class.name }
//= equals
try { def r = java.time.Period.of(1, 2, 3); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = java.time.Period.of(1, 2, 3); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= from
try { println(java.time.Period.from(java.time.Period.ofDays(3))) } catch (Exception e) { println e.class.name }
//= get
try { def r = java.time.Period.of(1, 2, 3); println(r.get(java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= getChronology
try { def r = java.time.Period.of(1, 2, 3); println(r.getChronology()) } catch (Exception e) { println e.class.name }
//= getDays
try { def r = java.time.Period.of(1, 2, 3); println(r.getDays()) } catch (Exception e) { println e.class.name }
//= getMonths
try { def r = java.time.Period.of(1, 2, 3); println(r.getMonths()) } catch (Exception e) { println e.class.name }
//= getUnits
try { def r = java.time.Period.of(1, 2, 3); println(r.getUnits()) } catch (Exception e) { println e.class.name }
//= getYears
try { def r = java.time.Period.of(1, 2, 3); println(r.getYears()) } catch (Exception e) { println e.class.name }
//= isNegative
try { def r = java.time.Period.of(1, 2, 3); println(r.isNegative()) } catch (Exception e) { println e.class.name }
//= isZero
try { def r = java.time.Period.of(1, 2, 3); println(r.isZero()) } catch (Exception e) { println e.class.name }
//= minus
try { def r = java.time.Period.of(1, 2, 3); println(r.minus(java.time.Period.ofDays(3))) } catch (Exception e) { println e.class.name }
//= minusDays
try { def r = java.time.Period.of(1, 2, 3); println(r.minusDays(3L)) } catch (Exception e) { println e.class.name }
//= minusMonths
try { def r = java.time.Period.of(1, 2, 3); println(r.minusMonths(3L)) } catch (Exception e) { println e.class.name }
//= minusYears
try { def r = java.time.Period.of(1, 2, 3); println(r.minusYears(3L)) } catch (Exception e) { println e.class.name }
//= multipliedBy
try { def r = java.time.Period.of(1, 2, 3); println(r.multipliedBy(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.Period.of(1, 2, 3); println(r.multipliedBy(0)) } catch (Exception e) { println e.class.name }
//= negated
try { def r = java.time.Period.of(1, 2, 3); println(r.negated()) } catch (Exception e) { println e.class.name }
//= normalized
try { def r = java.time.Period.of(1, 2, 3); println(r.normalized()) } catch (Exception e) { println e.class.name }
//= of
try { println(java.time.Period.of(2, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.Period.of(2, 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.time.Period.of(2, 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.Period.of(2, 0, 0)) } catch (Exception e) { println e.class.name }
try { println(java.time.Period.of(0, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.Period.of(0, 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.time.Period.of(0, 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.Period.of(0, 0, 0)) } catch (Exception e) { println e.class.name }
//= ofDays
try { println(java.time.Period.ofDays(2)) } catch (Exception e) { println e.class.name }
try { println(java.time.Period.ofDays(0)) } catch (Exception e) { println e.class.name }
//= ofMonths
try { println(java.time.Period.ofMonths(2)) } catch (Exception e) { println e.class.name }
try { println(java.time.Period.ofMonths(0)) } catch (Exception e) { println e.class.name }
//= ofWeeks
try { println(java.time.Period.ofWeeks(2)) } catch (Exception e) { println e.class.name }
try { println(java.time.Period.ofWeeks(0)) } catch (Exception e) { println e.class.name }
//= ofYears
try { println(java.time.Period.ofYears(2)) } catch (Exception e) { println e.class.name }
try { println(java.time.Period.ofYears(0)) } catch (Exception e) { println e.class.name }
//= parse
try { println(java.time.Period.parse('an')) } catch (Exception e) { println e.class.name }
try { println(java.time.Period.parse("g${1}s")) } catch (Exception e) { println e.class.name }
//= plus
try { def r = java.time.Period.of(1, 2, 3); println(r.plus(java.time.Period.ofDays(3))) } catch (Exception e) { println e.class.name }
//= plusDays
try { def r = java.time.Period.of(1, 2, 3); println(r.plusDays(3L)) } catch (Exception e) { println e.class.name }
//= plusMonths
try { def r = java.time.Period.of(1, 2, 3); println(r.plusMonths(3L)) } catch (Exception e) { println e.class.name }
//= plusYears
try { def r = java.time.Period.of(1, 2, 3); println(r.plusYears(3L)) } catch (Exception e) { println e.class.name }
//= subtractFrom
try { def r = java.time.Period.of(1, 2, 3); println(r.subtractFrom(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= toString
try { def r = java.time.Period.of(1, 2, 3); println(r.toString()) } catch (Exception e) { println e.class.name }
//= toTotalMonths
try { def r = java.time.Period.of(1, 2, 3); println(r.toTotalMonths()) } catch (Exception e) { println e.class.name }
//= withDays
try { def r = java.time.Period.of(1, 2, 3); println(r.withDays(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.Period.of(1, 2, 3); println(r.withDays(0)) } catch (Exception e) { println e.class.name }
//= withMonths
try { def r = java.time.Period.of(1, 2, 3); println(r.withMonths(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.Period.of(1, 2, 3); println(r.withMonths(0)) } catch (Exception e) { println e.class.name }
//= withYears
try { def r = java.time.Period.of(1, 2, 3); println(r.withYears(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.Period.of(1, 2, 3); println(r.withYears(0)) } catch (Exception e) { println e.class.name }
