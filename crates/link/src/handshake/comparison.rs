//! The comparison code: what two people read to each other to be sure that nobody stands between their nodes.

use crate::bytes::length_prefixed;
use crate::ids::ConnectionId;
use crate::keys::NodePublicKey;
use aws_lc_rs::pbkdf2;
use std::num::NonZeroU32;

/// Thirty-two signs without the look-alikes I, L, O and U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 4;
const GROUP_SIGNS: usize = 5;
/// Makes each guess of somebody who searches for keys that give the same code as dear as this many hashes.
const ROUNDS: NonZeroU32 = NonZeroU32::new(10_000).expect("10,000 is not zero");

/// The code of a connection between these two nodes: four groups of five signs (100 bits), equal on both sides. It
/// depends on the two signing keys and the connection id alone, so the acceptor sees it before accepting.
pub fn comparison_code(connection: &ConnectionId, initiator: &NodePublicKey, acceptor: &NodePublicKey) -> String {
    let keys = length_prefixed(&[initiator.as_bytes(), acceptor.as_bytes()]);
    let salt = length_prefixed(&[b"entente comparison code v1", connection.as_bytes()]);
    let mut hash = [0; GROUPS * GROUP_SIGNS];
    pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, ROUNDS, &salt, &keys, &mut hash);
    let signs: Vec<char> = hash.iter().map(|byte| char::from(SIGNS[usize::from(byte % 32)])).collect();
    signs.chunks(GROUP_SIGNS).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::NodeKeys;

    #[test]
    fn the_code_depends_on_both_keys_their_roles_and_the_connection() {
        let key = |seed: u8| NodeKeys::from_secret_seed(&[seed; 32]).unwrap().public();
        let (a, b, one, two) = (key(1), key(2), ConnectionId::from_bytes([1; 16]), ConnectionId::from_bytes([2; 16]));
        let code = comparison_code(&one, &a, &b);
        assert_eq!(code, comparison_code(&one, &a, &b));
        assert_eq!(code.split('-').map(str::len).collect::<Vec<_>>(), [5, 5, 5, 5]);
        for other in [comparison_code(&two, &a, &b), comparison_code(&one, &b, &a), comparison_code(&one, &a, &key(3))]
        {
            assert_ne!(code, other);
        }
    }
}
