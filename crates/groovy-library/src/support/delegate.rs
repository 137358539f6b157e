//! Closures that build: their free names go to a delegate first.

use entente_groovy_vm::object::{Object, ResolveStrategy};
use entente_groovy_vm::{Machine, Value};

/// A copy of a closure that asks `delegate` before its owner.
pub(crate) fn delegating(machine: &mut Machine, closure: Value, delegate: Value) -> Value {
    let Some(Object::Closure(object)) = machine.heap.object(closure) else { return closure };
    let mut object = object.clone();
    object.delegate = delegate;
    object.strategy = ResolveStrategy::DelegateFirst;
    machine.heap.add(Object::Closure(object))
}

/// A copy of a closure whose free names go to `delegate` when its owner does not know them.
pub(crate) fn delegate_to(machine: &mut Machine, closure: Value, delegate: Value) -> Value {
    let Some(Object::Closure(object)) = machine.heap.object(closure) else { return closure };
    let mut object = object.clone();
    object.delegate = delegate;
    machine.heap.add(Object::Closure(object))
}
