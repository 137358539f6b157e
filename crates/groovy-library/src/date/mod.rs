//! `java.util.Date`, `java.sql.Timestamp` and patterns of `SimpleDateFormat`.

mod format;
mod methods;

use entente_groovy_vm::{ClassDef, LibraryBuilder, Native, TypeTag};

use crate::classes::with_parents;

const METHODS: &[(&str, Native)] = &[
    ("getTime", methods::time),
    ("setTime", methods::set_time),
    ("before", methods::before),
    ("after", methods::after),
    ("plus", methods::plus),
    ("minus", methods::minus),
    ("next", methods::next),
    ("previous", methods::previous),
    ("format", methods::format),
    ("toTimestamp", methods::to_timestamp),
    ("clearTime", methods::refuse_clear_time),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(TypeTag::Date, METHODS).date_format(format::to_text);
    builder.class(
        with_parents(
            ClassDef::new("java.util.Date").constructor(methods::construct),
            &["java.lang.Object", "java.lang.Comparable"],
        )
        .static_method("parse", methods::static_parse),
    );
    builder
        .class(with_parents(ClassDef::new("java.sql.Timestamp").constructor(methods::construct), &["java.util.Date"]));
    builder.class(with_parents(
        ClassDef::new("java.text.SimpleDateFormat").constructor(methods::new_format),
        &["java.lang.Object"],
    ));
}
