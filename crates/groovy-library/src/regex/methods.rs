//! The operators, and the methods of texts that take a pattern.

use std::sync::Arc;

use entente_groovy_vm::{
    Fault, HostResult, Machine, Value,
    object::{ListKind, Object},
};

use super::matcher::{Matcher, shown};
use super::pattern::{Compiled, Pattern};
use super::{replacement, translate};
use crate::support::{done, list, missing, text};

/// A pattern object's pattern, or a text compiled.
pub(super) fn pattern_of(machine: &Machine, value: Value) -> Result<Option<Arc<Compiled>>, Fault> {
    if let Some(Pattern(compiled)) = machine.heap.host::<Pattern>(value) {
        return Ok(Some(Arc::clone(compiled)));
    }
    match machine.heap.text(value) {
        Some(source) => Compiled::new(machine, &source, 0).map(Some),
        None => Ok(None),
    }
}

/// What `=~` and `==~` take on their right: anything, by its text.
fn operand(machine: &mut Machine, value: Value) -> Result<Arc<Compiled>, Fault> {
    match pattern_of(machine, value)? {
        Some(pattern) => Ok(pattern),
        None => {
            let text = machine.to_text(value);
            Compiled::new(machine, &text, 0)
        }
    }
}

pub(super) fn find_operator(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [right] = args else { return missing() };
    let pattern = operand(machine, *right)?;
    let text = machine.to_text(this);
    done(machine.heap.add_host(Box::new(Matcher::new(pattern, text.into()))))
}

pub(super) fn match_operator(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [right] = args else { return missing() };
    if this.is_null() || right.is_null() {
        return done(false);
    }
    let pattern = operand(machine, *right)?;
    let text = machine.to_text(this);
    machine.charge(text.len() / 8)?;
    done(pattern.full_match(machine, &text)?.is_some())
}

/// `~/x/`
pub(super) fn pattern(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let compiled = operand(machine, this)?;
    done(machine.heap.add_host(Box::new(Pattern(compiled))))
}

pub(super) fn compile(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let (source, flags) = match args {
        [source] => (*source, 0),
        [source, Value::Int(flags)] => (*source, *flags),
        _ => return missing(),
    };
    let Some(source) = machine.heap.text(source) else { return missing() };
    let compiled = Compiled::new(machine, &source, flags)?;
    done(machine.heap.add_host(Box::new(Pattern(compiled))))
}

pub(super) fn static_matches(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [pattern, text] = args else { return missing() };
    match_operator(machine, *text, &[*pattern])
}

pub(super) fn quote(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [source] = args else { return missing() };
    let quoted = machine.to_text(*source).replace("\\E", "\\E\\\\E\\Q");
    text(machine, format!("\\Q{quoted}\\E"))
}

pub(super) fn quote_replacement(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [source] = args else { return missing() };
    let quoted = machine.to_text(*source).replace('\\', "\\\\").replace('$', "\\$");
    text(machine, quoted)
}

pub(super) fn case_insensitive(_machine: &mut Machine, _class: Value, _args: &[Value]) -> HostResult {
    done(translate::CASE_INSENSITIVE)
}

pub(super) fn multiline(_machine: &mut Machine, _class: Value, _args: &[Value]) -> HostResult {
    done(translate::MULTILINE)
}

pub(super) fn dotall(_machine: &mut Machine, _class: Value, _args: &[Value]) -> HostResult {
    done(translate::DOTALL)
}

pub(super) fn comments(_machine: &mut Machine, _class: Value, _args: &[Value]) -> HostResult {
    done(translate::COMMENTS)
}

pub(super) fn literal(_machine: &mut Machine, _class: Value, _args: &[Value]) -> HostResult {
    done(translate::LITERAL)
}

pub(super) fn matches(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [pattern] = args else { return missing() };
    match_operator(machine, this, &[*pattern])
}

fn replace(machine: &mut Machine, this: Value, args: &[Value], all: bool) -> HostResult {
    let [pattern, replacement] = args else { return missing() };
    if machine.heap.is_closure(*replacement) {
        return missing();
    }
    let Some(pattern) = pattern_of(machine, *pattern)? else { return missing() };
    if replacement.is_null() {
        return Err(Fault::null_pointer("replacement"));
    }
    let own = machine.to_text(this);
    let replacement = machine.to_text(*replacement);
    let replaced = replacement::replace(machine, &pattern, &own, &replacement, all)?;
    text(machine, replaced)
}

pub(super) fn replace_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    replace(machine, this, args, true)
}

pub(crate) fn replace_first(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    replace(machine, this, args, false)
}

pub(super) fn split(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let (pattern, limit) = match args {
        [pattern] => (*pattern, 0),
        [pattern, Value::Int(limit)] => (*pattern, *limit),
        _ => return missing(),
    };
    let Some(pattern) = pattern_of(machine, pattern)? else { return missing() };
    split_by(machine, &pattern, this, limit)
}

/// The parts of a text between matches of a pattern; `None` when the value is no pattern.
pub(crate) fn split_parts(machine: &mut Machine, pattern: Value, own: &str) -> Result<Option<Vec<Value>>, Fault> {
    let Some(pattern) = pattern_of(machine, pattern)? else { return Ok(None) };
    let own = machine.new_string(own)?;
    match split_by(machine, &pattern, own, 0)? {
        entente_groovy_vm::Outcome::Value(parts) => machine.elements(parts),
        _ => Ok(None),
    }
}

/// Java's `split`: no empty first part from an empty match, and with limit 0 no empty parts at the end.
pub(super) fn split_by(machine: &mut Machine, pattern: &Compiled, value: Value, limit: i32) -> HostResult {
    let own = machine.to_text(value);
    let mut parts: Vec<&str> = Vec::new();
    let mut last = 0;
    for found in pattern.find_all(machine, &own)? {
        if limit > 0 && parts.len() + 1 >= limit as usize {
            break;
        }
        if found.end() == 0 || found.start() == found.end() && found.start() >= own.len() {
            continue;
        }
        parts.push(&own[last..found.start()]);
        last = found.end();
    }
    parts.push(&own[last..]);
    if limit == 0 {
        while parts.len() > 1 && parts.last().is_some_and(|part| part.is_empty()) {
            parts.pop();
        }
    }
    text_array(machine, &parts)
}

/// A `String[]`.
pub(super) fn text_array(machine: &mut Machine, parts: &[&str]) -> HostResult {
    machine.heap.check_collection(parts.len())?;
    let mut items = Vec::with_capacity(parts.len());
    for part in parts {
        items.push(machine.new_string(*part)?);
    }
    let class = machine.heap.library().find_class("java.lang.String");
    done(machine.heap.list_of_kind(items, ListKind::Array(class)))
}

/// The first match's text, or null.
pub(super) fn find(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [pattern] = args else { return missing() };
    let Some(pattern) = pattern_of(machine, *pattern)? else { return missing() };
    let own = machine.to_text(this);
    match pattern.find_at(&own, 0)? {
        Some(found) => text(machine, found.text(&own, 0).unwrap_or("")),
        None => done(Value::Null),
    }
}

pub(super) fn find_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [pattern] = args else { return missing() };
    let Some(pattern) = pattern_of(machine, *pattern)? else { return missing() };
    let own = machine.to_text(this);
    let mut items = Vec::new();
    for found in pattern.find_all(machine, &own)? {
        items.push(machine.new_string(found.text(&own, 0).unwrap_or(""))?);
    }
    list(machine, items)
}

/// The values that a closure gets for each match: the match's text, or all groups.
pub(super) fn match_args(
    machine: &mut Machine,
    pattern: &Compiled,
    text: &str,
    found: &super::pattern::Match,
    closure: Value,
) -> Result<Vec<Value>, Fault> {
    let value = shown(machine, pattern, text, found)?;
    if machine.closure_arity(closure) > 1
        && let Some(Object::List(groups)) = machine.heap.object(value)
    {
        return Ok(groups.items.clone());
    }
    Ok(vec![value])
}
