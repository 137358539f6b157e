//! Expressions.

use super::Dump;
use crate::ast::{
    Access, Argument, Call, Callee, Closure, ClosureParameters, Element, Expr, ExprKind, GStringPart, Literal,
    MapEntry, MapKey, MemberName,
};
use std::fmt::Write as _;

impl Dump {
    pub(super) fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Error => self.word("!error"),
            ExprKind::Literal(literal) => self.literal(literal),
            ExprKind::GString(parts) => self.list("gstring", |out| out.each(parts, Self::gstring_part)),
            ExprKind::Name(name) => self.word(name),
            ExprKind::Type(ty) => self.list("type ", |out| out.ty(ty)),
            ExprKind::This => self.word("this"),
            ExprKind::Super => self.word("super"),
            ExprKind::Paren(inner) => self.list("paren ", |out| out.expr(inner)),
            ExprKind::List(elements) => self.list("list", |out| out.each(elements, Self::element)),
            ExprKind::Map(entries) => self.list("map", |out| out.each(entries, Self::map_entry)),
            ExprKind::Range { from, to, exclude_from, exclude_to } => {
                let head = match (exclude_from, exclude_to) {
                    (false, false) => "..",
                    (false, true) => "..<",
                    (true, false) => "<..",
                    (true, true) => "<..<",
                };
                self.operands(head, &[from, to]);
            }
            ExprKind::Unary { op, operand } => self.operands(op.symbol(), &[operand]),
            ExprKind::Step { increment, prefix, target } => {
                let head = match (increment, prefix) {
                    (true, true) => "++_",
                    (true, false) => "_++",
                    (false, true) => "--_",
                    (false, false) => "_--",
                };
                self.operands(head, &[target]);
            }
            ExprKind::Binary { op, left, right, .. } => self.operands(op.symbol(), &[left, right]),
            ExprKind::Assign { target, op, value, .. } => self.operands(&op.symbol(), &[target, value]),
            ExprKind::MultiAssign { targets, value } => {
                self.list("= (", |out| {
                    out.separated(targets, " ", Self::expr);
                    out.word(") ");
                    out.expr(value);
                });
            }
            ExprKind::Ternary { condition, then, otherwise } => self.operands("?:", &[condition, then, otherwise]),
            ExprKind::Elvis { value, otherwise } => self.operands("elvis", &[value, otherwise]),
            ExprKind::InstanceOf { value, negated, ty } => {
                self.typed(if *negated { "!instanceof" } else { "instanceof" }, value, ty);
            }
            ExprKind::Cast { ty, value } => self.typed("cast", value, ty),
            ExprKind::As { value, ty } => self.typed("as", value, ty),
            _ => self.reference_or_construct(expr),
        }
    }

    fn reference_or_construct(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Property { object, access, attribute, name } => {
                self.list(access_symbol(*access), |out| {
                    if *attribute {
                        out.word("@");
                    }
                    out.space();
                    out.expr(object);
                    out.space();
                    out.member_name(name);
                });
            }
            ExprKind::MethodPointer { object, reference, name } => {
                self.list(if *reference { ":: " } else { ".& " }, |out| {
                    out.expr(object);
                    out.space();
                    out.member_name(name);
                });
            }
            ExprKind::Index { object, safe, arguments } => {
                self.list(if *safe { "?[] " } else { "[] " }, |out| {
                    out.expr(object);
                    out.each(arguments, Self::argument);
                });
            }
            ExprKind::Call(call) => self.call(call),
            ExprKind::New { ty, arguments, body } => {
                self.list("new ", |out| {
                    out.ty(ty);
                    out.each(arguments, Self::argument);
                    if let Some(body) = body {
                        out.space();
                        out.class(body);
                    }
                });
            }
            ExprKind::NewArray { ty, lengths, open_dimensions, initializer } => {
                self.list("new-array ", |out| {
                    out.ty(ty);
                    for length in lengths {
                        out.word("[");
                        out.expr(length);
                        out.word("]");
                    }
                    for _ in 0..*open_dimensions {
                        out.word("[]");
                    }
                    out.each(initializer.as_deref().unwrap_or_default(), Self::expr);
                });
            }
            ExprKind::ArrayInit(elements) => self.list("elements", |out| out.each(elements, Self::expr)),
            ExprKind::Closure(closure) => self.closure(closure),
            ExprKind::Switch(switch) => {
                self.list("switch-value ", |out| {
                    out.expr(&switch.subject);
                    out.each(&switch.cases, Self::switch_case);
                });
            }
            ExprKind::Annotation(annotation) => self.annotation(annotation),
            _ => {}
        }
    }

    fn operands(&mut self, head: &str, operands: &[&Expr]) {
        self.list(head, |out| {
            for operand in operands {
                out.space();
                out.expr(operand);
            }
        });
    }

    fn typed(&mut self, head: &str, value: &Expr, ty: &crate::ast::TypeRef) {
        self.list(head, |out| {
            out.space();
            out.expr(value);
            out.space();
            out.ty(ty);
        });
    }

    fn literal(&mut self, literal: &Literal) {
        let _ = match literal {
            Literal::Null => write!(self.text, "null"),
            Literal::Boolean(value) => write!(self.text, "{value}"),
            Literal::Int(value) => write!(self.text, "{value}"),
            Literal::Long(value) => write!(self.text, "{value}L"),
            Literal::BigInteger(value) => write!(self.text, "{value}G"),
            Literal::BigDecimal(value) => write!(self.text, "{value}"),
            Literal::Float(value) => write!(self.text, "{value:?}f"),
            Literal::Double(value) => write!(self.text, "{value:?}d"),
            Literal::String(value) => write!(self.text, "{value:?}"),
        };
    }

    fn gstring_part(&mut self, part: &GStringPart) {
        match part {
            GStringPart::Text(text) => self.string(text),
            GStringPart::Value(value) => self.expr(value),
            GStringPart::Lazy(closure) => self.closure(closure),
        }
    }

    fn element(&mut self, element: &Element) {
        match element {
            Element::Value(value) => self.expr(value),
            Element::Spread(value) => self.operands("*", &[value]),
        }
    }

    fn map_key(&mut self, key: &MapKey) {
        match key {
            MapKey::Name(name) => self.name(name),
            MapKey::Value(value) => self.expr(value),
        }
        self.word(": ");
    }

    fn map_entry(&mut self, entry: &MapEntry) {
        match entry {
            MapEntry::Pair { key, value } => {
                self.map_key(key);
                self.expr(value);
            }
            MapEntry::Spread(value) => self.operands("*:", &[value]),
        }
    }

    pub(super) fn argument(&mut self, argument: &Argument) {
        match argument {
            Argument::Positional(value) => self.expr(value),
            Argument::Spread(value) => self.operands("*", &[value]),
            Argument::Named { key, value } => {
                self.map_key(key);
                self.expr(value);
            }
            Argument::SpreadMap(value) => self.operands("*:", &[value]),
        }
    }

    fn member_name(&mut self, name: &MemberName) {
        match name {
            MemberName::Static(name) if name.text.contains(|c: char| !c.is_alphanumeric() && c != '_') => {
                self.string(&name.text);
            }
            MemberName::Static(name) => self.name(name),
            MemberName::Dynamic(value) => self.expr(value),
        }
    }

    fn call(&mut self, call: &Call) {
        self.list("call ", |out| {
            match &call.callee {
                Callee::Function(name) => out.name(name),
                Callee::Method { object, access, attribute, name } => out.list(access_symbol(*access), |out| {
                    if *attribute {
                        out.word("@");
                    }
                    out.space();
                    out.expr(object);
                    out.space();
                    out.member_name(name);
                }),
                Callee::This(_) => out.word("this"),
                Callee::Super(_) => out.word("super"),
                Callee::Value(value) => out.list("value ", |out| out.expr(value)),
            }
            if !call.type_arguments.is_empty() {
                out.word("<");
                out.separated(&call.type_arguments, ",", Self::ty);
                out.word(">");
            }
            out.each(&call.arguments, Self::argument);
        });
    }

    fn closure(&mut self, closure: &Closure) {
        self.list(if closure.lambda { "lambda" } else { "closure" }, |out| {
            if let ClosureParameters::Explicit(parameters) = &closure.parameters {
                out.word(" (");
                out.separated(parameters, " ", Self::parameter);
                out.word(")");
            }
            out.each(&closure.body.stmts, Self::stmt);
        });
    }
}

fn access_symbol(access: Access) -> &'static str {
    match access {
        Access::Dot => ".",
        Access::Safe => "?.",
        Access::SafeChain => "??.",
        Access::Spread => "*.",
    }
}
