//! `java.util.Calendar` and `GregorianCalendar`: US weeks, which start on Sunday.

mod fields;

use std::cmp::Ordering;

use entente_groovy_vm::{ClassDef, Fault, Heap, HostResult, LibraryBuilder, Machine, Native, Value};
use jiff::Timestamp;

use self::fields::{CONSTANTS, Raw, maximum, minimum};
use crate::classes::with_parents;
use crate::date::{JavaZone, check_pattern, write, zone_argument, zoned};
use crate::support::java::{JavaValue, fits, object, peek, peek_mut};
use crate::support::{done, missing, text};
use crate::time::{Zone, default_zone, of_millis};

pub(crate) use fields::{field_of, with_field, with_fields};

/// A calendar: a point in time, or fields that were set and not yet looked at.
#[derive(Clone)]
struct Calendar {
    millis: i64,
    pending: Option<Raw>,
    zone: Zone,
    lenient: bool,
    first_day_of_week: i32,
}

impl JavaValue for Calendar {
    fn class(&self) -> &str {
        "java.util.GregorianCalendar"
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        let millis = self.now().ok()?;
        Some(format!("java.util.GregorianCalendar[time={millis},zone=\"{}\"]", self.zone.id))
    }

    fn same(&self, other: &Self, _heap: &Heap) -> bool {
        self.now().ok() == other.now().ok() && self.zone == other.zone
    }

    fn order(&self, other: &Self) -> Option<Ordering> {
        Some(self.now().ok()?.cmp(&other.now().ok()?))
    }

    fn hash(&self, _heap: &Heap) -> Option<i32> {
        let millis = self.now().ok()?;
        Some((millis ^ (millis >> 32)) as i32)
    }
}

impl Calendar {
    fn now(&self) -> Result<i64, Fault> {
        match &self.pending {
            Some(raw) => match raw.beyond_range().filter(|_| !self.lenient) {
                Some(field) => Err(Fault::illegal_argument(field)),
                None => raw.millis(&self.zone),
            },
            None => Ok(self.millis),
        }
    }
}

/// The receiver with its point in time worked out.
fn settled(machine: &mut Machine, this: Value) -> Result<Option<Calendar>, Fault> {
    let Some(calendar) = peek_mut::<Calendar>(machine, this) else { return Ok(None) };
    calendar.millis = calendar.now()?;
    calendar.pending = None;
    Ok(Some(calendar.clone()))
}

fn new(machine: &mut Machine, millis: i64, zone: Zone) -> HostResult {
    done(object(machine, Calendar { millis, pending: None, zone, lenient: true, first_day_of_week: 1 }))
}

/// A calendar at a point in time.
pub(crate) fn of_instant(machine: &mut Machine, at: Timestamp, zone: &Zone) -> HostResult {
    new(machine, at.as_millisecond(), zone.clone())
}

/// The point in time of a calendar; `None` for other values.
///
/// # Errors
/// As for reading the calendar.
pub(crate) fn millis_of(machine: &mut Machine, value: Value) -> Result<Option<i64>, Fault> {
    Ok(settled(machine, value)?.map(|calendar| calendar.millis))
}

/// `Calendar.getInstance()`, with a zone and a locale in any combination.
fn instance(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let zone = args.iter().find_map(|arg| zone_argument(machine, *arg));
    let zone = zone.unwrap_or_else(|| default_zone(machine));
    new(machine, machine.environment.now_epoch_ms, zone)
}

/// `new GregorianCalendar(...)`: nothing, a zone, or year, month, day and more.
fn construct(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    if args.len() < 3 {
        return instance(machine, class, args);
    }
    let zone = default_zone(machine);
    let mut raw = Raw::cleared();
    set_parts(machine, &mut raw, args)?;
    let calendar = Calendar { millis: 0, pending: Some(raw), zone, lenient: true, first_day_of_week: 1 };
    done(object(machine, calendar))
}

fn set_parts(machine: &Machine, raw: &mut Raw, args: &[Value]) -> Result<(), Fault> {
    for (field, value) in [1, 2, 5, 11, 12, 13].into_iter().zip(args) {
        raw.set(field, machine.heap.long(*value).unwrap_or(0))?;
    }
    Ok(())
}

/// `set(field, value)`, `set(year, month, day, ...)`, Groovy's `set(map)`.
fn set(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let calendar = fits!(peek::<Calendar>(machine, this)).clone();
    let mut raw = calendar.pending.unwrap_or_else(|| Raw::of(calendar.millis, &calendar.zone));
    match args {
        [map] => {
            let pairs = fits!(machine.heap.map_entries(*map));
            let millis = calendar.now()?;
            raw = Raw::of(with_fields(machine, millis, &calendar.zone, &pairs)?, &calendar.zone);
        }
        [field, value] => {
            raw.set(fits!(machine.heap.long(*field)), fits!(machine.heap.long(*value)))?;
        }
        [_, _, _, ..] => set_parts(machine, &mut raw, args)?,
        [] => return missing(),
    }
    if let Some(calendar) = peek_mut::<Calendar>(machine, this) {
        calendar.pending = Some(raw);
    }
    done(Value::Null)
}

fn put_millis(machine: &mut Machine, this: Value, millis: i64) -> HostResult {
    let calendar = fits!(peek_mut::<Calendar>(machine, this));
    calendar.millis = millis;
    calendar.pending = None;
    done(Value::Null)
}

/// `add` and `roll`.
fn shift(
    machine: &mut Machine,
    this: Value,
    args: &[Value],
    by: fn(i64, &Zone, i64, i64) -> Result<i64, Fault>,
) -> HostResult {
    let [field, amount] = args else { return missing() };
    let calendar = fits!(settled(machine, this)?);
    let amount = match amount {
        Value::Bool(up) => {
            if *up {
                1
            } else {
                -1
            }
        }
        amount => fits!(machine.heap.long(*amount)),
    };
    let millis = by(calendar.millis, &calendar.zone, fits!(machine.heap.long(*field)), amount)?;
    put_millis(machine, this, millis)
}

fn clear(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let calendar = fits!(settled(machine, this)?);
    let mut raw = Raw::of(calendar.millis, &calendar.zone);
    match args {
        [] => raw = Raw::cleared(),
        [field] => {
            let field = fits!(machine.heap.long(*field));
            raw.set(
                field,
                match field {
                    1 => 1970,
                    5 | 6 => 1,
                    _ => 0,
                },
            )?;
        }
        _ => return missing(),
    }
    fits!(peek_mut::<Calendar>(machine, this)).pending = Some(raw);
    done(Value::Null)
}

fn compare(machine: &mut Machine, this: Value, args: &[Value], accept: fn(Ordering) -> bool) -> HostResult {
    let [other] = args else { return missing() };
    let a = fits!(settled(machine, this)?).millis;
    match settled(machine, *other)? {
        Some(other) => done(accept(a.cmp(&other.millis))),
        None => done(false),
    }
}

fn copy_shifted(machine: &mut Machine, this: Value, days: i64) -> HostResult {
    let mut calendar = fits!(settled(machine, this)?);
    calendar.millis = Raw::add(calendar.millis, &calendar.zone, 5, days)?;
    done(object(machine, calendar))
}

fn to_time(machine: &mut Machine, this: Value, class: &str) -> HostResult {
    let calendar = fits!(settled(machine, this)?);
    of_millis(machine, calendar.millis, 0, calendar.zone, class)
}

/// `format()` and `format(pattern)`, in the calendar's own zone.
fn format(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let calendar = fits!(settled(machine, this)?);
    let pattern = match args {
        [] => "M/d/yy, h:mm a".to_owned(),
        [pattern] => machine.to_text(*pattern),
        _ => return missing(),
    };
    check_pattern(&pattern)?;
    let written = write(&pattern, &zoned(calendar.millis, calendar.zone.rules));
    text(machine, written)
}

fn get(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [field] = args else { return missing() };
    let calendar = fits!(settled(machine, this)?);
    let field = fits!(machine.heap.long(*field));
    field_of(calendar.millis, &calendar.zone, field)
}

fn updated(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [map] = args else { return missing() };
    let mut calendar = fits!(settled(machine, this)?);
    let pairs = fits!(machine.heap.map_entries(*map));
    calendar.millis = with_fields(machine, calendar.millis, &calendar.zone, &pairs)?;
    done(object(machine, calendar))
}

const METHODS: &[(&str, Native)] = &[
    ("get", get),
    ("getAt", get),
    ("set", set),
    ("putAt", set),
    ("add", |m, t, a| shift(m, t, a, Raw::add)),
    ("roll", |m, t, a| shift(m, t, a, Raw::roll)),
    ("clear", clear),
    ("getTime", |m, t, _| {
        let millis = fits!(settled(m, t)?).millis;
        done(m.heap.date(millis))
    }),
    ("setTime", |m, t, a| match a {
        [date] => {
            let millis = fits!(m.heap.date_ms(*date));
            put_millis(m, t, millis)
        }
        _ => missing(),
    }),
    ("getTimeInMillis", |m, t, _| done(fits!(settled(m, t)?).millis)),
    ("setTimeInMillis", |m, t, a| match a {
        [millis] => {
            let millis = fits!(m.heap.long(*millis));
            put_millis(m, t, millis)
        }
        _ => missing(),
    }),
    ("getTimeZone", |m, t, _| {
        let zone = fits!(peek::<Calendar>(m, t)).zone.clone();
        done(object(m, JavaZone(zone)))
    }),
    ("setTimeZone", |m, t, a| match a {
        [of] => {
            let zone = fits!(zone_argument(m, *of));
            fits!(peek_mut::<Calendar>(m, t)).zone = zone;
            done(Value::Null)
        }
        _ => missing(),
    }),
    ("setLenient", |m, t, a| match a {
        [lenient] => {
            let lenient = m.heap.truth(*lenient);
            fits!(peek_mut::<Calendar>(m, t)).lenient = lenient;
            done(Value::Null)
        }
        _ => missing(),
    }),
    ("isLenient", |m, t, _| done(fits!(peek::<Calendar>(m, t)).lenient)),
    ("getFirstDayOfWeek", |m, t, _| done(fits!(peek::<Calendar>(m, t)).first_day_of_week)),
    ("getMinimalDaysInFirstWeek", |_, _, _| done(1)),
    ("getActualMaximum", |m, t, a| match a {
        [field] => {
            let calendar = fits!(settled(m, t)?);
            done(maximum(calendar.millis, &calendar.zone, fits!(m.heap.long(*field))))
        }
        _ => missing(),
    }),
    ("getActualMinimum", |m, _, a| match a {
        [field] => done(minimum(fits!(m.heap.long(*field)))),
        _ => missing(),
    }),
    ("before", |m, t, a| compare(m, t, a, Ordering::is_lt)),
    ("after", |m, t, a| compare(m, t, a, Ordering::is_gt)),
    ("isLeapYear", |m, _, a| match a {
        [year] => {
            let year = fits!(m.heap.long(*year));
            done(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
        }
        _ => missing(),
    }),
    ("clone", |m, t, _| {
        let copy = fits!(settled(m, t)?);
        done(object(m, copy))
    }),
    ("next", |m, t, _| copy_shifted(m, t, 1)),
    ("previous", |m, t, _| copy_shifted(m, t, -1)),
    ("format", format),
    ("clearTime", |m, t, _| {
        let calendar = fits!(settled(m, t)?);
        let mut raw = Raw::of(calendar.millis, &calendar.zone);
        for field in [11, 12, 13, 14] {
            raw.set(field, 0)?;
        }
        let millis = raw.millis(&calendar.zone)?;
        put_millis(m, t, millis)?;
        done(t)
    }),
    ("updated", updated),
    ("copyWith", updated),
    ("toCalendar", |_, t, _| done(t)),
    ("toInstant", |m, t, _| to_time(m, t, "Instant")),
    ("toLocalDate", |m, t, _| to_time(m, t, "LocalDate")),
    ("toLocalTime", |m, t, _| to_time(m, t, "LocalTime")),
    ("toLocalDateTime", |m, t, _| to_time(m, t, "LocalDateTime")),
    ("toZonedDateTime", |m, t, _| to_time(m, t, "ZonedDateTime")),
    ("toOffsetDateTime", |m, t, _| to_time(m, t, "OffsetDateTime")),
    ("toYear", |m, t, _| to_time(m, t, "Year")),
    ("toYearMonth", |m, t, _| to_time(m, t, "YearMonth")),
    ("toMonthDay", |m, t, _| to_time(m, t, "MonthDay")),
];

fn constant<const N: i32>(_machine: &mut Machine, _class: Value, _args: &[Value]) -> HostResult {
    done(N)
}

/// Readers of the numbers 0 to 16.
const NUMBERS: [Native; 17] = [
    constant::<0>,
    constant::<1>,
    constant::<2>,
    constant::<3>,
    constant::<4>,
    constant::<5>,
    constant::<6>,
    constant::<7>,
    constant::<8>,
    constant::<9>,
    constant::<10>,
    constant::<11>,
    constant::<12>,
    constant::<13>,
    constant::<14>,
    constant::<15>,
    constant::<16>,
];

const MONTHS: [&str; 13] = [
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
    "UNDECIMBER",
];
const DAYS: [&str; 7] = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    let mut class = with_parents(ClassDef::new("java.util.Calendar"), &["java.lang.Object", "java.lang.Comparable"])
        .methods(METHODS)
        .static_method("getInstance", instance)
        .static_field("DATE", constant::<5>)
        .static_field("AM", constant::<0>)
        .static_field("PM", constant::<1>);
    for (name, number) in CONSTANTS {
        class = class.static_field(name, NUMBERS[number as usize]);
    }
    for (name, read) in MONTHS.iter().zip(NUMBERS) {
        class = class.static_field(*name, read);
    }
    for (name, read) in DAYS.iter().zip(&NUMBERS[1..]) {
        class = class.static_field(*name, *read);
    }
    builder.class(class);
    builder.class(
        with_parents(ClassDef::new("java.util.GregorianCalendar"), &["java.util.Calendar"]).constructor(construct),
    );
}
