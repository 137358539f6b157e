//! Recorded conversations of released programs against a whole node, in both roles: the bytes of the other side are those of then.

#[allow(dead_code, clippy::unwrap_used, reason = "shared with the tests of the protocol, which use all of it")]
#[path = "../../../link/tests/protocol/recording.rs"]
mod recording;

use crate::company::{Company, free_port};
use crate::hostile::peer::{client, until};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use entente_hub::ConnectionId;
use entente_link::envelope::{Lane as LinkLane, peek};
use entente_link::exchange::{
    ConnectionReport, EXCHANGE_PATH, ExchangeOutcome, ExchangeRequest, ExchangeResponse, RefusedEnvelope,
};
use entente_link::handshake::{InvitationState, comparison_code, read_answer};
use entente_link::ids::Nonce;
use entente_link::invitation::Invitation;
use entente_link::keys::{MarkerKey, NodeKeys, ReceiveKey, ReceiveKeys};
use entente_link::mailbox::Acknowledgement;
use entente_link::message::{CalibrationReport, ConnectionStatus as Told, Message};
use entente_link::request_auth::{SIGNATURE_HEADER, sign_response, signature_to_header};
use entente_link::terms::Role;
use entente_node::state::{ConnectionSecrets, ConnectionSettings, InvitationRecord, PeerRecord, hub_id};
use entente_node::system_time::epoch_ms;
use entente_node::vault::{Vault, fill_random};
use entente_rules::default_rules;
use entente_sync_store::{ConnectionRow, ConnectionStatus, Lane, NewRuleVersion, Registry as _};
use entente_sync_store_sqlite::SqliteStore;
use recording::{Conversation, Side};
use serde_json::Value;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

fn conversations() -> Vec<Conversation> {
    recording::conversations(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../link/tests/vectors"))
}

/// A company whose node has the keys of one side, at the time of the recording.
async fn company_of<D>(side: &Side<D>, recorded: &Conversation, public: Option<u16>) -> Company {
    let seed = hex::decode(&side.seed).expect("a seed");
    let company = Company::set_up_on("A", public, async |folder: &Path| {
        let store = SqliteStore::open(folder.join("entente.db")).expect("a store");
        let vault = Vault::open(&folder.join("root.key")).expect("a vault");
        store.set_setting("node-key", &hex::encode(vault.seal("node-key", &seed))).await.expect("stored");
    })
    .await;
    assert_eq!(company.node().identity.keys.public(), side.keys().public());
    let now = epoch_ms(company.clock.as_ref());
    company.clock.advance(Duration::from_millis(recorded.now_ms.saturating_sub(now)));
    company.clock.rewind(Duration::from_millis(now.saturating_sub(recorded.now_ms)));
    company
}

/// Keys as a node has them that rotated some of them.
fn ring(keys: Vec<ReceiveKey>) -> ReceiveKeys {
    let stored = keys.into_iter().flat_map(|key| {
        let one: Value = serde_json::from_str(&ReceiveKeys::with(key, 0).to_secret_json()).expect("JSON");
        one["keys"].as_array().cloned().expect("a list")
    });
    let all = serde_json::json!({ "keys": stored.collect::<Vec<_>>() });
    ReceiveKeys::from_secret_json(&all.to_string()).expect("keys")
}

/// What a node has of the recorded connection; the caller says what its role adds.
fn settings(recorded: &Conversation, role: Role) -> ConnectionSettings {
    let invitation = Invitation::decode(&recorded.code).expect("a code");
    let terms = invitation.terms();
    ConnectionSettings {
        description: String::new(),
        local_short_name: "here".into(),
        remote_short_name: "there".into(),
        connection_type: terms.connection_type,
        destination: None,
        other_half: None,
        relay: None,
        peer_status_number: 0,
        refusal: None,
        mode: terms.mode,
        role,
        lead: terms.lead,
        project_key: "DEMO".into(),
        epoch: match role {
            Role::Initiator => recorded.initiator.description.epoch,
            Role::Acceptor => recorded.acceptor.description.epoch,
        },
        own_status: Told::Active,
        stopped_because: None,
        peer: None,
        invitation: None,
        tombstone: None,
        calibration: None,
        closed_epochs: Vec::new(),
        conflicts: Default::default(),
        triggers: Vec::new(),
        told_capabilities: None,
    }
}

/// Puts the connection into the node's store, as it was at one moment of the recording.
async fn plant(
    company: &Company,
    recorded: &Conversation,
    status: ConnectionStatus,
    settings: &ConnectionSettings,
    receive_keys: ReceiveKeys,
) -> ConnectionId {
    let node = company.node();
    let invitation = Invitation::decode(&recorded.code).expect("a code");
    let id = hub_id(invitation.terms().connection_id);
    let acceptance = (settings.role == Role::Acceptor).then(|| recorded.acceptance.clone());
    let secrets = ConnectionSecrets {
        receive_keys,
        marker_key: MarkerKey::generate(&mut fill_random),
        invitation,
        revoked: Vec::new(),
        invitation_state: InvitationState::Open,
        acceptance,
        mailbox_secret: None,
    };
    let rules = default_rules("jira-cloud", None, "DEMO");
    let row = ConnectionRow {
        id,
        system: company.system,
        name: "recorded".into(),
        status,
        peer_node: settings.peer.as_ref().map(|peer| peer.node_key.node_id().to_string()),
        settings: serde_json::to_string(settings).expect("JSON"),
        secrets: secrets.seal(&node.vault, id).expect("sealed"),
        revision: 1,
        created_at: node.clock.now(),
    };
    let first = NewRuleVersion {
        connection: id,
        outgoing: rules.outgoing,
        incoming: rules.incoming,
        author: "tester".into(),
        note: String::new(),
    };
    node.registry.add_connection(row, first, node.clock.now()).await.expect("stored");
    node.book.reload(id).await.expect("loaded");
    id
}

/// Posts messages, so that the other side's acknowledgements are of something.
async fn posted(company: &Company, id: ConnectionId, lane: Lane, messages: u64) {
    let epoch = company.node().entry(id).expect("a connection").settings.epoch;
    let nothing = Message::CalibrationReport(CalibrationReport { epoch, twins: Vec::new(), more: false });
    let body = nothing.encode().expect("a body");
    let bodies = (0..messages).map(|_| body.clone()).collect();
    company.node().store.post(id, lane, bodies).await.expect("posted");
}

async fn received(company: &Company, id: ConnectionId) -> [u64; 2] {
    let mut received = [0; 2];
    for (nth, lane) in [Lane::Messages, Lane::Attachments].into_iter().enumerate() {
        received[nth] = company.node().store.mailbox(id, lane).await.expect("the store").received;
    }
    received
}

/// Waits, bounded, until so much came.
async fn until_received(company: &Company, id: ConnectionId, expected: [u64; 2]) {
    for _ in 0..500 {
        if received(company, id).await == expected {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{:?} came instead of {expected:?}", received(company, id).await);
}

/// How many of these kinds travel in each lane.
fn counted<'a>(kinds: impl Iterator<Item = &'a String>) -> [u64; 2] {
    kinds.fold([0; 2], |[messages, attachments], kind| match kind.starts_with("blob_") {
        true => [messages, attachments + 1],
        false => [messages + 1, attachments],
    })
}

/// The recorded acceptance is taken, and every recorded call is answered and stored.
#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_invites_understands_them() {
    for recorded in conversations() {
        let company = company_of(&recorded.initiator, &recorded, Some(free_port())).await;
        let expires_ms = Invitation::decode(&recorded.code).expect("a code").terms().expires_ms;
        let open = InvitationRecord { expires_ms, state: "open".into() };
        let settings = ConnectionSettings { invitation: Some(open), ..settings(&recorded, Role::Initiator) };
        let secrets = 0..recorded.initiator.receive_secrets.len();
        let keys = ring(secrets.map(|nth| recorded.initiator.key(nth)).collect());
        let id = plant(&company, &recorded, ConnectionStatus::Pending, &settings, keys).await;
        let url = format!("http://127.0.0.1:{}", company.public_port());
        let send = async |path: &str, body: String, headers: &[(&str, &str)]| {
            let call = client().post(format!("{url}{path}")).body(body);
            let call = headers.iter().fold(call, |call, (name, value)| call.header(*name, *value));
            let answer = call.send().await.expect("an answer");
            (answer.status().as_u16(), answer.bytes().await.expect("a body"))
        };

        let acceptance = serde_json::to_string(&recorded.acceptance).expect("JSON");
        let (status, body) = send("/peer/v1/accept", acceptance, &[]).await;
        assert_eq!(status, 200, "{body:?}");
        let answer = serde_json::from_slice(&body).expect("an answer");
        let invitation = Invitation::decode(&recorded.code).expect("a code");
        let acceptors = ReceiveKeys::with(recorded.acceptor.key(0), recorded.now_ms);
        let described = read_answer(&invitation, &recorded.acceptance, &acceptors, &answer).expect("it opens");
        assert_eq!(described.epoch, recorded.initiator.description.epoch);

        let mut answered = [0; 2];
        for call in &recorded.calls {
            // What the recorded initiator had said before, the recorded acceptor acknowledges.
            posted(&company, id, Lane::Messages, answered[0]).await;
            posted(&company, id, Lane::Attachments, answered[1]).await;
            answered = counted(call.answers.iter());
            let headers: Vec<(&str, &str)> =
                call.request.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let (status, body) = send(&call.request.path, call.request.body.clone(), &headers).await;
            assert_eq!(status, 200, "{body:?}");
            let response = ExchangeResponse::decode(&body).expect("an answer");
            assert_eq!(response.refused, Vec::<RefusedEnvelope>::new());
        }
        assert_eq!(received(&company, id).await, counted(recorded.calls.iter().flat_map(|call| &call.says)));
        assert_eq!(company.peers().refusals(Some(id)), [], "nothing was refused");
        assert_eq!(company.node().entry(id).expect("a connection").settings.stopped_because, None);
        let written =
            |issue: &Value| issue["summary"].as_str().is_some_and(|text| text.starts_with("Grüße from the acceptor"));
        company.until_issue("the recorded issue in the tracker", written).await;
    }
}

/// The recorded initiator: it answers a node's calls with what it answered then.
struct Recorded {
    keys: NodeKeys,
    answers: Vec<String>,
    held: AtomicUsize,
    /// The numbers that the node used before it heard anything.
    said: u64,
    /// The highest number of a message that came.
    seen: AtomicU64,
}

async fn replay(State(recorded): State<Arc<Recorded>>, headers: HeaderMap, body: Bytes) -> Response {
    let request = ExchangeRequest::decode(&body).expect("a call");
    let last = recorded.answers.len() - 1;
    let in_lane = request.envelopes.iter().filter_map(|envelope| peek(envelope.as_slice()).ok());
    let sequences = in_lane.filter(|header| header.lane == LinkLane::Messages).map(|header| header.sequence);
    recorded.seen.fetch_max(sequences.max().unwrap_or_default(), Ordering::Relaxed);
    let body = match (request.hold_ms, recorded.held.load(Ordering::Relaxed)) {
        (0, _) if request.resume => recorded.answers[0].clone(),
        (0, _) => acknowledged(&recorded.answers[0], &request),
        (_, held) if held < last => {
            // It ended the conversation after it had heard that its new key is used.
            while held > 0 && recorded.seen.load(Ordering::Relaxed) <= recorded.said {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            recorded.held.fetch_add(1, Ordering::Relaxed);
            recorded.answers[held + 1].clone()
        }
        _ => {
            tokio::time::sleep(Duration::from_millis(200)).await;
            acknowledged(&recorded.answers[0], &request)
        }
    };
    let nonce: Nonce = headers["entente-nonce"].to_str().expect("text").parse().expect("a nonce");
    let signature = signature_to_header(&sign_response(&recorded.keys, &nonce, 200, body.as_bytes()));
    ([(SIGNATURE_HEADER, signature)], body).into_response()
}

/// An answer to envelopes of now, which the recording can't know: they are stored.
fn acknowledged(template: &str, request: &ExchangeRequest) -> String {
    let mut answer = ExchangeResponse::decode(template.as_bytes()).expect("an answer");
    answer.outcome = ExchangeOutcome::Idle;
    answer.connections.retain(|_| !request.envelopes.is_empty());
    for ConnectionReport { acknowledgements, .. } in &mut answer.connections {
        for Acknowledgement { lane, stored_up_to, .. } in acknowledgements {
            let in_lane = request.envelopes.iter().filter_map(|envelope| peek(envelope.as_slice()).ok());
            let sequences = in_lane.filter(|header| header.lane == *lane).map(|header| header.sequence);
            *stored_up_to = sequences.max().unwrap_or_default();
        }
    }
    serde_json::to_string(&answer).expect("JSON")
}

/// The node makes the calls, and takes what the recorded side answered.
#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_accepted_understands_them() {
    for recorded in conversations() {
        let initiator = Arc::new(Recorded {
            keys: recorded.initiator.keys(),
            answers: recorded.calls.iter().map(|call| call.answer.body.clone()).collect(),
            held: AtomicUsize::new(0),
            said: counted(recorded.calls.iter().flat_map(|call| &call.says))[0],
            seen: AtomicU64::new(0),
        });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("its address"));
        let router = Router::new().route(EXCHANGE_PATH, post(replay)).with_state(initiator);
        tokio::spawn(async move { axum::serve(listener, router).await });

        let company = company_of(&recorded.acceptor, &recorded, None).await;
        let invitation = Invitation::decode(&recorded.code).expect("a code");
        let terms = invitation.terms();
        let own = ReceiveKeys::with(recorded.acceptor.key(0), recorded.now_ms);
        let told = read_answer(&invitation, &recorded.acceptance, &own, &recorded.answer).expect("it opens");
        let peer = PeerRecord {
            node_key: terms.inviter.node_key,
            receive_key: told.receive_key,
            epoch: told.epoch,
            tracker: told.tracker,
            person: String::new(),
            short_name: told.short_name,
            addresses: vec![address],
            capabilities: told.capabilities,
            status: Told::Active,
            comparison_code: comparison_code(
                &terms.connection_id,
                &terms.inviter.node_key,
                &recorded.acceptor.keys().public(),
            ),
        };
        let told_capabilities = Some(company.node().capabilities.clone());
        let settings = ConnectionSettings {
            peer: Some(peer),
            told_capabilities,
            own_status: Told::Deactivated,
            ..settings(&recorded, Role::Acceptor)
        };
        // What the recorded side acknowledges must have been sent; the node starts to call once the connection is active.
        let id = plant(&company, &recorded, ConnectionStatus::Deactivated, &settings, own).await;
        let said = counted(recorded.calls.iter().flat_map(|call| &call.says));
        posted(&company, id, Lane::Messages, said[0]).await;
        posted(&company, id, Lane::Attachments, said[1]).await;
        company.node().activate_connection(id).await.expect("activated");

        let removed = || company.node().entry(id).is_ok_and(|entry| entry.settings.removed_by_peer());
        until("the recorded removal is learned", removed).await;
        // The report that tells of the removal is taken before the envelopes beside it.
        until_received(&company, id, counted(recorded.calls.iter().flat_map(|call| &call.answers))).await;
        let entry = company.node().entry(id).expect("a connection");
        assert_eq!(company.peers().refusals(Some(id)), [], "nothing was refused");
        assert_eq!(entry.settings.stopped_because, None);
        let sealed_to = entry.settings.peer.as_ref().map(|peer| peer.receive_key.id());
        let rotated = ReceiveKeys::with(recorded.initiator.key(1), 0).newest().id();
        assert_eq!(sealed_to, Some(rotated), "the recorded new key is used");
    }
}
