//! The parser: recursive descent for statements and declarations, precedence climbing for expressions.
//!
//! It never fails: an unexpected token is reported once, then skipped up to a place where a statement can begin.

mod binary;
mod call;
mod class;
mod closure;
mod collection;
mod declaration;
mod lookahead;
mod member;
mod path;
mod primary;
mod script;
mod statement;
mod string;
mod switch;
mod types;

use crate::ast::{Expr, ExprKind, Name, Script};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::{Keyword, Token, TokenKind as T, Tokens};
use crate::span::{Source, Span, offset};

/// How deeply constructs may be nested. The parser and everything that walks the tree recurse this deeply.
pub(crate) const MAX_NESTING: u32 = 160;

/// How high the tree may be, counting links of chains such as `a + b + c` and `a.b().c()`.
pub(crate) const MAX_HEIGHT: u32 = 1000;

/// After so many errors the rest of the text is not looked at.
const MAX_ERRORS: usize = 100;

/// What surrounds a statement inside the same closure or method.
#[derive(Debug, Clone, Copy, Default)]
struct Jumps {
    in_loop: bool,
    in_switch: bool,
}

pub(crate) struct Parser<'s> {
    source: &'s Source,
    tokens: Tokens,
    at: usize,
    nesting: u32,
    /// Height of the part of the tree that is being built, see [`Parser::nested`].
    height: u32,
    /// Inside the label of a `case`, where `(x) -> y` is no lambda.
    in_case_label: bool,
    /// What `break` and `continue` can leave here.
    jumps: Jumps,
    diagnostics: Vec<Diagnostic>,
    /// Token of the last syntax error; a second error at the same token is not reported.
    last_error: Option<usize>,
    gave_up: bool,
}

/// Parses the whole text.
pub(crate) fn parse(source: &Source, tokens: Tokens, diagnostics: Vec<Diagnostic>) -> (Script, Vec<Diagnostic>) {
    let mut parser = Parser {
        source,
        tokens,
        at: 0,
        nesting: 0,
        height: 0,
        in_case_label: false,
        jumps: Jumps::default(),
        diagnostics,
        last_error: None,
        gave_up: false,
    };
    let script = parser.script();
    (script, parser.diagnostics)
}

impl Parser<'_> {
    fn token(&self) -> Token {
        self.tokens.list[self.at]
    }

    fn kind(&self) -> T {
        self.token().kind
    }

    /// The kind of the token at index `at`; the end when there is none.
    fn kind_at(&self, at: usize) -> T {
        self.tokens.list.get(at).map_or(T::End, |token| token.kind)
    }

    fn is(&self, kind: T) -> bool {
        self.kind() == kind
    }

    fn is_keyword(&self, keyword: Keyword) -> bool {
        self.kind() == T::Keyword(keyword)
    }

    /// Takes the token; the end is never passed.
    fn advance(&mut self) -> Token {
        let token = self.token();
        if self.at + 1 < self.tokens.list.len() {
            self.at += 1;
        }
        token
    }

    fn take(&mut self, kind: T) -> Option<Token> {
        self.is(kind).then(|| self.advance())
    }

    fn take_keyword(&mut self, keyword: Keyword) -> Option<Token> {
        self.take(T::Keyword(keyword))
    }

    fn skip_newlines(&mut self) {
        while self.is(T::Newline) {
            self.advance();
        }
    }

    /// Index of the first token from `at` on that is no line end.
    fn after_newlines(&self, mut at: usize) -> usize {
        while self.kind_at(at) == T::Newline {
            at += 1;
        }
        at
    }

    /// The bracket that closes the one at index `at`, when the brackets are balanced.
    fn partner(&self, at: usize) -> Option<usize> {
        self.tokens.partners.get(at).map(|partner| *partner as usize).filter(|partner| *partner > at)
    }

    fn text(&self, token: Token) -> &str {
        self.source.slice(token.span)
    }

    /// The decoded text of a string token.
    fn string_text(&self, token: Token) -> String {
        self.tokens.texts.get(token.text as usize).cloned().unwrap_or_default()
    }

    /// Where the token before the current one ends.
    fn previous_end(&self) -> u32 {
        self.at.checked_sub(1).map_or(0, |before| self.tokens.list[before].span.end)
    }

    /// From `start` to the end of the last token taken.
    fn span_from(&self, start: u32) -> Span {
        Span::new(start, self.previous_end().max(start))
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        if self.gave_up {
            return;
        }
        self.diagnostics.push(diagnostic);
        if self.diagnostics.len() >= MAX_ERRORS {
            self.give_up();
        }
    }

    /// Reports that `expected` (a phrase such as "an expression" or "`)`") does not stand here.
    fn expected(&mut self, expected: &str) {
        let token = self.token();
        let message = format!("unexpected {}", self.describe(token));
        self.syntax_error(Code::UnexpectedToken, token.span, message, format!("expected {expected}"));
    }

    fn syntax_error(&mut self, code: Code, span: Span, message: String, label: String) {
        if self.last_error == Some(self.at) {
            return;
        }
        self.last_error = Some(self.at);
        // What the lexer has already reported needs no second message.
        if self.is(T::Invalid) {
            return;
        }
        self.report(Diagnostic::error(code, span, message).with_label(label));
    }

    /// How a token is called in messages.
    fn describe(&self, token: Token) -> String {
        match token.kind {
            T::End => "end of the script".to_owned(),
            T::Newline => "end of the line".to_owned(),
            T::String | T::GStringStart => "string".to_owned(),
            T::GStringText | T::GStringEnd => "end of the expression in the string".to_owned(),
            _ => format!("`{}`", self.text(token)),
        }
    }

    /// Takes `kind` or reports that it is missing.
    fn expect(&mut self, kind: T, shown: &str) -> bool {
        if self.take(kind).is_some() {
            return true;
        }
        self.expected(shown);
        false
    }

    /// Takes the bracket that closes the one at index `opener`, or reports both places.
    fn expect_closing(&mut self, kind: T, shown: &str, opener: usize) -> bool {
        if self.take(kind).is_some() {
            return true;
        }
        if self.last_error != Some(self.at) {
            let token = self.token();
            let code = if self.partner(opener).is_some() { Code::UnexpectedToken } else { Code::UnbalancedBracket };
            let message = format!("unexpected {}", self.describe(token));
            self.last_error = Some(self.at);
            if token.kind != T::Invalid {
                let opened = self.tokens.list[opener].span;
                self.report(
                    Diagnostic::error(code, token.span, message)
                        .with_label(format!("expected {shown}"))
                        .with_place(opened, "opened here"),
                );
            }
        }
        self.recover_in_brackets(kind, opener);
        false
    }

    /// Skips to the partner of the bracket at `opener`, when it has one, and takes it.
    fn recover_in_brackets(&mut self, kind: T, opener: usize) {
        if let Some(partner) = self.partner(opener).filter(|partner| *partner >= self.at) {
            self.at = partner;
            self.take(kind);
        }
    }

    /// Skips to a place where the statement that began at token `start` may end: a semicolon, the end of the line, or the
    /// brace that closes the block. Inside a bracket that is never closed, line ends are no tokens, but count here.
    fn recover_statement(&mut self, start: usize) {
        loop {
            match self.kind() {
                T::End | T::Newline | T::Semicolon | T::RightBrace | T::GStringEnd => return,
                _ if self.at > start && self.token().after_line_break => return,
                T::LeftBrace | T::LeftParen | T::LeftBracket | T::SafeBracket => match self.partner(self.at) {
                    Some(partner) => self.at = partner + 1,
                    None => {
                        self.advance();
                    }
                },
                _ => {
                    self.advance();
                }
            }
        }
    }

    /// Runs `parse` one level deeper. Too deep is reported once, and the rest of the text is skipped.
    ///
    /// Height: while a part of the tree is built, `height` is how high it is so far. A part that does not continue the
    /// current one (an operand, an argument, an inner statement) is measured on its own, and the higher one counts.
    fn nested<T>(&mut self, parse: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.nesting >= MAX_NESTING {
            self.too_deep();
            return None;
        }
        self.nesting += 1;
        let outer = std::mem::take(&mut self.height);
        let result = parse(self);
        self.height = outer.max(self.height + 1);
        self.nesting -= 1;
        Some(result)
    }

    /// Runs `parse` where `break` and `continue` can leave `jumps`.
    fn with_jumps<T>(&mut self, jumps: Jumps, parse: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.jumps, jumps);
        let result = parse(self);
        self.jumps = outer;
        result
    }

    /// A chain grows by one link around what was just parsed.
    fn link(&mut self) {
        self.height += 1;
        if self.height > MAX_HEIGHT {
            self.too_deep();
        }
    }

    fn too_deep(&mut self) {
        let span = self.token().span;
        self.report(
            Diagnostic::error(Code::TooDeep, span, "this is nested too deeply")
                .with_label("the script is not read from here on")
                .with_help("take parts out into variables or methods"),
        );
        self.give_up();
    }

    fn give_up(&mut self) {
        self.gave_up = true;
        self.at = self.tokens.list.len() - 1;
        self.last_error = Some(self.at);
    }

    fn error_expr(&self, span: Span) -> Expr {
        Expr { kind: ExprKind::Error, span }
    }

    /// An identifier (contextual keywords included), or a report and an empty name.
    fn identifier(&mut self, what: &str) -> Name {
        if self.kind().is_identifier() {
            return self.take_name();
        }
        self.expected(what);
        Name { text: String::new(), span: Span::new(self.token().span.start, self.token().span.start) }
    }

    /// The current token as a name.
    fn take_name(&mut self) -> Name {
        let token = self.advance();
        Name { text: self.text(token).to_owned(), span: token.span }
    }

    /// Words that are names after a dot or before a colon: identifiers and all keywords.
    fn is_word(kind: T) -> bool {
        matches!(kind, T::Identifier | T::Keyword(_))
    }

    /// The offset of the text's end.
    fn end_offset(&self) -> u32 {
        offset(self.source.text().len())
    }
}
