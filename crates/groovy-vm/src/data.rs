//! Values as plain data, to leave and enter a run.

use serde::{Deserialize, Serialize};

use crate::heap::Heap;
use crate::object::Object;
use crate::value::Value;

/// A value without identity: what crosses the border between a run and its embedding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "kebab-case")]
pub enum Data {
    /// `null`.
    Null,
    /// A boolean.
    Bool(bool),
    /// A 32-bit integer.
    Int(i32),
    /// A 64-bit integer.
    Long(i64),
    /// A whole number of any size, in decimal digits.
    BigInteger(String),
    /// A decimal number with its scale, as Java's `BigDecimal.toString` writes it.
    Decimal(String),
    /// A double.
    Double(f64),
    /// Text.
    String(String),
    /// A `java.util.Date`: milliseconds since 1970-01-01T00:00Z.
    Date(i64),
    /// A list; sets and arrays become one too.
    List(Vec<Data>),
    /// A map in its order; keys become text.
    Map(Vec<(String, Data)>),
}

/// Nesting at which data is cut off with its text.
const MAX_NESTING: usize = 100;

impl Heap {
    /// Builds the value of plain data. Numbers in text form that are none become text.
    pub fn from_data(&mut self, data: &Data) -> Value {
        match data {
            Data::Null => Value::Null,
            Data::Bool(value) => Value::Bool(*value),
            Data::Int(value) => Value::Int(*value),
            Data::Long(value) => Value::Long(*value),
            Data::Double(value) => Value::Double(*value),
            Data::BigInteger(text) => match text.parse() {
                Ok(number) => self.big_integer(number),
                Err(_) => self.string(text.as_str()),
            },
            Data::Decimal(text) => match text.parse() {
                Ok(number) => self.decimal(number),
                Err(_) => self.string(text.as_str()),
            },
            Data::String(text) => self.string(text.as_str()),
            Data::Date(millis) => self.date(*millis),
            Data::List(items) => {
                let items = items.iter().map(|item| self.from_data(item)).collect();
                self.list(items)
            }
            Data::Map(pairs) => {
                let pairs = pairs.iter().map(|(key, item)| (self.string(key.as_str()), self.from_data(item))).collect();
                self.map(pairs)
            }
        }
    }

    /// Reads a value as plain data. What has no data form (closures, host objects) becomes its text.
    pub fn to_data(&mut self, value: Value) -> Data {
        self.data_of(value, 0)
    }

    fn data_of(&mut self, value: Value, depth: usize) -> Data {
        match value {
            Value::Null => return Data::Null,
            Value::Bool(value) => return Data::Bool(value),
            Value::Byte(n) => return Data::Int(i32::from(n)),
            Value::Short(n) => return Data::Int(i32::from(n)),
            Value::Int(n) => return Data::Int(n),
            Value::Long(n) => return Data::Long(n),
            Value::Float(n) => return Data::Double(f64::from(n)),
            Value::Double(n) => return Data::Double(n),
            Value::Char(_) | Value::Class(_) => return Data::String(self.to_text(value)),
            Value::Object(_) => {}
        }
        match self.object(value) {
            Some(Object::BigInteger(number)) => return Data::BigInteger(number.to_string()),
            Some(Object::Decimal(number)) => return Data::Decimal(number.to_string()),
            Some(Object::Date(date)) => return Data::Date(date.millis),
            _ => {}
        }
        if depth < MAX_NESTING {
            if let Some(pairs) = self.map_entries(value) {
                let pairs = pairs.into_iter().map(|(key, item)| {
                    let key = self.to_text(key);
                    (key, self.data_of(item, depth + 1))
                });
                return Data::Map(pairs.collect());
            }
            if let Some(items) = self.elements(value) {
                return Data::List(items.into_iter().map(|item| self.data_of(item, depth + 1)).collect());
            }
        }
        Data::String(self.to_text(value))
    }
}
