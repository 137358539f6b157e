//! The classes `Duration` and `Period`.

use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Native, Value};

use super::amount::{Duration, Period, parse_duration, parse_period};
use super::args::{give_duration, give_period, temporal, unit, whole};
use super::arithmetic::period_between;
use super::methods::{add_to, duration_between};
use super::temporal::Temporal;
use super::units::Unit;
use crate::classes::with_parents;
use crate::support::java::{fits, peek};
use crate::support::{done, list, missing};

const SECOND: i128 = 1_000_000_000;

fn duration(machine: &Machine, value: Value) -> Option<Duration> {
    peek::<Duration>(machine, value).copied()
}

fn period(machine: &Machine, value: Value) -> Option<Period> {
    peek::<Period>(machine, value).copied()
}

/// `Duration.ofDays(n)` and the like; also `plusDays(n)` with the start.
fn of(machine: &mut Machine, args: &[Value], nanos: i128, start: i128) -> HostResult {
    let [amount] = args else { return missing() };
    let amount = fits!(whole(machine, *amount));
    give_duration(machine, start + i128::from(amount) * nanos)
}

fn shift(machine: &mut Machine, this: Value, args: &[Value], nanos: i128) -> HostResult {
    let start = fits!(duration(machine, this)).0;
    of(machine, args, nanos, start)
}

fn part(machine: &Machine, this: Value, nanos: i128, modulo: i128) -> HostResult {
    let total = fits!(duration(machine, this)).0 / nanos;
    done(if modulo == 0 { total as i64 } else { (total % modulo) as i64 })
}

fn int_part(machine: &Machine, this: Value, nanos: i128, modulo: i128) -> HostResult {
    let total = fits!(duration(machine, this)).0 / nanos;
    done((total % modulo) as i32)
}

fn plus(machine: &mut Machine, this: Value, args: &[Value], sign: i128) -> HostResult {
    let start = fits!(duration(machine, this)).0;
    match args {
        [other] => match duration(machine, *other) {
            Some(other) => give_duration(machine, start + sign * other.0),
            // Groovy adds seconds.
            None => {
                let seconds = fits!(whole(machine, *other));
                give_duration(machine, start + sign * i128::from(seconds) * SECOND)
            }
        },
        [amount, of] => {
            let (amount, unit) = (fits!(whole(machine, *amount)), fits!(unit(machine, *of)));
            let nanos = unit.nanos().ok_or_else(|| {
                Fault::new(
                    "java.time.temporal.UnsupportedTemporalTypeException",
                    "Unit must not have an estimated duration",
                )
            })?;
            give_duration(machine, start + sign * i128::from(amount) * i128::from(nanos))
        }
        _ => missing(),
    }
}

const DURATION_METHODS: &[(&str, Native)] = &[
    ("getSeconds", |m, t, _| done(fits!(duration(m, t)).seconds())),
    ("toSeconds", |m, t, _| done(fits!(duration(m, t)).seconds())),
    ("getNano", |m, t, _| done(fits!(duration(m, t)).nano())),
    ("toNanos", |m, t, _| part(m, t, 1, 0)),
    ("toMillis", |m, t, _| done(fits!(duration(m, t)).0.div_euclid(1_000_000) as i64)),
    ("toMinutes", |m, t, _| done(fits!(duration(m, t)).seconds() / 60)),
    ("toHours", |m, t, _| done(fits!(duration(m, t)).seconds() / 3600)),
    ("toDays", |m, t, _| done(fits!(duration(m, t)).seconds() / 86_400)),
    ("toDaysPart", |m, t, _| part(m, t, 86_400 * SECOND, 0)),
    ("toHoursPart", |m, t, _| int_part(m, t, 3600 * SECOND, 24)),
    ("toMinutesPart", |m, t, _| int_part(m, t, 60 * SECOND, 60)),
    ("toSecondsPart", |m, t, _| int_part(m, t, SECOND, 60)),
    ("toMillisPart", |m, t, _| done(fits!(duration(m, t)).nano() / 1_000_000)),
    ("toNanosPart", |m, t, _| done(fits!(duration(m, t)).nano())),
    ("plus", |m, t, a| plus(m, t, a, 1)),
    ("minus", |m, t, a| plus(m, t, a, -1)),
    ("next", |m, t, _| plus(m, t, &[Value::Int(1)], 1)),
    ("previous", |m, t, _| plus(m, t, &[Value::Int(1)], -1)),
    ("plusDays", |m, t, a| shift(m, t, a, 86_400 * SECOND)),
    ("plusHours", |m, t, a| shift(m, t, a, 3600 * SECOND)),
    ("plusMinutes", |m, t, a| shift(m, t, a, 60 * SECOND)),
    ("plusSeconds", |m, t, a| shift(m, t, a, SECOND)),
    ("plusMillis", |m, t, a| shift(m, t, a, 1_000_000)),
    ("plusNanos", |m, t, a| shift(m, t, a, 1)),
    ("minusDays", |m, t, a| shift(m, t, a, -86_400 * SECOND)),
    ("minusHours", |m, t, a| shift(m, t, a, -3600 * SECOND)),
    ("minusMinutes", |m, t, a| shift(m, t, a, -60 * SECOND)),
    ("minusSeconds", |m, t, a| shift(m, t, a, -SECOND)),
    ("minusMillis", |m, t, a| shift(m, t, a, -1_000_000)),
    ("minusNanos", |m, t, a| shift(m, t, a, -1)),
    ("withSeconds", |m, t, a| {
        let nano = i128::from(fits!(duration(m, t)).nano());
        of(m, a, SECOND, nano)
    }),
    ("multipliedBy", |m, t, a| {
        let nanos = fits!(duration(m, t)).0;
        of(m, a, nanos, 0)
    }),
    ("multiply", |m, t, a| {
        let nanos = fits!(duration(m, t)).0;
        of(m, a, nanos, 0)
    }),
    ("dividedBy", divide),
    ("div", divide),
    ("negated", |m, t, _| shift_sign(m, t, |nanos| -nanos)),
    ("negative", |m, t, _| shift_sign(m, t, |nanos| -nanos)),
    ("positive", |m, t, _| shift_sign(m, t, i128::abs)),
    ("abs", |m, t, _| shift_sign(m, t, i128::abs)),
    ("isZero", |m, t, _| done(fits!(duration(m, t)).0 == 0)),
    ("isNegative", |m, t, _| done(fits!(duration(m, t)).0 < 0)),
    ("isPositive", |m, t, _| done(fits!(duration(m, t)).0 > 0)),
    ("isNonnegative", |m, t, _| done(fits!(duration(m, t)).0 >= 0)),
    ("isNonpositive", |m, t, _| done(fits!(duration(m, t)).0 <= 0)),
    ("get", |m, t, a| match a {
        [of] => match fits!(unit(m, *of)) {
            Unit::Seconds => done(fits!(duration(m, t)).seconds()),
            Unit::Nanos => done(i64::from(fits!(duration(m, t)).nano())),
            other => Err(Fault::new(
                "java.time.temporal.UnsupportedTemporalTypeException",
                format!("Unsupported unit: {}", other.shown()),
            )),
        },
        _ => missing(),
    }),
    ("truncatedTo", |m, t, a| match a {
        [of] => {
            let nanos = i128::from(fits!(fits!(unit(m, *of)).nanos()));
            let total = fits!(duration(m, t)).0;
            give_duration(m, total / nanos * nanos)
        }
        _ => missing(),
    }),
    ("compareTo", |m, t, a| match a {
        [other] => {
            let (a, b) = (fits!(duration(m, t)), fits!(duration(m, *other)));
            let seconds = a.seconds().cmp(&b.seconds()) as i32;
            done(if seconds == 0 { a.nano() - b.nano() } else { seconds })
        }
        _ => missing(),
    }),
    ("addTo", |m, t, a| add_to(m, t, a, 1)),
    ("subtractFrom", |m, t, a| add_to(m, t, a, -1)),
];

fn divide(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [by] = args else { return missing() };
    let nanos = fits!(duration(machine, this)).0;
    let zero = || Fault::new("java.lang.ArithmeticException", "Cannot divide by zero");
    if let Some(other) = duration(machine, *by) {
        return done(nanos.checked_div(other.0).ok_or_else(zero)? as i64);
    }
    let by = fits!(whole(machine, *by));
    give_duration(machine, nanos.checked_div(i128::from(by)).ok_or_else(zero)?)
}

fn shift_sign(machine: &mut Machine, this: Value, change: fn(i128) -> i128) -> HostResult {
    let nanos = fits!(duration(machine, this)).0;
    give_duration(machine, change(nanos))
}

fn change_period(machine: &mut Machine, this: Value, change: impl Fn(Period) -> Option<Period>) -> HostResult {
    let changed = change(fits!(period(machine, this)))
        .ok_or_else(|| Fault::new("java.lang.ArithmeticException", "integer overflow"))?;
    give_period(machine, changed.years, changed.months, changed.days)
}

fn with_part(
    machine: &mut Machine,
    this: Value,
    args: &[Value],
    set: fn(&mut Period, i32, bool) -> Option<()>,
    add: i64,
) -> HostResult {
    let [amount] = args else { return missing() };
    let amount = fits!(whole(machine, *amount));
    let amount = fits!(i32::try_from(if add < 0 { -amount } else { amount }).ok());
    change_period(machine, this, |mut period| set(&mut period, amount, add != 0).map(|()| period))
}

fn set_years(period: &mut Period, amount: i32, add: bool) -> Option<()> {
    period.years = if add { period.years.checked_add(amount)? } else { amount };
    Some(())
}

fn set_months(period: &mut Period, amount: i32, add: bool) -> Option<()> {
    period.months = if add { period.months.checked_add(amount)? } else { amount };
    Some(())
}

fn set_days(period: &mut Period, amount: i32, add: bool) -> Option<()> {
    period.days = if add { period.days.checked_add(amount)? } else { amount };
    Some(())
}

fn add_period(machine: &mut Machine, this: Value, args: &[Value], sign: i32) -> HostResult {
    let [other] = args else { return missing() };
    match period(machine, *other) {
        Some(other) => change_period(machine, this, |period| {
            Some(Period {
                years: period.years.checked_add(sign * other.years)?,
                months: period.months.checked_add(sign * other.months)?,
                days: period.days.checked_add(sign * other.days)?,
            })
        }),
        // Groovy adds days.
        None => with_part(machine, this, args, set_days, i64::from(sign)),
    }
}

fn scale(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [by] = args else { return missing() };
    let by = fits!(whole(machine, *by)) as i32;
    change_period(machine, this, |period| {
        Some(Period {
            years: period.years.checked_mul(by)?,
            months: period.months.checked_mul(by)?,
            days: period.days.checked_mul(by)?,
        })
    })
}

const PERIOD_METHODS: &[(&str, Native)] = &[
    ("getYears", |m, t, _| done(fits!(period(m, t)).years)),
    ("getMonths", |m, t, _| done(fits!(period(m, t)).months)),
    ("getDays", |m, t, _| done(fits!(period(m, t)).days)),
    ("toTotalMonths", |m, t, _| {
        let period = fits!(period(m, t));
        done(i64::from(period.years) * 12 + i64::from(period.months))
    }),
    ("isZero", |m, t, _| {
        let Period { years, months, days } = fits!(period(m, t));
        done(years == 0 && months == 0 && days == 0)
    }),
    ("isNegative", |m, t, _| {
        let Period { years, months, days } = fits!(period(m, t));
        done(years < 0 || months < 0 || days < 0)
    }),
    ("negated", |m, t, _| scale(m, t, &[Value::Int(-1)])),
    ("negative", |m, t, _| scale(m, t, &[Value::Int(-1)])),
    ("multipliedBy", scale),
    ("multiply", scale),
    ("normalized", |m, t, _| {
        change_period(m, t, |period| {
            let total = i64::from(period.years) * 12 + i64::from(period.months);
            Some(Period { years: i32::try_from(total / 12).ok()?, months: (total % 12) as i32, days: period.days })
        })
    }),
    ("plus", |m, t, a| add_period(m, t, a, 1)),
    ("minus", |m, t, a| add_period(m, t, a, -1)),
    ("plusYears", |m, t, a| with_part(m, t, a, set_years, 1)),
    ("plusMonths", |m, t, a| with_part(m, t, a, set_months, 1)),
    ("plusDays", |m, t, a| with_part(m, t, a, set_days, 1)),
    ("minusYears", |m, t, a| with_part(m, t, a, set_years, -1)),
    ("minusMonths", |m, t, a| with_part(m, t, a, set_months, -1)),
    ("minusDays", |m, t, a| with_part(m, t, a, set_days, -1)),
    ("withYears", |m, t, a| with_part(m, t, a, set_years, 0)),
    ("withMonths", |m, t, a| with_part(m, t, a, set_months, 0)),
    ("withDays", |m, t, a| with_part(m, t, a, set_days, 0)),
    ("addTo", |m, t, a| add_to(m, t, a, 1)),
    ("subtractFrom", |m, t, a| add_to(m, t, a, -1)),
];

fn of_period(machine: &mut Machine, args: &[Value], scale: [i32; 3]) -> HostResult {
    let [amount] = args else { return missing() };
    let amount = fits!(whole(machine, *amount)) as i32;
    let [years, months, days] = scale.map(|by| by.wrapping_mul(amount));
    give_period(machine, years, months, days)
}

fn parsed<T: crate::support::java::JavaValue>(
    machine: &mut Machine,
    args: &[Value],
    read: fn(&str) -> Option<T>,
    kind: &str,
) -> HostResult {
    let [input] = args else { return missing() };
    let input = fits!(machine.heap.text(*input));
    match read(&input) {
        Some(value) => done(crate::support::java::object(machine, value)),
        None => {
            Err(Fault::new("java.time.format.DateTimeParseException", format!("Text cannot be parsed to a {kind}")))
        }
    }
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(ClassDef::new("java.time.temporal.TemporalAmount").interface());
    let duration = with_parents(
        ClassDef::new("java.time.Duration"),
        &["java.lang.Object", "java.time.temporal.TemporalAmount", "java.lang.Comparable"],
    )
    .methods(DURATION_METHODS)
    .static_method("ofDays", |m, _, a| of(m, a, 86_400 * SECOND, 0))
    .static_method("ofHours", |m, _, a| of(m, a, 3600 * SECOND, 0))
    .static_method("ofMinutes", |m, _, a| of(m, a, 60 * SECOND, 0))
    .static_method("ofSeconds", |m, _, a| match a {
        [seconds, nanos] => {
            let (seconds, nanos) = (fits!(whole(m, *seconds)), fits!(whole(m, *nanos)));
            give_duration(m, i128::from(seconds) * SECOND + i128::from(nanos))
        }
        _ => of(m, a, SECOND, 0),
    })
    .static_method("ofMillis", |m, _, a| of(m, a, 1_000_000, 0))
    .static_method("ofNanos", |m, _, a| of(m, a, 1, 0))
    .static_method("of", |m, _, a| match a {
        [amount, of] => {
            let nanos = i128::from(fits!(fits!(unit(m, *of)).nanos()));
            let amount = i128::from(fits!(whole(m, *amount)));
            give_duration(m, amount * nanos)
        }
        _ => missing(),
    })
    .static_method("between", |m, _, a| match a {
        [start, end] => {
            let (start, end) = (fits!(temporal(m, *start)), fits!(temporal(m, *end)));
            duration_between(m, &start, &end)
        }
        _ => missing(),
    })
    .static_method("parse", |m, _, a| parsed(m, a, parse_duration, "Duration"))
    .static_method("from", |m, _, a| match a {
        [amount] if peek::<Duration>(m, *amount).is_some() => done(*amount),
        _ => missing(),
    })
    .static_field("ZERO", |m, _, _| give_duration(m, 0));
    builder.class(duration);
    let period = with_parents(
        ClassDef::new("java.time.Period"),
        &["java.lang.Object", "java.time.chrono.ChronoPeriod", "java.time.temporal.TemporalAmount"],
    )
    .methods(PERIOD_METHODS)
    .static_method("ofYears", |m, _, a| of_period(m, a, [1, 0, 0]))
    .static_method("ofMonths", |m, _, a| of_period(m, a, [0, 1, 0]))
    .static_method("ofWeeks", |m, _, a| of_period(m, a, [0, 0, 7]))
    .static_method("ofDays", |m, _, a| of_period(m, a, [0, 0, 1]))
    .static_method("of", |m, _, a| match a {
        [years, months, days] => {
            let part = |value: Value| whole(m, value).map(|n| n as i32);
            let (years, months, days) = (fits!(part(*years)), fits!(part(*months)), fits!(part(*days)));
            give_period(m, years, months, days)
        }
        _ => missing(),
    })
    .static_method("between", |m, _, a| match a {
        [start, end] => match (temporal(m, *start), temporal(m, *end)) {
            (Some(Temporal::Date(start)), Some(Temporal::Date(end))) => {
                let (years, months, days) = period_between(start, end)?;
                give_period(m, years, months, days)
            }
            _ => missing(),
        },
        _ => missing(),
    })
    .static_method("parse", |m, _, a| parsed(m, a, parse_period, "Period"))
    .static_field("ZERO", |m, _, _| give_period(m, 0, 0, 0));
    builder.class(period);
    builder.class(ClassDef::new("java.time.chrono.ChronoPeriod").interface().methods(&[("getUnits", |m, _, _| {
        let units = [10, 9, 7].map(|at| crate::support::constants::constant(m, &super::CHRONO_UNIT, at));
        list(m, units.to_vec())
    })]));
}
