//! Writes the test vectors of the protocol: `cargo run -p entente-link --example make_vectors -- NAME...`, without names all of them.
//!
//! All keys are fixed. Sealed parts hold a fresh encapsulation, so they differ from run to run; the recorded ones are what
//! a reader has to open.

#[allow(dead_code, clippy::unwrap_used, reason = "shared with the tests, which use all of it")]
#[path = "../tests/protocol/fixtures.rs"]
mod fixtures;

use entente_link::body::Packing;
use entente_link::envelope::{Address, Direction, Lane, seal};
use entente_link::exchange::ConnectionReport;
use entente_link::handshake::{HandshakeError, InitiatorDescription, comparison_code};
use entente_link::ids::{ConnectionId, Epoch, Nonce};
use entente_link::invitation::{Invitation, InvitationSecret};
use entente_link::keys::MarkerKey;
use entente_link::limits::MAX_BATCH_BYTES;
use entente_link::mailbox::{Acknowledgement, Room};
use entente_link::message::{BlobChunk, ConnectionStatus, Message, TwinMessage, TwinPayload, Update};
use entente_link::relay::{FreshMailbox, Parcel, ParcelExchange, audience, mailbox_keys};
use entente_link::request_auth::{RequestAuth, SignedRequest, sign_response, signature_to_header};
use entente_link::terms::{Capabilities, Feature, Role};
use entente_link::tombstone::Tombstone;
use fixtures::*;
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let vectors = [
        ("keys.json", keys()),
        ("invitation.json", invitation_vectors()),
        ("handshake.json", handshake()),
        ("envelope.json", envelopes()),
        ("request.json", requests()),
        ("body.json", bodies()),
        ("versions.json", versions()),
        ("relay.json", relay()),
    ];
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    for (name, value) in vectors {
        if !wanted.is_empty() && !wanted.iter().any(|wanted| name.strip_suffix(".json") == Some(wanted)) {
            continue;
        }
        std::fs::write(folder.join(name), format!("{value:#}\n"))?;
    }
    Ok(())
}

fn keys() -> Value {
    let (initiator, acceptor) = (node(&INITIATOR_SEED).public(), node(&ACCEPTOR_SEED).public());
    let marker_key = MarkerKey::from_secret(&[0x51; 32]).expect("32 bytes are a marker key");
    let nodes: Vec<Value> = [INITIATOR_SEED, ACCEPTOR_SEED]
        .iter()
        .map(|seed| {
            let public = node(seed).public();
            json!({
                "seed": hex::encode(seed),
                "public_key": hex::encode(public.as_bytes()),
                "node_id": public.node_id(),
                "fingerprint": public.fingerprint(),
            })
        })
        .collect();
    let receive: Vec<Value> = [INITIATOR_RECEIVE, ACCEPTOR_RECEIVE]
        .iter()
        .map(|secret| {
            let public = receive_keys(secret).newest();
            json!({
                "secret": hex::encode(secret),
                "public_key": hex::encode(public.as_bytes()),
                "key_id": public.id(),
            })
        })
        .collect();
    json!({
        "nodes": nodes,
        "receive_keys": receive,
        "comparison": {
            "connection_id": CONNECTION,
            "initiator": hex::encode(initiator.as_bytes()),
            "acceptor": hex::encode(acceptor.as_bytes()),
            "code": comparison_code(&CONNECTION, &initiator, &acceptor),
        },
        "marker": {
            "key": hex::encode([0x51; 32]),
            "connection_id": CONNECTION,
            "twin": "twin",
            "step": "create",
            "marker": marker_key.marker(&CONNECTION, "twin", "create"),
        },
    })
}

fn invitation_vectors() -> Value {
    let invitation = invitation();
    let code = invitation.code();
    let altered = format!("{}{}{}", &code[..60], if &code[60..61] == "A" { "B" } else { "A" }, &code[61..]);
    json!({
        "seed": hex::encode(INITIATOR_SEED),
        "code": code,
        "payload_sha256": hex::encode(invitation.digest()),
        "terms": invitation.terms(),
        "refused": [
            { "text": &code[..code.len() - 1], "error": "cut" },
            { "text": altered, "error": "altered" },
            { "text": "entente2-AAAA", "error": "unknown_version" },
            { "text": "https://a.example", "error": "not_a_code" },
        ],
    })
}

fn handshake() -> Value {
    let acceptance = acceptance();
    json!({
        "code": Invitation::code(&invitation()),
        "initiator_receive_secret": hex::encode(INITIATOR_RECEIVE),
        "acceptor_receive_secret": hex::encode(ACCEPTOR_RECEIVE),
        "now_ms": NOW,
        "answer": answer(&acceptance),
        "acceptance": acceptance,
        "acceptor_description": acceptor_description(),
        "initiator_description": initiator_description(),
    })
}

fn envelopes() -> Value {
    let update = Message::Twin(TwinMessage {
        twin: "twin".to_owned(),
        sequence: 1,
        seen: 0,
        trace_id: "trace".to_owned(),
        cause_id: "cause".to_owned(),
        hops: 0,
        payload: TwinPayload::Update(Update {
            replica: json!({"summary": "Grüße"}),
            connect: None,
            changed_at_ms: None,
        }),
    });
    let chunk = Message::BlobChunk(BlobChunk::new("blob".to_owned(), 0, 4, vec![0, 1, 2, 255]));
    let accepted: Vec<Value> = [update, chunk]
        .iter()
        .map(|message| {
            let body = message.encode().expect("small messages are encoded");
            let address = Address { lane: message.lane(), ..address(1) };
            json!({
                "lane": address.lane,
                "sequence": address.sequence,
                "body": hex::encode(&body),
                "envelope": hex::encode(sealed(&address, &INITIATOR_SEED, &ACCEPTOR_RECEIVE)(&body)),
            })
        })
        .collect();
    let refused = |error: &str, bytes: Vec<u8>| json!({ "error": error, "envelope": hex::encode(bytes) });
    let body = b"body";
    let genuine = sealed(&address(1), &INITIATOR_SEED, &ACCEPTOR_RECEIVE)(body);
    let mut flipped = genuine.clone();
    flipped[60] ^= 1;
    let connection = ConnectionId::from_bytes([0x12; 16]);
    let epoch = Epoch::from_bytes([0x29; 8]);
    let elsewhere = |address: Address| sealed(&address, &INITIATOR_SEED, &ACCEPTOR_RECEIVE)(body);
    json!({
        "connection_id": CONNECTION,
        "direction": Direction::FromInitiator,
        "epoch": INITIATOR_EPOCH,
        "sender_public_key": hex::encode(node(&INITIATOR_SEED).public().as_bytes()),
        "receive_secret": hex::encode(ACCEPTOR_RECEIVE),
        "accepted": accepted,
        "refused": [
            refused("bad_signature", flipped),
            refused("bad_signature", sealed(&address(1), &STRANGER_SEED, &ACCEPTOR_RECEIVE)(body)),
            refused("truncated", genuine[..genuine.len() - 1].to_vec()),
            refused("trailing_bytes", [genuine, vec![0]].concat()),
            refused("wrong_connection", elsewhere(Address { connection, ..address(1) })),
            refused("wrong_direction", elsewhere(Address { direction: Direction::FromAcceptor, ..address(1) })),
            refused("wrong_epoch", elsewhere(Address { epoch, ..address(1) })),
            refused("unknown_key", sealed(&address(1), &INITIATOR_SEED, &INITIATOR_RECEIVE)(body)),
        ],
    })
}

/// A message of some length, as it is stored.
fn update(summary: &str) -> Vec<u8> {
    let message = Message::Twin(TwinMessage {
        twin: "6f1c2f0e-5d0b-4f6e-9a55-0f7f3f6f8a01".to_owned(),
        sequence: 1,
        seen: 0,
        trace_id: "6f1c2f0e-5d0b-4f6e-9a55-0f7f3f6f8a02".to_owned(),
        cause_id: "6f1c2f0e-5d0b-4f6e-9a55-0f7f3f6f8a02".to_owned(),
        hops: 0,
        payload: TwinPayload::Update(Update {
            replica: json!({ "summary": summary }),
            connect: None,
            changed_at_ms: None,
        }),
    });
    message.encode().expect("small messages are encoded")
}

fn bodies() -> Value {
    let none = Capabilities::of([], "");
    let packing = |features: &[Feature]| {
        Packing::between(
            &Capabilities::of(Feature::ALL, ""),
            &Capabilities {
                features: features.iter().map(|feature| feature.name().to_owned()).collect(),
                ..none.clone()
            },
        )
    };
    let messages = [update("Grüße"), update(&"again and ".repeat(80)), update("the last one")];
    let accepted: Vec<Value> = [&[][..], &[Feature::Deflate], &[Feature::Batch], &[Feature::Batch, Feature::Deflate]]
        .iter()
        .flat_map(|features| [(features, &messages[..1]), (features, &messages[1..2]), (features, &messages[..])])
        .map(|(features, waiting)| {
            let (count, body) = packing(features).pack(waiting).expect("something waits");
            json!({ "body": hex::encode(&body), "messages": waiting[..count].iter().map(hex::encode).collect::<Vec<_>>() })
        })
        .collect();
    let deflated = packing(&[Feature::Deflate]).pack(&messages[1..2]).expect("something waits").1;
    let batch = packing(&[Feature::Batch]).pack(&messages).expect("something waits").1;
    let refused = |error: &str, body: Vec<u8>| json!({ "error": error, "body": hex::encode(body) });
    json!({
        "accepted": accepted,
        "refused": [
            refused("malformed", deflated[..20].to_vec()),
            refused("malformed", [&deflated[..], &[1]].concat()),
            refused("malformed", batch[..batch.len() - 1].to_vec()),
            refused("malformed", [&batch[..], &[0]].concat()),
            refused("malformed", vec![2, 0, 0]),
            refused("bomb", bomb()),
        ],
    })
}

/// A batch of one message that inflates to more than all messages of a batch may have.
fn bomb() -> Vec<u8> {
    let large = [&[0][..], &u32::MAX.to_be_bytes(), &vec![b' '; MAX_BATCH_BYTES]].concat();
    let mut encoder = flate2::write::DeflateEncoder::new(vec![1], flate2::Compression::best());
    encoder.write_all(&large[1..]).expect("written to memory");
    let part = encoder.finish().expect("written to memory");
    let length = u32::try_from(part.len()).expect("it is small");
    [&[2, 0, 1][..], &length.to_be_bytes(), &part].concat()
}

fn versions() -> Value {
    let side = |versions: &[u32], features: &[&str]| json!({ "versions": versions, "features": features, "software": "a node" });
    let agreed = |one: Value, other: Value, version: Option<u32>, features: &[&str]| json!({ "one": one, "other": other, "version": version, "features": features });
    let all = Feature::ALL.map(Feature::name);
    json!([
        agreed(side(&[1], &all), side(&[1], &all), Some(1), &all),
        agreed(side(&[1], &all), side(&[1], &[]), Some(1), &[]),
        agreed(side(&[1], &all), side(&[1], &["attachments", "deflate"]), Some(1), &["deflate"]),
        agreed(side(&[1, 2], &all), side(&[1, 3], &["batch", "of a later version"]), Some(1), &["batch"]),
        agreed(side(&[1], &all), side(&[2], &all), None, &all),
    ])
}

fn relay() -> Value {
    let invitation_secret = invitation().terms().secret.clone();
    let fresh = FreshMailbox {
        name: "5f".repeat(24),
        secret: InvitationSecret::generate(&mut |bytes: &mut [u8]| bytes.fill(0x78)),
    };
    let pair = |name: &str, secret: &InvitationSecret| {
        let key = |role| mailbox_keys(secret, role).expect("a seed is a key");
        json!({
            "name": name,
            "secret": secret,
            "audience": audience(name),
            "initiator": hex::encode(key(Role::Initiator).public().as_bytes()),
            "acceptor": hex::encode(key(Role::Acceptor).public().as_bytes()),
        })
    };
    let report = ConnectionReport {
        connection_id: CONNECTION,
        status: ConnectionStatus::Active,
        acknowledgements: vec![Acknowledgement {
            lane: Lane::Messages,
            epoch: INITIATOR_EPOCH,
            stored_up_to: 7,
            room: Some(Room { messages: 50_000, bytes: 512 << 20 }),
        }],
        tombstone: None,
        renewal: None,
    };
    let envelope = sealed(&address(1), &INITIATOR_SEED, &ACCEPTOR_RECEIVE)(&update("Grüße"));
    let acceptance = acceptance();
    let exchange =
        |envelopes| Parcel::Exchange(ParcelExchange { number: NOW, reports: vec![report.clone()], envelopes });
    let parcels = [
        (Role::Acceptor, "acceptance", Parcel::Acceptance(acceptance.clone())),
        (Role::Initiator, "answer", Parcel::Answer(answer(&acceptance))),
        (Role::Initiator, "refusal", Parcel::Refusal(HandshakeError::AlreadyUsed)),
        (Role::Initiator, "exchange", exchange(vec![envelope.into()])),
        (Role::Acceptor, "exchange", exchange(Vec::new())),
    ];
    let written = |parcel: &Parcel, sender| {
        let seed = if sender == Role::Initiator { INITIATOR_SEED } else { ACCEPTOR_SEED };
        parcel.clone().write(CONNECTION, sender, &node(&seed)).expect("small parcels are written")
    };
    let accepted: Vec<Value> = parcels
        .iter()
        .map(|(sender, kind, parcel)| {
            json!({ "sender": sender, "kind": kind, "parcel": hex::encode(written(parcel, *sender)) })
        })
        .collect();
    let genuine = written(&exchange(Vec::new()), Role::Initiator);
    let mut altered = genuine.clone();
    altered[80] ^= 1;
    let foreign = |connection, sender| {
        let parcel = exchange(Vec::new()).write(connection, sender, &node(&INITIATOR_SEED));
        parcel.expect("small parcels are written")
    };
    let elsewhere = foreign(ConnectionId::from_bytes([0x12; 16]), Role::Initiator);
    let backwards = foreign(CONNECTION, Role::Acceptor);
    let refused =
        |error: &str, parcel: Vec<u8>| json!({ "error": error, "sender": "initiator", "parcel": hex::encode(parcel) });
    json!({
        "connection_id": CONNECTION,
        "initiator": hex::encode(node(&INITIATOR_SEED).public().as_bytes()),
        "acceptor": hex::encode(node(&ACCEPTOR_SEED).public().as_bytes()),
        "mailboxes": [pair("code's own", &invitation_secret), pair(&fresh.name, &fresh.secret)],
        "description": InitiatorDescription { mailbox: Some(fresh), ..initiator_description() },
        "accepted": accepted,
        "refused": [
            refused("not_genuine", altered),
            refused("not_genuine", genuine[..genuine.len() - 1].to_vec()),
            refused("not_genuine", written(&exchange(Vec::new()), Role::Acceptor)),
            refused("foreign", elsewhere),
            refused("foreign", backwards),
        ],
    })
}

fn sealed<'a>(address: &'a Address, seed: &'a [u8; 32], recipient: &'a [u8; 32]) -> impl Fn(&[u8]) -> Vec<u8> + 'a {
    move |body| seal(address, body, &receive_keys(recipient).newest(), &node(seed)).expect("small bodies are sealed")
}

fn requests() -> Value {
    let nonce = Nonce::from_bytes([0x31; 16]);
    let (caller, answerer) = (node(&ACCEPTOR_SEED), node(&INITIATOR_SEED));
    let request = SignedRequest {
        method: "POST",
        path: "/peer/v1/exchange",
        audience: answerer.node_id(),
        body: b"{\"version\":1}",
    };
    let headers: serde_json::Map<String, Value> = RequestAuth::sign(&request, &caller, NOW, nonce)
        .headers()
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.into()))
        .collect();
    json!({
        "request": {
            "method": request.method,
            "path": request.path,
            "audience": request.audience,
            "body": "{\"version\":1}",
            "headers": headers,
        },
        "response": {
            "status": 200,
            "body": "{}",
            "signature": signature_to_header(&sign_response(&answerer, &nonce, 200, b"{}")),
        },
        "tombstone": Tombstone::sign(CONNECTION, NOW, &answerer),
    })
}
