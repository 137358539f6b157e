//! `TemporalAdjusters`.

use entente_groovy_vm::{ClassDef, Fault, LibraryBuilder, Machine, Value};

use super::args::{give, temporal, whole};
use super::temporal::{Temporal, date_of};
use super::units::{DAY_OF_WEEK, Field, Unit};
use crate::classes::with_parents;
use crate::support::constants::ordinal;
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{done, missing};

/// A rule that moves a date.
#[derive(Clone, Copy)]
pub(crate) enum Adjuster {
    FirstOfMonth,
    LastOfMonth,
    FirstOfNextMonth,
    FirstOfYear,
    LastOfYear,
    FirstOfNextYear,
    /// Days forward to a weekday; also none when it is that day.
    Next(i64, bool),
    /// Days back to a weekday; also none when it is that day.
    Previous(i64, bool),
    /// The n-th weekday of the month, negative from its end.
    InMonth(i64, i64),
}

impl JavaValue for Adjuster {
    fn class(&self) -> &str {
        "java.time.temporal.TemporalAdjuster"
    }
}

impl Adjuster {
    /// The moved date.
    ///
    /// # Errors
    /// `UnsupportedTemporalTypeException` when there is no date.
    pub(crate) fn adjust(self, start: &Temporal) -> Result<Temporal, Fault> {
        let year = start.require(Field::Year)?;
        let month = start.require(Field::MonthOfYear)?;
        let weekday = start.require(Field::DayOfWeek)?;
        let last = |month: i64| date_of(year, month, 1).map(|first| i64::from(first.days_in_month()));
        match self {
            Adjuster::FirstOfMonth => start.with(Field::DayOfMonth, 1),
            Adjuster::LastOfMonth => start.with(Field::DayOfMonth, last(month)?),
            Adjuster::FirstOfNextMonth => start.with(Field::DayOfMonth, 1)?.plus(1, Unit::Months),
            Adjuster::FirstOfYear => start.with(Field::DayOfYear, 1),
            Adjuster::LastOfYear => start.with_date(date_of(year, 12, 31)?),
            Adjuster::FirstOfNextYear => start.with(Field::DayOfYear, 1)?.plus(1, Unit::Years),
            Adjuster::Next(day, or_same) => {
                let distance = (day - weekday).rem_euclid(7);
                start.plus(if distance == 0 && !or_same { 7 } else { distance }, Unit::Days)
            }
            Adjuster::Previous(day, or_same) => {
                let distance = (weekday - day).rem_euclid(7);
                start.plus(-if distance == 0 && !or_same { 7 } else { distance }, Unit::Days)
            }
            Adjuster::InMonth(nth, day) if nth >= 0 => {
                let first = start.with(Field::DayOfMonth, 1)?;
                let distance = (day - first.require(Field::DayOfWeek)?).rem_euclid(7);
                first.plus(distance + (nth - 1) * 7, Unit::Days)
            }
            Adjuster::InMonth(nth, day) => {
                let end = start.with(Field::DayOfMonth, last(month)?)?;
                let distance = (end.require(Field::DayOfWeek)? - day).rem_euclid(7);
                end.plus(-(distance + (-nth - 1) * 7), Unit::Days)
            }
        }
    }
}

fn weekday(machine: &Machine, args: &[Value]) -> Option<i64> {
    match args {
        [day] => ordinal(machine, &DAY_OF_WEEK, *day).map(|at| at as i64 + 1),
        _ => None,
    }
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(ClassDef::new("java.time.temporal.TemporalAdjuster").interface().methods(&[(
        "adjustInto",
        |m, t, a| match a {
            [start] => {
                let (adjuster, start) = (*fits!(peek::<Adjuster>(m, t)), fits!(temporal(m, *start)));
                give(m, adjuster.adjust(&start))
            }
            _ => missing(),
        },
    )]));
    builder.class(
        with_parents(ClassDef::new("java.time.temporal.TemporalAdjusters"), &["java.lang.Object"])
            .static_method("firstDayOfMonth", |m, _, _| done(object(m, Adjuster::FirstOfMonth)))
            .static_method("lastDayOfMonth", |m, _, _| done(object(m, Adjuster::LastOfMonth)))
            .static_method("firstDayOfNextMonth", |m, _, _| done(object(m, Adjuster::FirstOfNextMonth)))
            .static_method("firstDayOfYear", |m, _, _| done(object(m, Adjuster::FirstOfYear)))
            .static_method("lastDayOfYear", |m, _, _| done(object(m, Adjuster::LastOfYear)))
            .static_method("firstDayOfNextYear", |m, _, _| done(object(m, Adjuster::FirstOfNextYear)))
            .static_method("next", |m, _, a| {
                let day = fits!(weekday(m, a));
                done(object(m, Adjuster::Next(day, false)))
            })
            .static_method("nextOrSame", |m, _, a| {
                let day = fits!(weekday(m, a));
                done(object(m, Adjuster::Next(day, true)))
            })
            .static_method("previous", |m, _, a| {
                let day = fits!(weekday(m, a));
                done(object(m, Adjuster::Previous(day, false)))
            })
            .static_method("previousOrSame", |m, _, a| {
                let day = fits!(weekday(m, a));
                done(object(m, Adjuster::Previous(day, true)))
            })
            .static_method("firstInMonth", |m, _, a| {
                let day = fits!(weekday(m, a));
                done(object(m, Adjuster::InMonth(1, day)))
            })
            .static_method("lastInMonth", |m, _, a| {
                let day = fits!(weekday(m, a));
                done(object(m, Adjuster::InMonth(-1, day)))
            })
            .static_method("dayOfWeekInMonth", |m, _, a| match a {
                [nth, day] => {
                    let (nth, day) = (fits!(whole(m, *nth)), fits!(weekday(m, &[*day])));
                    done(object(m, Adjuster::InMonth(nth, day)))
                }
                _ => missing(),
            }),
    );
}
