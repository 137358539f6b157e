//! The recorded vectors: what another implementation has to produce or accept.

use crate::fixtures::*;
use entente_link::body::unpack;
use entente_link::envelope::{EnvelopeError, Expected, open};
use entente_link::handshake::{
    Acceptance, Answer, InitiatorDescription, InvitationState, Verdict, comparison_code, consider, read_answer,
};
use entente_link::invitation::{Invitation, InvitationError, InvitationTerms};
use entente_link::keys::{MarkerKey, NodeKeys, NodePublicKey, ReceiveKey, ReceiveKeys};
use entente_link::message::{Message, MessageError};
use entente_link::relay::{Parcel, ParcelError, audience, mailbox_keys};
use entente_link::request_auth::{NonceCache, RequestAuth, SignedRequest, signature_from_header, verifies_response};
use entente_link::terms::{Capabilities, Feature, Role};
use entente_link::tombstone::Tombstone;
use serde::de::DeserializeOwned;
use serde_json::Value;

fn vectors(name: &str) -> Value {
    let path = format!("{}/tests/vectors/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn bytes(value: &Value) -> Vec<u8> {
    hex::decode(value.as_str().unwrap()).unwrap()
}

fn typed<T: DeserializeOwned>(value: &Value) -> T {
    serde_json::from_value(value.clone()).unwrap()
}

fn ring(secret: &Value) -> ReceiveKeys {
    ReceiveKeys::with(ReceiveKey::from_secret(&bytes(secret)).unwrap(), 0)
}

fn list(value: &Value) -> &Vec<Value> {
    let list = value.as_array().unwrap();
    assert!(!list.is_empty());
    list
}

#[test]
fn keys() {
    let vectors = vectors("keys.json");
    for vector in list(&vectors["nodes"]) {
        let public = NodeKeys::from_secret_seed(&bytes(&vector["seed"])).unwrap().public();
        assert_eq!(public.as_bytes().as_slice(), bytes(&vector["public_key"]));
        assert_eq!(public.node_id(), typed(&vector["node_id"]));
        assert_eq!(public.fingerprint(), vector["fingerprint"]);
    }
    for vector in list(&vectors["receive_keys"]) {
        let key = ReceiveKey::from_secret(&bytes(&vector["secret"])).unwrap();
        assert_eq!(key.public().as_bytes().as_slice(), bytes(&vector["public_key"]));
        assert_eq!(key.id(), typed(&vector["key_id"]));
    }
    let comparison = &vectors["comparison"];
    let key = |name: &str| NodePublicKey::from_bytes(&bytes(&comparison[name])).unwrap();
    let code = comparison_code(&typed(&comparison["connection_id"]), &key("initiator"), &key("acceptor"));
    assert_eq!(code, comparison["code"]);
    let marker = &vectors["marker"];
    let made = MarkerKey::from_secret(&bytes(&marker["key"])).unwrap().marker(
        &typed(&marker["connection_id"]),
        marker["twin"].as_str().unwrap(),
        marker["step"].as_str().unwrap(),
    );
    assert_eq!(made.as_str(), marker["marker"]);
}

#[test]
fn invitations() {
    let vectors = vectors("invitation.json");
    let read = Invitation::decode(vectors["code"].as_str().unwrap()).unwrap();
    let terms: InvitationTerms = typed(&vectors["terms"]);
    assert_eq!(read.terms(), &terms);
    assert_eq!(read.digest().as_slice(), bytes(&vectors["payload_sha256"]));
    let again = Invitation::issue(terms, &NodeKeys::from_secret_seed(&bytes(&vectors["seed"])).unwrap()).unwrap();
    assert_eq!(again.code(), vectors["code"]);
    for refused in list(&vectors["refused"]) {
        let error = match Invitation::decode(refused["text"].as_str().unwrap()).unwrap_err() {
            InvitationError::Cut { .. } => "cut",
            InvitationError::Altered => "altered",
            InvitationError::UnknownVersion { .. } => "unknown_version",
            InvitationError::NotACode => "not_a_code",
            other => panic!("{other:?}"),
        };
        assert_eq!(error, refused["error"]);
    }
}

#[test]
fn handshakes() {
    let vectors = vectors("handshake.json");
    let invitation = Invitation::decode(vectors["code"].as_str().unwrap()).unwrap();
    let acceptance: Acceptance = typed(&vectors["acceptance"]);
    let answer: Answer = typed(&vectors["answer"]);
    let at_initiator = ring(&vectors["initiator_receive_secret"]);
    let now = vectors["now_ms"].as_u64().unwrap();
    match consider(&invitation, &InvitationState::Open, &at_initiator, &acceptance, now) {
        Ok(Verdict::First(accepted)) => {
            assert_eq!(accepted.description, typed(&vectors["acceptor_description"]));
        }
        other => panic!("{other:?}"),
    }
    let at_acceptor = ring(&vectors["acceptor_receive_secret"]);
    let description = read_answer(&invitation, &acceptance, &at_acceptor, &answer).unwrap();
    assert_eq!(description, typed(&vectors["initiator_description"]));
}

#[test]
fn envelopes() {
    let vectors = vectors("envelope.json");
    let sender = NodePublicKey::from_bytes(&bytes(&vectors["sender_public_key"])).unwrap();
    let expected = Expected {
        connection: typed(&vectors["connection_id"]),
        direction: typed(&vectors["direction"]),
        epoch: Some(typed(&vectors["epoch"])),
        sender: &sender,
    };
    let keys = ring(&vectors["receive_secret"]);
    for accepted in list(&vectors["accepted"]) {
        let opened = open(&bytes(&accepted["envelope"]), &expected, &keys).unwrap();
        assert_eq!(opened.header.lane, typed(&accepted["lane"]));
        assert_eq!(opened.header.sequence, accepted["sequence"].as_u64().unwrap());
        assert_eq!(opened.body, bytes(&accepted["body"]));
        assert_eq!(Message::decode(&opened.body).unwrap().encode().unwrap(), opened.body);
    }
    for refused in list(&vectors["refused"]) {
        let error = match open(&bytes(&refused["envelope"]), &expected, &keys).unwrap_err() {
            EnvelopeError::BadSignature => "bad_signature",
            EnvelopeError::Truncated { .. } => "truncated",
            EnvelopeError::TrailingBytes { .. } => "trailing_bytes",
            EnvelopeError::WrongConnection { .. } => "wrong_connection",
            EnvelopeError::WrongDirection => "wrong_direction",
            EnvelopeError::WrongEpoch { .. } => "wrong_epoch",
            EnvelopeError::UnknownKey { .. } => "unknown_key",
            other => panic!("{other:?}"),
        };
        assert_eq!(error, refused["error"]);
    }
}

#[test]
fn requests() {
    let vectors = vectors("request.json");
    let request = &vectors["request"];
    let text = |name: &str| request[name].as_str().unwrap();
    let signed = SignedRequest {
        method: text("method"),
        path: text("path"),
        audience: typed(&request["audience"]),
        body: text("body").as_bytes(),
    };
    let auth = RequestAuth::from_headers(|name| request["headers"][name].as_str()).unwrap();
    let caller = node(&ACCEPTOR_SEED);
    auth.verify(&signed, &caller.public(), &mut NonceCache::new(1), auth.timestamp_ms).unwrap();
    assert_eq!(RequestAuth::sign(&signed, &caller, auth.timestamp_ms, auth.nonce), auth);
    let response = &vectors["response"];
    let answerer = node(&INITIATOR_SEED).public();
    let signature = signature_from_header(response["signature"].as_str().unwrap()).unwrap();
    let status = u16::try_from(response["status"].as_u64().unwrap()).unwrap();
    let body = response["body"].as_str().unwrap().as_bytes();
    assert!(verifies_response(&answerer, &auth.nonce, status, body, &signature));
    assert!(typed::<Tombstone>(&vectors["tombstone"]).is_genuine(&answerer));
}

#[test]
fn bodies() {
    let vectors = vectors("body.json");
    for accepted in list(&vectors["accepted"]) {
        let messages: Vec<Vec<u8>> = list(&accepted["messages"]).iter().map(bytes).collect();
        assert_eq!(unpack(&bytes(&accepted["body"])), Ok(messages.clone()));
        assert!(messages.iter().all(|message| Message::decode(message).is_ok()));
    }
    for refused in list(&vectors["refused"]) {
        let error = match unpack(&bytes(&refused["body"])).unwrap_err() {
            MessageError::Malformed { .. } => "malformed",
            MessageError::Bomb { .. } => "bomb",
            other => panic!("{other:?}"),
        };
        assert_eq!(error, refused["error"]);
    }
}

#[test]
fn what_two_sides_agree_on() {
    for vector in list(&vectors("versions.json")) {
        let (one, other): (Capabilities, Capabilities) = (typed(&vector["one"]), typed(&vector["other"]));
        assert_eq!(one.common_version(&other), typed(&vector["version"]));
        let agreed: Vec<String> = typed(&vector["features"]);
        for feature in Feature::ALL {
            assert_eq!(one.both_have(&other, feature), agreed.iter().any(|name| name == feature.name()));
        }
    }
}

#[test]
fn mailboxes_and_parcels() {
    let vectors = vectors("relay.json");
    for mailbox in list(&vectors["mailboxes"]) {
        assert_eq!(audience(mailbox["name"].as_str().unwrap()), typed(&mailbox["audience"]));
        for (role, name) in [(Role::Initiator, "initiator"), (Role::Acceptor, "acceptor")] {
            let keys = mailbox_keys(&typed(&mailbox["secret"]), role).unwrap();
            assert_eq!(keys.public().as_bytes().as_slice(), bytes(&mailbox[name]));
        }
    }
    let description: InitiatorDescription = typed(&vectors["description"]);
    assert_eq!(description.mailbox.map(|fresh| fresh.name).as_deref(), vectors["mailboxes"][1]["name"].as_str());
    let connection = typed(&vectors["connection_id"]);
    let read = |vector: &Value| {
        let key = NodePublicKey::from_bytes(&bytes(&vectors[vector["sender"].as_str().unwrap()])).unwrap();
        Parcel::read(&bytes(&vector["parcel"]), connection, typed(&vector["sender"]), Some(&key))
    };
    for accepted in list(&vectors["accepted"]) {
        let kind = match read(accepted).unwrap() {
            Parcel::Acceptance(_) => "acceptance",
            Parcel::Answer(_) => "answer",
            Parcel::Refusal(_) => "refusal",
            Parcel::Exchange(_) => "exchange",
        };
        assert_eq!(kind, accepted["kind"]);
    }
    for refused in list(&vectors["refused"]) {
        let error = match read(refused).unwrap_err() {
            ParcelError::BadSignature | ParcelError::Malformed => "not_genuine",
            ParcelError::Foreign => "foreign",
        };
        assert_eq!(error, refused["error"]);
    }
}
