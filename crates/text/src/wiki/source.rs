//! The text being read, and what is known about it as a whole.

use std::collections::HashMap;

use crate::tree::{Block, Color};

/// The text with the state that reading it carries from left to right. All positions are byte offsets into `text`.
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    /// The colour that an open `{color:...}` gives to what follows; it may reach over blocks.
    pub(super) color: Option<Color>,
    /// Where the last `{color}` starts: an opening behind it is text.
    pub(super) last_color_close: Option<usize>,
    /// Searches that found nothing: token, from, to. They keep hostile text from costing a square of its length.
    misses: HashMap<&'static str, (usize, usize)>,
}

/// Which blocks may start a line in the range being read.
#[derive(Clone, Copy)]
pub(super) struct Within {
    pub(super) lists: bool,
    pub(super) tables: bool,
}

impl Within {
    pub(super) const DOCUMENT: Self = Self { lists: true, tables: true };
    pub(super) const ITEM: Self = Self { lists: false, tables: false };
    pub(super) const CELL: Self = Self { lists: true, tables: false };
}

impl<'a> Source<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, color: None, last_color_close: text.rfind("{color}"), misses: HashMap::new() }
    }

    pub(super) fn document(mut self) -> Vec<Block> {
        self.blocks(0, self.text.len(), Within::DOCUMENT, 0)
    }

    pub(super) fn char_at(&self, pos: usize, end: usize) -> Option<char> {
        self.text.get(pos..end).and_then(|rest| rest.chars().next())
    }

    pub(super) fn char_before(&self, pos: usize) -> Option<char> {
        self.text.get(..pos).and_then(|before| before.chars().next_back())
    }

    /// The end of the line that `pos` is on, at most `end`.
    pub(super) fn line_end(&self, pos: usize, end: usize) -> usize {
        self.text[pos..end].find('\n').map_or(end, |at| pos + at)
    }

    /// The first position at or behind `pos` that holds neither space nor tab.
    pub(super) fn skip_blanks(&self, pos: usize, end: usize) -> usize {
        let rest = &self.text[pos..end];
        pos + rest.len() - rest.trim_start_matches([' ', '\t']).len()
    }

    pub(super) fn is_known_miss(&self, token: &'static str, from: usize, to: usize) -> bool {
        self.misses.get(token).is_some_and(|(start, end)| from >= *start && to <= *end)
    }

    pub(super) fn note_miss(&mut self, token: &'static str, from: usize, to: usize) {
        self.misses.insert(token, (from, to));
    }

    /// The length of an escape at `pos`: a backslash with the character it protects, or a forced line break.
    pub(super) fn escape_len(&self, pos: usize, end: usize) -> Option<usize> {
        if !self.text[pos..end].starts_with('\\') {
            return None;
        }
        match self.char_at(pos + 1, end) {
            Some('\\') => Some(2),
            Some(next) if is_escapable(next) => Some(2),
            _ => None,
        }
    }
}

/// Characters that a backslash protects.
pub(super) fn is_escapable(char: char) -> bool {
    matches!(char, '[' | ']' | '{' | '}' | '(' | ')' | '*' | '_' | '-' | '+' | '^' | '~' | '#' | '!' | '|' | '?')
}

/// Letters and digits, which keep a mark from opening or closing beside them.
pub(super) fn is_word(char: Option<char>) -> bool {
    char.is_some_and(char::is_alphanumeric)
}

pub(super) fn is_space(char: Option<char>) -> bool {
    char.is_none_or(char::is_whitespace)
}
