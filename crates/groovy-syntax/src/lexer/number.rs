//! Number literals.

use super::token::TokenKind;
use crate::ast::Literal;
use num_bigint::BigInt;

/// Length and kind of the number at the beginning of `text`, which begins with a digit or with a dot and a digit.
pub(super) fn scan(text: &str) -> (usize, TokenKind) {
    let bytes = text.as_bytes();
    let radix_letter = bytes.get(1).map(u8::to_ascii_lowercase);
    let radix_digit: Option<fn(&u8) -> bool> = match (bytes[0], radix_letter) {
        (b'0', Some(b'x')) => Some(u8::is_ascii_hexdigit),
        (b'0', Some(b'b')) => Some(|byte| matches!(byte, b'0' | b'1')),
        _ => None,
    };
    if let Some(is_digit) = radix_digit.filter(|is_digit| bytes.get(2).is_some_and(is_digit)) {
        let mut at = 2 + digits(&bytes[2..], is_digit);
        if bytes.get(at).is_some_and(|byte| matches!(byte, b'l' | b'L' | b'i' | b'I' | b'g' | b'G')) {
            at += 1;
        }
        return (at, TokenKind::Integer);
    }
    let mut at = if bytes[0] == b'.' { 0 } else { digits(bytes, u8::is_ascii_digit) };
    let mut kind = TokenKind::Integer;
    if bytes.get(at) == Some(&b'.') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit) {
        at += 1 + digits(&bytes[at + 1..], u8::is_ascii_digit);
        kind = TokenKind::Decimal;
    }
    if matches!(bytes.get(at), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(at + 1), Some(b'+' | b'-')));
        if bytes.get(at + 1 + sign).is_some_and(u8::is_ascii_digit) {
            at += 1 + sign;
            at += digits(&bytes[at..], u8::is_ascii_digit);
            kind = TokenKind::Decimal;
        }
    }
    match (kind, bytes.get(at)) {
        (_, Some(b'f' | b'F' | b'd' | b'D')) => (at + 1, TokenKind::Decimal),
        (_, Some(b'g' | b'G')) => (at + 1, kind),
        (TokenKind::Integer, Some(b'l' | b'L' | b'i' | b'I')) => (at + 1, kind),
        _ => (at, kind),
    }
}

/// How many digits and underscores there are; underscores at the end are taken too, and reported later.
fn digits(bytes: &[u8], is_digit: impl Fn(&u8) -> bool) -> usize {
    bytes.iter().position(|byte| !is_digit(byte) && *byte != b'_').unwrap_or(bytes.len())
}

/// Most digits a whole number may have: reading more would take time that grows with the square of their number.
const MAX_DIGITS: usize = 10_000;

/// The value of the number token spelled `text`, with a minus directly before it when `negative`.
///
/// The error says what is wrong with the number.
pub(crate) fn number_literal(text: &str, kind: TokenKind, negative: bool) -> Result<Literal, String> {
    if text.len() > MAX_DIGITS {
        return Err("this number has too many digits".to_owned());
    }
    let is_hexadecimal = text.starts_with("0x") || text.starts_with("0X");
    if text.ends_with('_') || text.contains("_.") || !is_hexadecimal && (text.contains("_e") || text.contains("_E")) {
        return Err("a number cannot end in an underscore".to_owned());
    }
    let plain: String = text.chars().filter(|c| *c != '_').collect();
    if kind == TokenKind::Decimal { decimal(&plain, negative) } else { integer(&plain, negative) }
}

fn decimal(plain: &str, negative: bool) -> Result<Literal, String> {
    let sign = if negative { "-" } else { "" };
    let Some(last) = plain.chars().last() else { return Err("this number has no digits".to_owned()) };
    let body = plain.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let signed = format!("{sign}{body}");
    let unreadable = || format!("`{plain}` is not a number");
    match last.to_ascii_lowercase() {
        'f' => signed.parse().map(Literal::Float).map_err(|_| unreadable()),
        'd' => signed.parse().map(Literal::Double).map_err(|_| unreadable()),
        _ => Ok(Literal::BigDecimal(signed)),
    }
}

fn integer(plain: &str, negative: bool) -> Result<Literal, String> {
    let lower = plain.to_ascii_lowercase();
    let (body, suffix) = match lower.chars().last() {
        Some(letter @ ('l' | 'i' | 'g')) => (&lower[..lower.len() - 1], Some(letter)),
        _ => (lower.as_str(), None),
    };
    let (digits, radix) = if let Some(hex) = body.strip_prefix("0x") {
        (hex, 16)
    } else if let Some(binary) = body.strip_prefix("0b") {
        (binary, 2)
    } else if body.len() > 1 && body.starts_with('0') {
        (&body[1..], 8)
    } else {
        (body, 10)
    };
    let Some(magnitude) = BigInt::parse_bytes(digits.as_bytes(), radix) else {
        return Err(if radix == 8 {
            format!("`{plain}` begins with 0, so it is octal, but it has a digit above 7")
        } else {
            format!("`{plain}` is not a number")
        });
    };
    let value = if negative { -magnitude } else { magnitude };
    let int = i32::try_from(&value).ok();
    let long = i64::try_from(&value).ok();
    match (suffix, int, long) {
        (Some('i') | None, Some(int), _) => Ok(Literal::Int(int)),
        (Some('i'), None, _) => Err(format!("{value} does not fit in an int")),
        (Some('l') | None, _, Some(long)) => Ok(Literal::Long(long)),
        (Some('l'), _, None) => Err(format!("{value} does not fit in a long")),
        _ => Ok(Literal::BigInteger(value.to_string())),
    }
}
