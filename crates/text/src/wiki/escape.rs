//! Escapes for text that would be read as markup.

use super::link::is_target;
use super::macros;
use super::source::{is_escapable, is_space, is_word};
use crate::emoji;

/// Where text is written.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    /// The last character written before.
    pub(super) prev: Option<char>,
    /// The first character that follows, `None` at the end of a line.
    pub(super) next: Option<char>,
    /// Whether the text starts a line.
    pub(super) line_start: bool,
    /// Whether a bar would end a table cell.
    pub(super) in_cell: bool,
    /// Whether the text is that of a link.
    pub(super) in_link: bool,
    /// The marks that are open.
    pub(super) open: &'a [char],
}

/// Whether a file or user name can stand in brackets or between exclamation marks.
pub(super) fn is_name(name: &str) -> bool {
    !name.trim().is_empty()
        && name.trim() == name
        && !name.contains(['[', ']', '|', '!', '{', '}', '\\', '\n', '\r', '^', '~', '&'])
}

/// An address with the characters that would end a link percent-encoded.
pub(super) fn encode_href(href: &str) -> String {
    let mut out = String::with_capacity(href.len());
    for char in href.trim().chars() {
        match char {
            '[' => out.push_str("%5B"),
            ']' => out.push_str("%5D"),
            '|' => out.push_str("%7C"),
            '\\' => out.push_str("%5C"),
            '{' => out.push_str("%7B"),
            '}' => out.push_str("%7D"),
            '^' => out.push_str("%5E"),
            '!' => out.push_str("%21"),
            char if char.is_whitespace() => out.push_str("%20"),
            char => out.push(char),
        }
    }
    out
}

/// Escapes running text.
pub(super) fn text(text: &str, around: Around<'_>) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let chars: Vec<char> = text.chars().collect();
    let mut start = 0;
    if around.line_start {
        start = line_start(&chars, &mut out);
    }
    let mut offset: usize = chars[..start].iter().map(|char| char.len_utf8()).sum();
    let mut index = start;
    while index < chars.len() {
        let char = chars[index];
        let prev = out.chars().next_back().or(around.prev);
        let next = chars.get(index + 1).copied();
        let dashes = if char == '-' { chars[index..].iter().take_while(|c| **c == '-').count() } else { 0 };
        if (dashes == 2 || dashes == 3)
            && is_space(prev)
            && is_space(chars.get(index + dashes).copied().or(around.next))
        {
            out.push_str(&"\\-".repeat(dashes));
            index += dashes;
            offset += dashes;
            continue;
        }
        match char {
            '\\' if next.is_none_or(|next| next == '\\' || is_escapable(next)) => out.push_str("&#92;"),
            '&' if next.is_none_or(|next| next == '#') => out.push_str("&#38;"),
            _ => {
                if needs_escape(char, prev, next, &text[offset..], &around) {
                    out.push('\\');
                }
                out.push(char);
            }
        }
        offset += char.len_utf8();
        index += 1;
    }
    out
}

/// Escapes what would start a block; returns how many characters it wrote.
fn line_start(chars: &[char], out: &mut String) -> usize {
    match chars {
        ['h', level @ '1'..='6', '.', ..] => {
            out.push('h');
            out.push(*level);
            out.push_str("&#46;");
            3
        }
        ['b', 'q', '.', ..] => {
            out.push_str("bq&#46;");
            3
        }
        ['h', '1'..='6'] | ['b', 'q'] => {
            // The point may follow in the next piece.
            out.push_str(if chars[0] == 'h' { "&#104;" } else { "&#98;" });
            1
        }
        ['|', ..] => {
            out.push_str("\\|");
            1
        }
        [first @ ('*' | '#' | '-'), ..] => {
            let run = chars.iter().take_while(|char| matches!(char, '*' | '#' | '-')).count();
            let ends = chars.get(run).is_none_or(|char| char.is_whitespace());
            if !ends {
                return 0;
            }
            out.push('\\');
            out.push(*first);
            1
        }
        _ => 0,
    }
}

fn needs_escape(char: char, prev: Option<char>, next: Option<char>, rest: &str, around: &Around<'_>) -> bool {
    let after = next.or(around.next);
    match char {
        '*' | '_' | '-' | '+' | '^' | '~' => {
            let opens = !is_word(prev) && !is_space(after);
            let closes = around.open.contains(&char) && !is_word(after);
            opens || closes
        }
        '{' => brace_opens(next, &rest[1..], around.next),
        '[' => around.in_link || opens_bracket(rest, around),
        ']' => around.in_link,
        '|' => around.in_link || around.in_cell,
        '!' => !is_word(prev) && !is_space(after),
        '?' => after == Some('?'),
        '(' => next.is_none() && around.next.is_some() || emoji::shortcut_at(rest).is_some(),
        _ => false,
    }
}

fn brace_opens(next: Option<char>, rest: &str, following: Option<char>) -> bool {
    match next {
        None => following.is_some(),
        Some('{' | '*' | '_' | '-' | '+' | '^' | '~') => true,
        Some(_) => macros::NAMES.iter().chain(&["color", "anchor"]).any(|name| {
            rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
                && matches!(rest.as_bytes().get(name.len()), None | Some(b':' | b'}'))
        }),
    }
}

/// Whether a bracket might be read as a link, a mention or a file, by this piece or together with a later one.
fn opens_bracket(rest: &str, around: &Around<'_>) -> bool {
    let Some((inside, _)) = rest[1..].split_once(']') else { return around.next.is_some() };
    inside.contains(['[', '^', '|', '~']) || is_target(inside.trim())
}

/// Escapes monospaced text.
pub(super) fn code(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        let next = chars.peek().copied();
        match char {
            '\\' if next.is_none_or(|next| next == '\\' || is_escapable(next)) => out.push_str("&#92;"),
            '&' if next == Some('#') => out.push_str("&#38;"),
            '{' | '}' | '|' | '[' | ']' | '!' => {
                out.push('\\');
                out.push(char);
            }
            _ => out.push(char),
        }
    }
    out
}
