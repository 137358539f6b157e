//! What a poorer format can't hold comes back where nobody edited it.

use entente_text::carry::restore;
use entente_text::{Document, adf, markdown};
use serde_json::json;

fn through_markdown(document: &Document) -> Document {
    markdown::read(&markdown::write(document))
}

fn original() -> Document {
    adf::read(&json!({"type": "doc", "version": 1, "content": [
        {"type": "paragraph", "content": [{"type": "text", "text": "red", "marks": [{"type": "textColor", "attrs": {"color": "#ff0000"}}]}]},
        {"type": "panel", "attrs": {"panelType": "warning"}, "content": [
            {"type": "paragraph", "content": [{"type": "text", "text": "careful"}]},
        ]},
        {"type": "extension", "attrs": {"extensionType": "t", "extensionKey": "k", "text": "chart"}},
        {"type": "paragraph", "content": [{"type": "text", "text": "end"}]},
    ]}))
}

#[test]
fn an_unedited_text_comes_back_whole() {
    let original = original();
    let returned = through_markdown(&original);
    assert_ne!(returned, original);
    assert_eq!(restore(&original, &returned, through_markdown), original);
}

#[test]
fn an_edited_block_is_what_came_and_the_others_come_back() {
    let original = original();
    let edited = markdown::write(&original).replace("careful", "very careful");
    let returned = markdown::read(&edited);
    let restored = restore(&original, &returned, through_markdown);
    assert_eq!(restored.blocks[0], original.blocks[0]);
    assert_eq!(restored.blocks[1], returned.blocks[1]);
    assert_eq!(restored.blocks[2..], original.blocks[2..]);
}

#[test]
fn a_deleted_block_stays_deleted() {
    let original = original();
    let mut returned = through_markdown(&original);
    returned.blocks.remove(0);
    let restored = restore(&original, &returned, through_markdown);
    assert_eq!(restored.blocks, original.blocks[1..]);
}
