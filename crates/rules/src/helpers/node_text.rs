//! `nodeHelper`: texts in another markup, and texts without any.
//!
//! Texts of a replica arrive in the local tracker's markup, so that a text which scripts of other products take for HTML may be none here. What
//! holds no HTML stays as it is.

use super::Helper;
use super::strip_html::strip_html;
use crate::object::issue::IssueObject;
use crate::object::record::{self, Record};
use entente_groovy_vm::{HostContext, HostResult, Outcome, Value};
use entente_text::{Markup, convert, html};

/// Methods that are here.
pub(super) const METHODS: &[&str] = &[
    "stripHtml",
    "stripHtmlFromComments",
    "getHtmlField",
    "getHtmlComments",
    "toMarkDownFromHtml",
    "toMarkDownComments",
    "toMarkDown",
    "toHtml",
    "toHTML",
];

pub(super) fn call(helper: &Helper, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
    let own = markup(helper.scene.around.tracker.markup);
    match (name, args) {
        ("getHtmlField" | "getHtmlComments", [issue, ..]) if issue.is_null() => Ok(Outcome::Value(Value::Null)),
        ("getHtmlField", [issue, field]) => {
            let field = cx.heap().to_text(*field);
            let text = field_text(cx, *issue, &field);
            changed(cx, text, |text| to_html(text, own))
        }
        ("getHtmlComments", [issue]) => {
            let comments = read(cx, *issue, "comments");
            bodies(cx, comments, |text| to_html(text, own))
        }
        ("stripHtml", [text]) => changed(cx, *text, |text| plain(text, own)),
        ("stripHtmlFromComments", [comments]) => bodies(cx, *comments, |text| plain(text, own)),
        ("toMarkDownFromHtml" | "toMarkDown", [text]) => changed(cx, *text, |text| from_html(text, own)),
        ("toMarkDownComments", [comments]) => bodies(cx, *comments, |text| from_html(text, own)),
        ("toHtml" | "toHTML", [text]) => changed(cx, *text, |text| to_html(text, own)),
        _ => Ok(Outcome::Missing),
    }
}

fn markup(of_tracker: entente_hub::Markup) -> Markup {
    match of_tracker {
        entente_hub::Markup::JiraWiki => Markup::JiraWiki,
        entente_hub::Markup::Markdown => Markup::Markdown,
        entente_hub::Markup::Html => Markup::Html,
        entente_hub::Markup::Textile => Markup::Textile,
        entente_hub::Markup::Plain => Markup::Plain,
    }
}

fn to_html(text: &str, own: Markup) -> String {
    if html::is_html(text) { text.to_owned() } else { convert(text, own, Markup::Html) }
}

fn from_html(text: &str, own: Markup) -> String {
    if html::is_html(text) { convert(text, Markup::Html, own) } else { text.to_owned() }
}

/// HTML loses its tags; text in a tracker's own markup that is no HTML stays as it is, since scripts strip what may be either.
fn plain(text: &str, own: Markup) -> String {
    if html::is_html(text) || own == Markup::Html { strip_html(text) } else { text.to_owned() }
}

fn changed(cx: &mut HostContext<'_>, text: Value, change: impl Fn(&str) -> String) -> HostResult {
    if text.is_null() {
        return Ok(Outcome::Value(Value::Null));
    }
    let text = cx.heap().to_text(text);
    cx.machine.charge(text.len() / 64)?;
    Ok(Outcome::Value(cx.machine.new_string(change(&text))?))
}

/// Copies of comments with other bodies: the issue's and the replica's own stay as they are.
fn bodies(cx: &mut HostContext<'_>, comments: Value, change: impl Fn(&str) -> String) -> HostResult {
    if comments.is_null() {
        return Ok(Outcome::Value(Value::Null));
    }
    let items = cx.machine.elements(comments)?.unwrap_or_default();
    let mut copies = Vec::with_capacity(items.len());
    for item in items {
        let copy = Record::copy(cx.heap(), item).unwrap_or(item);
        if let Some(body) = record::text_of(cx.heap(), copy, "body") {
            cx.machine.charge(1 + body.len() / 64)?;
            record::put_text(cx.heap(), copy, "body", Some(&change(&body)));
        }
        copies.push(copy);
    }
    Ok(Outcome::Value(cx.machine.new_list(copies)?))
}

/// A text field of an issue by its name in scripts, in the tracker's screens, or by a custom field's name or id.
fn field_text(cx: &mut HostContext<'_>, issue: Value, field: &str) -> Value {
    let lower = field.to_ascii_lowercase();
    let hub = ["summary", "description", "environment"].into_iter().find(|name| *name == lower);
    let value = read(cx, issue, hub.unwrap_or(field));
    let heap = cx.heap();
    match heap.host::<Record>(value) {
        Some(field) => field.get("value"),
        None => value,
    }
}

fn read(cx: &mut HostContext<'_>, issue: Value, name: &str) -> Value {
    IssueObject::read_from(cx.heap(), issue, name)
}
