//! A walk through a script: every expression, and every name that it declares.

use entente_groovy_syntax::ast::{
    Argument, Block, Call, Callee, Class, Closure, ClosureParameters, Declarator, Element, Expr, ExprKind, GStringPart,
    Item, Local, LocalPattern, MapEntry, MapKey, Member, MemberName, Method, Name, Parameter, Script, Stmt, StmtKind,
    SwitchCase,
};

/// What the walk comes by.
#[derive(Clone, Copy)]
pub(super) enum Node<'a> {
    /// An expression.
    Expr(&'a Expr),
    /// A variable, parameter, field, method, class or import gets this name.
    Declares(&'a str),
}

/// Visits everything, outer expressions first. The tree's height is bounded by the parser.
pub(super) fn nodes<'a>(script: &'a Script, visit: &mut dyn FnMut(Node<'a>)) {
    let mut walk = Walk { visit };
    for import in &script.imports {
        let last = import.alias.as_ref().or(import.name.parts.last());
        last.into_iter().for_each(|name| walk.declares(name));
    }
    for item in &script.items {
        match item {
            Item::Stmt(stmt) => walk.stmt(stmt),
            Item::Method(method) => walk.method(method),
            Item::Class(class) => walk.class(class),
        }
    }
}

struct Walk<'v, 'a> {
    visit: &'v mut dyn FnMut(Node<'a>),
}

impl<'a> Walk<'_, 'a> {
    fn declares(&mut self, name: &'a Name) {
        (self.visit)(Node::Declares(&name.text));
    }

    fn class(&mut self, class: &'a Class) {
        self.declares(&class.name);
        self.parameters(&class.components);
        for constant in &class.constants {
            self.declares(&constant.name);
            self.arguments(&constant.arguments);
            if let Some(body) = &constant.body {
                self.class(body);
            }
        }
        for member in &class.members {
            match member {
                Member::Field(field) => {
                    field.declarators.iter().for_each(|one| self.declarator(one));
                }
                Member::Method(method) | Member::Constructor(method) => self.method(method),
                Member::Initializer { body, .. } => self.block(body),
                Member::Class(class) => self.class(class),
            }
        }
    }

    fn declarator(&mut self, one: &'a Declarator) {
        self.declares(&one.name);
        one.value.iter().for_each(|value| self.expr(value));
    }

    fn method(&mut self, method: &'a Method) {
        self.declares(&method.name);
        self.parameters(&method.parameters);
        if let Some(body) = &method.body {
            self.block(body);
        }
    }

    fn parameters(&mut self, parameters: &'a [Parameter]) {
        for one in parameters {
            self.declares(&one.name);
            one.default.iter().for_each(|value| self.expr(value));
        }
    }

    fn block(&mut self, block: &'a Block) {
        block.stmts.iter().for_each(|stmt| self.stmt(stmt));
    }

    fn stmt(&mut self, stmt: &'a Stmt) {
        match &stmt.kind {
            StmtKind::Error | StmtKind::Empty | StmtKind::Break(_) | StmtKind::Continue(_) => {}
            StmtKind::Expr(expr) | StmtKind::Throw(expr) | StmtKind::Yield(expr) => self.expr(expr),
            StmtKind::Return(value) => value.iter().for_each(|value| self.expr(value)),
            StmtKind::Local(local) => self.local(local),
            StmtKind::Block(block) => self.block(block),
            StmtKind::If { condition, then, otherwise } => {
                self.expr(condition);
                self.stmt(then);
                otherwise.iter().for_each(|other| self.stmt(other));
            }
            StmtKind::While { condition, body } | StmtKind::DoWhile { body, condition } => {
                self.expr(condition);
                self.stmt(body);
            }
            StmtKind::For { init, condition, update, body } => {
                init.iter().for_each(|stmt| self.stmt(stmt));
                condition.iter().chain(update).for_each(|expr| self.expr(expr));
                self.stmt(body);
            }
            StmtKind::ForIn { variable, iterable, body } => {
                self.declares(&variable.name);
                self.expr(iterable);
                self.stmt(body);
            }
            StmtKind::Switch { subject, cases } => {
                self.expr(subject);
                self.cases(cases);
            }
            StmtKind::Try { resources, body, catches, finally } => {
                resources.iter().for_each(|stmt| self.stmt(stmt));
                self.block(body);
                for one in catches {
                    self.declares(&one.name);
                    self.block(&one.body);
                }
                finally.iter().for_each(|block| self.block(block));
            }
            StmtKind::Assert { condition, message } => {
                self.expr(condition);
                message.iter().for_each(|message| self.expr(message));
            }
            StmtKind::Labeled { body, .. } => self.stmt(body),
            StmtKind::Synchronized { lock, body } => {
                self.expr(lock);
                self.block(body);
            }
            StmtKind::Class(class) => self.class(class),
        }
    }

    fn local(&mut self, local: &'a Local) {
        match &local.pattern {
            LocalPattern::Variables(variables) => {
                variables.iter().for_each(|one| self.declarator(one));
            }
            LocalPattern::Tuple { variables, value } => {
                variables.iter().for_each(|one| self.declares(&one.name));
                self.expr(value);
            }
        }
    }

    fn cases(&mut self, cases: &'a [SwitchCase]) {
        for case in cases {
            case.labels.iter().for_each(|label| self.expr(label));
            case.body.iter().for_each(|stmt| self.stmt(stmt));
        }
    }

    fn expr(&mut self, expr: &'a Expr) {
        (self.visit)(Node::Expr(expr));
        match &expr.kind {
            ExprKind::Error
            | ExprKind::Literal(_)
            | ExprKind::Name(_)
            | ExprKind::Type(_)
            | ExprKind::This
            | ExprKind::Super
            | ExprKind::Annotation(_) => {}
            ExprKind::GString(parts) => parts.iter().for_each(|part| match part {
                GStringPart::Text(_) => {}
                GStringPart::Value(value) => self.expr(value),
                GStringPart::Lazy(closure) => self.closure(closure),
            }),
            ExprKind::Paren(inner)
            | ExprKind::Unary { operand: inner, .. }
            | ExprKind::Step { target: inner, .. }
            | ExprKind::InstanceOf { value: inner, .. }
            | ExprKind::Cast { value: inner, .. }
            | ExprKind::As { value: inner, .. } => self.expr(inner),
            ExprKind::List(elements) => elements.iter().for_each(|element| match element {
                Element::Value(value) | Element::Spread(value) => self.expr(value),
            }),
            ExprKind::Map(entries) => entries.iter().for_each(|entry| match entry {
                MapEntry::Pair { key, value } => {
                    self.key(key);
                    self.expr(value);
                }
                MapEntry::Spread(value) => self.expr(value),
            }),
            ExprKind::Range { from: one, to: other, .. }
            | ExprKind::Binary { left: one, right: other, .. }
            | ExprKind::Assign { target: one, value: other, .. }
            | ExprKind::Elvis { value: one, otherwise: other } => {
                self.expr(one);
                self.expr(other);
            }
            ExprKind::MultiAssign { targets, value } => {
                targets.iter().for_each(|target| self.expr(target));
                self.expr(value);
            }
            ExprKind::Ternary { condition, then, otherwise } => {
                [condition, then, otherwise].into_iter().for_each(|part| self.expr(part));
            }
            ExprKind::Property { object, name, .. } | ExprKind::MethodPointer { object, name, .. } => {
                self.expr(object);
                self.member(name);
            }
            ExprKind::Index { object, arguments, .. } => {
                self.expr(object);
                self.arguments(arguments);
            }
            ExprKind::Call(call) => self.call(call),
            ExprKind::New { arguments, body, .. } => {
                self.arguments(arguments);
                body.iter().for_each(|class| self.class(class));
            }
            ExprKind::NewArray { lengths, initializer, .. } => {
                lengths.iter().chain(initializer.iter().flatten()).for_each(|value| self.expr(value));
            }
            ExprKind::ArrayInit(values) => values.iter().for_each(|value| self.expr(value)),
            ExprKind::Closure(closure) => self.closure(closure),
            ExprKind::Switch(switch) => {
                self.expr(&switch.subject);
                self.cases(&switch.cases);
            }
        }
    }

    fn call(&mut self, call: &'a Call) {
        match &call.callee {
            Callee::Function(_) | Callee::This(_) | Callee::Super(_) => {}
            Callee::Method { object, name, .. } => {
                self.expr(object);
                self.member(name);
            }
            Callee::Value(value) => self.expr(value),
        }
        self.arguments(&call.arguments);
    }

    fn arguments(&mut self, arguments: &'a [Argument]) {
        for argument in arguments {
            match argument {
                Argument::Positional(value) | Argument::Spread(value) | Argument::SpreadMap(value) => self.expr(value),
                Argument::Named { key, value } => {
                    self.key(key);
                    self.expr(value);
                }
            }
        }
    }

    fn key(&mut self, key: &'a MapKey) {
        if let MapKey::Value(value) = key {
            self.expr(value);
        }
    }

    fn member(&mut self, name: &'a MemberName) {
        if let MemberName::Dynamic(value) = name {
            self.expr(value);
        }
    }

    fn closure(&mut self, closure: &'a Closure) {
        if let ClosureParameters::Explicit(parameters) = &closure.parameters {
            self.parameters(parameters);
        }
        self.block(&closure.body);
    }
}
