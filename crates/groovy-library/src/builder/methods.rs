//! Making builders.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{HostResult, Machine, Value};

use crate::support::{done, missing};

pub(super) fn construct(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let text = match args {
        [] | [Value::Int(_)] => String::new(),
        [text] if !text.is_null() => machine.to_text(*text),
        _ => return missing(),
    };
    done(machine.heap.add(Object::Builder(text)))
}
