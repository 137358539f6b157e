//! Peers that send more than a node has room for: much in little, and much without end.

use super::peer::{HandMadePeer, counted};
use crate::company::{Company, free_port};
use entente_link::exchange::ExchangeResponse;
use entente_link::limits::MAX_BODY_BYTES;
use entente_link::mailbox::Room;
use entente_node::peer::{InboxLimits, Refusal};
use entente_sync_store::Lane;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use serde_json::json;
use std::io::Write as _;

/// A few thousand bytes that inflate to this many.
fn bomb(bytes: usize) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(vec![1], Compression::best());
    for _ in 0..bytes / 4096 {
        encoder.write_all(&[b' '; 4096]).expect("written");
    }
    encoder.finish().expect("deflated")
}

/// Bodies in one envelope.
fn batch(bodies: &[Vec<u8>]) -> Vec<u8> {
    let mut batch = vec![2];
    batch.extend_from_slice(&u16::try_from(bodies.len()).expect("few").to_be_bytes());
    for body in bodies {
        batch.extend_from_slice(&u32::try_from(body.len()).expect("short").to_be_bytes());
        batch.extend_from_slice(body);
    }
    batch
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_inflates_without_end_is_set_aside() {
    let company = Company::reachable("A").await;
    let (peer, id) = HandMadePeer::of(&company).await;
    let large = bomb(16 * MAX_BODY_BYTES);
    assert!(large.len() < 300_000, "a bomb is small: {}", large.len());
    let sent = peer.send(&company, vec![peer.sealed(&peer.address(1), &large)]).await;
    assert_eq!(sent, (Some(1), Vec::new()), "it is kept as it came, and the numbering goes on");
    assert_eq!(counted(&company, Some(id), Refusal::CompressedBomb), 1);
    let among_others = batch(&[peer.body(), bomb(2 * 1024 * 1024), peer.body()]);
    assert_eq!(peer.send(&company, vec![peer.sealed(&peer.address(2), &among_others)]).await.0, Some(2));
    assert_eq!(counted(&company, Some(id), Refusal::CompressedBomb), 2);
    assert_eq!(peer.send(&company, vec![peer.genuine(3)]).await.0, Some(3));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_full_of_bombs_is_not_looked_through() {
    let company = Company::reachable("A").await;
    let (peer, id) = HandMadePeer::of(&company).await;
    let large = bomb(2 * MAX_BODY_BYTES);
    let envelopes = (1..=200).map(|sequence| peer.sealed(&peer.address(sequence), &large)).collect();
    let stored = peer.send(&company, envelopes).await.0;
    let inflated = counted(&company, Some(id), Refusal::CompressedBomb);
    assert_eq!(stored, Some(inflated), "what was not looked at comes again");
    assert!(inflated < 10, "{inflated} bombs of one call were inflated");
    assert_eq!(peer.send(&company, vec![peer.genuine(inflated + 1)]).await.0, Some(inflated + 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn several_messages_in_one_envelope_count_each() {
    let company = Company::reachable("A").await;
    let (peer, id) = HandMadePeer::of(&company).await;
    let three = batch(&vec![peer.body(); 3]);
    assert_eq!(peer.send(&company, vec![peer.sealed(&peer.address(1), &three)]).await, (Some(3), Vec::new()));
    let overlapping = peer.sealed(&peer.address(3), &three);
    assert_eq!(peer.send(&company, vec![overlapping]).await.0, Some(5), "what is new of it is taken");
    assert_eq!(counted(&company, Some(id), Refusal::Repeated), 1);
    let behind_a_gap = peer.sealed(&peer.address(7), &three);
    assert_eq!(peer.send(&company, vec![behind_a_gap]).await.0, Some(5));
    assert_eq!(counted(&company, Some(id), Refusal::OutOfOrder), 3);
}

fn room(response: &ExchangeResponse) -> Option<Room> {
    let acknowledgements = response.connections.iter().flat_map(|report| &report.acknowledgements);
    acknowledgements.filter(|one| one.lane == entente_link::envelope::Lane::Messages).find_map(|one| one.room)
}

/// Messages that wait for one that never comes fill no more than their room, and others are served.
#[tokio::test(flavor = "multi_thread")]
async fn a_peer_that_floods_fills_no_more_than_its_room() {
    const ROOM: u64 = 300;
    let limits = InboxLimits { messages: ROOM, bytes: 0 };
    let company = Company::set_up_with("A", Some(free_port()), |options| options.inbox = limits).await;
    let (flooding, id) = HandMadePeer::of(&company).await;
    let (quiet, _) = HandMadePeer::speaking(&company, "acme to another", &[1]).await;
    let twin = "0192f0c4-0000-7000-8000-000000000001";
    // The first message of the twin is missing, so that none of the others can be dealt with.
    let waits = |sequence: u64| {
        let update = json!({
            "version": 1, "kind": "update", "twin": twin, "sequence": sequence + 1, "seen": 0, "trace_id": twin, "cause_id": twin,
            "hops": 0, "replica": { "version": 1, "hubIssue": { "summary": "x".repeat(500) } },
        });
        let text = update.to_string();
        [&[0][..], &u32::try_from(text.len()).expect("short").to_be_bytes(), text.as_bytes()].concat()
    };
    let mut last = None;
    for call in 0..20 {
        let stored = last.as_ref().and_then(room).map_or(0, |room: Room| ROOM - room.messages);
        let bodies: Vec<Vec<u8>> = (0..256).map(|nth| waits(stored + nth + 1)).collect();
        let envelope = flooding.sealed(&flooding.address(stored + 1), &batch(&bodies));
        last = Some(flooding.exchange(&company, &flooding.request(vec![envelope])).await);
        let backlog = company.node().store.backlog(id, Lane::Messages).await.expect("the store");
        assert!(backlog.messages <= ROOM && backlog.bytes <= MAX_BODY_BYTES as u64, "call {call}: {backlog:?}");
    }
    assert_eq!(last.as_ref().and_then(room).map(|room| room.messages), Some(0), "it is told that there is no room");
    assert!(counted(&company, Some(id), Refusal::NoRoom) > 4_000, "what is over it is counted");
    assert_eq!(quiet.send(&company, vec![quiet.genuine(1)]).await.0, Some(1), "others are served");
}
