//! `java.util.List` and arrays: positions, and changes in place.

mod changes;
mod closures;
mod cursor;
mod deque;
mod methods;

use entente_groovy_vm::{ClassDef, LibraryBuilder, Native, TypeTag, Value};

use crate::classes::with_parents;
use crate::support::done;

pub(crate) use cursor::list_iterator;

const METHODS: &[(&str, Native)] = &[
    ("get", methods::get),
    ("getAt", methods::get_at),
    ("indexOf", methods::index_of),
    ("lastIndexOf", methods::last_index_of),
    ("subList", methods::sub_list),
    ("multiply", methods::multiply),
    ("getIndices", methods::indices),
    ("getLength", methods::length),
    ("length", methods::length),
    ("plus", methods::plus),
    ("clone", methods::copy),
    ("listIterator", cursor::list_iterator),
    ("ensureCapacity", |_, _, _| done(Value::Null)),
    ("trimToSize", |_, _, _| done(Value::Null)),
    ("asType", methods::as_type),
];

const CHANGES: &[(&str, Native)] = &[
    ("add", changes::add),
    ("addAll", changes::add_all),
    ("push", changes::push),
    ("pop", changes::pop),
    ("removeLast", changes::remove_last),
    ("leftShift", changes::left_shift),
    ("set", changes::set),
    ("putAt", changes::put_at),
    ("remove", changes::remove),
    ("removeAt", changes::remove_at),
    ("removeElement", changes::remove_element),
    ("removeAll", changes::remove_all),
    ("retainAll", changes::retain_all),
    ("clear", changes::clear),
    ("sort", changes::sort),
    ("unique", changes::unique),
    ("swap", changes::swap),
    ("addFirst", changes::push),
    ("addLast", changes::add),
];

const CLOSURES: &[(&str, Native)] = &[
    ("sort", closures::sort),
    ("unique", closures::unique),
    ("removeAll", closures::remove_all),
    ("removeIf", closures::remove_if),
    ("retainAll", closures::retain_all),
    ("replaceAll", closures::replace_all),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder
        .methods(TypeTag::List, deque::METHODS)
        .methods(TypeTag::List, METHODS)
        .methods(TypeTag::List, CHANGES)
        .methods(TypeTag::List, CLOSURES);
    cursor::register(builder);
    for name in ["java.util.ArrayList", "java.util.LinkedList"] {
        builder.class(with_parents(ClassDef::new(name).constructor(methods::construct), &["java.util.AbstractList"]));
    }
}
