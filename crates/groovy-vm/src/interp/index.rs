//! `object[index]`, read and written.

use super::Flow;
use super::collect::MapDefault;
use crate::error::Fault;
use crate::host::Outcome;
use crate::limits::LimitKind;
use crate::machine::Machine;
use crate::object::{ListKind, Object};
use crate::value::Value;

impl Machine {
    pub(super) fn get_index(&mut self, object: Value, index: Value) -> Result<Flow, Fault> {
        match self.heap.object(object) {
            None if object.is_null() => {
                return Err(Fault::null_pointer("Cannot invoke method getAt() on null object"));
            }
            Some(Object::List(list)) => {
                if let Value::Int(at) = index {
                    let len = list.items.len() as i64;
                    let is_array = matches!(list.kind, ListKind::Array(_));
                    let position = if at < 0 { i64::from(at) + len } else { i64::from(at) };
                    if (0..len).contains(&position) {
                        let value = list.items[position as usize];
                        return self.complete(object, Outcome::Value(value));
                    }
                    if is_array || position < 0 {
                        return Err(index_out_of_bounds(is_array, at, len));
                    }
                    return self.complete(object, Outcome::Value(Value::Null));
                }
            }
            // A text with values is a property's name.
            Some(Object::Map(map))
                if map.default.is_null() && matches!(self.heap.object(index), Some(Object::GString(_))) =>
            {
                let key = self.to_text(index);
                let value = self.heap.map_get_text(object, &key).unwrap_or_default();
                return self.complete(object, Outcome::Value(value));
            }
            Some(Object::Map(map)) => {
                let default = map.default;
                let outcome = match self.map_get(object, index) {
                    Some(value) => Outcome::Value(value),
                    None if !default.is_null() => Outcome::Task(Box::new(MapDefault::new(object, index))),
                    None => Outcome::Value(Value::Null),
                };
                return self.complete(object, outcome);
            }
            Some(Object::Instance(_)) => {
                if let Some(flow) = self.call_member(object, "getAt", &[index])? {
                    return Ok(flow);
                }
            }
            Some(Object::Host(..)) => {
                let outcome = self.with_host(object, |host, cx| host.get_index(cx, index))?;
                if !matches!(outcome, Outcome::Missing) {
                    return self.complete(object, outcome);
                }
            }
            _ => {}
        }
        let symbol = self.program.library.symbol("getAt");
        let outcome = self.call_method(object, "getAt", symbol, &[index])?;
        if !matches!(outcome, Outcome::Missing) {
            return self.complete(object, outcome);
        }
        if let Some(name) = self.heap.text(index) {
            return self.read_property(object, &name);
        }
        let class = self.heap.class_name(object);
        Err(self.missing_method(&class, "getAt", &[index]))
    }

    pub(super) fn set_index(&mut self, object: Value, index: Value, value: Value) -> Result<Flow, Fault> {
        match self.heap.object(object) {
            None if object.is_null() => {
                return Err(Fault::null_pointer("Cannot invoke method putAt() on null object"));
            }
            Some(Object::List(_)) => {
                if let Value::Int(at) = index {
                    self.set_element(object, at, value)?;
                    return self.complete(object, Outcome::Value(Value::Null));
                }
            }
            Some(Object::Map(map)) => {
                let size = map.table.len();
                self.heap.check_collection(size + 1)?;
                self.check_mutable(object)?;
                self.map_put(object, index, value);
                return self.complete(object, Outcome::Value(Value::Null));
            }
            Some(Object::Instance(_)) => {
                if let Some(flow) = self.call_member(object, "putAt", &[index, value])? {
                    return Ok(flow);
                }
            }
            Some(Object::Host(..)) => {
                let outcome = self.with_host(object, |host, cx| host.set_index(cx, index, value))?;
                if !matches!(outcome, Outcome::Missing) {
                    return self.complete(object, outcome);
                }
            }
            _ => {}
        }
        let symbol = self.program.library.symbol("putAt");
        let outcome = self.call_method(object, "putAt", symbol, &[index, value])?;
        if !matches!(outcome, Outcome::Missing) {
            return self.complete(object, outcome);
        }
        if let Some(name) = self.heap.text(index) {
            return self.set_property(object, &name, value);
        }
        let class = self.heap.class_name(object);
        Err(self.missing_method(&class, "putAt", &[index, value]))
    }

    /// Lists grow with nulls up to the index; arrays don't.
    fn set_element(&mut self, list: Value, at: i32, value: Value) -> Result<(), Fault> {
        self.check_mutable(list)?;
        let Some(Object::List(object)) = self.heap.object(list) else { return Ok(()) };
        let len = object.items.len() as i64;
        let is_array = matches!(object.kind, ListKind::Array(_));
        let position = if at < 0 { i64::from(at) + len } else { i64::from(at) };
        if position < 0 || is_array && position >= len {
            return Err(index_out_of_bounds(is_array, at, len));
        }
        let value = match object.kind {
            ListKind::Array(Some(class)) => self.convert_element(value, class)?,
            _ => value,
        };
        let position = position as usize;
        if position >= len as usize {
            let grown = position + 1 - len as usize;
            self.heap.check_collection(position + 1)?;
            self.heap.grow(grown * size_of::<Value>());
            self.charge(grown / 8)?;
        }
        let items = self.heap.list_mut(list).ok_or(Fault::Limit(LimitKind::HeapBytes))?;
        if position >= items.len() {
            items.resize(position + 1, Value::Null);
        }
        items[position] = value;
        Ok(())
    }
}

fn index_out_of_bounds(is_array: bool, at: i32, len: i64) -> Fault {
    if is_array {
        let shown = if at < 0 { i64::from(at) + len } else { i64::from(at) };
        let _ = shown;
        Fault::new(
            "java.lang.ArrayIndexOutOfBoundsException",
            if at < 0 {
                format!("Negative array index [{at}] too large for array size {len}")
            } else {
                format!("Index {at} out of bounds for length {len}")
            },
        )
    } else {
        Fault::new(
            "java.lang.ArrayIndexOutOfBoundsException",
            format!("Negative array index [{at}] too large for array size {len}"),
        )
    }
}
