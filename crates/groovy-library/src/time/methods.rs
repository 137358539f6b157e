//! Methods of dates and times, one table for all classes: what a class lacks answers that it is missing.

use std::cmp::Ordering;

use entente_groovy_vm::{Fault, HostResult, Machine, Native, Outcome, Value};

use super::adjusters::Adjuster;
use super::amount::{Duration, Period};
use super::args::{
    day_of_week, field, formatter, give, give_duration, give_period, month, month_constant, temporal, unit, whole, zone,
};
use super::arithmetic::period_between;
use super::temporal::{Temporal, epoch_day, instant_parts, nano_of_day, time_of};
use super::units::{Field, Unit};
use super::zone::{Zone, offset_text, out_of_range};
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{done, missing, text};

/// A number of the receiver as `int`; missing where the class has no such getter.
fn get_int(machine: &mut Machine, this: Value, field: Field) -> HostResult {
    let value = fits!(fits!(temporal(machine, this)).get(field));
    done(value as i32)
}

fn get_long(machine: &mut Machine, this: Value, field: Field) -> HostResult {
    let value = fits!(fits!(temporal(machine, this)).get(field));
    done(value)
}

/// `plusDays(n)` and the like.
fn shift(machine: &mut Machine, this: Value, args: &[Value], unit: Unit, sign: i64) -> HostResult {
    let [amount] = args else { return missing() };
    let (start, amount) = (fits!(temporal(machine, this)), fits!(whole(machine, *amount)));
    let amount =
        amount.checked_mul(sign).ok_or_else(|| Fault::new("java.lang.ArithmeticException", "long overflow"))?;
    // A class lacks the method for units that it doesn't have.
    let moved = match start.plus(amount, unit) {
        Err(Fault::Exception { class, .. }) if class.ends_with("UnsupportedTemporalTypeException") => return missing(),
        moved => moved,
    };
    give(machine, moved)
}

/// `withYear(n)` and the like.
fn set(machine: &mut Machine, this: Value, args: &[Value], field: Field) -> HostResult {
    let [value] = args else { return missing() };
    let start = fits!(temporal(machine, this));
    let value = if field == Field::MonthOfYear { month(machine, *value) } else { whole(machine, *value) };
    fits!(start.get(field));
    let moved = start.with(field, fits!(value));
    give(machine, moved)
}

/// An amount added: a number of units, a `Period`, a `Duration`.
pub(super) fn add(machine: &Machine, start: &Temporal, args: &[Value], sign: i64) -> Result<Option<Temporal>, Fault> {
    match args {
        [amount, of] => match (whole(machine, *amount), unit(machine, *of)) {
            (Some(amount), Some(unit)) => start.plus(amount.saturating_mul(sign), unit).map(Some),
            _ => Ok(None),
        },
        [amount] => {
            if let Some(period) = peek::<Period>(machine, *amount) {
                let months = i64::from(period.years) * 12 + i64::from(period.months);
                let mut moved = start.clone();
                if months != 0 {
                    moved = match start {
                        Temporal::Year(_) => start.plus(sign * i64::from(period.years), Unit::Years)?,
                        _ => start.plus(sign * months, Unit::Months)?,
                    };
                }
                if period.days != 0 {
                    moved = moved.plus(sign * i64::from(period.days), Unit::Days)?;
                }
                return Ok(Some(moved));
            }
            if let Some(duration) = peek::<Duration>(machine, *amount) {
                let moved = if duration.seconds() == 0 {
                    start.clone()
                } else {
                    start.plus(sign * duration.seconds(), Unit::Seconds)?
                };
                let nanos = i64::from(duration.nano());
                return if nanos == 0 { Ok(Some(moved)) } else { moved.plus(sign * nanos, Unit::Nanos).map(Some) };
            }
            Ok(None)
        }
        _ => Ok(None),
    }
}

fn plus(machine: &mut Machine, this: Value, args: &[Value], sign: i64) -> HostResult {
    let start = fits!(temporal(machine, this));
    let moved = fits!(add(machine, &start, args, sign)?);
    give(machine, Ok(moved))
}

/// `with(field, value)`, `with(adjuster)`.
fn with(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let start = fits!(temporal(machine, this));
    let moved = match args {
        [of, value] => start.with(fits!(field(machine, *of)), fits!(whole(machine, *value))),
        [adjuster] => {
            if let Some(adjuster) = peek::<Adjuster>(machine, *adjuster) {
                adjuster.adjust(&start)
            } else {
                match fits!(temporal(machine, *adjuster)) {
                    Temporal::Date(date) => start.with_date(date),
                    Temporal::Time(time) => start.with_time(time),
                    Temporal::DateTime(local) => {
                        start.with_date(local.date()).and_then(|moved| moved.with_time(local.time()))
                    }
                    Temporal::Year(year) => start.with(Field::Year, i64::from(year)),
                    _ => return missing(),
                }
            }
        }
        _ => return missing(),
    };
    give(machine, moved)
}

fn until(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let start = fits!(temporal(machine, this));
    match args {
        [end, of] => {
            let (end, unit) = (fits!(temporal(machine, *end)), fits!(unit(machine, *of)));
            done(start.until(&end, unit)?)
        }
        [end] => match (start, fits!(temporal(machine, *end))) {
            (Temporal::Date(start), Temporal::Date(end)) => {
                let (years, months, days) = period_between(start, end)?;
                give_period(machine, years, months, days)
            }
            _ => missing(),
        },
        _ => missing(),
    }
}

fn compare(machine: &mut Machine, this: Value, args: &[Value], accept: fn(Ordering) -> bool) -> HostResult {
    let [other] = args else { return missing() };
    let (a, b) = (fits!(temporal(machine, this)), fits!(temporal(machine, *other)));
    let order = match (&a, &b) {
        (Temporal::Zoned(..), Temporal::Zoned(..)) | (Temporal::Offset(..), Temporal::Offset(..)) => {
            fits!(a.instant()).cmp(&fits!(b.instant()))
        }
        _ => fits!(a.order(&b)),
    };
    done(accept(order))
}

/// `compareTo`: dates answer the difference of the first part that differs, as Java's do.
fn compare_to(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [other] = args else { return missing() };
    let (a, b) = (fits!(temporal(machine, this)), fits!(temporal(machine, *other)));
    let order = fits!(a.order(&b));
    let dates = match (&a, &b) {
        (Temporal::Date(a), Temporal::Date(b))
        | (Temporal::YearMonth(a), Temporal::YearMonth(b))
        | (Temporal::MonthDay(a), Temporal::MonthDay(b)) => Some((*a, *b)),
        (Temporal::DateTime(a), Temporal::DateTime(b)) => Some((a.date(), b.date())),
        (Temporal::Year(a), Temporal::Year(b)) => return done(a - b),
        _ => None,
    };
    let difference = dates.map_or(0, |(a, b)| {
        let parts = [
            i32::from(a.year()) - i32::from(b.year()),
            i32::from(a.month()) - i32::from(b.month()),
            i32::from(a.day()) - i32::from(b.day()),
        ];
        parts.into_iter().find(|part| *part != 0).unwrap_or(0)
    });
    done(if difference == 0 { order as i32 } else { difference })
}

fn format(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let value = fits!(temporal(machine, this));
    let formatter = match args {
        [style] if crate::support::constants::ordinal(machine, &super::FORMAT_STYLE, *style).is_some() => {
            let at = crate::support::constants::ordinal(machine, &super::FORMAT_STYLE, *style).unwrap_or_default();
            super::formatters::localized(value.date().is_some().then_some(at), value.time().is_some().then_some(at))?
        }
        [of] | [of, _] => fits!(formatter(machine, *of)?),
        _ => return missing(),
    };
    let written = formatter.print(&value)?;
    text(machine, written)
}

/// `atTime(...)`: hour, minute, second, nanosecond, or a time.
fn at_time(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let date = fits!(fits!(temporal(machine, this)).date());
    if let [time] = args {
        return match fits!(temporal(machine, *time)) {
            Temporal::Time(time) => give(machine, Ok(Temporal::DateTime(date.to_datetime(time)))),
            Temporal::OffsetTime(time, offset) => give(machine, Ok(Temporal::Offset(date.to_datetime(time), offset))),
            _ => missing(),
        };
    }
    let parts: Option<Vec<i64>> = args.iter().map(|part| whole(machine, *part)).collect();
    let parts = fits!(parts.filter(|parts| (2..=4).contains(&parts.len())));
    let part = |at: usize| parts.get(at).copied().unwrap_or(0);
    let time = time_of(part(0), part(1), part(2), part(3))?;
    give(machine, Ok(Temporal::DateTime(date.to_datetime(time))))
}

fn at_start_of_day(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(Temporal::Date(date)) = temporal(machine, this) else { return missing() };
    let start = date.to_datetime(jiff::civil::Time::midnight());
    match args {
        [] => give(machine, Ok(Temporal::DateTime(start))),
        [of] => {
            let zone = fits!(zone(machine, *of));
            give(machine, Temporal::zoned(start, zone, None))
        }
        _ => missing(),
    }
}

fn at_zone(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [of] = args else { return missing() };
    let zone = fits!(zone(machine, *of));
    match fits!(temporal(machine, this)) {
        Temporal::DateTime(local) => give(machine, Temporal::zoned(local, zone, None)),
        value => {
            let at = fits!(value.instant());
            give(machine, Ok(Temporal::zoned_at(at, zone)))
        }
    }
}

fn at_offset(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [of] = args else { return missing() };
    let offset = fits!(fits!(zone(machine, *of)).fixed);
    match fits!(temporal(machine, this)) {
        Temporal::DateTime(local) => give(machine, Ok(Temporal::Offset(local, offset))),
        Temporal::Time(time) => give(machine, Ok(Temporal::OffsetTime(time, offset))),
        Temporal::Instant(at) => give(machine, Ok(Temporal::Offset(offset.to_datetime(at), offset))),
        _ => missing(),
    }
}

/// The same point in time, or the same local time, elsewhere.
fn move_zone(machine: &mut Machine, this: Value, args: &[Value], same_instant: bool) -> HostResult {
    let [of] = args else { return missing() };
    let zone = fits!(zone(machine, *of));
    match (fits!(temporal(machine, this)), zone.fixed) {
        (value @ Temporal::Zoned(..), _) if same_instant => {
            let at = fits!(value.instant());
            give(machine, Ok(Temporal::zoned_at(at, zone)))
        }
        (Temporal::Zoned(local, offset, _), _) => give(machine, Temporal::zoned(local, zone, Some(offset))),
        (value @ Temporal::Offset(..), Some(offset)) if same_instant => {
            let at = fits!(value.instant());
            give(machine, Ok(Temporal::Offset(offset.to_datetime(at), offset)))
        }
        (Temporal::Offset(local, _), Some(offset)) => give(machine, Ok(Temporal::Offset(local, offset))),
        _ => missing(),
    }
}

fn to_epoch_second(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let value = fits!(temporal(machine, this));
    let at = match (value, args) {
        (value, []) => fits!(value.instant()),
        (Temporal::DateTime(local), [of]) => {
            let offset = fits!(fits!(zone(machine, *of)).fixed);
            offset.to_timestamp(local).map_err(out_of_range)?
        }
        _ => return missing(),
    };
    done(instant_parts(at).0)
}

fn get_zone(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let Some(Temporal::Zoned(_, _, zone)) = temporal(machine, this) else { return missing() };
    done(object(machine, zone))
}

fn get_offset(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let offset = fits!(fits!(temporal(machine, this)).offset());
    done(object(machine, Zone::of_offset(offset)))
}

fn convert(machine: &mut Machine, this: Value, to: fn(&Temporal) -> Option<Temporal>) -> HostResult {
    let converted = fits!(to(&fits!(temporal(machine, this))));
    give(machine, Ok(converted))
}

fn is_leap(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let year = fits!(fits!(temporal(machine, this)).get(Field::Year));
    done(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
}

fn at_day(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [day] = args else { return missing() };
    let day = fits!(whole(machine, *day));
    match fits!(temporal(machine, this)) {
        Temporal::YearMonth(date) => give(
            machine,
            super::temporal::date_of(i64::from(date.year()), i64::from(date.month()), day).map(Temporal::Date),
        ),
        Temporal::Year(year) => {
            let start = super::temporal::date_of(i64::from(year), 1, 1)?;
            give(machine, Temporal::Date(start).with(Field::DayOfYear, day))
        }
        _ => missing(),
    }
}

fn length_of_month(value: &Temporal) -> Option<i64> {
    match value {
        Temporal::Date(date) | Temporal::YearMonth(date) => Some(i64::from(date.days_in_month())),
        _ => None,
    }
}

fn length_of_year(value: &Temporal) -> Option<i64> {
    match value {
        Temporal::Date(date) | Temporal::YearMonth(date) => Some(i64::from(date.days_in_year())),
        Temporal::Year(year) => {
            super::temporal::date_of(i64::from(*year), 1, 1).ok().map(|d| i64::from(d.days_in_year()))
        }
        _ => None,
    }
}

fn measure(machine: &mut Machine, this: Value, of: fn(&Temporal) -> Option<i64>) -> HostResult {
    let value = fits!(of(&fits!(temporal(machine, this))));
    done(value as i32)
}

/// The methods of every date and time.
pub(super) const METHODS: &[(&str, Native)] = &[
    ("getYear", |m, t, _| get_int(m, t, Field::Year)),
    ("getMonthValue", |m, t, _| get_int(m, t, Field::MonthOfYear)),
    ("getMonth", |m, t, _| {
        let number = fits!(fits!(temporal(m, t)).get(Field::MonthOfYear));
        done(month_constant(m, number))
    }),
    ("getDayOfMonth", |m, t, _| get_int(m, t, Field::DayOfMonth)),
    ("getDayOfYear", |m, t, _| get_int(m, t, Field::DayOfYear)),
    ("getDayOfWeek", |m, t, _| {
        let number = fits!(fits!(temporal(m, t)).get(Field::DayOfWeek));
        done(day_of_week(m, number))
    }),
    ("getHour", |m, t, _| get_int(m, t, Field::HourOfDay)),
    ("getMinute", |m, t, _| get_int(m, t, Field::MinuteOfHour)),
    ("getSecond", |m, t, _| get_int(m, t, Field::SecondOfMinute)),
    ("getNano", |m, t, _| get_int(m, t, Field::NanoOfSecond)),
    ("getEpochSecond", |m, t, _| match temporal(m, t) {
        Some(Temporal::Instant(_)) => get_long(m, t, Field::InstantSeconds),
        _ => missing(),
    }),
    ("getValue", |m, t, _| match temporal(m, t) {
        Some(Temporal::Year(year)) => done(year),
        _ => missing(),
    }),
    ("getZone", get_zone),
    ("getOffset", get_offset),
    ("get", |m, t, a| match a {
        [of] => done(fits!(temporal(m, t)).require(fits!(field(m, *of)))? as i32),
        _ => missing(),
    }),
    ("getLong", |m, t, a| match a {
        [of] => done(fits!(temporal(m, t)).require(fits!(field(m, *of)))?),
        _ => missing(),
    }),
    ("isSupported", |m, t, a| match a {
        [of] => {
            let value = fits!(temporal(m, t));
            if let Some(field) = field(m, *of) {
                return done(value.get(field).is_some());
            }
            done(value.plus(0, fits!(unit(m, *of))).is_ok())
        }
        _ => missing(),
    }),
    ("plus", |m, t, a| plus(m, t, a, 1)),
    ("minus", |m, t, a| plus(m, t, a, -1)),
    ("plusYears", |m, t, a| shift(m, t, a, Unit::Years, 1)),
    ("plusMonths", |m, t, a| shift(m, t, a, Unit::Months, 1)),
    ("plusWeeks", |m, t, a| shift(m, t, a, Unit::Weeks, 1)),
    ("plusDays", |m, t, a| shift(m, t, a, Unit::Days, 1)),
    ("plusHours", |m, t, a| shift(m, t, a, Unit::Hours, 1)),
    ("plusMinutes", |m, t, a| shift(m, t, a, Unit::Minutes, 1)),
    ("plusSeconds", |m, t, a| shift(m, t, a, Unit::Seconds, 1)),
    ("plusMillis", |m, t, a| shift(m, t, a, Unit::Millis, 1)),
    ("plusNanos", |m, t, a| shift(m, t, a, Unit::Nanos, 1)),
    ("minusYears", |m, t, a| shift(m, t, a, Unit::Years, -1)),
    ("minusMonths", |m, t, a| shift(m, t, a, Unit::Months, -1)),
    ("minusWeeks", |m, t, a| shift(m, t, a, Unit::Weeks, -1)),
    ("minusDays", |m, t, a| shift(m, t, a, Unit::Days, -1)),
    ("minusHours", |m, t, a| shift(m, t, a, Unit::Hours, -1)),
    ("minusMinutes", |m, t, a| shift(m, t, a, Unit::Minutes, -1)),
    ("minusSeconds", |m, t, a| shift(m, t, a, Unit::Seconds, -1)),
    ("minusMillis", |m, t, a| shift(m, t, a, Unit::Millis, -1)),
    ("minusNanos", |m, t, a| shift(m, t, a, Unit::Nanos, -1)),
    ("with", with),
    ("withYear", |m, t, a| set(m, t, a, Field::Year)),
    ("withMonth", |m, t, a| set(m, t, a, Field::MonthOfYear)),
    ("withDayOfMonth", |m, t, a| set(m, t, a, Field::DayOfMonth)),
    ("withDayOfYear", |m, t, a| set(m, t, a, Field::DayOfYear)),
    ("withHour", |m, t, a| set(m, t, a, Field::HourOfDay)),
    ("withMinute", |m, t, a| set(m, t, a, Field::MinuteOfHour)),
    ("withSecond", |m, t, a| set(m, t, a, Field::SecondOfMinute)),
    ("withNano", |m, t, a| set(m, t, a, Field::NanoOfSecond)),
    ("truncatedTo", |m, t, a| match a {
        [of] => {
            let cut = fits!(temporal(m, t)).truncated(fits!(unit(m, *of)));
            give(m, cut)
        }
        _ => missing(),
    }),
    ("until", until),
    ("compareTo", compare_to),
    ("isBefore", |m, t, a| compare(m, t, a, Ordering::is_lt)),
    ("isAfter", |m, t, a| compare(m, t, a, Ordering::is_gt)),
    ("isEqual", |m, t, a| compare(m, t, a, Ordering::is_eq)),
    ("format", format),
    ("atTime", at_time),
    ("atDate", |m, t, a| match (temporal(m, t), a) {
        (Some(Temporal::Time(time)), [date]) => {
            let date = fits!(fits!(temporal(m, *date)).date());
            give(m, Ok(Temporal::DateTime(date.to_datetime(time))))
        }
        _ => missing(),
    }),
    ("atStartOfDay", at_start_of_day),
    ("atZone", at_zone),
    ("atZoneSameInstant", at_zone),
    ("atOffset", at_offset),
    ("atDay", at_day),
    ("atMonth", |m, t, a| match (temporal(m, t), a) {
        (Some(Temporal::Year(year)), [of]) => {
            let date = super::temporal::date_of(i64::from(year), fits!(month(m, *of)), 1);
            give(m, date.map(Temporal::YearMonth))
        }
        _ => missing(),
    }),
    ("atYear", |m, t, a| match (temporal(m, t), a) {
        (Some(Temporal::MonthDay(date)), [year]) => {
            let (year, month) = (fits!(whole(m, *year)), i64::from(date.month()));
            let last = super::temporal::date_of(year, month, 1)?.days_in_month();
            let date = super::temporal::date_of(year, month, i64::from(date.day().min(last)));
            give(m, date.map(Temporal::Date))
        }
        _ => missing(),
    }),
    ("atEndOfMonth", |m, t, _| {
        convert(m, t, |value| match value {
            Temporal::YearMonth(date) => Some(Temporal::Date(date.last_of_month())),
            _ => None,
        })
    }),
    ("withZoneSameInstant", |m, t, a| move_zone(m, t, a, true)),
    ("withZoneSameLocal", |m, t, a| move_zone(m, t, a, false)),
    ("withOffsetSameInstant", |m, t, a| move_zone(m, t, a, true)),
    ("withOffsetSameLocal", |m, t, a| move_zone(m, t, a, false)),
    ("toLocalDate", |m, t, _| convert(m, t, |value| value.local().map(|local| Temporal::Date(local.date())))),
    ("toLocalTime", |m, t, _| {
        convert(m, t, |value| match value {
            Temporal::OffsetTime(time, _) => Some(Temporal::Time(*time)),
            _ => value.local().map(|local| Temporal::Time(local.time())),
        })
    }),
    ("toLocalDateTime", |m, t, _| convert(m, t, |value| value.local().map(Temporal::DateTime))),
    ("toOffsetDateTime", |m, t, _| {
        convert(m, t, |value| match value {
            Temporal::Zoned(local, offset, _) => Some(Temporal::Offset(*local, *offset)),
            _ => None,
        })
    }),
    ("toZonedDateTime", |m, t, _| {
        convert(m, t, |value| match value {
            Temporal::Offset(local, offset) => Some(Temporal::Zoned(*local, *offset, Zone::of_offset(*offset))),
            _ => None,
        })
    }),
    ("toInstant", |m, t, a| match (temporal(m, t), a) {
        (Some(Temporal::DateTime(local)), [of]) => {
            let offset = fits!(fits!(zone(m, *of)).fixed);
            let at = offset.to_timestamp(local).map_err(out_of_range);
            give(m, at.map(Temporal::Instant))
        }
        (Some(value), []) => {
            let at = fits!(value.instant());
            give(m, Ok(Temporal::Instant(at)))
        }
        _ => missing(),
    }),
    ("toEpochMilli", |m, t, _| match temporal(m, t) {
        Some(Temporal::Instant(at)) => done(at.as_nanosecond().div_euclid(1_000_000) as i64),
        _ => missing(),
    }),
    ("toEpochSecond", to_epoch_second),
    ("toEpochDay", |m, t, _| match temporal(m, t) {
        Some(Temporal::Date(date)) => done(epoch_day(date)),
        _ => missing(),
    }),
    ("toSecondOfDay", |m, t, _| match temporal(m, t) {
        Some(Temporal::Time(time)) => done((nano_of_day(time) / 1_000_000_000) as i32),
        _ => missing(),
    }),
    ("toNanoOfDay", |m, t, _| match temporal(m, t) {
        Some(Temporal::Time(time)) => done(nano_of_day(time)),
        _ => missing(),
    }),
    ("isLeapYear", is_leap),
    ("isLeap", is_leap),
    ("lengthOfMonth", |m, t, _| measure(m, t, length_of_month)),
    ("lengthOfYear", |m, t, _| measure(m, t, length_of_year)),
    ("length", |m, t, _| match temporal(m, t) {
        Some(Temporal::Year(_)) => measure(m, t, length_of_year),
        _ => missing(),
    }),
    ("isValidDay", |m, t, a| match (temporal(m, t), a) {
        (Some(Temporal::YearMonth(date)), [day]) => {
            let day = fits!(whole(m, *day));
            done((1..=i64::from(date.days_in_month())).contains(&day))
        }
        _ => missing(),
    }),
    ("datesUntil", |m, t, a| match (temporal(m, t), a) {
        (Some(Temporal::Date(start)), [end]) => {
            let end = fits!(fits!(temporal(m, *end)).date());
            let count = epoch_day(end) - epoch_day(start);
            m.heap.check_collection(count.max(0) as usize)?;
            let mut items = Vec::new();
            for days in 0..count {
                let day = Temporal::Date(start).plus(days, Unit::Days)?;
                items.push(object(m, day));
            }
            m.charge(items.len())?;
            crate::support::list(m, items)
        }
        _ => missing(),
    }),
];

/// `Duration.between`.
pub(super) fn duration_between(machine: &mut Machine, start: &Temporal, end: &Temporal) -> HostResult {
    let nanos = match (start, end) {
        // Beyond what `until` holds in nanoseconds, seconds do.
        (Temporal::Instant(a), Temporal::Instant(b)) => b.as_nanosecond() - a.as_nanosecond(),
        _ => {
            let seconds = start.until(end, Unit::Seconds)?;
            let shifted = start.plus(seconds, Unit::Seconds)?;
            i128::from(seconds) * 1_000_000_000 + i128::from(shifted.until(end, Unit::Nanos)?)
        }
    };
    give_duration(machine, nanos)
}

/// Methods of `ZoneId` and `ZoneOffset`.
pub(super) const ZONE_METHODS: &[(&str, Native)] = &[
    ("getId", |m, t, _| {
        let id = fits!(zone(m, t)).id;
        text(m, id)
    }),
    ("getTotalSeconds", |m, t, _| done(fits!(fits!(zone(m, t)).fixed).seconds())),
    ("normalized", |m, t, _| {
        let zone = fits!(zone(m, t));
        let fixed = zone.rules.to_fixed_offset().ok();
        done(fixed.map_or(t, |offset| object(m, Zone::of_offset(offset))))
    }),
    ("getRules", |_, t, _| done(t)),
    ("isDaylightSavings", |m, t, a| match a {
        [at] => {
            let (zone, at) = (fits!(zone(m, t)), fits!(fits!(temporal(m, *at)).instant()));
            done(zone.rules.to_offset_info(at).dst().is_dst())
        }
        _ => missing(),
    }),
    ("isFixedOffset", |m, t, _| done(fits!(zone(m, t)).rules.to_fixed_offset().is_ok())),
    ("getOffset", |m, t, a| match a {
        [at] => {
            let zone = fits!(zone(m, t));
            let offset = match fits!(temporal(m, *at)) {
                Temporal::DateTime(local) => zone.resolve(local, None)?.1,
                value => zone.rules.to_offset(fits!(value.instant())),
            };
            done(object(m, Zone::of_offset(offset)))
        }
        _ => missing(),
    }),
];

impl JavaValue for Zone {
    fn class(&self) -> &str {
        if self.fixed.is_some() { "java.time.ZoneOffset" } else { "java.time.ZoneRegion" }
    }

    fn text(&self, _heap: &entente_groovy_vm::Heap) -> Option<String> {
        Some(self.fixed.map_or_else(|| self.id.to_string(), offset_text))
    }

    fn same(&self, other: &Self, _heap: &entente_groovy_vm::Heap) -> bool {
        self == other
    }

    fn order(&self, other: &Self) -> Option<Ordering> {
        // Offsets further east come first, as in Java.
        Some(other.fixed?.seconds().cmp(&self.fixed?.seconds()))
    }

    fn hash(&self, _heap: &entente_groovy_vm::Heap) -> Option<i32> {
        Some(self.hash())
    }
}

/// A `Period`'s or `Duration`'s `addTo`/`subtractFrom`.
pub(super) fn add_to(machine: &mut Machine, amount: Value, args: &[Value], sign: i64) -> HostResult {
    let [start] = args else { return missing() };
    let start = fits!(temporal(machine, *start));
    match add(machine, &start, &[amount], sign)? {
        Some(moved) => give(machine, Ok(moved)),
        None => Ok(Outcome::Missing),
    }
}
