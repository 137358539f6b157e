//! `of`, `now`, `parse`, `from` and the constants of the date and time classes.

use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Value};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};

use super::args::{default_zone, formatter, give, month, now, temporal, whole, zone};
use super::clock::Clock;
use super::date_time_error;
use super::formatter::{Formatter, of_pattern, standard};
use super::parse::parse_error;
use super::temporal::{
    EPOCH, Temporal, date_of, date_of_epoch_day, instant_of, time_of, time_of_nanos, unsupported_field,
};
use super::units::Field;
use super::zone::{Zone, out_of_range};
use crate::classes::with_parents;
use crate::support::java::{fits, peek};
use crate::support::missing;

/// The simple name of the class that a static method was called on.
fn class_of(machine: &Machine, class: Value) -> String {
    match class {
        Value::Class(id) => machine.heap.library().class(id).simple_name().into_owned(),
        _ => String::new(),
    }
}

/// A temporal made of another that has at least as much.
pub(crate) fn from(value: &Temporal, class: &str) -> Result<Temporal, Fault> {
    let made = match class {
        "LocalDate" => value.date().map(Temporal::Date),
        "LocalTime" => value.time().map(Temporal::Time),
        "LocalDateTime" => value.local().map(Temporal::DateTime),
        "OffsetDateTime" => match value {
            Temporal::Offset(..) => Some(value.clone()),
            Temporal::Zoned(local, offset, _) => Some(Temporal::Offset(*local, *offset)),
            _ => None,
        },
        "OffsetTime" => value.time().zip(value.offset()).map(|(time, offset)| Temporal::OffsetTime(time, offset)),
        "ZonedDateTime" => match value {
            Temporal::Zoned(..) => Some(value.clone()),
            Temporal::Offset(local, offset) => Some(Temporal::Zoned(*local, *offset, Zone::of_offset(*offset))),
            _ => None,
        },
        "Instant" => value.instant().map(Temporal::Instant),
        "Year" => value.get(Field::Year).map(|year| Temporal::Year(year as i32)),
        "YearMonth" => match (value.get(Field::Year), value.get(Field::MonthOfYear)) {
            (Some(year), Some(month)) => Some(Temporal::YearMonth(date_of(year, month, 1)?)),
            _ => None,
        },
        "MonthDay" => match (value.get(Field::MonthOfYear), value.get(Field::DayOfMonth)) {
            (Some(month), Some(day)) => Some(Temporal::MonthDay(date_of(2000, month, day)?)),
            _ => None,
        },
        _ => None,
    };
    made.ok_or_else(|| {
        use crate::support::java::JavaValue as _;
        let shown = value.class();
        date_time_error(format!("Unable to obtain {class} from TemporalAccessor: of type {shown}"))
    })
}

fn static_from(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let value = fits!(temporal(machine, *value));
    let made = from(&value, &class_of(machine, class));
    give(machine, made)
}

fn static_now(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    let (at, zone) = match args {
        [] => (now(machine)?, default_zone(machine)),
        [of] => match peek::<Clock>(machine, *of) {
            Some(clock) => (clock.at, clock.zone.clone()),
            None => (now(machine)?, fits!(zone(machine, *of))),
        },
        _ => return missing(),
    };
    let made = from(&Temporal::zoned_at(at, zone), &class_of(machine, class));
    give(machine, made)
}

/// The formatter that a class reads with when none is given.
fn default_formatter(class: &str) -> Result<Formatter, Fault> {
    let name = match class {
        "LocalDate" => "ISO_LOCAL_DATE",
        "LocalTime" => "ISO_LOCAL_TIME",
        "LocalDateTime" => "ISO_LOCAL_DATE_TIME",
        "OffsetDateTime" => "ISO_OFFSET_DATE_TIME",
        "OffsetTime" => "ISO_OFFSET_TIME",
        "ZonedDateTime" => "ISO_ZONED_DATE_TIME",
        "Instant" => "ISO_INSTANT",
        "Year" => return of_pattern("uuuu"),
        "YearMonth" => return of_pattern("uuuu-MM"),
        _ => return of_pattern("--MM-dd"),
    };
    standard(name).ok_or_else(|| date_time_error(format!("There is no formatter {name}")))
}

fn static_parse(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    let class = class_of(machine, class);
    let (text, formatter) = match args {
        [text] => (*text, default_formatter(&class)?),
        [text, of] => (*text, fits!(formatter(machine, *of)?)),
        _ => return missing(),
    };
    if text.is_null() {
        return Err(Fault::null_pointer("text"));
    }
    if class == "Duration" || class == "Period" {
        return missing();
    }
    let text = machine.to_text(text);
    machine.charge(text.len() / 8)?;
    let made = formatter.parse(&text)?.into_temporal(&class, &text);
    give(machine, made)
}

/// `getDateTimeInstance` parsing of what `formatter.parse(text)` gives.
pub(super) fn parse_any(machine: &mut Machine, formatter: &Formatter, text: &str) -> HostResult {
    let parsed = formatter.parse(text)?;
    match parsed.best() {
        Some(temporal) => give(machine, Ok(temporal)),
        None => Err(parse_error(text, ": there is neither a date nor a time in it")),
    }
}

fn numbers(machine: &Machine, args: &[Value]) -> Option<Vec<i64>> {
    args.iter()
        .enumerate()
        .map(|(at, part)| if at == 1 { month(machine, *part) } else { whole(machine, *part) })
        .collect()
}

fn date_parts(parts: &[i64]) -> Result<Date, Fault> {
    date_of(parts[0], parts[1], parts[2])
}

fn time_parts(parts: &[i64]) -> Result<Time, Fault> {
    let part = |at: usize| parts.get(at).copied().unwrap_or(0);
    time_of(part(0), part(1), part(2), part(3))
}

fn date_static(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let parts = fits!(numbers(machine, args).filter(|parts| parts.len() == 3));
    give(machine, date_parts(&parts).map(Temporal::Date))
}

fn time_static(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let parts: Option<Vec<i64>> = args.iter().map(|part| whole(machine, *part)).collect();
    let parts = fits!(parts.filter(|parts| (2..=4).contains(&parts.len())));
    give(machine, time_parts(&parts).map(Temporal::Time))
}

/// A local date and time from numbers or from a date and a time.
fn local_of(machine: &Machine, args: &[Value]) -> Result<Option<DateTime>, Fault> {
    if let [date, time] = args {
        return Ok(match (temporal(machine, *date), temporal(machine, *time)) {
            (Some(Temporal::Date(date)), Some(Temporal::Time(time))) => Some(date.to_datetime(time)),
            _ => None,
        });
    }
    if let [local] = args {
        return Ok(match temporal(machine, *local) {
            Some(Temporal::DateTime(local)) => Some(local),
            _ => None,
        });
    }
    match numbers(machine, args) {
        Some(parts) if (5..=7).contains(&parts.len()) => {
            Ok(Some(date_parts(&parts)?.to_datetime(time_parts(&parts[3..])?)))
        }
        _ => Ok(None),
    }
}

fn local_static(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    if args.len() == 1 {
        return missing();
    }
    let local = fits!(local_of(machine, args)?);
    give(machine, Ok(Temporal::DateTime(local)))
}

/// Local parts, then the zone or offset.
fn placed_static(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    let Some((place, parts)) = args.split_last() else { return missing() };
    let zone = fits!(zone(machine, *place));
    if class_of(machine, class) == "OffsetTime" {
        let offset = fits!(zone.fixed);
        let time = match parts {
            [time] => fits!(fits!(temporal(machine, *time)).time()),
            _ => {
                let parts: Option<Vec<i64>> = parts.iter().map(|part| whole(machine, *part)).collect();
                time_parts(&fits!(parts.filter(|parts| parts.len() == 4)))?
            }
        };
        return give(machine, Ok(Temporal::OffsetTime(time, offset)));
    }
    let local = fits!(local_of(machine, parts)?);
    if class_of(machine, class) == "OffsetDateTime" {
        let offset = fits!(zone.fixed);
        return give(machine, Ok(Temporal::Offset(local, offset)));
    }
    give(machine, Temporal::zoned(local, zone, None))
}

fn of_instant(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    let [at, of] = args else { return missing() };
    let (at, zone) = (fits!(fits!(temporal(machine, *at)).instant()), fits!(zone(machine, *of)));
    let zoned = Temporal::zoned_at(at, zone);
    let made = from(&zoned, &class_of(machine, class));
    give(machine, made)
}

fn of_epoch_second(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    match (class_of(machine, class).as_str(), args) {
        ("Instant", [seconds]) => {
            let at = instant_of(fits!(whole(machine, *seconds)), 0);
            give(machine, at.map(Temporal::Instant))
        }
        ("Instant", [seconds, nanos]) => {
            let at = instant_of(fits!(whole(machine, *seconds)), fits!(whole(machine, *nanos)));
            give(machine, at.map(Temporal::Instant))
        }
        ("LocalDateTime", [seconds, nanos, of]) => {
            let at = instant_of(fits!(whole(machine, *seconds)), fits!(whole(machine, *nanos)))?;
            let offset = fits!(fits!(zone(machine, *of)).fixed);
            give(machine, Ok(Temporal::DateTime(offset.to_datetime(at))))
        }
        _ => missing(),
    }
}

fn shared(name: &str, parents: &[&str]) -> ClassDef {
    with_parents(ClassDef::new(format!("java.time.{name}")), &["java.lang.Object", "java.time.temporal.Temporal"])
        .parent("java.lang.Comparable")
        .static_method("now", static_now)
        .static_method("from", static_from)
        .static_method("parse", static_parse)
        .parents(parents)
}

trait Parents {
    fn parents(self, names: &[&str]) -> Self;
}

impl Parents for ClassDef {
    fn parents(self, names: &[&str]) -> Self {
        names.iter().fold(self, |class, name| class.parent(*name))
    }
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        shared("LocalDate", &["java.time.chrono.ChronoLocalDate"])
            .static_method("of", date_static)
            .static_method("ofYearDay", |m, _, a| match a {
                [year, day] => {
                    let start = date_of(fits!(whole(m, *year)), 1, 1)?;
                    let date = Temporal::Date(start).with(Field::DayOfYear, fits!(whole(m, *day)));
                    give(m, date)
                }
                _ => missing(),
            })
            .static_method("ofEpochDay", |m, _, a| match a {
                [day] => {
                    let date = date_of_epoch_day(fits!(whole(m, *day)));
                    give(m, date.map(Temporal::Date))
                }
                _ => missing(),
            })
            .static_method("ofInstant", of_instant)
            .static_field("EPOCH", |m, _, _| give(m, Ok(Temporal::Date(EPOCH))))
            .static_field("MIN", |m, _, _| give(m, Ok(Temporal::Date(Date::MIN))))
            .static_field("MAX", |m, _, _| give(m, Ok(Temporal::Date(Date::MAX)))),
    );
    builder.class(
        shared("LocalTime", &[])
            .static_method("of", time_static)
            .static_method("ofSecondOfDay", |m, _, a| match a {
                [seconds] => {
                    let seconds = Field::SecondOfDay.check(fits!(whole(m, *seconds))).map_err(date_time_error)?;
                    give(m, Ok(Temporal::Time(time_of_nanos(seconds * 1_000_000_000))))
                }
                _ => missing(),
            })
            .static_method("ofNanoOfDay", |m, _, a| match a {
                [nanos] => {
                    let nanos = Field::NanoOfDay.check(fits!(whole(m, *nanos))).map_err(date_time_error)?;
                    give(m, Ok(Temporal::Time(time_of_nanos(nanos))))
                }
                _ => missing(),
            })
            .static_field("MIDNIGHT", |m, _, _| give(m, Ok(Temporal::Time(Time::midnight()))))
            .static_field("MIN", |m, _, _| give(m, Ok(Temporal::Time(Time::midnight()))))
            .static_field("NOON", |m, _, _| give(m, Ok(Temporal::Time(Time::constant(12, 0, 0, 0)))))
            .static_field("MAX", |m, _, _| give(m, Ok(Temporal::Time(Time::MAX)))),
    );
    builder.class(
        shared("LocalDateTime", &["java.time.chrono.ChronoLocalDateTime"])
            .static_method("of", local_static)
            .static_method("ofInstant", of_instant)
            .static_method("ofEpochSecond", of_epoch_second)
            .static_field("MIN", |m, _, _| give(m, Ok(Temporal::DateTime(DateTime::MIN))))
            .static_field("MAX", |m, _, _| give(m, Ok(Temporal::DateTime(DateTime::MAX)))),
    );
    builder.class(
        shared("ZonedDateTime", &["java.time.chrono.ChronoZonedDateTime"])
            .static_method("of", placed_static)
            .static_method("ofInstant", of_instant)
            .static_method("ofLocal", |m, class, a| match a {
                [local, place, _] => placed_static(m, class, &[*local, *place]),
                _ => missing(),
            }),
    );
    builder
        .class(shared("OffsetDateTime", &[]).static_method("of", placed_static).static_method("ofInstant", of_instant));
    builder.class(shared("OffsetTime", &[]).static_method("of", placed_static));
    builder.class(
        shared("Instant", &[])
            .static_method("ofEpochMilli", |m, _, a| match a {
                [millis] => {
                    let at = Timestamp::from_millisecond(fits!(whole(m, *millis))).map_err(out_of_range);
                    give(m, at.map(Temporal::Instant))
                }
                _ => missing(),
            })
            .static_method("ofEpochSecond", of_epoch_second)
            .static_field("EPOCH", |m, _, _| give(m, Ok(Temporal::Instant(Timestamp::UNIX_EPOCH)))),
    );
    builder.class(
        shared("Year", &[])
            .static_method("of", |m, _, a| match a {
                [year] => {
                    let year = Field::Year.check(fits!(whole(m, *year))).map_err(date_time_error)?;
                    give(m, Ok(Temporal::Year(year as i32)))
                }
                _ => missing(),
            })
            .static_method("isLeap", |m, _, a| match a {
                [year] => {
                    let year = fits!(whole(m, *year));
                    crate::support::done(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
                }
                _ => missing(),
            }),
    );
    builder.class(shared("YearMonth", &[]).static_method("of", |m, _, a| {
        let parts = fits!(numbers(m, a).filter(|parts| parts.len() == 2));
        give(m, date_of(parts[0], parts[1], 1).map(Temporal::YearMonth))
    }));
    builder.class(shared("MonthDay", &[]).static_method("of", |m, _, a| match a {
        [of, day] => {
            let date = date_of(2000, fits!(month(m, *of)), fits!(whole(m, *day)));
            give(m, date.map(Temporal::MonthDay))
        }
        _ => missing(),
    }));
}

/// A temporal's field read by index, as Groovy's `temporal[field]`.
pub(super) fn get_at(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [of] = args else { return missing() };
    let value = fits!(temporal(machine, this));
    let field = fits!(super::args::field(machine, *of));
    crate::support::done(value.get(field).ok_or_else(|| unsupported_field(field.shown()))?)
}
