//! Dates and timestamps: making, comparing, shifting by days, parts, texts.

use entente_groovy_vm::object::{DateObject, Object};
use entente_groovy_vm::{Fault, HostResult, Machine, Native, Outcome, Step, Task, Value};
use jiff::{Span, ZonedDateTime};

use super::format::{read, write, zone, zoned};
use super::simple_format::{century_start, check_pattern};
use super::time_zone::zone_argument;
use crate::support::java::{fits, peek};
use crate::support::{done, missing, text};
use crate::time::{Temporal, default_zone, of_millis};

fn date(machine: &Machine, this: Value) -> Option<DateObject> {
    match machine.heap.object(this) {
        Some(Object::Date(date)) => Some(*date),
        _ => None,
    }
}

fn add(machine: &mut Machine, millis: i64, sub_nanos: u32, timestamp: bool) -> Value {
    machine.heap.add(Object::Date(DateObject { millis, timestamp, sub_nanos }))
}

/// Milliseconds and the nanoseconds below them.
fn split(at: jiff::Timestamp) -> (i64, u32) {
    let nanos = at.as_nanosecond();
    (nanos.div_euclid(1_000_000) as i64, nanos.rem_euclid(1_000_000) as u32)
}

/// `new Date()`, `new Date(millis)`, `new Timestamp(millis)`, `new Date(year - 1900, month, day, ...)`.
pub(super) fn construct(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    let timestamp = is_timestamp(machine, class);
    let millis = match args {
        [] if !timestamp => machine.environment.now_epoch_ms,
        [text] if machine.heap.is_text(*text) => {
            let text = machine.to_text(*text);
            let zone = default_zone(machine).rules;
            let patterns = ["EEE MMM d HH:mm:ss zzz yyyy", "MMM d, yyyy", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd"];
            let start = century_start(machine);
            match patterns.iter().find_map(|pattern| read(pattern, &text, &zone, start, false)) {
                Some(millis) => millis,
                None => return Err(Fault::new("java.lang.IllegalArgumentException", "")),
            }
        }
        [millis] => fits!(machine.heap.long(*millis)),
        [_, _, _, ..] if args.len() <= 6 => {
            let parts: Option<Vec<i64>> = args.iter().map(|part| machine.heap.long(*part)).collect();
            let parts = fits!(parts);
            let part = |at: usize| parts.get(at).copied().unwrap_or(0);
            let text = format!("{} {} {} {} {} {}", part(0) + 1900, part(1) + 1, part(2), part(3), part(4), part(5));
            fits!(read("y M d H m s", &text, &default_zone(machine).rules, 0, false))
        }
        _ => return missing(),
    };
    done(add(machine, millis, 0, timestamp))
}

fn is_timestamp(machine: &Machine, class: Value) -> bool {
    matches!(class, Value::Class(id) if machine.heap.library().class(id).name == "java.sql.Timestamp")
}

/// `Date.from(instant)`, `Timestamp.from(instant)`.
pub(super) fn from_instant(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    let [at] = args else { return missing() };
    let Some(Temporal::Instant(at)) = peek::<Temporal>(machine, *at) else { return missing() };
    let (millis, sub_nanos) = split(*at);
    let timestamp = is_timestamp(machine, class);
    done(add(machine, millis, if timestamp { sub_nanos } else { 0 }, timestamp))
}

/// `Timestamp.valueOf`: a text `yyyy-[m]m-[d]d hh:mm:ss[.f...]` or a local date and time.
pub(super) fn timestamp_value_of(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let zone = default_zone(machine);
    if let Some(Temporal::DateTime(local)) = peek::<Temporal>(machine, *value).cloned() {
        let at = fits!(Temporal::zoned(local, zone, None)?.instant());
        let (millis, sub_nanos) = split(at);
        return done(add(machine, millis, sub_nanos, true));
    }
    let input = fits!(machine.heap.text(*value));
    let wrong = || Fault::illegal_argument("Timestamp format must be yyyy-mm-dd hh:mm:ss[.fffffffff]");
    let (base, fraction) = input.split_once('.').unwrap_or((&input, ""));
    if fraction.len() > 9 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return Err(wrong());
    }
    let nanos: u32 = format!("{fraction:0<9}").parse().map_err(|_| wrong())?;
    let millis = read("yyyy-MM-dd HH:mm:ss", base, &zone.rules, 0, true).ok_or_else(wrong)?;
    done(add(machine, millis + i64::from(nanos / 1_000_000), nanos % 1_000_000, true))
}

/// `Date.parse(pattern, text)`, `Date.parse(pattern, text, zone)`.
pub(super) fn static_parse(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let (pattern, input, time_zone) = match args {
        [pattern, input] => (*pattern, *input, default_zone(machine)),
        [pattern, input, of] => (*pattern, *input, fits!(zone_argument(machine, *of))),
        _ => return missing(),
    };
    parse(machine, pattern, input, &time_zone.rules)
}

/// `Date.parseToStringDate`: what `Date.toString` writes.
pub(super) fn parse_to_string_date(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [input] = args else { return missing() };
    let pattern = machine.heap.string("EEE MMM dd HH:mm:ss zzz yyyy");
    let zone = default_zone(machine).rules;
    parse(machine, pattern, *input, &zone)
}

fn parse(machine: &mut Machine, pattern: Value, input: Value, zone: &jiff::tz::TimeZone) -> HostResult {
    let (pattern, input) = (machine.to_text(pattern), machine.to_text(input));
    check_pattern(&pattern)?;
    match read(&pattern, &input, zone, century_start(machine), false) {
        Some(millis) => done(machine.heap.date(millis)),
        None => Err(Fault::new("java.text.ParseException", format!("Unparseable date: \"{input}\""))),
    }
}

fn compare(machine: &mut Machine, this: Value, args: &[Value], accept: fn(std::cmp::Ordering) -> bool) -> HostResult {
    let [other] = args else { return missing() };
    let (a, b) = (fits!(date(machine, this)), fits!(date(machine, *other)));
    done(accept((a.millis, a.sub_nanos).cmp(&(b.millis, b.sub_nanos))))
}

fn change(machine: &mut Machine, this: Value, change: impl FnOnce(&mut DateObject)) -> HostResult {
    if let Some(Object::Date(date)) = machine.heap.object_mut(this) {
        change(date);
    }
    done(Value::Null)
}

fn local(machine: &Machine, this: Value) -> Option<ZonedDateTime> {
    Some(zoned(date(machine, this)?.millis, zone(machine.heap.time_zone())))
}

/// By calendar days in the run's time zone.
fn shifted(machine: &mut Machine, this: Value, days: i64) -> HostResult {
    let object = fits!(date(machine, this));
    let start = fits!(local(machine, this));
    let span = Span::new().try_days(days).map_err(|_| Fault::illegal_argument("Too many days"))?;
    let moved = start.checked_add(span).map_err(|_| Fault::illegal_argument("The date is out of range"))?;
    done(add(machine, moved.timestamp().as_millisecond(), object.sub_nanos, object.timestamp))
}

/// Days taken off, or the days between two dates.
fn minus(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [other] = args else { return missing() };
    if let (Some(a), Some(b)) = (local(machine, this), local(machine, *other)) {
        return done((a.date().duration_since(b.date()).as_hours() / 24) as i32);
    }
    let days = fits!(machine.heap.long(*other));
    shifted(machine, this, -days)
}

/// `format()`, `format(pattern)`, `format(pattern, zone)`.
fn format(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let object = fits!(date(machine, this));
    let (pattern, zone) = match args {
        [] => return text_by(machine, this, "M/d/yy, h:mm a"),
        [pattern] => (*pattern, default_zone(machine)),
        [pattern, of] => (*pattern, fits!(zone_argument(machine, *of))),
        _ => return missing(),
    };
    let pattern = machine.to_text(pattern);
    check_pattern(&pattern)?;
    let written = write(&pattern, &zoned(object.millis, zone.rules));
    text(machine, written)
}

fn text_by(machine: &mut Machine, this: Value, pattern: &str) -> HostResult {
    let written = write(pattern, &fits!(local(machine, this)));
    text(machine, written)
}

/// The days of `upto` and `downto`.
pub(crate) struct Days {
    next: Value,
    end: Value,
    by: i64,
    closure: Value,
}

impl Days {
    /// Calls `closure` for each day from `next` to `end`; `by` is 1 or -1.
    pub(crate) fn new(next: Value, end: Value, by: i64, closure: Value) -> Self {
        Days { next, end, by, closure }
    }
}

impl Task for Days {
    fn resume(&mut self, machine: &mut Machine, _answer: Option<Value>) -> Result<Step, Fault> {
        machine.charge(1)?;
        match machine.heap.compare(self.next, self.end) {
            Some(order) if (order as i64) * self.by <= 0 => {
                let item = self.next;
                if let Outcome::Value(next) = shifted(machine, item, self.by)? {
                    self.next = next;
                }
                Ok(Step::Call(self.closure, vec![item]))
            }
            _ => Ok(Step::Return(Value::Null)),
        }
    }
}

fn days(machine: &mut Machine, this: Value, args: &[Value], by: i64) -> HostResult {
    let [end, closure] = args else { return missing() };
    let (start, end_date) = (fits!(date(machine, this)), fits!(date(machine, *end)));
    if (start.millis.cmp(&end_date.millis) as i64) * by > 0 {
        let (end, this) = (machine.to_text(*end), machine.to_text(this));
        let (name, way) = if by > 0 { ("upto()", "earlier") } else { ("downto()", "later") };
        return Err(Fault::new(
            "groovy.lang.GroovyRuntimeException",
            format!("The argument ({end}) to {name} cannot be {way} than the value ({this}) it's called on."),
        ));
    }
    Ok(Outcome::Task(Box::new(Days::new(this, *end, by, *closure))))
}

/// As a value of `java.time` in the run's time zone.
fn to_time(machine: &mut Machine, this: Value, class: &str) -> HostResult {
    let object = fits!(date(machine, this));
    let zone = default_zone(machine);
    of_millis(machine, object.millis, object.sub_nanos, zone, class)
}

fn clear_time(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let start = fits!(local(machine, this)).date();
    let zone = default_zone(machine).rules;
    let midnight = start.to_zoned_datetime(zone).map_err(|_| Fault::illegal_argument("The date is out of range"))?;
    change(machine, this, |date| {
        date.millis = midnight.timestamp().as_millisecond();
        date.sub_nanos = 0;
    })?;
    done(this)
}

/// `date[Calendar.YEAR]`.
fn get_at(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [field] = args else { return missing() };
    let (object, field) = (fits!(date(machine, this)), fits!(machine.heap.long(*field)));
    let zone = default_zone(machine);
    crate::calendar::field_of(object.millis, &zone, field)
}

/// A copy with fields from a map of names (`year`, `month`, `date`, `hourOfDay`, ...).
fn updated(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let object = fits!(date(machine, this));
    let millis = fits!(set_fields(machine, object.millis, args)?);
    done(add(machine, millis, object.sub_nanos, object.timestamp))
}

fn set_fields(machine: &mut Machine, millis: i64, args: &[Value]) -> Result<Option<i64>, Fault> {
    let [map] = args else { return Ok(None) };
    let Some(pairs) = machine.heap.map_entries(*map) else { return Ok(None) };
    let zone = default_zone(machine);
    crate::calendar::with_fields(machine, millis, &zone, &pairs).map(Some)
}

/// Sets year (from 1900), month (from 0), day, hour, minute or second; what is too much carries over.
fn set_part(machine: &mut Machine, this: Value, args: &[Value], part: usize) -> HostResult {
    let [value] = args else { return missing() };
    let value = i64::from(fits!(machine.heap.int(*value)));
    let at = fits!(local(machine, this));
    let mut parts = [
        i64::from(at.year()),
        i64::from(at.month()) - 1,
        i64::from(at.day()),
        i64::from(at.hour()),
        i64::from(at.minute()),
        i64::from(at.second()),
    ];
    parts[part] = if part == 0 { value + 1900 } else { value };
    let [year, month, day, hour, minute, second] = parts;
    let outside = || Fault::illegal_argument("The date is out of range");
    let year = i16::try_from(year + month.div_euclid(12)).map_err(|_| outside())?;
    let first = jiff::civil::Date::new(year, month.rem_euclid(12) as i8 + 1, 1).map_err(|_| outside())?;
    let seconds = hour * 3600 + minute * 60 + second;
    let start = first.at(0, 0, 0, at.subsec_nanosecond() / 1_000_000 * 1_000_000);
    let days = Span::new().try_days(day - 1).map_err(|_| outside())?;
    let seconds = Span::new().try_seconds(seconds).map_err(|_| outside())?;
    let moved = start.checked_add(days).and_then(|at| at.checked_add(seconds)).map_err(|_| outside())?;
    let zone = default_zone(machine).rules;
    let millis = moved.to_zoned_datetime(zone).map_err(|_| outside())?.timestamp().as_millisecond();
    change(machine, this, |date| date.millis = millis)
}

fn number(machine: &Machine, this: Value, of: fn(&ZonedDateTime) -> i32) -> HostResult {
    done(of(&fits!(local(machine, this))))
}

pub(super) const METHODS: &[(&str, Native)] = &[
    ("getTime", |m, t, _| done(fits!(date(m, t)).millis)),
    ("setTime", |m, t, a| match a {
        [millis] => {
            let millis = fits!(m.heap.long(*millis));
            change(m, t, |date| (date.millis, date.sub_nanos) = (millis, 0))
        }
        _ => missing(),
    }),
    ("before", |m, t, a| compare(m, t, a, std::cmp::Ordering::is_lt)),
    ("after", |m, t, a| compare(m, t, a, std::cmp::Ordering::is_gt)),
    ("getNanos", |m, t, _| {
        let date = fits!(date(m, t));
        if !date.timestamp {
            return missing();
        }
        done((date.millis.rem_euclid(1000) * 1_000_000) as i32 + date.sub_nanos as i32)
    }),
    ("setNanos", |m, t, a| match a {
        [nanos] if fits!(date(m, t)).timestamp => {
            let nanos = fits!(m.heap.long(*nanos));
            if !(0..1_000_000_000).contains(&nanos) {
                return Err(Fault::illegal_argument("nanos > 999999999 or < 0"));
            }
            change(m, t, |date| {
                date.millis = date.millis.div_euclid(1000) * 1000 + nanos / 1_000_000;
                date.sub_nanos = (nanos % 1_000_000) as u32;
            })
        }
        _ => missing(),
    }),
    ("plus", |m, t, a| match a {
        [days] => {
            let days = fits!(m.heap.long(*days));
            shifted(m, t, days)
        }
        _ => missing(),
    }),
    ("minus", minus),
    ("next", |m, t, _| shifted(m, t, 1)),
    ("previous", |m, t, _| shifted(m, t, -1)),
    ("format", format),
    ("getDateString", |m, t, _| text_by(m, t, "M/d/yy")),
    ("getTimeString", |m, t, _| text_by(m, t, "h:mm:ss a")),
    ("getDateTimeString", |m, t, _| text_by(m, t, "M/d/yy, h:mm:ss a")),
    ("toTimestamp", |m, t, _| {
        let date = fits!(date(m, t));
        done(add(m, date.millis, date.sub_nanos, true))
    }),
    ("clearTime", clear_time),
    ("clone", |m, t, _| {
        let date = fits!(date(m, t));
        done(add(m, date.millis, date.sub_nanos, date.timestamp))
    }),
    ("upto", |m, t, a| days(m, t, a, 1)),
    ("downto", |m, t, a| days(m, t, a, -1)),
    ("getAt", get_at),
    ("putAt", |m, t, a| match a {
        [field, value] => {
            let (object, field) = (fits!(date(m, t)), fits!(m.heap.long(*field)));
            let (zone, value) = (default_zone(m), fits!(m.heap.long(*value)));
            let millis = crate::calendar::with_field(object.millis, &zone, field, value)?;
            change(m, t, |date| date.millis = millis)
        }
        _ => missing(),
    }),
    ("set", |m, t, a| {
        let object = fits!(date(m, t));
        let millis = fits!(set_fields(m, object.millis, a)?);
        change(m, t, |date| date.millis = millis)
    }),
    ("updated", updated),
    ("copyWith", updated),
    ("toInstant", |m, t, _| to_time(m, t, "Instant")),
    ("toLocalDate", |m, t, _| to_time(m, t, "LocalDate")),
    ("toLocalTime", |m, t, _| to_time(m, t, "LocalTime")),
    ("toLocalDateTime", |m, t, _| to_time(m, t, "LocalDateTime")),
    ("toZonedDateTime", |m, t, _| to_time(m, t, "ZonedDateTime")),
    ("toOffsetDateTime", |m, t, _| to_time(m, t, "OffsetDateTime")),
    ("toOffsetTime", |m, t, _| to_time(m, t, "OffsetTime")),
    ("toYear", |m, t, _| to_time(m, t, "Year")),
    ("toYearMonth", |m, t, _| to_time(m, t, "YearMonth")),
    ("toMonthDay", |m, t, _| to_time(m, t, "MonthDay")),
    ("toCalendar", |m, t, _| {
        let (object, zone) = (fits!(date(m, t)), default_zone(m));
        let at = jiff::Timestamp::from_millisecond(object.millis).unwrap_or_default();
        crate::calendar::of_instant(m, at, &zone)
    }),
    ("getYear", |m, t, _| number(m, t, |at| i32::from(at.year()) - 1900)),
    ("getMonth", |m, t, _| number(m, t, |at| i32::from(at.month()) - 1)),
    ("getDate", |m, t, _| number(m, t, |at| i32::from(at.day()))),
    ("getDay", |m, t, _| number(m, t, |at| i32::from(at.weekday().to_sunday_zero_offset()))),
    ("getHours", |m, t, _| number(m, t, |at| i32::from(at.hour()))),
    ("getMinutes", |m, t, _| number(m, t, |at| i32::from(at.minute()))),
    ("getSeconds", |m, t, _| number(m, t, |at| i32::from(at.second()))),
    ("setYear", |m, t, a| set_part(m, t, a, 0)),
    ("setMonth", |m, t, a| set_part(m, t, a, 1)),
    ("setDate", |m, t, a| set_part(m, t, a, 2)),
    ("setHours", |m, t, a| set_part(m, t, a, 3)),
    ("setMinutes", |m, t, a| set_part(m, t, a, 4)),
    ("setSeconds", |m, t, a| set_part(m, t, a, 5)),
    ("toLocaleString", |m, t, _| text_by(m, t, "MMM d, yyyy, h:mm:ss a")),
    ("getTimezoneOffset", |m, t, _| number(m, t, |at| -at.offset().seconds() / 60)),
    ("toGMTString", |m, t, _| {
        let object = fits!(date(m, t));
        let written = write("d MMM yyyy HH:mm:ss 'GMT'", &zoned(object.millis, jiff::tz::TimeZone::UTC));
        text(m, written)
    }),
];
