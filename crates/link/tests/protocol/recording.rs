//! Recorded conversations of released programs: `tests/vectors/conversation-*.json`.

use entente_link::handshake::{Acceptance, AcceptorDescription, Answer, InitiatorDescription};
use entente_link::keys::{NodeKeys, ReceiveKey};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Deserialize)]
pub struct Conversation {
    pub now_ms: u64,
    pub code: String,
    pub initiator: Side<InitiatorDescription>,
    pub acceptor: Side<AcceptorDescription>,
    pub acceptance: Acceptance,
    pub answer: Answer,
    pub calls: Vec<Call>,
}

#[derive(Deserialize)]
pub struct Side<D> {
    pub seed: String,
    pub receive_secrets: Vec<String>,
    pub description: D,
}

#[derive(Deserialize)]
pub struct Call {
    pub request: Request,
    pub says: Vec<String>,
    pub answer: Reply,
    pub answers: Vec<String>,
}

#[derive(Deserialize)]
pub struct Request {
    pub method: String,
    pub path: String,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

#[derive(Deserialize)]
pub struct Reply {
    pub status: u16,
    pub signature: String,
    pub body: String,
}

impl<D> Side<D> {
    pub fn keys(&self) -> NodeKeys {
        NodeKeys::from_secret_seed(&hex::decode(&self.seed).unwrap()).unwrap()
    }

    pub fn key(&self, nth: usize) -> ReceiveKey {
        ReceiveKey::from_secret(&hex::decode(&self.receive_secrets[nth]).unwrap()).unwrap()
    }
}

/// All that were recorded, one for each released program; `vectors` is the folder.
pub fn conversations(vectors: &Path) -> Vec<Conversation> {
    let files = std::fs::read_dir(vectors).unwrap().map(|file| file.unwrap().path());
    let recorded = files.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("conversation-"));
    let all: Vec<_> = recorded.map(|path| serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()).collect();
    assert!(!all.is_empty(), "there is no recorded conversation");
    all
}
