//! Inline nodes.

use serde::{Deserialize, Serialize};

use super::{Color, Marks, Media, Opaque};

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Inline {
    /// Text with marks. Readers never put `\n` or an empty string here.
    Text {
        /// The characters.
        text: String,
        /// How they look.
        #[serde(default, skip_serializing_if = "Marks::is_plain")]
        marks: Marks,
    },
    /// A line break inside a block.
    Break,
    /// A person.
    Mention {
        /// Who.
        user: UserRef,
        /// What is shown, with its `@`, where the format carries it.
        text: Option<String>,
    },
    /// An emoji.
    Emoji(Emoji),
    /// A calendar date, in milliseconds since 1970-01-01 UTC.
    Date {
        /// Milliseconds.
        timestamp: i64,
    },
    /// A lozenge with a word in it.
    Status {
        /// The word.
        text: String,
        /// Its colour.
        color: StatusColor,
    },
    /// A link shown as a card inside the line.
    Card {
        /// Where it leads.
        url: String,
    },
    /// An image or file inside the line.
    Media(Media),
    /// A node of one format alone.
    Opaque(Opaque),
}

impl Inline {
    /// Text without marks.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into(), marks: Marks::default() }
    }

    /// Text with marks.
    pub fn marked(text: impl Into<String>, marks: Marks) -> Self {
        Self::Text { text: text.into(), marks }
    }
}

/// Who a mention means. A connector maps these to the other tracker's people before it writes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UserRef {
    /// An Atlassian account id.
    Account(String),
    /// A login name: Jira Data Center, GitHub, Redmine.
    Name(String),
}

/// An emoji.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emoji {
    /// Its name between colons, such as `:smile:`.
    pub short_name: String,
    /// Atlassian's id: a code point in hex, or `atlassian-...`.
    pub id: Option<String>,
    /// The character, or the short name again for Atlassian's own.
    pub text: Option<String>,
}

/// The colour of a status lozenge (ADF's list; a custom `#rrggbb` is possible too).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum StatusColor {
    Neutral,
    Purple,
    Blue,
    Red,
    Yellow,
    Green,
    Custom(Color),
}
