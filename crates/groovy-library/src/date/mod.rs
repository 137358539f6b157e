//! `java.util.Date`, `java.sql.Timestamp`, `java.util.TimeZone` and `SimpleDateFormat`.

mod format;
mod methods;
mod names;
mod simple_format;
mod time_zone;

use entente_groovy_vm::{ClassDef, LibraryBuilder, TypeTag};

use crate::classes::with_parents;

pub(crate) use format::{write, zone, zoned};
pub(crate) use names::{zone_display, zone_of_abbreviation};
pub(crate) use simple_format::check_pattern;
pub(crate) use time_zone::{JavaZone, zone_argument};

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(TypeTag::Date, methods::METHODS).date_format(format::to_text);
    builder.class(
        with_parents(
            ClassDef::new("java.util.Date").constructor(methods::construct),
            &["java.lang.Object", "java.lang.Comparable"],
        )
        .static_method("parse", methods::static_parse)
        .static_method("parseToStringDate", methods::parse_to_string_date)
        .static_method("from", methods::from_instant),
    );
    builder.class(
        with_parents(ClassDef::new("java.sql.Timestamp").constructor(methods::construct), &["java.util.Date"])
            .static_method("valueOf", methods::timestamp_value_of)
            .static_method("from", methods::from_instant),
    );
    simple_format::register(builder);
    time_zone::register(builder);
}
