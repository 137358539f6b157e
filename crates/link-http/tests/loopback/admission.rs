//! Who is not let in, and whose answers are not believed.

use crate::node::*;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::routing::post;
use entente_link::exchange::{EXCHANGE_PATH, ExchangeRequest};
use entente_link::ids::{InstanceId, Nonce};
use entente_link::keys::NodeKeys;
use entente_link::limits::MAX_EXCHANGE_BYTES;
use entente_link::request_auth::{RequestAuth, SignedRequest};
use entente_link_http::{ErrorBody, PeerBackend as _, PeerError, PeerServer, RemotePeer};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tower::ServiceExt as _;

fn empty_call() -> ExchangeRequest {
    ExchangeRequest {
        version: 1,
        instance: InstanceId::from_bytes([2; 16]),
        generation: 0,
        hold_ms: 0,
        resume: false,
        connections: Vec::new(),
        envelopes: Vec::new(),
    }
}

/// A call as the acceptor makes it, at this time.
fn call(keys: &NodeKeys, body: Vec<u8>, timestamp_ms: u64) -> Request<Body> {
    let audience = initiator().key().node_id();
    let signed = SignedRequest { method: "POST", path: EXCHANGE_PATH, audience, body: &body };
    let auth = RequestAuth::sign(&signed, keys, timestamp_ms, Nonce::generate(&mut fixed_random(5)));
    let request = Request::post(EXCHANGE_PATH);
    let with_headers = |request: axum::http::request::Builder, (name, value)| request.header::<_, String>(name, value);
    auth.headers().into_iter().fold(request, with_headers).body(Body::from(body)).unwrap()
}

async fn refusal(router: &Router, request: Request<Body>) -> (StatusCode, String) {
    let response = router.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let body = axum::body::to_bytes(response.into_body(), 10_000).await.unwrap();
    (status, serde_json::from_slice::<ErrorBody>(&body).map(|body| body.code).unwrap_or_default())
}

fn json() -> Vec<u8> {
    serde_json::to_vec(&empty_call()).unwrap()
}

fn router() -> Router {
    PeerServer::new(Arc::new(initiator())).router()
}

#[tokio::test]
async fn a_call_counts_once() {
    let (router, node) = (router(), acceptor());
    assert_eq!(refusal(&router, call(node.keys(), json(), NOW)).await.0, StatusCode::OK);
    let again = refusal(&router, call(node.keys(), json(), NOW)).await;
    assert_eq!(again, (StatusCode::UNAUTHORIZED, "replay".to_owned()));
}

#[tokio::test]
async fn a_call_from_another_time_is_refused() {
    let refused = refusal(&router(), call(acceptor().keys(), json(), NOW - 3_600_000)).await;
    assert_eq!(refused, (StatusCode::UNAUTHORIZED, "replay".to_owned()));
}

#[tokio::test]
async fn a_changed_body_is_refused() {
    let request = call(acceptor().keys(), json(), NOW).map(|_| Body::from("{}"));
    assert_eq!(refusal(&router(), request).await, (StatusCode::UNAUTHORIZED, "bad_signature".to_owned()));
}

#[tokio::test]
async fn a_call_without_headers_or_with_another_method_is_refused() {
    let bare = Request::post(EXCHANGE_PATH).body(Body::from(json())).unwrap();
    assert_eq!(refusal(&router(), bare).await, (StatusCode::UNAUTHORIZED, "missing_header".to_owned()));
    let get = Request::get(EXCHANGE_PATH).body(Body::empty()).unwrap();
    assert_eq!(refusal(&router(), get).await.0, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn an_unknown_node_is_refused_before_its_body_is_read() {
    let stranger = NodeKeys::from_secret_seed(&[9; 32]).unwrap();
    let endless = futures::stream::pending::<Result<Vec<u8>, std::io::Error>>();
    let request = call(&stranger, json(), NOW).map(|_| Body::from_stream(endless));
    assert_eq!(refusal(&router(), request).await, (StatusCode::FORBIDDEN, "unknown_node".to_owned()));
}

#[tokio::test]
async fn a_body_that_never_comes_is_given_up() {
    let endless = futures::stream::pending::<Result<Vec<u8>, std::io::Error>>();
    let request = call(acceptor().keys(), json(), NOW).map(|_| Body::from_stream(endless));
    let impatient = PeerServer::with_body_timeout(Arc::new(initiator()), Duration::from_millis(10)).router();
    assert_eq!(refusal(&impatient, request).await, (StatusCode::REQUEST_TIMEOUT, "too_slow".to_owned()));
}

#[tokio::test]
async fn an_oversized_call_is_refused() {
    let request = call(acceptor().keys(), vec![b' '; MAX_EXCHANGE_BYTES + 1], NOW);
    assert_eq!(refusal(&router(), request).await, (StatusCode::PAYLOAD_TOO_LARGE, "too_large".to_owned()));
}

#[tokio::test]
async fn a_call_of_a_later_version_and_no_call_at_all_are_malformed() {
    for body in [&br#"{"version":2}"#[..], b"nonsense", b""] {
        let refused = refusal(&router(), call(acceptor().keys(), body.to_vec(), NOW)).await;
        assert_eq!(refused, (StatusCode::BAD_REQUEST, "malformed_call".to_owned()));
    }
}

#[tokio::test]
async fn a_refusal_of_the_peer_reaches_the_caller() {
    let (address, _server) = serve(Arc::new(initiator().alone())).await;
    let peer = RemotePeer { key: initiator().key(), addresses: vec![address] };
    let refused = client().exchange(&peer, acceptor().keys(), &empty_call(), NOW).await;
    assert!(matches!(refused, Err(PeerError::Refused { status: 403, body }) if body.code == "unknown_node"));
}

#[tokio::test]
async fn an_answer_of_another_program_or_node_is_not_believed() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let proxy = url(listener.local_addr().unwrap());
    let pages = Router::new().route(EXCHANGE_PATH, post(|| async { "please log in" }));
    tokio::spawn(async move { axum::serve(listener, pages).await });
    let (other_node, _server) = serve(Arc::new(initiator())).await;
    let expected = NodeKeys::from_secret_seed(&[9; 32]).unwrap().public();
    for (address, key) in [(proxy, initiator().key()), (other_node, expected)] {
        let peer = RemotePeer { key, addresses: vec![address] };
        let answer = client().exchange(&peer, acceptor().keys(), &empty_call(), NOW).await;
        assert!(matches!(answer, Err(PeerError::NotThePeer { .. })), "{answer:?}");
    }
}
