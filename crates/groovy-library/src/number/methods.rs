//! Conversions, arithmetic by name, rounding.

use entente_groovy_vm::{Arithmetic, Fault, HostResult, JavaDecimal, Machine, Number, Rounding, Value, object::Object};

use crate::support::{done, missing, text};

/// The receiver as a number, or "not for this receiver".
macro_rules! number {
    ($machine:expr, $this:expr) => {
        match $machine.heap.number($this) {
            Some(number) => number,
            None => return missing(),
        }
    };
}

pub(super) fn itself(_machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(this)
}

pub(super) fn to_integer(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(number!(machine, this).to_i32())
}

pub(super) fn to_byte(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(Value::Byte(number!(machine, this).to_i32() as i8))
}

pub(super) fn to_short(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(Value::Short(number!(machine, this).to_i32() as i16))
}

pub(super) fn to_long(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(number!(machine, this).to_i64())
}

pub(super) fn to_double(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(number!(machine, this).to_f64())
}

pub(super) fn to_float(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(Value::Float(number!(machine, this).to_f64() as f32))
}

pub(super) fn to_big_integer(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let number = number!(machine, this).to_big();
    done(machine.heap.big_integer(number))
}

pub(super) fn to_big_decimal(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let number = number!(machine, this).to_decimal();
    done(machine.heap.decimal(number))
}

fn calculate(machine: &mut Machine, this: Value, args: &[Value], op: Arithmetic) -> HostResult {
    let [other] = args else { return missing() };
    let (a, b) = (number!(machine, this), number!(machine, *other));
    done(machine.heap.arithmetic(op, &a, &b)?)
}

/// Also `number + text`.
pub(super) fn plus(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if let [other] = args
        && machine.heap.is_text(*other)
    {
        let joined = machine.to_text(this) + &machine.to_text(*other);
        return text(machine, joined);
    }
    calculate(machine, this, args, Arithmetic::Add)
}

pub(super) fn minus(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    calculate(machine, this, args, Arithmetic::Subtract)
}

pub(super) fn multiply(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    calculate(machine, this, args, Arithmetic::Multiply)
}

pub(super) fn div(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    calculate(machine, this, args, Arithmetic::Divide)
}

pub(super) fn remainder(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    calculate(machine, this, args, Arithmetic::Remainder)
}

pub(super) fn power(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    calculate(machine, this, args, Arithmetic::Power)
}

pub(super) fn int_div(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    calculate(machine, this, args, Arithmetic::IntDivide)
}

pub(super) fn negate(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let number = number!(machine, this);
    done(machine.heap.arithmetic(Arithmetic::Subtract, &Number::Int(0), &number)?)
}

pub(super) fn abs(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let number = match number!(machine, this) {
        Number::Int(n) => Number::Int(n.wrapping_abs()),
        Number::Long(n) => Number::Long(n.wrapping_abs()),
        Number::Big(n) if n.sign() == num_bigint::Sign::Minus => Number::Big(-n),
        Number::Big(n) => Number::Big(n),
        Number::Decimal(n) => Number::Decimal(n.abs()),
        Number::Double(n) => Number::Double(n.abs()),
    };
    done(machine.heap.number_value(number))
}

/// `round()` of a double is a long; with a precision the type stays.
pub(super) fn round(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let places = match args {
        [] => None,
        [Value::Int(places)] => Some(*places),
        _ => return missing(),
    };
    match (number!(machine, this), places) {
        (Number::Double(n), None) => done(java_round(n)),
        (Number::Double(n), Some(places)) => {
            let factor = 10f64.powi(places);
            done((n * factor + 0.5).floor() / factor)
        }
        (Number::Decimal(n), places) => {
            let rounded = n.set_scale(places.unwrap_or(0), Rounding::HalfUp);
            done(machine.heap.decimal(rounded))
        }
        _ => missing(),
    }
}

/// `Math.round`: half up, toward positive infinity.
pub(crate) fn java_round(value: f64) -> i64 {
    if value.is_nan() { 0 } else { (value + 0.5).floor() as i64 }
}

fn whole(machine: &mut Machine, this: Value, args: &[Value], of_double: fn(f64) -> f64, mode: Rounding) -> HostResult {
    let places = match args {
        [] => 0,
        [Value::Int(places)] => *places,
        _ => return missing(),
    };
    match number!(machine, this) {
        Number::Double(n) => {
            let factor = 10f64.powi(places);
            done(of_double(n * factor) / factor)
        }
        Number::Decimal(n) => {
            let rounded = n.set_scale(places, mode);
            done(machine.heap.decimal(rounded))
        }
        _ => missing(),
    }
}

pub(super) fn floor(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    whole(machine, this, args, f64::floor, Rounding::Floor)
}

pub(super) fn ceil(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    whole(machine, this, args, f64::ceil, Rounding::Ceiling)
}

pub(super) fn trunc(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    whole(machine, this, args, f64::trunc, Rounding::Down)
}

pub(super) fn next(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let number = number!(machine, this);
    done(machine.heap.arithmetic(Arithmetic::Add, &number, &Number::Int(1))?)
}

pub(super) fn previous(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let number = number!(machine, this);
    done(machine.heap.arithmetic(Arithmetic::Subtract, &number, &Number::Int(1))?)
}

pub(super) fn signum(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(number!(machine, this).signum())
}

/// The receiver as a `BigDecimal`, or "not for this receiver".
macro_rules! decimal {
    ($machine:expr, $this:expr) => {
        match $machine.heap.object($this) {
            Some(Object::Decimal(number)) => number.clone(),
            _ => return missing(),
        }
    };
}

/// A rounding mode as Java's old constants (0 UP ... 6 HALF_EVEN) or as the text of the enum.
pub(crate) fn rounding_arg(machine: &mut Machine, value: Value) -> Option<Rounding> {
    Some(match machine.to_text(value).as_str() {
        "UP" | "0" => Rounding::Up,
        "DOWN" | "1" => Rounding::Down,
        "CEILING" | "2" => Rounding::Ceiling,
        "FLOOR" | "3" => Rounding::Floor,
        "HALF_UP" | "4" => Rounding::HalfUp,
        "HALF_DOWN" | "5" => Rounding::HalfDown,
        "HALF_EVEN" | "6" => Rounding::HalfEven,
        _ => return None,
    })
}

pub(super) fn set_scale(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let number = decimal!(machine, this);
    let scaled = match args {
        [Value::Int(scale)] => {
            let scaled = number.set_scale(*scale, Rounding::HalfUp);
            if scaled.compare(&number) != std::cmp::Ordering::Equal {
                return Err(Fault::new("java.lang.ArithmeticException", "Rounding necessary"));
            }
            scaled
        }
        [Value::Int(scale), mode] => {
            let Some(mode) = rounding_arg(machine, *mode) else { return missing() };
            number.set_scale(*scale, mode)
        }
        _ => return missing(),
    };
    machine.heap.check_string(scaled.precision() as usize)?;
    done(machine.heap.decimal(scaled))
}

pub(super) fn scale(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(decimal!(machine, this).scale())
}

pub(super) fn precision(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(decimal!(machine, this).precision() as i32)
}

pub(super) fn to_plain_string(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let plain = decimal!(machine, this).to_plain_string();
    text(machine, plain)
}

pub(super) fn strip_trailing_zeros(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let stripped = decimal!(machine, this).strip_trailing_zeros();
    done(machine.heap.decimal(stripped))
}

/// Java's `divide`: `(other)` exact, `(other, mode)`, `(other, scale, mode)`.
pub(super) fn divide(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let number = match number!(machine, this) {
        Number::Big(_) | Number::Int(_) | Number::Long(_) => {
            return calculate(machine, this, args, Arithmetic::IntDivide);
        }
        number => number.to_decimal(),
    };
    let [other, rest @ ..] = args else { return missing() };
    let other = number!(machine, *other).to_decimal();
    let by_zero = || Fault::new("java.lang.ArithmeticException", "Division by zero");
    let result: JavaDecimal = match rest {
        [] => number.divide_exactly(&other).ok_or_else(|| {
            let message = "Non-terminating decimal expansion; no exact representable decimal result.";
            if other.signum() == 0 { by_zero() } else { Fault::new("java.lang.ArithmeticException", message) }
        })?,
        [mode] => match rounding_arg(machine, *mode) {
            Some(mode) => quotient(&number, &other, number.scale(), mode).ok_or_else(by_zero)?,
            None => return missing(),
        },
        [Value::Int(scale), mode] => match rounding_arg(machine, *mode) {
            Some(mode) => quotient(&number, &other, *scale, mode).ok_or_else(by_zero)?,
            None => return missing(),
        },
        _ => return missing(),
    };
    done(machine.heap.decimal(result))
}

/// The quotient at a scale, rounded once.
fn quotient(a: &JavaDecimal, b: &JavaDecimal, scale: i32, mode: Rounding) -> Option<JavaDecimal> {
    if let Some(exact) = a.divide_exactly(b) {
        return Some(exact.set_scale(scale, mode));
    }
    // Enough digits below the wanted scale that the rest can't touch a tie.
    let wide = a.set_scale(scale.max(a.scale()).max(0) + 40, Rounding::Down);
    wide.divide(b).map(|quotient| quotient.set_scale(scale, mode))
}

pub(super) fn is_nan(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(number!(machine, this).to_f64().is_nan())
}

/// `5.toString(7)` is the static `Integer.toString(7)`, as in Java.
pub(super) fn to_string(machine: &mut Machine, _this: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let shown = machine.to_text(*value);
    text(machine, shown)
}

/// A character calculates by its code.
fn calculate_char(machine: &mut Machine, this: Value, args: &[Value], op: Arithmetic) -> HostResult {
    let code = |value: Value| match value {
        Value::Char(unit) => Some(Number::Int(i32::from(unit))),
        _ => machine.heap.number(value),
    };
    let [other] = args else { return missing() };
    let (Some(a), Some(b)) = (code(this), code(*other)) else { return missing() };
    done(machine.heap.arithmetic(op, &a, &b)?)
}

pub(super) fn char_plus(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    calculate_char(machine, this, args, Arithmetic::Add)
}

pub(super) fn char_minus(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    calculate_char(machine, this, args, Arithmetic::Subtract)
}

pub(super) fn char_multiply(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    calculate_char(machine, this, args, Arithmetic::Multiply)
}

/// The receiver's UTF-16 unit as a character.
fn character(this: Value) -> Option<char> {
    match this {
        Value::Char(unit) => char::from_u32(u32::from(unit)),
        _ => None,
    }
}

pub(super) fn is_digit(_machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(character(this).is_some_and(|c| c.is_ascii_digit()))
}

pub(super) fn is_letter(_machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(character(this).is_some_and(char::is_alphabetic))
}

pub(super) fn is_upper_case(_machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(character(this).is_some_and(char::is_uppercase))
}

pub(super) fn is_lower_case(_machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(character(this).is_some_and(char::is_lowercase))
}

pub(super) fn is_whitespace(_machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(character(this).is_some_and(char::is_whitespace))
}

fn changed(this: Value, change: impl Fn(char) -> Option<char>) -> HostResult {
    let unit = character(this).and_then(change).and_then(|c| u16::try_from(u32::from(c)).ok());
    done(unit.map_or(this, Value::Char))
}

pub(super) fn char_upper(_machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    changed(this, |c| c.to_uppercase().next())
}

pub(super) fn char_lower(_machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    changed(this, |c| c.to_lowercase().next())
}

pub(super) fn char_digit(_machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    match character(this).and_then(|c| c.to_digit(10)) {
        Some(digit) => done(digit as i32),
        None => missing(),
    }
}
