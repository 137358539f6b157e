//! `JsonOutput`, `JsonGenerator` and its options.

use entente_groovy_vm::{ClassDef, ClassId, Fault, Heap, HostResult, LibraryBuilder, Machine, Native, Value};

use super::write::pretty;
use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek, peek_mut};
use crate::support::{done, missing, text};

/// JSON that is written as it is (`JsonOutput.unescaped`).
#[derive(Clone)]
pub(super) struct Raw(pub String);

impl JavaValue for Raw {
    fn class(&self) -> &str {
        "groovy.json.JsonOutput$JsonUnescaped"
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        Some(self.0.clone())
    }
}

/// How JSON is written.
#[derive(Clone)]
pub(crate) struct Generator {
    pub exclude_nulls: bool,
    /// Letters beyond ASCII are written as they are.
    pub plain_unicode: bool,
    /// A pattern of `SimpleDateFormat`.
    pub date_format: String,
    pub time_zone: String,
    pub excluded_names: Vec<String>,
    pub excluded_types: Vec<ClassId>,
    /// Closures by the class of values that they convert.
    pub converters: Vec<(ClassId, Value)>,
    /// Options are the same before `build()`.
    pub is_built: bool,
}

impl Default for Generator {
    fn default() -> Self {
        Generator {
            exclude_nulls: false,
            plain_unicode: false,
            date_format: "yyyy-MM-dd'T'HH:mm:ssZ".into(),
            time_zone: "GMT".into(),
            excluded_names: Vec::new(),
            excluded_types: Vec::new(),
            converters: Vec::new(),
            is_built: true,
        }
    }
}

impl JavaValue for Generator {
    fn class(&self) -> &str {
        if self.is_built { "groovy.json.DefaultJsonGenerator" } else { "groovy.json.JsonGenerator$Options" }
    }
}

fn to_json(machine: &mut Machine, generator: &Generator, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let written = generator.to_json(machine, *value)?;
    text(machine, written)
}

fn change(machine: &mut Machine, this: Value, change: impl FnOnce(&mut Generator)) -> HostResult {
    change(fits!(peek_mut::<Generator>(machine, this)));
    done(this)
}

fn class_id(value: Value) -> Option<ClassId> {
    match value {
        Value::Class(id) => Some(id),
        _ => None,
    }
}

/// The elements of arguments given one by one or as a list.
fn spread(machine: &mut Machine, args: &[Value]) -> Result<Vec<Value>, Fault> {
    if let [list] = args
        && !machine.heap.is_text(*list)
        && let Some(items) = machine.elements(*list)?
    {
        return Ok(items);
    }
    Ok(args.to_vec())
}

const OPTIONS: &[(&str, Native)] = &[
    ("excludeNulls", |m, t, _| change(m, t, |options| options.exclude_nulls = true)),
    ("disableUnicodeEscaping", |m, t, _| change(m, t, |options| options.plain_unicode = true)),
    ("dateFormat", |m, t, a| match a {
        [pattern] | [pattern, _] => {
            let pattern = m.to_text(*pattern);
            crate::date::check_pattern(&pattern)?;
            change(m, t, |options| options.date_format = pattern)
        }
        _ => missing(),
    }),
    ("timezone", |m, t, a| match a {
        [zone] => {
            let zone = m.to_text(*zone);
            change(m, t, |options| options.time_zone = zone)
        }
        _ => missing(),
    }),
    ("excludeFieldsByName", |m, t, a| {
        let names: Vec<String> = spread(m, a)?.into_iter().map(|name| m.to_text(name)).collect();
        change(m, t, |options| options.excluded_names.extend(names))
    }),
    ("excludeFieldsByType", |m, t, a| {
        let classes: Vec<ClassId> = spread(m, a)?.into_iter().filter_map(class_id).collect();
        change(m, t, |options| options.excluded_types.extend(classes))
    }),
    ("addConverter", |m, t, a| match a {
        [class, closure] => {
            let (class, closure) = (fits!(class_id(*class)), *closure);
            change(m, t, |options| options.converters.push((class, closure)))
        }
        _ => missing(),
    }),
    ("build", |m, t, _| {
        let generator = Generator { is_built: true, ..fits!(peek::<Generator>(m, t)).clone() };
        done(object(m, generator))
    }),
];

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("groovy.json.JsonOutput"), &["java.lang.Object"])
            .constructor(|m, _, _| done(object(m, Generator::default())))
            .static_method("toJson", |m, _, a| to_json(m, &Generator::default(), a))
            .static_method("prettyPrint", |m, _, a| match a {
                [json] | [json, _] => {
                    let json = m.to_text(*json);
                    m.charge(json.len())?;
                    let written = pretty(&json);
                    text(m, written)
                }
                _ => missing(),
            })
            .static_method("unescaped", |m, _, a| match a {
                [json] => {
                    let json = m.to_text(*json);
                    done(object(m, Raw(json)))
                }
                _ => missing(),
            }),
    );
    builder.class(ClassDef::new("groovy.json.JsonOutput$JsonUnescaped"));
    builder.class(with_parents(ClassDef::new("groovy.json.JsonGenerator"), &["java.lang.Object"]));
    builder.class(
        with_parents(ClassDef::new("groovy.json.DefaultJsonGenerator"), &["groovy.json.JsonGenerator"]).methods(&[(
            "toJson",
            |m, t, a| {
                let generator = fits!(peek::<Generator>(m, t)).clone();
                to_json(m, &generator, a)
            },
        )]),
    );
    builder.class(
        with_parents(ClassDef::new("groovy.json.JsonGenerator$Options"), &["java.lang.Object"])
            .constructor(|m, _, _| done(object(m, Generator { is_built: false, ..Generator::default() })))
            .methods(OPTIONS),
    );
}
