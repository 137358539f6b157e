//! Whoever carries the envelopes may drop, repeat, reorder, keep, alter and invent: the receiver stores what was sent, each once and in
//! order, and nothing else; and as soon as all of it comes through, it has all of it.

use crate::fixtures::*;
use entente_link::envelope::{Direction, Expected, Lane, open, seal};
use entente_link::mailbox::{IncomingMailbox, OutgoingMailbox, Received};
use proptest::prelude::*;

/// What the carrier does with its next delivery.
#[derive(Debug, Clone)]
enum Trick {
    /// Delivers the envelope with this number, whatever came before: repeats, reorders, and keeps the others.
    Deliver(usize),
    /// Alters one byte of it.
    Alter(usize, usize),
    /// Puts the head of one before the body of another.
    Swap(usize, usize),
    /// Cuts it.
    Cut(usize, usize),
    /// Makes one of its own, as whoever has the receiver's public key can.
    Invent(u64),
}

fn tricks() -> impl Strategy<Value = Vec<Trick>> {
    let trick = prop_oneof![
        4 => (0..8_usize).prop_map(Trick::Deliver),
        1 => (0..8_usize, 0..300_usize).prop_map(|(which, at)| Trick::Alter(which, at)),
        1 => (0..8_usize, 0..8_usize).prop_map(|(head, body)| Trick::Swap(head, body)),
        1 => (0..8_usize, 0..300_usize).prop_map(|(which, at)| Trick::Cut(which, at)),
        1 => (1..9_u64).prop_map(Trick::Invent),
    ];
    proptest::collection::vec(trick, 0..24)
}

struct Receiver {
    mailbox: IncomingMailbox,
    stored: Vec<Vec<u8>>,
}

impl Receiver {
    fn new() -> Self {
        Self { mailbox: IncomingMailbox::new(Lane::Messages, INITIATOR_EPOCH), stored: Vec::new() }
    }

    fn take(&mut self, envelope: &[u8]) {
        let sender = node(&INITIATOR_SEED).public();
        let direction = Direction::FromInitiator;
        let expected = Expected { connection: CONNECTION, direction, epoch: Some(INITIATOR_EPOCH), sender: &sender };
        let Ok(opened) = open(envelope, &expected, &receive_keys(&ACCEPTOR_RECEIVE)) else { return };
        if self.mailbox.receive(opened.header.epoch, opened.header.sequence) == Received::Store {
            self.stored.push(opened.body);
        }
    }
}

fn sealed(sequence: u64, body: &[u8], seed: &[u8; 32]) -> Vec<u8> {
    seal(&address(sequence), body, &receive_keys(&ACCEPTOR_RECEIVE).newest(), &node(seed)).unwrap()
}

fn carried(trick: &Trick, sent: &[Vec<u8>]) -> Vec<u8> {
    let pick = |which: usize| sent[which % sent.len()].clone();
    match trick {
        Trick::Deliver(which) => pick(*which),
        Trick::Alter(which, at) => {
            let mut bytes = pick(*which);
            let at = at % bytes.len();
            bytes[at] ^= 0x20;
            bytes
        }
        Trick::Swap(head, body) => [&pick(*head)[..50], &pick(*body)[50..]].concat(),
        Trick::Cut(which, at) => {
            let bytes = pick(*which);
            bytes[..at % bytes.len()].to_vec()
        }
        Trick::Invent(sequence) => sealed(*sequence, b"invented", &STRANGER_SEED),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_carrier_can_hold_messages_back_and_do_nothing_else(count in 1..8_u64, tricks in tricks()) {
        let bodies: Vec<Vec<u8>> = (1..=count).map(|number| format!("message {number}").into_bytes()).collect();
        let mut mailbox = OutgoingMailbox::new(Lane::Messages, INITIATOR_EPOCH);
        let sent: Vec<Vec<u8>> = bodies.iter().map(|body| sealed(mailbox.assign(), body, &INITIATOR_SEED)).collect();
        let mut receiver = Receiver::new();
        for trick in &tricks {
            receiver.take(&carried(trick, &sent));
            prop_assert_eq!(&receiver.stored[..], &bodies[..receiver.stored.len()], "not the beginning of what was sent");
        }
        // The sender goes on after what is acknowledged, and seals anew.
        mailbox.acknowledge(&receiver.mailbox.acknowledgement());
        for sequence in mailbox.unacknowledged().into_iter().flatten() {
            receiver.take(&sealed(sequence, &bodies[usize::try_from(sequence).unwrap() - 1], &INITIATOR_SEED));
        }
        prop_assert_eq!(&receiver.stored, &bodies);
        mailbox.acknowledge(&receiver.mailbox.acknowledgement());
        prop_assert_eq!(mailbox.unacknowledged(), None);
    }
}
