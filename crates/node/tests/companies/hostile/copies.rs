//! Copies and restored backups of data folders: the node stops the connection and asks a person.

use super::peer::{HandMadePeer, until};
use crate::company::Company;
use entente_hub::ConnectionId;
use entente_link::exchange::ExchangeRequest;
use entente_link::ids::InstanceId;
use entente_node::state::StopReason;
use entente_sync_store::{ConnectionStatus, Lane};

fn stopped(company: &Company, id: ConnectionId) -> Option<StopReason> {
    let entry = company.node().entry(id).expect("a connection");
    let reason = entry.settings.stopped_because;
    let expected = if reason.is_some() { ConnectionStatus::Deactivated } else { ConnectionStatus::Active };
    assert_eq!(entry.row.status, expected);
    reason
}

fn from_start(peer: &HandMadePeer, start: u8) -> ExchangeRequest {
    ExchangeRequest { instance: InstanceId::from_bytes([start; 16]), ..peer.request(Vec::new()) }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_copies_of_the_peer_that_speak_in_turns_stop_the_connection() {
    let company = Company::reachable("A").await;
    let (peer, id) = HandMadePeer::of(&company).await;
    for start in [1, 2, 3, 4] {
        peer.exchange(&company, &from_start(&peer, start)).await;
        assert_eq!(stopped(&company, id), None, "a peer that restarts is no copy");
    }
    for start in [3, 4] {
        peer.exchange(&company, &from_start(&peer, start)).await;
    }
    assert_eq!(stopped(&company, id), Some(StopReason::PeerCopied));
    company.node().activate_connection(id).await.expect("a person decided");
    peer.exchange(&company, &from_start(&peer, 4)).await;
    assert_eq!(stopped(&company, id), None);
}

/// Puts an issue under sync and waits until a message of it waits for the peer.
async fn one_message(company: &Company, id: ConnectionId) {
    let key = company.raise_issue("to be told").await;
    company.node().start_sync(id, &key).await.expect("started");
    for _ in 0..500 {
        let sent = company.node().store.mailbox(id, Lane::Messages).await.expect("the store").sent;
        if sent > 0 {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("no message leaves after ten seconds");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_peer_that_lost_what_it_had_stored_stops_the_connection() {
    let company = Company::reachable("A").await;
    let (peer, id) = HandMadePeer::of(&company).await;
    one_message(&company, id).await;
    let report = |start, stored| {
        let connections = vec![peer.stored(stored)];
        ExchangeRequest { connections, ..from_start(&peer, start) }
    };
    peer.exchange(&company, &report(1, 1)).await;
    peer.exchange(&company, &report(1, 0)).await;
    assert_eq!(stopped(&company, id), None, "reports of one start may overtake each other");
    peer.exchange(&company, &report(2, 0)).await;
    assert_eq!(stopped(&company, id), Some(StopReason::PeerRestored));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_peer_that_has_more_than_was_sent_stops_the_connection() {
    let company = Company::reachable("A").await;
    let (peer, id) = HandMadePeer::of(&company).await;
    let ahead = ExchangeRequest { connections: vec![peer.stored(5)], ..peer.request(Vec::new()) };
    peer.exchange(&company, &ahead).await;
    assert_eq!(stopped(&company, id), Some(StopReason::OwnRestored));
}

/// Two nodes with copies of one data folder: the one whose held call the other one takes over stops.
#[tokio::test(flavor = "multi_thread")]
async fn a_copy_of_this_nodes_folder_stops_the_connections_of_the_displaced_one() {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (id, code) = a.initiate("acme to globex").await;
    b.node().accept_invitation(&code, b.system, &b.project, None, "tester").await.expect("accepted");
    b.until_active(id).await;
    let (kept, nowhere) = b.pause().await;
    let copied = kept.copy().await;
    let (b, copy) = (Company::resume("B", kept, nowhere).await, Company::resume("B", copied, nowhere).await);
    until("a copy stops and asks", || {
        [&b, &copy].iter().any(|company| stopped(company, id) == Some(StopReason::OwnCopied))
    })
    .await;
}
