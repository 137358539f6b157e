//! Escapes for text that would be read as Markdown.

/// Escapes running text. `line_start` tells whether it starts a line, where more characters mean something.
pub(super) fn text(text: &str, line_start: bool) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let chars: Vec<char> = text.chars().collect();
    for (index, char) in chars.iter().enumerate() {
        let before = &chars[..index];
        let next = chars.get(index + 1);
        if needs_escape(*char, before, next, line_start) {
            out.push('\\');
        }
        match char {
            // White space that is kept only as a reference.
            '\u{a0}' => out.push_str("&nbsp;"),
            other => out.push(*other),
        }
    }
    out
}

fn needs_escape(char: char, before: &[char], next: Option<&char>, line_start: bool) -> bool {
    let word = |char: Option<&char>| char.is_some_and(|char| char.is_alphanumeric());
    match char {
        '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' => true,
        '_' => !(word(before.last()) && word(next)),
        '&' => next.is_none_or(|next| *next == '#' || next.is_ascii_alphanumeric()),
        '!' => next.is_none_or(|next| *next == '['),
        '#' | '>' | '+' | '-' | '=' | ':' => line_start && before.is_empty(),
        '.' | ')' => line_start && !before.is_empty() && before.len() < 10 && before.iter().all(char::is_ascii_digit),
        _ => false,
    }
}

/// A code span, with enough backticks around it.
pub(super) fn code(text: &str) -> String {
    let text = text.replace(['\r', '\n'], " ");
    let fence = "`".repeat(longest_run(&text, '`') + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') || (text.starts_with(' ') && text.ends_with(' ')) {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// The length of the longest run of a character.
pub(super) fn longest_run(text: &str, char: char) -> usize {
    text.split(|other| other != char).map(|run| run.chars().count()).max().unwrap_or(0)
}

/// An address in a link or image, with what would end it percent-encoded.
pub(super) fn href(href: &str) -> String {
    let mut out = String::with_capacity(href.len());
    for char in href.trim().chars() {
        match char {
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            '|' => out.push_str("%7C"),
            '`' => out.push_str("%60"),
            '[' => out.push_str("%5B"),
            ']' => out.push_str("%5D"),
            '*' => out.push_str("%2A"),
            '_' => out.push('_'),
            char if char.is_whitespace() || char.is_control() => out.push_str("%20"),
            '&' => out.push_str("&amp;"),
            char => out.push(char),
        }
    }
    out
}
