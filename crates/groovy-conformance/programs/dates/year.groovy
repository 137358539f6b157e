//= adjustInto
try { def r = java.time.Year.of(2024); println(r.adjustInto(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= atDay
try { def r = java.time.Year.of(2024); println(r.atDay(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.Year.of(2024); println(r.atDay(0)) } catch (Exception e) { println e.class.name }
//= atMonth
try { def r = java.time.Year.of(2024); println(r.atMonth(java.time.Month.MARCH)) } catch (Exception e) { println e.class.name }
try { def r = java.time.Year.of(2024); println(r.atMonth(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.Year.of(2024); println(r.atMonth(0)) } catch (Exception e) { println e.class.name }
//= atMonthDay
try { def r = java.time.Year.of(2024); println(r.atMonthDay(java.time.MonthDay.of(2, 29))) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = java.time.Year.of(2024); println(r.compareTo(java.time.Year.of(2024))) } catch (Exception e) { println e.class.name }
//= equals
try { def r = java.time.Year.of(2024); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = java.time.Year.of(2024); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= format
try { def r = java.time.Year.of(2024); println(r.format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE)) } catch (Exception e) { println e.class.name }
//= from
try { println(java.time.Year.from(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= get
try { def r = java.time.Year.of(2024); println(r.get(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getLong
try { def r = java.time.Year.of(2024); println(r.getLong(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getValue
try { def r = java.time.Year.of(2024); println(r.getValue()) } catch (Exception e) { println e.class.name }
//= isAfter
try { def r = java.time.Year.of(2024); println(r.isAfter(java.time.Year.of(2024))) } catch (Exception e) { println e.class.name }
//= isBefore
try { def r = java.time.Year.of(2024); println(r.isBefore(java.time.Year.of(2024))) } catch (Exception e) { println e.class.name }
//= isLeap
try { def r = java.time.Year.of(2024); println(r.isLeap()) } catch (Exception e) { println e.class.name }
try { println(java.time.Year.isLeap(3L)) } catch (Exception e) { println e.class.name }
//= isSupported
try { def r = java.time.Year.of(2024); println(r.isSupported(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
try { def r = java.time.Year.of(2024); println(r.isSupported(java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= isValidMonthDay
try { def r = java.time.Year.of(2024); println(r.isValidMonthDay(java.time.MonthDay.of(2, 29))) } catch (Exception e) { println e.class.name }
//= length
try { def r = java.time.Year.of(2024); println(r.length()) } catch (Exception e) { println e.class.name }
//= minus
try { def r = java.time.Year.of(2024); println(r.minus(java.time.Period.ofDays(3))) } catch (Exception e) { println e.class.name }
try { def r = java.time.Year.of(2024); println(r.minus(3L, java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= minusYears
try { def r = java.time.Year.of(2024); println(r.minusYears(3L)) } catch (Exception e) { println e.class.name }
//= of
try { println(java.time.Year.of(2)) } catch (Exception e) { println e.class.name }
try { println(java.time.Year.of(0)) } catch (Exception e) { println e.class.name }
//= parse
try { println(java.time.Year.parse('an')) } catch (Exception e) { println e.class.name }
try { println(java.time.Year.parse("g${1}s")) } catch (Exception e) { println e.class.name }
//= plus
try { def r = java.time.Year.of(2024); println(r.plus(java.time.Period.ofDays(3))) } catch (Exception e) { println e.class.name }
try { def r = java.time.Year.of(2024); println(r.plus(3L, java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= plusYears
try { def r = java.time.Year.of(2024); println(r.plusYears(3L)) } catch (Exception e) { println e.class.name }
//= range
try { def r = java.time.Year.of(2024); println(r.range(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= toString
try { def r = java.time.Year.of(2024); println(r.toString()) } catch (Exception e) { println e.class.name }
//= until
try { def r = java.time.Year.of(2024); println(r.until(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9), java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= with
try { def r = java.time.Year.of(2024); println(r.with(java.time.temporal.TemporalAdjusters.firstDayOfMonth())) } catch (Exception e) { println e.class.name }
try { def r = java.time.Year.of(2024); println(r.with(java.time.temporal.ChronoField.DAY_OF_MONTH, 3L)) } catch (Exception e) { println e.class.name }
