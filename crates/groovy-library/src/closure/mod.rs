//! `groovy.lang.Closure`.

mod methods;

use entente_groovy_vm::{ClassDef, LibraryBuilder, Native, TypeTag};

use crate::classes::with_parents;
use crate::support::done;

const METHODS: &[(&str, Native)] = &[
    ("curry", methods::curry),
    ("rcurry", methods::rcurry),
    ("ncurry", methods::ncurry),
    ("rightShift", methods::then),
    ("leftShift", methods::after),
    ("memoize", methods::memoize),
    ("memoizeAtLeast", methods::memoize),
    ("memoizeAtMost", methods::memoize_at_most),
    ("memoizeBetween", methods::memoize_at_most),
    ("trampoline", methods::trampoline),
    ("get", methods::call),
    ("clone", methods::copy),
    ("dehydrate", methods::dehydrate),
    ("rehydrate", methods::rehydrate),
    ("setDelegate", methods::set_delegate),
    ("setResolveStrategy", methods::set_resolve_strategy),
    ("getMaximumNumberOfParameters", methods::arity),
    ("isCase", methods::call),
    ("run", methods::call),
    ("apply", methods::call),
    ("test", methods::call),
    ("accept", methods::call),
    ("compare", methods::call),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(TypeTag::Closure, METHODS);
    builder.class(
        with_parents(ClassDef::new("groovy.lang.Closure"), &["java.lang.Object", "java.lang.Runnable"])
            .static_field("OWNER_FIRST", |_, _, _| done(0))
            .static_field("DELEGATE_FIRST", |_, _, _| done(1))
            .static_field("OWNER_ONLY", |_, _, _| done(2))
            .static_field("DELEGATE_ONLY", |_, _, _| done(3))
            .static_field("TO_SELF", |_, _, _| done(4)),
    );
}
