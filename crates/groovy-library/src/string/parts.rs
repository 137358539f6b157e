//! Parts of texts by position, and texts taken apart.

use entente_groovy_vm::{
    Fault, HostResult, Machine, Outcome, Value,
    object::{ListKind, Object},
};

use super::methods::own;
use super::units::Units;
use crate::support::{done, list, missing, position, text};

fn out_of_range(message: String) -> Fault {
    Fault::new("java.lang.StringIndexOutOfBoundsException", message)
}

pub(super) fn char_at(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [index] = args else { return missing() };
    let Some(index) = machine.heap.int(*index) else { return missing() };
    let own = own(machine, this);
    let units = Units::of(&own);
    if index < 0 || index as usize >= units.len() {
        return Err(out_of_range(format!("index {index}, length {}", units.len())));
    }
    done(Value::Char(units.unit(index as usize)))
}

/// `text[i]`, `text[range]`, `text[[1, 3]]`.
pub(super) fn get_at(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [index] = args else { return missing() };
    let own = own(machine, this);
    let units = Units::of(&own);
    let length = units.len();
    let outside = |index: i64| {
        let shown = if index < 0 { index + length as i64 } else { index };
        out_of_range(format!("begin {shown}, end {}, length {length}", shown + 1))
    };
    if let Some(number) = machine.heap.long(*index) {
        let at = position(number, length).ok_or_else(|| outside(number))?;
        return text(machine, units.slice(at, at + 1));
    }
    let is_range = matches!(machine.heap.object(*index), Some(Object::Range(_)));
    let Some(indices) = machine.elements(*index)? else { return missing() };
    if is_range {
        return range_part(machine, &units, &indices);
    }
    let mut part = String::new();
    for index in indices {
        if machine.heap.size(index).is_some() {
            let Outcome::Value(more) = get_at(machine, this, &[index])? else { return missing() };
            part.push_str(&machine.to_text(more));
            continue;
        }
        let Some(number) = machine.heap.long(index) else { return missing() };
        let at = position(number, length).ok_or_else(|| outside(number))?;
        part.push_str(&units.slice(at, at + 1));
    }
    text(machine, part)
}

fn range_part(machine: &mut Machine, units: &Units<'_>, indices: &[Value]) -> HostResult {
    let (Some(first), Some(last)) = (indices.first(), indices.last()) else { return text(machine, "") };
    let (Some(from), Some(to)) = (machine.heap.long(*first), machine.heap.long(*last)) else { return missing() };
    let length = units.len() as i64;
    let wrap = |index: i64| if index < 0 { index + length } else { index };
    let (from, to) = (wrap(from), wrap(to));
    let (low, high) = (from.min(to), from.max(to) + 1);
    if low < 0 || high > length {
        return Err(out_of_range(format!("begin {low}, end {high}, length {length}")));
    }
    let mut part = units.slice(low as usize, high as usize);
    if from > to {
        part = part.chars().rev().collect();
    }
    text(machine, part)
}

pub(super) fn substring(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let own = own(machine, this);
    let units = Units::of(&own);
    let length = units.len() as i64;
    let (from, to) = match args {
        [from] => (machine.heap.long(*from), Some(length)),
        [from, to] => (machine.heap.long(*from), machine.heap.long(*to)),
        _ => return missing(),
    };
    let (Some(from), Some(to)) = (from, to) else { return missing() };
    if from < 0 || to > length || from > to {
        return Err(out_of_range(format!("begin {from}, end {to}, length {length}")));
    }
    text(machine, units.slice(from as usize, to as usize))
}

/// The part that remains with `count` units at one end.
fn cut(
    machine: &mut Machine,
    this: Value,
    args: &[Value],
    part: impl Fn(usize, usize) -> (usize, usize),
) -> HostResult {
    let [count] = args else { return missing() };
    let Some(count) = machine.heap.int(*count) else { return missing() };
    let own = own(machine, this);
    let units = Units::of(&own);
    let count = (count.max(0) as usize).min(units.len());
    let (from, to) = part(count, units.len());
    text(machine, units.slice(from, to))
}

pub(super) fn take(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    cut(machine, this, args, |count, _| (0, count))
}

pub(super) fn drop(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    cut(machine, this, args, |count, length| (count, length))
}

pub(super) fn take_right(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    cut(machine, this, args, |count, length| (length - count, length))
}

pub(super) fn drop_right(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    cut(machine, this, args, |count, length| (0, length - count))
}

pub(super) fn take_before(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [mark] = args else { return missing() };
    let (own, mark) = (own(machine, this), machine.to_text(*mark));
    text(machine, own.split_once(&mark).map_or("", |(before, _)| before))
}

pub(super) fn take_after(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [mark] = args else { return missing() };
    let (own, mark) = (own(machine, this), machine.to_text(*mark));
    text(machine, own.split_once(&mark).map_or("", |(_, after)| after))
}

/// A list of texts as an answer.
pub(super) fn texts(machine: &mut Machine, parts: Vec<String>) -> HostResult {
    machine.heap.check_collection(parts.len())?;
    let mut items = Vec::with_capacity(parts.len());
    for part in parts {
        items.push(machine.new_string(part)?);
    }
    list(machine, items)
}

/// Each character of the argument separates; empty parts are left out.
pub(super) fn tokenize(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let separators = match args {
        [] => " \t\n\r\u{c}".to_owned(),
        [separators] => machine.to_text(*separators),
        _ => return missing(),
    };
    let own = own(machine, this);
    let parts = own.split(|c| separators.contains(c)).filter(|part| !part.is_empty()).map(str::to_owned).collect();
    texts(machine, parts)
}

/// Lines end at LF, CRLF or CR.
pub(super) fn split_lines(text: &str) -> Vec<String> {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<String> = unified.split('\n').map(str::to_owned).collect();
    if lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

pub(super) fn read_lines(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let lines = split_lines(&own(machine, this));
    texts(machine, lines)
}

pub(super) fn to_list(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let parts = own(machine, this).chars().map(String::from).collect();
    texts(machine, parts)
}

pub(super) fn to_char_array(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let items = own(machine, this).encode_utf16().map(Value::Char).collect();
    let class = machine.heap.library().find_class("char");
    done(machine.heap.list_of_kind(items, ListKind::Array(class)))
}

/// Removes the indentation that all lines share.
pub(super) fn strip_indent(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let own = own(machine, this);
    let lines = split_lines(&own);
    let indent = |line: &String| line.len() - line.trim_start_matches([' ', '\t']).len();
    let shared = match args {
        [Value::Int(count)] => (*count).max(0) as usize,
        _ => lines.iter().filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or(0),
    };
    let mut stripped: Vec<&str> = lines.iter().map(|line| line.get(shared..).unwrap_or("")).collect();
    if own.ends_with('\n') {
        stripped.push("");
    }
    text(machine, stripped.join("\n"))
}

/// Removes everything up to a mark at the beginning of each line.
pub(super) fn strip_margin(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let mark = args.first().map_or("|".to_owned(), |mark| machine.to_text(*mark));
    let own = own(machine, this);
    let lines = split_lines(&own);
    let mut stripped: Vec<&str> = lines
        .iter()
        .map(|line| {
            let inner = line.trim_start_matches(|c| c <= ' ');
            inner.strip_prefix(mark.as_str()).unwrap_or(line)
        })
        .collect();
    if own.ends_with('\n') {
        stripped.push("");
    }
    text(machine, stripped.join("\n"))
}

/// All line ends become LF.
pub(super) fn normalize(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let unified = own(machine, this).replace("\r\n", "\n").replace('\r', "\n");
    text(machine, unified)
}

pub(super) fn first(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    match own(machine, this).chars().next() {
        Some(c) => text(machine, c.to_string()),
        None => Err(crate::support::no_such_element("Cannot access first() element from an empty CharSequence")),
    }
}

pub(super) fn last(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    match own(machine, this).chars().next_back() {
        Some(c) => text(machine, c.to_string()),
        None => Err(crate::support::no_such_element("Cannot access last() element from an empty CharSequence")),
    }
}
