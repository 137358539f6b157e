//! Primary expressions: names, literals, parentheses, casts, `new`.

use super::Parser;
use crate::ast::{Argument, Expr, ExprKind, Literal, Name, TypeKind, TypeRef};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::{Keyword as K, TokenKind as T};

impl Parser<'_> {
    pub(super) fn primary(&mut self) -> Expr {
        let token = self.token();
        match token.kind {
            T::Integer | T::Decimal => self.number(),
            T::String => {
                self.advance();
                let kind = ExprKind::Literal(Literal::String(self.string_text(token)));
                Expr { kind, span: token.span }
            }
            T::GStringStart => self.gstring(),
            T::LeftParen => self.parenthesis_or_cast_or_lambda(),
            T::LeftBracket => self.list_or_map(),
            T::LeftBrace => self.closure(),
            T::Keyword(keyword) => self.keyword_primary(keyword),
            T::Identifier => self.name_primary(),
            T::At => {
                // Only annotation elements hold annotations; elsewhere the message of `expected` is right.
                self.expected("an expression");
                self.advance();
                self.error_expr(token.span)
            }
            _ => self.no_expression(),
        }
    }

    fn no_expression(&mut self) -> Expr {
        let token = self.token();
        self.expected("an expression");
        // What closes or separates belongs to someone further out.
        let belongs_outside = matches!(
            token.kind,
            T::End
                | T::Newline
                | T::Semicolon
                | T::Comma
                | T::RightParen
                | T::RightBracket
                | T::RightBrace
                | T::Colon
                | T::GStringText
                | T::GStringEnd
        );
        if belongs_outside {
            return self.error_expr(token.span.at_start());
        }
        self.advance();
        self.error_expr(token.span)
    }

    fn keyword_primary(&mut self, keyword: K) -> Expr {
        let token = self.token();
        let literal = match keyword {
            K::Null => Some(ExprKind::Literal(Literal::Null)),
            K::True => Some(ExprKind::Literal(Literal::Boolean(true))),
            K::False => Some(ExprKind::Literal(Literal::Boolean(false))),
            K::This => Some(ExprKind::This),
            K::Super => Some(ExprKind::Super),
            _ => None,
        };
        if let Some(kind) = literal {
            self.advance();
            return Expr { kind, span: token.span };
        }
        match keyword {
            K::New => self.new_expression(),
            K::Switch => self.switch_expression(),
            K::Static if self.kind_at(self.at + 1) == T::Dot => self.name_primary(),
            _ if keyword.is_contextual() => self.name_primary(),
            _ if keyword.primitive().is_some() => self.type_primary(),
            _ => self.no_expression(),
        }
    }

    /// A name; `List<String>` and `String[]` only where `::` or `.class` shows that they are types.
    fn name_primary(&mut self) -> Expr {
        if matches!(self.kind_at(self.at + 1), T::Less | T::LeftBracket) && self.type_value_follows() {
            return self.type_primary();
        }
        let token = self.advance();
        Expr { kind: ExprKind::Name(self.text(token).to_owned()), span: token.span }
    }

    fn type_primary(&mut self) -> Expr {
        let ty = self.type_ref();
        let span = ty.span;
        Expr { kind: ExprKind::Type(ty), span }
    }

    fn type_value_follows(&self) -> bool {
        let Some(end) = self.scan_simple_type(self.at) else { return false };
        match self.kind_at(end) {
            T::MethodReference | T::MethodPointer => true,
            T::Dot => self.kind_at(end + 1) == T::Keyword(K::Class),
            _ => false,
        }
    }

    fn parenthesis_or_cast_or_lambda(&mut self) -> Expr {
        if self.at_lambda() {
            return self.lambda();
        }
        if self.at_cast() {
            return self.cast();
        }
        if let Some(targets) = self.assignment_targets() {
            return self.multiple_assignment(targets);
        }
        self.parenthesized()
    }

    /// `(e)`
    pub(super) fn parenthesized(&mut self) -> Expr {
        let start = self.token().span.start;
        let opener = self.at;
        self.expect(T::LeftParen, "`(`");
        let inner = self.statement_expression();
        self.expect_closing(T::RightParen, "`)`", opener);
        Expr { kind: ExprKind::Paren(Box::new(inner)), span: self.span_from(start) }
    }

    /// The condition of a statement: `(e)` without its parentheses.
    pub(super) fn condition(&mut self, of: &str) -> Expr {
        if !self.is(T::LeftParen) {
            self.expected(&format!("`(` after `{of}`"));
            return self.error_expr(self.token().span.at_start());
        }
        let parenthesized = self.parenthesized();
        match parenthesized.kind {
            ExprKind::Paren(inner) => *inner,
            _ => parenthesized,
        }
    }

    fn cast(&mut self) -> Expr {
        let start = self.token().span.start;
        let opener = self.at;
        self.advance();
        let ty = self.type_ref();
        self.expect_closing(T::RightParen, "`)`", opener);
        let value = Box::new(self.cast_operand());
        Expr { kind: ExprKind::Cast { ty, value }, span: self.span_from(start) }
    }

    /// `(a, b) = value`: how many names there are.
    fn assignment_targets(&self) -> Option<usize> {
        let closing = self.partner(self.at)?;
        let mut at = self.at + 1;
        let mut count = 0;
        loop {
            if !self.kind_at(at).is_identifier() {
                return None;
            }
            count += 1;
            at += 1;
            match self.kind_at(at) {
                T::Comma => at += 1,
                T::RightParen if at == closing => break,
                _ => return None,
            }
        }
        let assigned = self.kind_at(self.after_newlines(closing + 1)) == T::Assign;
        (count > 1 && assigned).then_some(count)
    }

    fn multiple_assignment(&mut self, count: usize) -> Expr {
        let start = self.advance().span.start;
        let mut targets = Vec::with_capacity(count);
        for _ in 0..count {
            let Name { text, span } = self.take_name();
            targets.push(Expr { kind: ExprKind::Name(text), span });
            self.advance();
        }
        self.skip_newlines();
        self.advance();
        self.skip_newlines();
        let value = Box::new(self.statement_expression());
        Expr { kind: ExprKind::MultiAssign { targets, value }, span: self.span_from(start) }
    }

    /// `new T(...)`, `new T[n]`, `new T[] {...}`
    pub(super) fn new_expression(&mut self) -> Expr {
        let start = self.advance().span.start;
        self.skip_newlines();
        let annotations = self.annotations();
        let mut ty = self.simple_type();
        ty.annotations = annotations;
        if self.kind_at(self.after_newlines(self.at)) == T::LeftParen {
            self.skip_newlines();
        }
        match self.kind() {
            T::LeftBracket => self.new_array(ty, start),
            T::LeftParen => {
                let (arguments, _) = self.parenthesized_arguments();
                let body = self.is(T::LeftBrace).then(|| Box::new(self.anonymous_class()));
                Expr { kind: ExprKind::New { ty, arguments, body }, span: self.span_from(start) }
            }
            _ => self.new_without_arguments(ty, start),
        }
    }

    fn new_without_arguments(&mut self, ty: TypeRef, start: u32) -> Expr {
        if !matches!(ty.kind, TypeKind::Error) {
            self.expected("`(` with the constructor's arguments");
        }
        let arguments: Vec<Argument> = Vec::new();
        Expr { kind: ExprKind::New { ty, arguments, body: None }, span: self.span_from(start) }
    }

    fn new_array(&mut self, ty: TypeRef, start: u32) -> Expr {
        let mut lengths = Vec::new();
        let mut open_dimensions = 0;
        while self.is(T::LeftBracket) {
            let opener = self.at;
            self.advance();
            if self.take(T::RightBracket).is_some() {
                open_dimensions += 1;
                continue;
            }
            if open_dimensions > 0 {
                // `new int[2][][3]`: the rest indexes the array.
                self.at = opener;
                break;
            }
            lengths.push(self.expression());
            self.expect_closing(T::RightBracket, "`]`", opener);
        }
        let initializer_at = self.after_newlines(self.at);
        let with_elements = lengths.is_empty() && self.kind_at(initializer_at) == T::LeftBrace;
        let initializer = with_elements.then(|| {
            self.at = initializer_at;
            self.array_elements()
        });
        let span = self.span_from(start);
        if lengths.is_empty() && initializer.is_none() {
            self.report(
                Diagnostic::error(Code::UnexpectedToken, span, "the array has neither a length nor elements")
                    .with_help("write `new int[3]` or `new int[] {1, 2, 3}`"),
            );
        }
        Expr { kind: ExprKind::NewArray { ty, lengths, open_dimensions, initializer }, span }
    }

    fn array_elements(&mut self) -> Vec<Expr> {
        let opener = self.at;
        self.advance();
        let mut elements = Vec::new();
        self.skip_newlines();
        while !matches!(self.kind(), T::RightBrace | T::End) {
            elements.push(self.array_element());
            self.skip_newlines();
            if self.take(T::Comma).is_none() {
                break;
            }
            self.skip_newlines();
        }
        self.expect_closing(T::RightBrace, "`,` or `}`", opener);
        elements
    }

    fn array_element(&mut self) -> Expr {
        if !self.is(T::LeftBrace) {
            return self.expression();
        }
        let span = self.token().span;
        let start = span.start;
        let elements = self.nested(Self::array_elements).unwrap_or_default();
        Expr { kind: ExprKind::ArrayInit(elements), span: self.span_from(start) }
    }
}
