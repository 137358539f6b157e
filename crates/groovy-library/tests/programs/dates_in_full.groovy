import java.text.SimpleDateFormat
import java.sql.Timestamp
def t(String n, Closure c) { def r; try { r = c() } catch (Throwable e) { r = e.class.name + ': ' + e.message }; println "$n -> $r" }
def f(p, tz = 'UTC') { def s = new SimpleDateFormat(p, Locale.US); s.timeZone = TimeZone.getTimeZone(tz); s }
def d = new Date(1583373845678L)
t('a1') { d }
t('a2') { f("yyyy-MM-dd'T'HH:mm:ss.SSSZ").format(d) }
t('a3') { f("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'Europe/Berlin').format(d) }
t('a4') { f("EEE, d MMM yyyy hh:mm:ss a z", 'Europe/Berlin').format(d) }
t('a5') { f("EEEE MMMM zzzz G yy y M D w W F u E k K H h S Y X XX", 'America/New_York').format(d) }
t('a6') { f("yyyy-MM-dd").parse('2020-03-04').time }
t('a7') { f("yyyy-MM-dd").parse('x') }
t('a8') { f("yyyy-MM-dd'T'HH:mm:ss.SSSZ").parse('2020-03-05T02:04:05.678+0200').time }
t('a9') { f("yyyy-MM-dd'T'HH:mm:ssXXX").parse('2020-03-05T02:04:05+02:00').time }
t('a10') { f("yyyy-MM-dd'T'HH:mm:ssX").parse('2020-03-05T02:04:05Z').time }
t('a12') { f("dd.MM.yyyy").parse('35.13.2020').time }
t('a13') { def s = f("dd.MM.yyyy"); s.lenient = false; s.parse('35.13.2020') }
t('a14') { new SimpleDateFormat('foo') }
t('a15') { f("EEE MMM dd HH:mm:ss zzz yyyy").parse('Thu Mar 05 02:04:05 CET 2020').time }
t('a16') { f("yyyyMMddHHmmss").parse('20200305020405').time }
t('a17') { f('h:mm a').format(d) }
t('b1') { d + 1 }
t('b2') { d - 30 }
t('b3') { (d + 5) - d }
t('b4') { d.format('yyyy/MM/dd') }
t('b5') { Date.parse('yyyy-MM-dd', '2021-01-01') }
t('b6') { d.clearTime(); d }
t('b7') { new Date(0) < new Date(1) }
t('b8') { [new Date(5).before(new Date(6)), new Date(5).after(new Date(6)), new Date(5).compareTo(new Date(4)), new Date(5) == new Date(5), new Date(5).hashCode()] }
t('b9') { def x = new Date(0); [x[Calendar.YEAR], x.year, x.month, x.date, x.hours, x.day] }
t('b10') { new Date(0).updated(year: 2020, month: Calendar.MARCH, date: 3) }
t('b11') { def l = []; new Date(0).upto(new Date(0) + 2) { l << it.format('dd') }; l }
t('b12') { new Date(0).toInstant() }
t('b13') { new Date(120, 0, 15) }
t('b14') { new Date(0).dateTimeString }
t('b16') { Date.from(java.time.Instant.ofEpochSecond(5)) }
t('b17') { new Date(0).copyWith(hourOfDay: 5) }
t('c1') { new Timestamp(1583373845678L) }
t('c2') { Timestamp.valueOf('2020-01-02 03:04:05.6') }
t('c3') { Timestamp.valueOf('2020-01-02 03:04:05').time }
t('c4') { Timestamp.valueOf('x') }
t('c5') { new Timestamp(5).toLocalDateTime() }
t('c6') { def x = new Timestamp(1500); x.nanos = 123456789; [x, x.nanos, x.time] }
t('c7') { Timestamp.from(java.time.Instant.parse('2020-01-01T00:00:00.123456Z')) }
t('c8') { new Timestamp(0) == new Date(0) }
t('c9') { Timestamp.valueOf(java.time.LocalDateTime.of(2020,1,1,0,0)).format('yyyy') }
t('c10') { new Timestamp(1234L).getClass().name + (new Timestamp(0) instanceof Date) }
t('e1') { def c = Calendar.getInstance(TimeZone.getTimeZone('UTC')); c.timeInMillis = 1583373845678L; [c.get(Calendar.YEAR), c.get(Calendar.MONTH), c.get(Calendar.DAY_OF_MONTH), c.get(Calendar.DAY_OF_WEEK), c.get(Calendar.HOUR), c.get(Calendar.AM_PM), c.get(Calendar.WEEK_OF_YEAR), c.get(Calendar.DAY_OF_YEAR), c[Calendar.MINUTE]] }
t('e2') { def c = new GregorianCalendar(2020, 0, 31); c.add(Calendar.MONTH, 1); c.time }
t('e3') { def c = new GregorianCalendar(2020, 0, 31); c.set(Calendar.MONTH, 1); c.set(Calendar.DAY_OF_MONTH, 1); c.time }
t('e4') { def c = new GregorianCalendar(2020, 0, 31); c.set(Calendar.MONTH, 1); c.time }
t('e5') { def c = new GregorianCalendar(2020, 0, 31, 10, 11, 12); c.roll(Calendar.MONTH, 13); c.time }
t('e6') { def c = new GregorianCalendar(2020, 0, 31, 10, 11, 12); c.set(Calendar.DAY_OF_WEEK, Calendar.MONDAY); c.time }
t('e7') { def c = new GregorianCalendar(2020, 1, 1); [c.getActualMaximum(Calendar.DAY_OF_MONTH), c.isLeapYear(2020), c.getActualMaximum(Calendar.DAY_OF_YEAR)] }
t('e8') { def c = new GregorianCalendar(2020, 1, 1); c.set(hourOfDay: 5, minute: 6); c.format('HH:mm') }
t('e9') { def c = new GregorianCalendar(2020, 1, 1); c.add(Calendar.DATE, -1); c.add(Calendar.HOUR, 30); c.add(Calendar.WEEK_OF_YEAR, 2); c.time }
t('e10') { def c = new GregorianCalendar(2020, 1, 1, 5, 6, 7); c.clearTime(); c.time }
t('e11') { def c = Calendar.instance; c.clear(); c.set(2020, Calendar.MAY, 5); c.time }
t('e12') { new GregorianCalendar(2020, 1, 1).before(new GregorianCalendar(2020, 1, 2)) }
t('e13') { new GregorianCalendar(2020, 1, 1).toZonedDateTime() }
t('e14') { new GregorianCalendar(2020, 1, 1).class.name }
t('e15') { TimeZone.getTimeZone('Nope').ID + TimeZone.getTimeZone('Europe/Berlin').rawOffset + TimeZone.getTimeZone('Europe/Berlin').inDaylightTime(new Date(1593373845678L)) }
t('e16') { TimeZone.getDefault().ID + TimeZone.getTimeZone('America/New_York').displayName }
t('e17') { def c = new GregorianCalendar(2020, 1, 1); c.setLenient(false); c.set(Calendar.MONTH, 15); c.time }
t('e18') { new GregorianCalendar(2020,1,1).next().time }
t('e19') { def c = Calendar.getInstance(); c.setTime(new Date(0)); c.setTimeZone(TimeZone.getTimeZone('Asia/Tokyo')); c.get(Calendar.HOUR_OF_DAY) }
