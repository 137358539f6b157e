//= adjustInto
try { def r = java.time.MonthDay.of(2, 29); println(r.adjustInto(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= atYear
try { def r = java.time.MonthDay.of(2, 29); println(r.atYear(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.MonthDay.of(2, 29); println(r.atYear(0)) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = java.time.MonthDay.of(2, 29); println(r.compareTo(java.time.MonthDay.of(2, 29))) } catch (Exception e) { println e.class.name }
//= equals
try { def r = java.time.MonthDay.of(2, 29); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = java.time.MonthDay.of(2, 29); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= format
try { def r = java.time.MonthDay.of(2, 29); println(r.format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE)) } catch (Exception e) { println e.class.name }
//= from
try { println(java.time.MonthDay.from(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= get
try { def r = java.time.MonthDay.of(2, 29); println(r.get(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getDayOfMonth
try { def r = java.time.MonthDay.of(2, 29); println(r.getDayOfMonth()) } catch (Exception e) { println e.class.name }
//= getLong
try { def r = java.time.MonthDay.of(2, 29); println(r.getLong(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= getMonth
try { def r = java.time.MonthDay.of(2, 29); println(r.getMonth()) } catch (Exception e) { println e.class.name }
//= getMonthValue
try { def r = java.time.MonthDay.of(2, 29); println(r.getMonthValue()) } catch (Exception e) { println e.class.name }
//= isAfter
try { def r = java.time.MonthDay.of(2, 29); println(r.isAfter(java.time.MonthDay.of(2, 29))) } catch (Exception e) { println e.class.name }
//= isBefore
try { def r = java.time.MonthDay.of(2, 29); println(r.isBefore(java.time.MonthDay.of(2, 29))) } catch (Exception e) { println e.class.name }
//= isSupported
try { def r = java.time.MonthDay.of(2, 29); println(r.isSupported(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= isValidYear
try { def r = java.time.MonthDay.of(2, 29); println(r.isValidYear(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.MonthDay.of(2, 29); println(r.isValidYear(0)) } catch (Exception e) { println e.class.name }
//= of
try { println(java.time.MonthDay.of(java.time.Month.MARCH, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.MonthDay.of(2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.time.MonthDay.of(java.time.Month.MARCH, 0)) } catch (Exception e) { println e.class.name }
try { println(java.time.MonthDay.of(2, 0)) } catch (Exception e) { println e.class.name }
//= parse
try { println(java.time.MonthDay.parse('an')) } catch (Exception e) { println e.class.name }
try { println(java.time.MonthDay.parse("g${1}s")) } catch (Exception e) { println e.class.name }
//= range
try { def r = java.time.MonthDay.of(2, 29); println(r.range(java.time.temporal.ChronoField.DAY_OF_MONTH)) } catch (Exception e) { println e.class.name }
//= toString
try { def r = java.time.MonthDay.of(2, 29); println(r.toString()) } catch (Exception e) { println e.class.name }
//= with
try { def r = java.time.MonthDay.of(2, 29); println(r.with(java.time.Month.MARCH)) } catch (Exception e) { println e.class.name }
//= withDayOfMonth
try { def r = java.time.MonthDay.of(2, 29); println(r.withDayOfMonth(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.MonthDay.of(2, 29); println(r.withDayOfMonth(0)) } catch (Exception e) { println e.class.name }
//= withMonth
try { def r = java.time.MonthDay.of(2, 29); println(r.withMonth(2)) } catch (Exception e) { println e.class.name }
try { def r = java.time.MonthDay.of(2, 29); println(r.withMonth(0)) } catch (Exception e) { println e.class.name }
