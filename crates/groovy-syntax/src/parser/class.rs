//! Type declarations.

use super::Parser;
use crate::ast::{Class, ClassKind, EnumConstant, Member, Modifier, Modifiers, Name};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::{Keyword as K, TokenKind as T};

impl Parser<'_> {
    /// Whether modifiers and the keyword of a type declaration begin here.
    pub(super) fn at_class(&self) -> bool {
        self.class_kind_at(self.scan_modifiers(self.at)).is_some()
    }

    fn class_kind_at(&self, at: usize) -> Option<(ClassKind, usize)> {
        let named = self.kind_at(at + 1).is_identifier();
        let opens = matches!(
            self.kind_at(at + 2),
            T::LeftBrace | T::Less | T::LeftParen | T::Newline | T::Keyword(K::Extends | K::Implements | K::Permits)
        );
        match self.kind_at(at) {
            T::Keyword(K::Class) => Some((ClassKind::Class, 1)),
            T::Keyword(K::Interface) => Some((ClassKind::Interface, 1)),
            T::Keyword(K::Enum) => Some((ClassKind::Enum, 1)),
            T::At if self.kind_at(at + 1) == T::Keyword(K::Interface) => Some((ClassKind::Annotation, 2)),
            T::Keyword(K::Trait) if named && opens => Some((ClassKind::Trait, 1)),
            T::Keyword(K::Record) if named && matches!(self.kind_at(at + 2), T::LeftParen | T::Less) => {
                self.record_follows(at + 2).then_some((ClassKind::Record, 1))
            }
            _ => None,
        }
    }

    /// A record has a header and a body; `record foo(x)` alone is a command.
    fn record_follows(&self, at: usize) -> bool {
        let header = if self.kind_at(at) == T::Less { self.scan_type_arguments(at) } else { Some(at) };
        let closing = header.and_then(|header| self.partner(header));
        closing.is_some_and(|closing| {
            matches!(self.kind_at(self.after_newlines(closing + 1)), T::LeftBrace | T::Keyword(K::Implements))
        })
    }

    /// A type declaration with its modifiers.
    pub(super) fn class(&mut self) -> Class {
        let start = self.token().span.start;
        let modifiers = self.modifiers();
        self.refuse_def(&modifiers);
        let (kind, words) = self.class_kind_at(self.at).unwrap_or((ClassKind::Class, 1));
        for _ in 0..words {
            self.advance();
        }
        let name = self.identifier("the name of the type");
        self.skip_newlines();
        let type_parameters = self.type_parameters();
        let mut class = Class {
            kind,
            modifiers,
            name,
            type_parameters,
            extends: Vec::new(),
            implements: Vec::new(),
            permits: Vec::new(),
            components: Vec::new(),
            constants: Vec::new(),
            members: Vec::new(),
            span: self.span_from(start),
        };
        if kind == ClassKind::Record && self.is(T::LeftParen) {
            class.components = self.parameter_list();
        }
        self.class_header(&mut class);
        self.class_body(&mut class);
        class.span = self.span_from(start);
        class
    }

    /// `def class A { }` is no declaration.
    fn refuse_def(&mut self, modifiers: &Modifiers) {
        let wrong = |modifier| matches!(modifier, Modifier::Def | Modifier::Var);
        if let Some((modifier, span)) = modifiers.keywords.iter().find(|(modifier, _)| wrong(*modifier)) {
            let message = format!("a type is declared without `{}`", modifier.keyword());
            self.report(Diagnostic::error(Code::BadModifier, *span, message));
        }
    }

    fn class_header(&mut self, class: &mut Class) {
        loop {
            let next = self.after_newlines(self.at);
            let T::Keyword(keyword @ (K::Extends | K::Implements | K::Permits)) = self.kind_at(next) else {
                self.at = next;
                return;
            };
            self.at = next + 1;
            self.skip_newlines();
            let types = self.type_list();
            match keyword {
                K::Extends => class.extends = types,
                K::Implements => class.implements = types,
                _ => class.permits = types,
            }
        }
    }

    /// The body of an anonymous class.
    pub(super) fn anonymous_class(&mut self) -> Class {
        let span = self.token().span;
        let mut class = Class {
            kind: ClassKind::Anonymous,
            modifiers: Modifiers::default(),
            name: Name { text: String::new(), span: span.at_start() },
            type_parameters: Vec::new(),
            extends: Vec::new(),
            implements: Vec::new(),
            permits: Vec::new(),
            components: Vec::new(),
            constants: Vec::new(),
            members: Vec::new(),
            span,
        };
        self.class_body(&mut class);
        class.span = self.span_from(span.start);
        class
    }

    fn class_body(&mut self, class: &mut Class) {
        let opener = self.at;
        if !self.expect(T::LeftBrace, "`{`") {
            return;
        }
        self.skip_separators();
        if class.kind == ClassKind::Enum {
            class.constants = self.enum_constants();
            self.skip_separators();
        }
        let name = class.name.text.clone();
        while !matches!(self.kind(), T::RightBrace | T::End) {
            let before = self.at;
            let member: Option<Member> = self.nested(|parser| parser.member_declaration(&name, class.kind)).flatten();
            class.members.extend(member);
            self.end_of_statement(before);
            if self.at == before {
                self.expected("a field, method or constructor");
                self.advance();
            }
        }
        self.expect_closing(T::RightBrace, "`}`", opener);
    }

    fn enum_constants(&mut self) -> Vec<EnumConstant> {
        let mut constants = Vec::new();
        while self.at_enum_constant() {
            constants.push(self.enum_constant());
            let next = self.after_newlines(self.at);
            if self.kind_at(next) != T::Comma {
                break;
            }
            self.at = next + 1;
            self.skip_newlines();
        }
        constants
    }

    fn at_enum_constant(&self) -> bool {
        let at = self.scan_annotations(self.at);
        self.kind_at(at).is_identifier()
            && matches!(
                self.kind_at(at + 1),
                T::Comma | T::Semicolon | T::Newline | T::RightBrace | T::LeftParen | T::LeftBrace
            )
    }

    fn enum_constant(&mut self) -> EnumConstant {
        let start = self.token().span.start;
        let annotations = self.annotations();
        let name = self.take_name();
        let arguments = if self.is(T::LeftParen) { self.parenthesized_arguments().0 } else { Vec::new() };
        let body = self.is(T::LeftBrace).then(|| self.nested(Self::anonymous_class)).flatten().map(Box::new);
        EnumConstant { annotations, name, arguments, body, span: self.span_from(start) }
    }
}
