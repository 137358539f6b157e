//! Attacks on envelopes: each has its own refusal.

use crate::fixtures::*;
use entente_link::envelope::{
    self, Address, Direction, ENVELOPE_OVERHEAD_BYTES, EnvelopeError, Expected, Lane, open, peek, seal, verify,
};
use entente_link::ids::{ConnectionId, Epoch};
use entente_link::keys::{NodePublicKey, ReceiveKeys};
use entente_link::limits::MAX_BODY_BYTES;
use entente_link::mailbox::{IncomingMailbox, Received};

const BODY: &[u8] = b"a body that nobody else reads";

fn sender() -> NodePublicKey {
    node(&INITIATOR_SEED).public()
}

fn sealed_as(address: &Address, seed: &[u8; 32]) -> Vec<u8> {
    seal(address, BODY, &receive_keys(&ACCEPTOR_RECEIVE).newest(), &node(seed)).unwrap()
}

fn genuine() -> Vec<u8> {
    sealed_as(&address(7), &INITIATOR_SEED)
}

fn receive(bytes: &[u8], keys: &ReceiveKeys) -> Result<envelope::Opened, EnvelopeError> {
    let sender = sender();
    let expected = Expected {
        connection: CONNECTION,
        direction: Direction::FromInitiator,
        epoch: Some(INITIATOR_EPOCH),
        sender: &sender,
    };
    open(bytes, &expected, keys)
}

fn refusal(bytes: &[u8]) -> EnvelopeError {
    receive(bytes, &receive_keys(&ACCEPTOR_RECEIVE)).unwrap_err()
}

#[test]
fn a_genuine_envelope_opens() {
    let bytes = genuine();
    let opened = receive(&bytes, &receive_keys(&ACCEPTOR_RECEIVE)).unwrap();
    assert_eq!(opened.body, BODY);
    assert_eq!((opened.header.sequence, opened.header.lane), (7, Lane::Messages));
    assert_eq!(bytes.len(), BODY.len() + ENVELOPE_OVERHEAD_BYTES);
    assert_eq!(peek(&bytes), Ok(opened.header));
    assert!(!bytes.windows(BODY.len()).any(|window| window == BODY), "the body is readable on its way");
}

#[test]
fn every_flipped_byte_is_refused() {
    let bytes = genuine();
    for position in 0..bytes.len() {
        let mut altered = bytes.clone();
        altered[position] ^= 0x01;
        assert!(receive(&altered, &receive_keys(&ACCEPTOR_RECEIVE)).is_err(), "byte {position}");
    }
}

#[test]
fn every_cut_envelope_is_truncated() {
    let bytes = genuine();
    for length in 0..bytes.len() {
        assert!(matches!(refusal(&bytes[..length]), EnvelopeError::Truncated { found, .. } if found == length));
    }
}

#[test]
fn added_bytes_are_refused() {
    assert_eq!(refusal(&[genuine(), vec![0]].concat()), EnvelopeError::TrailingBytes { extra: 1 });
}

#[test]
fn a_signature_of_another_node_is_refused() {
    assert_eq!(refusal(&sealed_as(&address(7), &STRANGER_SEED)), EnvelopeError::BadSignature);
}

#[test]
fn a_swapped_header_is_refused() {
    let (one, other) = (genuine(), sealed_as(&address(8), &INITIATOR_SEED));
    assert_eq!(refusal(&[&other[..50], &one[50..]].concat()), EnvelopeError::BadSignature);
}

#[test]
fn a_body_under_another_header_does_not_open_even_when_its_sender_signs_it() {
    let moved = sealed_body_under(&address(8), &genuine());
    assert_eq!(refusal(&moved), EnvelopeError::Unsealable);
}

#[test]
fn a_message_of_another_connection_of_the_same_nodes_is_refused() {
    let other = ConnectionId::from_bytes([0x12; 16]);
    let bytes = sealed_as(&Address { connection: other, ..address(7) }, &INITIATOR_SEED);
    assert_eq!(refusal(&bytes), EnvelopeError::WrongConnection { found: other });
}

#[test]
fn an_own_message_sent_back_is_refused() {
    let bytes = sealed_as(&Address { direction: Direction::FromAcceptor, ..address(7) }, &INITIATOR_SEED);
    assert_eq!(refusal(&bytes), EnvelopeError::WrongDirection);
}

#[test]
fn a_message_of_another_epoch_is_refused() {
    let other = Epoch::from_bytes([0x29; 8]);
    let bytes = sealed_as(&Address { epoch: other, ..address(7) }, &INITIATOR_SEED);
    assert_eq!(refusal(&bytes), EnvelopeError::WrongEpoch { found: other });
}

#[test]
fn a_message_under_an_unknown_key_is_refused_and_still_verifies() {
    let key = receive_keys(&[0x55; 32]).newest();
    let bytes = seal(&address(7), BODY, &key, &node(&INITIATOR_SEED)).unwrap();
    assert_eq!(refusal(&bytes), EnvelopeError::UnknownKey { found: key.id() });
    let sender = sender();
    let expected =
        Expected { connection: CONNECTION, direction: Direction::FromInitiator, epoch: None, sender: &sender };
    assert!(verify(&bytes, &expected).is_ok());
}

#[test]
fn oversized_bodies_are_neither_made_nor_read() {
    let key = receive_keys(&ACCEPTOR_RECEIVE).newest();
    let large = vec![0; MAX_BODY_BYTES + 1];
    let made = seal(&address(7), &large, &key, &node(&INITIATOR_SEED));
    assert!(matches!(made, Err(EnvelopeError::Oversized { .. })));
    let mut claimed = genuine();
    claimed[46..50].copy_from_slice(&u32::MAX.to_be_bytes());
    assert!(matches!(refusal(&claimed), EnvelopeError::Oversized { .. }));
}

#[test]
fn other_bytes_and_versions_are_named() {
    assert_eq!(refusal(b"GET / HTTP/1.1\r\n"), EnvelopeError::NotAnEnvelope);
    let mut newer = genuine();
    newer[3] = 2;
    assert_eq!(refusal(&newer), EnvelopeError::UnsupportedVersion { found: 2 });
    let mut laneless = genuine();
    laneless[21] = 9;
    assert_eq!(refusal(&laneless), EnvelopeError::UnknownHeaderValue { field: "lane" });
}

#[test]
fn a_replayed_envelope_is_genuine_and_dropped_by_its_number() {
    let bytes = sealed_as(&address(1), &INITIATOR_SEED);
    let mut mailbox = IncomingMailbox::new(Lane::Messages, INITIATOR_EPOCH);
    let keys = receive_keys(&ACCEPTOR_RECEIVE);
    let header = receive(&bytes, &keys).unwrap().header;
    assert_eq!(mailbox.receive(header.epoch, header.sequence), Received::Store);
    let again = receive(&bytes, &keys).unwrap().header;
    assert_eq!(mailbox.receive(again.epoch, again.sequence), Received::Duplicate);
}

/// What a sender could sign by mistake: the sealed body of one envelope under the header of another.
fn sealed_body_under(address: &Address, bytes: &[u8]) -> Vec<u8> {
    use aws_lc_rs::signature::Ed25519KeyPair;
    let header = sealed_as(address, &INITIATOR_SEED);
    let mut moved = [&header[..50], &bytes[50..bytes.len() - 64]].concat();
    let label = b"entente envelope v1";
    let parts: [&[u8]; 2] = [label, &moved];
    let signed: Vec<u8> =
        parts.iter().flat_map(|part| [&u32::try_from(part.len()).unwrap().to_be_bytes()[..], part].concat()).collect();
    let pair = Ed25519KeyPair::from_seed_unchecked(&INITIATOR_SEED).unwrap();
    moved.extend_from_slice(pair.sign(&signed).as_ref());
    moved
}
