//! Decoding the raw text of strings.

use std::iter::Peekable;
use std::str::CharIndices;

/// A wrong escape: its offset in the raw text, its length in bytes, and what is wrong.
pub(super) struct BadEscape {
    pub at: usize,
    pub length: usize,
    pub message: String,
}

/// Decodes the escapes of quoted strings: `\n \t \b \f \r \s \" \' \\ \$ \uXXXX`, octal, and a backslash before a line end.
/// Line ends become LF.
pub(super) fn decode_quoted(raw: &str) -> (String, Vec<BadEscape>) {
    let mut decoded = Decoded::new(raw.len());
    let mut bad = Vec::new();
    let mut chars = raw.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c != '\\' {
            plain(c, &mut chars, &mut decoded);
            continue;
        }
        let Some((_, escaped)) = chars.next() else { break };
        match escaped {
            'b' => decoded.push('\u{8}'),
            't' => decoded.push('\t'),
            'n' => decoded.push('\n'),
            'f' => decoded.push('\u{c}'),
            'r' => decoded.push('\r'),
            's' => decoded.push(' '),
            '"' | '\'' | '\\' | '$' => decoded.push(escaped),
            '\n' => {}
            '\r' => skip_line_feed(&mut chars),
            '0'..='7' => decoded.push(octal(escaped, &mut chars)),
            'u' => match unicode(&mut chars) {
                Some(unit) => decoded.push_unit(unit),
                None => bad.push(BadEscape {
                    at,
                    length: 2,
                    message: "`\\u` must be followed by four hexadecimal digits".to_owned(),
                }),
            },
            other => bad.push(BadEscape {
                at,
                length: 1 + other.len_utf8(),
                message: format!("there is no escape `\\{}`", other.escape_debug()),
            }),
        }
    }
    (decoded.finish(), bad)
}

/// Decodes a slashy string: only `\/`, `\uXXXX` and a backslash before a line end are escapes.
pub(super) fn decode_slashy(raw: &str) -> String {
    let mut decoded = Decoded::new(raw.len());
    let mut chars = raw.char_indices().peekable();
    while let Some((_, c)) = chars.next() {
        if c != '\\' {
            plain(c, &mut chars, &mut decoded);
            continue;
        }
        match chars.peek().map(|(_, next)| *next) {
            Some('/') => {
                chars.next();
                decoded.push('/');
            }
            Some('\\') => {
                // A doubled backslash stays two; the second begins an escape only of a slash, which has no parity rule.
                decoded.push('\\');
                let mut ahead = chars.clone();
                ahead.next();
                if ahead.peek().is_none_or(|(_, after)| *after != '/') {
                    chars.next();
                    decoded.push('\\');
                }
            }
            _ => lenient_backslash(&mut chars, &mut decoded),
        }
    }
    decoded.finish()
}

/// Decodes a dollar-slashy string: `$$`, `$/`, `\uXXXX` and a backslash before a line end.
pub(super) fn decode_dollar_slashy(raw: &str) -> String {
    let mut decoded = Decoded::new(raw.len());
    let mut chars = raw.char_indices().peekable();
    while let Some((_, c)) = chars.next() {
        match (c, chars.peek().map(|(_, next)| *next)) {
            ('$', Some(next @ ('$' | '/'))) => {
                chars.next();
                decoded.push(next);
            }
            ('\\', Some('\\')) => {
                chars.next();
                decoded.push('\\');
                decoded.push('\\');
            }
            ('\\', _) => lenient_backslash(&mut chars, &mut decoded),
            _ => plain(c, &mut chars, &mut decoded),
        }
    }
    decoded.finish()
}

/// A single backslash where most escapes are plain text.
fn lenient_backslash(chars: &mut Peekable<CharIndices<'_>>, decoded: &mut Decoded) {
    match chars.peek().map(|(_, next)| *next) {
        Some('u') => {
            let mut ahead = chars.clone();
            ahead.next();
            if let Some(unit) = unicode(&mut ahead) {
                *chars = ahead;
                decoded.push_unit(unit);
            } else {
                decoded.push('\\');
            }
        }
        Some('\n') => {
            chars.next();
        }
        Some('\r') => {
            chars.next();
            skip_line_feed(chars);
        }
        _ => decoded.push('\\'),
    }
}

fn plain(c: char, chars: &mut Peekable<CharIndices<'_>>, decoded: &mut Decoded) {
    if c == '\r' && chars.peek().is_some_and(|(_, next)| *next == '\n') {
        return;
    }
    decoded.push(c);
}

fn skip_line_feed(chars: &mut Peekable<CharIndices<'_>>) {
    if chars.peek().is_some_and(|(_, next)| *next == '\n') {
        chars.next();
    }
}

fn octal(first: char, chars: &mut Peekable<CharIndices<'_>>) -> char {
    let mut value = first.to_digit(8).unwrap_or(0);
    let more = if first <= '3' { 2 } else { 1 };
    for _ in 0..more {
        let Some(digit) = chars.peek().and_then(|(_, next)| next.to_digit(8)) else { break };
        chars.next();
        value = value * 8 + digit;
    }
    char::from_u32(value).unwrap_or('\u{fffd}')
}

/// Four hexadecimal digits after `\u`; more than one `u` is allowed.
fn unicode(chars: &mut Peekable<CharIndices<'_>>) -> Option<u16> {
    let mut ahead = chars.clone();
    while ahead.peek().is_some_and(|(_, next)| *next == 'u') {
        ahead.next();
    }
    let mut value: u32 = 0;
    for _ in 0..4 {
        value = value * 16 + ahead.next()?.1.to_digit(16)?;
    }
    *chars = ahead;
    u16::try_from(value).ok()
}

/// Text being put together. Escapes give UTF-16 units: two that form a pair become one character, a lone surrogate
/// becomes U+FFFD because the text is Unicode.
struct Decoded {
    text: String,
    high: Option<u16>,
}

impl Decoded {
    fn new(capacity: usize) -> Self {
        Self { text: String::with_capacity(capacity), high: None }
    }

    fn push(&mut self, c: char) {
        self.flush();
        self.text.push(c);
    }

    fn push_unit(&mut self, unit: u16) {
        if let Some(high) = self.high.take() {
            match char::decode_utf16([high, unit]).next() {
                Some(Ok(pair)) if pair.len_utf16() == 2 => {
                    self.text.push(pair);
                    return;
                }
                _ => self.text.push('\u{fffd}'),
            }
        }
        if (0xd800..0xdc00).contains(&unit) {
            self.high = Some(unit);
        } else {
            self.text.push(char::from_u32(u32::from(unit)).unwrap_or('\u{fffd}'));
        }
    }

    fn flush(&mut self) {
        if self.high.take().is_some() {
            self.text.push('\u{fffd}');
        }
    }

    fn finish(mut self) -> String {
        self.flush();
        self.text
    }
}
