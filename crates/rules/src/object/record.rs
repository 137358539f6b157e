//! Small hub objects in scripts: users, statuses, comments and the like.

use super::kind::Kind;
use super::shape::{Field, Mismatch, Shape, fit, show, tell as tell_field};
use entente_groovy_vm::{Heap, HostContext, HostObject, HostResult, Outcome, Value, string_hash};
use serde_json::{Map, Value as Json};
use std::any::Any;
use std::collections::HashMap;

/// One object of a [`Kind`].
pub(crate) struct Record {
    kind: Kind,
    fields: HashMap<&'static str, Value>,
    origin: Option<Origin>,
}

/// The JSON that an object was made of, and the JSON that it gave right after that. As long as it gives the same, it is untouched.
struct Origin {
    json: Json,
    shown: Json,
}

impl Record {
    pub(crate) fn new(kind: Kind) -> Self {
        Self { kind, fields: HashMap::new(), origin: None }
    }

    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }

    /// A field's value; null when nothing set it, save for fields that are never null.
    pub(crate) fn get(&self, name: &str) -> Value {
        self.fields.get(name).copied().unwrap_or_default()
    }

    /// Sets a field that the kind has. The value must fit.
    pub(crate) fn set(&mut self, field: &'static Field, value: Value) {
        self.fields.insert(field.name, value);
    }

    /// An object with the defaults of its kind, in the heap.
    pub(crate) fn empty(heap: &mut Heap, kind: Kind) -> Value {
        let mut record = Self::new(kind);
        for field in kind.fields() {
            let value = show(heap, field.shape, None);
            record.fields.insert(field.name, value);
        }
        heap.add_host(Box::new(record))
    }

    /// An object of hub JSON, in the heap.
    pub(crate) fn of_json(heap: &mut Heap, kind: Kind, json: &Json) -> Value {
        let mut record = Self::new(kind);
        for field in kind.fields() {
            let value = show(heap, field.shape, json.get(field.name));
            record.fields.insert(field.name, value);
        }
        let value = heap.add_host(Box::new(record));
        remember(heap, value, json.clone());
        value
    }

    /// An object of which one text is known.
    pub(crate) fn with_text(heap: &mut Heap, kind: Kind, name: &str, text: &str) -> Value {
        let record = Self::empty(heap, kind);
        put_text(heap, record, name, Some(text));
        record
    }

    /// An object of a map that a script wrote for it.
    pub(crate) fn of_map(heap: &mut Heap, kind: Kind, pairs: Vec<(Value, Value)>) -> Result<Value, Mismatch> {
        let record = Self::empty(heap, kind);
        for (key, value) in pairs {
            let name = heap.to_text(key);
            let Some(field) = kind.field(&name) else {
                return Err(Mismatch(format!("takes a {}, which has no '{name}'", kind.word())));
            };
            let value = fit(heap, field.shape, value)?;
            if let Some(record) = heap.host_mut::<Record>(record) {
                record.set(field, value);
            }
        }
        Ok(record)
    }

    /// Another object that says the same.
    pub(crate) fn copy(heap: &mut Heap, value: Value) -> Option<Value> {
        let record = heap.host::<Record>(value)?;
        let origin =
            record.origin.as_ref().map(|origin| Origin { json: origin.json.clone(), shown: origin.shown.clone() });
        let copy = Record { kind: record.kind, fields: record.fields.clone(), origin };
        Some(heap.add_host(Box::new(copy)))
    }
}

/// Takes what the object says now as untouched, standing for `json`.
pub(crate) fn remember(heap: &mut Heap, value: Value, json: Json) {
    let Ok(shown) = told_now(heap, value) else { return };
    if let Some(record) = heap.host_mut::<Record>(value) {
        record.origin = Some(Origin { json, shown });
    }
}

/// The text of an object's field.
pub(crate) fn text_of(heap: &Heap, record: Value, name: &str) -> Option<String> {
    let value = heap.host::<Record>(record)?.get(name);
    heap.text(value).map(|text| text.to_string())
}

/// Sets the text of an object's field.
pub(crate) fn put_text(heap: &mut Heap, record: Value, name: &str, text: Option<&str>) {
    let value = text.map_or(Value::Null, |text| heap.string(text));
    put(heap, record, name, value);
}

/// Sets an object's field, which must fit.
pub(crate) fn put(heap: &mut Heap, record: Value, name: &str, value: Value) {
    if let Some(record) = heap.host_mut::<Record>(record)
        && let Some(field) = record.kind.field(name)
    {
        record.set(field, value);
    }
}

/// Reads an object as hub JSON: what it was made of, unless it says something else now.
pub(crate) fn tell(heap: &mut Heap, value: Value) -> Result<Json, Mismatch> {
    let now = told_now(heap, value)?;
    let origin = heap.host::<Record>(value).and_then(|record| record.origin.as_ref());
    Ok(match origin {
        Some(origin) if origin.shown == now => origin.json.clone(),
        _ => now,
    })
}

/// Reads what an object says now, field by field.
pub(crate) fn told_now(heap: &mut Heap, value: Value) -> Result<Json, Mismatch> {
    let Some(record) = heap.host::<Record>(value) else {
        let class = heap.class_name(value);
        return Err(Mismatch(format!("takes hub objects, not a {class}")));
    };
    let kind = record.kind;
    let mut object = Map::new();
    for field in kind.fields().iter().filter(|field| field.travels) {
        let held = heap.host::<Record>(value).map(|record| record.get(field.name)).unwrap_or_default();
        if let Some(json) = tell_field(heap, field.shape, held)? {
            object.insert(field.name.into(), json);
        }
    }
    Ok(Json::Object(object))
}

impl HostObject for Record {
    fn class_name(&self) -> &str {
        self.kind.class()
    }

    fn get_property(&mut self, _cx: &mut HostContext<'_>, name: &str) -> HostResult {
        Ok(match self.kind.field(name) {
            Some(field) => Outcome::Value(self.get(field.name)),
            None => Outcome::Missing,
        })
    }

    fn set_property(&mut self, cx: &mut HostContext<'_>, name: &str, value: Value) -> HostResult {
        let Some(field) = self.kind.field(name) else { return Ok(Outcome::Missing) };
        let value = fit(cx.heap(), field.shape, value)
            .map_err(|mismatch| mismatch.fault(&format!("{} of a {}", field.name, self.kind.word())))?;
        self.set(field, value);
        Ok(Outcome::Value(Value::Null))
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        match (self.kind, name, args) {
            // The setters of a trace give the trace itself, so that scripts can chain them.
            (Kind::Trace, _, [value]) => {
                let property = name.strip_prefix("set").map(lower_first);
                match property.and_then(|property| self.kind.field(&property)) {
                    Some(field) => {
                        let value = fit(cx.heap(), field.shape, *value)
                            .map_err(|mismatch| mismatch.fault(&format!("{} of a trace", field.name)))?;
                        self.set(field, value);
                        Ok(Outcome::Value(cx.this))
                    }
                    None => Ok(Outcome::Missing),
                }
            }
            (Kind::WorkLog, "setRetain" | "setAutoAdjust" | "setManuallyAdjust", _) => Ok(Outcome::Value(Value::Null)),
            _ => Ok(Outcome::Missing),
        }
    }

    fn equals(&self, heap: &Heap, other: Value) -> bool {
        let Some(other) = heap.host::<Record>(other).filter(|other| other.kind == self.kind) else { return false };
        self.kind.identity().iter().any(|name| {
            let (mine, theirs) = (self.get(name), other.get(name));
            heap.truth(mine) && heap.equals(mine, theirs)
        })
    }

    fn hash_code(&self, heap: &Heap) -> Option<i32> {
        match self.kind.identity() {
            [] => None,
            [name] => Some(heap.text(self.get(name)).map_or(0, |text| string_hash(&text))),
            // Two ids may make two objects equal, so neither can be the hash.
            _ => Some(string_hash(self.kind.class())),
        }
    }

    fn display(&self, heap: &Heap) -> Option<String> {
        let shown: Vec<String> = self
            .kind
            .fields()
            .iter()
            .filter(|field| !matches!(field.shape, Shape::List(_) | Shape::Set(_)))
            // A free value may hold this very object.
            .filter(|field| field.shape != Shape::Any || !is_compound(heap, self.get(field.name)))
            .filter(|field| field.travels || !self.get(field.name).is_null())
            .map(|field| format!("{}={}", field.name, heap.to_text(self.get(field.name))))
            .collect();
        Some(format!("{}{{{}}}", self.kind.simple_class(), shown.join(", ")))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

fn is_compound(heap: &Heap, value: Value) -> bool {
    heap.size(value).is_some() || heap.is_host(value)
}

fn lower_first(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
