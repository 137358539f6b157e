//! Making closures from closures.

use entente_groovy_vm::object::{ClosureCode, ClosureObject, Object, ResolveStrategy};
use entente_groovy_vm::{HostResult, Machine, Outcome, Value};

use crate::object::closures::CallOnce;
use crate::support::{done, missing};

fn object(machine: &Machine, this: Value) -> Option<ClosureObject> {
    match machine.heap.object(this) {
        Some(Object::Closure(closure)) => Some(closure.clone()),
        _ => None,
    }
}

fn curried(machine: &mut Machine, this: Value, args: &[Value], at: i32) -> HostResult {
    let Some(mut closure) = object(machine, this) else { return missing() };
    closure.code = ClosureCode::Curried { inner: this, args: args.to_vec(), at };
    done(machine.heap.add(Object::Closure(closure)))
}

pub(super) fn curry(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    curried(machine, this, args, 0)
}

pub(super) fn rcurry(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    curried(machine, this, args, -1)
}

pub(super) fn ncurry(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [Value::Int(at), args @ ..] => curried(machine, this, args, *at),
        _ => missing(),
    }
}

fn composed(machine: &mut Machine, first: Value, second: Value) -> HostResult {
    let Some(mut closure) = object(machine, first) else { return missing() };
    closure.code = ClosureCode::Composed { first, second };
    done(machine.heap.add(Object::Closure(closure)))
}

/// `this >> next`
pub(super) fn then(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [next] => composed(machine, this, *next),
        _ => missing(),
    }
}

/// `this << before`
pub(super) fn after(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [before] if machine.heap.is_closure(*before) => composed(machine, *before, this),
        _ => missing(),
    }
}

/// Closures here have no hidden state that a cache could save.
pub(super) fn itself(_machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(this)
}

pub(super) fn copy(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let Some(closure) = object(machine, this) else { return missing() };
    done(machine.heap.add(Object::Closure(closure)))
}

pub(super) fn set_delegate(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let ([delegate], Some(Object::Closure(closure))) = (args, machine.heap.object_mut(this)) else { return missing() };
    closure.delegate = *delegate;
    done(Value::Null)
}

pub(super) fn set_resolve_strategy(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let ([Value::Int(strategy)], Some(Object::Closure(closure))) = (args, machine.heap.object_mut(this)) else {
        return missing();
    };
    closure.strategy = match strategy {
        1 => ResolveStrategy::DelegateFirst,
        2 => ResolveStrategy::OwnerOnly,
        3 => ResolveStrategy::DelegateOnly,
        4 => ResolveStrategy::ToSelf,
        _ => ResolveStrategy::OwnerFirst,
    };
    done(Value::Null)
}

pub(super) fn arity(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(machine.closure_arity(this) as i32)
}

pub(super) fn call(_machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    Ok(Outcome::Task(Box::new(CallOnce { closure: this, args: args.to_vec(), result: None, called: false })))
}
