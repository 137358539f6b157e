//! Expressions that read.

use std::sync::Arc;

use entente_groovy_syntax::Span;
use entente_groovy_syntax::ast::{
    Access, BinaryOp, Closure, Element, Expr, ExprKind, GStringPart, Literal, MapEntry, MapKey, MemberName, Stmt,
    TypeRef, UnaryOp,
};

use super::Compiler;
use super::function::{FunctionBuilder, Variable};
use crate::program::{Capture, Constant, Field, FieldPlace, FunctionKind, Op, ScriptClassKind};
use crate::value::ClassId;

impl<'a> Compiler<'a> {
    /// Compiles an expression; its value is on top of the stack.
    pub(super) fn expr(&mut self, expr: &'a Expr) {
        let span = expr.span;
        match &expr.kind {
            ExprKind::Error | ExprKind::Annotation(_) => {
                self.emit(Op::Null, span);
            }
            ExprKind::Literal(literal) => self.literal(literal, span),
            ExprKind::GString(parts) => self.gstring(parts, span),
            ExprKind::Name(name) => self.name_value(name, span),
            ExprKind::Type(ty) => self.type_value(ty),
            ExprKind::This | ExprKind::Super => {
                self.emit(Op::This, span);
            }
            ExprKind::Paren(inner) => self.expr(inner),
            ExprKind::List(elements) => self.list(elements, span),
            ExprKind::Map(entries) => self.map(entries, span),
            ExprKind::Range { from, to, exclude_from, exclude_to } => {
                self.expr(from);
                self.expr(to);
                self.emit(Op::MakeRange { exclude_from: *exclude_from, exclude_to: *exclude_to }, span);
            }
            ExprKind::Unary { op, operand } => {
                self.expr(operand);
                self.emit(
                    match op {
                        UnaryOp::Minus => Op::Negate,
                        UnaryOp::Plus => Op::Positive,
                        UnaryOp::Not => Op::Not,
                        UnaryOp::BitNot => Op::BitNot,
                    },
                    span,
                );
            }
            ExprKind::Step { increment, prefix, target } => self.step(*increment, *prefix, target, span),
            ExprKind::Binary { op, left, right, .. } => self.binary(*op, left, right, span),
            ExprKind::Assign { target, op, value, .. } => self.assign(target, *op, value, true, span),
            ExprKind::MultiAssign { targets, value } => self.multi_assign(targets, value, true, span),
            ExprKind::Ternary { condition, then, otherwise } => {
                let unless = self.jump_unless(condition);
                self.expr(then);
                let done = self.emit(Op::Jump(0), then.span);
                self.current().land(unless);
                self.expr(otherwise);
                self.current().land(done);
            }
            ExprKind::Elvis { value, otherwise } => {
                self.expr(value);
                let done = self.emit(Op::JumpIfTrueOrPop(0), value.span);
                self.expr(otherwise);
                self.current().land(done);
            }
            ExprKind::InstanceOf { value, negated, ty } => {
                self.expr(value);
                let spec = self.type_spec(ty);
                let ty = self.type_index(spec);
                self.emit(Op::InstanceOf(ty), span);
                if *negated {
                    self.emit(Op::Not, span);
                }
            }
            ExprKind::Cast { ty, value } => {
                self.expr(value);
                let spec = self.type_spec(ty);
                let ty = self.type_index(spec);
                self.emit(Op::Cast(ty), span);
            }
            ExprKind::As { value, ty } => {
                self.expr(value);
                let spec = self.type_spec(ty);
                let ty = self.type_index(spec);
                self.emit(Op::AsType(ty), span);
            }
            ExprKind::Property { object, access, attribute, name } => {
                self.property(expr, object, *access, *attribute, name, span);
            }
            ExprKind::MethodPointer { object, name, .. } => {
                self.expr(object);
                match name {
                    MemberName::Static(name) => {
                        let name = self.name(&name.text);
                        self.emit(Op::MethodPointer(name), span);
                    }
                    MemberName::Dynamic(name) => self.unsupported(name.span, "Name the method directly after the dot"),
                }
            }
            ExprKind::Index { object, safe, arguments } => {
                self.expr(object);
                let skip = safe.then(|| self.emit(Op::JumpIfNull(0), object.span));
                self.index_value(arguments, span);
                self.emit(Op::GetIndex, span);
                if let Some(skip) = skip {
                    self.current().land(skip);
                }
            }
            ExprKind::Call(call) => self.call(call, span),
            ExprKind::New { ty, arguments, body } => {
                self.new_object(ty, arguments, body.as_deref(), span);
            }
            ExprKind::NewArray { ty, lengths, initializer, .. } => {
                self.new_array(ty, lengths, initializer.as_deref(), span);
            }
            ExprKind::ArrayInit(elements) => {
                for element in elements {
                    self.expr(element);
                }
                self.emit(Op::MakeList(elements.len() as u32), span);
            }
            ExprKind::Closure(closure) => self.closure(closure),
            ExprKind::Switch(switch) => self.switch_expression(&switch.subject, &switch.cases, span),
        }
        self.record(expr);
    }

    /// Compiles an expression for its effects.
    pub(super) fn expr_discarded(&mut self, expr: &'a Expr) {
        match &expr.kind {
            ExprKind::Assign { target, op, value, .. } => self.assign(target, *op, value, false, expr.span),
            ExprKind::MultiAssign { targets, value } => self.multi_assign(targets, value, false, expr.span),
            ExprKind::Step { increment, target, .. } => {
                self.step(*increment, true, target, expr.span);
                self.emit(Op::Pop, expr.span);
            }
            _ => {
                self.expr(expr);
                self.emit(Op::Pop, expr.span);
            }
        }
    }

    fn literal(&mut self, literal: &Literal, span: Span) {
        let op = match literal {
            Literal::Null => Op::Null,
            Literal::Boolean(true) => Op::True,
            Literal::Boolean(false) => Op::False,
            Literal::Int(value) => Op::Int(*value),
            Literal::Long(value) => self.constant(Constant::Long(*value)),
            Literal::BigInteger(text) => match text.parse() {
                Ok(number) => self.constant(Constant::BigInteger(number)),
                Err(_) => Op::Null,
            },
            Literal::BigDecimal(text) => match text.parse() {
                Ok(number) => self.constant(Constant::Decimal(number)),
                Err(_) => Op::Null,
            },
            Literal::Float(value) => self.constant(Constant::Float(*value)),
            Literal::Double(value) => self.constant(Constant::Double(*value)),
            Literal::String(text) => self.constant(Constant::Text(text.as_str().into())),
        };
        self.emit(op, span);
    }

    pub(super) fn text_constant(&mut self, text: &str, span: Span) {
        let op = self.constant(Constant::Text(text.into()));
        self.emit(op, span);
    }

    fn gstring(&mut self, parts: &'a [GStringPart], span: Span) {
        let mut texts: Vec<Arc<str>> = Vec::new();
        let mut text = String::new();
        let mut lazy = false;
        for part in parts {
            match part {
                GStringPart::Text(more) => text.push_str(more),
                GStringPart::Value(value) => {
                    texts.push(std::mem::take(&mut text).into());
                    self.expr(value);
                }
                GStringPart::Lazy(closure) => {
                    texts.push(std::mem::take(&mut text).into());
                    self.closure(closure);
                    lazy = true;
                }
            }
        }
        texts.push(text.into());
        self.has_lazy_texts |= lazy;
        self.texts.push(texts.into());
        let texts = self.texts.len() as u32 - 1;
        self.emit(Op::MakeGString { texts, lazy }, span);
    }

    /// Where a name leads among locals and captures.
    pub(super) fn variable(&mut self, name: &str) -> Option<(Variable, Option<u32>)> {
        let top = self.stack.len().checked_sub(1)?;
        if let Some((slot, ty)) = self.stack[top].find(name) {
            return Some((Variable::Local(slot), ty));
        }
        let mut level = top;
        while level > 0 && self.sees_around(level, name) {
            level -= 1;
            let Some((slot, ty)) = self.stack[level].find(name) else { continue };
            self.stack[level].mark_captured(slot);
            let mut index = self.capture(level + 1, Capture::Local(slot));
            for inner in level + 2..=top {
                index = self.capture(inner, Capture::Outer(index));
            }
            return Some((Variable::Capture(index), ty));
        }
        None
    }

    /// Whether the function at a level of the stack sees the variable of the function around: closures do, and
    /// members of local classes when their class has no field of that name.
    fn sees_around(&self, level: usize, name: &str) -> bool {
        let function = &self.stack[level];
        if function.kind == FunctionKind::Closure {
            return true;
        }
        function.class.is_some_and(|class| {
            let class = &self.classes[class];
            class.is_local && !class.fields.contains_key(name)
        })
    }

    fn capture(&mut self, level: usize, capture: Capture) -> u32 {
        match self.stack[level].class {
            Some(class) if self.stack[level].kind != FunctionKind::Closure => {
                let captures = &mut self.classes[class].captures;
                let index = captures.iter().position(|other| *other == capture).unwrap_or_else(|| {
                    captures.push(capture);
                    captures.len() - 1
                });
                index as u32
            }
            _ => self.stack[level].capture(capture),
        }
    }

    /// The class whose member the current code belongs to, and whether it is inside a closure there.
    pub(super) fn class_context(&self) -> Option<(usize, bool)> {
        let at = self.stack.iter().rposition(|function| function.kind != FunctionKind::Closure)?;
        Some((self.stack[at].class?, at + 1 < self.stack.len()))
    }

    /// A field that the current class declares itself: code of its own methods reads and writes it directly.
    pub(super) fn own_field(&self, name: &str) -> Option<Field> {
        let function = self.stack.last()?;
        let class = function.class.filter(|_| function.kind == FunctionKind::Method)?;
        let draft = &self.classes[class];
        let field = draft.fields.get(name)?;
        let is_instance = matches!(field.place, FieldPlace::Instance(_));
        let reachable = !is_instance || !function.is_static && draft.kind != ScriptClassKind::Trait;
        (field.owner == self.class_id(class) && reachable).then(|| field.clone())
    }

    fn load_field(&mut self, place: FieldPlace, span: Span) {
        let op = match place {
            FieldPlace::Instance(slot) => Op::GetField(slot),
            FieldPlace::Static(slot) => Op::GetStatic(slot),
        };
        self.emit(op, span);
    }

    /// Whether a closure around the current function has a variable of that name, which Groovy does not allow to hide.
    pub(super) fn visible_in_closure_chain(&self, name: &str) -> bool {
        let mut level = self.stack.len() - 1;
        while self.stack[level].kind == FunctionKind::Closure && level > 0 {
            level -= 1;
            // Only the implicit `it` may be hidden by an inner closure's own.
            if name != "it" && self.stack[level].find(name).is_some() {
                return true;
            }
        }
        false
    }

    pub(super) fn load_variable(&mut self, name: &str, span: Span) {
        let op = match self.variable(name) {
            Some((Variable::Local(slot), _)) => Op::LoadLocal(slot),
            Some((Variable::Capture(index), _)) => Op::LoadCapture(index),
            None => {
                if let Some(field) = self.own_field(name) {
                    self.load_field(field.place, span);
                    return;
                }
                Op::LoadName(self.name(name))
            }
        };
        self.emit(op, span);
    }

    fn name_value(&mut self, name: &str, span: Span) {
        if self.variable(name).is_none() && self.own_field(name).is_none() {
            if let Some(class) = self.class_by_simple_name(name) {
                let op = self.constant(Constant::Class(class));
                self.emit(op, span);
                return;
            }
            if let Some((class, member)) = self.static_import_of(name) {
                let op = self.constant(Constant::Class(class));
                self.emit(op, span);
                let member = self.name(&member);
                self.emit(Op::GetProperty(member), span);
                return;
            }
            let op = match name {
                "owner" if self.in_closure() => Op::Owner,
                _ => Op::LoadName(self.name(name)),
            };
            self.emit(op, span);
            return;
        }
        self.load_variable(name, span);
    }

    pub(super) fn in_closure(&self) -> bool {
        self.stack.last().is_some_and(|function| function.kind == FunctionKind::Closure)
    }

    fn type_value(&mut self, ty: &TypeRef) {
        let span = ty.span;
        use entente_groovy_syntax::ast::TypeKind;
        let class = match &ty.kind {
            TypeKind::Primitive(primitive) => self.library.find_class(boxed(primitive.keyword())),
            TypeKind::Named { name, .. } => self.class_by_name(name),
            _ => None,
        };
        match class {
            Some(class) => {
                let op = self.constant(Constant::Class(class));
                self.emit(op, span);
            }
            None => {
                self.type_spec(ty);
            }
        }
    }

    /// The class that an expression such as `java.util.Date` names.
    pub(super) fn class_of(&mut self, expr: &Expr) -> Option<ClassId> {
        let mut parts = Vec::new();
        let mut node = expr;
        loop {
            match &node.kind {
                ExprKind::Property {
                    object,
                    access: Access::Dot,
                    attribute: false,
                    name: MemberName::Static(name),
                } => {
                    parts.push(name.text.as_str());
                    node = object;
                }
                ExprKind::Name(name) => {
                    parts.push(name);
                    break;
                }
                _ => return None,
            }
        }
        parts.reverse();
        if self.variable(parts[0]).is_some() {
            return None;
        }
        if let [simple] = parts.as_slice() {
            return self.class_by_simple_name(simple);
        }
        if let Some(class) = self.library.find_class(&parts.join(".")) {
            return Some(class);
        }
        if let Some(index) = self.script_class_named(&parts.join(".")) {
            return Some(self.class_id(index));
        }
        let outer = self.class_by_simple_name(parts[0])?;
        let name = format!("{}${}", self.full_name(outer), parts[1..].join("$"));
        self.library.find_class(&name)
    }

    /// `this.field` of the own class, `super.name`, `Outer.this`.
    fn special_property(&mut self, object: &'a Expr, attribute: bool, name: &'a MemberName, span: Span) -> bool {
        let MemberName::Static(name) = name else { return false };
        match &object.kind {
            ExprKind::This => match self.own_field(&name.text) {
                Some(field) => self.load_field(field.place, span),
                None => return false,
            },
            ExprKind::Super => {
                let Some((class, _)) = self.class_context() else { return false };
                let class = self.class_id(class).0;
                let name = self.name(&name.text);
                self.emit(Op::GetSuper { name, class }, span);
            }
            _ if name.text == "this" && !attribute => match self.class_of(object) {
                Some(class) => {
                    self.emit(Op::OuterThis(class.0), span);
                }
                None => return false,
            },
            _ => return false,
        }
        true
    }

    fn property(
        &mut self,
        whole: &'a Expr,
        object: &'a Expr,
        access: Access,
        attribute: bool,
        name: &'a MemberName,
        span: Span,
    ) {
        if let Some(class) = self.class_of(whole) {
            let op = self.constant(Constant::Class(class));
            self.emit(op, span);
            return;
        }
        if self.special_property(object, attribute, name, span) {
            return;
        }
        self.expr(object);
        let skip = match access {
            Access::Safe | Access::SafeChain => Some(self.emit(Op::JumpIfNull(0), object.span)),
            Access::Dot | Access::Spread => None,
        };
        match name {
            MemberName::Static(name) => {
                // The elements are asked one by one, so the sign goes along with the name.
                let spread_attribute = attribute && matches!(access, Access::Spread);
                let index =
                    if spread_attribute { self.name(&format!("@{}", name.text)) } else { self.name(&name.text) };
                let op = match access {
                    Access::Spread => Op::SpreadProperty(index),
                    _ if attribute => Op::GetAttribute(index),
                    _ => Op::GetProperty(index),
                };
                // The place of a failed read is the name, not the whole chain before it.
                self.emit(op, name.span);
            }
            MemberName::Dynamic(name) => {
                self.expr(name);
                self.emit(Op::GetPropertyDynamic, name.span);
            }
        }
        if let Some(skip) = skip {
            self.current().land(skip);
        }
    }

    fn list(&mut self, elements: &'a [Element], span: Span) {
        if elements.iter().all(|element| matches!(element, Element::Value(_))) {
            for element in elements {
                if let Element::Value(value) = element {
                    self.expr(value);
                }
            }
            self.emit(Op::MakeList(elements.len() as u32), span);
            return;
        }
        self.emit(Op::MakeList(0), span);
        for element in elements {
            match element {
                Element::Value(value) => {
                    self.expr(value);
                    self.emit(Op::ListAdd, value.span);
                }
                Element::Spread(value) => {
                    self.expr(value);
                    self.emit(Op::ListAddAll, value.span);
                }
            }
        }
    }

    fn map(&mut self, entries: &'a [MapEntry], span: Span) {
        if entries.iter().all(|entry| matches!(entry, MapEntry::Pair { .. })) {
            for entry in entries {
                if let MapEntry::Pair { key, value } = entry {
                    self.map_key(key);
                    self.expr(value);
                }
            }
            self.emit(Op::MakeMap(entries.len() as u32), span);
            return;
        }
        self.emit(Op::MakeMap(0), span);
        for entry in entries {
            match entry {
                MapEntry::Pair { key, value } => {
                    self.map_key(key);
                    self.expr(value);
                    self.emit(Op::MapPut, value.span);
                }
                MapEntry::Spread(value) => {
                    self.expr(value);
                    self.emit(Op::MapPutAll, value.span);
                }
            }
        }
    }

    pub(super) fn map_key(&mut self, key: &'a MapKey) {
        match key {
            MapKey::Name(name) => self.text_constant(&name.text, name.span),
            MapKey::Value(value) => self.expr(value),
        }
    }

    fn binary(&mut self, op: BinaryOp, left: &'a Expr, right: &'a Expr, span: Span) {
        match op {
            BinaryOp::And | BinaryOp::Or => {
                self.expr(left);
                self.emit(Op::Truth, left.span);
                let decided = match op {
                    BinaryOp::Or => self.emit(Op::JumpIfTrueOrPop(0), left.span),
                    _ => {
                        self.emit(Op::Dup, left.span);
                        let jump = self.emit(Op::JumpIfFalse(0), left.span);
                        self.emit(Op::Pop, left.span);
                        jump
                    }
                };
                self.expr(right);
                self.emit(Op::Truth, right.span);
                self.current().land(decided);
            }
            BinaryOp::NotIn => {
                self.expr(left);
                self.expr(right);
                self.emit(Op::IsCase, span);
                self.emit(Op::Not, span);
            }
            BinaryOp::In => {
                self.expr(left);
                self.expr(right);
                self.emit(Op::IsCase, span);
            }
            _ => {
                self.expr(left);
                self.expr(right);
                self.emit(Op::Binary(op), span);
            }
        }
    }

    pub(super) fn closure(&mut self, closure: &'a Closure) {
        let index = self.reserve_function();
        self.current().closures.push(index);
        self.stack.push(FunctionBuilder::new("", FunctionKind::Closure));
        self.closure_parameters(&closure.parameters, closure.span);
        // The body may hide nothing of its parameters: both share one scope, as in Groovy.
        let statements: Vec<&Stmt> = closure.body.stmts.iter().collect();
        self.statements(&statements, true);
        let end = closure.span.at_end();
        self.emit(Op::Null, end);
        self.emit(Op::Return, end);
        self.finish_function(index);
        self.emit(Op::MakeClosure(index), closure.span);
    }
}

/// The class of a primitive's objects.
pub(crate) fn boxed(keyword: &str) -> &'static str {
    match keyword {
        "boolean" => "java.lang.Boolean",
        "byte" => "java.lang.Byte",
        "char" => "java.lang.Character",
        "short" => "java.lang.Short",
        "int" => "java.lang.Integer",
        "long" => "java.lang.Long",
        "float" => "java.lang.Float",
        "double" => "java.lang.Double",
        _ => "java.lang.Object",
    }
}
