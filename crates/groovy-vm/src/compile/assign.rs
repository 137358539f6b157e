//! Expressions that write.

use entente_groovy_syntax::ast::{Access, Argument, AssignOp, Expr, ExprKind, MemberName};
use entente_groovy_syntax::{Code, Diagnostic, Span};

use super::Compiler;
use super::function::Variable;
use crate::program::{Field, FieldPlace, Op};

impl<'a> Compiler<'a> {
    pub(super) fn assign(&mut self, target: &'a Expr, op: AssignOp, value: &'a Expr, keep: bool, span: Span) {
        match &target.kind {
            ExprKind::Paren(inner) => self.assign(inner, op, value, keep, span),
            ExprKind::Name(name) => self.assign_name(name, op, value, keep, span),
            ExprKind::Property { object, attribute, access, name } => {
                let own = match (&object.kind, name) {
                    (ExprKind::This, MemberName::Static(name)) => self.own_field(&name.text).map(|field| (name, field)),
                    _ => None,
                };
                match own {
                    Some((name, field)) if op == AssignOp::Set => {
                        self.expr(value);
                        self.assign_own_field(&name.text, &field, keep, span);
                    }
                    _ if *attribute && op == AssignOp::Set => self.assign_attribute(object, name, value, keep, span),
                    _ => self.assign_property(object, *access, name, op, value, keep, span),
                }
            }
            ExprKind::Index { object, arguments, safe } => {
                self.assign_index(object, *safe, arguments, op, value, keep, span);
            }
            _ => self.diagnostics.push(Diagnostic::error(
                Code::BadAssignmentTarget,
                target.span,
                "Only a variable, a property or an element can be assigned to",
            )),
        }
    }

    fn assign_name(&mut self, name: &'a str, op: AssignOp, value: &'a Expr, keep: bool, span: Span) {
        let elvis = match op {
            AssignOp::Set => {
                self.expr(value);
                None
            }
            AssignOp::Binary(op) => {
                self.load_variable(name, span);
                self.expr(value);
                self.emit(Op::Binary(op), span);
                None
            }
            AssignOp::Elvis => {
                self.load_variable(name, span);
                let done = self.emit(Op::JumpIfTrueOrPop(0), span);
                self.expr(value);
                Some(done)
            }
        };
        if let Some(done) = elvis {
            // The old value stored again changes nothing.
            self.current().land(done);
        }
        self.store_variable(name, keep, span);
    }

    /// Stores the top of the stack, leaving it there with `keep`.
    pub(super) fn store_variable(&mut self, name: &str, keep: bool, span: Span) {
        let variable = self.variable(name);
        if let Some((_, Some(ty))) = variable {
            self.emit(Op::Coerce(ty), span);
        }
        if variable.is_none()
            && let Some(field) = self.own_field(name)
        {
            self.assign_own_field(name, &field, keep, span);
            return;
        }
        if keep {
            self.emit(Op::Dup, span);
        }
        let op = match variable {
            Some((Variable::Local(slot), _)) => Op::StoreLocal(slot),
            Some((Variable::Capture(index), _)) => Op::StoreCapture(index),
            None => Op::StoreName(self.name(name)),
        };
        self.emit(op, span);
        if matches!(op, Op::StoreName(_)) {
            self.emit(Op::Pop, span);
        }
    }

    /// Stores the top of the stack in a field of the own class, leaving it there with `keep`.
    fn assign_own_field(&mut self, name: &str, field: &Field, keep: bool, span: Span) {
        let in_initializer = self.stack.last().is_some_and(|function| function.may_set_finals());
        if field.is_final && !in_initializer {
            let kind = if matches!(field.place, FieldPlace::Static(_)) { "static final" } else { "final" };
            let message = format!("cannot modify {kind} field '{name}' outside of constructor.");
            self.diagnostics.push(Diagnostic::error(Code::BadAssignmentTarget, span, message));
        }
        self.coerce_to(&field.ty, span);
        if keep {
            self.emit(Op::Dup, span);
        }
        self.store_field(field.place, span);
    }

    fn assign_property(
        &mut self,
        object: &'a Expr,
        access: Access,
        name: &'a MemberName,
        op: AssignOp,
        value: &'a Expr,
        keep: bool,
        span: Span,
    ) {
        let safe = matches!(access, Access::Safe | Access::SafeChain);
        if op == AssignOp::Set {
            self.expr(value);
            if keep {
                self.emit(Op::Dup, span);
            }
            self.expr(object);
            let skip = safe.then(|| self.emit(Op::JumpIfNull(0), object.span));
            self.set_member(name, span);
            if let Some(skip) = skip {
                // Both ways leave one value above the kept one; the skipping way leaves the assigned one below.
                let done = self.emit(Op::Jump(0), span);
                self.current().land(skip);
                self.emit(Op::Swap, span);
                self.emit(Op::Pop, span);
                self.current().land(done);
            }
            self.emit(Op::Pop, span);
            return;
        }
        self.expr(object);
        let skip = safe.then(|| self.emit(Op::JumpIfNull(0), object.span));
        self.emit(Op::Dup, span);
        self.get_member(name);
        self.combine(op, value, span);
        if keep {
            self.emit(Op::DupUnder1, span);
        }
        self.emit(Op::Swap, span);
        self.set_member(name, span);
        self.emit(Op::Pop, span);
        if let Some(skip) = skip {
            let done = self.emit(Op::Jump(0), span);
            self.current().land(skip);
            if !keep {
                self.emit(Op::Pop, span);
            }
            self.current().land(done);
        }
    }

    /// `object.@field = value`
    fn assign_attribute(&mut self, object: &'a Expr, name: &'a MemberName, value: &'a Expr, keep: bool, span: Span) {
        self.expr(value);
        if keep {
            self.emit(Op::Dup, span);
        }
        self.expr(object);
        match name {
            MemberName::Static(name) => {
                let index = self.name(&name.text);
                self.emit(Op::SetAttribute(index), name.span);
            }
            MemberName::Dynamic(name) => self.unsupported(name.span, "Name the field directly after .@"),
        }
        self.emit(Op::Pop, span);
    }

    /// old → new
    fn combine(&mut self, op: AssignOp, value: &'a Expr, span: Span) {
        match op {
            AssignOp::Set => {}
            AssignOp::Binary(op) => {
                self.expr(value);
                self.emit(Op::Binary(op), span);
            }
            AssignOp::Elvis => {
                let done = self.emit(Op::JumpIfTrueOrPop(0), span);
                self.expr(value);
                self.current().land(done);
            }
        }
    }

    /// object → value
    fn get_member(&mut self, name: &'a MemberName) {
        match name {
            MemberName::Static(name) => {
                let index = self.name(&name.text);
                self.emit(Op::GetProperty(index), name.span);
            }
            MemberName::Dynamic(name) => {
                self.expr(name);
                self.emit(Op::GetPropertyDynamic, name.span);
            }
        }
    }

    /// value object → result
    fn set_member(&mut self, name: &'a MemberName, span: Span) {
        match name {
            MemberName::Static(name) => {
                let index = self.name(&name.text);
                self.emit(Op::SetProperty(index), name.span);
            }
            MemberName::Dynamic(name) => {
                self.expr(name);
                self.emit(Op::SetPropertyDynamic, span);
            }
        }
    }

    fn assign_index(
        &mut self,
        object: &'a Expr,
        safe: bool,
        arguments: &'a [Argument],
        op: AssignOp,
        value: &'a Expr,
        keep: bool,
        span: Span,
    ) {
        if op == AssignOp::Set {
            self.expr(value);
            if keep {
                self.emit(Op::Dup, span);
            }
            self.expr(object);
            let skip = safe.then(|| self.emit(Op::JumpIfNull(0), object.span));
            self.index_value(arguments, span);
            self.emit(Op::SetIndex, span);
            if let Some(skip) = skip {
                let done = self.emit(Op::Jump(0), span);
                self.current().land(skip);
                self.emit(Op::Swap, span);
                self.emit(Op::Pop, span);
                self.current().land(done);
            }
            self.emit(Op::Pop, span);
            return;
        }
        self.expr(object);
        let skip = safe.then(|| self.emit(Op::JumpIfNull(0), object.span));
        self.index_value(arguments, span);
        self.emit(Op::Dup2, span);
        self.emit(Op::GetIndex, span);
        self.combine(op, value, span);
        if keep {
            self.emit(Op::DupUnder2, span);
        }
        self.emit(Op::RotateDown3, span);
        self.emit(Op::SetIndex, span);
        self.emit(Op::Pop, span);
        if let Some(skip) = skip {
            let done = self.emit(Op::Jump(0), span);
            self.current().land(skip);
            if !keep {
                self.emit(Op::Pop, span);
            }
            self.current().land(done);
        }
    }

    /// The value between the brackets.
    pub(super) fn index_value(&mut self, arguments: &'a [Argument], span: Span) {
        match arguments {
            [Argument::Positional(index)] => self.expr(index),
            _ => {
                self.emit(Op::MakeList(0), span);
                self.argument_elements(arguments, span);
            }
        }
    }

    pub(super) fn multi_assign(&mut self, targets: &'a [Expr], value: &'a Expr, keep: bool, span: Span) {
        self.expr(value);
        if keep {
            self.emit(Op::Dup, span);
        }
        let whole = self.current().hidden_slot();
        self.emit(Op::StoreLocal(whole), span);
        for (at, target) in targets.iter().enumerate() {
            self.emit(Op::LoadLocal(whole), target.span);
            self.emit(Op::Int(at as i32), target.span);
            self.emit(Op::GetIndex, target.span);
            match &target.kind {
                ExprKind::Name(name) => self.store_variable(name, false, target.span),
                _ => self.diagnostics.push(Diagnostic::error(
                    Code::BadAssignmentTarget,
                    target.span,
                    "Only variables can stand in a list of targets",
                )),
            }
        }
    }

    /// `++` and `--`, leaving the expression's value.
    pub(super) fn step(&mut self, increment: bool, prefix: bool, target: &'a Expr, span: Span) {
        let change = if increment { Op::Increment } else { Op::Decrement };
        match &target.kind {
            ExprKind::Paren(inner) => self.step(increment, prefix, inner, span),
            ExprKind::Name(name) => {
                self.load_variable(name, span);
                if !prefix {
                    self.emit(Op::Dup, span);
                }
                self.emit(change, span);
                self.store_variable(name, prefix, span);
            }
            ExprKind::Property { object, name, .. } => {
                self.expr(object);
                self.emit(Op::Dup, span);
                self.get_member(name);
                if prefix {
                    self.emit(change, span);
                    self.emit(Op::DupUnder1, span);
                } else {
                    self.emit(Op::DupUnder1, span);
                    self.emit(change, span);
                }
                self.emit(Op::Swap, span);
                self.set_member(name, span);
                self.emit(Op::Pop, span);
            }
            ExprKind::Index { object, arguments, .. } => {
                self.expr(object);
                self.index_value(arguments, span);
                self.emit(Op::Dup2, span);
                self.emit(Op::GetIndex, span);
                if prefix {
                    self.emit(change, span);
                    self.emit(Op::DupUnder2, span);
                } else {
                    self.emit(Op::DupUnder2, span);
                    self.emit(change, span);
                }
                self.emit(Op::RotateDown3, span);
                self.emit(Op::SetIndex, span);
                self.emit(Op::Pop, span);
            }
            _ => {
                // `5++` is allowed: the value is changed and thrown away.
                self.expr(target);
                self.emit(change, span);
            }
        }
    }
}
