//! Which block may stand in which node, after the ADF schema.

use crate::tree::{Block, Opaque, Origin};

/// The node whose content is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Doc,
    ListItem,
    Quote,
    Panel,
    Expand,
    NestedExpand,
    Cell,
}

impl Place {
    /// Whether `block` can be written here as what it is.
    pub(super) fn admits(self, block: &Block) -> bool {
        match block {
            Block::Paragraph { .. } | Block::List { .. } | Block::Code { .. } | Block::Media { .. } => true,
            Block::Heading { .. } | Block::Rule => !matches!(self, Self::ListItem | Self::Quote),
            Block::TaskList { .. } => self != Self::Quote,
            Block::Quote(_) | Block::Panel { .. } => !matches!(self, Self::ListItem | Self::Quote | Self::Panel),
            Block::Expand { .. } => matches!(self, Self::Doc | Self::Expand | Self::Cell),
            Block::Table(_) => matches!(self, Self::Doc | Self::Expand),
            Block::Attachments(_) => self != Self::ListItem,
            Block::Card { .. } => matches!(self, Self::Doc | Self::Expand | Self::Panel | Self::Cell),
            Block::Opaque { node, .. } => node.origin == Origin::Adf && self.admits_opaque(node),
        }
    }

    fn admits_opaque(self, node: &Opaque) -> bool {
        match node.raw.get("type").and_then(serde_json::Value::as_str).unwrap_or_default() {
            "extension" => true,
            "decisionList" => !matches!(self, Self::ListItem | Self::Quote),
            "embedCard" | "blockCard" => matches!(self, Self::Doc | Self::Expand | Self::Cell),
            _ => self == Self::Doc,
        }
    }
}
