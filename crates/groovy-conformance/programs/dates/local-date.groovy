//= adjustInto
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.adjustInto(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= atStartOfDay
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.atStartOfDay()) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.atStartOfDay(java.time.ZoneId.of('Europe/Berlin'))) } catch (Exception e) { println e.class.name }
//= atTime
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.atTime(java.time.LocalTime.of(13, 5, 9))) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.atTime(java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC))) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.atTime(2, 2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.atTime(2, 0)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.atTime(0, 2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.atTime(0, 0)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.atTime(2, 2, 2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.atTime(2, 2, 0)) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.compareTo(java.time.LocalDate.of(2024, 2, 29))) } catch (Exception e) { println e.class.name }
//= datesUntil
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.datesUntil(java.time.LocalDate.of(2024, 2, 29)).toArray().toList()) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.datesUntil(java.time.LocalDate.of(2024, 2, 29), java.time.Period.of(1, 2, 3)).toArray().toList()) } catch (Exception e) { println e.class.name }
//= equals
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= format
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE)) } catch (Exception e) { println e.class.name }
//= from
try { println(java.time.LocalDate.from(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= get
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.get(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getChronology
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.getChronology()) } catch (Exception e) { println e.class.name }
//= getDayOfMonth
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.getDayOfMonth()) } catch (Exception e) { println e.class.name }
//= getDayOfWeek
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.getDayOfWeek()) } catch (Exception e) { println e.class.name }
//= getDayOfYear
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.getDayOfYear()) } catch (Exception e) { println e.class.name }
//= getEra
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.getEra()) } catch (Exception e) { println e.class.name }
//= getLong
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.getLong(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getMonth
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.getMonth()) } catch (Exception e) { println e.class.name }
//= getMonthValue
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.getMonthValue()) } catch (Exception e) { println e.class.name }
//= getYear
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.getYear()) } catch (Exception e) { println e.class.name }
//= isAfter
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.isAfter(java.time.LocalDate.of(2024, 2, 29))) } catch (Exception e) { println e.class.name }
//= isBefore
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.isBefore(java.time.LocalDate.of(2024, 2, 29))) } catch (Exception e) { println e.class.name }
//= isEqual
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.isEqual(java.time.LocalDate.of(2024, 2, 29))) } catch (Exception e) { println e.class.name }
//= isLeapYear
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.isLeapYear()) } catch (Exception e) { println e.class.name }
//= isSupported
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.isSupported(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.isSupported(java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= lengthOfMonth
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.lengthOfMonth()) } catch (Exception e) { println e.class.name }
//= lengthOfYear
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.lengthOfYear()) } catch (Exception e) { println e.class.name }
//= minus
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.minus(java.time.Period.ofDays(3))) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.minus(3L, java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= minusDays
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.minusDays(3L)) } catch (Exception e) { println e.class.name }
//= minusMonths
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.minusMonths(3L)) } catch (Exception e) { println e.class.name }
//= minusWeeks
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.minusWeeks(3L)) } catch (Exception e) { println e.class.name }
//= minusYears
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.minusYears(3L)) } catch (Exception e) { println e.class.name }
//= of
try { println(java.time.LocalDate.of(2, java.time.Month.MARCH, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDate.of(0, java.time.Month.MARCH, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDate.of(2, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDate.of(0, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDate.of(2, java.time.Month.MARCH, 0)) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDate.of(0, java.time.Month.MARCH, 0)) } catch (Exception e) { println e.class.name }
//= ofEpochDay
try { println(java.time.LocalDate.ofEpochDay(3L)) } catch (Exception e) { println e.class.name }
//= ofInstant
try { println(java.time.LocalDate.ofInstant(java.time.Instant.ofEpochSecond(1700000000L), java.time.ZoneId.of('Europe/Berlin'))) } catch (Exception e) { println e.class.name }
//= ofYearDay
try { println(java.time.LocalDate.ofYearDay(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDate.ofYearDay(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDate.ofYearDay(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDate.ofYearDay(0, 0)) } catch (Exception e) { println e.class.name }
//= parse
try { println(java.time.LocalDate.parse('an')) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDate.parse("g${1}s")) } catch (Exception e) { println e.class.name }
//= plus
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.plus(java.time.Period.ofDays(3))) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.plus(3L, java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= plusDays
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.plusDays(3L)) } catch (Exception e) { println e.class.name }
//= plusMonths
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.plusMonths(3L)) } catch (Exception e) { println e.class.name }
//= plusWeeks
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.plusWeeks(3L)) } catch (Exception e) { println e.class.name }
//= plusYears
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.plusYears(3L)) } catch (Exception e) { println e.class.name }
//= range
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.range(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= toEpochDay
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.toEpochDay()) } catch (Exception e) { println e.class.name }
//= toEpochSecond
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.toEpochSecond(java.time.LocalTime.of(13, 5, 9), java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
//= toString
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.toString()) } catch (Exception e) { println e.class.name }
//= until
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.until(java.time.LocalDate.of(2024, 2, 29))) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.until(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9), java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= with
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.with(java.time.temporal.TemporalAdjusters.firstDayOfMonth())) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.with(java.time.temporal.ChronoField.DAY_OF_MONTH, 3L)) } catch (Exception e) { println e.class.name }
//= withDayOfMonth
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.withDayOfMonth(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.withDayOfMonth(0)) } catch (Exception e) { println e.class.name }
//= withDayOfYear
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.withDayOfYear(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.withDayOfYear(0)) } catch (Exception e) { println e.class.name }
//= withMonth
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.withMonth(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.withMonth(0)) } catch (Exception e) { println e.class.name }
//= withYear
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.withYear(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDate.of(2024, 2, 29); println(r.withYear(0)) } catch (Exception e) { println e.class.name }
