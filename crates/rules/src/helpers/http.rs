//! `httpClient`: requests to the local tracker with the account of its system (catalogue 3.8).
//!
//! `get`, `post`, `put`, `patch` and `delete` give the parsed body; `http`, and every form with a closure, shows the closure
//! request and answer and gives its value. Without a closure a refused request is an exception, save that *not found* on a
//! `get` is null.

use super::http_target::target;
use super::{Helper, ISSUE_TRACKER_EXCEPTION, question_data};
use crate::api::{Answer, Question};
use crate::object::{any, json};
use entente_groovy_vm::{Fault, Heap, HostCall, HostContext, HostResult, Machine, Outcome, Step, Task, Value};
use entente_hub::{TrackerRequest, TrackerResponse};

/// Methods that have code.
pub(super) const METHODS: &[&str] = &["get", "post", "put", "patch", "delete", "http"];
/// The longest body that a script may send, in bytes.
const LONGEST_BODY: usize = 5 * 1024 * 1024;
/// How much of a refusal's body its message shows, in characters.
const SHOWN_BODY: usize = 500;

pub(super) fn call(helper: &Helper, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
    if !METHODS.contains(&name) {
        return Ok(Outcome::Missing);
    }
    let (args, closure) = match args.split_last() {
        Some((last, rest)) if cx.heap().is_closure(*last) => (rest, Some(*last)),
        _ => (args, None),
    };
    let (method, args) = match (name, args) {
        ("http", [method, rest @ ..]) => (cx.heap().to_text(*method).to_ascii_uppercase(), rest),
        ("http", []) => return Ok(Outcome::Missing),
        _ => (name.to_ascii_uppercase(), args),
    };
    let [path, rest @ ..] = args else { return Ok(Outcome::Missing) };
    if path.is_null() {
        return Err(Fault::new(ISSUE_TRACKER_EXCEPTION, format!("httpClient.{name}() needs a path, and it is null")));
    }
    let Some(parts) = Parts::of(cx.heap(), name, rest) else { return Ok(Outcome::Missing) };
    let mut request = request(cx, method, *path, parts)?;
    for (name, value) in helper.scene.headers() {
        if request.headers.iter().all(|(known, _)| !known.eq_ignore_ascii_case(&name)) {
            request.headers.push((name, value));
        }
    }
    helper.scene.count_question()?;
    let raises = closure.is_none();
    Ok(Outcome::Task(Box::new(Exchange { request, closure, raises, stage: Stage::Asking })))
}

/// What a call's arguments behind the path are.
struct Parts {
    body: Value,
    query: Value,
    headers: Value,
}

impl Parts {
    /// Sorts the arguments: reading methods have no body; a map in the body's place is the query when the body comes behind it, as in
    /// the libraries that people paste. A truth value only says how a product completes paths, which are complete here.
    fn of(heap: &Heap, name: &str, args: &[Value]) -> Option<Self> {
        let null = Value::Null;
        let args: Vec<Value> = args.iter().copied().filter(|arg| !matches!(arg, Value::Bool(_))).collect();
        let fits = |value: Value| value.is_null() || heap.is_map(value);
        let (body, query, headers) = match (name, args.as_slice()) {
            (_, []) => (null, null, null),
            ("get" | "delete", [query]) => (null, *query, null),
            ("get" | "delete", [query, headers]) => (null, *query, *headers),
            (_, [body]) => (*body, null, null),
            (_, [body, query]) => (*body, *query, null),
            ("http", [query, body, headers]) if heap.is_map(*query) && !heap.is_map(*body) => (*body, *query, *headers),
            (_, [body, query, headers]) => (*body, *query, *headers),
            _ => return None,
        };
        (fits(query) && fits(headers)).then_some(Self { body, query, headers })
    }
}

fn request(cx: &mut HostContext<'_>, method: String, path: Value, parts: Parts) -> Result<TrackerRequest, Fault> {
    let query = pairs(cx, parts.query)?;
    let mut headers = pairs(cx, parts.headers)?;
    let heap = cx.heap();
    let body = match parts.body {
        Value::Null => None,
        body if heap.is_text(body) => Some(heap.to_text(body)),
        body => {
            let told = any::tell(heap, body).map_err(|mismatch| mismatch.fault("the body of a request"))?;
            Some(told.to_string())
        }
    };
    if body.as_ref().is_some_and(|body| body.len() > LONGEST_BODY) {
        return Err(Fault::illegal_argument(format!("the body of a request has at most {LONGEST_BODY} bytes")));
    }
    let says_type = headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    if body.is_some() && !says_type {
        headers.push(("Content-Type".into(), "application/json".into()));
    }
    let path = heap.to_text(path);
    Ok(TrackerRequest { method, target: target(&path, &query), headers, body })
}

/// Names and values of a map, whose values are plain or lists.
fn pairs(cx: &mut HostContext<'_>, map: Value) -> Result<Vec<(String, String)>, Fault> {
    let entries = cx.heap().map_entries(map).unwrap_or_default();
    let mut pairs = Vec::with_capacity(entries.len());
    for (name, value) in entries {
        cx.machine.charge(1)?;
        let heap = cx.heap();
        let name = heap.to_text(name);
        let values = if heap.is_text(value) { None } else { heap.elements(value) };
        for value in values.unwrap_or_else(|| vec![value]) {
            if !value.is_null() {
                pairs.push((name.clone(), heap.to_text(value)));
            }
        }
    }
    Ok(pairs)
}

/// One request with its answer.
struct Exchange {
    request: TrackerRequest,
    closure: Option<Value>,
    /// Whether a refusal is an exception.
    raises: bool,
    stage: Stage,
}

enum Stage {
    Asking,
    Answered,
    Called,
}

impl Task for Exchange {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        match self.stage {
            Stage::Asking => {
                self.stage = Stage::Answered;
                let question = Question::Http(self.request.clone());
                let name = format!("httpClient.{}", self.request.method.to_ascii_lowercase());
                Ok(Step::Suspend(HostCall::new(name, question_data(&question))))
            }
            Stage::Answered => {
                let heap = &mut machine.heap;
                let text = answer.and_then(|answer| heap.text(answer)).unwrap_or_else(|| "".into());
                let response = match serde_json::from_str::<Answer>(&text) {
                    Ok(Answer::Http(response)) => response,
                    Ok(Answer::Refused(message)) => return Err(Fault::new(ISSUE_TRACKER_EXCEPTION, message)),
                    _ => return Err(Fault::illegal_state("httpClient got an answer that is none")),
                };
                let not_found = response.status == 404 && self.request.method == "GET";
                if self.raises && !response.is_success() && !not_found {
                    return Err(Fault::new(ISSUE_TRACKER_EXCEPTION, refusal(&self.request, &response)));
                }
                let body = if self.raises && not_found { Value::Null } else { body(heap, &response)? };
                heap.check_string(response.body.len())?;
                let Some(closure) = self.closure else { return Ok(Step::Return(body)) };
                self.stage = Stage::Called;
                let request = shown_request(heap, &self.request);
                let response = shown_response(heap, &response, body);
                Ok(Step::Call(closure, vec![request, response]))
            }
            Stage::Called => Ok(Step::Return(answer.unwrap_or_default())),
        }
    }
}

/// The body: parsed where it is JSON, null where it is empty.
fn body(heap: &mut Heap, response: &TrackerResponse) -> Result<Value, Fault> {
    let text = response.body.trim();
    if text.is_empty() {
        return Ok(Value::Null);
    }
    let said = response.headers.iter().find(|(name, _)| name == "content-type").map(|(_, value)| value.as_str());
    if said.is_none_or(|kind| kind.contains("json"))
        && let Ok(parsed) = serde_json::from_str(text)
    {
        return json::parsed(heap, &parsed);
    }
    Ok(heap.string(response.body.as_str()))
}

fn shown_request(heap: &mut Heap, request: &TrackerRequest) -> Value {
    let headers = shown_headers(heap, &request.headers);
    let body = request.body.as_deref().map_or(Value::Null, |body| heap.string(body));
    named(
        heap,
        [("method", request.method.as_str()), ("path", &request.target), ("url", &request.target)],
        [("headers", headers), ("body", body)],
    )
}

fn shown_response(heap: &mut Heap, response: &TrackerResponse, body: Value) -> Value {
    let headers = shown_headers(heap, &response.headers);
    let code = Value::Int(i32::from(response.status));
    named(heap, [], [("code", code), ("status", code), ("body", body), ("headers", headers)])
}

fn named<const N: usize, const M: usize>(
    heap: &mut Heap,
    texts: [(&str, &str); N],
    values: [(&str, Value); M],
) -> Value {
    let mut pairs: Vec<(Value, Value)> =
        texts.iter().map(|(name, text)| (heap.string(*name), heap.string(*text))).collect();
    for (name, value) in values {
        pairs.push((heap.string(name), value));
    }
    heap.map(pairs)
}

/// Headers as scripts expect them: each name with the list of its values.
fn shown_headers(heap: &mut Heap, headers: &[(String, String)]) -> Value {
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in headers {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    let pairs = names
        .into_iter()
        .map(|name| {
            let values = headers.iter().filter(|(other, _)| other == name);
            let values = values.map(|(_, value)| heap.string(value.as_str())).collect();
            (heap.string(name), heap.list(values))
        })
        .collect();
    heap.map(pairs)
}

fn refusal(request: &TrackerRequest, response: &TrackerResponse) -> String {
    let shown: String = response.body.chars().take(SHOWN_BODY).collect();
    let more = if response.body.chars().count() > SHOWN_BODY { " ..." } else { "" };
    format!("The tracker answered {} {} with status {}: {shown}{more}", request.method, request.target, response.status)
}
