//! Deactivating, activating and removing: what the other side learns of it, and who may take it back.

use crate::company::Company;
use entente_hub::ConnectionId;
use entente_sync_store::ConnectionStatus;
use std::time::Duration;

/// Two companies with an active private connection: A is reachable, B makes the requests.
async fn connected() -> (Company, Company, ConnectionId) {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (id, code) = a.initiate("acme to globex").await;
    b.node().accept_invitation(&code, b.system, &b.project, None, "tester").await.expect("accepted");
    for company in [&a, &b] {
        company.until_active(id).await;
    }
    (a, b, id)
}

async fn until(company: &Company, id: ConnectionId, what: &str, holds: impl Fn(&entente_node::state::Entry) -> bool) {
    for _ in 0..500 {
        if company.node().entry(id).is_ok_and(|entry| holds(&entry)) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{what}: not within ten seconds");
}

async fn until_status(company: &Company, id: ConnectionId, status: ConnectionStatus) {
    until(company, id, &format!("{status:?}"), |entry| entry.row.status == status).await;
}

fn code<T: std::fmt::Debug>(result: Result<T, entente_node::service::ServiceError>) -> &'static str {
    result.expect_err("refused").code
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_side_that_deactivated_activates_again() {
    let (a, b, id) = connected().await;
    for (one, other) in [(&a, &b), (&b, &a)] {
        one.node().deactivate_connection(id).await.expect("deactivated");
        until_status(other, id, ConnectionStatus::Deactivated).await;
        assert_eq!(code(one.node().deactivate_connection(id).await), "already-deactivated");
        assert_eq!(code(other.node().activate_connection(id).await), "not-deactivated-here");
        one.node().activate_connection(id).await.expect("activated");
        until_status(other, id, ConnectionStatus::Active).await;
        until_status(one, id, ConnectionStatus::Active).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_both_deactivated_both_must_activate() {
    let (a, b, id) = connected().await;
    a.node().deactivate_connection(id).await.expect("deactivated");
    until_status(&b, id, ConnectionStatus::Deactivated).await;
    b.node().deactivate_connection(id).await.expect("deactivated too");
    until(&a, id, "A knows", |entry| {
        entry.settings.peer.as_ref().is_some_and(|peer| peer.status == entry.settings.own_status)
    })
    .await;
    a.node().activate_connection(id).await.expect("activated");
    until(&b, id, "B knows", |entry| {
        entry.settings.peer.as_ref().is_some_and(|peer| peer.status != entry.settings.own_status)
    })
    .await;
    for company in [&a, &b] {
        let status = company.node().entry(id).expect("an entry").row.status;
        assert_eq!(status, ConnectionStatus::Deactivated, "one of two is not enough");
    }
    b.node().activate_connection(id).await.expect("activated");
    until_status(&a, id, ConnectionStatus::Active).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_side_learns_that_the_other_removed_the_connection() {
    for private_removes in [false, true] {
        let (a, b, id) = connected().await;
        let (one, other) = if private_removes { (&b, &a) } else { (&a, &b) };
        one.node().remove_connection(id).await.expect("removed");
        assert!(one.node().entry(id).is_err(), "it is gone at once");
        until(other, id, "the other side learns it", |entry| entry.settings.removed_by_peer()).await;
        assert_eq!(other.node().entry(id).expect("kept").row.status, ConnectionStatus::Deactivated);
        assert_eq!(code(other.node().activate_connection(id).await), "removed-by-peer");
        other.node().remove_connection(id).await.expect("removed here too");
        assert!(other.node().list_connections().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removal_is_learned_after_a_long_absence_too() {
    let (a, b, id) = connected().await;
    let (kept, port) = a.pause().await;
    b.node().remove_connection(id).await.expect("removed");
    let a = Company::resume("A", kept, port).await;
    until(&a, id, "A learns it when it is back", |entry| entry.settings.removed_by_peer()).await;
    a.stop().await;
    b.stop().await;
}
