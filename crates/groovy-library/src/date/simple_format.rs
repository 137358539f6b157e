//! `java.text.SimpleDateFormat`.

use entente_groovy_vm::{ClassDef, Fault, Heap, HostResult, LibraryBuilder, Machine, Native, Value, string_hash};

use super::format::{illegal_letter, read, write, zoned};
use super::time_zone::{JavaZone, zone_argument};
use crate::classes::with_parents;
use crate::locale::check_english;
use crate::support::java::{JavaValue, fits, object, peek, peek_mut};
use crate::support::{done, missing, text};
use crate::time::{Zone, default_zone};

/// A format with its settings.
#[derive(Clone)]
struct SimpleDateFormat {
    pattern: String,
    zone: Zone,
    lenient: bool,
    /// `set2DigitYearStart`, as a year.
    century_start: i64,
}

impl JavaValue for SimpleDateFormat {
    fn class(&self) -> &str {
        "java.text.SimpleDateFormat"
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        Some(format!("java.text.SimpleDateFormat@{:x}", string_hash(&self.pattern)))
    }

    fn same(&self, other: &Self, _heap: &Heap) -> bool {
        self.pattern == other.pattern && self.zone == other.zone
    }

    fn hash(&self, _heap: &Heap) -> Option<i32> {
        Some(string_hash(&self.pattern))
    }
}

/// Checks a pattern's letters.
///
/// # Errors
/// `IllegalArgumentException` in Java's words.
pub(crate) fn check_pattern(pattern: &str) -> Result<(), Fault> {
    match illegal_letter(pattern) {
        Some(letter) => Err(Fault::illegal_argument(format!("Illegal pattern character '{letter}'"))),
        None => Ok(()),
    }
}

/// The first year of the hundred that two digits mean: eighty years before the clock.
pub(super) fn century_start(machine: &Machine) -> i64 {
    let now = zoned(machine.environment.now_epoch_ms, jiff::tz::TimeZone::UTC);
    i64::from(now.year()) - 80
}

fn construct(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let pattern = match args {
        [] => "M/d/yy, h:mm a".to_owned(),
        [pattern] => machine.to_text(*pattern),
        [pattern, locale] => {
            let pattern = machine.to_text(*pattern);
            if ["MMM", "EEE", "E"].iter().any(|words| pattern.contains(words)) {
                check_english(machine, *locale)?;
            }
            pattern
        }
        _ => return missing(),
    };
    if args.first().is_some_and(|pattern| pattern.is_null()) {
        return Err(Fault::null_pointer("pattern is null"));
    }
    check_pattern(&pattern)?;
    let (zone, century_start) = (default_zone(machine), century_start(machine));
    done(object(machine, SimpleDateFormat { pattern, zone, lenient: true, century_start }))
}

fn format(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let Some(millis) = machine.heap.date_ms(*value).or_else(|| machine.heap.long(*value)) else {
        return Err(Fault::illegal_argument("Cannot format given Object as a Date"));
    };
    let format = fits!(peek::<SimpleDateFormat>(machine, this));
    let written = write(&format.pattern, &zoned(millis, format.zone.rules.clone()));
    text(machine, written)
}

fn parse(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [input] = args else { return missing() };
    if input.is_null() {
        return Err(Fault::null_pointer("Cannot invoke \"String.length()\" because \"text\" is null"));
    }
    let input = machine.to_text(*input);
    let format = fits!(peek::<SimpleDateFormat>(machine, this));
    match read(&format.pattern, &input, &format.zone.rules, format.century_start, !format.lenient) {
        Some(millis) => done(machine.heap.date(millis)),
        None => Err(Fault::new("java.text.ParseException", format!("Unparseable date: \"{input}\""))),
    }
}

fn change(machine: &mut Machine, this: Value, change: impl FnOnce(&mut SimpleDateFormat)) -> HostResult {
    change(fits!(peek_mut::<SimpleDateFormat>(machine, this)));
    done(Value::Null)
}

const METHODS: &[(&str, Native)] = &[
    ("format", format),
    ("parse", parse),
    ("parseObject", parse),
    ("setTimeZone", |m, t, a| match a {
        [of] => {
            let zone = fits!(zone_argument(m, *of));
            change(m, t, |format| format.zone = zone)
        }
        _ => missing(),
    }),
    ("getTimeZone", |m, t, _| {
        let zone = fits!(peek::<SimpleDateFormat>(m, t)).zone.clone();
        done(object(m, JavaZone(zone)))
    }),
    ("setLenient", |m, t, a| match a {
        [lenient] => {
            let lenient = m.heap.truth(*lenient);
            change(m, t, |format| format.lenient = lenient)
        }
        _ => missing(),
    }),
    ("isLenient", |m, t, _| done(fits!(peek::<SimpleDateFormat>(m, t)).lenient)),
    ("toPattern", |m, t, _| {
        let pattern = fits!(peek::<SimpleDateFormat>(m, t)).pattern.clone();
        text(m, pattern)
    }),
    ("applyPattern", |m, t, a| match a {
        [pattern] => {
            let pattern = m.to_text(*pattern);
            check_pattern(&pattern)?;
            change(m, t, |format| format.pattern = pattern)
        }
        _ => missing(),
    }),
    ("set2DigitYearStart", |m, t, a| match a {
        [start] => {
            let start = fits!(m.heap.date_ms(*start));
            change(m, t, |format| {
                format.century_start = i64::from(zoned(start, format.zone.rules.clone()).year());
            })
        }
        _ => missing(),
    }),
    ("clone", |m, t, _| {
        let copy = fits!(peek::<SimpleDateFormat>(m, t)).clone();
        done(object(m, copy))
    }),
];

/// A `DateFormat` of a style: full, long, medium, short.
fn styled(machine: &mut Machine, args: &[Value], date: bool, time: bool) -> HostResult {
    const DATES: [&str; 4] = ["EEEE, MMMM d, yyyy", "MMMM d, yyyy", "MMM d, yyyy", "M/d/yy"];
    const TIMES: [&str; 4] = ["h:mm:ss a zzzz", "h:mm:ss a z", "h:mm:ss a", "h:mm a"];
    let style = |at: usize| match args.get(at) {
        Some(style) => machine.heap.long(*style).filter(|style| (0..4).contains(style)).map(|style| style as usize),
        None => Some(2),
    };
    let pattern = match (date, time) {
        (true, false) => DATES[fits!(style(0))].to_owned(),
        (false, _) => TIMES[fits!(style(0))].to_owned(),
        (true, true) => {
            let (date, time) = (fits!(style(0)), fits!(style(1)));
            format!("{}{}{}", DATES[date], if date < 2 { " 'at' " } else { ", " }, TIMES[time])
        }
    };
    let (zone, century_start) = (default_zone(machine), century_start(machine));
    done(object(machine, SimpleDateFormat { pattern, zone, lenient: true, century_start }))
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("java.text.DateFormat"), &["java.lang.Object"])
            .static_method("getDateInstance", |m, _, a| styled(m, a, true, false))
            .static_method("getTimeInstance", |m, _, a| styled(m, a, false, true))
            .static_method("getDateTimeInstance", |m, _, a| styled(m, a, true, true))
            .static_method("getInstance", |m, _, _| styled(m, &[Value::Int(3), Value::Int(3)], true, true))
            .static_field("FULL", |_, _, _| done(0))
            .static_field("LONG", |_, _, _| done(1))
            .static_field("MEDIUM", |_, _, _| done(2))
            .static_field("DEFAULT", |_, _, _| done(2))
            .static_field("SHORT", |_, _, _| done(3)),
    );
    builder.class(
        with_parents(ClassDef::new("java.text.SimpleDateFormat"), &["java.text.DateFormat"])
            .constructor(construct)
            .methods(METHODS),
    );
}
