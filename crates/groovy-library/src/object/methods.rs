//! Methods of every value that call no closure.

use entente_groovy_vm::object::{IteratorObject, Object, TableKind};
use entente_groovy_vm::{Fault, HostResult, Machine, Value};

use crate::support::{done, list, missing, text};

pub(super) fn to_string(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let shown = machine.to_text(this);
    text(machine, shown)
}

pub(super) fn equals(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        // Groovy's `==` compares what Java's `equals` keeps apart only for numbers and GStrings.
        [other] => {
            let java =
                machine.heap.number(this).is_some() || machine.heap.is_text(this) || matches!(this, Value::Char(_));
            done(if java { machine.java_equals(this, *other) } else { machine.equals(this, *other) })
        }
        _ => missing(),
    }
}

pub(super) fn hash_code(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(machine.hash_code(this))
}

pub(super) fn refuse_null(_machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    Err(Fault::null_pointer("Cannot invoke method hashCode() on null object"))
}

pub(super) fn compare_to(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [other] = args else { return missing() };
    if let (Some(a), Some(b)) = (machine.heap.text(this), machine.heap.text(*other)) {
        return done(text_difference(&a, &b));
    }
    if let (Value::Char(_), Value::Char(_)) = (this, *other) {
        return done(machine.compare(this, *other).map_or(0, |order| order as i32));
    }
    // A text compares with texts alone: `'b'.compareTo(1)` is no comparison of codes.
    if machine.heap.is_text(this) {
        let (a, b) = (machine.heap.class_name(*other), machine.heap.class_name(this));
        return Err(Fault::new("java.lang.ClassCastException", format!("class {a} cannot be cast to class {b}")));
    }
    match machine.compare(this, *other) {
        Some(order) => done(order as i32),
        None => {
            let (a, b) = (machine.heap.class_name(*other), machine.heap.class_name(this));
            Err(Fault::new("java.lang.ClassCastException", format!("class {a} cannot be cast to class {b}")))
        }
    }
}

/// `String.compareTo`: the difference of the first units that differ, else of the lengths.
pub(crate) fn text_difference(left: &str, right: &str) -> i32 {
    let differ = left.encode_utf16().zip(right.encode_utf16()).find(|(a, b)| a != b);
    match differ {
        Some((a, b)) => i32::from(a) - i32::from(b),
        None => left.encode_utf16().count() as i32 - right.encode_utf16().count() as i32,
    }
}

pub(super) fn is(_machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [other] => done(this == *other),
        _ => missing(),
    }
}

pub(super) fn is_case(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [other] => done(machine.equals(this, *other)),
        _ => missing(),
    }
}

pub(super) fn as_boolean(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(machine.truth(this))
}

pub(super) fn get_class(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let name = machine.heap.class_name(this);
    match machine.heap.library().find_class(&name) {
        Some(class) => done(Value::Class(class)),
        None => text(machine, name),
    }
}

/// Groovy's stand-in for null has a class of its own.
pub(super) fn class_of_null(machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    let class = machine.heap.library().find_class("org.codehaus.groovy.runtime.NullObject");
    done(class.map_or(Value::Null, Value::Class))
}

pub(super) fn print(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let shown = machine.to_text(args.first().copied().unwrap_or(this));
    machine.print(&shown)?;
    done(Value::Null)
}

pub(super) fn println(machine: &mut Machine, _this: Value, args: &[Value]) -> HostResult {
    // An object's own `println()` ends the line; the script's prints what it is given.
    let mut shown = match args {
        [] => String::new(),
        [value, ..] => machine.to_text(*value),
    };
    shown.push('\n');
    machine.print(&shown)?;
    done(Value::Null)
}

pub(super) fn refuse_meta_class(_machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    Err(Fault::new(
        "java.lang.SecurityException",
        "metaClass can't be used in scripts; write a method or closure instead",
    ))
}

pub(super) fn refuse_properties(_machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    Err(Fault::new(
        "java.lang.SecurityException",
        "properties of this object can't be listed in scripts; name the ones you need",
    ))
}

pub(super) fn iterator(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let items = machine.iterate(this)?;
    done(machine.heap.add(Object::Iterator(IteratorObject { items, next: 0, source: this, removable: false })))
}

pub(super) fn size(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    if let Some(size) = machine.heap.size(this) {
        return done(size as i32);
    }
    match machine.elements(this)? {
        Some(items) => done(items.len() as i32),
        None => missing(),
    }
}

pub(super) fn join(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let separator = match args {
        [] => String::new(),
        [separator] => machine.to_text(*separator),
        _ => return missing(),
    };
    let Some(items) = machine.elements(this)? else { return missing() };
    let mut joined = String::new();
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            joined.push_str(&separator);
        }
        joined.push_str(&machine.to_text(item));
        machine.heap.check_string(joined.len())?;
    }
    text(machine, joined)
}

pub(super) fn to_list(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let items = machine.iterate(this)?;
    list(machine, items)
}

pub(super) fn to_set(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let items = machine.iterate(this)?;
    done(machine.set_of_kind(items, TableKind::Hash))
}
