//! `java.lang.Throwable`.

mod methods;

use entente_groovy_vm::{LibraryBuilder, Native, TypeTag};

const METHODS: &[(&str, Native)] = &[
    ("getMessage", methods::message),
    ("getLocalizedMessage", methods::message),
    ("getCause", methods::cause),
    ("initCause", methods::init_cause),
    ("getStackTrace", methods::stack_trace),
    ("printStackTrace", methods::print_stack_trace),
    ("getSuppressed", methods::suppressed),
    ("addSuppressed", methods::add_suppressed),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(TypeTag::Exception, METHODS);
}
