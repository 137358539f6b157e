//! `java.util.Set`.

mod changes;
mod methods;
mod sorted;

use entente_groovy_vm::{ClassDef, LibraryBuilder, Native, TypeTag};

use crate::classes::with_parents;

const METHODS: &[(&str, Native)] =
    &[("contains", methods::contains), ("containsAll", changes::contains_all), ("clone", methods::copy)];

const CHANGES: &[(&str, Native)] = &[
    ("add", changes::add),
    ("addAll", changes::add_all),
    ("leftShift", changes::left_shift),
    ("remove", changes::remove),
    ("removeIf", changes::remove_if),
    ("removeAll", changes::remove_all_by),
    ("retainAll", changes::retain_all_by),
    ("removeAll", changes::remove_all),
    ("retainAll", changes::retain_all),
    ("clear", changes::clear),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(TypeTag::Set, sorted::METHODS).methods(TypeTag::Set, METHODS).methods(TypeTag::Set, CHANGES);
    for name in ["java.util.HashSet", "java.util.LinkedHashSet", "java.util.TreeSet"] {
        let parents: &[&str] = match name {
            "java.util.LinkedHashSet" => &["java.util.HashSet"],
            "java.util.TreeSet" => &["java.util.AbstractSet", "java.util.NavigableSet"],
            _ => &["java.util.AbstractSet"],
        };
        builder.class(with_parents(ClassDef::new(name).constructor(methods::construct), parents));
    }
}
