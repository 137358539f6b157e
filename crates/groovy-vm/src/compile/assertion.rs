//! `assert`: the condition's parts are recorded with their columns, so that a failure can be drawn.

use entente_groovy_syntax::Span;
use entente_groovy_syntax::ast::{
    Argument, BinaryOp, Callee, Element, Expr, ExprKind, GStringPart, Literal, MapEntry, MapKey, MemberName, UnaryOp,
};

use super::Compiler;
use crate::program::{Constant, Op};

/// Where the parts of the assertion that is being compiled are recorded.
pub(super) struct Recording {
    /// The local that holds the list of columns and values.
    slot: u32,
    /// Start of the assertion in the source.
    start: u32,
    /// Length of the `stack` when the assertion began: closures inside are not recorded.
    level: usize,
}

impl<'a> Compiler<'a> {
    pub(super) fn assert_statement(&mut self, condition: &'a Expr, message: Option<&'a Expr>, span: Span) {
        match message {
            None => self.power_assert(condition, span),
            Some(message) => {
                self.expr(condition);
                let holds = self.emit(Op::JumpIfTrue(0), condition.span);
                self.expr(message);
                self.text_constant(&format!("{}.", text_of(condition)), condition.span);
                let mut names = Vec::new();
                variable_names(condition, &mut names);
                self.emit(Op::MakeList(0), span);
                for name in names {
                    self.text_constant(name, condition.span);
                    self.emit(Op::ListAdd, condition.span);
                    self.load_variable(name, condition.span);
                    self.emit(Op::ListAdd, condition.span);
                }
                self.emit(Op::AssertionFailed { with_message: true }, condition.span);
                self.current().land(holds);
            }
        }
    }

    fn power_assert(&mut self, condition: &'a Expr, span: Span) {
        let slot = self.current().hidden_slot();
        self.emit(Op::MakeList(0), span);
        self.emit(Op::StoreLocal(slot), span);
        let recording = Recording { slot, start: span.start, level: self.stack.len() };
        let outer = self.recording.replace(recording);
        self.expr(condition);
        self.recording = outer;
        let holds = self.emit(Op::JumpIfTrue(0), condition.span);
        let text = self.assertion_text(span);
        let text = self.constant(Constant::Text(text.into()));
        self.emit(text, span);
        self.emit(Op::LoadLocal(slot), span);
        self.emit(Op::AssertionFailed { with_message: false }, condition.span);
        self.current().land(holds);
    }

    /// The assertion on one line.
    fn assertion_text(&self, span: Span) -> String {
        let text = self.text.get(span.range()).unwrap_or_default().trim_end();
        let mut lines = text.lines();
        let first = lines.next().unwrap_or_default().to_owned();
        lines.fold(first, |joined, line| joined + line.trim_start())
    }

    /// The column of a place in the text of the assertion, from 1.
    fn assertion_column(&self, start: u32, offset: u32) -> i32 {
        let text = self.text.get(start as usize..offset as usize).unwrap_or_default();
        let mut column = 0;
        for (at, line) in text.split('\n').enumerate() {
            let line = line.trim_end_matches('\r');
            column += if at > 0 { line.trim_start() } else { line }.encode_utf16().count();
        }
        column as i32 + 1
    }

    /// Notes the value on top of the stack as that of a part of an assertion.
    pub(super) fn record(&mut self, expr: &'a Expr) {
        let Some(Recording { slot, start, level }) = &self.recording else { return };
        let (slot, start, level) = (*slot, *start, *level);
        if level != self.stack.len() {
            return;
        }
        let after = |from: u32, wanted: &str| {
            let rest = self.text.get(from as usize..expr.span.end as usize)?;
            rest.find(wanted).map(|at| from + at as u32)
        };
        let place = match &expr.kind {
            ExprKind::Name(_) | ExprKind::New { .. } => Some(expr.span.start),
            ExprKind::Unary { op: UnaryOp::Not | UnaryOp::Minus | UnaryOp::Plus | UnaryOp::BitNot, .. } => {
                Some(expr.span.start)
            }
            ExprKind::Property { name, .. } => Some(name.span().start),
            ExprKind::Binary { op_span, .. } => Some(op_span.start),
            ExprKind::Index { object, .. } => after(object.span.end, "["),
            ExprKind::InstanceOf { value, negated, .. } => {
                after(value.span.end, if *negated { "!instanceof" } else { "instanceof" })
            }
            ExprKind::Call(call) => match &call.callee {
                Callee::Function(name) => Some(name.span.start),
                Callee::Method { name, .. } => Some(name.span().start),
                _ => None,
            },
            _ => None,
        };
        let Some(place) = place else { return };
        let is_class =
            matches!(expr.kind, ExprKind::Name(_) | ExprKind::Property { .. }) && self.class_of(expr).is_some();
        if !is_class {
            let column = self.assertion_column(start, place);
            self.emit(Op::Record { slot, column }, expr.span);
        }
    }
}

/// The variables whose values a failed assertion with a message shows: those that operators join directly.
fn variable_names<'e>(expr: &'e Expr, names: &mut Vec<&'e str>) {
    match &expr.kind {
        ExprKind::Paren(inner) => variable_names(inner, names),
        ExprKind::Binary { left, right, .. } => {
            variable_names(left, names);
            variable_names(right, names);
        }
        ExprKind::Index { object, arguments, .. } => {
            variable_names(object, names);
            if let [Argument::Positional(index)] = arguments.as_slice() {
                variable_names(index, names);
            }
        }
        ExprKind::Name(name) => names.push(name),
        _ => {}
    }
}

/// An expression as Groovy writes out its tree.
fn text_of(expr: &Expr) -> String {
    let list = |elements: Vec<String>| elements.join(", ");
    match &expr.kind {
        ExprKind::Paren(inner) => text_of(inner),
        ExprKind::Name(name) => name.clone(),
        ExprKind::This => "this".to_owned(),
        ExprKind::Super => "super".to_owned(),
        ExprKind::Literal(literal) => literal_text(literal),
        ExprKind::GString(parts) => parts
            .iter()
            .map(|part| match part {
                GStringPart::Text(text) => text.clone(),
                GStringPart::Value(value) => format!("${}", text_of(value)),
                GStringPart::Lazy(_) => "${-> ... }".to_owned(),
            })
            .collect(),
        ExprKind::Binary { op, left, right, .. } => {
            let op = if *op == BinaryOp::NotIn { "!in" } else { op.symbol() };
            format!("({} {op} {})", text_of(left), text_of(right))
        }
        ExprKind::Unary { op, operand } => format!("{}{}", op.symbol(), text_of(operand)),
        ExprKind::Property { object, access, name, .. } => {
            format!("{}{}{}", text_of(object), dots(*access), member_text(name))
        }
        ExprKind::Index { object, arguments, .. } => {
            format!("{}[{}]", text_of(object), list(arguments_text(arguments)))
        }
        ExprKind::InstanceOf { value, negated, ty } => {
            let word = if *negated { "!instanceof" } else { "instanceof" };
            format!("({} {word} {})", text_of(value), type_text(ty))
        }
        ExprKind::Call(call) => {
            let arguments = list(arguments_text(&call.arguments));
            match &call.callee {
                Callee::Function(name) => format!("this.{}({arguments})", name.text),
                Callee::Method { object, access, name, .. } => {
                    format!("{}{}{}({arguments})", text_of(object), dots(*access), member_text(name))
                }
                Callee::Value(value) => format!("{}.call({arguments})", text_of(value)),
                Callee::This(_) | Callee::Super(_) => String::new(),
            }
        }
        ExprKind::List(elements) => {
            let texts = elements.iter().map(|element| match element {
                Element::Value(value) => text_of(value),
                Element::Spread(value) => format!("*{}", text_of(value)),
            });
            format!("[{}]", list(texts.collect()))
        }
        ExprKind::Map(entries) if entries.is_empty() => "[:]".to_owned(),
        ExprKind::Map(entries) => {
            let texts = entries.iter().map(|entry| match entry {
                MapEntry::Pair { key, value } => format!("{}:{}", key_text(key), text_of(value)),
                MapEntry::Spread(value) => format!("*:{}", text_of(value)),
            });
            format!("[{}]", list(texts.collect()))
        }
        ExprKind::Ternary { condition, then, otherwise } => {
            format!("({}) ? {} : {}", text_of(condition), text_of(then), text_of(otherwise))
        }
        ExprKind::Elvis { value, otherwise } => format!("{} ?: {}", text_of(value), text_of(otherwise)),
        ExprKind::New { ty, arguments, .. } => format!("new {}({})", type_text(ty), list(arguments_text(arguments))),
        ExprKind::Closure(_) => "{ -> ... }".to_owned(),
        _ => "...".to_owned(),
    }
}

fn dots(access: entente_groovy_syntax::ast::Access) -> &'static str {
    use entente_groovy_syntax::ast::Access;
    match access {
        Access::Dot => ".",
        Access::Safe | Access::SafeChain => "?.",
        Access::Spread => "*.",
    }
}

fn member_text(name: &MemberName) -> String {
    match name {
        MemberName::Static(name) => name.text.clone(),
        MemberName::Dynamic(value) => text_of(value),
    }
}

fn key_text(key: &MapKey) -> String {
    match key {
        MapKey::Name(name) => name.text.clone(),
        MapKey::Value(value) => text_of(value),
    }
}

fn type_text(ty: &entente_groovy_syntax::ast::TypeRef) -> String {
    match &ty.kind {
        entente_groovy_syntax::ast::TypeKind::Named { name, .. } => name.dotted(),
        entente_groovy_syntax::ast::TypeKind::Primitive(primitive) => primitive.keyword().to_owned(),
        _ => "java.lang.Object".to_owned(),
    }
}

fn arguments_text(arguments: &[Argument]) -> Vec<String> {
    arguments
        .iter()
        .map(|argument| match argument {
            Argument::Positional(value) => text_of(value),
            Argument::Spread(value) => format!("*{}", text_of(value)),
            Argument::Named { key, value } => format!("{}:{}", key_text(key), text_of(value)),
            Argument::SpreadMap(value) => format!("*:{}", text_of(value)),
        })
        .collect()
}

fn literal_text(literal: &Literal) -> String {
    match literal {
        Literal::Null => "null".to_owned(),
        Literal::Boolean(value) => value.to_string(),
        Literal::Int(value) => value.to_string(),
        Literal::Long(value) => value.to_string(),
        Literal::BigInteger(text) | Literal::BigDecimal(text) | Literal::String(text) => text.clone(),
        Literal::Float(value) => crate::format::float_text(*value),
        Literal::Double(value) => crate::format::double_text(*value),
    }
}
