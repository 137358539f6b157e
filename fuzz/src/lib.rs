//! What the targets share: two nodes with fixed keys, and messages that are genuine all around arbitrary content, so that fuzzing
//! reaches the code behind signatures, MACs and seals.

use aws_lc_rs::signature::Ed25519KeyPair;
use aws_lc_rs::{digest, hmac};
use entente_link::bytes::Base64Bytes;
use entente_link::envelope::{Address, Direction, Expected, Lane};
use entente_link::handshake::Acceptance;
use entente_link::ids::{ConnectionId, Epoch};
use entente_link::invitation::{Invitation, InvitationSecret, InvitationTerms, Inviter};
use entente_link::keys::{NodeKeys, NodePublicKey, ReceiveKey, ReceiveKeys, Signature};
use entente_link::terms::{ConnectionType, Mode, Role};
use rustls::crypto::aws_lc_rs::hpke::DH_KEM_X25519_HKDF_SHA256_CHACHA20_POLY1305 as SUITE;
use rustls::crypto::hpke::{Hpke as _, HpkePublicKey};

pub const CONNECTION: ConnectionId = ConnectionId::from_bytes([0x11; 16]);
pub const EPOCH: Epoch = Epoch::from_bytes([0x21; 8]);
pub const NOW: u64 = 1_800_000_000_000;
// Not the keys of the protocol's vectors: those are seeds, and must not open.
const INITIATOR: [u8; 32] = [0x0a; 32];
const ACCEPTOR: [u8; 32] = [2; 32];
const SECRET: [u8; 32] = [0x77; 32];

pub fn initiator() -> NodeKeys {
    NodeKeys::from_secret_seed(&INITIATOR).expect("a seed has 32 bytes")
}

pub fn acceptor() -> NodeKeys {
    NodeKeys::from_secret_seed(&ACCEPTOR).expect("a seed has 32 bytes")
}

/// The receive keys of both sides: the same, since only one side reads at a time.
pub fn receive_keys() -> ReceiveKeys {
    ReceiveKeys::with(ReceiveKey::from_secret(&[0x4a; 32]).expect("a key has 32 bytes"), NOW)
}

pub fn expected(sender: &NodePublicKey) -> Expected<'_> {
    Expected { connection: CONNECTION, direction: Direction::FromInitiator, epoch: Some(EPOCH), sender }
}

pub fn address(sequence: u64) -> Address {
    Address { connection: CONNECTION, direction: Direction::FromInitiator, lane: Lane::Messages, epoch: EPOCH, sequence }
}

pub fn invitation() -> Invitation {
    let terms = InvitationTerms {
        connection_id: CONNECTION,
        connection_name: "a to b".into(),
        inviter: Inviter {
            node_key: initiator().public(),
            receive_key: receive_keys().newest(),
            addresses: vec!["https://a.example".into()],
            short_name: "a".into(),
            tracker: "jira-cloud".into(),
        },
        invitee_short_name: "b".into(),
        connection_type: ConnectionType::Private,
        mode: Mode::Script,
        lead: Role::Initiator,
        secret: InvitationSecret::generate(&mut |bytes: &mut [u8]| bytes.copy_from_slice(&SECRET)),
        expires_ms: NOW + 1,
        destination: None,
        relay: None,
    };
    Invitation::issue(terms, &initiator()).expect("good terms")
}

/// An acceptance that is genuine around any description.
pub fn acceptance_around(invitation: &Invitation, description: &[u8]) -> Acceptance {
    const LABEL: &[u8] = b"entente acceptance v1";
    let key = receive_keys().newest();
    let acceptor = acceptor().public();
    let info = prefixed(&[LABEL, CONNECTION.as_bytes(), acceptor.as_bytes()]);
    let recipient = HpkePublicKey(key.as_bytes().to_vec());
    let (encapsulated, ciphertext) =
        SUITE.seal(&info, invitation.digest(), description, &recipient).expect("a good key seals");
    let sealed = [encapsulated.0, ciphertext].concat();
    let id = key.id();
    let parts: [&[u8]; 7] = [
        LABEL,
        invitation.digest(),
        &1_u32.to_be_bytes(),
        CONNECTION.as_bytes(),
        acceptor.as_bytes(),
        id.as_bytes(),
        &sealed,
    ];
    let transcript = prefixed(&parts);
    let mac = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &SECRET), &transcript).as_ref().to_vec();
    let signature = sign(&ACCEPTOR, LABEL, &prefixed(&[&transcript, &mac]));
    Acceptance {
        version: 1,
        connection_id: CONNECTION,
        acceptor,
        receive_key: id,
        sealed: Base64Bytes(sealed),
        mac: Base64Bytes(mac),
        signature,
    }
}

/// A code that is whole and signed around any payload; none when the payload is too long for one.
pub fn code_around(payload: &[u8]) -> Option<String> {
    let length = u16::try_from(payload.len()).ok()?.to_be_bytes();
    let signature = sign(&INITIATOR, b"entente invitation v1", payload);
    let mut bytes = [&length[..], &sha256(&length)[..2], payload, signature.as_bytes()].concat();
    let check = sha256(&bytes);
    bytes.extend_from_slice(&check[..8]);
    let text = serde_json::to_value(Base64Bytes(bytes)).ok()?;
    Some(format!("entente1-{}", text.as_str()?))
}

/// A parcel of the initiator around any JSON, and around anything else.
pub fn parcel_around(json: &[u8]) -> Vec<u8> {
    [sign(&INITIATOR, b"entente parcel v1", json).as_bytes().as_slice(), json].concat()
}

fn sign(seed: &[u8; 32], label: &[u8], message: &[u8]) -> Signature {
    let pair = Ed25519KeyPair::from_seed_unchecked(seed).expect("a seed has 32 bytes");
    let signature = pair.sign(&prefixed(&[label, message]));
    Signature::from_bytes(signature.as_ref()).expect("a signature has 64 bytes")
}

fn prefixed(parts: &[&[u8]]) -> Vec<u8> {
    parts.iter().flat_map(|part| [&u32::try_from(part.len()).expect("short parts").to_be_bytes(), *part].concat()).collect()
}

fn sha256(bytes: &[u8]) -> Vec<u8> {
    digest::digest(&digest::SHA256, bytes).as_ref().to_vec()
}
