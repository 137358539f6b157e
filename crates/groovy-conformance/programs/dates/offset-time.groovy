//= adjustInto
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.adjustInto(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= atDate
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.atDate(java.time.LocalDate.of(2024, 2, 29))) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.compareTo(java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC))) } catch (Exception e) { println e.class.name }
//= equals
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= format
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE)) } catch (Exception e) { println e.class.name }
//= from
try { println(java.time.OffsetTime.from(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= get
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.get(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getHour
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.getHour()) } catch (Exception e) { println e.class.name }
//= getLong
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.getLong(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getMinute
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.getMinute()) } catch (Exception e) { println e.class.name }
//= getNano
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.getNano()) } catch (Exception e) { println e.class.name }
//= getSecond
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.getSecond()) } catch (Exception e) { println e.class.name }
//= isAfter
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.isAfter(java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC))) } catch (Exception e) { println e.class.name }
//= isBefore
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.isBefore(java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC))) } catch (Exception e) { println e.class.name }
//= isEqual
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.isEqual(java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC))) } catch (Exception e) { println e.class.name }
//= isSupported
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.isSupported(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.isSupported(java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= minus
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.minus(java.time.Period.ofDays(3))) } catch (Exception e) { println e.class.name }
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.minus(3L, java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= minusHours
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.minusHours(3L)) } catch (Exception e) { println e.class.name }
//= minusMinutes
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.minusMinutes(3L)) } catch (Exception e) { println e.class.name }
//= minusNanos
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.minusNanos(3L)) } catch (Exception e) { println e.class.name }
//= minusSeconds
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.minusSeconds(3L)) } catch (Exception e) { println e.class.name }
//= of
try { println(java.time.OffsetTime.of(java.time.LocalTime.of(13, 5, 9), java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
try { println(java.time.OffsetTime.of(2, 2, 2, 2, java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
try { println(java.time.OffsetTime.of(2, 2, 2, 0, java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
try { println(java.time.OffsetTime.of(2, 2, 0, 2, java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
try { println(java.time.OffsetTime.of(2, 2, 0, 0, java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
try { println(java.time.OffsetTime.of(2, 0, 2, 2, java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
try { println(java.time.OffsetTime.of(2, 0, 2, 0, java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
try { println(java.time.OffsetTime.of(2, 0, 0, 2, java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
//= ofInstant
try { println(java.time.OffsetTime.ofInstant(java.time.Instant.ofEpochSecond(1700000000L), java.time.ZoneId.of('Europe/Berlin'))) } catch (Exception e) { println e.class.name }
//= parse
try { println(java.time.OffsetTime.parse('an')) } catch (Exception e) { println e.class.name }
try { println(java.time.OffsetTime.parse("g${1}s")) } catch (Exception e) { println e.class.name }
//= plus
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.plus(java.time.Period.ofDays(3))) } catch (Exception e) { println e.class.name }
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.plus(3L, java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= plusHours
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.plusHours(3L)) } catch (Exception e) { println e.class.name }
//= plusMinutes
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.plusMinutes(3L)) } catch (Exception e) { println e.class.name }
//= plusNanos
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.plusNanos(3L)) } catch (Exception e) { println e.class.name }
//= plusSeconds
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.plusSeconds(3L)) } catch (Exception e) { println e.class.name }
//= range
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.range(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= toEpochSecond
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.toEpochSecond(java.time.LocalDate.of(2024, 2, 29))) } catch (Exception e) { println e.class.name }
//= toLocalTime
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.toLocalTime()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.toString()) } catch (Exception e) { println e.class.name }
//= truncatedTo
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.truncatedTo(java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= until
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.until(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9), java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= with
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.with(java.time.temporal.TemporalAdjusters.firstDayOfMonth())) } catch (Exception e) { println e.class.name }
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.with(java.time.temporal.ChronoField.DAY_OF_MONTH, 3L)) } catch (Exception e) { println e.class.name }
//= withHour
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.withHour(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.withHour(0)) } catch (Exception e) { println e.class.name }
//= withMinute
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.withMinute(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.withMinute(0)) } catch (Exception e) { println e.class.name }
//= withNano
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.withNano(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.withNano(0)) } catch (Exception e) { println e.class.name }
//= withOffsetSameInstant
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.withOffsetSameInstant(java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
//= withOffsetSameLocal
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.withOffsetSameLocal(java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
//= withSecond
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.withSecond(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.OffsetTime.of(13, 5, 9, 0, java.time.ZoneOffset.UTC); println(r.withSecond(0)) } catch (Exception e) { println e.class.name }
