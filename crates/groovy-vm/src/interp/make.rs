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
        // Fractions are cut off, as in Groovy's integer ranges.
        let whole = |machine: &crate::machine::Machine, value: Value| match value {
            Value::Byte(_) | Value::Short(_) => machine.heap.int(value).map_or(value, Value::Int),
            other => other,
        };
        let (from, to) = (whole(self, from), whole(self, to));
        if from.is_null() || to.is_null() {
            return Err(Fault::illegal_argument(
                "Must specify a non-null value for the 'from' and 'to' index in a Range",
            ));
        }
        Ok(self.heap.add(Object::Range(RangeObject { from, to, exclude_from, exclude_to })))
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
