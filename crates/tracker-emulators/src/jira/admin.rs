//! The test surface under `/__emulator/`: counters, a dump of everything, faults, and edits as a person.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post, put};
use axum::{Json, Router};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::adf;
use super::auth;
use super::counters::Counters;
use super::emulator::Emulator;
use super::error::JiraError;
use super::faults::FaultSettings;
use super::people::Person;
use super::site::Site;
use super::site::catalogue::{issue_type, status};
use super::site::work_logs::WorkLogInput;
use super::time;
use super::timeline::Moment;

type Shared = Arc<Emulator>;

/// Attachments come in base64 inside JSON.
const BODY_LIMIT: usize = 64 * 1024 * 1024;

pub(super) fn router(emulator: Shared) -> Router<Shared> {
    Router::new()
        .route("/__emulator/counters", get(counters))
        .route("/__emulator/timeline", get(timeline))
        .route("/__emulator/dump", get(dump_all))
        .route("/__emulator/faults", get(faults).post(set_faults))
        .route("/__emulator/search-lag", get(search_lag).post(set_search_lag))
        .route("/__emulator/permissions", post(set_permissions))
        .route("/__emulator/people/tokens", post(person_token))
        .route("/__emulator/people/issues", post(create))
        .route("/__emulator/people/issues/{issue}", put(edit).delete(remove))
        .route("/__emulator/people/issues/{issue}/comments", post(comment))
        .route("/__emulator/people/issues/{issue}/comments/{comment}", put(edit_comment).delete(delete_comment))
        .route("/__emulator/people/issues/{issue}/worklogs", post(log_work))
        .route("/__emulator/people/issues/{issue}/worklogs/{log}", put(edit_work_log).delete(delete_work_log))
        .route("/__emulator/people/issues/{issue}/attachments", post(attach))
        .route("/__emulator/people/issues/{issue}/transitions", post(transition))
        .route("/__emulator/people/attachments/{attachment}", delete(detach))
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .route_layer(from_fn_with_state(emulator, authenticate))
}

/// Wants the admin token when there is one. A page from elsewhere is refused either way.
async fn authenticate(State(emulator): State<Shared>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    if headers.get("sec-fetch-site").is_some_and(|site| site != "same-origin" && site != "none") {
        return JiraError::forbidden("Calls from other sites are refused.").into_response();
    }
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let given = given.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default();
    match &emulator.admin_token {
        Some(token) if !auth::same(token.as_bytes(), given.as_bytes()) => {
            JiraError::new(StatusCode::UNAUTHORIZED, "The admin token is missing or wrong.").into_response()
        }
        _ => next.run(request).await,
    }
}

async fn counters(State(emulator): State<Shared>) -> Json<Counters> {
    Json(emulator.tally.get())
}

#[derive(Deserialize)]
struct After {
    #[serde(default)]
    after: u64,
}

/// `?after=N`: moments with larger numbers.
async fn timeline(State(emulator): State<Shared>, Query(wanted): Query<After>) -> Json<Vec<Moment>> {
    Json(emulator.timeline.after(wanted.after))
}

async fn dump_all(State(emulator): State<Shared>) -> Json<Value> {
    Json(dump(&emulator.site()))
}

/// All issues with comments, attachments and properties, in the order of their ids.
pub(super) fn dump(site: &Site) -> Value {
    let name = |id: &str| site.user(id).map_or(Value::Null, |user| json!(user.display_name));
    let issues = site.issues().map(|issue| {
        let comments = issue.comments.iter().map(|comment| {
            json!({
                "id": comment.id.to_string(),
                "author": name(&comment.author),
                "text": adf::to_text(&comment.body),
                "body": comment.body,
                "properties": comment.properties,
            })
        });
        let attachments = issue.attachments.iter().map(|file| {
            json!({
                "id": file.id.to_string(),
                "filename": file.filename,
                "mimeType": file.mime_type,
                "size": file.content.size(),
                "sha256": file.content.sha256(),
                "author": name(&file.author),
            })
        });
        let work_logs = issue.work_logs.iter().map(|log| {
            json!({
                "id": log.id.to_string(),
                "author": name(&log.author),
                "text": log.comment.as_ref().map(adf::to_text),
                "started": site.stamp(log.started),
                "seconds": log.seconds,
            })
        });
        let description = issue.values.get("description");
        json!({
            "id": issue.id.to_string(),
            "key": issue.key,
            "project": site.project(&issue.project).map(|project| project.key.clone()),
            "summary": issue.text("summary"),
            "descriptionText": description.map(adf::to_text),
            "description": description,
            "status": status(issue.status).map(|status| status.name),
            "issueType": issue_type(issue.text("issuetype")).map(|kind| kind.name),
            "labels": issue.values.get("labels").cloned().unwrap_or_else(|| json!([])),
            "assignee": name(issue.text("assignee")),
            "reporter": name(issue.text("reporter")),
            "creator": name(&issue.creator),
            "created": site.stamp(issue.created),
            "updated": site.stamp(issue.updated),
            "values": issue.values,
            "properties": issue.properties,
            "comments": comments.collect::<Vec<_>>(),
            "attachments": attachments.collect::<Vec<_>>(),
            "workLogs": work_logs.collect::<Vec<_>>(),
            "changes": issue.history.len(),
        })
    });
    json!({ "issues": issues.collect::<Vec<_>>() })
}

async fn faults(State(emulator): State<Shared>) -> Json<FaultSettings> {
    Json(emulator.faults.settings())
}

/// Replaces the faults as a whole: `{}` heals everything.
async fn set_faults(State(emulator): State<Shared>, Json(settings): Json<FaultSettings>) -> Json<FaultSettings> {
    emulator.faults.replace(settings);
    Json(emulator.faults.settings())
}

/// Shortest and longest lag of the search index.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SearchLag {
    min_ms: u64,
    max_ms: u64,
}

async fn search_lag(State(emulator): State<Shared>) -> Json<SearchLag> {
    let (shortest, longest) = emulator.search_lag();
    Json(SearchLag { min_ms: shortest.as_millis() as u64, max_ms: longest.as_millis() as u64 })
}

async fn set_search_lag(State(emulator): State<Shared>, Json(lag): Json<SearchLag>) -> Json<SearchLag> {
    emulator.set_search_lag((Duration::from_millis(lag.min_ms), Duration::from_millis(lag.max_ms)));
    Json(lag)
}

/// `{"CREATE_ISSUES": false}` takes a permission from the API user, `true` gives it back.
async fn set_permissions(
    State(emulator): State<Shared>,
    Json(changes): Json<std::collections::BTreeMap<String, bool>>,
) -> Json<Value> {
    let mut site = emulator.site();
    for (key, granted) in changes {
        if granted {
            site.denied.remove(&key);
        } else {
            site.denied.insert(key);
        }
    }
    Json(json!({ "denied": site.denied }))
}

/// `{as, denied}`: a token of a person for apps, and the permissions that this person lacks from now on.
async fn person_token(State(emulator): State<Shared>, Json(act): Json<Act>) -> Result<Json<Value>, JiraError> {
    let account = act.person(&emulator)?.account_id().to_owned();
    let denied = act.rest.get("denied").and_then(Value::as_array).cloned().unwrap_or_default();
    let denied = denied.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    let mut site = emulator.site();
    let token = format!("person-{}-{account}", site.person_tokens.len());
    site.people_denied.insert(account.clone(), denied);
    site.person_tokens.insert(token.clone(), account.clone());
    Ok(Json(json!({ "token": token, "accountId": account })))
}

/// A body with `as`, the person who acts, and the rest.
#[derive(Deserialize)]
struct Act {
    #[serde(rename = "as")]
    who: Option<String>,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

impl Act {
    fn person<'a>(&self, emulator: &'a Emulator) -> Result<Person<'a>, JiraError> {
        Person::find(emulator, self.who.as_deref())
    }

    fn text(&self, name: &str) -> Result<&str, JiraError> {
        self.rest.get(name).and_then(Value::as_str).ok_or_else(|| JiraError::field(name, "a text is missing here"))
    }
}

/// `{as, project, issuetype, summary, description?, ...}`: fields with short forms; `issuetype` is Task when absent,
/// `project` the first.
async fn create(State(emulator): State<Shared>, Json(mut act): Json<Act>) -> Result<Response, JiraError> {
    let first = emulator.site().projects.first().map(|project| project.key.clone());
    act.rest.entry("issuetype").or_insert_with(|| json!("Task"));
    act.rest.entry("project").or_insert_with(|| json!(first));
    let (id, key) = act.person(&emulator)?.create(&act.rest)?;
    Ok((StatusCode::CREATED, Json(json!({ "id": id.to_string(), "key": key }))).into_response())
}

async fn edit(
    State(emulator): State<Shared>,
    Path(issue): Path<String>,
    Json(act): Json<Act>,
) -> Result<StatusCode, JiraError> {
    act.person(&emulator)?.edit(&issue, &act.rest)?;
    Ok(StatusCode::NO_CONTENT)
}

async fn remove(State(emulator): State<Shared>, Path(issue): Path<String>) -> Result<StatusCode, JiraError> {
    Person::find(&emulator, None)?.delete(&issue)?;
    Ok(StatusCode::NO_CONTENT)
}

async fn comment(
    State(emulator): State<Shared>,
    Path(issue): Path<String>,
    Json(act): Json<Act>,
) -> Result<Response, JiraError> {
    let id = act.person(&emulator)?.comment(&issue, act.rest.get("body").unwrap_or(&Value::Null))?;
    Ok((StatusCode::CREATED, Json(json!({ "id": id.to_string() }))).into_response())
}

async fn edit_comment(
    State(emulator): State<Shared>,
    Path((issue, comment)): Path<(String, u64)>,
    Json(act): Json<Act>,
) -> Result<StatusCode, JiraError> {
    act.person(&emulator)?.edit_comment(&issue, comment, act.rest.get("body").unwrap_or(&Value::Null))?;
    Ok(StatusCode::NO_CONTENT)
}

async fn delete_comment(
    State(emulator): State<Shared>,
    Path((issue, comment)): Path<(String, u64)>,
) -> Result<StatusCode, JiraError> {
    Person::find(&emulator, None)?.delete_comment(&issue, comment)?;
    Ok(StatusCode::NO_CONTENT)
}

/// `{as, started?, seconds?, comment?}`: `started` is a time stamp, `comment` a text; what is left out of an edit stays.
fn work_log_input(act: &Act) -> Result<WorkLogInput, JiraError> {
    let started = match act.rest.get("started") {
        None => None,
        Some(_) => Some(time::parse(act.text("started")?).ok_or_else(|| JiraError::field("started", "not a time"))?),
    };
    let comment = act.rest.get("comment").and_then(Value::as_str).map(adf::from_text);
    let seconds = act.rest.get("seconds").and_then(Value::as_i64);
    Ok(WorkLogInput { comment, started, seconds, properties: None })
}

async fn log_work(
    State(emulator): State<Shared>,
    Path(issue): Path<String>,
    Json(act): Json<Act>,
) -> Result<Response, JiraError> {
    let id = act.person(&emulator)?.log_work(&issue, work_log_input(&act)?)?;
    Ok((StatusCode::CREATED, Json(json!({ "id": id.to_string() }))).into_response())
}

async fn edit_work_log(
    State(emulator): State<Shared>,
    Path((issue, log)): Path<(String, u64)>,
    Json(act): Json<Act>,
) -> Result<StatusCode, JiraError> {
    act.person(&emulator)?.edit_work_log(&issue, log, work_log_input(&act)?)?;
    Ok(StatusCode::NO_CONTENT)
}

async fn delete_work_log(
    State(emulator): State<Shared>,
    Path((issue, log)): Path<(String, u64)>,
) -> Result<StatusCode, JiraError> {
    Person::find(&emulator, None)?.delete_work_log(&issue, log)?;
    Ok(StatusCode::NO_CONTENT)
}

/// `{as, filename, mimeType?, text | contentBase64}`.
async fn attach(
    State(emulator): State<Shared>,
    Path(issue): Path<String>,
    Json(act): Json<Act>,
) -> Result<Response, JiraError> {
    let content = match act.rest.get("contentBase64").and_then(Value::as_str) {
        Some(encoded) => {
            STANDARD.decode(encoded).map_err(|error| JiraError::field("contentBase64", error.to_string()))?
        }
        None => act.text("text")?.as_bytes().to_vec(),
    };
    let kind = act.rest.get("mimeType").and_then(Value::as_str).unwrap_or("text/plain").to_owned();
    let filename = act.text("filename")?.to_owned();
    let id = act.person(&emulator)?.attach(&issue, filename, kind, Bytes::from(content).into())?;
    Ok((StatusCode::CREATED, Json(json!({ "id": id.to_string() }))).into_response())
}

async fn detach(State(emulator): State<Shared>, Path(attachment): Path<u64>) -> Result<StatusCode, JiraError> {
    Person::find(&emulator, None)?.detach(attachment)?;
    Ok(StatusCode::NO_CONTENT)
}

/// `{as, to}`: the name of a status that is one step away, or the id of a transition.
async fn transition(
    State(emulator): State<Shared>,
    Path(issue): Path<String>,
    Json(act): Json<Act>,
) -> Result<StatusCode, JiraError> {
    act.person(&emulator)?.transition(&issue, act.text("to")?)?;
    Ok(StatusCode::NO_CONTENT)
}
