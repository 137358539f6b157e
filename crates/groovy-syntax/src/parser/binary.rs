//! Operators: precedence climbing over Groovy's table.

use super::Parser;
use crate::ast::{AssignOp, BinaryOp, Expr, ExprKind, Literal, UnaryOp};
use crate::diagnostic::{Code, Diagnostic};
use crate::lexer::{Keyword, TokenKind as T, number_literal};
use crate::span::Span;

/// Binding strength, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    Assignment,
    Conditional,
    Or,
    And,
    BitOr,
    BitXor,
    BitAnd,
    Regex,
    Equality,
    Relational,
    TypeTest,
    Shift,
    Additive,
    Multiplicative,
    Sign,
    Power,
    Tightest,
}

impl Level {
    const fn tighter(self) -> Self {
        match self {
            Self::Assignment => Self::Conditional,
            Self::Conditional => Self::Or,
            Self::Or => Self::And,
            Self::And => Self::BitOr,
            Self::BitOr => Self::BitXor,
            Self::BitXor => Self::BitAnd,
            Self::BitAnd => Self::Regex,
            Self::Regex => Self::Equality,
            Self::Equality => Self::Relational,
            Self::Relational => Self::TypeTest,
            Self::TypeTest => Self::Shift,
            Self::Shift => Self::Additive,
            Self::Additive => Self::Multiplicative,
            Self::Multiplicative => Self::Sign,
            Self::Sign => Self::Power,
            Self::Power | Self::Tightest => Self::Tightest,
        }
    }
}

/// What stands between two operands.
#[derive(Clone, Copy)]
enum Infix {
    Binary(BinaryOp),
    Range { exclude_from: bool, exclude_to: bool },
    InstanceOf { negated: bool },
    As,
    Question,
    Elvis,
    Assign(AssignOp),
}

impl Parser<'_> {
    /// An expression; commands (`f x`) are not among them, save as the value of an assignment.
    pub(super) fn expression(&mut self) -> Expr {
        self.operand_expression(Level::Assignment)
    }

    fn operand_expression(&mut self, minimum: Level) -> Expr {
        let span = self.token().span;
        self.nested(|parser| parser.climb(minimum)).unwrap_or_else(|| self.error_expr(span))
    }

    fn climb(&mut self, minimum: Level) -> Expr {
        let left = self.prefix();
        self.climb_from(left, minimum)
    }

    /// Goes on after a first operand that is already there.
    pub(super) fn continue_expression(&mut self, left: Expr) -> Expr {
        self.climb_from(left, Level::Assignment)
    }

    fn climb_from(&mut self, mut left: Expr, minimum: Level) -> Expr {
        loop {
            let operator_at = self.after_newlines(self.at);
            let Some((infix, level, tokens)) = self.infix_at(operator_at) else { return left };
            let broken = operator_at != self.at;
            // A line that begins with a sign or `**` begins a new statement.
            if level < minimum || (broken && matches!(level, Level::Additive | Level::Power)) {
                return left;
            }
            self.at = operator_at;
            let first = self.token().span;
            for _ in 0..tokens {
                self.advance();
            }
            let op_span = first.to(self.span_from(first.start));
            left = self.infix(left, infix, level, op_span);
            self.link();
        }
    }

    fn infix(&mut self, left: Expr, infix: Infix, level: Level, op_span: Span) -> Expr {
        let start = left.span.start;
        if !matches!(infix, Infix::InstanceOf { .. } | Infix::As) {
            self.skip_newlines();
        }
        let left_box = Box::new(left);
        let kind = match infix {
            Infix::Binary(op) => {
                let right = Box::new(self.operand_expression(level.tighter()));
                ExprKind::Binary { op, op_span, left: left_box, right }
            }
            Infix::Range { exclude_from, exclude_to } => {
                let to = Box::new(self.operand_expression(level.tighter()));
                ExprKind::Range { from: left_box, to, exclude_from, exclude_to }
            }
            Infix::InstanceOf { negated } => {
                self.skip_newlines();
                ExprKind::InstanceOf { value: left_box, negated, ty: self.type_ref() }
            }
            Infix::As => {
                self.skip_newlines();
                ExprKind::As { value: left_box, ty: self.type_ref() }
            }
            Infix::Question => {
                let then = Box::new(self.operand_expression(Level::Assignment));
                self.skip_newlines();
                if self.expect(T::Colon, "`:` of the conditional `? :`") {
                    self.skip_newlines();
                    let otherwise = Box::new(self.operand_expression(Level::Conditional));
                    ExprKind::Ternary { condition: left_box, then, otherwise }
                } else {
                    ExprKind::Error
                }
            }
            Infix::Elvis => {
                let otherwise = Box::new(self.operand_expression(Level::Conditional));
                ExprKind::Elvis { value: left_box, otherwise }
            }
            Infix::Assign(op) => self.assignment(left_box, op, op_span),
        };
        Expr { kind, span: self.span_from(start) }
    }

    fn assignment(&mut self, target: Box<Expr>, op: AssignOp, op_span: Span) -> ExprKind {
        let value = Box::new(self.statement_expression());
        self.check_target(&target);
        ExprKind::Assign { target, op, op_span, value }
    }

    /// Reports a value that can't be assigned to.
    fn check_target(&mut self, target: &Expr) {
        let mut inner = target;
        while let ExprKind::Paren(within) = &inner.kind {
            inner = within;
        }
        let assignable = matches!(
            inner.kind,
            ExprKind::Name(_) | ExprKind::Property { .. } | ExprKind::Index { .. } | ExprKind::Error
        );
        if !assignable {
            self.report(
                Diagnostic::error(Code::BadAssignmentTarget, target.span, "this cannot be assigned to")
                    .with_label("not a variable, property or element")
                    .with_help("compare with `==`; `=` assigns"),
            );
        }
    }

    /// Signs and `!`, `~`, `++`, `--` before an operand.
    fn prefix(&mut self) -> Expr {
        let start = self.token().span.start;
        let (op, level) = match self.kind() {
            T::Not => (UnaryOp::Not, Level::Tightest),
            T::Tilde => (UnaryOp::BitNot, Level::Tightest),
            T::Minus => (UnaryOp::Minus, Level::Sign),
            T::Plus => (UnaryOp::Plus, Level::Sign),
            T::Increment | T::Decrement => {
                let increment = self.advance().kind == T::Increment;
                let target = Box::new(self.operand_expression(Level::Sign));
                return Expr { kind: ExprKind::Step { increment, prefix: true, target }, span: self.span_from(start) };
            }
            _ => return self.postfix(),
        };
        if op == UnaryOp::Minus && self.is_negative_number() {
            return self.negative_number();
        }
        self.advance();
        if level == Level::Tightest {
            self.skip_newlines();
        }
        let operand = Box::new(self.operand_expression(level));
        Expr { kind: ExprKind::Unary { op, operand }, span: self.span_from(start) }
    }

    /// A minus and a number that stands alone: nothing that binds more tightly than the sign follows.
    fn is_negative_number(&self) -> bool {
        if !matches!(self.kind_at(self.at + 1), T::Integer | T::Decimal) {
            return false;
        }
        let same_line = self.kind_at(self.at + 2);
        let next = self.kind_at(self.after_newlines(self.at + 2));
        let continues = matches!(
            next,
            T::Dot | T::SafeDot | T::SafeChainDot | T::SpreadDot | T::MethodPointer | T::MethodReference | T::LeftBrace
        );
        let continues_on_line = matches!(
            same_line,
            T::Power | T::LeftBracket | T::SafeBracket | T::LeftParen | T::Increment | T::Decrement
        );
        !continues && !continues_on_line
    }

    fn negative_number(&mut self) -> Expr {
        let minus = self.advance();
        let token = self.advance();
        let span = minus.span.to(token.span);
        let kind = match number_literal(self.text(token), token.kind, true) {
            Ok(literal) => ExprKind::Literal(literal),
            Err(message) => {
                self.report(Diagnostic::error(Code::BadNumber, span, message));
                ExprKind::Error
            }
        };
        Expr { kind, span }
    }

    /// The operand of a cast: another cast, a postfix expression, or a prefixed one.
    pub(super) fn cast_operand(&mut self) -> Expr {
        let start = self.token().span.start;
        let span = self.token().span;
        let parsed = self.nested(|parser| match parser.kind() {
            T::Not | T::Tilde | T::Minus | T::Plus => {
                if parser.kind() == T::Minus && parser.is_negative_number() {
                    return parser.negative_number();
                }
                let op = match parser.advance().kind {
                    T::Not => UnaryOp::Not,
                    T::Tilde => UnaryOp::BitNot,
                    T::Minus => UnaryOp::Minus,
                    _ => UnaryOp::Plus,
                };
                parser.skip_newlines();
                let operand = Box::new(parser.cast_operand());
                Expr { kind: ExprKind::Unary { op, operand }, span: parser.span_from(start) }
            }
            T::Increment | T::Decrement => {
                let increment = parser.advance().kind == T::Increment;
                let target = Box::new(parser.cast_operand());
                Expr { kind: ExprKind::Step { increment, prefix: true, target }, span: parser.span_from(start) }
            }
            _ => parser.postfix(),
        });
        parsed.unwrap_or_else(|| self.error_expr(span))
    }

    /// A literal number as an expression.
    pub(super) fn number(&mut self) -> Expr {
        let token = self.advance();
        let kind = match number_literal(self.text(token), token.kind, false) {
            Ok(literal) => ExprKind::Literal(literal),
            Err(message) => {
                self.report(Diagnostic::error(Code::BadNumber, token.span, message));
                ExprKind::Literal(Literal::Int(0))
            }
        };
        Expr { kind, span: token.span }
    }

    /// The operator at token `at`, its level, and of how many tokens it is made.
    fn infix_at(&self, at: usize) -> Option<(Infix, Level, usize)> {
        use BinaryOp as B;
        let binary = |op, level| Some((Infix::Binary(op), level, 1));
        let assign = |op| Some((Infix::Assign(op), Level::Assignment, 1));
        let combine = |op| assign(AssignOp::Binary(op));
        let range = |exclude_from, exclude_to| Some((Infix::Range { exclude_from, exclude_to }, Level::Shift, 1));
        match self.kind_at(at) {
            T::Power => binary(B::Power, Level::Power),
            T::Star => binary(B::Multiply, Level::Multiplicative).filter(|_| self.kind_at(at + 1) != T::Colon),
            T::Slash => binary(B::Divide, Level::Multiplicative),
            T::Percent => binary(B::Remainder, Level::Multiplicative),
            T::Plus => binary(B::Add, Level::Additive),
            T::Minus => binary(B::Subtract, Level::Additive),
            T::ShiftLeft => binary(B::ShiftLeft, Level::Shift),
            T::Range => range(false, false),
            T::RangeExclusiveRight => range(false, true),
            T::RangeExclusiveLeft => range(true, false),
            T::RangeExclusiveBoth => range(true, true),
            T::Greater if self.kind_at(at + 1) == T::Greater && self.kind_at(at + 2) == T::Greater => {
                Some((Infix::Binary(B::ShiftRightUnsigned), Level::Shift, 3))
            }
            T::Greater if self.kind_at(at + 1) == T::Greater => Some((Infix::Binary(B::ShiftRight), Level::Shift, 2)),
            T::Less if self.kind_at(at + 1) == T::Less => Some((Infix::Binary(B::ShiftLeft), Level::Shift, 2)),
            T::Less => binary(B::Less, Level::Relational),
            T::LessEqual => binary(B::LessEqual, Level::Relational),
            T::Greater => binary(B::Greater, Level::Relational),
            T::GreaterEqual => binary(B::GreaterEqual, Level::Relational),
            // `a in: b` and `a as: b` are commands with a named argument.
            T::Keyword(Keyword::In | Keyword::As) if self.kind_at(at + 1) == T::Colon => None,
            T::Keyword(Keyword::In) => binary(B::In, Level::Relational),
            T::NotIn => binary(B::NotIn, Level::Relational),
            T::Keyword(Keyword::Instanceof) => Some((Infix::InstanceOf { negated: false }, Level::TypeTest, 1)),
            T::NotInstanceof => Some((Infix::InstanceOf { negated: true }, Level::TypeTest, 1)),
            T::Keyword(Keyword::As) => Some((Infix::As, Level::TypeTest, 1)),
            T::Equal => binary(B::Equal, Level::Equality),
            T::NotEqual => binary(B::NotEqual, Level::Equality),
            T::Identical => binary(B::Identical, Level::Equality),
            T::NotIdentical => binary(B::NotIdentical, Level::Equality),
            T::Spaceship => binary(B::Compare, Level::Equality),
            T::Find => binary(B::Find, Level::Regex),
            T::Match => binary(B::Match, Level::Regex),
            T::Ampersand => binary(B::BitAnd, Level::BitAnd),
            T::Caret => binary(B::BitXor, Level::BitXor),
            T::Pipe => binary(B::BitOr, Level::BitOr),
            T::AndAnd => binary(B::And, Level::And),
            T::OrOr => binary(B::Or, Level::Or),
            T::Question => Some((Infix::Question, Level::Conditional, 1)),
            T::Elvis => Some((Infix::Elvis, Level::Conditional, 1)),
            T::Assign => assign(AssignOp::Set),
            T::ElvisAssign => assign(AssignOp::Elvis),
            T::PlusAssign => combine(B::Add),
            T::MinusAssign => combine(B::Subtract),
            T::StarAssign => combine(B::Multiply),
            T::SlashAssign => combine(B::Divide),
            T::PercentAssign => combine(B::Remainder),
            T::PowerAssign => combine(B::Power),
            T::AmpersandAssign => combine(B::BitAnd),
            T::CaretAssign => combine(B::BitXor),
            T::PipeAssign => combine(B::BitOr),
            T::ShiftLeftAssign => combine(B::ShiftLeft),
            T::ShiftRightAssign => combine(B::ShiftRight),
            T::ShiftRightUnsignedAssign => combine(B::ShiftRightUnsigned),
            _ => None,
        }
    }
}
