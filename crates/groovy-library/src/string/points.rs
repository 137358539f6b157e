//! What Java's strings have besides: code points, parts of arrays, regions, escapes.

use entente_groovy_vm::{Fault, HostResult, Machine, Native, Value};

use crate::character::{code_point_at, code_point_count, offset_by_code_points};
use crate::support::java::fits;
use crate::support::{done, missing, text};

fn with_text(machine: &mut Machine, this: Value, args: &[Value]) -> Vec<Value> {
    let own = machine.to_text(this);
    let mut all = vec![machine.heap.string(own)];
    all.extend_from_slice(args);
    all
}

fn out_of_bounds(message: String) -> Fault {
    Fault::new("java.lang.StringIndexOutOfBoundsException", message)
}

fn is_builder(machine: &Machine, value: Value) -> bool {
    matches!(machine.heap.object(value), Some(entente_groovy_vm::object::Object::Builder(_)))
}

/// `getChars(from, to, array, at)`: copies units into an array.
fn get_chars(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [from, to, array, at] = args else { return missing() };
    let units: Vec<u16> = machine.to_text(this).encode_utf16().collect();
    let (from, to) = (fits!(machine.heap.int(*from)), fits!(machine.heap.int(*to)));
    let at = fits!(machine.heap.int(*at));
    if from < 0 || to < from || to as usize > units.len() {
        return Err(out_of_bounds(format!("begin {from}, end {to}, length {}", units.len())));
    }
    let part = &units[from as usize..to as usize];
    let items = fits!(machine.heap.list_mut(*array));
    if at < 0 || at as usize + part.len() > items.len() {
        let message = format!("offset {at}, count {}, length {}", part.len(), items.len());
        return Err(Fault::new("java.lang.ArrayIndexOutOfBoundsException", message));
    }
    for (place, unit) in items[at as usize..].iter_mut().zip(part) {
        *place = Value::Char(*unit);
    }
    done(Value::Null)
}

/// `indent(n)`: each line moved to the right, or to the left as far as it has blanks.
fn indent(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [by] = args else { return missing() };
    let (own, by) = (machine.to_text(this), fits!(machine.heap.int(*by)));
    machine.heap.check_string(own.len() + own.lines().count() * by.max(0) as usize)?;
    let mut shown = String::new();
    for line in own.lines() {
        if by >= 0 {
            shown.push_str(&" ".repeat(by as usize));
            shown.push_str(line);
        } else {
            let blanks = line.chars().take(by.unsigned_abs() as usize).take_while(|c| c.is_whitespace());
            shown.push_str(&line[blanks.map(char::len_utf8).sum()..]);
        }
        shown.push('\n');
    }
    text(machine, shown)
}

/// `(at, other, otherAt, length)`, before that perhaps whether case is ignored.
fn region_matches(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let (ignoring, args) = match args {
        [Value::Bool(ignoring), rest @ ..] => (*ignoring, rest),
        _ => (false, args),
    };
    let [at, other, other_at, length] = args else { return missing() };
    let fold = |shown: String| if ignoring { shown.to_uppercase().to_lowercase() } else { shown };
    let own: Vec<u16> = fold(machine.to_text(this)).encode_utf16().collect();
    let other: Vec<u16> = fold(machine.to_text(*other)).encode_utf16().collect();
    let numbers: Option<Vec<i32>> = [at, other_at, length].iter().map(|number| machine.heap.int(**number)).collect();
    let [at, other_at, length] = fits!(numbers)[..] else { return missing() };
    let region = |units: &[u16], at: i32| -> Option<Vec<u16>> {
        let at = usize::try_from(at).ok()?;
        units.get(at..at + length.max(0) as usize).map(<[u16]>::to_vec)
    };
    done(match (region(&own, at), region(&other, other_at)) {
        (Some(a), Some(b)) => a == b,
        _ => false,
    })
}

/// `translateEscapes()`: backslashes as in a literal of Java.
fn translate_escapes(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let own = machine.to_text(this);
    let mut shown = String::with_capacity(own.len());
    let mut chars = own.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            shown.push(c);
            continue;
        }
        match chars.next() {
            Some('b') => shown.push('\u{8}'),
            Some('f') => shown.push('\u{c}'),
            Some('n') => shown.push('\n'),
            Some('r') => shown.push('\r'),
            Some('s') => shown.push(' '),
            Some('t') => shown.push('\t'),
            Some(c @ ('\'' | '"' | '\\')) => shown.push(c),
            Some('\n') => {}
            Some('\r') => {
                chars.next_if_eq(&'\n');
            }
            Some(first @ '0'..='7') => {
                let most = if first <= '3' { 2 } else { 1 };
                let mut code = first.to_digit(8).unwrap_or(0);
                for _ in 0..most {
                    let Some(digit) = chars.peek().and_then(|c| c.to_digit(8)) else { break };
                    code = code * 8 + digit;
                    chars.next();
                }
                shown.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            other => {
                let (c, code) = (other.unwrap_or('\0'), other.map_or(0, |c| c as u32));
                return Err(Fault::illegal_argument(format!("Invalid escape sequence: \\{c} \\\\u{code:04X}")));
            }
        }
    }
    text(machine, shown)
}

/// A text of the units of a `char[]`, or of a part of it.
pub(super) fn copy_value_of(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let items = match args {
        [array, ..] => fits!(machine.elements(*array)?),
        [] => return missing(),
    };
    let units: Vec<u16> =
        items.iter().filter_map(|item| if let Value::Char(unit) = item { Some(*unit) } else { None }).collect();
    let part = match args {
        [_, from, count] => {
            let (from, count) = (fits!(machine.heap.int(*from)), fits!(machine.heap.int(*count)));
            if from < 0 || count < 0 || from as usize + count as usize > units.len() {
                return Err(out_of_bounds(format!("offset {from}, count {count}, length {}", units.len())));
            }
            &units[from as usize..(from + count) as usize]
        }
        [_] => &units[..],
        _ => return missing(),
    };
    text(machine, String::from_utf16_lossy(part))
}

pub(super) const METHODS: &[(&str, Native)] = &[
    ("codePointAt", |m, t, a| {
        let all = with_text(m, t, a);
        code_point_at(m, &all, false)
    }),
    ("codePointBefore", |m, t, a| {
        let all = with_text(m, t, a);
        code_point_at(m, &all, true)
    }),
    ("codePointCount", |m, t, a| {
        let all = with_text(m, t, a);
        code_point_count(m, &all)
    }),
    ("offsetByCodePoints", |m, t, a| {
        let all = with_text(m, t, a);
        offset_by_code_points(m, &all)
    }),
    ("codePoints", |m, t, _| {
        let points = m.to_text(t).chars().map(|c| Value::Int(c as i32)).collect();
        crate::stream::of_numbers(m, points)
    }),
    ("getChars", get_chars),
    ("compareTo", |m, t, a| match a {
        [other] if is_builder(m, t) && is_builder(m, *other) => {
            done(crate::object::text_difference(&m.to_text(t), &m.to_text(*other)))
        }
        _ => missing(),
    }),
    ("indent", indent),
    ("regionMatches", region_matches),
    ("translateEscapes", translate_escapes),
    ("appendCodePoint", |m, t, a| {
        let [Value::Int(code)] = a else { return missing() };
        let added = u32::try_from(*code).ok().and_then(char::from_u32);
        let added =
            added.ok_or_else(|| Fault::illegal_argument(format!("Not a valid Unicode code point: 0x{code:X}")))?;
        let length = match m.heap.object(t) {
            Some(entente_groovy_vm::object::Object::Builder(own)) => own.len(),
            _ => return missing(),
        };
        m.heap.check_string(length + added.len_utf8())?;
        if let Some(entente_groovy_vm::object::Object::Builder(own)) = m.heap.object_mut(t) {
            own.push(added);
        }
        done(t)
    }),
];
