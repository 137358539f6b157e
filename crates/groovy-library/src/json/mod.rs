//! `groovy.json`: slurpers, output, builders.

mod builder;
mod generator;
mod parse;
mod slurper;
mod streaming;
mod write;

use entente_groovy_vm::LibraryBuilder;

pub(crate) use slurper::PARSER_TYPE;

/// `groovy.json.JsonException`.
pub(crate) fn json_error(message: impl Into<String>) -> entente_groovy_vm::Fault {
    entente_groovy_vm::Fault::new("groovy.json.JsonException", message)
}

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.exception("groovy.json.JsonException", "groovy.lang.GroovyRuntimeException");
    slurper::register(builder);
    generator::register(builder);
    builder::register(builder);
    streaming::register(builder);
}
