//! Declarations of variables, parameters and modifiers.

use super::Parser;
use crate::ast::{
    Declarator, ExprKind, Local, LocalPattern, Modifier, Modifiers, Name, Parameter, QualifiedName, StmtKind,
    TupleVariable, TypeKind, TypeRef,
};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::TokenKind as T;
use crate::span::Span;

impl Parser<'_> {
    /// `[modifiers] [type] name [= value], ...` or `def (a, b) = value`
    pub(super) fn local(&mut self) -> StmtKind {
        let modifiers = self.modifiers();
        if self.is(T::LeftParen) {
            return self.tuple(modifiers);
        }
        let ty = self.declared_type();
        let declarators = self.declarators();
        StmtKind::Local(Local { modifiers, ty, pattern: LocalPattern::Variables(declarators) })
    }

    /// The type of a declaration, when one stands before the name.
    pub(super) fn declared_type(&mut self) -> Option<TypeRef> {
        let end = self.scan_type(self.at)?;
        let named = self.kind_at(end).is_identifier() || matches!(self.kind_at(end), T::String);
        (named && end > self.at).then(|| self.type_ref())
    }

    pub(super) fn declarators(&mut self) -> Vec<Declarator> {
        let mut declarators = vec![self.declarator()];
        while self.take(T::Comma).is_some() {
            self.skip_newlines();
            declarators.push(self.declarator());
        }
        declarators
    }

    fn declarator(&mut self) -> Declarator {
        let name = self.identifier("a name");
        let mut value = None;
        if self.kind_at(self.after_newlines(self.at)) == T::Assign && !name.text.is_empty() {
            self.skip_newlines();
            self.advance();
            self.skip_newlines();
            value = Some(self.statement_expression());
        }
        Declarator { name, value }
    }

    fn tuple(&mut self, modifiers: Modifiers) -> StmtKind {
        let opener = self.at;
        self.advance();
        let mut variables = Vec::new();
        while !matches!(self.kind(), T::RightParen | T::End) {
            let ty = self.declared_type();
            variables.push(TupleVariable { ty, name: self.identifier("a name") });
            if self.take(T::Comma).is_none() {
                break;
            }
        }
        self.expect_closing(T::RightParen, "`,` or `)`", opener);
        self.skip_newlines();
        if !self.expect(T::Assign, "`=` and the value to take apart") {
            return StmtKind::Error;
        }
        self.skip_newlines();
        let value = self.statement_expression();
        StmtKind::Local(Local { modifiers, ty: None, pattern: LocalPattern::Tuple { variables, value } })
    }

    /// Parameters up to `closing`, which stays.
    pub(super) fn parameters(&mut self, closing: T) -> Vec<Parameter> {
        let mut parameters: Vec<Parameter> = Vec::new();
        self.skip_newlines();
        while self.kind() != closing && !self.is(T::End) {
            let parameter = self.parameter();
            if !parameter.name.text.is_empty() && parameters.iter().any(|other| other.name.text == parameter.name.text)
            {
                let message = format!("there are two parameters named `{}`", parameter.name.text);
                self.report(Diagnostic::error(Code::Duplicate, parameter.name.span, message));
            }
            parameters.push(parameter);
            self.skip_newlines();
            if self.take(T::Comma).is_none() {
                break;
            }
            self.skip_newlines();
        }
        for parameter in parameters.iter().rev().skip(1) {
            if let Some(ty) = parameter.ty.as_ref().filter(|ty| ty.varargs) {
                let message = "only the last parameter can take a variable number of arguments";
                self.report(Diagnostic::error(Code::BadDeclaration, ty.span, message));
            }
        }
        parameters
    }

    fn parameter(&mut self) -> Parameter {
        let start = self.token().span.start;
        let modifiers = self.modifiers();
        let typed = self.scan_type(self.at).is_some_and(|end| {
            self.kind_at(end) == T::Ellipsis || (self.kind_at(end).is_identifier() && end > self.at)
        });
        let mut ty = typed.then(|| self.type_ref());
        if self.is(T::Ellipsis) {
            let span = self.advance().span;
            match &mut ty {
                Some(ty) => {
                    ty.varargs = true;
                    ty.span = ty.span.to(span);
                }
                None => ty = Some(object_varargs(span)),
            }
        }
        let name = self.identifier("a parameter");
        let mut default = None;
        if self.kind_at(self.after_newlines(self.at)) == T::Assign {
            self.skip_newlines();
            self.advance();
            self.skip_newlines();
            let value = self.expression();
            if !matches!(value.kind, ExprKind::Error) {
                default = Some(value);
            }
        }
        Parameter { modifiers, ty, name, default, span: self.span_from(start) }
    }

    /// The parameter of a lambda without parentheses.
    pub(super) fn untyped_parameter(&mut self) -> Parameter {
        let name: Name = self.take_name();
        let span = name.span;
        Parameter { modifiers: Modifiers::default(), ty: None, name, default: None, span }
    }

    /// Reports `void` where a value's type must stand.
    pub(super) fn refuse_void(&mut self, ty: Option<&TypeRef>) {
        if let Some(TypeRef { kind: TypeKind::Primitive(crate::ast::Primitive::Void), span, .. }) = ty {
            self.report(Diagnostic::error(Code::BadDeclaration, *span, "a variable cannot be `void`"));
        }
    }

    /// Annotations and modifiers, with line ends after them.
    pub(super) fn modifiers(&mut self) -> Modifiers {
        let mut modifiers = Modifiers::default();
        loop {
            if self.is(T::At) && self.kind_at(self.at + 1).is_identifier() {
                modifiers.annotations.append(&mut self.annotations());
                continue;
            }
            let Some(modifier) = self.modifier_at(self.at) else { return modifiers };
            let span = self.advance().span;
            if modifiers.has(modifier) {
                let message = format!("`{}` stands here twice", modifier.keyword());
                self.report(Diagnostic::error(Code::BadModifier, span, message));
            }
            let is_access = |m: Modifier| matches!(m, Modifier::Public | Modifier::Protected | Modifier::Private);
            let access = modifiers.keywords.iter().find(|(other, _)| is_access(*other) && *other != modifier);
            if let (true, Some((other, other_span))) = (is_access(modifier), access.copied()) {
                let message = format!("`{}` and `{}` exclude each other", other.keyword(), modifier.keyword());
                self.report(Diagnostic::error(Code::BadModifier, span, message).with_place(other_span, "first one"));
            }
            modifiers.keywords.push((modifier, span));
            self.skip_newlines();
        }
    }
}

/// The type of `...x`: any number of objects.
fn object_varargs(span: Span) -> TypeRef {
    let part = Name { text: "Object".to_owned(), span };
    let name = QualifiedName { parts: vec![part], span };
    let kind = TypeKind::Named { name, arguments: None };
    TypeRef { kind, dimensions: 0, varargs: true, annotations: Vec::new(), span }
}
