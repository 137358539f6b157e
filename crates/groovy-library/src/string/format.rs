//! `String.format`: the conversions that scripts use.

use entente_groovy_vm::{Fault, Machine, Number, Rounding, Value};

/// One `%...` of a format.
struct Spec {
    flags: String,
    width: usize,
    precision: Option<usize>,
    conversion: char,
}

/// Formats as `String.format(Locale.ENGLISH, ...)`.
///
/// # Errors
/// `UnknownFormatConversionException`, `MissingFormatArgumentException` or `IllegalFormatConversionException`.
pub(crate) fn format(machine: &mut Machine, format: &str, values: &[Value]) -> Result<String, Fault> {
    let mut out = String::new();
    let mut next = 0;
    let mut rest = format;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        let (spec, explicit, length) = parse(&rest[at..])?;
        let whole = &rest[at..at + length];
        rest = &rest[at + length..];
        match spec.conversion {
            '%' => out.push_str(&pad("%".into(), &spec)),
            'n' => out.push('\n'),
            _ => {
                let index = explicit.unwrap_or_else(|| {
                    next += 1;
                    next - 1
                });
                let value = values.get(index).ok_or_else(|| {
                    Fault::new("java.util.MissingFormatArgumentException", format!("Format specifier '{whole}'"))
                })?;
                out.push_str(&convert(machine, &spec, *value)?);
            }
        }
        machine.heap.check_string(out.len())?;
    }
    out.push_str(rest);
    Ok(out)
}

/// Reads `%[index$][flags][width][.precision]conversion`; gives also its length in bytes.
fn parse(text: &str) -> Result<(Spec, Option<usize>, usize), Fault> {
    let mut at = 1;
    let bytes = text.as_bytes();
    let number = |at: &mut usize| {
        let start = *at;
        while bytes.get(*at).is_some_and(u8::is_ascii_digit) {
            *at += 1;
        }
        text[start..*at].parse::<usize>().ok()
    };
    let mut explicit = None;
    let mut after = at;
    if let Some(index) = number(&mut after)
        && bytes.get(after) == Some(&b'$')
    {
        explicit = index.checked_sub(1);
        at = after + 1;
    }
    let start = at;
    while bytes.get(at).is_some_and(|b| b"-#+ 0,(".contains(b)) {
        at += 1;
    }
    let flags = text[start..at].to_owned();
    let width = number(&mut at).unwrap_or(0);
    let precision = if bytes.get(at) == Some(&b'.') {
        at += 1;
        number(&mut at)
    } else {
        None
    };
    match text[at..].chars().next() {
        Some(conversion) => {
            let spec = Spec { flags, width: width.min(100_000), precision, conversion };
            Ok((spec, explicit, at + conversion.len_utf8()))
        }
        None => Err(Fault::new("java.util.UnknownFormatConversionException", "Conversion = '%'")),
    }
}

fn convert(machine: &mut Machine, spec: &Spec, value: Value) -> Result<String, Fault> {
    let bad = || {
        Fault::new(
            "java.util.IllegalFormatConversionException",
            format!("{} != {}", spec.conversion, machine.heap.class_name(value)),
        )
    };
    let body = match spec.conversion {
        's' | 'S' => {
            let mut text = machine.to_text(value);
            if let Some(precision) = spec.precision {
                text = text.chars().take(precision).collect();
            }
            if spec.conversion == 'S' { text.to_uppercase() } else { text }
        }
        'b' | 'B' => match value {
            Value::Null => "false".into(),
            Value::Bool(value) => value.to_string(),
            _ => "true".into(),
        },
        'c' => machine.to_text(value),
        _ if value.is_null() => "null".into(),
        'd' => match machine.heap.number(value) {
            Some(number @ (Number::Int(_) | Number::Long(_) | Number::Big(_))) => {
                return Ok(signed(number.to_big().to_string(), spec));
            }
            _ => return Err(bad()),
        },
        'x' | 'X' => {
            let text = match machine.heap.number(value) {
                Some(Number::Int(n)) => format!("{n:x}"),
                Some(Number::Long(n)) => format!("{n:x}"),
                _ => return Err(bad()),
            };
            if spec.conversion == 'X' { text.to_uppercase() } else { text }
        }
        'f' => match machine.heap.number(value) {
            Some(number @ (Number::Decimal(_) | Number::Double(_))) => {
                let scale = spec.precision.unwrap_or(6).min(1000) as i32;
                let rounded = number.to_decimal().set_scale(scale, Rounding::HalfUp);
                return Ok(signed(rounded.to_plain_string(), spec));
            }
            _ => return Err(bad()),
        },
        'e' => match machine.heap.number(value) {
            Some(number @ (Number::Decimal(_) | Number::Double(_))) => exponent(number.to_f64(), spec.precision),
            _ => return Err(bad()),
        },
        other => {
            return Err(Fault::new("java.util.UnknownFormatConversionException", format!("Conversion = '{other}'")));
        }
    };
    Ok(pad(body, spec))
}

fn exponent(value: f64, precision: Option<usize>) -> String {
    let text = format!("{value:.*e}", precision.unwrap_or(6).min(1000));
    match text.split_once('e') {
        Some((mantissa, exponent)) => {
            let (sign, digits) = match exponent.strip_prefix('-') {
                Some(digits) => ('-', digits),
                None => ('+', exponent),
            };
            format!("{mantissa}e{sign}{digits:0>2}")
        }
        None => text,
    }
}

/// Sign, grouping and zero padding of a written number.
fn signed(text: String, spec: &Spec) -> String {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits.to_owned()),
        None => (false, text),
    };
    let mut digits = if spec.flags.contains(',') { grouped(&digits) } else { digits };
    let sign = match negative {
        true => "-",
        false if spec.flags.contains('+') => "+",
        false if spec.flags.contains(' ') => " ",
        false => "",
    };
    if spec.flags.contains('0') {
        let zeros = spec.width.saturating_sub(sign.len() + digits.len());
        digits = "0".repeat(zeros) + &digits;
    }
    pad(format!("{sign}{digits}"), spec)
}

fn grouped(digits: &str) -> String {
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

fn pad(text: String, spec: &Spec) -> String {
    let missing = spec.width.saturating_sub(text.encode_utf16().count());
    if spec.flags.contains('-') { text + &" ".repeat(missing) } else { " ".repeat(missing) + &text }
}
