//= date-format
def d = new Date(1700000000123L)
println d
println d.format('yyyy-MM-dd HH:mm:ss.SSS')
println d.format("yyyy-MM-dd'T'HH:mm:ssZ")
println d.format('EEE, d MMM yyyy')
println d.format('yyyy-MM-dd HH:mm z', TimeZone.getTimeZone('America/New_York'))
println d.time
//= date-parse
println Date.parse('yyyy-MM-dd', '2024-02-29').time
println Date.parse('dd.MM.yyyy HH:mm', '29.02.2024 13:05')
println new Date().parse('yyyy', '2000').time
//= date-parse-fails
Date.parse('yyyy-MM-dd', 'nonsense')
//= date-parts
def d = Date.parse('yyyy-MM-dd HH:mm:ss', '2024-02-29 13:05:09')
println d[Calendar.YEAR]
println d[Calendar.MONTH]
println d[Calendar.DAY_OF_MONTH]
println d.clearTime()
println d.year + 1900
println d.toCalendar().get(Calendar.HOUR_OF_DAY)
//= date-arithmetic
use(groovy.time.TimeCategory) {
    def d = new Date(0)
    println d + 1.day
    println d + 2.hours + 3.minutes
    println((d + 1.week) - d)
    println 3.days.ago.class.simpleName
    println 1.month + 2.days
}
//= date-difference
def a = Date.parse('yyyy-MM-dd', '2024-03-01')
def b = Date.parse('yyyy-MM-dd', '2024-02-28')
println a - b
println a.minus(b)
println b.before(a)
println a <=> b
println((b..a).collect { it.format('MM-dd') })
println b.upto(a) { print it.format('d ') }
println a == new Date(a.time)
//= date-update
def d = Date.parse('yyyy-MM-dd', '2024-02-29')
println d.copyWith(year: 2023, month: 0, date: 5)
d.set(hourOfDay: 5, minute: 6)
println d
println d.updated(year: 2000)
//= calendar
def c = new GregorianCalendar(2024, Calendar.FEBRUARY, 29, 13, 5, 9)
println c.time
println c.get(Calendar.DAY_OF_WEEK)
c.add(Calendar.MONTH, 1)
println c.time
c.set(Calendar.DAY_OF_MONTH, 31)
println c.time
c.roll(Calendar.MONTH, 1)
println c.time
println c.getActualMaximum(Calendar.DAY_OF_MONTH)
println c.format('yyyy/MM/dd')
println c[Calendar.YEAR]
c[Calendar.YEAR] = 2030
println c.time
//= simple-date-format
import java.text.SimpleDateFormat
def f = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
println f.format(new Date(0))
println f.parse('2024-02-29T13:05:09.000+0200').time
f.timeZone = TimeZone.getTimeZone('Asia/Tokyo')
println f.format(new Date(0))
println new SimpleDateFormat('EEEE d MMMM yyyy G w W D F E u a K k h H X XX XXX z').format(new Date(1700000000000L))
//= simple-date-format-lenient
import java.text.*
def f = new SimpleDateFormat('yyyy-MM-dd')
println f.parse('2024-02-31').format('MM-dd')
f.lenient = false
try { f.parse('2024-02-31') } catch (ParseException e) { println e.message }
println f.parse('2024-1-5xyz').format('MM-dd')
//= simple-date-format-bad-pattern
new java.text.SimpleDateFormat('yyyy-foo')
//= local-date
import java.time.*
def d = LocalDate.of(2024, 2, 29)
println d
println d.plusYears(1)
println d + 1
println d - 1
println d.dayOfWeek
println d.lengthOfMonth()
println d.isLeapYear()
println LocalDate.parse('2024-03-01') - d
println d < LocalDate.parse('2024-03-01')
println d.withDayOfMonth(1)
println d.atStartOfDay()
println d.atTime(1, 2)
d++
println d
println((LocalDate.of(2024, 1, 30)..LocalDate.of(2024, 2, 2)).collect { it.dayOfMonth })
//= local-date-bad
java.time.LocalDate.of(2024, 2, 30)
//= local-date-parse-bad
java.time.LocalDate.parse('2024/01/01')
//= local-time
import java.time.*
def t = LocalTime.of(13, 5)
println t
println t.plusHours(12)
println t.withSecond(7)
println LocalTime.parse('01:02:03.456').nano
println LocalTime.MIDNIGHT
println t.isAfter(LocalTime.NOON)
println t.toSecondOfDay()
println t.truncatedTo(java.time.temporal.ChronoUnit.HOURS)
//= local-date-time
import java.time.*
def d = LocalDateTime.of(2024, 2, 29, 13, 5, 9)
println d
println d.toLocalDate()
println d.plusDays(1).minusMinutes(6)
println d.format(java.time.format.DateTimeFormatter.ofPattern('dd/MM/yy HH:mm'))
println d.atZone(ZoneId.of('UTC'))
println d.atOffset(ZoneOffset.ofHours(2))
println LocalDateTime.parse('2024-02-29T01:02').getHour()
println Duration.between(d, d.plusHours(5))
//= zoned-date-time
import java.time.*
def z = ZonedDateTime.of(2024, 3, 31, 1, 30, 0, 0, ZoneId.of('Europe/Berlin'))
println z
println z.plusHours(1)
println z.plusDays(1)
println z.withZoneSameInstant(ZoneId.of('America/New_York'))
println z.toInstant()
println z.offset
println ZonedDateTime.parse('2024-02-29T13:05:09+01:00[Europe/Berlin]')
println OffsetDateTime.parse('2024-02-29T13:05:09Z')
println OffsetDateTime.parse('2024-02-29T13:05:09.123+02:00').toInstant().toEpochMilli()
//= instant
import java.time.*
def i = Instant.ofEpochMilli(1700000000123L)
println i
println i.plusSeconds(5)
println i.epochSecond
println i.toEpochMilli()
println Instant.parse('2024-02-29T13:05:09.5Z')
println Instant.EPOCH
println Date.from(i)
println new Date(5).toInstant()
println i.atZone(ZoneId.of('UTC'))
//= duration-and-period
import java.time.*
println Duration.ofMinutes(90)
println Duration.ofMillis(1500)
println Duration.parse('PT1H2M').toMinutes()
println Duration.ofHours(5) + Duration.ofMinutes(1)
println Duration.ofSeconds(3661).toHours()
println Duration.ofSeconds(-90)
println Period.of(1, 2, 3)
println Period.between(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 3, 1))
println Period.parse('P1Y2M3W4D').days
println Period.ofMonths(14).normalized()
println Duration.ofDays(1).plusMillis(5)
//= formatter-patterns
import java.time.*
import java.time.format.*
def d = LocalDateTime.of(2024, 2, 9, 3, 5, 9, 7000000)
['yyyy-MM-dd', 'd.M.yy', 'EEE, dd MMM yyyy', 'EEEE d MMMM uuuu', 'hh:mm:ss a', 'H:m:s.SSS', "yyyy'T'HH", 'D', 'Q', 'e', 'w', 'n', 'A', 'G', 'MMMMM', 'kk', 'KK'].each { println "$it: ${d.format(DateTimeFormatter.ofPattern(it, Locale.ENGLISH))}" }
//= formatter-zoned
import java.time.*
import java.time.format.*
def z = ZonedDateTime.of(2024, 7, 1, 12, 0, 0, 0, ZoneId.of('Europe/Berlin'))
['z', 'zzzz', 'VV', 'O', 'OOOO', 'X', 'XX', 'XXX', 'x', 'xxx', 'Z', 'ZZZZZ'].each { println "$it: ${z.format(DateTimeFormatter.ofPattern(it, Locale.ENGLISH))}" }
println z.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
println z.format(DateTimeFormatter.ISO_INSTANT)
println z.format(DateTimeFormatter.ISO_DATE)
println z.format(DateTimeFormatter.RFC_1123_DATE_TIME)
println z.format(DateTimeFormatter.BASIC_ISO_DATE)
println z.format(DateTimeFormatter.ISO_WEEK_DATE)
//= formatter-parse
import java.time.*
import java.time.format.*
println LocalDate.parse('09.02.2024', DateTimeFormatter.ofPattern('dd.MM.yyyy'))
println LocalDateTime.parse('2024-02-09 13:05', DateTimeFormatter.ofPattern('yyyy-MM-dd HH:mm'))
println ZonedDateTime.parse('2024-02-09T13:05:00.000+0100', DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ"))
println LocalDate.parse('9 Feb 2024', DateTimeFormatter.ofPattern('d MMM yyyy', Locale.ENGLISH))
//= formatter-parse-fails
java.time.LocalDate.parse('x', java.time.format.DateTimeFormatter.ofPattern('dd.MM.yyyy'))
//= formatter-unsupported-field
java.time.LocalDate.of(2024, 1, 1).format(java.time.format.DateTimeFormatter.ofPattern('HH'))
//= chrono-unit
import java.time.*
import java.time.temporal.ChronoUnit
def a = LocalDate.of(2024, 1, 31)
println ChronoUnit.DAYS.between(a, LocalDate.of(2024, 3, 1))
println ChronoUnit.MONTHS.between(a, LocalDate.of(2024, 3, 1))
println a.until(LocalDate.of(2025, 1, 1), ChronoUnit.WEEKS)
println a.plus(1, ChronoUnit.MONTHS)
println LocalTime.of(1, 0).until(LocalTime.of(2, 30), ChronoUnit.MINUTES)
//= month-and-weekday
import java.time.*
println DayOfWeek.MONDAY + 3
println DayOfWeek.MONDAY.minus(1)
println Month.JANUARY.plus(13)
println Month.of(2).maxLength()
println DayOfWeek.valueOf('FRIDAY').value
println Year.of(2024).isLeap()
println YearMonth.of(2024, 2).lengthOfMonth()
println MonthDay.of(2, 29).isValidYear(2023)
println DayOfWeek.FRIDAY.getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH)
//= timestamp
def t = new java.sql.Timestamp(1700000000123L)
println t
println t.time
println t.nanos
println new java.sql.Timestamp(0)
println java.sql.Timestamp.valueOf('2024-02-29 13:05:09.5').time
println t.toInstant()
println new Date(t.time) == t
println t.format('yyyy')
//= time-zones
println TimeZone.getTimeZone('Europe/Berlin').rawOffset
println TimeZone.getTimeZone('nonsense').ID
println TimeZone.getTimeZone('GMT+2').ID
println TimeZone.default.ID
println TimeZone.getTimeZone('Europe/Berlin').inDaylightTime(new Date(1720000000000L))
println TimeZone.getTimeZone('Europe/Berlin').getDisplayName(false, TimeZone.SHORT, Locale.ENGLISH)
