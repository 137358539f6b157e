//! Texts: Jira Cloud keeps documents, scripts know wiki markup.

use entente_text::{adf, wiki};
use serde_json::Value;

/// A text of Jira's (a document, null, or wiki markup from an old webhook) as wiki markup; `None` for an empty one.
pub(crate) fn to_wiki(text: &Value) -> Option<String> {
    let wiki = match text {
        Value::String(wiki) => wiki.clone(),
        Value::Object(_) => wiki::write(&adf::read(text)),
        _ => return None,
    };
    (!wiki.trim().is_empty()).then_some(wiki)
}

/// Wiki markup as the document that Jira takes.
pub(crate) fn to_document(wiki: &str) -> Value {
    adf::write(&wiki::read(wiki))
}

/// Whether a value is a document.
pub(crate) fn is_document(value: &Value) -> bool {
    value.get("type").and_then(Value::as_str) == Some("doc") && value.get("content").is_some_and(Value::is_array)
}
