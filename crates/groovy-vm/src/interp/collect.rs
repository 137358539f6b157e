//! The machine's own tasks: spreading a property or call over elements, and map defaults.

use crate::error::Fault;
use crate::host::{Step, Task};
use crate::machine::Machine;
use crate::object::Object;
use crate::value::Value;

/// `items.name` and `items*.name`.
pub(super) struct SpreadProperty {
    items: Vec<Value>,
    next: usize,
    name: String,
    keep_nulls: bool,
    results: Vec<Value>,
}

impl SpreadProperty {
    /// `items.name`: null elements are left out.
    pub fn skipping_nulls(items: Vec<Value>, name: &str) -> Self {
        SpreadProperty { items, next: 0, name: name.to_owned(), keep_nulls: false, results: Vec::new() }
    }

    /// `items*.name`: null elements give null.
    pub fn keeping_nulls(items: Vec<Value>, name: &str) -> Self {
        SpreadProperty { keep_nulls: true, ..Self::skipping_nulls(items, name) }
    }
}

impl Task for SpreadProperty {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        self.results.extend(answer);
        while let Some(item) = self.items.get(self.next).copied() {
            self.next += 1;
            match item {
                Value::Null if self.keep_nulls => self.results.push(Value::Null),
                Value::Null => {}
                item => return Ok(Step::Property(item, self.name.clone())),
            }
        }
        Ok(Step::Return(machine.new_list(std::mem::take(&mut self.results))?))
    }
}

/// `items*.name(args)`.
pub(super) struct SpreadCall {
    pub items: std::vec::IntoIter<Value>,
    pub name: String,
    pub args: Vec<Value>,
    pub results: Vec<Value>,
}

impl Task for SpreadCall {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        self.results.extend(answer);
        for item in self.items.by_ref() {
            if item.is_null() {
                self.results.push(Value::Null);
            } else {
                return Ok(Step::Invoke(item, self.name.clone(), self.args.clone()));
            }
        }
        Ok(Step::Return(machine.new_list(std::mem::take(&mut self.results))?))
    }
}

/// A missing key of a map `withDefault`: the closure's value, which stays in the map.
pub(super) struct MapDefault {
    map: Value,
    key: Value,
}

impl MapDefault {
    pub fn new(map: Value, key: Value) -> Self {
        MapDefault { map, key }
    }
}

impl Task for MapDefault {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        match answer {
            None => {
                let default = match machine.heap.object(self.map) {
                    Some(Object::Map(map)) => map.default,
                    _ => Value::Null,
                };
                Ok(Step::Call(default, vec![self.key]))
            }
            Some(value) => {
                machine.heap.map_put(self.map, self.key, value);
                Ok(Step::Return(value))
            }
        }
    }
}
