//! What the natives share: reading arguments, positions in texts, calling closures over elements.

mod bytes;
mod call_once;
pub(crate) mod constants;
mod delegate;
pub(crate) mod java;
mod ordering;
pub(crate) mod sorted;
mod walk;

use std::sync::Arc;

use entente_groovy_vm::object::{ListKind, ListObject, Object};
use entente_groovy_vm::{Fault, HostResult, Machine, Outcome, Value};

pub(crate) use bytes::{bytes_of, give_bytes, new_bytes};
pub(crate) use call_once::{CallOnce, invoke};
pub(crate) use delegate::{delegate_to, delegating};
pub(crate) use ordering::{SortBy, sort_values, sorted_with};
pub(crate) use sorted::order_of;
pub(crate) use walk::{Event, closure_args, walk};

/// A finished answer.
pub(crate) fn done(value: impl Into<Value>) -> HostResult {
    Ok(Outcome::Value(value.into()))
}

/// "Not for these arguments".
pub(crate) fn missing() -> HostResult {
    Ok(Outcome::Missing)
}

/// A text as an answer.
pub(crate) fn text(machine: &mut Machine, text: impl Into<Arc<str>>) -> HostResult {
    machine.new_string(text).map(Outcome::Value)
}

/// A list as an answer.
pub(crate) fn list(machine: &mut Machine, items: Vec<Value>) -> HostResult {
    machine.new_list(items).map(Outcome::Value)
}

/// The only argument, when it is a closure.
pub(crate) fn closure_arg(machine: &Machine, args: &[Value]) -> Option<Value> {
    match args {
        [closure] if machine.heap.is_closure(*closure) => Some(*closure),
        _ => None,
    }
}

/// `java.util.NoSuchElementException`.
pub(crate) fn no_such_element(message: &str) -> Fault {
    Fault::new("java.util.NoSuchElementException", message)
}

/// `java.lang.IndexOutOfBoundsException` for a list.
pub(crate) fn index_out_of_bounds(index: i64, length: usize) -> Fault {
    Fault::new("java.lang.IndexOutOfBoundsException", format!("Index {index} out of bounds for length {length}"))
}

/// An index as Groovy counts it: negative from the end; `None` when outside.
pub(crate) fn position(index: i64, length: usize) -> Option<usize> {
    let at = if index < 0 { index + length as i64 } else { index };
    (0..length as i64).contains(&at).then_some(at as usize)
}

/// First and last position of a range used as an index, and whether it runs backwards; Groovy's bounds rules.
pub(crate) fn range_bounds(
    machine: &mut Machine,
    range: Value,
    length: usize,
) -> Result<Option<(usize, usize, bool)>, Fault> {
    let Some(items) = machine.elements(range)? else { return Ok(None) };
    let (Some(first), Some(last)) = (items.first(), items.last()) else { return Ok(Some((0, 0, false))) };
    let (Some(from), Some(to)) = (machine.heap.long(*first), machine.heap.long(*last)) else { return Ok(None) };
    let wrap = |index: i64| if index < 0 { index + length as i64 } else { index };
    let (from, to) = (wrap(from), wrap(to));
    let (low, high) = (from.min(to), from.max(to));
    if low < 0 || high >= length as i64 {
        return Err(Fault::new("java.lang.IndexOutOfBoundsException", format!("toIndex = {}", high + 1)));
    }
    Ok(Some((low as usize, high as usize + 1, from > to)))
}

/// The answer of a closure where Java wants a `boolean`.
///
/// # Errors
/// `ClassCastException` when it is something else.
pub(crate) fn predicate(machine: &Machine, answer: Value) -> Result<bool, Fault> {
    match answer {
        Value::Bool(answer) => Ok(answer),
        Value::Null => Err(Fault::Exception { class: "java.lang.NullPointerException".into(), message: None }),
        other => {
            let class = machine.heap.class_name(other);
            let message = format!("class {class} cannot be cast to class java.lang.Boolean");
            Err(Fault::new("java.lang.ClassCastException", message))
        }
    }
}

/// That an array may hold a value.
///
/// # Errors
/// `ArrayStoreException` when it may not.
pub(crate) fn check_stored(machine: &Machine, array: Value, value: Value) -> Result<(), Fault> {
    let class = match machine.heap.object(array) {
        Some(Object::List(ListObject { kind: ListKind::Array(Some(class)), .. })) => *class,
        _ => return Ok(()),
    };
    let name = &machine.heap.library().class(class).name;
    if value.is_null() || !name.contains('.') || machine.instance_of(value, class) {
        return Ok(());
    }
    Err(Fault::new("java.lang.ArrayStoreException", machine.heap.class_name(value).to_string()))
}
