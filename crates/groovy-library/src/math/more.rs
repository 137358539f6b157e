//! The rest of `java.lang.Math`: angles, exact arithmetic, the parts of doubles.

use entente_groovy_vm::{Fault, HostResult, Machine, Native, Number, Value};

use crate::support::java::fits;
use crate::support::{done, missing};

fn double(machine: &Machine, value: Value) -> Option<f64> {
    machine.heap.number(value).map(|number| number.to_f64())
}

fn one(machine: &Machine, args: &[Value], calculate: fn(f64) -> f64) -> HostResult {
    let [value] = args else { return missing() };
    done(calculate(fits!(double(machine, *value))))
}

fn two(machine: &Machine, args: &[Value], calculate: fn(f64, f64) -> f64) -> HostResult {
    let [left, right] = args else { return missing() };
    done(calculate(fits!(double(machine, *left)), fits!(double(machine, *right))))
}

fn overflow(kind: &str) -> Fault {
    Fault::new("java.lang.ArithmeticException", format!("{kind} overflow"))
}

/// A calculation on ints or longs that may not leave their range.
fn exact(
    machine: &Machine,
    args: &[Value],
    int: fn(i32, i32) -> Option<i32>,
    long: fn(i64, i64) -> Option<i64>,
) -> HostResult {
    let (left, right) = match args {
        [value] => (*value, Value::Int(0)),
        [left, right] => (*left, *right),
        _ => return missing(),
    };
    match (fits!(machine.heap.number(left)), fits!(machine.heap.number(right))) {
        (Number::Int(left), Number::Int(right)) => done(int(left, right).ok_or_else(|| overflow("integer"))?),
        (left @ (Number::Int(_) | Number::Long(_)), right @ (Number::Int(_) | Number::Long(_))) => {
            done(long(left.to_i64(), right.to_i64()).ok_or_else(|| overflow("long"))?)
        }
        _ => missing(),
    }
}

/// A division that rounds down; by zero it fails.
fn floored(
    machine: &Machine,
    args: &[Value],
    int: fn(i32, i32) -> i32,
    long: fn(i64, i64) -> i64,
    narrow: bool,
) -> HostResult {
    let [left, right] = args else { return missing() };
    let (left, right) = (fits!(machine.heap.number(*left)), fits!(machine.heap.number(*right)));
    if right.signum() == 0 {
        return Err(Fault::new("java.lang.ArithmeticException", "/ by zero"));
    }
    match (left, right) {
        (Number::Int(left), Number::Int(right)) => done(int(left, right)),
        (Number::Long(left), Number::Int(right)) if narrow => done(long(left, i64::from(right)) as i32),
        (left @ (Number::Int(_) | Number::Long(_)), right @ (Number::Int(_) | Number::Long(_))) => {
            done(long(left.to_i64(), right.to_i64()))
        }
        _ => missing(),
    }
}

fn floor_div_int(left: i32, right: i32) -> i32 {
    floor_div(i64::from(left), i64::from(right)) as i32
}

fn floor_div(left: i64, right: i64) -> i64 {
    let quotient = left.wrapping_div(right);
    if left.wrapping_rem(right) != 0 && (left < 0) != (right < 0) { quotient - 1 } else { quotient }
}

fn floor_mod_int(left: i32, right: i32) -> i32 {
    floor_mod(i64::from(left), i64::from(right)) as i32
}

fn floor_mod(left: i64, right: i64) -> i64 {
    let rest = left.wrapping_rem(right);
    if rest != 0 && (rest < 0) != (right < 0) { rest + right } else { rest }
}

/// What the IEEE calls the remainder: the quotient is rounded to the nearest, ties to even.
fn ieee_remainder(left: f64, right: f64) -> f64 {
    if right.is_infinite() && left.is_finite() {
        return left;
    }
    let rest = left - (left / right).round_ties_even() * right;
    if rest == 0.0 { 0f64.copysign(left) } else { rest }
}

/// The distance from a double to the next larger in magnitude.
fn ulp(value: f64) -> f64 {
    let size = value.abs();
    if !size.is_finite() {
        return size;
    }
    if size == f64::MAX { size - size.next_down() } else { size.next_up() - size }
}

fn ulp_single(value: f32) -> f32 {
    let size = value.abs();
    if !size.is_finite() {
        return size;
    }
    if size == f32::MAX { size - size.next_down() } else { size.next_up() - size }
}

fn next_after(from: f64, toward: f64) -> f64 {
    if from < toward {
        from.next_up()
    } else if from > toward {
        from.next_down()
    } else {
        toward
    }
}

/// On a float by the one, on other numbers by the other.
fn by_width(machine: &Machine, args: &[Value], single: fn(f32) -> f32, wide: fn(f64) -> f64) -> HostResult {
    match args {
        [Value::Float(value)] => done(Value::Float(single(*value))),
        _ => one(machine, args, wide),
    }
}

/// The power of two in a double, as Java counts it.
fn exponent(bits: i32, lowest: i32, highest: i32) -> i32 {
    bits.clamp(lowest - 1, highest + 1)
}

pub(super) const MORE: &[(&str, Native)] = &[
    ("sin", |m, _, a| one(m, a, f64::sin)),
    ("cos", |m, _, a| one(m, a, f64::cos)),
    ("tan", |m, _, a| one(m, a, f64::tan)),
    ("asin", |m, _, a| one(m, a, f64::asin)),
    ("acos", |m, _, a| one(m, a, f64::acos)),
    ("atan", |m, _, a| one(m, a, f64::atan)),
    ("sinh", |m, _, a| one(m, a, f64::sinh)),
    ("cosh", |m, _, a| one(m, a, f64::cosh)),
    ("tanh", |m, _, a| one(m, a, f64::tanh)),
    ("cbrt", |m, _, a| one(m, a, f64::cbrt)),
    ("expm1", |m, _, a| one(m, a, f64::exp_m1)),
    ("log1p", |m, _, a| one(m, a, f64::ln_1p)),
    ("rint", |m, _, a| one(m, a, f64::round_ties_even)),
    ("toRadians", |m, _, a| one(m, a, |degrees| degrees * (std::f64::consts::PI / 180.0))),
    ("toDegrees", |m, _, a| one(m, a, |radians| radians * (180.0 / std::f64::consts::PI))),
    ("atan2", |m, _, a| two(m, a, f64::atan2)),
    ("hypot", |m, _, a| two(m, a, f64::hypot)),
    ("IEEEremainder", |m, _, a| two(m, a, ieee_remainder)),
    ("nextAfter", |m, _, a| match a {
        [Value::Float(from), toward] => {
            let toward = fits!(double(m, *toward));
            let from_wide = f64::from(*from);
            done(Value::Float(if from_wide < toward {
                from.next_up()
            } else if from_wide > toward {
                from.next_down()
            } else {
                toward as f32
            }))
        }
        _ => two(m, a, next_after),
    }),
    ("nextUp", |m, _, a| by_width(m, a, f32::next_up, f64::next_up)),
    ("nextDown", |m, _, a| by_width(m, a, f32::next_down, f64::next_down)),
    ("ulp", |m, _, a| by_width(m, a, ulp_single, ulp)),
    ("copySign", |m, _, a| match a {
        [Value::Float(size), Value::Float(sign)] => done(Value::Float(size.copysign(*sign))),
        _ => two(m, a, f64::copysign),
    }),
    ("getExponent", |m, _, a| match a {
        [Value::Float(value)] => done(exponent(((value.to_bits() >> 23) & 0xff) as i32 - 127, -126, 127)),
        [value] => {
            let bits = fits!(double(m, *value)).to_bits();
            done(exponent(((bits >> 52) & 0x7ff) as i32 - 1023, -1022, 1023))
        }
        _ => missing(),
    }),
    ("scalb", |m, _, a| {
        let [value, by] = a else { return missing() };
        let by = fits!(m.heap.int(*by)).clamp(-2_200, 2_200);
        // In two steps, so that neither factor leaves the range of doubles before the product does.
        let scale = |value: f64| value * 2f64.powi(by / 2) * 2f64.powi(by - by / 2);
        match value {
            Value::Float(value) => done(Value::Float(scale(f64::from(*value)) as f32)),
            _ => done(scale(fits!(double(m, *value)))),
        }
    }),
    ("fma", |m, _, a| {
        let [x, y, z] = a else { return missing() };
        if let (Value::Float(x), Value::Float(y), Value::Float(z)) = (x, y, z) {
            return done(Value::Float(x.mul_add(*y, *z)));
        }
        done(fits!(double(m, *x)).mul_add(fits!(double(m, *y)), fits!(double(m, *z))))
    }),
    ("addExact", |m, _, a| exact(m, a, i32::checked_add, i64::checked_add)),
    ("subtractExact", |m, _, a| exact(m, a, i32::checked_sub, i64::checked_sub)),
    ("multiplyExact", |m, _, a| exact(m, a, i32::checked_mul, i64::checked_mul)),
    ("incrementExact", |m, _, a| exact(m, a, |n, _| n.checked_add(1), |n, _| n.checked_add(1))),
    ("decrementExact", |m, _, a| exact(m, a, |n, _| n.checked_sub(1), |n, _| n.checked_sub(1))),
    ("negateExact", |m, _, a| exact(m, a, |n, _| n.checked_neg(), |n, _| n.checked_neg())),
    ("absExact", |m, _, a| exact(m, a, |n, _| n.checked_abs(), |n, _| n.checked_abs())),
    ("toIntExact", |m, _, a| {
        let [value] = a else { return missing() };
        done(i32::try_from(fits!(m.heap.long(*value))).map_err(|_| overflow("integer"))?)
    }),
    ("multiplyFull", |m, _, a| {
        let [left, right] = a else { return missing() };
        done(i64::from(fits!(m.heap.int(*left))) * i64::from(fits!(m.heap.int(*right))))
    }),
    ("multiplyHigh", |m, _, a| {
        let [left, right] = a else { return missing() };
        let product = i128::from(fits!(m.heap.long(*left))) * i128::from(fits!(m.heap.long(*right)));
        done((product >> 64) as i64)
    }),
    ("floorDiv", |m, _, a| floored(m, a, floor_div_int, floor_div, false)),
    ("floorMod", |m, _, a| floored(m, a, floor_mod_int, floor_mod, true)),
];
