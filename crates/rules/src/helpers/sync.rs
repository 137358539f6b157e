//! `syncHelper`.

use super::Helper;
use entente_groovy_vm::{HostContext, HostResult, Outcome, Value};

/// Methods that have code.
pub(super) const METHODS: &[&str] =
    &["getTrackerUrl", "getRemoteTrackerUrl", "getExalateUrl", "getRemoteExalateUrl", "getRemoteIssueUrl"];

pub(super) fn call(helper: &Helper, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
    let around = &helper.scene.around;
    let url = match (name, args) {
        ("getTrackerUrl", []) => Some(around.tracker.address.clone()),
        ("getRemoteTrackerUrl", []) => {
            around.tracker.remote_address.clone().or_else(|| around.connection.remote_url.clone())
        }
        ("getExalateUrl", []) => Some(around.connection.local_node_url.clone()),
        ("getRemoteExalateUrl", []) => around.connection.remote_node_url.clone(),
        // The twin of the issue at hand; of other issues nothing is known here.
        ("getRemoteIssueUrl", [id, ..]) => {
            let id = cx.heap().to_text(*id);
            around
                .issue_url
                .clone()
                .filter(|_| around.local.as_ref().is_some_and(|local| local.id == id || local.key == id))
        }
        _ => return Ok(Outcome::Missing),
    };
    let url = url.map(|url| url.trim_end_matches('/').to_owned());
    Ok(Outcome::Value(url.map_or(Value::Null, |url| cx.heap().string(url))))
}
