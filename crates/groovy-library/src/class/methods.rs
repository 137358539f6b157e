//! Names and relations of classes; no reflection.

use entente_groovy_vm::{Fault, HostResult, Machine, Value};

use crate::support::{done, missing, text};

pub(super) fn name(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let Value::Class(id) = this else { return missing() };
    let name = machine.heap.library().class(id).name.clone();
    text(machine, name)
}

pub(super) fn simple_name(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let Value::Class(id) = this else { return missing() };
    let name = machine.heap.library().class(id).simple_name().into_owned();
    text(machine, name)
}

pub(super) fn superclass(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let Value::Class(id) = this else { return missing() };
    done(machine.heap.library().class(id).superclass().map_or(Value::Null, Value::Class))
}

pub(super) fn is_instance(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match (this, args) {
        (Value::Class(id), [value]) => done(machine.instance_of(*value, id)),
        _ => missing(),
    }
}

pub(super) fn is_interface(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let Value::Class(id) = this else { return missing() };
    done(machine.heap.library().class(id).is_interface)
}

pub(super) fn refuse(_machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    Err(Fault::new(
        "java.lang.SecurityException",
        "Reflection can't be used in scripts; name the class or method in the script",
    ))
}
