//! Bits and logic by name, and what Groovy adds to characters.

use entente_groovy_vm::{Arithmetic, Fault, HostResult, Machine, Native, Number, Value};

use crate::support::java::fits;
use crate::support::{done, missing};

/// A bit operation on two whole numbers of the same width.
fn bits(machine: &mut Machine, this: Value, args: &[Value], operation: fn(i64, i64) -> i64) -> HostResult {
    let [other] = args else { return missing() };
    match (fits!(machine.heap.number(this)), fits!(machine.heap.number(*other))) {
        (Number::Int(left), Number::Int(right)) => done(operation(i64::from(left), i64::from(right)) as i32),
        (left @ (Number::Int(_) | Number::Long(_)), right @ (Number::Int(_) | Number::Long(_))) => {
            done(operation(left.to_i64(), right.to_i64()))
        }
        (left, _) => Err(unsupported(machine, &left)),
    }
}

/// That a number has no bits.
fn unsupported(machine: &mut Machine, number: &Number) -> Fault {
    let value = machine.heap.number_value(number.clone());
    let (class, shown) = (machine.heap.class_name(value), machine.to_text(value));
    Fault::unsupported(format!("Cannot use bit operations on this number type: {class} with value: {shown}"))
}

/// A shift; only as many bits of the distance count as Java looks at.
fn shift(
    machine: &mut Machine,
    this: Value,
    args: &[Value],
    int: fn(i32, u32) -> i32,
    long: fn(i64, u32) -> i64,
) -> HostResult {
    let [by] = args else { return missing() };
    let by = fits!(machine.heap.int(*by)) as u32;
    match fits!(machine.heap.number(this)) {
        Number::Int(number) => done(int(number, by & 31)),
        Number::Long(number) => done(long(number, by & 63)),
        number => Err(unsupported(machine, &number)),
    }
}

pub(super) const BITS: &[(&str, Native)] = &[
    ("and", |m, t, a| bits(m, t, a, |left, right| left & right)),
    ("or", |m, t, a| bits(m, t, a, |left, right| left | right)),
    ("xor", |m, t, a| bits(m, t, a, |left, right| left ^ right)),
    ("leftShift", |m, t, a| shift(m, t, a, i32::wrapping_shl, i64::wrapping_shl)),
    ("rightShift", |m, t, a| shift(m, t, a, i32::wrapping_shr, i64::wrapping_shr)),
    ("rightShiftUnsigned", |m, t, a| shift(m, t, a, |n, by| (n as u32 >> by) as i32, |n, by| (n as u64 >> by) as i64)),
    ("bitwiseNegate", |m, t, _| match fits!(m.heap.number(t)) {
        Number::Int(number) => done(!number),
        Number::Long(number) => done(!number),
        number => Err(unsupported(m, &number)),
    }),
    ("unaryPlus", |_, t, _| done(t)),
];

fn logic(machine: &mut Machine, this: Value, args: &[Value], operation: fn(bool, bool) -> bool) -> HostResult {
    match args {
        [Value::Null] => done(operation(machine.truth(this), false)),
        [Value::Bool(other)] => done(operation(machine.truth(this), *other)),
        _ => missing(),
    }
}

pub(super) const LOGIC: &[(&str, Native)] = &[
    ("and", |m, t, a| logic(m, t, a, |left, right| left && right)),
    ("or", |m, t, a| logic(m, t, a, |left, right| left || right)),
    ("xor", |m, t, a| logic(m, t, a, |left, right| left != right)),
    ("implies", |m, t, a| logic(m, t, a, |left, right| !left || right)),
];

fn next_char(this: Value, by: i32) -> HostResult {
    match this {
        Value::Char(unit) => done(Value::Char((i32::from(unit) + by) as u16)),
        _ => missing(),
    }
}

/// A character as its code, divided.
fn char_quotient(machine: &mut Machine, this: Value, args: &[Value], operation: Arithmetic) -> HostResult {
    let code = |machine: &Machine, value: Value| match value {
        Value::Char(unit) => Some(Number::Int(i32::from(unit))),
        value => machine.heap.number(value),
    };
    let [other] = args else { return missing() };
    let (left, right) = (fits!(code(machine, this)), fits!(code(machine, *other)));
    done(machine.heap.arithmetic(operation, &left, &right)?)
}

pub(super) const CHARACTERS: &[(&str, Native)] = &[
    ("next", |_, t, _| next_char(t, 1)),
    ("previous", |_, t, _| next_char(t, -1)),
    ("div", |m, t, a| char_quotient(m, t, a, Arithmetic::Divide)),
    ("intdiv", |m, t, a| char_quotient(m, t, a, Arithmetic::IntDivide)),
    ("isLetterOrDigit", |m, t, _| done(m.to_text(t).chars().all(char::is_alphanumeric))),
];
