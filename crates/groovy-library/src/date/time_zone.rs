//! `java.util.TimeZone`.

use entente_groovy_vm::{ClassDef, Heap, LibraryBuilder, Machine, Native, Value, string_hash};
use jiff::Timestamp;

use super::names::zone_display;
use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{done, list, missing, text};
use crate::time::{Zone, default_zone};

/// A time zone with the face of `java.util.TimeZone`.
#[derive(Clone)]
pub(crate) struct JavaZone(pub Zone);

impl JavaValue for JavaZone {
    fn class(&self) -> &str {
        "sun.util.calendar.ZoneInfo"
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        Some(format!("sun.util.calendar.ZoneInfo[id=\"{}\"]", self.0.id))
    }

    fn same(&self, other: &Self, _heap: &Heap) -> bool {
        self.0 == other.0
    }

    fn hash(&self, _heap: &Heap) -> Option<i32> {
        Some(string_hash(&self.0.id))
    }
}

/// `TimeZone.getTimeZone`: unknown names are GMT, offsets are written `GMT+hh:mm`.
fn of_name(name: &str) -> Zone {
    let zone = match name {
        "GMT" | "UTC" => Zone::of(name),
        "EST" => Zone::of("-05:00"),
        "MST" => Zone::of("-07:00"),
        _ if name.starts_with("GMT") => Zone::of(name).map(|zone| Zone { fixed: None, ..zone }),
        _ if name.contains(['+', '-']) && !name.contains('/') => Zone::of("GMT"),
        _ => Zone::of(super::names::zone_of_abbreviation(name).unwrap_or(name)),
    };
    zone.unwrap_or_else(|_| Zone::of_setting("GMT"))
}

/// The zone of an argument: a `TimeZone`, a `ZoneId` or a name.
pub(crate) fn zone_argument(machine: &Machine, value: Value) -> Option<Zone> {
    if let Some(zone) = peek::<JavaZone>(machine, value) {
        return Some(zone.0.clone());
    }
    if let Some(zone) = peek::<Zone>(machine, value) {
        return Some(zone.clone());
    }
    machine.heap.text(value).map(|name| of_name(&name))
}

/// The offset of standard time, in milliseconds: the smaller of January's and July's.
fn raw_offset(zone: &Zone, around: i64) -> i32 {
    let at = |months: i64| {
        let millis = around + months * 30 * 86_400_000;
        zone.rules.to_offset(Timestamp::from_millisecond(millis).unwrap_or_default()).seconds()
    };
    at(0).min(at(6)) * 1000
}

const METHODS: &[(&str, Native)] = &[
    ("getID", |m, t, _| {
        let id = fits!(peek::<JavaZone>(m, t)).0.id.clone();
        text(m, id)
    }),
    ("getDisplayName", |m, t, _| {
        let zone = fits!(peek::<JavaZone>(m, t)).0.clone();
        // Standard time is shown, so a time in winter is asked about.
        let shown = zone_display(&zone.id, &zone.rules, Timestamp::UNIX_EPOCH, true);
        text(m, shown)
    }),
    ("getRawOffset", |m, t, _| {
        let zone = fits!(peek::<JavaZone>(m, t)).0.clone();
        done(raw_offset(&zone, m.environment.now_epoch_ms))
    }),
    ("getDSTSavings", |m, t, _| {
        let zone = fits!(peek::<JavaZone>(m, t)).0.clone();
        done(if uses_summer_time(&zone, m.environment.now_epoch_ms) { 3_600_000 } else { 0 })
    }),
    ("getOffset", |m, t, a| match a {
        [millis] => {
            let at = Timestamp::from_millisecond(fits!(m.heap.long(*millis))).unwrap_or_default();
            done(fits!(peek::<JavaZone>(m, t)).0.rules.to_offset(at).seconds() * 1000)
        }
        _ => missing(),
    }),
    ("inDaylightTime", |m, t, a| match a {
        [date] => {
            let at = Timestamp::from_millisecond(fits!(m.heap.date_ms(*date))).unwrap_or_default();
            done(fits!(peek::<JavaZone>(m, t)).0.rules.to_offset_info(at).dst().is_dst())
        }
        _ => missing(),
    }),
    ("useDaylightTime", |m, t, _| {
        let zone = fits!(peek::<JavaZone>(m, t)).0.clone();
        done(uses_summer_time(&zone, m.environment.now_epoch_ms))
    }),
    ("toZoneId", |m, t, _| {
        let zone = fits!(peek::<JavaZone>(m, t)).0.clone();
        done(object(m, zone))
    }),
];

fn uses_summer_time(zone: &Zone, around: i64) -> bool {
    (0..12).any(|month| {
        let millis = around + month * 30 * 86_400_000;
        zone.rules.to_offset_info(Timestamp::from_millisecond(millis).unwrap_or_default()).dst().is_dst()
    })
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("java.util.TimeZone"), &["java.lang.Object"])
            .methods(METHODS)
            .static_method("getTimeZone", |m, _, a| match a {
                [name] => {
                    let zone = fits!(zone_argument(m, *name));
                    done(object(m, JavaZone(zone)))
                }
                _ => missing(),
            })
            .static_method("getDefault", |m, _, _| {
                let zone = default_zone(m);
                done(object(m, JavaZone(zone)))
            })
            .static_method("setDefault", |_, _, _| {
                Err(entente_groovy_vm::Fault::unsupported(
                    "The time zone of scripts is a setting of the node; call setTimeZone on the format or calendar",
                ))
            })
            .static_method("getAvailableIDs", |m, _, _| {
                let names: Vec<_> = jiff::tz::db().available().map(|name| name.to_string()).collect();
                let names = names.into_iter().map(|name| m.heap.string(name)).collect();
                list(m, names)
            }),
    );
    builder.class(with_parents(ClassDef::new("sun.util.calendar.ZoneInfo"), &["java.util.TimeZone"]));
    builder.class(with_parents(ClassDef::new("java.util.SimpleTimeZone"), &["java.util.TimeZone"]));
}
