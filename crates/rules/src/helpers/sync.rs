//! `syncHelper`: twins, addresses, and what shall happen once the issue is written.

use super::catalogue::HelperKind;
use super::{Helper, ISSUE_TRACKER_EXCEPTION, ask};
use crate::api::{Question, TwinQuestion};
use crate::object::issue::IssueObject;
use crate::object::record;
use entente_groovy_vm::{Fault, Heap, HostContext, HostResult, Outcome, Value};
use entente_hub::IssueRef;

/// Methods that have code.
pub(super) const METHODS: &[&str] = &[
    "getTrackerUrl",
    "getRemoteTrackerUrl",
    "getExalateUrl",
    "getRemoteExalateUrl",
    "getRemoteIssueUrl",
    "syncBackAfterProcessing",
    "unExalateAfterProcessing",
    "exalate",
    "isUnderSync",
    "isIssueUnderSync",
];
/// Methods that are on `nodeHelper` too.
pub(super) const REMOTE_METHODS: &[&str] = &[
    "getLocalIssueKeyFromRemoteId",
    "getLocalIssueFromRemoteId",
    "getLocalIssueFromRemoteUrn",
    "getLocalKeyFromRemoteId",
];

pub(super) fn call(helper: &Helper, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
    match (name, args) {
        ("getTrackerUrl" | "getRemoteTrackerUrl" | "getExalateUrl" | "getRemoteExalateUrl", []) => {
            Ok(Outcome::Value(address(helper, cx.heap(), name)))
        }
        ("getRemoteIssueUrl", [issue] | [issue, _]) => remote_url(helper, cx, name, *issue),
        ("syncBackAfterProcessing", []) => {
            helper.scene.wish(|wishes| wishes.sync_back = true);
            Ok(Outcome::Value(Value::Null))
        }
        ("unExalateAfterProcessing", []) => {
            helper.scene.wish(|wishes| wishes.stop_sync = true);
            Ok(Outcome::Value(Value::Null))
        }
        ("exalate", [issue]) => expose(helper, cx, *issue),
        ("isUnderSync" | "isIssueUnderSync", [issue, ..]) if args.len() <= 3 => {
            let connection = args.get(2).filter(|name| !name.is_null()).map(|name| cx.heap().to_text(*name));
            match issue_name(cx, *issue) {
                Some(id_or_key) => {
                    ask(HelperKind::Sync, name, &Question::Twin(TwinQuestion::OfLocal { id_or_key, connection }), "")
                }
                None => Ok(Outcome::Value(Value::Bool(false))),
            }
        }
        _ => of_remote(HelperKind::Sync, cx, name, args),
    }
}

/// The local issue whose twin has an id or key: the same methods on `nodeHelper` and `syncHelper`.
pub(super) fn of_remote(kind: HelperKind, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
    let ([remote] | [remote, _]) = args else { return Ok(Outcome::Missing) };
    if !REMOTE_METHODS.contains(&name) {
        return Ok(Outcome::Missing);
    }
    match issue_name(cx, *remote) {
        Some(id_or_key) => ask(kind, name, &Question::Twin(TwinQuestion::OfRemote { id_or_key }), ""),
        None => Ok(Outcome::Value(Value::Null)),
    }
}

/// The id or key of an issue that a script names: by text or number, by key object, or by the issue itself.
fn issue_name(cx: &mut HostContext<'_>, issue: Value) -> Option<String> {
    let heap = cx.heap();
    let of_object = ["id", "URN"].iter().find_map(|name| record::text_of(heap, issue, name));
    let text = match of_object {
        Some(text) => text,
        None if issue.is_null() => return None,
        None => match heap.host::<IssueObject>(issue) {
            Some(object) => object.place(heap).issue_id?,
            None => heap.to_text(issue),
        },
    };
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn address(helper: &Helper, heap: &mut Heap, name: &str) -> Value {
    let around = &helper.scene.around;
    let url = match name {
        "getTrackerUrl" => Some(around.tracker.address.clone()),
        "getRemoteTrackerUrl" => around.tracker.remote_address.clone().or_else(|| around.connection.remote_url.clone()),
        "getExalateUrl" => Some(around.connection.local_node_url.clone()),
        _ => around.connection.remote_node_url.clone(),
    };
    url.map_or(Value::Null, |url| heap.string(url.trim_end_matches('/')))
}

fn remote_url(helper: &Helper, cx: &mut HostContext<'_>, name: &str, issue: Value) -> HostResult {
    let Some(id_or_key) = issue_name(cx, issue) else { return Ok(Outcome::Value(Value::Null)) };
    let around = &helper.scene.around;
    let is_ours = around.local.as_ref().is_some_and(|local| local.id == id_or_key || local.key == id_or_key);
    match around.issue_url.clone().filter(|_| is_ours) {
        Some(url) => Ok(Outcome::Value(cx.heap().string(url))),
        None => {
            let question = Question::Twin(TwinQuestion::OfLocal { id_or_key, connection: None });
            ask(HelperKind::Sync, name, &question, "")
        }
    }
}

fn expose(helper: &Helper, cx: &mut HostContext<'_>, issue: Value) -> HostResult {
    let heap = cx.heap();
    let issue = match (record::text_of(heap, issue, "id"), record::text_of(heap, issue, "URN")) {
        (None, None) => {
            let id = issue_name(cx, issue);
            IssueRef { id: id.unwrap_or_default(), key: String::new() }
        }
        (id, key) => IssueRef { id: id.unwrap_or_default(), key: key.unwrap_or_default() },
    };
    if issue.id.is_empty() && issue.key.is_empty() {
        return Err(Fault::new(
            ISSUE_TRACKER_EXCEPTION,
            "syncHelper.exalate() needs the key of an issue, and has none",
        ));
    }
    helper.scene.wish(|wishes| {
        if !wishes.expose.contains(&issue) {
            wishes.expose.push(issue);
        }
    });
    Ok(Outcome::Value(Value::Null))
}
