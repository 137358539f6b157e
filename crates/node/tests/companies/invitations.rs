//! Every kind of invitation code that can't be used: each gets its own answer, and nothing is left half made.

use crate::company::Company;
use entente_node::service::ServiceError;
use std::time::Duration;

/// Accepts a code at a company with its own project.
async fn accept(company: &Company, code: &str) -> Result<(), ServiceError> {
    let accepted = company.node().accept_invitation(code, company.system, &company.project, None, "tester").await;
    accepted.map(|_| ())
}

/// The refusal, its code, and that it is told at the field where the code was pasted.
async fn refusal(company: &Company, code: &str) -> (&'static str, String) {
    let error = accept(company, code).await.expect_err("the code is refused");
    assert!(error.fields.contains_key("code"), "{error:?} is not told at its field");
    assert!(company.node().list_connections().is_empty(), "a connection was left behind");
    (error.code, error.detail)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_good_code_makes_both_sides_active() {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (id, code) = a.initiate("acme to globex").await;
    accept(&b, &code).await.expect("accepted");
    for company in [&a, &b] {
        company.until_active(id).await;
    }
    let codes = [&a, &b].map(|company| {
        let entry = company.node().entry(id).expect("a connection");
        entry.settings.peer.as_ref().expect("a peer").comparison_code.clone()
    });
    assert_eq!(codes[0], codes[1], "both consoles show one comparison code");
    let made_by_b = b.node().entry(id).expect("a connection").settings.makes_requests();
    assert!(made_by_b, "the accepting side makes the requests");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_code_is_told_so() {
    let b = Company::private("B").await;
    for text in ["", "hello", "https://example.com/invitation", "ententecordiale"] {
        assert_eq!(refusal(&b, text).await.0, "not-a-code", "{text:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_code_is_told_apart_from_an_altered_one() {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (_, code) = a.initiate("acme to globex").await;
    assert_eq!(refusal(&b, &code[..code.len() - 7]).await.0, "code-cut");
    let middle = code.len() / 2;
    let other = if code.as_bytes()[middle] == b'A' { "B" } else { "A" };
    let altered = format!("{}{other}{}", &code[..middle], &code[middle + 1..]);
    assert_eq!(refusal(&b, &altered).await.0, "code-altered");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_with_line_breaks_and_quotes_around_it_is_read() {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (id, code) = a.initiate("acme to globex").await;
    let wrapped = format!("> \"{}\n{}\"  ", &code[..100], &code[100..]);
    let inspected = b.node().inspect(wrapped.trim_start_matches("> ")).await;
    assert_eq!(inspected.expect("read").connection_name, "acme to globex");
    assert!(b.node().entry(id).is_err(), "looking at a code makes nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_expired_code_is_refused_on_either_side() {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (_, code) = a.initiate("acme to globex").await;
    let week = Duration::from_secs(7 * 24 * 60 * 60 + 1);
    b.clock.advance(week);
    assert_eq!(refusal(&b, &code).await.0, "code-expired");
    // A slow clock at B does not make the code live longer.
    b.clock.rewind(week);
    a.clock.advance(week);
    assert_eq!(refusal(&b, &code).await.0, "code-expired");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_revoked_a_replaced_and_a_removed_code_are_revoked() {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (id, first) = a.initiate("acme to globex").await;
    let (second, _) = a.node().reissue_invitation(id).await.expect("re-issued");
    assert_eq!(refusal(&b, &first).await.0, "code-revoked", "the code that was replaced");
    a.node().revoke_invitation(id).await.expect("revoked");
    assert_eq!(refusal(&b, &second).await.0, "code-revoked", "the code that was revoked");
    let (third, _) = a.node().reissue_invitation(id).await.expect("re-issued");
    a.node().remove_connection(id).await.expect("removed");
    assert_eq!(refusal(&b, &third).await.0, "code-revoked", "the code of a connection that was removed");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_refused_code_the_one_that_replaced_it_is_accepted() {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (id, first) = a.initiate("acme to globex").await;
    let (second, _) = a.node().reissue_invitation(id).await.expect("re-issued");
    assert_eq!(refusal(&b, &first).await.0, "code-revoked");
    accept(&b, &second).await.expect("accepted");
    a.until_active(id).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_used_by_another_node_is_refused_and_the_first_stays() {
    let (a, b, c) = (Company::reachable("A").await, Company::private("B").await, Company::private("C").await);
    let (id, code) = a.initiate("acme to globex").await;
    accept(&b, &code).await.expect("the first is accepted");
    assert_eq!(refusal(&c, &code).await.0, "code-already-used");
    let pinned = a.node().entry(id).expect("a connection").settings.peer.as_ref().map(|peer| peer.node_key);
    assert_eq!(pinned, Some(b.node().identity.keys.public()));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_code_again_on_the_same_node_is_told_so() {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (_, code) = a.initiate("acme to globex").await;
    accept(&b, &code).await.expect("accepted");
    let again = accept(&b, &code).await.expect_err("refused");
    assert_eq!(again.code, "code-already-accepted-here");
    assert_eq!(b.node().list_connections().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_pasted_on_the_node_that_made_it_is_told_so() {
    let a = Company::reachable("A").await;
    let (id, code) = a.initiate("acme to globex").await;
    let error = accept(&a, &code).await.expect_err("refused");
    assert_eq!(error.code, "own-code");
    let entry = a.node().entry(id).expect("still there");
    assert_eq!(entry.row.status, entente_sync_store::ConnectionStatus::Pending, "and still pending");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_foreign_code_is_refused_by_the_node_at_its_address() {
    // Another node took over A's address: it did not make the code.
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (_, code) = a.initiate("acme to globex").await;
    let port = a.public_port();
    a.stop().await;
    let _stranger = Company::reachable_at("S", port).await;
    assert_eq!(refusal(&b, &code).await.0, "peer-foreign");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_inviting_node_that_does_not_answer_can_be_tried_again_with_the_same_code() {
    let (a, b) = (Company::reachable("A").await, Company::private("B").await);
    let (id, code) = a.initiate("acme to globex").await;
    let (folder, port) = a.pause().await;
    let (kind, detail) = refusal(&b, &code).await;
    assert_eq!(kind, "peer-unreachable");
    assert!(detail.contains("try again with the same code"), "{detail}");
    let a = Company::resume("A", folder, port).await;
    accept(&b, &code).await.expect("accepted");
    for company in [&a, &b] {
        company.until_active(id).await;
    }
}
