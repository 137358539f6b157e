//= getDisplayName
try { def r = new GregorianCalendar(2024, 1, 29, 13, 5, 9); println(r.getDisplayName(2, 0, Locale.ENGLISH)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new GregorianCalendar(2024, 1, 29, 13, 5, 9); println(r.getDisplayName(2, 0, Locale.GERMANY)); println(r) } catch (Exception e) { println e.class.name }
//= setWeekDate
try { def r = new GregorianCalendar(2024, 1, 29, 13, 5, 9); r.setWeekDate(2, 2, 0); println(r) } catch (Exception e) { println e.class.name }
try { def r = new GregorianCalendar(2024, 1, 29, 13, 5, 9); r.setWeekDate(2, 0, 0); println(r) } catch (Exception e) { println e.class.name }
