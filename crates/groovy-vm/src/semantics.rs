//! Text, equality, hash, order and truth of values, and what rests on them: keys of maps, elements of sets.
//!
//! The [`Heap`](crate::Heap) answers these questions for everything but objects of the script's own classes; here
//! these are asked too. A method of the script that fails leaves its fault in `raised`, which is thrown when the
//! library method around it ends; until then all further questions get a quick default answer.

use std::cmp::Ordering;

use crate::error::Fault;
use crate::machine::Machine;
use crate::object::TableKind;
use crate::value::Value;

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
        self.heap.to_text(value)
    }

    /// Groovy truth.
    pub fn truth(&mut self, value: Value) -> bool {
        self.heap.truth(value)
    }

    /// Groovy's `==`.
    pub fn equals(&mut self, left: Value, right: Value) -> bool {
        self.heap.equals(left, right)
    }

    /// Java's `equals`, as maps and sets use it.
    pub fn java_equals(&mut self, left: Value, right: Value) -> bool {
        self.heap.java_equals(left, right)
    }

    /// Java's `hashCode`.
    pub fn hash_code(&mut self, value: Value) -> i32 {
        self.heap.hash_code(value)
    }

    /// Groovy's `<=>`; `None` when the two have no order.
    pub fn compare(&mut self, left: Value, right: Value) -> Option<Ordering> {
        self.heap.compare(left, right)
    }

    /// The value of a key; `None` when the map lacks it (or is no map).
    pub fn map_get(&mut self, map: Value, key: Value) -> Option<Value> {
        self.heap.map_get(map, key)
    }

    /// Sets the value of a key; returns the former value. Does nothing when `map` is no map.
    pub fn map_put(&mut self, map: Value, key: Value, value: Value) -> Option<Value> {
        self.heap.map_put(map, key, value)
    }

    /// Removes a key; returns its value.
    pub fn map_remove(&mut self, map: Value, key: Value) -> Option<Value> {
        self.heap.map_remove(map, key)
    }

    /// Adds an element to a set; whether it was new.
    pub fn set_add(&mut self, set: Value, item: Value) -> bool {
        self.heap.set_add(set, item)
    }

    /// Whether a set has the element.
    pub fn set_contains(&mut self, set: Value, item: Value) -> bool {
        self.heap.set_contains(set, item)
    }

    /// Removes an element of a set; whether it was there.
    pub fn set_remove(&mut self, set: Value, item: Value) -> bool {
        self.heap.set_remove(set, item)
    }

    /// A map of some kind; of equal keys the last wins.
    pub fn map_of_kind(&mut self, pairs: Vec<(Value, Value)>, kind: TableKind) -> Value {
        self.heap.map_of_kind(pairs, kind)
    }

    /// A set of some kind.
    pub fn set_of_kind(&mut self, items: Vec<Value>, kind: TableKind) -> Value {
        self.heap.set_of_kind(items, kind)
    }
}
