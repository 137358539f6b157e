//! Classes, methods, parameters.

use super::Dump;
use crate::ast::{
    Annotation, Class, Declarator, EnumConstant, Field, Member, Method, Modifiers, Parameter, TypeParameter,
};

impl Dump {
    pub(super) fn modifiers(&mut self, modifiers: &Modifiers) {
        self.each(&modifiers.annotations, Self::annotation);
        self.each(&modifiers.keywords, |out, (modifier, _)| out.word(modifier.keyword()));
    }

    pub(super) fn annotation(&mut self, annotation: &Annotation) {
        self.list("@", |out| {
            out.qualified(&annotation.name);
            out.each(&annotation.elements, |out, element| {
                out.name(&element.name);
                out.word("=");
                out.expr(&element.value);
            });
        });
    }

    pub(super) fn declarator(&mut self, declarator: &Declarator) {
        self.name(&declarator.name);
        if let Some(value) = &declarator.value {
            self.word("=");
            self.expr(value);
        }
    }

    pub(super) fn parameter(&mut self, parameter: &Parameter) {
        self.name(&parameter.name);
        self.optional_ty(parameter.ty.as_ref());
        if let Some(default) = &parameter.default {
            self.word("=");
            self.expr(default);
        }
    }

    fn type_parameters(&mut self, parameters: &[TypeParameter]) {
        if parameters.is_empty() {
            return;
        }
        self.word("<");
        self.separated(parameters, ",", |out, parameter| {
            out.name(&parameter.name);
            out.each(&parameter.bounds, Self::ty);
        });
        self.word(">");
    }

    pub(super) fn method(&mut self, method: &Method) {
        self.list("method", |out| {
            out.modifiers(&method.modifiers);
            out.space();
            out.name(&method.name);
            out.type_parameters(&method.type_parameters);
            if !method.compact {
                out.word("(");
                out.separated(&method.parameters, " ", Self::parameter);
                out.word(")");
            }
            out.optional_ty(method.return_type.as_ref());
            if !method.throws.is_empty() {
                out.word(" throws");
                out.each(&method.throws, Self::ty);
            }
            out.each(method.default_value.as_slice(), Self::expr);
            out.each(method.body.as_slice(), Self::block);
        });
    }

    pub(super) fn class(&mut self, class: &Class) {
        self.list(class.kind.keyword(), |out| {
            out.modifiers(&class.modifiers);
            if !class.name.text.is_empty() {
                out.space();
                out.name(&class.name);
            }
            out.type_parameters(&class.type_parameters);
            for (word, types) in
                [(" extends", &class.extends), (" implements", &class.implements), (" permits", &class.permits)]
            {
                if !types.is_empty() {
                    out.word(word);
                    out.each(types, Self::ty);
                }
            }
            if !class.components.is_empty() {
                out.word(" (");
                out.separated(&class.components, " ", Self::parameter);
                out.word(")");
            }
            out.each(&class.constants, Self::enum_constant);
            out.each(&class.members, Self::member);
        });
    }

    fn enum_constant(&mut self, constant: &EnumConstant) {
        self.list("constant", |out| {
            out.each(&constant.annotations, Self::annotation);
            out.space();
            out.name(&constant.name);
            out.each(&constant.arguments, Self::argument);
            if let Some(body) = &constant.body {
                out.space();
                out.class(body);
            }
        });
    }

    fn member(&mut self, member: &Member) {
        match member {
            Member::Field(field) => self.field(field),
            Member::Method(method) => self.method(method),
            Member::Constructor(method) => self.list("constructor ", |out| out.method(method)),
            Member::Initializer { is_static, body } => {
                self.list(if *is_static { "static-init " } else { "init " }, |out| out.block(body));
            }
            Member::Class(class) => self.class(class),
        }
    }

    fn field(&mut self, field: &Field) {
        self.list("field", |out| {
            out.modifiers(&field.modifiers);
            out.space();
            if let Some(ty) = &field.ty {
                out.ty(ty);
                out.space();
            }
            out.separated(&field.declarators, " ", Self::declarator);
        });
    }
}
