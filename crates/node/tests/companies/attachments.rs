//! Contents of attachments between two nodes whose trackers make trouble.

use crate::company::Company;
use entente_hub::ConnectionId;
use entente_sync_engine::AttachmentBounds;
use entente_sync_store::TwinFilter;
use entente_tracker_emulators::jira::FaultSettings;
use serde_json::Value;

const MIB: usize = 1024 * 1024;

/// Two companies in a private connection, with an issue of A under sync; gives its key.
async fn with_issue(a: &Company, b: &Company) -> (ConnectionId, String) {
    let (id, code) = a.initiate("acme to globex").await;
    b.node().accept_invitation(&code, b.system, &b.project, None, "tester").await.expect("accepted");
    a.until_active(id).await;
    b.until_active(id).await;
    let key = a.raise_issue("With files").await;
    a.node().start_sync(id, &key).await.expect("under sync");
    b.until_issue("the twin", |issue| issue["summary"] == "With files").await;
    (id, key)
}

fn has_file(issue: &Value, name: &str) -> bool {
    issue["attachments"].as_array().is_some_and(|files| files.iter().any(|file| file["filename"] == name))
}

/// Bytes that differ everywhere.
fn content(size: usize) -> Vec<u8> {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    std::iter::repeat_with(&mut next).take(size).collect()
}

async fn arrives_whole(faults: FaultSettings) {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (_, key) = with_issue(&a, &b).await;
    a.emulator().set_faults(faults);
    a.attach(&key, "large.bin", content(10 * MIB + 7)).await;
    let left = a.until_issue("the file at A", |issue| has_file(issue, "large.bin")).await;
    let came = b.until_issue("the file at B", |issue| has_file(issue, "large.bin")).await;
    assert_eq!(came["attachments"][0]["sha256"], left["attachments"][0]["sha256"]);
    assert_eq!(came["attachments"].as_array().expect("files").len(), 1);
    a.stop().await;
    b.stop().await;
}

/// Each reading breaks off before a window is whole; it goes on by ranges, and the hash is that of one reading all the same.
#[tokio::test(flavor = "multi_thread")]
async fn a_tracker_that_breaks_off_delays_a_file_and_does_not_damage_it() {
    arrives_whole(FaultSettings { cut_content_after: Some(3 * MIB as u64), ..FaultSettings::default() }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tracker_without_ranges_is_read_all_the_same() {
    arrives_whole(FaultSettings { ignore_ranges: true, ..FaultSettings::default() }).await;
}

/// The limit of one side is told at its twin, and the issue goes on.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_large_is_told_and_the_rest_syncs() {
    let bounds = AttachmentBounds { largest: MIB as u64, ..AttachmentBounds::default() };
    let (a, b) = (Company::reachable("A").await, Company::with_attachments("B", bounds).await);
    let (id, key) = with_issue(&a, &b).await;
    a.attach(&key, "large.bin", content(MIB + 1)).await;
    a.attach(&key, "small.bin", content(MIB)).await;
    let came = b.until_issue("the small file", |issue| has_file(issue, "small.bin")).await;
    assert!(!has_file(&came, "large.bin"));
    let filter = TwinFilter { connection: Some(id), limit: 10, ..TwinFilter::default() };
    let (twins, _) = b.node().store.list_twins(filter).await.expect("twins");
    let history = b.node().store.history(id, Some(twins[0].id), 100).await.expect("a history");
    let told = history.iter().any(|line| {
        line.entry.step == "error" && line.entry.summary.contains("large.bin can't come: it has 1048577 bytes")
    });
    assert!(told, "{:?}", history.iter().map(|line| &line.entry.summary).collect::<Vec<_>>());
    a.stop().await;
    b.stop().await;
}
