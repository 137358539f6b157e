//! Types, type arguments, type parameters, annotations.

use super::Parser;
use crate::ast::{
    Annotation, AnnotationElement, Expr, ExprKind, Name, QualifiedName, TypeKind, TypeParameter, TypeRef,
};
use crate::lexer::{Keyword as K, TokenKind as T};
use crate::span::Span;

impl Parser<'_> {
    /// A type with dimensions.
    pub(super) fn type_ref(&mut self) -> TypeRef {
        let annotations = self.annotations();
        let mut ty = self.simple_type();
        while self.is(T::LeftBracket) && self.kind_at(self.at + 1) == T::RightBracket {
            self.advance();
            self.advance();
            ty.dimensions += 1;
        }
        ty.span = self.span_from(ty.span.start);
        ty.annotations = annotations;
        ty
    }

    /// A type without dimensions.
    pub(super) fn simple_type(&mut self) -> TypeRef {
        let token = self.token();
        if let T::Keyword(keyword) = token.kind
            && let Some(primitive) = keyword.primitive()
        {
            self.advance();
            return plain_type(TypeKind::Primitive(primitive), token.span);
        }
        if !token.kind.is_identifier() {
            self.expected("a type");
            return plain_type(TypeKind::Error, token.span.at_start());
        }
        let mut parts = vec![self.take_name()];
        let mut arguments = self.optional_type_arguments();
        while self.is(T::Dot) && self.kind_at(self.at + 1).is_identifier() {
            self.advance();
            parts.push(self.take_name());
            if self.is(T::Less) {
                arguments = self.optional_type_arguments();
            }
        }
        let name_end = parts.last().map_or(token.span.end, |part| part.span.end);
        let name = QualifiedName { parts, span: Span::new(token.span.start, name_end) };
        plain_type(TypeKind::Named { name, arguments }, self.span_from(token.span.start))
    }

    /// Type arguments, unless the `<` compares: `x as A < b`.
    fn optional_type_arguments(&mut self) -> Option<Vec<TypeRef>> {
        (self.is(T::Less) && self.scan_type_arguments(self.at).is_some()).then(|| self.type_arguments())
    }

    /// `<...>`; empty for the diamond.
    pub(super) fn type_arguments(&mut self) -> Vec<TypeRef> {
        self.nested(|parser| {
            parser.advance();
            parser.skip_newlines();
            let mut arguments = Vec::new();
            while !matches!(parser.kind(), T::Greater | T::End) {
                arguments.push(parser.type_argument());
                parser.skip_newlines();
                if parser.take(T::Comma).is_none() {
                    break;
                }
                parser.skip_newlines();
            }
            parser.expect(T::Greater, "`,` or `>`");
            arguments
        })
        .unwrap_or_default()
    }

    fn type_argument(&mut self) -> TypeRef {
        let start = self.token().span.start;
        let annotations = self.annotations();
        if self.take(T::Question).is_none() {
            let mut ty = self.type_ref();
            ty.annotations = annotations;
            return ty;
        }
        let bound = match self.kind() {
            T::Keyword(keyword @ (K::Extends | K::Super)) => {
                self.advance();
                self.skip_newlines();
                Some((keyword == K::Super, Box::new(self.type_ref())))
            }
            _ => None,
        };
        let mut ty = plain_type(TypeKind::Wildcard { bound }, self.span_from(start));
        ty.annotations = annotations;
        ty
    }

    /// `<T extends A & B, U>`, when there is one.
    pub(super) fn type_parameters(&mut self) -> Vec<TypeParameter> {
        let mut parameters = Vec::new();
        if self.take(T::Less).is_none() {
            return parameters;
        }
        self.skip_newlines();
        while !matches!(self.kind(), T::Greater | T::End) {
            self.annotations();
            let name = self.identifier("a type parameter");
            let mut bounds = Vec::new();
            if self.take_keyword(K::Extends).is_some() {
                self.skip_newlines();
                bounds.push(self.type_ref());
                while self.take(T::Ampersand).is_some() {
                    self.skip_newlines();
                    bounds.push(self.type_ref());
                }
            }
            parameters.push(TypeParameter { name, bounds });
            self.skip_newlines();
            if self.take(T::Comma).is_none() {
                break;
            }
            self.skip_newlines();
        }
        self.expect(T::Greater, "`,` or `>`");
        parameters
    }

    /// `A, b.C`
    pub(super) fn type_list(&mut self) -> Vec<TypeRef> {
        let mut types = vec![self.type_ref()];
        while self.kind_at(self.after_newlines(self.at)) == T::Comma {
            self.skip_newlines();
            self.advance();
            self.skip_newlines();
            types.push(self.type_ref());
        }
        types
    }

    /// `a.b.c`
    pub(super) fn qualified_name(&mut self, what: &str) -> QualifiedName {
        let start = self.token().span.start;
        let mut parts = vec![self.identifier(what)];
        while self.is(T::Dot) && Self::is_word(self.kind_at(self.at + 1)) {
            self.advance();
            parts.push(self.take_name());
        }
        QualifiedName { parts, span: self.span_from(start) }
    }

    /// Annotations before something, with the line ends after each.
    pub(super) fn annotations(&mut self) -> Vec<Annotation> {
        let mut annotations = Vec::new();
        while self.is(T::At) && self.kind_at(self.at + 1).is_identifier() {
            annotations.push(self.annotation());
            self.skip_newlines();
        }
        annotations
    }

    fn annotation(&mut self) -> Annotation {
        let start = self.advance().span.start;
        let name = self.qualified_name("an annotation's name");
        let opener = self.at;
        let mut elements = Vec::new();
        if self.take(T::LeftParen).is_some() {
            while !matches!(self.kind(), T::RightParen | T::End) {
                elements.push(self.annotation_element());
                if self.take(T::Comma).is_none() {
                    break;
                }
            }
            self.expect_closing(T::RightParen, "`,` or `)`", opener);
        }
        Annotation { name, elements, span: self.span_from(start) }
    }

    fn annotation_element(&mut self) -> AnnotationElement {
        let named = Self::is_word(self.kind()) && self.kind_at(self.at + 1) == T::Assign;
        let name = if named {
            let name = self.take_name();
            self.advance();
            name
        } else {
            Name { text: "value".to_owned(), span: self.token().span.at_start() }
        };
        AnnotationElement { name, value: self.annotation_value() }
    }

    fn annotation_value(&mut self) -> Expr {
        let span = self.token().span;
        if self.is(T::At) {
            let annotation = self.nested(Self::annotation);
            let span = annotation.as_ref().map_or(span, |annotation| annotation.span);
            return match annotation {
                Some(annotation) => Expr { kind: ExprKind::Annotation(Box::new(annotation)), span },
                None => self.error_expr(span),
            };
        }
        if self.is(T::LeftBracket) && self.kind_at(self.at + 1) == T::At {
            return self.annotation_list();
        }
        self.expression()
    }

    fn annotation_list(&mut self) -> Expr {
        let opener = self.at;
        let start = self.advance().span.start;
        let mut elements = Vec::new();
        while !matches!(self.kind(), T::RightBracket | T::End) {
            elements.push(crate::ast::Element::Value(self.annotation_value()));
            if self.take(T::Comma).is_none() {
                break;
            }
        }
        self.expect_closing(T::RightBracket, "`,` or `]`", opener);
        Expr { kind: ExprKind::List(elements), span: self.span_from(start) }
    }
}

fn plain_type(kind: TypeKind, span: Span) -> TypeRef {
    TypeRef { kind, dimensions: 0, varargs: false, annotations: Vec::new(), span }
}
