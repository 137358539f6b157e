//! The fields of calendars: read from a point in time, set leniently, added to.

use entente_groovy_vm::{Fault, HostResult, Machine, Value};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

use crate::support::done;
use crate::time::{Zone, week_of_month, week_of_year};

/// `Calendar.YEAR` and the other constants, by name.
pub(super) const CONSTANTS: [(&str, i32); 17] = [
    ("ERA", 0),
    ("YEAR", 1),
    ("MONTH", 2),
    ("WEEK_OF_YEAR", 3),
    ("WEEK_OF_MONTH", 4),
    ("DAY_OF_MONTH", 5),
    ("DAY_OF_YEAR", 6),
    ("DAY_OF_WEEK", 7),
    ("DAY_OF_WEEK_IN_MONTH", 8),
    ("AM_PM", 9),
    ("HOUR", 10),
    ("HOUR_OF_DAY", 11),
    ("MINUTE", 12),
    ("SECOND", 13),
    ("MILLISECOND", 14),
    ("ZONE_OFFSET", 15),
    ("DST_OFFSET", 16),
];

/// How the day of a calendar is decided: by what was set last.
#[derive(Clone, Copy, Debug)]
enum Day {
    /// Day of the month.
    OfMonth(i64),
    /// Day of the year.
    OfYear(i64),
    /// Week of the month and day of the week (1 is Sunday).
    InWeekOfMonth(i64, i64),
    /// Week of the year and day of the week.
    InWeekOfYear(i64, i64),
    /// The n-th weekday of the month: which weekday, which one.
    NthWeekday(i64, i64),
}

/// Fields as they were set, not yet brought into their ranges.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Raw {
    year: i64,
    month: i64,
    day: Day,
    hour: i64,
    minute: i64,
    second: i64,
    milli: i64,
    /// Made from year, month and day, and not looked at since: a weekday alone then decides nothing.
    fresh: bool,
}

fn at(millis: i64) -> Timestamp {
    Timestamp::from_millisecond(millis).unwrap_or_default()
}

fn wrong() -> Fault {
    Fault::illegal_argument("The date is out of range: years -9999 to 9999 are supported")
}

impl Raw {
    /// The fields at a point in time.
    pub(crate) fn of(millis: i64, zone: &Zone) -> Raw {
        let (local, _) = zone.local(at(millis));
        Raw {
            year: i64::from(local.year()),
            month: i64::from(local.month()) - 1,
            day: Day::OfMonth(i64::from(local.day())),
            hour: i64::from(local.hour()),
            minute: i64::from(local.minute()),
            second: i64::from(local.second()),
            milli: i64::from(local.millisecond()),
            fresh: false,
        }
    }

    /// 1970-01-01 00:00.
    pub(crate) fn cleared() -> Raw {
        Raw { year: 1970, month: 0, day: Day::OfMonth(1), hour: 0, minute: 0, second: 0, milli: 0, fresh: true }
    }

    fn first_of_month(&self) -> Result<Date, Fault> {
        let year = i16::try_from(self.year + self.month.div_euclid(12)).map_err(|_| wrong())?;
        Date::new(year, self.month.rem_euclid(12) as i8 + 1, 1).map_err(|_| wrong())
    }

    fn date(&self) -> Result<Date, Fault> {
        let month = self.first_of_month()?;
        let year = Date::new(i16::try_from(self.year).map_err(|_| wrong())?, 1, 1).map_err(|_| wrong())?;
        let weekday = |date: Date| i64::from(date.weekday().to_sunday_zero_offset());
        let (start, days) = match self.day {
            Day::OfMonth(day) => (month, day - 1),
            Day::OfYear(day) => (year, day - 1),
            Day::InWeekOfMonth(week, day) => (month, (week - 1) * 7 - weekday(month) + day - 1),
            Day::InWeekOfYear(week, day) => (year, (week - 1) * 7 - weekday(year) + day - 1),
            Day::NthWeekday(day, nth) if nth >= 0 => (month, (day - 1 - weekday(month)).rem_euclid(7) + (nth - 1) * 7),
            Day::NthWeekday(day, nth) => {
                let last = month.last_of_month();
                (last, -(weekday(last) - (day - 1)).rem_euclid(7) + (nth + 1) * 7)
            }
        };
        let span = jiff::Span::new().try_days(days).map_err(|_| wrong())?;
        start.checked_add(span).map_err(|_| wrong())
    }

    fn local(&self) -> Result<DateTime, Fault> {
        let millis = ((self.hour * 60 + self.minute) * 60 + self.second) * 1000 + self.milli;
        self.date()?
            .to_datetime(jiff::civil::Time::midnight())
            .checked_add(jiff::SignedDuration::from_millis(millis))
            .map_err(|_| wrong())
    }

    /// The point in time that the fields mean, everything beyond a range carried over.
    ///
    /// # Errors
    /// `IllegalArgumentException` beyond what dates can hold.
    pub(crate) fn millis(&self, zone: &Zone) -> Result<i64, Fault> {
        let (local, offset) = zone.resolve(self.local()?, None)?;
        offset.to_timestamp(local).map(Timestamp::as_millisecond).map_err(|_| wrong())
    }

    /// The name of a field beyond its range, for calendars that are not lenient.
    pub(crate) fn beyond_range(&self) -> Option<&'static str> {
        let days = Date::new(self.year as i16, self.month.clamp(0, 11) as i8 + 1, 1).map_or(31, Date::days_in_month);
        let fields = [
            ("MONTH", self.month, 0, 11),
            ("DAY_OF_MONTH", if let Day::OfMonth(day) = self.day { day } else { 1 }, 1, i64::from(days)),
            ("HOUR_OF_DAY", self.hour, 0, 23),
            ("MINUTE", self.minute, 0, 59),
            ("SECOND", self.second, 0, 59),
            ("MILLISECOND", self.milli, 0, 999),
        ];
        fields.iter().find(|(_, value, low, high)| !(low..=high).contains(&value)).map(|field| field.0)
    }

    /// Sets a field.
    ///
    /// # Errors
    /// `ArrayIndexOutOfBoundsException` for a number that is no field.
    pub(crate) fn set(&mut self, field: i64, value: i64) -> Result<(), Fault> {
        let date = self.date()?;
        let weekday = i64::from(date.weekday().to_sunday_zero_offset()) + 1;
        match field {
            0 => {
                if (value == 0) == (self.year > 0) {
                    self.year = 1 - self.year;
                }
            }
            1 => self.year = value,
            2 => self.month = value,
            3 => self.day = Day::InWeekOfYear(value, self.weekday(weekday)),
            4 => self.day = Day::InWeekOfMonth(value, self.weekday(weekday)),
            5 => self.day = Day::OfMonth(value),
            6 => self.day = Day::OfYear(value),
            7 if self.fresh && matches!(self.day, Day::OfMonth(_)) => {}
            7 => {
                self.day = match self.day {
                    Day::InWeekOfYear(week, _) => Day::InWeekOfYear(week, value),
                    Day::NthWeekday(_, nth) => Day::NthWeekday(value, nth),
                    Day::InWeekOfMonth(week, _) => Day::InWeekOfMonth(week, value),
                    _ => Day::InWeekOfMonth(week_of_month(date), value),
                }
            }
            8 => self.day = Day::NthWeekday(self.weekday(weekday), value),
            9 => self.hour = self.hour.rem_euclid(12) + value * 12,
            10 => self.hour = self.hour.div_euclid(12) * 12 + value,
            11 => self.hour = value,
            12 => self.minute = value,
            13 => self.second = value,
            14 => self.milli = value,
            15 | 16 => {}
            _ => return Err(no_field(field)),
        }
        Ok(())
    }

    fn weekday(&self, current: i64) -> i64 {
        match self.day {
            Day::InWeekOfMonth(_, day) | Day::InWeekOfYear(_, day) | Day::NthWeekday(day, _) => day,
            _ => current,
        }
    }

    /// Adds to a field; months and years keep the day within the month.
    ///
    /// # Errors
    /// As [`Raw::set`] and [`Raw::millis`].
    pub(crate) fn add(millis: i64, zone: &Zone, field: i64, amount: i64) -> Result<i64, Fault> {
        let mut raw = Raw::of(millis, zone);
        let unit = match field {
            1 | 2 => {
                raw.month += if field == 1 { amount * 12 } else { amount };
                let last = i64::from(raw.first_of_month()?.days_in_month());
                if let Day::OfMonth(day) = raw.day {
                    raw.day = Day::OfMonth(day.min(last));
                }
                return raw.millis(zone);
            }
            3 | 4 | 8 => {
                raw.day = Day::OfMonth(day_of(&raw) + amount * 7);
                return raw.millis(zone);
            }
            5..=7 => {
                raw.day = Day::OfMonth(day_of(&raw) + amount);
                return raw.millis(zone);
            }
            9 => 12 * 3_600_000,
            10 | 11 => 3_600_000,
            12 => 60_000,
            13 => 1_000,
            14 => 1,
            _ => return Err(Fault::illegal_argument("")),
        };
        Ok(millis.saturating_add(amount.saturating_mul(unit)))
    }

    /// Adds to a field without changing larger ones.
    ///
    /// # Errors
    /// As [`Raw::add`].
    pub(crate) fn roll(millis: i64, zone: &Zone, field: i64, amount: i64) -> Result<i64, Fault> {
        let mut raw = Raw::of(millis, zone);
        let around = |value: i64, by: i64, low: i64, count: i64| (value - low + by).rem_euclid(count) + low;
        match field {
            1 => return Raw::add(millis, zone, 1, amount),
            2 => {
                raw.month = around(raw.month, amount, 0, 12);
                let last = i64::from(raw.first_of_month()?.days_in_month());
                raw.day = Day::OfMonth(day_of(&raw).min(last));
            }
            5 => {
                let days = i64::from(raw.first_of_month()?.days_in_month());
                raw.day = Day::OfMonth(around(day_of(&raw), amount, 1, days));
            }
            6 => {
                let date = raw.date()?;
                raw.day = Day::OfYear(around(i64::from(date.day_of_year()), amount, 1, i64::from(date.days_in_year())));
            }
            7 => {
                let weekday = i64::from(raw.date()?.weekday().to_sunday_zero_offset());
                raw.day = Day::OfMonth(day_of(&raw) + around(weekday, amount, 0, 7) - weekday);
            }
            10 => raw.hour = raw.hour / 12 * 12 + around(raw.hour % 12, amount, 0, 12),
            11 => raw.hour = around(raw.hour, amount, 0, 24),
            12 => raw.minute = around(raw.minute, amount, 0, 60),
            13 => raw.second = around(raw.second, amount, 0, 60),
            14 => raw.milli = around(raw.milli, amount, 0, 1000),
            _ => return Raw::add(millis, zone, field, amount),
        }
        raw.millis(zone)
    }
}

fn day_of(raw: &Raw) -> i64 {
    match raw.day {
        Day::OfMonth(day) => day,
        _ => raw.date().map_or(1, |date| i64::from(date.day())),
    }
}

fn no_field(field: i64) -> Fault {
    Fault::new("java.lang.ArrayIndexOutOfBoundsException", format!("Index {field} out of bounds for length 17"))
}

/// `get(field)` at a point in time.
///
/// # Errors
/// `ArrayIndexOutOfBoundsException` for a number that is no field.
pub(crate) fn get(millis: i64, zone: &Zone, field: i64) -> Result<i32, Fault> {
    let (local, offset) = zone.local(at(millis));
    let date = local.date();
    let year = i32::from(local.year());
    let info = zone.rules.to_offset_info(at(millis));
    let summer = if info.dst().is_dst() { 3_600_000 } else { 0 };
    Ok(match field {
        0 => i32::from(year > 0),
        1 => {
            if year > 0 {
                year
            } else {
                1 - year
            }
        }
        2 => i32::from(local.month()) - 1,
        3 => week_of_year(date) as i32,
        4 => week_of_month(date) as i32,
        5 => i32::from(local.day()),
        6 => i32::from(date.day_of_year()),
        7 => i32::from(date.weekday().to_sunday_zero_offset()) + 1,
        8 => (i32::from(local.day()) - 1) / 7 + 1,
        9 => i32::from(local.hour() >= 12),
        10 => i32::from(local.hour() % 12),
        11 => i32::from(local.hour()),
        12 => i32::from(local.minute()),
        13 => i32::from(local.second()),
        14 => i32::from(local.millisecond()),
        15 => offset.seconds() * 1000 - summer,
        16 => summer,
        _ => return Err(no_field(field)),
    })
}

/// `date[field]`.
pub(crate) fn field_of(millis: i64, zone: &Zone, field: i64) -> HostResult {
    done(get(millis, zone, field)?)
}

/// `date[field] = value`.
///
/// # Errors
/// As [`Raw::set`].
pub(crate) fn with_field(millis: i64, zone: &Zone, field: i64, value: i64) -> Result<i64, Fault> {
    let mut raw = Raw::of(millis, zone);
    raw.set(field, value)?;
    raw.millis(zone)
}

/// Groovy's `set(map)`: fields by names (`year`, `month`, `date`, `dayOfMonth`, `hourOfDay`, ...) or numbers.
///
/// # Errors
/// As [`Raw::set`].
pub(crate) fn with_fields(
    machine: &mut Machine,
    millis: i64,
    zone: &Zone,
    pairs: &[(Value, Value)],
) -> Result<i64, Fault> {
    let mut raw = Raw::of(millis, zone);
    for (key, value) in pairs {
        let field = match machine.heap.long(*key).filter(|_| !machine.heap.is_text(*key)) {
            Some(field) => field,
            None => match &*machine.to_text(*key) {
                "year" => 1,
                "month" => 2,
                "date" | "dayOfMonth" => 5,
                "dayOfYear" => 6,
                "dayOfWeek" => 7,
                "hourOfDay" => 11,
                "minute" => 12,
                "second" => 13,
                "millisecond" => 14,
                _ => continue,
            },
        };
        let value = machine.heap.long(*value).unwrap_or(0);
        raw.set(field, value)?;
    }
    raw.millis(zone)
}

/// `getActualMaximum(field)`.
pub(super) fn maximum(millis: i64, zone: &Zone, field: i64) -> i32 {
    let (local, _) = zone.local(at(millis));
    match field {
        0 | 9 => 1,
        1 => 292_278_994,
        2 => 11,
        3 => week_of_year(Date::new(local.year(), 12, 25).unwrap_or(local.date())) as i32,
        4 => week_of_month(local.date().last_of_month()) as i32,
        5 => i32::from(local.date().days_in_month()),
        6 => i32::from(local.date().days_in_year()),
        7 => 7,
        8 => (i32::from(local.date().days_in_month()) - (i32::from(local.day()) - 1) % 7 - 1) / 7 + 1,
        10 => 11,
        11 => 23,
        12 | 13 => 59,
        14 => 999,
        _ => 0,
    }
}

/// `getActualMinimum(field)`.
pub(super) fn minimum(field: i64) -> i32 {
    i32::from(matches!(field, 1 | 3 | 5..=8))
}
