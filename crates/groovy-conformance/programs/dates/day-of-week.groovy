//= adjustInto
try { def r = java.time.DayOfWeek.FRIDAY; println(r.adjustInto(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= equals
try { def r = java.time.DayOfWeek.FRIDAY; println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = java.time.DayOfWeek.FRIDAY; println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= from
try { println(java.time.DayOfWeek.from(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= get
try { def r = java.time.DayOfWeek.FRIDAY; println(r.get(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getDeclaringClass
try { def r = java.time.DayOfWeek.FRIDAY; println(r.getDeclaringClass()) } catch (Exception e) { println e.class.name }
//= getDisplayName
try { def r = java.time.DayOfWeek.FRIDAY; println(r.getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = java.time.DayOfWeek.FRIDAY; println(r.getDisplayName(java.time.format.TextStyle.SHORT, Locale.GERMANY)) } catch (Exception e) { println e.class.name }
//= getLong
try { def r = java.time.DayOfWeek.FRIDAY; println(r.getLong(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getValue
try { def r = java.time.DayOfWeek.FRIDAY; println(r.getValue()) } catch (Exception e) { println e.class.name }
//= isSupported
try { def r = java.time.DayOfWeek.FRIDAY; println(r.isSupported(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= minus
try { def r = java.time.DayOfWeek.FRIDAY; println(r.minus(3L)) } catch (Exception e) { println e.class.name }
//= name
try { def r = java.time.DayOfWeek.FRIDAY; println(r.name()) } catch (Exception e) { println e.class.name }
//= of
try { println(java.time.DayOfWeek.of(2)) } catch (Exception e) { println e.class.name }
try { println(java.time.DayOfWeek.of(0)) } catch (Exception e) { println e.class.name }
//= ordinal
try { def r = java.time.DayOfWeek.FRIDAY; println(r.ordinal()) } catch (Exception e) { println e.class.name }
//= plus
try { def r = java.time.DayOfWeek.FRIDAY; println(r.plus(3L)) } catch (Exception e) { println e.class.name }
//= range
try { def r = java.time.DayOfWeek.FRIDAY; println(r.range(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= toString
try { def r = java.time.DayOfWeek.FRIDAY; println(r.toString()) } catch (Exception e) { println e.class.name }
//= valueOf
try { println(java.time.DayOfWeek.valueOf('banana')) } catch (Exception e) { println e.class.name }
try { println(java.time.DayOfWeek.valueOf('a b,c')) } catch (Exception e) { println e.class.name }
//= values
try { println(java.time.DayOfWeek.values()) } catch (Exception e) { println e.class.name }
