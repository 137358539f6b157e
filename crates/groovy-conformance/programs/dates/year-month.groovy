//= adjustInto
try { def r = java.time.YearMonth.of(2024, 2); println(r.adjustInto(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= atDay
try { def r = java.time.YearMonth.of(2024, 2); println(r.atDay(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.YearMonth.of(2024, 2); println(r.atDay(0)) } catch (Exception e) { println e.class.name }
//= atEndOfMonth
try { def r = java.time.YearMonth.of(2024, 2); println(r.atEndOfMonth()) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = java.time.YearMonth.of(2024, 2); println(r.compareTo(java.time.YearMonth.of(2024, 2))) } catch (Exception e) { println e.class.name }
//= equals
try { def r = java.time.YearMonth.of(2024, 2); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = java.time.YearMonth.of(2024, 2); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= format
try { def r = java.time.YearMonth.of(2024, 2); println(r.format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE)) } catch (Exception e) { println e.class.name }
//= from
try { println(java.time.YearMonth.from(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= get
try { def r = java.time.YearMonth.of(2024, 2); println(r.get(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getLong
try { def r = java.time.YearMonth.of(2024, 2); println(r.getLong(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getMonth
try { def r = java.time.YearMonth.of(2024, 2); println(r.getMonth()) } catch (Exception e) { println e.class.name }
//= getMonthValue
try { def r = java.time.YearMonth.of(2024, 2); println(r.getMonthValue()) } catch (Exception e) { println e.class.name }
//= getYear
try { def r = java.time.YearMonth.of(2024, 2); println(r.getYear()) } catch (Exception e) { println e.class.name }
//= isAfter
try { def r = java.time.YearMonth.of(2024, 2); println(r.isAfter(java.time.YearMonth.of(2024, 2))) } catch (Exception e) { println e.class.name }
//= isBefore
try { def r = java.time.YearMonth.of(2024, 2); println(r.isBefore(java.time.YearMonth.of(2024, 2))) } catch (Exception e) { println e.class.name }
//= isLeapYear
try { def r = java.time.YearMonth.of(2024, 2); println(r.isLeapYear()) } catch (Exception e) { println e.class.name }
//= isSupported
try { def r = java.time.YearMonth.of(2024, 2); println(r.isSupported(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
try { def r = java.time.YearMonth.of(2024, 2); println(r.isSupported(java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= isValidDay
try { def r = java.time.YearMonth.of(2024, 2); println(r.isValidDay(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.YearMonth.of(2024, 2); println(r.isValidDay(0)) } catch (Exception e) { println e.class.name }
//= lengthOfMonth
try { def r = java.time.YearMonth.of(2024, 2); println(r.lengthOfMonth()) } catch (Exception e) { println e.class.name }
//= lengthOfYear
try { def r = java.time.YearMonth.of(2024, 2); println(r.lengthOfYear()) } catch (Exception e) { println e.class.name }
//= minus
try { def r = java.time.YearMonth.of(2024, 2); println(r.minus(java.time.Period.ofDays(3))) } catch (Exception e) { println e.class.name }
try { def r = java.time.YearMonth.of(2024, 2); println(r.minus(3L, java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= minusMonths
try { def r = java.time.YearMonth.of(2024, 2); println(r.minusMonths(3L)) } catch (Exception e) { println e.class.name }
//= minusYears
try { def r = java.time.YearMonth.of(2024, 2); println(r.minusYears(3L)) } catch (Exception e) { println e.class.name }
//= of
try { println(java.time.YearMonth.of(2, java.time.Month.MARCH)) } catch (Exception e) { println e.class.name }
try { println(java.time.YearMonth.of(0, java.time.Month.MARCH)) } catch (Exception e) { println e.class.name }
try { println(java.time.YearMonth.of(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.YearMonth.of(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.YearMonth.of(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.time.YearMonth.of(0, 0)) } catch (Exception e) { println e.class.name }
//= parse
try { println(java.time.YearMonth.parse('an')) } catch (Exception e) { println e.class.name }
try { println(java.time.YearMonth.parse("g${1}s")) } catch (Exception e) { println e.class.name }
//= plus
try { def r = java.time.YearMonth.of(2024, 2); println(r.plus(java.time.Period.ofDays(3))) } catch (Exception e) { println e.class.name }
try { def r = java.time.YearMonth.of(2024, 2); println(r.plus(3L, java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= plusMonths
try { def r = java.time.YearMonth.of(2024, 2); println(r.plusMonths(3L)) } catch (Exception e) { println e.class.name }
//= plusYears
try { def r = java.time.YearMonth.of(2024, 2); println(r.plusYears(3L)) } catch (Exception e) { println e.class.name }
//= range
try { def r = java.time.YearMonth.of(2024, 2); println(r.range(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= toString
try { def r = java.time.YearMonth.of(2024, 2); println(r.toString()) } catch (Exception e) { println e.class.name }
//= until
try { def r = java.time.YearMonth.of(2024, 2); println(r.until(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9), java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= with
try { def r = java.time.YearMonth.of(2024, 2); println(r.with(java.time.temporal.TemporalAdjusters.firstDayOfMonth())) } catch (Exception e) { println e.class.name }
try { def r = java.time.YearMonth.of(2024, 2); println(r.with(java.time.temporal.ChronoField.DAY_OF_MONTH, 3L)) } catch (Exception e) { println e.class.name }
//= withMonth
try { def r = java.time.YearMonth.of(2024, 2); println(r.withMonth(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.YearMonth.of(2024, 2); println(r.withMonth(0)) } catch (Exception e) { println e.class.name }
//= withYear
try { def r = java.time.YearMonth.of(2024, 2); println(r.withYear(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.YearMonth.of(2024, 2); println(r.withYear(0)) } catch (Exception e) { println e.class.name }
