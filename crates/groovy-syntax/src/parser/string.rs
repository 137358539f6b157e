//! Strings with interpolations.

use super::Parser;
use crate::ast::{Access, Expr, ExprKind, GStringPart, Literal, MemberName};
use crate::lexer::{Keyword, TokenKind as T};

impl Parser<'_> {
    /// From [`T::GStringStart`] to [`T::GStringEnd`].
    pub(super) fn gstring(&mut self) -> Expr {
        let start = self.advance().span.start;
        let mut parts = Vec::new();
        loop {
            let token = self.token();
            match token.kind {
                T::GStringText => {
                    self.advance();
                    parts.push(GStringPart::Text(self.string_text(token)));
                }
                T::Dollar => {
                    self.advance();
                    parts.push(GStringPart::Value(self.interpolated_path()));
                }
                T::DollarBrace => parts.push(self.interpolation()),
                T::GStringEnd => {
                    self.advance();
                    break;
                }
                T::End => break,
                _ => {
                    // Only after an error inside an interpolation.
                    self.expected("the end of the string");
                    self.advance();
                }
            }
        }
        Expr { kind: ExprKind::GString(parts), span: self.span_from(start) }
    }

    /// `a.b.c` after `$`
    fn interpolated_path(&mut self) -> Expr {
        let token = self.advance();
        let kind = match token.kind {
            T::Keyword(Keyword::This) => ExprKind::This,
            T::Keyword(Keyword::Super) => ExprKind::Super,
            _ => ExprKind::Name(self.text(token).to_owned()),
        };
        let mut expr = Expr { kind, span: token.span };
        while self.is(T::Dot) {
            self.advance();
            let name = MemberName::Static(self.take_name());
            let kind = ExprKind::Property { object: Box::new(expr), access: Access::Dot, attribute: false, name };
            expr = Expr { kind, span: self.span_from(token.span.start) };
            self.link();
        }
        expr
    }

    /// `${...}`
    fn interpolation(&mut self) -> GStringPart {
        let opener = self.at;
        if let Some(closure) = self.interpolated_closure() {
            return GStringPart::Lazy(closure);
        }
        let start = self.advance().span.end;
        self.skip_newlines();
        let value = if self.is(T::RightBrace) {
            Expr { kind: ExprKind::Literal(Literal::Null), span: self.token().span.at_start() }
        } else {
            self.statement_expression()
        };
        self.skip_newlines();
        if !self.expect_closing(T::RightBrace, "`}`", opener) {
            return GStringPart::Value(self.error_expr(self.span_from(start)));
        }
        GStringPart::Value(value)
    }
}
