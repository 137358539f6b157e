//! Static members of the number classes: parsing, bounds, constructors.

use entente_groovy_vm::{
    ClassDef, Fault, HostResult, JavaDecimal, LibraryBuilder, Machine, Native, Number, Value, parse_double,
};

use super::{big, whole};
use crate::classes::with_parents;
use crate::support::{bytes_of, done, missing, text};

const NUMBER: &[&str] = &["java.lang.Number", "java.lang.Comparable"];
const PLAIN: &[&str] = &["java.lang.Object", "java.lang.Comparable"];

fn statics(class: ClassDef, methods: &[(&str, Native)], fields: &[(&str, Native)]) -> ClassDef {
    let class = methods.iter().fold(class, |class, (name, native)| class.static_method(*name, *native));
    fields.iter().fold(class, |class, (name, native)| class.static_field(*name, *native))
}

/// More static methods; those named before are replaced.
fn with(class: ClassDef, methods: &[(&str, Native)]) -> ClassDef {
    statics(class, methods, &[])
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(with(
        statics(
            with_parents(ClassDef::new("java.lang.Integer").constructor(parse_int), NUMBER),
            &[
                ("parseInt", parse_int),
                ("valueOf", parse_int),
                ("toString", text_of),
                ("compare", compare),
                ("toHexString", to_hex),
                ("toBinaryString", to_binary),
                ("max", max),
                ("min", min),
            ],
            &[("MAX_VALUE", |_, _, _| done(i32::MAX)), ("MIN_VALUE", |_, _, _| done(i32::MIN))],
        ),
        whole::INTEGER,
    ));
    builder.class(with(
        statics(
            with_parents(ClassDef::new("java.lang.Long").constructor(parse_long), NUMBER),
            &[("parseLong", parse_long), ("valueOf", parse_long), ("toString", text_of), ("compare", compare)],
            &[("MAX_VALUE", |_, _, _| done(i64::MAX)), ("MIN_VALUE", |_, _, _| done(i64::MIN))],
        ),
        whole::LONG,
    ));
    builder.class(with(
        statics(
            with_parents(ClassDef::new("java.lang.Double").constructor(parse_double_text), NUMBER),
            &[
                ("parseDouble", parse_double_text),
                ("valueOf", parse_double_text),
                ("toString", text_of),
                ("compare", compare),
                ("isNaN", is_nan),
            ],
            &[
                ("MAX_VALUE", |_, _, _| done(f64::MAX)),
                ("MIN_VALUE", |_, _, _| done(f64::from_bits(1))),
                ("NaN", |_, _, _| done(f64::NAN)),
                ("POSITIVE_INFINITY", |_, _, _| done(f64::INFINITY)),
                ("NEGATIVE_INFINITY", |_, _, _| done(f64::NEG_INFINITY)),
            ],
        ),
        whole::DOUBLE,
    ));
    builder.class(with(
        statics(
            with_parents(ClassDef::new("java.lang.Float").constructor(parse_float), NUMBER),
            &[("parseFloat", parse_float), ("valueOf", parse_float)],
            &[
                ("MAX_VALUE", |_, _, _| done(Value::Float(f32::MAX))),
                ("MIN_VALUE", |_, _, _| done(Value::Float(f32::from_bits(1)))),
                ("NaN", |_, _, _| done(Value::Float(f32::NAN))),
                ("POSITIVE_INFINITY", |_, _, _| done(Value::Float(f32::INFINITY))),
                ("NEGATIVE_INFINITY", |_, _, _| done(Value::Float(f32::NEG_INFINITY))),
            ],
        ),
        whole::FLOAT,
    ));
    builder.class(with(
        statics(
            with_parents(ClassDef::new("java.lang.Boolean").constructor(parse_boolean), PLAIN),
            &[("parseBoolean", parse_boolean), ("valueOf", parse_boolean), ("toString", text_of)],
            &[("TRUE", |_, _, _| done(true)), ("FALSE", |_, _, _| done(false))],
        ),
        whole::BOOLEAN,
    ));
    builder.class(statics(
        with_parents(ClassDef::new("java.math.BigInteger").constructor(new_big_integer), NUMBER),
        &[("valueOf", new_big_integer), ("probablePrime", big::probable_prime)],
        &[
            ("ZERO", |machine, _, _| done(machine.heap.big_integer(0.into()))),
            ("ONE", |machine, _, _| done(machine.heap.big_integer(1.into()))),
            ("TEN", |machine, _, _| done(machine.heap.big_integer(10.into()))),
        ],
    ));
    builder.class(statics(
        with_parents(ClassDef::new("java.math.BigDecimal").constructor(new_big_decimal), NUMBER),
        &[("valueOf", decimal_value)],
        &[
            ("ZERO", |machine, _, _| done(machine.heap.decimal(0.into()))),
            ("ONE", |machine, _, _| done(machine.heap.decimal(1.into()))),
            ("TEN", |machine, _, _| done(machine.heap.decimal(10.into()))),
            ("ROUND_UP", |_, _, _| done(0)),
            ("ROUND_DOWN", |_, _, _| done(1)),
            ("ROUND_HALF_UP", |_, _, _| done(4)),
            ("ROUND_HALF_EVEN", |_, _, _| done(6)),
        ],
    ));
    builder.class(statics(
        with_parents(ClassDef::new("java.lang.Short").constructor(whole::new_short), NUMBER),
        whole::SHORT,
        &[("MAX_VALUE", |_, _, _| done(Value::Short(i16::MAX))), ("MIN_VALUE", |_, _, _| done(Value::Short(i16::MIN)))],
    ));
    builder.class(statics(
        with_parents(ClassDef::new("java.lang.Byte").constructor(whole::new_byte), NUMBER),
        whole::BYTE,
        &[("MAX_VALUE", |_, _, _| done(Value::Byte(i8::MAX))), ("MIN_VALUE", |_, _, _| done(Value::Byte(i8::MIN)))],
    ));
}

pub(super) fn number_format(input: &str) -> Fault {
    Fault::new("java.lang.NumberFormatException", format!("For input string: \"{input}\""))
}

/// The text of the first argument; numbers pass through `whole`.
fn parse_int(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let (value, radix) = match args {
        [value] => (*value, 10),
        [value, Value::Int(radix @ 2..=36)] => (*value, *radix as u32),
        _ => return missing(),
    };
    if value.is_null() {
        return Err(Fault::new("java.lang.NumberFormatException", "Cannot parse null string"));
    }
    let Some(input) = machine.heap.text(value) else { return done(machine.heap.int(value).unwrap_or(0)) };
    done(i32::from_str_radix(&input, radix).map_err(|_| number_format(&input))?)
}

fn parse_long(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let (value, radix) = match args {
        [value] => (*value, 10),
        [value, Value::Int(radix @ 2..=36)] => (*value, *radix as u32),
        _ => return missing(),
    };
    if value.is_null() {
        return Err(Fault::new("java.lang.NumberFormatException", "Cannot parse null string"));
    }
    let Some(input) = machine.heap.text(value) else { return done(machine.heap.long(value).unwrap_or(0)) };
    done(i64::from_str_radix(&input, radix).map_err(|_| number_format(&input))?)
}

fn parse_double_text(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let Some(input) = machine.heap.text(*value) else {
        return match machine.heap.number(*value) {
            Some(number) => done(number.to_f64()),
            None => Err(Fault::Exception { class: "java.lang.NullPointerException".into(), message: None }),
        };
    };
    done(parse_double(input.trim()).ok_or_else(|| number_format(&input))?)
}

fn parse_float(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let Some(input) = machine.heap.text(*value) else {
        return match machine.heap.number(*value) {
            Some(number) => done(Value::Float(number.to_f64() as f32)),
            None => missing(),
        };
    };
    done(Value::Float(parse_double(input.trim()).ok_or_else(|| number_format(&input))? as f32))
}

fn parse_boolean(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    done(machine.to_text(*value).eq_ignore_ascii_case("true"))
}

pub(super) fn text_of(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let shown = machine.to_text(*value);
    text(machine, shown)
}

pub(super) fn compare(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [a, b] = args else { return missing() };
    done(machine.compare(*a, *b).map_or(1, |order| order as i32))
}

pub(super) fn max(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [a, b] = args else { return missing() };
    done(if machine.compare(*a, *b) == Some(std::cmp::Ordering::Less) { *b } else { *a })
}

pub(super) fn min(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [a, b] = args else { return missing() };
    done(if machine.compare(*a, *b) == Some(std::cmp::Ordering::Greater) { *b } else { *a })
}

fn to_hex(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [Value::Int(value)] = args else { return missing() };
    text(machine, format!("{value:x}"))
}

fn to_binary(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [Value::Int(value)] = args else { return missing() };
    text(machine, format!("{value:b}"))
}

fn is_nan(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    done(machine.heap.number(*value).is_some_and(|number| number.to_f64().is_nan()))
}

fn new_big_integer(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    if let Some(number) = big::construct(machine, args)? {
        return done(machine.heap.big_integer(number));
    }
    if let [signum, magnitude] = args
        && let Some(signum) = machine.heap.int(*signum)
        && !machine.heap.is_text(*magnitude)
        && let Some(bytes) = bytes_of(machine, *magnitude)
    {
        let number = big::from_magnitude(signum, &bytes)?;
        return done(machine.heap.big_integer(number));
    }
    let [value] = args else { return missing() };
    let number = match (machine.heap.text(*value), machine.heap.number(*value)) {
        (Some(input), _) => input.parse().map_err(|_| number_format(&input))?,
        (None, Some(number)) => number.to_big(),
        _ => match bytes_of(machine, *value) {
            Some(bytes) => big::from_bytes(&bytes)?,
            None => return missing(),
        },
    };
    done(machine.heap.big_integer(number))
}

/// `BigDecimal.valueOf(unscaled, scale)`, `valueOf(long)`, `valueOf(double)`.
fn decimal_value(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    match args {
        [unscaled, scale] if !machine.heap.is_fraction(*unscaled) => {
            match (machine.heap.long(*unscaled), machine.heap.int(*scale)) {
                (Some(unscaled), Some(scale)) => done(machine.heap.decimal(JavaDecimal::new(unscaled.into(), scale))),
                _ => missing(),
            }
        }
        [value] => match machine.heap.number(*value) {
            Some(Number::Double(number)) => {
                let number = JavaDecimal::from_double(number).ok_or_else(infinite_or_nan)?;
                done(machine.heap.decimal(number))
            }
            Some(_) => new_big_decimal(machine, class, args),
            None => missing(),
        },
        _ => missing(),
    }
}

fn infinite_or_nan() -> Fault {
    Fault::new("java.lang.NumberFormatException", "Infinite or NaN")
}

/// From text, from a whole number with a scale, or from a double to its last binary digit.
fn new_big_decimal(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    if let [unscaled, scale] = args
        && let (Some(Number::Big(unscaled)), Some(scale)) = (machine.heap.number(*unscaled), machine.heap.int(*scale))
    {
        return done(machine.heap.decimal(JavaDecimal::new(unscaled, scale)));
    }
    let [value] = args else { return missing() };
    let number = match (machine.heap.text(*value), machine.heap.number(*value)) {
        (Some(input), _) => input.parse().map_err(|_| number_format(&input))?,
        (None, Some(Number::Double(number))) => exact_decimal(number).ok_or_else(infinite_or_nan)?,
        (None, Some(number)) => number.to_decimal(),
        _ => return missing(),
    };
    done(machine.heap.decimal(number))
}

/// All digits of a double.
pub(super) fn exact_decimal(value: f64) -> Option<JavaDecimal> {
    if !value.is_finite() {
        return None;
    }
    let bits = value.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i32;
    let fraction = bits & ((1 << 52) - 1);
    let (mut mantissa, mut exponent) =
        if exponent == 0 { (fraction, -1074) } else { (fraction | 1 << 52, exponent - 1075) };
    if mantissa == 0 {
        return Some(0.into());
    }
    let zeros = mantissa.trailing_zeros();
    mantissa >>= zeros;
    exponent += zeros as i32;
    let mut unscaled = num_bigint::BigInt::from(mantissa);
    if value < 0.0 {
        unscaled = -unscaled;
    }
    Some(if exponent >= 0 {
        JavaDecimal::new(unscaled << exponent as usize, 0)
    } else {
        // m / 2^n is m * 5^n / 10^n.
        let fives = num_bigint::BigInt::from(5).pow(exponent.unsigned_abs());
        JavaDecimal::new(unscaled * fives, -exponent)
    })
}
