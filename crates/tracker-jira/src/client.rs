//! One call to Jira: signed in, inside its budget and deadline, with its errors told apart.

use crate::auth::SignIn;
use crate::failure::{Effect, Purpose};
use crate::limits::{Limit, budget_scope};
use crate::options::{Clock, JiraOptions};
use entente_http::{
    Budget, Client, FilePart, Method, Permit, RequestBuilder, Response, Scope, StreamedResponse, http_date_ms,
};
use entente_hub::Timestamp;
use entente_tracker_api::{LimitScope, TrackerError};
use serde_json::Value;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tokio::time::Instant;
use url::Url;
use zeroize::Zeroizing;

/// Tries of one call that meets rate limits, which are waited out while the deadline allows.
const TRIES: u32 = 4;
/// The shortest wait after the first of them.
const FIRST_WAIT: Duration = Duration::from_millis(100);

enum Body {
    None,
    Json(Value),
    File(FilePart),
}

/// A call to be made.
pub(crate) struct Call {
    method: Method,
    /// The endpoint's name in traces, and what a burst limit pauses.
    endpoint: &'static str,
    path: Vec<String>,
    query: Vec<(&'static str, String)>,
    body: Body,
    purpose: Purpose,
    /// The issue that a per-issue limit pauses.
    issue: Option<String>,
    deadline: Option<Timestamp>,
}

impl Call {
    fn new(method: Method, endpoint: &'static str, path: &[&str], action: &'static str, effect: Effect) -> Self {
        let purpose = Purpose { action, subject: "the page".into(), permission: "Browse Projects", effect };
        Self {
            method,
            endpoint,
            path: path.iter().map(|part| (*part).to_owned()).collect(),
            query: Vec::new(),
            body: Body::None,
            purpose,
            issue: None,
            deadline: None,
        }
    }

    /// A call that reads. `path` is relative to the site, one item for each part, not encoded yet.
    pub(crate) fn read(endpoint: &'static str, path: &[&str], action: &'static str) -> Self {
        Self::new(Method::GET, endpoint, path, action, Effect::Read)
    }

    /// A call that reads by POST, as searches do.
    pub(crate) fn query_by_post(endpoint: &'static str, path: &[&str], action: &'static str, body: Value) -> Self {
        Self { body: Body::Json(body), ..Self::new(Method::POST, endpoint, path, action, Effect::Read) }
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

    pub(crate) fn file(self, part: FilePart) -> Self {
        Self { body: Body::File(part), ..self }
    }

    /// What the call is about, such as `issue OPS-12`, for *not found* and *no permission*.
    pub(crate) fn about(mut self, subject: impl Into<String>) -> Self {
        self.purpose.subject = subject.into();
        self
    }

    /// The permission that the call takes, as administrators know it.
    pub(crate) fn takes(mut self, permission: &'static str) -> Self {
        self.purpose.permission = permission;
        self
    }

    /// The issue that the call writes to.
    pub(crate) fn on_issue(mut self, id: &str) -> Self {
        self.issue = Some(id.to_owned());
        self
    }

    pub(crate) fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    fn scopes(&self) -> Vec<Scope> {
        let issue = self.issue.clone().filter(|_| self.purpose.effect == Effect::Write).map(Scope::Issue);
        std::iter::once(Scope::Endpoint(self.endpoint.into())).chain(issue).collect()
    }
}

/// Makes calls for one account of one site.
pub(crate) struct Api {
    http: Client,
    budget: Budget,
    clock: Clock,
    deadline_ms: i64,
    base: Url,
    authorization: Zeroizing<String>,
    /// The site's clock minus ours, in milliseconds, from the last answer.
    ahead_ms: AtomicI64,
}

impl Api {
    pub(crate) fn new(sign_in: SignIn, options: &JiraOptions) -> Self {
        Self {
            http: options.http.clone(),
            budget: options.budget.clone(),
            clock: options.clock.clone(),
            deadline_ms: options.deadline_ms,
            base: sign_in.base,
            authorization: sign_in.authorization,
            ahead_ms: AtomicI64::new(0),
        }
    }

    /// The site's address without a slash at its end.
    pub(crate) fn address(&self) -> &str {
        self.base.as_str().trim_end_matches('/')
    }

    /// A moment of our clock as the site's clock shows it, within about a second.
    pub(crate) fn as_site_time(&self, ours: Timestamp) -> Timestamp {
        ours.plus_millis(self.ahead_ms.load(Ordering::Relaxed))
    }

    /// Now, by our clock.
    pub(crate) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The longest time for one call, in milliseconds.
    pub(crate) fn deadline_ms(&self) -> i64 {
        self.deadline_ms
    }

    /// Now, by the site's clock.
    pub(crate) fn site_now(&self) -> Timestamp {
        self.as_site_time((self.clock)())
    }

    /// Makes a call and reads its answer as JSON; an empty answer reads as null.
    pub(crate) async fn json(&self, call: Call) -> Result<Value, TrackerError> {
        let answer = self.send(&call).await?;
        if answer.body.is_empty() {
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

    /// Makes a GET whose answer is handed on piece by piece. Redirects to the place where files are kept are followed
    /// without our credentials.
    pub(crate) async fn stream(&self, call: Call, limit: u64) -> Result<StreamedResponse, TrackerError> {
        let deadline = self.deadline(&call)?;
        let _permit = self.admitted(&call, deadline).await?;
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
        let mut tries = 1;
        loop {
            let permit = self.admitted(call, deadline).await?;
            let answer = self.request(call, deadline).send().await.map_err(|error| call.purpose.lost(&error))?;
            drop(permit);
            self.note(call, &answer);
            if answer.status.is_success() {
                return Ok(answer);
            }
            let error = self.refusal(call, &answer);
            // A limited call was not carried out; the pause that it left behind is waited out by the next admission.
            match error {
                TrackerError::RateLimited { scope, ref reason, .. } if tries < TRIES => {
                    // Each further refusal doubles the wait, also where the server asks for none.
                    let wait = FIRST_WAIT * 2_u32.pow(tries - 1);
                    self.pause(call, &Limit { scope, reason: reason.clone(), wait });
                    tries += 1;
                }
                other => return Err(other),
            }
        }
    }

    /// When the call must have ended, tries and pauses included.
    fn deadline(&self, call: &Call) -> Result<Instant, TrackerError> {
        // A part that is empty or made of dots would make another address of it.
        if call.path.iter().any(|part| matches!(part.as_str(), "" | "." | "..")) {
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
            scope: match paused.scope {
                Scope::Account => LimitScope::Account,
                Scope::Endpoint(_) => LimitScope::Endpoint,
                Scope::Issue(_) => LimitScope::Issue,
            },
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
            .authorization(&self.authorization)
            .header("accept", "application/json")
            .timeout(deadline.saturating_duration_since(Instant::now()));
        match &call.body {
            Body::None => request,
            Body::Json(body) => request.json(body),
            Body::File(part) => request.header("x-atlassian-token", "no-check").file(part.clone()),
        }
    }

    fn note(&self, call: &Call, answer: &Response) {
        let now = (self.clock)();
        if let Some(theirs) = http_date_ms(&answer.headers) {
            // The header has whole seconds: the middle of the second is the best guess.
            self.ahead_ms.store(Timestamp(theirs + 500).millis_since(now), Ordering::Relaxed);
        }
        if let Some(limit) = Limit::of_empty_budget(&answer.headers, self.site_now().0) {
            self.pause(call, &limit);
        }
    }

    fn refusal(&self, call: &Call, answer: &Response) -> TrackerError {
        let status = answer.status.as_u16();
        if status == 429 {
            let limit = Limit::of_refusal(answer, self.site_now().0);
            self.pause(call, &limit);
            let Limit { scope, reason, wait } = limit;
            return TrackerError::RateLimited { scope, reason, retry_after_ms: millis_of(wait) };
        }
        if let Some(wait) =
            (status == 503).then(|| entente_http::retry_after(&answer.headers, self.site_now().0)).flatten()
        {
            let reason = "Jira is not available".to_owned();
            self.pause(call, &Limit { scope: LimitScope::Account, reason, wait });
        }
        call.purpose.refused(answer, self.address())
    }

    fn pause(&self, call: &Call, limit: &Limit) {
        tracing::debug!(endpoint = call.endpoint, reason = limit.reason, wait_ms = millis_of(limit.wait), "pausing");
        self.budget.pause(budget_scope(limit.scope, call.endpoint, call.issue.as_deref()), limit.wait, &limit.reason);
    }
}

fn millis_of(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
