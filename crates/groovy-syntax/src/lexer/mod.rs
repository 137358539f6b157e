//! From text to tokens. What a character means depends on what stands before it: `/` divides after a value and begins a
//! string elsewhere, line ends count only outside round and square brackets, and strings hold expressions.

mod characters;
mod escapes;
mod number;
mod operators;
mod strings;
mod token;

pub(crate) use number::number_literal;
pub(crate) use token::{Keyword, Token, TokenKind};

use crate::diagnostic::{Code, Diagnostic};
use crate::span::{Source, Span, offset};
use characters::{is_identifier_part, is_identifier_start};
use strings::Quote;

/// How many unclosed brackets a closing brace is searched through.
const MAX_UNCLOSED: usize = 256;

/// How many messages about tokens are kept.
const MAX_ERRORS: usize = 100;

/// The tokens of a text.
pub(crate) struct Tokens {
    /// The tokens; the last is [`TokenKind::End`].
    pub list: Vec<Token>,
    /// Decoded string texts.
    pub texts: Vec<String>,
    /// For each opening bracket the index of its closing one, for all other tokens 0.
    pub partners: Vec<u32>,
}

/// What the lexer is inside of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// `(` or `[`: line ends mean nothing.
    Bracket,
    /// `try (`: resources are separated by line ends.
    TryParen,
    /// `{`
    Brace,
    /// `${` in a string.
    Interpolation,
    /// A string that has interpolations, between two of them.
    Text(Quote),
}

struct Open {
    inside: Inside,
    /// Index of the opening token.
    token: usize,
}

pub(crate) struct Lexer<'s> {
    text: &'s str,
    at: usize,
    tokens: Vec<Token>,
    texts: Vec<String>,
    partners: Vec<u32>,
    open: Vec<Open>,
    after_line_break: bool,
    /// From here on no `/` ends a slashy string: set when a search ran to the end of the text.
    no_slash_from: Option<usize>,
    /// The escaped `/` that ends the slashy string because no other does.
    escaped_slash_end: Option<usize>,
    diagnostics: Vec<Diagnostic>,
}

/// Turns the text into tokens, with everything that is wrong in them.
pub(crate) fn tokenize(source: &Source) -> (Tokens, Vec<Diagnostic>) {
    let mut text = source.text();
    let mut diagnostics = Vec::new();
    if text.len() > Source::MAX_BYTES {
        let mut end = Source::MAX_BYTES;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text = &text[..end];
        let message = format!("the script is larger than {} MiB", Source::MAX_BYTES / (1024 * 1024));
        let span = Span::new(offset(end), offset(end));
        diagnostics.push(Diagnostic::error(Code::TooLarge, span, message).with_help("split the script"));
    }
    let mut lexer = Lexer {
        text,
        at: 0,
        tokens: Vec::with_capacity(text.len() / 4 + 1),
        texts: Vec::new(),
        partners: Vec::new(),
        open: Vec::new(),
        after_line_break: false,
        no_slash_from: None,
        escaped_slash_end: None,
        diagnostics,
    };
    lexer.run();
    let mut partners = lexer.partners;
    partners.resize(lexer.tokens.len(), 0);
    (Tokens { list: lexer.tokens, texts: lexer.texts, partners }, lexer.diagnostics)
}

impl<'s> Lexer<'s> {
    fn run(&mut self) {
        if self.text.starts_with('\u{feff}') {
            self.at = '\u{feff}'.len_utf8();
        }
        if self.rest().starts_with("#!") {
            self.skip_line();
        }
        while self.at < self.text.len() {
            let before = self.at;
            match self.open.last() {
                Some(Open { inside: Inside::Text(quote), .. }) => {
                    let quote = *quote;
                    self.string_text(quote);
                }
                _ => self.token(),
            }
            // An unfinished string part may end without moving, then it has closed itself; everything else moves.
            debug_assert!(self.at > before || !self.tokens.is_empty(), "the lexer must move on");
        }
        self.finish_open_strings();
        self.push(TokenKind::End, self.at);
    }

    fn rest(&self) -> &'s str {
        &self.text[self.at..]
    }

    fn byte(&self, ahead: usize) -> u8 {
        self.text.as_bytes().get(self.at + ahead).copied().unwrap_or(0)
    }

    fn push(&mut self, kind: TokenKind, start: usize) {
        self.push_text(kind, start, 0);
    }

    fn push_text(&mut self, kind: TokenKind, start: usize, text: u32) {
        let span = Span::new(offset(start), offset(self.at));
        self.tokens.push(Token { kind, span, text, after_line_break: self.after_line_break });
        self.after_line_break = false;
    }

    fn push_decoded(&mut self, kind: TokenKind, start: usize, decoded: String) {
        let index = offset(self.texts.len());
        self.texts.push(decoded);
        self.push_text(kind, start, index);
    }

    fn report(&mut self, code: Code, start: usize, end: usize, message: impl Into<String>) -> &mut Diagnostic {
        self.diagnostics.truncate(MAX_ERRORS);
        self.diagnostics.push(Diagnostic::error(code, Span::new(offset(start), offset(end)), message));
        let last = self.diagnostics.len() - 1;
        &mut self.diagnostics[last]
    }

    fn token(&mut self) {
        let start = self.at;
        match self.byte(0) {
            b' ' | b'\t' | b'\x0c' => self.at += 1,
            b'\n' | b'\r' => self.newline(),
            b'\\' if matches!(self.byte(1), b'\n' | b'\r') => {
                self.at += 1;
                self.skip_line_end();
            }
            b'/' if self.byte(1) == b'/' => self.skip_line(),
            b'/' if self.byte(1) == b'*' => self.block_comment(),
            b'/' if self.slashy_string_begins() => self.string(Quote::Slashy),
            b'$' if self.byte(1) == b'/' => self.string(Quote::DollarSlashy),
            b'\'' if self.rest().starts_with("'''") => self.string(Quote::TripleSingle),
            b'"' if self.rest().starts_with("\"\"\"") => self.string(Quote::TripleDouble),
            b'\'' => self.string(Quote::Single),
            b'"' => self.string(Quote::Double),
            b'0'..=b'9' => self.number(),
            b'.' if self.byte(1).is_ascii_digit() => self.number(),
            b'(' | b'[' | b'{' => self.open_bracket(),
            b')' | b']' | b'}' => self.close_bracket(),
            _ if self.rest().starts_with("?[") => self.open_bracket(),
            _ if self.rest().chars().next().is_some_and(is_identifier_start) => self.word(),
            _ => {
                if let Some((kind, length)) = operators::operator(self.rest()) {
                    self.at += length;
                    self.push(kind, start);
                } else {
                    self.unexpected_character();
                }
            }
        }
    }

    fn newline(&mut self) {
        let start = self.at;
        self.skip_line_end();
        self.line_break(start);
    }

    /// A line has ended: a token where that can end a statement.
    fn line_break(&mut self, start: usize) {
        let hidden = matches!(self.open.last(), Some(Open { inside: Inside::Bracket, .. }));
        if !hidden && self.tokens.last().is_none_or(|last| last.kind != TokenKind::Newline) {
            self.push(TokenKind::Newline, start);
        }
        self.after_line_break = true;
    }

    fn skip_line_end(&mut self) {
        self.at += if self.byte(0) == b'\r' && self.byte(1) == b'\n' { 2 } else { 1 };
    }

    fn skip_line(&mut self) {
        self.at += self.rest().find(['\n', '\r']).unwrap_or(self.rest().len());
    }

    fn block_comment(&mut self) {
        let start = self.at;
        let Some(length) = self.text[start + 2..].find("*/") else {
            self.at = self.text.len();
            self.report(Code::Unterminated, start, start + 2, "this comment has no end").help =
                Some("close it with `*/`".to_owned());
            return;
        };
        self.at = start + 2 + length + 2;
        let comment = &self.text[start..self.at];
        if comment.contains(['\n', '\r']) {
            let rest = self.rest().trim_start_matches([' ', '\t', '\x0c']);
            // Groovy takes a comment with nothing after it on its last line as that line's end.
            if rest.is_empty() || rest.starts_with(['\n', '\r']) {
                self.line_break(start);
            }
        }
    }

    fn word(&mut self) {
        let start = self.at;
        if self.rest().starts_with("non-sealed") && !self.text[start + 10..].starts_with(is_identifier_part) {
            self.at += 10;
            self.push(TokenKind::Keyword(Keyword::NonSealed), start);
            return;
        }
        self.at += self.rest().find(|c| !is_identifier_part(c)).unwrap_or(self.rest().len());
        let kind = Keyword::from_text(&self.text[start..self.at]).map_or(TokenKind::Identifier, TokenKind::Keyword);
        self.push(kind, start);
    }

    fn number(&mut self) {
        let start = self.at;
        let (length, kind) = number::scan(self.rest());
        self.at += length;
        self.push(kind, start);
    }

    fn open_bracket(&mut self) {
        let start = self.at;
        let after_try = self.tokens.last().is_some_and(|last| last.kind == TokenKind::Keyword(Keyword::Try));
        let (kind, inside, length) = match self.byte(0) {
            b'(' if after_try => (TokenKind::LeftParen, Inside::TryParen, 1),
            b'(' => (TokenKind::LeftParen, Inside::Bracket, 1),
            b'[' => (TokenKind::LeftBracket, Inside::Bracket, 1),
            b'{' => (TokenKind::LeftBrace, Inside::Brace, 1),
            _ => (TokenKind::SafeBracket, Inside::Bracket, 2),
        };
        self.at += length;
        self.open.push(Open { inside, token: self.tokens.len() });
        self.push(kind, start);
    }

    fn close_bracket(&mut self) {
        let start = self.at;
        let (kind, opening): (_, &[TokenKind]) = match self.byte(0) {
            b')' => (TokenKind::RightParen, &[TokenKind::LeftParen]),
            b']' => (TokenKind::RightBracket, &[TokenKind::LeftBracket, TokenKind::SafeBracket]),
            _ => (TokenKind::RightBrace, &[TokenKind::LeftBrace, TokenKind::DollarBrace]),
        };
        self.at += 1;
        if let Some(index) = self.find_opener(kind, opening) {
            let opener = self.open[index].token;
            self.open.truncate(index);
            self.partners.resize(self.tokens.len(), 0);
            self.partners[opener] = offset(self.tokens.len());
        }
        self.push(kind, start);
    }

    /// The bracket that a closing one belongs to. A closing brace closes brackets left open inside it; other closing
    /// brackets stay inside their braces.
    fn find_opener(&self, closing: TokenKind, opening: &[TokenKind]) -> Option<usize> {
        for (index, open) in self.open.iter().enumerate().rev().take(MAX_UNCLOSED) {
            if opening.contains(&self.tokens[open.token].kind) {
                return Some(index);
            }
            let in_braces = matches!(open.inside, Inside::Brace | Inside::Interpolation);
            if matches!(open.inside, Inside::Text(_)) || (closing != TokenKind::RightBrace && in_braces) {
                return None;
            }
        }
        None
    }

    fn unexpected_character(&mut self) {
        let start = self.at;
        let Some(found) = self.rest().chars().next() else { return };
        self.at += found.len_utf8();
        if found == '\u{a0}' || found.is_whitespace() || found == '\u{200b}' {
            self.report(Code::UnexpectedCharacter, start, self.at, "this is not an ordinary space").help =
                Some("replace it with a space; such characters come from copying formatted text".to_owned());
            return;
        }
        let help = match found {
            '\u{201c}' | '\u{201d}' | '\u{201e}' => Some("use straight quotes: \""),
            '\u{2018}' | '\u{2019}' => Some("use straight quotes: '"),
            '`' => Some("Groovy has no back-quoted strings; use '...' or \"...\""),
            '#' => Some("comments begin with //"),
            _ => None,
        };
        let end = self.at;
        let shown = if found.is_control() { found.escape_default().to_string() } else { found.to_string() };
        self.report(Code::UnexpectedCharacter, start, end, format!("unexpected character `{shown}`")).help =
            help.map(str::to_owned);
        self.push(TokenKind::Invalid, start);
    }
}
