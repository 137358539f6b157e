//! `java.time`: dates, times, amounts, formatters, over jiff. Years go from -9999 to 9999.

mod adjusters;
mod amount;
mod amounts;
mod args;
mod arithmetic;
mod clock;
mod formatter;
mod formatters;
mod groovy;
mod making;
mod methods;
mod parse;
mod print;
mod temporal;
mod units;
mod zone;

use entente_groovy_vm::{ClassDef, Fault, LibraryBuilder};

use crate::classes::with_parents;
use crate::support::java::{fits, object};
use crate::support::{done, missing};

pub(crate) use args::default_zone;
pub(crate) use groovy::of_millis;
pub(crate) use print::{week_of_month, week_of_year, week_year};
pub(crate) use temporal::Temporal;
pub(crate) use units::{CHRONO_FIELD, CHRONO_UNIT, DAY_OF_WEEK, FORMAT_STYLE, MONTH, TEXT_STYLE};
pub(crate) use zone::Zone;

/// `java.time.DateTimeException`.
pub(crate) fn date_time_error(message: String) -> Fault {
    Fault::new("java.time.DateTimeException", message)
}

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.class(ClassDef::new("java.time.temporal.TemporalAccessor").interface());
    builder.class(ClassDef::new("java.time.temporal.TemporalUnit").interface());
    builder.class(ClassDef::new("java.time.temporal.TemporalField").interface());
    builder.class(
        ClassDef::new("java.time.temporal.Temporal")
            .interface()
            .parent("java.time.temporal.TemporalAccessor")
            .methods(methods::METHODS)
            .methods(groovy::METHODS),
    );
    for name in ["ChronoLocalDate", "ChronoLocalDateTime", "ChronoZonedDateTime"] {
        let name = format!("java.time.chrono.{name}");
        builder.class(ClassDef::new(name).interface().parent("java.time.temporal.Temporal"));
    }
    builder.exception("java.time.DateTimeException", "java.lang.RuntimeException");
    builder.exception("java.time.format.DateTimeParseException", "java.time.DateTimeException");
    builder.exception("java.time.zone.ZoneRulesException", "java.time.DateTimeException");
    builder.exception("java.time.temporal.UnsupportedTemporalTypeException", "java.time.DateTimeException");
    making::register(builder);
    amounts::register(builder);
    adjusters::register(builder);
    clock::register(builder);
    formatters::register(builder);
    register_zones(builder);
}

fn register_zones(builder: &mut LibraryBuilder) {
    let class = with_parents(ClassDef::new("java.time.ZoneId"), &["java.lang.Object"])
        .methods(methods::ZONE_METHODS)
        .static_method("of", |m, _, a| match a {
            [id] => {
                let zone = Zone::of(&fits!(m.heap.text(*id)))?;
                done(object(m, zone))
            }
            _ => missing(),
        })
        .static_method("systemDefault", |m, _, _| {
            let zone = default_zone(m);
            done(object(m, zone))
        })
        .static_method("getAvailableZoneIds", |m, _, _| {
            let names: Vec<_> = jiff::tz::db().available().map(|name| name.to_string()).collect();
            let names = names.into_iter().map(|name| m.heap.string(name)).collect();
            done(m.heap.set(names))
        });
    builder.class(class);
    builder.class(with_parents(ClassDef::new("java.time.ZoneRegion"), &["java.time.ZoneId"]));
    builder.class(
        with_parents(ClassDef::new("java.time.ZoneOffset"), &["java.time.ZoneId", "java.lang.Comparable"])
            .static_method("of", |m, _, a| match a {
                [id] => {
                    let offset = zone::parse_offset(&fits!(m.heap.text(*id)))?;
                    done(object(m, Zone::of_offset(offset)))
                }
                _ => missing(),
            })
            .static_method("ofHours", |m, _, a| offset_of_parts(m, a))
            .static_method("ofHoursMinutes", |m, _, a| offset_of_parts(m, a))
            .static_method("ofTotalSeconds", |m, _, a| match a {
                [seconds] => {
                    let offset = zone::offset_of(fits!(args::whole(m, *seconds)))?;
                    done(object(m, Zone::of_offset(offset)))
                }
                _ => missing(),
            })
            .static_field("UTC", |m, _, _| done(object(m, Zone::of_offset(jiff::tz::Offset::UTC)))),
    );
}

fn offset_of_parts(
    machine: &mut entente_groovy_vm::Machine,
    args: &[entente_groovy_vm::Value],
) -> entente_groovy_vm::HostResult {
    let (hours, minutes) = match args {
        [hours] => (fits!(args::whole(machine, *hours)), 0),
        [hours, minutes] => (fits!(args::whole(machine, *hours)), fits!(args::whole(machine, *minutes))),
        _ => return missing(),
    };
    if hours.abs() > 18 {
        return Err(date_time_error(format!(
            "Zone offset hours not in valid range: value {hours} is not in the range -18 to 18"
        )));
    }
    let offset = zone::offset_of(hours * 3600 + minutes * 60)?;
    done(object(machine, Zone::of_offset(offset)))
}

/// The nanoseconds of a `Duration`.
pub(crate) fn duration_nanos(machine: &entente_groovy_vm::Machine, value: entente_groovy_vm::Value) -> Option<i128> {
    crate::support::java::peek::<amount::Duration>(machine, value).map(|duration| duration.0)
}
