//! Matches passed to closures.

use std::sync::Arc;

use entente_groovy_vm::{Fault, HostResult, Machine, Outcome, Step, Task, Value};

use super::methods::{match_args, pattern_of, text_array};
use super::pattern::{Compiled, Match};
use crate::support::{done, missing};

/// What becomes of a closure's answers.
enum Purpose {
    /// They replace the matches.
    Replace { out: String, copied: usize },
    /// They are collected.
    Collect(Vec<Value>),
    /// They are dropped; the text itself is the value.
    Visit(Value),
}

/// A closure called for each match.
struct EachMatch {
    pattern: Arc<Compiled>,
    text: String,
    matches: Vec<Match>,
    next: usize,
    closure: Value,
    purpose: Purpose,
}

impl Task for EachMatch {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if let Some(answer) = answer {
            let found = &self.matches[self.next - 1];
            match &mut self.purpose {
                Purpose::Replace { out, copied } => {
                    out.push_str(&self.text[*copied..found.start()]);
                    out.push_str(&machine.to_text(answer));
                    machine.heap.check_string(out.len())?;
                    *copied = found.end();
                }
                Purpose::Collect(values) => values.push(answer),
                Purpose::Visit(_) => {}
            }
        }
        let Some(found) = self.matches.get(self.next) else { return self.finish(machine).map(Step::Return) };
        self.next += 1;
        let args = match_args(machine, &self.pattern, &self.text, found, self.closure)?;
        Ok(Step::Call(self.closure, args))
    }
}

impl EachMatch {
    fn finish(&mut self, machine: &mut Machine) -> Result<Value, Fault> {
        match &mut self.purpose {
            Purpose::Replace { out, copied } => {
                out.push_str(&self.text[*copied..]);
                machine.new_string(std::mem::take(out))
            }
            Purpose::Collect(values) => machine.new_list(std::mem::take(values)),
            Purpose::Visit(value) => Ok(*value),
        }
    }
}

fn start(machine: &mut Machine, this: Value, args: &[Value], only_first: bool, purpose: Purpose) -> HostResult {
    let [pattern, closure] = args else { return missing() };
    if !machine.heap.is_closure(*closure) {
        return missing();
    }
    let Some(pattern) = pattern_of(machine, *pattern)? else { return missing() };
    let text = machine.to_text(this);
    let matches =
        if only_first { pattern.find_at(&text, 0)?.into_iter().collect() } else { pattern.find_all(machine, &text)? };
    Ok(Outcome::Task(Box::new(EachMatch { pattern, text, matches, next: 0, closure: *closure, purpose })))
}

pub(super) fn replace_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    start(machine, this, args, false, Purpose::Replace { out: String::new(), copied: 0 })
}

pub(super) fn replace_first(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    start(machine, this, args, true, Purpose::Replace { out: String::new(), copied: 0 })
}

pub(super) fn find_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    start(machine, this, args, false, Purpose::Collect(Vec::new()))
}

pub(super) fn each_match(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    start(machine, this, args, false, Purpose::Visit(this))
}

/// `find(pattern) { }`: the closure's value for the first match, or null.
pub(super) fn find(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [pattern, closure] = args else { return missing() };
    let Some(pattern) = pattern_of(machine, *pattern)? else { return missing() };
    let text = machine.to_text(this);
    match pattern.find_at(&text, 0)? {
        Some(found) => {
            let args = match_args(machine, &pattern, &text, &found, *closure)?;
            let call = crate::object::closures::CallOnce { closure: *closure, args, result: None, called: false };
            Ok(Outcome::Task(Box::new(call)))
        }
        None => done(Value::Null),
    }
}

/// `split()` without an argument: at white space.
pub(super) fn split_words(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let own = machine.to_text(this);
    let words: Vec<&str> = own.split([' ', '\t', '\n', '\r', '\u{c}']).filter(|w| !w.is_empty()).collect();
    text_array(machine, &words)
}
