//! Statements and blocks.

use super::{Jumps, Parser};
use crate::ast::{Block, Catch, Expr, ExprKind, Name, Parameter, Stmt, StmtKind};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::{Keyword as K, TokenKind as T};
use crate::span::Span;

impl Parser<'_> {
    /// Semicolons and line ends between statements.
    pub(super) fn skip_separators(&mut self) {
        while matches!(self.kind(), T::Newline | T::Semicolon) {
            self.advance();
        }
    }

    /// After the statement that began at token `start`: a separator, or the end of the block. Anything else is skipped,
    /// and reported when nothing else is wrong in the statement.
    pub(super) fn end_of_statement(&mut self, start: usize) {
        if !matches!(self.kind(), T::Newline | T::Semicolon | T::End | T::RightBrace | T::GStringEnd) {
            if self.last_error.is_none_or(|error| error < start) {
                self.expected("the end of the statement");
            }
            self.recover_statement(start);
        }
        self.skip_separators();
    }

    /// The statements of a block up to its closing brace (which stays), a `case`, or the end.
    pub(super) fn statements(&mut self) -> Vec<Stmt> {
        let mut stmts = Vec::new();
        self.skip_separators();
        while !matches!(self.kind(), T::RightBrace | T::End | T::GStringEnd) {
            let before = self.at;
            stmts.push(self.statement());
            self.end_of_statement(before);
            if self.at == before {
                self.expected("a statement");
                self.advance();
            }
        }
        stmts
    }

    /// `{ ... }`
    pub(super) fn block(&mut self) -> Block {
        let start = self.token().span.start;
        let opener = self.at;
        if !self.expect(T::LeftBrace, "`{`") {
            return Block { stmts: Vec::new(), span: self.token().span.at_start() };
        }
        let stmts = self.nested(Self::statements).unwrap_or_default();
        self.expect_closing(T::RightBrace, "`}`", opener);
        Block { stmts, span: self.span_from(start) }
    }

    /// A block that may begin on the next line.
    pub(super) fn block_after_newlines(&mut self) -> Block {
        self.skip_newlines();
        self.block()
    }

    pub(super) fn statement(&mut self) -> Stmt {
        let span = self.token().span;
        let parsed = self.nested(|parser| parser.statement_kind());
        let kind = parsed.unwrap_or(StmtKind::Error);
        if matches!(kind, StmtKind::Empty) {
            return Stmt { kind, span: span.at_start() };
        }
        Stmt { kind, span: self.span_from(span.start) }
    }

    fn statement_kind(&mut self) -> StmtKind {
        let keyword = match self.kind() {
            // Left for the caller, who takes separators.
            T::Semicolon => return StmtKind::Empty,
            T::LeftBrace => return self.block_or_closure(),
            kind if kind.is_identifier() && self.at_label() => return self.labeled(),
            T::Keyword(keyword) => keyword,
            _ => return self.declaration_or_expression(),
        };
        match keyword {
            K::If => self.if_statement(),
            K::While => self.while_statement(),
            K::Do => self.do_while(),
            K::For => self.for_statement(),
            K::Switch => self.switch_statement(),
            K::Try => self.try_statement(),
            K::Synchronized if self.kind_at(self.at + 1) == T::LeftParen => self.synchronized(),
            K::Throw => {
                self.advance();
                StmtKind::Throw(self.expression())
            }
            K::Return => {
                self.advance();
                StmtKind::Return(self.optional_value())
            }
            K::Break => self.break_statement(),
            K::Continue => self.continue_statement(),
            K::Assert => self.assert_statement(),
            K::Yield if self.yield_follows() => {
                self.advance();
                StmtKind::Yield(self.expression())
            }
            K::Import | K::Package => self.misplaced_import(),
            K::Else | K::Catch | K::Finally | K::Case => self.misplaced_clause(),
            _ => self.declaration_or_expression(),
        }
    }

    fn misplaced_import(&mut self) -> StmtKind {
        let span = self.token().span;
        let message = "imports and packages stand at the top level of the script, not inside a block";
        self.report(Diagnostic::error(Code::Misplaced, span, message));
        self.recover_statement(self.at);
        StmtKind::Error
    }

    fn misplaced_clause(&mut self) -> StmtKind {
        let token = self.advance();
        let word = self.text(token).to_owned();
        let belongs_to = match word.as_str() {
            "else" => "an `if`",
            "case" => "a `switch`",
            _ => "a `try`",
        };
        self.report(
            Diagnostic::error(Code::Misplaced, token.span, format!("`{word}` without {belongs_to}"))
                .with_help(format!("`{word}` must directly follow the block of {belongs_to}")),
        );
        self.recover_statement(self.at);
        StmtKind::Error
    }

    fn break_statement(&mut self) -> StmtKind {
        let span = self.advance().span;
        if !self.jumps.in_loop && !self.jumps.in_switch {
            self.report(
                Diagnostic::error(Code::Misplaced, span, "`break` stands outside of a loop or switch")
                    .with_help("inside a closure, `return` ends its current run"),
            );
        }
        StmtKind::Break(self.optional_label())
    }

    fn continue_statement(&mut self) -> StmtKind {
        let span = self.advance().span;
        if !self.jumps.in_loop {
            self.report(
                Diagnostic::error(Code::Misplaced, span, "`continue` stands outside of a loop")
                    .with_help("inside a closure, `return` ends its current run"),
            );
        }
        StmtKind::Continue(self.optional_label())
    }

    fn optional_value(&mut self) -> Option<Expr> {
        match self.kind() {
            T::Newline | T::Semicolon | T::RightBrace | T::End | T::GStringEnd => None,
            _ => Some(self.expression()),
        }
    }

    fn optional_label(&mut self) -> Option<Name> {
        self.kind().is_identifier().then(|| self.take_name())
    }

    /// `yield` is a word of its own only before a value.
    fn yield_follows(&self) -> bool {
        match self.kind_at(self.at + 1) {
            T::Identifier
            | T::Integer
            | T::Decimal
            | T::String
            | T::GStringStart
            | T::LeftBrace
            | T::Not
            | T::Tilde
            | T::Minus => true,
            T::LeftBracket | T::LeftParen => true,
            T::Keyword(keyword) => !matches!(keyword, K::In | K::As | K::Instanceof),
            _ => false,
        }
    }

    fn at_label(&self) -> bool {
        self.kind_at(self.at + 1) == T::Colon
    }

    fn labeled(&mut self) -> StmtKind {
        let label = self.take_name();
        self.advance();
        self.skip_newlines();
        let body = Box::new(self.statement());
        StmtKind::Labeled { label, body }
    }

    /// A block, unless an arrow or something after the closing brace shows that it is a closure.
    fn block_or_closure(&mut self) -> StmtKind {
        let closure_follows = self.scan_closure_parameters(self.at).is_some()
            || self.partner(self.at).is_some_and(|closing| {
                !matches!(
                    self.kind_at(closing + 1),
                    T::Newline | T::Semicolon | T::End | T::RightBrace | T::Keyword(K::Else | K::While)
                ) || matches!(
                    self.kind_at(self.after_newlines(closing + 1)),
                    T::Dot | T::SafeDot | T::SpreadDot | T::SafeChainDot
                )
            });
        if closure_follows { self.declaration_or_expression() } else { StmtKind::Block(self.block()) }
    }

    /// The statement after a condition, perhaps on the next line.
    fn body(&mut self) -> Box<Stmt> {
        self.skip_newlines();
        Box::new(self.statement())
    }

    /// The body of a loop.
    fn loop_body(&mut self) -> Box<Stmt> {
        let jumps = Jumps { in_loop: true, ..self.jumps };
        self.with_jumps(jumps, Self::body)
    }

    /// A whole chain of `if ... else if ... else`: in a loop, because generated scripts have long ones.
    fn if_statement(&mut self) -> StmtKind {
        let mut branches = Vec::new();
        let mut otherwise = None;
        loop {
            let start = self.advance().span.start;
            let condition = self.condition("if");
            branches.push((start, condition, self.body()));
            self.link();
            if !self.take_else() {
                break;
            }
            let next = self.after_newlines(self.at);
            if self.kind_at(next) != T::Keyword(K::If) {
                otherwise = Some(self.body());
                break;
            }
            self.at = next;
        }
        let end = self.previous_end();
        for (start, condition, then) in branches.into_iter().rev() {
            let kind = StmtKind::If { condition, then, otherwise: otherwise.take() };
            otherwise = Some(Box::new(Stmt { kind, span: Span::new(start, end.max(start)) }));
        }
        otherwise.map_or(StmtKind::Error, |outermost| outermost.kind)
    }

    /// `else` after a branch, perhaps on the next line or after a semicolon.
    fn take_else(&mut self) -> bool {
        let mut next = self.at;
        while matches!(self.kind_at(next), T::Newline | T::Semicolon) {
            next += 1;
        }
        if self.kind_at(next) != T::Keyword(K::Else) {
            return false;
        }
        self.at = next;
        self.advance();
        true
    }

    fn while_statement(&mut self) -> StmtKind {
        self.advance();
        let condition = self.condition("while");
        StmtKind::While { condition, body: self.loop_body() }
    }

    fn do_while(&mut self) -> StmtKind {
        self.advance();
        let body = self.loop_body();
        self.skip_newlines();
        if self.take_keyword(K::While).is_none() {
            self.expected("`while` of this `do`");
            return StmtKind::Error;
        }
        StmtKind::DoWhile { body, condition: self.condition("while") }
    }

    fn for_statement(&mut self) -> StmtKind {
        self.advance();
        let opener = self.at;
        if !self.expect(T::LeftParen, "`(` after `for`") {
            return StmtKind::Error;
        }
        if self.at_for_in() {
            let variable = self.for_variable();
            self.advance();
            let iterable = self.expression();
            self.expect_closing(T::RightParen, "`)`", opener);
            return StmtKind::ForIn { variable, iterable, body: self.loop_body() };
        }
        let init = self.for_init();
        let mut condition = None;
        let mut update = Vec::new();
        if self.expect(T::Semicolon, "`;` or `in`") {
            condition = (!self.is(T::Semicolon)).then(|| self.expression());
            if self.expect(T::Semicolon, "`;`") && !self.is(T::RightParen) {
                update.push(self.expression());
                while self.take(T::Comma).is_some() {
                    update.push(self.expression());
                }
            }
        }
        self.expect_closing(T::RightParen, "`)`", opener);
        StmtKind::For { init, condition, update, body: self.loop_body() }
    }

    fn at_for_in(&self) -> bool {
        let is_in = |at: usize| matches!(self.kind_at(at), T::Keyword(K::In) | T::Colon);
        let at = self.scan_modifiers(self.at);
        if self.kind_at(at).is_identifier() && is_in(at + 1) {
            return true;
        }
        self.scan_type(at).is_some_and(|end| self.kind_at(end).is_identifier() && is_in(end + 1))
    }

    fn for_variable(&mut self) -> Parameter {
        let start = self.token().span.start;
        let modifiers = self.modifiers();
        let untyped = matches!(self.kind_at(self.at + 1), T::Keyword(K::In) | T::Colon);
        let ty = (!untyped).then(|| self.type_ref());
        let name = self.identifier("the loop's variable");
        Parameter { modifiers, ty, name, default: None, span: self.span_from(start) }
    }

    fn for_init(&mut self) -> Vec<Stmt> {
        let mut init = Vec::new();
        if self.is(T::Semicolon) {
            return init;
        }
        let start = self.token().span.start;
        let kind = self.declaration_or_expression();
        init.push(Stmt { kind, span: self.span_from(start) });
        while self.take(T::Comma).is_some() {
            let value = self.expression();
            let span = value.span;
            init.push(Stmt { kind: StmtKind::Expr(value), span });
        }
        init
    }

    fn try_statement(&mut self) -> StmtKind {
        let start = self.advance().span;
        let resources = if self.is(T::LeftParen) { self.resources() } else { Vec::new() };
        let body = self.block_after_newlines();
        let mut catches = Vec::new();
        while self.kind_at(self.after_newlines(self.at)) == T::Keyword(K::Catch) {
            self.skip_newlines();
            catches.push(self.catch());
        }
        let mut finally = None;
        if self.kind_at(self.after_newlines(self.at)) == T::Keyword(K::Finally) {
            self.skip_newlines();
            self.advance();
            finally = Some(self.block_after_newlines());
        }
        if catches.is_empty() && finally.is_none() && resources.is_empty() && self.last_error != Some(self.at) {
            self.report(
                Diagnostic::error(Code::UnexpectedToken, start, "a `try` needs a `catch` or a `finally`")
                    .with_help("write `try { ... } catch (e) { ... }`"),
            );
        }
        StmtKind::Try { resources, body, catches, finally }
    }

    fn resources(&mut self) -> Vec<Stmt> {
        let opener = self.at;
        self.advance();
        let mut resources = Vec::new();
        self.skip_separators();
        while !matches!(self.kind(), T::RightParen | T::End) {
            let before = self.at;
            resources.push(self.statement());
            self.skip_separators();
            if self.at == before {
                break;
            }
        }
        self.expect_closing(T::RightParen, "`)`", opener);
        resources
    }

    fn catch(&mut self) -> Catch {
        let start = self.advance().span.start;
        let opener = self.at;
        let mut types = Vec::new();
        let mut name = Name { text: String::new(), span: self.token().span.at_start() };
        if self.expect(T::LeftParen, "`(` after `catch`") {
            self.modifiers();
            if self.kind_at(self.at + 1) != T::RightParen {
                types.push(self.type_ref());
                while self.take(T::Pipe).is_some() {
                    types.push(self.type_ref());
                }
            }
            name = self.identifier("the exception's variable");
            self.expect_closing(T::RightParen, "`)`", opener);
        }
        let body = self.block_after_newlines();
        Catch { types, name, body, span: self.span_from(start) }
    }

    fn synchronized(&mut self) -> StmtKind {
        self.advance();
        let lock = self.condition("synchronized");
        StmtKind::Synchronized { lock, body: self.block_after_newlines() }
    }

    fn assert_statement(&mut self) -> StmtKind {
        self.advance();
        let condition = self.expression();
        let message = (self.take(T::Colon).is_some() || self.take(T::Comma).is_some()).then(|| {
            self.skip_newlines();
            self.expression()
        });
        StmtKind::Assert { condition, message }
    }

    /// A local class, a declaration of variables, or an expression.
    pub(super) fn declaration_or_expression(&mut self) -> StmtKind {
        if self.at_class() {
            let class = self.class();
            let message = format!("the type `{}` is declared inside a block", class.name.text);
            self.report(
                Diagnostic::error(Code::Misplaced, class.name.span, message)
                    .with_help("declare it at the top level of the script"),
            );
            return StmtKind::Class(Box::new(class));
        }
        if self.scan_modifiers(self.at) > self.at || self.at_typed_declaration() {
            return self.local();
        }
        let value = self.command_statement();
        if matches!(&value.kind, ExprKind::Error) && self.last_error == Some(self.at) {
            self.recover_statement(self.at);
        }
        StmtKind::Expr(value)
    }
}
