//! Classes, methods, fields, parameters, modifiers.

use super::{Annotation, Argument, Block, Declarator, Expr, Name, TypeRef};
use crate::span::Span;

/// A class, interface, trait, enum, record or annotation type.
#[derive(Debug, Clone, PartialEq)]
pub struct Class {
    /// Which of them.
    pub kind: ClassKind,
    /// Modifiers and annotations.
    pub modifiers: Modifiers,
    /// The simple name; empty for anonymous classes.
    pub name: Name,
    /// `<T extends A>`
    pub type_parameters: Vec<TypeParameter>,
    /// `extends`: one for classes, many for interfaces.
    pub extends: Vec<TypeRef>,
    /// `implements`
    pub implements: Vec<TypeRef>,
    /// `permits` of a sealed type.
    pub permits: Vec<TypeRef>,
    /// The header of a record.
    pub components: Vec<Parameter>,
    /// The constants of an enum.
    pub constants: Vec<EnumConstant>,
    /// The members in order.
    pub members: Vec<Member>,
    /// The whole declaration.
    pub span: Span,
}

/// Which kind of type a [`Class`] declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClassKind {
    /// `class`
    Class,
    /// `interface`
    Interface,
    /// `trait`
    Trait,
    /// `enum`
    Enum,
    /// `record`
    Record,
    /// `@interface`
    Annotation,
    /// `new T() { }`
    Anonymous,
}

impl ClassKind {
    /// The keyword.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Class => "class",
            Self::Interface => "interface",
            Self::Trait => "trait",
            Self::Enum => "enum",
            Self::Record => "record",
            Self::Annotation => "@interface",
            Self::Anonymous => "new",
        }
    }
}

/// `T extends A & B`
#[derive(Debug, Clone, PartialEq)]
pub struct TypeParameter {
    /// The name.
    pub name: Name,
    /// The bounds.
    pub bounds: Vec<TypeRef>,
}

/// `NAME(args) { body }` in an enum.
#[derive(Debug, Clone, PartialEq)]
pub struct EnumConstant {
    /// Annotations.
    pub annotations: Vec<Annotation>,
    /// The constant's name.
    pub name: Name,
    /// Constructor arguments.
    pub arguments: Vec<Argument>,
    /// The constant's own class body.
    pub body: Option<Box<Class>>,
    /// The whole constant.
    pub span: Span,
}

/// A member of a class.
#[derive(Debug, Clone, PartialEq)]
pub enum Member {
    /// A field or property: which of them follows from the modifiers (no access modifier: a property).
    Field(Field),
    /// A method.
    Method(Method),
    /// A constructor: [`Method`] with the class's name and no return type.
    Constructor(Method),
    /// `{ }` or `static { }` (the flag).
    Initializer {
        /// Whether it is `static`.
        is_static: bool,
        /// The body.
        body: Block,
    },
    /// A nested type.
    Class(Class),
}

/// `private int a = 1, b`
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Modifiers and annotations.
    pub modifiers: Modifiers,
    /// The type, when given.
    pub ty: Option<TypeRef>,
    /// The fields.
    pub declarators: Vec<Declarator>,
    /// The whole declaration.
    pub span: Span,
}

/// A method of a script or class, or a constructor.
#[derive(Debug, Clone, PartialEq)]
pub struct Method {
    /// Modifiers and annotations.
    pub modifiers: Modifiers,
    /// `<T>`
    pub type_parameters: Vec<TypeParameter>,
    /// The return type, when given.
    pub return_type: Option<TypeRef>,
    /// The name; may come from a string (`def "a b"() {}`).
    pub name: Name,
    /// The parameters.
    pub parameters: Vec<Parameter>,
    /// `throws`
    pub throws: Vec<TypeRef>,
    /// The default value of an annotation type's element.
    pub default_value: Option<Expr>,
    /// The body; none for abstract methods. A record's compact constructor has a body and [`Method::compact`] set.
    pub body: Option<Block>,
    /// A record's constructor without parameter list.
    pub compact: bool,
    /// The whole declaration.
    pub span: Span,
}

/// A parameter of a method, closure, catch or for-in.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// `def`, `final`, annotations.
    pub modifiers: Modifiers,
    /// The type; [`TypeRef::varargs`] for `T... x`.
    pub ty: Option<TypeRef>,
    /// The name.
    pub name: Name,
    /// The default value.
    pub default: Option<Expr>,
    /// The whole parameter.
    pub span: Span,
}

/// Modifiers and annotations of a declaration.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Modifiers {
    /// Annotations in order.
    pub annotations: Vec<Annotation>,
    /// Keywords in order with their places.
    pub keywords: Vec<(Modifier, Span)>,
}

impl Modifiers {
    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.annotations.is_empty() && self.keywords.is_empty()
    }

    /// Whether `modifier` was written.
    #[must_use]
    pub fn has(&self, modifier: Modifier) -> bool {
        self.keywords.iter().any(|(found, _)| *found == modifier)
    }

    /// The annotation whose simple name (last part) is `simple_name`.
    #[must_use]
    pub fn annotation(&self, simple_name: &str) -> Option<&Annotation> {
        self.annotations.iter().find(|a| a.name.parts.last().is_some_and(|part| part.text == simple_name))
    }
}

/// A modifier keyword.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is named after its keyword")]
pub enum Modifier {
    Def,
    Var,
    Public,
    Protected,
    Private,
    Static,
    Final,
    Abstract,
    Synchronized,
    Native,
    Strictfp,
    Transient,
    Volatile,
    Default,
    Sealed,
    NonSealed,
}

impl Modifier {
    /// The keyword.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Self::Def => "def",
            Self::Var => "var",
            Self::Public => "public",
            Self::Protected => "protected",
            Self::Private => "private",
            Self::Static => "static",
            Self::Final => "final",
            Self::Abstract => "abstract",
            Self::Synchronized => "synchronized",
            Self::Native => "native",
            Self::Strictfp => "strictfp",
            Self::Transient => "transient",
            Self::Volatile => "volatile",
            Self::Default => "default",
            Self::Sealed => "sealed",
            Self::NonSealed => "non-sealed",
        }
    }
}
