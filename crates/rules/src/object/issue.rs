//! The issue in scripts: typed fields, an open map, custom fields and custom keys behind one object (catalogue 4.1).

use super::any;
use super::custom_fields::{CustomFields, OnMap};
use super::issue_fields::{UNHELD, canonical, shape_of};
use super::kind::Kind;
use super::record::{self, Record};
use super::shape::{Shape, fit, show, tell};
use entente_groovy_vm::{Fault, Heap, HostContext, HostObject, HostResult, Outcome, Value};
use entente_hub::{HubIssue, Place, TraceKind, Traces};
use indexmap::IndexMap;
use serde_json::{Map, Value as Json};
use std::any::Any;

/// What an issue object is to the script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Our issue, read by the outgoing script.
    Source,
    /// What the outgoing script fills.
    Outgoing,
    /// Our issue, changed by the incoming script.
    Target,
    /// What the other side says or said.
    Received,
}

/// A field that the script has read or written.
pub(super) struct Slot {
    pub(super) value: Value,
    /// What the field said when it was read for the first time; none once it was assigned.
    pub(super) shown: Option<Option<Json>>,
}

/// One issue.
pub(crate) struct IssueObject {
    pub(super) role: Role,
    pub(super) source: HubIssue,
    /// The typed fields of `source` as JSON.
    wire: Map<String, Json>,
    pub(super) slots: IndexMap<String, Slot>,
    pub(super) open: IndexMap<String, Slot>,
    pub(super) custom_fields: Option<Value>,
    pub(super) custom_keys: Option<Slot>,
    /// Collections that the rules' machinery adds: deltas.
    pub(super) extras: IndexMap<&'static str, Value>,
    traces: Traces,
    /// For our issue in the incoming script: what the other side says.
    replica: Value,
    pub(super) reads: Vec<String>,
}

impl IssueObject {
    /// An issue object; `traces` lets local items know their twins.
    pub(crate) fn new(role: Role, source: HubIssue, traces: Traces) -> Self {
        let typed = HubIssue {
            open: IndexMap::new(),
            custom_fields: IndexMap::new(),
            custom_keys: IndexMap::new(),
            ..source.clone()
        };
        let wire = match serde_json::to_value(&typed) {
            Ok(Json::Object(wire)) => wire,
            _ => Map::new(),
        };
        Self {
            role,
            source,
            wire,
            slots: IndexMap::new(),
            open: IndexMap::new(),
            custom_fields: None,
            custom_keys: None,
            extras: IndexMap::new(),
            traces,
            replica: Value::Null,
            reads: Vec::new(),
        }
    }

    /// Names the replica that the issue follows.
    pub(crate) fn follow(&mut self, replica: Value) {
        self.replica = replica;
    }

    /// Whether a value is the other side's collection of that name about which it says nothing. That is no empty collection:
    /// `issue.labels = replica.labels` then leaves ours as they are.
    fn is_untold(&self, heap: &Heap, name: &str, value: Value) -> bool {
        heap.size(value) == Some(0)
            && heap.host::<IssueObject>(self.replica).is_some_and(|replica| {
                !replica.wire.contains_key(name) && replica.slots.get(name).is_some_and(|slot| slot.value == value)
            })
    }

    /// Names a delta.
    pub(crate) fn add_extra(&mut self, name: &'static str, items: Value) {
        self.extras.insert(name, items);
    }

    /// Puts a typed field's value in place as if it had been read.
    pub(crate) fn preset(&mut self, name: &str, value: Value) {
        self.slots.insert(name.to_owned(), Slot { value, shown: None });
    }

    /// The top-level fields that were read, in the order of their first reading.
    pub(crate) fn reads(&self) -> &[String] {
        &self.reads
    }

    /// The key of the project that the issue is or shall be in.
    pub(crate) fn project_key(&self, heap: &Heap) -> Option<String> {
        let written = |name: &str| self.slots.get(name).map(|slot| slot.value);
        if let Some(key) = written("projectKey").and_then(|key| heap.text(key)) {
            return Some(key.to_string());
        }
        if let Some(key) = written("project").and_then(|project| record::text_of(heap, project, "key")) {
            return Some(key);
        }
        let held = self.source.project_key.value().cloned();
        held.or_else(|| self.source.project.value().map(|project| project.key.clone()))
            .or_else(|| {
                self.source.key.value().and_then(|key| key.rsplit_once('-')).map(|(project, _)| project.to_owned())
            })
            .filter(|key| !key.is_empty())
    }

    /// Where the issue is, for questions about its fields.
    pub(crate) fn place(&self, heap: &Heap) -> Place {
        let written = |name: &str| self.slots.get(name).map(|slot| slot.value);
        let written_text = |name: &str| written(name).and_then(|text| heap.text(text)).map(|text| text.to_string());
        let issue_id = written_text("id").or_else(|| self.source.id.value().cloned()).filter(|id| !id.is_empty());
        let type_name = written_text("typeName")
            .or_else(|| written("type").and_then(|kind| record::text_of(heap, kind, "name")))
            .or_else(|| self.source.type_name.value().cloned())
            .or_else(|| self.source.issue_type.value().map(|kind| kind.name.clone()));
        let project_key = self.project_key(heap).unwrap_or_default();
        Place { issue_id, project_key, type_name: type_name.unwrap_or_default() }
    }

    /// [`IssueObject::read`] on the object in the heap; null for everything else.
    pub(crate) fn read_from(heap: &mut Heap, issue: Value, name: &str) -> Value {
        let Some(this) = heap.host_mut::<IssueObject>(issue) else { return Value::Null };
        let empty = IssueObject::new(Role::Received, HubIssue::default(), Traces::default());
        let mut held = std::mem::replace(this, empty);
        let value = held.read(heap, name);
        if let Some(this) = heap.host_mut::<IssueObject>(issue) {
            *this = held;
        }
        value
    }

    fn note_read(&mut self, name: &str) {
        if self.role == Role::Source && !self.reads.iter().any(|read| read == name) {
            self.reads.push(name.to_owned());
        }
    }

    /// Reads a property by the rules of the catalogue; null for names that nothing stands behind.
    pub(super) fn read(&mut self, heap: &mut Heap, name: &str) -> Value {
        let name = canonical(name);
        match name {
            "customFields" => {
                self.note_read(name);
                return self.custom_fields(heap);
            }
            "customKeys" => {
                self.note_read(name);
                return self.custom_keys(heap);
            }
            _ => {}
        }
        if let Some(items) = self.extras.get(name) {
            return *items;
        }
        self.note_read(name);
        if let Some(shape) = shape_of(name) {
            return self.typed(heap, name, shape);
        }
        if let Some(value) = self.open_entry(heap, name) {
            return value;
        }
        let fields = self.custom_fields(heap);
        heap.host::<CustomFields>(fields).and_then(|fields| fields.find(heap, name)).unwrap_or_default()
    }

    fn typed(&mut self, heap: &mut Heap, name: &str, shape: Shape) -> Value {
        if let Some(slot) = self.slots.get(name) {
            return slot.value;
        }
        if !self.wire.contains_key(name)
            && let Some(value) = self.shortcut(heap, name)
        {
            return value;
        }
        // A collection that is known to be null is null to the script only where somebody set it so.
        let value = show(heap, shape, self.wire.get(name));
        self.name_twins(heap, name, value);
        let shown = tell(heap, shape, value).ok();
        self.slots.insert(name.to_owned(), Slot { value, shown });
        value
    }

    /// `projectKey` and `typeName`, which follow from other fields.
    fn shortcut(&mut self, heap: &mut Heap, name: &str) -> Option<Value> {
        let (field, part) = match name {
            "projectKey" => ("project", "key"),
            "typeName" => ("type", "name"),
            _ => return None,
        };
        let shape = shape_of(field)?;
        let object = self.typed(heap, field, shape);
        Some(heap.host::<Record>(object).map(|object| object.get(part)).unwrap_or_default())
    }

    /// Tells local items the ids of their twins.
    fn name_twins(&self, heap: &mut Heap, name: &str, items: Value) {
        let Some(kind) = trace_kind(name).filter(|_| self.role == Role::Target) else { return };
        for (item, original) in heap.elements(items).unwrap_or_default().into_iter().zip(self.originals(name)) {
            let id = record::text_of(heap, item, "id").unwrap_or_default();
            if record::text_of(heap, item, "remoteId").is_none()
                && let Some(trace) = self.traces.by_local(kind, &id)
            {
                record::put_text(heap, item, "remoteId", Some(&trace.remote_id));
                record::remember(heap, item, original);
            }
        }
    }

    fn originals(&self, name: &str) -> Vec<Json> {
        self.wire.get(name).and_then(Json::as_array).cloned().unwrap_or_default()
    }

    fn open_entry(&mut self, heap: &mut Heap, name: &str) -> Option<Value> {
        if let Some(slot) = self.open.get(name) {
            return Some(slot.value);
        }
        let json = self.source.open.get(name)?;
        let value = any::show(heap, json);
        let shown = any::tell(heap, value).ok().map(Some);
        self.open.insert(name.to_owned(), Slot { value, shown });
        Some(value)
    }

    pub(super) fn custom_fields(&mut self, heap: &mut Heap) -> Value {
        if let Some(fields) = self.custom_fields {
            return fields;
        }
        let fields = CustomFields::of_hub(heap, &self.source.custom_fields, self.role == Role::Target);
        self.custom_fields = Some(fields);
        fields
    }

    fn custom_keys(&mut self, heap: &mut Heap) -> Value {
        if let Some(slot) = &self.custom_keys {
            return slot.value;
        }
        let json: Map<String, Json> = self.source.custom_keys.clone().into_iter().collect();
        let pairs = json.iter().map(|(key, item)| (heap.string(key.as_str()), any::show(heap, item))).collect();
        let value = heap.map(pairs);
        let shown = any::tell(heap, value).ok().map(Some);
        self.custom_keys = Some(Slot { value, shown });
        value
    }

    /// Writes a property by the rules of the catalogue.
    pub(super) fn write(&mut self, heap: &mut Heap, name: &str, value: Value) -> Result<(), Fault> {
        let name = canonical(name);
        if let Some(shape) = shape_of(name) {
            if self.is_untold(heap, name, value) {
                return Ok(());
            }
            let value = fit(heap, shape, value).map_err(|mismatch| mismatch.fault(name))?;
            self.slots.insert(name.to_owned(), Slot { value, shown: None });
            return Ok(());
        }
        match name {
            "customFields" => return self.replace_custom_fields(heap, value),
            "customKeys" => return self.replace_custom_keys(heap, value),
            "properties" | "class" | "metaClass" => {
                return Err(Fault::new(
                    "groovy.lang.ReadOnlyPropertyException",
                    format!("Cannot set readonly property: {name} for class: {CLASS}"),
                ));
            }
            _ => {}
        }
        if let Some(known) = DELTAS.iter().find(|delta| **delta == name).filter(|_| self.role == Role::Received) {
            self.extras.insert(known, value);
            return Ok(());
        }
        let is_open = self.open.contains_key(name) || self.source.open.contains_key(name) || UNHELD.contains(&name);
        if self.role == Role::Target && !is_open {
            let fields = self.custom_fields(heap);
            return put_custom(heap, fields, name, value);
        }
        any::tell(heap, value).map_err(|mismatch| mismatch.fault(name))?;
        self.open.insert(name.to_owned(), Slot { value, shown: None });
        Ok(())
    }

    fn replace_custom_fields(&mut self, heap: &mut Heap, value: Value) -> Result<(), Fault> {
        if heap.host::<CustomFields>(value).is_some() && self.role != Role::Target {
            self.custom_fields = Some(value);
            return Ok(());
        }
        let pairs = match heap.map_entries(value) {
            Some(pairs) => pairs,
            None if heap.host::<CustomFields>(value).is_some() => CustomFields::pairs(heap, value),
            None => return Err(Fault::illegal_argument("customFields takes a map of custom fields")),
        };
        let fields = self.custom_fields(heap);
        for (key, field) in pairs {
            let name = heap.to_text(key);
            put_custom(heap, fields, &name, field)?;
        }
        Ok(())
    }

    fn replace_custom_keys(&mut self, heap: &mut Heap, value: Value) -> Result<(), Fault> {
        let value = match value {
            Value::Null => heap.map(Vec::new()),
            value if heap.is_map(value) => value,
            _ => return Err(Fault::illegal_argument("customKeys takes a map")),
        };
        any::tell(heap, value).map_err(|mismatch| mismatch.fault("customKeys"))?;
        self.custom_keys = Some(Slot { value, shown: None });
        Ok(())
    }

    /// Everything that is there, by name, as a map of the machine.
    fn properties(&mut self, heap: &mut Heap) -> Value {
        let mut names: Vec<String> = self.wire.keys().cloned().collect();
        let more = self.slots.keys().chain(self.source.open.keys()).chain(self.open.keys());
        for name in more {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        names.extend(["customFields".to_owned(), "customKeys".to_owned()]);
        let mut pairs = Vec::with_capacity(names.len());
        for name in names {
            let value = self.read(heap, &name);
            pairs.push((heap.string(name), value));
        }
        heap.map(pairs)
    }
}

fn put_custom(heap: &mut Heap, fields: Value, name: &str, value: Value) -> Result<(), Fault> {
    CustomFields::put_into(heap, fields, name, value)
}

/// The class of issues.
pub(crate) const CLASS: &str = "com.exalate.basic.domain.hubobject.v1.BasicHubIssue";

/// Names of the collections that tell what is new, changed or gone.
pub(crate) const DELTAS: &[&str] = &[
    "addedComments",
    "changedComments",
    "removedComments",
    "addedAttachments",
    "removedAttachments",
    "addedWorkLogs",
    "changedWorkLogs",
    "removedWorkLogs",
];

/// The kind of traces that pair a collection's items.
pub(crate) fn trace_kind(collection: &str) -> Option<TraceKind> {
    match collection {
        "comments" => Some(TraceKind::Comment),
        "attachments" => Some(TraceKind::Attachment),
        "workLogs" => Some(TraceKind::Worklog),
        _ => None,
    }
}

/// The kind of a collection's items.
pub(crate) fn item_kind(collection: TraceKind) -> Kind {
    match collection {
        TraceKind::Comment => Kind::Comment,
        TraceKind::Attachment => Kind::Attachment,
        TraceKind::Worklog => Kind::WorkLog,
    }
}

impl HostObject for IssueObject {
    fn class_name(&self) -> &str {
        CLASS
    }

    fn get_property(&mut self, cx: &mut HostContext<'_>, name: &str) -> HostResult {
        match name {
            "class" | "metaClass" => Ok(Outcome::Missing),
            "properties" => Ok(Outcome::Value(self.properties(cx.heap()))),
            _ => Ok(Outcome::Value(self.read(cx.heap(), name))),
        }
    }

    fn set_property(&mut self, cx: &mut HostContext<'_>, name: &str, value: Value) -> HostResult {
        self.write(cx.heap(), name, value)?;
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
            ("get", [key]) => self.get_index(cx, *key),
            ("put", [key, value]) => self.set_index(cx, *key, *value),
            (
                "each" | "entrySet" | "keySet" | "containsKey" | "iterator" | "find" | "findAll" | "collect" | "any",
                _,
            ) => {
                let map = self.properties(cx.heap());
                Ok(Outcome::Task(Box::new(OnMap { map, call: Some((name.to_owned(), args.to_vec())) })))
            }
            _ => Ok(Outcome::Missing),
        }
    }

    fn equals(&self, heap: &Heap, other: Value) -> bool {
        let id = |issue: &IssueObject| issue.source.id.value().cloned().filter(|id| !id.is_empty());
        heap.host::<IssueObject>(other).is_some_and(|other| id(self).is_some() && id(self) == id(other))
    }

    fn display(&self, _heap: &Heap) -> Option<String> {
        let text = |field: &entente_hub::Field<String>| field.value().cloned().unwrap_or_else(|| "null".to_owned());
        Some(format!("BasicHubIssue{{key={}, summary={}}}", text(&self.source.key), text(&self.source.summary)))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}
