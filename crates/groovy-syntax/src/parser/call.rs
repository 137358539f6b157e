//! Arguments, and commands: calls without parentheses.

use super::Parser;
use crate::ast::{Access, Argument, Call, Callee, Expr, ExprKind, MapKey, MemberName, Name};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::TokenKind as T;
use crate::span::Span;

impl Parser<'_> {
    /// `(...)` with its place.
    pub(super) fn parenthesized_arguments(&mut self) -> (Vec<Argument>, Span) {
        let start = self.token().span.start;
        let opener = self.at;
        self.expect(T::LeftParen, "`(`");
        let mut arguments = Vec::new();
        while !matches!(self.kind(), T::RightParen | T::End) {
            let argument = self.argument();
            arguments.push(match argument {
                // `f(g x)` is the command `f (g x)`.
                Argument::Positional(value) if arguments.is_empty() => Argument::Positional(self.command(value)),
                other => other,
            });
            if self.take(T::Comma).is_none() {
                break;
            }
        }
        self.expect_closing(T::RightParen, "`,` or `)`", opener);
        (arguments, self.span_from(start))
    }

    /// One argument between brackets: positional, spread, or named.
    pub(super) fn argument(&mut self) -> Argument {
        self.argument_with(true)
    }

    /// An argument of a command, where `x -> y` is no lambda.
    fn command_argument(&mut self) -> Argument {
        self.argument_with(false)
    }

    fn argument_with(&mut self, lambdas: bool) -> Argument {
        if self.is(T::Star) {
            self.advance();
            if self.take(T::Colon).is_some() {
                self.skip_newlines();
                return Argument::SpreadMap(self.expression());
            }
            return Argument::Spread(self.expression());
        }
        if let Some(key) = self.word_key() {
            return Argument::Named { key, value: self.argument_value() };
        }
        let value = if lambdas { self.argument_value() } else { self.expression() };
        if self.is(T::Colon) && self.can_be_key(&value) {
            self.advance();
            self.skip_newlines();
            return Argument::Named { key: MapKey::Value(value), value: self.argument_value() };
        }
        Argument::Positional(value)
    }

    /// An expression or a lambda.
    fn argument_value(&mut self) -> Expr {
        if self.at_lambda() { self.lambda() } else { self.expression() }
    }

    /// `word :` before a value; takes both.
    pub(super) fn word_key(&mut self) -> Option<MapKey> {
        if !Self::is_word(self.kind()) || self.kind_at(self.at + 1) != T::Colon {
            return None;
        }
        let name = self.take_name();
        self.advance();
        self.skip_newlines();
        Some(MapKey::Name(name))
    }

    /// Whether `value` may stand before a colon: only primary expressions may.
    pub(super) fn can_be_key(&self, value: &Expr) -> bool {
        let signed = self.source.slice(value.span).starts_with('-');
        !signed
            && matches!(
                value.kind,
                ExprKind::Literal(_)
                    | ExprKind::GString(_)
                    | ExprKind::Paren(_)
                    | ExprKind::List(_)
                    | ExprKind::Map(_)
                    | ExprKind::Closure(_)
                    | ExprKind::Error
            )
    }

    /// An expression as a statement. `f (a), b` is a command with two arguments, the first in parentheses.
    pub(super) fn command_statement(&mut self) -> Expr {
        let head = self.expression();
        let expr = self.command(head);
        if !self.is(T::Comma) {
            return expr;
        }
        let start = expr.span.start;
        match expr.kind {
            ExprKind::Call(mut call) if !call.command && self.is_one_in_parens(&call) => {
                while self.take(T::Comma).is_some() {
                    self.skip_newlines();
                    call.arguments.push(self.command_argument());
                }
                call.command = true;
                call.arguments_span = self.span_from(call.arguments_span.start);
                let expr = Expr { kind: ExprKind::Call(call), span: self.span_from(start) };
                self.command(expr)
            }
            kind => Expr { kind, span: expr.span },
        }
    }

    fn is_one_in_parens(&self, call: &Call) -> bool {
        matches!(call.arguments.as_slice(), [Argument::Positional(_)])
            && self.tokens.list[self.at - 1].kind == T::RightParen
    }

    /// An expression where a command or a lambda may stand: values of assignments, inside parentheses and `${}`.
    pub(super) fn statement_expression(&mut self) -> Expr {
        if self.at_lambda() {
            return self.lambda();
        }
        let head = self.expression();
        self.command(head)
    }

    /// The arguments of a command after its head, and further pairs: `a b c d` is `a(b).c(d)`.
    pub(super) fn command(&mut self, head: Expr) -> Expr {
        let mut expr = head;
        // A token that was just reported does not continue anything.
        if self.last_error == Some(self.at) {
            return expr;
        }
        if matches!(
            expr.kind,
            ExprKind::Binary { .. }
                | ExprKind::Range { .. }
                | ExprKind::Assign { .. }
                | ExprKind::MultiAssign { .. }
                | ExprKind::Error
        ) {
            return expr;
        }
        if !Self::ends_in_call(&expr) && self.at_command_argument() && !self.named_arguments_follow() {
            expr = self.nested_command(expr);
        }
        while self.at_command_member() {
            expr = self.command_member(expr);
            self.link();
        }
        expr
    }

    /// Whether the expression's last part is a call: then words after it are members.
    fn ends_in_call(expr: &Expr) -> bool {
        matches!(expr.kind, ExprKind::Call(_))
    }

    /// `a b c: 1` is `a.b(c: 1)`: Groovy gives named arguments to the word before them.
    fn named_arguments_follow(&self) -> bool {
        self.kind().is_identifier()
            && Self::is_word(self.kind_at(self.at + 1))
            && self.kind_at(self.at + 2) == T::Colon
            && self.kind_at(self.at + 1) != T::Keyword(crate::lexer::Keyword::Instanceof)
    }

    fn nested_command(&mut self, head: Expr) -> Expr {
        let span = head.span;
        let height = self.height;
        let call = self.nested(|parser| parser.command_call(head)).unwrap_or_else(|| self.error_expr(span));
        self.height = self.height.max(height + 1);
        call
    }

    fn command_call(&mut self, head: Expr) -> Expr {
        let start = head.span.start;
        let arguments_start = self.token().span.start;
        let mut arguments = vec![self.command_argument()];
        while self.take(T::Comma).is_some() {
            self.skip_newlines();
            arguments.push(self.command_argument());
        }
        let callee = Self::callee(head);
        if let Callee::This(span) | Callee::Super(span) = &callee {
            let span = *span;
            self.report(Diagnostic::error(Code::UnexpectedToken, span, "a constructor is called with parentheses"));
        }
        let arguments_span = self.span_from(arguments_start);
        let call = Call { callee, type_arguments: Vec::new(), arguments, arguments_span, command: true };
        Expr { kind: ExprKind::Call(Box::new(call)), span: self.span_from(start) }
    }

    fn at_command_member(&self) -> bool {
        self.kind().is_identifier() && !self.is_infix_word() && self.kind_at(self.at + 1) != T::Colon
            || matches!(self.kind(), T::String)
    }

    /// A word after a command or call: a property of its value, or a method when arguments follow.
    fn command_member(&mut self, object: Expr) -> Expr {
        let start = object.span.start;
        let name = if self.is(T::String) {
            let token = self.advance();
            Name { text: self.string_text(token), span: token.span }
        } else {
            self.take_name()
        };
        let kind = ExprKind::Property {
            object: Box::new(object),
            access: Access::Dot,
            attribute: false,
            name: MemberName::Static(name),
        };
        let member = Expr { kind, span: self.span_from(start) };
        let token_before = self.at;
        let path = self.path(member);
        if self.at == token_before && (self.at_command_argument() || matches!(self.kind(), T::Minus | T::Plus)) {
            return self.nested_command(path);
        }
        path
    }

    /// Whether the current token can begin the first argument of a command.
    fn at_command_argument(&self) -> bool {
        use crate::lexer::Keyword as K;
        let named = Self::is_word(self.kind()) && self.kind_at(self.at + 1) == T::Colon;
        match self.kind() {
            T::Star => self.kind_at(self.at + 1) == T::Colon,
            _ if named => true,
            T::Identifier
            | T::Integer
            | T::Decimal
            | T::String
            | T::GStringStart
            | T::Not
            | T::Tilde
            | T::LeftBracket
            | T::LeftParen
            | T::Increment
            | T::Decrement => true,
            T::Keyword(keyword) => {
                (keyword.is_contextual() && !self.is_infix_word())
                    || keyword.primitive().is_some()
                    || matches!(keyword, K::New | K::This | K::Super | K::Null | K::True | K::False | K::Switch)
            }
            _ => false,
        }
    }

    /// `as` and `in` are operators after a value.
    fn is_infix_word(&self) -> bool {
        use crate::lexer::Keyword as K;
        matches!(self.kind(), T::Keyword(K::As | K::In))
    }
}
