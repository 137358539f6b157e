//! The heap of one run: a slab of objects named by handles, dropped whole at the end, with every byte counted.

use std::collections::HashMap;
use std::sync::Arc;

use num_bigint::BigInt;

use crate::decimal::JavaDecimal;
use crate::error::Fault;
use crate::host::HostObject;
use crate::library::Library;
use crate::limits::{LimitKind, Limits};
use crate::map::{Entry, LinkedTable};
use crate::object::{
    DateObject, EntryObject, ExceptionObject, InstanceObject, ListKind, ListObject, MapObject, Object, SetObject,
    TableKind,
};
use crate::value::{Handle, Value};

/// Bytes that one slot takes besides what it owns.
const SLOT_BYTES: u64 = size_of::<Object>() as u64;

/// All objects of one run.
pub struct Heap {
    objects: Vec<Object>,
    bytes: u64,
    bytes_limit: u64,
    string_limit: usize,
    collection_limit: usize,
    library: Arc<Library>,
    /// IANA name of the local zone, for the text of dates.
    time_zone: Arc<str>,
    script_class: Arc<str>,
    /// The texts of objects of the script, while a text with them is written.
    shown: HashMap<Handle, Arc<str>>,
}

impl Heap {
    pub(crate) fn new(library: Arc<Library>, limits: &Limits, time_zone: &str, script_class: &Arc<str>) -> Self {
        Heap {
            objects: Vec::with_capacity(64),
            bytes: 0,
            bytes_limit: limits.heap_bytes,
            string_limit: limits.string_bytes,
            collection_limit: limits.collection_size,
            library,
            time_zone: time_zone.into(),
            script_class: Arc::clone(script_class),
            shown: HashMap::new(),
        }
    }

    /// Sets the text that an object of the script shows until [`Heap::forget_shown`].
    pub(crate) fn show_as(&mut self, object: Value, text: Arc<str>) {
        if let Value::Object(handle) = object {
            self.shown.insert(handle, text);
        }
    }

    pub(crate) fn forget_shown(&mut self) {
        self.shown.clear();
    }

    pub(crate) fn shown(&self, object: Value) -> Option<&Arc<str>> {
        self.shown.get(&object.handle()?)
    }

    /// The name of the script's class, as messages show it.
    pub fn script_class(&self) -> &Arc<str> {
        &self.script_class
    }

    /// The library that the run's program was compiled against.
    pub fn library(&self) -> &Arc<Library> {
        &self.library
    }

    /// The IANA name of the run's default time zone.
    pub fn time_zone(&self) -> &Arc<str> {
        &self.time_zone
    }

    /// Bytes allocated so far.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Whether the run used more than it may; the machine looks after every instruction.
    #[inline]
    pub(crate) fn is_exhausted(&self) -> bool {
        self.bytes > self.bytes_limit
    }

    /// Counts bytes that an existing object grew by.
    pub fn grow(&mut self, bytes: usize) {
        self.bytes += bytes as u64;
    }

    /// Checks a string's length before it is built.
    ///
    /// # Errors
    /// A limit fault when it would be too long, or memory would not do.
    pub fn check_string(&self, bytes: usize) -> Result<(), Fault> {
        if bytes > self.string_limit {
            return Err(Fault::Limit(LimitKind::StringBytes));
        }
        self.check_bytes(bytes)
    }

    /// Checks a collection's size before it is built or grows to it.
    ///
    /// # Errors
    /// A limit fault when it would be too large, or memory would not do.
    pub fn check_collection(&self, elements: usize) -> Result<(), Fault> {
        if elements > self.collection_limit {
            return Err(Fault::Limit(LimitKind::CollectionSize));
        }
        self.check_bytes(elements.saturating_mul(size_of::<Value>()))
    }

    fn check_bytes(&self, bytes: usize) -> Result<(), Fault> {
        if self.bytes.saturating_add(bytes as u64) > self.bytes_limit {
            return Err(Fault::Limit(LimitKind::HeapBytes));
        }
        Ok(())
    }

    /// Puts an object into the heap.
    pub fn add(&mut self, object: Object) -> Value {
        self.bytes += SLOT_BYTES + owned_bytes(&object);
        let handle = Handle(self.objects.len() as u32);
        self.objects.push(object);
        Value::Object(handle)
    }

    /// The object of a handle.
    #[inline]
    pub fn get(&self, handle: Handle) -> &Object {
        &self.objects[handle.0 as usize]
    }

    /// The object of a handle, to change it.
    #[inline]
    pub fn get_mut(&mut self, handle: Handle) -> &mut Object {
        &mut self.objects[handle.0 as usize]
    }

    /// The object behind a value, when there is one.
    #[inline]
    pub fn object(&self, value: Value) -> Option<&Object> {
        value.handle().map(|handle| self.get(handle))
    }

    /// The object behind a value, to change it.
    #[inline]
    pub fn object_mut(&mut self, value: Value) -> Option<&mut Object> {
        value.handle().map(|handle| self.get_mut(handle))
    }

    // ---- making values ----

    /// A `String`.
    pub fn string(&mut self, text: impl Into<Arc<str>>) -> Value {
        self.add(Object::Text(text.into()))
    }

    /// A `BigInteger`.
    pub fn big_integer(&mut self, value: BigInt) -> Value {
        self.add(Object::BigInteger(value))
    }

    /// A `BigDecimal`.
    pub fn decimal(&mut self, value: JavaDecimal) -> Value {
        self.add(Object::Decimal(value))
    }

    /// An `ArrayList`.
    pub fn list(&mut self, items: Vec<Value>) -> Value {
        self.list_of_kind(items, ListKind::ArrayList)
    }

    /// A list or array of some kind.
    pub fn list_of_kind(&mut self, items: Vec<Value>, kind: ListKind) -> Value {
        self.add(Object::List(ListObject { items, kind }))
    }

    /// A `LinkedHashMap`; of equal keys the last wins.
    pub fn map(&mut self, pairs: Vec<(Value, Value)>) -> Value {
        self.map_of_kind(pairs, TableKind::Linked)
    }

    /// A map of some kind.
    pub fn map_of_kind(&mut self, pairs: Vec<(Value, Value)>, kind: TableKind) -> Value {
        let map = self.add(Object::Map(MapObject {
            table: LinkedTable::default(),
            kind,
            default: Value::Null,
            order: Value::Null,
        }));
        for (key, value) in pairs {
            self.map_put(map, key, value);
        }
        map
    }

    /// A `LinkedHashSet`.
    pub fn set(&mut self, items: Vec<Value>) -> Value {
        self.set_of_kind(items, TableKind::Linked)
    }

    /// A set of some kind.
    pub fn set_of_kind(&mut self, items: Vec<Value>, kind: TableKind) -> Value {
        let set = self.add(Object::Set(SetObject { table: LinkedTable::default(), kind, order: Value::Null }));
        for item in items {
            self.set_add(set, item);
        }
        set
    }

    /// A `java.util.Date` of milliseconds since 1970.
    pub fn date(&mut self, millis: i64) -> Value {
        self.add(Object::Date(DateObject { millis, timestamp: false, sub_nanos: 0 }))
    }

    /// A `java.sql.Timestamp` of milliseconds since 1970.
    pub fn timestamp(&mut self, millis: i64) -> Value {
        self.add(Object::Date(DateObject { millis, timestamp: true, sub_nanos: 0 }))
    }

    /// A map's pair on its own.
    pub fn entry(&mut self, map: Value, key: Value, value: Value) -> Value {
        self.add(Object::Entry(EntryObject { map, key, value }))
    }

    /// A throwable of a class.
    pub fn exception(&mut self, class: &str, message: Option<&str>, cause: Value) -> Value {
        let (class, message) = (Arc::from(class), message.map(Arc::from));
        self.add(Object::Exception(ExceptionObject {
            class,
            message,
            cause,
            origin: None,
            suppressed: Vec::new(),
            instance: None,
        }))
    }

    /// An object of the embedding.
    pub fn add_host(&mut self, object: Box<dyn HostObject>) -> Value {
        let class = Arc::from(object.class_name());
        self.add(Object::Host(Some(object), class))
    }

    // ---- looking into values ----

    /// The host object behind a value, when it is of that Rust type.
    pub fn host<T: 'static>(&self, value: Value) -> Option<&T> {
        match self.object(value)? {
            Object::Host(Some(host), _) => host.as_any().downcast_ref(),
            _ => None,
        }
    }

    /// The host object behind a value, to change it.
    pub fn host_mut<T: 'static>(&mut self, value: Value) -> Option<&mut T> {
        match self.object_mut(value)? {
            Object::Host(Some(host), _) => host.as_any_mut().downcast_mut(),
            _ => None,
        }
    }

    /// Whether the value is a host object.
    pub fn is_host(&self, value: Value) -> bool {
        matches!(self.object(value), Some(Object::Host(..)))
    }

    /// The text, when the value is a `String` or `GString`.
    pub fn text(&self, value: Value) -> Option<Arc<str>> {
        match self.object(value)? {
            Object::Text(text) => Some(Arc::clone(text)),
            Object::GString(_) => Some(self.to_text(value).into()),
            _ => None,
        }
    }

    /// Whether the value is a `String` or `GString`.
    pub fn is_text(&self, value: Value) -> bool {
        matches!(self.object(value), Some(Object::Text(_) | Object::GString(_)))
    }

    /// The elements of a list.
    pub fn list_mut(&mut self, value: Value) -> Option<&mut Vec<Value>> {
        match self.object_mut(value)? {
            Object::List(list) => Some(&mut list.items),
            _ => None,
        }
    }

    /// Milliseconds of a date.
    pub fn date_ms(&self, value: Value) -> Option<i64> {
        match self.object(value)? {
            Object::Date(date) => Some(date.millis),
            _ => None,
        }
    }

    /// The elements of a list, array, set, range, iterator or iterable host object, as a copy. Maps are no
    /// collections; see [`Heap::map_entries`].
    pub fn elements(&mut self, value: Value) -> Option<Vec<Value>> {
        let handle = value.handle()?;
        match self.get(handle) {
            Object::List(list) => Some(list.items.clone()),
            Object::Set(set) => Some(self.ordered(&set.table, set.kind).iter().map(|entry| entry.key).collect()),
            Object::Range(range) => {
                let range = *range;
                Some(crate::range::items(self, range))
            }
            Object::Iterator(iterator) => Some(iterator.items[iterator.next..].to_vec()),
            Object::Host(..) => self.host_elements(value),
            _ => None,
        }
    }

    fn host_elements(&mut self, value: Value) -> Option<Vec<Value>> {
        let handle = value.handle()?;
        let Object::Host(slot, _) = self.get_mut(handle) else { return None };
        let host = slot.take()?;
        let items = host.iterate(self);
        if let Object::Host(slot, _) = self.get_mut(handle) {
            *slot = Some(host);
        }
        items
    }

    /// The pairs of a map in its order, as a copy.
    pub fn map_entries(&self, value: Value) -> Option<Vec<(Value, Value)>> {
        match self.object(value)? {
            Object::Map(map) => {
                Some(self.ordered(&map.table, map.kind).iter().map(|entry| (entry.key, entry.value)).collect())
            }
            _ => None,
        }
    }

    /// How many elements a list, set or map has.
    pub fn size(&self, value: Value) -> Option<usize> {
        match self.object(value)? {
            Object::List(list) => Some(list.items.len()),
            Object::Map(map) => Some(map.table.len()),
            Object::Set(set) => Some(set.table.len()),
            Object::Range(range) => Some(crate::range::len(self, *range)),
            _ => None,
        }
    }

    /// What an object of a class of the script consists of.
    pub fn instance(&self, value: Value) -> Option<&InstanceObject> {
        match self.object(value)? {
            Object::Instance(instance) => Some(instance),
            Object::Exception(exception) => exception.instance.as_deref(),
            _ => None,
        }
    }

    /// As [`Heap::instance`], to change it.
    pub fn instance_mut(&mut self, value: Value) -> Option<&mut InstanceObject> {
        match self.object_mut(value)? {
            Object::Instance(instance) => Some(instance),
            Object::Exception(exception) => exception.instance.as_deref_mut(),
            _ => None,
        }
    }

    /// Whether the value is a map.
    pub fn is_map(&self, value: Value) -> bool {
        matches!(self.object(value), Some(Object::Map(_)))
    }

    /// Whether the value is a closure.
    pub fn is_closure(&self, value: Value) -> bool {
        matches!(self.object(value), Some(Object::Closure(_)))
    }

    // ---- maps and sets ----

    /// Where a table has a key, or else where the key belongs.
    fn position(&self, table: &LinkedTable, kind: TableKind, hash: i32, key: Value) -> Result<usize, usize> {
        if kind == TableKind::Tree {
            let order = |entry: &Entry| self.compare(entry.key, key).unwrap_or(std::cmp::Ordering::Equal);
            return table.entries().binary_search_by(order);
        }
        table.find(hash, |other| self.java_equals(other, key)).ok_or(table.len())
    }

    /// The value of a key; `None` when the map lacks it (or is no map).
    pub fn map_get(&self, map: Value, key: Value) -> Option<Value> {
        let Some(Object::Map(map)) = self.object(map) else { return None };
        if map.table.is_empty() {
            return None;
        }
        self.position(&map.table, map.kind, self.hash_code(key), key).ok().map(|at| map.table.value_at(at))
    }

    /// The value of a text key.
    pub fn map_get_text(&self, map: Value, key: &str) -> Option<Value> {
        let Some(Object::Map(map)) = self.object(map) else { return None };
        let hash = crate::equality::string_hash(key);
        let same = |other: Value| matches!(self.object(other), Some(Object::Text(text)) if &**text == key);
        map.table.find(hash, same).map(|at| map.table.value_at(at))
    }

    /// Sets the value of a key; returns the former value. Does nothing when `map` is no map.
    pub fn map_put(&mut self, map: Value, key: Value, value: Value) -> Option<Value> {
        let hash = self.hash_code(key);
        let handle = map.handle()?;
        let Object::Map(object) = self.get(handle) else { return None };
        let at = self.position(&object.table, object.kind, hash, key);
        self.put_at(map, at, Entry { hash, key, value })
    }

    /// Puts an entry into a map or set: at the place where its key was found, or as a new one where it belongs.
    pub(crate) fn put_at(&mut self, table: Value, at: Result<usize, usize>, entry: Entry) -> Option<Value> {
        let table = match self.object_mut(table)? {
            Object::Map(map) => &mut map.table,
            Object::Set(set) => &mut set.table,
            _ => return None,
        };
        match at {
            Ok(at) => return Some(table.replace_at(at, entry.value)),
            Err(at) if at < table.len() => table.insert_at(at, entry),
            Err(_) => table.push(entry),
        }
        self.grow(size_of::<Entry>() + 8);
        None
    }

    /// Removes a key; returns its value.
    pub fn map_remove(&mut self, map: Value, key: Value) -> Option<Value> {
        let hash = self.hash_code(key);
        let handle = map.handle()?;
        let Object::Map(object) = self.get(handle) else { return None };
        let at = self.position(&object.table, object.kind, hash, key).ok()?;
        let Object::Map(object) = self.get_mut(handle) else { return None };
        Some(object.table.remove_at(at).value)
    }

    /// Adds an element to a set; whether it was new.
    pub fn set_add(&mut self, set: Value, item: Value) -> bool {
        let hash = self.hash_code(item);
        let Some(handle) = set.handle() else { return false };
        let Object::Set(object) = self.get(handle) else { return false };
        let at = self.position(&object.table, object.kind, hash, item);
        if at.is_err() {
            self.put_at(set, at, Entry { hash, key: item, value: Value::Null });
        }
        at.is_err()
    }

    /// Whether a set has the element.
    pub fn set_contains(&self, set: Value, item: Value) -> bool {
        let Some(Object::Set(object)) = self.object(set) else { return false };
        self.position(&object.table, object.kind, self.hash_code(item), item).is_ok()
    }

    /// Removes an element of a set; whether it was there.
    pub fn set_remove(&mut self, set: Value, item: Value) -> bool {
        let hash = self.hash_code(item);
        let Some(handle) = set.handle() else { return false };
        let Object::Set(object) = self.get(handle) else { return false };
        let Ok(at) = self.position(&object.table, object.kind, hash, item) else { return false };
        if let Object::Set(object) = self.get_mut(handle) {
            object.table.remove_at(at);
        }
        true
    }

    /// The entries of a table in the order of its Java class.
    pub(crate) fn ordered(&self, table: &LinkedTable, kind: TableKind) -> Vec<Entry> {
        let mut entries = table.entries().to_vec();
        match kind {
            TableKind::Linked | TableKind::Immutable | TableKind::Tree => {}
            TableKind::Hash => {
                let capacity = (entries.len().max(12) * 4 / 3).next_power_of_two().max(16) as i32;
                let capacity = if entries.len() * 4 > capacity as usize * 3 { capacity * 2 } else { capacity };
                entries.sort_by_key(|entry| (entry.hash ^ ((entry.hash as u32) >> 16) as i32) & (capacity - 1));
            }
        }
        entries
    }
}

fn owned_bytes(object: &Object) -> u64 {
    let bytes = match object {
        Object::Text(text) => text.len() + 16,
        Object::GString(gstring) => gstring.values.len() * size_of::<Value>(),
        Object::BigInteger(number) => (number.bits() / 8) as usize + 8,
        Object::Decimal(number) => (number.unscaled().bits() / 8) as usize + 8,
        Object::List(list) => list.items.len() * size_of::<Value>(),
        Object::Map(map) => map.table.len() * (size_of::<Entry>() + 8),
        Object::Set(set) => set.table.len() * (size_of::<Entry>() + 8),
        Object::Builder(text) => text.len(),
        Object::Iterator(iterator) => iterator.items.len() * size_of::<Value>(),
        Object::Exception(exception) => exception.message.as_ref().map_or(0, |message| message.len()),
        Object::Host(..) => 64,
        Object::Range(_)
        | Object::Entry(_)
        | Object::Closure(_)
        | Object::Date(_)
        | Object::Cell(_)
        | Object::Meta(_)
        | Object::Script => 0,
        Object::Instance(instance) => instance.fields.len() * size_of::<Value>(),
    };
    bytes as u64
}
