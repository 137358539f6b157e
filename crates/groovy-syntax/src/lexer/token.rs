//! Tokens: the words and signs of the language.

use crate::span::Span;

/// A token. Its text is the source's slice, save for strings, whose decoded text lies in [`super::Tokens::texts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    pub kind: TokenKind,
    pub span: Span,
    /// Index into [`super::Tokens::texts`], for string tokens.
    pub text: u32,
    /// Whether a line break stands before it, also one that has no [`TokenKind::Newline`] because of brackets.
    pub after_line_break: bool,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum TokenKind {
    /// The end of the text; always the last token.
    End,
    /// One or more line ends where they can end a statement.
    Newline,
    Identifier,
    Keyword(Keyword),
    /// A whole number with any suffix.
    Integer,
    /// A number with a point, an exponent, or a suffix of a floating type.
    Decimal,
    /// A string without interpolation.
    String,
    GStringStart,
    GStringText,
    /// `$` before a dotted name.
    Dollar,
    /// `${`
    DollarBrace,
    GStringEnd,
    /// A piece of text that is no token; already reported.
    Invalid,

    LeftParen,
    RightParen,
    LeftBracket,
    /// `?[`
    SafeBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Semicolon,
    Comma,
    At,
    Ellipsis,
    Dot,
    SafeDot,
    SafeChainDot,
    SpreadDot,
    MethodPointer,
    MethodReference,
    Arrow,
    Question,
    Colon,
    Elvis,
    Range,
    RangeExclusiveRight,
    RangeExclusiveLeft,
    RangeExclusiveBoth,

    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    Power,
    Increment,
    Decrement,
    Not,
    Tilde,
    NotIn,
    NotInstanceof,
    Less,
    Greater,
    LessEqual,
    GreaterEqual,
    ShiftLeft,
    Equal,
    NotEqual,
    Identical,
    NotIdentical,
    Spaceship,
    Find,
    Match,
    Ampersand,
    Caret,
    Pipe,
    AndAnd,
    OrOr,

    Assign,
    PlusAssign,
    MinusAssign,
    StarAssign,
    SlashAssign,
    PercentAssign,
    PowerAssign,
    AmpersandAssign,
    CaretAssign,
    PipeAssign,
    ShiftLeftAssign,
    ShiftRightAssign,
    ShiftRightUnsignedAssign,
    ElvisAssign,
}

macro_rules! keywords {
    ($($variant:ident $text:literal)*) => {
        /// Reserved words, and words that are reserved in some places only.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) enum Keyword { $($variant),* }

        impl Keyword {
            /// The keyword spelled `text`.
            pub fn from_text(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

keywords! {
    Abstract "abstract" As "as" Assert "assert" Boolean "boolean" Break "break" Byte "byte" Case "case"
    Catch "catch" Char "char" Class "class" Const "const" Continue "continue" Def "def" Default "default" Do "do"
    Double "double" Else "else" Enum "enum" Extends "extends" False "false" Final "final" Finally "finally"
    Float "float" For "for" Goto "goto" If "if" Implements "implements" Import "import" In "in"
    Instanceof "instanceof" Int "int" Interface "interface" Long "long" Native "native" New "new"
    NonSealed "non-sealed" Null "null" Package "package" Permits "permits" Private "private" Protected "protected"
    Public "public" Record "record" Return "return" Sealed "sealed" Short "short" Static "static"
    Strictfp "strictfp" Super "super" Switch "switch" Synchronized "synchronized" This "this"
    Threadsafe "threadsafe" Throw "throw" Throws "throws" Trait "trait" Transient "transient" True "true" Try "try"
    Var "var" Void "void" Volatile "volatile" While "while" Yield "yield"
}

impl Keyword {
    /// Whether the word may also be an identifier.
    pub const fn is_contextual(self) -> bool {
        matches!(
            self,
            Self::As | Self::In | Self::Permits | Self::Record | Self::Sealed | Self::Trait | Self::Var | Self::Yield
        )
    }
}

impl TokenKind {
    /// Whether the token can be used as an identifier.
    pub const fn is_identifier(self) -> bool {
        match self {
            Self::Identifier => true,
            Self::Keyword(keyword) => keyword.is_contextual(),
            _ => false,
        }
    }

    /// Whether a value ends with this token, so that a `/` after it divides.
    pub const fn ends_value(self) -> bool {
        matches!(
            self,
            Self::Identifier
                | Self::Integer
                | Self::Decimal
                | Self::String
                | Self::GStringEnd
                | Self::RightParen
                | Self::RightBracket
                | Self::RightBrace
                | Self::Increment
                | Self::Decrement
                | Self::Keyword(Keyword::This | Keyword::Null | Keyword::True | Keyword::False)
        )
    }
}
