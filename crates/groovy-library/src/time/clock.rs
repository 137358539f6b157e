//! `Clock`: it stands still at the run's time.

use entente_groovy_vm::{ClassDef, HostResult, LibraryBuilder, Machine, Value};
use jiff::Timestamp;

use super::args::{default_zone, give, now, temporal, zone};
use super::temporal::Temporal;
use super::zone::Zone;
use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{done, missing};

/// A time and the zone to show it in.
#[derive(Clone)]
pub(crate) struct Clock {
    pub at: Timestamp,
    pub zone: Zone,
}

impl JavaValue for Clock {
    fn class(&self) -> &str {
        "java.time.Clock"
    }
}

fn system(machine: &mut Machine, args: &[Value], zone: Option<Zone>) -> HostResult {
    let zone = match (args, zone) {
        ([], Some(zone)) => zone,
        ([of], None) => fits!(super::args::zone(machine, *of)),
        _ => return missing(),
    };
    let at = now(machine)?;
    done(object(machine, Clock { at, zone }))
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    let class = with_parents(ClassDef::new("java.time.Clock"), &["java.lang.Object"])
        .static_method("systemUTC", |m, _, a| system(m, a, Some(Zone::of_setting("Z"))))
        .static_method("systemDefaultZone", |m, _, a| {
            let zone = default_zone(m);
            system(m, a, Some(zone))
        })
        .static_method("system", |m, _, a| system(m, a, None))
        .static_method("fixed", |m, _, a| match a {
            [at, of] => {
                let (at, zone) = (fits!(fits!(temporal(m, *at)).instant()), fits!(zone(m, *of)));
                done(object(m, Clock { at, zone }))
            }
            _ => missing(),
        })
        .methods(&[
            ("instant", |m, t, _| {
                let at = fits!(peek::<Clock>(m, t)).at;
                give(m, Ok(Temporal::Instant(at)))
            }),
            ("millis", |m, t, _| done(fits!(peek::<Clock>(m, t)).at.as_millisecond())),
            ("getZone", |m, t, _| {
                let zone = fits!(peek::<Clock>(m, t)).zone.clone();
                done(object(m, zone))
            }),
        ]);
    builder.class(class);
}
