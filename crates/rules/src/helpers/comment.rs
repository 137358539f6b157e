//! `commentHelper`.

use super::ISSUE_TRACKER_EXCEPTION;
use super::merge::{Merge, MergeKind, filter_local};
use crate::object::kind::Kind;
use crate::object::record::{self, Record, put_text, text_of};
use entente_groovy_vm::{Fault, Heap, HostContext, HostResult, Outcome, Value};

const MERGE: MergeKind = MergeKind {
    collection: "comments",
    added: "addedComments",
    changed: Some("changedComments"),
    removed: "removedComments",
    taken_over: &["body", "internal", "roleLevel", "groupLevel"],
    prefix: Some(name_the_author),
};

pub(super) fn call(cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
    match (name, args) {
        ("mergeComments", [issue, replica]) => Ok(merge(*issue, *replica, None)),
        ("mergeComments", [issue, replica, closure]) if cx.heap().is_closure(*closure) => {
            Ok(merge(*issue, *replica, Some(*closure)))
        }
        ("addComment", [body, comments]) => add(cx, *body, true, *comments),
        ("addComment", [body, Value::Bool(sync), comments]) => add(cx, *body, *sync, *comments),
        ("filterLocal", [comments]) => {
            let items = cx.machine.elements(*comments)?.unwrap_or_default();
            Ok(Outcome::Value(filter_local(cx.heap(), items)))
        }
        _ => Ok(Outcome::Missing),
    }
}

fn merge(issue: Value, replica: Value, closure: Option<Value>) -> Outcome {
    Outcome::Task(Box::new(Merge::new(MERGE, issue, replica, closure)))
}

/// Puts the author's name before the text: the shape that issues synchronised by other products already have.
fn name_the_author(heap: &mut Heap, comment: Value) {
    let author = heap.host::<Record>(comment).map(|comment| comment.get("author")).unwrap_or_default();
    let Some(name) = text_of(heap, author, "displayName").or_else(|| text_of(heap, author, "username")) else { return };
    let body = text_of(heap, comment, "body").unwrap_or_default();
    put_text(heap, comment, "body", Some(&format!("{name} commented: \n{body}")));
}

fn add(cx: &mut HostContext<'_>, body: Value, sync: bool, comments: Value) -> HostResult {
    let mut items = cx.machine.elements(comments)?.unwrap_or_default();
    let text = if body.is_null() { String::new() } else { cx.heap().to_text(body) };
    if !text.is_empty() {
        if !sync {
            return Err(Fault::new(
                ISSUE_TRACKER_EXCEPTION,
                "commentHelper.addComment(body, false, comments): a comment that is never sent is not yet available. Add it with \
                 addComment(body, comments), and leave it out in the outgoing script",
            ));
        }
        items.push(record::Record::with_text(cx.heap(), Kind::Comment, "body", &text));
    }
    Ok(Outcome::Value(cx.machine.new_list(items)?))
}
