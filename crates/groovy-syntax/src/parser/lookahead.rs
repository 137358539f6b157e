//! Deciding what stands here by looking at tokens, without building a tree. Each scan gives the index after what it saw.

use super::Parser;
use crate::ast::{Modifier, Primitive};
use crate::lexer::{Keyword as K, TokenKind as T};

/// Longest list of type arguments that is looked through.
const MAX_TYPE_ARGUMENT_TOKENS: usize = 400;

impl K {
    /// The primitive type (or `void`) that the keyword names.
    pub(super) const fn primitive(self) -> Option<Primitive> {
        Some(match self {
            Self::Boolean => Primitive::Boolean,
            Self::Byte => Primitive::Byte,
            Self::Char => Primitive::Char,
            Self::Short => Primitive::Short,
            Self::Int => Primitive::Int,
            Self::Long => Primitive::Long,
            Self::Float => Primitive::Float,
            Self::Double => Primitive::Double,
            Self::Void => Primitive::Void,
            _ => return None,
        })
    }

    /// The modifier that the keyword is.
    pub(super) const fn modifier(self) -> Option<Modifier> {
        Some(match self {
            Self::Def => Modifier::Def,
            Self::Var => Modifier::Var,
            Self::Public => Modifier::Public,
            Self::Protected => Modifier::Protected,
            Self::Private => Modifier::Private,
            Self::Static => Modifier::Static,
            Self::Final => Modifier::Final,
            Self::Abstract => Modifier::Abstract,
            Self::Synchronized => Modifier::Synchronized,
            Self::Native => Modifier::Native,
            Self::Strictfp => Modifier::Strictfp,
            Self::Transient => Modifier::Transient,
            Self::Volatile => Modifier::Volatile,
            Self::Default => Modifier::Default,
            Self::Sealed => Modifier::Sealed,
            Self::NonSealed => Modifier::NonSealed,
            _ => return None,
        })
    }
}

impl Parser<'_> {
    /// Whether the token at `at` is a modifier there, and not a name or the beginning of a statement.
    pub(super) fn modifier_at(&self, at: usize) -> Option<Modifier> {
        let T::Keyword(keyword) = self.kind_at(at) else { return None };
        let next = self.kind_at(at + 1);
        let declares = next.is_identifier()
            || matches!(next, T::Keyword(_) | T::At | T::String)
            || (next == T::LeftParen && self.tuple_declaration(at + 1));
        let applies = match keyword {
            K::Var | K::Sealed => declares && !matches!(next, T::Keyword(K::In | K::As | K::Instanceof)),
            K::Synchronized => next != T::LeftParen,
            K::Default => !matches!(next, T::Colon | T::Arrow),
            K::Static => next != T::Dot,
            _ => true,
        };
        keyword.modifier().filter(|_| applies)
    }

    fn tuple_declaration(&self, at: usize) -> bool {
        self.partner(at).is_some_and(|closing| self.kind_at(self.after_newlines(closing + 1)) == T::Assign)
    }

    /// A type: `int[]`, `a.b.C<D>[]`.
    pub(super) fn scan_type(&self, at: usize) -> Option<usize> {
        let mut at = self.scan_annotations(at);
        if let T::Keyword(keyword) = self.kind_at(at)
            && keyword.primitive().is_some()
        {
            return Some(self.scan_dimensions(at + 1));
        }
        loop {
            if !self.kind_at(at).is_identifier() {
                return None;
            }
            at += 1;
            if self.kind_at(at) == T::Less {
                at = self.scan_type_arguments(at)?;
            }
            if self.kind_at(at) != T::Dot {
                return Some(self.scan_dimensions(at));
            }
            at += 1;
        }
    }

    /// One name with type arguments and dimensions, without dots.
    pub(super) fn scan_simple_type(&self, at: usize) -> Option<usize> {
        if !self.kind_at(at).is_identifier() {
            return None;
        }
        let at = if self.kind_at(at + 1) == T::Less { self.scan_type_arguments(at + 1)? } else { at + 1 };
        Some(self.scan_dimensions(at))
    }

    fn scan_dimensions(&self, mut at: usize) -> usize {
        while self.kind_at(at) == T::LeftBracket && self.kind_at(at + 1) == T::RightBracket {
            at += 2;
        }
        at
    }

    /// `<...>` from its `<`.
    pub(super) fn scan_type_arguments(&self, start: usize) -> Option<usize> {
        let mut open = 0_u32;
        for at in start..start + MAX_TYPE_ARGUMENT_TOKENS {
            match self.kind_at(at) {
                T::Less => open += 1,
                T::Greater => {
                    open -= 1;
                    if open == 0 {
                        return Some(at + 1);
                    }
                }
                T::Dot | T::Comma | T::Question | T::Ampersand | T::LeftBracket | T::RightBracket | T::At => {}
                T::Newline | T::Keyword(K::Extends | K::Super) => {}
                T::Keyword(keyword) if keyword.primitive().is_some() => {}
                kind if kind.is_identifier() => {}
                _ => return None,
            }
        }
        None
    }

    pub(super) fn scan_annotations(&self, mut at: usize) -> usize {
        while self.kind_at(at) == T::At && self.kind_at(at + 1).is_identifier() {
            at += 2;
            while self.kind_at(at) == T::Dot && self.kind_at(at + 1).is_identifier() {
                at += 2;
            }
            if self.kind_at(at) == T::LeftParen {
                let Some(closing) = self.partner(at) else { return at };
                at = closing + 1;
            }
            at = self.after_newlines(at);
        }
        at
    }

    /// Annotations and modifiers.
    pub(super) fn scan_modifiers(&self, mut at: usize) -> usize {
        loop {
            let before = at;
            at = self.scan_annotations(at);
            if self.modifier_at(at).is_some() {
                at = self.after_newlines(at + 1);
            }
            if at == before {
                return at;
            }
        }
    }

    /// The arrow of the closure that opens at `opener`, when it has parameters.
    pub(super) fn scan_closure_parameters(&self, opener: usize) -> Option<usize> {
        let at = self.after_newlines(opener + 1);
        if self.kind_at(at) == T::Arrow {
            return Some(at);
        }
        self.scan_parameters(at, T::Arrow)
    }

    /// A list of parameters up to `closing`; gives the index of that token.
    pub(super) fn scan_parameters(&self, start: usize, closing: T) -> Option<usize> {
        if self.kind_at(start) == closing {
            return Some(start);
        }
        let mut at = start;
        loop {
            at = self.scan_parameter(at)?;
            let next = self.after_newlines(at);
            if self.kind_at(next) == T::Assign {
                at = self.scan_default(next + 1, closing)?;
            } else if self.kind_at(next) == closing {
                return Some(next);
            }
            match self.kind_at(at) {
                T::Comma => at = self.after_newlines(at + 1),
                kind if kind == closing => return Some(at),
                _ => return None,
            }
        }
    }

    /// `[modifiers] [type] [...] name`
    fn scan_parameter(&self, at: usize) -> Option<usize> {
        let mut at = self.scan_modifiers(at);
        if self.kind_at(at) == T::Ellipsis {
            at += 1;
        }
        let typed = self.scan_type(at).map(|end| if self.kind_at(end) == T::Ellipsis { end + 1 } else { end });
        if let Some(end) = typed.filter(|end| self.kind_at(*end).is_identifier()) {
            return Some(end + 1);
        }
        if self.kind_at(at).is_identifier() { Some(at + 1) } else { None }
    }

    /// A default value, up to the comma or `closing` after it.
    fn scan_default(&self, mut at: usize, closing: T) -> Option<usize> {
        loop {
            match self.kind_at(at) {
                T::Comma => return Some(at),
                kind if kind == closing => return Some(at),
                T::LeftParen | T::LeftBracket | T::SafeBracket | T::LeftBrace => at = self.partner(at)? + 1,
                T::End | T::Semicolon | T::Newline | T::RightBrace | T::RightParen | T::RightBracket => return None,
                _ => at += 1,
            }
        }
    }

    /// Whether a declaration of variables without modifiers begins here: `Type name ...`.
    pub(super) fn at_typed_declaration(&self) -> bool {
        let Some(end) = self.scan_type(self.at).filter(|end| *end > self.at) else { return false };
        let primitive = matches!(self.kind(), T::Keyword(keyword) if keyword.primitive().is_some());
        if !self.kind_at(end).is_identifier() {
            return false;
        }
        let last_name = self.last_type_name(end);
        let capital = self.text(self.tokens.list[last_name]).starts_with(char::is_uppercase);
        let decorated = end > last_name + 1;
        let assigned = self.kind_at(end + 1) == T::Assign;
        (primitive || capital || decorated || assigned) && self.declarators_end(end)
    }

    /// The last name of the dotted type that begins at the current token, ignoring type arguments.
    fn last_type_name(&self, end: usize) -> usize {
        let mut at = self.at;
        while at + 2 < end && self.kind_at(at + 1) == T::Dot {
            at += 2;
        }
        at
    }

    /// Whether what follows the name at `name` fits a declaration and not a command.
    fn declarators_end(&self, name: usize) -> bool {
        match self.kind_at(name + 1) {
            T::Assign | T::Newline | T::Semicolon | T::End | T::RightBrace | T::RightParen => true,
            T::Comma => {
                let next = self.after_newlines(name + 2);
                self.kind_at(next).is_identifier() && self.declarators_end_flat(next)
            }
            _ => false,
        }
    }

    fn declarators_end_flat(&self, name: usize) -> bool {
        matches!(
            self.kind_at(name + 1),
            T::Assign | T::Newline | T::Semicolon | T::End | T::RightBrace | T::RightParen | T::Comma
        )
    }

    /// `(Type)` with an operand after it.
    pub(super) fn at_cast(&self) -> bool {
        let Some(end) = self.scan_type(self.at + 1) else { return false };
        if self.kind_at(end) != T::RightParen {
            return false;
        }
        let named = matches!(self.kind_at(self.at + 1), T::Keyword(keyword) if keyword.primitive().is_some());
        match self.kind_at(end + 1) {
            T::Identifier
            | T::Integer
            | T::Decimal
            | T::String
            | T::GStringStart
            | T::LeftParen
            | T::LeftBracket
            | T::LeftBrace
            | T::Not
            | T::Tilde
            | T::Plus
            | T::Minus => true,
            T::Increment | T::Decrement => self.cast_step_operand(end + 2) || named,
            T::Keyword(keyword) => {
                keyword.primitive().is_some()
                    || matches!(keyword, K::New | K::This | K::Super | K::Null | K::True | K::False)
                    || (keyword.is_contextual() && !matches!(keyword, K::As | K::In))
            }
            _ => false,
        }
    }

    /// `(a)++` is a step of `a`; `(a)++b` casts.
    fn cast_step_operand(&self, at: usize) -> bool {
        self.kind_at(at).is_identifier() || self.kind_at(at) == T::LeftParen
    }
}
