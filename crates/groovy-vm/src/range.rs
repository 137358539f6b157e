//! Ranges: `1..5`, `5..1`, `'a'..'e'`, with excluded bounds.

use crate::heap::Heap;
use crate::object::RangeObject;
use crate::value::Value;

/// The whole numbers from the first to the last element, both included, with the step's sign; `None` when empty.
fn bounds(heap: &Heap, range: RangeObject) -> Option<(i64, i64, i64)> {
    let (from, to) = (ordinal(heap, range.from)?, ordinal(heap, range.to)?);
    let step = if from <= to { 1 } else { -1 };
    let first = if range.exclude_from { from + step } else { from };
    let last = if range.exclude_to { to - step } else { to };
    let empty = (from == to && (range.exclude_from || range.exclude_to)) || (last - first) * step < 0;
    (!empty).then_some((first, last, step))
}

/// A bound as a whole number: the number itself, or the code of a one-character text.
fn ordinal(heap: &Heap, value: Value) -> Option<i64> {
    match value {
        Value::Char(unit) => Some(i64::from(unit)),
        Value::Object(_) if heap.is_text(value) => {
            let text = heap.text(value)?;
            let mut units = text.encode_utf16();
            let unit = units.next()?;
            units.next().is_none().then_some(i64::from(unit))
        }
        _ => heap.long(value),
    }
}

/// Number of elements.
pub(crate) fn len(heap: &Heap, range: RangeObject) -> usize {
    bounds(heap, range).map_or(0, |(first, last, step)| ((last - first) * step + 1) as usize)
}

/// The element at an index that is inside the range.
pub(crate) fn item(heap: &mut Heap, range: RangeObject, index: usize) -> Value {
    let Some((first, _, step)) = bounds(heap, range) else { return Value::Null };
    make(heap, range.from, first + step * index as i64)
}

/// The text of an element at an index that is inside the range.
pub(crate) fn item_text(heap: &Heap, range: RangeObject, index: usize) -> String {
    let Some((first, _, step)) = bounds(heap, range) else { return String::new() };
    let number = first + step * index as i64;
    match range.from {
        Value::Char(_) => String::from_utf16_lossy(&[number as u16]),
        Value::Object(_) if heap.is_text(range.from) => String::from_utf16_lossy(&[number as u16]),
        _ => number.to_string(),
    }
}

/// All elements.
pub(crate) fn items(heap: &mut Heap, range: RangeObject) -> Vec<Value> {
    let count = len(heap, range);
    let Some((first, _, step)) = bounds(heap, range) else { return Vec::new() };
    (0..count as i64).map(|index| make(heap, range.from, first + step * index)).collect()
}

/// Whether a value equals an element.
pub(crate) fn contains(heap: &Heap, range: RangeObject, value: Value) -> bool {
    let Some((first, last, _)) = bounds(heap, range) else { return false };
    let (low, high) = (first.min(last), first.max(last));
    ordinal(heap, value).is_some_and(|number| low <= number && number <= high) && !heap.is_fraction(value)
}

fn make(heap: &mut Heap, model: Value, number: i64) -> Value {
    match model {
        Value::Char(_) => Value::Char(number as u16),
        Value::Object(_) if heap.is_text(model) => {
            let text = String::from_utf16_lossy(&[number as u16]);
            heap.string(text)
        }
        Value::Long(_) => Value::Long(number),
        _ => i32::try_from(number).map_or(Value::Long(number), Value::Int),
    }
}
