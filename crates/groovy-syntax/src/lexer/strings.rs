//! The six string forms and what is interpolated into them.

use super::characters::{is_interpolated_part, is_interpolated_start};
use super::escapes::{decode_dollar_slashy, decode_quoted, decode_slashy};
use super::token::{Keyword, TokenKind};
use super::{Inside, Lexer, Open};
use crate::diagnostic::Code;

/// How a string is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quote {
    Single,
    Double,
    TripleSingle,
    TripleDouble,
    Slashy,
    DollarSlashy,
}

impl Quote {
    const fn opening(self) -> &'static str {
        match self {
            Self::Single => "'",
            Self::Double => "\"",
            Self::TripleSingle => "'''",
            Self::TripleDouble => "\"\"\"",
            Self::Slashy => "/",
            Self::DollarSlashy => "$/",
        }
    }

    const fn closing(self) -> &'static str {
        match self {
            Self::DollarSlashy => "/$",
            _ => self.opening(),
        }
    }

    const fn one_line(self) -> bool {
        matches!(self, Self::Single | Self::Double)
    }

    const fn interpolates(self) -> bool {
        !matches!(self, Self::Single | Self::TripleSingle)
    }
}

/// Where a stretch of raw string text ends.
enum Stop {
    Closing,
    Name,
    Brace,
    /// The line or the text ended first.
    Missing,
}

impl Lexer<'_> {
    /// Whether the `/` here begins a string: not after a value, and only when another `/` ends it.
    pub(super) fn slashy_string_begins(&mut self) -> bool {
        let value_before =
            self.tokens.iter().rev().find(|t| t.kind != TokenKind::Newline).is_some_and(|t| t.kind.ends_value());
        let line_before = self.tokens.last().is_some_and(|token| token.kind == TokenKind::Newline);
        if value_before && !line_before {
            return false;
        }
        if self.unescaped_slash_follows() {
            self.escaped_slash_end = None;
            return true;
        }
        // Without an unescaped `/` in the rest of the text, Groovy ends the string at the last escaped one.
        let last = self.text[self.at + 1..].rfind("\\/").map(|found| self.at + 1 + found + 1);
        self.escaped_slash_end = last;
        last.is_some()
    }

    fn unescaped_slash_follows(&mut self) -> bool {
        if self.no_slash_from.is_some_and(|from| self.at >= from) {
            return false;
        }
        let bytes = self.text.as_bytes();
        let mut search = self.at + 1;
        while let Some(found) = self.text[search..].find('/') {
            if bytes[search + found - 1] != b'\\' || search + found - 1 == self.at {
                return true;
            }
            search += found + 1;
        }
        self.no_slash_from = Some(self.at);
        false
    }

    /// Reads a string from its opening quote: a plain one whole, one with interpolations up to the first of them.
    pub(super) fn string(&mut self, quote: Quote) {
        let start = self.at;
        self.at += quote.opening().len();
        let text_start = self.at;
        let stop = self.find_stop(quote);
        let raw_end = self.at;
        match stop {
            Stop::Closing => {
                let raw_end = self.last_closing(quote);
                self.at = raw_end + quote.closing().len();
                let decoded = self.decode(quote, text_start, raw_end);
                self.push_decoded(TokenKind::String, start, decoded);
            }
            Stop::Missing => {
                self.report_unterminated(quote, start);
                let decoded = self.decode(quote, text_start, raw_end);
                self.push_decoded(TokenKind::String, start, decoded);
            }
            Stop::Name | Stop::Brace => {
                self.at = text_start;
                self.open.push(Open { inside: Inside::Text(quote), token: self.tokens.len() });
                self.push(TokenKind::GStringStart, start);
            }
        }
    }

    /// Where the closing quotes begin: of four or five quotes the last three close.
    fn last_closing(&self, quote: Quote) -> usize {
        let closing = quote.closing();
        let mut at = self.at;
        while matches!(quote, Quote::TripleSingle | Quote::TripleDouble)
            && at < self.at + 2
            && self.text[at + 1..].starts_with(closing)
        {
            at += 1;
        }
        at
    }

    /// Reads on in a string with interpolations: text up to the next `$` or the end.
    pub(super) fn string_text(&mut self, quote: Quote) {
        let start = self.at;
        let stop = self.find_stop(quote);
        if self.at > start {
            let decoded = self.decode(quote, start, self.at);
            self.push_decoded(TokenKind::GStringText, start, decoded);
        }
        let stop_at = self.at;
        match stop {
            Stop::Closing => {
                self.at += quote.closing().len();
                self.open.pop();
                self.push(TokenKind::GStringEnd, stop_at);
            }
            Stop::Missing => {
                let opened = self.open.pop().map_or(stop_at, |open| self.tokens[open.token].span.start as usize);
                self.report_unterminated(quote, opened);
                self.push(TokenKind::GStringEnd, stop_at);
            }
            Stop::Brace => {
                self.at += 2;
                self.open.push(Open { inside: Inside::Interpolation, token: self.tokens.len() });
                self.push(TokenKind::DollarBrace, stop_at);
            }
            Stop::Name => self.interpolated_name(),
        }
    }

    /// Strings that are still open when the text ends, reported at their beginning.
    pub(super) fn finish_open_strings(&mut self) {
        let mut reported = false;
        while let Some(open) = self.open.pop() {
            let opened = self.tokens[open.token].span;
            match open.inside {
                Inside::Interpolation if !reported => {
                    let (start, end) = (opened.start as usize, opened.end as usize);
                    let diagnostic = self.report(Code::Unterminated, start, end, "this `${` is not closed");
                    diagnostic.help = Some("close it with `}` before the string ends".to_owned());
                    reported = true;
                }
                Inside::Text(quote) => {
                    if !reported {
                        self.report_unterminated(quote, opened.start as usize);
                    }
                    reported = true;
                    self.push(TokenKind::GStringEnd, self.at);
                }
                _ => {}
            }
        }
    }

    /// `$a.b.c`
    fn interpolated_name(&mut self) {
        let start = self.at;
        self.at += 1;
        self.push(TokenKind::Dollar, start);
        self.interpolated_part();
        while self.byte(0) == b'.' && self.text[self.at + 1..].starts_with(is_interpolated_start) {
            let dot = self.at;
            self.at += 1;
            self.push(TokenKind::Dot, dot);
            self.interpolated_part();
        }
    }

    fn interpolated_part(&mut self) {
        let start = self.at;
        self.at += self.rest().find(|c| !is_interpolated_part(c)).unwrap_or(self.rest().len());
        let kind = match Keyword::from_text(&self.text[start..self.at]) {
            Some(Keyword::This) => TokenKind::Keyword(Keyword::This),
            Some(Keyword::Super) => TokenKind::Keyword(Keyword::Super),
            _ => TokenKind::Identifier,
        };
        self.push(kind, start);
    }

    /// Moves to the end of the raw text from here.
    fn find_stop(&mut self, quote: Quote) -> Stop {
        let bytes = self.text.as_bytes();
        while self.at < bytes.len() {
            if self.rest().starts_with(quote.closing()) {
                return Stop::Closing;
            }
            match bytes[self.at] {
                b'\n' | b'\r' if quote.one_line() => return Stop::Missing,
                b'\\' => {
                    let ends_here = self.escaped_slash_end == Some(self.at + 1);
                    let slashy_escape = quote == Quote::Slashy && self.byte(1) == b'/' && !ends_here;
                    let quoted = !matches!(quote, Quote::Slashy | Quote::DollarSlashy);
                    self.at += 1;
                    if slashy_escape || (quoted && self.at < bytes.len()) {
                        self.skip_character();
                    }
                }
                b'$' if quote == Quote::DollarSlashy && self.rest().starts_with("$/$") => self.at += 3,
                b'$' if quote == Quote::DollarSlashy && matches!(self.byte(1), b'$' | b'/') => self.at += 2,
                b'$' if quote.interpolates() => {
                    let after = &self.text[self.at + 1..];
                    if after.starts_with('{') {
                        return Stop::Brace;
                    }
                    if after.starts_with(is_interpolated_start) {
                        return Stop::Name;
                    }
                    if matches!(quote, Quote::Double | Quote::TripleDouble) {
                        self.report(
                            Code::BadInterpolation,
                            self.at,
                            self.at + 1,
                            "`$` in a double-quoted string must begin `$name` or `${...}`",
                        )
                        .help = Some("write `\\$` for the character itself".to_owned());
                    }
                    self.at += 1;
                }
                _ => self.skip_character(),
            }
        }
        Stop::Missing
    }

    fn skip_character(&mut self) {
        if self.rest().starts_with("\r\n") {
            self.at += 2;
            return;
        }
        self.at += self.rest().chars().next().map_or(0, char::len_utf8);
    }

    fn decode(&mut self, quote: Quote, start: usize, end: usize) -> String {
        let raw = &self.text[start..end];
        match quote {
            Quote::Slashy => decode_slashy(raw),
            Quote::DollarSlashy => decode_dollar_slashy(raw),
            _ => {
                let (decoded, bad) = decode_quoted(raw);
                for escape in bad {
                    let at = start + escape.at;
                    self.report(Code::BadEscape, at, at + escape.length, escape.message).help =
                        Some("write `\\\\` for a backslash, or use a slashy string: /\\d+/".to_owned());
                }
                decoded
            }
        }
    }

    fn report_unterminated(&mut self, quote: Quote, start: usize) {
        let end = start + quote.opening().len();
        let closing = quote.closing();
        let diagnostic = self.report(Code::Unterminated, start, end, "this string has no end");
        diagnostic.label = "begins here".to_owned();
        diagnostic.help = Some(if quote.one_line() {
            format!("close it with {closing} on the same line, or use three quotes for text over several lines")
        } else {
            format!("close it with {closing}")
        });
    }
}
