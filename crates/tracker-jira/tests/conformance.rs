//! The conformance suite against the Jira emulator, in a time zone far from UTC and with small pages.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by itself")]

use async_trait::async_trait;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::post;
use entente_http::{AddressPolicy, Client, ClientOptions};
use entente_hub::{Field, HubIssue, Label, Priority, Timestamp};
use entente_tracker_api::conformance::{
    Bench, Trouble, WebhookReceiver, WebhookTrouble, check_profile, check_report, run,
};
use entente_tracker_api::{Credentials, Tracker, WebhookDelivery, WebhookTarget};
use entente_tracker_emulators::jira::{FaultSettings, JiraEmulatorOptions, RunningEmulator, serve};
use entente_tracker_jira::{JiraOptions, JiraTracker, PROFILE};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

/// What a project's administrator grants when it must be able to read only.
const WRITING: [&str; 8] = [
    "CREATE_ISSUES",
    "EDIT_ISSUES",
    "TRANSITION_ISSUES",
    "ADD_COMMENTS",
    "EDIT_OWN_COMMENTS",
    "DELETE_OWN_COMMENTS",
    "CREATE_ATTACHMENTS",
    "DELETE_OWN_ATTACHMENTS",
];

type Arrived = Arc<Mutex<Vec<WebhookDelivery>>>;

struct JiraBench {
    emulator: RunningEmulator,
    jira: JiraTracker,
    receiver: Receiver,
}

struct Receiver {
    target: WebhookTarget,
    arrived: Arrived,
    emulator: entente_tracker_emulators::jira::EmulatorHandle,
}

impl Receiver {
    async fn start(emulator: &RunningEmulator) -> Self {
        let arrived = Arrived::default();
        let app = Router::new().route("/hook", post(keep)).with_state(arrived.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
        let target = WebhookTarget { url, secret: "a secret for tests".into() };
        Self { target, arrived, emulator: emulator.handle() }
    }
}

async fn keep(State(arrived): State<Arrived>, headers: HeaderMap, body: Bytes) {
    let headers = headers.iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()));
    arrived.lock().unwrap().push(WebhookDelivery { headers: headers.collect(), body });
}

#[async_trait]
impl WebhookReceiver for Receiver {
    fn target(&self) -> WebhookTarget {
        self.target.clone()
    }
    async fn received(&self) -> Vec<WebhookDelivery> {
        std::mem::take(&mut self.arrived.lock().unwrap())
    }
    async fn trouble(&self, trouble: Option<WebhookTrouble>) {
        let faults = match trouble {
            None => FaultSettings::default(),
            Some(WebhookTrouble::Lost) => FaultSettings { lose_webhook_one_in: Some(1), ..FaultSettings::default() },
            Some(WebhookTrouble::LateAndTwice) => {
                FaultSettings { double_webhook_one_in: Some(1), webhook_delay_ms: 300, ..FaultSettings::default() }
            }
        };
        self.emulator.set_faults(faults);
    }
}

fn connect(url: &str, token: &str) -> JiraTracker {
    let policy = AddressPolicy::private_allowed();
    let http = Client::new(ClientOptions { policy, ..ClientOptions::default() }).unwrap();
    let credentials = Credentials { address: url.into(), email: "sync@example.com".into(), token: token.into() };
    JiraTracker::connect(credentials, JiraOptions { visibility_lag_ms: 100, page_size: 5, ..JiraOptions::new(http) })
        .unwrap()
}

#[async_trait]
impl Bench for JiraBench {
    fn tracker(&self) -> &dyn Tracker {
        &self.jira
    }
    fn project(&self) -> &str {
        "DEMO"
    }
    fn issue_type(&self) -> &str {
        "Task"
    }
    fn reachable_status(&self) -> &str {
        "Done"
    }
    fn fields(&self) -> HubIssue {
        HubIssue {
            priority: Field::Set(Priority::by_name("Low")),
            labels: Field::Set(vec![Label::new("one"), Label::new("two")]),
            due: Field::Set(Timestamp(1_801_353_600_000)),
            ..HubIssue::default()
        }
    }
    fn query_for(&self, word: &str) -> String {
        format!("project = DEMO AND summary ~ \"{word}\" ORDER BY key ASC")
    }
    fn wrong_queries(&self) -> Vec<String> {
        ["project = NONE", "invalid query", "universe = 42", "ORDER BY key"].map(str::to_owned).into()
    }
    fn now(&self) -> Timestamp {
        let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
        Timestamp(i64::try_from(since_1970.as_millis()).unwrap())
    }
    async fn trouble(&self, trouble: Option<Trouble>) {
        let faults = match trouble {
            None => FaultSettings::default(),
            Some(Trouble::LostAnswers) => FaultSettings { drop_answer_one_in: Some(1), ..FaultSettings::default() },
            Some(Trouble::Limited { retry_after_s }) => FaultSettings {
                rate_limit_one_in: Some(1),
                retry_after_seconds: Some(retry_after_s),
                ..FaultSettings::default()
            },
            Some(Trouble::Down) => FaultSettings { fail_before_one_in: Some(1), ..FaultSettings::default() },
        };
        self.emulator.handle().set_faults(faults);
    }
    fn another(&self) -> Box<dyn Tracker> {
        Box::new(connect(&self.emulator.url, "emulator-token"))
    }
    fn many_comments(&self) -> usize {
        130
    }
    fn webhooks(&self) -> Option<&dyn WebhookReceiver> {
        Some(&self.receiver)
    }
    fn with_wrong_token(&self) -> Box<dyn Tracker> {
        Box::new(connect(&self.emulator.url, "wrong"))
    }
    async fn with_weak_account(&self) -> Box<dyn Tracker> {
        for permission in WRITING {
            self.emulator.handle().set_permission(permission, false);
        }
        self.another()
    }
    async fn strong_again(&self) {
        for permission in WRITING {
            self.emulator.handle().set_permission(permission, true);
        }
    }
}

fn page() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/connectors/jira-cloud.json")
}

#[tokio::test]
async fn the_connector_conforms() {
    let time_zone = "Pacific/Kiritimati".to_owned();
    let emulator = serve(JiraEmulatorOptions { time_zone, ..JiraEmulatorOptions::default() }).await.unwrap();
    let jira = connect(&emulator.url, "emulator-token");
    let receiver = Receiver::start(&emulator).await;
    let report = run(&JiraBench { emulator, jira, receiver }).await;
    assert!(report.passed(), "{report}");
    check_profile(&page(), &PROFILE).unwrap();
    check_report(&page(), &report).unwrap();
}
