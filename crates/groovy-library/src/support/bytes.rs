//! `byte[]`.

use entente_groovy_vm::object::{ListKind, Object};
use entente_groovy_vm::{Fault, HostResult, Machine, Value};

use super::done;

/// A `byte[]` as an answer.
pub(crate) fn give_bytes(machine: &mut Machine, bytes: &[u8]) -> HostResult {
    done(new_bytes(machine, bytes)?)
}

/// A new `byte[]`.
///
/// # Errors
/// A limit fault.
pub(crate) fn new_bytes(machine: &mut Machine, bytes: &[u8]) -> Result<Value, Fault> {
    machine.heap.check_collection(bytes.len())?;
    machine.charge(bytes.len() / 8)?;
    let items = bytes.iter().map(|byte| Value::Byte(*byte as i8)).collect();
    let class = machine.heap.library().find_class("byte");
    Ok(machine.heap.list_of_kind(items, ListKind::Array(class)))
}

/// The bytes of an array or list of numbers, or of a text in UTF-8.
pub(crate) fn bytes_of(machine: &mut Machine, value: Value) -> Option<Vec<u8>> {
    if machine.heap.is_text(value) {
        return Some(machine.to_text(value).into_bytes());
    }
    match machine.heap.object(value)? {
        Object::List(list) => {
            list.items.iter().map(|item| machine.heap.int(*item).map(|number| number as u8)).collect()
        }
        _ => None,
    }
}
