//= adjustInto
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.adjustInto(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= atOffset
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.atOffset(java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
//= atZone
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.atZone(java.time.ZoneId.of('Europe/Berlin'))) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.compareTo(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= equals
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= format
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE)) } catch (Exception e) { println e.class.name }
//= from
try { println(java.time.LocalDateTime.from(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= get
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.get(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getChronology
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.getChronology()) } catch (Exception e) { println e.class.name }
//= getDayOfMonth
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.getDayOfMonth()) } catch (Exception e) { println e.class.name }
//= getDayOfWeek
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.getDayOfWeek()) } catch (Exception e) { println e.class.name }
//= getDayOfYear
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.getDayOfYear()) } catch (Exception e) { println e.class.name }
//= getHour
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.getHour()) } catch (Exception e) { println e.class.name }
//= getLong
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.getLong(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getMinute
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.getMinute()) } catch (Exception e) { println e.class.name }
//= getMonth
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.getMonth()) } catch (Exception e) { println e.class.name }
//= getMonthValue
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.getMonthValue()) } catch (Exception e) { println e.class.name }
//= getNano
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.getNano()) } catch (Exception e) { println e.class.name }
//= getSecond
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.getSecond()) } catch (Exception e) { println e.class.name }
//= getYear
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.getYear()) } catch (Exception e) { println e.class.name }
//= isAfter
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.isAfter(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= isBefore
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.isBefore(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= isEqual
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.isEqual(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= isSupported
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.isSupported(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.isSupported(java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= minus
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.minus(java.time.Period.ofDays(3))) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.minus(3L, java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= minusDays
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.minusDays(3L)) } catch (Exception e) { println e.class.name }
//= minusHours
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.minusHours(3L)) } catch (Exception e) { println e.class.name }
//= minusMinutes
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.minusMinutes(3L)) } catch (Exception e) { println e.class.name }
//= minusMonths
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.minusMonths(3L)) } catch (Exception e) { println e.class.name }
//= minusNanos
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.minusNanos(3L)) } catch (Exception e) { println e.class.name }
//= minusSeconds
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.minusSeconds(3L)) } catch (Exception e) { println e.class.name }
//= minusWeeks
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.minusWeeks(3L)) } catch (Exception e) { println e.class.name }
//= minusYears
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.minusYears(3L)) } catch (Exception e) { println e.class.name }
//= of
try { println(java.time.LocalDateTime.of(java.time.LocalDate.of(2024, 2, 29), java.time.LocalTime.of(13, 5, 9))) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDateTime.of(2, java.time.Month.MARCH, 2, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDateTime.of(2, java.time.Month.MARCH, 2, 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDateTime.of(2, java.time.Month.MARCH, 2, 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDateTime.of(2, java.time.Month.MARCH, 2, 0, 0)) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDateTime.of(0, java.time.Month.MARCH, 2, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDateTime.of(0, java.time.Month.MARCH, 2, 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDateTime.of(0, java.time.Month.MARCH, 2, 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDateTime.of(2, java.time.Month.MARCH, 0, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDateTime.of(2, java.time.Month.MARCH, 0, 2, 0)) } catch (Exception e) { println e.class.name }
//= ofEpochSecond
try { println(java.time.LocalDateTime.ofEpochSecond(3L, 2, java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDateTime.ofEpochSecond(3L, 0, java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
//= ofInstant
try { println(java.time.LocalDateTime.ofInstant(java.time.Instant.ofEpochSecond(1700000000L), java.time.ZoneId.of('Europe/Berlin'))) } catch (Exception e) { println e.class.name }
//= parse
try { println(java.time.LocalDateTime.parse('an')) } catch (Exception e) { println e.class.name }
try { println(java.time.LocalDateTime.parse("g${1}s")) } catch (Exception e) { println e.class.name }
//= plus
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.plus(java.time.Period.ofDays(3))) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.plus(3L, java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= plusDays
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.plusDays(3L)) } catch (Exception e) { println e.class.name }
//= plusHours
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.plusHours(3L)) } catch (Exception e) { println e.class.name }
//= plusMinutes
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.plusMinutes(3L)) } catch (Exception e) { println e.class.name }
//= plusMonths
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.plusMonths(3L)) } catch (Exception e) { println e.class.name }
//= plusNanos
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.plusNanos(3L)) } catch (Exception e) { println e.class.name }
//= plusSeconds
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.plusSeconds(3L)) } catch (Exception e) { println e.class.name }
//= plusWeeks
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.plusWeeks(3L)) } catch (Exception e) { println e.class.name }
//= plusYears
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.plusYears(3L)) } catch (Exception e) { println e.class.name }
//= range
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.range(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= toEpochSecond
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.toEpochSecond(java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
//= toInstant
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.toInstant(java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
//= toLocalDate
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.toLocalDate()) } catch (Exception e) { println e.class.name }
//= toLocalTime
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.toLocalTime()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.toString()) } catch (Exception e) { println e.class.name }
//= truncatedTo
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.truncatedTo(java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= until
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.until(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9), java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= with
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.with(java.time.temporal.TemporalAdjusters.firstDayOfMonth())) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.with(java.time.temporal.ChronoField.DAY_OF_MONTH, 3L)) } catch (Exception e) { println e.class.name }
//= withDayOfMonth
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.withDayOfMonth(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.withDayOfMonth(0)) } catch (Exception e) { println e.class.name }
//= withDayOfYear
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.withDayOfYear(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.withDayOfYear(0)) } catch (Exception e) { println e.class.name }
//= withHour
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.withHour(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.withHour(0)) } catch (Exception e) { println e.class.name }
//= withMinute
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.withMinute(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.withMinute(0)) } catch (Exception e) { println e.class.name }
//= withMonth
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.withMonth(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.withMonth(0)) } catch (Exception e) { println e.class.name }
//= withNano
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.withNano(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.withNano(0)) } catch (Exception e) { println e.class.name }
//= withSecond
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.withSecond(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.withSecond(0)) } catch (Exception e) { println e.class.name }
//= withYear
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.withYear(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9); println(r.withYear(0)) } catch (Exception e) { println e.class.name }
