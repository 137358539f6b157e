//! Rich text: one neutral document tree, with a reader and a writer for each markup that trackers use.
//!
//! Every reader yields a [`Document`], every writer takes one; a conversion is a read and a write. Nothing here does
//! I/O and nothing here fails: what a reader can't understand stays as visible text, what a writer can't express
//! degrades visibly. [`carry::restore`] brings back what a round through a poorer format lost, where nobody edited it.
//!
//! | module | markup | used by |
//! | --- | --- | --- |
//! | [`adf`] | Atlassian Document Format (JSON) | Jira Cloud REST v3 |
//! | [`wiki`] | Jira wiki markup | Jira Data Center, Jira Cloud REST v2 |
//! | [`markdown`] | CommonMark with tables, strikethrough and task lists | GitHub, Forgejo, Redmine |
//! | [`textile`] | Textile | Redmine |
//! | [`html`] | HTML | Azure DevOps, Freshdesk, mails, rendered fields |
//! | [`plain`] | plain text | everything else, notifications, search |

pub mod adf;
pub mod carry;
mod degrade;
mod emoji;
pub mod html;
pub mod limits;
pub mod markdown;
mod markup;
pub mod plain;
pub mod textile;
pub mod tree;
pub mod visit;
pub mod wiki;

pub use markup::{Markup, convert};
pub use tree::{Block, Document, Inline, Marks};
