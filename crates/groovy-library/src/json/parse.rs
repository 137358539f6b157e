//! Reading JSON straight into the heap, with the leniency and the messages of Groovy's `JsonSlurper`.

use entente_groovy_vm::{Fault, JavaDecimal, Machine, Value};
use num_bigint::BigInt;

use super::json_error;

/// Nesting that is read; more is refused before it costs stack.
const MAX_NESTING: usize = 400;

/// Which of Groovy's readers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `JsonSlurper`.
    Usual,
    /// `JsonSlurper` of type `LAX`: comments, single quotes, words without quotes.
    Lax,
    /// `JsonSlurperClassic`, with messages of its own.
    Classic,
}

/// Reads a text.
///
/// # Errors
/// `JsonException`, `IllegalArgumentException` for no text, limits.
pub(super) fn parse(machine: &mut Machine, text: &str, style: Style) -> Result<Value, Fault> {
    if text.is_empty() {
        return Err(Fault::illegal_argument("Text must not be null or empty"));
    }
    machine.charge(text.len() / 4)?;
    let mut parser = Parser { machine, text, at: 0, current: '\0', style, depth: 0 };
    parser.skip();
    if parser.peek().is_none() {
        return Err(parser.no_value());
    }
    let value = parser.value()?;
    if style == Style::Classic {
        parser.skip();
        if let Some(c) = parser.peek() {
            return Err(parser.lexing(c));
        }
    }
    Ok(value)
}

struct Parser<'m, 't> {
    machine: &'m mut Machine,
    text: &'t str,
    at: usize,
    /// The character that messages show as the current one.
    current: char,
    style: Style,
    depth: usize,
}

impl Parser<'_, '_> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn eat(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        if found {
            self.at += c.len_utf8();
        }
        found
    }

    fn skip(&mut self) {
        loop {
            let rest = &self.text[self.at..];
            let blank = rest.len() - rest.trim_start_matches([' ', '\n', '\r', '\t', '\u{b}', '\u{c}']).len();
            self.at += blank;
            let rest = &self.text[self.at..];
            let comment = if self.style != Style::Lax {
                None
            } else if rest.starts_with("//") || rest.starts_with('#') {
                Some(rest.find('\n').unwrap_or(rest.len()))
            } else if rest.starts_with("/*") {
                Some(rest.find("*/").map_or(rest.len(), |end| end + 2))
            } else {
                None
            };
            match comment {
                Some(length) => self.at += length,
                None => return,
            }
        }
    }

    /// Line and column of the place, both from 1.
    fn position(&self) -> (usize, usize) {
        let before = &self.text[..self.at];
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        (before.matches('\n').count() + 1, before[start..].chars().count() + 1)
    }

    /// A message with the place drawn under the line, as Groovy's.
    fn error(&self, message: &str) -> Fault {
        if self.style == Style::Classic {
            let (line, column) = self.position();
            return json_error(format!("{} on line: {line}, column: {column}.", message.trim_end()));
        }
        let (line, column) = self.position();
        let index = self.text[..self.at].encode_utf16().count();
        let start = self.text[..self.at].rfind('\n').map_or(0, |at| at + 1);
        let shown = self.text[start..].lines().next().unwrap_or_default();
        let current = if self.current == '\0' { self.peek().unwrap_or('\0') } else { self.current };
        json_error(format!(
            "{message}\n\nThe current character read is '{current}' with an int value of {}\n{message}\nline number {line}\nindex number {index}\n{shown}\n{}^",
            current as u32,
            ".".repeat(column - 1)
        ))
    }

    fn no_value(&self) -> Fault {
        match (self.style, self.peek()) {
            (Style::Classic, Some(c)) => self.lexing(c),
            (Style::Classic, None) => {
                let (line, column) = self.position();
                json_error(format!(
                    "Expected a value on line: {line}, column: {column}.\nBut got an unterminated object."
                ))
            }
            _ => self.error("Unable to determine the current character, it is not a string, number, array, or object"),
        }
    }

    fn lexing(&self, c: char) -> Fault {
        let (line, column) = self.position();
        json_error(format!(
            "Lexing failed on line: {line}, column: {column}, while reading '{c}', no possible valid JSON value or punctuation could be recognized."
        ))
    }

    fn value(&mut self) -> Result<Value, Fault> {
        self.machine.charge(1)?;
        self.skip();
        let Some(c) = self.peek() else {
            return Err(self.no_value());
        };
        self.current = c;
        match c {
            '{' => self.nested(Self::object),
            '[' => self.nested(Self::array),
            '"' => {
                let text = self.string('"')?;
                self.machine.new_string(text)
            }
            '\'' if self.style == Style::Lax => {
                let text = self.string('\'')?;
                self.machine.new_string(text)
            }
            't' if self.style != Style::Lax => self.word("true", Value::Bool(true), "true not parsed properly"),
            'f' if self.style != Style::Lax => self.word("false", Value::Bool(false), "false not parsed properly"),
            'n' if self.style != Style::Lax => self.word("null", Value::Null, "null not parse properly"),
            '-' | '0'..='9' => self.number(),
            _ if self.style == Style::Lax && (c.is_alphanumeric() || c == '_' || c == '$') => {
                let word = self.bare_word();
                match word.as_str() {
                    "true" => Ok(Value::Bool(true)),
                    "false" => Ok(Value::Bool(false)),
                    "null" => Ok(Value::Null),
                    _ => self.machine.new_string(word),
                }
            }
            _ => Err(self.no_value()),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Result<Value, Fault>) -> Result<Value, Fault> {
        self.depth += 1;
        if self.depth > MAX_NESTING {
            return Err(self.error("The nesting is too deep"));
        }
        let value = read(self)?;
        self.depth -= 1;
        Ok(value)
    }

    fn word(&mut self, word: &str, value: Value, message: &str) -> Result<Value, Fault> {
        if self.text[self.at..].starts_with(word) {
            self.at += word.len();
            return Ok(value);
        }
        // Groovy shows the place where the word would end, when the text is long enough for it.
        let units = self.text[self.at..].chars().count();
        if units >= word.len() {
            self.at += self.text[self.at..].chars().take(word.len() - 1).map(char::len_utf8).sum::<usize>();
        }
        Err(self.error(message))
    }

    fn bare_word(&mut self) -> String {
        let rest = &self.text[self.at..];
        let end = rest.find([',', ':', '}', ']', '\n', '\r', '/', '#']).unwrap_or(rest.len());
        self.at += end;
        rest[..end].trim().to_owned()
    }

    fn number(&mut self) -> Result<Value, Fault> {
        let rest = &self.text[self.at..];
        let end = rest
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E')))
            .unwrap_or(rest.len());
        let text = &rest[..end];
        self.machine.heap.check_string(end)?;
        self.machine.charge(end * end / 1024)?;
        let value = if text.contains(['.', 'e', 'E']) {
            match text.parse::<JavaDecimal>() {
                Ok(number) => self.machine.heap.decimal(number),
                Err(_) => return Err(self.error("expecting a number")),
            }
        } else if let Ok(number) = text.parse::<i32>() {
            Value::Int(number)
        } else if let Ok(number) = text.parse::<i64>() {
            Value::Long(number)
        } else {
            match text.parse::<BigInt>() {
                Ok(number) => self.machine.heap.big_integer(number),
                Err(_) => return Err(self.error("expecting a number")),
            }
        };
        self.at += end;
        Ok(value)
    }

    fn string(&mut self, quote: char) -> Result<String, Fault> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = &self.text[self.at..];
            let Some(end) = rest.find([quote, '\\']) else {
                // Groovy takes a text without its last quote.
                out.push_str(rest);
                self.at = self.text.len();
                return if self.style == Style::Classic { Err(self.no_value()) } else { Ok(out) };
            };
            out.push_str(&rest[..end]);
            self.at += end + 1;
            if rest[end..].starts_with(quote) {
                return Ok(out);
            }
            self.escape(&mut out)?;
        }
    }

    fn escape(&mut self, out: &mut String) -> Result<(), Fault> {
        let Some(c) = self.peek() else { return Ok(()) };
        self.at += c.len_utf8();
        match c {
            'n' => out.push('\n'),
            't' => out.push('\t'),
            'r' => out.push('\r'),
            'b' => out.push('\u{8}'),
            'f' => out.push('\u{c}'),
            'u' => {
                let unit = |at: usize| self.text.get(at..at + 4).and_then(|hex| u16::from_str_radix(hex, 16).ok());
                let Some(high) = unit(self.at) else { return Err(self.error("unable to parse a unicode escape")) };
                self.at += 4;
                let mut units = vec![high];
                if (0xD800..0xDC00).contains(&high)
                    && self.text[self.at..].starts_with("\\u")
                    && let Some(low) = unit(self.at + 2)
                {
                    units.push(low);
                    self.at += 6;
                }
                out.push_str(&String::from_utf16_lossy(&units));
            }
            other => out.push(other),
        }
        Ok(())
    }

    fn array(&mut self) -> Result<Value, Fault> {
        self.at += 1;
        let mut items = Vec::new();
        self.skip();
        if self.eat(']') {
            return self.machine.new_list(items);
        }
        loop {
            items.push(self.value()?);
            self.machine.heap.check_collection(items.len())?;
            self.skip();
            let Some(c) = self.peek() else { return Err(self.open_array()) };
            if self.eat(']') {
                return self.machine.new_list(items);
            }
            if !self.eat(',') {
                if self.style == Style::Classic {
                    return Err(self.lexing(c));
                }
                self.current = c;
                return Err(self.error(&format!(
                    "expecting a ',' or a ']',  but got \nthe current character of  '{c}' with an int value of {}  on array index of {} \n",
                    c as u32,
                    items.len()
                )));
            }
            self.skip();
            if self.peek().is_none() || self.style != Style::Lax && self.peek() == Some(']') {
                return Err(self.open_array());
            }
            if self.eat(']') {
                return self.machine.new_list(items);
            }
        }
    }

    fn open_array(&self) -> Fault {
        if self.style == Style::Classic {
            let (line, column) = self.position();
            return json_error(format!(
                "Expected a closing square bracket ']' or a comma ',' on line: {line}, column: {column}.\nBut got an unterminated array."
            ));
        }
        self.error("Did not find end of Json Array")
    }

    fn key(&mut self) -> Result<Option<String>, Fault> {
        match self.peek() {
            Some('"') => self.string('"').map(Some),
            Some('\'') if self.style == Style::Lax => self.string('\'').map(Some),
            Some(c) if self.style == Style::Lax && c != '}' => Ok(Some(self.bare_word())),
            _ => Ok(None),
        }
    }

    fn object(&mut self) -> Result<Value, Fault> {
        self.at += 1;
        let map = self.machine.heap.map(Vec::new());
        let mut count = 0;
        loop {
            self.skip();
            if self.eat('}') {
                return Ok(map);
            }
            let Some(key) = self.key()? else { return Err(self.open_object()) };
            self.skip();
            if !self.eat(':') {
                let c = self.peek().unwrap_or(self.current);
                self.current = c;
                if self.style == Style::Classic {
                    return Err(self.lexing(c));
                }
                return Err(
                    self.error(&format!("expecting current character to be '{c}' with an int value of {}\n", c as u32))
                );
            }
            let value = self.value()?;
            let key = self.machine.new_string(key)?;
            count += 1;
            self.machine.heap.check_collection(count)?;
            self.machine.heap.map_put(map, key, value);
            self.skip();
            if self.eat('}') {
                return Ok(map);
            }
            if !self.eat(',') {
                return Err(self.open_object());
            }
        }
    }

    fn open_object(&mut self) -> Fault {
        if self.style == Style::Classic {
            return self.no_value();
        }
        if let Some(c) = self.peek() {
            self.current = c;
        }
        let c = self.current;
        self.error(&format!("expecting '}}' or ',' but got current char '{c}' with an int value of {}", c as u32))
    }
}
