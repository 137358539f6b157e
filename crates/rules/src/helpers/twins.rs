//! What scripts see of twins: keys of local issues, and the repository of traces in the chain that people paste to read what was sent last
//! (catalogue 8.3).

use super::{answer_of, question_data};
use crate::api::{Answer, Question, TwinFacts, TwinQuestion};
use crate::object::facts;
use crate::object::kind::Kind;
use crate::object::record::{self, Record};
use crate::object::scala_options::option;
use entente_groovy_vm::{Data, Fault, Heap, HostCall, HostContext, HostObject, HostResult, Outcome, Value};
use entente_hub::HubIssue;
use serde_json::json;
use std::any::Any;

/// What a method gives of a twin, or of none.
pub(super) fn shown(heap: &mut Heap, method: &str, twin: Option<&TwinFacts>) -> Value {
    match method {
        "isUnderSync" | "isIssueUnderSync" => Value::Bool(twin.is_some()),
        "getRemoteIssueUrl" => {
            let url = twin.and_then(|twin| twin.remote_url.as_deref());
            url.map_or(Value::Null, |url| heap.string(url))
        }
        _ => match twin.and_then(|twin| twin.local.as_ref()) {
            Some(local) => facts::issue_key(heap, local),
            None => Value::Null,
        },
    }
}

/// `syncHelper.twinTraceRepository`, also as `nodeHelper.twinTraceRepositoryProvider.get()`.
pub(super) struct TwinTraces;

impl HostObject for TwinTraces {
    fn class_name(&self) -> &'static str {
        "com.exalate.api.persistence.twintrace.ITwinTraceRepository"
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        match (name, args) {
            ("get", []) => Ok(Outcome::Value(cx.this)),
            ("getTwinTraceByLocalIssueKeyFuture" | "getTwinTraceByLocalIssueKey", [.., key]) => {
                let heap = cx.heap();
                let id_or_key = ["id", "URN"].iter().find_map(|name| record::text_of(heap, *key, name));
                let Some(id_or_key) = id_or_key else { return Ok(Outcome::Value(option(heap, Value::Null))) };
                let question = Question::Twin(TwinQuestion::OfLocal { id_or_key, connection: None });
                Ok(Outcome::Suspend(HostCall::new(name, question_data(&question))))
            }
            _ => Ok(Outcome::Missing),
        }
    }

    fn on_answer(&mut self, cx: &mut HostContext<'_>, _call: &HostCall, answer: Data) -> HostResult {
        let heap = cx.heap();
        let trace = match answer_of(&answer) {
            Some(Answer::Twin(Some(twin))) => trace(heap, &twin),
            Some(Answer::Twin(None)) => Value::Null,
            _ => return Err(Fault::illegal_state("the twin's trace got an answer that is none")),
        };
        Ok(Outcome::Value(option(heap, trace)))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

fn trace(heap: &mut Heap, twin: &TwinFacts) -> Value {
    let replica = |issue: &Option<Box<HubIssue>>| {
        issue.as_ref().map(|issue| json!({ "payload": json!({ "hubIssue": issue }).to_string() }))
    };
    let key = |id: Option<&str>, urn: Option<&str>| json!({ "id": id, "URN": urn, "entityType": "issue" });
    let local = twin.local.as_ref();
    let shown = json!({
        "localReplica": replica(&twin.sent),
        "remoteReplica": replica(&twin.received),
        "localIssueKey": key(local.map(|local| local.id.as_str()), local.map(|local| local.key.as_str())),
        "remoteIssueKey": key(twin.remote_id.as_deref(), twin.remote_key.as_deref()),
    });
    Record::of_json(heap, Kind::TwinTrace, &shown)
}
