//! Statements.

use super::{Class, Expr, Modifiers, Name, Parameter, TypeRef};
use crate::span::Span;

/// A statement with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Stmt {
    /// What it is.
    pub kind: StmtKind,
    /// The whole statement without a closing semicolon.
    pub span: Span,
}

/// `{ ... }`, or the statements of a body written without braces.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The statements in order.
    pub stmts: Vec<Stmt>,
    /// With the braces, when there are any.
    pub span: Span,
}

/// The kinds of statements.
#[derive(Debug, Clone, PartialEq)]
pub enum StmtKind {
    /// After a syntax error.
    Error,
    /// `;` alone.
    Empty,
    /// An expression, commands (`println x`) included.
    Expr(Expr),
    /// `def x = 1`, `String a, b = "c"`, `def (a, b) = list`
    Local(Local),
    /// A block.
    Block(Block),
    /// `if (c) ... else ...`
    If {
        /// The condition.
        condition: Expr,
        /// When true.
        then: Box<Stmt>,
        /// When false.
        otherwise: Option<Box<Stmt>>,
    },
    /// `while (c) ...`
    While {
        /// The condition.
        condition: Expr,
        /// The body.
        body: Box<Stmt>,
    },
    /// `do ... while (c)`
    DoWhile {
        /// The body.
        body: Box<Stmt>,
        /// The condition.
        condition: Expr,
    },
    /// `for (a; b; c) ...`
    For {
        /// A [`StmtKind::Local`] or expression statements.
        init: Vec<Stmt>,
        /// The condition; none means forever.
        condition: Option<Expr>,
        /// After each turn.
        update: Vec<Expr>,
        /// The body.
        body: Box<Stmt>,
    },
    /// `for (x in xs) ...`, `for (T x : xs) ...`
    ForIn {
        /// The loop variable (no default value).
        variable: Parameter,
        /// What is walked through.
        iterable: Expr,
        /// The body.
        body: Box<Stmt>,
    },
    /// `switch (x) { case 1: ... }`
    Switch {
        /// What is switched on.
        subject: Expr,
        /// The cases in order.
        cases: Vec<SwitchCase>,
    },
    /// `try (resources) { } catch (A | B e) { } finally { }`
    Try {
        /// `try (def r = open())`: [`StmtKind::Local`] or expression statements.
        resources: Vec<Stmt>,
        /// The guarded block.
        body: Block,
        /// The handlers in order.
        catches: Vec<Catch>,
        /// The `finally` block.
        finally: Option<Block>,
    },
    /// `throw e`
    Throw(Expr),
    /// `return`, `return e`
    Return(Option<Expr>),
    /// `break`, `break label`
    Break(Option<Name>),
    /// `continue`, `continue label`
    Continue(Option<Name>),
    /// `yield e` in a switch expression.
    Yield(Expr),
    /// `assert c`, `assert c : message`, `assert c, message`
    Assert {
        /// The condition.
        condition: Expr,
        /// The message.
        message: Option<Expr>,
    },
    /// `label: statement`
    Labeled {
        /// The label.
        label: Name,
        /// The statement.
        body: Box<Stmt>,
    },
    /// `synchronized (x) { }`
    Synchronized {
        /// The lock.
        lock: Expr,
        /// The body.
        body: Block,
    },
    /// A class declared inside a block.
    Class(Box<Class>),
}

/// A declaration of local variables (or of script fields when annotated with `@Field`).
#[derive(Debug, Clone, PartialEq)]
pub struct Local {
    /// `def`, `final`, `var`, annotations.
    pub modifiers: Modifiers,
    /// The type, none for `def`, `var` and `final` alone.
    pub ty: Option<TypeRef>,
    /// What is declared.
    pub pattern: LocalPattern,
}

/// What a [`Local`] declares.
#[derive(Debug, Clone, PartialEq)]
pub enum LocalPattern {
    /// `a = 1, b`
    Variables(Vec<Declarator>),
    /// `(a, String b) = value`; each variable may have its own type.
    Tuple {
        /// The variables with their own types (none: the type of the [`Local`]).
        variables: Vec<TupleVariable>,
        /// The value taken apart.
        value: Expr,
    },
}

/// `name = value` in a declaration.
#[derive(Debug, Clone, PartialEq)]
pub struct Declarator {
    /// The variable.
    pub name: Name,
    /// Its first value.
    pub value: Option<Expr>,
}

/// A variable of a tuple declaration.
#[derive(Debug, Clone, PartialEq)]
pub struct TupleVariable {
    /// Its own type.
    pub ty: Option<TypeRef>,
    /// The variable.
    pub name: Name,
}

/// `case a, b: ...`, `case a -> ...`, `default: ...`
#[derive(Debug, Clone, PartialEq)]
pub struct SwitchCase {
    /// The labels; empty for `default`. Statement cases have one; arrow cases may have several.
    pub labels: Vec<Expr>,
    /// `->` (no fall through) instead of `:`.
    pub arrow: bool,
    /// The statements up to the next case. After an arrow: one expression, block or throw.
    pub body: Vec<Stmt>,
    /// The whole case.
    pub span: Span,
}

/// `catch (A | B e) { }`
#[derive(Debug, Clone, PartialEq)]
pub struct Catch {
    /// The caught types; empty for `catch (e)`, which catches `java.lang.Exception`.
    pub types: Vec<TypeRef>,
    /// The variable.
    pub name: Name,
    /// The handler.
    pub body: Block,
    /// The whole clause.
    pub span: Span,
}
