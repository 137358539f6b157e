//! Recorded conversations of released protocol versions, read by the current code in both roles.

use crate::recording::{self, Conversation};
use entente_link::body::unpack;
use entente_link::envelope::{Direction, EnvelopeHeader, Expected, Lane, open};
use entente_link::exchange::{ExchangeRequest, ExchangeResponse};
use entente_link::handshake::{InvitationState, Verdict, consider, read_answer};
use entente_link::ids::{ConnectionId, Epoch};
use entente_link::invitation::Invitation;
use entente_link::keys::{NodeKeys, ReceiveKey, ReceiveKeys};
use entente_link::mailbox::{IncomingMailbox, Received};
use entente_link::message::Message;
use entente_link::request_auth::{NonceCache, RequestAuth, SignedRequest, signature_from_header, verifies_response};
use serde_json::Value;
use std::path::Path;

fn conversations() -> Vec<Conversation> {
    recording::conversations(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors"))
}

/// One side's inbox: takes envelopes as a node does, and gives the kinds of the messages.
struct Inbox {
    connection: ConnectionId,
    direction: Direction,
    epoch: Epoch,
    sender: NodeKeys,
    keys: Vec<ReceiveKeys>,
    lanes: [IncomingMailbox; 2],
}

impl Inbox {
    fn new(
        connection: ConnectionId,
        direction: Direction,
        epoch: Epoch,
        sender: NodeKeys,
        keys: Vec<ReceiveKey>,
    ) -> Self {
        let lanes = Lane::ALL.map(|lane| IncomingMailbox::new(lane, epoch));
        let keys = keys.into_iter().map(|key| ReceiveKeys::with(key, 0)).collect();
        Self { connection, direction, epoch, sender, keys, lanes }
    }

    /// The kinds of the messages in an envelope.
    fn take(&mut self, envelope: &[u8]) -> Vec<String> {
        let sender = self.sender.public();
        let expected = Expected {
            connection: self.connection,
            direction: self.direction,
            epoch: Some(self.epoch),
            sender: &sender,
        };
        let opened = self.keys.iter().find_map(|keys| open(envelope, &expected, keys).ok()).expect("it opens");
        let (header, bodies) = (opened.header, unpack(&opened.body).unwrap());
        bodies.into_iter().zip(header.sequence..).map(|(body, sequence)| self.store(&header, sequence, &body)).collect()
    }

    fn store(&mut self, header: &EnvelopeHeader, sequence: u64, body: &[u8]) -> String {
        let nth = usize::from(header.lane == Lane::Attachments);
        assert_eq!(self.lanes[nth].receive(header.epoch, sequence), Received::Store);
        let message = Message::decode(body).unwrap();
        assert_eq!(message.lane(), header.lane);
        let body = message.encode().unwrap();
        let length = usize::try_from(u32::from_be_bytes(body[1..5].try_into().unwrap())).unwrap();
        let json: Value = serde_json::from_slice(&body[5..5 + length]).unwrap();
        json["kind"].as_str().unwrap().to_owned()
    }
}

#[test]
fn the_current_code_reads_them_as_the_initiator() {
    for recorded in conversations() {
        let invitation = Invitation::decode(&recorded.code).unwrap();
        let connection = invitation.terms().connection_id;
        let ring = ReceiveKeys::with(recorded.initiator.key(0), recorded.now_ms);
        let judge = |state: &InvitationState| {
            consider(&invitation, state, &ring, &recorded.acceptance, recorded.now_ms).unwrap()
        };
        let Verdict::First(accepted) = judge(&InvitationState::Open) else { panic!("not taken as the first") };
        assert_eq!(accepted.description, recorded.acceptor.description);
        let acceptor = recorded.acceptor.keys();
        assert_eq!(accepted.acceptor, acceptor.public());
        let used = InvitationState::Used { acceptor: accepted.acceptor, answer: recorded.answer.clone() };
        assert_eq!(judge(&used), Verdict::Repeat(recorded.answer.clone()));

        let keys = (0..recorded.initiator.receive_secrets.len()).map(|nth| recorded.initiator.key(nth)).collect();
        let epoch = recorded.acceptor.description.epoch;
        let mut inbox = Inbox::new(connection, Direction::FromAcceptor, epoch, acceptor, keys);
        let mut nonces = NonceCache::new(100);
        let audience = recorded.initiator.keys().node_id();
        for call in &recorded.calls {
            let auth = RequestAuth::from_headers(|name| call.request.headers.get(name).map(String::as_str)).unwrap();
            let body = call.request.body.as_bytes();
            let signed = SignedRequest { method: &call.request.method, path: &call.request.path, audience, body };
            auth.verify(&signed, &accepted.acceptor, &mut nonces, recorded.now_ms).unwrap();
            let request = ExchangeRequest::decode(body).unwrap();
            let kinds: Vec<_> = request.envelopes.iter().flat_map(|envelope| inbox.take(envelope.as_slice())).collect();
            assert_eq!(kinds, call.says);
        }
    }
}

#[test]
fn the_current_code_reads_them_as_the_acceptor() {
    for recorded in conversations() {
        let invitation = Invitation::decode(&recorded.code).unwrap();
        let connection = invitation.terms().connection_id;
        let ring = ReceiveKeys::with(recorded.acceptor.key(0), recorded.now_ms);
        let description = read_answer(&invitation, &recorded.acceptance, &ring, &recorded.answer).unwrap();
        assert_eq!(description, recorded.initiator.description);

        let initiator = recorded.initiator.keys();
        let key = initiator.public();
        assert_eq!(invitation.terms().inviter.node_key, key);
        let keys = vec![recorded.acceptor.key(0)];
        let mut inbox = Inbox::new(connection, Direction::FromInitiator, description.epoch, initiator, keys);
        for call in &recorded.calls {
            let nonce = call.request.headers["entente-nonce"].parse().unwrap();
            let signature = signature_from_header(&call.answer.signature).unwrap();
            let body = call.answer.body.as_bytes();
            assert!(verifies_response(&key, &nonce, call.answer.status, body, &signature));
            let response = ExchangeResponse::decode(body).unwrap();
            let kinds: Vec<_> =
                response.envelopes.iter().flat_map(|envelope| inbox.take(envelope.as_slice())).collect();
            assert_eq!(kinds, call.answers);
            for tombstone in response.connections.iter().filter_map(|report| report.tombstone.as_ref()) {
                assert!(tombstone.is_genuine(&key));
            }
        }
    }
}

/// A recording that misses a kind of message would prove nothing of it.
#[test]
fn every_kind_of_message_is_in_a_recording() {
    let said: Vec<String> = conversations()
        .into_iter()
        .flat_map(|one| one.calls)
        .flat_map(|call| [call.says, call.answers].concat())
        .collect();
    let kinds = [
        "update",
        "applied",
        "deleted",
        "stopped",
        "failed",
        "status",
        "key_rotation",
        "key_adopted",
        "capabilities",
        "calibration_request",
        "calibration_report",
        "blob_request",
        "blob_chunk",
        "blob_unavailable",
    ];
    for kind in kinds {
        assert!(said.iter().any(|known| known == kind), "{kind} is in no recording");
    }
}
