//! Ranges: `1..5`, `5..1`, `1.5..4`, `'a'..'e'`, with excluded bounds. Where the elements follow from the bounds alone they are made
//! when they are needed; ranges over other objects keep the list of their elements.

use crate::heap::Heap;
use crate::number::{Arithmetic, Number};
use crate::object::{Object, RangeObject};
use crate::value::Value;

/// Steps from one bound to the other: element `n` is the first bound moved by `first + n * step`.
#[derive(Clone, Copy)]
struct Steps {
    first: i64,
    step: i64,
    count: usize,
}

fn steps(heap: &Heap, range: RangeObject) -> Option<Steps> {
    // The distance in whole steps, and whether these end exactly on the second bound.
    let (distance, is_exact) = match (ordinal(heap, range.from), ordinal(heap, range.to)) {
        (Some(from), Some(to)) => (to.checked_sub(from)?, true),
        _ => fractional_distance(heap, range)?,
    };
    let ascends = distance > 0 || distance == 0 && !descends(heap, range);
    let step = if ascends { 1 } else { -1 };
    let first = i64::from(range.exclude_from);
    let last = distance.abs() - i64::from(range.exclude_to && is_exact);
    let count = last - first + 1;
    (count > 0).then_some(Steps { first: first * step, step, count: count as usize })
}

/// How many whole steps lie between two numbers of which one is a fraction, with their sign.
fn fractional_distance(heap: &Heap, range: RangeObject) -> Option<(i64, bool)> {
    let (from, to) = (heap.number(range.from)?, heap.number(range.to)?);
    let is_finite = |number: &Number| !matches!(number, Number::Double(n) if !n.is_finite());
    if !is_finite(&from) || !is_finite(&to) {
        return None;
    }
    let distance = to.to_decimal().subtract(&from.to_decimal());
    let whole = Number::Decimal(distance.clone()).to_i64();
    Some((whole, Number::Long(whole).to_decimal().compare(&distance).is_eq()))
}

fn descends(heap: &Heap, range: RangeObject) -> bool {
    match (heap.number(range.from), heap.number(range.to)) {
        (Some(from), Some(to)) => from.compare(&to).is_some_and(std::cmp::Ordering::is_gt),
        _ => false,
    }
}

/// A bound as a whole number: the number itself, or the code of a text's last character, when both texts begin alike.
fn ordinal(heap: &Heap, value: Value) -> Option<i64> {
    match value {
        Value::Char(unit) => Some(i64::from(unit)),
        Value::Object(_) if heap.is_text(value) => {
            let text = heap.text(value)?;
            let mut units = text.encode_utf16();
            let unit = units.next()?;
            units.next().is_none().then_some(i64::from(unit))
        }
        _ if heap.is_fraction(value) => None,
        _ => heap.long(value),
    }
}

fn listed(heap: &Heap, range: RangeObject) -> Option<&[Value]> {
    match heap.object(range.elements) {
        Some(Object::List(list)) => Some(&list.items),
        _ => None,
    }
}

/// Number of elements.
pub(crate) fn len(heap: &Heap, range: RangeObject) -> usize {
    match listed(heap, range) {
        Some(items) => items.len(),
        None => steps(heap, range).map_or(0, |steps| steps.count),
    }
}

/// The element at an index that is inside the range.
pub(crate) fn item(heap: &mut Heap, range: RangeObject, index: usize) -> Value {
    if let Some(items) = listed(heap, range) {
        return items.get(index).copied().unwrap_or_default();
    }
    let Some(steps) = steps(heap, range) else { return Value::Null };
    make(heap, range.from, steps.first + steps.step * index as i64)
}

/// The text of an element at an index that is inside the range.
pub(crate) fn item_text(heap: &Heap, range: RangeObject, index: usize) -> String {
    if let Some(items) = listed(heap, range) {
        return items.get(index).map_or_else(String::new, |item| heap.to_text(*item));
    }
    let Some(steps) = steps(heap, range) else { return String::new() };
    let by = steps.first + steps.step * index as i64;
    match (ordinal(heap, range.from), heap.number(range.from)) {
        (Some(from), None) => String::from_utf16_lossy(&[(from + by) as u16]),
        (Some(from), Some(_)) => (from + by).to_string(),
        (None, Some(Number::Double(from))) => crate::format::double_text(from + by as f64),
        (None, Some(from)) => from.to_decimal().add(&Number::Long(by).to_decimal()).to_string(),
        (None, None) => String::new(),
    }
}

/// All elements.
pub(crate) fn items(heap: &mut Heap, range: RangeObject) -> Vec<Value> {
    if let Some(items) = listed(heap, range) {
        return items.to_vec();
    }
    let Some(steps) = steps(heap, range) else { return Vec::new() };
    (0..steps.count as i64).map(|index| make(heap, range.from, steps.first + steps.step * index)).collect()
}

/// Whether a value equals an element. A range of `int`s holds no other kinds of numbers but big ones.
pub(crate) fn contains(heap: &Heap, range: RangeObject, value: Value) -> bool {
    if let Some(items) = listed(heap, range) {
        return items.iter().any(|item| heap.equals(*item, value));
    }
    let Some(steps) = steps(heap, range) else { return false };
    if let (Value::Int(_), Value::Int(_)) = (range.from, range.to) {
        let fits = matches!(value, Value::Int(_)) || matches!(heap.object(value), Some(Object::BigInteger(_)));
        if !fits {
            return false;
        }
    }
    let distance = match (ordinal(heap, range.from), ordinal(heap, value)) {
        (Some(from), Some(value)) => value - from,
        (Some(_), None) if heap.number(value).is_none() => return false,
        _ => match fractional_distance(heap, RangeObject { to: value, ..range }) {
            Some((distance, true)) => distance,
            _ => return false,
        },
    };
    let at = (distance - steps.first) * steps.step;
    (0..steps.count as i64).contains(&at)
}

/// A bound moved by whole steps.
fn make(heap: &mut Heap, from: Value, by: i64) -> Value {
    match from {
        Value::Int(from) => i32::try_from(i64::from(from) + by).map_or(Value::Long(i64::from(from) + by), Value::Int),
        Value::Char(unit) => Value::Char((i64::from(unit) + by) as u16),
        Value::Float(from) => Value::Float(from + by as f32),
        _ => match heap.number(from) {
            Some(Number::Long(from)) => Value::Long(from + by),
            Some(number) => {
                let step = i32::try_from(by).map_or(Number::Long(by), Number::Int);
                heap.arithmetic(Arithmetic::Add, &number, &step).unwrap_or(from)
            }
            None => {
                let unit = ordinal(heap, from).unwrap_or(0) + by;
                heap.string(String::from_utf16_lossy(&[unit as u16]))
            }
        },
    }
}
