import java.time.*
import java.time.format.*
import java.time.temporal.*
def t(String n, Closure c) { def r; try { r = c() } catch (Throwable e) { r = e.class.name + ': ' + e.message }; println "$n -> $r" }
t('d1') { LocalDate.of(2020, 2, 29) }
t('d2') { LocalDate.of(2021, 2, 29) }
t('d3') { LocalDate.of(2021, 13, 1) }
t('d4') { LocalDate.of(2021, 4, 31) }
t('d5') { LocalDate.parse('2021-03-04').plusMonths(11).minusDays(3) }
t('d6') { LocalDate.parse('2021-3-04') }
t('d7') { LocalDate.parse('2021-02-30') }
t('d8b') { LocalDate.parse('20210304', DateTimeFormatter.ofPattern('yyyyMMdd')) }
t('d9') { LocalDate.parse('04.03.2021 x', DateTimeFormatter.ofPattern('dd.MM.yyyy')) }
t('d10') { def d = LocalDate.of(2024, 1, 31); [d.dayOfWeek, d.month, d.monthValue, d.dayOfYear, d.lengthOfMonth(), d.leapYear, d.year] }
t('d11') { LocalDate.of(2024,1,31).plus(1, ChronoUnit.MONTHS).toString() + LocalDate.of(2024,1,31).with(TemporalAdjusters.lastDayOfMonth()) }
t('d12') { ChronoUnit.DAYS.between(LocalDate.of(2020,1,1), LocalDate.of(2024,3,1)) }
t('d13') { Period.between(LocalDate.of(2020,1,31), LocalDate.of(2024,3,1)) }
t('d14') { Period.between(LocalDate.of(2024,3,1), LocalDate.of(2020,1,31)) }
t('d15') { LocalDate.of(2020,1,1) < LocalDate.of(2020,1,2) }
t('d16') { LocalDate.of(2020,1,1).compareTo(LocalDate.of(2024,1,2)) }
t('d17') { LocalDate.of(2020,1,1).hashCode() }
t('d18') { [LocalDate.of(2020,1,1) == LocalDate.parse('2020-01-01'), LocalDate.of(2020,1,1).equals('x')] }
t('d19') { LocalDate.of(2020,1,1).atStartOfDay() }
t('d20') { LocalDate.of(2020,3,29).atTime(2,30).atZone(ZoneId.of('Europe/Berlin')) }
t('d21') { LocalDate.of(2020,10,25).atTime(2,30).atZone(ZoneId.of('Europe/Berlin')) }
t('d22') { ZonedDateTime.parse('2020-10-25T02:30+01:00[Europe/Berlin]').plusHours(-1) }
t('d23') { Instant.ofEpochMilli(1234567890123L) }
t('d24') { Instant.parse('2009-02-13T23:31:30.123Z').toEpochMilli() }
t('d25') { Instant.ofEpochSecond(10).atZone(ZoneId.of('America/New_York')) }
t('d26') { LocalDateTime.of(2020,1,2,3,4).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME) }
t('d27') { LocalDateTime.of(2020,1,2,3,4,5,600_000_000) }
t('d28') { LocalDateTime.of(2020,1,2,3,4,5,600_000_000).format(DateTimeFormatter.ofPattern("EEEE, d. MMMM yyyy HH:mm:ss.SSS a h K k")) }
t('d29') { LocalDateTime.parse('2020-01-02T03:04').truncatedTo(ChronoUnit.HOURS) }
t('d30') { OffsetDateTime.parse('2020-01-02T03:04:05.678+02:00').toInstant() }
t('d31') { OffsetDateTime.parse('2020-01-02T03:04:05.678+0200') }
t('d32') { OffsetDateTime.parse('2020-01-02T03:04:05.678+0200', DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ")) }
t('d33') { ZonedDateTime.parse('2020-01-02T03:04:05Z').format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ")) }
t('d34') { ZonedDateTime.of(2020,7,2,3,4,5,0,ZoneId.of('Europe/Berlin')).format(DateTimeFormatter.ofPattern("yyyy VV z zzzz O OOOO X XX XXX x xx xxx Z ZZZZ ZZZZZ")) }
t('d35') { Duration.ofMillis(90061001) }
t('d36') { Duration.ofMillis(-1500) }
t('d37') { Duration.parse('PT1H30M').toMinutes() }
t('d38') { Duration.parse('P2DT3H4M5.678S') }
t('d39') { Duration.parse('x') }
t('d40') { Duration.between(Instant.EPOCH, Instant.ofEpochSecond(3661)).toString() }
t('d41') { Period.parse('P1Y2M3W4D') }
t('d42') { LocalTime.of(10,0).plusMinutes(61 * 24) }
t('d43') { [LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.MAX, LocalTime.of(1,2,3).toSecondOfDay()] }
t('d44') { LocalTime.parse('25:00') }
t('d45') { LocalTime.parse('10:00', DateTimeFormatter.ofPattern('HH:mm')).atDate(LocalDate.EPOCH) }
t('d46') { LocalDate.parse('10:00', DateTimeFormatter.ofPattern('HH:mm')) }
t('d47') { LocalDateTime.parse('2020-01-01', DateTimeFormatter.ISO_LOCAL_DATE) }
t('d48') { LocalDate.of(2020,1,1).format(DateTimeFormatter.ofPattern('HH')) }
t('d49') { DateTimeFormatter.ofPattern('yyyy-bb') }
t('d50') { YearMonth.of(2020, 2).atEndOfMonth() }
t('d51') { [Year.of(2020).isLeap(), YearMonth.parse('2020-03').plusMonths(10), MonthDay.of(2, 29), MonthDay.parse('--12-24')] }
t('d52') { DayOfWeek.MONDAY.plus(9).toString() + Month.of(3).minus(4) + DayOfWeek.valueOf('FRIDAY').value }
t('d53') { ZoneId.of('Nowhere/Land') }
t('d54') { ZoneId.of('?') }
t('d55') { [ZoneOffset.of('+02:00'), ZoneOffset.ofHours(-5), ZoneOffset.UTC, ZoneId.of('UTC'), ZoneId.of('GMT+2')] }
t('d56') { ZonedDateTime.parse('2020-01-02T03:04:05Z').withZoneSameInstant(ZoneId.of('Asia/Tokyo')) }
t('d57') { DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.parse('2020-01-02T03:04:05Z')) }
t('d58') { ZonedDateTime.parse('Thu, 2 Jan 2020 03:04:05 GMT', DateTimeFormatter.RFC_1123_DATE_TIME) }
t('d59') { DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.of(2020,1,2)) + DateTimeFormatter.ISO_WEEK_DATE.format(LocalDate.of(2021,1,2)) }
t('d60') { LocalDate.of(2020,1,1).get(ChronoField.ALIGNED_WEEK_OF_YEAR) }
t('d61') { LocalDate.of(2020,1,1).get(ChronoField.HOUR_OF_DAY) }
t('d62') { LocalDate.of(2020,1,1).plus(1, ChronoUnit.HOURS) }
t('d63') { LocalDateTime.of(2020,1,1,0,0).until(LocalDateTime.of(2021,3,4,5,6), ChronoUnit.MONTHS) }
t('d64') { LocalDate.of(2020,1,15).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toString() + LocalDate.of(2020,1,15).with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY)) }
t('d65') { LocalDate.of(2020,1,15).withDayOfMonth(32) }
t('d66') { DateTimeFormatter.ofPattern('MMM d, uuuu').parse('Jan 5, 2020') .get(ChronoField.DAY_OF_MONTH) }
t('d67') { LocalDateTime.parse('01/02/20 3:04 PM', DateTimeFormatter.ofPattern('MM/dd/yy h:mm a')) }
t('d68') { LocalDateTime.parse('2020-01-02 03:04', DateTimeFormatter.ofPattern('yyyy-MM-dd HH:mm[:ss]')) }
t('d69') { LocalDate.of(2020,1,1).class.name + ZoneId.of('UTC').class.simpleName }
t('d70') { LocalDate.of(2020,5,1).isBefore(LocalDate.of(2020,5,2)) && LocalDateTime.MIN }
t('d72') { [ChronoUnit.DAYS, ChronoField.DAY_OF_MONTH, ChronoUnit.HOURS.duration, ChronoUnit.MONTHS.duration] }
t('d73') { DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.of(2020,1,2,3,4,0,0,ZoneOffset.ofHours(1))) }
t('d74') { DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochMilli(5)) }
t('d75') { DayOfWeek.MONDAY.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + Month.MAY.getDisplayName(TextStyle.FULL, Locale.US) }
t('d76') { LocalDate.of(2020,1,1).toEpochDay() + LocalDateTime.of(1970,1,2,0,0).toEpochSecond(ZoneOffset.UTC) }
t('d77') { switch (LocalDate.of(2020,1,1).dayOfWeek) { case DayOfWeek.WEDNESDAY: return 'wed'; default: return 'other' } }
t('d78') { DayOfWeek.values().collect { it.name()[0] }.join() }
t('d79') { Month.valueOf('FOO') }
t('d80') { Duration.ofMinutes(90).plusHours(2).dividedBy(3).toString() + Duration.ofSeconds(3661).toMinutesPart() }
t('d81') { LocalDate.parse(null) }
t('d82') { ZonedDateTime.of(LocalDateTime.of(2020,1,1,0,0), ZoneId.of('UTC')).toLocalDate() }
t('d83') { (LocalDate.of(2020,1,1).toString() as String).length() }
t('d84') { [LocalDate.of(2020,1,3), LocalDate.of(2020,1,1)].sort() }
t('d85') { [LocalDate.of(2020,1,3), LocalDate.of(2020,1,1)].max() }
t('d86') { [(LocalDate.of(2020,1,3)): 1][LocalDate.of(2020,1,3)] }
t('d89') { Clock.fixed(Instant.EPOCH, ZoneOffset.UTC).instant() }
t('d90') { LocalDateTime.ofInstant(Instant.EPOCH, ZoneId.of('Europe/Paris')) }
