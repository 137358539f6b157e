//! Methods, constructors, fields and initializers.

use super::{Jumps, Parser};
use crate::ast::{Block, ClassKind, Field, Member, Method, Modifier, Modifiers, Name, Parameter, TypeRef};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::{Keyword as K, TokenKind as T};

impl Parser<'_> {
    /// A member of the class named `class_name`; none after an error.
    pub(super) fn member_declaration(&mut self, class_name: &str, kind: ClassKind) -> Option<Member> {
        if self.is(T::LeftBrace) {
            return Some(Member::Initializer {
                is_static: false,
                body: self.with_jumps(Jumps::default(), Self::block),
            });
        }
        if self.is_keyword(K::Static) && self.kind_at(self.after_newlines(self.at + 1)) == T::LeftBrace {
            self.advance();
            return Some(Member::Initializer {
                is_static: true,
                body: self.with_jumps(Jumps::default(), Self::block_after_newlines),
            });
        }
        if self.at_class() {
            return Some(Member::Class(self.class()));
        }
        let at = self.scan_modifiers(self.at);
        let is_own_name = self.kind_at(at).is_identifier() && self.text(self.tokens.list[at]) == class_name;
        if is_own_name && self.kind_at(at + 1) == T::LeftParen {
            return Some(Member::Constructor(self.constructor()));
        }
        if is_own_name && kind == ClassKind::Record && self.kind_at(at + 1) == T::LeftBrace {
            return Some(Member::Constructor(self.compact_constructor()));
        }
        if self.at_method() {
            let method = self.method(false);
            self.check_body(&method, kind);
            return Some(Member::Method(method));
        }
        if at > self.at || self.scan_type(self.at).is_some_and(|end| self.kind_at(end).is_identifier()) {
            return Some(Member::Field(self.field()));
        }
        self.expected("a field, method or constructor");
        self.recover_statement(self.at);
        None
    }

    fn field(&mut self) -> Field {
        let start = self.token().span.start;
        let modifiers = self.modifiers();
        let ty = self.declared_type();
        self.refuse_void(ty.as_ref());
        let declarators = self.declarators();
        Field { modifiers, ty, declarators, span: self.span_from(start) }
    }

    /// Whether a method declaration begins here: modifiers or a type, a name, parameters, and a body unless modifiers
    /// show that nothing else can be meant.
    pub(super) fn at_method(&self) -> bool {
        let modified = self.scan_modifiers(self.at);
        let mut at = modified;
        let generic = self.kind_at(at) == T::Less;
        if generic {
            match self.scan_type_parameters(at) {
                Some(end) => at = end,
                None => return false,
            }
        }
        let is_name = |at: usize| self.kind_at(at).is_identifier() || self.kind_at(at) == T::String;
        let has_modifiers = modified > self.at || generic;
        if has_modifiers && is_name(at) && self.kind_at(at + 1) == T::LeftParen {
            return true;
        }
        let Some(name) = self.scan_type(at).filter(|end| *end > at && is_name(*end)) else { return false };
        if self.kind_at(name + 1) != T::LeftParen {
            return false;
        }
        if has_modifiers {
            return true;
        }
        self.typed_method(at, name)
    }

    fn scan_type_parameters(&self, at: usize) -> Option<usize> {
        self.scan_type_arguments(at).map(|end| self.after_newlines(end))
    }

    /// `Type name(parameters) {`; a lower-case type makes a command of it: `foo bar(x) { }`.
    fn typed_method(&self, ty: usize, name: usize) -> bool {
        let primitive = matches!(self.kind_at(ty), T::Keyword(_)) && !self.kind_at(ty).is_identifier();
        let decorated = matches!(self.kind_at(name - 1), T::Greater | T::RightBracket);
        let capital = self.text(self.tokens.list[name - 1]).starts_with(char::is_uppercase);
        if !(primitive || decorated || capital) {
            return false;
        }
        let Some(closing) = self.partner(name + 1) else { return primitive };
        if self.scan_parameters(name + 2, T::RightParen) != Some(closing) {
            return false;
        }
        let after = self.kind_at(self.after_newlines(closing + 1));
        primitive || matches!(after, T::LeftBrace | T::Keyword(K::Throws)) || self.in_class_body(closing)
    }

    /// In interfaces and abstract classes a declaration ends after its parameters.
    fn in_class_body(&self, closing: usize) -> bool {
        matches!(self.kind_at(closing + 1), T::Newline | T::Semicolon | T::RightBrace | T::End | T::Keyword(K::Default))
    }

    /// A method with its modifiers. In a script it needs a body.
    pub(super) fn method(&mut self, in_script: bool) -> Method {
        let start = self.token().span.start;
        let modifiers = self.modifiers();
        let type_parameters = self.type_parameters();
        self.skip_newlines();
        let return_type = self.declared_type();
        let name = self.method_name();
        let parameters = self.parameter_list();
        let mut default_value = None;
        if self.is_keyword(K::Default) {
            self.advance();
            self.skip_newlines();
            default_value = Some(self.expression());
        }
        let throws = self.throws();
        let body = self.method_body();
        if in_script && body.is_none() {
            self.missing_body(&name);
        }
        if let Some((_, span)) = modifiers.keywords.iter().find(|(m, _)| in_script && *m == Modifier::Abstract) {
            let message = format!("the method `{}` of a script cannot be abstract", name.text);
            self.report(Diagnostic::error(Code::BadModifier, *span, message));
        }
        Method {
            modifiers,
            type_parameters,
            return_type,
            name,
            parameters,
            throws,
            default_value,
            body,
            compact: false,
            span: self.span_from(start),
        }
    }

    /// A method of a class has a body unless it is abstract; one of an interface has none unless it is `default`.
    fn check_body(&mut self, method: &Method, kind: ClassKind) {
        let has = |modifier| method.modifiers.has(modifier);
        match kind {
            ClassKind::Interface | ClassKind::Annotation => {
                let may_have_body = has(Modifier::Default) || has(Modifier::Static);
                if method.body.is_none() || may_have_body {
                    return;
                }
                let message = format!("the interface method `{}` has a body", method.name.text);
                self.report(
                    Diagnostic::error(Code::BadDeclaration, method.name.span, message)
                        .with_help("remove the body, or declare the method `default`"),
                );
            }
            _ if method.body.is_none() && !has(Modifier::Abstract) && !has(Modifier::Native) => {
                self.missing_body(&method.name);
            }
            _ => {}
        }
    }

    fn missing_body(&mut self, name: &Name) {
        self.report(
            Diagnostic::error(Code::BadDeclaration, name.span, format!("the method `{}` has no body", name.text))
                .with_label("expected `{ ... }` after the parameters"),
        );
    }

    fn method_name(&mut self) -> Name {
        if self.is(T::String) {
            let token = self.advance();
            return Name { text: self.string_text(token), span: token.span };
        }
        self.identifier("a method name")
    }

    /// `(...)` of a method.
    pub(super) fn parameter_list(&mut self) -> Vec<Parameter> {
        let opener = self.at;
        if !self.expect(T::LeftParen, "`(`") {
            return Vec::new();
        }
        let parameters = self.parameters(T::RightParen);
        self.expect_closing(T::RightParen, "`,` or `)`", opener);
        parameters
    }

    fn throws(&mut self) -> Vec<TypeRef> {
        let next = self.after_newlines(self.at);
        if self.kind_at(next) != T::Keyword(K::Throws) {
            return Vec::new();
        }
        self.at = next + 1;
        self.skip_newlines();
        self.type_list()
    }

    fn method_body(&mut self) -> Option<Block> {
        let next = self.after_newlines(self.at);
        if self.kind_at(next) != T::LeftBrace {
            return None;
        }
        self.at = next;
        Some(self.with_jumps(Jumps::default(), Self::block))
    }

    fn constructor(&mut self) -> Method {
        let start = self.token().span.start;
        let modifiers = self.modifiers();
        let name = self.take_name();
        let parameters = self.parameter_list();
        let throws = self.throws();
        let body = self.method_body();
        if body.is_none() {
            self.missing_body(&name);
        }
        self.finish_constructor(start, modifiers, name, parameters, throws, body, false)
    }

    fn compact_constructor(&mut self) -> Method {
        let start = self.token().span.start;
        let modifiers = self.modifiers();
        let name = self.take_name();
        let body = Some(self.with_jumps(Jumps::default(), Self::block));
        self.finish_constructor(start, modifiers, name, Vec::new(), Vec::new(), body, true)
    }

    fn finish_constructor(
        &self,
        start: u32,
        modifiers: Modifiers,
        name: Name,
        parameters: Vec<Parameter>,
        throws: Vec<TypeRef>,
        body: Option<Block>,
        compact: bool,
    ) -> Method {
        Method {
            modifiers,
            type_parameters: Vec::new(),
            return_type: None,
            name,
            parameters,
            throws,
            default_value: None,
            body,
            compact,
            span: self.span_from(start),
        }
    }
}
