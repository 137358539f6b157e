//! The library that rules are compiled against: Groovy's own, and the classes of the scripting API (catalogue 8.1).

use crate::helpers::ISSUE_TRACKER_EXCEPTION;
use crate::helpers::catalogue::HelperKind;
use crate::object::issue::{self, IssueObject, Role};
use crate::object::kind::Kind;
use crate::object::record::{Record, put};
use crate::object::shape::fit;
use crate::object::{scala, scala_options};
use entente_groovy_vm::{ClassDef, Fault, Heap, HostResult, Library, LibraryBuilder, Machine, Outcome, Value};
use entente_hub::{HubIssue, Traces};
use entente_text::{Markup, convert};
use std::sync::{Arc, OnceLock};

/// The library, made once.
pub(crate) fn library() -> Arc<Library> {
    static LIBRARY: OnceLock<Arc<Library>> = OnceLock::new();
    Arc::clone(LIBRARY.get_or_init(|| {
        let mut builder = entente_groovy_library::builder();
        register(&mut builder);
        builder.build()
    }))
}

/// An enum of the scripting API: its constants are their names, which is how its fields take them.
macro_rules! constants {
    ($builder:expr, $name:expr, $($constant:ident),+) => {
        $builder.class(
            ClassDef::new($name)
                .parent("java.lang.Object")
                $(.static_field(stringify!($constant), |machine: &mut Machine, _class: Value, _args: &[Value]| {
                    Ok(Outcome::Value(machine.heap.string(stringify!($constant))))
                }))+,
        );
    };
}

fn register(builder: &mut LibraryBuilder) {
    for kind in Kind::ALL {
        let interface = kind.interface();
        builder.class(ClassDef::new(&interface).interface());
        let class = ClassDef::new(kind.class()).parent("java.lang.Object").parent(interface);
        builder.class(match kind {
            Kind::IssueKey => class.constructor(new_issue_key),
            Kind::IssueLink => class
                .constructor(new_issue_link)
                .static_field("IssueLinkType", |machine, _, _| Ok(class_value(machine, ISSUE_LINK_TYPES[0]))),
            _ => class.constructor(new_record),
        });
    }
    let interface = "com.exalate.api.domain.hubobject.v1_2.IHubIssue";
    builder.class(ClassDef::new(interface).interface());
    builder.class(ClassDef::new(issue::CLASS).parent("java.lang.Object").parent(interface).constructor(new_issue));
    for kind in HelperKind::ALL {
        builder.class(ClassDef::new(kind.class()).parent("java.lang.Object"));
        // Newer products have the same classes under another package.
        if kind.class().starts_with("services.") {
            builder.class(ClassDef::new(format!("jcloudnode.{}", kind.class())).parent("java.lang.Object"));
        }
    }
    builder.class(ClassDef::new("org.slf4j.Logger").interface());
    builder.class(ClassDef::new("com.exalate.api.domain.request.IBlobMetadata").interface());
    constants!(builder, "com.exalate.api.domain.twintrace.TraceType", COMMENT, ATTACHMENT, WORKLOG);
    constants!(builder, "com.exalate.api.domain.twintrace.TraceAction", NONE);
    constants!(
        builder,
        "com.exalate.api.domain.hubobject.v1_2.HubCustomFieldType",
        STRING,
        TEXT,
        NUMERIC,
        DATE,
        DATETIME,
        OPTION,
        OPTIONS,
        CASCADING,
        USER,
        USERS,
        GROUP,
        GROUPS,
        VERSION,
        VERSIONS,
        PROJECT,
        LABELS,
        ISSUE,
        SPRINT,
        ORGANIZATION,
        ANY
    );
    builder.class(
        ClassDef::new("com.exalate.util.UrlUtils").parent("java.lang.Object").static_method("concat", concat_url),
    );
    for name in ISSUE_LINK_TYPES {
        constants!(builder, *name, ISSUE, EPIC, SUBTASK, REMOTE, WEB);
    }
    // What the library's classes need: the script's variables, and conversion of texts.
    builder.class(ClassDef::new("entente.Context").parent("java.lang.Object").static_method("get", variable));
    builder.class(ClassDef::new("entente.Text").parent("java.lang.Object").static_method("convert", convert_text));
    scala::register(builder);
    scala_options::register(builder);
    builder.exception(ISSUE_TRACKER_EXCEPTION, "java.lang.RuntimeException");
}

/// `new BasicHubUser()`, also with named values.
fn new_record(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    let Some(kind) = kind_of(&machine.heap, class) else { return Ok(Outcome::Missing) };
    match args {
        [] => Ok(Outcome::Value(Record::empty(&mut machine.heap, kind))),
        [values] => match machine.heap.map_entries(*values) {
            Some(pairs) => Record::of_map(&mut machine.heap, kind, pairs)
                .map(Outcome::Value)
                .map_err(|mismatch| mismatch.fault(kind.simple_class())),
            None => Ok(Outcome::Missing),
        },
        _ => Ok(Outcome::Missing),
    }
}

/// The enum inside of the class of issue links, by both names that Java and scripts have for it.
const ISSUE_LINK_TYPES: &[&str] = &[
    "com.exalate.basic.domain.hubobject.v1.BasicHubIssueLink$IssueLinkType",
    "com.exalate.basic.domain.hubobject.v1.BasicHubIssueLink.IssueLinkType",
    "com.exalate.api.domain.hubobject.v1_2.IHubIssueLink.IssueLinkType",
];

fn class_value(machine: &Machine, name: &str) -> Outcome {
    Outcome::Value(machine.heap.library().find_class(name).map_or(Value::Null, Value::Class))
}

/// `new BasicIssueKey(id, urn[, entityType])`.
fn new_issue_key(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    if matches!(args.len(), 0 | 2 | 3) { in_order(machine, class, args) } else { Ok(Outcome::Missing) }
}

/// `new BasicHubIssueLink(otherIssueId, linkName, linkTypeName, linkType, url, outward)`, or as every other hub object.
fn new_issue_link(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    if args.len() == 6 { in_order(machine, class, args) } else { new_record(machine, class, args) }
}

/// An object whose first fields are given in their order.
fn in_order(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    let Some(kind) = kind_of(&machine.heap, class) else { return Ok(Outcome::Missing) };
    let heap = &mut machine.heap;
    let key = Record::empty(heap, kind);
    for (field, value) in kind.fields().iter().zip(args) {
        let value = fit(heap, field.shape, *value).map_err(|mismatch| mismatch.fault(field.name))?;
        put(heap, key, field.name, value);
    }
    Ok(Outcome::Value(key))
}

fn new_issue(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return Ok(Outcome::Missing);
    }
    let issue = IssueObject::new(Role::Outgoing, HubIssue::default(), Traces::default());
    Ok(Outcome::Value(machine.heap.add_host(Box::new(issue))))
}

/// `UrlUtils.concat("https://x/", "/a", "b")`: the parts with one slash between them.
fn concat_url(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let parts = match args {
        [list] if !machine.heap.is_text(*list) => machine.elements(*list)?.unwrap_or_default(),
        parts => parts.to_vec(),
    };
    let mut url = String::new();
    for (at, part) in parts.into_iter().filter(|part| !part.is_null()).enumerate() {
        let part = machine.heap.to_text(part);
        if at > 0 {
            url.truncate(url.trim_end_matches('/').len());
            url.push('/');
        }
        url.push_str(if at > 0 { part.trim_start_matches('/') } else { &part });
    }
    Ok(Outcome::Value(machine.new_string(url)?))
}

/// `Context.get("issue")`: what the script sees under a name; null where it sees nothing.
fn variable(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [name] = args else { return Ok(Outcome::Missing) };
    let name = machine.heap.to_text(*name);
    Ok(Outcome::Value(machine.binding(&name).unwrap_or_default()))
}

/// `Text.convert(text, "html", "wiki")`.
fn convert_text(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [text, from, to] = args else { return Ok(Outcome::Missing) };
    if text.is_null() {
        return Ok(Outcome::Value(Value::Null));
    }
    let text = machine.heap.to_text(*text);
    let markup = |machine: &Machine, name: Value| match machine.heap.to_text(name).as_str() {
        "wiki" => Ok(Markup::JiraWiki),
        "markdown" => Ok(Markup::Markdown),
        "html" => Ok(Markup::Html),
        "textile" => Ok(Markup::Textile),
        "plain" => Ok(Markup::Plain),
        other => Err(Fault::illegal_argument(format!(
            "'{other}' is no markup; there are wiki, markdown, html, textile, plain"
        ))),
    };
    let (from, to) = (markup(machine, *from)?, markup(machine, *to)?);
    machine.charge(text.len() / 16)?;
    Ok(Outcome::Value(machine.new_string(convert(&text, from, to))?))
}

fn kind_of(heap: &Heap, class: Value) -> Option<Kind> {
    let Value::Class(id) = class else { return None };
    Kind::of_class(&heap.library().class(id).name)
}
