//! Accepting an invitation over HTTP.

use crate::node::*;
use entente_link::handshake::{
    Acceptance, AcceptorDescription, Answer, AnswerStatus, HandshakeError, InitiatorDescription, InvitationState,
    Verdict, accept, consider, read_answer,
};
use entente_link::ids::Epoch;
use entente_link::invitation::{Invitation, InvitationSecret, InvitationTerms, Inviter};
use entente_link::keys::{NodeKeys, ReceiveKey, ReceiveKeys};
use entente_link::terms::{Capabilities, ConnectionType, Mode, Role};
use entente_link_http::{PeerBackend as _, PeerError};
use std::sync::{Arc, Mutex};

fn keys(seed: u8) -> NodeKeys {
    NodeKeys::from_secret_seed(&[seed; 32]).unwrap()
}

fn ring(seed: u8) -> ReceiveKeys {
    ReceiveKeys::with(ReceiveKey::from_secret(&[seed; 32]).unwrap(), NOW)
}

fn capabilities() -> Capabilities {
    Capabilities { versions: vec![1], features: Vec::new(), software: "entente".to_owned() }
}

fn invitation() -> Invitation {
    let inviter = Inviter {
        node_key: initiator().key(),
        receive_key: ring(0x61).newest(),
        addresses: vec!["https://a.example".to_owned()],
        short_name: "a".to_owned(),
        tracker: "jira-cloud".to_owned(),
    };
    let terms = InvitationTerms {
        connection_id: CONNECTION,
        connection_name: "a to b".to_owned(),
        inviter,
        invitee_short_name: "b".to_owned(),
        connection_type: ConnectionType::Private,
        mode: Mode::Script,
        lead: Role::Initiator,
        secret: InvitationSecret::generate(&mut fixed_random(7)),
        expires_ms: NOW + 1,
        destination: None,
        relay: None,
    };
    Invitation::issue(terms, initiator().keys()).unwrap()
}

fn acceptance(keys: &NodeKeys) -> Acceptance {
    let description = AcceptorDescription {
        receive_key: ring(0x62).newest(),
        epoch: Epoch::from_bytes([2; 8]),
        tracker: "jira-cloud".to_owned(),
        person: "B".to_owned(),
        short_name: "b".to_owned(),
        addresses: Vec::new(),
        capabilities: capabilities(),
    };
    accept(&invitation(), keys, &description).unwrap()
}

/// What a node does with an acceptance, its state in memory.
fn judge() -> impl Fn(&Acceptance) -> Result<Answer, HandshakeError> + Send + Sync {
    let state = Mutex::new(InvitationState::Open);
    move |acceptance| {
        let mut state = state.lock().unwrap();
        let accepted = match consider(&invitation(), &state, &ring(0x61), acceptance, NOW)? {
            Verdict::Repeat(answer) => return Ok(answer),
            Verdict::First(accepted) => accepted,
        };
        let description = InitiatorDescription {
            status: AnswerStatus::Active,
            receive_key: ring(0x61).newest(),
            epoch: Epoch::from_bytes([1; 8]),
            tracker: "jira-cloud".to_owned(),
            short_name: "a".to_owned(),
            addresses: Vec::new(),
            capabilities: capabilities(),
            policies: serde_json::Map::new(),
            mailbox: None,
        };
        let answer = accepted.answer(&invitation(), initiator().keys(), &description)?;
        *state = InvitationState::Used { acceptor: accepted.acceptor, answer: answer.clone() };
        Ok(answer)
    }
}

#[tokio::test]
async fn the_first_acceptor_gets_in_again_and_again_and_nobody_else() {
    let (address, _server) = serve(Arc::new(initiator().judging(judge()))).await;
    let (addresses, client) = ([address], client());
    let sent = acceptance(acceptor().keys());
    let answer = client.accept(&addresses, &sent).await.unwrap();
    let inviter = read_answer(&invitation(), &sent, &ring(0x62), &answer).unwrap();
    assert_eq!(inviter.status, AnswerStatus::Active);
    assert_eq!(client.accept(&addresses, &sent).await, Ok(answer));
    let second = client.accept(&addresses, &acceptance(&keys(9))).await;
    assert_eq!(second, Err(PeerError::Handshake(HandshakeError::AlreadyUsed)));
}

#[tokio::test]
async fn a_node_that_made_no_such_invitation_says_so() {
    let (address, _server) = serve(Arc::new(initiator())).await;
    let refused = client().accept(&[address], &acceptance(acceptor().keys())).await;
    assert_eq!(refused, Err(PeerError::Handshake(HandshakeError::UnknownInvitation)));
}

#[tokio::test]
async fn nonsense_is_malformed_and_an_oversized_acceptance_is_refused() {
    let (address, _server) = serve(Arc::new(initiator())).await;
    let post = |body: Vec<u8>| {
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let url = format!("{address}/peer/v1/accept");
        async move { http.post(url).body(body).send().await.unwrap().status().as_u16() }
    };
    assert_eq!(post(b"{}".to_vec()).await, 400);
    assert_eq!(post(vec![b' '; 200_000]).await, 413);
}

#[tokio::test]
async fn an_invitation_without_a_reachable_address_says_so() {
    let refused = client().accept(&[], &acceptance(acceptor().keys())).await;
    assert!(matches!(refused, Err(PeerError::BadAddress { .. })));
}
