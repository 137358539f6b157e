//! Source text and places in it: byte spans, lines and columns.

/// A half-open range of bytes in a [`Source`]'s text. Both ends lie on character boundaries of that text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The empty span at this span's beginning.
    #[must_use]
    pub const fn at_start(self) -> Span {
        Span { start: self.start, end: self.start }
    }

    /// The empty span after this span's last byte.
    #[must_use]
    pub const fn at_end(self) -> Span {
        Span { start: self.end, end: self.end }
    }

    /// Whether the span covers no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// The span as a range of `usize`, for slicing.
    #[must_use]
    pub const fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A place as people read it: both numbers begin at 1; the column counts characters (Unicode scalar values), and a tab is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

impl std::fmt::Display for LineColumn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// A named script text with an index of its lines. Lines end at LF, CRLF or a lone CR.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    name: String,
    text: String,
    line_starts: Vec<u32>,
}

impl Source {
    /// The longest text that is read, in bytes. What is longer is cut off there, and the parser reports it.
    pub const MAX_BYTES: usize = 4 * 1024 * 1024;

    /// A source named `name` (as shown in messages, for example `incoming.groovy`) with its whole text.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let bytes = text.as_bytes();
        let mut line_starts = vec![0];
        for (at, byte) in bytes.iter().enumerate().take(Self::MAX_BYTES) {
            let ends_line = *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
            if ends_line {
                line_starts.push(offset(at + 1));
            }
        }
        Self { name: name.into(), text, line_starts }
    }

    /// The name shown in messages.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text that `span` covers; empty when the span does not belong to this source.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// How many lines the text has; at least 1.
    #[must_use]
    pub fn line_count(&self) -> u32 {
        offset(self.line_starts.len())
    }

    /// The line number (from 1) that holds the byte at `offset`. Cheaper than [`Source::line_column`].
    #[must_use]
    pub fn line(&self, offset: u32) -> u32 {
        self::offset(self.line_starts.partition_point(|start| *start <= offset)).max(1)
    }

    /// Line and column of the byte at `offset`; an offset after the end counts as the end.
    #[must_use]
    pub fn line_column(&self, offset: u32) -> LineColumn {
        let line = self.line(offset);
        let start = self.line_starts[line as usize - 1] as usize;
        let end = (offset as usize).min(self.text.len());
        let column = self.text.get(start..end).map_or(0, |before| before.chars().count());
        LineColumn { line, column: self::offset(column) + 1 }
    }

    /// The text of line `line` (from 1) without its line end; empty when there is no such line.
    #[must_use]
    pub fn line_text(&self, line: u32) -> &str {
        let Some(start) = (line as usize).checked_sub(1).and_then(|index| self.line_starts.get(index)) else {
            return "";
        };
        let end = self.line_starts.get(line as usize).map_or(self.text.len(), |next| *next as usize);
        self.text.get(*start as usize..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }
}

/// A byte count as an offset; texts are far shorter than 4 GiB because of [`Source::MAX_BYTES`].
pub(crate) fn offset(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}
