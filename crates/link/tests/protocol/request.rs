//! The authentication of exchange calls.

use crate::fixtures::*;
use entente_link::ids::Nonce;
use entente_link::request_auth::{
    NonceCache, ReplayError, RequestAuth, RequestAuthError, SignedRequest, sign_response, signature_from_header,
    signature_to_header, verifies_response,
};

const NONCE: Nonce = Nonce::from_bytes([0x31; 16]);

fn request(body: &[u8]) -> SignedRequest<'_> {
    SignedRequest { method: "POST", path: "/peer/v1/exchange", audience: node(&INITIATOR_SEED).node_id(), body }
}

fn auth() -> RequestAuth {
    RequestAuth::sign(&request(b"body"), &node(&ACCEPTOR_SEED), NOW, NONCE)
}

fn verify(auth: &RequestAuth, request: &SignedRequest<'_>, now: u64) -> Result<(), RequestAuthError> {
    auth.verify(request, &node(&ACCEPTOR_SEED).public(), &mut NonceCache::new(8), now)
}

#[test]
fn a_signed_request_travels_in_its_headers() {
    let headers = auth().headers();
    let read = RequestAuth::from_headers(|name| {
        headers.iter().find(|(header, _)| *header == name).map(|(_, value)| value.as_str())
    })
    .unwrap();
    assert_eq!(read, auth());
    assert_eq!(verify(&read, &request(b"body"), NOW), Ok(()));
}

#[test]
fn a_missing_header_is_named() {
    for missing in 0..4 {
        let headers = auth().headers();
        let result = RequestAuth::from_headers(|name| {
            let (at, (_, value)) = headers.iter().enumerate().find(|(_, (header, _))| *header == name)?;
            (at != missing).then_some(value.as_str())
        });
        assert_eq!(result, Err(RequestAuthError::Header { header: headers[missing].0 }));
    }
}

#[test]
fn everything_that_is_signed_counts() {
    let refused = Err(RequestAuthError::BadSignature);
    assert_eq!(verify(&auth(), &request(b"other"), NOW), refused);
    assert_eq!(verify(&auth(), &SignedRequest { method: "PUT", ..request(b"body") }, NOW), refused);
    assert_eq!(verify(&auth(), &SignedRequest { path: "/peer/v1/accept", ..request(b"body") }, NOW), refused);
    let elsewhere = SignedRequest { audience: node(&STRANGER_SEED).node_id(), ..request(b"body") };
    assert_eq!(verify(&auth(), &elsewhere, NOW), refused);
    assert_eq!(verify(&RequestAuth { timestamp_ms: NOW + 1, ..auth() }, &request(b"body"), NOW), refused);
    assert_eq!(verify(&RequestAuth { nonce: Nonce::from_bytes([1; 16]), ..auth() }, &request(b"body"), NOW), refused);
    let other_node = RequestAuth { node: node(&STRANGER_SEED).node_id(), ..auth() };
    assert_eq!(verify(&other_node, &request(b"body"), NOW), refused);
}

#[test]
fn a_replay_is_refused_and_a_forged_request_does_not_use_up_a_nonce() {
    let (key, mut nonces) = (node(&ACCEPTOR_SEED).public(), NonceCache::new(8));
    let forged = RequestAuth { signature: sign_response(&node(&STRANGER_SEED), &NONCE, 200, b""), ..auth() };
    assert!(forged.verify(&request(b"body"), &key, &mut nonces, NOW).is_err());
    assert_eq!(auth().verify(&request(b"body"), &key, &mut nonces, NOW), Ok(()));
    assert_eq!(
        auth().verify(&request(b"body"), &key, &mut nonces, NOW),
        Err(RequestAuthError::Replay(ReplayError::Replayed))
    );
}

#[test]
fn a_clock_that_is_off_is_named() {
    let late = verify(&auth(), &request(b"body"), NOW + 600_000).unwrap_err();
    assert!(matches!(late, RequestAuthError::Replay(ReplayError::OutsideWindow { .. })));
    assert!(late.to_string().contains("clock"));
}

#[test]
fn an_answer_belongs_to_its_request_status_and_body() {
    let keys = node(&INITIATOR_SEED);
    let header = signature_to_header(&sign_response(&keys, &NONCE, 200, b"answer"));
    let signature = signature_from_header(&header).unwrap();
    let fits = |nonce, status, body: &[u8]| verifies_response(&keys.public(), &nonce, status, body, &signature);
    assert!(fits(NONCE, 200, b"answer"));
    assert!(!fits(Nonce::from_bytes([1; 16]), 200, b"answer"));
    assert!(!fits(NONCE, 503, b"answer"));
    assert!(!fits(NONCE, 200, b"other"));
}
