//! Statements without jumps of their own: declarations, blocks, returns, asserts.

use entente_groovy_syntax::ast::{Block, ClosureParameters, Local, LocalPattern, Parameter, Stmt, StmtKind};
use entente_groovy_syntax::{Code, Diagnostic, Span};

use super::Compiler;
use crate::program::{Constant, Op, Param, TypeSpec};

impl<'a> Compiler<'a> {
    /// Statements in order; with `tail` the last one's value is returned.
    pub(super) fn statements(&mut self, statements: &[&'a Stmt], tail: bool) {
        let last = statements.iter().rposition(|stmt| !matches!(stmt.kind, StmtKind::Empty));
        for (at, stmt) in statements.iter().enumerate() {
            self.statement(stmt, tail && Some(at) == last);
        }
    }

    pub(super) fn block(&mut self, block: &'a Block, tail: bool) {
        self.current().enter_scope();
        let statements: Vec<&Stmt> = block.stmts.iter().collect();
        self.statements(&statements, tail);
        self.current().leave_scope();
    }

    /// One statement that is its own scope, as the body of an `if` or loop.
    pub(super) fn scoped(&mut self, stmt: &'a Stmt, tail: bool) {
        self.current().enter_scope();
        self.statement(stmt, tail);
        self.current().leave_scope();
    }

    pub(super) fn statement(&mut self, stmt: &'a Stmt, tail: bool) {
        let span = stmt.span;
        match &stmt.kind {
            StmtKind::Error | StmtKind::Empty => {}
            StmtKind::Expr(expr) => {
                if tail {
                    self.expr(expr);
                    self.return_top(expr.span);
                } else {
                    self.expr_discarded(expr);
                }
            }
            StmtKind::Local(local) => self.local(local, tail, span),
            StmtKind::Block(block) => self.block(block, tail),
            StmtKind::If { condition, then, otherwise } => {
                self.if_statement(condition, then, otherwise.as_deref(), tail);
            }
            StmtKind::While { condition, body } => self.while_loop(condition, body, span),
            StmtKind::DoWhile { body, condition } => self.do_while_loop(body, condition),
            StmtKind::For { init, condition, update, body } => {
                self.for_loop(init, condition.as_ref(), update, body, span);
            }
            StmtKind::ForIn { variable, iterable, body } => self.for_in(variable, iterable, body),
            StmtKind::Switch { subject, cases } => self.switch_statement(subject, cases, tail),
            StmtKind::Try { resources, body, catches, finally } => {
                self.try_statement(resources, body, catches, finally.as_ref(), tail, span);
            }
            StmtKind::Throw(value) => {
                self.expr(value);
                self.emit(Op::Throw, span);
            }
            StmtKind::Return(_) if self.current().is_constructor => {
                self.emit(Op::This, span);
                self.return_top(span);
            }
            StmtKind::Return(value) => {
                match value {
                    Some(value) => self.expr(value),
                    None => {
                        self.emit(Op::Null, span);
                    }
                }
                self.return_top(span);
            }
            StmtKind::Break(label) => self.jump_out(label.as_ref(), true, span),
            StmtKind::Continue(label) => self.jump_out(label.as_ref(), false, span),
            StmtKind::Yield(value) => self.yield_value(value, span),
            StmtKind::Assert { condition, message } => self.assert_statement(condition, message.as_ref(), span),
            StmtKind::Labeled { label, body } => {
                self.current().pending_label = Some(label.text.clone());
                self.statement(body, tail);
                self.current().pending_label = None;
            }
            StmtKind::Synchronized { lock, body } => {
                self.expr_discarded(lock);
                self.block(body, tail);
            }
            StmtKind::Class(class) => {
                let message = "Class definition not expected here. Please define the class at an appropriate place";
                self.diagnostics.push(Diagnostic::error(Code::Misplaced, class.name.span, message));
            }
        }
    }

    fn local(&mut self, local: &'a Local, tail: bool, span: Span) {
        if local.modifiers.annotation("Field").is_some() {
            self.field(local);
            return;
        }
        let ty = local.ty.as_ref().map(|ty| self.type_spec(ty)).unwrap_or(TypeSpec::Any);
        match &local.pattern {
            LocalPattern::Variables(declarators) => {
                for declarator in declarators {
                    let index = self.known_type(&ty);
                    match &declarator.value {
                        Some(value) => self.expr(value),
                        None => self.default_value(&ty, declarator.name.span),
                    }
                    if let (Some(index), true) = (index, declarator.value.is_some()) {
                        self.emit(Op::Coerce(index), declarator.name.span);
                    }
                    self.declare_from_top(&declarator.name.text, index, declarator.name.span);
                }
                if let (true, Some(last)) = (tail, declarators.last()) {
                    self.load_variable(&last.name.text, span);
                    self.return_top(span);
                }
            }
            LocalPattern::Tuple { variables, value } => {
                self.expr(value);
                let whole = self.current().hidden_slot();
                self.emit(Op::StoreLocal(whole), value.span);
                for (at, variable) in variables.iter().enumerate() {
                    let own = variable.ty.as_ref().map(|own| self.type_spec(own)).unwrap_or_else(|| ty.clone());
                    let index = self.known_type(&own);
                    self.emit(Op::LoadLocal(whole), variable.name.span);
                    self.emit(Op::Int(at as i32), variable.name.span);
                    self.emit(Op::GetIndex, variable.name.span);
                    if let Some(index) = index {
                        self.emit(Op::Coerce(index), variable.name.span);
                    }
                    self.declare_from_top(&variable.name.text, index, variable.name.span);
                }
            }
        }
    }

    /// `@Field def x = 1`: visible in the script's methods too.
    fn field(&mut self, local: &'a Local) {
        let ty = local.ty.as_ref().map(|ty| self.type_spec(ty)).unwrap_or(TypeSpec::Any);
        let LocalPattern::Variables(declarators) = &local.pattern else { return };
        for declarator in declarators {
            match &declarator.value {
                Some(value) => self.expr(value),
                None => self.default_value(&ty, declarator.name.span),
            }
            if let Some(index) = self.known_type(&ty) {
                self.emit(Op::Coerce(index), declarator.name.span);
            }
            let name = self.name(&declarator.name.text);
            self.emit(Op::StoreName(name), declarator.name.span);
            self.emit(Op::Pop, declarator.name.span);
        }
    }

    fn known_type(&mut self, ty: &TypeSpec) -> Option<u32> {
        (*ty != TypeSpec::Any).then(|| self.type_index(ty.clone()))
    }

    fn default_value(&mut self, ty: &TypeSpec, span: Span) {
        use entente_groovy_syntax::ast::Primitive as P;
        let op = match ty {
            TypeSpec::Primitive(P::Boolean) => Op::False,
            TypeSpec::Primitive(P::Long) => self.constant(Constant::Long(0)),
            TypeSpec::Primitive(P::Double) => self.constant(Constant::Double(0.0)),
            TypeSpec::Primitive(P::Float) => self.constant(Constant::Float(0.0)),
            TypeSpec::Primitive(P::Byte | P::Char | P::Short | P::Int) => Op::Int(0),
            _ => Op::Null,
        };
        self.emit(op, span);
    }

    /// Declares a variable with the value on top of the stack.
    pub(super) fn declare_from_top(&mut self, name: &str, ty: Option<u32>, span: Span) {
        match self.declare_variable(name, ty, span) {
            Some(slot) => {
                // The plain store comes first, then the cell is made around it, also when it is captured.
                self.emit(Op::InitLocal(slot), span);
                self.emit(Op::Declare(slot), span);
            }
            None => {
                self.emit(Op::Pop, span);
            }
        }
    }

    /// A slot for a new variable; an error when the scope has the name already.
    pub(super) fn declare_variable(&mut self, name: &str, ty: Option<u32>, span: Span) -> Option<u32> {
        let around = self.visible_in_closure_chain(name);
        let slot = if around { None } else { self.current().declare(name, ty) };
        if slot.is_none() {
            self.diagnostics.push(Diagnostic::error(
                Code::Duplicate,
                span,
                format!("The current scope already contains a variable of the name {name}"),
            ));
        }
        slot
    }

    pub(super) fn parameters(&mut self, parameters: &'a [Parameter]) {
        let mut slots = Vec::new();
        for parameter in parameters {
            let ty = parameter.ty.as_ref().map(|ty| self.type_spec(ty)).unwrap_or(TypeSpec::Any);
            let index = self.known_type(&ty);
            let slot = self.declare_variable(&parameter.name.text, index, parameter.name.span);
            let slot = slot.unwrap_or_else(|| self.current().hidden_slot());
            self.current().params.push(Param { ty, optional: parameter.default.is_some() });
            slots.push(slot);
        }
        let mut optional = 0;
        for (parameter, slot) in parameters.iter().zip(slots) {
            if let Some(default) = &parameter.default {
                let given = self.emit(Op::JumpIfArgument(optional, 0), parameter.span);
                optional += 1;
                self.expr(default);
                self.emit(Op::InitLocal(slot), parameter.span);
                self.current().land(given);
            }
            self.emit(Op::Declare(slot), parameter.span);
        }
    }

    pub(super) fn closure_parameters(&mut self, parameters: &'a ClosureParameters, span: Span) {
        match parameters {
            ClosureParameters::Implicit => {
                let slot = self.current().declare("it", None);
                self.current().params.push(Param { ty: TypeSpec::Any, optional: true });
                self.current().implicit_it = true;
                if let Some(slot) = slot {
                    self.emit(Op::Declare(slot), span);
                }
            }
            ClosureParameters::Explicit(parameters) => {
                self.current().varargs = parameters.last().is_some_and(super::is_varargs);
                self.parameters(parameters);
            }
        }
    }

    /// Returns the value on top of the stack, running the `finally` blocks around.
    pub(super) fn return_top(&mut self, span: Span) {
        if let Some(ty) = self.current().return_type {
            self.emit(Op::Coerce(ty), span);
        }
        if self.current().regions.iter().any(|region| region.finally.is_some()) {
            let slot = self.current().hidden_slot();
            self.emit(Op::StoreLocal(slot), span);
            self.leave_regions(0);
            self.emit(Op::LoadLocal(slot), span);
            self.emit(Op::Return, span);
            self.reopen_regions();
        } else {
            self.emit(Op::Return, span);
        }
    }
}
