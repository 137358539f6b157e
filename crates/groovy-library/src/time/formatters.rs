//! The class `DateTimeFormatter`, and the enums with methods of their own.

use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Native, Value};

use super::args::{give_duration, month_constant, temporal, unit, whole, zone};
use super::formatter::{Formatter, Item, LOCALIZED_DATES, LOCALIZED_TIMES, of_pattern, standard};
use super::making::parse_any;
use super::print::name;
use super::units::{CHRONO_FIELD, CHRONO_UNIT, DAY_OF_WEEK, FORMAT_STYLE, Field, MONTH, TEXT_STYLE};
use crate::classes::with_parents;
use crate::locale::check_english;
use crate::support::constants::{constant, enum_class, ordinal};
use crate::support::java::{fits, object, peek};
use crate::support::{done, missing, text};

fn has_words(items: &[Item]) -> bool {
    items.iter().any(|item| match item {
        Item::Name { .. } | Item::ZoneName(4) => true,
        Item::Optional(items) => has_words(items),
        _ => false,
    })
}

fn from_pattern(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let (pattern, locale) = match args {
        [pattern] => (*pattern, Value::Null),
        [pattern, locale] => (*pattern, *locale),
        _ => return missing(),
    };
    let formatter = of_pattern(&fits!(machine.heap.text(pattern)))?;
    if has_words(&formatter.items) {
        check_english(machine, locale)?;
    }
    done(object(machine, formatter))
}

/// `ofLocalizedDate`, `ofLocalizedTime`, `ofLocalizedDateTime`, by the ordinals of their styles.
///
/// # Errors
/// None that scripts can cause.
pub(super) fn localized(date: Option<usize>, time: Option<usize>) -> Result<Formatter, Fault> {
    let pattern = match (date, time) {
        (Some(date), Some(time)) => {
            let between = if date < 2 { " 'at' " } else { ", " };
            format!("{}{between}{}", LOCALIZED_DATES[date], LOCALIZED_TIMES[time])
        }
        (Some(date), None) => LOCALIZED_DATES[date].to_owned(),
        (None, Some(time)) => LOCALIZED_TIMES[time].to_owned(),
        (None, None) => return Err(Fault::illegal_argument("Either dateStyle or timeStyle must be non-null")),
    };
    of_pattern(&pattern)
}

fn styled(machine: &mut Machine, date: Option<Value>, time: Option<Value>) -> HostResult {
    let style = |value: Option<Value>| match value {
        Some(value) => ordinal(machine, &FORMAT_STYLE, value).map(Some),
        None => Some(None),
    };
    let (date, time) = (fits!(style(date)), fits!(style(time)));
    let formatter = localized(date, time)?;
    done(object(machine, formatter))
}

fn iso<const N: usize>(machine: &mut Machine, _class: Value, _args: &[Value]) -> HostResult {
    let formatter = fits!(standard(STANDARD[N].0));
    done(object(machine, formatter))
}

const STANDARD: [(&str, Native); 15] = [
    ("ISO_LOCAL_DATE", iso::<0>),
    ("ISO_LOCAL_TIME", iso::<1>),
    ("ISO_LOCAL_DATE_TIME", iso::<2>),
    ("ISO_OFFSET_DATE", iso::<3>),
    ("ISO_OFFSET_TIME", iso::<4>),
    ("ISO_OFFSET_DATE_TIME", iso::<5>),
    ("ISO_ZONED_DATE_TIME", iso::<6>),
    ("ISO_DATE", iso::<7>),
    ("ISO_TIME", iso::<8>),
    ("ISO_DATE_TIME", iso::<9>),
    ("ISO_INSTANT", iso::<10>),
    ("BASIC_ISO_DATE", iso::<11>),
    ("ISO_ORDINAL_DATE", iso::<12>),
    ("ISO_WEEK_DATE", iso::<13>),
    ("RFC_1123_DATE_TIME", iso::<14>),
];

const METHODS: &[(&str, Native)] = &[
    ("format", |m, t, a| match a {
        [value] => {
            let value = fits!(temporal(m, *value));
            let written = fits!(peek::<Formatter>(m, t)).print(&value)?;
            text(m, written)
        }
        _ => missing(),
    }),
    ("parse", |m, t, a| {
        let formatter = fits!(peek::<Formatter>(m, t)).clone();
        match a {
            [input] => {
                let input = m.to_text(*input);
                parse_any(m, &formatter, &input)
            }
            // A query is a method reference such as `LocalDate.&from`.
            [input, query] => {
                let input = m.to_text(*input);
                let parsed = formatter.parse(&input)?;
                let value = fits!(parsed.best());
                let value = object(m, value);
                let (query, value) = (*query, value);
                Ok(entente_groovy_vm::Outcome::Task(Box::new(crate::support::CallOnce::new(query, vec![value]))))
            }
            _ => missing(),
        }
    }),
    ("withZone", |m, t, a| match a {
        [of] => {
            let zone = fits!(zone(m, *of));
            let formatter = Formatter { zone: Some(zone), ..fits!(peek::<Formatter>(m, t)).clone() };
            done(object(m, formatter))
        }
        _ => missing(),
    }),
    ("withLocale", |m, t, a| match a {
        [locale] => {
            if has_words(&fits!(peek::<Formatter>(m, t)).items) {
                check_english(m, *locale)?;
            }
            done(t)
        }
        _ => missing(),
    }),
    ("withResolverStyle", |_, t, _| done(t)),
    ("getZone", |m, t, _| match fits!(peek::<Formatter>(m, t)).zone.clone() {
        Some(zone) => done(object(m, zone)),
        None => done(Value::Null),
    }),
];

/// `getDisplayName(style, locale)` of a day or month.
fn display_name(machine: &mut Machine, args: &[Value], field: Field, value: i64) -> HostResult {
    let [style, locale] = args else { return missing() };
    check_english(machine, *locale)?;
    let letters = match fits!(ordinal(machine, &TEXT_STYLE, *style)) {
        0 | 1 => 4,
        2 | 3 => 3,
        _ => 5,
    };
    let written = name(field, value, letters);
    text(machine, written)
}

fn rotate(machine: &mut Machine, this: Value, args: &[Value], sign: i64) -> HostResult {
    let [by] = args else { return missing() };
    let by = fits!(whole(machine, *by)) * sign;
    for class in [&DAY_OF_WEEK, &MONTH] {
        if let Some(at) = ordinal(machine, class, this) {
            let count = class.constants.len() as i64;
            return done(constant(machine, class, (at as i64 + by).rem_euclid(count) as usize));
        }
    }
    missing()
}

const DAY_METHODS: &[(&str, Native)] = &[
    ("getValue", |m, t, _| done(fits!(ordinal(m, &DAY_OF_WEEK, t)) as i32 + 1)),
    ("plus", |m, t, a| rotate(m, t, a, 1)),
    ("minus", |m, t, a| rotate(m, t, a, -1)),
    ("isWeekend", |m, t, _| done(fits!(ordinal(m, &DAY_OF_WEEK, t)) >= 5)),
    ("isWeekday", |m, t, _| done(fits!(ordinal(m, &DAY_OF_WEEK, t)) < 5)),
    ("getDisplayName", |m, t, a| {
        let day = fits!(ordinal(m, &DAY_OF_WEEK, t)) as i64 + 1;
        display_name(m, a, Field::DayOfWeek, day)
    }),
];

const MONTH_LENGTHS: [i32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const MONTH_METHODS: &[(&str, Native)] = &[
    ("getValue", |m, t, _| done(fits!(ordinal(m, &MONTH, t)) as i32 + 1)),
    ("plus", |m, t, a| rotate(m, t, a, 1)),
    ("minus", |m, t, a| rotate(m, t, a, -1)),
    ("length", |m, t, a| {
        let at = fits!(ordinal(m, &MONTH, t));
        let [leap] = a else { return missing() };
        done(MONTH_LENGTHS[at] + i32::from(at == 1 && m.heap.truth(*leap)))
    }),
    ("minLength", |m, t, _| done(MONTH_LENGTHS[fits!(ordinal(m, &MONTH, t))])),
    ("maxLength", |m, t, _| {
        let at = fits!(ordinal(m, &MONTH, t));
        done(MONTH_LENGTHS[at] + i32::from(at == 1))
    }),
    ("firstMonthOfQuarter", |m, t, _| {
        let at = fits!(ordinal(m, &MONTH, t)) as i64;
        done(month_constant(m, at / 3 * 3 + 1))
    }),
    ("firstDayOfYear", |m, t, a| {
        let at = fits!(ordinal(m, &MONTH, t));
        let [leap] = a else { return missing() };
        let before: i32 = MONTH_LENGTHS[..at].iter().sum();
        done(before + 1 + i32::from(at > 1 && m.heap.truth(*leap)))
    }),
    ("getDisplayName", |m, t, a| {
        let month = fits!(ordinal(m, &MONTH, t)) as i64 + 1;
        display_name(m, a, Field::MonthOfYear, month)
    }),
];

const UNIT_METHODS: &[(&str, Native)] = &[
    ("between", |m, t, a| match a {
        [start, end] => {
            let (start, end) = (fits!(temporal(m, *start)), fits!(temporal(m, *end)));
            done(start.until(&end, fits!(unit(m, t)))?)
        }
        _ => missing(),
    }),
    ("isTimeBased", |m, t, _| done(fits!(unit(m, t)).is_time())),
    ("isDateBased", |m, t, _| {
        let unit = fits!(unit(m, t));
        done(!unit.is_time() && unit != super::units::Unit::Forever)
    }),
    ("getDuration", |m, t, _| {
        let unit = fits!(unit(m, t));
        // Java counts a month as a twelfth of 365.2425 days.
        let nanos = match (unit, unit.nanos(), unit.months()) {
            (_, Some(nanos), _) => i128::from(nanos),
            (_, _, Some(months)) => i128::from(months) * 31_556_952 / 12 * 1_000_000_000,
            (super::units::Unit::Weeks, ..) => 7 * 86_400 * 1_000_000_000,
            _ => return missing(),
        };
        give_duration(m, nanos)
    }),
];

fn number_of(
    machine: &mut Machine,
    args: &[Value],
    class: &'static crate::support::constants::EnumClass,
) -> HostResult {
    let [number] = args else { return missing() };
    let number = fits!(whole(machine, *number));
    if !(1..=class.constants.len() as i64).contains(&number) {
        let name = class.name.rsplit('.').next().unwrap_or_default();
        let name = if name == "Month" { "MonthOfYear" } else { name };
        return Err(super::date_time_error(format!("Invalid value for {name}: {number}")));
    }
    done(constant(machine, class, number as usize - 1))
}

fn field_of(machine: &mut Machine, args: &[Value], field: Field) -> HostResult {
    let [value] = args else { return missing() };
    let number = fits!(temporal(machine, *value)).require(field)?;
    let class = if field == Field::DayOfWeek { &DAY_OF_WEEK } else { &MONTH };
    done(constant(machine, class, number as usize - 1))
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    let class = with_parents(ClassDef::new("java.time.format.DateTimeFormatter"), &["java.lang.Object"])
        .methods(METHODS)
        .static_method("ofPattern", from_pattern)
        .static_method("ofLocalizedDate", |m, _, a| match a {
            [date] => styled(m, Some(*date), None),
            _ => missing(),
        })
        .static_method("ofLocalizedTime", |m, _, a| match a {
            [time] => styled(m, None, Some(*time)),
            _ => missing(),
        })
        .static_method("ofLocalizedDateTime", |m, _, a| match a {
            [both] => styled(m, Some(*both), Some(*both)),
            [date, time] => styled(m, Some(*date), Some(*time)),
            _ => missing(),
        });
    builder.class(STANDARD.iter().fold(class, |class, (name, read)| class.static_field(*name, *read)));
    let accessor = "java.time.temporal.TemporalAccessor";
    builder.class(
        enum_class(&DAY_OF_WEEK)
            .parent(accessor)
            .methods(DAY_METHODS)
            .static_method("of", |m, _, a| number_of(m, a, &DAY_OF_WEEK))
            .static_method("from", |m, _, a| field_of(m, a, Field::DayOfWeek)),
    );
    builder.class(
        enum_class(&MONTH)
            .parent(accessor)
            .methods(MONTH_METHODS)
            .static_method("of", |m, _, a| number_of(m, a, &MONTH))
            .static_method("from", |m, _, a| field_of(m, a, Field::MonthOfYear)),
    );
    builder.class(enum_class(&CHRONO_UNIT).parent("java.time.temporal.TemporalUnit").methods(UNIT_METHODS));
    builder.class(enum_class(&CHRONO_FIELD).parent("java.time.temporal.TemporalField"));
    builder.class(enum_class(&TEXT_STYLE));
    builder.class(enum_class(&FORMAT_STYLE));
}
