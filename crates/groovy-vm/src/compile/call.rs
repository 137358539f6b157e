//! Calls in all their forms.

use entente_groovy_syntax::ast::{Access, Argument, Call, Callee, Class, Expr, ExprKind, MemberName, TypeRef};
use entente_groovy_syntax::{Code, Diagnostic, Span};

use super::Compiler;
use super::expr::boxed;
use crate::program::{Constant, Op, ScriptClassKind, TypeSpec};
use crate::value::ClassId;

/// Arguments as they lie on the stack.
enum Arguments {
    Counted(u32),
    /// One list.
    Spread,
}

impl<'a> Compiler<'a> {
    pub(super) fn call(&mut self, call: &'a Call, span: Span) {
        match &call.callee {
            Callee::Function(name) => {
                if self.variable(&name.text).is_some() {
                    self.load_variable(&name.text, name.span);
                    self.call_value(&call.arguments, span);
                    return;
                }
                if self.newify.contains(&name.text)
                    && let Some(class) = self.class_by_simple_name(&name.text)
                {
                    self.construct(class, &call.arguments, span);
                    return;
                }
                if let Some((class, member)) = self.static_import_of(&name.text) {
                    let op = self.constant(Constant::Class(class));
                    self.emit(op, name.span);
                    self.call_named(&member, &call.arguments, name.span);
                    return;
                }
                let index = self.name(&name.text);
                match self.arguments(&call.arguments, span) {
                    Arguments::Counted(argc) => self.emit(Op::CallFunction { name: index, argc }, name.span),
                    Arguments::Spread => self.emit(Op::CallFunctionSpread(index), name.span),
                };
            }
            Callee::Method { object, access, name, .. } => self.method_call(object, *access, name, call, span),
            Callee::This(place) | Callee::Super(place) => {
                let message = "Constructor call must be the first statement in a constructor.";
                self.diagnostics.push(Diagnostic::error(Code::Misplaced, *place, message));
            }
            Callee::Value(value) => {
                self.expr(value);
                self.call_value(&call.arguments, span);
            }
        }
    }

    fn call_value(&mut self, arguments: &'a [Argument], span: Span) {
        match self.arguments(arguments, span) {
            Arguments::Counted(argc) => self.emit(Op::CallValue(argc), span),
            Arguments::Spread => self.emit(Op::CallValueSpread, span),
        };
    }

    /// The receiver is on the stack.
    fn call_named(&mut self, name: &str, arguments: &'a [Argument], span: Span) {
        let index = self.name(name);
        match self.arguments(arguments, span) {
            Arguments::Counted(argc) => self.emit(Op::CallMethod { name: index, argc }, span),
            Arguments::Spread => self.emit(Op::CallMethodSpread(index), span),
        };
    }

    fn method_call(&mut self, object: &'a Expr, access: Access, name: &'a MemberName, call: &'a Call, span: Span) {
        if let MemberName::Static(name) = name
            && let Some((class, exact)) = self.super_target(object)
        {
            let index = self.name(&name.text);
            match self.arguments(&call.arguments, span) {
                Arguments::Counted(argc) => {
                    self.emit(Op::CallSuper { name: index, argc, class: class.0, exact }, name.span)
                }
                Arguments::Spread => self.emit(Op::CallSuperSpread { name: index, class: class.0 }, name.span),
            };
            return;
        }
        match self.class_of(object) {
            Some(class) => {
                let op = self.constant(Constant::Class(class));
                self.emit(op, object.span);
            }
            None => self.expr(object),
        }
        let skip = match access {
            Access::Safe | Access::SafeChain => Some(self.emit(Op::JumpIfNull(0), object.span)),
            Access::Dot | Access::Spread => None,
        };
        match name {
            MemberName::Static(name) if access == Access::Spread => {
                let index = self.name(&name.text);
                match self.arguments(&call.arguments, span) {
                    Arguments::Counted(argc) => self.emit(Op::SpreadCall { name: index, argc }, name.span),
                    Arguments::Spread => {
                        self.unsupported(span, "Spread arguments can't be combined with *.");
                        0
                    }
                };
            }
            MemberName::Static(name) => self.call_named(&name.text, &call.arguments, name.span),
            MemberName::Dynamic(name) => {
                self.expr(name);
                self.emit(Op::MakeList(0), span);
                self.argument_elements(&call.arguments, span);
                self.emit(Op::CallMethodDynamic, name.span);
            }
        }
        if let Some(skip) = skip {
            self.current().land(skip);
        }
    }

    /// The class whose superclass `super` means, or the interface of `Interface.super`.
    fn super_target(&mut self, object: &Expr) -> Option<(ClassId, bool)> {
        match &object.kind {
            ExprKind::Super => {
                let (class, _) = self.class_context()?;
                Some((self.class_id(class), false))
            }
            ExprKind::Property { object, name: MemberName::Static(name), .. } if name.text == "super" => {
                Some((self.class_of(object)?, true))
            }
            _ => None,
        }
    }

    /// `super(...)`, `this(...)`: leaves one value.
    pub(super) fn constructor_call(&mut self, class: ClassId, arguments: &'a [Argument], span: Span) {
        match self.arguments(arguments, span) {
            Arguments::Counted(argc) => self.emit(Op::CallConstructor { class: class.0, argc }, span),
            Arguments::Spread => self.emit(Op::CallConstructorSpread(class.0), span),
        };
    }

    /// constant → constant, its constructor run.
    pub(super) fn construct_constant(&mut self, arguments: &'a [Argument], span: Span) {
        match self.arguments(arguments, span) {
            Arguments::Counted(argc) => self.emit(Op::ConstructConstant { argc }, span),
            Arguments::Spread => self.emit(Op::ConstructConstantSpread, span),
        };
    }

    /// Puts the arguments on the stack; named ones become one map in front.
    fn arguments(&mut self, arguments: &'a [Argument], span: Span) -> Arguments {
        if arguments.iter().any(|argument| matches!(argument, Argument::Spread(_))) {
            self.emit(Op::MakeList(0), span);
            self.argument_elements(arguments, span);
            return Arguments::Spread;
        }
        let mut count = 0;
        if self.named_arguments(arguments, span) {
            count += 1;
        }
        for argument in arguments {
            if let Argument::Positional(value) = argument {
                self.expr(value);
                count += 1;
            }
        }
        Arguments::Counted(count)
    }

    /// Adds the arguments to the list on top of the stack.
    pub(super) fn argument_elements(&mut self, arguments: &'a [Argument], span: Span) {
        if self.named_arguments(arguments, span) {
            self.emit(Op::ListAdd, span);
        }
        for argument in arguments {
            match argument {
                Argument::Positional(value) => {
                    self.expr(value);
                    self.emit(Op::ListAdd, value.span);
                }
                Argument::Spread(value) => {
                    self.expr(value);
                    self.emit(Op::ListAddAll, value.span);
                }
                Argument::Named { .. } | Argument::SpreadMap(_) => {}
            }
        }
    }

    /// The map of the named arguments, when there are any.
    fn named_arguments(&mut self, arguments: &'a [Argument], span: Span) -> bool {
        let is_named = |argument: &Argument| matches!(argument, Argument::Named { .. } | Argument::SpreadMap(_));
        if !arguments.iter().any(is_named) {
            return false;
        }
        self.emit(Op::MakeMap(0), span);
        for argument in arguments {
            match argument {
                Argument::Named { key, value } => {
                    self.map_key(key);
                    self.expr(value);
                    self.emit(Op::MapPut, value.span);
                }
                Argument::SpreadMap(value) => {
                    self.expr(value);
                    self.emit(Op::MapPutAll, value.span);
                }
                Argument::Positional(_) | Argument::Spread(_) => {}
            }
        }
        true
    }

    pub(super) fn new_object(
        &mut self,
        ty: &'a TypeRef,
        arguments: &'a [Argument],
        body: Option<&'a Class>,
        span: Span,
    ) {
        let class = match self.type_spec(ty) {
            TypeSpec::Class(class) => class,
            TypeSpec::Primitive(primitive) => match self.library.find_class(boxed(primitive.keyword())) {
                Some(class) => class,
                None => return,
            },
            TypeSpec::Any | TypeSpec::Array(_) => {
                let entente_groovy_syntax::ast::TypeKind::Named { name, .. } = &ty.kind else { return };
                match self.class_by_name(name) {
                    Some(class) => class,
                    None => {
                        if self.diagnostics.is_empty() {
                            self.unknown_class(name);
                        }
                        return;
                    }
                }
            }
        };
        let class = match body {
            Some(body) => {
                let index = self.declare_anonymous(body, class);
                for index in index..self.classes.len() {
                    self.class_bodies(index);
                }
                self.class_id(index)
            }
            None => {
                self.refuse_abstract(class, span);
                class
            }
        };
        self.construct(class, arguments, span);
    }

    fn construct(&mut self, class: ClassId, arguments: &'a [Argument], span: Span) {
        match self.arguments(arguments, span) {
            Arguments::Counted(argc) => self.emit(Op::New { class: class.0, argc }, span),
            Arguments::Spread => self.emit(Op::NewSpread(class.0), span),
        };
    }

    fn refuse_abstract(&mut self, class: ClassId, span: Span) {
        let Some(draft) = self.draft_of(class).map(|index| &self.classes[index]) else { return };
        let message = match draft.kind {
            ScriptClassKind::Interface | ScriptClassKind::Trait => {
                format!("You cannot create an instance from the abstract interface '{}'.", draft.name)
            }
            _ if draft.is_abstract => {
                format!("You cannot create an instance from the abstract class '{}'.", draft.name)
            }
            _ => return,
        };
        self.diagnostics.push(Diagnostic::error(Code::BadDeclaration, span, message));
    }

    pub(super) fn new_array(
        &mut self,
        ty: &'a TypeRef,
        lengths: &'a [Expr],
        initializer: Option<&'a [Expr]>,
        span: Span,
    ) {
        let element = self.type_spec(ty);
        if let Some(elements) = initializer {
            for element in elements {
                self.expr(element);
            }
            self.emit(Op::MakeList(elements.len() as u32), span);
            let ty = self.type_index(TypeSpec::Array(Box::new(element)));
            self.emit(Op::AsType(ty), span);
            return;
        }
        for length in lengths {
            self.expr(length);
        }
        let ty = self.type_index(element);
        self.emit(Op::NewArray { ty, dimensions: lengths.len() as u32 }, span);
    }
}
