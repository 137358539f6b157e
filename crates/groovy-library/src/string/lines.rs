//! Rarer methods that Groovy adds to texts: lines taken apart, blanks and tabs, numbers in texts.

use entente_groovy_vm::{Fault, HostResult, Machine, Native, Value};

use crate::support::java::fits;
use crate::support::{Event, done, missing, text, walk};

/// `eachLine(first, closure)`: the lines are counted from there.
fn each_line(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [first, closure] = args else { return missing() };
    let first = fits!(machine.heap.int(*first));
    if !machine.heap.is_closure(*closure) {
        return missing();
    }
    let own = machine.to_text(this);
    let lines = own.lines().map(|line| machine.new_string(line)).collect::<Result<Vec<_>, Fault>>()?;
    let mut last = Value::Null;
    let numbered = machine.closure_arity(*closure) == 2;
    let walk = walk(lines, *closure, move |_, event| match event {
        Event::Answer { answer, .. } => {
            last = answer;
            Ok(None)
        }
        Event::End => Ok(Some(last)),
    });
    if numbered { walk.with_index(first.max(0) as usize).start() } else { walk.start() }
}

/// `splitEachLine(regex, closure)`: the closure gets the parts of each line.
fn split_each_line(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [separator, closure] = args else { return missing() };
    if !machine.heap.is_closure(*closure) {
        return missing();
    }
    let own = machine.to_text(this);
    let mut rows = Vec::new();
    for line in own.lines() {
        let parts = fits!(crate::regex::split_parts(machine, *separator, line)?);
        rows.push(machine.new_list(parts)?);
    }
    let mut last = Value::Null;
    walk(rows, *closure, move |_, event| match event {
        Event::Answer { answer, .. } => {
            last = answer;
            Ok(None)
        }
        Event::End => Ok(Some(last)),
    })
    .start()
}

/// A line with tabs in place of blanks before tab stops.
fn unexpanded(line: &str, width: usize) -> String {
    let units: Vec<char> = line.chars().collect();
    let mut shown = String::new();
    for stop in units.chunks(width) {
        let kept = stop.len() - stop.iter().rev().take_while(|c| **c == ' ').count();
        let is_whole = stop.len() == width;
        if is_whole && stop.len() - kept > 1 {
            shown.extend(&stop[..kept]);
            shown.push('\t');
        } else {
            shown.extend(stop);
        }
    }
    shown
}

fn unexpand(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let width = match args {
        [] => 8,
        [width] => fits!(machine.heap.int(*width)),
        _ => return missing(),
    };
    let own = machine.to_text(this);
    if width < 1 || own.is_empty() {
        return text(machine, own);
    }
    let lines: Vec<String> = own.lines().map(|line| unexpanded(line, width as usize)).collect();
    let mut shown = lines.join("\n");
    if own.ends_with('\n') {
        shown.push('\n');
    }
    text(machine, shown)
}

/// `isAtLeast(number)` of a text that is a number.
fn is_at_least(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [other] = args else { return missing() };
    let number = |machine: &mut Machine, value: Value| {
        let shown = machine.to_text(value);
        shown.trim().parse::<entente_groovy_vm::JavaDecimal>().ok()
    };
    let (left, right) = (number(machine, this), number(machine, *other));
    let wrong = || Fault::Exception { class: "java.lang.NumberFormatException".into(), message: None };
    done(left.ok_or_else(wrong)?.compare(&right.ok_or_else(wrong)?).is_ge())
}

pub(super) const METHODS: &[(&str, Native)] = &[
    ("eachLine", each_line),
    ("splitEachLine", split_each_line),
    ("unexpand", unexpand),
    ("unexpandLine", unexpand),
    ("isAtLeast", is_at_least),
];

/// `isAtLeast` of decimals takes the same.
pub(crate) const DECIMALS: &[(&str, Native)] = &[("isAtLeast", is_at_least)];
