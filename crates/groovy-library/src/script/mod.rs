//! The script itself: what can be called without a receiver, and `System`.

mod methods;

use entente_groovy_vm::{ClassDef, LibraryBuilder, Native, TypeTag};

use crate::classes::with_parents;

const METHODS: &[(&str, Native)] = &[
    ("println", methods::println),
    ("print", methods::print),
    ("printf", methods::printf),
    ("sleep", methods::sleep),
    ("getBinding", methods::refuse_binding),
    ("evaluate", methods::refuse_evaluate),
    ("run", methods::refuse_evaluate),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(TypeTag::Script, METHODS);
    builder.class(
        with_parents(ClassDef::new("java.lang.System"), &["java.lang.Object"])
            .static_method("currentTimeMillis", methods::current_time_millis)
            .static_method("nanoTime", methods::nano_time)
            .static_method("lineSeparator", methods::line_separator)
            .static_method("getProperty", methods::system_property)
            .static_method("getenv", methods::environment)
            .static_method("exit", methods::refuse_exit),
    );
    builder.class(
        with_parents(ClassDef::new("java.lang.Thread"), &["java.lang.Object"]).static_method("sleep", methods::sleep),
    );
}
