//! Marks on text. A set with one place for each mark, so that a mark can't be there twice and order never differs.

use serde::{Deserialize, Serialize};

use super::Color;

/// The marks of a piece of text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Marks {
    /// Bold.
    #[serde(skip_serializing_if = "is_false")]
    pub strong: bool,
    /// Italic.
    #[serde(skip_serializing_if = "is_false")]
    pub em: bool,
    /// Struck through.
    #[serde(skip_serializing_if = "is_false")]
    pub strike: bool,
    /// Underlined.
    #[serde(skip_serializing_if = "is_false")]
    pub underline: bool,
    /// Monospaced code.
    #[serde(skip_serializing_if = "is_false")]
    pub code: bool,
    /// Lowered or raised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub script: Option<Script>,
    /// Colour of the characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<Color>,
    /// Colour behind the characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background: Option<Color>,
    /// Where a click leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
}

impl Marks {
    /// True when there is no mark.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }

    /// Bold alone.
    #[must_use]
    pub fn bold() -> Self {
        Self { strong: true, ..Self::default() }
    }

    /// Code alone.
    #[must_use]
    pub fn code() -> Self {
        Self { code: true, ..Self::default() }
    }
}

// serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_false(value: &bool) -> bool {
    !value
}

/// Lowered or raised text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Script {
    /// Subscript.
    Sub,
    /// Superscript.
    Sup,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The address, as written.
    pub href: String,
    /// The tip.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

impl Link {
    /// A link without a tip.
    pub fn new(href: impl Into<String>) -> Self {
        Self { href: href.into(), title: None }
    }
}
