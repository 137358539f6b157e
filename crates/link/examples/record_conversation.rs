//! Records a conversation of two nodes in this version: `cargo run -p entente-link --example record_conversation -- FILE`.
//!
//! Run it once for each release and keep the file: later programs have to read it in both roles. Keys, times and
//! nonces are fixed; sealing draws fresh randomness, so the bytes of sealed parts differ from run to run.

#[allow(dead_code, clippy::unwrap_used, reason = "shared with the tests, which use all of it")]
#[path = "../tests/protocol/fixtures.rs"]
mod fixtures;

use entente_link::body::Packing;
use entente_link::bytes::Base64Bytes;
use entente_link::envelope::Lane;
use entente_link::envelope::{Address, Direction, seal};
use entente_link::exchange::{
    ConnectionReport, EXCHANGE_PATH, ExchangeOutcome, ExchangeRequest, ExchangeResponse, RefusalReason, RefusedEnvelope,
};
use entente_link::ids::{Epoch, InstanceId, Nonce};
use entente_link::keys::{LastSequences, NodeKeys, ReceiveKeys, ReceivePublicKey};
use entente_link::mailbox::{Acknowledgement, OutgoingMailbox, Room};
use entente_link::message::{
    Applied, BlobChunk, BlobRequest, BlobUnavailable, CalibrationReport, CalibrationRequest, ConnectionStatus, Failed,
    KeyAdopted, KeyRotation, Message, StatusChange, Stopped, Trace, TwinMessage, TwinPayload, TwinWatermark,
    UnavailableReason, Update,
};
use entente_link::request_auth::{RequestAuth, SignedRequest, sign_response, signature_to_header};
use entente_link::tombstone::Tombstone;
use fixtures::*;
use serde_json::{Value, json};

const TWIN: &str = "6f1c2f0e-5d0b-4f6e-9a55-0f7f3f6f8a01";
const TRACE: &str = "6f1c2f0e-5d0b-4f6e-9a55-0f7f3f6f8a02";
const ROTATED: [u8; 32] = [0x43; 32];

/// One side, as it sends.
struct Sender {
    keys: NodeKeys,
    direction: Direction,
    epoch: Epoch,
    seals_to: ReceivePublicKey,
    messages: OutgoingMailbox,
    attachments: OutgoingMailbox,
}

impl Sender {
    fn new(seed: &[u8; 32], direction: Direction, epoch: Epoch, peer: &[u8; 32]) -> Self {
        Self {
            keys: node(seed),
            direction,
            epoch,
            seals_to: receive_keys(peer).newest(),
            messages: OutgoingMailbox::new(Lane::Messages, epoch),
            attachments: OutgoingMailbox::new(Lane::Attachments, epoch),
        }
    }

    /// As few envelopes as this version makes of these messages.
    fn envelopes(&mut self, messages: &[Message]) -> Vec<Vec<u8>> {
        let packing = Packing::between(&fixtures::capabilities(), &fixtures::capabilities());
        let mut envelopes = Vec::new();
        for lane in Lane::ALL {
            let in_lane = messages.iter().filter(|message| message.lane() == lane);
            let bodies: Vec<_> = in_lane.map(|message| message.encode().expect("small messages are encoded")).collect();
            let mut packed = 0;
            while let Some((count, body)) = packing.pack(&bodies[packed..]) {
                let address = Address {
                    connection: CONNECTION,
                    direction: self.direction,
                    lane,
                    epoch: self.epoch,
                    sequence: self.next(lane, count),
                };
                envelopes.push(seal(&address, &body, &self.seals_to, &self.keys).expect("small bodies are sealed"));
                packed += count;
            }
        }
        envelopes
    }

    /// The first of so many new numbers.
    fn next(&mut self, lane: Lane, count: usize) -> u64 {
        let mailbox = match lane {
            Lane::Messages => &mut self.messages,
            Lane::Attachments => &mut self.attachments,
        };
        let first = mailbox.assign();
        for _ in 1..count {
            mailbox.assign();
        }
        first
    }
}

fn main() -> std::io::Result<()> {
    let path = std::env::args().nth(1).unwrap_or_default();
    let mut initiator = Sender::new(&INITIATOR_SEED, Direction::FromInitiator, INITIATOR_EPOCH, &ACCEPTOR_RECEIVE);
    let mut acceptor = Sender::new(&ACCEPTOR_SEED, Direction::FromAcceptor, ACCEPTOR_EPOCH, &INITIATOR_RECEIVE);
    let acceptance = acceptance();
    let new_key = rotated().newest();

    // The acceptor speaks first; from its third call on it seals to the key that the initiator announced.
    let mut calls = vec![call(&mut acceptor, &mut initiator, 0, &[], &[])];
    calls.push(call(&mut acceptor, &mut initiator, 1, &from_acceptor(), &from_initiator(new_key)));
    acceptor.seals_to = new_key;
    let last_under_older = LastSequences {
        epoch: ACCEPTOR_EPOCH,
        messages: acceptor.messages.unacknowledged().map_or(0, |waiting| *waiting.end()),
        attachments: acceptor.attachments.unacknowledged().map_or(0, |waiting| *waiting.end()),
    };
    let adopted = Message::KeyAdopted(KeyAdopted { key_id: new_key.id(), last_under_older });
    calls.push(call(&mut acceptor, &mut initiator, 2, &[adopted], &[removed()]));

    let conversation = json!({
        "protocol": 1,
        "now_ms": NOW,
        "code": invitation().code(),
        "initiator": {
            "seed": hex::encode(INITIATOR_SEED),
            "receive_secrets": [hex::encode(INITIATOR_RECEIVE), hex::encode(ROTATED)],
            "description": initiator_description(),
        },
        "acceptor": {
            "seed": hex::encode(ACCEPTOR_SEED),
            "receive_secrets": [hex::encode(ACCEPTOR_RECEIVE)],
            "description": acceptor_description(),
        },
        "acceptance": acceptance,
        "answer": answer(&acceptance),
        "calls": calls,
    });
    std::fs::write(path, format!("{conversation:#}\n"))
}

fn rotated() -> ReceiveKeys {
    receive_keys(&ROTATED)
}

fn twin(sequence: u64, seen: u64, payload: TwinPayload) -> Message {
    Message::Twin(TwinMessage {
        twin: TWIN.to_owned(),
        sequence,
        seen,
        trace_id: TRACE.to_owned(),
        cause_id: TRACE.to_owned(),
        hops: 0,
        payload,
    })
}

fn replica(summary: &str) -> Value {
    let description = "What was agreed on in March. ".repeat(30);
    let issue = json!({ "summary": summary, "description": description, "due": null });
    json!({ "version": 1, "markup": "plain", "entityType": "issue", "hubIssue": issue })
}

fn from_acceptor() -> Vec<Message> {
    let chunk = BlobChunk::new(format!("{TWIN}/10001"), 0, 4, vec![0, 1, 2, 255]);
    let watermark =
        TwinWatermark { twin: TWIN.to_owned(), sent: 1, applied: 0, key: Some("GLOBEX-1".to_owned()), stopped: false };
    let report = CalibrationReport { epoch: INITIATOR_EPOCH, twins: vec![watermark], more: false };
    vec![
        Message::Capabilities(capabilities()),
        twin(
            1,
            0,
            TwinPayload::Update(Update {
                replica: replica("Grüße from the acceptor"),
                connect: None,
                changed_at_ms: None,
            }),
        ),
        twin(2, 0, TwinPayload::Failed(Failed { failed: 1, code: "rule_error".to_owned() })),
        Message::CalibrationReport(report),
        Message::BlobChunk(chunk),
    ]
}

fn from_initiator(new_key: ReceivePublicKey) -> Vec<Message> {
    let trace = Trace { kind: "comment".to_owned(), local: "100".to_owned(), remote: "200".to_owned(), copy: false };
    let applied = Applied {
        applied: 1,
        remote_key: Some("ACME-1".to_owned()),
        remote_id: Some("10000".to_owned()),
        remote_url: Some("https://acme.example/browse/ACME-1".to_owned()),
        traces: vec![trace],
        replica: replica("Grüße from the acceptor"),
        decided: Vec::new(),
    };
    let blob = format!("{TWIN}/10001");
    vec![
        Message::KeyRotation(KeyRotation { receive_key: new_key }),
        twin(1, 1, TwinPayload::Applied(applied)),
        twin(2, 1, TwinPayload::Deleted),
        twin(3, 1, TwinPayload::Stopped(Stopped { reason: "by a person".to_owned() })),
        Message::CalibrationRequest(CalibrationRequest {
            epoch: INITIATOR_EPOCH,
            after: None,
            accounts_of: Vec::new(),
        }),
        Message::BlobRequest(BlobRequest { blob: blob.clone(), offset: 0, length: 4 }),
        Message::BlobUnavailable(BlobUnavailable { blob, reason: UnavailableReason::Deleted }),
    ]
}

fn removed() -> Message {
    Message::Status(StatusChange { status: ConnectionStatus::Removed, at_ms: NOW })
}

/// One signed call of `caller` with its signed answer.
fn call(caller: &mut Sender, called: &mut Sender, nth: u8, says: &[Message], answers: &[Message]) -> Value {
    let envelopes = |sender: &mut Sender, messages: &[Message]| -> Vec<Base64Bytes> {
        sender.envelopes(messages).into_iter().map(Into::into).collect()
    };
    let request = ExchangeRequest {
        version: 1,
        instance: InstanceId::from_bytes([0x61; 16]),
        generation: u64::from(nth) + 1,
        hold_ms: if nth == 0 { 0 } else { 25_000 },
        resume: nth == 0,
        connections: vec![report(called, ConnectionStatus::Active, None)],
        envelopes: envelopes(caller, says),
    };
    let tombstone = (nth == 2).then(|| Tombstone::sign(CONNECTION, NOW, &called.keys));
    let status = if tombstone.is_some() { ConnectionStatus::Removed } else { ConnectionStatus::Active };
    let refused = RefusedEnvelope {
        connection_id: CONNECTION,
        lane: Lane::Messages,
        sequence: 9,
        reason: RefusalReason::UnknownKey,
    };
    let response = ExchangeResponse {
        version: 1,
        instance: InstanceId::from_bytes([0x62; 16]),
        generation: request.generation,
        outcome: ExchangeOutcome::Answered,
        connections: vec![report(caller, status, tombstone)],
        envelopes: envelopes(called, answers),
        refused: if nth == 2 { vec![refused] } else { Vec::new() },
    };
    let body = serde_json::to_string(&request).expect("JSON");
    let answer = serde_json::to_string(&response).expect("JSON");
    let nonce = Nonce::from_bytes([0x70 | nth; 16]);
    let audience = called.keys.node_id();
    let signed = SignedRequest { method: "POST", path: EXCHANGE_PATH, audience, body: body.as_bytes() };
    let auth = RequestAuth::sign(&signed, &caller.keys, NOW + u64::from(nth), nonce);
    let headers: serde_json::Map<String, Value> =
        auth.headers().into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
    json!({
        "request": { "method": "POST", "path": EXCHANGE_PATH, "headers": headers, "body": body },
        "says": kinds(says),
        "answer": {
            "status": 200,
            "signature": signature_to_header(&sign_response(&called.keys, &nonce, 200, answer.as_bytes())),
            "body": answer,
        },
        "answers": kinds(answers),
    })
}

/// What one side says of the messages of the other, all of which it has.
fn report(of: &Sender, status: ConnectionStatus, tombstone: Option<Tombstone>) -> ConnectionReport {
    let mailboxes = [(Lane::Messages, &of.messages), (Lane::Attachments, &of.attachments)];
    let acknowledgements = mailboxes.map(|(lane, mailbox)| {
        let stored_up_to = mailbox.unacknowledged().map_or(0, |waiting| *waiting.end());
        Acknowledgement { lane, epoch: of.epoch, stored_up_to, room: Some(Room { messages: 50_000, bytes: 512 << 20 }) }
    });
    ConnectionReport {
        connection_id: CONNECTION,
        status,
        acknowledgements: acknowledgements.into(),
        tombstone,
        renewal: None,
    }
}

fn kinds(messages: &[Message]) -> Vec<Value> {
    let kind = |message: &Message| {
        let body = message.encode().expect("small messages are encoded");
        let length = u32::from_be_bytes([body[1], body[2], body[3], body[4]]) as usize;
        let json: Value = serde_json::from_slice(&body[5..5 + length]).expect("JSON");
        json["kind"].clone()
    };
    // In the order in which they travel: lane by lane.
    let in_lane = |lane| messages.iter().filter(move |message| message.lane() == lane);
    Lane::ALL.into_iter().flat_map(in_lane).map(kind).collect()
}
