//! Hub data as values of the machine and back. What a script did not touch comes back bit by bit, since every object
//! made of hub data remembers it together with how it looked right after it was made.

use super::kind::Kind;
use super::record::Record;
use super::{any, field_value, record};
use entente_groovy_vm::{Fault, Heap, Value};
use serde_json::Value as Json;

/// What a field holds, in scripts and in JSON. Absent JSON is the default of the hub's type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Text; null when absent.
    Text,
    /// Text; empty when absent.
    Body,
    /// A whole number; 0 when absent.
    Long,
    /// A whole number; null when absent.
    MaybeLong,
    /// A boolean; false when absent.
    PlainFlag,
    /// A boolean; null when absent.
    Flag,
    /// A date, in JSON milliseconds; null when absent.
    Date,
    /// One object; null when absent.
    Part(Kind),
    /// Objects in order; an empty list when absent.
    List(Kind),
    /// Objects without order; an empty set when absent.
    Set(Kind),
    /// Anything that has a JSON form.
    Any,
    /// The value of a custom field: options, cascades and people as objects, the rest as it is.
    FieldValue,
}

/// A named field of a kind.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    pub name: &'static str,
    pub shape: Shape,
    /// Whether the hub holds it.
    pub travels: bool,
}

/// A value that a field can't take; the text says what it takes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Mismatch(pub String);

impl Mismatch {
    fn new(takes: &str, heap: &Heap, value: Value) -> Self {
        Self(format!("takes {takes}, not {} of {}", shown(heap, value), heap.class_name(value)))
    }

    /// The mismatch as an exception about a field, at the line that assigned it.
    pub(crate) fn fault(&self, field: &str) -> Fault {
        Fault::new("org.codehaus.groovy.runtime.typehandling.GroovyCastException", format!("{field} {self}"))
    }
}

fn shown(heap: &Heap, value: Value) -> String {
    let mut text: String = heap.to_text(value).chars().take(60).collect();
    text.retain(|c| !c.is_control());
    format!("'{text}'")
}

/// Makes the value of a field's JSON.
pub(crate) fn show(heap: &mut Heap, shape: Shape, json: Option<&Json>) -> Value {
    let json = json.filter(|json| !json.is_null());
    match shape {
        Shape::Text => json.and_then(Json::as_str).map_or(Value::Null, |text| heap.string(text)),
        Shape::Body => heap.string(json.and_then(Json::as_str).unwrap_or_default()),
        Shape::Long => whole(heap, json).unwrap_or(Value::Long(0)),
        Shape::MaybeLong => whole(heap, json).unwrap_or_default(),
        Shape::PlainFlag => Value::Bool(json.and_then(Json::as_bool).unwrap_or_default()),
        Shape::Flag => json.and_then(Json::as_bool).map_or(Value::Null, Value::Bool),
        Shape::Date => json.and_then(Json::as_i64).map_or(Value::Null, |millis| heap.date(millis)),
        Shape::Part(kind) => json.map_or(Value::Null, |json| Record::of_json(heap, kind, json)),
        Shape::List(kind) => {
            let items = parts(heap, kind, json);
            heap.list(items)
        }
        Shape::Set(kind) => {
            let items = parts(heap, kind, json);
            heap.set(items)
        }
        Shape::Any => json.map_or(Value::Null, |json| any::show(heap, json)),
        Shape::FieldValue => json.map_or(Value::Null, |json| field_value::show(heap, json)),
    }
}

fn whole(heap: &mut Heap, json: Option<&Json>) -> Option<Value> {
    let json = json?;
    if let Some(number) = json.as_i64() {
        return Some(Value::Long(number));
    }
    json.as_u64().map(|number| heap.big_integer(number.into()))
}

fn parts(heap: &mut Heap, kind: Kind, json: Option<&Json>) -> Vec<Value> {
    json.and_then(Json::as_array).into_iter().flatten().map(|item| Record::of_json(heap, kind, item)).collect()
}

/// Reads a field's value as JSON; none where the hub holds its default.
pub(crate) fn tell(heap: &mut Heap, shape: Shape, value: Value) -> Result<Option<Json>, Mismatch> {
    let value = fit(heap, shape, value)?;
    Ok(match shape {
        Shape::Text => heap.text(value).map(|text| Json::from(&*text)),
        Shape::Body => heap.text(value).filter(|text| !text.is_empty()).map(|text| Json::from(&*text)),
        Shape::Long => number_json(heap, value).filter(|number| number.as_i64() != Some(0)),
        Shape::MaybeLong => number_json(heap, value),
        Shape::PlainFlag => (value == Value::Bool(true)).then_some(Json::Bool(true)),
        Shape::Flag => match value {
            Value::Bool(flag) => Some(Json::Bool(flag)),
            _ => None,
        },
        Shape::Date => heap.date_ms(value).map(Json::from),
        Shape::Part(_) if value.is_null() => None,
        Shape::Part(_) => Some(record::tell(heap, value)?),
        Shape::List(_) | Shape::Set(_) => {
            let Some(items) = heap.elements(value) else { return Ok(None) };
            let items: Result<Vec<Json>, Mismatch> = items.into_iter().map(|item| record::tell(heap, item)).collect();
            Some(Json::Array(items?)).filter(|items| items.as_array().is_some_and(|items| !items.is_empty()))
        }
        Shape::Any => Some(any::tell(heap, value)?).filter(|json| !json.is_null()),
        Shape::FieldValue => Some(field_value::tell(heap, value)?).filter(|json| !json.is_null()),
    })
}

fn number_json(heap: &Heap, value: Value) -> Option<Json> {
    let number = heap.number(value)?;
    Some(number.to_big().to_string().parse::<u64>().map_or_else(|_| Json::from(number.to_i64()), Json::from))
}

/// The value as the field keeps it: names become objects, numbers text, one object a collection of one.
pub(crate) fn fit(heap: &mut Heap, shape: Shape, value: Value) -> Result<Value, Mismatch> {
    if value.is_null() {
        return Ok(value);
    }
    match shape {
        Shape::Text | Shape::Body => fit_text(heap, value),
        Shape::Long | Shape::MaybeLong => fit_number(heap, value),
        Shape::PlainFlag | Shape::Flag => fit_flag(heap, value),
        Shape::Date if heap.date_ms(value).is_some() => Ok(value),
        Shape::Date => match heap.number(value) {
            Some(millis) => Ok(heap.date(millis.to_i64())),
            None => Err(Mismatch::new("a date (java.util.Date)", heap, value)),
        },
        Shape::Part(kind) => fit_part(heap, kind, value),
        Shape::List(kind) | Shape::Set(kind) => fit_parts(heap, shape, kind, value),
        Shape::Any | Shape::FieldValue => any::tell(heap, value).map(|_| value),
    }
}

fn fit_text(heap: &mut Heap, value: Value) -> Result<Value, Mismatch> {
    if heap.text(value).is_some() && !matches!(heap.object(value), Some(entente_groovy_vm::object::Object::GString(_)))
    {
        return Ok(value);
    }
    let simple =
        heap.is_text(value) || heap.number(value).is_some() || matches!(value, Value::Bool(_) | Value::Char(_));
    if !simple {
        return Err(Mismatch::new("a text", heap, value));
    }
    let text = heap.to_text(value);
    Ok(heap.string(text))
}

fn fit_number(heap: &mut Heap, value: Value) -> Result<Value, Mismatch> {
    if heap.number(value).is_some() {
        return Ok(value);
    }
    let parsed = heap.text(value).and_then(|text| text.trim().parse::<i64>().ok());
    parsed.map(Value::Long).ok_or_else(|| Mismatch::new("a whole number", heap, value))
}

fn fit_flag(heap: &Heap, value: Value) -> Result<Value, Mismatch> {
    match value {
        Value::Bool(_) => Ok(value),
        _ => match heap.text(value).as_deref() {
            Some("true") => Ok(Value::Bool(true)),
            Some("false") => Ok(Value::Bool(false)),
            _ => Err(Mismatch::new("true or false", heap, value)),
        },
    }
}

fn fit_part(heap: &mut Heap, kind: Kind, value: Value) -> Result<Value, Mismatch> {
    if heap.host::<Record>(value).is_some_and(|record| record.kind() == kind) {
        return Ok(value);
    }
    if let (Some(name), true) = (kind.named_by(), heap.is_text(value)) {
        let text = heap.to_text(value);
        return Ok(Record::with_text(heap, kind, name, &text));
    }
    if let Some(pairs) = heap.map_entries(value) {
        return Record::of_map(heap, kind, pairs);
    }
    let takes = match kind.named_by() {
        Some(name) => format!("a {} ({}) or its {name}", kind.word(), kind.simple_class()),
        None if kind == Kind::User => "a user (BasicHubUser), as nodeHelper.getUserByEmail(...) gives one".to_owned(),
        None => format!("a {} ({})", kind.word(), kind.simple_class()),
    };
    Err(Mismatch::new(&takes, heap, value))
}

/// Keeps the script's own collection where all of its elements fit as they are, so that it stays the same object.
fn fit_parts(heap: &mut Heap, shape: Shape, kind: Kind, value: Value) -> Result<Value, Mismatch> {
    let is_map = heap.is_map(value);
    let Some(items) = heap.elements(value).filter(|_| !is_map) else {
        let only = fit_part(heap, kind, value)?;
        return Ok(collection(heap, shape, vec![only]));
    };
    let mut fitted = Vec::with_capacity(items.len());
    for item in &items {
        if !item.is_null() {
            fitted.push(fit_part(heap, kind, *item)?);
        }
    }
    if fitted == items && heap.size(value).is_some() { Ok(value) } else { Ok(collection(heap, shape, fitted)) }
}

fn collection(heap: &mut Heap, shape: Shape, items: Vec<Value>) -> Value {
    match shape {
        Shape::Set(_) => heap.set(items),
        _ => heap.list(items),
    }
}
