//! `issue.customFields`: custom fields by name, by id, and by the number in the id.

use super::kind::Kind;
use super::record::{self, Record};
use super::shape::Mismatch;
use entente_groovy_vm::{Fault, Heap, HostContext, HostObject, HostResult, Machine, Outcome, Step, Task, Value};
use entente_hub::CustomField;
use indexmap::IndexMap;
use serde_json::Value as Json;
use std::any::Any;

/// The map; a native map of the machine holds the fields, so that `each`, `collect` and the rest are the machine's own.
pub(crate) struct CustomFields {
    map: Value,
    /// Fields that were only asked for: they count once they hold a value.
    offered: IndexMap<String, Value>,
    /// Whether asking for a field that isn't there offers one: true for an issue that will be written.
    offers: bool,
}

impl CustomFields {
    /// The fields of an issue, in the heap.
    pub(crate) fn of_hub(heap: &mut Heap, fields: &IndexMap<String, CustomField>, offers: bool) -> Value {
        let mut pairs = Vec::with_capacity(fields.len());
        for (name, field) in fields {
            let json = serde_json::to_value(field).unwrap_or_default();
            let record = Record::of_json(heap, Kind::CustomField, &json);
            if field.name.is_empty() {
                record::put_text(heap, record, "name", Some(name));
                record::remember(heap, record, json);
            }
            pairs.push((heap.string(name.as_str()), record));
        }
        let map = heap.map(pairs);
        heap.add_host(Box::new(Self { map, offered: IndexMap::new(), offers }))
    }

    /// Reads all fields back.
    pub(crate) fn tell(heap: &mut Heap, fields: Value) -> Result<IndexMap<String, CustomField>, Mismatch> {
        let Some(this) = heap.host::<CustomFields>(fields) else { return Ok(IndexMap::new()) };
        let (map, offered) = (this.map, this.offered.clone());
        let mut pairs: Vec<(String, Value)> = Vec::new();
        for (key, value) in heap.map_entries(map).unwrap_or_default() {
            pairs.push((heap.to_text(key), value));
        }
        let used = offered.into_iter().filter(|(_, field)| holds_something(heap, *field));
        pairs.extend(used);
        let mut told = IndexMap::new();
        for (name, value) in pairs {
            let json = if heap.host::<Record>(value).is_some() {
                record::tell(heap, value)?
            } else {
                serde_json::json!({ "name": name, "value": super::any::tell(heap, value)? })
            };
            told.insert(name, field_of(json));
        }
        Ok(told)
    }

    /// The fields by their names, as a copy.
    pub(crate) fn pairs(heap: &Heap, fields: Value) -> Vec<(Value, Value)> {
        heap.host::<CustomFields>(fields).and_then(|fields| heap.map_entries(fields.map)).unwrap_or_default()
    }

    /// [`CustomFields::put`] on the map in the heap.
    pub(crate) fn put_into(heap: &mut Heap, fields: Value, name: &str, value: Value) -> Result<(), Fault> {
        let Some(this) = heap.host_mut::<CustomFields>(fields) else { return Ok(()) };
        let empty = CustomFields { map: Value::Null, offered: IndexMap::new(), offers: false };
        let mut held = std::mem::replace(this, empty);
        let result = held.put(heap, name, value);
        if let Some(this) = heap.host_mut::<CustomFields>(fields) {
            *this = held;
        }
        result
    }

    /// The field of a name or id that is there.
    pub(crate) fn find(&self, heap: &Heap, name: &str) -> Option<Value> {
        if let Some(field) = heap.map_get_text(self.map, name) {
            return Some(field);
        }
        if let Some(field) = self.offered.get(name) {
            return Some(*field);
        }
        let is_number = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
        let id = if is_number { format!("customfield_{name}") } else { name.to_owned() };
        heap.map_entries(self.map)?.into_iter().map(|(_, field)| field).find(|field| {
            let held = record::text_of(heap, *field, "id");
            held.is_some_and(|held| held == id || held == name)
        })
    }

    fn read(&mut self, heap: &mut Heap, name: &str) -> Value {
        if let Some(field) = self.find(heap, name) {
            return field;
        }
        if !self.offers {
            return Value::Null;
        }
        let field = Record::with_text(heap, Kind::CustomField, "name", name);
        self.offered.insert(name.to_owned(), field);
        field
    }

    /// Puts a field, a copy of another one, or just a value under a name; null takes the field away.
    pub(crate) fn put(&mut self, heap: &mut Heap, name: &str, value: Value) -> Result<(), Fault> {
        self.offered.shift_remove(name);
        if value.is_null() && !self.offers {
            let key = heap.string(name);
            heap.map_remove(self.map, key);
            return Ok(());
        }
        let is_field = heap.host::<Record>(value).is_some_and(|record| record.kind() == Kind::CustomField);
        let content = if is_field {
            heap.host::<Record>(value).map(|field| field.get("value")).unwrap_or_default()
        } else {
            value
        };
        super::any::tell(heap, content).map_err(|mismatch| mismatch.fault(&format!("custom field '{name}'")))?;
        // A field that is there keeps its id; a received one keeps only what means the same here.
        let field = match self.find(heap, name) {
            Some(field) => field,
            None => {
                let copy = if is_field { Record::copy(heap, value) } else { None };
                let field = copy.unwrap_or_else(|| Record::empty(heap, Kind::CustomField));
                record::put_text(heap, field, "name", Some(name));
                if self.offers {
                    record::put_text(heap, field, "id", None);
                }
                let key = heap.string(name);
                heap.map_put(self.map, key, field);
                field
            }
        };
        record::put(heap, field, "value", content);
        Ok(())
    }
}

fn holds_something(heap: &Heap, field: Value) -> bool {
    heap.host::<Record>(field).is_some_and(|field| !field.get("value").is_null())
}

fn field_of(json: Json) -> CustomField {
    serde_json::from_value(json).unwrap_or_default()
}

impl HostObject for CustomFields {
    fn class_name(&self) -> &str {
        "java.util.LinkedHashMap"
    }

    fn instance_of(&self, class: &str) -> bool {
        matches!(class.rsplit('.').next(), Some("Map" | "LinkedHashMap" | "HashMap"))
    }

    fn get_property(&mut self, cx: &mut HostContext<'_>, name: &str) -> HostResult {
        let field = self.read(cx.heap(), name);
        Ok(Outcome::Value(field))
    }

    fn set_property(&mut self, cx: &mut HostContext<'_>, name: &str, value: Value) -> HostResult {
        self.put(cx.heap(), name, value)?;
        Ok(Outcome::Value(Value::Null))
    }

    fn get_index(&mut self, cx: &mut HostContext<'_>, index: Value) -> HostResult {
        let name = cx.heap().to_text(index);
        self.get_property(cx, &name)
    }

    fn set_index(&mut self, cx: &mut HostContext<'_>, index: Value, value: Value) -> HostResult {
        let name = cx.heap().to_text(index);
        self.set_property(cx, &name, value)
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        match (name, args) {
            ("get" | "getAt", [key]) => self.get_index(cx, *key),
            ("put" | "putAt", [key, value]) => self.set_index(cx, *key, *value),
            ("containsKey", [key]) => {
                let name = cx.heap().to_text(*key);
                Ok(Outcome::Value(Value::Bool(self.find(cx.heap(), &name).is_some())))
            }
            // Equality, text and class are the object's own; all else is the map's.
            ("equals" | "hashCode" | "toString" | "getClass" | "is", _) => Ok(Outcome::Missing),
            _ if name == "clear" => {
                self.offered.clear();
                Ok(Outcome::Task(Box::new(OnMap { map: self.map, call: Some((name.to_owned(), args.to_vec())) })))
            }
            _ => Ok(Outcome::Task(Box::new(OnMap { map: self.map, call: Some((name.to_owned(), args.to_vec())) }))),
        }
    }

    fn truth(&self, heap: &Heap) -> bool {
        heap.truth(self.map)
    }

    fn display(&self, heap: &Heap) -> Option<String> {
        let names: Vec<String> = heap.map_entries(self.map)?.into_iter().map(|(name, _)| heap.to_text(name)).collect();
        Some(format!("{names:?}"))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

/// A method of the native map.
pub(crate) struct OnMap {
    pub map: Value,
    pub call: Option<(String, Vec<Value>)>,
}

impl Task for OnMap {
    fn resume(&mut self, _machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        Ok(match self.call.take() {
            Some((name, args)) => Step::Invoke(self.map, name, args),
            None => Step::Return(answer.unwrap_or_default()),
        })
    }
}
