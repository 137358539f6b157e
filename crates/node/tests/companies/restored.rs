//! Yesterday's data folder of one side comes back while the other side went on: both find out where each pair stands, and go on without a
//! duplicate and without a loss.

use crate::company::Company;
use crate::hostile::peer::until;
use entente_hub::ConnectionId;
use entente_node::service::Counterpart;
use entente_node::state::{Calibration, StopReason};
use entente_sync_store::ConnectionStatus;
use serde_json::{Value, json};
use std::time::Duration;

fn is_called(summary: &str) -> impl Fn(&Value) -> bool {
    move |issue| issue["summary"] == summary
}

fn calibration(company: &Company, id: ConnectionId) -> Option<Calibration> {
    company.node().entry(id).expect("a connection").settings.calibration.clone()
}

fn comments(issue: &Value) -> Vec<String> {
    let all = issue["comments"].as_array().expect("comments");
    all.iter().map(|comment| comment["text"].as_str().expect("a text").to_owned()).collect()
}

/// An issue of A under sync; gives both keys.
async fn synced(a: &Company, b: &Company, id: ConnectionId, summary: &str) -> (String, String) {
    let key = a.raise_issue(summary).await;
    a.node().start_sync(id, &key).await.expect("under sync");
    let there = b.until_issue("the issue at B", is_called(summary)).await;
    (key, there["key"].as_str().expect("a key").to_owned())
}

async fn edit(company: &Company, key: &str, summary: &str) {
    company.edit_issue(key, &json!({ "summary": summary })).await;
}

/// What was told on both sides before the older folder came back.
struct Told {
    known: (String, String),
    newer: (String, String),
}

/// After the backup: edits and comments both ways, and a new pair.
async fn go_on(a: &Company, b: &Company, id: ConnectionId, known: (String, String)) -> Told {
    edit(a, &known.0, "edited after the backup").await;
    a.person(&format!("issues/{}/comments", known.0), &json!({ "body": "A after the backup" })).await;
    b.until_issue("both at B", |issue| {
        is_called("edited after the backup")(issue) && issue["comments"].as_array().is_some_and(|all| all.len() == 1)
    })
    .await;
    b.person(&format!("issues/{}/comments", known.1), &json!({ "body": "B after the backup" })).await;
    a.until_issue("the comment at A", |issue| {
        is_called("edited after the backup")(issue) && issue["comments"].as_array().is_some_and(|all| all.len() == 2)
    })
    .await;
    let newer = synced(a, b, id, "made after the backup").await;
    Told { known, newer }
}

/// B's older folder is back: a person there says so, looks at what drifted, and lets work begin again.
async fn calibrate(a: &Company, b: &Company, id: ConnectionId, drifted: u64) {
    b.node().begin_calibration(id).await.expect("begun");
    until("all pairs are compared", || calibration(b, id).is_some_and(|calibration| calibration.is_complete())).await;
    let seen = calibration(b, id).expect("a calibration");
    assert_eq!(seen.drifted, drifted, "{:?}", seen.drifts);
    assert_eq!(a.node().entry(id).expect("a connection").row.status, ConnectionStatus::Deactivated);
    // What the lost folder's node wrote may have lingered in the tracker until now; that wait is not what is tried here.
    b.clock.advance(Duration::from_secs(31));
    b.node().end_calibration(id).await.expect("work begins again");
    for company in [a, b] {
        company.until_active(id).await;
        until("nothing is left of the calibration", || calibration(company, id).is_none()).await;
    }
}

async fn agree(a: &Company, b: &Company, told: &Told) {
    edit(a, &told.known.0, "told afterwards").await;
    edit(b, &told.newer.1, "told back afterwards").await;
    b.until_issue("an edit afterwards", is_called("told afterwards")).await;
    a.until_issue("an edit back afterwards", is_called("told back afterwards")).await;
    let (one, two) = (a.issues(), b.issues());
    assert_eq!((one.len(), two.len()), (3, 3), "no issue twice");
    for (key_a, key_b) in [&told.known, &told.newer] {
        let find = |issues: &[Value], key: &str| issues.iter().find(|issue| issue["key"] == key).expect("it").clone();
        let (mine, theirs) = (find(&one, key_a), find(&two, key_b));
        assert_eq!(mine["summary"], theirs["summary"]);
        assert_eq!(comments(&mine).len(), comments(&theirs).len(), "{mine} {theirs}");
    }
    let known = two.iter().find(|issue| issue["key"] == told.known.1.as_str()).expect("it");
    assert_eq!(comments(known).len(), 3, "each comment once: {:?}", comments(known));
}

async fn walk(a: Company, b: Company, id: ConnectionId) {
    let untouched = synced(&a, &b, id, "untouched").await;
    let known = synced(&a, &b, id, "known to the backup").await;
    b.until_quiet(id).await;
    let (kept, port) = b.pause().await;
    let yesterday = kept.copy_folder();
    let b = Company::resume("B", kept, port).await;
    let told = go_on(&a, &b, id, known).await;
    b.until_quiet(id).await;
    let (kept, port) = b.pause().await;
    // A goes on while B is away.
    edit(&a, &told.known.0, "edited while B was away").await;
    a.person(&format!("issues/{}/comments", told.known.0), &json!({ "body": "A while B was away" })).await;
    let b = Company::resume("B", kept.with_folder(yesterday), port).await;
    calibrate(&a, &b, id, 2).await;
    b.until_issue("what A did meanwhile", |issue| {
        is_called("edited while B was away")(issue) && issue["comments"].as_array().is_some_and(|all| all.len() == 3)
    })
    .await;
    agree(&a, &b, &told).await;
    assert_ne!(untouched.0, told.known.0);
    a.stop().await;
    b.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_node_is_restored() {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (id, code) = a.initiate("acme to globex").await;
    b.node().accept_invitation(&code, b.system, &b.project, None, "tester").await.expect("accepted");
    b.until_active(id).await;
    walk(a, b, id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_public_node_is_restored() {
    let (a, b) = (Company::reachable("A").await, Company::reachable("B").await);
    let address = format!("http://127.0.0.1:{}", b.public_port());
    let (id, code) = a.initiate_with("acme to globex", Counterpart::Public { address }).await.expect("initiated");
    b.node().accept_invitation(&code, b.system, &b.project, None, "tester").await.expect("accepted");
    a.until_active(id).await;
    b.until_active(id).await;
    walk(a, b, id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_calibrated_before_a_person_says_so_and_nothing_ends_before_all_is_compared() {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (id, code) = a.initiate("acme to globex").await;
    assert_eq!(a.node().begin_calibration(id).await.expect_err("pending").code, "not-to-calibrate");
    b.node().accept_invitation(&code, b.system, &b.project, None, "tester").await.expect("accepted");
    b.until_active(id).await;
    assert_eq!(b.node().end_calibration(id).await.expect_err("not begun").code, "not-calibrated");
    b.node().begin_calibration(id).await.expect("begun");
    assert_eq!(b.node().begin_calibration(id).await.expect_err("twice").code, "not-to-calibrate");
    until("the other side stops too", || {
        a.node().entry(id).expect("a connection").settings.stopped_because == Some(StopReason::PeerRestored)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_is_retired_leaves_the_original_alone() {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (id, code) = a.initiate("acme to globex").await;
    b.node().accept_invitation(&code, b.system, &b.project, None, "tester").await.expect("accepted");
    b.until_active(id).await;
    let (kept, nowhere) = b.pause().await;
    let copied = kept.copy().await;
    let copy = Company::resume("B", copied, nowhere).await;
    copy.node().retire_copy(id).await.expect("retired");
    assert!(copy.node().list_connections().is_empty());
    let b = Company::resume("B", kept, nowhere).await;
    b.until_active(id).await;
    synced(&a, &b, id, "the original goes on").await;
    assert_eq!(a.node().entry(id).expect("a connection").row.status, ConnectionStatus::Active);
}
