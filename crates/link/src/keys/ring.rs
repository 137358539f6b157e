//! The receive keys that one connection holds at one time: which is announced, which may be destroyed, and when.

use super::{KeyError, ReceiveKey, ReceivePublicKey};
use crate::bytes;
use crate::ids::{Epoch, KeyId};
use crate::random::Random;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize as _, Zeroizing};

/// When receive keys are renewed and destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RotationPolicy {
    /// Age in milliseconds at which a successor is made. At most a day.
    pub rotate_after_ms: u64,
    /// How long a superseded key is kept after the last envelope under it, in milliseconds.
    pub retention_ms: u64,
}

impl Default for RotationPolicy {
    fn default() -> Self {
        const HOUR_MS: u64 = 60 * 60 * 1000;
        Self { rotate_after_ms: 24 * HOUR_MS, retention_ms: 24 * HOUR_MS }
    }
}

/// The highest mailbox sequences of one direction: with a key adoption, those sealed to older keys; with the state of
/// the inbox, those stored without a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastSequences {
    /// The epoch in which they count.
    pub epoch: Epoch,
    /// In the message lane; 0 for none.
    pub messages: u64,
    /// In the attachment lane; 0 for none.
    pub attachments: u64,
}

/// What the inbox knows about the envelopes under one key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct KeyUsage {
    /// How many are stored whose work is not acknowledged yet.
    pub unacknowledged: u64,
    /// When the last one arrived, milliseconds since 1970.
    pub last_received_ms: Option<u64>,
}

#[derive(Debug, Clone)]
struct Entry {
    key: ReceiveKey,
    made_ms: u64,
    superseded: Option<Superseded>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Superseded {
    at_ms: u64,
    last: LastSequences,
}

/// The receive keys of one connection, oldest first. There is always at least one.
#[derive(Debug, Clone)]
pub struct ReceiveKeys {
    entries: Vec<Entry>,
}

impl ReceiveKeys {
    /// Starts with one new key, made at `now_epoch_ms`.
    pub fn generate(random: &mut impl Random, now_epoch_ms: u64) -> Result<Self, KeyError> {
        Ok(Self::with(ReceiveKey::generate(random)?, now_epoch_ms))
    }

    /// Starts with this key.
    pub fn with(key: ReceiveKey, made_ms: u64) -> Self {
        Self { entries: vec![Entry { key, made_ms, superseded: None }] }
    }

    /// The newest key: what the handshake and the rotation message announce.
    pub fn newest(&self) -> ReceivePublicKey {
        self.entries[self.entries.len() - 1].key.public()
    }

    /// The secret key of this name, while it is kept.
    pub fn get(&self, id: &KeyId) -> Option<&ReceiveKey> {
        self.entries.iter().map(|entry| &entry.key).find(|key| key.id() == *id)
    }

    /// The names of all kept keys, oldest first.
    pub fn ids(&self) -> Vec<KeyId> {
        self.entries.iter().map(|entry| entry.key.id()).collect()
    }

    /// Whether a successor should be made and announced now. Not while the peer has yet to adopt the newest key: it
    /// would seal to the older one anyway, and keys would pile up. A key of the future was made by a clock that was ahead.
    pub fn rotation_due(&self, policy: &RotationPolicy, now_epoch_ms: u64) -> bool {
        let newest = &self.entries[self.entries.len() - 1];
        !self.awaits_adoption() && now_epoch_ms.abs_diff(newest.made_ms) >= policy.rotate_after_ms
    }

    /// Whether the peer has yet to say that it seals to the newest key.
    pub fn awaits_adoption(&self) -> bool {
        self.entries[..self.entries.len() - 1].iter().any(|entry| entry.superseded.is_none())
    }

    /// Makes a successor. Store the ring before the new key is announced.
    pub fn rotate(&mut self, random: &mut impl Random, now_epoch_ms: u64) -> Result<ReceivePublicKey, KeyError> {
        let key = ReceiveKey::generate(random)?;
        let public = key.public();
        self.entries.push(Entry { key, made_ms: now_epoch_ms, superseded: None });
        Ok(public)
    }

    /// The peer says that it seals to `id` from now on, and that `last` are the last sequences under older keys.
    /// Returns whether the key is known; an unknown one changes nothing.
    pub fn adopted(&mut self, id: &KeyId, last: LastSequences, now_epoch_ms: u64) -> bool {
        let Some(position) = self.entries.iter().position(|entry| entry.key.id() == *id) else {
            return false;
        };
        for entry in &mut self.entries[..position] {
            entry.superseded.get_or_insert(Superseded { at_ms: now_epoch_ms, last });
        }
        true
    }

    /// Removes every key that nothing needs any more, and names them. A key goes when it is superseded, everything
    /// under it has arrived (or its epoch is over), all of that is acknowledged, and the retention has passed.
    pub fn destroy_finished(
        &mut self,
        policy: &RotationPolicy,
        stored: &LastSequences,
        usage: impl Fn(&KeyId) -> KeyUsage,
        now_epoch_ms: u64,
    ) -> Vec<KeyId> {
        let mut destroyed = Vec::new();
        self.entries.retain(|entry| {
            let id = entry.key.id();
            let finished = entry.superseded.is_some_and(|superseded| {
                let usage = usage(&id);
                let since = usage.last_received_ms.unwrap_or(0).max(superseded.at_ms);
                superseded.all_arrived(stored)
                    && usage.unacknowledged == 0
                    && now_epoch_ms.abs_diff(since) >= policy.retention_ms
            });
            if finished {
                destroyed.push(id);
            }
            !finished
        });
        destroyed
    }

    /// The ring as secret JSON, for storage under the node's root key.
    pub fn to_secret_json(&self) -> Zeroizing<String> {
        let mut stored = StoredRing { keys: self.entries.iter().map(StoredKey::from).collect() };
        let json = serde_json::to_string(&stored).unwrap_or_default();
        stored.keys.iter_mut().for_each(StoredKey::wipe);
        Zeroizing::new(json)
    }

    /// Reads what [`ReceiveKeys::to_secret_json`] wrote.
    pub fn from_secret_json(json: &str) -> Result<Self, KeyError> {
        let unreadable = |detail: String| KeyError::Stored { detail };
        let mut stored: StoredRing = serde_json::from_str(json)
            .map_err(|error| unreadable(format!("line {}, column {}", error.line(), error.column())))?;
        let entries: Result<Vec<_>, _> = stored.keys.iter().map(StoredKey::entry).collect();
        stored.keys.iter_mut().for_each(StoredKey::wipe);
        match entries? {
            entries if entries.is_empty() => Err(unreadable("there is no key".to_owned())),
            entries => Ok(Self { entries }),
        }
    }
}

impl Superseded {
    fn all_arrived(&self, stored: &LastSequences) -> bool {
        self.last.epoch != stored.epoch
            || (stored.messages >= self.last.messages && stored.attachments >= self.last.attachments)
    }
}

#[derive(Serialize, Deserialize)]
struct StoredRing {
    keys: Vec<StoredKey>,
}

#[derive(Serialize, Deserialize)]
struct StoredKey {
    secret: String,
    made_ms: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    superseded: Option<Superseded>,
}

impl StoredKey {
    fn entry(&self) -> Result<Entry, KeyError> {
        let secret = Zeroizing::new(bytes::decode(&self.secret).unwrap_or_default());
        Ok(Entry { key: ReceiveKey::from_secret(&secret)?, made_ms: self.made_ms, superseded: self.superseded })
    }

    fn wipe(&mut self) {
        self.secret.zeroize();
    }
}

impl From<&Entry> for StoredKey {
    fn from(entry: &Entry) -> Self {
        let secret = bytes::encode(&*entry.key.secret());
        Self { secret, made_ms: entry.made_ms, superseded: entry.superseded }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: RotationPolicy = RotationPolicy { rotate_after_ms: 1_000, retention_ms: 500 };
    const EPOCH: Epoch = Epoch::from_bytes([1; 8]);

    fn counter() -> impl FnMut(&mut [u8]) {
        let mut next = 0;
        move |bytes| {
            next += 1;
            bytes.fill(next);
        }
    }

    fn last(messages: u64, attachments: u64) -> LastSequences {
        LastSequences { epoch: EPOCH, messages, attachments }
    }

    fn rotated() -> (ReceiveKeys, KeyId, KeyId) {
        let mut random = counter();
        let mut keys = ReceiveKeys::generate(&mut random, 0).unwrap();
        let old = keys.newest().id();
        let new = keys.rotate(&mut random, 1_000).unwrap().id();
        (keys, old, new)
    }

    #[test]
    fn a_key_is_due_after_its_time_and_not_before_the_peer_adopted_it() {
        let (mut keys, _, new) = rotated();
        assert!(keys.awaits_adoption());
        assert!(!keys.rotation_due(&POLICY, 5_000), "the peer has not adopted the newest key");
        assert!(keys.adopted(&new, last(3, 0), 1_500));
        assert!(!keys.awaits_adoption());
        assert!(!keys.rotation_due(&POLICY, 1_999));
        assert!(keys.rotation_due(&POLICY, 2_000));
        assert!(keys.rotation_due(&POLICY, 0), "made by a clock that was ahead");
    }

    #[test]
    fn a_key_is_destroyed_only_when_all_under_it_is_arrived_acknowledged_and_past_retention() {
        let settled = |_: &KeyId| KeyUsage { unacknowledged: 0, last_received_ms: Some(1_600) };
        let waiting = |_: &KeyId| KeyUsage { unacknowledged: 1, last_received_ms: Some(1_600) };
        let (mut keys, old, new) = rotated();
        assert!(keys.destroy_finished(&POLICY, &last(9, 9), settled, 9_000).is_empty(), "not superseded");
        keys.adopted(&new, last(3, 2), 1_500);
        assert!(keys.destroy_finished(&POLICY, &last(2, 2), settled, 9_000).is_empty(), "a message is missing");
        assert!(keys.destroy_finished(&POLICY, &last(3, 1), settled, 9_000).is_empty(), "a chunk is missing");
        assert!(keys.destroy_finished(&POLICY, &last(3, 2), waiting, 9_000).is_empty(), "not acknowledged");
        assert!(keys.destroy_finished(&POLICY, &last(3, 2), settled, 2_099).is_empty(), "within retention");
        assert_eq!(keys.destroy_finished(&POLICY, &last(3, 2), settled, 2_100), vec![old]);
        assert!(keys.get(&old).is_none());
        assert!(keys.get(&new).is_some());
    }

    #[test]
    fn a_closed_epoch_does_not_hold_a_key_back() {
        let (mut keys, old, new) = rotated();
        keys.adopted(&new, last(300, 0), 1_500);
        let renewed = LastSequences { epoch: Epoch::from_bytes([2; 8]), messages: 1, attachments: 0 };
        assert_eq!(keys.destroy_finished(&POLICY, &renewed, |_| KeyUsage::default(), 9_000), vec![old]);
    }

    #[test]
    fn an_unknown_adoption_changes_nothing() {
        let (mut keys, ..) = rotated();
        assert!(!keys.adopted(&KeyId::from_bytes([9; 8]), last(0, 0), 1_500));
        assert!(keys.destroy_finished(&POLICY, &last(0, 0), |_| KeyUsage::default(), 9_000).is_empty());
    }

    #[test]
    fn a_ring_survives_storage() {
        let (mut keys, _, new) = rotated();
        keys.adopted(&new, last(3, 2), 1_500);
        let again = ReceiveKeys::from_secret_json(&keys.to_secret_json()).unwrap();
        assert_eq!(again.ids(), keys.ids());
        assert_eq!(again.to_secret_json(), keys.to_secret_json());
        for damaged in ["", "{}", r#"{"keys":[]}"#, r#"{"keys":[{"secret":"AAAA","made_ms":0}]}"#] {
            assert!(ReceiveKeys::from_secret_json(damaged).is_err(), "{damaged}");
        }
    }
}
