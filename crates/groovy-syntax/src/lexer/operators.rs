//! Signs, longest first.

use super::token::TokenKind as T;

/// The operator at the beginning of `text` and its length in bytes.
pub(super) fn operator(text: &str) -> Option<(T, usize)> {
    let first = *text.as_bytes().first()?;
    let candidates: &[(&str, T)] = match first {
        b'.' => &[
            ("...", T::Ellipsis),
            ("..<", T::RangeExclusiveRight),
            ("..", T::Range),
            (".&", T::MethodPointer),
            (".", T::Dot),
        ],
        b'<' => &[
            ("<..<", T::RangeExclusiveBoth),
            ("<<=", T::ShiftLeftAssign),
            ("<=>", T::Spaceship),
            ("<..", T::RangeExclusiveLeft),
            ("<<", T::ShiftLeft),
            ("<=", T::LessEqual),
            ("<", T::Less),
        ],
        b'>' => &[
            (">>>=", T::ShiftRightUnsignedAssign),
            (">>=", T::ShiftRightAssign),
            (">=", T::GreaterEqual),
            (">", T::Greater),
        ],
        b'=' => &[("===", T::Identical), ("==~", T::Match), ("==", T::Equal), ("=~", T::Find), ("=", T::Assign)],
        b'!' => return Some(exclamation(text)),
        b'?' => &[
            ("??.", T::SafeChainDot),
            ("?.", T::SafeDot),
            ("?:", T::Elvis),
            ("?=", T::ElvisAssign),
            ("?", T::Question),
        ],
        b'*' => {
            &[("**=", T::PowerAssign), ("**", T::Power), ("*=", T::StarAssign), ("*.", T::SpreadDot), ("*", T::Star)]
        }
        b'+' => &[("++", T::Increment), ("+=", T::PlusAssign), ("+", T::Plus)],
        b'-' => &[("--", T::Decrement), ("-=", T::MinusAssign), ("->", T::Arrow), ("-", T::Minus)],
        b'/' => &[("/=", T::SlashAssign), ("/", T::Slash)],
        b'%' => &[("%=", T::PercentAssign), ("%", T::Percent)],
        b'&' => &[("&&", T::AndAnd), ("&=", T::AmpersandAssign), ("&", T::Ampersand)],
        b'|' => &[("||", T::OrOr), ("|=", T::PipeAssign), ("|", T::Pipe)],
        b'^' => &[("^=", T::CaretAssign), ("^", T::Caret)],
        b':' => &[("::", T::MethodReference), (":", T::Colon)],
        b'~' => &[("~", T::Tilde)],
        b',' => &[(",", T::Comma)],
        b';' => &[(";", T::Semicolon)],
        b'@' => &[("@", T::At)],
        _ => return None,
    };
    candidates.iter().find(|(sign, _)| text.starts_with(sign)).map(|(sign, kind)| (*kind, sign.len()))
}

/// `!in` and `!instanceof` are single operators when something that ends the word follows.
fn exclamation(text: &str) -> (T, usize) {
    if text.starts_with("!==") {
        return (T::NotIdentical, 3);
    }
    if text.starts_with("!=") {
        return (T::NotEqual, 2);
    }
    let followed_by = |word: &str, ends: &[char]| text.strip_prefix(word).is_some_and(|rest| rest.starts_with(ends));
    if followed_by("!instanceof", &[' ', '\t', '\r', '\n']) {
        return (T::NotInstanceof, "!instanceof".len());
    }
    if followed_by("!in", &[' ', '\t', '\r', '\n', '[', '(', '{']) {
        return (T::NotIn, "!in".len());
    }
    (T::Not, 1)
}
