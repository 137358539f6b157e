//! Running text: marks, links, images, emoji, escapes.

use super::link::Bracket;
use super::source::{Source, is_escapable, is_space, is_word};
use crate::emoji;
use crate::limits::MAX_DEPTH;
use crate::tree::{Color, Inline, Link, Marks, Media, MediaPlacement, Script};

/// Sets the mark that a character stands for; false where it is set already.
fn set_mark(marks: &mut Marks, char: char) -> bool {
    let flag = match char {
        '*' => &mut marks.strong,
        '_' => &mut marks.em,
        '-' => &mut marks.strike,
        '+' => &mut marks.underline,
        '^' | '~' => {
            let script = if char == '^' { Script::Sup } else { Script::Sub };
            return marks.script.replace(script) != Some(script);
        }
        _ => return false,
    };
    !std::mem::replace(flag, true)
}

fn token(char: char) -> &'static str {
    match char {
        '*' => "*",
        '_' => "_",
        '-' => "-",
        '+' => "+",
        '^' => "^",
        _ => "~",
    }
}

/// Reads one range of running text.
struct Run {
    out: Vec<Inline>,
    text: String,
    marks: Marks,
}

impl Run {
    fn flush(&mut self, color: Option<Color>) {
        if !self.text.is_empty() {
            let marks = Marks { color, ..self.marks.clone() };
            self.out.push(Inline::Text { text: std::mem::take(&mut self.text), marks });
        }
    }

    fn push(&mut self, inline: Inline, color: Option<Color>) {
        self.flush(color);
        self.out.push(inline);
    }
}

impl Source<'_> {
    /// Reads a range of running text under `marks`.
    pub(super) fn inlines(&mut self, start: usize, end: usize, marks: &Marks, depth: usize) -> Vec<Inline> {
        let mut run = Run { out: Vec::new(), text: String::new(), marks: marks.clone() };
        let mut pos = start;
        let mut line_end = self.line_end(pos, end);
        while let Some(char) = self.char_at(pos, end) {
            if pos > line_end {
                line_end = self.line_end(pos, end);
            }
            pos = match self.special(pos, line_end, char, &mut run, depth) {
                Some(next) => next,
                None if char == '\n' => {
                    run.push(Inline::Break, self.color);
                    self.skip_blanks(pos + 1, end)
                }
                None => {
                    run.text.push(char);
                    pos + char.len_utf8()
                }
            };
        }
        run.flush(self.color);
        run.out
    }

    /// Reads what `char` starts at `pos`, if it starts anything; returns where that ends.
    fn special(&mut self, pos: usize, end: usize, char: char, run: &mut Run, depth: usize) -> Option<usize> {
        match char {
            '\\' => self.backslash(pos, end, run),
            '{' => self.brace(pos, end, run, depth),
            '-' => self.dash(pos, end, run).or_else(|| self.mark(pos, end, char, run, depth)),
            '*' | '_' | '+' | '^' | '~' => self.mark(pos, end, char, run, depth),
            '?' => self.citation(pos, end, run, depth),
            '[' => self.bracketed(pos, end, run, depth),
            '!' => {
                let (media, after) = self.image_at(pos, end)?;
                let link = run.marks.link.as_ref().map(|link| link.href.clone());
                run.push(Inline::Media(Media { link, ..media }), self.color);
                Some(after)
            }
            ':' | ';' | '(' => self.smiley(pos, end, char, run),
            '&' => {
                let (decoded, len) = reference(&self.text[pos..end])?;
                run.text.push(decoded);
                Some(pos + len)
            }
            'h' | 'f' | 'm' | 'i' => self.address(pos, end, run),
            _ => None,
        }
    }

    fn backslash(&mut self, pos: usize, end: usize, run: &mut Run) -> Option<usize> {
        match self.char_at(pos + 1, end) {
            // `\\server\share` is a path, not a line break.
            Some('\\') if is_space(self.char_before(pos)) && is_word(self.char_at(pos + 2, end)) => {
                run.text.push_str("\\\\");
                Some(pos + 2)
            }
            Some('\\') => {
                run.push(Inline::Break, self.color);
                Some(pos + 2)
            }
            Some(next) if is_escapable(next) => {
                run.text.push(next);
                Some(pos + 2)
            }
            _ => None,
        }
    }

    fn brace(&mut self, pos: usize, end: usize, run: &mut Run, depth: usize) -> Option<usize> {
        let rest = &self.text[pos..end];
        if rest.starts_with("{{") {
            return self.code(pos, end, run);
        }
        if let [b'{', mark, b'}', ..] = rest.as_bytes()
            && let mark @ ('*' | '_' | '-' | '+' | '^' | '~') = char::from(*mark)
        {
            return self.forced_mark(pos, end, mark, run, depth);
        }
        if let Some(params) = rest.strip_prefix("{color") {
            return self.color_macro(pos, params, run);
        }
        let name = rest.strip_prefix("{anchor:")?;
        // An anchor shows nothing.
        name.find('}').map(|len| pos + "{anchor:".len() + len + 1)
    }

    fn color_macro(&mut self, pos: usize, params: &str, run: &mut Run) -> Option<usize> {
        let close = params.find('}')?;
        let after = pos + "{color".len() + close + 1;
        match params[..close].strip_prefix(':') {
            Some(name) if self.last_color_close.is_some_and(|last| last >= after) => {
                run.flush(self.color);
                self.color = Some(Color::parse(name).unwrap_or(Color([0, 0, 0])));
                Some(after)
            }
            None if close == 0 && self.color.is_some() => {
                run.flush(self.color);
                self.color = None;
                Some(after)
            }
            _ => None,
        }
    }

    fn code(&mut self, pos: usize, end: usize, run: &mut Run) -> Option<usize> {
        let forced = self.text[pos..end].starts_with("{{{}");
        let (start, close) = if forced { (pos + 4, "{}}}") } else { (pos + 2, "}}") };
        let miss = if forced { "{{{}" } else { "{{" };
        if !forced && is_word(self.char_before(pos)) || self.is_known_miss(miss, start, end) {
            return None;
        }
        let mut at = start;
        let mut found = None;
        while let Some(next) = self.text[at..end].find(['}', '{', '\\']) {
            at += next;
            if let Some(len) = self.escape_len(at, end) {
                at += len;
                continue;
            }
            let ends = self.text[at..end].starts_with(close)
                && (forced || !self.text[at + 2..end].starts_with('}') && !is_word(self.char_at(at + 2, end)));
            if ends {
                found = Some(at);
                break;
            }
            at += 1;
        }
        let Some(close_at) = found else {
            self.note_miss(miss, start, end);
            return None;
        };
        let body = &self.text[start..close_at];
        if body.is_empty() || body.starts_with(char::is_whitespace) || body.ends_with(char::is_whitespace) {
            return None;
        }
        let marks = Marks { code: true, color: self.color, ..run.marks.clone() };
        run.push(Inline::Text { text: unescape(body), marks }, self.color);
        Some(close_at + close.len())
    }

    fn dash(&mut self, pos: usize, end: usize, run: &mut Run) -> Option<usize> {
        let rest = &self.text[pos..end];
        let len = rest.len() - rest.trim_start_matches('-').len();
        if !is_space(self.char_before(pos)) || !is_space(self.char_at(pos + len, end)) {
            return None;
        }
        run.text.push(match len {
            2 => '\u{2013}',
            3 => '\u{2014}',
            _ => return None,
        });
        Some(pos + len)
    }

    fn mark(&mut self, pos: usize, end: usize, char: char, run: &mut Run, depth: usize) -> Option<usize> {
        let next = self.char_at(pos + 1, end);
        if is_word(self.char_before(pos)) || is_space(next) || next == Some(char) || depth >= MAX_DEPTH {
            return None;
        }
        let mut marks = run.marks.clone();
        if !set_mark(&mut marks, char) || self.is_known_miss(token(char), pos, end) {
            return None;
        }
        let Some(close) = self.mark_close(pos + 1, end, char) else {
            self.note_miss(token(char), pos, end);
            return None;
        };
        run.flush(self.color);
        let inner = self.inlines(pos + 1, close, &marks, depth + 1);
        run.out.extend(inner);
        Some(close + 1)
    }

    fn mark_close(&self, start: usize, end: usize, char: char) -> Option<usize> {
        let mut at = start;
        while let Some(next) = self.text[at..end].find([char, '\\', '{', '[', '!']) {
            at += next;
            if let Some(len) = self.escape_len(at, end) {
                at += len;
                continue;
            }
            let found = self.text.as_bytes()[at];
            if found == b'{' {
                at += self.brace_len(at, end);
            } else if found == b'[' {
                at = self.link_at(at, end).map_or(at + 1, |(_, after)| after);
            } else if found == b'!' {
                at = self.image_at(at, end).map_or(at + 1, |(_, after)| after);
            } else if found != b'\\'
                && at > start
                && !is_space(self.char_before(at))
                && !is_word(self.char_at(at + 1, end))
            {
                return Some(at);
            } else {
                at += 1;
            }
        }
        None
    }

    /// How much to skip at a brace when looking for the end of a mark: code whole, a forced mark's token, or one.
    fn brace_len(&self, pos: usize, end: usize) -> usize {
        let rest = &self.text[pos..end];
        if rest.starts_with("{{") {
            let window = &rest[..floor_boundary(rest, 2048)];
            return window.find("}}").map_or(2, |close| close + 2);
        }
        match rest.as_bytes() {
            [b'{', b'*' | b'_' | b'-' | b'+' | b'^' | b'~', b'}', ..] => 3,
            _ => 1,
        }
    }

    fn forced_mark(&mut self, pos: usize, end: usize, char: char, run: &mut Run, depth: usize) -> Option<usize> {
        let mut marks = run.marks.clone();
        let delimiter = &self.text[pos..pos + 3];
        let start = pos + 3;
        let len = self.text[start..end].find(delimiter).filter(|len| *len > 0)?;
        if !set_mark(&mut marks, char) || depth >= MAX_DEPTH {
            return None;
        }
        run.flush(self.color);
        let inner = self.inlines(start, start + len, &marks, depth + 1);
        run.out.extend(inner);
        Some(start + len + 3)
    }

    fn citation(&mut self, pos: usize, end: usize, run: &mut Run, depth: usize) -> Option<usize> {
        let rest = self.text[pos..end].strip_prefix("??")?;
        if is_word(self.char_before(pos)) || run.marks.em || depth >= MAX_DEPTH || self.is_known_miss("??", pos, end) {
            return None;
        }
        let Some(len) = rest.find("??") else {
            self.note_miss("??", pos, end);
            return None;
        };
        if len == 0 || rest.starts_with(char::is_whitespace) || rest[..len].ends_with(char::is_whitespace) {
            return None;
        }
        run.flush(self.color);
        let marks = Marks { em: true, ..run.marks.clone() };
        run.out.push(Inline::marked("\u{2014} ", Marks { color: self.color, ..marks.clone() }));
        let inner = self.inlines(pos + 2, pos + 2 + len, &marks, depth + 1);
        run.out.extend(inner);
        Some(pos + len + 4)
    }

    fn bracketed(&mut self, pos: usize, end: usize, run: &mut Run, depth: usize) -> Option<usize> {
        if run.marks.link.is_some() || depth >= MAX_DEPTH {
            return None;
        }
        let (bracket, after) = self.link_at(pos, end)?;
        match bracket {
            Bracket::Mention(user) => run.push(Inline::Mention { user, text: None }, self.color),
            Bracket::File(name) => run.push(Inline::Media(Media::file(name, MediaPlacement::Link)), self.color),
            Bracket::Card(url, _) => run.push(Inline::Card { url }, self.color),
            Bracket::Link(text, link) => {
                run.flush(self.color);
                let shown = link.href.strip_prefix("mailto:").unwrap_or(&link.href).to_owned();
                let marks = Marks { link: Some(link), ..run.marks.clone() };
                match text {
                    Some((start, text_end)) => {
                        let inner = self.inlines(start, text_end, &marks, depth + 1);
                        run.out.extend(inner);
                    }
                    None => run.out.push(Inline::Text { text: shown, marks: Marks { color: self.color, ..marks } }),
                }
            }
        }
        Some(after)
    }

    fn smiley(&mut self, pos: usize, end: usize, char: char, run: &mut Run) -> Option<usize> {
        // An emoji can't be a link, so in a link's text the characters stay.
        let (node, len) = emoji::shortcut_at(&self.text[pos..end]).filter(|_| run.marks.link.is_none())?;
        if char != '(' && !smiley_has_room(self.char_before(pos), self.char_at(pos + len, end)) {
            return None;
        }
        run.push(Inline::Emoji(node), self.color);
        Some(pos + len)
    }

    fn address(&mut self, pos: usize, end: usize, run: &mut Run) -> Option<usize> {
        if run.marks.link.is_some() {
            return None;
        }
        let (shown, href, after) = self.address_at(pos, end)?;
        run.flush(self.color);
        let marks = Marks { link: Some(Link::new(href)), color: self.color, ..run.marks.clone() };
        run.out.push(Inline::Text { text: shown.to_owned(), marks });
        Some(after)
    }
}

/// Whether a smiley made of punctuation is one between these characters.
pub(super) fn smiley_has_room(prev: Option<char>, next: Option<char>) -> bool {
    !is_word(prev) && prev != Some('\\') && !is_word(next)
}

fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A numeric character reference of a printable ASCII character, with its length.
fn reference(text: &str) -> Option<(char, usize)> {
    let rest = text.strip_prefix("&#")?;
    let len = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if !(1..=3).contains(&len) || !rest[len..].starts_with(';') {
        return None;
    }
    let code: u8 = rest[..len].parse().ok().filter(|code: &u8| (33..127).contains(code))?;
    Some((char::from(code), len + 3))
}

/// Text with its escapes and references resolved.
fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let len = match char {
            '\\' => rest[1..].chars().next().filter(|next| is_escapable(*next)).map(|next| {
                out.push(next);
                2
            }),
            '&' => reference(rest).map(|(decoded, len)| {
                out.push(decoded);
                len
            }),
            _ => None,
        };
        let len = len.unwrap_or_else(|| {
            out.push(char);
            char.len_utf8()
        });
        rest = &rest[len..];
    }
    out
}
