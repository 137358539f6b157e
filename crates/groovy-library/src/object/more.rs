//! Rarer methods that Groovy adds to every value: filters by case, texts for programmers, formats.

use entente_groovy_vm::object::{GString, Object};
use entente_groovy_vm::{Fault, HostResult, Machine, Native, Outcome, Step, Task, Value};

use super::closures::{CallOnce, same_shape};
use crate::support::{closure_arg, delegating, done, missing, text};

/// `grep(filter)`: keeps what the filter's `isCase` accepts.
struct Grep {
    model: Value,
    items: std::vec::IntoIter<Value>,
    asked: Option<Value>,
    filter: Value,
    kept: Vec<Value>,
}

impl Task for Grep {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if let (Some(item), Some(answer)) = (self.asked.take(), answer)
            && machine.truth(answer)
        {
            self.kept.push(item);
        }
        let Some(item) = self.items.next() else {
            return same_shape(machine, self.model, std::mem::take(&mut self.kept)).map(Step::Return);
        };
        self.asked = Some(item);
        Ok(match machine.heap.is_closure(self.filter) {
            true => Step::Call(self.filter, vec![item]),
            false => Step::Invoke(self.filter, "isCase".into(), vec![item]),
        })
    }
}

fn grep(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = machine.iterate(this)?;
    match args {
        [] => {
            let kept = items.into_iter().filter(|item| machine.truth(*item)).collect();
            done(same_shape(machine, this, kept)?)
        }
        [Value::Null] => {
            let kept = items.into_iter().filter(|item| item.is_null()).collect();
            done(same_shape(machine, this, kept)?)
        }
        [filter] => Ok(Outcome::Task(Box::new(Grep {
            model: this,
            items: items.into_iter(),
            asked: None,
            filter: *filter,
            kept: Vec::new(),
        }))),
        _ => missing(),
    }
}

/// `isNotCase`: the opposite of what `isCase` answers.
struct NotCase {
    case: Value,
    subject: Value,
}

impl Task for NotCase {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        Ok(match answer {
            Some(answer) => Step::Return(Value::Bool(!machine.truth(answer))),
            None => Step::Invoke(self.case, "isCase".into(), vec![self.subject]),
        })
    }
}

const DEEPEST: usize = 200;

/// The text as a literal of the language: quoted strings in the brackets of lists and maps.
fn inspected(machine: &mut Machine, value: Value, depth: usize) -> Result<String, Fault> {
    machine.charge(1)?;
    if depth > DEEPEST {
        return Err(Fault::illegal_argument("inspect() of values nested too deeply"));
    }
    let gstring = matches!(machine.heap.object(value), Some(Object::GString(GString { .. })));
    if machine.heap.is_text(value) && !matches!(machine.heap.object(value), Some(Object::Builder(_))) || gstring {
        return Ok(quoted(&machine.to_text(value)));
    }
    if let Some(pairs) = machine.heap.map_entries(value) {
        if pairs.is_empty() {
            return Ok("[:]".to_owned());
        }
        let mut parts = Vec::new();
        for (key, item) in pairs {
            parts.push(format!("{}:{}", inspected(machine, key, depth + 1)?, inspected(machine, item, depth + 1)?));
        }
        return Ok(format!("[{}]", parts.join(", ")));
    }
    let is_range = matches!(machine.heap.object(value), Some(Object::Range(_)));
    let is_items = matches!(machine.heap.object(value), Some(Object::List(_) | Object::Set(_)));
    if is_range {
        return Ok(machine.to_text(value));
    }
    if is_items {
        let mut parts = Vec::new();
        for item in machine.elements(value)?.unwrap_or_default() {
            parts.push(inspected(machine, item, depth + 1)?);
        }
        return Ok(format!("[{}]", parts.join(", ")));
    }
    Ok(machine.to_text(value))
}

fn quoted(plain: &str) -> String {
    let mut shown = String::with_capacity(plain.len() + 2);
    shown.push('\'');
    for c in plain.chars() {
        match c {
            '\'' => shown.push_str("\\'"),
            '\\' => shown.push_str("\\\\"),
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            '\t' => shown.push_str("\\t"),
            '\u{8}' => shown.push_str("\\b"),
            '\u{c}' => shown.push_str("\\f"),
            c => shown.push(c),
        }
    }
    shown.push('\'');
    shown
}

fn inspect(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let shown = inspected(machine, this, 0)?;
    machine.heap.check_string(shown.len())?;
    text(machine, shown)
}

fn formatted(machine: &mut Machine, args: &[Value]) -> Result<Option<String>, Fault> {
    let Some((format, values)) = args.split_first() else { return Ok(None) };
    let values = match values {
        [list] => machine.elements(*list)?.unwrap_or_else(|| vec![*list]),
        values => values.to_vec(),
    };
    let format = machine.to_text(*format);
    crate::string::format(machine, &format, &values).map(Some)
}

/// `with(true) { }` answers the receiver, as `tap` does.
fn with(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [Value::Bool(returning), closure] = args else { return missing() };
    if !machine.heap.is_closure(*closure) {
        return missing();
    }
    let closure = delegating(machine, *closure, this);
    let result = returning.then_some(this);
    Ok(Outcome::Task(Box::new(CallOnce { closure, args: vec![this], result, called: false })))
}

/// Before the methods of the same names that take other arguments.
pub(super) const METHODS: &[(&str, Native)] = &[
    ("grep", grep),
    ("isNotCase", |_, case, args| match args {
        [subject] => Ok(Outcome::Task(Box::new(NotCase { case, subject: *subject }))),
        _ => missing(),
    }),
    ("inspect", inspect),
    ("with", with),
    ("identity", |machine, this, args| {
        let Some(closure) = closure_arg(machine, args) else { return missing() };
        let closure = delegating(machine, closure, this);
        Ok(Outcome::Task(Box::new(CallOnce { closure, args: vec![this], result: None, called: false })))
    }),
    ("sprintf", |machine, _, args| match formatted(machine, args)? {
        Some(shown) => text(machine, shown),
        None => missing(),
    }),
    ("printf", |machine, _, args| match formatted(machine, args)? {
        Some(shown) => {
            machine.print(&shown)?;
            done(Value::Null)
        }
        None => missing(),
    }),
    // A run never blocks; the pause is left out.
    ("sleep", |_, _, args| if args.is_empty() { missing() } else { done(Value::Null) }),
];
