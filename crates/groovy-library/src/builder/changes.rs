//! Changes of builders in place; each answers the builder.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{Fault, HostResult, Machine, Value};

use crate::string::Units;
use crate::support::{done, missing};

/// Changes the builder's text.
fn change(machine: &mut Machine, this: Value, change: impl FnOnce(&mut String)) -> Result<(), Fault> {
    let Some(Object::Builder(text)) = machine.heap.object_mut(this) else { return Ok(()) };
    let before = text.len();
    change(text);
    let after = text.len();
    machine.heap.grow(after.saturating_sub(before));
    Ok(())
}

fn current(machine: &Machine, this: Value) -> String {
    match machine.heap.object(this) {
        Some(Object::Builder(text)) => text.clone(),
        _ => String::new(),
    }
}

fn length(machine: &Machine, this: Value) -> usize {
    match machine.heap.object(this) {
        Some(Object::Builder(text)) => text.len(),
        _ => 0,
    }
}

/// A part of the text by positions, `from..to` cut to the text.
fn part(machine: &Machine, text: &str, from: Value, to: Value) -> Result<Option<std::ops::Range<usize>>, Fault> {
    let (Some(from), Some(to)) = (machine.heap.int(from), machine.heap.int(to)) else { return Ok(None) };
    let units = Units::of(text);
    let to = (to.max(0) as usize).min(units.len());
    if from < 0 || from as usize > to {
        return Err(Fault::new(
            "java.lang.StringIndexOutOfBoundsException",
            format!("start {from}, end {to}, length {}", units.len()),
        ));
    }
    Ok(Some(units.byte(text, from as usize)..units.byte(text, to)))
}

pub(super) fn append(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let more = machine.to_text(*value);
    machine.heap.check_string(length(machine, this) + more.len())?;
    machine.charge(more.len() / 16)?;
    change(machine, this, |text| text.push_str(&more))?;
    done(this)
}

pub(super) fn insert(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [at, value] = args else { return missing() };
    let more = machine.to_text(*value);
    let text = current(machine, this);
    machine.heap.check_string(text.len() + more.len())?;
    let Some(range) = part(machine, &text, *at, *at)? else { return missing() };
    machine.charge(text.len() / 16)?;
    change(machine, this, |text| text.insert_str(range.start, &more))?;
    done(this)
}

pub(super) fn set_length(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [Value::Int(length)] = args else { return missing() };
    let text = current(machine, this);
    let end = Units::of(&text).byte(&text, (*length).max(0) as usize);
    change(machine, this, |text| text.truncate(end))?;
    done(Value::Null)
}

pub(super) fn reverse(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    change(machine, this, |text| *text = text.chars().rev().collect())?;
    done(this)
}

pub(super) fn delete(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [from, to] = args else { return missing() };
    let text = current(machine, this);
    let Some(range) = part(machine, &text, *from, *to)? else { return missing() };
    change(machine, this, |text| text.replace_range(range, ""))?;
    done(this)
}

pub(super) fn delete_char_at(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [Value::Int(at)] = args else { return missing() };
    delete(machine, this, &[Value::Int(*at), Value::Int(at.saturating_add(1))])
}

/// `replace(from, to, text)`.
pub(super) fn replace(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [from, to, value] = args else { return missing() };
    let more = machine.to_text(*value);
    let text = current(machine, this);
    machine.heap.check_string(text.len() + more.len())?;
    let Some(range) = part(machine, &text, *from, *to)? else { return missing() };
    change(machine, this, |text| text.replace_range(range, &more))?;
    done(this)
}
