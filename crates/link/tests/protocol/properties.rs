//! Properties: hostile bytes never panic, and what is made is read back.

use crate::fixtures::*;
use entente_link::envelope::{Direction, Expected, open, peek, seal};
use entente_link::exchange::{ExchangeRequest, ExchangeResponse};
use entente_link::handshake::{Acceptance, InvitationState, consider};
use entente_link::invitation::Invitation;
use entente_link::message::{BlobChunk, Message};
use proptest::prelude::*;

fn receive(bytes: &[u8]) -> Option<Vec<u8>> {
    let sender = node(&INITIATOR_SEED).public();
    let expected =
        Expected { connection: CONNECTION, direction: Direction::FromInitiator, epoch: None, sender: &sender };
    open(bytes, &expected, &receive_keys(&ACCEPTOR_RECEIVE)).ok().map(|opened| opened.body)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_are_no_envelope_message_or_exchange(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(peek(&bytes).is_err());
        prop_assert!(Message::decode(&bytes).is_err());
        prop_assert!(ExchangeRequest::decode(&bytes).is_err());
        prop_assert!(ExchangeResponse::decode(&bytes).is_err());
    }

    #[test]
    fn bytes_behind_a_sound_start_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(receive(&[b"ENT\x01", &bytes[..]].concat()).is_none());
    }

    #[test]
    fn arbitrary_texts_are_no_code(text in "\\PC{0,200}", body in "[A-Za-z0-9_-]{0,300}") {
        prop_assert!(Invitation::decode(&text).is_err());
        let prefixed = format!("entente1-{}", body);
        prop_assert!(Invitation::decode(&prefixed).is_err());
    }

    #[test]
    fn a_changed_byte_of_an_envelope_is_refused(at in any::<prop::sample::Index>(), change in 1_u8..) {
        let key = receive_keys(&ACCEPTOR_RECEIVE).newest();
        let mut bytes = seal(&address(1), b"body", &key, &node(&INITIATOR_SEED)).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= change;
        prop_assert_eq!(receive(&bytes), None);
    }

    #[test]
    fn every_body_is_sealed_and_opened(body in proptest::collection::vec(any::<u8>(), 0..2000), sequence in 1_u64..) {
        let key = receive_keys(&ACCEPTOR_RECEIVE).newest();
        let bytes = seal(&address(sequence), &body, &key, &node(&INITIATOR_SEED)).unwrap();
        prop_assert_eq!(receive(&bytes), Some(body));
    }

    #[test]
    fn a_changed_byte_of_an_acceptance_is_refused(at in any::<prop::sample::Index>(), change in 1_u8..128) {
        let genuine = acceptance();
        let mut json = serde_json::to_vec(&genuine).unwrap();
        let at = at.index(json.len());
        json[at] ^= change;
        if let Ok(changed) = serde_json::from_slice::<Acceptance>(&json) {
            let keys = receive_keys(&INITIATOR_RECEIVE);
            let verdict = consider(&invitation(), &InvitationState::Open, &keys, &changed, NOW);
            prop_assert!(changed == genuine || verdict.is_err());
        }
    }

    #[test]
    fn every_piece_is_read_back(bytes in proptest::collection::vec(any::<u8>(), 0..3000), offset in 0_u64..1_000_000) {
        let total = offset + bytes.len() as u64;
        let chunk = Message::BlobChunk(BlobChunk::new("blob".to_owned(), offset, total, bytes));
        prop_assert_eq!(Message::decode(&chunk.encode().unwrap()), Ok(chunk));
    }
}
