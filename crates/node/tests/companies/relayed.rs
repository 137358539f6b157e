//! Relayed connections: two nodes that nothing reaches, and a relay between them, an honest one and others.

use crate::company::{Company, free_port};
use crate::hostile::peer::{counted, until};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use entente_hub::ConnectionId;
use entente_link::bytes::Base64Bytes;
use entente_link::keys::NodeKeys;
use entente_link::relay::{PUT_PATH, Parcel, ParcelExchange, Put, Stored, TAKE_PATH, Taken};
use entente_link_http::LinkSettings;
use entente_node::peer::Refusal;
use entente_node::service::Counterpart;
use entente_relay::{Quotas, RelayOptions, RunningRelay, start};
use entente_sync_store::ConnectionStatus;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;

/// Short times, so that what was lost is soon said again.
const LINK: LinkSettings = LinkSettings {
    hold: Duration::from_secs(2),
    first_pause: Duration::from_millis(20),
    longest_pause: Duration::from_millis(400),
};

async fn relay(folder: &Path, port: u16) -> RunningRelay {
    let options = RelayOptions {
        listen: SocketAddr::from(([127, 0, 0, 1], port)),
        tls: None,
        data: folder.to_owned(),
        quotas: Quotas::default(),
        calls_per_minute: 60_000,
        opens_per_minute: 1_000,
    };
    start(options).await.expect("a relay")
}

fn over(url: &str) -> Counterpart {
    Counterpart::Relayed { relay: url.to_owned() }
}

/// Two companies with an active connection over the relay at this address.
async fn connected(url: &str) -> (Company, Company, ConnectionId) {
    let (a, b) = (Company::with_link("A", LINK).await, Company::with_link("B", LINK).await);
    let (id, code) = a.initiate_with("acme to globex", over(url)).await.expect("initiated");
    let accepted = b.node().accept_invitation(&code, b.system, &b.project, None, "tester").await.expect("accepted");
    assert_eq!(accepted.settings.peer.as_ref().map(|peer| peer.addresses.clone()), Some(Vec::new()));
    for company in [&a, &b] {
        company.until_active(id).await;
    }
    (a, b, id)
}

fn has_text(issue: &Value, list: &str, field: &str, text: &str) -> bool {
    let held = |item: &Value| item[field].as_str().is_some_and(|held| held.contains(text));
    issue[list].as_array().is_some_and(|items| items.iter().any(held))
}

fn is_called(summary: &str) -> impl Fn(&Value) -> bool {
    move |issue| issue["summary"] == summary
}

/// An issue with a comment and an attachment goes from A to B, a comment and an attachment come back.
async fn walks(a: &Company, b: &Company, id: ConnectionId, mark: &str) {
    let summary = format!("summary-{mark}");
    let made = a
        .person(
            "issues",
            &json!({ "project": "DEMO", "summary": summary, "description": format!("description-{mark}") }),
        )
        .await;
    let key = made["key"].as_str().expect("a key").to_owned();
    a.person(&format!("issues/{key}/comments"), &json!({ "body": format!("comment-{mark}") })).await;
    let file =
        |side: &str| json!({ "filename": format!("{side}-file-{mark}"), "text": format!("{side}-content-{mark}") });
    a.person(&format!("issues/{key}/attachments"), &file("a")).await;
    a.node().start_sync(id, &key).await.expect("under sync");
    let there = b
        .until_issue("the issue at B", |issue| {
            is_called(&summary)(issue)
                && has_text(issue, "comments", "text", &format!("comment-{mark}"))
                && has_text(issue, "attachments", "filename", &format!("a-file-{mark}"))
        })
        .await;
    let there = there["key"].as_str().expect("a key");
    b.person(&format!("issues/{there}/comments"), &json!({ "body": format!("back-{mark}") })).await;
    b.person(&format!("issues/{there}/attachments"), &file("b")).await;
    a.until_issue("the comment and the attachment at A", |issue| {
        is_called(&summary)(issue)
            && has_text(issue, "comments", "text", &format!("back-{mark}"))
            && has_text(issue, "attachments", "filename", &format!("b-file-{mark}"))
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_issue_goes_both_ways_and_the_relay_may_restart_or_lose_everything() {
    let (folder, port) = (tempfile::tempdir().expect("a folder"), free_port());
    let running = relay(folder.path(), port).await;
    let url = running.url.clone();
    let (a, b, id) = connected(&url).await;
    walks(&a, &b, id, "first").await;
    running.stop().await;
    let running = relay(folder.path(), port).await;
    walks(&a, &b, id, "restarted").await;
    running.stop().await;
    let empty = tempfile::tempdir().expect("a folder");
    let running = relay(empty.path(), port).await;
    walks(&a, &b, id, "emptied").await;
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn deactivating_and_removing_are_told_over_the_relay() {
    let folder = tempfile::tempdir().expect("a folder");
    let running = relay(folder.path(), 0).await;
    let (a, b, id) = connected(&running.url).await;
    a.node().deactivate_connection(id).await.expect("deactivated");
    until_status(&b, id, ConnectionStatus::Deactivated).await;
    a.node().activate_connection(id).await.expect("activated");
    until_status(&b, id, ConnectionStatus::Active).await;
    b.node().remove_connection(id).await.expect("removed");
    until_status(&a, id, ConnectionStatus::Deactivated).await;
    assert!(a.node().entry(id).expect("kept").settings.removed_by_peer());
    running.stop().await;
}

async fn until_status(company: &Company, id: ConnectionId, status: ConnectionStatus) {
    for _ in 0..1500 {
        if company.node().entry(id).is_ok_and(|entry| entry.row.status == status) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{status:?}: not within thirty seconds");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_was_replaced_or_removed_is_refused_and_the_new_one_is_accepted() {
    let folder = tempfile::tempdir().expect("a folder");
    let running = relay(folder.path(), 0).await;
    let (a, b) = (Company::with_link("A", LINK).await, Company::with_link("B", LINK).await);
    let (id, first) = a.initiate_with("acme to globex", over(&running.url)).await.expect("initiated");
    let (second, _) = a.node().reissue_invitation(id).await.expect("re-issued");
    let accept = async |code: &str| {
        let accepted = b.node().accept_invitation(code, b.system, &b.project, None, "tester").await;
        accepted.map_err(|error| error.code).map(|entry| entry.row.status)
    };
    assert_eq!(accept(&first).await, Err("code-revoked"));
    assert!(b.node().list_connections().is_empty(), "nothing stays of a refused code");
    assert_eq!(accept(&second).await, Ok(ConnectionStatus::Active));
    let (other, third) = a.initiate_with("another", over(&running.url)).await.expect("initiated");
    a.node().remove_connection(other).await.expect("removed");
    assert_eq!(accept(&third).await, Err("code-revoked"));
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_where_no_relay_is_makes_no_connection() {
    let a = Company::with_link("A", LINK).await;
    let nothing = format!("http://127.0.0.1:{}", free_port());
    for (address, code) in [(nothing.as_str(), "relay-unusable"), ("not an address", "bad-address")] {
        let error = a.initiate_with("acme to globex", over(address)).await.expect_err("refused");
        assert_eq!(error.code, code);
        assert!(error.fields.contains_key("relayUrl"), "{error:?} is not told at its field");
    }
    assert!(a.node().list_connections().is_empty());
}

/// Who had the code has the keys of its mailboxes: after the handshake nothing goes through them.
#[tokio::test(flavor = "multi_thread")]
async fn after_the_handshake_the_two_nodes_move_to_mailboxes_that_nobody_else_knows() {
    let folder = tempfile::tempdir().expect("a folder");
    let running = relay(folder.path(), 0).await;
    let (watched, url) = Mischief::before(&running, Trick::Watch).await;
    let (a, b, id) = connected(&url).await;
    let settings = |company: &Company| company.node().entry(id).expect("a connection").settings.relay.clone();
    let code = a.node().entry(id).expect("a connection").secrets.invitation.terms().relay.clone().expect("a relay");
    assert_eq!(settings(&a), settings(&b), "both go on in the same mailboxes");
    assert_ne!(settings(&a).map(|relay| relay.mailbox), Some(code.mailbox.clone()));
    walks(&a, &b, id, "moved").await;
    let puts = watched.seen.lock().expect("no panic before").put.clone();
    let in_the_codes = puts.iter().filter(|body| {
        let put: Put = serde_json::from_slice(body).expect("a call");
        put.mailbox == code.mailbox
    });
    let kinds: Vec<Value> = in_the_codes.map(|body| content(body)["kind"].clone()).collect();
    assert!(kinds.iter().all(|kind| kind == "acceptance" || kind == "answer"), "{kinds:?}");

    // Somebody else who has the code is still told that it was used.
    let c = Company::with_link("C", LINK).await;
    let text = a.node().entry(id).expect("a connection").secrets.invitation.code().to_owned();
    let late = c.node().accept_invitation(&text, c.system, &c.project, None, "tester").await;
    assert_eq!(late.err().map(|error| error.code), Some("code-already-used"));
    walks(&a, &b, id, "undisturbed").await;
    running.stop().await;
}

/// What a call left, without its signature.
fn content(body: &[u8]) -> Value {
    let put: Put = serde_json::from_slice(body).expect("a call");
    serde_json::from_slice(&put.parcel.as_slice()[entente_link::keys::Signature::LENGTH..]).expect("JSON")
}

/// A relay that misbehaves: an honest one behind it, and mischief in what nodes fetch.
struct Mischief {
    relay: String,
    http: reqwest::Client,
    trick: Mutex<Trick>,
    seen: Mutex<Seen>,
}

/// What is done with parcels that nodes fetch.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trick {
    /// Nothing.
    Watch,
    /// They are lost, repeated and reordered.
    Spoil,
    /// None are given out.
    Keep,
    /// Others come among them.
    Invent,
}

#[derive(Default)]
struct Seen {
    /// Bodies of the calls that left parcels.
    put: Vec<Vec<u8>>,
    calls: usize,
    /// Parcels that were given out, to bring them again.
    old: Vec<Base64Bytes>,
}

impl Mischief {
    async fn before(relay: &RunningRelay, trick: Trick) -> (Arc<Self>, String) {
        let (relay, http) = (relay.url.clone(), reqwest::Client::new());
        let mischief = Arc::new(Self { relay, http, trick: Mutex::new(trick), seen: Mutex::default() });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("its address");
        let router = Router::new()
            .fallback(pass_on)
            .with_state(Arc::clone(&mischief))
            .layer(axum::extract::DefaultBodyLimit::disable());
        tokio::spawn(async move { axum::serve(listener, router).await });
        (mischief, format!("http://{address}"))
    }

    fn play(&self, trick: Trick) {
        *self.trick.lock().expect("no panic before") = trick;
    }

    /// Puts parcels of its own before those that came: noise, an altered one, and one that its own key signed.
    fn invent(&self, taken: &mut Taken) {
        let Some(genuine) = taken.parcels.first().cloned() else { return };
        let mut altered = genuine.parcel.as_slice().to_vec();
        let last = altered.len() - 10;
        altered[last] ^= 1;
        let keys = NodeKeys::from_secret_seed(&[0x2a; 32]).expect("keys");
        let json = &genuine.parcel.as_slice()[entente_link::keys::Signature::LENGTH..];
        let told: Value = serde_json::from_slice(json).expect("JSON");
        let connection = serde_json::from_value(told["connection_id"].clone()).expect("an id");
        let sender = serde_json::from_value(told["sender"].clone()).expect("a side");
        let nothing = ParcelExchange { number: u64::MAX, reports: Vec::new(), envelopes: Vec::new() };
        let own = Parcel::Exchange(nothing).write(connection, sender, &keys).expect("a parcel");
        for invented in [vec![7; 300], altered, own] {
            taken.parcels.insert(0, Stored { number: genuine.number, parcel: Base64Bytes(invented) });
        }
    }

    /// Drops, doubles, turns around, and brings old parcels again, each in its turn.
    fn spoil(&self, taken: &mut Taken) {
        let mut seen = self.seen.lock().expect("no panic before");
        if taken.parcels.is_empty() {
            return;
        }
        seen.old.extend(taken.parcels.iter().map(|stored| stored.parcel.clone()));
        seen.calls += 1;
        match seen.calls % 4 {
            0 => {
                taken.parcels.pop();
            }
            1 => {
                let again = taken.parcels.clone();
                taken.parcels.extend(again);
            }
            2 => taken.parcels.reverse(),
            _ => {
                let nth = seen.calls * 7 % seen.old.len();
                let number = taken.parcels[0].number;
                taken.parcels.insert(0, Stored { number, parcel: seen.old[nth].clone() });
            }
        }
    }
}

async fn pass_on(
    State(mischief): State<Arc<Mischief>>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> (StatusCode, Vec<u8>) {
    if uri.path() == PUT_PATH {
        mischief.seen.lock().expect("no panic before").put.push(body.to_vec());
    }
    let mut call = mischief.http.post(format!("{}{}", mischief.relay, uri.path())).body(body);
    for (name, value) in headers.iter().filter(|(name, _)| *name != "host" && *name != "content-length") {
        call = call.header(name, value);
    }
    let answer = call.send().await.expect("the relay answers");
    let (status, body) = (answer.status(), answer.bytes().await.expect("a body").to_vec());
    let trick = *mischief.trick.lock().expect("no panic before");
    if uri.path() == TAKE_PATH && trick != Trick::Watch && status.is_success() {
        let mut taken: Taken = serde_json::from_slice(&body).expect("parcels");
        match trick {
            Trick::Spoil => mischief.spoil(&mut taken),
            Trick::Keep => taken.parcels.clear(),
            Trick::Invent => mischief.invent(&mut taken),
            Trick::Watch => {}
        }
        return (status, serde_json::to_vec(&taken).expect("JSON"));
    }
    (status, body)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_drops_repeats_and_reorders_delays_and_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let running = relay(folder.path(), 0).await;
    let (mischief, url) = Mischief::before(&running, Trick::Spoil).await;
    let (a, b, id) = connected(&url).await;
    for mark in ["one", "two", "three"] {
        walks(&a, &b, id, mark).await;
    }
    for company in [&a, &b] {
        for mark in ["one", "two", "three"] {
            let issue = company.until_issue("the issue", is_called(&format!("summary-{mark}"))).await;
            assert_eq!(issue["comments"].as_array().map(Vec::len), Some(2), "no comment twice: {issue}");
            assert_eq!(issue["attachments"].as_array().map(Vec::len), Some(2), "no attachment twice: {issue}");
        }
    }
    assert!(mischief.seen.lock().expect("no panic before").calls > 8, "every kind of mischief was done");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_keeps_parcels_back_delays_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let running = relay(folder.path(), 0).await;
    let (mischief, url) = Mischief::before(&running, Trick::Watch).await;
    let (a, b, id) = connected(&url).await;
    mischief.play(Trick::Keep);
    let made = a.person("issues", &json!({ "project": "DEMO", "summary": "kept back" })).await;
    a.node().start_sync(id, made["key"].as_str().expect("a key")).await.expect("under sync");
    // What was on its way before is there; from now on nothing comes.
    let before = mischief.seen.lock().expect("no panic before").put.len();
    until("parcels are left and not given out", || {
        mischief.seen.lock().expect("no panic before").put.len() > before + 2
    })
    .await;
    assert!(!b.has_issue(is_called("kept back")), "it went round the relay");
    mischief.play(Trick::Watch);
    b.until_issue("the issue", is_called("kept back")).await;
    assert_eq!(a.node().entry(id).expect("a connection").settings.stopped_because, None);
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_relay_invents_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let running = relay(folder.path(), 0).await;
    let (mischief, url) = Mischief::before(&running, Trick::Watch).await;
    let (a, b, id) = connected(&url).await;
    mischief.play(Trick::Invent);
    walks(&a, &b, id, "among inventions").await;
    for company in [&a, &b] {
        for reason in [Refusal::Unreadable, Refusal::NotGenuine] {
            assert!(counted(company, Some(id), reason) > 0, "{reason:?} is not counted");
        }
        assert!(
            company.peers().refusals(Some(id)).iter().all(|count| [
                Refusal::Unreadable,
                Refusal::NotGenuine,
                Refusal::Repeated
            ]
            .contains(&count.reason))
        );
    }
    running.stop().await;
}

/// A call's body, its parcel, and the envelopes in it.
fn layers(body: &[u8]) -> Vec<Vec<u8>> {
    let put: Put = serde_json::from_slice(body).expect("a call");
    let json = content(body);
    let envelopes = json["content"]["envelopes"].as_array().cloned().unwrap_or_default();
    let opened = envelopes.iter().map(|text| URL_SAFE_NO_PAD.decode(text.as_str().expect("base64")).expect("base64"));
    [body.to_vec(), put.parcel.as_slice().to_vec()].into_iter().chain(opened).collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn files(folder: &TempDir) -> Vec<Vec<u8>> {
    let entries = std::fs::read_dir(folder.path()).expect("a folder");
    entries.map(|entry| std::fs::read(entry.expect("an entry").path()).expect("a file")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_relay_never_holds_a_word_of_an_issue() {
    let folder = tempfile::tempdir().expect("a folder");
    let running = relay(folder.path(), 0).await;
    let (watched, url) = Mischief::before(&running, Trick::Watch).await;
    let (a, b, id) = connected(&url).await;
    walks(&a, &b, id, "canary7391").await;
    let parcels = watched.seen.lock().expect("no panic before").put.clone();
    let mut seen: Vec<Vec<u8>> = parcels.iter().flat_map(|body| layers(body)).collect();
    assert!(seen.len() > 2 * parcels.len(), "envelopes were looked into");
    seen.extend(files(&folder));
    for word in ["canary7391", "acme to globex", "DEMO-", "Jira of"] {
        assert!(!seen.iter().any(|bytes| holds(bytes, word)), "{word} went over the relay in the open");
    }
    assert!(seen.iter().any(|bytes| holds(bytes, "acknowledgements")), "the search finds what is there");
}
