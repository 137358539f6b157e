//! Closures, lambdas and their parameters.

use super::{Jumps, Parser};
use crate::ast::{Block, Closure, ClosureParameters, Expr, ExprKind, Stmt, StmtKind};
use crate::lexer::TokenKind as T;

impl Parser<'_> {
    /// `{ a, b -> ... }` or `{ ... }` as a value.
    pub(super) fn closure(&mut self) -> Expr {
        let token = self.token();
        let closure = self.nested(|parser| parser.with_jumps(Jumps::default(), Self::closure_body));
        let span = closure.as_ref().map_or(token.span, |closure| closure.span);
        match closure {
            Some(closure) => Expr { kind: ExprKind::Closure(Box::new(closure)), span },
            None => self.error_expr(span),
        }
    }

    /// `${x -> ...}`: a closure when there is an arrow.
    pub(super) fn interpolated_closure(&mut self) -> Option<Closure> {
        self.scan_closure_parameters(self.at)?;
        self.nested(|parser| parser.with_jumps(Jumps::default(), Self::closure_body))
    }

    fn closure_body(&mut self) -> Closure {
        let opener = self.at;
        let start = self.advance().span.start;
        let parameters = if let Some(arrow) = self.scan_closure_parameters(opener) {
            self.skip_newlines();
            let parameters = self.parameters(T::Arrow);
            // The scan has seen the arrow; an error in a default value can leave the parser before it.
            self.at = self.at.max(arrow);
            self.take(T::Arrow);
            ClosureParameters::Explicit(parameters)
        } else {
            ClosureParameters::Implicit
        };
        let body_start = self.token().span.start;
        let stmts = self.statements();
        let body = Block { stmts, span: self.span_from(body_start) };
        self.expect_closing(T::RightBrace, "`}`", opener);
        Closure { parameters, body, lambda: false, span: self.span_from(start) }
    }

    /// Whether a lambda begins here: `(a, b) -> ...`, or `a -> ...` where the caller allows it.
    pub(super) fn at_lambda(&self) -> bool {
        if self.in_case_label {
            return false;
        }
        match self.kind() {
            T::LeftParen => self.partner(self.at).is_some_and(|closing| {
                self.kind_at(self.after_newlines(closing + 1)) == T::Arrow
                    && self.scan_parameters(self.at + 1, T::RightParen) == Some(closing)
            }),
            kind if kind.is_identifier() => self.kind_at(self.after_newlines(self.at + 1)) == T::Arrow,
            _ => false,
        }
    }

    /// A lambda.
    pub(super) fn lambda(&mut self) -> Expr {
        let start = self.token().span.start;
        let parsed = self.nested(|parser| {
            let parameters = if parser.take(T::LeftParen).is_some() {
                let parameters = parser.parameters(T::RightParen);
                parser.take(T::RightParen);
                parameters
            } else {
                vec![parser.untyped_parameter()]
            };
            parser.skip_newlines();
            parser.expect(T::Arrow, "`->`");
            parser.skip_newlines();
            let body = parser.with_jumps(Jumps::default(), Self::lambda_body);
            let parameters = ClosureParameters::Explicit(parameters);
            Closure { parameters, body, lambda: true, span: parser.span_from(start) }
        });
        let span = self.span_from(start);
        match parsed {
            Some(closure) => Expr { kind: ExprKind::Closure(Box::new(closure)), span },
            None => self.error_expr(span),
        }
    }

    fn lambda_body(&mut self) -> Block {
        if self.is(T::LeftBrace) {
            return self.block();
        }
        let value = self.statement_expression();
        let span = value.span;
        Block { stmts: vec![Stmt { kind: StmtKind::Expr(value), span }], span }
    }
}
