//! Statements.

use super::Dump;
use crate::ast::{Block, Catch, Local, LocalPattern, Stmt, StmtKind, SwitchCase};

impl Dump {
    pub(super) fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Error => self.word("!error"),
            StmtKind::Empty => self.word("(empty)"),
            StmtKind::Expr(value) => self.expr(value),
            StmtKind::Local(local) => self.local(local),
            StmtKind::Block(block) => self.block(block),
            StmtKind::If { condition, then, otherwise } => self.list("if ", |out| {
                out.expr(condition);
                out.space();
                out.stmt(then);
                if let Some(otherwise) = otherwise {
                    out.space();
                    out.stmt(otherwise);
                }
            }),
            StmtKind::While { condition, body } => self.list("while ", |out| {
                out.expr(condition);
                out.space();
                out.stmt(body);
            }),
            StmtKind::DoWhile { body, condition } => self.list("do ", |out| {
                out.stmt(body);
                out.space();
                out.expr(condition);
            }),
            StmtKind::For { init, condition, update, body } => self.list("for (", |out| {
                out.separated(init, " ", Self::stmt);
                out.word(") (");
                out.separated(condition.as_slice(), " ", Self::expr);
                out.word(") (");
                out.separated(update, " ", Self::expr);
                out.word(") ");
                out.stmt(body);
            }),
            StmtKind::ForIn { variable, iterable, body } => self.list("for-in ", |out| {
                out.parameter(variable);
                out.space();
                out.expr(iterable);
                out.space();
                out.stmt(body);
            }),
            StmtKind::Switch { subject, cases } => self.list("switch ", |out| {
                out.expr(subject);
                out.each(cases, Self::switch_case);
            }),
            StmtKind::Try { resources, body, catches, finally } => self.list("try", |out| {
                if !resources.is_empty() {
                    out.word(" (");
                    out.separated(resources, " ", Self::stmt);
                    out.word(")");
                }
                out.space();
                out.block(body);
                out.each(catches, Self::catch);
                if let Some(finally) = finally {
                    out.space();
                    out.list("finally ", |out| out.block(finally));
                }
            }),
            _ => self.jump_or_other(stmt),
        }
    }

    fn jump_or_other(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Throw(value) => self.list("throw ", |out| out.expr(value)),
            StmtKind::Return(value) => self.list("return", |out| out.each(value.as_slice(), Self::expr)),
            StmtKind::Break(label) => self.list("break", |out| out.each(label.as_slice(), Self::name)),
            StmtKind::Continue(label) => self.list("continue", |out| out.each(label.as_slice(), Self::name)),
            StmtKind::Yield(value) => self.list("yield ", |out| out.expr(value)),
            StmtKind::Assert { condition, message } => self.list("assert ", |out| {
                out.expr(condition);
                out.each(message.as_slice(), Self::expr);
            }),
            StmtKind::Labeled { label, body } => self.list("label ", |out| {
                out.name(label);
                out.space();
                out.stmt(body);
            }),
            StmtKind::Synchronized { lock, body } => self.list("synchronized ", |out| {
                out.expr(lock);
                out.space();
                out.block(body);
            }),
            StmtKind::Class(class) => self.class(class),
            _ => {}
        }
    }

    fn local(&mut self, local: &Local) {
        self.list("local", |out| {
            out.modifiers(&local.modifiers);
            out.space();
            if let Some(ty) = &local.ty {
                out.ty(ty);
                out.space();
            }
            match &local.pattern {
                LocalPattern::Variables(declarators) => out.separated(declarators, " ", Self::declarator),
                LocalPattern::Tuple { variables, value } => {
                    out.word("(");
                    out.separated(variables, " ", |out, variable| {
                        out.name(&variable.name);
                        out.optional_ty(variable.ty.as_ref());
                    });
                    out.word(") ");
                    out.expr(value);
                }
            }
        });
    }

    pub(super) fn block(&mut self, block: &Block) {
        self.word("{");
        self.separated(&block.stmts, " ", Self::stmt);
        self.word("}");
    }

    pub(super) fn switch_case(&mut self, case: &SwitchCase) {
        self.list(if case.labels.is_empty() { "default" } else { "case" }, |out| {
            out.each(&case.labels, Self::expr);
            out.word(if case.arrow { " ->" } else { ":" });
            out.each(&case.body, Self::stmt);
        });
    }

    fn catch(&mut self, catch: &Catch) {
        self.list("catch ", |out| {
            out.separated(&catch.types, "|", Self::ty);
            if !catch.types.is_empty() {
                out.space();
            }
            out.name(&catch.name);
            out.space();
            out.block(&catch.body);
        });
    }
}
