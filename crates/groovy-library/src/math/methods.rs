//! Static functions of numbers.

use std::cmp::Ordering;

use entente_groovy_vm::{HostResult, Machine, Number, Value};

use crate::number::java_round;
use crate::support::{done, missing};

/// Both arguments widened to the larger of their types, as Java's overloads do.
fn pair(machine: &mut Machine, args: &[Value], wanted: Ordering) -> HostResult {
    let [a, b] = args else { return missing() };
    let (Some(x), Some(y)) = (machine.heap.number(*a), machine.heap.number(*b)) else { return missing() };
    let first = x.compare(&y) == Some(wanted);
    let chosen = if first { &x } else { &y };
    let fraction = |number: &Number| matches!(number, Number::Double(_) | Number::Decimal(_));
    done(match (&x, &y) {
        _ if fraction(&x) || fraction(&y) => Value::Double(chosen.to_f64()),
        (Number::Int(_), Number::Int(_)) => Value::Int(chosen.to_i32()),
        _ => Value::Long(chosen.to_i64()),
    })
}

pub(super) fn max(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    pair(machine, args, Ordering::Greater)
}

pub(super) fn min(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    pair(machine, args, Ordering::Less)
}

pub(super) fn abs(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    match machine.heap.number(*value) {
        Some(Number::Int(n)) => done(n.wrapping_abs()),
        Some(Number::Long(n)) => done(n.wrapping_abs()),
        Some(number) => done(number.to_f64().abs()),
        None => missing(),
    }
}

fn of_double(machine: &Machine, args: &[Value], calculate: impl Fn(f64) -> f64) -> HostResult {
    match args {
        [value] => match machine.heap.number(*value) {
            Some(number) => done(calculate(number.to_f64())),
            None => missing(),
        },
        _ => missing(),
    }
}

/// A float gives an int, all else a long.
pub(super) fn round(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    match args {
        [Value::Float(value)] => done(java_round(f64::from(*value)) as i32),
        [value] => match machine.heap.number(*value) {
            Some(number) => done(java_round(number.to_f64())),
            None => missing(),
        },
        _ => missing(),
    }
}

pub(super) fn floor(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    of_double(machine, args, f64::floor)
}

pub(super) fn ceil(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    of_double(machine, args, f64::ceil)
}

pub(super) fn sqrt(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    of_double(machine, args, f64::sqrt)
}

pub(super) fn log(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    of_double(machine, args, f64::ln)
}

pub(super) fn log10(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    of_double(machine, args, f64::log10)
}

pub(super) fn exp(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    of_double(machine, args, f64::exp)
}

pub(super) fn signum(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    of_double(machine, args, |value| if value == 0.0 { value } else { value.signum() })
}

pub(super) fn pow(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [a, b] = args else { return missing() };
    match (machine.heap.number(*a), machine.heap.number(*b)) {
        (Some(a), Some(b)) => done(a.to_f64().powf(b.to_f64())),
        _ => missing(),
    }
}

/// From the run's own seed.
pub(super) fn random(machine: &mut Machine, _class: Value, _args: &[Value]) -> HostResult {
    done((machine.next_random() >> 11) as f64 / (1u64 << 53) as f64)
}

pub(super) fn pi(_machine: &mut Machine, _class: Value, _args: &[Value]) -> HostResult {
    done(std::f64::consts::PI)
}

pub(super) fn e(_machine: &mut Machine, _class: Value, _args: &[Value]) -> HostResult {
    done(std::f64::consts::E)
}
