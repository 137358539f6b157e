//! Two nodes with fixed keys and one invitation between them.

use entente_link::envelope::{Address, Direction, Lane};
use entente_link::handshake::{
    Acceptance, Accepted, AcceptorDescription, Answer, AnswerStatus, InitiatorDescription, InvitationState, Verdict,
    accept, consider,
};
use entente_link::ids::{ConnectionId, Epoch};
use entente_link::invitation::{Invitation, InvitationSecret, InvitationTerms, Inviter};
use entente_link::keys::{NodeKeys, ReceiveKey, ReceiveKeys};
use entente_link::terms::{Capabilities, ConnectionType, Feature, Mode, Role};

pub const NOW: u64 = 1_800_000_000_000;
pub const EXPIRES: u64 = NOW + 7 * 24 * 60 * 60 * 1000;
pub const CONNECTION: ConnectionId = ConnectionId::from_bytes([0x11; 16]);
pub const INITIATOR_EPOCH: Epoch = Epoch::from_bytes([0x21; 8]);
pub const ACCEPTOR_EPOCH: Epoch = Epoch::from_bytes([0x22; 8]);
pub const INITIATOR_SEED: [u8; 32] = [0x01; 32];
pub const ACCEPTOR_SEED: [u8; 32] = [0x02; 32];
pub const STRANGER_SEED: [u8; 32] = [0x03; 32];
pub const INITIATOR_RECEIVE: [u8; 32] = [0x41; 32];
pub const ACCEPTOR_RECEIVE: [u8; 32] = [0x42; 32];

pub fn node(seed: &[u8; 32]) -> NodeKeys {
    NodeKeys::from_secret_seed(seed).unwrap()
}

pub fn receive_keys(secret: &[u8; 32]) -> ReceiveKeys {
    ReceiveKeys::with(ReceiveKey::from_secret(secret).unwrap(), NOW)
}

pub fn terms() -> InvitationTerms {
    InvitationTerms {
        connection_id: CONNECTION,
        connection_name: "company A to company B".to_owned(),
        inviter: Inviter {
            node_key: node(&INITIATOR_SEED).public(),
            receive_key: receive_keys(&INITIATOR_RECEIVE).newest(),
            addresses: vec!["https://a.example:8443".to_owned()],
            short_name: "company A".to_owned(),
            tracker: "jira-cloud".to_owned(),
        },
        invitee_short_name: "company B".to_owned(),
        connection_type: ConnectionType::Private,
        mode: Mode::Script,
        lead: Role::Initiator,
        secret: InvitationSecret::generate(&mut |bytes: &mut [u8]| bytes.fill(0x77)),
        expires_ms: EXPIRES,
        destination: None,
        relay: None,
    }
}

pub fn invitation() -> Invitation {
    Invitation::issue(terms(), &node(&INITIATOR_SEED)).unwrap()
}

pub fn capabilities() -> Capabilities {
    Capabilities::of(Feature::ALL, "entente 0.1.0")
}

pub fn acceptor_description() -> AcceptorDescription {
    AcceptorDescription {
        receive_key: receive_keys(&ACCEPTOR_RECEIVE).newest(),
        epoch: ACCEPTOR_EPOCH,
        tracker: "jira-cloud".to_owned(),
        person: "Beatrice Blum".to_owned(),
        short_name: "company B".to_owned(),
        addresses: Vec::new(),
        capabilities: capabilities(),
    }
}

pub fn initiator_description() -> InitiatorDescription {
    InitiatorDescription {
        status: AnswerStatus::Active,
        receive_key: receive_keys(&INITIATOR_RECEIVE).newest(),
        epoch: INITIATOR_EPOCH,
        tracker: "jira-cloud".to_owned(),
        short_name: "company A".to_owned(),
        addresses: vec!["https://a.example:8443".to_owned()],
        capabilities: capabilities(),
        policies: serde_json::Map::new(),
        mailbox: None,
    }
}

pub fn acceptance() -> Acceptance {
    accept(&invitation(), &node(&ACCEPTOR_SEED), &acceptor_description()).unwrap()
}

pub fn first(acceptance: &Acceptance) -> Accepted {
    let keys = receive_keys(&INITIATOR_RECEIVE);
    match consider(&invitation(), &InvitationState::Open, &keys, acceptance, NOW) {
        Ok(Verdict::First(accepted)) => *accepted,
        other => panic!("not a first acceptance: {other:?}"),
    }
}

pub fn answer(acceptance: &Acceptance) -> Answer {
    first(acceptance).answer(&invitation(), &node(&INITIATOR_SEED), &initiator_description()).unwrap()
}

/// The address of the initiator's envelope of this number.
pub fn address(sequence: u64) -> Address {
    Address {
        connection: CONNECTION,
        direction: Direction::FromInitiator,
        lane: Lane::Messages,
        epoch: INITIATOR_EPOCH,
        sequence,
    }
}
