//! Text, equality, hash, order and truth of values, and what rests on them: keys of maps, elements of sets.
//!
//! The [`Heap`](crate::Heap) answers these questions for everything but objects of the script's own classes; here
//! these are asked too. A method of the script that fails leaves its fault in `raised`, which is thrown when the
//! library method around it ends; until then all further questions get a quick default answer.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::error::Fault;
use crate::interp::Flow;
use crate::machine::Machine;
use crate::map::Entry;
use crate::object::{MapObject, Object, SetObject, TableKind};
use crate::value::{ClassId, Value};

/// Nesting at which looking for objects of the script stops.
const MAX_NESTING: usize = 64;

impl Machine {
    /// Throws a fault when the library method that is running ends.
    pub fn raise(&mut self, fault: Fault) {
        self.raised.get_or_insert(fault);
    }

    /// Whether a fault waits to be thrown: what is computed from here on does not matter.
    pub fn has_raised(&self) -> bool {
        self.raised.is_some()
    }

    /// Throws what was raised.
    ///
    /// # Errors
    /// The fault that was raised first.
    pub(crate) fn check_raised(&mut self) -> Result<(), Fault> {
        match self.raised.take() {
            Some(fault) => Err(fault),
            None => Ok(()),
        }
    }

    /// `toString()` in Groovy's way: `[a, b]`, `[k:v]`.
    pub fn to_text(&mut self, value: Value) -> String {
        let mut objects = Vec::new();
        self.collect_objects(value, &mut objects, &mut Vec::new());
        if objects.is_empty() {
            return self.heap.to_text(value);
        }
        // All texts are made before the first is shown: making one may write out others.
        let texts: Vec<_> = objects.into_iter().map(|object| (object, self.text_of_object(object))).collect();
        for (object, text) in texts {
            if let Some(text) = text {
                self.heap.show_as(object, text);
            }
        }
        let text = self.heap.to_text(value);
        self.heap.forget_shown();
        text
    }

    /// The text of an object of the script, when it has its own.
    fn text_of_object(&mut self, object: Value) -> Option<Arc<str>> {
        if let Some(answer) = self.ask(object, "toString", &[]) {
            return Some(self.heap.to_text(answer).into());
        }
        if let Some(name) = self.enum_name(object) {
            return Some(self.heap.to_text(name).into());
        }
        let base = self.heap.instance(object)?.base;
        let is_coerced = self.heap.is_closure(base) || base.is_null();
        (!is_coerced).then(|| self.to_text(base).into())
    }

    /// Calls a method of a class of the script to its end; `None` when the class has none of that name that takes the
    /// arguments, or when something was raised before.
    fn ask(&mut self, object: Value, method: &str, args: &[Value]) -> Option<Value> {
        let class = self.heap.instance(object)?.class;
        let program = Arc::clone(&self.program);
        let functions = program.script_class(class)?.methods.get(method)?;
        if self.has_raised() || self.choose(functions, args).is_none() {
            return None;
        }
        let answer =
            self.run_now(|machine| Ok(machine.call_functions(functions, object, args)?.unwrap_or(Flow::Continue)));
        match answer {
            Ok(value) => Some(value),
            Err(fault) => {
                self.raise(fault);
                Some(Value::Null)
            }
        }
    }

    /// The objects of the script that the text of a value shows.
    fn collect_objects(&self, value: Value, found: &mut Vec<Value>, parents: &mut Vec<Value>) {
        if self.program.classes.is_empty() || parents.len() > MAX_NESTING || parents.contains(&value) {
            return;
        }
        if self.heap.instance(value).is_some() {
            if !found.contains(&value) {
                found.push(value);
            }
            return;
        }
        let parts = self.heap.object(value).map(parts_of).unwrap_or_default();
        if !parts.is_empty() {
            parents.push(value);
            for part in parts {
                self.collect_objects(part, found, parents);
            }
            parents.pop();
        }
    }

    /// Whether a value is, or holds, an object of the script.
    fn holds_object(&self, value: Value, depth: usize) -> bool {
        if self.program.classes.is_empty() || depth > MAX_NESTING {
            return false;
        }
        match self.heap.object(value) {
            Some(Object::Instance(_)) => true,
            Some(Object::Exception(exception)) => exception.instance.is_some(),
            Some(object) => parts_of(object).into_iter().any(|part| self.holds_object(part, depth + 1)),
            None => false,
        }
    }

    /// Groovy truth.
    pub fn truth(&mut self, value: Value) -> bool {
        let Some(base) = self.heap.instance(value).map(|instance| instance.base) else { return self.heap.truth(value) };
        if let Some(answer) = self.ask(value, "asBoolean", &[]) {
            return self.heap.truth(answer);
        }
        base.is_null() || self.heap.is_closure(base) || self.heap.truth(base)
    }

    /// Groovy's `==`.
    pub fn equals(&mut self, left: Value, right: Value) -> bool {
        if left == right && !matches!(left, Value::Double(_) | Value::Float(_)) {
            return true;
        }
        if !self.holds_object(left, 0) {
            return self.heap.equals(left, right);
        }
        if self.heap.instance(left).is_some() {
            if self.is_comparable_to(left, right)
                && let Some(answer) = self.ask(left, "compareTo", &[right])
            {
                return self.heap.int(answer) == Some(0);
            }
            return self.object_equals(left, right, Self::equals);
        }
        self.parts_equal(left, right, Self::equals)
    }

    /// `==` asks `compareTo` of a `Comparable` when the other side is of its class.
    fn is_comparable_to(&self, left: Value, right: Value) -> bool {
        let library = &self.program.library;
        let class = |value| self.heap.instance(value).map(|instance| instance.class);
        let (Some(left), Some(right)) = (class(left), class(right)) else { return false };
        library.find_class("java.lang.Comparable").is_some_and(|comparable| library.descends(left, comparable))
            && (library.descends(right, left) || library.descends(left, right))
    }

    fn object_equals(&mut self, left: Value, right: Value, same: fn(&mut Self, Value, Value) -> bool) -> bool {
        if right.is_null() {
            return false;
        }
        if let Some(answer) = self.ask(left, "equals", &[right]) {
            return self.heap.truth(answer);
        }
        let base = |machine: &Self, value| {
            let base = machine.heap.instance(value)?.base;
            (!base.is_null() && !machine.heap.is_closure(base)).then_some(base)
        };
        match (base(self, left), base(self, right)) {
            (Some(left), right_base) => same(self, left, right_base.unwrap_or(right)),
            _ => left == right,
        }
    }

    /// Lists, maps and sets with objects of the script in them.
    fn parts_equal(&mut self, left: Value, right: Value, same: fn(&mut Self, Value, Value) -> bool) -> bool {
        match (self.heap.object(left), self.heap.object(right)) {
            (Some(Object::List(a)), Some(Object::List(b))) => {
                let (a, b) = (a.items.clone(), b.items.clone());
                a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| same(self, *a, *b))
            }
            (Some(Object::Map(a)), Some(Object::Map(b))) => {
                let (entries, len) = (a.table.entries().to_vec(), b.table.len());
                entries.len() == len
                    && entries
                        .iter()
                        .all(|entry| self.map_get(right, entry.key).is_some_and(|other| same(self, entry.value, other)))
            }
            (Some(Object::Set(a)), Some(Object::Set(b))) => {
                let (entries, len) = (a.table.entries().to_vec(), b.table.len());
                entries.len() == len && entries.iter().all(|entry| self.set_contains(right, entry.key))
            }
            (Some(Object::Entry(a)), Some(Object::Entry(b))) => {
                let (a, b) = (*a, *b);
                same(self, a.key, b.key) && same(self, a.value, b.value)
            }
            _ => false,
        }
    }

    /// Java's `equals`, as maps and sets use it.
    pub fn java_equals(&mut self, left: Value, right: Value) -> bool {
        if left == right && !matches!(left, Value::Double(_) | Value::Float(_)) {
            return true;
        }
        if !self.holds_object(left, 0) {
            return self.heap.java_equals(left, right);
        }
        if self.heap.instance(left).is_some() {
            return self.object_equals(left, right, Self::java_equals);
        }
        self.parts_equal(left, right, Self::java_equals)
    }

    /// Java's `hashCode`.
    pub fn hash_code(&mut self, value: Value) -> i32 {
        if !self.holds_object(value, 0) {
            return self.heap.hash_code(value);
        }
        if let Some(base) = self.heap.instance(value).map(|instance| instance.base) {
            return match self.ask(value, "hashCode", &[]) {
                Some(answer) => self.heap.int(answer).unwrap_or(0),
                None if base.is_null() || self.heap.is_closure(base) => self.heap.hash_code(value),
                None => self.hash_code(base),
            };
        }
        match self.heap.object(value) {
            Some(Object::List(list)) => {
                let items = list.items.clone();
                items.into_iter().fold(1, |hash: i32, item| hash.wrapping_mul(31).wrapping_add(self.hash_code(item)))
            }
            Some(Object::Map(map)) => {
                let entries = map.table.entries().to_vec();
                entries.into_iter().fold(0, |hash: i32, e| hash.wrapping_add(e.hash ^ self.hash_code(e.value)))
            }
            Some(Object::Entry(entry)) => {
                let entry = *entry;
                self.hash_code(entry.key) ^ self.hash_code(entry.value)
            }
            _ => self.heap.hash_code(value),
        }
    }

    /// Groovy's `<=>`; `None` when the two have no order.
    pub fn compare(&mut self, left: Value, right: Value) -> Option<Ordering> {
        if left == right || right.is_null() || self.heap.instance(left).is_none() {
            return self.heap.compare(left, right);
        }
        if let Some(answer) = self.ask(left, "compareTo", &[right]) {
            return self.heap.int(answer).map(|order| order.cmp(&0));
        }
        match (self.enum_ordinal(left), self.enum_ordinal(right)) {
            (Some((a, left)), Some((b, right))) if a == b => Some(left.cmp(&right)),
            _ => None,
        }
    }

    /// The elements that an object of the script iterates: those of its `iterator()`, or of what it extends.
    pub(crate) fn object_elements(&mut self, value: Value) -> Result<Option<Vec<Value>>, Fault> {
        if let Value::Class(class) = value {
            return match self.enum_of(class) {
                Some(root) if root == class => self.enum_constants(class).map(Some),
                _ => Ok(None),
            };
        }
        let Some(base) = self.heap.instance(value).map(|instance| instance.base) else { return Ok(None) };
        if let Some(iterator) = self.ask(value, "iterator", &[]) {
            self.check_raised()?;
            return if iterator == value { self.drain(iterator).map(Some) } else { self.elements(iterator) };
        }
        if self
            .program
            .script_class(self.heap.instance(value).map_or(ClassId(0), |instance| instance.class))
            .is_some_and(|class| class.methods.contains_key("hasNext") && class.methods.contains_key("next"))
        {
            return self.drain(value).map(Some);
        }
        if !base.is_null() && !self.heap.is_closure(base) {
            return self.elements(base);
        }
        let class = self.heap.instance(value).map(|instance| instance.class);
        let delegates = class.and_then(|class| self.program.script_class(class)).map(|class| class.delegates.clone());
        for place in delegates.unwrap_or_default() {
            let delegate = self.read_place(value, place);
            if let Some(items) = self.elements(delegate)? {
                return Ok(Some(items));
            }
        }
        Ok(None)
    }

    /// Takes everything out of an iterator written in the script.
    fn drain(&mut self, iterator: Value) -> Result<Vec<Value>, Fault> {
        let mut items = Vec::new();
        while let Some(more) = self.ask(iterator, "hasNext", &[]) {
            self.check_raised()?;
            if !self.heap.truth(more) {
                break;
            }
            let Some(item) = self.ask(iterator, "next", &[]) else { break };
            self.check_raised()?;
            items.push(item);
            self.heap.check_collection(items.len())?;
        }
        Ok(items)
    }

    /// The value of a key; `None` when the map lacks it (or is no map).
    pub fn map_get(&mut self, map: Value, key: Value) -> Option<Value> {
        if self.is_plain_key(map, key) {
            return self.heap.map_get(map, key);
        }
        let (_, at) = self.place_of(map, key);
        match self.heap.object(map)? {
            Object::Map(map) => at.ok().map(|at| map.table.value_at(at)),
            _ => None,
        }
    }

    /// Sets the value of a key; returns the former value. Does nothing when `map` is no map.
    pub fn map_put(&mut self, map: Value, key: Value, value: Value) -> Option<Value> {
        if self.is_plain_key(map, key) {
            return self.heap.map_put(map, key, value);
        }
        let (hash, at) = self.place_of(map, key);
        if self.has_raised() {
            return None;
        }
        self.heap.put_at(map, at, Entry { hash, key, value })
    }

    /// As [`Machine::map_put`] does, but a new key comes first in its bucket, as `HashMap.compute` and the like put it.
    pub fn map_put_first(&mut self, map: Value, key: Value, value: Value) {
        let is_hash = matches!(self.heap.object(map), Some(Object::Map(map)) if map.kind == TableKind::Hash);
        let (hash, at) = self.place_of(map, key);
        let at = if is_hash { at.map_err(|_| 0) } else { at };
        if !self.has_raised() {
            self.heap.put_at(map, at, Entry { hash, key, value });
        }
    }

    /// Removes a key; returns its value.
    pub fn map_remove(&mut self, map: Value, key: Value) -> Option<Value> {
        if self.is_plain_key(map, key) {
            return self.heap.map_remove(map, key);
        }
        let at = self.place_of(map, key).1.ok()?;
        match self.heap.object_mut(map)? {
            Object::Map(map) => Some(map.table.remove_at(at).value),
            _ => None,
        }
    }

    /// Adds an element to a set; whether it was new.
    pub fn set_add(&mut self, set: Value, item: Value) -> bool {
        if self.is_plain_key(set, item) {
            return self.heap.set_add(set, item);
        }
        let (hash, at) = self.place_of(set, item);
        if at.is_err() && !self.has_raised() {
            self.heap.put_at(set, at, Entry { hash, key: item, value: Value::Null });
        }
        at.is_err()
    }

    /// Whether a set has the element.
    pub fn set_contains(&mut self, set: Value, item: Value) -> bool {
        if self.is_plain_key(set, item) {
            return self.heap.set_contains(set, item);
        }
        self.place_of(set, item).1.is_ok()
    }

    /// Removes an element of a set; whether it was there.
    pub fn set_remove(&mut self, set: Value, item: Value) -> bool {
        if self.is_plain_key(set, item) {
            return self.heap.set_remove(set, item);
        }
        match (self.place_of(set, item).1, self.heap.object_mut(set)) {
            (Ok(at), Some(Object::Set(set))) => {
                set.table.remove_at(at);
                true
            }
            _ => false,
        }
    }

    /// Whether the heap alone finds a key: the table is not sorted, and the key is no object of the script.
    fn is_plain_key(&self, table: Value, key: Value) -> bool {
        let is_sorted = match self.heap.object(table) {
            Some(Object::Map(MapObject { kind, .. }) | Object::Set(SetObject { kind, .. })) => *kind == TableKind::Tree,
            _ => false,
        };
        !is_sorted && !self.holds_object(key, 0)
    }

    /// The hash of a key, and where a map or set has it, or else where it belongs.
    fn place_of(&mut self, table: Value, key: Value) -> (i32, Result<usize, usize>) {
        let hash = self.hash_code(key);
        if let Some(place) = self.sorted_place(table, key) {
            return (hash, place);
        }
        let len = self.heap.size(table).unwrap_or(0);
        let candidates: Vec<(usize, Value)> = match self.heap.object(table) {
            Some(Object::Map(MapObject { table, .. }) | Object::Set(SetObject { table, .. })) => {
                let entries = table.entries().iter().enumerate();
                entries.filter(|(_, entry)| entry.hash == hash).map(|(at, entry)| (at, entry.key)).collect()
            }
            _ => Vec::new(),
        };
        let found = candidates.into_iter().find(|(_, other)| self.java_equals(key, *other));
        (hash, found.map(|(at, _)| at).ok_or(len))
    }

    /// A map of some kind; of equal keys the last wins.
    pub fn map_of_kind(&mut self, pairs: Vec<(Value, Value)>, kind: TableKind) -> Value {
        let map = self.heap.map_of_kind(Vec::new(), kind);
        for (key, value) in pairs {
            self.map_put(map, key, value);
        }
        map
    }

    /// A set of some kind.
    pub fn set_of_kind(&mut self, items: Vec<Value>, kind: TableKind) -> Value {
        let set = self.heap.set_of_kind(Vec::new(), kind);
        for item in items {
            self.set_add(set, item);
        }
        set
    }
}

/// What a collection, pair or text shows of other values.
fn parts_of(object: &Object) -> Vec<Value> {
    match object {
        Object::List(list) => list.items.clone(),
        Object::Map(map) => map.table.entries().iter().flat_map(|entry| [entry.key, entry.value]).collect(),
        Object::Set(set) => set.table.entries().iter().map(|entry| entry.key).collect(),
        Object::Entry(entry) => vec![entry.key, entry.value],
        Object::GString(text) => text.values.iter().chain(&text.shown).copied().collect(),
        Object::Range(range) => vec![range.from, range.to],
        Object::Host(Some(host), _) => host.parts(),
        _ => Vec::new(),
    }
}
