//! `java.util.regex.Matcher`: a search with a position.

use std::any::Any;
use std::cell::RefCell;
use std::sync::Arc;

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{Fault, Heap, HostContext, HostObject, HostResult, Machine, Outcome, Value};

use super::pattern::{Compiled, Match, Pattern, after};
use super::replacement;
use crate::string::Units;
use crate::support::{done, missing, position, text};

struct State {
    current: Option<Match>,
    /// Where the next `find` begins.
    next: usize,
    /// How far `appendReplacement` has copied.
    appended: usize,
}

/// A search through one text.
pub(super) struct Matcher {
    pattern: Arc<Compiled>,
    text: Arc<str>,
    /// In a cell because Groovy truth, which only looks elsewhere, is a step of the search here.
    state: RefCell<State>,
}

impl Matcher {
    pub fn new(pattern: Arc<Compiled>, text: Arc<str>) -> Self {
        Matcher { pattern, text, state: RefCell::new(State { current: None, next: 0, appended: 0 }) }
    }

    fn find(&self) -> Result<bool, Fault> {
        let mut state = self.state.borrow_mut();
        let found = self.pattern.find_at(&self.text, state.next)?;
        state.next = found.as_ref().map_or(self.text.len() + 1, |found| after(&self.text, found));
        state.current = found;
        Ok(state.current.is_some())
    }

    fn reset(&mut self) {
        *self.state.get_mut() = State { current: None, next: 0, appended: 0 };
    }

    fn current(&self) -> Result<Match, Fault> {
        self.state.borrow().current.clone().ok_or_else(|| Fault::illegal_state("No match found"))
    }

    fn group_index(&self, machine: &Machine, arg: Value) -> Result<usize, Fault> {
        if let Some(name) = machine.heap.text(arg) {
            return self
                .pattern
                .group_number(&name)
                .ok_or_else(|| Fault::illegal_argument(format!("No group with name <{name}>")));
        }
        let number = machine.heap.int(arg).unwrap_or(-1);
        usize::try_from(number)
            .ok()
            .filter(|group| *group <= self.pattern.group_count())
            .ok_or_else(|| Fault::new("java.lang.IndexOutOfBoundsException", format!("No group {number}")))
    }

    fn group(&self, machine: &mut Machine, arg: Value) -> HostResult {
        let found = self.current()?;
        let group = self.group_index(machine, arg)?;
        match found.text(&self.text, group) {
            Some(part) => text(machine, part),
            None => done(Value::Null),
        }
    }

    /// Start or end of a group, -1 when it took no part.
    fn border(&self, machine: &Machine, args: &[Value], end: bool) -> HostResult {
        let found = self.current()?;
        let group = match args {
            [] => 0,
            [group] => self.group_index(machine, *group)?,
            _ => return Ok(Outcome::Missing),
        };
        let units = Units::of(&self.text);
        let at = found.groups.get(group).copied().flatten();
        done(at.map_or(-1, |(from, to)| units.position(&self.text, if end { to } else { from }) as i32))
    }

    /// A match as Groovy shows it: its text, or the list of its groups when the pattern has any.
    fn shown(&self, machine: &mut Machine, found: &Match) -> Result<Value, Fault> {
        shown(machine, &self.pattern, &self.text, found)
    }

    fn all(&self, machine: &mut Machine) -> Result<Vec<Match>, Fault> {
        self.pattern.find_all(machine, &self.text)
    }

    fn append_replacement(&mut self, machine: &mut Machine, buffer: Value, replacement: &str) -> Result<(), Fault> {
        let found = self.current()?;
        let state = self.state.get_mut();
        let mut more = self.text[state.appended.min(found.start())..found.start()].to_owned();
        replacement::append(&mut more, replacement, &self.pattern, &self.text, &found)?;
        state.appended = found.end();
        append_to_buffer(machine, buffer, &more)
    }

    fn set_full_match(&mut self, machine: &Machine) -> HostResult {
        let found = self.pattern.full_match(machine, &self.text)?;
        self.state.get_mut().current = found;
        done(self.state.get_mut().current.is_some())
    }
}

/// The value of a match.
pub(super) fn shown(machine: &mut Machine, pattern: &Compiled, text: &str, found: &Match) -> Result<Value, Fault> {
    if pattern.group_count() == 0 {
        return machine.new_string(found.text(text, 0).unwrap_or(""));
    }
    let mut groups = Vec::with_capacity(found.groups.len());
    for group in 0..=pattern.group_count() {
        groups.push(match found.text(text, group) {
            Some(part) => machine.new_string(part)?,
            None => Value::Null,
        });
    }
    machine.new_list(groups)
}

fn append_to_buffer(machine: &mut Machine, buffer: Value, more: &str) -> Result<(), Fault> {
    let length = match machine.heap.object(buffer) {
        Some(Object::Builder(text)) => text.len(),
        _ => return Err(Fault::illegal_argument("A StringBuffer or StringBuilder is needed here")),
    };
    machine.heap.check_string(length + more.len())?;
    machine.heap.grow(more.len());
    if let Some(Object::Builder(text)) = machine.heap.object_mut(buffer) {
        text.push_str(more);
    }
    Ok(())
}

impl HostObject for Matcher {
    fn class_name(&self) -> &str {
        "java.util.regex.Matcher"
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        let machine = &mut *cx.machine;
        match (name, args) {
            ("find", []) => done(self.find()?),
            ("find", [Value::Int(from)]) => {
                self.reset();
                let from = usize::try_from(*from).unwrap_or(0);
                self.state.get_mut().next = Units::of(&self.text).byte(&self.text, from);
                done(self.find()?)
            }
            ("matches", []) => self.set_full_match(machine),
            ("lookingAt", []) => {
                let found = self.pattern.find_at(&self.text, 0)?.filter(|found| found.start() == 0);
                self.state.get_mut().current = found;
                done(self.state.get_mut().current.is_some())
            }
            ("group", []) => self.group(machine, Value::Int(0)),
            ("group", [group]) => self.group(machine, *group),
            ("groupCount" | "getGroupCount", []) => done(self.pattern.group_count() as i32),
            ("hasGroup", []) => done(self.pattern.group_count() > 0),
            ("start", args) => self.border(machine, args, false),
            ("end", args) => self.border(machine, args, true),
            ("reset", []) => {
                self.reset();
                done(cx.this)
            }
            ("reset", [fresh]) => {
                self.text = machine.to_text(*fresh).into();
                self.reset();
                done(cx.this)
            }
            ("usePattern", [pattern]) => {
                let Some(Pattern(pattern)) = machine.heap.host::<Pattern>(*pattern) else { return missing() };
                self.pattern = Arc::clone(pattern);
                self.state.get_mut().current = None;
                done(cx.this)
            }
            ("toMatchResult", []) => {
                let state = self.state.get_mut();
                let copy = State { current: state.current.clone(), next: state.next, appended: state.appended };
                let copy = Matcher {
                    state: RefCell::new(copy),
                    ..Matcher::new(Arc::clone(&self.pattern), Arc::clone(&self.text))
                };
                done(machine.heap.add_host(Box::new(copy)))
            }
            ("results", []) => {
                self.reset();
                let mut found = Vec::new();
                for current in self.all(machine)? {
                    let state = State { current: Some(current), next: 0, appended: 0 };
                    let result = Matcher {
                        state: RefCell::new(state),
                        ..Matcher::new(Arc::clone(&self.pattern), Arc::clone(&self.text))
                    };
                    found.push(machine.heap.add_host(Box::new(result)));
                }
                crate::stream::of_items(machine, found)
            }
            ("regionStart", []) => done(0),
            ("regionEnd", []) => done(self.text.encode_utf16().count() as i32),
            ("hasAnchoringBounds", []) => done(true),
            ("hasTransparentBounds", []) => done(false),
            ("region" | "useAnchoringBounds" | "useTransparentBounds", _) => Err(Fault::unsupported(format!(
                "Matcher.{name} is not available in scripts; match the part: text.substring(from, to) =~ pattern"
            ))),
            ("hitEnd" | "requireEnd", []) => Err(Fault::unsupported(format!(
                "Matcher.{name} is not available in scripts; compare matcher.end() with the length of the text"
            ))),
            ("getCount" | "size", []) => done(self.all(machine)?.len() as i32),
            ("replaceAll", [replacement]) if machine.heap.is_text(*replacement) => {
                let replacement = machine.to_text(*replacement);
                let replaced = replacement::replace(machine, &self.pattern, &self.text, &replacement, true)?;
                text(machine, replaced)
            }
            ("replaceFirst", [replacement]) if machine.heap.is_text(*replacement) => {
                let replacement = machine.to_text(*replacement);
                let replaced = replacement::replace(machine, &self.pattern, &self.text, &replacement, false)?;
                text(machine, replaced)
            }
            ("appendReplacement", [buffer, replacement]) => {
                let replacement = machine.to_text(*replacement);
                self.append_replacement(machine, *buffer, &replacement)?;
                done(cx.this)
            }
            ("appendTail", [buffer]) => {
                let rest = self.text[self.state.get_mut().appended..].to_owned();
                append_to_buffer(machine, *buffer, &rest)?;
                done(*buffer)
            }
            ("pattern" | "getPattern", []) => done(machine.heap.add_host(Box::new(Pattern(Arc::clone(&self.pattern))))),
            ("getAt", [index]) => self.get_index(cx, *index),
            _ => Ok(Outcome::Missing),
        }
    }

    fn get_index(&mut self, cx: &mut HostContext<'_>, index: Value) -> HostResult {
        let machine = &mut *cx.machine;
        let Some(number) = machine.heap.long(index) else { return Ok(Outcome::Missing) };
        let all = self.all(machine)?;
        let at = position(number, all.len()).ok_or_else(|| {
            Fault::new(
                "java.lang.IndexOutOfBoundsException",
                format!("index is out of range {}..{} (index = {number})", -(all.len() as i64), all.len() as i64 - 1),
            )
        })?;
        done(self.shown(machine, &all[at])?)
    }

    fn iterate(&self, heap: &mut Heap) -> Option<Vec<Value>> {
        // Without the machine's meter; the text and the pattern's own step limit bound the work.
        let mut items = Vec::new();
        let mut at = 0;
        while let Ok(Some(found)) = self.pattern.find_at(&self.text, at) {
            at = after(&self.text, &found);
            let part = |heap: &mut Heap, group| match found.text(&self.text, group) {
                Some(part) => heap.string(part),
                None => Value::Null,
            };
            items.push(if self.pattern.group_count() == 0 {
                part(heap, 0)
            } else {
                let groups = (0..=self.pattern.group_count()).map(|group| part(heap, group)).collect();
                heap.list(groups)
            });
        }
        Some(items)
    }

    /// Groovy truth of a matcher is `find()`.
    fn truth(&self, _heap: &Heap) -> bool {
        self.find().unwrap_or(false)
    }

    fn display(&self, _heap: &Heap) -> Option<String> {
        let units = Units::of(&self.text);
        let last =
            self.state.borrow().current.as_ref().and_then(|found| found.text(&self.text, 0)).unwrap_or("").to_owned();
        Some(format!(
            "java.util.regex.Matcher[pattern={} region=0,{} lastmatch={last}]",
            self.pattern.source,
            units.len()
        ))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}
