//! A peer made by hand from the protocol's parts. It accepted an invitation of a real node, and sends it what it likes.

use crate::company::Company;
use entente_hub::ConnectionId;
use entente_link::bytes::Base64Bytes;
use entente_link::envelope::{Address, Direction, Lane, seal};
use entente_link::exchange::{
    ACCEPT_PATH, ConnectionReport, EXCHANGE_PATH, ExchangeRequest, ExchangeResponse, RefusalReason,
};
use entente_link::handshake::{AcceptorDescription, Answer, InitiatorDescription, accept, read_answer};
use entente_link::ids::{Epoch, InstanceId, Nonce};
use entente_link::invitation::Invitation;
use entente_link::keys::{NodeKeys, ReceiveKeys};
use entente_link::mailbox::Acknowledgement;
use entente_link::message::{CalibrationRequest, ConnectionStatus, Message};
use entente_link::request_auth::{RequestAuth, SignedRequest};
use entente_link::terms::Capabilities;
use entente_node::peer::Refusal;
use entente_node::system_time::epoch_ms;
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde_json::Value;
use std::time::Duration;

pub struct HandMadePeer {
    pub keys: NodeKeys,
    pub epoch: Epoch,
    pub invitation: Invitation,
    pub initiator: InitiatorDescription,
    pub url: String,
    pub http: Client,
}

pub fn random(bytes: &mut [u8]) {
    entente_node::vault::fill_random(bytes);
}

pub fn client() -> Client {
    Client::builder().no_proxy().build().expect("a client")
}

pub fn url_of(company: &Company) -> String {
    format!("http://127.0.0.1:{}", company.public_port())
}

pub fn capabilities(versions: &[u32]) -> Capabilities {
    Capabilities { versions: versions.to_vec(), features: vec!["telepathy".into()], software: "by hand".into() }
}

pub fn description(receive_keys: &ReceiveKeys, epoch: Epoch, versions: &[u32]) -> AcceptorDescription {
    AcceptorDescription {
        receive_key: receive_keys.newest(),
        epoch,
        tracker: "Jira Cloud".into(),
        person: "Mallory".into(),
        short_name: "globex".into(),
        addresses: Vec::new(),
        capabilities: capabilities(versions),
    }
}

/// A node that a company does not know, or not yet.
pub struct Identity {
    pub keys: NodeKeys,
    pub receive_keys: ReceiveKeys,
    pub epoch: Epoch,
}

impl Identity {
    pub fn new() -> Self {
        let mut random = random;
        Self {
            keys: NodeKeys::generate(&mut random).expect("keys"),
            receive_keys: ReceiveKeys::generate(&mut random, 0).expect("keys"),
            epoch: Epoch::generate(&mut random),
        }
    }
}

impl HandMadePeer {
    /// Initiates a connection at the company and accepts it.
    pub async fn of(company: &Company) -> (Self, ConnectionId) {
        Self::speaking(company, "acme to globex", &[1]).await
    }

    pub async fn speaking(company: &Company, name: &str, versions: &[u32]) -> (Self, ConnectionId) {
        let (id, code) = company.initiate(name).await;
        let invitation = Invitation::decode(&code).expect("a code");
        let Identity { keys, receive_keys, epoch } = Identity::new();
        let acceptance = accept(&invitation, &keys, &description(&receive_keys, epoch, versions)).expect("accepted");
        let http = client();
        let url = url_of(company);
        let response =
            http.post(format!("{url}{ACCEPT_PATH}")).body(json(&acceptance)).send().await.expect("an answer");
        assert_eq!(response.status(), StatusCode::OK);
        let answer: Answer = serde_json::from_slice(&response.bytes().await.expect("a body")).expect("an answer");
        let initiator = read_answer(&invitation, &acceptance, &receive_keys, &answer).expect("a genuine answer");
        (Self { keys, epoch, invitation, initiator, url, http }, id)
    }

    pub fn address(&self, sequence: u64) -> Address {
        Address {
            connection: self.invitation.terms().connection_id,
            direction: Direction::FromAcceptor,
            lane: Lane::Messages,
            epoch: self.epoch,
            sequence,
        }
    }

    /// A harmless message: the node passes it over, and its number counts.
    pub fn body(&self) -> Vec<u8> {
        let message =
            Message::CalibrationRequest(CalibrationRequest { epoch: self.epoch, after: None, accounts_of: Vec::new() });
        message.encode().expect("a body")
    }

    pub fn sealed(&self, address: &Address, body: &[u8]) -> Vec<u8> {
        seal(address, body, &self.initiator.receive_key, &self.keys).expect("sealed")
    }

    pub fn genuine(&self, sequence: u64) -> Vec<u8> {
        self.sealed(&self.address(sequence), &self.body())
    }

    pub fn request(&self, envelopes: Vec<Vec<u8>>) -> ExchangeRequest {
        ExchangeRequest {
            version: 1,
            instance: InstanceId::from_bytes([1; 16]),
            generation: 1,
            hold_ms: 0,
            resume: false,
            connections: Vec::new(),
            envelopes: envelopes.into_iter().map(Base64Bytes).collect(),
        }
    }

    /// A report that this much of the node's messages is stored.
    pub fn stored(&self, stored_up_to: u64) -> ConnectionReport {
        let epoch = self.initiator.epoch;
        ConnectionReport {
            connection_id: self.invitation.terms().connection_id,
            status: ConnectionStatus::Active,
            acknowledgements: vec![Acknowledgement { lane: Lane::Messages, epoch, stored_up_to, room: None }],
            tombstone: None,
            renewal: None,
        }
    }

    pub fn auth(&self, company: &Company, body: &[u8]) -> RequestAuth {
        let audience = self.invitation.terms().inviter.node_key.node_id();
        let signed = SignedRequest { method: "POST", path: EXCHANGE_PATH, audience, body };
        let now = epoch_ms(company.clock.as_ref());
        RequestAuth::sign(&signed, &self.keys, now, Nonce::generate(&mut random))
    }

    pub fn post(&self, auth: &RequestAuth, body: impl Into<reqwest::Body>) -> RequestBuilder {
        let call = self.http.post(format!("{}{EXCHANGE_PATH}", self.url)).body(body);
        auth.headers().into_iter().fold(call, |call, (name, value)| call.header(name, value))
    }

    /// A signed call with any body.
    pub async fn call(&self, company: &Company, body: Vec<u8>) -> Response {
        let auth = self.auth(company, &body);
        self.post(&auth, body).send().await.expect("an answer")
    }

    pub async fn exchange(&self, company: &Company, request: &ExchangeRequest) -> ExchangeResponse {
        let response = self.call(company, json(request)).await;
        assert_eq!(response.status(), StatusCode::OK);
        ExchangeResponse::decode(&response.bytes().await.expect("a body")).expect("an answer")
    }

    /// Sends envelopes; up to where messages are stored then, and why envelopes were refused.
    pub async fn send(&self, company: &Company, envelopes: Vec<Vec<u8>>) -> (Option<u64>, Vec<RefusalReason>) {
        let response = self.exchange(company, &self.request(envelopes)).await;
        let acknowledgements = response.connections.iter().flat_map(|report| &report.acknowledgements);
        let stored = acknowledgements.filter(|one| one.lane == Lane::Messages).map(|one| one.stored_up_to).next();
        (stored, response.refused.iter().map(|refused| refused.reason).collect())
    }
}

pub fn json(value: &impl serde::Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("JSON")
}

/// Status and code of a refused call.
pub async fn refusal(response: Response) -> (u16, String) {
    let status = response.status().as_u16();
    let body: Value = serde_json::from_slice(&response.bytes().await.expect("a body")).expect("JSON");
    (status, body["code"].as_str().unwrap_or_default().to_owned())
}

/// How often the node counted this refusal of a connection, or of what belongs to none.
pub fn counted(company: &Company, connection: Option<ConnectionId>, reason: Refusal) -> u64 {
    let counts = company.peers().refusals(connection);
    counts.iter().find(|count| count.reason == reason).map_or(0, |count| count.count)
}

/// Waits, bounded, until something holds.
pub async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    for _ in 0..1500 {
        if holds() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{what}: not within thirty seconds");
}
