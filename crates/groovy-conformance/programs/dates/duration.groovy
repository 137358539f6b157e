//= abs
try { def r = java.time.Duration.ofSeconds(3725); println(r.abs()) } catch (Exception e) { println e.class.name }
//= between
try { println(java.time.Duration.between(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9), java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = java.time.Duration.ofSeconds(3725); println(r.compareTo(java.time.Duration.ofSeconds(3725))) } catch (Exception e) { println e.class.name }
//= dividedBy
try { def r = java.time.Duration.ofSeconds(3725); println(r.dividedBy(java.time.Duration.ofSeconds(3725))) } catch (Exception e) { println e.class.name }
try { def r = java.time.Duration.ofSeconds(3725); println(r.dividedBy(3L)) } catch (Exception e) { println e.class.name }
//= equals
try { def r = java.time.Duration.ofSeconds(3725); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = java.time.Duration.ofSeconds(3725); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= from
try { println(java.time.Duration.from(java.time.Period.ofDays(3))) } catch (Exception e) { println e.class.name }
//= get
try { def r = java.time.Duration.ofSeconds(3725); println(r.get(java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= getNano
try { def r = java.time.Duration.ofSeconds(3725); println(r.getNano()) } catch (Exception e) { println e.class.name }
//= getSeconds
try { def r = java.time.Duration.ofSeconds(3725); println(r.getSeconds()) } catch (Exception e) { println e.class.name }
//= getUnits
try { def r = java.time.Duration.ofSeconds(3725); println(r.getUnits()) } catch (Exception e) { println e.class.name }
//= isNegative
try { def r = java.time.Duration.ofSeconds(3725); println(r.isNegative()) } catch (Exception e) { println e.class.name }
//= isZero
try { def r = java.time.Duration.ofSeconds(3725); println(r.isZero()) } catch (Exception e) { println e.class.name }
//= minus
try { def r = java.time.Duration.ofSeconds(3725); println(r.minus(java.time.Duration.ofSeconds(3725))) } catch (Exception e) { println e.class.name }
try { def r = java.time.Duration.ofSeconds(3725); println(r.minus(3L, java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= minusDays
try { def r = java.time.Duration.ofSeconds(3725); println(r.minusDays(3L)) } catch (Exception e) { println e.class.name }
//= minusHours
try { def r = java.time.Duration.ofSeconds(3725); println(r.minusHours(3L)) } catch (Exception e) { println e.class.name }
//= minusMillis
try { def r = java.time.Duration.ofSeconds(3725); println(r.minusMillis(3L)) } catch (Exception e) { println e.class.name }
//= minusMinutes
try { def r = java.time.Duration.ofSeconds(3725); println(r.minusMinutes(3L)) } catch (Exception e) { println e.class.name }
//= minusNanos
try { def r = java.time.Duration.ofSeconds(3725); println(r.minusNanos(3L)) } catch (Exception e) { println e.class.name }
//= minusSeconds
try { def r = java.time.Duration.ofSeconds(3725); println(r.minusSeconds(3L)) } catch (Exception e) { println e.class.name }
//= multipliedBy
try { def r = java.time.Duration.ofSeconds(3725); println(r.multipliedBy(3L)) } catch (Exception e) { println e.class.name }
//= negated
try { def r = java.time.Duration.ofSeconds(3725); println(r.negated()) } catch (Exception e) { println e.class.name }
//= of
try { println(java.time.Duration.of(3L, java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= ofDays
try { println(java.time.Duration.ofDays(3L)) } catch (Exception e) { println e.class.name }
//= ofHours
try { println(java.time.Duration.ofHours(3L)) } catch (Exception e) { println e.class.name }
//= ofMillis
try { println(java.time.Duration.ofMillis(3L)) } catch (Exception e) { println e.class.name }
//= ofMinutes
try { println(java.time.Duration.ofMinutes(3L)) } catch (Exception e) { println e.class.name }
//= ofNanos
try { println(java.time.Duration.ofNanos(3L)) } catch (Exception e) { println e.class.name }
//= ofSeconds
try { println(java.time.Duration.ofSeconds(3L)) } catch (Exception e) { println e.class.name }
try { println(java.time.Duration.ofSeconds(3L, 3L)) } catch (Exception e) { println e.class.name }
//= parse
try { println(java.time.Duration.parse('an')) } catch (Exception e) { println e.class.name }
try { println(java.time.Duration.parse("g${1}s")) } catch (Exception e) { println e.class.name }
//= plus
try { def r = java.time.Duration.ofSeconds(3725); println(r.plus(java.time.Duration.ofSeconds(3725))) } catch (Exception e) { println e.class.name }
try { def r = java.time.Duration.ofSeconds(3725); println(r.plus(3L, java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= plusDays
try { def r = java.time.Duration.ofSeconds(3725); println(r.plusDays(3L)) } catch (Exception e) { println e.class.name }
//= plusHours
try { def r = java.time.Duration.ofSeconds(3725); println(r.plusHours(3L)) } catch (Exception e) { println e.class.name }
//= plusMillis
try { def r = java.time.Duration.ofSeconds(3725); println(r.plusMillis(3L)) } catch (Exception e) { println e.class.name }
//= plusMinutes
try { def r = java.time.Duration.ofSeconds(3725); println(r.plusMinutes(3L)) } catch (Exception e) { println e.class.name }
//= plusNanos
try { def r = java.time.Duration.ofSeconds(3725); println(r.plusNanos(3L)) } catch (Exception e) { println e.class.name }
//= plusSeconds
try { def r = java.time.Duration.ofSeconds(3725); println(r.plusSeconds(3L)) } catch (Exception e) { println e.class.name }
//= subtractFrom
try { def r = java.time.Duration.ofSeconds(3725); println(r.subtractFrom(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= toDays
try { def r = java.time.Duration.ofSeconds(3725); println(r.toDays()) } catch (Exception e) { println e.class.name }
//= toDaysPart
try { def r = java.time.Duration.ofSeconds(3725); println(r.toDaysPart()) } catch (Exception e) { println e.class.name }
//= toHours
try { def r = java.time.Duration.ofSeconds(3725); println(r.toHours()) } catch (Exception e) { println e.class.name }
//= toHoursPart
try { def r = java.time.Duration.ofSeconds(3725); println(r.toHoursPart()) } catch (Exception e) { println e.class.name }
//= toMillis
try { def r = java.time.Duration.ofSeconds(3725); println(r.toMillis()) } catch (Exception e) { println e.class.name }
//= toMillisPart
try { def r = java.time.Duration.ofSeconds(3725); println(r.toMillisPart()) } catch (Exception e) { println e.class.name }
//= toMinutes
try { def r = java.time.Duration.ofSeconds(3725); println(r.toMinutes()) } catch (Exception e) { println e.class.name }
//= toMinutesPart
try { def r = java.time.Duration.ofSeconds(3725); println(r.toMinutesPart()) } catch (Exception e) { println e.class.name }
//= toNanos
try { def r = java.time.Duration.ofSeconds(3725); println(r.toNanos()) } catch (Exception e) { println e.class.name }
//= toNanosPart
try { def r = java.time.Duration.ofSeconds(3725); println(r.toNanosPart()) } catch (Exception e) { println e.class.name }
//= toSeconds
try { def r = java.time.Duration.ofSeconds(3725); println(r.toSeconds()) } catch (Exception e) { println e.class.name }
//= toSecondsPart
try { def r = java.time.Duration.ofSeconds(3725); println(r.toSecondsPart()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = java.time.Duration.ofSeconds(3725); println(r.toString()) } catch (Exception e) { println e.class.name }
//= truncatedTo
try { def r = java.time.Duration.ofSeconds(3725); println(r.truncatedTo(java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= withNanos
try { def r = java.time.Duration.ofSeconds(3725); println(r.withNanos(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.Duration.ofSeconds(3725); println(r.withNanos(0)) } catch (Exception e) { println e.class.name }
//= withSeconds
try { def r = java.time.Duration.ofSeconds(3725); println(r.withSeconds(3L)) } catch (Exception e) { println e.class.name }
