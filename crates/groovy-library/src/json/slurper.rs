//! `JsonSlurper` and `JsonSlurperClassic`.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Native, Value};

use super::parse::{Style, parse};
use crate::classes::with_parents;
use crate::support::constants::{EnumClass, constant, enum_class, ordinal};
use crate::support::java::{JavaValue, fits, object, peek, peek_mut};
use crate::support::{done, missing};

/// `groovy.json.JsonParserType`.
pub(crate) static PARSER_TYPE: EnumClass = EnumClass {
    name: "groovy.json.JsonParserType",
    constants: &["CHAR_BUFFER", "INDEX_OVERLAY", "CHARACTER_SOURCE", "LAX"],
    shown: None,
};

/// A slurper.
struct Slurper {
    classic: bool,
    kind: usize,
}

impl JavaValue for Slurper {
    fn class(&self) -> &str {
        if self.classic { "groovy.json.JsonSlurperClassic" } else { "groovy.json.JsonSlurper" }
    }
}

fn construct(machine: &mut Machine, args: &[Value], classic: bool) -> HostResult {
    let kind = match args {
        [] => 0,
        [map] => {
            let kind = fits!(machine.heap.map_get_text(*map, "type"));
            fits!(ordinal(machine, &PARSER_TYPE, kind))
        }
        _ => return missing(),
    };
    done(object(machine, Slurper { classic, kind }))
}

fn read(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [input, ..] = args else { return missing() };
    if input.is_null() {
        return Err(Fault::illegal_argument("Text must not be null or empty"));
    }
    let text = match machine.heap.object(*input) {
        Some(Object::Text(text)) => text.to_string(),
        Some(Object::List(list)) => {
            let bytes: Vec<u8> = list.items.iter().map(|byte| machine.heap.int(*byte).unwrap_or(0) as u8).collect();
            String::from_utf8_lossy(&bytes).into_owned()
        }
        _ => match crate::writer::rest_of_reader(machine, *input) {
            Some(text) => text,
            None if machine.heap.is_text(*input) => machine.to_text(*input),
            None => return missing(),
        },
    };
    let slurper = fits!(peek::<Slurper>(machine, this));
    let style = match (slurper.classic, slurper.kind) {
        (true, _) => Style::Classic,
        (false, 3) => Style::Lax,
        _ => Style::Usual,
    };
    done(parse(machine, &text, style)?)
}

/// Files and addresses are no input here.
fn refuse(_machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    Err(Fault::new(
        "java.lang.SecurityException",
        "JsonSlurper can't read files or addresses in scripts; read the text with httpClient and call parseText",
    ))
}

const METHODS: &[(&str, Native)] = &[
    ("parseText", read),
    ("parse", read),
    ("parse", refuse),
    ("parseFile", refuse),
    ("setType", |m, t, a| match a {
        [kind] => {
            let kind = fits!(ordinal(m, &PARSER_TYPE, *kind));
            fits!(peek_mut::<Slurper>(m, t)).kind = kind;
            done(t)
        }
        _ => missing(),
    }),
    ("getType", |m, t, _| {
        let kind = fits!(peek::<Slurper>(m, t)).kind;
        done(constant(m, &PARSER_TYPE, kind))
    }),
    ("setCheckDates", |_, t, _| done(t)),
    ("setChop", |_, t, _| done(t)),
    ("setLazyChop", |_, t, _| done(t)),
    ("setMaxSizeForInMemory", |_, t, _| done(t)),
];

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("groovy.json.JsonSlurper"), &["java.lang.Object"])
            .constructor(|m, _, a| construct(m, a, false))
            .methods(METHODS),
    );
    builder.class(
        with_parents(ClassDef::new("groovy.json.JsonSlurperClassic"), &["java.lang.Object"])
            .constructor(|m, _, a| construct(m, a, true))
            .methods(&METHODS[..4]),
    );
    builder.class(enum_class(&PARSER_TYPE));
}
