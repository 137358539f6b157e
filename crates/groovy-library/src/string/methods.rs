//! Whole texts: tests, changes of case and space, conversions.

use std::sync::Arc;

use entente_groovy_vm::{
    Fault, HostResult, JavaDecimal, Machine, Value,
    object::{ListKind, Object},
    parse_double, string_hash,
};
use num_bigint::BigInt;

use super::units::Units;
use crate::support::{done, missing, text};

/// The receiver's text.
pub(super) fn own(machine: &mut Machine, this: Value) -> Arc<str> {
    machine.heap.text(this).unwrap_or_else(|| machine.to_text(this).into())
}

/// The first argument as text: texts and characters count, null is Java's null pointer.
pub(super) fn text_arg(machine: &mut Machine, args: &[Value]) -> Result<Option<Arc<str>>, Fault> {
    match args.first() {
        Some(Value::Null) => Err(Fault::Exception { class: "java.lang.NullPointerException".into(), message: None }),
        Some(value @ Value::Char(_)) => Ok(Some(machine.to_text(*value).into())),
        Some(value) => Ok(machine.heap.text(*value).or_else(|| match machine.heap.object(*value) {
            Some(Object::Builder(text)) => Some(text.as_str().into()),
            _ => None,
        })),
        None => Ok(None),
    }
}

/// The first argument's text, or "not for these arguments".
macro_rules! text_arg {
    ($machine:expr, $args:expr) => {
        match text_arg($machine, $args)? {
            Some(text) => text,
            None => return missing(),
        }
    };
}

pub(super) fn construct(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    match args {
        [] => text(machine, ""),
        [value] | [value, _] => {
            let shown = match machine.heap.object(*value) {
                Some(Object::List(_)) => {
                    let items = machine.elements(*value)?.unwrap_or_default();
                    let bytes: Vec<u8> = items
                        .iter()
                        .filter_map(|item| match item {
                            Value::Byte(byte) => Some(*byte as u8),
                            _ => None,
                        })
                        .collect();
                    if bytes.len() == items.len() && !bytes.is_empty() {
                        String::from_utf8_lossy(&bytes).into_owned()
                    } else {
                        items.iter().map(|item| machine.to_text(*item)).collect()
                    }
                }
                _ => machine.to_text(*value),
            };
            text(machine, shown)
        }
        _ => missing(),
    }
}

pub(super) fn value_of(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let shown = machine.to_text(*value);
    text(machine, shown)
}

pub(super) fn static_format(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    // A locale in front changes nothing: texts are formatted as in English.
    let args = match args {
        [first, rest @ ..] if !machine.heap.is_text(*first) && !rest.is_empty() => rest,
        args => args,
    };
    let Some((format, values)) = args.split_first() else { return missing() };
    let values = spread_array(machine, values)?;
    let format = own(machine, *format);
    let shown = super::format(machine, &format, &values)?;
    text(machine, shown)
}

/// A single array stands for the arguments themselves.
fn spread_array(machine: &mut Machine, values: &[Value]) -> Result<Vec<Value>, Fault> {
    if let [array] = values
        && matches!(machine.heap.object(*array), Some(Object::List(list)) if matches!(list.kind, ListKind::Array(_)))
    {
        return Ok(machine.elements(*array)?.unwrap_or_default());
    }
    Ok(values.to_vec())
}

pub(super) fn formatted(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let format = own(machine, this);
    let shown = super::format(machine, &format, args)?;
    text(machine, shown)
}

fn is_sequence(machine: &Machine, value: Value) -> bool {
    machine.heap.is_text(value)
        || matches!(machine.heap.object(value), Some(entente_groovy_vm::object::Object::Builder(_)))
}

pub(super) fn static_join(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let Some((separator, items)) = args.split_first() else { return missing() };
    let separator = machine.to_text(*separator);
    let items = match items {
        [list] => machine.elements(*list)?.unwrap_or_else(|| vec![*list]),
        items => items.to_vec(),
    };
    if let Some(other) = items.iter().find(|item| !item.is_null() && !is_sequence(machine, **item)) {
        let class = machine.heap.class_name(*other);
        let message = format!("class {class} cannot be cast to class java.lang.CharSequence");
        return Err(Fault::new("java.lang.ClassCastException", message));
    }
    let parts: Vec<String> = items.iter().map(|item| machine.to_text(*item)).collect();
    text(machine, parts.join(&separator))
}

pub(super) fn itself(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let own = own(machine, this);
    text(machine, own)
}

pub(super) fn length(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    done(Units::of(&own(machine, this)).len() as i32)
}

pub(super) fn is_empty(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(own(machine, this).is_empty())
}

pub(super) fn is_blank(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(own(machine, this).trim().is_empty())
}

/// Java's `trim`: everything up to the space character.
pub(super) fn trim(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let own = own(machine, this);
    text(machine, own.trim_matches(|c| c <= ' '))
}

pub(super) fn strip(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let own = own(machine, this);
    text(machine, own.trim())
}

pub(super) fn strip_leading(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let own = own(machine, this);
    text(machine, own.trim_start())
}

pub(super) fn strip_trailing(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let own = own(machine, this);
    text(machine, own.trim_end())
}

pub(super) fn to_lower_case(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let lower = own(machine, this).to_lowercase();
    text(machine, lower)
}

pub(super) fn to_upper_case(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let upper = own(machine, this).to_uppercase();
    text(machine, upper)
}

fn with_first(own: &str, change: impl Fn(char) -> String) -> String {
    let mut chars = own.chars();
    match chars.next() {
        Some(first) => change(first) + chars.as_str(),
        None => String::new(),
    }
}

pub(super) fn capitalize(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let changed = with_first(&own(machine, this), |c| c.to_uppercase().collect());
    text(machine, changed)
}

pub(super) fn uncapitalize(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let changed = with_first(&own(machine, this), |c| c.to_lowercase().collect());
    text(machine, changed)
}

pub(super) fn contains(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if matches!(args, [Value::Null]) {
        let message = "Cannot invoke \"java.lang.CharSequence.toString()\" because \"s\" is null";
        return Err(Fault::null_pointer(message));
    }
    let part = text_arg!(machine, args);
    done(own(machine, this).contains(&*part))
}

pub(super) fn starts_with(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let part = text_arg!(machine, args);
    let own = own(machine, this);
    match args.get(1) {
        None => done(own.starts_with(&*part)),
        Some(Value::Int(from)) => {
            let units = Units::of(&own);
            let at = usize::try_from(*from).ok().filter(|at| *at <= units.len());
            done(at.is_some_and(|at| own[units.byte(&own, at)..].starts_with(&*part)))
        }
        Some(_) => missing(),
    }
}

pub(super) fn ends_with(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let part = text_arg!(machine, args);
    done(own(machine, this).ends_with(&*part))
}

/// `indexOf(text | char | int, from)`.
pub(super) fn index_of(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(part) = search_arg(machine, args)? else { return missing() };
    let own = own(machine, this);
    let units = Units::of(&own);
    let from = match args.get(1) {
        None => 0,
        Some(from) => machine.heap.int(*from).unwrap_or(0).max(0) as usize,
    };
    if from > units.len() {
        return done(-1);
    }
    let start = units.byte(&own, from);
    done(own[start..].find(&*part).map_or(-1, |at| units.position(&own, start + at) as i32))
}

fn search_arg(machine: &mut Machine, args: &[Value]) -> Result<Option<Arc<str>>, Fault> {
    match args.first() {
        Some(Value::Int(code)) => Ok(char::from_u32(*code as u32).map(|c| c.to_string().into())),
        _ => text_arg(machine, args),
    }
}

pub(super) fn last_index_of(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some(part) = search_arg(machine, args)? else { return missing() };
    let own = own(machine, this);
    let units = Units::of(&own);
    let end = match args.get(1) {
        None => own.len(),
        Some(from) => {
            let from = machine.heap.int(*from).unwrap_or(0).max(0) as usize;
            (units.byte(&own, from) + part.len()).min(own.len())
        }
    };
    let end = (end..=own.len()).find(|at| own.is_char_boundary(*at)).unwrap_or(own.len());
    done(own[..end].rfind(&*part).map_or(-1, |at| units.position(&own, at) as i32))
}

pub(super) fn replace(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [from, to] = args else { return missing() };
    let Some(from) = text_arg(machine, &[*from])? else { return missing() };
    let Some(to) = text_arg(machine, &[*to])? else { return missing() };
    let own = own(machine, this);
    let found = own.matches(&*from).count();
    machine.heap.check_string(own.len() + found.saturating_mul(to.len()))?;
    text(machine, own.replace(&*from, &to))
}

/// `text + value`.
pub(super) fn concat(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [more] = args else { return missing() };
    let joined = own(machine, this).to_string() + &machine.to_text(*more);
    text(machine, joined)
}

pub(super) fn multiply(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [times] = args else { return missing() };
    let Some(times) = machine.heap.int(*times) else { return missing() };
    if times < 0 {
        return Err(Fault::illegal_argument(format!(
            "multiply() should be called with a number of 0 or greater not: {times}"
        )));
    }
    let own = own(machine, this);
    machine.heap.check_string(own.len().saturating_mul(times as usize))?;
    text(machine, own.repeat(times as usize))
}

/// Removes the first occurrence.
pub(super) fn minus(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [part] = args else { return missing() };
    if &*machine.heap.class_name(*part) == "java.util.regex.Pattern" {
        let nothing = machine.new_string("")?;
        return crate::regex::replace_first(machine, this, &[*part, nothing]);
    }
    let part = machine.to_text(*part);
    let own = own(machine, this);
    text(machine, own.replacen(&part, "", 1))
}

pub(super) fn reverse(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let reversed: String = own(machine, this).chars().rev().collect();
    text(machine, reversed)
}

/// Width and padding of the pad methods.
fn padding(machine: &mut Machine, this: Value, args: &[Value]) -> Result<Option<(usize, String)>, Fault> {
    let Some(width) = args.first().and_then(|width| machine.heap.int(*width)) else { return Ok(None) };
    let pad = match args.get(1) {
        None => " ".to_owned(),
        Some(pad) => machine.to_text(*pad),
    };
    let length = Units::of(&own(machine, this)).len();
    machine.heap.check_string((width.max(0) as usize).saturating_mul(pad.len().max(1)))?;
    Ok(Some(((width.max(0) as usize).saturating_sub(length), pad)))
}

fn fill(pad: &str, units: usize) -> String {
    pad.chars().cycle().take(if pad.is_empty() { 0 } else { units }).collect()
}

pub(super) fn pad_left(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some((missing_units, pad)) = padding(machine, this, args)? else { return missing() };
    let padded = fill(&pad, missing_units) + &own(machine, this);
    text(machine, padded)
}

pub(super) fn pad_right(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some((missing_units, pad)) = padding(machine, this, args)? else { return missing() };
    let padded = own(machine, this).to_string() + &fill(&pad, missing_units);
    text(machine, padded)
}

pub(super) fn center(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let Some((missing_units, pad)) = padding(machine, this, args)? else { return missing() };
    let left = missing_units / 2;
    let centered = fill(&pad, left) + &own(machine, this) + &fill(&pad, missing_units - left);
    text(machine, centered)
}

pub(super) fn equals_ignore_case(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [other] = args else { return missing() };
    let Some(other) = machine.heap.text(*other) else { return done(false) };
    done(own(machine, this).to_lowercase() == other.to_lowercase())
}

pub(super) fn contains_ignore_case(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let part = text_arg!(machine, args);
    done(own(machine, this).to_lowercase().contains(&part.to_lowercase()))
}

pub(super) fn compare_to_ignore_case(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let part = text_arg!(machine, args);
    let fold = |text: &str| text.to_uppercase().to_lowercase();
    done(crate::object::text_difference(&fold(&own(machine, this)), &fold(&part)))
}

pub(super) fn content_equals(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let part = text_arg!(machine, args);
    done(own(machine, this) == part)
}

/// Occurrences of a text.
pub(super) fn count(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let part = text_arg!(machine, args);
    let own = own(machine, this);
    done(if part.is_empty() { 0 } else { own.matches(&*part).count() as i32 })
}

fn number_format(input: &str) -> Fault {
    Fault::new("java.lang.NumberFormatException", format!("For input string: \"{input}\""))
}

pub(super) fn to_integer(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let own = own(machine, this);
    let trimmed = own.trim();
    done(trimmed.parse::<i32>().map_err(|_| number_format(trimmed))?)
}

pub(super) fn to_long(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let own = own(machine, this);
    let trimmed = own.trim();
    done(trimmed.parse::<i64>().map_err(|_| number_format(trimmed))?)
}

pub(super) fn to_double(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let own = own(machine, this);
    done(parse_double(own.trim()).ok_or_else(|| number_format(own.trim()))?)
}

pub(super) fn to_big_decimal(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let own = own(machine, this);
    let number: JavaDecimal = own.trim().parse().map_err(|_| number_format(own.trim()))?;
    done(machine.heap.decimal(number))
}

pub(super) fn to_big_integer(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let own = own(machine, this);
    let number: BigInt = own.trim().parse().map_err(|_| number_format(own.trim()))?;
    done(machine.heap.big_integer(number))
}

pub(super) fn to_boolean(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let own = own(machine, this).trim().to_lowercase();
    done(matches!(own.as_str(), "y" | "true" | "1"))
}

pub(super) fn is_integer(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(own(machine, this).trim().parse::<i32>().is_ok())
}

pub(super) fn is_long(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(own(machine, this).trim().parse::<i64>().is_ok())
}

pub(super) fn is_number(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(own(machine, this).trim().parse::<JavaDecimal>().is_ok())
}

pub(super) fn is_case(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    done(!value.is_null() && *own(machine, this) == *machine.to_text(*value))
}

/// The last character moved by one, as `'a'++` does.
fn moved(machine: &mut Machine, this: Value, by: i32) -> HostResult {
    let mut units: Vec<u16> = own(machine, this).encode_utf16().collect();
    match units.last_mut() {
        Some(last) => *last = last.wrapping_add(by as u16),
        None => units.push(0),
    }
    text(machine, String::from_utf16_lossy(&units))
}

pub(super) fn next(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    moved(machine, this, 1)
}

pub(super) fn previous(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    moved(machine, this, -1)
}

/// `text << value` makes a buffer.
pub(super) fn left_shift(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let joined = own(machine, this).to_string() + &machine.to_text(*value);
    machine.heap.check_string(joined.len())?;
    done(machine.heap.add(Object::Builder(joined)))
}

pub(super) fn hash_code(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(string_hash(&own(machine, this)))
}

pub(super) fn bytes(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let own = own(machine, this);
    let items = own.bytes().map(|byte| Value::Byte(byte as i8)).collect();
    let class = machine.heap.library().find_class("byte");
    done(machine.heap.list_of_kind(items, ListKind::Array(class)))
}

pub(super) fn refuse_execute(_machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    Err(Fault::new(
        "java.lang.SecurityException",
        "execute() can't be used in scripts: programs of the host are out of reach",
    ))
}
