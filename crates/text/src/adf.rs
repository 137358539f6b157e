//! Atlassian Document Format, the JSON tree of Jira Cloud's REST API v3.
//!
//! Writers keep to the published JSON schema: a block that may not stand where the tree has it moves behind its
//! container (a table in a quote) or degrades (a heading in a list item becomes a bold paragraph).

mod attrs;
mod line;
mod place;
mod read;
mod write;

pub use read::read;
pub(crate) use read::read_foreign;
pub use write::write;
