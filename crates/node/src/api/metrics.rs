//! Numbers for monitoring, in Prometheus' text form.

use super::State;
use super::problem::ApiResult;
use crate::service::Node;
use axum::extract::State as Shared;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use entente_hub::{ConnectionId, Timestamp};
use entente_sync_engine::{BOUNDS_MS, Distribution};
use entente_sync_store::{Gauges, Word as _};
use std::fmt::Write as _;
use std::sync::Arc;

const CONTENT_TYPE: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Numbers for monitoring. Needs a token for machines, since they name connections and systems.
#[utoipa::path(get, path = "/metrics", operation_id = "metrics", tag = "node",
    responses((status = 200, description = "Prometheus text", body = String, content_type = "text/plain")))]
pub(super) async fn metrics(Shared(state): Shared<Arc<State>>) -> ApiResult<Response> {
    let node = &state.node;
    let gauges = node.upkeep.gauges().await.map_err(crate::service::ServiceError::from)?;
    let mut text = Text::default();
    store(&mut text, node, &gauges);
    const WAIT: &str = "entente_event_wait_seconds";
    distribution(&mut text, WAIT, "How long events waited before they were taken up.", &node.engine.waits());
    const DURATION: &str = "entente_event_duration_seconds";
    let help = "How long events took until they were dealt with, tracker calls included.";
    distribution(&mut text, DURATION, help, &node.engine.durations());
    trackers(&mut text, node).await?;
    text.head("entente_link_refusals_total", "counter", "What came from other nodes and was not taken, by reason.");
    for count in state.peers.all_refusals() {
        let reason = serde_json::to_value(count.reason).unwrap_or_default();
        text.line("entente_link_refusals_total", &[("reason", reason.as_str().unwrap_or_default())], count.count);
    }
    Ok(([(header::CONTENT_TYPE, CONTENT_TYPE)], text.0).into_response())
}

/// Answers when the node can do its work: the store answers. Needs no sign-in.
#[utoipa::path(get, path = "/readyz", operation_id = "readyz", tag = "node", security(),
    responses((status = 200, description = "It can work", body = String, content_type = "text/plain"), super::problem::ApiError))]
pub(super) async fn readyz(Shared(state): Shared<Arc<State>>) -> ApiResult<&'static str> {
    state.node.registry.setting("ready").await.map_err(crate::service::ServiceError::from)?;
    Ok("ready")
}

/// Lines of metrics.
#[derive(Default)]
struct Text(String);

impl Text {
    fn head(&mut self, name: &str, kind: &str, help: &str) {
        let _ = writeln!(self.0, "# HELP {name} {help}\n# TYPE {name} {kind}");
    }

    fn line(&mut self, name: &str, labels: &[(&str, &str)], value: impl std::fmt::Display) {
        let labels: Vec<String> = labels.iter().map(|(key, value)| format!("{key}=\"{}\"", escaped(value))).collect();
        let labels = if labels.is_empty() { String::new() } else { format!("{{{}}}", labels.join(",")) };
        let _ = writeln!(self.0, "{name}{labels} {value}");
    }
}

fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

fn store(text: &mut Text, node: &Node, gauges: &Gauges) {
    let name = |id: ConnectionId| node.entry(id).map(|entry| entry.row.name.clone()).unwrap_or_else(|_| id.to_string());
    text.head("entente_twins", "gauge", "Issues under sync, by state.");
    for count in &gauges.twins {
        let labels = [("connection", name(count.connection)), ("state", count.status.word().to_owned())];
        text.line("entente_twins", &labels.each_ref().map(|(key, value)| (*key, value.as_str())), count.count);
    }
    let age = |since: Option<Timestamp>| since.map_or(0, |since| node.clock.now().millis_since(since).max(0)) / 1_000;
    let numbers = [
        ("entente_queue_events", "Events that wait.", gauges.events as i64),
        ("entente_queue_age_seconds", "How long the oldest of them waits.", age(gauges.oldest_event)),
        ("entente_stuck_age_seconds", "How long the oldest issue waits for a person.", age(gauges.oldest_blocked)),
        ("entente_outbox_messages", "Messages that other nodes have not acknowledged.", gauges.outbox as i64),
        (
            "entente_systems_in_trouble",
            "Trackers that don't answer as they should.",
            node.engine.system_trouble().len() as i64,
        ),
    ];
    for (name, help, value) in numbers {
        text.head(name, "gauge", help);
        text.line(name, &[], value);
    }
}

fn distribution(text: &mut Text, name: &str, help: &str, times: &Distribution) {
    text.head(name, "histogram", help);
    let bounds = BOUNDS_MS.iter().map(|bound| (*bound as f64 / 1_000.0).to_string()).chain(["+Inf".to_owned()]);
    for (bound, count) in bounds.zip(&times.up_to) {
        text.line(&format!("{name}_bucket"), &[("le", &bound)], count);
    }
    text.line(&format!("{name}_sum"), &[], times.sum_ms as f64 / 1_000.0);
    text.line(&format!("{name}_count"), &[], times.up_to.last().copied().unwrap_or_default());
}

async fn trackers(text: &mut Text, node: &Node) -> ApiResult<()> {
    const NAME: &str = "entente_tracker_calls_total";
    text.head(NAME, "counter", "Calls of trackers since the node's start, by outcome.");
    for (row, _) in node.list_systems().await? {
        let Ok(tracker) = node.tracker(row.id) else { continue };
        let calls = tracker.calls();
        for (outcome, count) in [("answered", calls.answered), ("limited", calls.limited), ("lost", calls.lost)] {
            text.line(NAME, &[("system", &row.name), ("outcome", outcome)], count);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_people_do_not_break_a_line() {
        let mut text = Text::default();
        text.line("entente_twins", &[("connection", "a \"b\"\n\\c")], 3);
        assert_eq!(text.0, "entente_twins{connection=\"a \\\"b\\\"\\n\\\\c\"} 3\n");
    }
}
