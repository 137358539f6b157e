//! Peers of other versions, true and claimed: both work together with what both know, and the rest is set aside.

use super::peer::{HandMadePeer, counted, json, refusal, until};
use crate::company::{Company, free_port};
use entente_link::terms::{Capabilities, Feature};
use entente_node::peer::Refusal;
use entente_node::service::NewJob;
use entente_sync_core::Content;
use serde_json::{Value, json};

/// A body as a later version might write it.
fn body(encoding: u8, message: &Value) -> Vec<u8> {
    let text = message.to_string();
    let length = u32::try_from(text.len()).expect("short");
    [&[encoding][..], &length.to_be_bytes(), text.as_bytes()].concat()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_peer_is_understood_as_far_as_both_know() {
    let company = Company::reachable("A").await;
    let (peer, id) = HandMadePeer::speaking(&company, "acme to globex", &[1, 2, 99]).await;
    let newer = [
        body(0, &json!({ "version": 1, "kind": "thought", "about": "you" })),
        body(0, &json!({ "version": 2, "kind": "update", "twin": 7 })),
        // An encoding that this version does not know is never unpacked, however small it claims to be.
        body(9, &json!({})),
    ];
    for (sequence, body) in (1..).zip(&newer) {
        let sent = peer.send(&company, vec![peer.sealed(&peer.address(sequence), body)]).await;
        assert_eq!(sent, (Some(sequence), Vec::new()), "it is kept, and the numbering goes on");
    }
    assert_eq!(counted(&company, Some(id), Refusal::NeedsNewerVersion), 3);
    let malformed = peer.sealed(&peer.address(4), b"\0\0\0\0\x09nonsense");
    assert_eq!(peer.send(&company, vec![malformed]).await.0, Some(4));
    assert_eq!(counted(&company, Some(id), Refusal::Malformed), 1);
    assert_eq!(peer.send(&company, vec![peer.genuine(5)]).await.0, Some(5), "what both know goes on");
}

#[tokio::test(flavor = "multi_thread")]
async fn fields_of_a_later_version_are_ignored() {
    let company = Company::reachable("A").await;
    let (peer, _) = HandMadePeer::of(&company).await;
    let mut call: Value = serde_json::from_slice(&json(&peer.request(vec![peer.genuine(1)]))).expect("JSON");
    call["priorities"] = json!(["high"]);
    assert_eq!(peer.call(&company, json(&call)).await.status(), 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_or_envelope_of_a_version_that_was_not_agreed_is_refused() {
    let company = Company::reachable("A").await;
    let (peer, _) = HandMadePeer::speaking(&company, "acme to globex", &[1, 2]).await;
    let mut call: Value = serde_json::from_slice(&json(&peer.request(Vec::new()))).expect("JSON");
    call["version"] = json!(2);
    assert_eq!(refusal(peer.call(&company, json(&call)).await).await, (400, "malformed_call".to_owned()));
    let mut envelope = peer.genuine(1);
    envelope[3] = 2;
    assert_eq!(peer.send(&company, vec![envelope]).await, (None, Vec::new()));
    assert_eq!(counted(&company, None, Refusal::NeedsNewerVersion), 1);
    assert_eq!(peer.send(&company, vec![peer.genuine(1)]).await.0, Some(1));
}

/// A node before and after its update, beside one that has all features.
#[tokio::test(flavor = "multi_thread")]
async fn an_older_node_works_with_a_newer_one_and_an_update_is_told() {
    let port = free_port();
    let older = Capabilities::of([], "Entente 0.0.9");
    let a = Company::set_up_with("A", Some(port), |options| options.capabilities = older).await;
    let b = Company::private("B").await;
    let (id, code) = a.initiate("acme to globex").await;
    b.node().accept_invitation(&code, b.system, &b.project, None, "tester").await.expect("accepted");
    b.until_active(id).await;
    for (nth, from, to) in [(1, &a, &b), (2, &b, &a)] {
        let summary = format!("issue {nth}, ").repeat(20);
        let key = from.raise_issue(summary.trim_end_matches(", ")).await;
        from.node().start_sync(id, &key).await.expect("under sync");
        let title = summary.trim_end_matches(", ").to_owned();
        to.until_issue("the issue on the other side", |issue| issue["summary"] == title.as_str()).await;
    }
    let pair = |local: &str| vec![entente_sync_engine::jobs::JobPair { local: local.into(), remote: "DEMO-1".into() }];
    let connect = async || b.node().begin_job(id, NewJob::Connect(Content::Merge, pair("DEMO-2")), "tester").await;
    assert_eq!(connect().await.err().map(|error| error.code), Some("peer-too-old"), "it would make a new issue");

    let (kept, port) = a.pause().await;
    let _a = Company::resume("A", kept, port).await;
    until("the update is told", || {
        let entry = b.node().entry(id).expect("a connection");
        let peer = entry.settings.peer.as_ref().expect("a peer");
        b.node().capabilities.both_have(&peer.capabilities, Feature::Batch)
    })
    .await;
    assert!(connect().await.is_ok(), "what both know now is used");
    assert_eq!(b.peers().refusals(Some(id)), [], "nothing of it was refused");
}
