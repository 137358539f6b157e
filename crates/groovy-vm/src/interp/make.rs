//! Values that instructions make: constants, cells, ranges, closures, iterators.

use std::sync::Arc;

use super::Flow;
use crate::error::Fault;
use crate::library::Library;
use crate::machine::Machine;
use crate::object::{
    ClosureCode, ClosureObject, IteratorObject, ListKind, MapObject, Object, RangeObject, ResolveStrategy, TableKind,
};
use crate::program::{Capture, Constant, TypeSpec};
use crate::value::Value;

impl Machine {
    /// Constants are made once per run, so that equal literals are one object, as in Java.
    pub(super) fn constant(&mut self, index: usize) -> Value {
        if let Some(value) = self.constants[index] {
            return value;
        }
        let heap = &mut self.heap;
        let value = match &self.program.constants[index] {
            Constant::Text(text) => heap.string(Arc::clone(text)),
            Constant::BigInteger(number) => heap.big_integer(number.clone()),
            Constant::Decimal(number) => heap.decimal(number.clone()),
            Constant::Long(number) => Value::Long(*number),
            Constant::Float(number) => Value::Float(*number),
            Constant::Double(number) => Value::Double(*number),
            Constant::Class(class) => Value::Class(*class),
        };
        self.constants[index] = Some(value);
        value
    }

    pub(super) fn read_cell(&self, cell: Value) -> Value {
        match self.heap.object(cell) {
            Some(Object::Cell(value)) => *value,
            // A variable read before its declaration ran, as in a loop left early.
            _ => Value::Null,
        }
    }

    pub(super) fn write_cell(&mut self, cell: Value, value: Value) {
        if let Some(Object::Cell(slot)) = self.heap.object_mut(cell) {
            *slot = value;
        }
    }

    pub(super) fn list_extend(&mut self, more: Vec<Value>) -> Result<Flow, Fault> {
        let list = self.peek(0);
        let size = self.heap.size(list).unwrap_or(0);
        self.heap.check_collection(size + more.len())?;
        self.heap.grow(more.len() * size_of::<Value>());
        if let Some(items) = self.heap.list_mut(list) {
            items.extend(more);
        }
        Ok(Flow::Continue)
    }

    pub(super) fn new_map(&mut self) -> Value {
        let map =
            MapObject { table: Default::default(), kind: TableKind::Linked, default: Value::Null, order: Value::Null };
        self.heap.add(Object::Map(map))
    }

    pub(super) fn make_range(
        &mut self,
        from: Value,
        to: Value,
        exclude_from: bool,
        exclude_to: bool,
    ) -> Result<Value, Fault> {
        let is_number = |machine: &Self, value: Value| machine.heap.number(value).is_some();
        let whole = |machine: &Self, value: Value, other: Value| match value {
            Value::Byte(_) | Value::Short(_) => machine.heap.int(value).map_or(value, Value::Int),
            // A character beside a number counts as one.
            Value::Char(unit) if is_number(machine, other) => Value::Int(i32::from(unit)),
            other => other,
        };
        if from.is_null() && to.is_null() {
            return Err(null_bound());
        }
        let (from, to) = (whole(self, from, to), whole(self, to, from));
        for bound in [from, to] {
            if !self.is_comparable(bound) {
                let class = self.heap.class_name(bound);
                let message = format!("class {class} cannot be cast to class java.lang.Comparable");
                return Err(Fault::new("java.lang.ClassCastException", message));
            }
        }
        if from.is_null() || to.is_null() {
            return Err(null_bound());
        }
        let elements = if self.is_stepped(from, to) {
            Value::Null
        } else {
            self.elements_between(from, to, exclude_from, exclude_to)?
        };
        Ok(self.heap.add(Object::Range(RangeObject { from, to, exclude_from, exclude_to, elements })))
    }

    /// Whether the elements between two bounds follow from the bounds alone.
    fn is_stepped(&self, from: Value, to: Value) -> bool {
        let is_unit = |value: Value| match value {
            Value::Char(_) => true,
            _ => self.heap.text(value).is_some_and(|text| text.encode_utf16().count() == 1),
        };
        let is_number = |value: Value| self.heap.number(value).is_some();
        is_number(from) && is_number(to) || is_unit(from) && is_unit(to)
    }

    fn is_comparable(&self, value: Value) -> bool {
        if value.is_null() {
            return true;
        }
        let library = &self.program.library;
        let comparable = library.find_class("java.lang.Comparable");
        self.heap.is_text(value)
            || self.heap.is_host(value) && !self.heap.class_name(value).starts_with("java.util.regex.")
            || comparable.is_some_and(|class| self.instance_of(value, class))
            || self.enum_ordinal(value).is_some()
            || matches!(self.heap.object(value), Some(Object::Date(_)))
    }

    /// The elements of a range over objects: each is the `next()` (or `previous()`) of the one before.
    fn elements_between(
        &mut self,
        from: Value,
        to: Value,
        exclude_from: bool,
        exclude_to: bool,
    ) -> Result<Value, Fault> {
        let order = self.compare(from, to);
        self.check_raised()?;
        let Some(order) = order else {
            return Err(Fault::illegal_argument(format!(
                "Incompatible Argument classes for range: {} and {}",
                self.heap.class_name(from),
                self.heap.class_name(to)
            )));
        };
        let method = if order.is_gt() { "previous" } else { "next" };
        let mut items = Vec::new();
        let mut item = from;
        loop {
            let place = self.compare(item, to);
            self.check_raised()?;
            let is_past = place.is_none_or(|place| if order.is_gt() { place.is_lt() } else { place.is_gt() });
            if is_past || exclude_to && place.is_some_and(std::cmp::Ordering::is_eq) {
                break;
            }
            if !(exclude_from && items.is_empty() && item == from) {
                items.push(item);
            }
            self.heap.check_collection(items.len())?;
            self.charge(1)?;
            let next = self.run_now(|machine| machine.invoke_by_text(item, method, &[]))?;
            let moved = self.compare(next, item);
            self.check_raised()?;
            // An enum starts over after its last constant.
            if moved != Some(if order.is_gt() { std::cmp::Ordering::Less } else { std::cmp::Ordering::Greater }) {
                break;
            }
            item = next;
        }
        self.new_list(items)
    }

    pub(super) fn make_closure(&mut self, function: u32, base: usize) -> Value {
        let captured: Vec<Value> = self.program.functions[function as usize]
            .captures
            .iter()
            .map(|capture| match capture {
                Capture::Local(slot) => self.stack[base + *slot as usize],
                Capture::Outer(index) => self.capture(*index),
            })
            .collect();
        let owner = match self.current_closure() {
            Value::Null => self.this(),
            closure => closure,
        };
        self.closure_object(ClosureCode::Function { function, captures: captured.into() }, owner)
    }

    pub(super) fn closure_object(&mut self, code: ClosureCode, owner: Value) -> Value {
        let this = self.this();
        let strategy = ResolveStrategy::OwnerFirst;
        self.heap.add(Object::Closure(ClosureObject { code, owner, delegate: owner, this, strategy }))
    }

    /// Ranges are walked without writing them out.
    pub(super) fn iterator(&mut self, source: Value) -> Result<Value, Fault> {
        match self.heap.object(source) {
            Some(Object::Range(_) | Object::Iterator(_)) => Ok(self.heap.add(Object::Iterator(IteratorObject {
                items: Vec::new(),
                next: 0,
                source,
                removable: false,
            }))),
            _ => {
                let items = self.iterate(source)?;
                Ok(self.heap.add(Object::Iterator(IteratorObject { items, next: 0, source, removable: false })))
            }
        }
    }

    pub(super) fn next_element(&mut self, iterator: Value) -> Option<Value> {
        let Some(Object::Iterator(object)) = self.heap.object_mut(iterator) else { return None };
        let (at, source) = (object.next, object.source);
        object.next += 1;
        if let Some(item) = object.items.get(at) {
            return Some(*item);
        }
        match self.heap.object(source) {
            Some(Object::Range(range)) => {
                let range = *range;
                (at < crate::range::len(&self.heap, range)).then(|| crate::range::item(&mut self.heap, range, at))
            }
            Some(Object::Iterator(_)) => self.next_element(source),
            _ => None,
        }
    }
}

/// Arrays keep the class of their elements.
pub(crate) fn array_kind(element: &TypeSpec, library: &Library) -> ListKind {
    match element {
        TypeSpec::Class(class) => ListKind::Array(Some(*class)),
        TypeSpec::Primitive(primitive) => ListKind::Array(library.find_class(primitive.keyword())),
        TypeSpec::Any | TypeSpec::Array(_) => ListKind::Array(None),
    }
}

fn null_bound() -> Fault {
    Fault::illegal_argument("Must specify a non-null value for the 'from' and 'to' index in a Range")
}
