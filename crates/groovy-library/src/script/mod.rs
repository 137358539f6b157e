//! The script itself: what can be called without a receiver, and `System`.

mod methods;

use entente_groovy_vm::{ClassDef, LibraryBuilder, Machine, Native, Outcome, TypeTag, Value};

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
            .static_method("exit", methods::refuse_exit)
            .static_field("out", |machine, _, _| Ok(print_stream(machine)))
            .static_field("err", |machine, _, _| Ok(print_stream(machine))),
    );
    // Both streams are the script's own output; their class stands for them.
    builder.class(
        with_parents(ClassDef::new(PRINT_STREAM), &["java.lang.Object"])
            .static_method("println", methods::println)
            .static_method("print", methods::print)
            .static_method("printf", methods::printf),
    );
    builder.class(
        with_parents(ClassDef::new("java.lang.Thread"), &["java.lang.Object"]).static_method("sleep", methods::sleep),
    );
}

const PRINT_STREAM: &str = "java.io.PrintStream";

fn print_stream(machine: &Machine) -> Outcome {
    Outcome::Value(machine.heap.library().find_class(PRINT_STREAM).map_or(Value::Null, Value::Class))
}
