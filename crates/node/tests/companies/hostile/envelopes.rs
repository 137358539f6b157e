//! Envelopes that are not what, whose, when or where they should be.

use super::peer::{HandMadePeer, counted};
use crate::company::Company;
use entente_link::envelope::{Address, Direction, seal};
use entente_link::exchange::RefusalReason;
use entente_link::ids::{ConnectionId, Epoch};
use entente_link::keys::{NodeKeys, ReceiveKeys};
use entente_node::peer::Refusal;

/// Sends one envelope that must be refused; then the genuine first one is still taken.
async fn refused(make: impl FnOnce(&HandMadePeer) -> Vec<u8>, told: Option<RefusalReason>, reason: Refusal) {
    let company = Company::reachable("A").await;
    let (peer, id) = HandMadePeer::of(&company).await;
    let (stored, refused) = peer.send(&company, vec![make(&peer)]).await;
    assert_eq!(stored, None, "nothing is stored, so nothing is reported");
    assert_eq!(refused, told.into_iter().collect::<Vec<_>>());
    let nowhere = matches!(reason, Refusal::Unreadable | Refusal::Oversized | Refusal::UnknownConnection);
    assert_eq!(counted(&company, (!nowhere).then_some(id), reason), 1, "{reason:?} is not counted");
    assert_eq!(peer.send(&company, vec![peer.genuine(1)]).await, (Some(1), Vec::new()), "the genuine one is taken");
}

#[tokio::test(flavor = "multi_thread")]
async fn altered() {
    let flip = |peer: &HandMadePeer| {
        let mut bytes = peer.genuine(1);
        bytes[70] ^= 1;
        bytes
    };
    refused(flip, Some(RefusalReason::NotGenuine), Refusal::NotGenuine).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn cut() {
    refused(|peer| peer.genuine(1)[..100].to_vec(), None, Refusal::Unreadable).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_swapped_header() {
    let swap = |peer: &HandMadePeer| [&peer.genuine(1)[..50], &peer.genuine(2)[50..]].concat();
    refused(swap, Some(RefusalReason::NotGenuine), Refusal::NotGenuine).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signed_by_somebody_else() {
    let stranger = |peer: &HandMadePeer| {
        let keys = NodeKeys::from_secret_seed(&[9; 32]).expect("keys");
        seal(&peer.address(1), &peer.body(), &peer.initiator.receive_key, &keys).expect("sealed")
    };
    refused(stranger, Some(RefusalReason::NotGenuine), Refusal::NotGenuine).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_connection_that_is_not_here() {
    let elsewhere = |peer: &HandMadePeer| {
        let address = Address { connection: ConnectionId::from_bytes([7; 16]), ..peer.address(1) };
        peer.sealed(&address, &peer.body())
    };
    refused(elsewhere, Some(RefusalReason::UnknownConnection), Refusal::UnknownConnection).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sent_back_to_its_sender() {
    let back = |peer: &HandMadePeer| {
        peer.sealed(&Address { direction: Direction::FromInitiator, ..peer.address(1) }, &peer.body())
    };
    refused(back, Some(RefusalReason::NotGenuine), Refusal::Misdirected).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_another_epoch() {
    let epoch = Epoch::from_bytes([7; 8]);
    let other = move |peer: &HandMadePeer| peer.sealed(&Address { epoch, ..peer.address(1) }, &peer.body());
    refused(other, Some(RefusalReason::ClosedEpoch), Refusal::WrongEpoch).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn under_a_key_that_the_node_does_not_have() {
    let wrong = |peer: &HandMadePeer| {
        let key = ReceiveKeys::generate(&mut |bytes: &mut [u8]| bytes.fill(0x55), 0).expect("a key").newest();
        seal(&peer.address(1), &peer.body(), &key, &peer.keys).expect("sealed")
    };
    refused(wrong, Some(RefusalReason::UnknownKey), Refusal::UnknownKey).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn that_claim_to_be_larger_than_allowed() {
    let claim = |peer: &HandMadePeer| {
        let mut bytes = peer.genuine(1);
        bytes[46..50].copy_from_slice(&u32::MAX.to_be_bytes());
        bytes
    };
    refused(claim, None, Refusal::Oversized).await;
}

/// The genuine message of one connection in another one of the same two nodes.
#[tokio::test(flavor = "multi_thread")]
async fn of_another_connection_of_the_same_company() {
    let company = Company::reachable("A").await;
    let (one, first) = HandMadePeer::of(&company).await;
    let (other, second) = HandMadePeer::speaking(&company, "acme to another", &[1]).await;
    let address = Address { epoch: one.epoch, connection: one.invitation.terms().connection_id, ..other.address(1) };
    let foreign = other.sealed(&address, &other.body());
    assert_eq!(other.send(&company, vec![foreign]).await, (None, vec![RefusalReason::UnknownConnection]));
    assert_eq!(counted(&company, None, Refusal::UnknownConnection), 1);
    for (peer, _) in [(&one, first), (&other, second)] {
        assert_eq!(peer.send(&company, vec![peer.genuine(1)]).await, (Some(1), Vec::new()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn replayed() {
    let company = Company::reachable("A").await;
    let (peer, id) = HandMadePeer::of(&company).await;
    let bytes = peer.genuine(1);
    assert_eq!(peer.send(&company, vec![bytes.clone()]).await.0, Some(1));
    assert_eq!(peer.send(&company, vec![bytes.clone(), bytes]).await, (Some(1), Vec::new()));
    assert_eq!(counted(&company, Some(id), Refusal::Repeated), 2);
    assert_eq!(peer.send(&company, vec![peer.genuine(2)]).await.0, Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn out_of_order() {
    let company = Company::reachable("A").await;
    let (peer, id) = HandMadePeer::of(&company).await;
    let stored = peer.send(&company, vec![peer.genuine(3), peer.genuine(1)]).await.0;
    assert_eq!(stored, Some(1), "what leaves a gap waits for what is missing");
    assert_eq!(counted(&company, Some(id), Refusal::OutOfOrder), 1);
    assert_eq!(peer.send(&company, vec![peer.genuine(2), peer.genuine(3)]).await.0, Some(3));
}
