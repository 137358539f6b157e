//! Free values: JSON as values of the machine and back. Dates and hub objects travel as objects with a `$type`.

use super::kind::Kind;
use super::record::{self, Record};
use super::shape::Mismatch;
use entente_groovy_vm::object::Object;
use entente_groovy_vm::{Heap, Value};
use serde_json::{Map, Value as Json, json};

const TYPE: &str = "$type";
const DATE: &str = "java.util.Date";
const MILLIS: &str = "millis";
/// Deeper values are refused; a list that holds itself is one.
const MAX_NESTING: usize = 128;

/// Makes the value of some JSON.
pub(crate) fn show(heap: &mut Heap, json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(flag) => Value::Bool(*flag),
        Json::String(text) => heap.string(text.as_str()),
        Json::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(whole), _) => i32::try_from(whole).map_or(Value::Long(whole), Value::Int),
            (None, Some(whole)) => heap.big_integer(whole.into()),
            (None, None) => Value::Double(number.as_f64().unwrap_or_default()),
        },
        Json::Array(items) => {
            let items = items.iter().map(|item| show(heap, item)).collect();
            heap.list(items)
        }
        Json::Object(object) => tagged(heap, object).unwrap_or_else(|| {
            let pairs = object.iter().map(|(key, item)| (heap.string(key.as_str()), show(heap, item))).collect();
            heap.map(pairs)
        }),
    }
}

/// A date or hub object, where the JSON is one to the letter.
fn tagged(heap: &mut Heap, object: &Map<String, Json>) -> Option<Value> {
    let name = object.get(TYPE)?.as_str()?;
    if name == DATE {
        let millis = object.get(MILLIS)?.as_i64()?;
        return (object.len() == 2).then(|| heap.date(millis));
    }
    let kind = Kind::of_class(name).filter(|kind| kind.travels() && kind.class() == name)?;
    let mut fields = object.clone();
    fields.shift_remove(TYPE);
    let known = fields.keys().all(|key| kind.fields().iter().any(|field| field.travels && field.name == key));
    known.then(|| Record::of_json(heap, kind, &Json::Object(fields)))
}

/// Reads a value as JSON.
pub(crate) fn tell(heap: &mut Heap, value: Value) -> Result<Json, Mismatch> {
    tell_nested(heap, value, 0)
}

fn tell_nested(heap: &mut Heap, value: Value, depth: usize) -> Result<Json, Mismatch> {
    if depth > MAX_NESTING {
        return Err(Mismatch("takes values that are nested less deeply".into()));
    }
    match value {
        Value::Null => return Ok(Json::Null),
        Value::Bool(flag) => return Ok(Json::Bool(flag)),
        Value::Double(number) => return float(number),
        Value::Float(number) => return float(f64::from(number)),
        Value::Char(_) => return Ok(Json::from(heap.to_text(value))),
        _ => {}
    }
    if let Some(text) = heap.text(value) {
        return Ok(Json::from(&*text));
    }
    if let Some(millis) = heap.date_ms(value) {
        return Ok(json!({ TYPE: DATE, MILLIS: millis }));
    }
    if let Some(number) = heap.number(value) {
        return match heap.object(value) {
            Some(Object::Decimal(_)) => float(number.to_f64()),
            _ => {
                Ok(number.to_big().to_string().parse::<u64>().map_or_else(|_| Json::from(number.to_i64()), Json::from))
            }
        };
    }
    if let Some(record) = heap.host::<Record>(value).filter(|record| record.kind() == Kind::CustomField) {
        // Told field by field, so that a field that holds itself meets the limit of nesting.
        let held = ["id", "name", "value"].map(|name| (name, record.get(name)));
        let mut object = Map::new();
        object.insert(TYPE.into(), Kind::CustomField.class().into());
        for (name, item) in held {
            let json = tell_nested(heap, item, depth + 1)?;
            if !json.is_null() {
                object.insert(name.into(), json);
            }
        }
        return Ok(Json::Object(object));
    }
    if let Some(kind) = heap.host::<Record>(value).map(Record::kind).filter(|kind| kind.travels()) {
        // These may stand for what a tracker told in a shape of its own.
        let shown = match kind {
            Kind::Option | Kind::Cascade | Kind::User => record::told_now(heap, value)?,
            _ => record::tell(heap, value)?,
        };
        let Json::Object(fields) = shown else { return Ok(Json::Null) };
        let mut object = Map::new();
        object.insert(TYPE.into(), kind.class().into());
        object.extend(fields);
        return Ok(Json::Object(object));
    }
    if let Some(pairs) = heap.map_entries(value) {
        let mut object = Map::new();
        for (key, item) in pairs {
            let key = heap.to_text(key);
            object.insert(key, tell_nested(heap, item, depth + 1)?);
        }
        return Ok(Json::Object(object));
    }
    if let Some(items) = heap.elements(value) {
        return items.into_iter().map(|item| tell_nested(heap, item, depth + 1)).collect();
    }
    let class = heap.class_name(value);
    Err(Mismatch(format!("takes texts, numbers, dates, lists, maps and hub objects, not a {class}")))
}

fn float(number: f64) -> Result<Json, Mismatch> {
    serde_json::Number::from_f64(number)
        .map(Json::Number)
        .ok_or_else(|| Mismatch("takes numbers that are finite".into()))
}
