//= UTC
try { println(java.sql.Timestamp.UTC(2, 2, 2, 2, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.sql.Timestamp.UTC(2, 2, 2, 2, 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.sql.Timestamp.UTC(2, 2, 2, 2, 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.sql.Timestamp.UTC(2, 2, 2, 2, 0, 0)) } catch (Exception e) { println e.class.name }
try { println(java.sql.Timestamp.UTC(2, 2, 2, 0, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(java.sql.Timestamp.UTC(2, 2, 2, 0, 2, 0)) } catch (Exception e) { println e.class.name }
try { println(java.sql.Timestamp.UTC(2, 2, 2, 0, 0, 2)) } catch (Exception e) { println e.class.name }
try { println(java.sql.Timestamp.UTC(2, 2, 2, 0, 0, 0)) } catch (Exception e) { println e.class.name }
//= after
try { def r = new java.sql.Timestamp(1700000000123L); println(r.after(new java.sql.Timestamp(1700000000123L))) } catch (Exception e) { println e.class.name }
try { def r = new java.sql.Timestamp(1700000000123L); println(r.after(new Date(1700000000000L))) } catch (Exception e) { println e.class.name }
//= before
try { def r = new java.sql.Timestamp(1700000000123L); println(r.before(new java.sql.Timestamp(1700000000123L))) } catch (Exception e) { println e.class.name }
try { def r = new java.sql.Timestamp(1700000000123L); println(r.before(new Date(1700000000000L))) } catch (Exception e) { println e.class.name }
//= compareTo
try { def r = new java.sql.Timestamp(1700000000123L); println(r.compareTo(new java.sql.Timestamp(1700000000123L))) } catch (Exception e) { println e.class.name }
try { def r = new java.sql.Timestamp(1700000000123L); println(r.compareTo(new Date(1700000000000L))) } catch (Exception e) { println e.class.name }
//= equals
try { def r = new java.sql.Timestamp(1700000000123L); println(r.equals(1)) } catch (Exception e) { println e.class.name }
try { def r = new java.sql.Timestamp(1700000000123L); println(r.equals('b')) } catch (Exception e) { println e.class.name }
try { def r = new java.sql.Timestamp(1700000000123L); println(r.equals(new java.sql.Timestamp(1700000000123L))) } catch (Exception e) { println e.class.name }
//= from
try { println(java.sql.Timestamp.from(java.time.Instant.ofEpochSecond(1700000000L))) } catch (Exception e) { println e.class.name }
//= getDate
try { def r = new java.sql.Timestamp(1700000000123L); println(r.getDate()) } catch (Exception e) { println e.class.name }
//= getDay
try { def r = new java.sql.Timestamp(1700000000123L); println(r.getDay()) } catch (Exception e) { println e.class.name }
//= getHours
try { def r = new java.sql.Timestamp(1700000000123L); println(r.getHours()) } catch (Exception e) { println e.class.name }
//= getMinutes
try { def r = new java.sql.Timestamp(1700000000123L); println(r.getMinutes()) } catch (Exception e) { println e.class.name }
//= getMonth
try { def r = new java.sql.Timestamp(1700000000123L); println(r.getMonth()) } catch (Exception e) { println e.class.name }
//= getNanos
try { def r = new java.sql.Timestamp(1700000000123L); println(r.getNanos()) } catch (Exception e) { println e.class.name }
//= getSeconds
try { def r = new java.sql.Timestamp(1700000000123L); println(r.getSeconds()) } catch (Exception e) { println e.class.name }
//= getTime
try { def r = new java.sql.Timestamp(1700000000123L); println(r.getTime()) } catch (Exception e) { println e.class.name }
//= getTimezoneOffset
try { def r = new java.sql.Timestamp(1700000000123L); println(r.getTimezoneOffset()) } catch (Exception e) { println e.class.name }
//= getYear
try { def r = new java.sql.Timestamp(1700000000123L); println(r.getYear()) } catch (Exception e) { println e.class.name }
//= new
try { println(new java.sql.Timestamp(3L)) } catch (Exception e) { println e.class.name }
try { println(new java.sql.Timestamp(2, 2, 2, 2, 2, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(new java.sql.Timestamp(2, 2, 2, 2, 2, 2, 0)) } catch (Exception e) { println e.class.name }
try { println(new java.sql.Timestamp(2, 2, 2, 2, 2, 0, 2)) } catch (Exception e) { println e.class.name }
try { println(new java.sql.Timestamp(2, 2, 2, 2, 2, 0, 0)) } catch (Exception e) { println e.class.name }
try { println(new java.sql.Timestamp(2, 2, 2, 2, 0, 2, 2)) } catch (Exception e) { println e.class.name }
try { println(new java.sql.Timestamp(2, 2, 2, 2, 0, 2, 0)) } catch (Exception e) { println e.class.name }
try { println(new java.sql.Timestamp(2, 2, 2, 2, 0, 0, 2)) } catch (Exception e) { println e.class.name }
//= parse
try { println(java.sql.Timestamp.parse('banana')) } catch (Exception e) { println e.class.name }
try { println(java.sql.Timestamp.parse('a b,c')) } catch (Exception e) { println e.class.name }
//= setDate
try { def r = new java.sql.Timestamp(1700000000123L); r.setDate(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = new java.sql.Timestamp(1700000000123L); r.setDate(0); println(r) } catch (Exception e) { println e.class.name }
//= setHours
try { def r = new java.sql.Timestamp(1700000000123L); r.setHours(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = new java.sql.Timestamp(1700000000123L); r.setHours(0); println(r) } catch (Exception e) { println e.class.name }
//= setMinutes
try { def r = new java.sql.Timestamp(1700000000123L); r.setMinutes(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = new java.sql.Timestamp(1700000000123L); r.setMinutes(0); println(r) } catch (Exception e) { println e.class.name }
//= setMonth
try { def r = new java.sql.Timestamp(1700000000123L); r.setMonth(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = new java.sql.Timestamp(1700000000123L); r.setMonth(0); println(r) } catch (Exception e) { println e.class.name }
//= setNanos
try { def r = new java.sql.Timestamp(1700000000123L); r.setNanos(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = new java.sql.Timestamp(1700000000123L); r.setNanos(0); println(r) } catch (Exception e) { println e.class.name }
//= setSeconds
try { def r = new java.sql.Timestamp(1700000000123L); r.setSeconds(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = new java.sql.Timestamp(1700000000123L); r.setSeconds(0); println(r) } catch (Exception e) { println e.class.name }
//= setTime
try { def r = new java.sql.Timestamp(1700000000123L); r.setTime(3L); println(r) } catch (Exception e) { println e.class.name }
//= setYear
try { def r = new java.sql.Timestamp(1700000000123L); r.setYear(2); println(r) } catch (Exception e) { println e.class.name }
try { def r = new java.sql.Timestamp(1700000000123L); r.setYear(0); println(r) } catch (Exception e) { println e.class.name }
//= toGMTString
try { def r = new java.sql.Timestamp(1700000000123L); println(r.toGMTString()) } catch (Exception e) { println e.class.name }
//= toInstant
try { def r = new java.sql.Timestamp(1700000000123L); println(r.toInstant()) } catch (Exception e) { println e.class.name }
//= toLocalDateTime
try { def r = new java.sql.Timestamp(1700000000123L); println(r.toLocalDateTime()) } catch (Exception e) { println e.class.name }
//= toLocaleString
try { def r = new java.sql.Timestamp(1700000000123L); println(r.toLocaleString()) } catch (Exception e) { println e.class.name }
//= toString
try { def r = new java.sql.Timestamp(1700000000123L); println(r.toString()) } catch (Exception e) { println e.class.name }
//= valueOf
try { println(java.sql.Timestamp.valueOf(java.time.LocalDateTime.of(2024, 2, 29, 13, 5, 9))) } catch (Exception e) { println e.class.name }
try { println(java.sql.Timestamp.valueOf('banana')) } catch (Exception e) { println e.class.name }
try { println(java.sql.Timestamp.valueOf('a b,c')) } catch (Exception e) { println e.class.name }
