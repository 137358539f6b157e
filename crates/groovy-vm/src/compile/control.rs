//! Conditions, loops, switches and the jumps out of them.

use entente_groovy_syntax::ast::{Expr, Name, Parameter, Stmt, StmtKind, SwitchCase};
use entente_groovy_syntax::{Code, Diagnostic, Span};

use super::Compiler;
use super::function::Jumps;
use crate::program::{Op, TypeSpec};

impl<'a> Compiler<'a> {
    pub(super) fn if_statement(
        &mut self,
        condition: &'a Expr,
        then: &'a Stmt,
        otherwise: Option<&'a Stmt>,
        tail: bool,
    ) {
        let unless = self.jump_unless(condition);
        self.scoped(then, tail);
        match otherwise {
            Some(otherwise) => {
                let done = self.emit(Op::Jump(0), then.span);
                self.current().land(unless);
                self.scoped(otherwise, tail);
                self.current().land(done);
            }
            None => self.current().land(unless),
        }
    }

    /// A jump that is taken when the condition is false.
    pub(super) fn jump_unless(&mut self, condition: &'a Expr) -> usize {
        self.expr(condition);
        self.emit(Op::JumpIfFalse(0), condition.span)
    }

    fn open_jumps(&mut self, is_loop: bool) {
        let function = self.current();
        let label = function.pending_label.take();
        let regions = function.regions.len();
        function.jumps.push(Jumps { label, is_loop, breaks: Vec::new(), continues: Vec::new(), regions });
    }

    /// Lets all `continue`s of the innermost loop land here.
    fn land_continues(&mut self) {
        let function = self.current();
        let continues = function.jumps.last_mut().map(|jumps| std::mem::take(&mut jumps.continues)).unwrap_or_default();
        for jump in continues {
            function.land(jump);
        }
    }

    fn close_jumps(&mut self) {
        let function = self.current();
        if let Some(jumps) = function.jumps.pop() {
            for jump in jumps.breaks {
                function.land(jump);
            }
        }
    }

    pub(super) fn while_loop(&mut self, condition: &'a Expr, body: &'a Stmt, span: Span) {
        self.open_jumps(true);
        let start = self.current().here();
        let done = self.jump_unless(condition);
        self.scoped(body, false);
        self.land_continues();
        self.emit(Op::Jump(start), span);
        self.current().land(done);
        self.close_jumps();
    }

    pub(super) fn do_while_loop(&mut self, body: &'a Stmt, condition: &'a Expr) {
        self.open_jumps(true);
        let start = self.current().here();
        self.scoped(body, false);
        self.land_continues();
        self.expr(condition);
        self.emit(Op::JumpIfTrue(start), condition.span);
        self.close_jumps();
    }

    pub(super) fn for_loop(
        &mut self,
        init: &'a [Stmt],
        condition: Option<&'a Expr>,
        update: &'a [Expr],
        body: &'a Stmt,
        span: Span,
    ) {
        let label = self.current().pending_label.take();
        self.current().enter_scope();
        for stmt in init {
            self.statement(stmt, false);
        }
        self.current().pending_label = label;
        self.open_jumps(true);
        let start = self.current().here();
        let done = condition.map(|condition| self.jump_unless(condition));
        self.scoped(body, false);
        self.land_continues();
        for expr in update {
            self.expr_discarded(expr);
        }
        self.emit(Op::Jump(start), span);
        if let Some(done) = done {
            self.current().land(done);
        }
        self.close_jumps();
        self.current().leave_scope();
    }

    pub(super) fn for_in(&mut self, variable: &'a Parameter, iterable: &'a Expr, body: &'a Stmt) {
        let span = variable.span;
        self.expr(iterable);
        self.emit(Op::Iterate, iterable.span);
        let iterator = self.current().hidden_slot();
        self.emit(Op::StoreLocal(iterator), span);
        self.open_jumps(true);
        self.current().enter_scope();
        let ty = variable.ty.as_ref().map(|ty| self.type_spec(ty)).unwrap_or(TypeSpec::Any);
        let ty = (ty != TypeSpec::Any).then(|| self.type_index(ty));
        // One variable serves all turns: closures made in the body share it, as in Groovy.
        self.emit(Op::Null, span);
        self.declare_from_top(&variable.name.text, ty, variable.name.span);
        let start = self.current().here();
        let next = self.emit(Op::Next { slot: iterator, target: 0 }, span);
        self.store_variable(&variable.name.text, false, variable.name.span);
        self.scoped(body, false);
        self.land_continues();
        self.emit(Op::Jump(start), span);
        self.current().land(next);
        self.current().leave_scope();
        self.close_jumps();
    }

    pub(super) fn jump_out(&mut self, label: Option<&Name>, is_break: bool, span: Span) {
        let found = self.current().jumps.iter().rposition(|jumps| match label {
            Some(label) => jumps.label.as_deref() == Some(&label.text),
            None => is_break || jumps.is_loop,
        });
        let Some(target) = found else {
            let word = if is_break { "break" } else { "continue" };
            let message = match label {
                Some(label) => format!("{word} to missing label {}", label.text),
                None => format!("the {word} statement is only allowed inside loops and switches"),
            };
            self.diagnostics.push(Diagnostic::error(Code::Misplaced, span, message));
            return;
        };
        let regions = self.current().jumps[target].regions;
        let guarded = self.current().regions[regions..].iter().any(|region| region.finally.is_some());
        if guarded {
            self.leave_regions(regions);
        }
        let jump = self.emit(Op::Jump(0), span);
        if guarded {
            self.reopen_regions();
        }
        let jumps = &mut self.current().jumps[target];
        if is_break { jumps.breaks.push(jump) } else { jumps.continues.push(jump) }
    }

    pub(super) fn switch_statement(&mut self, subject: &'a Expr, cases: &'a [SwitchCase], tail: bool) {
        self.expr(subject);
        let slot = self.current().hidden_slot();
        self.emit(Op::StoreLocal(slot), subject.span);
        self.open_jumps(false);
        self.current().enter_scope();
        let bodies = self.dispatch_cases(slot, cases, subject.span);
        for (case, body) in cases.iter().zip(bodies) {
            self.land_all(body);
            let statements: Vec<&Stmt> = case.body.iter().collect();
            // The value of a case in tail position is that of its last statement before the `break`.
            let ends_in_break = matches!(statements.last().map(|s| &s.kind), Some(StmtKind::Break(None)));
            if tail && ends_in_break {
                self.statements(&statements[..statements.len() - 1], true);
                self.statement(statements[statements.len() - 1], false);
            } else {
                let is_last = std::ptr::eq(case, &cases[cases.len() - 1]);
                self.statements(&statements, tail && (is_last || case.arrow));
            }
            if case.arrow {
                let jump = self.emit(Op::Jump(0), case.span.at_end());
                let last = self.current().jumps.len() - 1;
                self.current().jumps[last].breaks.push(jump);
            }
        }
        self.current().leave_scope();
        self.close_jumps();
    }

    /// The tests of a switch; gives the jumps that lead to each case's body. Falls out of the switch by a `break`.
    fn dispatch_cases(&mut self, slot: u32, cases: &'a [SwitchCase], span: Span) -> Vec<Vec<usize>> {
        let mut bodies: Vec<Vec<usize>> = vec![Vec::new(); cases.len()];
        let mut default = None;
        for (at, case) in cases.iter().enumerate() {
            if case.labels.is_empty() {
                default = Some(at);
            }
            for label in &case.labels {
                self.emit(Op::LoadLocal(slot), label.span);
                self.expr(label);
                self.emit(Op::IsCase, label.span);
                bodies[at].push(self.emit(Op::JumpIfTrue(0), label.span));
            }
        }
        let jump = self.emit(Op::Jump(0), span);
        match default {
            Some(at) => bodies[at].push(jump),
            None => {
                let last = self.current().jumps.len() - 1;
                self.current().jumps[last].breaks.push(jump);
            }
        }
        bodies
    }

    fn land_all(&mut self, jumps: Vec<usize>) {
        for jump in jumps {
            self.current().land(jump);
        }
    }

    /// A switch as a value: each case's last expression, or what it yields; null when none applies.
    pub(super) fn switch_expression(&mut self, subject: &'a Expr, cases: &'a [SwitchCase], span: Span) {
        self.expr(subject);
        let slot = self.current().hidden_slot();
        self.emit(Op::StoreLocal(slot), subject.span);
        self.open_jumps(false);
        self.current().yields.push(Vec::new());
        self.current().enter_scope();
        let bodies = self.dispatch_cases(slot, cases, subject.span);
        for (case, body) in cases.iter().zip(bodies) {
            self.land_all(body);
            match case.body.as_slice() {
                [Stmt { kind: StmtKind::Expr(value), span }] if case.arrow => self.yield_value(value, *span),
                body => {
                    for stmt in body {
                        self.scoped(stmt, false);
                    }
                }
            }
        }
        self.current().leave_scope();
        self.close_jumps();
        self.emit(Op::Null, span);
        let yields = self.current().yields.pop().unwrap_or_default();
        self.land_all(yields);
    }

    pub(super) fn yield_value(&mut self, value: &'a Expr, span: Span) {
        self.expr(value);
        let jump = self.emit(Op::Jump(0), span);
        match self.current().yields.last_mut() {
            Some(yields) => yields.push(jump),
            None => {
                let message = "yield is only allowed inside a switch expression";
                self.diagnostics.push(Diagnostic::error(Code::Misplaced, span, message));
            }
        }
    }
}
