//! Calculating with dates and times: adding, setting fields, the distance of two, cutting off.

use entente_groovy_vm::Fault;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use super::date_time_error;
use super::temporal::{
    Temporal, date_of, date_of_epoch_day, epoch_day, instant_of, instant_parts, nano_of_day, time_of_nanos,
    unsupported_field,
};
use super::units::{Field, Unit};
use super::zone::{Zone, offset_of, out_of_range};

const DAY_NANOS: i64 = 86_400_000_000_000;

fn unsupported_unit(unit: Unit) -> Fault {
    Fault::new("java.time.temporal.UnsupportedTemporalTypeException", format!("Unsupported unit: {}", unit.shown()))
}

fn overflow() -> Fault {
    Fault::new("java.lang.ArithmeticException", "long overflow")
}

/// A date some units later. The day of the month shrinks to the month's last where it has to.
fn date_plus(date: Date, amount: i64, unit: Unit) -> Result<Date, Fault> {
    let scaled = |by: i64| amount.checked_mul(by).ok_or_else(overflow);
    match unit {
        Unit::Days => date_of_epoch_day(epoch_day(date).checked_add(amount).ok_or_else(overflow)?),
        Unit::Weeks => date_plus(date, scaled(7)?, Unit::Days),
        _ => {
            let months = scaled(unit.months().ok_or_else(|| unsupported_unit(unit))?)?;
            let total =
                (i64::from(date.year()) * 12 + i64::from(date.month()) - 1).checked_add(months).ok_or_else(overflow)?;
            let first = date_of(total.div_euclid(12), total.rem_euclid(12) + 1, 1)?;
            Ok(first.with().day(date.day().min(first.days_in_month())).build().map_err(out_of_range)?)
        }
    }
}

/// The time of day some units later, and the days carried over.
fn time_plus(time: Time, amount: i64, unit: Unit) -> Result<(Time, i64), Fault> {
    let nanos = unit.nanos().filter(|_| unit.is_time()).ok_or_else(|| unsupported_unit(unit))?;
    let total = i128::from(nano_of_day(time)) + i128::from(amount) * i128::from(nanos);
    let day = i128::from(DAY_NANOS);
    Ok((time_of_nanos(total.rem_euclid(day) as i64), total.div_euclid(day) as i64))
}

fn local_plus(local: DateTime, amount: i64, unit: Unit) -> Result<DateTime, Fault> {
    if !unit.is_time() {
        return Ok(date_plus(local.date(), amount, unit)?.to_datetime(local.time()));
    }
    let (time, days) = time_plus(local.time(), amount, unit)?;
    Ok(date_plus(local.date(), days, Unit::Days)?.to_datetime(time))
}

impl Temporal {
    /// A zoned date and time at a local time.
    ///
    /// # Errors
    /// `DateTimeException` at the bounds of time.
    pub(crate) fn zoned(local: DateTime, zone: Zone, preferred: Option<jiff::tz::Offset>) -> Result<Temporal, Fault> {
        let (local, offset) = zone.resolve(local, preferred)?;
        Ok(Temporal::Zoned(local, offset, zone))
    }

    /// A zoned date and time at a point in time.
    pub(crate) fn zoned_at(at: Timestamp, zone: Zone) -> Temporal {
        let (local, offset) = zone.local(at);
        Temporal::Zoned(local, offset, zone)
    }

    /// The same kind with another local time.
    fn with_local(&self, local: DateTime) -> Result<Temporal, Fault> {
        match self {
            Temporal::DateTime(_) => Ok(Temporal::DateTime(local)),
            Temporal::Offset(_, offset) => Ok(Temporal::Offset(local, *offset)),
            Temporal::Zoned(_, offset, zone) => Temporal::zoned(local, zone.clone(), Some(*offset)),
            Temporal::Date(_) => Ok(Temporal::Date(local.date())),
            Temporal::Time(_) => Ok(Temporal::Time(local.time())),
            Temporal::OffsetTime(_, offset) => Ok(Temporal::OffsetTime(local.time(), *offset)),
            other => Ok(other.clone()),
        }
    }

    /// The same with another date.
    ///
    /// # Errors
    /// `UnsupportedTemporalTypeException` when it has no date.
    pub(crate) fn with_date(&self, date: Date) -> Result<Temporal, Fault> {
        match self {
            Temporal::Date(_) => Ok(Temporal::Date(date)),
            Temporal::YearMonth(_) => Ok(Temporal::YearMonth(date)),
            Temporal::MonthDay(_) => Ok(Temporal::MonthDay(date)),
            _ => match self.local() {
                Some(local) => self.with_local(date.to_datetime(local.time())),
                None => Err(unsupported_field("EpochDay")),
            },
        }
    }

    /// The same with another time of day.
    ///
    /// # Errors
    /// `UnsupportedTemporalTypeException` when it has no time.
    pub(crate) fn with_time(&self, time: Time) -> Result<Temporal, Fault> {
        match self {
            Temporal::Time(_) => Ok(Temporal::Time(time)),
            Temporal::OffsetTime(_, offset) => Ok(Temporal::OffsetTime(time, *offset)),
            _ => match self.local() {
                Some(local) => self.with_local(local.date().to_datetime(time)),
                None => Err(unsupported_field("NanoOfDay")),
            },
        }
    }

    /// `plus(amount, unit)`.
    ///
    /// # Errors
    /// `UnsupportedTemporalTypeException`, `DateTimeException`, `ArithmeticException`.
    pub(crate) fn plus(&self, amount: i64, unit: Unit) -> Result<Temporal, Fault> {
        match self {
            Temporal::Date(_) if unit.is_time() => Err(unsupported_unit(unit)),
            Temporal::Date(date) => Ok(Temporal::Date(date_plus(*date, amount, unit)?)),
            Temporal::Time(time) => Ok(Temporal::Time(time_plus(*time, amount, unit)?.0)),
            Temporal::OffsetTime(time, offset) => Ok(Temporal::OffsetTime(time_plus(*time, amount, unit)?.0, *offset)),
            Temporal::DateTime(local) => Ok(Temporal::DateTime(local_plus(*local, amount, unit)?)),
            Temporal::Offset(local, offset) => Ok(Temporal::Offset(local_plus(*local, amount, unit)?, *offset)),
            Temporal::Zoned(local, offset, zone) => {
                if unit.is_time() {
                    let at = offset.to_timestamp(*local).map_err(out_of_range)?;
                    return Ok(Temporal::zoned_at(instant_plus(at, amount, unit)?, zone.clone()));
                }
                Temporal::zoned(local_plus(*local, amount, unit)?, zone.clone(), Some(*offset))
            }
            Temporal::Instant(at) => Ok(Temporal::Instant(instant_plus(*at, amount, unit)?)),
            Temporal::Year(year) => {
                let months = unit.months().filter(|months| *months >= 12).ok_or_else(|| unsupported_unit(unit))?;
                let moved = amount.checked_mul(months / 12).and_then(|by| by.checked_add(i64::from(*year)));
                let moved = Field::Year.check(moved.ok_or_else(overflow)?).map_err(date_time_error)?;
                Ok(Temporal::Year(moved as i32))
            }
            Temporal::YearMonth(date) => {
                unit.months().ok_or_else(|| unsupported_unit(unit))?;
                Ok(Temporal::YearMonth(date_plus(*date, amount, unit)?))
            }
            Temporal::MonthDay(_) => Err(unsupported_unit(unit)),
        }
    }

    /// `with(field, value)`.
    ///
    /// # Errors
    /// `UnsupportedTemporalTypeException`, `DateTimeException`.
    pub(crate) fn with(&self, field: Field, value: i64) -> Result<Temporal, Fault> {
        let current = self.require(field)?;
        field.check(value).map_err(date_time_error)?;
        let years =
            |value: i64| if matches!(self, Temporal::Year(_)) { Some(Temporal::Year(value as i32)) } else { None };
        match field {
            Field::InstantSeconds => self.plus(value - current, Unit::Seconds),
            Field::OffsetSeconds => match self {
                Temporal::Offset(local, _) => Ok(Temporal::Offset(*local, offset_of(value)?)),
                Temporal::OffsetTime(time, _) => Ok(Temporal::OffsetTime(*time, offset_of(value)?)),
                Temporal::Zoned(local, _, zone) => Temporal::zoned(*local, zone.clone(), Some(offset_of(value)?)),
                _ => Err(unsupported_field(field.shown())),
            },
            _ if field < Field::DayOfWeek => self.with_time_field(field, value, current),
            Field::Year | Field::YearOfEra => {
                if let Some(year) = years(value) {
                    return Ok(year);
                }
                let date = self.calendar_date()?;
                let last = date_of(value, i64::from(date.month()), 1)?.days_in_month();
                self.with_date(date_of(value, i64::from(date.month()), i64::from(date.day().min(last)))?)
            }
            Field::MonthOfYear => {
                let date = self.calendar_date()?;
                let last = date_of(i64::from(date.year()), value, 1)?.days_in_month();
                self.with_date(date_of(i64::from(date.year()), value, i64::from(date.day().min(last)))?)
            }
            Field::DayOfMonth => {
                let date = self.calendar_date()?;
                self.with_date(date_of(i64::from(date.year()), i64::from(date.month()), value)?)
            }
            Field::DayOfYear => {
                let date = self.calendar_date()?;
                if value == 366 && !date.in_leap_year() {
                    return Err(date_time_error(format!(
                        "Invalid date 'DayOfYear 366' as '{}' is not a leap year",
                        date.year()
                    )));
                }
                self.plus(value - current, Unit::Days)
            }
            Field::AlignedWeekOfMonth | Field::AlignedWeekOfYear => self.plus(value - current, Unit::Weeks),
            Field::ProlepticMonth => self.plus(value - current, Unit::Months),
            Field::Era if value == current => Ok(self.clone()),
            Field::Era => self.with(Field::Year, 1 - self.require(Field::Year)?),
            _ => self.plus(value - current, Unit::Days),
        }
    }

    fn with_time_field(&self, field: Field, value: i64, current: i64) -> Result<Temporal, Fault> {
        if let Temporal::Instant(at) = self {
            let (seconds, nanos) = instant_parts(*at);
            let nanos = match field {
                Field::NanoOfSecond => value,
                Field::MicroOfSecond => value * 1_000,
                Field::MilliOfSecond => value * 1_000_000,
                _ => nanos,
            };
            return Ok(Temporal::Instant(instant_of(seconds, nanos)?));
        }
        let Some(time) = self.time() else { return Err(unsupported_field(field.shown())) };
        let nanos = nano_of_day(time);
        let (second, rest) = (nanos / 1_000_000_000 * 1_000_000_000, nanos % 1_000_000_000);
        let hour = |by: i64| nanos + by * 3_600_000_000_000;
        let moved = match field {
            Field::NanoOfSecond => second + value,
            Field::NanoOfDay => value,
            Field::MicroOfSecond => second + value * 1_000,
            Field::MicroOfDay => value * 1_000,
            Field::MilliOfSecond => second + value * 1_000_000,
            Field::MilliOfDay => value * 1_000_000,
            Field::SecondOfMinute => nanos + (value - current) * 1_000_000_000,
            Field::SecondOfDay => value * 1_000_000_000 + rest,
            Field::MinuteOfHour | Field::MinuteOfDay => nanos + (value - current) * 60_000_000_000,
            Field::HourOfAmPm | Field::HourOfDay => hour(value - current),
            Field::ClockHourOfAmPm => hour(value % 12 - current % 12),
            Field::ClockHourOfDay => hour(value % 24 - current % 24),
            _ => hour((value - current) * 12),
        };
        self.with_time(time_of_nanos(moved.clamp(0, DAY_NANOS - 1)))
    }

    /// The date that fields of it are set on.
    fn calendar_date(&self) -> Result<Date, Fault> {
        match self {
            Temporal::YearMonth(date) | Temporal::MonthDay(date) => Ok(*date),
            _ => self.date().ok_or_else(|| unsupported_field("EpochDay")),
        }
    }

    /// `until(end, unit)`: whole units from here to there, where `end` is brought to this one's kind first.
    ///
    /// # Errors
    /// `UnsupportedTemporalTypeException`, or `DateTimeException` when `end` lacks what this one has.
    pub(crate) fn until(&self, end: &Temporal, unit: Unit) -> Result<i64, Fault> {
        let cannot = || {
            use crate::support::java::JavaValue as _;
            date_time_error(format!("Unable to obtain {} from TemporalAccessor", simple(self.class())))
        };
        match self {
            Temporal::Date(start) => {
                if unit.is_time() {
                    return Err(unsupported_unit(unit));
                }
                date_until(*start, end.date().ok_or_else(cannot)?, unit)
            }
            Temporal::Time(start) => {
                let nanos = unit.nanos().filter(|_| unit.is_time()).ok_or_else(|| unsupported_unit(unit))?;
                Ok((nano_of_day(end.time().ok_or_else(cannot)?) - nano_of_day(*start)) / nanos)
            }
            Temporal::OffsetTime(start, offset) => {
                let nanos = unit.nanos().filter(|_| unit.is_time()).ok_or_else(|| unsupported_unit(unit))?;
                let other = end.offset().ok_or_else(cannot)?;
                let shift = i64::from(offset.seconds() - other.seconds()) * 1_000_000_000;
                Ok((nano_of_day(end.time().ok_or_else(cannot)?) + shift - nano_of_day(*start)) / nanos)
            }
            Temporal::DateTime(start) => local_until(*start, end.local().ok_or_else(cannot)?, unit),
            Temporal::Offset(start, offset) => {
                let at = end.instant().ok_or_else(cannot)?;
                local_until(*start, offset.to_datetime(at), unit)
            }
            Temporal::Zoned(start, _, zone) => {
                let at = end.instant().ok_or_else(cannot)?;
                if unit.is_time() {
                    let from = self.instant().ok_or_else(cannot)?;
                    return instant_until(from, at, unit);
                }
                local_until(*start, zone.local(at).0, unit)
            }
            Temporal::Instant(start) => instant_until(*start, end.instant().ok_or_else(cannot)?, unit),
            Temporal::Year(start) => {
                let months = unit.months().filter(|months| *months >= 12).ok_or_else(|| unsupported_unit(unit))?;
                Ok((end.get(Field::Year).ok_or_else(cannot)? - i64::from(*start)) / (months / 12))
            }
            Temporal::YearMonth(_) => {
                let months = unit.months().ok_or_else(|| unsupported_unit(unit))?;
                let (from, to) = (self.require(Field::ProlepticMonth)?, end.get(Field::ProlepticMonth));
                Ok((to.ok_or_else(cannot)? - from) / months)
            }
            Temporal::MonthDay(_) => Err(unsupported_unit(unit)),
        }
    }

    /// `truncatedTo(unit)`.
    ///
    /// # Errors
    /// `UnsupportedTemporalTypeException` for units longer than a day.
    pub(crate) fn truncated(&self, unit: Unit) -> Result<Temporal, Fault> {
        let nanos = unit.nanos().ok_or_else(|| {
            Fault::new(
                "java.time.temporal.UnsupportedTemporalTypeException",
                "Unit is too large to be used for truncation",
            )
        })?;
        if let Temporal::Instant(at) = self {
            let total = at.as_nanosecond();
            let cut = total - total.rem_euclid(i128::from(nanos));
            return Ok(Temporal::Instant(Timestamp::from_nanosecond(cut).map_err(out_of_range)?));
        }
        let Some(time) = self.time() else { return Err(unsupported_unit(unit)) };
        self.with_time(time_of_nanos(nano_of_day(time) / nanos * nanos % DAY_NANOS))
    }
}

fn simple(class: &str) -> &str {
    class.rsplit('.').next().unwrap_or(class)
}

fn instant_plus(at: Timestamp, amount: i64, unit: Unit) -> Result<Timestamp, Fault> {
    let nanos = unit.nanos().ok_or_else(|| unsupported_unit(unit))?;
    Timestamp::from_nanosecond(at.as_nanosecond() + i128::from(amount) * i128::from(nanos)).map_err(out_of_range)
}

fn instant_until(from: Timestamp, to: Timestamp, unit: Unit) -> Result<i64, Fault> {
    let nanos = unit.nanos().ok_or_else(|| unsupported_unit(unit))?;
    let units = (to.as_nanosecond() - from.as_nanosecond()) / i128::from(nanos);
    i64::try_from(units).map_err(|_| overflow())
}

fn local_until(start: DateTime, end: DateTime, unit: Unit) -> Result<i64, Fault> {
    if unit.is_time() {
        let at = |local: DateTime| TimeZone::UTC.to_timestamp(local).map_err(out_of_range);
        return instant_until(at(start)?, at(end)?, unit);
    }
    let mut date = end.date();
    if date > start.date() && end.time() < start.time() {
        date = date_plus(date, -1, Unit::Days)?;
    } else if date < start.date() && end.time() > start.time() {
        date = date_plus(date, 1, Unit::Days)?;
    }
    date_until(start.date(), date, unit)
}

/// Whole months between two dates.
pub(crate) fn months_until(start: Date, end: Date) -> i64 {
    let packed = |date: Date| (i64::from(date.year()) * 12 + i64::from(date.month()) - 1) * 32 + i64::from(date.day());
    (packed(end) - packed(start)) / 32
}

fn date_until(start: Date, end: Date, unit: Unit) -> Result<i64, Fault> {
    match unit {
        Unit::Days => Ok(epoch_day(end) - epoch_day(start)),
        Unit::Weeks => Ok((epoch_day(end) - epoch_day(start)) / 7),
        Unit::Eras => Ok(i64::from(end.year() >= 1) - i64::from(start.year() >= 1)),
        _ => Ok(months_until(start, end) / unit.months().ok_or_else(|| unsupported_unit(unit))?),
    }
}

/// `LocalDate.until(end)`: years, months and days.
///
/// # Errors
/// `DateTimeException` at the bounds of time.
pub(crate) fn period_between(start: Date, end: Date) -> Result<(i32, i32, i32), Fault> {
    let whole_months = |date: Date| i64::from(date.year()) * 12 + i64::from(date.month()) - 1;
    let mut months = whole_months(end) - whole_months(start);
    let mut days = i64::from(end.day()) - i64::from(start.day());
    if months > 0 && days < 0 {
        months -= 1;
        days = epoch_day(end) - epoch_day(date_plus(start, months, Unit::Months)?);
    } else if months < 0 && days > 0 {
        months += 1;
        days -= i64::from(end.days_in_month());
    }
    Ok(((months / 12) as i32, (months % 12) as i32, days as i32))
}
