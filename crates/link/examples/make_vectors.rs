//! Writes the test vectors of the protocol: `cargo run -p entente-link --example make_vectors`.
//!
//! All keys are fixed. Sealed parts hold a fresh encapsulation, so they differ from run to run; the recorded ones are what
//! a reader has to open.

#[allow(dead_code, clippy::unwrap_used, reason = "shared with the tests, which use all of it")]
#[path = "../tests/protocol/fixtures.rs"]
mod fixtures;

use entente_link::envelope::{Address, Direction, seal};
use entente_link::handshake::comparison_code;
use entente_link::ids::{ConnectionId, Epoch, Nonce};
use entente_link::invitation::Invitation;
use entente_link::keys::MarkerKey;
use entente_link::message::{BlobChunk, Message, TwinMessage, TwinPayload, Update};
use entente_link::request_auth::{RequestAuth, SignedRequest, sign_response, signature_to_header};
use entente_link::tombstone::Tombstone;
use fixtures::*;
use serde_json::{Value, json};
use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let vectors = [
        ("keys.json", keys()),
        ("invitation.json", invitation_vectors()),
        ("handshake.json", handshake()),
        ("envelope.json", envelopes()),
        ("request.json", requests()),
    ];
    for (name, value) in vectors {
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
        payload: TwinPayload::Update(Update { replica: json!({"summary": "Grüße"}), connect: None }),
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
