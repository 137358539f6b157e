//! Lists and maps.

use super::Parser;
use crate::ast::{Element, Expr, ExprKind, MapEntry, MapKey};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::TokenKind as T;

/// What stands between two commas.
enum Part {
    Element(Element),
    Entry(MapEntry),
}

impl Parser<'_> {
    /// `[...]`: a map when its first entry is one.
    pub(super) fn list_or_map(&mut self) -> Expr {
        let start = self.token().span.start;
        let opener = self.at;
        self.advance();
        if self.is(T::Colon) && self.kind_at(self.at + 1) == T::RightBracket {
            self.advance();
            self.advance();
            return Expr { kind: ExprKind::Map(Vec::new()), span: self.span_from(start) };
        }
        if self.is(T::Comma) && self.kind_at(self.at + 1) == T::RightBracket {
            let span = self.advance().span;
            self.report(Diagnostic::error(Code::UnexpectedToken, span, "an empty list has no comma"));
        }
        let mut elements = Vec::new();
        let mut entries = Vec::new();
        while !matches!(self.kind(), T::RightBracket | T::End) {
            let at = self.token().span;
            match self.element_or_entry() {
                Part::Element(element) => elements.push(element),
                Part::Entry(entry) => entries.push(entry),
            }
            if !elements.is_empty() && !entries.is_empty() {
                let span = at.to(self.span_from(at.start));
                self.mixed(span);
                elements.clear();
            }
            if self.take(T::Comma).is_none() {
                break;
            }
        }
        self.expect_closing(T::RightBracket, "`,` or `]`", opener);
        let kind = if entries.is_empty() { ExprKind::List(elements) } else { ExprKind::Map(entries) };
        Expr { kind, span: self.span_from(start) }
    }

    fn mixed(&mut self, span: crate::span::Span) {
        self.report(
            Diagnostic::error(Code::UnexpectedToken, span, "a list element and a map entry stand in one literal")
                .with_help("a map has `key: value` everywhere, a list nowhere"),
        );
    }

    fn element_or_entry(&mut self) -> Part {
        if self.is(T::Star) {
            self.advance();
            if self.take(T::Colon).is_some() {
                self.skip_newlines();
                return Part::Entry(MapEntry::Spread(self.expression()));
            }
            return Part::Element(Element::Spread(self.expression()));
        }
        if let Some(key) = self.word_key() {
            return Part::Entry(MapEntry::Pair { key, value: self.expression() });
        }
        let value = self.expression();
        if self.is(T::Colon) && self.can_be_key(&value) {
            self.advance();
            self.skip_newlines();
            return Part::Entry(MapEntry::Pair { key: MapKey::Value(value), value: self.expression() });
        }
        if self.is(T::Colon) && self.last_error != Some(self.at) {
            self.last_error = Some(self.at);
            self.report(
                Diagnostic::error(Code::UnexpectedToken, value.span, "this cannot be a map key as it is written")
                    .with_help("put the key in parentheses: `[(key): value]`"),
            );
            self.advance();
            return Part::Entry(MapEntry::Pair { key: MapKey::Value(value), value: self.expression() });
        }
        Part::Element(Element::Value(value))
    }
}
