//= UTC
try { println(java.util.Date.UTC(2, 2, 2, 2, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Date.UTC(2, 2, 2, 2, 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.util.Date.UTC(2, 2, 2, 2, 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Date.UTC(2, 2, 2, 2, 0, 0)) } catch (Exception e) { println e.class.name }
try { println(java.util.Date.UTC(2, 2, 2, 0, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Date.UTC(2, 2, 2, 0, 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.util.Date.UTC(2, 2, 2, 0, 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.util.Date.UTC(2, 2, 2, 0, 0, 0)) } catch (Exception e) { println e.class.name }
//= after
try { def r = new Date(1700000000000L); println(r.after(new Date(1700000000000L))); println(r) } catch (Exception e) { println e.class.name }
//= before
try { def r = new Date(1700000000000L); println(r.before(new Date(1700000000000L))); println(r) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = new Date(1700000000000L); println(r.compareTo(new Date(1700000000000L))); println(r) } catch (Exception e) { println e.class.name }
//= equals
try { def r = new Date(1700000000000L); println(r.equals(1)); println(r) } catch (Exception e) { println e.class.name }
try { def r = new Date(1700000000000L); println(r.equals('b')); println(r) } catch (Exception e) { println e.class.name }
//= from
try { println(java.util.Date.from(java.time.Instant.ofEpochSecond(1700000000L))) } catch (Exception e) { println e.class.name }
//= getDate
try { def r = new Date(1700000000000L); println(r.getDate()); println(r) } catch (Exception e) { println e.class.name }
//= getDay
try { def r = new Date(1700000000000L); println(r.getDay()); println(r) } catch (Exception e) { println e.class.name }
//= getHours
try { def r = new Date(1700000000000L); println(r.getHours()); println(r) } catch (Exception e) { println e.class.name }
//= getMinutes
try { def r = new Date(1700000000000L); println(r.getMinutes()); println(r) } catch (Exception e) { println e.class.name }
//= getMonth
try { def r = new Date(1700000000000L); println(r.getMonth()); println(r) } catch (Exception e) { println e.class.name }
//= getSeconds
try { def r = new Date(1700000000000L); println(r.getSeconds()); println(r) } catch (Exception e) { println e.class.name }
//= getTime
try { def r = new Date(1700000000000L); println(r.getTime()); println(r) } catch (Exception e) { println e.class.name }
//= getTimezoneOffset
try { def r = new Date(1700000000000L); println(r.getTimezoneOffset()); println(r) } catch (Exception e) { println e.class.name }
//= getYear
try { def r = new Date(1700000000000L); println(r.getYear()); println(r) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.util.Date()) } catch (Exception e) { println e.class.name }
try { println(new java.util.Date(3L)) } catch (Exception e) { println e.class.name }
try { println(new java.util.Date(2, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(new java.util.Date(2, 2, 0)) } catch (Exception e) { println e.class.name }
try { println(new java.util.Date(2, 0, 2)) } catch (Exception e) { println e.class.name }
try { println(new java.util.Date(2, 0, 0)) } catch (Exception e) { println e.class.name }
try { println(new java.util.Date(0, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(new java.util.Date(0, 2, 0)) } catch (Exception e) { println e.class.name }
try { println(new java.util.Date('banana')) } catch (Exception e) { println e.class.name }
try { println(new java.util.Date('a b,c')) } catch (Exception e) { println e.class.name }
//= parse
try { println(java.util.Date.parse('banana')) } catch (Exception e) { println e.class.name }
try { println(java.util.Date.parse('a b,c')) } catch (Exception e) { println e.class.name }
//= setDate
try { def r = new Date(1700000000000L); r.setDate(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = new Date(1700000000000L); r.setDate(0); println(r) } catch (Exception e) { println e.class.name }
//= setHours
try { def r = new Date(1700000000000L); r.setHours(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = new Date(1700000000000L); r.setHours(0); println(r) } catch (Exception e) { println e.class.name }
//= setMinutes
try { def r = new Date(1700000000000L); r.setMinutes(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = new Date(1700000000000L); r.setMinutes(0); println(r) } catch (Exception e) { println e.class.name }
//= setMonth
try { def r = new Date(1700000000000L); r.setMonth(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = new Date(1700000000000L); r.setMonth(0); println(r) } catch (Exception e) { println e.class.name }
//= setSeconds
try { def r = new Date(1700000000000L); r.setSeconds(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = new Date(1700000000000L); r.setSeconds(0); println(r) } catch (Exception e) { println e.class.name }
//= setTime
try { def r = new Date(1700000000000L); r.setTime(3L); println(r) } catch (Exception e) { println e.class.name }
//= setYear
try { def r = new Date(1700000000000L); r.setYear(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = new Date(1700000000000L); r.setYear(0); println(r) } catch (Exception e) { println e.class.name }
//= toGMTString
try { def r = new Date(1700000000000L); println(r.toGMTString()); println(r) } catch (Exception e) { println e.class.name }
//= toInstant
try { def r = new Date(1700000000000L); println(r.toInstant()); println(r) } catch (Exception e) { println e.class.name }
//= toLocaleString
try { def r = new Date(1700000000000L); println(r.toLocaleString()); println(r) } catch (Exception e) { println e.class.name }
//= toString
try { def r = new Date(1700000000000L); println(r.toString()); println(r) } catch (Exception e) { println e.class.name }
