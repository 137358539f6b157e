//! Images and files.

use serde::{Deserialize, Serialize};

/// An image or file that the text refers to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Media {
    /// What it refers to.
    pub source: MediaSource,
    /// How it is meant to be shown.
    pub placement: MediaPlacement,
    /// The text for those who can't see it. Jira puts the file name here.
    pub alt: Option<String>,
    /// Width in pixels.
    pub width: Option<u32>,
    /// Height in pixels.
    pub height: Option<u32>,
    /// Where a click leads.
    pub link: Option<String>,
}

impl Media {
    /// A medium without size, text or link.
    #[must_use]
    pub fn new(source: MediaSource, placement: MediaPlacement) -> Self {
        Self { source, placement, alt: None, width: None, height: None, link: None }
    }

    /// An attachment, by file name.
    pub fn file(name: impl Into<String>, placement: MediaPlacement) -> Self {
        Self::new(MediaSource::File { id: name.into(), collection: String::new() }, placement)
    }

    /// The name that a person and a file-name based format know it by: the address of external media; for
    /// attachments the alternative text where the id is one of the media service's, else the id, which then is a
    /// file name.
    #[must_use]
    pub fn name(&self) -> &str {
        match &self.source {
            MediaSource::External { url } => url,
            MediaSource::File { id, .. } => match &self.alt {
                Some(alt) if is_uuid(id) && !alt.trim().is_empty() => alt,
                _ => id,
            },
        }
    }
}

fn is_uuid(id: &str) -> bool {
    id.len() == 36 && id.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

/// What a medium refers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MediaSource {
    /// An attachment of the same issue.
    File {
        /// The media service's id (ADF) or the file name (all else).
        id: String,
        /// The media service's collection; empty outside ADF.
        collection: String,
    },
    /// Something elsewhere on the web.
    External {
        /// Its address.
        url: String,
    },
}

/// How a medium is meant to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MediaPlacement {
    /// As an image.
    Image,
    /// As a small image that opens on a click.
    Thumbnail,
    /// As a link to the file.
    Link,
    /// As a small image or file inside the line (ADF's `mediaInline`).
    Inline,
}
