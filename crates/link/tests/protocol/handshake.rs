//! The handshake, with everybody who should not get through it.

use crate::fixtures::*;
use entente_link::handshake::{
    Acceptance, Answer, HandshakeError, InvitationState, Verdict, accept, comparison_code, consider, read_answer,
};
use entente_link::ids::ConnectionId;
use entente_link::invitation::{Invitation, InvitationSecret};

fn judge(state: &InvitationState, acceptance: &Acceptance, now: u64) -> Result<Verdict, HandshakeError> {
    consider(&invitation(), state, &receive_keys(&INITIATOR_RECEIVE), acceptance, now)
}

fn read(acceptance: &Acceptance, answer: &Answer) -> Result<(), HandshakeError> {
    read_answer(&invitation(), acceptance, &receive_keys(&ACCEPTOR_RECEIVE), answer).map(|_| ())
}

fn used() -> (Acceptance, InvitationState) {
    let acceptance = acceptance();
    let answer = answer(&acceptance);
    let state = InvitationState::Used { acceptor: acceptance.acceptor, answer };
    (acceptance, state)
}

#[test]
fn both_sides_learn_each_other_and_show_one_code() {
    let acceptance = acceptance();
    let accepted = first(&acceptance);
    assert_eq!(accepted.description, acceptor_description());
    assert_eq!(accepted.acceptor, node(&ACCEPTOR_SEED).public());
    let answer = answer(&acceptance);
    let seen = read_answer(&invitation(), &acceptance, &receive_keys(&ACCEPTOR_RECEIVE), &answer).unwrap();
    assert_eq!(seen, initiator_description());
    let at_acceptor =
        comparison_code(&CONNECTION, &invitation().terms().inviter.node_key, &node(&ACCEPTOR_SEED).public());
    assert_eq!(accepted.comparison_code, at_acceptor);
}

#[test]
fn the_same_acceptor_gets_the_same_answer_even_after_expiry() {
    let (acceptance, state) = used();
    let InvitationState::Used { answer, .. } = &state else { panic!() };
    assert_eq!(judge(&state, &acceptance, NOW), Ok(Verdict::Repeat(answer.clone())));
    assert_eq!(judge(&state, &acceptance, EXPIRES + 1), Ok(Verdict::Repeat(answer.clone())));
    assert_eq!(read(&acceptance, answer), Ok(()));
}

#[test]
fn another_acceptor_finds_the_code_used() {
    let (_, state) = used();
    let second = accept(&invitation(), &node(&STRANGER_SEED), &acceptor_description()).unwrap();
    assert_eq!(judge(&state, &second, NOW), Err(HandshakeError::AlreadyUsed));
}

#[test]
fn a_revoked_and_an_expired_code_say_so() {
    let acceptance = acceptance();
    assert_eq!(judge(&InvitationState::Revoked, &acceptance, NOW), Err(HandshakeError::Revoked));
    assert_eq!(judge(&InvitationState::Open, &acceptance, EXPIRES), Err(HandshakeError::Expired));
}

#[test]
fn who_does_not_have_the_code_learns_nothing_of_its_state() {
    let mut terms = terms();
    terms.secret = InvitationSecret::generate(&mut |bytes: &mut [u8]| bytes.fill(0x78));
    let guessed = Invitation::issue(terms, &node(&INITIATOR_SEED)).unwrap();
    let acceptance = accept(&guessed, &node(&STRANGER_SEED), &acceptor_description()).unwrap();
    for state in [InvitationState::Open, InvitationState::Revoked, used().1] {
        assert_eq!(judge(&state, &acceptance, EXPIRES), Err(HandshakeError::BadMac));
    }
}

#[test]
fn a_code_of_another_node_is_unknown() {
    let mut acceptance = acceptance();
    acceptance.connection_id = ConnectionId::from_bytes([9; 16]);
    assert_eq!(judge(&InvitationState::Open, &acceptance, NOW), Err(HandshakeError::UnknownInvitation));
}

#[test]
fn the_inviting_node_can_not_accept() {
    let own = accept(&invitation(), &node(&INITIATOR_SEED), &acceptor_description());
    assert_eq!(own, Err(HandshakeError::OwnCode));
}

#[test]
fn every_changed_part_of_an_acceptance_is_refused() {
    let genuine = acceptance();
    let refused = |change: &dyn Fn(&mut Acceptance), expected: HandshakeError| {
        let mut changed = genuine.clone();
        change(&mut changed);
        assert_eq!(judge(&InvitationState::Open, &changed, NOW), Err(expected));
    };
    refused(&|message| message.version = 2, HandshakeError::NoCommonVersion);
    refused(&|message| message.acceptor = node(&STRANGER_SEED).public(), HandshakeError::BadMac);
    refused(&|message| message.receive_key = receive_keys(&[9; 32]).newest().id(), HandshakeError::BadMac);
    refused(&|message| message.sealed.0[40] ^= 1, HandshakeError::BadMac);
    refused(&|message| message.mac.0[0] ^= 1, HandshakeError::BadMac);
    refused(&|message| message.mac.0.clear(), HandshakeError::BadMac);
    refused(&|message| message.sealed.0 = vec![0; 70_000], HandshakeError::Oversized);
    let other = accept(&invitation(), &node(&STRANGER_SEED), &acceptor_description()).unwrap();
    refused(&|message| message.signature = other.signature, HandshakeError::BadSignature);
}

#[test]
fn an_acceptor_without_a_common_version_is_refused() {
    let mut description = acceptor_description();
    description.capabilities.versions = vec![7];
    let refused = accept(&invitation(), &node(&ACCEPTOR_SEED), &description);
    assert_eq!(refused, Err(HandshakeError::NoCommonVersion));
}

#[test]
fn an_answer_of_another_node_is_foreign() {
    let acceptance = acceptance();
    let accepted = first(&acceptance);
    let foreign = accepted.answer(&invitation(), &node(&STRANGER_SEED), &initiator_description());
    assert_eq!(foreign, Err(HandshakeError::ForeignNode));
    let mut answer = answer(&acceptance);
    answer.signature = acceptance.signature;
    assert_eq!(read(&acceptance, &answer), Err(HandshakeError::ForeignNode));
}

#[test]
fn every_changed_part_of_an_answer_is_refused() {
    let acceptance = acceptance();
    let genuine = answer(&acceptance);
    let refused = |change: &dyn Fn(&mut Answer), expected: HandshakeError| {
        let mut changed = genuine.clone();
        change(&mut changed);
        assert_eq!(read(&acceptance, &changed), Err(expected));
    };
    refused(&|answer| answer.version = 2, HandshakeError::NoCommonVersion);
    refused(&|answer| answer.connection_id = ConnectionId::from_bytes([9; 16]), HandshakeError::UnknownInvitation);
    refused(&|answer| answer.sealed.0[40] ^= 1, HandshakeError::ForeignNode);
    refused(&|answer| answer.mac.0[0] ^= 1, HandshakeError::ForeignNode);
    refused(&|answer| answer.receive_key = receive_keys(&[9; 32]).newest().id(), HandshakeError::ForeignNode);
    refused(&|answer| answer.sealed.0 = vec![0; 70_000], HandshakeError::Oversized);
}

#[test]
fn an_answer_to_another_acceptance_is_refused() {
    let (one, another) = (acceptance(), acceptance());
    assert_eq!(read(&one, &answer(&another)), Err(HandshakeError::ForeignNode));
}

#[test]
fn an_error_travels_as_a_word() {
    assert_eq!(serde_json::to_string(&HandshakeError::AlreadyUsed).unwrap(), "\"already_used\"");
}
