//! `java.math.MathContext` and `RoundingMode`, and what decimals calculate with them.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{
    ClassDef, Fault, Heap, HostResult, JavaDecimal, LibraryBuilder, Machine, Native, Rounding, Value,
};

use super::methods::rounding_arg;
use crate::classes::with_parents;
use crate::support::constants::{EnumClass, constant, enum_class};
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{done, list, missing, text};

pub(crate) static ROUNDING_MODE: EnumClass = EnumClass {
    name: "java.math.RoundingMode",
    constants: &["UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN"],
    shown: None,
};

/// `java.math.MathContext`: how many digits, rounded how. 0 digits are as many as it takes.
#[derive(Clone, Copy, PartialEq)]
struct Context {
    precision: u32,
    mode: Rounding,
}

const HALF_UP: usize = 4;

fn mode_ordinal(mode: Rounding) -> usize {
    match mode {
        Rounding::Up => 0,
        Rounding::Down => 1,
        Rounding::Ceiling => 2,
        Rounding::Floor => 3,
        Rounding::HalfUp => HALF_UP,
        Rounding::HalfDown => 5,
        Rounding::HalfEven => 6,
    }
}

/// The constant of a way of rounding.
pub(crate) fn rounding_constant(machine: &mut Machine, mode: Rounding) -> Value {
    constant(machine, &ROUNDING_MODE, mode_ordinal(mode))
}

impl JavaValue for Context {
    fn class(&self) -> &str {
        "java.math.MathContext"
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        let mode = ROUNDING_MODE.constants[mode_ordinal(self.mode)];
        Some(format!("precision={} roundingMode={mode}", self.precision))
    }

    fn same(&self, other: &Self, _heap: &Heap) -> bool {
        self == other
    }
}

fn new_context(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let (precision, mode) = match args {
        [Value::Int(precision)] => (*precision, Rounding::HalfUp),
        [Value::Int(precision), mode] => (*precision, fits!(rounding_arg(machine, *mode))),
        [shown] if machine.heap.is_text(*shown) => {
            let shown = machine.to_text(*shown);
            let parts = shown.strip_prefix("precision=").and_then(|rest| rest.split_once(" roundingMode="));
            let bad = || Fault::illegal_argument("bad string format");
            let (precision, mode) = parts.ok_or_else(bad)?;
            let mode = machine.new_string(mode)?;
            (precision.parse().map_err(|_| bad())?, rounding_arg(machine, mode).ok_or_else(bad)?)
        }
        _ => return missing(),
    };
    let precision = u32::try_from(precision).map_err(|_| Fault::illegal_argument("Digits < 0"))?;
    done(object(machine, Context { precision, mode }))
}

fn standard<const PRECISION: u32>(machine: &mut Machine, _class: Value, _args: &[Value]) -> HostResult {
    let mode = if PRECISION == 0 { Rounding::HalfUp } else { Rounding::HalfEven };
    done(object(machine, Context { precision: PRECISION, mode }))
}

fn decimal(machine: &Machine, value: Value) -> Option<JavaDecimal> {
    match machine.heap.object(value) {
        Some(Object::Decimal(number)) => Some(number.clone()),
        _ => None,
    }
}

fn give(machine: &mut Machine, value: JavaDecimal) -> HostResult {
    machine.heap.check_string(value.precision() as usize)?;
    done(machine.heap.decimal(value))
}

/// The context that ends the arguments, and the arguments before it.
fn context<'a>(machine: &Machine, args: &'a [Value]) -> Option<(Context, &'a [Value])> {
    let (last, before) = args.split_last()?;
    peek::<Context>(machine, *last).map(|context| (*context, before))
}

impl Context {
    fn round(self, value: &JavaDecimal) -> JavaDecimal {
        value.round(u64::from(self.precision), self.mode)
    }

    /// A quotient of that many digits; the scale nearest to Java's preferred one.
    fn divide(self, left: &JavaDecimal, right: &JavaDecimal) -> Result<JavaDecimal, Fault> {
        if right.signum() == 0 {
            return Err(by_zero(left.signum() == 0));
        }
        if self.precision == 0 {
            return left.divide_exactly(right).ok_or_else(no_end);
        }
        let preferred = left.scale().saturating_sub(right.scale());
        // Digits before the point of the quotient, one too many at most; as many below as make up the precision.
        let top =
            left.precision() as i64 - i64::from(left.scale()) - (right.precision() as i64 - i64::from(right.scale()));
        let scale = (i64::from(self.precision) - top + 3).clamp(-100_000, 100_000) as i32;
        let wide = match left.divide_exactly(right) {
            Some(exact) => self.round(&exact),
            None => {
                let shifted = left.set_scale(scale.saturating_add(right.scale()).max(left.scale()), Rounding::Down);
                let (quotient, rest) = num_integer::Integer::div_rem(
                    &(shifted.unscaled() * num_bigint::BigInt::from(10)),
                    right.unscaled(),
                );
                // A last digit that is not 0 says that the quotient goes on, so that no tie is seen where there is none.
                let sticky = i32::from(rest != 0.into()) * left.signum() * right.signum();
                let scale = shifted.scale() + 2 - right.scale();
                self.round(&JavaDecimal::new(quotient * num_bigint::BigInt::from(10) + sticky, scale))
            }
        };
        Ok(strip_to(wide, preferred))
    }
}

/// Drops zeros from the end until the scale is the wanted one.
fn strip_to(value: JavaDecimal, scale: i32) -> JavaDecimal {
    let stripped = value.strip_trailing_zeros();
    if stripped.scale() >= scale { stripped } else { stripped.set_scale(scale.min(value.scale()), Rounding::Down) }
}

fn by_zero(undefined: bool) -> Fault {
    Fault::new("java.lang.ArithmeticException", if undefined { "Division undefined" } else { "Division by zero" })
}

fn no_end() -> Fault {
    let message = "Non-terminating decimal expansion; no exact representable decimal result.";
    Fault::new("java.lang.ArithmeticException", message)
}

fn with_context(
    machine: &mut Machine,
    this: Value,
    args: &[Value],
    calculate: fn(&JavaDecimal, &JavaDecimal) -> JavaDecimal,
) -> HostResult {
    let (context, before) = fits!(context(machine, args));
    let [other] = before else { return missing() };
    let other = fits!(machine.heap.number(*other)).to_decimal();
    let result = context.round(&calculate(&fits!(decimal(machine, this)), &other));
    give(machine, result)
}

/// The whole part of a quotient, at the scale nearest to Java's preferred one.
fn whole_quotient(left: &JavaDecimal, right: &JavaDecimal) -> Result<JavaDecimal, Fault> {
    if right.signum() == 0 {
        return Err(by_zero(left.signum() == 0));
    }
    let preferred = left.scale().saturating_sub(right.scale());
    let scale = left.scale().max(right.scale());
    let (left, right) = (left.set_scale(scale, Rounding::Down), right.set_scale(scale, Rounding::Down));
    let whole = JavaDecimal::new(left.unscaled() / right.unscaled(), 0);
    Ok(if preferred >= 0 { whole.set_scale(preferred, Rounding::Down) } else { strip_to(whole, preferred) })
}

fn two(machine: &Machine, this: Value, args: &[Value]) -> Option<(JavaDecimal, JavaDecimal)> {
    let [other] = args else { return None };
    Some((decimal(machine, this)?, machine.heap.number(*other)?.to_decimal()))
}

fn divide_and_remainder(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let args = context(machine, args).map_or(args, |(_, before)| before);
    let (left, right) = fits!(two(machine, this, args));
    let whole = whole_quotient(&left, &right)?;
    let rest = left.subtract(&whole.multiply(&right));
    let parts = vec![machine.heap.decimal(whole), machine.heap.decimal(rest)];
    list(machine, parts)
}

fn square_root(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let (context, before) = fits!(context(machine, args));
    let number = fits!(decimal(machine, this));
    if !before.is_empty() {
        return missing();
    }
    if number.signum() < 0 {
        return Err(Fault::new("java.lang.ArithmeticException", "Attempted square root of negative BigDecimal"));
    }
    let preferred = number.scale() / 2;
    if number.signum() == 0 {
        return give(machine, JavaDecimal::new(0.into(), preferred));
    }
    let digits = if context.precision == 0 { number.precision() as u32 / 2 + 1 } else { context.precision };
    machine.heap.check_string(digits as usize)?;
    // An even scale that leaves more digits in the root than are wanted.
    let mut scale = number.scale() + 2 * (digits as i32 + 2);
    scale += scale.rem_euclid(2);
    let wide = number.set_scale(scale, Rounding::Down);
    let root = wide.unscaled().sqrt();
    let exact = &root * &root == *wide.unscaled();
    if context.precision == 0 && !exact {
        return Err(Fault::new("java.lang.ArithmeticException", "Computed square root not exact."));
    }
    let sticky = JavaDecimal::new(root * num_bigint::BigInt::from(10) + i32::from(!exact), scale / 2 + 1);
    let rounded = context.round(&sticky);
    give(machine, if exact { strip_to(rounded, preferred) } else { rounded })
}

/// A whole number of a type's range.
fn exactly<T: TryFrom<i64>>(machine: &Machine, this: Value) -> Result<T, Fault> {
    let number = machine.heap.number(this).map(|number| number.to_decimal()).unwrap_or_else(|| 0.into());
    let whole = number.set_scale(0, Rounding::Down);
    if whole.compare(&number) != std::cmp::Ordering::Equal {
        return Err(Fault::new("java.lang.ArithmeticException", "Rounding necessary"));
    }
    let narrow = i64::try_from(whole.unscaled()).ok().and_then(|whole| T::try_from(whole).ok());
    narrow.ok_or_else(|| Fault::new("java.lang.ArithmeticException", "Overflow"))
}

/// Digits, a point after the first one to three, and an exponent that is a multiple of three.
fn engineering(number: &JavaDecimal) -> String {
    let plain = number.to_string();
    let Some((digits, exponent)) = plain.split_once('E') else { return plain };
    let exponent: i64 = exponent.parse().unwrap_or(0);
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let mut digits = digits.replace('.', "");
    let before = exponent.rem_euclid(3) + 1;
    let mut exponent = exponent - exponent.rem_euclid(3);
    let mut point = before as usize;
    if number.signum() == 0 && before > 1 {
        // Zero gets zeros behind the point in place of digits before it.
        exponent += 3;
        digits = "0".repeat(5 - before as usize);
        point = 1;
    }
    while digits.len() < point {
        digits.push('0');
    }
    if digits.len() > point {
        digits.insert(point, '.');
    }
    match exponent {
        0 => format!("{sign}{digits}"),
        1.. => format!("{sign}{digits}E+{exponent}"),
        _ => format!("{sign}{digits}E{exponent}"),
    }
}

fn moved(machine: &mut Machine, this: Value, args: &[Value], right: i64, fill: bool) -> HostResult {
    let [by] = args else { return missing() };
    let number = fits!(decimal(machine, this));
    let scale = i64::from(number.scale()) - right * i64::from(fits!(machine.heap.int(*by)));
    let scale = i32::try_from(scale).map_err(|_| Fault::new("java.lang.ArithmeticException", "Overflow"))?;
    let moved = JavaDecimal::new(number.unscaled().clone(), scale);
    if fill && scale < 0 {
        machine.heap.check_string(scale.unsigned_abs() as usize)?;
        return give(machine, moved.set_scale(0, Rounding::Down));
    }
    give(machine, moved)
}

/// What decimals can do with a context, before the methods of all numbers.
pub(super) const DECIMALS: &[(&str, Native)] = &[
    ("add", |m, t, a| with_context(m, t, a, JavaDecimal::add)),
    ("subtract", |m, t, a| with_context(m, t, a, JavaDecimal::subtract)),
    ("multiply", |m, t, a| with_context(m, t, a, JavaDecimal::multiply)),
    ("divide", |m, t, a| {
        let (context, before) = fits!(context(m, a));
        let (left, right) = fits!(two(m, t, before));
        let quotient = context.divide(&left, &right)?;
        give(m, quotient)
    }),
    ("round", |m, t, a| {
        let (context, before) = fits!(context(m, a));
        let number = fits!(decimal(m, t));
        if before.is_empty() { give(m, context.round(&number)) } else { missing() }
    }),
    ("plus", |m, t, a| {
        let number = fits!(decimal(m, t));
        match (a, context(m, a)) {
            ([], _) => done(t),
            ([_], Some((context, _))) => give(m, context.round(&number)),
            _ => missing(),
        }
    }),
    ("negate", |m, t, a| {
        let (context, _) = fits!(context(m, a));
        let number = fits!(decimal(m, t)).negate();
        give(m, context.round(&number))
    }),
    ("abs", |m, t, a| {
        let (context, _) = fits!(context(m, a));
        let number = fits!(decimal(m, t)).abs();
        give(m, context.round(&number))
    }),
    ("pow", |m, t, a| {
        let number = fits!(decimal(m, t));
        let (exponent, context) = match (a, context(m, a)) {
            ([exponent], _) => (*exponent, None),
            ([exponent, _], Some((context, _))) => (*exponent, Some(context)),
            _ => return missing(),
        };
        let exponent = fits!(m.heap.int(exponent));
        let invalid = || Fault::new("java.lang.ArithmeticException", "Invalid operation");
        let by = u32::try_from(exponent).ok().filter(|by| *by <= 999_999_999).ok_or_else(invalid)?;
        m.heap.check_string((number.precision() as usize).saturating_mul(by as usize))?;
        let power = number.pow(by);
        give(m, context.map_or(power.clone(), |context| context.round(&power)))
    }),
    ("remainder", |m, t, a| {
        let args = context(m, a).map_or(a, |(_, before)| before);
        let (left, right) = fits!(two(m, t, args));
        let whole = whole_quotient(&left, &right)?;
        give(m, left.subtract(&whole.multiply(&right)))
    }),
    ("divideToIntegralValue", |m, t, a| {
        let args = context(m, a).map_or(a, |(_, before)| before);
        let (left, right) = fits!(two(m, t, args));
        let whole = whole_quotient(&left, &right)?;
        give(m, whole)
    }),
    ("divideAndRemainder", divide_and_remainder),
    ("sqrt", square_root),
    ("max", |m, t, a| {
        let (left, right) = fits!(two(m, t, a));
        done(if left.compare(&right) == std::cmp::Ordering::Less { a[0] } else { t })
    }),
    ("min", |m, t, a| {
        let (left, right) = fits!(two(m, t, a));
        done(if left.compare(&right) == std::cmp::Ordering::Greater { a[0] } else { t })
    }),
    ("movePointLeft", |m, t, a| moved(m, t, a, -1, true)),
    ("movePointRight", |m, t, a| moved(m, t, a, 1, true)),
    ("scaleByPowerOfTen", |m, t, a| moved(m, t, a, 1, false)),
    ("unscaledValue", |m, t, _| {
        let digits = fits!(decimal(m, t)).unscaled().clone();
        done(m.heap.big_integer(digits))
    }),
    ("ulp", |m, t, _| {
        let scale = fits!(decimal(m, t)).scale();
        give(m, JavaDecimal::new(1.into(), scale))
    }),
    ("toEngineeringString", |m, t, _| {
        let shown = engineering(&fits!(decimal(m, t)));
        text(m, shown)
    }),
    ("toBigIntegerExact", |m, t, _| {
        let number = fits!(decimal(m, t));
        let whole = number.set_scale(0, Rounding::Down);
        if whole.compare(&number) != std::cmp::Ordering::Equal {
            return Err(Fault::new("java.lang.ArithmeticException", "Rounding necessary"));
        }
        done(m.heap.big_integer(whole.unscaled().clone()))
    }),
];

/// Narrowing that fails where something would be lost: of decimals and big integers.
pub(super) const EXACT: &[(&str, Native)] = &[
    ("byteValueExact", |m, t, _| done(i32::from(exactly::<i8>(m, t)?))),
    ("shortValueExact", |m, t, _| done(i32::from(exactly::<i16>(m, t)?))),
    ("intValueExact", |m, t, _| done(exactly::<i32>(m, t)?)),
    ("longValueExact", |m, t, _| done(exactly::<i64>(m, t)?)),
];

pub(super) fn register(builder: &mut LibraryBuilder) {
    let class = with_parents(ClassDef::new("java.math.MathContext").constructor(new_context), &["java.lang.Object"]);
    let class = class
        .static_field("UNLIMITED", standard::<0>)
        .static_field("DECIMAL32", standard::<7>)
        .static_field("DECIMAL64", standard::<16>)
        .static_field("DECIMAL128", standard::<34>)
        .methods(&[
            ("getPrecision", |m, t, _| done(fits!(peek::<Context>(m, t)).precision as i32)),
            ("getRoundingMode", |m, t, _| {
                let ordinal = mode_ordinal(fits!(peek::<Context>(m, t)).mode);
                done(constant(m, &ROUNDING_MODE, ordinal))
            }),
        ]);
    builder.class(class).class(enum_class(&ROUNDING_MODE));
}
