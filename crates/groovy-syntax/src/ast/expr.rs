//! Expressions.

use super::{Annotation, Block, Class, Name, Parameter, SwitchCase, TypeRef};
use crate::span::Span;

/// An expression with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// The whole expression, without surrounding parentheses unless it is [`ExprKind::Paren`].
    pub span: Span,
}

/// The kinds of expressions.
#[derive(Debug, Clone, PartialEq)]
pub enum ExprKind {
    /// After a syntax error.
    Error,
    /// A constant.
    Literal(Literal),
    /// A string with at least one `${...}` or `$name`.
    GString(Vec<GStringPart>),
    /// A bare identifier: local, binding variable, property of `this`/owner, or the first part of a class name.
    Name(String),
    /// A type where a value is expected: `int`, `String[]` as in `int.class` or `String[].class`, `List<String>`.
    Type(TypeRef),
    /// `this`
    This,
    /// `super`
    Super,
    /// `(e)`: kept because `(a)` is no command-call head and `(x) = 1`, `(a).b` differ from the bare forms.
    Paren(Box<Expr>),
    /// `[a, *b]`
    List(Vec<Element>),
    /// `[a: 1, (k): 2, *: other]`; `[:]` is the empty one.
    Map(Vec<MapEntry>),
    /// `a..b`, `a..<b`, `a<..b`, `a<..<b`
    Range {
        /// First bound.
        from: Box<Expr>,
        /// Second bound.
        to: Box<Expr>,
        /// The first bound is left out (`<..`).
        exclude_from: bool,
        /// The second bound is left out (`..<`).
        exclude_to: bool,
    },
    /// `-a`, `+a`, `!a`, `~a`. A minus before a number literal is already folded into the literal.
    Unary {
        /// The operator.
        op: UnaryOp,
        /// Its operand.
        operand: Box<Expr>,
    },
    /// `++a`, `--a`, `a++`, `a--`
    Step {
        /// `true` for `++`.
        increment: bool,
        /// `true` when the operator stands before the operand.
        prefix: bool,
        /// A name, property, index or attribute.
        target: Box<Expr>,
    },
    /// All binary operators that take two values, `&&` and `||` (which skip their right side) included.
    Binary {
        /// The operator.
        op: BinaryOp,
        /// The operator's place.
        op_span: Span,
        /// Left operand.
        left: Box<Expr>,
        /// Right operand.
        right: Box<Expr>,
    },
    /// `target = value`, `target += value`, `target ?= value`
    Assign {
        /// A name, property, index, attribute or [`ExprKind::Paren`]ed one of them.
        target: Box<Expr>,
        /// How the value is combined.
        op: AssignOp,
        /// The operator's place.
        op_span: Span,
        /// The value.
        value: Box<Expr>,
    },
    /// `(a, b) = value` with existing variables.
    MultiAssign {
        /// The assigned variables ([`ExprKind::Name`]).
        targets: Vec<Expr>,
        /// The value, taken apart with `getAt(0)`, `getAt(1)`, ...
        value: Box<Expr>,
    },
    /// `c ? a : b`
    Ternary {
        /// The condition.
        condition: Box<Expr>,
        /// Value when the condition is true.
        then: Box<Expr>,
        /// Value otherwise.
        otherwise: Box<Expr>,
    },
    /// `a ?: b`
    Elvis {
        /// The value when it is true by Groovy truth.
        value: Box<Expr>,
        /// Value otherwise.
        otherwise: Box<Expr>,
    },
    /// `a instanceof T`, `a !instanceof T`
    InstanceOf {
        /// The value.
        value: Box<Expr>,
        /// Whether written `!instanceof`.
        negated: bool,
        /// The type.
        ty: TypeRef,
    },
    /// `(T) a`
    Cast {
        /// The type.
        ty: TypeRef,
        /// The value.
        value: Box<Expr>,
    },
    /// `a as T`
    As {
        /// The value.
        value: Box<Expr>,
        /// The type.
        ty: TypeRef,
    },
    /// `a.b`, `a?.b`, `a*.b`, `a??.b`, with `@` for direct field access.
    Property {
        /// The object.
        object: Box<Expr>,
        /// Which dot.
        access: Access,
        /// `.@name`: the field itself, not the property.
        attribute: bool,
        /// The property's name.
        name: MemberName,
    },
    /// `a.&b`, `a::b`
    MethodPointer {
        /// The object or class.
        object: Box<Expr>,
        /// `true` for `::`, `false` for `.&`.
        reference: bool,
        /// The method's name; `new` for constructor references.
        name: MemberName,
    },
    /// `a[i]`, `a?[i]`, `a[i, j]`
    Index {
        /// The object.
        object: Box<Expr>,
        /// `?[`
        safe: bool,
        /// What is between the brackets: exactly one value is passed as it is, several are passed as a list
        /// (`a[1, 2]`), named ones as a map.
        arguments: Vec<Argument>,
    },
    /// A call in any form.
    Call(Box<Call>),
    /// `new T(args) { body }`
    New {
        /// The class.
        ty: TypeRef,
        /// The arguments.
        arguments: Vec<Argument>,
        /// The body of an anonymous class.
        body: Option<Box<Class>>,
    },
    /// `new T[2][3][]`, `new T[] { a, b }`
    NewArray {
        /// The element type, without dimensions of the expression.
        ty: TypeRef,
        /// Lengths that are given, outermost first.
        lengths: Vec<Expr>,
        /// How many `[]` without a length follow.
        open_dimensions: u32,
        /// Elements between braces. A nested `{ ... }` is [`ExprKind::ArrayInit`].
        initializer: Option<Vec<Expr>>,
    },
    /// `{ a, b }` as the initial value of an array: `int[] x = { 1, 2 }` is not Groovy, but `new int[][] {{1}, {2}}` is.
    ArrayInit(Vec<Expr>),
    /// `{ a, b -> ... }` or the lambda `(a, b) -> ...`
    Closure(Box<Closure>),
    /// `switch (x) { case 1 -> a; default -> b }` as a value; also the form with `:` and `yield`.
    Switch(Box<SwitchExpr>),
    /// An annotation as the value of an annotation's element.
    Annotation(Box<Annotation>),
}

/// A constant.
#[derive(Debug, Clone, PartialEq)]
pub enum Literal {
    /// `null`
    Null,
    /// `true`, `false`
    Boolean(bool),
    /// A whole number that fits, or has the suffix `i`.
    Int(i32),
    /// A whole number too large for `int`, or with the suffix `L`.
    Long(i64),
    /// A larger whole number, or with the suffix `G`: decimal digits with an optional minus.
    BigInteger(String),
    /// A number with a point or exponent (or `G` with a point): its text without underscores and suffix, as Java's
    /// `BigDecimal(String)` reads it (the scale matters).
    BigDecimal(String),
    /// Suffix `f`
    Float(f32),
    /// Suffix `d`
    Double(f64),
    /// Any string form without a `$` expression, escapes decoded.
    String(String),
}

/// A part of a [`ExprKind::GString`].
#[derive(Debug, Clone, PartialEq)]
pub enum GStringPart {
    /// Text, escapes decoded.
    Text(String),
    /// `${expr}` or `$a.b.c`: evaluated when the string is made. `${}` is the literal `null`.
    Value(Expr),
    /// `${-> expr}` or `${w -> ...}`: a closure that runs each time the string is written out.
    Lazy(Closure),
}

/// An element of a list.
#[derive(Debug, Clone, PartialEq)]
pub enum Element {
    /// `a`
    Value(Expr),
    /// `*a`
    Spread(Expr),
}

/// An entry of a map literal.
#[derive(Debug, Clone, PartialEq)]
pub enum MapEntry {
    /// `key: value`
    Pair {
        /// The key.
        key: MapKey,
        /// The value.
        value: Expr,
    },
    /// `*: map`
    Spread(Expr),
}

/// The key of a map entry or named argument.
#[derive(Debug, Clone, PartialEq)]
pub enum MapKey {
    /// An identifier or keyword: the string of that name.
    Name(Name),
    /// Anything else (string, number, GString, `(expr)`): its value.
    Value(Expr),
}

/// An argument of a call.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// `a`. A closure after the parentheses is the last positional argument.
    Positional(Expr),
    /// `*a`
    Spread(Expr),
    /// `key: a`. All named arguments of a call become one map, passed as the first argument.
    Named {
        /// The key.
        key: MapKey,
        /// The value.
        value: Expr,
    },
    /// `*: map`
    SpreadMap(Expr),
}

/// A call: `f(x)`, `a.b(x)`, `f x`, `a.b { }`, `value(x)`, `f(x) { } { }`.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// What is called.
    pub callee: Callee,
    /// `a.<T> b()`
    pub type_arguments: Vec<TypeRef>,
    /// The arguments as written, closures after the parentheses last.
    pub arguments: Vec<Argument>,
    /// From the opening parenthesis (or the first argument) to the end of the last argument.
    pub arguments_span: Span,
    /// Written without parentheses (`println x`).
    pub command: bool,
}

/// What a [`Call`] calls.
#[derive(Debug, Clone, PartialEq)]
pub enum Callee {
    /// `f(...)`: a local holding something callable, a method of this script or class, or of the closure's owner.
    Function(Name),
    /// `object.name(...)`
    Method {
        /// The object or class.
        object: Expr,
        /// Which dot.
        access: Access,
        /// `a.@f(x)`: the field is read, then called.
        attribute: bool,
        /// The method's name.
        name: MemberName,
    },
    /// `this(...)` in a constructor.
    This(Span),
    /// `super(...)` in a constructor.
    Super(Span),
    /// `expr(...)`, as in `a[0](1)`, `{ it }(1)`, `f(1)(2)`: the method `call` of a value.
    Value(Expr),
}

/// Which dot stands before a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Access {
    /// `.`
    Dot,
    /// `?.`: null when the object is null.
    Safe,
    /// `??.`: null when the object is null, for the whole rest of the chain.
    SafeChain,
    /// `*.`: for each element.
    Spread,
}

/// The name after a dot.
#[derive(Debug, Clone, PartialEq)]
pub enum MemberName {
    /// `a.b`, `a.class`, `a.'b c'`
    Static(Name),
    /// `a."b $c"`, `a.(expr)`, `a."$x"`: a value, turned into a string when run.
    Dynamic(Box<Expr>),
}

impl MemberName {
    /// The place of the name.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Static(name) => name.span,
            Self::Dynamic(value) => value.span,
        }
    }
}

/// Unary operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnaryOp {
    /// `-a` (`negative`)
    Minus,
    /// `+a` (`positive`)
    Plus,
    /// `!a` (Groovy truth)
    Not,
    /// `~a` (`bitwiseNegate`)
    BitNot,
}

impl UnaryOp {
    /// As written.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Minus => "-",
            Self::Plus => "+",
            Self::Not => "!",
            Self::BitNot => "~",
        }
    }
}

/// Binary operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is named after its operator; `symbol` shows it")]
pub enum BinaryOp {
    Power,
    Multiply,
    Divide,
    Remainder,
    Add,
    Subtract,
    ShiftLeft,
    ShiftRight,
    ShiftRightUnsigned,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    In,
    NotIn,
    Equal,
    NotEqual,
    Identical,
    NotIdentical,
    Compare,
    Find,
    Match,
    BitAnd,
    BitXor,
    BitOr,
    And,
    Or,
}

impl BinaryOp {
    /// As written.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Power => "**",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::Remainder => "%",
            Self::Add => "+",
            Self::Subtract => "-",
            Self::ShiftLeft => "<<",
            Self::ShiftRight => ">>",
            Self::ShiftRightUnsigned => ">>>",
            Self::Less => "<",
            Self::LessEqual => "<=",
            Self::Greater => ">",
            Self::GreaterEqual => ">=",
            Self::In => "in",
            Self::NotIn => "!in",
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Identical => "===",
            Self::NotIdentical => "!==",
            Self::Compare => "<=>",
            Self::Find => "=~",
            Self::Match => "==~",
            Self::BitAnd => "&",
            Self::BitXor => "^",
            Self::BitOr => "|",
            Self::And => "&&",
            Self::Or => "||",
        }
    }
}

/// How an assignment combines the old and the new value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AssignOp {
    /// `=`
    Set,
    /// `?=`: only when the target is false by Groovy truth.
    Elvis,
    /// `+=` and the like.
    Binary(BinaryOp),
}

impl AssignOp {
    /// As written.
    #[must_use]
    pub fn symbol(self) -> String {
        match self {
            Self::Set => "=".to_owned(),
            Self::Elvis => "?=".to_owned(),
            Self::Binary(op) => format!("{}=", op.symbol()),
        }
    }
}

/// A closure or lambda.
#[derive(Debug, Clone, PartialEq)]
pub struct Closure {
    /// The parameters.
    pub parameters: ClosureParameters,
    /// The body. A lambda's single expression is one expression statement.
    pub body: Block,
    /// Written as a lambda `(a) -> b`.
    pub lambda: bool,
    /// The whole closure with its braces.
    pub span: Span,
}

/// The parameters of a [`Closure`].
#[derive(Debug, Clone, PartialEq)]
pub enum ClosureParameters {
    /// No arrow: the one optional parameter `it`.
    Implicit,
    /// An arrow; the list may be empty, then the closure takes none.
    Explicit(Vec<Parameter>),
}

/// A `switch` used as a value.
#[derive(Debug, Clone, PartialEq)]
pub struct SwitchExpr {
    /// What is switched on.
    pub subject: Expr,
    /// The cases.
    pub cases: Vec<SwitchCase>,
}
