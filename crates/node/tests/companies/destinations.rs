//! The look-up of an address that is no node's own: a tracker's site that tells of its node, or one that is known here.

use crate::company::Company;
use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::get;
use entente_link::terms::ConnectionType;
use entente_node::service::Counterpart;
use serde_json::json;

const WELL_KNOWN: &str = "/.well-known/entente";

/// A site that is no node, with these routes; gives its address.
async fn site(routes: Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("its address");
    tokio::spawn(async move { axum::serve(listener, routes).await });
    format!("http://{address}")
}

async fn site_that_says(status: StatusCode, document: String) -> String {
    let answer = move || async move { (status, document).into_response() };
    site(Router::new().route(WELL_KNOWN, get(answer))).await
}

fn public_address(company: &Company) -> String {
    format!("http://127.0.0.1:{}", company.public_port())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_tells_where_its_node_is_leads_there() {
    let (a, b) = (Company::reachable("A").await, Company::reachable("B").await);
    let tracker = site_that_says(StatusCode::OK, json!({ "node": public_address(&b), "more": 1 }).to_string()).await;
    let found = a.node().look_up(&format!("{tracker}/browse/ANY-1")).await.expect("found");
    assert_eq!((found.name.as_str(), found.address.clone()), ("B", public_address(&b)));
    assert_eq!(found.told_by, Some(format!("{tracker}/browse/ANY-1")));
    assert_eq!(found.node_key, b.node().identity.keys.public());
    let itself = a.node().look_up(&public_address(&b)).await.expect("found");
    assert_eq!(itself.told_by, None, "a node's own address needs no teller");
    let own_word = reqwest::get(format!("{}{WELL_KNOWN}", public_address(&b))).await.expect("an answer");
    assert_eq!(own_word.json::<serde_json::Value>().await.expect("JSON"), json!({ "node": public_address(&b) }));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_site_tells_is_held_against_the_rules_for_addresses() {
    let a = Company::reachable("A").await;
    let tells = async |document: String| {
        let tracker = site_that_says(StatusCode::OK, document).await;
        let error = a.node().look_up(&tracker).await.expect_err("refused");
        (error.code, error.fields.get("url").cloned().unwrap_or_default())
    };
    let (code, words) = tells(json!({ "node": "https://169.254.169.254/latest" }).to_string()).await;
    assert_eq!(code, "address-not-allowed");
    assert!(words.contains("169.254.169.254"), "{words}");
    let nobody = format!("http://127.0.0.1:{}", crate::company::free_port());
    let (code, words) = tells(json!({ "node": nobody }).to_string()).await;
    assert_eq!(code, "destination-not-found");
    assert!(words.contains(&nobody) && words.contains("nothing answers there"), "{words}");
    for document in ["<html>".to_owned(), json!({ "node": "no address" }).to_string(), " ".repeat(20_000) + "{}"] {
        let (code, words) = tells(document).await;
        assert_eq!(code, "destination-not-found");
        assert!(words.contains("does not tell where its node is"), "{words}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_sends_elsewhere_or_answers_with_an_error_tells_nothing() {
    let (a, b) = (Company::reachable("A").await, Company::reachable("B").await);
    let document = json!({ "node": public_address(&b) }).to_string();
    let elsewhere = site_that_says(StatusCode::OK, document.clone()).await;
    let moved = move || async move { (StatusCode::FOUND, [("location", format!("{elsewhere}{WELL_KNOWN}"))]) };
    let moving = site(Router::new().route(WELL_KNOWN, get(moved))).await;
    let failing = site_that_says(StatusCode::INTERNAL_SERVER_ERROR, document).await;
    for tracker in [moving, failing] {
        assert_eq!(a.node().look_up(&tracker).await.expect_err("refused").code, "destination-not-found");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn trackers_that_are_known_here_lead_to_their_nodes() {
    let (a, b) = (Company::reachable("A").await, Company::reachable("B").await);
    let own = a.node().look_up(a.tracker_address()).await.expect("found");
    assert_eq!((own.connection_type, own.address), (ConnectionType::Local, public_address(&a)));

    assert_eq!(a.node().look_up(b.tracker_address()).await.expect_err("unknown").code, "destination-not-found");
    let (id, code) = a
        .initiate_with("acme to globex", Counterpart::Public { address: public_address(&b) })
        .await
        .expect("initiated");
    b.node().accept_invitation(&code, b.system, &b.project, None, "tester").await.expect("accepted");
    a.until_active(id).await;
    let key = a.raise_issue("under sync").await;
    a.node().start_sync(id, &key).await.expect("started");
    b.until_issue("the issue at B", |issue| issue["summary"] == "under sync").await;
    let mut found = None;
    for _ in 0..500 {
        found = a.node().look_up(b.tracker_address()).await.ok();
        if found.is_some() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    let found = found.expect("the tracker of B is known at A after ten seconds");
    assert_eq!((found.address, found.told_by), (public_address(&b), Some(b.tracker_address().to_owned())));
}
