//! Arithmetic with Groovy's number promotion: `int` and `long` wrap, decimals are exact, anything with a float or
//! double is a double.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::decimal::JavaDecimal;
use crate::error::Fault;
use crate::heap::Heap;
use crate::object::Object;
use crate::value::Value;

/// Powers beyond this many bits are refused instead of computed.
const MAX_POWER_BITS: u64 = 1 << 20;

/// A number taken out of the heap; `byte`, `short` and `float` are widened as arithmetic does.
#[derive(Clone, Debug)]
pub enum Number {
    /// 32 bits.
    Int(i32),
    /// 64 bits.
    Long(i64),
    /// Any size.
    Big(BigInt),
    /// Decimal.
    Decimal(JavaDecimal),
    /// Binary floating point.
    Double(f64),
}

/// The operators that only numbers know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arithmetic {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `%`
    Remainder,
    /// `**`
    Power,
    /// `intdiv`
    IntDivide,
}

impl Number {
    /// By numeric value; `None` with NaN.
    pub fn compare(&self, other: &Number) -> Option<Ordering> {
        match (self, other) {
            (Number::Double(a), b) => a.partial_cmp(&b.to_f64()),
            (a, Number::Double(b)) => a.to_f64().partial_cmp(b),
            (Number::Decimal(a), b) => Some(a.compare(&b.to_decimal())),
            (a, Number::Decimal(b)) => Some(a.to_decimal().compare(b)),
            (Number::Big(a), b) => Some(a.cmp(&b.to_big())),
            (a, Number::Big(b)) => Some(a.to_big().cmp(b)),
            (a, b) => Some(a.to_i64().cmp(&b.to_i64())),
        }
    }

    /// As `Number.doubleValue()`.
    pub fn to_f64(&self) -> f64 {
        match self {
            Number::Int(n) => f64::from(*n),
            Number::Long(n) => *n as f64,
            Number::Big(n) => n.to_f64().unwrap_or(f64::NAN),
            Number::Decimal(n) => n.to_double(),
            Number::Double(n) => *n,
        }
    }

    /// As `Number.longValue()`: wraps, and cuts fractions.
    pub fn to_i64(&self) -> i64 {
        match self {
            Number::Int(n) => i64::from(*n),
            Number::Long(n) => *n,
            Number::Big(n) => low_bits(n),
            Number::Decimal(n) => n.to_big_integer().map_or(0, |n| low_bits(&n)),
            Number::Double(n) => *n as i64,
        }
    }

    /// As `Number.intValue()`: wraps; doubles saturate as Java's cast does.
    pub fn to_i32(&self) -> i32 {
        match self {
            Number::Double(n) => *n as i32,
            other => other.to_i64() as i32,
        }
    }

    /// As a whole number, fractions cut.
    pub fn to_big(&self) -> BigInt {
        match self {
            Number::Int(n) => BigInt::from(*n),
            Number::Long(n) => BigInt::from(*n),
            Number::Big(n) => n.clone(),
            Number::Decimal(n) => n.to_big_integer().unwrap_or_default(),
            Number::Double(n) => JavaDecimal::from_double(*n).and_then(|n| n.to_big_integer()).unwrap_or_default(),
        }
    }

    /// As a decimal; NaN and infinities become zero.
    pub fn to_decimal(&self) -> JavaDecimal {
        match self {
            Number::Decimal(n) => n.clone(),
            Number::Double(n) => JavaDecimal::from_double(*n).unwrap_or_else(|| JavaDecimal::from(0)),
            other => JavaDecimal::from(other.to_big()),
        }
    }

    /// Java's `signum`.
    pub fn signum(&self) -> i32 {
        match self {
            Number::Int(n) => n.signum(),
            Number::Long(n) => n.signum() as i32,
            Number::Big(n) => n.signum().to_i32().unwrap_or(0),
            Number::Decimal(n) => n.signum(),
            Number::Double(n) => n.partial_cmp(&0.0).map_or(0, |order| order as i32),
        }
    }

    fn is_whole(&self) -> bool {
        matches!(self, Number::Int(_) | Number::Long(_) | Number::Big(_))
    }
}

fn low_bits(number: &BigInt) -> i64 {
    let mask = BigInt::from(u64::MAX);
    let low: BigInt = number & mask;
    low.to_u64().map_or(0, |bits| bits as i64)
}

fn whole_by_zero() -> Fault {
    Fault::new("java.lang.ArithmeticException", "/ by zero")
}

fn division_by_zero() -> Fault {
    Fault::new("java.lang.ArithmeticException", "Division by zero")
}

impl Heap {
    /// The number behind a value; characters are none.
    pub fn number(&self, value: Value) -> Option<Number> {
        Some(match value {
            Value::Byte(n) => Number::Int(i32::from(n)),
            Value::Short(n) => Number::Int(i32::from(n)),
            Value::Int(n) => Number::Int(n),
            Value::Long(n) => Number::Long(n),
            Value::Float(n) => Number::Double(f64::from(n)),
            Value::Double(n) => Number::Double(n),
            Value::Object(handle) => match self.get(handle) {
                Object::BigInteger(n) => Number::Big(n.clone()),
                Object::Decimal(n) => Number::Decimal(n.clone()),
                _ => return None,
            },
            _ => return None,
        })
    }

    /// A number as `long`, cut and wrapped as Java does.
    pub fn long(&self, value: Value) -> Option<i64> {
        match value {
            Value::Int(n) => Some(i64::from(n)),
            Value::Long(n) => Some(n),
            _ => self.number(value).map(|number| number.to_i64()),
        }
    }

    /// A number as `int`, cut and wrapped as Java does.
    pub fn int(&self, value: Value) -> Option<i32> {
        match value {
            Value::Int(n) => Some(n),
            _ => self.number(value).map(|number| number.to_i32()),
        }
    }

    /// Whether a number has digits after its point.
    pub fn is_fraction(&self, value: Value) -> bool {
        match self.number(value) {
            Some(Number::Double(n)) => n.fract() != 0.0,
            Some(Number::Decimal(n)) => {
                n.to_big_integer().is_none_or(|whole| JavaDecimal::from(whole).compare(&n) != Ordering::Equal)
            }
            _ => false,
        }
    }

    /// The value of a number.
    pub fn number_value(&mut self, number: Number) -> Value {
        match number {
            Number::Int(n) => Value::Int(n),
            Number::Long(n) => Value::Long(n),
            Number::Big(n) => self.big_integer(n),
            Number::Decimal(n) => self.decimal(n),
            Number::Double(n) => Value::Double(n),
        }
    }

    /// Computes `left op right`.
    ///
    /// # Errors
    /// `ArithmeticException` for a division of whole or decimal numbers by zero, and for powers out of all bounds.
    pub fn arithmetic(&mut self, op: Arithmetic, left: &Number, right: &Number) -> Result<Value, Fault> {
        let result = match op {
            Arithmetic::Add | Arithmetic::Subtract | Arithmetic::Multiply => basic(op, left, right),
            Arithmetic::Divide => divide(left, right)?,
            Arithmetic::Remainder => remainder(left, right)?,
            Arithmetic::Power => power(left, right)?,
            Arithmetic::IntDivide => {
                if !left.is_whole() || !right.is_whole() {
                    return Err(Fault::unsupported(format!(
                        "Cannot use intdiv() on this number type: {} with value: {}",
                        "java.math.BigDecimal",
                        left.to_decimal()
                    )));
                }
                whole_division(left, right)?.0
            }
        };
        Ok(self.number_value(result))
    }
}

fn basic(op: Arithmetic, left: &Number, right: &Number) -> Number {
    match (left, right) {
        (Number::Double(_), _) | (_, Number::Double(_)) => {
            let (a, b) = (left.to_f64(), right.to_f64());
            Number::Double(match op {
                Arithmetic::Add => a + b,
                Arithmetic::Subtract => a - b,
                _ => a * b,
            })
        }
        (Number::Decimal(_), _) | (_, Number::Decimal(_)) => {
            let (a, b) = (left.to_decimal(), right.to_decimal());
            Number::Decimal(match op {
                Arithmetic::Add => a.add(&b),
                Arithmetic::Subtract => a.subtract(&b),
                _ => a.multiply(&b),
            })
        }
        (Number::Big(_), _) | (_, Number::Big(_)) => {
            let (a, b) = (left.to_big(), right.to_big());
            Number::Big(match op {
                Arithmetic::Add => a + b,
                Arithmetic::Subtract => a - b,
                _ => a * b,
            })
        }
        (Number::Int(a), Number::Int(b)) => Number::Int(match op {
            Arithmetic::Add => a.wrapping_add(*b),
            Arithmetic::Subtract => a.wrapping_sub(*b),
            _ => a.wrapping_mul(*b),
        }),
        _ => {
            let (a, b) = (left.to_i64(), right.to_i64());
            Number::Long(match op {
                Arithmetic::Add => a.wrapping_add(b),
                Arithmetic::Subtract => a.wrapping_sub(b),
                _ => a.wrapping_mul(b),
            })
        }
    }
}

fn divide(left: &Number, right: &Number) -> Result<Number, Fault> {
    match (left, right) {
        (Number::Double(_), _) | (_, Number::Double(_)) => Ok(Number::Double(left.to_f64() / right.to_f64())),
        _ => left.to_decimal().divide(&right.to_decimal()).map(Number::Decimal).ok_or_else(|| {
            if left.signum() == 0 {
                Fault::new("java.lang.ArithmeticException", "Division undefined")
            } else {
                division_by_zero()
            }
        }),
    }
}

fn remainder(left: &Number, right: &Number) -> Result<Number, Fault> {
    match (left, right) {
        (Number::Double(_), _) | (_, Number::Double(_)) => Ok(Number::Double(left.to_f64() % right.to_f64())),
        (Number::Big(_), Number::Big(_) | Number::Int(_) | Number::Long(_)) | (_, Number::Big(_))
            if left.is_whole() =>
        {
            // Groovy's `%` of big integers is Java's `mod`, whose result is never negative.
            let modulus = right.to_big();
            if modulus.is_zero() || modulus < BigInt::zero() {
                return Err(Fault::new("java.lang.ArithmeticException", "BigInteger: modulus not positive"));
            }
            Ok(Number::Big(left.to_big().mod_floor(&modulus)))
        }
        (Number::Decimal(_), _) | (_, Number::Decimal(_)) => {
            left.to_decimal().remainder(&right.to_decimal()).map(Number::Decimal).ok_or_else(division_by_zero)
        }
        _ => Ok(whole_division(left, right)?.1),
    }
}

/// Quotient and rest of whole numbers, toward zero.
fn whole_division(left: &Number, right: &Number) -> Result<(Number, Number), Fault> {
    match (left, right) {
        (Number::Big(_), _) | (_, Number::Big(_)) => {
            let divisor = right.to_big();
            if divisor.is_zero() {
                return Err(Fault::new("java.lang.ArithmeticException", "BigInteger divide by zero"));
            }
            let (quotient, rest) = left.to_big().div_rem(&divisor);
            Ok((Number::Big(quotient), Number::Big(rest)))
        }
        (Number::Int(a), Number::Int(b)) => {
            if *b == 0 {
                return Err(whole_by_zero());
            }
            Ok((Number::Int(a.wrapping_div(*b)), Number::Int(a.wrapping_rem(*b))))
        }
        _ => {
            let (a, b) = (left.to_i64(), right.to_i64());
            if b == 0 {
                return Err(whole_by_zero());
            }
            Ok((Number::Long(a.wrapping_div(b)), Number::Long(a.wrapping_rem(b))))
        }
    }
}

/// Groovy's `**`: whole results stay whole, in the type of the base while it holds them, else as `BigInteger`.
fn power(left: &Number, right: &Number) -> Result<Number, Fault> {
    let too_large = || Fault::new("java.lang.ArithmeticException", "The power is too large");
    let exponent = match right {
        Number::Int(n) if *n >= 0 => *n as u32,
        Number::Long(n) if matches!(left, Number::Big(_)) && (0..=i64::from(i32::MAX)).contains(n) => *n as u32,
        _ => return Ok(shrink(left.to_f64().powf(right.to_f64()))),
    };
    match left {
        Number::Double(base) => Ok(Number::Double(base.powi(exponent as i32))),
        Number::Decimal(base) => {
            if base.unscaled().bits() * u64::from(exponent) > MAX_POWER_BITS {
                return Err(too_large());
            }
            Ok(Number::Decimal(base.pow(exponent)))
        }
        whole => {
            let base = whole.to_big();
            if base.bits() * u64::from(exponent) > MAX_POWER_BITS {
                return Err(too_large());
            }
            let result: BigInt = num_traits::pow::Pow::pow(base, exponent);
            Ok(match (left, result.to_i32(), result.to_i64()) {
                (Number::Int(_), Some(n), _) => Number::Int(n),
                (Number::Long(_), _, Some(n)) => Number::Long(n),
                _ => Number::Big(result),
            })
        }
    }
}

/// A power computed in doubles, given back as `Integer` or `Long` when it is one.
fn shrink(value: f64) -> Number {
    if value.fract() == 0.0 && value.abs() < 2_147_483_648.0 {
        Number::Int(value as i32)
    } else if value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0 {
        Number::Long(value as i64)
    } else {
        Number::Double(value)
    }
}
