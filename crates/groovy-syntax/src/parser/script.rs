//! The top of a script: package, imports, methods, types, statements.

use super::Parser;
use crate::ast::{Annotation, Import, Item, Package, Script};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::{Keyword as K, TokenKind as T};
use crate::span::Span;

impl Parser<'_> {
    pub(super) fn script(&mut self) -> Script {
        let mut script =
            Script { package: None, imports: Vec::new(), items: Vec::new(), span: Span::new(0, self.end_offset()) };
        self.skip_separators();
        while !self.is(T::End) {
            let before = self.at;
            self.top_level(&mut script);
            self.end_of_statement(before);
            if self.at == before {
                self.expected("a statement");
                self.advance();
            }
        }
        script
    }

    fn top_level(&mut self, script: &mut Script) {
        if matches!(self.kind(), T::RightBrace | T::RightParen | T::RightBracket) {
            return self.closing_bracket();
        }
        let word = self.scan_annotations(self.at);
        match self.kind_at(word) {
            T::Keyword(K::Import) => {
                let annotations = self.annotations();
                let import = self.import(annotations);
                script.imports.push(import);
            }
            T::Keyword(K::Package) => {
                let annotations = self.annotations();
                let package = self.package(annotations);
                let is_first = script.package.is_none() && script.items.is_empty() && script.imports.is_empty();
                if !is_first {
                    let message = "a package can only be declared once, at the beginning of the script";
                    self.report(Diagnostic::error(Code::Misplaced, package.span, message));
                }
                script.package = Some(package);
            }
            _ if self.at_class() => {
                if let Some(class) = self.nested(Self::class) {
                    script.items.push(Item::Class(class));
                }
            }
            _ if self.at_method() => {
                if let Some(method) = self.nested(|parser| parser.method(true)) {
                    script.items.push(Item::Method(method));
                }
            }
            _ => {
                let stmt = self.statement();
                script.items.push(Item::Stmt(stmt));
            }
        }
    }

    fn package(&mut self, annotations: Vec<Annotation>) -> Package {
        let start = self.advance().span.start;
        let name = self.qualified_name("a package name");
        Package { annotations, name, span: self.span_from(start) }
    }

    fn import(&mut self, annotations: Vec<Annotation>) -> Import {
        let start = self.advance().span.start;
        let is_static = self.take_keyword(K::Static).is_some();
        let name = self.qualified_name("a class name");
        let star = if self.is(T::Dot) && self.kind_at(self.at + 1) == T::Star {
            self.advance();
            self.advance();
            true
        } else {
            false
        };
        let alias = self.take_keyword(K::As).map(|_| self.identifier("the other name of the import"));
        Import { annotations, is_static, name, star, alias, span: self.span_from(start) }
    }

    /// A closing bracket without an opening one.
    fn closing_bracket(&mut self) {
        let token = self.token();
        let message = format!("{} closes nothing", self.describe(token));
        self.syntax_error(Code::UnbalancedBracket, token.span, message, String::new());
        self.advance();
    }
}
