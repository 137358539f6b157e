//! The static methods of `java.lang.Character`, over a UTF-16 unit or a code point.

mod properties;

use entente_groovy_vm::object::{ListKind, Object};
use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Native, Value};

use crate::classes::with_parents;
use crate::support::java::fits;
use crate::support::{done, missing, text};

/// The code point of a character or whole number.
fn code(value: Value) -> Option<i32> {
    match value {
        Value::Char(unit) => Some(i32::from(unit)),
        Value::Int(code) => Some(code),
        Value::Short(code) => Some(i32::from(code)),
        Value::Byte(code) => Some(i32::from(code)),
        _ => None,
    }
}

/// A question about a unit or code point.
fn ask(args: &[Value], test: fn(i32) -> bool) -> HostResult {
    match args {
        [value] => done(test(fits!(code(*value)))),
        _ => missing(),
    }
}

/// A character made of another, of the same width as the argument.
fn turn(args: &[Value], change: fn(char) -> char) -> HostResult {
    let [value] = args else { return missing() };
    let turned = |code: u32| char::from_u32(code).map_or(code, |c| change(c) as u32);
    match value {
        Value::Char(unit) => done(Value::Char(turned(u32::from(*unit)) as u16)),
        _ => done(turned(fits!(code(*value)) as u32) as i32),
    }
}

/// One character where case mapping gives one; else the character itself.
fn single(mut mapped: impl Iterator<Item = char>, plain: char) -> char {
    match (mapped.next(), mapped.next()) {
        (Some(c), None) => c,
        _ => plain,
    }
}

/// The units of a text or `char[]`, and whether it is an array.
fn units(machine: &mut Machine, value: Value) -> Option<(Vec<u16>, bool)> {
    if let Some(text) = machine.heap.text(value) {
        return Some((text.encode_utf16().collect(), false));
    }
    match machine.heap.object(value)? {
        Object::List(list) => {
            let unit = |item: &Value| if let Value::Char(unit) = item { Some(*unit) } else { None };
            Some((list.items.iter().map(unit).collect::<Option<_>>()?, true))
        }
        Object::Builder(text) => Some((text.encode_utf16().collect(), false)),
        _ => None,
    }
}

fn outside(is_array: bool, at: i32, length: usize) -> Fault {
    if is_array {
        let message = format!("Index {at} out of bounds for length {length}");
        Fault::new("java.lang.ArrayIndexOutOfBoundsException", message)
    } else {
        Fault::new("java.lang.StringIndexOutOfBoundsException", format!("index {at}, length {length}"))
    }
}

/// The code point that begins at a position.
fn point_at(units: &[u16], at: usize) -> i32 {
    match (units[at], units.get(at + 1)) {
        (high @ 0xd800..=0xdbff, Some(low @ 0xdc00..=0xdfff)) => to_code_point(high, *low),
        (unit, _) => i32::from(unit),
    }
}

fn to_code_point(high: u16, low: u16) -> i32 {
    (i32::from(high) << 10) + i32::from(low) + (0x10000 - (0xd800 << 10) - 0xdc00)
}

pub(crate) fn code_point_at(machine: &mut Machine, args: &[Value], before: bool) -> HostResult {
    let (shown, at, bound) = match args {
        [shown, at] => (*shown, *at, None),
        [shown, at, bound] => (*shown, *at, Some(fits!(machine.heap.int(*bound)))),
        _ => return missing(),
    };
    let (units, is_array) = fits!(units(machine, shown));
    let at = fits!(machine.heap.int(at));
    let position = if before { at - 1 } else { at };
    let end = if before { units.len() } else { bound.map_or(units.len(), |bound| bound.max(0) as usize) };
    if position < 0 || position as usize >= end.min(units.len()) {
        return Err(outside(is_array, position, units.len()));
    }
    let position = position as usize;
    if before && position > 0 {
        let pair = point_at(&units, position - 1);
        return done(if pair > 0xffff { pair } else { i32::from(units[position]) });
    }
    done(point_at(&units[..end.min(units.len())], position))
}

/// How many code points a part has: from and to of a text, offset and count of an array.
pub(crate) fn code_point_count(machine: &mut Machine, args: &[Value]) -> HostResult {
    let [shown, first, second] = args else { return missing() };
    let (units, is_array) = fits!(units(machine, *shown));
    let (first, second) = (fits!(machine.heap.int(*first)), fits!(machine.heap.int(*second)));
    let (from, to) = if is_array { (first, first.wrapping_add(second)) } else { (first, second) };
    if from < 0 || to < from || to as usize > units.len() {
        return Err(Fault::Exception { class: "java.lang.IndexOutOfBoundsException".into(), message: None });
    }
    let part = &units[from as usize..to as usize];
    done(char::decode_utf16(part.iter().copied()).count() as i32)
}

/// The position so many code points further.
pub(crate) fn offset_by_code_points(machine: &mut Machine, args: &[Value]) -> HostResult {
    let (shown, numbers) = match args {
        [shown, numbers @ ..] => (*shown, numbers),
        [] => return missing(),
    };
    let numbers: Vec<i32> = fits!(numbers.iter().map(|number| machine.heap.int(*number)).collect::<Option<_>>());
    let (units, _) = fits!(units(machine, shown));
    let (low, high, at, by) = match numbers.as_slice() {
        [at, by] => (0, units.len() as i32, *at, *by),
        [start, count, at, by] => (*start, start + count, *at, *by),
        _ => return missing(),
    };
    let outside = || Fault::Exception { class: "java.lang.IndexOutOfBoundsException".into(), message: None };
    if low < 0 || high as usize > units.len() || at < low || at > high {
        return Err(outside());
    }
    machine.charge(by.unsigned_abs() as usize / 8)?;
    let mut position = at;
    for _ in 0..by.unsigned_abs() {
        position += if by > 0 {
            if position >= high {
                return Err(outside());
            }
            if point_at(&units, position as usize) > 0xffff && position + 1 < high { 2 } else { 1 }
        } else {
            if position <= low {
                return Err(outside());
            }
            if position - 1 > low && point_at(&units, position as usize - 2) > 0xffff { -2 } else { -1 }
        };
    }
    done(position)
}

fn check_code_point(code: i32) -> Result<u32, Fault> {
    u32::try_from(code)
        .ok()
        .filter(|code| *code <= 0x10ffff)
        .ok_or_else(|| Fault::illegal_argument(format!("Not a valid Unicode code point: 0x{code:X}")))
}

/// The units of a code point.
fn units_of(code: u32) -> Vec<Value> {
    if code < 0x10000 {
        return vec![Value::Char(code as u16)];
    }
    vec![Value::Char(high_surrogate(code as i32)), Value::Char(low_surrogate(code as i32))]
}

fn high_surrogate(code: i32) -> u16 {
    ((code >> 10) + (0xd800 - (0x10000 >> 10))) as u16
}

fn low_surrogate(code: i32) -> u16 {
    ((code & 0x3ff) + 0xdc00) as u16
}

/// `toChars(code)` and `toChars(code, array, at)`.
fn to_chars(machine: &mut Machine, args: &[Value]) -> HostResult {
    let [point, rest @ ..] = args else { return missing() };
    let units = units_of(check_code_point(fits!(code(*point)))?);
    match rest {
        [] => {
            let class = machine.heap.library().find_class("char");
            done(machine.heap.list_of_kind(units, ListKind::Array(class)))
        }
        [array, at] => {
            let at = fits!(machine.heap.int(*at));
            let items = fits!(machine.heap.list_mut(*array));
            let length = items.len();
            if at < 0 || at as usize + units.len() > length {
                return Err(outside(true, at, length));
            }
            items[at as usize..at as usize + units.len()].copy_from_slice(&units);
            done(units.len() as i32)
        }
        _ => missing(),
    }
}

fn shown(machine: &mut Machine, args: &[Value]) -> HostResult {
    match args {
        [Value::Char(unit)] => text(machine, String::from_utf16_lossy(&[*unit])),
        [value] => {
            let code = check_code_point(fits!(code(*value)))?;
            text(machine, char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER).to_string())
        }
        _ => missing(),
    }
}

/// The value of a digit in a base; -1 when it is none.
fn digit(code: i32, radix: i32) -> i32 {
    if !(2..=36).contains(&radix) {
        return -1;
    }
    let value = match u32::try_from(code).ok().and_then(char::from_u32) {
        Some(c @ ('a'..='z' | 'A'..='Z')) => c.to_ascii_lowercase() as i32 - 'a' as i32 + 10,
        Some(c @ ('\u{ff21}'..='\u{ff3a}')) => c as i32 - 0xff21 + 10,
        Some(c @ ('\u{ff41}'..='\u{ff5a}')) => c as i32 - 0xff41 + 10,
        Some(c) => properties::decimal_digit(c).unwrap_or(-1),
        None => -1,
    };
    if value < radix { value } else { -1 }
}

fn is_surrogate_pair(args: &[Value]) -> Option<bool> {
    let [Value::Char(high), Value::Char(low)] = args else { return None };
    Some((0xd800..0xdc00).contains(high) && (0xdc00..0xe000).contains(low))
}

/// Without the table of names, which is as large as the rest of the library.
fn refuse_names(_machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    if args.is_empty() {
        return missing();
    }
    Err(Fault::unsupported(
        "Names of characters are not available in scripts; write the character itself or its code, as in (char) 0x2713",
    ))
}

const STATICS: &[(&str, Native)] = &[
    ("isDigit", |_, _, a| ask(a, properties::is_digit)),
    ("isLetter", |_, _, a| ask(a, properties::is_letter)),
    ("isLetterOrDigit", |_, _, a| ask(a, |code| properties::is_letter(code) || properties::is_digit(code))),
    ("isAlphabetic", |_, _, a| ask(a, properties::is_alphabetic)),
    ("isIdeographic", |_, _, a| ask(a, properties::is_ideographic)),
    ("isUpperCase", |_, _, a| ask(a, properties::is_upper)),
    ("isLowerCase", |_, _, a| ask(a, properties::is_lower)),
    ("isTitleCase", |_, _, a| ask(a, properties::is_title)),
    ("isWhitespace", |_, _, a| ask(a, properties::is_whitespace)),
    ("isSpaceChar", |_, _, a| ask(a, properties::is_space_char)),
    ("isSpace", |_, _, a| ask(a, |code| matches!(code, 9 | 10 | 12 | 13 | 32))),
    ("isISOControl", |_, _, a| ask(a, |code| (0..=0x1f).contains(&code) || (0x7f..=0x9f).contains(&code))),
    ("isDefined", |_, _, a| ask(a, |code| properties::general_type(code) != 0)),
    ("isMirrored", |_, _, a| ask(a, properties::is_mirrored)),
    ("isJavaIdentifierStart", |_, _, a| ask(a, properties::is_java_start)),
    ("isJavaLetter", |_, _, a| ask(a, properties::is_java_start)),
    ("isJavaIdentifierPart", |_, _, a| ask(a, properties::is_java_part)),
    ("isJavaLetterOrDigit", |_, _, a| ask(a, properties::is_java_part)),
    ("isUnicodeIdentifierStart", |_, _, a| ask(a, properties::is_unicode_start)),
    ("isUnicodeIdentifierPart", |_, _, a| ask(a, properties::is_unicode_part)),
    ("isIdentifierIgnorable", |_, _, a| ask(a, properties::is_ignorable)),
    ("isBmpCodePoint", |_, _, a| ask(a, |code| (0..0x10000).contains(&code))),
    ("isSupplementaryCodePoint", |_, _, a| ask(a, |code| (0x10000..0x110000).contains(&code))),
    ("isValidCodePoint", |_, _, a| ask(a, |code| (0..0x110000).contains(&code))),
    ("isSurrogate", |_, _, a| ask(a, |code| (0xd800..0xe000).contains(&code))),
    ("isHighSurrogate", |_, _, a| ask(a, |code| (0xd800..0xdc00).contains(&code))),
    ("isLowSurrogate", |_, _, a| ask(a, |code| (0xdc00..0xe000).contains(&code))),
    ("isSurrogatePair", |_, _, a| done(fits!(is_surrogate_pair(a)))),
    ("getType", |_, _, a| match a {
        [value] => done(properties::general_type(fits!(code(*value)))),
        _ => missing(),
    }),
    ("getDirectionality", |_, _, a| match a {
        [value] => done(Value::Byte(properties::directionality(fits!(code(*value))))),
        _ => missing(),
    }),
    ("getNumericValue", |_, _, a| match a {
        [value] => {
            let code = fits!(code(*value));
            let letter = digit(code, 36);
            done(if letter >= 0 { letter } else { properties::numeric_value(code) })
        }
        _ => missing(),
    }),
    ("getName", refuse_names),
    ("codePointOf", refuse_names),
    ("digit", |m, _, a| match a {
        [value, radix] => done(digit(fits!(code(*value)), fits!(m.heap.int(*radix)))),
        _ => missing(),
    }),
    ("forDigit", |m, _, a| match a {
        [value, radix] => {
            let (value, radix) = (fits!(m.heap.int(*value)), fits!(m.heap.int(*radix)));
            let fits = (2..=36).contains(&radix) && (0..radix).contains(&value);
            let digit = char::from_digit(value.unsigned_abs(), 36).filter(|_| fits).unwrap_or('\0');
            done(Value::Char(digit as u16))
        }
        _ => missing(),
    }),
    ("charCount", |_, _, a| match a {
        [value] => done(if fits!(code(*value)) >= 0x10000 { 2 } else { 1 }),
        _ => missing(),
    }),
    ("codePointAt", |m, _, a| code_point_at(m, a, false)),
    ("codePointBefore", |m, _, a| code_point_at(m, a, true)),
    ("codePointCount", |m, _, a| code_point_count(m, a)),
    ("offsetByCodePoints", |m, _, a| offset_by_code_points(m, a)),
    ("toChars", |m, _, a| to_chars(m, a)),
    ("toCodePoint", |_, _, a| match a {
        [Value::Char(high), Value::Char(low)] => done(to_code_point(*high, *low)),
        _ => missing(),
    }),
    ("highSurrogate", |_, _, a| match a {
        [value] => done(Value::Char(high_surrogate(fits!(code(*value))))),
        _ => missing(),
    }),
    ("lowSurrogate", |_, _, a| match a {
        [value] => done(Value::Char(low_surrogate(fits!(code(*value))))),
        _ => missing(),
    }),
    ("toUpperCase", |_, _, a| turn(a, |c| single(c.to_uppercase(), c))),
    ("toLowerCase", |_, _, a| turn(a, |c| single(c.to_lowercase(), c))),
    ("toTitleCase", |_, _, a| turn(a, properties::to_title)),
    ("reverseBytes", |_, _, a| match a {
        [Value::Char(unit)] => done(Value::Char(unit.swap_bytes())),
        _ => missing(),
    }),
    ("compare", |_, _, a| match a {
        [Value::Char(left), Value::Char(right)] => done(i32::from(*left) - i32::from(*right)),
        _ => missing(),
    }),
    ("hashCode", |_, _, a| match a {
        [Value::Char(unit)] => done(i32::from(*unit)),
        _ => missing(),
    }),
    ("toString", |m, _, a| shown(m, a)),
    ("valueOf", |_, _, a| match a {
        [unit @ Value::Char(_)] => done(*unit),
        _ => missing(),
    }),
];

const FIELDS: &[(&str, Native)] = &[
    ("MIN_VALUE", |_, _, _| done(Value::Char(0))),
    ("MAX_VALUE", |_, _, _| done(Value::Char(0xffff))),
    ("MIN_RADIX", |_, _, _| done(2)),
    ("MAX_RADIX", |_, _, _| done(36)),
    ("MIN_CODE_POINT", |_, _, _| done(0)),
    ("MAX_CODE_POINT", |_, _, _| done(0x10ffff)),
    ("MIN_SUPPLEMENTARY_CODE_POINT", |_, _, _| done(0x10000)),
    ("MIN_SURROGATE", |_, _, _| done(Value::Char(0xd800))),
    ("MAX_SURROGATE", |_, _, _| done(Value::Char(0xdfff))),
    ("MIN_HIGH_SURROGATE", |_, _, _| done(Value::Char(0xd800))),
    ("MAX_HIGH_SURROGATE", |_, _, _| done(Value::Char(0xdbff))),
    ("MIN_LOW_SURROGATE", |_, _, _| done(Value::Char(0xdc00))),
    ("MAX_LOW_SURROGATE", |_, _, _| done(Value::Char(0xdfff))),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    let class = with_parents(ClassDef::new("java.lang.Character"), &["java.lang.Object", "java.lang.Comparable"])
        .constructor(|_, _, a| match a {
            [unit @ Value::Char(_)] => done(*unit),
            _ => missing(),
        });
    let class = STATICS.iter().fold(class, |class, (name, native)| class.static_method(*name, *native));
    builder.class(FIELDS.iter().fold(class, |class, (name, native)| class.static_field(*name, *native)));
}
