//! The port itself.

use crate::profile::Profile;
use crate::query::{QueryCount, QueryCursor, QueryPage, QueryProblem};
use crate::{Capabilities, ContentFrom, FileContent, TrackerError};
use async_trait::async_trait;
use bytes::Bytes;
use entente_hub::changes::{WriteStep, Written};
use entente_hub::{
    Found, HubIssue, IssueRef, IssueType, Lookup, Project, Status, Timestamp, TrackerRequest, TrackerResponse, User,
    WorkLog,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// What a connector needs to sign in. Debug output hides the token.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Credentials {
    /// The address of the tracker, such as `https://example.atlassian.net`.
    pub address: String,
    /// The e-mail of the account.
    pub email: String,
    /// The API token.
    pub token: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials")
            .field("address", &self.address)
            .field("email", &self.email)
            .finish_non_exhaustive()
    }
}

/// Who the account is and what it may not do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AccessReport {
    /// The account.
    pub account: User,
    /// The tracker's own name or title.
    pub tracker_title: String,
    /// The account's time zone, as an IANA name.
    pub time_zone: String,
    /// Permissions that a sync needs and the account lacks, by the names that administrators know.
    pub missing_permissions: Vec<String>,
}

/// One write, with all that is needed to carry it out once.
#[derive(Clone, Debug)]
pub struct WriteRequest {
    /// What to write.
    pub step: WriteStep,
    /// The marker that goes with the write where the tracker can hold one: opaque text.
    pub marker: String,
    /// The write must have ended by then.
    pub deadline: Timestamp,
    /// The content of an attachment step.
    pub content: Option<FileContent>,
}

/// Looks for what a write of unknown outcome may have made.
#[derive(Clone, Debug)]
pub struct LookUp {
    /// The step in doubt.
    pub step: WriteStep,
    /// Its marker.
    pub marker: String,
    /// When the intent was stored: nothing older can be its result.
    pub since: Timestamp,
}

/// Something that may be the result of a write in doubt.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// What it is.
    pub written: Written,
    /// True when the marker proves it; false for a fingerprint.
    pub certain: bool,
}

/// What a tracker says may have changed. A hint, never the truth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ChangeHint {
    /// The issue's lasting id.
    pub issue_id: String,
    /// Its key, where known.
    pub issue_key: Option<String>,
    /// What seems to have happened.
    pub kind: HintKind,
    /// The tracker's time of the change, where known.
    pub changed: Option<Timestamp>,
}

/// What seems to have happened to an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum HintKind {
    /// It was created or changed.
    Changed,
    /// It was deleted.
    Deleted,
}

/// How far the sweep has come: opaque to everyone but the connector that made it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SweepCursor(pub String);

/// One round of the sweep.
#[derive(Clone, Debug, PartialEq)]
pub struct SweepPage {
    /// Issues changed since the cursor, without those that the cursor already covers.
    pub hints: Vec<ChangeHint>,
    /// Where the next round begins. Stored in the same transaction as the hints.
    pub next: SweepCursor,
    /// True when more is waiting: sweep again at once.
    pub more: bool,
}

/// A request that arrived at the webhook address, untouched. Header names are in lower case.
#[derive(Clone, Debug)]
pub struct WebhookDelivery {
    /// All headers.
    pub headers: Vec<(String, String)>,
    /// The raw body, over which the signature was made.
    pub body: Bytes,
}

/// Why a webhook delivery is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WebhookError {
    /// There is no signature, or it does not match.
    #[error("the delivery's signature is missing or wrong")]
    BadSignature,
    /// The body is not what this tracker sends.
    #[error("the delivery is not understood: {0}")]
    Malformed(String),
}

/// Where a tracker shall send its webhooks.
#[derive(Clone)]
pub struct WebhookTarget {
    /// The address, reachable by the tracker.
    pub url: String,
    /// The secret that signs deliveries.
    pub secret: String,
}

/// Calls of a tracker by their outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CallCounts {
    /// Those that were answered, with whatever status but that a limit is reached.
    pub answered: u64,
    /// Those that a limit refused.
    pub limited: u64,
    /// Those without an answer.
    pub lost: u64,
}

/// A system that holds issues. Every call has its own deadline inside and never blocks a thread.
#[async_trait]
pub trait Tracker: Send + Sync {
    /// What this kind of tracker can do.
    fn profile(&self) -> &'static Profile;

    /// What this tracker can do, with its settings.
    fn capabilities(&self) -> &Capabilities;

    /// The tracker's address, without a slash at the end.
    fn address(&self) -> &str;

    /// The address of an issue for people.
    fn issue_url(&self, key: &str) -> String;

    /// How far the tracker's clock is ahead of ours, in milliseconds, as far as its answers tell.
    fn ahead_ms(&self) -> i64 {
        0
    }

    /// When a call ended last for which the tracker took more than two seconds. Under such load it may carry out a request long after nobody
    /// waits for its answer any more.
    fn slow_at(&self) -> Option<Timestamp> {
        None
    }

    /// Calls that were made since the tracker was opened.
    fn calls(&self) -> CallCounts {
        CallCounts::default()
    }

    /// Checks the credentials and names the permissions that a sync needs and the account lacks.
    async fn check_access(&self) -> Result<AccessReport, TrackerError>;

    /// Projects whose key or name contains the text (all for an empty one), at most `limit`.
    async fn search_projects(&self, text: &str, limit: usize) -> Result<Vec<Project>, TrackerError>;

    /// The types that an issue of the project may have.
    async fn issue_types(&self, project_key: &str) -> Result<Vec<IssueType>, TrackerError>;

    /// The statuses that issues of the project may have.
    async fn statuses(&self, project_key: &str) -> Result<Vec<Status>, TrackerError>;

    /// People whose name or e-mail matches.
    async fn search_users(&self, text: &str, limit: usize) -> Result<Vec<User>, TrackerError>;

    /// Resolves what a person typed to an issue.
    async fn find_issue(&self, key: &str) -> Result<IssueRef, TrackerError>;

    /// Reads an issue with all fields, comments and attachments. Texts are in [`Capabilities::markup`]; attachments have no hash yet.
    async fn read_issue(&self, id: &str) -> Result<HubIssue, TrackerError>;

    /// Carries out one write. [`TrackerError::UnknownOutcome`] means that it must be settled by [`Tracker::look_up`] first.
    async fn write(&self, request: WriteRequest) -> Result<Written, TrackerError>;

    /// Candidates for the result of a write in doubt, by direct reads, never by search alone.
    async fn look_up(&self, look_up: LookUp) -> Result<Vec<Candidate>, TrackerError>;

    /// Issues changed since the cursor; the default cursor means *from now on*, and returns no hint.
    async fn sweep(&self, cursor: &SweepCursor) -> Result<SweepPage, TrackerError>;

    /// What is wrong with a query in the tracker's own language; nothing when it can be used.
    async fn check_query(&self, query: &str) -> Result<Vec<QueryProblem>, TrackerError>;

    /// How many issues a query finds. A query that can't be used is [`TrackerError::Refused`] with `query` among its
    /// fields, here and in the two calls below.
    async fn count_matches(&self, query: &str) -> Result<QueryCount, TrackerError>;

    /// What a query finds, at most `limit` issues from the cursor on (a tracker may have a smaller largest page). A walk to
    /// the end tells each issue that matches all the time at least once; search indexes may lag behind.
    async fn search_issues(
        &self,
        query: &str,
        from: Option<&QueryCursor>,
        limit: usize,
    ) -> Result<QueryPage, TrackerError>;

    /// Those of these issues, by id, that a query finds now. Issues that are gone are not among them.
    async fn matching(&self, query: &str, issue_ids: &[String]) -> Result<BTreeSet<String>, TrackerError>;

    /// The largest file that the tracker takes now, in bytes, as far as it tells; never more than [`Capabilities::max_attachment_bytes`].
    async fn largest_attachment(&self) -> Result<u64, TrackerError> {
        Ok(self.capabilities().max_attachment_bytes)
    }

    /// The content of an attachment from a byte on (0 for the whole). At most [`Capabilities::max_attachment_bytes`] are given; a larger
    /// one ends with an error.
    async fn attachment_content(&self, attachment_id: &str, from: u64) -> Result<ContentFrom, TrackerError>;

    /// A request that a script makes to the tracker's own interface, with the account's credentials. Its target is a path; whatever
    /// status the answer has, it is an answer.
    async fn request(&self, request: TrackerRequest) -> Result<TrackerResponse, TrackerError> {
        let what = format!("take requests of scripts, such as {} {}", request.method, request.target);
        Err(TrackerError::Unsupported { tracker: self.capabilities().kind.label().into(), what })
    }

    /// Looks something up for a script, or adds it to the tracker's lists. Making what is there already gives what is there, so that asking
    /// again does no harm. A connector serves what its tracker has, and leaves the rest to this.
    async fn look_for(&self, lookup: Lookup) -> Result<Found, TrackerError> {
        match lookup {
            Lookup::Issue { id_or_key } => match self.find_issue(&id_or_key).await {
                Ok(issue) => self.read_issue(&issue.id).await.map(|issue| Found::Issue(Box::new(issue))),
                Err(TrackerError::NotFound { .. }) => Ok(Found::NOTHING),
                Err(error) => Err(error),
            },
            other => {
                let tracker = self.capabilities().kind.label().into();
                Err(TrackerError::Unsupported { tracker, what: other.what().into() })
            }
        }
    }

    /// A text as it will read when it was written and is read back. A connector whose tracker stores another markup converts there
    /// and back; so what is read back can be compared with what was written.
    fn normal_text(&self, text: &str) -> String {
        text.to_owned()
    }

    /// A work log as it will read when it was written and is read back: a tracker may know whole minutes, or days, only.
    fn normal_work_log(&self, log: WorkLog) -> WorkLog {
        WorkLog { comment: self.normal_text(&log.comment), ..log }
    }

    /// Checks a delivery's signature and reads its hints. Does no I/O.
    fn read_webhook(&self, delivery: &WebhookDelivery, secret: &str) -> Result<Vec<ChangeHint>, WebhookError>;

    /// Makes sure that the tracker sends its webhooks to the target; registering twice is harmless.
    async fn ensure_webhook(&self, target: &WebhookTarget) -> Result<(), TrackerError>;
}
