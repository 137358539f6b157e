//! One call: signed in, inside its budget and deadline, with its errors told apart.

use crate::call::{Body, Call};
use crate::content;
use crate::dialect::{Dialect, Limit};
use crate::json::items;
use entente_http::{
    Budget, Client, Permit, RequestBuilder, Response, Scope, StatusCode, StreamedResponse, http_date_ms, retry_after,
};
use entente_hub::Timestamp;
use entente_tracker_api::{CallCounts, ContentFrom, LimitScope, TrackerError};
use futures::{StreamExt, TryStreamExt};
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::{Duration, SystemTime};
use tokio::time::Instant;
use url::Url;
use zeroize::Zeroizing;

/// Tries of one call that meets rate limits, which are waited out while the deadline allows.
const TRIES: u32 = 4;
/// The shortest wait after the first of them.
const FIRST_WAIT: Duration = Duration::from_millis(100);

/// Tells the time.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The system's clock.
pub fn system_clock() -> Clock {
    Arc::new(|| {
        let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        Timestamp(i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX))
    })
}

/// What [`Api`] is made of.
pub struct ApiOptions {
    /// Sends the requests; its address rules apply.
    pub http: Client,
    /// Shared by everything that uses the same account.
    pub budget: Budget,
    /// Tells the time.
    pub clock: Clock,
    /// The longest time for one call, in milliseconds. A write's own deadline may shorten it.
    pub deadline_ms: i64,
    /// The tracker's address, to which paths are added.
    pub base: Url,
    /// Name and value of the header that signs every call in.
    pub sign_in: (&'static str, Zeroizing<String>),
    /// The tracker's way.
    pub dialect: &'static dyn Dialect,
}

/// Makes calls for one account of one tracker.
pub struct Api {
    options: ApiOptions,
    /// The tracker's clock minus ours, in milliseconds, from the last answer.
    ahead_ms: AtomicI64,
    /// By outcome: answered, limited, lost.
    calls: [AtomicU64; 3],
    /// When a slow call ended last, in milliseconds; 0 for never.
    slow_at: AtomicI64,
}

/// A call of this length says that the tracker is under load.
const SLOW: Duration = Duration::from_secs(2);

const ANSWERED: usize = 0;
const LIMITED: usize = 1;
const LOST: usize = 2;

impl Api {
    /// Sends nothing yet.
    pub fn new(options: ApiOptions) -> Self {
        Self { options, ahead_ms: AtomicI64::new(0), calls: Default::default(), slow_at: AtomicI64::new(0) }
    }

    /// The tracker's address without a slash at its end.
    pub fn address(&self) -> &str {
        self.options.base.as_str().trim_end_matches('/')
    }

    /// The host of the tracker's address.
    pub fn host(&self) -> &str {
        self.options.base.host_str().unwrap_or_default()
    }

    /// A moment of our clock as the tracker's clock shows it, within about a second.
    pub fn as_site_time(&self, ours: Timestamp) -> Timestamp {
        ours.plus_millis(self.ahead_ms())
    }

    /// How far the tracker's clock is ahead of ours, in milliseconds, within about a second.
    pub fn ahead_ms(&self) -> i64 {
        self.ahead_ms.load(Ordering::Relaxed)
    }

    /// Calls that were made, by their outcome.
    pub fn calls(&self) -> CallCounts {
        let [answered, limited, lost] = self.calls.each_ref().map(|count| count.load(Ordering::Relaxed));
        CallCounts { answered, limited, lost }
    }

    /// When a call ended last for which the tracker took long, whether it answered or not.
    pub fn slow_at(&self) -> Option<Timestamp> {
        Some(self.slow_at.load(Ordering::Relaxed)).filter(|at| *at != 0).map(Timestamp)
    }

    fn count(&self, outcome: usize) {
        if let Some(count) = self.calls.get(outcome) {
            count.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Now, by our clock.
    pub fn now(&self) -> Timestamp {
        (self.options.clock)()
    }

    /// The longest time for one call, in milliseconds.
    pub fn deadline_ms(&self) -> i64 {
        self.options.deadline_ms
    }

    /// Now, by the tracker's clock.
    pub fn site_now(&self) -> Timestamp {
        self.as_site_time(self.now())
    }

    /// Makes a call and reads its answer as JSON; an empty answer reads as null.
    ///
    /// # Errors
    /// As [`TrackerError`] tells them apart.
    pub async fn json(&self, call: Call) -> Result<Value, TrackerError> {
        let answer = self.send(&call).await?;
        if answer.body.trim_ascii().is_empty() {
            return Ok(Value::Null);
        }
        answer
            .json()
            .map_err(|error| call.purpose.not_understood(format!("it is not JSON ({error}). Check the address.")))
    }

    /// Makes a call whose answer has nothing to say.
    ///
    /// # Errors
    /// As [`TrackerError`] tells them apart.
    pub async fn done(&self, call: Call) -> Result<(), TrackerError> {
        self.send(&call).await.map(drop)
    }

    /// All items of a list that is paged as the dialect says, at most `most`.
    ///
    /// # Errors
    /// Of the first page that fails.
    pub async fn paged(
        &self,
        list: &'static str,
        most: usize,
        call: impl Fn() -> Call,
    ) -> Result<Vec<Value>, TrackerError> {
        let paging = self.options.dialect.paging();
        let mut all: Vec<Value> = Vec::new();
        while all.len() < most {
            let size = paging.most.min(most - all.len());
            let next = call().query(paging.skip, all.len().to_string()).query(paging.size, size.to_string());
            let page = self.json(next).await?;
            let found = items(&page, list);
            all.extend(found.iter().cloned());
            let last = paging.last.and_then(|last| page.get(last)).and_then(Value::as_bool) == Some(true);
            let complete =
                page.get(paging.total).and_then(Value::as_u64).is_some_and(|total| all.len() as u64 >= total);
            if found.is_empty() || last || complete {
                break;
            }
        }
        all.truncate(most);
        Ok(all)
    }

    /// Makes a GET whose answer, of at most `limit` bytes, is handed on piece by piece from a byte on: by a request for that range, or,
    /// where the server answers with the whole, by passing over what stands before. Redirects to the place where files are kept are
    /// followed without our credentials.
    ///
    /// # Errors
    /// As [`TrackerError`] tells them apart; those of later pieces are in the stream.
    pub async fn content(&self, call: Call, from: u64, limit: u64) -> Result<ContentFrom, TrackerError> {
        let call = if from == 0 { call } else { call.header("range", format!("bytes={from}-")) };
        let answer = self.stream(&call, limit).await?;
        let place = content::place(answer.status(), answer.headers(), from);
        let purpose = call.purpose;
        let pieces = answer.into_stream().map_err(move |error| purpose.lost(&error)).boxed();
        Ok(content::from_place(pieces, place))
    }

    async fn stream(&self, call: &Call, limit: u64) -> Result<StreamedResponse, TrackerError> {
        let deadline = self.deadline(call)?;
        let _permit = self.admitted(call, deadline).await?;
        let request = self.request(call, deadline).follow_redirects(3).secrets_stay().max_body(limit);
        let answer = request.send_streaming().await.map_err(|error| call.purpose.lost(&error))?;
        let status = answer.status();
        if status.is_success() || status == StatusCode::RANGE_NOT_SATISFIABLE {
            return Ok(answer);
        }
        let whole = answer.collect().await.map_err(|error| call.purpose.lost(&error))?;
        Err(self.refusal(call, &whole))
    }

    async fn send(&self, call: &Call) -> Result<Response, TrackerError> {
        let deadline = self.deadline(call)?;
        let send = || async { self.request(call, deadline).send().await.map_err(|error| call.purpose.lost(&error)) };
        let answer = self.until_not_limited(call, deadline, send).await?;
        if answer.status.is_success() { Ok(answer) } else { Err(self.refusal(call, &answer)) }
    }

    /// Sends until the answer is not that a limit is reached. A limited call was not carried out; the pause that it left behind is waited out by
    /// the next admission.
    pub(crate) async fn until_not_limited<F: Future<Output = Result<Response, TrackerError>>>(
        &self,
        call: &Call,
        deadline: Instant,
        send: impl Fn() -> F,
    ) -> Result<Response, TrackerError> {
        let mut tries = 1;
        loop {
            let permit = self.admitted(call, deadline).await?;
            let sent = Instant::now();
            let answer = send().await;
            drop(permit);
            // The time for a file says more about the file.
            if sent.elapsed() > SLOW && !call.sends_file() {
                self.slow_at.store(self.now().0, Ordering::Relaxed);
            }
            let answer = answer.inspect_err(|_| self.count(LOST))?;
            self.count(if answer.status.as_u16() == 429 { LIMITED } else { ANSWERED });
            self.note(call, &answer);
            if answer.status.as_u16() != 429 {
                return Ok(answer);
            }
            match self.refusal(call, &answer) {
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
    pub(crate) fn deadline(&self, call: &Call) -> Result<Instant, TrackerError> {
        // A part that is empty or made of dots would make another address of it.
        if call.path.iter().any(|part| matches!(part.as_str(), "" | "." | ".." | ".json")) {
            return Err(TrackerError::NotFound { what: call.purpose.subject.clone() });
        }
        let own = call.deadline.map_or(i64::MAX, |deadline| deadline.millis_since(self.now()));
        let longest = if call.sends_file() { i64::MAX } else { self.options.deadline_ms };
        match u64::try_from(own.min(longest)) {
            Ok(millis) if millis > 0 => Ok(Instant::now() + Duration::from_millis(millis)),
            _ => Err(TrackerError::Unavailable { detail: "the time for the call was over before it was sent".into() }),
        }
    }

    async fn admitted(&self, call: &Call, deadline: Instant) -> Result<Permit, TrackerError> {
        self.options.budget.acquire(&call.scopes(), deadline).await.map_err(|paused| TrackerError::RateLimited {
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
        let mut url = self.options.base.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().extend(&call.path);
        }
        if !call.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&call.query);
        }
        let mut request = self.signed(call, url, deadline);
        for (name, value) in &call.headers {
            request = request.header(name, value);
        }
        match &call.body {
            Body::None => request,
            Body::Json(body) => request.json(body),
            Body::File(part) => request.file(part.clone()),
            Body::Streamed(body) => request.streamed("application/octet-stream", body.clone()),
        }
    }

    /// A request to an address of the tracker, signed in.
    pub(crate) fn signed(&self, call: &Call, url: Url, deadline: Instant) -> RequestBuilder {
        let (name, secret) = &self.options.sign_in;
        let request = self.options.http.request(call.method.clone(), url).operation(call.endpoint);
        request
            .secret_header(name, secret)
            .header("accept", "application/json")
            .timeout(deadline.saturating_duration_since(Instant::now()))
    }

    fn note(&self, call: &Call, answer: &Response) {
        if let Some(theirs) = http_date_ms(&answer.headers) {
            // The header has whole seconds: the middle of the second is the best guess.
            self.ahead_ms.store(Timestamp(theirs + 500).millis_since(self.now()), Ordering::Relaxed);
        }
        if let Some(limit) = self.options.dialect.announced_limit(&answer.headers, self.site_now().0) {
            self.pause(call, &limit);
        }
    }

    fn refusal(&self, call: &Call, answer: &Response) -> TrackerError {
        let status = answer.status.as_u16();
        let dialect = self.options.dialect;
        if status == 429 {
            let limit = dialect.limit(answer, self.site_now().0);
            self.pause(call, &limit);
            let Limit { scope, reason, wait } = limit;
            return TrackerError::RateLimited { scope, reason, retry_after_ms: millis_of(wait) };
        }
        if let Some(wait) = (status == 503).then(|| retry_after(&answer.headers, self.site_now().0)).flatten() {
            let reason = format!("{} is not available", dialect.name());
            self.pause(call, &Limit { scope: LimitScope::Account, reason, wait });
        }
        call.purpose.refused(answer, self.address(), dialect)
    }

    fn pause(&self, call: &Call, limit: &Limit) {
        tracing::debug!(endpoint = call.endpoint, reason = limit.reason, wait_ms = millis_of(limit.wait), "pausing");
        let scope = match (limit.scope, &call.issue) {
            (LimitScope::Issue, Some(issue)) => Scope::Issue(issue.clone()),
            (LimitScope::Endpoint | LimitScope::Issue, _) => Scope::Endpoint(call.endpoint.to_owned()),
            (LimitScope::Account, _) => Scope::Account,
        };
        self.options.budget.pause(scope, limit.wait, &limit.reason);
    }
}

fn millis_of(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
