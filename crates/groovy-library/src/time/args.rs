//! Reading arguments of the natives of `java.time`, and making their results.

use entente_groovy_vm::{Fault, HostResult, Machine, Value};
use jiff::Timestamp;

use super::amount::{Duration, Period};
use super::formatter::{Formatter, of_pattern};
use super::temporal::Temporal;
use super::units::{CHRONO_FIELD, CHRONO_UNIT, DAY_OF_WEEK, Field, MONTH, Unit};
use super::zone::{Zone, out_of_range};
use crate::support::constants::{constant, ordinal};
use crate::support::done;
use crate::support::java::{object, peek};

/// A whole number.
pub(crate) fn whole(machine: &Machine, value: Value) -> Option<i64> {
    if machine.heap.is_fraction(value) || machine.heap.is_text(value) { None } else { machine.heap.long(value) }
}

/// A month: its number or constant.
pub(crate) fn month(machine: &Machine, value: Value) -> Option<i64> {
    ordinal(machine, &MONTH, value).map(|at| at as i64 + 1).or_else(|| whole(machine, value))
}

pub(crate) fn temporal(machine: &Machine, value: Value) -> Option<Temporal> {
    peek::<Temporal>(machine, value).cloned()
}

pub(crate) fn unit(machine: &Machine, value: Value) -> Option<Unit> {
    ordinal(machine, &CHRONO_UNIT, value).map(Unit::of)
}

pub(crate) fn field(machine: &Machine, value: Value) -> Option<Field> {
    ordinal(machine, &CHRONO_FIELD, value).map(Field::of)
}

/// A `ZoneId` or `ZoneOffset`.
pub(crate) fn zone(machine: &Machine, value: Value) -> Option<Zone> {
    peek::<Zone>(machine, value).cloned()
}

/// A formatter, or a pattern of one as Groovy's extensions take it.
pub(crate) fn formatter(machine: &Machine, value: Value) -> Result<Option<Formatter>, Fault> {
    if let Some(text) = machine.heap.text(value) {
        return of_pattern(&text).map(Some);
    }
    Ok(peek::<Formatter>(machine, value).cloned())
}

/// A temporal as an answer.
pub(crate) fn give(machine: &mut Machine, temporal: Result<Temporal, Fault>) -> HostResult {
    let temporal = temporal?;
    done(object(machine, temporal))
}

pub(crate) fn give_duration(machine: &mut Machine, nanos: i128) -> HostResult {
    let duration = Duration::of(nanos)?;
    done(object(machine, duration))
}

pub(crate) fn give_period(machine: &mut Machine, years: i32, months: i32, days: i32) -> HostResult {
    done(object(machine, Period { years, months, days }))
}

pub(crate) fn day_of_week(machine: &mut Machine, number: i64) -> Value {
    constant(machine, &DAY_OF_WEEK, (number - 1).rem_euclid(7) as usize)
}

pub(crate) fn month_constant(machine: &mut Machine, number: i64) -> Value {
    constant(machine, &MONTH, (number - 1).rem_euclid(12) as usize)
}

/// The run's clock.
///
/// # Errors
/// `DateTimeException` when it is set beyond what dates can hold.
pub(crate) fn now(machine: &Machine) -> Result<Timestamp, Fault> {
    Timestamp::from_millisecond(machine.environment.now_epoch_ms).map_err(out_of_range)
}

/// The run's time zone.
pub(crate) fn default_zone(machine: &Machine) -> Zone {
    Zone::of_setting(machine.heap.time_zone())
}
