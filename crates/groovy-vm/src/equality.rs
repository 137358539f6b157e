//! Groovy's `==`, Java's `equals` and `hashCode`, `<=>` and Groovy truth.

use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};

use crate::heap::Heap;
use crate::number::Number;
use crate::object::Object;
use crate::value::Value;

/// Nesting at which comparing stops and says "equal", so that a collection that holds itself does not end the host.
const MAX_NESTING: usize = 64;

impl Heap {
    /// Groovy truth.
    pub fn truth(&self, value: Value) -> bool {
        match value {
            Value::Null => false,
            Value::Bool(value) => value,
            Value::Byte(n) => n != 0,
            Value::Short(n) => n != 0,
            Value::Char(unit) => unit != 0,
            Value::Int(n) => n != 0,
            Value::Long(n) => n != 0,
            Value::Float(n) => n != 0.0 && !n.is_nan(),
            Value::Double(n) => n != 0.0 && !n.is_nan(),
            Value::Class(_) => true,
            Value::Object(handle) => match self.get(handle) {
                Object::Text(text) => !text.is_empty(),
                Object::GString(_) => !self.to_text(value).is_empty(),
                Object::BigInteger(number) => number.sign() != Sign::NoSign,
                Object::Decimal(number) => number.signum() != 0,
                Object::List(list) => !list.items.is_empty(),
                Object::Map(map) => !map.table.is_empty(),
                Object::Set(set) => !set.table.is_empty(),
                Object::Range(range) => crate::range::len(self, *range) > 0,
                Object::Builder(text) => !text.is_empty(),
                Object::Iterator(iterator) => iterator.next < iterator.items.len(),
                Object::Host(Some(host), _) => host.truth(self),
                _ => true,
            },
        }
    }

    /// Groovy's `==`: numbers by value across types, texts by content, collections by elements.
    pub fn equals(&self, left: Value, right: Value) -> bool {
        self.equals_nested(left, right, 0)
    }

    fn equals_nested(&self, left: Value, right: Value, depth: usize) -> bool {
        if left == right && !matches!(left, Value::Double(_) | Value::Float(_)) {
            return true;
        }
        if left.is_null() || right.is_null() {
            return false;
        }
        if depth > MAX_NESTING {
            return true;
        }
        if let (Some(a), Some(b)) = (self.number_or_char(left, right), self.number_or_char(right, left)) {
            return a.compare(&b) == Some(Ordering::Equal);
        }
        let (Some(left_object), Some(right_object)) = (self.object(left), self.object(right)) else {
            return self.char_equals_text(left, right) || self.char_equals_text(right, left);
        };
        match (left_object, right_object) {
            (Object::Text(a), Object::Text(b)) => a == b,
            (Object::Text(_) | Object::GString(_), Object::Text(_) | Object::GString(_)) => {
                self.text(left) == self.text(right)
            }
            (Object::List(a), Object::List(b)) => {
                a.items.len() == b.items.len()
                    && a.items.iter().zip(&b.items).all(|(x, y)| self.equals_nested(*x, *y, depth + 1))
            }
            (Object::Range(_), Object::List(list)) => self.range_equals(left, &list.items),
            (Object::List(list), Object::Range(_)) => self.range_equals(right, &list.items),
            (Object::Range(a), Object::Range(b)) => {
                let count = crate::range::len(self, *a);
                count == crate::range::len(self, *b)
                    && (count == 0
                        || (self.equals(a.from, b.from) && a.exclude_from == b.exclude_from)
                            && crate::range::contains(self, *b, a.to) == crate::range::contains(self, *b, b.to))
            }
            (Object::Set(a), Object::Set(b)) => {
                a.table.len() == b.table.len()
                    && a.table.entries().iter().all(|entry| {
                        self.set_contains(right, entry.key)
                            || b.table.entries().iter().any(|e| self.equals_nested(entry.key, e.key, depth + 1))
                    })
            }
            (Object::Map(a), Object::Map(b)) => {
                a.table.len() == b.table.len()
                    && a.table.entries().iter().all(|entry| {
                        self.map_get(right, entry.key)
                            .is_some_and(|other| self.equals_nested(entry.value, other, depth + 1))
                    })
            }
            (Object::Date(a), Object::Date(b)) => (a.millis, a.sub_nanos) == (b.millis, b.sub_nanos),
            (Object::Entry(a), Object::Entry(b)) => {
                self.equals_nested(a.key, b.key, depth + 1) && self.equals_nested(a.value, b.value, depth + 1)
            }
            (Object::Host(Some(host), _), _) => host.equals(self, right),
            _ => false,
        }
    }

    /// Number operands; a character or a text of one character counts as a number when the other side is a number.
    fn number_or_char(&self, value: Value, other: Value) -> Option<Number> {
        match value {
            Value::Char(unit) if matches!(other, Value::Char(_)) || self.number(other).is_some() => {
                Some(Number::Int(i32::from(unit)))
            }
            Value::Object(_) => match self.object(value) {
                Some(Object::Text(text)) => {
                    let mut units = text.encode_utf16();
                    let unit = units.next().filter(|_| units.next().is_none())?;
                    self.number(other).is_some().then_some(Number::Int(i32::from(unit)))
                }
                _ => self.number(value),
            },
            _ => self.number(value),
        }
    }

    fn char_equals_text(&self, unit: Value, text: Value) -> bool {
        let Value::Char(unit) = unit else { return false };
        self.text(text).is_some_and(|text| {
            let mut units = text.encode_utf16();
            units.next() == Some(unit) && units.next().is_none()
        })
    }

    fn range_equals(&self, range: Value, items: &[Value]) -> bool {
        let Some(Object::Range(range)) = self.object(range) else { return false };
        let range = *range;
        let count = crate::range::len(self, range);
        count == items.len() && {
            let start = self.long(range.from);
            let end = self.long(range.to);
            match (start, end) {
                (Some(start), Some(end)) => {
                    let step = if start <= end { 1 } else { -1 };
                    let first = start + if range.exclude_from { step } else { 0 };
                    items.iter().enumerate().all(|(at, item)| {
                        self.number(*item).is_some_and(|number| {
                            number.compare(&Number::Long(first + step * at as i64)) == Some(Ordering::Equal)
                        })
                    })
                }
                _ => items.iter().all(|item| crate::range::contains(self, range, *item)),
            }
        }
    }

    /// Java's `equals`, as maps and sets use it: `1` and `1L` differ, a `GString` is never a `String`.
    pub fn java_equals(&self, left: Value, right: Value) -> bool {
        self.java_equals_nested(left, right, 0)
    }

    fn java_equals_nested(&self, left: Value, right: Value, depth: usize) -> bool {
        match (left, right) {
            (Value::Double(a), Value::Double(b)) => a.to_bits() == b.to_bits(),
            (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
            (Value::Object(a), Value::Object(b)) => {
                if a == b || depth > MAX_NESTING {
                    return true;
                }
                let same = |x: Value, y: Value| self.java_equals_nested(x, y, depth + 1);
                match (self.get(a), self.get(b)) {
                    (Object::Text(a), Object::Text(b)) => a == b,
                    (Object::GString(_), Object::GString(_)) => self.to_text(left) == self.to_text(right),
                    (Object::BigInteger(a), Object::BigInteger(b)) => a == b,
                    (Object::Decimal(a), Object::Decimal(b)) => a == b,
                    (Object::List(a), Object::List(b)) => {
                        a.items.len() == b.items.len() && a.items.iter().zip(&b.items).all(|(x, y)| same(*x, *y))
                    }
                    (Object::Map(a), Object::Map(b)) => {
                        a.table.len() == b.table.len()
                            && a.table.entries().iter().all(|entry| {
                                self.map_get(right, entry.key).is_some_and(|other| same(entry.value, other))
                            })
                    }
                    (Object::Set(a), Object::Set(b)) => {
                        a.table.len() == b.table.len()
                            && a.table.entries().iter().all(|entry| self.set_contains(right, entry.key))
                    }
                    (Object::Host(..) | Object::Date(_) | Object::Range(_) | Object::Entry(_), _) => {
                        self.equals_nested(left, right, depth)
                    }
                    _ => false,
                }
            }
            _ => left == right,
        }
    }

    /// Java's `hashCode`.
    pub fn hash_code(&self, value: Value) -> i32 {
        self.hash_nested(value, 0)
    }

    fn hash_nested(&self, value: Value, depth: usize) -> i32 {
        if depth > MAX_NESTING {
            return 0;
        }
        match value {
            Value::Null => 0,
            Value::Bool(value) => {
                if value {
                    1231
                } else {
                    1237
                }
            }
            Value::Byte(n) => i32::from(n),
            Value::Short(n) => i32::from(n),
            Value::Char(unit) => i32::from(unit),
            Value::Int(n) => n,
            Value::Long(n) => fold(n as u64),
            Value::Float(n) => n.to_bits() as i32,
            Value::Double(n) => fold(n.to_bits()),
            Value::Class(class) => class.0 as i32,
            Value::Object(handle) => match self.get(handle) {
                Object::Text(text) => string_hash(text),
                // A GString's hash differs from its text's, so that maps keep the two apart as Groovy does.
                Object::GString(_) => 37i32.wrapping_add(string_hash(&self.to_text(value))),
                Object::BigInteger(number) => big_integer_hash(number),
                Object::Decimal(number) => number.hash_code(),
                Object::List(list) => list
                    .items
                    .iter()
                    .fold(1, |hash: i32, item| hash.wrapping_mul(31).wrapping_add(self.hash_nested(*item, depth + 1))),
                Object::Map(map) => map.table.entries().iter().fold(0, |hash: i32, entry| {
                    hash.wrapping_add(entry.hash ^ self.hash_nested(entry.value, depth + 1))
                }),
                Object::Set(set) => set.table.entries().iter().fold(0, |hash: i32, e| hash.wrapping_add(e.hash)),
                Object::Entry(entry) => {
                    self.hash_nested(entry.key, depth + 1) ^ self.hash_nested(entry.value, depth + 1)
                }
                Object::Date(date) => fold(date.millis as u64),
                Object::Range(range) => {
                    self.hash_nested(range.from, depth + 1).wrapping_mul(31) ^ self.hash_nested(range.to, depth + 1)
                }
                Object::Host(Some(host), _) => host.hash_code(self).unwrap_or(identity_hash(handle.0)),
                _ => identity_hash(handle.0),
            },
        }
    }

    /// Groovy's `<=>`; null comes first. `None` when the two have no order.
    pub fn compare(&self, left: Value, right: Value) -> Option<Ordering> {
        if left == right {
            return Some(Ordering::Equal);
        }
        match (left, right) {
            (Value::Null, _) => return Some(Ordering::Less),
            (_, Value::Null) => return Some(Ordering::Greater),
            (Value::Bool(a), Value::Bool(b)) => return Some(a.cmp(&b)),
            (Value::Char(a), Value::Char(b)) => return Some(a.cmp(&b)),
            _ => {}
        }
        if let (Some(a), Some(b)) = (self.number_or_char(left, right), self.number_or_char(right, left)) {
            return a.compare(&b);
        }
        match (self.object(left), self.object(right)) {
            (Some(Object::Date(a)), Some(Object::Date(b))) => {
                return Some((a.millis, a.sub_nanos).cmp(&(b.millis, b.sub_nanos)));
            }
            (Some(Object::Host(Some(host), _)), _) => return host.compare(self, right),
            (Some(Object::GString(_)), Some(_)) => {
                return Some(compare_text(&self.to_text(left), &self.to_text(right)));
            }
            (Some(Object::GString(_)), None) => return Some(compare_text(&self.to_text(left), &self.to_text(right))),
            _ => {}
        }
        let text = |value: Value| match value {
            Value::Char(unit) => Some(String::from_utf16_lossy(&[unit])),
            _ => self.text(value).map(|text| text.to_string()),
        };
        Some(compare_text(&text(left)?, &text(right)?))
    }
}

/// `String.compareTo`: by UTF-16 units.
pub(crate) fn compare_text(left: &str, right: &str) -> Ordering {
    if left.is_ascii() && right.is_ascii() { left.cmp(right) } else { left.encode_utf16().cmp(right.encode_utf16()) }
}

/// `String.hashCode`.
pub fn string_hash(text: &str) -> i32 {
    text.encode_utf16().fold(0, |hash: i32, unit| hash.wrapping_mul(31).wrapping_add(i32::from(unit)))
}

/// `BigInteger.hashCode`.
pub(crate) fn big_integer_hash(number: &BigInt) -> i32 {
    let (sign, digits) = number.to_u32_digits();
    let hash = digits.iter().rev().fold(0i32, |hash, digit| hash.wrapping_mul(31).wrapping_add(*digit as i32));
    if sign == Sign::Minus { hash.wrapping_neg() } else { hash }
}

fn fold(bits: u64) -> i32 {
    (bits ^ (bits >> 32)) as i32
}

/// A stable stand-in for Java's identity hash.
fn identity_hash(handle: u32) -> i32 {
    (handle.wrapping_mul(0x9E37_79B9) >> 4) as i32
}
