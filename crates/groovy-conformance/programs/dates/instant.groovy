//= adjustInto
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.adjustInto(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= atOffset
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.atOffset(java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
//= atZone
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.atZone(java.time.ZoneId.of('Europe/Berlin'))) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.compareTo(java.time.Instant.ofEpochSecond(1700000000L))) } catch (Exception e) { println e.class.name }
//= equals
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= from
try { println(java.time.Instant.from(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= get
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.get(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getEpochSecond
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.getEpochSecond()) } catch (Exception e) { println e.class.name }
//= getLong
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.getLong(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getNano
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.getNano()) } catch (Exception e) { println e.class.name }
//= isAfter
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.isAfter(java.time.Instant.ofEpochSecond(1700000000L))) } catch (Exception e) { println e.class.name }
//= isBefore
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.isBefore(java.time.Instant.ofEpochSecond(1700000000L))) } catch (Exception e) { println e.class.name }
//= isSupported
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.isSupported(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.isSupported(java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= minus
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.minus(java.time.Period.ofDays(3))) } catch (Exception e) { println e.class.name }
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.minus(3L, java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= minusMillis
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.minusMillis(3L)) } catch (Exception e) { println e.class.name }
//= minusNanos
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.minusNanos(3L)) } catch (Exception e) { println e.class.name }
//= minusSeconds
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.minusSeconds(3L)) } catch (Exception e) { println e.class.name }
//= ofEpochMilli
try { println(java.time.Instant.ofEpochMilli(3L)) } catch (Exception e) { println e.class.name }
//= ofEpochSecond
try { println(java.time.Instant.ofEpochSecond(3L)) } catch (Exception e) { println e.class.name }
try { println(java.time.Instant.ofEpochSecond(3L, 3L)) } catch (Exception e) { println e.class.name }
//= parse
try { println(java.time.Instant.parse('an')) } catch (Exception e) { println e.class.name }
try { println(java.time.Instant.parse("g${1}s")) } catch (Exception e) { println e.class.name }
//= plus
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.plus(java.time.Period.ofDays(3))) } catch (Exception e) { println e.class.name }
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.plus(3L, java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= plusMillis
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.plusMillis(3L)) } catch (Exception e) { println e.class.name }
//= plusNanos
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.plusNanos(3L)) } catch (Exception e) { println e.class.name }
//= plusSeconds
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.plusSeconds(3L)) } catch (Exception e) { println e.class.name }
//= range
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.range(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= toEpochMilli
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.toEpochMilli()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.toString()) } catch (Exception e) { println e.class.name }
//= truncatedTo
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.truncatedTo(java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= until
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.until(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9), java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= with
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.with(java.time.temporal.TemporalAdjusters.firstDayOfMonth())) } catch (Exception e) { println e.class.name }
try { def r = java.time.Instant.ofEpochSecond(1700000000L); println(r.with(java.time.temporal.ChronoField.DAY_OF_MONTH, 3L)) } catch (Exception e) { println e.class.name }
