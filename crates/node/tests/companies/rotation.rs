//! Receive keys of two nodes over days, with clocks that are moved.

use crate::company::Company;
use entente_hub::ConnectionId;
use entente_link::ids::KeyId;
use entente_sync_store::ConnectionChange;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60 + 60);

fn keys(company: &Company, id: ConnectionId) -> Vec<KeyId> {
    company.node().entry(id).expect("a connection").secrets.receive_keys.ids()
}

/// The key to which a company seals what it sends.
fn seals_to(company: &Company, id: ConnectionId) -> KeyId {
    company.node().entry(id).expect("a connection").settings.peer.as_ref().expect("a peer").receive_key.id()
}

async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    for _ in 0..2000 {
        if holds() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{what}: not within forty seconds");
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_rotate_each_day_and_old_ones_are_destroyed() {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (id, code) = a.initiate("acme to globex").await;
    b.node().accept_invitation(&code, b.system, &b.project, None, "tester").await.expect("accepted");
    b.until_active(id).await;
    let first = [keys(&a, id)[0], keys(&b, id)[0]];
    let mut before = first;
    for day in 1..=3 {
        for company in [&a, &b] {
            company.clock.advance(DAY);
        }
        let newest = || [&a, &b].map(|company| *keys(company, id).last().expect("a key"));
        until(&format!("day {day}: both have a new key"), || newest().iter().zip(before).all(|(new, old)| *new != old))
            .await;
        until(&format!("day {day}: both seal to it"), || [seals_to(&b, id), seals_to(&a, id)] == newest()).await;
        before = newest();
    }
    // The first key went out of use on day 1, and all under it is stored: it is gone a day later.
    until("the first keys are destroyed", || {
        [&a, &b].iter().zip(first).all(|(company, old)| !keys(company, id).contains(&old))
    })
    .await;
    for company in [&a, &b] {
        assert!(keys(company, id).len() <= 3, "keys pile up");
    }
}

/// A node may end after it stored its new key and before it told the peer: it is told all the same.
#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_was_stored_and_not_told_is_told_later() {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (id, code) = a.initiate("acme to globex").await;
    b.node().accept_invitation(&code, b.system, &b.project, None, "tester").await.expect("accepted");
    b.until_active(id).await;
    let newest = store_untold(&a, id).await;
    until("the peer seals to the new key", || seals_to(&b, id) == newest).await;
}

/// Stores a new receive key and does nothing else.
async fn store_untold(company: &Company, id: ConnectionId) -> KeyId {
    let node = company.node();
    let entry = node.entry(id).expect("a connection");
    let mut secrets = entry.secrets.copied(&node.vault, id).expect("a copy");
    let new = secrets.receive_keys.rotate(&mut entente_node::vault::fill_random, 0).expect("a key");
    let change = ConnectionChange {
        id,
        based_on: entry.row.revision,
        status: entry.row.status,
        peer_node: entry.settings.peer.as_ref().map(|peer| peer.node_key.node_id().to_string()),
        settings: entry.row.settings.clone(),
        secrets: secrets.seal(&node.vault, id).expect("sealed"),
    };
    node.registry.change_connection(change).await.expect("stored");
    node.book.reload(id).await.expect("read again");
    new.id()
}
