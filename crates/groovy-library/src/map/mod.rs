//! `java.util.Map` and its pairs.

mod changes;
mod closures;
mod compute;
mod entry;
mod methods;
mod sorted;

use entente_groovy_vm::{ClassDef, LibraryBuilder, Native, TypeTag};

use crate::classes::with_parents;

const METHODS: &[(&str, Native)] = &[
    ("get", methods::get),
    ("getAt", methods::get),
    ("getOrDefault", methods::get_or_default),
    ("containsKey", methods::contains_key),
    ("containsValue", methods::contains_value),
    ("isEmpty", methods::is_empty),
    ("keySet", methods::key_set),
    ("values", methods::values),
    ("entrySet", methods::entry_set),
    ("plus", methods::plus),
    ("minus", methods::minus),
    ("subMap", methods::sub_map),
    ("intersect", methods::intersect),
    ("take", methods::take),
    ("drop", methods::drop),
    ("sort", methods::sort),
    ("toSorted", methods::sort),
    ("asImmutable", methods::as_immutable),
    ("asUnmodifiable", methods::as_immutable),
    ("clone", methods::copy),
    ("isCase", methods::is_case),
];

const CHANGES: &[(&str, Native)] = &[
    ("put", changes::put),
    ("putAt", changes::put_at),
    ("putAll", changes::put_all),
    ("putIfAbsent", changes::put_if_absent),
    ("leftShift", changes::left_shift),
    ("remove", changes::remove),
    ("clear", changes::clear),
];

const CLOSURES: &[(&str, Native)] = &[
    ("get", closures::get_with_default),
    ("sort", closures::sort),
    ("toSorted", closures::sort),
    ("withDefault", closures::with_default),
    ("computeIfAbsent", closures::compute_if_absent),
    ("removeAll", closures::remove_all),
    ("retainAll", closures::retain_all),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(TypeTag::Map, sorted::SORTED).methods(TypeTag::Map, compute::METHODS);
    builder.methods(TypeTag::Map, METHODS).methods(TypeTag::Map, CHANGES).methods(TypeTag::Map, CLOSURES);
    builder.methods(TypeTag::MapEntry, entry::METHODS);
    for name in ["java.util.HashMap", "java.util.LinkedHashMap", "java.util.TreeMap"] {
        let parents: &[&str] = match name {
            "java.util.LinkedHashMap" => &["java.util.HashMap"],
            "java.util.TreeMap" => &["java.util.AbstractMap", "java.util.NavigableMap"],
            _ => &["java.util.AbstractMap"],
        };
        builder.class(with_parents(ClassDef::new(name).constructor(methods::construct), parents));
    }
}
