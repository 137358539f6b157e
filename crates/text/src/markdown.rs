//! Markdown: CommonMark with GitHub's tables, strikethrough and task lists.
//!
//! Reading is `pulldown-cmark`'s; HTML in Markdown is read where it stands for a mark (`<u>`, `<sub>`, `<sup>`, `<br>`)
//! and stays as an opaque node elsewhere.

mod escape;
mod line;
mod read;
mod write;

pub use read::read;
pub use write::write;
