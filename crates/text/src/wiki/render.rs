//! Pieces to text, each written with regard to its neighbours.

use super::escape::{self, Around};
use super::inline::smiley_has_room;
use super::pieces::{Piece, arrange};
use super::source::is_word;
use crate::tree::Inline;

/// Where a line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LineIn {
    /// A paragraph: breaks are line breaks.
    Paragraph,
    /// A paragraph in a table cell.
    Cell,
    /// A heading: it must stay on one line.
    Heading,
    /// A heading in a table cell.
    CellHeading,
}

/// Writes inline content.
pub(super) fn line(content: &[Inline], place: LineIn) -> String {
    let mut renderer = Renderer { out: String::new(), place, open: Vec::new(), in_link: false };
    renderer.pieces(&arrange(content), None);
    renderer.out
}

struct Renderer {
    out: String,
    place: LineIn,
    open: Vec<char>,
    in_link: bool,
}

fn first_char(piece: &Piece) -> Option<char> {
    match piece {
        Piece::Text(text) | Piece::Literal(text) => text.chars().next(),
        Piece::Code(_) => Some('{'),
        Piece::Address(address, _) => address.chars().next(),
        Piece::Emoji(shortcut, _) => shortcut.chars().next(),
        Piece::Break => None,
        Piece::Mark(char, _) => Some(*char),
        Piece::Around(open, ..) => open.chars().next(),
    }
}

impl LineIn {
    fn is_cell(self) -> bool {
        matches!(self, Self::Cell | Self::CellHeading)
    }

    fn is_heading(self) -> bool {
        matches!(self, Self::Heading | Self::CellHeading)
    }
}

impl Renderer {
    /// Writes pieces that `after` follows.
    fn pieces(&mut self, pieces: &[Piece], after: Option<char>) {
        for (index, piece) in pieces.iter().enumerate() {
            let following = pieces.get(index + 1);
            let next = following.map_or(after, first_char);
            match piece {
                Piece::Text(text) => {
                    let prev = self.prev();
                    let around = Around {
                        prev,
                        next,
                        line_start: self.at_line_start() && !self.place.is_heading(),
                        in_cell: self.place.is_cell(),
                        in_link: self.in_link,
                        open: &self.open,
                    };
                    let text = escape::text(text, around);
                    self.out.push_str(&text);
                }
                Piece::Code(text) => self.code(text, next),
                Piece::Literal(text) => {
                    // An image right behind a word would be read as two exclamation marks.
                    if text.starts_with('!') && is_word(self.prev()) {
                        self.out.push(' ');
                    }
                    self.out.push_str(text);
                }
                Piece::Address(address, link) => {
                    let free = self.open.is_empty() && !is_word(self.prev()) && next.is_none_or(char::is_whitespace);
                    self.out.push_str(if free { address } else { link });
                }
                Piece::Emoji(shortcut, shown) => {
                    let prev = self.prev();
                    let free = if shortcut.starts_with('(') { prev != Some('\\') } else { smiley_has_room(prev, next) };
                    self.out.push_str(if free { shortcut } else { shown });
                }
                Piece::Break => self.line_break(following),
                Piece::Mark(char, inner) => self.mark(*char, inner, next),
                Piece::Around(open, inner, close) => {
                    self.out.push_str(open);
                    let in_link = self.in_link;
                    self.in_link = in_link || open == "[";
                    self.pieces(inner, close.chars().next());
                    self.in_link = in_link;
                    self.out.push_str(close);
                }
            }
        }
    }

    /// The last character of the line so far.
    fn prev(&self) -> Option<char> {
        self.out.chars().next_back().filter(|char| *char != '\n')
    }

    /// Whether what follows can still become part of a list marker or of what else starts a line.
    fn at_line_start(&self) -> bool {
        let line = self.out.rsplit('\n').next().unwrap_or_default();
        line.chars().all(|char| matches!(char, '*' | '#' | '-'))
    }

    /// A single break is the end of the line, several are forced but for the last.
    fn line_break(&mut self, following: Option<&Piece>) {
        let forced = matches!(following, Some(Piece::Break)) || self.place.is_heading();
        self.out.push_str(if forced { "\\\\" } else { "\n" });
    }

    fn mark(&mut self, char: char, inner: &[Piece], next: Option<char>) {
        let prev = self.prev();
        let forced = is_word(prev) || is_word(next) || prev == Some(char) || next == Some(char) || prev == Some('\\');
        let delimiter = if forced { format!("{{{char}}}") } else { char.to_string() };
        self.out.push_str(&delimiter);
        self.open.push(char);
        self.pieces(inner, Some(if forced { '{' } else { char }));
        self.open.pop();
        self.out.push_str(&delimiter);
    }

    fn code(&mut self, text: &str, next: Option<char>) {
        let forced = is_word(self.prev()) || is_word(next) || next == Some('}') || self.prev() == Some('{');
        let (open, close) = if forced { ("{{{}", "{}}}") } else { ("{{", "}}") };
        self.out.push_str(open);
        self.out.push_str(&escape::code(text));
        self.out.push_str(close);
    }
}
