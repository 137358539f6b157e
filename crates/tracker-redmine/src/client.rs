//! One call to Redmine: signed in, inside its budget and deadline, with its errors told apart.

use crate::auth::SignIn;
use crate::failure::{Effect, Purpose};
use crate::json::items;
use crate::options::{Clock, RedmineOptions};
use bytes::Bytes;
use entente_http::{
    Budget, Client, Method, Permit, RequestBuilder, Response, Scope, StreamedResponse, http_date_ms, retry_after,
};
use entente_hub::Timestamp;
use entente_tracker_api::{LimitScope, TrackerError};
use serde_json::Value;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tokio::time::Instant;
use url::Url;
use zeroize::Zeroizing;

/// How long to wait when a server in front of Redmine says that a limit is met but not for how long.
const UNTOLD: Duration = Duration::from_secs(2);
/// Items on one page: the most that Redmine gives.
const PAGE: usize = 100;

enum Body {
    None,
    Json(Value),
    Bytes(Bytes),
}

/// A call to be made.
pub(crate) struct Call {
    method: Method,
    endpoint: &'static str,
    path: Vec<String>,
    query: Vec<(&'static str, String)>,
    body: Body,
    purpose: Purpose,
    deadline: Option<Timestamp>,
    as_user: Option<String>,
}

impl Call {
    fn new(method: Method, endpoint: &'static str, path: &[&str], action: &'static str, effect: Effect) -> Self {
        let purpose = Purpose { action, subject: "the page".into(), permission: "View issues", effect };
        Self {
            method,
            endpoint,
            path: path.iter().map(|part| (*part).to_owned()).collect(),
            query: Vec::new(),
            body: Body::None,
            purpose,
            deadline: None,
            as_user: None,
        }
    }

    /// A call that reads. `path` is relative to the server's address, one item for each part, not encoded yet.
    pub(crate) fn read(endpoint: &'static str, path: &[&str], action: &'static str) -> Self {
        Self::new(Method::GET, endpoint, path, action, Effect::Read)
    }

    /// A call that writes. It may wait until `deadline`, no longer.
    pub(crate) fn write(
        method: Method,
        endpoint: &'static str,
        path: &[&str],
        action: &'static str,
        deadline: Timestamp,
    ) -> Self {
        Self { deadline: Some(deadline), ..Self::new(method, endpoint, path, action, Effect::Write) }
    }

    pub(crate) fn query(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.query.push((name, value.into()));
        self
    }

    pub(crate) fn json(self, body: Value) -> Self {
        Self { body: Body::Json(body), ..self }
    }

    pub(crate) fn bytes(self, content: Bytes) -> Self {
        Self { body: Body::Bytes(content), ..self }
    }

    /// What the call is about, such as `issue 12`, for *not found* and *no permission*.
    pub(crate) fn about(mut self, subject: impl Into<String>) -> Self {
        self.purpose.subject = subject.into();
        self
    }

    /// The permission that the call takes, as administrators know it.
    pub(crate) fn takes(mut self, permission: &'static str) -> Self {
        self.purpose.permission = permission;
        self
    }

    /// Acts in the name of the person with this login.
    pub(crate) fn on_behalf_of(self, login: Option<String>) -> Self {
        Self { as_user: login, ..self }
    }

    pub(crate) fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Endpoint(self.endpoint.into())]
    }
}

/// Makes calls for one account of one server.
pub(crate) struct Api {
    http: Client,
    budget: Budget,
    clock: Clock,
    deadline_ms: i64,
    base: Url,
    header: (&'static str, Zeroizing<String>),
    /// The server's clock minus ours, in milliseconds, from the last answer.
    ahead_ms: AtomicI64,
}

impl Api {
    pub(crate) fn new(sign_in: SignIn, options: &RedmineOptions) -> Self {
        Self {
            http: options.http.clone(),
            budget: options.budget.clone(),
            clock: options.clock.clone(),
            deadline_ms: options.deadline_ms,
            base: sign_in.base,
            header: sign_in.header,
            ahead_ms: AtomicI64::new(0),
        }
    }

    /// The server's address without a slash at its end.
    pub(crate) fn address(&self) -> &str {
        self.base.as_str().trim_end_matches('/')
    }

    /// The server's host, the best title that the API has for it.
    pub(crate) fn host(&self) -> &str {
        self.base.host_str().unwrap_or_default()
    }

    /// A moment of our clock as the server's clock shows it, within about a second.
    pub(crate) fn as_site_time(&self, ours: Timestamp) -> Timestamp {
        ours.plus_millis(self.ahead_ms.load(Ordering::Relaxed))
    }

    /// Now, by the server's clock.
    pub(crate) fn site_now(&self) -> Timestamp {
        self.as_site_time((self.clock)())
    }

    /// Makes a call and reads its answer as JSON; an empty answer reads as null.
    pub(crate) async fn json(&self, call: Call) -> Result<Value, TrackerError> {
        let answer = self.send(&call).await?;
        if answer.body.trim_ascii().is_empty() {
            return Ok(Value::Null);
        }
        answer
            .json()
            .map_err(|error| call.purpose.not_understood(format!("it is not JSON ({error}). Check the address.")))
    }

    /// Makes a call whose answer has nothing to say.
    pub(crate) async fn done(&self, call: Call) -> Result<(), TrackerError> {
        self.send(&call).await.map(drop)
    }

    /// All items of a list, at most `most`.
    pub(crate) async fn paged(
        &self,
        list: &'static str,
        most: usize,
        call: impl Fn() -> Call,
    ) -> Result<Vec<Value>, TrackerError> {
        let mut all: Vec<Value> = Vec::new();
        while all.len() < most {
            let size = PAGE.min(most - all.len());
            let page =
                self.json(call().query("offset", all.len().to_string()).query("limit", size.to_string())).await?;
            let found = items(&page, list);
            all.extend(found.iter().cloned());
            let total = page.get("total_count").and_then(Value::as_u64);
            if found.is_empty() || total.is_none_or(|total| all.len() as u64 >= total) {
                break;
            }
        }
        all.truncate(most);
        Ok(all)
    }

    /// Makes a GET whose answer is handed on piece by piece.
    pub(crate) async fn stream(&self, call: Call, limit: u64) -> Result<StreamedResponse, TrackerError> {
        let deadline = self.deadline(&call)?;
        let _permit = self.admitted(&call, deadline).await?;
        // A server may keep its files elsewhere: there our key has no business.
        let request = self.request(&call, deadline).follow_redirects(3).secrets_stay().max_body(limit);
        let answer = request.send_streaming().await.map_err(|error| call.purpose.lost(&error))?;
        if answer.status().is_success() {
            return Ok(answer);
        }
        let whole = answer.collect().await.map_err(|error| call.purpose.lost(&error))?;
        Err(self.refusal(&call, &whole))
    }

    async fn send(&self, call: &Call) -> Result<Response, TrackerError> {
        let deadline = self.deadline(call)?;
        let _permit = self.admitted(call, deadline).await?;
        let answer = self.request(call, deadline).send().await.map_err(|error| call.purpose.lost(&error))?;
        if let Some(theirs) = http_date_ms(&answer.headers) {
            // The header has whole seconds: the middle of the second is the best guess.
            self.ahead_ms.store(Timestamp(theirs + 500).millis_since((self.clock)()), Ordering::Relaxed);
        }
        if answer.status.is_success() { Ok(answer) } else { Err(self.refusal(call, &answer)) }
    }

    /// When the call must have ended, pauses included.
    fn deadline(&self, call: &Call) -> Result<Instant, TrackerError> {
        // A part that is empty or made of dots would make another address of it.
        if call.path.iter().any(|part| matches!(part.as_str(), "" | "." | ".." | ".json")) {
            return Err(TrackerError::NotFound { what: call.purpose.subject.clone() });
        }
        let own = call.deadline.map_or(i64::MAX, |deadline| deadline.millis_since((self.clock)()));
        match u64::try_from(own.min(self.deadline_ms)) {
            Ok(millis) if millis > 0 => Ok(Instant::now() + Duration::from_millis(millis)),
            _ => Err(TrackerError::Unavailable { detail: "the time for the call was over before it was sent".into() }),
        }
    }

    async fn admitted(&self, call: &Call, deadline: Instant) -> Result<Permit, TrackerError> {
        self.budget.acquire(&call.scopes(), deadline).await.map_err(|paused| TrackerError::RateLimited {
            scope: LimitScope::Account,
            reason: paused.reason,
            retry_after_ms: millis_of(paused.remaining),
        })
    }

    fn request(&self, call: &Call, deadline: Instant) -> RequestBuilder {
        let mut url = self.base.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().extend(&call.path);
        }
        if !call.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&call.query);
        }
        let request = self
            .http
            .request(call.method.clone(), url)
            .operation(call.endpoint)
            .secret_header(self.header.0, &self.header.1)
            .header("accept", "application/json")
            .timeout(deadline.saturating_duration_since(Instant::now()));
        let request = match &call.as_user {
            Some(login) => request.header("x-redmine-switch-user", login),
            None => request,
        };
        match &call.body {
            Body::None => request,
            Body::Json(body) => request.json(body),
            Body::Bytes(content) => request.body("application/octet-stream", content.clone()),
        }
    }

    /// Redmine has no limits of its own; a server in front of it may.
    fn refusal(&self, call: &Call, answer: &Response) -> TrackerError {
        if answer.status.as_u16() != 429 {
            return call.purpose.refused(answer, self.address());
        }
        let wait = retry_after(&answer.headers, self.site_now().0).unwrap_or(UNTOLD);
        let reason = "too many requests".to_owned();
        self.budget.pause(Scope::Account, wait, &reason);
        TrackerError::RateLimited { scope: LimitScope::Account, reason, retry_after_ms: millis_of(wait) }
    }
}

fn millis_of(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
