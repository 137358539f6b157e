//! The enums of `java.time`: units, fields, days, months, styles.

use crate::support::constants::EnumClass;

pub(crate) static DAY_OF_WEEK: EnumClass = EnumClass {
    name: "java.time.DayOfWeek",
    constants: &["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
    shown: None,
};

pub(crate) static MONTH: EnumClass = EnumClass {
    name: "java.time.Month",
    constants: &[
        "JANUARY",
        "FEBRUARY",
        "MARCH",
        "APRIL",
        "MAY",
        "JUNE",
        "JULY",
        "AUGUST",
        "SEPTEMBER",
        "OCTOBER",
        "NOVEMBER",
        "DECEMBER",
    ],
    shown: None,
};

pub(crate) static CHRONO_UNIT: EnumClass = EnumClass {
    name: "java.time.temporal.ChronoUnit",
    constants: &[
        "NANOS",
        "MICROS",
        "MILLIS",
        "SECONDS",
        "MINUTES",
        "HOURS",
        "HALF_DAYS",
        "DAYS",
        "WEEKS",
        "MONTHS",
        "YEARS",
        "DECADES",
        "CENTURIES",
        "MILLENNIA",
        "ERAS",
        "FOREVER",
    ],
    shown: Some(&[
        "Nanos",
        "Micros",
        "Millis",
        "Seconds",
        "Minutes",
        "Hours",
        "HalfDays",
        "Days",
        "Weeks",
        "Months",
        "Years",
        "Decades",
        "Centuries",
        "Millennia",
        "Eras",
        "Forever",
    ]),
};

pub(crate) static CHRONO_FIELD: EnumClass = EnumClass {
    name: "java.time.temporal.ChronoField",
    constants: &[
        "NANO_OF_SECOND",
        "NANO_OF_DAY",
        "MICRO_OF_SECOND",
        "MICRO_OF_DAY",
        "MILLI_OF_SECOND",
        "MILLI_OF_DAY",
        "SECOND_OF_MINUTE",
        "SECOND_OF_DAY",
        "MINUTE_OF_HOUR",
        "MINUTE_OF_DAY",
        "HOUR_OF_AMPM",
        "CLOCK_HOUR_OF_AMPM",
        "HOUR_OF_DAY",
        "CLOCK_HOUR_OF_DAY",
        "AMPM_OF_DAY",
        "DAY_OF_WEEK",
        "ALIGNED_DAY_OF_WEEK_IN_MONTH",
        "ALIGNED_DAY_OF_WEEK_IN_YEAR",
        "DAY_OF_MONTH",
        "DAY_OF_YEAR",
        "EPOCH_DAY",
        "ALIGNED_WEEK_OF_MONTH",
        "ALIGNED_WEEK_OF_YEAR",
        "MONTH_OF_YEAR",
        "PROLEPTIC_MONTH",
        "YEAR_OF_ERA",
        "YEAR",
        "ERA",
        "INSTANT_SECONDS",
        "OFFSET_SECONDS",
    ],
    shown: Some(&[
        "NanoOfSecond",
        "NanoOfDay",
        "MicroOfSecond",
        "MicroOfDay",
        "MilliOfSecond",
        "MilliOfDay",
        "SecondOfMinute",
        "SecondOfDay",
        "MinuteOfHour",
        "MinuteOfDay",
        "HourOfAmPm",
        "ClockHourOfAmPm",
        "HourOfDay",
        "ClockHourOfDay",
        "AmPmOfDay",
        "DayOfWeek",
        "AlignedDayOfWeekInMonth",
        "AlignedDayOfWeekInYear",
        "DayOfMonth",
        "DayOfYear",
        "EpochDay",
        "AlignedWeekOfMonth",
        "AlignedWeekOfYear",
        "MonthOfYear",
        "ProlepticMonth",
        "YearOfEra",
        "Year",
        "Era",
        "InstantSeconds",
        "OffsetSeconds",
    ]),
};

pub(crate) static TEXT_STYLE: EnumClass = EnumClass {
    name: "java.time.format.TextStyle",
    constants: &["FULL", "FULL_STANDALONE", "SHORT", "SHORT_STANDALONE", "NARROW", "NARROW_STANDALONE"],
    shown: None,
};

pub(crate) static FORMAT_STYLE: EnumClass =
    EnumClass { name: "java.time.format.FormatStyle", constants: &["FULL", "LONG", "MEDIUM", "SHORT"], shown: None };

/// `ChronoUnit`, in the order of its constants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is named after its constant")]
pub(crate) enum Unit {
    Nanos,
    Micros,
    Millis,
    Seconds,
    Minutes,
    Hours,
    HalfDays,
    Days,
    Weeks,
    Months,
    Years,
    Decades,
    Centuries,
    Millennia,
    Eras,
    Forever,
}

const UNITS: [Unit; 16] = [
    Unit::Nanos,
    Unit::Micros,
    Unit::Millis,
    Unit::Seconds,
    Unit::Minutes,
    Unit::Hours,
    Unit::HalfDays,
    Unit::Days,
    Unit::Weeks,
    Unit::Months,
    Unit::Years,
    Unit::Decades,
    Unit::Centuries,
    Unit::Millennia,
    Unit::Eras,
    Unit::Forever,
];

impl Unit {
    pub(crate) fn of(ordinal: usize) -> Unit {
        UNITS[ordinal]
    }

    pub(crate) fn shown(self) -> &'static str {
        CHRONO_UNIT.shown.map_or("", |shown| shown[self as usize])
    }

    /// Nanoseconds of a unit that has an exact length; days count 24 hours.
    pub(crate) fn nanos(self) -> Option<i64> {
        Some(match self {
            Unit::Nanos => 1,
            Unit::Micros => 1_000,
            Unit::Millis => 1_000_000,
            Unit::Seconds => 1_000_000_000,
            Unit::Minutes => 60_000_000_000,
            Unit::Hours => 3_600_000_000_000,
            Unit::HalfDays => 43_200_000_000_000,
            Unit::Days => 86_400_000_000_000,
            _ => return None,
        })
    }

    /// Months of a unit that is made of months.
    pub(crate) fn months(self) -> Option<i64> {
        Some(match self {
            Unit::Months => 1,
            Unit::Years => 12,
            Unit::Decades => 120,
            Unit::Centuries => 1_200,
            Unit::Millennia => 12_000,
            _ => return None,
        })
    }

    /// Whether it counts parts of days.
    pub(crate) fn is_time(self) -> bool {
        self < Unit::Days
    }
}

/// `ChronoField`, in the order of its constants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each is named after its constant")]
pub(crate) enum Field {
    NanoOfSecond,
    NanoOfDay,
    MicroOfSecond,
    MicroOfDay,
    MilliOfSecond,
    MilliOfDay,
    SecondOfMinute,
    SecondOfDay,
    MinuteOfHour,
    MinuteOfDay,
    HourOfAmPm,
    ClockHourOfAmPm,
    HourOfDay,
    ClockHourOfDay,
    AmPmOfDay,
    DayOfWeek,
    AlignedDayOfWeekInMonth,
    AlignedDayOfWeekInYear,
    DayOfMonth,
    DayOfYear,
    EpochDay,
    AlignedWeekOfMonth,
    AlignedWeekOfYear,
    MonthOfYear,
    ProlepticMonth,
    YearOfEra,
    Year,
    Era,
    InstantSeconds,
    OffsetSeconds,
}

/// All fields in order.
pub(crate) const FIELDS: [Field; 30] = [
    Field::NanoOfSecond,
    Field::NanoOfDay,
    Field::MicroOfSecond,
    Field::MicroOfDay,
    Field::MilliOfSecond,
    Field::MilliOfDay,
    Field::SecondOfMinute,
    Field::SecondOfDay,
    Field::MinuteOfHour,
    Field::MinuteOfDay,
    Field::HourOfAmPm,
    Field::ClockHourOfAmPm,
    Field::HourOfDay,
    Field::ClockHourOfDay,
    Field::AmPmOfDay,
    Field::DayOfWeek,
    Field::AlignedDayOfWeekInMonth,
    Field::AlignedDayOfWeekInYear,
    Field::DayOfMonth,
    Field::DayOfYear,
    Field::EpochDay,
    Field::AlignedWeekOfMonth,
    Field::AlignedWeekOfYear,
    Field::MonthOfYear,
    Field::ProlepticMonth,
    Field::YearOfEra,
    Field::Year,
    Field::Era,
    Field::InstantSeconds,
    Field::OffsetSeconds,
];

impl Field {
    pub(crate) fn of(ordinal: usize) -> Field {
        FIELDS[ordinal]
    }

    pub(crate) fn shown(self) -> &'static str {
        CHRONO_FIELD.shown.map_or("", |shown| shown[self as usize])
    }

    /// Smallest and largest value, and whether the largest depends on the date (then as Java writes both).
    pub(crate) fn range(self) -> (i64, i64, Option<&'static str>) {
        match self {
            Field::NanoOfSecond => (0, 999_999_999, None),
            Field::NanoOfDay => (0, 86_399_999_999_999, None),
            Field::MicroOfSecond => (0, 999_999, None),
            Field::MicroOfDay => (0, 86_399_999_999, None),
            Field::MilliOfSecond => (0, 999, None),
            Field::MilliOfDay => (0, 86_399_999, None),
            Field::SecondOfMinute | Field::MinuteOfHour => (0, 59, None),
            Field::SecondOfDay => (0, 86_399, None),
            Field::MinuteOfDay => (0, 1_439, None),
            Field::HourOfAmPm => (0, 11, None),
            Field::ClockHourOfAmPm => (1, 12, None),
            Field::HourOfDay => (0, 23, None),
            Field::ClockHourOfDay => (1, 24, None),
            Field::AmPmOfDay | Field::Era => (0, 1, None),
            Field::DayOfWeek | Field::AlignedDayOfWeekInMonth | Field::AlignedDayOfWeekInYear => (1, 7, None),
            Field::DayOfMonth => (1, 31, Some("28/31")),
            Field::DayOfYear => (1, 366, Some("365/366")),
            Field::AlignedWeekOfMonth => (1, 5, Some("4/5")),
            Field::AlignedWeekOfYear => (1, 53, None),
            Field::MonthOfYear => (1, 12, None),
            Field::YearOfEra => (1, 999_999_999, Some("999999999/1000000000")),
            Field::Year => (-999_999_999, 999_999_999, None),
            Field::OffsetSeconds => (-64_800, 64_800, None),
            Field::EpochDay => (-365_243_219_162, 365_241_780_471, None),
            Field::ProlepticMonth => (-11_999_999_988, 11_999_999_999, None),
            Field::InstantSeconds => (i64::MIN, i64::MAX, None),
        }
    }

    /// Checks a value against the field's range.
    ///
    /// # Errors
    /// What is wrong, in Java's words.
    pub(crate) fn check(self, value: i64) -> Result<i64, String> {
        let (low, high, shown) = self.range();
        if (low..=high).contains(&value) {
            return Ok(value);
        }
        let high = shown.map_or_else(|| high.to_string(), str::to_owned);
        Err(format!("Invalid value for {} (valid values {low} - {high}): {value}", self.shown()))
    }
}
