//= convert
try { def r = java.util.concurrent.TimeUnit.SECONDS; println(r.convert(java.time.Duration.ofSeconds(3725))) } catch (Exception e) { println e.class.name }
try { def r = java.util.concurrent.TimeUnit.SECONDS; println(r.convert(3L, java.util.concurrent.TimeUnit.SECONDS)) } catch (Exception e) { println e.class.name }
//= equals
try { def r = java.util.concurrent.TimeUnit.SECONDS; println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = java.util.concurrent.TimeUnit.SECONDS; println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= getDeclaringClass
try { def r = java.util.concurrent.TimeUnit.SECONDS; println(r.getDeclaringClass()) } catch (Exception e) { println e.class.name }
//= name
try { def r = java.util.concurrent.TimeUnit.SECONDS; println(r.name()) } catch (Exception e) { println e.class.name }
//= of
try { println(java.util.concurrent.TimeUnit.of(java.time.temporal.ChronoUnit.DAYS)) } catch (Exception e) { println e.class.name }
//= ordinal
try { def r = java.util.concurrent.TimeUnit.SECONDS; println(r.ordinal()) } catch (Exception e) { println e.class.name }
//= timedWait
try { def r = java.util.concurrent.TimeUnit.SECONDS; r.timedWait(1, 3L); println(r) } catch (Exception e) { println e.class.name }
try { def r = java.util.concurrent.TimeUnit.SECONDS; r.timedWait('b', 3L); println(r) } catch (Exception e) { println e.class.name }
//= toChronoUnit
try { def r = java.util.concurrent.TimeUnit.SECONDS; println(r.toChronoUnit()) } catch (Exception e) { println e.class.name }
//= toDays
try { def r = java.util.concurrent.TimeUnit.SECONDS; println(r.toDays(3L)) } catch (Exception e) { println e.class.name }
//= toHours
try { def r = java.util.concurrent.TimeUnit.SECONDS; println(r.toHours(3L)) } catch (Exception e) { println e.class.name }
//= toMicros
try { def r = java.util.concurrent.TimeUnit.SECONDS; println(r.toMicros(3L)) } catch (Exception e) { println e.class.name }
//= toMillis
try { def r = java.util.concurrent.TimeUnit.SECONDS; println(r.toMillis(3L)) } catch (Exception e) { println e.class.name }
//= toMinutes
try { def r = java.util.concurrent.TimeUnit.SECONDS; println(r.toMinutes(3L)) } catch (Exception e) { println e.class.name }
//= toNanos
try { def r = java.util.concurrent.TimeUnit.SECONDS; println(r.toNanos(3L)) } catch (Exception e) { println e.class.name }
//= toSeconds
try { def r = java.util.concurrent.TimeUnit.SECONDS; println(r.toSeconds(3L)) } catch (Exception e) { println e.class.name }
//= toString
try { def r = java.util.concurrent.TimeUnit.SECONDS; println(r.toString()) } catch (Exception e) { println e.class.name }
//= valueOf
try { println(java.util.concurrent.TimeUnit.valueOf('banana')) } catch (Exception e) { println e.class.name }
try { println(java.util.concurrent.TimeUnit.valueOf('a b,c')) } catch (Exception e) { println e.class.name }
//= values
try { println(java.util.concurrent.TimeUnit.values()) } catch (Exception e) { println e.class.name }
