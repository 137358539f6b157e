//! Markup of text fields, and conversion between any two.

use serde::{Deserialize, Serialize};

use crate::tree::Document;
use crate::{html, markdown, plain, textile, wiki};

/// The markup of a text. ADF is no text and has its own module, [`crate::adf`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Markup {
    /// Jira wiki markup.
    JiraWiki,
    /// Markdown: CommonMark with the extensions of GitHub.
    Markdown,
    /// Textile as Redmine reads it.
    Textile,
    /// HTML.
    Html,
    /// Plain text.
    Plain,
}

impl Markup {
    /// Reads a text.
    #[must_use]
    pub fn read(self, text: &str) -> Document {
        match self {
            Self::JiraWiki => wiki::read(text),
            Self::Markdown => markdown::read(text),
            Self::Textile => textile::read(text),
            Self::Html => html::read(text),
            Self::Plain => plain::read(text),
        }
    }

    /// Writes a text.
    #[must_use]
    pub fn write(self, document: &Document) -> String {
        match self {
            Self::JiraWiki => wiki::write(document),
            Self::Markdown => markdown::write(document),
            Self::Textile => textile::write(document),
            Self::Html => html::write(document),
            Self::Plain => plain::write(document),
        }
    }
}

/// Converts a text. From a markup to itself nothing changes.
#[must_use]
pub fn convert(text: &str, from: Markup, to: Markup) -> String {
    if from == to { text.to_owned() } else { to.write(&from.read(text)) }
}
