//! Reading throwables.

use entente_groovy_vm::object::{ListKind, Object};
use entente_groovy_vm::{HostResult, Machine, Value};

use crate::support::{done, missing, text};

pub(super) fn message(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let Some(Object::Exception(exception)) = machine.heap.object(this) else { return missing() };
    match exception.message.clone() {
        Some(message) => text(machine, message),
        None => done(Value::Null),
    }
}

pub(super) fn cause(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    match machine.heap.object(this) {
        Some(Object::Exception(exception)) => done(exception.cause),
        _ => missing(),
    }
}

pub(super) fn init_cause(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let ([cause], Some(Object::Exception(exception))) = (args, machine.heap.object_mut(this)) else { return missing() };
    exception.cause = *cause;
    done(this)
}

/// Scripts see no stack trace; the embedding's error has it.
pub(super) fn stack_trace(machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    done(machine.heap.list_of_kind(Vec::new(), ListKind::Array(None)))
}

pub(super) fn suppressed(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let Some(Object::Exception(exception)) = machine.heap.object(this) else { return missing() };
    let suppressed = exception.suppressed.clone();
    done(machine.heap.list_of_kind(suppressed, ListKind::Array(None)))
}

pub(super) fn add_suppressed(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let ([other], Some(Object::Exception(exception))) = (args, machine.heap.object_mut(this)) else { return missing() };
    exception.suppressed.push(*other);
    machine.heap.grow(size_of::<Value>());
    done(Value::Null)
}

pub(super) fn print_stack_trace(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let mut shown = machine.to_text(this);
    shown.push('\n');
    machine.print(&shown)?;
    done(Value::Null)
}
