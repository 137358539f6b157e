//! Static members of the number classes: parsing, bounds, constructors.

use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Native, Value, parse_double};

use crate::classes::with_parents;
use crate::support::{done, missing, text};

const NUMBER: &[&str] = &["java.lang.Number", "java.lang.Comparable"];
const PLAIN: &[&str] = &["java.lang.Object", "java.lang.Comparable"];

fn statics(class: ClassDef, methods: &[(&str, Native)], fields: &[(&str, Native)]) -> ClassDef {
    let class = methods.iter().fold(class, |class, (name, native)| class.static_method(*name, *native));
    fields.iter().fold(class, |class, (name, native)| class.static_field(*name, *native))
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(statics(
        with_parents(ClassDef::new("java.lang.Integer"), NUMBER),
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
    ));
    builder.class(statics(
        with_parents(ClassDef::new("java.lang.Long"), NUMBER),
        &[("parseLong", parse_long), ("valueOf", parse_long), ("toString", text_of), ("compare", compare)],
        &[("MAX_VALUE", |_, _, _| done(i64::MAX)), ("MIN_VALUE", |_, _, _| done(i64::MIN))],
    ));
    builder.class(statics(
        with_parents(ClassDef::new("java.lang.Double"), NUMBER),
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
    ));
    builder.class(statics(
        with_parents(ClassDef::new("java.lang.Float"), NUMBER),
        &[("parseFloat", parse_float), ("valueOf", parse_float)],
        &[],
    ));
    builder.class(statics(
        with_parents(ClassDef::new("java.lang.Boolean"), PLAIN),
        &[("parseBoolean", parse_boolean), ("valueOf", parse_boolean), ("toString", text_of)],
        &[("TRUE", |_, _, _| done(true)), ("FALSE", |_, _, _| done(false))],
    ));
    builder.class(statics(
        with_parents(ClassDef::new("java.lang.Character"), PLAIN),
        &[
            ("isDigit", char_is_digit),
            ("isLetter", char_is_letter),
            ("isLetterOrDigit", char_is_letter_or_digit),
            ("isUpperCase", char_is_upper),
            ("isLowerCase", char_is_lower),
            ("isWhitespace", char_is_whitespace),
            ("toString", text_of),
        ],
        &[],
    ));
    builder.class(statics(
        with_parents(ClassDef::new("java.math.BigInteger").constructor(new_big_integer), NUMBER),
        &[("valueOf", new_big_integer)],
        &[
            ("ZERO", |machine, _, _| done(machine.heap.big_integer(0.into()))),
            ("ONE", |machine, _, _| done(machine.heap.big_integer(1.into()))),
            ("TEN", |machine, _, _| done(machine.heap.big_integer(10.into()))),
        ],
    ));
    builder.class(statics(
        with_parents(ClassDef::new("java.math.BigDecimal").constructor(new_big_decimal), NUMBER),
        &[("valueOf", new_big_decimal)],
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
    let modes = ["UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN"];
    let readers: [Native; 7] = [
        |machine, _, _| text(machine, "UP"),
        |machine, _, _| text(machine, "DOWN"),
        |machine, _, _| text(machine, "CEILING"),
        |machine, _, _| text(machine, "FLOOR"),
        |machine, _, _| text(machine, "HALF_UP"),
        |machine, _, _| text(machine, "HALF_DOWN"),
        |machine, _, _| text(machine, "HALF_EVEN"),
    ];
    let rounding = with_parents(ClassDef::new("java.math.RoundingMode"), PLAIN);
    builder.class(modes.into_iter().zip(readers).fold(rounding, |class, (name, read)| class.static_field(name, read)));
}

fn number_format(input: &str) -> Fault {
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
    let [value] = args else { return missing() };
    if value.is_null() {
        return Err(Fault::new("java.lang.NumberFormatException", "Cannot parse null string"));
    }
    let Some(input) = machine.heap.text(*value) else { return done(machine.heap.long(*value).unwrap_or(0)) };
    done(input.parse::<i64>().map_err(|_| number_format(&input))?)
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
    let Some(input) = machine.heap.text(*value) else { return missing() };
    done(Value::Float(parse_double(input.trim()).ok_or_else(|| number_format(&input))? as f32))
}

fn parse_boolean(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    done(machine.to_text(*value).eq_ignore_ascii_case("true"))
}

fn text_of(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let shown = machine.to_text(*value);
    text(machine, shown)
}

fn compare(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [a, b] = args else { return missing() };
    done(machine.compare(*a, *b).map_or(1, |order| order as i32))
}

fn max(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [a, b] = args else { return missing() };
    done(if machine.compare(*a, *b) == Some(std::cmp::Ordering::Less) { *b } else { *a })
}

fn min(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
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
    let [value] = args else { return missing() };
    let number = match (machine.heap.text(*value), machine.heap.number(*value)) {
        (Some(input), _) => input.parse().map_err(|_| number_format(&input))?,
        (None, Some(number)) => number.to_big(),
        _ => return missing(),
    };
    done(machine.heap.big_integer(number))
}

fn new_big_decimal(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let number = match (machine.heap.text(*value), machine.heap.number(*value)) {
        (Some(input), _) => input.parse().map_err(|_| number_format(&input))?,
        (None, Some(number)) => number.to_decimal(),
        _ => return missing(),
    };
    done(machine.heap.decimal(number))
}

/// The first character of the argument.
fn character(machine: &mut Machine, args: &[Value]) -> Option<char> {
    match args {
        [value] => machine.to_text(*value).chars().next(),
        _ => None,
    }
}

fn char_is_digit(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    done(character(machine, args).is_some_and(|c| c.is_numeric()))
}

fn char_is_letter(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    done(character(machine, args).is_some_and(char::is_alphabetic))
}

fn char_is_letter_or_digit(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    done(character(machine, args).is_some_and(char::is_alphanumeric))
}

fn char_is_upper(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    done(character(machine, args).is_some_and(char::is_uppercase))
}

fn char_is_lower(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    done(character(machine, args).is_some_and(char::is_lowercase))
}

fn char_is_whitespace(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    done(character(machine, args).is_some_and(char::is_whitespace))
}
