//! What Jira calls for the app inside it, on the public listener. Each call carries a token that Atlassian signed; calls of people carry
//! the person's own token too, by which Jira is asked what this person may do.

use super::extract::{JsonBody, PathOf};
use super::problem::{ApiError, ApiResult};
use super::{surrounded, twins};
use crate::forge::{ForgeApp, Invocation, KeysError, Rights, TokenError};
use crate::service::{Node, ServiceError};
use crate::state::Entry;
use axum::extract::State as Shared;
use axum::http::{HeaderMap, StatusCode, header};
use axum::routing::{get, post};
use axum::{Json, Router};
use entente_hub::{ConnectionId, SystemId, TwinId};
use entente_sync_store::ConnectionStatus;
use entente_tracker_api::{ChangeHint, HintKind};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;

/// The header with the token of the person who acts.
const USER_TOKEN: &str = "x-forge-oauth-user";

/// The routes of the app inside Jira, where this node has one: all below `/forge/v1`.
pub fn forge_router(node: Arc<Node>) -> Router {
    let routes = Router::new()
        .route("/forge/v1/issues/{issue}", get(panel))
        .route("/forge/v1/issues/{issue}/sync", post(sync))
        .route("/forge/v1/issues/{issue}/connect", post(connect))
        .route("/forge/v1/issues/{issue}/stop", post(stop))
        .route("/forge/v1/connections", get(connections))
        .route("/forge/v1/overview", get(overview))
        .route("/forge/v1/transitions", post(transition))
        .route("/forge/v1/events", post(event));
    surrounded(routes).with_state(node)
}

/// A call whose token was checked.
struct Call<'a> {
    app: &'a ForgeApp,
    invocation: Invocation,
    user_token: Option<&'a str>,
    system: SystemId,
}

impl<'a> Call<'a> {
    async fn check(node: &'a Node, headers: &'a HeaderMap) -> ApiResult<Self> {
        let app = node.forge.as_ref().ok_or_else(|| {
            let detail = "This node answers no app. Set forge.app_id in its configuration.";
            ApiError::new(StatusCode::NOT_FOUND, "forge-off", detail)
        })?;
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let token = text(header::AUTHORIZATION.as_str()).and_then(|value| value.strip_prefix("Bearer ")).unwrap_or("");
        let invocation = app.check(token, node.clock.now()).await.map_err(|error| {
            tracing::warn!(%error, "a call for the app inside Jira was refused");
            refusal(&error)
        })?;
        let system = node.system_of_call(&invocation).await?;
        Ok(Self { app, invocation, user_token: text(USER_TOKEN), system })
    }

    async fn rights(&self, issue: &str) -> ApiResult<Rights> {
        self.app.rights_on_issue(&self.invocation, self.user_token, issue).await.map_err(|error| jira_is_away(&error))
    }

    async fn may_edit(&self, issue: &str) -> ApiResult<()> {
        match self.rights(issue).await? {
            Rights { edit: true, .. } => Ok(()),
            Rights { see: true, .. } => {
                Err(forbidden("You may see this issue, but not edit it, so you can't change its sync."))
            }
            Rights { .. } => Err(forbidden("You may not see this issue.")),
        }
    }

    async fn administers(&self) -> ApiResult<bool> {
        self.app.administers(&self.invocation, self.user_token).await.map_err(|error| jira_is_away(&error))
    }

    /// Who acts, for the history.
    fn person(&self) -> String {
        format!("{} in Jira", self.invocation.person.as_deref().unwrap_or("somebody"))
    }
}

fn refusal(error: &TokenError) -> ApiError {
    let (status, code) = match error {
        TokenError::Keys(KeysError::Unavailable(_)) => (StatusCode::SERVICE_UNAVAILABLE, "forge-keys-unavailable"),
        _ => (StatusCode::UNAUTHORIZED, "forge-token-refused"),
    };
    ApiError::new(status, code, format!("The call is refused: {error}."))
}

fn jira_is_away(error: &entente_http::HttpError) -> ApiError {
    tracing::warn!(%error, "Jira did not say what a person may do");
    let detail = "Jira did not say what you may do with this issue. Try again.";
    ApiError::new(StatusCode::SERVICE_UNAVAILABLE, "tracker-unavailable", detail)
}

fn forbidden(detail: &str) -> ApiError {
    ApiError::new(StatusCode::FORBIDDEN, "forge-not-allowed", detail)
}

/// A connection, as the app shows it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Connection {
    id: ConnectionId,
    name: String,
    other_side: String,
    active: bool,
}

impl From<&Arc<Entry>> for Connection {
    fn from(entry: &Arc<Entry>) -> Self {
        Self {
            id: entry.row.id,
            name: entry.row.name.clone(),
            other_side: entry.settings.remote_short_name.clone(),
            active: entry.row.status == ConnectionStatus::Active,
        }
    }
}

/// An issue's state in one connection.
#[derive(Serialize)]
struct InConnection {
    connection: Connection,
    twin: Option<twins::Twin>,
}

/// What the panel of an issue shows.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Panel {
    may_edit: bool,
    connections: Vec<InConnection>,
}

async fn panel(
    Shared(node): Shared<Arc<Node>>,
    PathOf(issue): PathOf<String>,
    headers: HeaderMap,
) -> ApiResult<Json<Panel>> {
    let call = Call::check(&node, &headers).await?;
    let rights = call.rights(&issue).await?;
    if !rights.see {
        return Err(forbidden("You may not see this issue."));
    }
    let found = node.twins_of_issue(call.system, &issue).await?;
    let shown = |(entry, twin): &(Arc<Entry>, Option<_>)| InConnection {
        connection: entry.into(),
        twin: twin.as_ref().map(|row| twins::view::twin(&node, row)),
    };
    Ok(Json(Panel { may_edit: rights.edit, connections: found.iter().map(shown).collect() }))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sync {
    connection: ConnectionId,
    issue_key: String,
}

async fn sync(
    Shared(node): Shared<Arc<Node>>,
    PathOf(issue): PathOf<String>,
    headers: HeaderMap,
    JsonBody(body): JsonBody<Sync>,
) -> ApiResult<StatusCode> {
    let call = Call::check(&node, &headers).await?;
    call.may_edit(&issue).await?;
    own_key(&node, &call, &issue, &body.issue_key).await?;
    node.sync_issue_now(call.system, body.connection, (&issue, &body.issue_key)).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Connect {
    connection: ConnectionId,
    issue_key: String,
    remote_key: String,
}

async fn connect(
    Shared(node): Shared<Arc<Node>>,
    PathOf(issue): PathOf<String>,
    headers: HeaderMap,
    JsonBody(body): JsonBody<Connect>,
) -> ApiResult<StatusCode> {
    let call = Call::check(&node, &headers).await?;
    call.may_edit(&issue).await?;
    own_key(&node, &call, &issue, &body.issue_key).await?;
    let keys = (body.issue_key.as_str(), body.remote_key.as_str());
    node.connect_issue(call.system, body.connection, keys, &call.person()).await?;
    Ok(StatusCode::ACCEPTED)
}

#[derive(Deserialize)]
struct Stop {
    twin: TwinId,
}

async fn stop(
    Shared(node): Shared<Arc<Node>>,
    PathOf(issue): PathOf<String>,
    headers: HeaderMap,
    JsonBody(body): JsonBody<Stop>,
) -> ApiResult<StatusCode> {
    let call = Call::check(&node, &headers).await?;
    call.may_edit(&issue).await?;
    node.stop_issue(call.system, &issue, body.twin).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The right was asked for the id; the key must name the same issue, or somebody could act on another one.
async fn own_key(node: &Node, call: &Call<'_>, issue: &str, key: &str) -> ApiResult<()> {
    let found = node.tracker(call.system)?.find_issue(key).await.map_err(ServiceError::from)?;
    if found.id == issue { Ok(()) } else { Err(forbidden("The key is not this issue's.")) }
}

/// The connections that the settings of a post function offer: names are not for everybody.
async fn connections(Shared(node): Shared<Arc<Node>>, headers: HeaderMap) -> ApiResult<Json<Vec<Connection>>> {
    let call = Call::check(&node, &headers).await?;
    if !call.administers().await? {
        return Err(forbidden("Only administrators of Jira see the connections."));
    }
    Ok(Json(node.connections_of(call.system).iter().map(Connection::from).collect()))
}

/// A connection with how much is in it.
#[derive(Serialize)]
struct Counted {
    #[serde(flatten)]
    connection: Connection,
    running: u64,
    blocked: u64,
}

/// What the administrators' page shows.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Overview {
    node: String,
    console_url: String,
    connections: Vec<Counted>,
}

async fn overview(Shared(node): Shared<Arc<Node>>, headers: HeaderMap) -> ApiResult<Json<Overview>> {
    let call = Call::check(&node, &headers).await?;
    if !call.administers().await? {
        return Err(forbidden("Only administrators of Jira see this page."));
    }
    let mut counted = Vec::new();
    for entry in node.connections_of(call.system) {
        let counts = node.twin_counts(entry.row.id).await?;
        counted.push(Counted { connection: (&entry).into(), running: counts.running, blocked: counts.blocked });
    }
    let console = node.told_console.as_ref().unwrap_or(&node.console_url);
    Ok(Json(Overview { node: node.name.clone(), console_url: format!("{console}/connections"), connections: counted }))
}

/// An issue in an event: Jira sends ids as texts, some events as numbers.
fn issue_of(body: &Value) -> Option<(String, Option<String>)> {
    let issue = body.get("issue")?;
    let id = match issue.get("id")? {
        Value::String(id) => id.clone(),
        Value::Number(id) => id.to_string(),
        _ => return None,
    };
    Some((id, issue.get("key").and_then(Value::as_str).map(str::to_owned)))
}

fn malformed() -> ApiError {
    ApiError::new(StatusCode::BAD_REQUEST, "delivery-malformed", "The event names no issue.")
}

/// A transition whose workflow has the post function *Sync now*.
async fn transition(
    Shared(node): Shared<Arc<Node>>,
    headers: HeaderMap,
    JsonBody(body): JsonBody<Value>,
) -> ApiResult<StatusCode> {
    let call = Call::check(&node, &headers).await?;
    let Some((id, Some(key))) = issue_of(&body) else { return Err(malformed()) };
    let named = configured_connection(&body)?;
    node.sync_after_transition(call.system, named, (&id, &key)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The settings of a post function are a text of ours that Jira keeps, or an object where Jira read it.
fn configured_connection(body: &Value) -> ApiResult<Option<ConnectionId>> {
    let settings = match body.get("configuration") {
        Some(Value::String(text)) => serde_json::from_str(text).unwrap_or_default(),
        Some(other) => other.clone(),
        None => Value::Null,
    };
    let Some(id) = settings.get("connection").and_then(Value::as_str) else { return Ok(None) };
    let unreadable = || {
        let detail = "The post function names a connection that can't be one. Choose it again in the workflow.";
        ApiError::new(StatusCode::UNPROCESSABLE_ENTITY, "forge-connection-missing", detail)
    };
    id.parse().map(Some).map_err(|_| unreadable())
}

/// A change of an issue, as a hint beside the tracker's own webhooks.
async fn event(
    Shared(node): Shared<Arc<Node>>,
    headers: HeaderMap,
    JsonBody(body): JsonBody<Value>,
) -> ApiResult<StatusCode> {
    let call = Call::check(&node, &headers).await?;
    let (issue_id, issue_key) = issue_of(&body).ok_or_else(malformed)?;
    let kind = match body.get("eventType").and_then(Value::as_str) {
        Some("avi:jira:deleted:issue") => HintKind::Deleted,
        _ => HintKind::Changed,
    };
    let hint = ChangeHint { issue_id, issue_key, kind, changed: None };
    node.engine.hints_arrived(call.system, vec![hint]).await.map_err(ServiceError::from)?;
    Ok(StatusCode::NO_CONTENT)
}
