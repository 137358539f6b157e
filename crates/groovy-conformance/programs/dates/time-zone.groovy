//= getDSTSavings
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.getDSTSavings()) } catch (Exception e) { println e.class.name }
//= getDisplayName
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.getDisplayName()) } catch (Exception e) { println e.class.name }
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.getDisplayName(Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.getDisplayName(Locale.GERMANY)) } catch (Exception e) { println e.class.name }
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.getDisplayName(true, 0)) } catch (Exception e) { println e.class.name }
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.getDisplayName(false, 0)) } catch (Exception e) { println e.class.name }
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.getDisplayName(true, 0, Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.getDisplayName(true, 0, Locale.GERMANY)) } catch (Exception e) { println e.class.name }
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.getDisplayName(false, 0, Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.getDisplayName(true, 2)) } catch (Exception e) { println e.class.name }
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.getDisplayName(false, 2)) } catch (Exception e) { println e.class.name }
//= getID
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.getID()) } catch (Exception e) { println e.class.name }
//= getRawOffset
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.getRawOffset()) } catch (Exception e) { println e.class.name }
//= getTimeZone
try { println(java.util.TimeZone.getTimeZone('banana')) } catch (Exception e) { println e.class.name }
try { println(java.util.TimeZone.getTimeZone('a b,c')) } catch (Exception e) { println e.class.name }
try { println(java.util.TimeZone.getTimeZone('12')) } catch (Exception e) { println e.class.name }
try { println(java.util.TimeZone.getTimeZone(java.time.ZoneId.of('Europe/Berlin'))) } catch (Exception e) { println e.class.name }
//= hasSameRules
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.hasSameRules(TimeZone.getTimeZone('Europe/Berlin'))) } catch (Exception e) { println e.class.name }
//= inDaylightTime
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.inDaylightTime(new Date(1700000000000L))) } catch (Exception e) { println e.class.name }
//= observesDaylightTime
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.observesDaylightTime()) } catch (Exception e) { println e.class.name }
//= setID
try { def r = TimeZone.getTimeZone('Europe/Berlin'); r.setID('banana'); println(r) } catch (Exception e) { println e.class.name }
try { def r = TimeZone.getTimeZone('Europe/Berlin'); r.setID('a b,c'); println(r) } catch (Exception e) { println e.class.name }
try { def r = TimeZone.getTimeZone('Europe/Berlin'); r.setID('12'); println(r) } catch (Exception e) { println e.class.name }
//= setRawOffset
try { def r = TimeZone.getTimeZone('Europe/Berlin'); r.setRawOffset(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = TimeZone.getTimeZone('Europe/Berlin'); r.setRawOffset(0); println(r) } catch (Exception e) { println e.class.name }
//= toZoneId
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.toZoneId()) } catch (Exception e) { println e.class.name }
//= useDaylightTime
try { def r = TimeZone.getTimeZone('Europe/Berlin'); println(r.useDaylightTime()) } catch (Exception e) { println e.class.name }
