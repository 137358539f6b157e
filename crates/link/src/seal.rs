//! Sealing: HPKE base mode of RFC 9180 with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and ChaCha20-Poly1305, from the
//! provider of the TLS library. Every sealed text has its own fresh encapsulation and is the first and only message
//! under it, so there is no nonce to keep count of.

use crate::keys::{ReceiveKey, ReceivePublicKey};
use rustls::crypto::aws_lc_rs::hpke::DH_KEM_X25519_HKDF_SHA256_CHACHA20_POLY1305 as SUITE;
use rustls::crypto::hpke::{EncapsulatedSecret, Hpke as _, HpkePrivateKey, HpkePublicKey};

/// Length of the encapsulated key in front of a sealed text, in bytes.
pub(crate) const ENCAPSULATED_BYTES: usize = 32;
/// How much longer a sealed text is than its plain text: encapsulated key and authentication tag.
pub(crate) const OVERHEAD_BYTES: usize = ENCAPSULATED_BYTES + 16;

/// The sealed text could not be opened or made: wrong key, altered bytes, or a key that is no point of the curve.
/// Which of them is not told apart on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SealError;

/// Seals `plain` to `key`; the result is the encapsulated key and the ciphertext.
pub(crate) fn seal(key: &ReceivePublicKey, info: &[u8], aad: &[u8], plain: &[u8]) -> Result<Vec<u8>, SealError> {
    let (encapsulated, ciphertext) =
        SUITE.seal(info, aad, plain, &HpkePublicKey(key.as_bytes().to_vec())).map_err(|_| SealError)?;
    let mut sealed = encapsulated.0;
    sealed.extend_from_slice(&ciphertext);
    Ok(sealed)
}

/// Opens what [`seal`] made with the same `info` and `aad`.
pub(crate) fn open(key: &ReceiveKey, info: &[u8], aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealError> {
    let (encapsulated, ciphertext) = sealed.split_at_checked(ENCAPSULATED_BYTES).ok_or(SealError)?;
    let private = HpkePrivateKey::from(key.secret().to_vec());
    SUITE.open(&EncapsulatedSecret(encapsulated.to_vec()), info, aad, ciphertext, &private).map_err(|_| SealError)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(hexadecimal: &str) -> Vec<u8> {
        hex::decode(hexadecimal).unwrap()
    }

    /// RFC 9180, A.2.1 and A.2.1.1, sequence number 0.
    #[test]
    fn opens_the_published_vector_of_its_suite() {
        let key = ReceiveKey::from_secret(&bytes("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb"))
            .unwrap();
        let sealed = bytes(concat!(
            "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a",
            "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28"
        ));
        let plain = open(&key, &bytes("4f6465206f6e2061204772656369616e2055726e"), b"Count-0", &sealed).unwrap();
        assert_eq!(plain, b"Beauty is truth, truth beauty");
    }

    #[test]
    fn two_seals_of_one_text_differ() {
        let key = ReceiveKey::from_secret(&[5; 32]).unwrap();
        let seal = || seal(&key.public(), b"info", b"aad", b"plain").unwrap();
        assert_ne!(seal(), seal());
        assert_eq!(open(&key, b"info", b"aad", &seal()).unwrap(), b"plain");
    }

    #[test]
    fn another_key_info_or_aad_does_not_open() {
        let key = ReceiveKey::from_secret(&[5; 32]).unwrap();
        let sealed = seal(&key.public(), b"info", b"aad", b"plain").unwrap();
        assert_eq!(open(&ReceiveKey::from_secret(&[6; 32]).unwrap(), b"info", b"aad", &sealed), Err(SealError));
        assert_eq!(open(&key, b"infp", b"aad", &sealed), Err(SealError));
        assert_eq!(open(&key, b"info", b"aae", &sealed), Err(SealError));
        assert_eq!(open(&key, b"info", b"aad", &sealed[..31]), Err(SealError));
    }

    #[test]
    fn a_low_order_point_is_refused() {
        let zero = ReceivePublicKey::from_bytes(&[0; 32]).unwrap();
        assert_eq!(seal(&zero, b"", b"", b"plain"), Err(SealError));
    }
}
