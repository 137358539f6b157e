//! `switch`, as a statement and as a value.

use super::{Jumps, Parser};
use crate::ast::{Expr, ExprKind, Stmt, StmtKind, SwitchCase, SwitchExpr};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::{Keyword as K, TokenKind as T};

impl Parser<'_> {
    /// A `switch` at the beginning of a statement: a value when its cases have arrows.
    pub(super) fn switch_statement(&mut self) -> StmtKind {
        let start = self.token().span.start;
        let (subject, cases) = self.switch();
        if !cases.iter().any(|case| case.arrow) {
            for case in cases.iter().filter(|case| case.labels.len() > 1) {
                let message = "a case of a switch statement has one value";
                self.report(
                    Diagnostic::error(Code::UnexpectedToken, case.labels[1].span, message)
                        .with_help("write a list, `case [1, 2]:`, or one `case` below the other"),
                );
            }
            return StmtKind::Switch { subject, cases };
        }
        let kind = ExprKind::Switch(Box::new(SwitchExpr { subject, cases }));
        let value = Expr { kind, span: self.span_from(start) };
        StmtKind::Expr(self.continue_expression(value))
    }

    pub(super) fn switch_expression(&mut self) -> Expr {
        let start = self.token().span.start;
        let (subject, cases) = self.switch();
        for case in cases.iter().filter(|case| !case.arrow && !case.body.is_empty()) {
            if !case.body.iter().any(may_yield) {
                let message = "a branch of a switch that gives a value must `yield` or `throw`";
                self.report(
                    Diagnostic::error(Code::UnexpectedToken, case.span, message)
                        .with_help("write `yield value`, or use arrows: `case 1 -> value`"),
                );
            }
        }
        let kind = ExprKind::Switch(Box::new(SwitchExpr { subject, cases }));
        Expr { kind, span: self.span_from(start) }
    }

    fn switch(&mut self) -> (Expr, Vec<SwitchCase>) {
        self.advance();
        let subject = self.condition("switch");
        self.skip_newlines();
        let opener = self.at;
        let mut cases = Vec::new();
        if !self.expect(T::LeftBrace, "`{` with the cases") {
            return (subject, cases);
        }
        self.skip_separators();
        while !matches!(self.kind(), T::RightBrace | T::End) {
            let before = self.at;
            if self.at_case() {
                let case = self.nested(Self::case);
                cases.extend(case);
            } else {
                self.expected("`case` or `default`");
                self.recover_statement(self.at);
            }
            self.skip_separators();
            if self.at == before {
                self.advance();
            }
        }
        let after_separator = self.tokens.list[self.at.saturating_sub(1)].kind == T::Semicolon;
        self.expect_closing(T::RightBrace, "`}`", opener);
        self.check_cases(&cases, after_separator);
        (subject, cases)
    }

    fn check_cases(&mut self, cases: &[SwitchCase], after_separator: bool) {
        if let Some(last) = cases.last().filter(|last| last.body.is_empty() && !after_separator) {
            self.report(
                Diagnostic::error(Code::UnexpectedToken, last.span, "the last case of a switch needs a statement")
                    .with_help("write `break` when there is nothing to do"),
            );
        }
        let mut first_default = None;
        for case in cases {
            let is_default = case.labels.is_empty();
            if let (true, Some(first)) = (is_default, first_default) {
                self.report(
                    Diagnostic::error(Code::Duplicate, case.span.at_start(), "the switch has two `default` branches")
                        .with_place(first, "first one"),
                );
            }
            if is_default && first_default.is_none() {
                first_default = Some(case.span.at_start());
            } else if let (false, Some(default)) = (is_default, first_default) {
                self.report(
                    Diagnostic::error(Code::Misplaced, default, "`default` must be the last branch of a switch")
                        .with_place(case.span.at_start(), "comes after it"),
                );
                return;
            }
            if case.arrow != cases[0].arrow {
                let message = "the cases of a switch use either `:` or `->`, not both";
                self.report(Diagnostic::error(Code::UnexpectedToken, case.span.at_start(), message));
                return;
            }
        }
    }

    fn at_case(&self) -> bool {
        match self.kind() {
            T::Keyword(K::Case) => true,
            T::Keyword(K::Default) => matches!(self.kind_at(self.at + 1), T::Colon | T::Arrow),
            _ => false,
        }
    }

    fn case(&mut self) -> SwitchCase {
        let keyword = self.advance();
        let start = keyword.span.start;
        let labels = if keyword.kind == T::Keyword(K::Case) { self.case_labels() } else { Vec::new() };
        let arrow = match self.kind() {
            T::Arrow => {
                self.advance();
                true
            }
            _ => {
                self.expect(T::Colon, "`:` or `->`");
                false
            }
        };
        let mut body = Vec::new();
        self.skip_separators();
        let jumps = Jumps { in_switch: true, ..self.jumps };
        while !matches!(self.kind(), T::RightBrace | T::End) && !self.at_case() {
            let before = self.at;
            body.push(self.with_jumps(jumps, Self::statement));
            self.end_of_statement(before);
            if self.at == before {
                self.advance();
            }
        }
        SwitchCase { labels, arrow, body, span: self.span_from(start) }
    }

    fn case_labels(&mut self) -> Vec<Expr> {
        let outer = std::mem::replace(&mut self.in_case_label, true);
        let mut labels = vec![self.expression()];
        while self.take(T::Comma).is_some() {
            self.skip_newlines();
            labels.push(self.expression());
        }
        self.in_case_label = outer;
        labels
    }
}

/// Whether the statement gives a value or throws, perhaps inside other statements.
fn may_yield(stmt: &Stmt) -> bool {
    matches!(
        stmt.kind,
        StmtKind::Yield(_)
            | StmtKind::Throw(_)
            | StmtKind::If { .. }
            | StmtKind::Block(_)
            | StmtKind::Try { .. }
            | StmtKind::Switch { .. }
            | StmtKind::While { .. }
            | StmtKind::For { .. }
            | StmtKind::ForIn { .. }
            | StmtKind::Error
    )
}
