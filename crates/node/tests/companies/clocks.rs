//! A private connection while the clock of one of the two nodes is wrong by hours, and after it was set right.

use crate::company::{Company, MovedClock};
use crate::hostile::peer::{counted, until};
use entente_hub::ConnectionId;
use entente_link_http::LinkSettings;
use entente_node::peer::Refusal;
use entente_sync_engine::ports::Clock;
use entente_sync_store::TwinFilter;
use entente_tracker_emulators::jira::FaultSettings;
use serde_json::{Value, json};
use std::time::Duration;

const HOURS: Duration = Duration::from_secs(3 * 60 * 60);

/// A way in which a clock is moved.
type Move = fn(&MovedClock, Duration);
/// Forwards and back again, or the other way.
const WAYS: [(&str, Move, Move); 2] =
    [("ahead", MovedClock::advance, MovedClock::rewind), ("behind", MovedClock::rewind, MovedClock::advance)];

struct Scene {
    a: Company,
    b: Company,
    id: ConnectionId,
    keys: (String, String),
}

impl Scene {
    async fn new() -> Self {
        let second = Duration::from_secs(1);
        let link = LinkSettings { hold: second, longest_pause: second, ..LinkSettings::default() };
        let (a, b) = (Company::reachable("A").await, Company::with_link("B", link).await);
        let (id, code) = a.initiate("acme to globex").await;
        b.node().accept_invitation(&code, b.system, &b.project, None, "tester").await.expect("accepted");
        a.until_active(id).await;
        b.until_active(id).await;
        let mine = a.raise_issue("at the right time").await;
        a.node().start_sync(id, &mine).await.expect("under sync");
        let theirs = b.until_issue("the issue at B", is_called("at the right time")).await;
        let theirs = theirs["key"].as_str().expect("a key").to_owned();
        Self { a, b, id, keys: (mine, theirs) }
    }

    /// Waits until B's twin is to be looked at only in more than an hour, by the right time; bounded.
    async fn until_put_off_for_an_hour(&self) {
        for _ in 0..1500 {
            let filter = TwinFilter { connection: Some(self.id), limit: 1, ..TwinFilter::default() };
            let (twins, _) = self.b.node().store.list_twins(filter).await.expect("twins");
            let wait = twins[0].wake_at.map_or(0, |at| at.millis_since(self.a.clock.now()));
            if wait > 60 * 60 * 1000 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("not put off within thirty seconds");
    }

    /// Edits on both sides while one clock is wrong; they arrive once it is right.
    async fn edits_arrive_after(&self, which: &Company, (name, wrong, right): (&str, Move, Move)) {
        let refused = || counted(&self.a, None, Refusal::ReplayedCall);
        let before = refused();
        wrong(&which.clock, HOURS);
        until("a call is refused for its time", || refused() > before).await;
        let [summary, description] = ["summary", "description"].map(|field| format!("{field}: {name}"));
        self.a.edit_issue(&self.keys.0, &json!({ "summary": summary })).await;
        self.b.edit_issue(&self.keys.1, &json!({ "description": description })).await;
        right(&which.clock, HOURS);
        let both = |issue: &Value| issue["summary"] == summary.as_str() && issue.to_string().contains(&description);
        self.a.until_issue("both edits at A", both).await;
        self.b.until_issue("both edits at B", both).await;
    }
}

fn is_called(summary: &str) -> impl Fn(&Value) -> bool {
    move |issue| issue["summary"] == summary
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_connection_goes_on_after_the_clock_of_the_private_node_was_wrong() {
    let scene = Scene::new().await;
    for way in WAYS {
        scene.edits_arrive_after(&scene.b, way).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_connection_goes_on_after_the_clock_of_the_reachable_node_was_wrong() {
    let scene = Scene::new().await;
    for way in WAYS {
        scene.edits_arrive_after(&scene.a, way).await;
    }
}

/// What a failing tracker put off by a clock that was ahead is not waited for until that hour.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_put_off_until_a_wrong_hour_is_done_when_the_clock_is_right() {
    let scene = Scene::new().await;
    let (a, b) = (&scene.a, &scene.b);
    b.until_quiet(scene.id).await;
    b.emulator().set_faults(FaultSettings { fail_before_one_in: Some(1), ..FaultSettings::default() });
    a.edit_issue(&scene.keys.0, &json!({ "summary": "while B's tracker fails" })).await;
    b.clock.advance(HOURS);
    scene.until_put_off_for_an_hour().await;
    b.clock.rewind(HOURS);
    b.emulator().set_faults(FaultSettings::default());
    b.until_issue("the edit", is_called("while B's tracker fails")).await;
}
