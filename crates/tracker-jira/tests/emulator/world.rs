//! An emulator with a connector for it, and people who use it by hand.

use entente_http::{AddressPolicy, Client, ClientOptions, Method};
use entente_hub::changes::{WriteStep, Written};
use entente_hub::{Attachment, Comment, Field, HubIssue, IssueRef, Timestamp};
use entente_tracker_api::{Candidate, Credentials, LookUp, Tracker, TrackerError, WriteRequest};
use entente_tracker_emulators::jira::{EmulatorHandle, FaultSettings, JiraEmulatorOptions, RunningEmulator, serve};
use entente_tracker_jira::{JiraOptions, JiraTracker};
use serde_json::Value;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

pub struct World {
    pub jira: JiraTracker,
    pub emulator: RunningEmulator,
    http: Client,
    markers: AtomicU32,
}

pub fn now() -> Timestamp {
    let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    Timestamp(i64::try_from(since_1970.as_millis()).unwrap())
}

pub fn http() -> Client {
    let policy = AddressPolicy::private_allowed();
    Client::new(ClientOptions { policy, ..ClientOptions::default() }).unwrap()
}

pub fn connect(url: &str, token: &str, change: impl FnOnce(&mut JiraOptions)) -> JiraTracker {
    let mut options = JiraOptions::new(http());
    change(&mut options);
    let credentials = Credentials { address: url.into(), email: "sync@example.com".into(), token: token.into() };
    JiraTracker::connect(credentials, options).unwrap()
}

impl World {
    pub async fn new() -> Self {
        Self::with(JiraEmulatorOptions::default()).await
    }

    pub async fn with(options: JiraEmulatorOptions) -> Self {
        let emulator = serve(options).await.unwrap();
        let jira = connect(&emulator.url, "emulator-token", |_| ());
        Self { jira, emulator, http: http(), markers: AtomicU32::new(0) }
    }

    pub fn handle(&self) -> EmulatorHandle {
        self.emulator.handle()
    }

    /// Every write happens, and no answer to one arrives.
    pub fn lose_answers(&self) {
        self.handle().set_faults(FaultSettings { drop_answer_one_in: Some(1), ..FaultSettings::default() });
    }

    pub fn heal(&self) {
        self.handle().set_faults(FaultSettings::default());
    }

    /// The search shows nothing new for a long time.
    pub fn blind_search(&self) {
        self.handle().set_search_lag(Duration::from_secs(600), Duration::from_secs(600));
    }

    /// Does something as a person, by the emulator's own surface.
    pub async fn person(&self, method: Method, path: &str, body: Value) -> Value {
        let url = format!("{}/__emulator/people/{path}", self.emulator.url).parse().unwrap();
        let answer = self.http.request(method, url).json(&body).send().await.unwrap();
        assert!(answer.status.is_success(), "{path}: {} {:?}", answer.status, answer.body);
        answer.json().unwrap_or(Value::Null)
    }

    pub async fn person_creates(&self, summary: &str) -> IssueRef {
        let made = self.person(Method::POST, "issues", serde_json::json!({ "summary": summary })).await;
        IssueRef { id: made["id"].as_str().unwrap().into(), key: made["key"].as_str().unwrap().into() }
    }

    pub fn request(&self, step: WriteStep) -> WriteRequest {
        let marker = format!("marker-{}", self.markers.fetch_add(1, Ordering::Relaxed));
        WriteRequest { step, marker, deadline: now().plus_millis(20_000), content: None }
    }

    pub async fn write(&self, step: WriteStep) -> Result<Written, TrackerError> {
        self.jira.write(self.request(step)).await
    }

    /// Writes with all answers lost, then looks for what the write made.
    pub async fn write_blindly(&self, request: WriteRequest) -> Vec<Candidate> {
        let look_up = LookUp { step: request.step.clone(), marker: request.marker.clone(), since: now() };
        self.lose_answers();
        let outcome = self.jira.write(request).await.unwrap_err();
        self.heal();
        assert!(matches!(outcome, TrackerError::UnknownOutcome { .. }), "{outcome}");
        self.jira.look_up(look_up).await.unwrap()
    }

    pub fn issues(&self) -> Vec<Value> {
        self.handle().dump()["issues"].as_array().unwrap().clone()
    }
}

pub fn new_issue(summary: &str) -> WriteStep {
    WriteStep::CreateIssue {
        fields: Box::new(HubIssue {
            project_key: Field::Set("DEMO".into()),
            type_name: Field::Set("Task".into()),
            summary: Field::Set(summary.into()),
            ..HubIssue::default()
        }),
    }
}

pub fn new_comment(issue: &IssueRef, body: &str) -> WriteStep {
    WriteStep::AddComment { issue: issue.clone(), comment: Comment { body: body.into(), ..Comment::default() } }
}

pub fn new_file(issue: &IssueRef, name: &str, content: &[u8]) -> WriteStep {
    let hash = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, content);
    WriteStep::AddAttachment {
        issue: issue.clone(),
        attachment: Attachment {
            filename: name.into(),
            mimetype: "text/plain".into(),
            filesize: content.len() as u64,
            sha256: Some(hex::encode(hash)),
            ..Attachment::default()
        },
    }
}
