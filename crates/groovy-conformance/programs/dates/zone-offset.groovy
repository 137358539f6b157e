//= adjustInto
try { def r = java.time.ZoneOffset.ofHours(2); println(r.adjustInto(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = java.time.ZoneOffset.ofHours(2); println(r.compareTo(java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
//= equals
try { def r = java.time.ZoneOffset.ofHours(2); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = java.time.ZoneOffset.ofHours(2); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= from
try { println(java.time.ZoneOffset.from(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= get
try { def r = java.time.ZoneOffset.ofHours(2); println(r.get(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getDisplayName
try { def r = java.time.ZoneOffset.ofHours(2); println(r.getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = java.time.ZoneOffset.ofHours(2); println(r.getDisplayName(java.time.format.TextStyle.SHORT, Locale.GERMANY)) } catch (Exception e) { println e.class.name }
//= getId
try { def r = java.time.ZoneOffset.ofHours(2); println(r.getId()) } catch (Exception e) { println e.class.name }
//= getLong
try { def r = java.time.ZoneOffset.ofHours(2); println(r.getLong(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getRules
try { def r = java.time.ZoneOffset.ofHours(2); println(r.getRules()) } catch (Exception e) { println e.class.name }
//= getTotalSeconds
try { def r = java.time.ZoneOffset.ofHours(2); println(r.getTotalSeconds()) } catch (Exception e) { println e.class.name }
//= isSupported
try { def r = java.time.ZoneOffset.ofHours(2); println(r.isSupported(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= normalized
try { def r = java.time.ZoneOffset.ofHours(2); println(r.normalized()) } catch (Exception e) { println e.class.name }
//= of
try { println(java.time.ZoneOffset.of('banana')) } catch (Exception e) { println e.class.name }
try { println(java.time.ZoneOffset.of('a b,c')) } catch (Exception e) { println e.class.name }
//= ofHours
try { println(java.time.ZoneOffset.ofHours(2)) } catch (Exception e) { println e.class.name }
try { println(java.time.ZoneOffset.ofHours(0)) } catch (Exception e) { println e.class.name }
//= ofHoursMinutes
try { println(java.time.ZoneOffset.ofHoursMinutes(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.ZoneOffset.ofHoursMinutes(2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.time.ZoneOffset.ofHoursMinutes(0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.ZoneOffset.ofHoursMinutes(0, 0)) } catch (Exception e) { println e.class.name }
//= ofHoursMinutesSeconds
try { println(java.time.ZoneOffset.ofHoursMinutesSeconds(2, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.ZoneOffset.ofHoursMinutesSeconds(2, 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.time.ZoneOffset.ofHoursMinutesSeconds(2, 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.ZoneOffset.ofHoursMinutesSeconds(2, 0, 0)) } catch (Exception e) { println e.class.name }
try { println(java.time.ZoneOffset.ofHoursMinutesSeconds(0, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.ZoneOffset.ofHoursMinutesSeconds(0, 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.time.ZoneOffset.ofHoursMinutesSeconds(0, 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.ZoneOffset.ofHoursMinutesSeconds(0, 0, 0)) } catch (Exception e) { println e.class.name }
//= ofOffset
try { println(java.time.ZoneOffset.ofOffset('banana', java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
try { println(java.time.ZoneOffset.ofOffset('a b,c', java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
//= ofTotalSeconds
try { println(java.time.ZoneOffset.ofTotalSeconds(2)) } catch (Exception e) { println e.class.name }
try { println(java.time.ZoneOffset.ofTotalSeconds(0)) } catch (Exception e) { println e.class.name }
//= range
try { def r = java.time.ZoneOffset.ofHours(2); println(r.range(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= systemDefault
try { println(java.time.ZoneOffset.systemDefault()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = java.time.ZoneOffset.ofHours(2); println(r.toString()) } catch (Exception e) { println e.class.name }
