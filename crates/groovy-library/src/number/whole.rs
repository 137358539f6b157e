//! Static members of `Integer`, `Long`, `Short` and `Byte` beyond parsing and bounds: bits, unsigned arithmetic, bases.

use entente_groovy_vm::{Fault, HostResult, Machine, Native, Number, Value};

use super::statics::{compare, max, min, number_format, text_of};
use crate::support::java::fits;
use crate::support::{done, missing, text};

/// An int argument, and no wider one.
fn int(machine: &Machine, args: &[Value]) -> Option<i32> {
    match args {
        [value] => match machine.heap.number(*value)? {
            Number::Int(number) => Some(number),
            _ => None,
        },
        _ => None,
    }
}

fn long(machine: &Machine, args: &[Value]) -> Option<i64> {
    match args {
        [value] => machine.heap.long(*value),
        _ => None,
    }
}

fn ints(machine: &Machine, args: &[Value]) -> Option<(i32, i32)> {
    let [left, right] = args else { return None };
    Some((int(machine, &[*left])?, int(machine, &[*right])?))
}

fn longs(machine: &Machine, args: &[Value]) -> Option<(i64, i64)> {
    let [left, right] = args else { return None };
    Some((machine.heap.long(*left)?, machine.heap.long(*right)?))
}

fn nonzero<T: PartialEq + From<u8>>(divisor: T) -> Result<T, Fault> {
    if divisor == T::from(0) { Err(Fault::new("java.lang.ArithmeticException", "/ by zero")) } else { Ok(divisor) }
}

/// `decode`: a sign, then `0x`, `#` or `0` for other bases.
fn decode(machine: &mut Machine, args: &[Value], low: i64, high: i64) -> Result<Option<i64>, Fault> {
    let [shown] = args else { return Ok(None) };
    let Some(shown) = machine.heap.text(*shown) else { return Ok(None) };
    let (sign, digits) = match shown.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, shown.strip_prefix('+').unwrap_or(&shown)),
    };
    let (radix, digits) = if let Some(rest) = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        (16, rest)
    } else if let Some(rest) = digits.strip_prefix('#') {
        (16, rest)
    } else if let Some(rest) = digits.strip_prefix('0').filter(|rest| !rest.is_empty()) {
        (8, rest)
    } else {
        (10, digits)
    };
    let number = i128::from_str_radix(digits, radix).ok().filter(|_| !digits.starts_with(['+', '-']));
    let number = number.map(|number| number * sign).filter(|n| (i128::from(low)..=i128::from(high)).contains(n));
    Ok(Some(number.ok_or_else(|| number_format(&shown))? as i64))
}

/// Digits in a base; a base outside of 2 to 36 is 10.
fn in_base(mut number: u128, negative: bool, radix: i32) -> String {
    let radix = if (2..=36).contains(&radix) { radix as u128 } else { 10 };
    let mut digits = Vec::new();
    loop {
        digits.push(char::from_digit((number % radix) as u32, radix as u32).unwrap_or('0'));
        number /= radix;
        if number == 0 {
            break;
        }
    }
    if negative {
        digits.push('-');
    }
    digits.into_iter().rev().collect()
}

fn shown(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    let [value, radix] = args else { return text_of(machine, class, args) };
    let (number, radix) = (fits!(machine.heap.long(*value)), fits!(machine.heap.int(*radix)));
    text(machine, in_base(u128::from(number.unsigned_abs()), number < 0, radix))
}

fn unsigned(machine: &mut Machine, args: &[Value], wide: bool) -> HostResult {
    let (value, radix) = match args {
        [value] => (*value, 10),
        [value, radix] => (*value, fits!(machine.heap.int(*radix))),
        _ => return missing(),
    };
    let number = fits!(machine.heap.long(value));
    let number = if wide { u128::from(number as u64) } else { u128::from(number as u32) };
    text(machine, in_base(number, false, radix))
}

fn parse_unsigned(machine: &mut Machine, args: &[Value], high: u64) -> Result<Option<u64>, Fault> {
    let (value, radix) = match args {
        [value] => (*value, 10),
        [value, radix] => (*value, machine.heap.int(*radix).unwrap_or(10)),
        _ => return Ok(None),
    };
    let Some(shown) = machine.heap.text(value) else { return Ok(None) };
    let parsed = u64::from_str_radix(&shown, radix.clamp(2, 36) as u32).ok().filter(|number| *number <= high);
    parsed.map(Some).ok_or_else(|| number_format(&shown))
}

fn sum(machine: &Machine, args: &[Value], wide: bool) -> HostResult {
    let (left, right) = fits!(longs(machine, args));
    let sum = left.wrapping_add(right);
    if wide { done(sum) } else { done(sum as i32) }
}

/// No system property is there, so the default is the answer.
fn property(_machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    match args {
        [_] => done(Value::Null),
        [_, default] => done(*default),
        _ => missing(),
    }
}

pub(super) const INTEGER: &[(&str, Native)] = &[
    ("toString", shown),
    ("sum", |m, _, a| sum(m, a, false)),
    ("signum", |m, _, a| done(fits!(int(m, a)).signum())),
    ("bitCount", |m, _, a| done(fits!(int(m, a)).count_ones() as i32)),
    ("reverse", |m, _, a| done(fits!(int(m, a)).reverse_bits())),
    ("reverseBytes", |m, _, a| done(fits!(int(m, a)).swap_bytes())),
    ("highestOneBit", |m, _, a| {
        let number = fits!(int(m, a)) as u32;
        done(number.checked_ilog2().map_or(0, |at| 1i32 << at))
    }),
    ("lowestOneBit", |m, _, a| {
        let number = fits!(int(m, a));
        done(number & number.wrapping_neg())
    }),
    ("numberOfLeadingZeros", |m, _, a| done(fits!(int(m, a)).leading_zeros() as i32)),
    ("numberOfTrailingZeros", |m, _, a| done(fits!(int(m, a)).trailing_zeros() as i32)),
    ("rotateLeft", |m, _, a| {
        let (number, by) = fits!(ints(m, a));
        done(number.rotate_left(by.rem_euclid(32) as u32))
    }),
    ("rotateRight", |m, _, a| {
        let (number, by) = fits!(ints(m, a));
        done(number.rotate_right(by.rem_euclid(32) as u32))
    }),
    ("compareUnsigned", |m, _, a| {
        let (left, right) = fits!(ints(m, a));
        done((left as u32).cmp(&(right as u32)) as i32)
    }),
    ("divideUnsigned", |m, _, a| {
        let (left, right) = fits!(ints(m, a));
        done((left as u32 / nonzero(right as u32)?) as i32)
    }),
    ("remainderUnsigned", |m, _, a| {
        let (left, right) = fits!(ints(m, a));
        done((left as u32 % nonzero(right as u32)?) as i32)
    }),
    ("toUnsignedLong", |m, _, a| done(i64::from(fits!(int(m, a)) as u32))),
    ("toUnsignedString", |m, _, a| unsigned(m, a, false)),
    ("parseUnsignedInt", |m, _, a| done(fits!(parse_unsigned(m, a, u64::from(u32::MAX))?) as u32 as i32)),
    ("toOctalString", |m, _, a| {
        let number = fits!(int(m, a));
        text(m, format!("{number:o}"))
    }),
    ("decode", |m, _, a| done(fits!(decode(m, a, i32::MIN.into(), i32::MAX.into())?) as i32)),
    ("getInteger", property),
    ("hashCode", |m, _, a| done(fits!(int(m, a)))),
];

pub(super) const LONG: &[(&str, Native)] = &[
    ("toString", shown),
    ("max", max),
    ("min", min),
    ("sum", |m, _, a| sum(m, a, true)),
    ("signum", |m, _, a| done(fits!(long(m, a)).signum() as i32)),
    ("bitCount", |m, _, a| done(fits!(long(m, a)).count_ones() as i32)),
    ("reverse", |m, _, a| done(fits!(long(m, a)).reverse_bits())),
    ("reverseBytes", |m, _, a| done(fits!(long(m, a)).swap_bytes())),
    ("highestOneBit", |m, _, a| {
        let number = fits!(long(m, a)) as u64;
        done(number.checked_ilog2().map_or(0, |at| 1i64 << at))
    }),
    ("lowestOneBit", |m, _, a| {
        let number = fits!(long(m, a));
        done(number & number.wrapping_neg())
    }),
    ("numberOfLeadingZeros", |m, _, a| done(fits!(long(m, a)).leading_zeros() as i32)),
    ("numberOfTrailingZeros", |m, _, a| done(fits!(long(m, a)).trailing_zeros() as i32)),
    ("rotateLeft", |m, _, a| {
        let (number, by) = fits!(longs(m, a));
        done(number.rotate_left(by.rem_euclid(64) as u32))
    }),
    ("rotateRight", |m, _, a| {
        let (number, by) = fits!(longs(m, a));
        done(number.rotate_right(by.rem_euclid(64) as u32))
    }),
    ("compareUnsigned", |m, _, a| {
        let (left, right) = fits!(longs(m, a));
        done((left as u64).cmp(&(right as u64)) as i32)
    }),
    ("divideUnsigned", |m, _, a| {
        let (left, right) = fits!(longs(m, a));
        done((left as u64 / nonzero(right as u64)?) as i64)
    }),
    ("remainderUnsigned", |m, _, a| {
        let (left, right) = fits!(longs(m, a));
        done((left as u64 % nonzero(right as u64)?) as i64)
    }),
    ("toUnsignedString", |m, _, a| unsigned(m, a, true)),
    ("parseUnsignedLong", |m, _, a| done(fits!(parse_unsigned(m, a, u64::MAX)?) as i64)),
    ("toOctalString", |m, _, a| {
        let number = fits!(long(m, a));
        text(m, format!("{number:o}"))
    }),
    ("toHexString", |m, _, a| {
        let number = fits!(long(m, a));
        text(m, format!("{number:x}"))
    }),
    ("toBinaryString", |m, _, a| {
        let number = fits!(long(m, a));
        text(m, format!("{number:b}"))
    }),
    ("decode", |m, _, a| done(fits!(decode(m, a, i64::MIN, i64::MAX)?))),
    ("getLong", property),
    ("hashCode", |m, _, a| {
        let number = fits!(long(m, a));
        done((number ^ (number as u64 >> 32) as i64) as i32)
    }),
];

/// A number of a narrow type from text in a base, or from such a number.
fn narrow(machine: &mut Machine, args: &[Value], low: i64, high: i64) -> Result<Option<i64>, Fault> {
    let (value, radix) = match args {
        [value] => (*value, 10),
        [value, radix] => (*value, machine.heap.int(*radix).unwrap_or(10).clamp(2, 36)),
        _ => return Ok(None),
    };
    let Some(shown) = machine.heap.text(value) else { return Ok(machine.heap.long(value)) };
    let number = i64::from_str_radix(&shown, radix as u32).map_err(|_| number_format(&shown))?;
    if (low..=high).contains(&number) {
        return Ok(Some(number));
    }
    let message = format!("Value out of range. Value:\"{shown}\" Radix:{radix}");
    Err(Fault::new("java.lang.NumberFormatException", message))
}

pub(super) fn new_short(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    done(Value::Short(fits!(narrow(machine, args, i16::MIN.into(), i16::MAX.into())?) as i16))
}

pub(super) fn new_byte(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    done(Value::Byte(fits!(narrow(machine, args, i8::MIN.into(), i8::MAX.into())?) as i8))
}

/// The difference, as Java compares narrow types.
fn difference(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let (left, right) = fits!(longs(machine, args));
    done((left - right) as i32)
}

pub(super) const SHORT: &[(&str, Native)] = &[
    ("valueOf", new_short),
    ("parseShort", new_short),
    ("toString", text_of),
    ("compare", difference),
    ("compareUnsigned", |m, _, a| {
        let (left, right) = fits!(longs(m, a));
        done((left & 0xffff) as i32 - (right & 0xffff) as i32)
    }),
    ("decode", |m, _, a| done(Value::Short(fits!(decode(m, a, i16::MIN.into(), i16::MAX.into())?) as i16))),
    ("reverseBytes", |m, _, a| done(Value::Short((fits!(long(m, a)) as i16).swap_bytes()))),
    ("toUnsignedInt", |m, _, a| done((fits!(long(m, a)) & 0xffff) as i32)),
    ("toUnsignedLong", |m, _, a| done(fits!(long(m, a)) & 0xffff)),
];

pub(super) const BYTE: &[(&str, Native)] = &[
    ("valueOf", new_byte),
    ("parseByte", new_byte),
    ("toString", text_of),
    ("compare", difference),
    ("compareUnsigned", |m, _, a| {
        let (left, right) = fits!(longs(m, a));
        done((left & 0xff) as i32 - (right & 0xff) as i32)
    }),
    ("decode", |m, _, a| done(Value::Byte(fits!(decode(m, a, i8::MIN.into(), i8::MAX.into())?) as i8))),
    ("toUnsignedInt", |m, _, a| done((fits!(long(m, a)) & 0xff) as i32)),
    ("toUnsignedLong", |m, _, a| done(fits!(long(m, a)) & 0xff)),
];

/// A double of an argument.
fn double(machine: &Machine, args: &[Value]) -> Option<f64> {
    match args {
        [value] => machine.heap.number(*value).map(|number| number.to_f64()),
        _ => None,
    }
}

/// Java's hexadecimal notation of a double.
fn hexadecimal(value: f64, smallest: i32) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if value.is_infinite() {
        return format!("{sign}Infinity");
    }
    if value == 0.0 {
        return format!("{sign}0x0.0p0");
    }
    let mut exponent = ((value.to_bits() >> 52) & 0x7ff) as i32 - 1023;
    let mut fraction = value.to_bits() & ((1 << 52) - 1);
    let mut lead = 1;
    if exponent < smallest {
        // A denormal number is written with the smallest exponent and without the leading one.
        let hidden = if exponent == -1023 { 0 } else { 1u64 << 52 };
        fraction = (fraction | hidden) >> if exponent == -1023 { 0 } else { smallest - exponent };
        (lead, exponent) = (0, smallest);
    }
    let digits = format!("{fraction:013x}");
    let digits = digits.trim_end_matches('0');
    format!("{sign}0x{lead}.{}p{exponent}", if digits.is_empty() { "0" } else { digits })
}

/// Java's order of doubles: -0 before 0, NaN last.
fn total(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [left, right] = args else { return missing() };
    let (left, right) = (fits!(double(machine, &[*left])), fits!(double(machine, &[*right])));
    let order = match (left.is_nan(), right.is_nan()) {
        (true, true) => std::cmp::Ordering::Equal,
        (false, false) => left.total_cmp(&right),
        (nan, _) => nan.cmp(&false).then(std::cmp::Ordering::Less),
    };
    done(order as i32)
}

pub(super) const DOUBLE: &[(&str, Native)] = &[
    ("compare", total),
    ("max", max),
    ("min", min),
    ("sum", |m, _, a| {
        let [left, right] = a else { return missing() };
        done(fits!(double(m, &[*left])) + fits!(double(m, &[*right])))
    }),
    ("isFinite", |m, _, a| done(fits!(double(m, a)).is_finite())),
    ("isInfinite", |m, _, a| done(fits!(double(m, a)).is_infinite())),
    ("doubleToLongBits", |m, _, a| {
        let value = fits!(double(m, a));
        done(if value.is_nan() { 0x7ff8_0000_0000_0000 } else { value.to_bits() as i64 })
    }),
    ("doubleToRawLongBits", |m, _, a| done(fits!(double(m, a)).to_bits() as i64)),
    ("longBitsToDouble", |m, _, a| done(f64::from_bits(fits!(long(m, a)) as u64))),
    ("toHexString", |m, _, a| {
        let shown = hexadecimal(fits!(double(m, a)), -1022);
        text(m, shown)
    }),
];

pub(super) const FLOAT: &[(&str, Native)] = &[
    ("compare", total),
    ("max", max),
    ("min", min),
    ("toString", text_of),
    ("isNaN", |m, _, a| done(fits!(double(m, a)).is_nan())),
    ("sum", |m, _, a| {
        let [left, right] = a else { return missing() };
        done(Value::Float((fits!(double(m, &[*left])) + fits!(double(m, &[*right]))) as f32))
    }),
    ("isFinite", |m, _, a| done(fits!(double(m, a)).is_finite())),
    ("isInfinite", |m, _, a| done(fits!(double(m, a)).is_infinite())),
    ("floatToIntBits", |m, _, a| {
        let value = fits!(double(m, a)) as f32;
        done(if value.is_nan() { 0x7fc0_0000 } else { value.to_bits() as i32 })
    }),
    ("floatToRawIntBits", |m, _, a| done((fits!(double(m, a)) as f32).to_bits() as i32)),
    ("intBitsToFloat", |m, _, a| done(Value::Float(f32::from_bits(fits!(int(m, a)) as u32)))),
    ("toHexString", |m, _, a| {
        let shown = hexadecimal(fits!(double(m, a)), -126);
        text(m, shown)
    }),
];

/// Logic on two booleans.
fn logic(args: &[Value], operation: fn(bool, bool) -> bool) -> HostResult {
    match args {
        [Value::Bool(left), Value::Bool(right)] => done(operation(*left, *right)),
        _ => missing(),
    }
}

pub(super) const BOOLEAN: &[(&str, Native)] = &[
    ("compare", compare),
    ("logicalAnd", |_, _, a| logic(a, |left, right| left && right)),
    ("logicalOr", |_, _, a| logic(a, |left, right| left || right)),
    ("logicalXor", |_, _, a| logic(a, |left, right| left != right)),
    ("getBoolean", |_, _, a| if a.len() == 1 { done(false) } else { missing() }),
    ("hashCode", |_, _, a| match a {
        [Value::Bool(value)] => done(if *value { 1231 } else { 1237 }),
        _ => missing(),
    }),
];
