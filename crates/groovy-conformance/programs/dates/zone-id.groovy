//= equals
try { def r = java.time.ZoneId.of('Europe/Berlin'); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = java.time.ZoneId.of('Europe/Berlin'); println(r.equals('b')) } catch (Exception e) { println e.class.name }
//= from
try { println(java.time.ZoneId.from(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
//= getDisplayName
try { def r = java.time.ZoneId.of('Europe/Berlin'); println(r.getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH)) } catch (Exception e) { println e.class.name }
try { def r = java.time.ZoneId.of('Europe/Berlin'); println(r.getDisplayName(java.time.format.TextStyle.SHORT, Locale.GERMANY)) } catch (Exception e) { println e.class.name }
//= getId
try { def r = java.time.ZoneId.of('Europe/Berlin'); println(r.getId()) } catch (Exception e) { println e.class.name }
//= getRules
try { def r = java.time.ZoneId.of('Europe/Berlin'); println(r.getRules()) } catch (Exception e) { println e.class.name }
//= normalized
try { def r = java.time.ZoneId.of('Europe/Berlin'); println(r.normalized()) } catch (Exception e) { println e.class.name }
//= of
try { println(java.time.ZoneId.of('banana')) } catch (Exception e) { println e.class.name }
try { println(java.time.ZoneId.of('a b,c')) } catch (Exception e) { println e.class.name }
//= ofOffset
try { println(java.time.ZoneId.ofOffset('banana', java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
try { println(java.time.ZoneId.ofOffset('a b,c', java.time.ZoneOffset.ofHours(2))) } catch (Exception e) { println e.class.name }
//= systemDefault
try { println(java.time.ZoneId.systemDefault()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = java.time.ZoneId.of('Europe/Berlin'); println(r.toString()) } catch (Exception e) { println e.class.name }
