//! Bounds that hold for every reader, so that hostile text costs time and memory in proportion to its length.

/// The longest text, in bytes, that is parsed as markup. Longer text is read as plain text, so nothing of it is lost.
/// Trackers allow far less: Jira's own bound is 32,767 characters for a text field.
pub const MAX_MARKUP_BYTES: usize = 4 * 1024 * 1024;

/// How deep blocks may nest (lists in lists, quotes in cells ...). What lies deeper is flattened to text.
pub const MAX_DEPTH: usize = 24;

/// The most columns that a spanning table cell may claim.
pub const MAX_SPAN: u32 = 1000;
