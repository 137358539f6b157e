//! Dates: making, comparing, shifting by days, writing and reading.

use std::any::Any;

use entente_groovy_vm::object::{DateObject, Object};
use entente_groovy_vm::{Fault, Heap, HostContext, HostObject, HostResult, Machine, Outcome, Value};
use jiff::tz::TimeZone;
use jiff::{Span, ZonedDateTime};

use super::format::{illegal_letter, read, write, zone, zoned};
use crate::support::{done, missing, text};

fn date(machine: &Machine, this: Value) -> Option<DateObject> {
    match machine.heap.object(this) {
        Some(Object::Date(date)) => Some(*date),
        _ => None,
    }
}

fn make(machine: &mut Machine, millis: i64, timestamp: bool) -> Value {
    if timestamp { machine.heap.timestamp(millis) } else { machine.heap.date(millis) }
}

/// `new Date()`, `new Date(millis)`, `new Timestamp(millis)`.
pub(super) fn construct(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    let Value::Class(id) = class else { return missing() };
    let timestamp = machine.heap.library().class(id).name == "java.sql.Timestamp";
    let millis = match args {
        [] if !timestamp => machine.environment.now_epoch_ms,
        [millis] if !machine.heap.is_text(*millis) => match machine.heap.long(*millis) {
            Some(millis) => millis,
            None => return missing(),
        },
        _ => return missing(),
    };
    done(make(machine, millis, timestamp))
}

/// `Date.parse(pattern, text)`.
pub(super) fn static_parse(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [pattern, input] = args else { return missing() };
    let time_zone = zone(machine.heap.time_zone());
    parse(machine, &time_zone, *pattern, *input)
}

fn parse(machine: &mut Machine, time_zone: &TimeZone, pattern: Value, input: Value) -> HostResult {
    let (pattern, input) = (machine.to_text(pattern), machine.to_text(input));
    check_pattern(&pattern)?;
    match read(&pattern, &input, time_zone) {
        Some(millis) => done(machine.heap.date(millis)),
        None => Err(Fault::new("java.text.ParseException", format!("Unparseable date: \"{input}\""))),
    }
}

fn check_pattern(pattern: &str) -> Result<(), Fault> {
    match illegal_letter(pattern) {
        Some(letter) => Err(Fault::illegal_argument(format!("Illegal pattern character '{letter}'"))),
        None => Ok(()),
    }
}

pub(super) fn time(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    match date(machine, this) {
        Some(date) => done(date.millis),
        None => missing(),
    }
}

pub(super) fn set_time(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [millis] = args else { return missing() };
    let Some(millis) = machine.heap.long(*millis) else { return missing() };
    if let Some(Object::Date(date)) = machine.heap.object_mut(this) {
        date.millis = millis;
    }
    done(Value::Null)
}

pub(super) fn before(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match (date(machine, this), args) {
        (Some(a), [b]) => match date(machine, *b) {
            Some(b) => done(a.millis < b.millis),
            None => missing(),
        },
        _ => missing(),
    }
}

pub(super) fn after(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match (date(machine, this), args) {
        (Some(a), [b]) => match date(machine, *b) {
            Some(b) => done(a.millis > b.millis),
            None => missing(),
        },
        _ => missing(),
    }
}

/// By calendar days in the run's time zone.
fn shifted(machine: &mut Machine, this: Value, days: i64) -> HostResult {
    let Some(object) = date(machine, this) else { return missing() };
    let start: ZonedDateTime = zoned(object.millis, zone(machine.heap.time_zone()));
    let span = Span::new().try_days(days).map_err(|_| Fault::illegal_argument("Too many days"))?;
    let moved = start.checked_add(span).map_err(|_| Fault::illegal_argument("The date is out of range"))?;
    done(make(machine, moved.timestamp().as_millisecond(), object.timestamp))
}

pub(super) fn plus(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [days] = args else { return missing() };
    match machine.heap.long(*days) {
        Some(days) => shifted(machine, this, days),
        None => missing(),
    }
}

/// Days taken off, or the days between two dates.
pub(super) fn minus(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [other] = args else { return missing() };
    if let (Some(a), Some(b)) = (date(machine, this), date(machine, *other)) {
        let time_zone = zone(machine.heap.time_zone());
        let (a, b) = (zoned(a.millis, time_zone.clone()).date(), zoned(b.millis, time_zone).date());
        return done(a.duration_since(b).as_hours() as i32 / 24);
    }
    match machine.heap.long(*other) {
        Some(days) => shifted(machine, this, -days),
        None => missing(),
    }
}

pub(super) fn next(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    shifted(machine, this, 1)
}

pub(super) fn previous(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    shifted(machine, this, -1)
}

/// `format(pattern)`, `format(pattern, zone)`.
pub(super) fn format(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(object) = date(machine, this) else { return missing() };
    let (pattern, time_zone) = match args {
        [pattern] => (*pattern, machine.heap.time_zone().to_string()),
        [pattern, name] => (*pattern, machine.to_text(*name)),
        _ => return missing(),
    };
    let pattern = machine.to_text(pattern);
    check_pattern(&pattern)?;
    let written = write(&pattern, &zoned(object.millis, zone(&time_zone)));
    text(machine, written)
}

pub(super) fn to_timestamp(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let Some(object) = date(machine, this) else { return missing() };
    done(machine.heap.timestamp(object.millis))
}

pub(super) fn refuse_clear_time(_machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    Err(Fault::unsupported("clearTime is not yet supported; format the date and parse it again"))
}

/// `java.text.SimpleDateFormat`.
struct SimpleDateFormat {
    pattern: String,
    time_zone: String,
}

pub(super) fn new_format(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let pattern = match args {
        [pattern] | [pattern, _] => machine.to_text(*pattern),
        _ => return missing(),
    };
    check_pattern(&pattern)?;
    let time_zone = machine.heap.time_zone().to_string();
    done(machine.heap.add_host(Box::new(SimpleDateFormat { pattern, time_zone })))
}

impl HostObject for SimpleDateFormat {
    fn class_name(&self) -> &str {
        "java.text.SimpleDateFormat"
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        let machine = &mut *cx.machine;
        match (name, args) {
            ("format", [value]) => match machine.heap.date_ms(*value).or_else(|| machine.heap.long(*value)) {
                Some(millis) => {
                    let written = write(&self.pattern, &zoned(millis, zone(&self.time_zone)));
                    text(machine, written)
                }
                None => Err(Fault::illegal_argument("Cannot format given Object as a Date")),
            },
            ("parse", [input]) => {
                let pattern = machine.new_string(self.pattern.as_str())?;
                parse(machine, &zone(&self.time_zone), pattern, *input)
            }
            ("setTimeZone", [name]) => {
                self.time_zone = machine.to_text(*name);
                done(Value::Null)
            }
            ("setLenient", [_]) => done(Value::Null),
            ("toPattern", []) => text(machine, self.pattern.as_str()),
            _ => Ok(Outcome::Missing),
        }
    }

    fn display(&self, _heap: &Heap) -> Option<String> {
        Some("java.text.SimpleDateFormat".into())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}
