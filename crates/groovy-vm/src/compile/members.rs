//! The bodies of classes: methods, constructors, initialisers; and the finished classes.

use foldhash::HashMap;
use std::sync::Arc;

use entente_groovy_syntax::ast::{self, Argument, Callee, Expr, ExprKind, Member, Modifier, Stmt, StmtKind};
use entente_groovy_syntax::{Code, Diagnostic, Span};

use super::Compiler;
use super::function::FunctionBuilder;
use crate::library::ScriptClassHead;
use crate::program::{FieldPlace, Function, FunctionKind, Op, Param, ScriptClass, ScriptClassKind, TypeSpec};
use crate::value::ClassId;

impl<'a> Compiler<'a> {
    /// Reserves a function for each method that has a body.
    pub(super) fn declare_methods(&mut self, index: usize) {
        let ast = self.classes[index].ast;
        for member in &ast.members {
            match member {
                Member::Method(method) if method.body.is_some() => {
                    let function = self.reserve_function();
                    self.classes[index].methods.push((method.name.text.clone(), function));
                }
                Member::Method(method) => {
                    let draft = &mut self.classes[index];
                    draft.abstract_methods.push((method.name.text.clone(), method.parameters.len()));
                    if !draft.is_abstract && draft.kind == ScriptClassKind::Class {
                        self.refuse_missing_body(index, method);
                    }
                }
                _ => {}
            }
        }
        let methods: Vec<(u32, &ast::Method)> = ast
            .members
            .iter()
            .filter_map(|member| match member {
                Member::Method(method) => Some((0, method)),
                _ => None,
            })
            .collect();
        self.refuse_duplicate_methods(&methods);
    }

    fn refuse_missing_body(&mut self, index: usize, method: &ast::Method) {
        let message = if method.modifiers.has(Modifier::Abstract) {
            let class = &self.classes[index].name;
            format!(
                "Can't have an abstract method in a non-abstract class. The class '{class}' must be declared abstract \
                 or the method '{}' must be implemented.",
                method.name.text
            )
        } else {
            format!(
                "You defined a method[{}] without a body. Try adding a method body, or declare it abstract",
                method.name.text
            )
        };
        self.diagnostics.push(Diagnostic::error(Code::BadDeclaration, method.name.span, message));
    }

    /// Compiles everything inside a class.
    pub(super) fn class_bodies(&mut self, index: usize) {
        self.in_class(index, |compiler, index| {
            let ast = compiler.classes[index].ast;
            let mut functions = compiler.classes[index].methods.clone().into_iter();
            for member in &ast.members {
                if let Member::Method(method) = member
                    && method.body.is_some()
                    && let Some((_, function)) = functions.next()
                {
                    compiler.class_method(index, function, method);
                }
            }
            compiler.initializers(index);
            compiler.constructors(index);
        });
    }

    fn class_method(&mut self, index: usize, function: u32, method: &'a ast::Method) {
        let parameters = self.type_parameters.len();
        self.type_parameters.extend(method.type_parameters.iter().map(|parameter| parameter.name.text.clone()));
        let generated = std::mem::replace(&mut self.generated_at, generated_at(&method.modifiers));
        self.method(function, method, Some(index));
        self.generated_at = generated;
        self.type_parameters.truncate(parameters);
    }

    fn begin_member(&mut self, index: usize, name: &str, is_static: bool) {
        let mut builder = FunctionBuilder::new(name, FunctionKind::Method);
        builder.class = Some(index);
        builder.is_static = is_static;
        self.stack.push(builder);
    }

    fn end_member(&mut self, span: Span) -> u32 {
        self.emit(Op::Null, span);
        self.emit(Op::Return, span);
        let function = self.reserve_function();
        self.finish_function(function);
        function
    }

    fn initializers(&mut self, index: usize) {
        let ast = self.classes[index].ast;
        let span = ast.span.at_start();
        let kind = self.classes[index].kind;
        self.begin_member(index, "<init>", false);
        for interface in self.classes[index].interfaces.clone() {
            if self.draft_of(interface).is_some_and(|draft| self.classes[draft].kind == ScriptClassKind::Trait) {
                self.emit(Op::CallMember(interface.0), span);
                self.emit(Op::Pop, span);
            }
        }
        for member in &ast.members {
            match member {
                Member::Field(field)
                    if !field.modifiers.has(Modifier::Static) && kind != ScriptClassKind::Interface =>
                {
                    self.field_values(index, field);
                }
                Member::Initializer { is_static: false, body } => self.block(body, false),
                _ => {}
            }
        }
        let initializer = self.end_member(span);
        self.begin_member(index, "<clinit>", true);
        self.enum_constants(index);
        for member in &ast.members {
            match member {
                Member::Field(field) if field.modifiers.has(Modifier::Static) || kind == ScriptClassKind::Interface => {
                    self.field_values(index, field);
                }
                Member::Initializer { is_static: true, body } => self.block(body, false),
                _ => {}
            }
        }
        let static_initializer = self.end_member(span);
        let draft = &mut self.classes[index];
        draft.initializer = Some(initializer);
        draft.static_initializer = Some(static_initializer);
    }

    fn field_values(&mut self, index: usize, field: &'a ast::Field) {
        let generated = std::mem::replace(&mut self.generated_at, generated_at(&field.modifiers));
        for declarator in &field.declarators {
            let Some(value) = &declarator.value else { continue };
            let name = &declarator.name.text;
            self.expr(value);
            if let Some(own) = self.classes[index].fields.get(name).cloned() {
                self.coerce_to(&own.ty, declarator.name.span);
                if self.classes[index].kind == ScriptClassKind::Trait && matches!(own.place, FieldPlace::Instance(_)) {
                    let name = self.name(name);
                    self.emit(Op::This, declarator.name.span);
                    self.emit(Op::SetAttribute(name), declarator.name.span);
                    self.emit(Op::Pop, declarator.name.span);
                } else {
                    self.store_field(own.place, declarator.name.span);
                }
            }
        }
        self.generated_at = generated;
    }

    /// Converts the top of the stack to a declared type.
    pub(super) fn coerce_to(&mut self, ty: &TypeSpec, span: Span) {
        if *ty != TypeSpec::Any {
            let ty = self.type_index(ty.clone());
            self.emit(Op::Coerce(ty), span);
        }
    }

    fn enum_constants(&mut self, index: usize) {
        let ast = self.classes[index].ast;
        for (at, constant) in ast.constants.iter().enumerate() {
            let span = constant.span;
            let class =
                self.classes[index].constant_bodies[at].map_or(self.class_id(index), |body| self.class_id(body));
            self.text_constant(&constant.name.text, span);
            self.emit(Op::Int(at as i32), span);
            self.emit(Op::NewConstant(class.0), span);
            self.construct_constant(&constant.arguments, span);
            let slot = self.classes[index].constants[at].1;
            self.store_field(FieldPlace::Static(slot), span);
        }
    }

    pub(super) fn store_field(&mut self, place: FieldPlace, span: Span) {
        let op = match place {
            FieldPlace::Instance(slot) => Op::SetField(slot),
            FieldPlace::Static(slot) => Op::SetStatic(slot),
        };
        self.emit(op, span);
    }

    fn constructors(&mut self, index: usize) {
        let ast = self.classes[index].ast;
        let mut any = false;
        for member in &ast.members {
            if let Member::Constructor(method) = member {
                any = true;
                let generated = std::mem::replace(&mut self.generated_at, generated_at(&method.modifiers));
                self.constructor(index, method);
                self.generated_at = generated;
            }
        }
        if !any && !matches!(self.classes[index].kind, ScriptClassKind::Interface | ScriptClassKind::Trait) {
            self.default_constructor(index);
        }
    }

    fn constructor(&mut self, index: usize, method: &'a ast::Method) {
        self.begin_member(index, "<init>", false);
        self.current().is_constructor = true;
        self.current().varargs = method.parameters.last().is_some_and(super::is_varargs);
        self.parameters(&method.parameters);
        let statements: Vec<&Stmt> = method.body.iter().flat_map(|body| &body.stmts).collect();
        let explicit = statements.first().and_then(|stmt| match &stmt.kind {
            StmtKind::Expr(Expr { kind: ExprKind::Call(call), .. }) => Some((&call.callee, call.arguments.as_slice())),
            _ => None,
        });
        let span = method.name.span;
        let rest = match explicit {
            Some((Callee::This(place), arguments)) => {
                self.call_constructor(self.class_id(index), arguments, *place);
                &statements[1..]
            }
            Some((Callee::Super(place), arguments)) => {
                if let Some(superclass) = self.superclass_for_constructor(index) {
                    self.call_constructor(superclass, arguments, *place);
                }
                self.call_initializer(index, span);
                &statements[1..]
            }
            _ => {
                self.implicit_super(index, span);
                self.call_initializer(index, span);
                &statements[..]
            }
        };
        self.statements(rest, false);
        self.end_constructor(index, method.span.at_end());
    }

    fn end_constructor(&mut self, index: usize, span: Span) {
        self.emit(Op::This, span);
        self.emit(Op::Return, span);
        let function = self.reserve_function();
        self.finish_function(function);
        self.classes[index].constructors.push(function);
    }

    /// Without any constructor: one that takes nothing; of an anonymous class one that passes all to the superclass.
    fn default_constructor(&mut self, index: usize) {
        let span = self.classes[index].ast.name.span;
        self.begin_member(index, "<init>", false);
        self.current().is_constructor = true;
        let draft = &self.classes[index];
        let is_constant_body = draft.kind == ScriptClassKind::Enum && draft.superclass.is_some();
        let inherits = draft.ast.modifiers.annotation("InheritConstructors").is_some();
        let passes_on = draft.superclass.is_some() && (draft.is_local || is_constant_body || inherits);
        match (passes_on, draft.superclass) {
            (true, Some(superclass)) => {
                let slot = self.current().hidden_slot();
                self.current().varargs = true;
                let ty = TypeSpec::Array(Box::new(TypeSpec::Any));
                self.current().params.push(Param { ty, optional: false });
                self.emit(Op::LoadLocal(slot), span);
                self.emit(Op::CallConstructorSpread(superclass.0), span);
                self.emit(Op::Pop, span);
            }
            _ => self.implicit_super(index, span),
        }
        self.call_initializer(index, span);
        self.end_constructor(index, span);
    }

    /// The superclass whose constructor does something.
    fn superclass_for_constructor(&self, index: usize) -> Option<ClassId> {
        self.classes[index].superclass.filter(|id| self.full_name(*id) != "java.lang.Object")
    }

    fn implicit_super(&mut self, index: usize, span: Span) {
        if let Some(superclass) = self.superclass_for_constructor(index) {
            self.emit(Op::CallConstructor { class: superclass.0, argc: 0 }, span);
            self.emit(Op::Pop, span);
        }
    }

    fn call_constructor(&mut self, class: ClassId, arguments: &'a [Argument], span: Span) {
        self.constructor_call(class, arguments, span);
        self.emit(Op::Pop, span);
    }

    fn call_initializer(&mut self, index: usize, span: Span) {
        let class = self.class_id(index);
        self.emit(Op::CallMember(class.0), span);
        self.emit(Op::Pop, span);
    }

    /// The finished classes, in the order of their ids, with inherited members; their heads for the library.
    pub(super) fn finish_classes(&mut self) -> (Vec<ScriptClass>, Vec<ScriptClassHead>) {
        let mut tables: Vec<Option<Table>> = (0..self.classes.len()).map(|_| None).collect();
        for index in 0..self.classes.len() {
            self.table(index, &mut tables);
        }
        let object = self.library.find_class("java.lang.Object");
        let mut finished = Vec::new();
        let mut heads = Vec::new();
        for (index, table) in tables.into_iter().enumerate() {
            let table = table.unwrap_or_default();
            self.check_implemented(index, &table);
            let draft = &self.classes[index];
            let is_interface = self.is_interface(self.class_id(index));
            let superclass = draft.superclass.or(if is_interface { None } else { object });
            heads.push(ScriptClassHead {
                name: draft.name.clone(),
                is_interface,
                parents: superclass.into_iter().chain(draft.interfaces.iter().copied()).collect(),
            });
            finished.push(ScriptClass {
                id: self.class_id(index),
                kind: draft.kind,
                is_abstract: draft.is_abstract,
                superclass: draft.superclass,
                library_base: self.library_base(index),
                outer: draft.outer.filter(|_| draft.is_inner).map(|outer| self.class_id(outer)),
                is_local: draft.is_local,
                methods: table.methods,
                fields: draft.fields.iter().map(|(name, field)| (name.as_str().into(), field.clone())).collect(),
                zeros: draft.zeros.clone(),
                constructors: draft.constructors.clone(),
                initializer: draft.initializer,
                static_initializer: draft.static_initializer,
                constants: draft.constants.iter().map(|(name, slot)| (name.as_str().into(), *slot)).collect(),
                category_of: draft.category_of.clone(),
                delegates: self.delegates(index),
                captures: draft.captures.clone(),
            });
        }
        (finished, heads)
    }

    /// Fields with `@Delegate`, those of superclasses too.
    fn delegates(&self, index: usize) -> Vec<FieldPlace> {
        let draft = &self.classes[index];
        let own = draft.ast.members.iter().filter_map(|member| match member {
            Member::Field(field) if field.modifiers.annotation("Delegate").is_some() => Some(&field.declarators),
            _ => None,
        });
        let own =
            own.flatten().filter_map(|declarator| draft.fields.get(&declarator.name.text)).map(|field| field.place);
        let inherited = draft.superclass.and_then(|id| self.draft_of(id)).map(|parent| self.delegates(parent));
        own.chain(inherited.unwrap_or_default()).collect()
    }

    fn library_base(&self, index: usize) -> Option<ClassId> {
        let mut class = self.classes[index].superclass;
        while let Some(draft) = class.and_then(|id| self.draft_of(id)) {
            class = self.classes[draft].superclass;
        }
        class.filter(|id| self.full_name(*id) != "java.lang.Object")
    }

    /// The methods of a class: its own hide those of the superclass, these those of interfaces; traits come between
    /// own and superclass, the last one first.
    fn table(&mut self, index: usize, tables: &mut [Option<Table>]) {
        if tables[index].is_some() {
            return;
        }
        tables[index] = Some(Table::default());
        let draft = &self.classes[index];
        let superclass = draft.superclass.and_then(|id| self.draft_of(id));
        let interfaces: Vec<usize> = draft.interfaces.iter().filter_map(|id| self.draft_of(*id)).collect();
        let mut table = Table::default();
        for parent in interfaces.iter().chain(&superclass) {
            self.table(*parent, tables);
        }
        let of = |parent: usize| tables[parent].as_ref();
        for parent in interfaces.iter().filter(|parent| self.classes[**parent].kind != ScriptClassKind::Trait) {
            if let Some(other) = of(*parent) {
                self.inherit(&mut table, other);
            }
        }
        if let Some(other) = superclass.and_then(of) {
            self.inherit(&mut table, other);
        }
        for parent in interfaces.iter().filter(|parent| self.classes[**parent].kind == ScriptClassKind::Trait) {
            if let Some(other) = of(*parent) {
                self.inherit(&mut table, other);
            }
        }
        let draft = &self.classes[index];
        table.abstract_methods.extend(draft.abstract_methods.iter().cloned());
        for (name, function) in &draft.methods {
            self.put_method(&mut table, name, *function);
        }
        tables[index] = Some(table);
    }

    fn inherit(&self, table: &mut Table, other: &Table) {
        for (name, functions) in &other.methods {
            for function in functions {
                self.put_method(table, name, *function);
            }
        }
        for method in &other.abstract_methods {
            let implemented = table
                .methods
                .get(method.0.as_str())
                .is_some_and(|functions| functions.iter().any(|function| self.arity(*function) == method.1));
            if !implemented && !table.abstract_methods.contains(method) {
                table.abstract_methods.push(method.clone());
            }
        }
    }

    fn put_method(&self, table: &mut Table, name: &str, function: u32) {
        table.abstract_methods.retain(|(other, arity)| other != name || *arity != self.arity(function));
        let functions = table.methods.entry(name.into()).or_default();
        functions.retain(|other| !self.same_signature(*other, function));
        functions.insert(0, function);
    }

    fn arity(&self, function: u32) -> usize {
        self.functions[function as usize].as_ref().map_or(0, |function| function.params.len())
    }

    fn same_signature(&self, one: u32, other: u32) -> bool {
        let params =
            |function: u32| self.functions[function as usize].as_ref().map(|function: &Function| &function.params);
        match (params(one), params(other)) {
            (Some(a), Some(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.ty == b.ty),
            _ => false,
        }
    }

    fn check_implemented(&mut self, index: usize, table: &Table) {
        let draft = &self.classes[index];
        let is_constant_holder = draft.kind == ScriptClassKind::Enum && draft.superclass.is_none();
        if draft.is_abstract || is_constant_holder || !self.delegates(index).is_empty() {
            return;
        }
        let missing = table.abstract_methods.iter().find(|(name, arity)| {
            let accessor = crate::interp::bean_property(name).is_some_and(|(_, property)| {
                *arity < 2 && draft.fields.get(&property).is_some_and(|field| field.is_property)
            });
            !accessor && !table.methods.contains_key(name.as_str())
        });
        if let Some((name, _)) = missing {
            let message = format!(
                "Can't have an abstract method in a non-abstract class. The class '{}' must be declared abstract or the \
                 method '{name}' must be implemented.",
                draft.name
            );
            let span = draft.ast.name.span;
            self.diagnostics.push(Diagnostic::error(Code::BadDeclaration, span, message));
        }
    }
}

/// Methods of a class while they are collected.
#[derive(Clone, Default)]
struct Table {
    methods: HashMap<Arc<str>, Vec<u32>>,
    abstract_methods: Vec<(String, usize)>,
}

/// The place that stands for a generated member: that of the annotation that asked for it.
pub(super) fn generated_at(modifiers: &ast::Modifiers) -> Option<Span> {
    modifiers.annotation(super::GENERATED).map(|annotation| annotation.span)
}
