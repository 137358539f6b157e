//! Order as Java's sorted collections see it: by a comparator, or by `compareTo` of values of one class.

use std::cmp::Ordering;

use crate::error::Fault;
use crate::machine::Machine;
use crate::object::{MapObject, Object, SetObject, TableKind};
use crate::value::Value;

impl Machine {
    /// Compares two values by a comparator (anything that can be called with two arguments); by `compareTo` when it
    /// is null. The comparator runs to its end here, so it can't wait for the embedding.
    ///
    /// # Errors
    /// What the comparator throws; `ClassCastException` when the values have no order of their own,
    /// `NullPointerException` for null.
    pub fn compare_by(&mut self, comparator: Value, left: Value, right: Value) -> Result<Ordering, Fault> {
        if comparator.is_null() {
            return self.compare_naturally(left, right);
        }
        let answer = self.call_now(comparator, &[left, right])?;
        Ok(self.heap.number(answer).map_or(Ordering::Equal, |number| number.signum().cmp(&0)))
    }

    /// `left.compareTo(right)` as Java has it: numbers of different classes have no order.
    fn compare_naturally(&mut self, left: Value, right: Value) -> Result<Ordering, Fault> {
        if left.is_null() || right.is_null() {
            return Err(Fault::Exception { class: "java.lang.NullPointerException".into(), message: None });
        }
        let (own, other) = (self.heap.class_name(left), self.heap.class_name(right));
        let is_instance = self.heap.instance(left).is_some();
        let is_collection = matches!(self.heap.object(left), Some(Object::List(_) | Object::Map(_) | Object::Set(_)));
        if !is_collection && (is_instance || own == other || self.heap.is_host(left)) {
            let order = self.compare(left, right);
            if let Some(order) = order {
                return Ok(order);
            }
        }
        let wanted = if is_instance || is_collection { "java.lang.Comparable" } else { &*other };
        Err(Fault::new("java.lang.ClassCastException", format!("class {own} cannot be cast to class {wanted}")))
    }

    /// Where a sorted map or set has a key, or else where it belongs; `None` for other tables. What comparing throws
    /// is raised.
    pub(crate) fn sorted_place(&mut self, table: Value, key: Value) -> Option<Result<usize, usize>> {
        let (kind, order, len) = match self.heap.object(table)? {
            Object::Map(MapObject { table, kind, order, .. }) | Object::Set(SetObject { table, kind, order }) => {
                (*kind, *order, table.len())
            }
            _ => return None,
        };
        if kind != TableKind::Tree {
            return None;
        }
        let (mut low, mut high) = (0, len);
        if len == 0 && !self.has_raised() {
            // Java compares the first key with itself, to see whether it can be compared at all.
            if let Err(fault) = self.compare_by(order, key, key) {
                self.raise(fault);
            }
        }
        while low < high && !self.has_raised() {
            let middle = (low + high) / 2;
            let other = match self.heap.object(table) {
                Some(Object::Map(MapObject { table, .. }) | Object::Set(SetObject { table, .. })) => {
                    table.entries().get(middle)?.key
                }
                _ => return None,
            };
            match self.compare_by(order, key, other) {
                Ok(Ordering::Equal) => return Some(Ok(middle)),
                Ok(Ordering::Less) => high = middle,
                Ok(Ordering::Greater) => low = middle + 1,
                Err(fault) => self.raise(fault),
            }
        }
        Some(Err(low))
    }
}
