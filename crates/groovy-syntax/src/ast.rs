//! The syntax tree. Every node carries the [`Span`] of its text; nothing is resolved yet.
//!
//! The parser never fails: where the text is wrong there is an `Error` node and a diagnostic. A tree that came with an
//! error diagnostic must not be run.

mod class;
mod expr;
mod stmt;

pub use class::*;
pub use expr::*;
pub use stmt::*;

use crate::span::Span;

/// A whole script file.
#[derive(Debug, Clone, PartialEq)]
pub struct Script {
    /// `package a.b`, when present.
    pub package: Option<Package>,
    /// All imports, in order. Groovy allows them between statements; they count for the whole file.
    pub imports: Vec<Import>,
    /// Everything else, in order.
    pub items: Vec<Item>,
    /// The whole text.
    pub span: Span,
}

/// A top-level part of a script.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A statement of the script's body. Annotated declarations such as `@Field def x = 1` are [`StmtKind::Local`].
    Stmt(Stmt),
    /// A method of the script.
    Method(Method),
    /// A class, interface, trait, enum, record or annotation type.
    Class(Class),
}

/// `package a.b.c`
#[derive(Debug, Clone, PartialEq)]
pub struct Package {
    /// Annotations before the keyword.
    pub annotations: Vec<Annotation>,
    /// The dotted name.
    pub name: QualifiedName,
    /// From the keyword to the end of the name.
    pub span: Span,
}

/// `import [static] a.b.C [as D]` or `import [static] a.b.*`
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// Annotations before the keyword (such as `@Grab`).
    pub annotations: Vec<Annotation>,
    /// Whether members of a class are imported.
    pub is_static: bool,
    /// The name without `.*`.
    pub name: QualifiedName,
    /// Whether the import ends in `.*`.
    pub star: bool,
    /// The name after `as`.
    pub alias: Option<Name>,
    /// From the keyword to the end.
    pub span: Span,
}

/// An identifier (or a keyword in a place where one is a name) with its place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Name {
    /// The identifier, or the decoded string for quoted names.
    pub text: String,
    /// Its place.
    pub span: Span,
}

/// A dotted name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct QualifiedName {
    /// The parts; never empty, save after a syntax error.
    pub parts: Vec<Name>,
    /// From the first part to the last.
    pub span: Span,
}

impl QualifiedName {
    /// The parts joined with dots.
    #[must_use]
    pub fn dotted(&self) -> String {
        self.parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join(".")
    }
}

/// A type as written: `int`, `java.util.List<String>[]`, `?` inside type arguments.
#[derive(Debug, Clone, PartialEq)]
pub struct TypeRef {
    /// What is named.
    pub kind: TypeKind,
    /// How many `[]` follow.
    pub dimensions: u32,
    /// `...` after the type of a last parameter.
    pub varargs: bool,
    /// Annotations on the type.
    pub annotations: Vec<Annotation>,
    /// The whole type.
    pub span: Span,
}

/// The head of a [`TypeRef`].
#[derive(Debug, Clone, PartialEq)]
pub enum TypeKind {
    /// `int`, `boolean`, ... or `void`.
    Primitive(Primitive),
    /// A class by simple or dotted name with its type arguments.
    Named {
        /// The name.
        name: QualifiedName,
        /// `None`: no angle brackets; an empty list: the diamond `<>`.
        arguments: Option<Vec<TypeRef>>,
    },
    /// `?`, `? extends T`, `? super T` (only inside type arguments).
    Wildcard {
        /// `Some((true, T))` for `super`, `Some((false, T))` for `extends`.
        bound: Option<(bool, Box<TypeRef>)>,
    },
    /// After a syntax error.
    Error,
}

/// The primitive types, and `void`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Primitive {
    /// `boolean`
    Boolean,
    /// `byte`
    Byte,
    /// `char`
    Char,
    /// `short`
    Short,
    /// `int`
    Int,
    /// `long`
    Long,
    /// `float`
    Float,
    /// `double`
    Double,
    /// `void`
    Void,
}

impl Primitive {
    /// The keyword.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::Byte => "byte",
            Self::Char => "char",
            Self::Short => "short",
            Self::Int => "int",
            Self::Long => "long",
            Self::Float => "float",
            Self::Double => "double",
            Self::Void => "void",
        }
    }
}

/// `@Name(...)`
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation {
    /// The annotation type's name.
    pub name: QualifiedName,
    /// `@A(x)` gives one element named `value`; `@A(a = 1, b = 2)` gives them by name.
    pub elements: Vec<AnnotationElement>,
    /// From `@` to the closing parenthesis.
    pub span: Span,
}

/// `name = value` inside an annotation.
#[derive(Debug, Clone, PartialEq)]
pub struct AnnotationElement {
    /// The element's name.
    pub name: Name,
    /// A constant, a list, a closure, or another annotation ([`ExprKind::Annotation`]).
    pub value: Expr,
}
