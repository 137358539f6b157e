//! Dates and times of `java.time`: what they are made of, their text, equality, order and hash.

use std::cmp::Ordering;

use entente_groovy_vm::{Fault, Heap};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

use super::date_time_error;
use super::units::Field;
use super::zone::{Zone, offset_text, out_of_range};
use crate::support::java::JavaValue;

/// One date or time of any of the classes.
#[derive(Clone, Debug)]
pub(crate) enum Temporal {
    /// `LocalDate`.
    Date(Date),
    /// `LocalTime`.
    Time(Time),
    /// `LocalDateTime`.
    DateTime(DateTime),
    /// `OffsetDateTime`.
    Offset(DateTime, Offset),
    /// `OffsetTime`.
    OffsetTime(Time, Offset),
    /// `ZonedDateTime`.
    Zoned(DateTime, Offset, Zone),
    /// `Instant`.
    Instant(Timestamp),
    /// `Year`.
    Year(i32),
    /// `YearMonth`: the first day of the month.
    YearMonth(Date),
    /// `MonthDay`: the day in a leap year.
    MonthDay(Date),
}

/// The day 1970-01-01.
pub(crate) const EPOCH: Date = Date::constant(1970, 1, 1);

/// Days since 1970-01-01.
pub(crate) fn epoch_day(date: Date) -> i64 {
    date.duration_since(EPOCH).as_hours() / 24
}

/// The date of a day since 1970-01-01.
///
/// # Errors
/// `DateTimeException` beyond years -9999 to 9999.
pub(crate) fn date_of_epoch_day(day: i64) -> Result<Date, Fault> {
    let span = jiff::Span::new().try_days(day).map_err(out_of_range)?;
    EPOCH.checked_add(span).map_err(out_of_range)
}

/// `LocalDate.of`.
///
/// # Errors
/// `DateTimeException` in Java's words.
pub(crate) fn date_of(year: i64, month: i64, day: i64) -> Result<Date, Fault> {
    Field::Year.check(year).map_err(date_time_error)?;
    Field::MonthOfYear.check(month).map_err(date_time_error)?;
    Field::DayOfMonth.check(day).map_err(date_time_error)?;
    let first = Date::new(i16::try_from(year).unwrap_or(i16::MAX), month as i8, 1).map_err(out_of_range)?;
    if day > i64::from(first.days_in_month()) {
        if day == 29 {
            return Err(date_time_error(format!("Invalid date 'February 29' as '{year}' is not a leap year")));
        }
        let name = super::units::MONTH.constants[month as usize - 1];
        return Err(date_time_error(format!("Invalid date '{name} {day}'")));
    }
    Date::new(first.year(), first.month(), day as i8).map_err(out_of_range)
}

/// `LocalTime.of`.
///
/// # Errors
/// `DateTimeException` in Java's words.
pub(crate) fn time_of(hour: i64, minute: i64, second: i64, nano: i64) -> Result<Time, Fault> {
    Field::HourOfDay.check(hour).map_err(date_time_error)?;
    Field::MinuteOfHour.check(minute).map_err(date_time_error)?;
    Field::SecondOfMinute.check(second).map_err(date_time_error)?;
    Field::NanoOfSecond.check(nano).map_err(date_time_error)?;
    Time::new(hour as i8, minute as i8, second as i8, nano as i32).map_err(out_of_range)
}

/// Nanoseconds since midnight.
pub(crate) fn nano_of_day(time: Time) -> i64 {
    let seconds = i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60 + i64::from(time.second());
    seconds * 1_000_000_000 + i64::from(time.subsec_nanosecond())
}

/// The time of a nanosecond since midnight, which must be below a day.
pub(crate) fn time_of_nanos(nanos: i64) -> Time {
    let (seconds, nano) = (nanos / 1_000_000_000, nanos % 1_000_000_000);
    Time::new((seconds / 3600) as i8, (seconds / 60 % 60) as i8, (seconds % 60) as i8, nano as i32)
        .unwrap_or(Time::midnight())
}

/// The point in time of seconds and nanoseconds since 1970.
///
/// # Errors
/// `DateTimeException` beyond what can be held.
pub(crate) fn instant_of(seconds: i64, nanos: i64) -> Result<Timestamp, Fault> {
    let seconds = seconds.saturating_add(nanos.div_euclid(1_000_000_000));
    Timestamp::from_nanosecond(i128::from(seconds) * 1_000_000_000 + i128::from(nanos.rem_euclid(1_000_000_000)))
        .map_err(out_of_range)
}

/// Seconds since 1970, rounded down, and the nanoseconds above them.
pub(crate) fn instant_parts(at: Timestamp) -> (i64, i64) {
    let nanos = at.as_nanosecond();
    (nanos.div_euclid(1_000_000_000) as i64, nanos.rem_euclid(1_000_000_000) as i64)
}

impl Temporal {
    /// The date in it.
    pub(crate) fn date(&self) -> Option<Date> {
        match self {
            Temporal::Date(date) => Some(*date),
            _ => self.local().map(|local| local.date()),
        }
    }

    /// The time of day in it.
    pub(crate) fn time(&self) -> Option<Time> {
        match self {
            Temporal::Time(time) | Temporal::OffsetTime(time, _) => Some(*time),
            _ => self.local().map(|local| local.time()),
        }
    }

    /// Date and time in it.
    pub(crate) fn local(&self) -> Option<DateTime> {
        match self {
            Temporal::DateTime(local) | Temporal::Offset(local, _) | Temporal::Zoned(local, _, _) => Some(*local),
            _ => None,
        }
    }

    /// Its offset from UTC.
    pub(crate) fn offset(&self) -> Option<Offset> {
        match self {
            Temporal::Offset(_, offset) | Temporal::OffsetTime(_, offset) | Temporal::Zoned(_, offset, _) => {
                Some(*offset)
            }
            _ => None,
        }
    }

    /// The point in time that it is.
    pub(crate) fn instant(&self) -> Option<Timestamp> {
        match self {
            Temporal::Instant(at) => Some(*at),
            Temporal::Offset(local, offset) | Temporal::Zoned(local, offset, _) => offset.to_timestamp(*local).ok(),
            _ => None,
        }
    }

    /// The value of a field; `None` when it has no such field.
    pub(crate) fn get(&self, field: Field) -> Option<i64> {
        if let Some(value) = self.time().and_then(|time| time_field(time, field)) {
            return Some(value);
        }
        if let Some(value) = self.date().and_then(|date| date_field(date, field)) {
            return Some(value);
        }
        match (self, field) {
            (Temporal::Instant(at), Field::NanoOfSecond) => Some(instant_parts(*at).1),
            (Temporal::Instant(at), Field::MicroOfSecond) => Some(instant_parts(*at).1 / 1_000),
            (Temporal::Instant(at), Field::MilliOfSecond) => Some(instant_parts(*at).1 / 1_000_000),
            (_, Field::InstantSeconds) => self.instant().map(|at| instant_parts(at).0),
            (_, Field::OffsetSeconds) => self.offset().map(|offset| i64::from(offset.seconds())),
            (Temporal::Year(year), Field::Year) => Some(i64::from(*year)),
            (Temporal::Year(year), Field::YearOfEra) => Some(i64::from(if *year < 1 { 1 - year } else { *year })),
            (Temporal::Year(year), Field::Era) => Some(i64::from(*year >= 1)),
            (
                Temporal::YearMonth(date),
                Field::Year | Field::YearOfEra | Field::Era | Field::MonthOfYear | Field::ProlepticMonth,
            )
            | (Temporal::MonthDay(date), Field::MonthOfYear | Field::DayOfMonth) => date_field(*date, field),
            _ => None,
        }
    }

    /// As [`Temporal::get`], with Java's error.
    ///
    /// # Errors
    /// `UnsupportedTemporalTypeException`.
    pub(crate) fn require(&self, field: Field) -> Result<i64, Fault> {
        self.get(field).ok_or_else(|| unsupported_field(field.shown()))
    }
}

/// `UnsupportedTemporalTypeException` for a field.
pub(crate) fn unsupported_field(name: &str) -> Fault {
    Fault::new("java.time.temporal.UnsupportedTemporalTypeException", format!("Unsupported field: {name}"))
}

fn time_field(time: Time, field: Field) -> Option<i64> {
    let (hour, nano) = (i64::from(time.hour()), i64::from(time.subsec_nanosecond()));
    let or_twelve = |hour: i64, full: i64| if hour == 0 { full } else { hour };
    Some(match field {
        Field::NanoOfSecond => nano,
        Field::NanoOfDay => nano_of_day(time),
        Field::MicroOfSecond => nano / 1_000,
        Field::MicroOfDay => nano_of_day(time) / 1_000,
        Field::MilliOfSecond => nano / 1_000_000,
        Field::MilliOfDay => nano_of_day(time) / 1_000_000,
        Field::SecondOfMinute => i64::from(time.second()),
        Field::SecondOfDay => nano_of_day(time) / 1_000_000_000,
        Field::MinuteOfHour => i64::from(time.minute()),
        Field::MinuteOfDay => hour * 60 + i64::from(time.minute()),
        Field::HourOfAmPm => hour % 12,
        Field::ClockHourOfAmPm => or_twelve(hour % 12, 12),
        Field::HourOfDay => hour,
        Field::ClockHourOfDay => or_twelve(hour, 24),
        Field::AmPmOfDay => hour / 12,
        _ => return None,
    })
}

fn date_field(date: Date, field: Field) -> Option<i64> {
    let (day, day_of_year) = (i64::from(date.day()), i64::from(date.day_of_year()));
    let (year, month) = (i64::from(date.year()), i64::from(date.month()));
    Some(match field {
        Field::DayOfWeek => i64::from(date.weekday().to_monday_one_offset()),
        Field::AlignedDayOfWeekInMonth => (day - 1) % 7 + 1,
        Field::AlignedDayOfWeekInYear => (day_of_year - 1) % 7 + 1,
        Field::DayOfMonth => day,
        Field::DayOfYear => day_of_year,
        Field::EpochDay => epoch_day(date),
        Field::AlignedWeekOfMonth => (day - 1) / 7 + 1,
        Field::AlignedWeekOfYear => (day_of_year - 1) / 7 + 1,
        Field::MonthOfYear => month,
        Field::ProlepticMonth => year * 12 + month - 1,
        Field::YearOfEra => {
            if year < 1 {
                1 - year
            } else {
                year
            }
        }
        Field::Year => year,
        Field::Era => i64::from(year >= 1),
        _ => return None,
    })
}

/// `LocalTime.toString`: seconds and fraction only when they are there, the fraction in groups of three.
pub(crate) fn time_text(time: Time) -> String {
    let mut text = format!("{:02}:{:02}", time.hour(), time.minute());
    let nano = time.subsec_nanosecond();
    if time.second() > 0 || nano > 0 {
        text.push_str(&format!(":{:02}", time.second()));
        text.push_str(&fraction_text(nano));
    }
    text
}

/// `.123`, `.123456`, `.123456789` or nothing.
pub(crate) fn fraction_text(nano: i32) -> String {
    match nano {
        0 => String::new(),
        nano if nano % 1_000_000 == 0 => format!(".{:03}", nano / 1_000_000),
        nano if nano % 1_000 == 0 => format!(".{:06}", nano / 1_000),
        nano => format!(".{nano:09}"),
    }
}

/// A year with at least four digits.
pub(crate) fn year_text(year: i64) -> String {
    match year {
        ..0 => format!("-{:04}", -year),
        10_000.. => format!("+{year}"),
        _ => format!("{year:04}"),
    }
}

/// `LocalDate.toString`.
pub(crate) fn date_text(date: Date) -> String {
    format!("{}-{:02}-{:02}", year_text(i64::from(date.year())), date.month(), date.day())
}

fn local_text(local: DateTime) -> String {
    format!("{}T{}", date_text(local.date()), time_text(local.time()))
}

/// `Instant.toString`: seconds always.
pub(crate) fn instant_text(at: Timestamp) -> String {
    let local = Offset::UTC.to_datetime(at);
    let time = local.time();
    format!(
        "{}T{:02}:{:02}:{:02}{}Z",
        date_text(local.date()),
        time.hour(),
        time.minute(),
        time.second(),
        fraction_text(time.subsec_nanosecond())
    )
}

fn date_hash(date: Date) -> i32 {
    let year = i32::from(date.year());
    (year & !0x7FF) ^ ((year << 11) + (i32::from(date.month()) << 6) + i32::from(date.day()))
}

fn time_hash(time: Time) -> i32 {
    let nanos = nano_of_day(time);
    (nanos ^ (nanos >> 32)) as i32
}

fn local_hash(local: DateTime) -> i32 {
    date_hash(local.date()) ^ time_hash(local.time())
}

impl JavaValue for Temporal {
    fn class(&self) -> &str {
        match self {
            Temporal::Date(_) => "java.time.LocalDate",
            Temporal::Time(_) => "java.time.LocalTime",
            Temporal::DateTime(_) => "java.time.LocalDateTime",
            Temporal::Offset(..) => "java.time.OffsetDateTime",
            Temporal::OffsetTime(..) => "java.time.OffsetTime",
            Temporal::Zoned(..) => "java.time.ZonedDateTime",
            Temporal::Instant(_) => "java.time.Instant",
            Temporal::Year(_) => "java.time.Year",
            Temporal::YearMonth(_) => "java.time.YearMonth",
            Temporal::MonthDay(_) => "java.time.MonthDay",
        }
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        Some(match self {
            Temporal::Date(date) => date_text(*date),
            Temporal::Time(time) => time_text(*time),
            Temporal::DateTime(local) => local_text(*local),
            Temporal::Offset(local, offset) => format!("{}{}", local_text(*local), offset_text(*offset)),
            Temporal::OffsetTime(time, offset) => format!("{}{}", time_text(*time), offset_text(*offset)),
            Temporal::Zoned(local, offset, zone) => {
                let region = if zone.fixed == Some(*offset) { String::new() } else { format!("[{}]", zone.id) };
                format!("{}{}{region}", local_text(*local), offset_text(*offset))
            }
            Temporal::Instant(at) => instant_text(*at),
            Temporal::Year(year) => year.to_string(),
            Temporal::YearMonth(date) => format!("{}-{:02}", year_text(i64::from(date.year())), date.month()),
            Temporal::MonthDay(date) => format!("--{:02}-{:02}", date.month(), date.day()),
        })
    }

    fn same(&self, other: &Self, _heap: &Heap) -> bool {
        match (self, other) {
            (Temporal::Offset(a, x), Temporal::Offset(b, y)) => a == b && x == y,
            (Temporal::OffsetTime(a, x), Temporal::OffsetTime(b, y)) => a == b && x == y,
            (Temporal::Zoned(a, x, p), Temporal::Zoned(b, y, q)) => a == b && x == y && p == q,
            _ => self.order(other) == Some(Ordering::Equal),
        }
    }

    fn order(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Temporal::Date(a), Temporal::Date(b))
            | (Temporal::YearMonth(a), Temporal::YearMonth(b))
            | (Temporal::MonthDay(a), Temporal::MonthDay(b)) => Some(a.cmp(b)),
            (Temporal::Time(a), Temporal::Time(b)) => Some(a.cmp(b)),
            (Temporal::DateTime(a), Temporal::DateTime(b)) => Some(a.cmp(b)),
            (Temporal::Instant(a), Temporal::Instant(b)) => Some(a.cmp(b)),
            (Temporal::Year(a), Temporal::Year(b)) => Some(a.cmp(b)),
            (Temporal::OffsetTime(a, x), Temporal::OffsetTime(b, y)) => {
                let utc = |time: Time, offset: Offset| nano_of_day(time) - i64::from(offset.seconds()) * 1_000_000_000;
                Some(utc(*a, *x).cmp(&utc(*b, *y)).then(a.cmp(b)))
            }
            (Temporal::Offset(a, _), Temporal::Offset(b, _)) => {
                Some(self.instant()?.cmp(&other.instant()?).then(a.cmp(b)))
            }
            (Temporal::Zoned(a, _, p), Temporal::Zoned(b, _, q)) => {
                Some(self.instant()?.cmp(&other.instant()?).then(a.cmp(b)).then(p.id.cmp(&q.id)))
            }
            _ => None,
        }
    }

    fn hash(&self, _heap: &Heap) -> Option<i32> {
        Some(match self {
            Temporal::Date(date) => date_hash(*date),
            Temporal::Time(time) => time_hash(*time),
            Temporal::DateTime(local) => local_hash(*local),
            Temporal::Offset(local, offset) => local_hash(*local) ^ offset.seconds(),
            Temporal::OffsetTime(time, offset) => time_hash(*time) ^ offset.seconds(),
            Temporal::Zoned(local, offset, zone) => local_hash(*local) ^ offset.seconds() ^ zone.hash().rotate_left(3),
            Temporal::Instant(at) => {
                let (seconds, nanos) = instant_parts(*at);
                ((seconds ^ (seconds >> 32)) as i32).wrapping_add(51i32.wrapping_mul(nanos as i32))
            }
            Temporal::Year(year) => *year,
            Temporal::YearMonth(date) => i32::from(date.year()) ^ (i32::from(date.month()) << 27),
            Temporal::MonthDay(date) => (i32::from(date.month()) << 6) + i32::from(date.day()),
        })
    }
}
