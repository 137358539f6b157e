//! Block nodes.

use serde::{Deserialize, Serialize};

use super::{Extra, Inline, Media, Opaque};

/// A block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its text.
        content: Vec<Inline>,
        /// Its alignment and indentation.
        #[serde(default, skip_serializing_if = "Layout::is_default")]
        layout: Layout,
    },
    /// A heading.
    Heading {
        /// 1 (largest) to 6; writers clamp other values.
        level: u8,
        /// Its text.
        content: Vec<Inline>,
        /// Its alignment and indentation.
        #[serde(default, skip_serializing_if = "Layout::is_default")]
        layout: Layout,
    },
    /// A bullet or numbered list.
    List {
        /// Bullets or numbers.
        kind: ListKind,
        /// The items; an empty list is not written.
        items: Vec<ListItem>,
    },
    /// A list of tasks with a state each.
    TaskList {
        /// The tasks in order; nesting is in their depth.
        items: Vec<TaskItem>,
    },
    /// Preformatted text.
    Code {
        /// The language, as its format named it.
        language: Option<String>,
        /// The text, lines separated by `\n`, without a last line break.
        text: String,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// A highlighted box.
    Panel {
        /// Its meaning, which decides icon and colour.
        kind: PanelKind,
        /// Its content.
        content: Vec<Block>,
        /// Icon and colour of a custom panel (ADF).
        #[serde(default, skip_serializing_if = "Extra::is_empty")]
        extra: Extra,
    },
    /// A box that opens on a click.
    Expand {
        /// The line that is always visible.
        title: String,
        /// What opens.
        content: Vec<Block>,
    },
    /// A horizontal line.
    Rule,
    /// A table.
    Table(Table),
    /// An image or file on its own line.
    Media {
        /// The image or file.
        media: Media,
        /// The text below it.
        caption: Vec<Inline>,
        /// Layout and width (ADF).
        #[serde(default, skip_serializing_if = "Extra::is_empty")]
        extra: Extra,
    },
    /// Files shown side by side.
    Attachments(Vec<Media>),
    /// A link shown as a card on its own line.
    Card {
        /// Where it leads.
        url: String,
    },
    /// A node of one format alone.
    Opaque {
        /// The node itself.
        node: Opaque,
        /// What the other formats write in its place.
        content: Vec<Block>,
    },
}

impl Block {
    /// A paragraph without layout.
    #[must_use]
    pub fn paragraph(content: Vec<Inline>) -> Self {
        Self::Paragraph { content, layout: Layout::default() }
    }

    /// A heading without layout; `level` is 1 to 6.
    #[must_use]
    pub fn heading(level: u8, content: Vec<Inline>) -> Self {
        Self::Heading { level, content, layout: Layout::default() }
    }
}

/// Horizontal alignment; the default is the start of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Centred.
    Center,
    /// At the end of the line.
    End,
}

/// Alignment and indentation of a paragraph or heading. ADF allows one of the two; alignment wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// Alignment, where it is not the default.
    pub align: Option<Align>,
    /// Steps of indentation, 0 to 6.
    pub indent: u8,
}

impl Layout {
    /// True when nothing differs from plain text.
    #[must_use]
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// The kind of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListKind {
    /// Bullets.
    Bullet,
    /// Numbers, counted from `start`.
    Ordered {
        /// The first number.
        start: u32,
    },
}

/// One item of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListItem {
    /// Its blocks: usually a paragraph, then nested lists.
    pub content: Vec<Block>,
}

/// One task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TaskItem {
    /// Whether it is ticked.
    pub done: bool,
    /// Its nesting, 0 for the outermost.
    pub depth: u8,
    /// Its text.
    pub content: Vec<Inline>,
}

/// The meaning of a panel (ADF's list).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum PanelKind {
    Info,
    Note,
    Tip,
    Warning,
    Error,
    Success,
    Custom,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Its rows; rows may differ in length.
    pub rows: Vec<Row>,
    /// Layout attributes (ADF).
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Whether it is a header.
    pub header: bool,
    /// How many columns it takes, at least 1.
    pub colspan: u32,
    /// How many rows it takes, at least 1.
    pub rowspan: u32,
    /// Its content.
    pub content: Vec<Block>,
    /// Widths, background and vertical alignment (ADF).
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl Cell {
    /// A cell of one column and one row.
    #[must_use]
    pub fn new(header: bool, content: Vec<Block>) -> Self {
        Self { header, colspan: 1, rowspan: 1, content, extra: Extra::new() }
    }
}
