//! What follows a primary expression: members, calls, indexes, closures, `++` and `--`.

use super::Parser;
use crate::ast::{Access, Argument, Call, Callee, Expr, ExprKind, Literal, MemberName, Name, TypeRef};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::{Keyword, TokenKind as T};
use crate::span::Span;

impl Parser<'_> {
    /// A primary expression with all that follows it.
    pub(super) fn postfix(&mut self) -> Expr {
        let primary = self.primary();
        if matches!(primary.kind, ExprKind::Switch(_)) {
            return primary;
        }
        let path = self.path(primary);
        match self.kind() {
            T::Increment | T::Decrement => {
                let start = path.span.start;
                let increment = self.advance().kind == T::Increment;
                self.link();
                let kind = ExprKind::Step { increment, prefix: false, target: Box::new(path) };
                Expr { kind, span: self.span_from(start) }
            }
            _ => path,
        }
    }

    /// Members, calls, indexes and closures after `expr`.
    pub(super) fn path(&mut self, mut expr: Expr) -> Expr {
        loop {
            let next = self.after_newlines(self.at);
            let broken = next != self.at;
            expr = match self.kind_at(next) {
                T::Dot | T::SafeDot | T::SafeChainDot | T::SpreadDot => {
                    self.at = next;
                    self.member(expr)
                }
                T::MethodPointer | T::MethodReference => {
                    self.at = next;
                    self.method_pointer(expr)
                }
                // Groovy takes a closure on the next line as an argument too.
                T::LeftBrace => {
                    self.at = next;
                    self.closure_argument(expr)
                }
                T::LeftParen if !broken && !self.at_lambda() => self.parenthesized_call(expr),
                T::LeftBracket | T::SafeBracket if !broken => self.index(expr),
                _ => return expr,
            };
            // A call of a member is one link together with its member.
            if !matches!(&expr.kind, ExprKind::Call(call) if matches!(call.callee, Callee::Method { .. })) {
                self.link();
            }
        }
    }

    fn member(&mut self, object: Expr) -> Expr {
        let start = object.span.start;
        let access = match self.advance().kind {
            T::SafeDot => Access::Safe,
            T::SafeChainDot => Access::SafeChain,
            T::SpreadDot => Access::Spread,
            _ => Access::Dot,
        };
        self.skip_newlines();
        if access == Access::Dot && self.is_keyword(Keyword::New) && self.kind_at(self.at + 1).is_identifier() {
            return self.inner_new(object);
        }
        let attribute = self.take(T::At).is_some();
        let type_arguments = if self.is(T::Less) { self.type_arguments() } else { Vec::new() };
        let name = self.member_name();
        if !type_arguments.is_empty() && self.is(T::LeftParen) {
            let callee = Callee::Method { object, access, attribute, name };
            return self.call_with_parens(callee, type_arguments, start);
        }
        let kind = ExprKind::Property { object: Box::new(object), access, attribute, name };
        Expr { kind, span: self.span_from(start) }
    }

    /// `outer.new Inner(args)` makes an inner object whose first argument is the outer one.
    fn inner_new(&mut self, outer: Expr) -> Expr {
        let start = outer.span.start;
        let mut created = self.new_expression();
        if let ExprKind::New { arguments, .. } = &mut created.kind {
            arguments.insert(0, Argument::Positional(outer));
        }
        created.span = self.span_from(start);
        created
    }

    fn method_pointer(&mut self, object: Expr) -> Expr {
        let start = object.span.start;
        let reference = self.advance().kind == T::MethodReference;
        self.skip_newlines();
        let name = self.member_name();
        let kind = ExprKind::MethodPointer { object: Box::new(object), reference, name };
        Expr { kind, span: self.span_from(start) }
    }

    /// The name after a dot: a word, a string, or a value in parentheses.
    fn member_name(&mut self) -> MemberName {
        match self.kind() {
            kind if Self::is_word(kind) => MemberName::Static(self.take_name()),
            T::String => {
                let token = self.advance();
                MemberName::Static(Name { text: self.string_text(token), span: token.span })
            }
            T::GStringStart => MemberName::Dynamic(Box::new(self.gstring())),
            T::LeftParen => MemberName::Dynamic(Box::new(self.parenthesized())),
            _ => {
                self.expected("a property or method name");
                MemberName::Static(Name { text: String::new(), span: self.token().span.at_start() })
            }
        }
    }

    /// `callee(...)`: the expression before the parenthesis decides what is called.
    fn parenthesized_call(&mut self, expr: Expr) -> Expr {
        let start = expr.span.start;
        let callee = Self::callee(expr);
        let mut call = self.call_with_parens(callee, Vec::new(), start);
        if let ExprKind::Call(inner) = &mut call.kind {
            self.command_in_parens(inner);
            call.span = self.span_from(start);
        }
        call
    }

    /// `f(g x).y` is the command `f ((g x).y)`: what follows the parenthesis belongs to the argument.
    fn command_in_parens(&mut self, call: &mut Call) {
        let is_command = |expr: &Expr| matches!(&expr.kind, ExprKind::Call(inner) if inner.command);
        let [Argument::Positional(only)] = call.arguments.as_mut_slice() else { return };
        if !is_command(only) {
            return;
        }
        let inner = std::mem::replace(only, self.error_expr(call.arguments_span));
        let paren = Expr { kind: ExprKind::Paren(Box::new(inner)), span: call.arguments_span };
        *only = self.path(paren);
        call.arguments_span = only.span;
        call.command = true;
    }

    fn call_with_parens(&mut self, callee: Callee, type_arguments: Vec<TypeRef>, start: u32) -> Expr {
        let (arguments, arguments_span) = self.parenthesized_arguments();
        let call = Call { callee, type_arguments, arguments, arguments_span, command: false };
        Expr { kind: ExprKind::Call(Box::new(call)), span: self.span_from(start) }
    }

    /// What a call of `expr` calls.
    pub(super) fn callee(expr: Expr) -> Callee {
        let span = expr.span;
        match expr.kind {
            ExprKind::Name(text) | ExprKind::Literal(Literal::String(text)) => Callee::Function(Name { text, span }),
            ExprKind::GString(parts) => Callee::Method {
                object: Expr { kind: ExprKind::This, span: span.at_start() },
                access: Access::Dot,
                attribute: false,
                name: MemberName::Dynamic(Box::new(Expr { kind: ExprKind::GString(parts), span })),
            },
            ExprKind::Property { object, access, attribute, name } => {
                Callee::Method { object: *object, access, attribute, name }
            }
            ExprKind::This => Callee::This(span),
            ExprKind::Super => Callee::Super(span),
            kind => Callee::Value(Expr { kind, span }),
        }
    }

    /// A closure after a value: one more argument of a call, or the only one.
    fn closure_argument(&mut self, mut expr: Expr) -> Expr {
        let start = expr.span.start;
        let closure = self.closure();
        let closure_span = closure.span;
        let argument = Argument::Positional(closure);
        if let ExprKind::Call(call) = &mut expr.kind {
            call.arguments.push(argument);
            call.arguments_span = call.arguments_span.to(closure_span);
            expr.span = self.span_from(start);
            return expr;
        }
        let call = Call {
            callee: Self::callee(expr),
            type_arguments: Vec::new(),
            arguments: vec![argument],
            arguments_span: closure_span,
            command: false,
        };
        Expr { kind: ExprKind::Call(Box::new(call)), span: self.span_from(start) }
    }

    /// `object[...]`
    fn index(&mut self, object: Expr) -> Expr {
        let start = object.span.start;
        let opener = self.at;
        let safe = self.advance().kind == T::SafeBracket;
        let arguments = self.index_arguments();
        self.expect_closing(T::RightBracket, "`,` or `]`", opener);
        let kind = ExprKind::Index { object: Box::new(object), safe, arguments };
        Expr { kind, span: Span::new(start, self.previous_end()) }
    }

    fn index_arguments(&mut self) -> Vec<Argument> {
        let mut arguments = Vec::new();
        if self.is(T::Colon) && self.kind_at(self.at + 1) == T::RightBracket {
            let span = self.advance().span;
            let entries = Vec::new();
            return vec![Argument::Positional(Expr { kind: ExprKind::Map(entries), span })];
        }
        while !matches!(self.kind(), T::RightBracket | T::End) {
            let before = self.at;
            let start = self.token().span.start;
            let argument = self.argument();
            if matches!(argument, Argument::Named { .. }) {
                let span = self.span_from(start);
                let message = "no map entry is allowed between the brackets of an index";
                self.report(Diagnostic::error(Code::UnexpectedToken, span, message));
            }
            arguments.push(argument);
            if self.take(T::Comma).is_none() || self.at == before {
                break;
            }
        }
        arguments
    }
}
