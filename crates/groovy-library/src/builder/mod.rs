//! `java.lang.StringBuilder` and `StringBuffer`.

mod changes;
mod methods;

use entente_groovy_vm::{ClassDef, LibraryBuilder, Native, TypeTag};

use crate::classes::with_parents;

const CHANGES: &[(&str, Native)] = &[
    ("append", changes::append),
    ("leftShift", changes::append),
    ("insert", changes::insert),
    ("setLength", changes::set_length),
    ("reverse", changes::reverse),
    ("delete", changes::delete),
    ("deleteCharAt", changes::delete_char_at),
    ("replace", changes::replace),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(TypeTag::StringBuilder, CHANGES);
    for name in ["java.lang.StringBuilder", "java.lang.StringBuffer"] {
        let class = ClassDef::new(name).constructor(methods::construct);
        builder.class(with_parents(class, &["java.lang.Object", "java.lang.CharSequence"]));
    }
}
