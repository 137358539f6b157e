//! Making closures from closures.

use entente_groovy_vm::object::{ClosureCode, ClosureObject, Object, ResolveStrategy};
use entente_groovy_vm::{Fault, HostResult, Machine, Outcome, Value};

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
    let (count, arity) = (args.len(), machine.closure_arity(this));
    if count > arity && !machine.closure_takes_any_number(this) {
        let message = format!("Can't curry {count} arguments for a closure with {arity} parameters.");
        return Err(Fault::illegal_argument(message));
    }
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
        [next] if machine.heap.is_closure(*next) => composed(machine, this, *next),
        _ => missing(),
    }
}

/// `this << before`
pub(super) fn after(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [before] if machine.heap.is_closure(*before) => composed(machine, *before, this),
        [_] => call(machine, this, args),
        _ => missing(),
    }
}

fn memoized(machine: &mut Machine, this: Value, limit: u32) -> HostResult {
    let Some(mut closure) = object(machine, this) else { return missing() };
    let cache = machine.heap.map(Vec::new());
    closure.code = ClosureCode::Memoized { inner: this, cache, limit };
    done(machine.heap.add(Object::Closure(closure)))
}

/// `memoize()`, `memoizeAtLeast(n)`: all answers are kept.
pub(super) fn memoize(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    memoized(machine, this, u32::MAX)
}

/// `memoizeAtMost(n)`, `memoizeBetween(least, n)`: the answers asked for last are kept.
pub(super) fn memoize_at_most(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [.., Value::Int(limit)] => memoized(machine, this, (*limit).max(0) as u32),
        _ => missing(),
    }
}

/// `trampoline()`, `trampoline(args)`.
pub(super) fn trampoline(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(mut closure) = object(machine, this) else { return missing() };
    let inner = match (&closure.code, args) {
        (ClosureCode::Trampoline { inner }, []) => *inner,
        (_, []) => this,
        (code, _) => {
            let inner = if let ClosureCode::Trampoline { inner } = code { *inner } else { this };
            let mut curried = closure.clone();
            curried.code = ClosureCode::Curried { inner, args: args.to_vec(), at: 0 };
            machine.heap.add(Object::Closure(curried))
        }
    };
    closure.code = ClosureCode::Trampoline { inner };
    done(machine.heap.add(Object::Closure(closure)))
}

/// A copy without owner, delegate and `this`.
pub(super) fn dehydrate(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    rehydrated(machine, this, [Value::Null; 3])
}

/// `rehydrate(delegate, owner, thisObject)`
pub(super) fn rehydrate(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [delegate, owner, object] => rehydrated(machine, this, [*delegate, *owner, *object]),
        _ => missing(),
    }
}

fn rehydrated(machine: &mut Machine, this: Value, [delegate, owner, object]: [Value; 3]) -> HostResult {
    let Some(mut closure) = self::object(machine, this) else { return missing() };
    (closure.delegate, closure.owner, closure.this) = (delegate, owner, object);
    done(machine.heap.add(Object::Closure(closure)))
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
