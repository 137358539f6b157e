//! The document tree that all formats share.
//!
//! The tree keeps what text means, not how one tracker lays it out: identifiers that an editor invents anew on each
//! save are dropped. What only one format knows travels in [`Opaque`] nodes and in [`Extra`] attributes.

mod block;
mod color;
mod inline;
mod marks;
mod media;
mod normal;

pub use block::{Align, Block, Cell, Layout, ListItem, ListKind, PanelKind, Row, Table, TaskItem};
pub use color::Color;
pub use inline::{Emoji, Inline, StatusColor, UserRef};
pub use marks::{Link, Marks, Script};
pub use media::{Media, MediaPlacement, MediaSource};
pub use normal::{inlines as normal_inlines, trim_breaks};

use serde::{Deserialize, Serialize};

/// A whole text: a description, a comment, a work log's comment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Top-level blocks in reading order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// A document of these blocks.
    #[must_use]
    pub fn new(blocks: Vec<Block>) -> Self {
        Self { blocks }
    }

    /// True when the document shows nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.blocks.iter().all(|block| matches!(block, Block::Paragraph { content, .. } if content.is_empty()))
    }
}

/// Attributes that only one format knows, kept so that the same format gets them back.
pub type Extra = serde_json::Map<String, serde_json::Value>;

/// The format that an opaque node came from, and the only one that can write it back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Atlassian Document Format; `raw` is a JSON node.
    Adf,
    /// Jira wiki markup; `raw` is a JSON string of source text.
    JiraWiki,
    /// Markdown; `raw` is a JSON string of source text (inline or block HTML).
    Markdown,
}

/// A node that the tree has no shape for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opaque {
    /// The format that understands `raw`.
    pub origin: Origin,
    /// The node as that format wrote it.
    pub raw: serde_json::Value,
    /// What a reader of any other format is shown; may be empty for nodes that show nothing.
    pub shown: String,
}
