//! Secrets at rest: sealed under the root key of the data folder, each bound to the row that it belongs to.

use aws_lc_rs::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::rand;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;
use zeroize::Zeroizing;

const FORMAT: u8 = 1;
const KEY_BYTES: usize = 32;

/// What can go wrong with sealed secrets.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The key file can't be used.
    #[error("the root key {path} can't be used: {detail}")]
    KeyFile {
        /// The file.
        path: String,
        /// What is wrong with it.
        detail: String,
    },
    /// A sealed value does not open.
    #[error(
        "a stored secret ({what}) does not open with this root key: the key file or the database was replaced. Restore both from the same backup."
    )]
    Sealed {
        /// Which secret.
        what: String,
    },
}

/// Seals and opens secrets with the root key.
pub struct Vault {
    key: LessSafeKey,
}

impl Vault {
    /// Reads the root key, or makes one on the first start. The file is readable by its owner alone.
    ///
    /// # Errors
    /// When the file can't be read or made, has another length, or may be read by others.
    pub fn open(path: &Path) -> Result<Self, VaultError> {
        let error = |detail: String| VaultError::KeyFile { path: path.display().to_string(), detail };
        let bytes = match fs::read(path) {
            Ok(bytes) => Zeroizing::new(bytes),
            Err(missing) if missing.kind() == io::ErrorKind::NotFound => {
                make_key(path).map_err(|e| error(e.to_string()))?
            }
            Err(other) => return Err(error(other.to_string())),
        };
        let mode = fs::metadata(path).map_err(|e| error(e.to_string()))?.permissions().mode();
        if mode & 0o077 != 0 {
            return Err(error("others may read it; run `chmod 600` on it".into()));
        }
        Self::from_key(&bytes).ok_or_else(|| error(format!("it has {} bytes instead of {KEY_BYTES}", bytes.len())))
    }

    /// A vault of a key given otherwise: 32 bytes.
    pub fn from_key(bytes: &[u8]) -> Option<Self> {
        let key = UnboundKey::new(&CHACHA20_POLY1305, bytes).ok()?;
        Some(Self { key: LessSafeKey::new(key) })
    }

    /// Seals a secret for the row `belongs_to`; the result opens for that row alone.
    pub fn seal(&self, belongs_to: &str, secret: &[u8]) -> Vec<u8> {
        let mut nonce = [0; NONCE_LEN];
        fill_random(&mut nonce);
        let mut sealed = vec![FORMAT];
        sealed.extend_from_slice(&nonce);
        let mut body = secret.to_vec();
        let nonce = Nonce::assume_unique_for_key(nonce);
        if self.key.seal_in_place_append_tag(nonce, Aad::from(belongs_to.as_bytes()), &mut body).is_err() {
            // The cipher refuses only texts of many gigabytes, which no secret is.
            unreachable!("a secret is too long to be sealed");
        }
        sealed.extend_from_slice(&body);
        sealed
    }

    /// Opens a secret of the row `belongs_to`.
    ///
    /// # Errors
    /// When it was sealed under another key or for another row, or was altered.
    pub fn open_sealed(&self, belongs_to: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let error = || VaultError::Sealed { what: belongs_to.to_owned() };
        let (&format, rest) = sealed.split_first().ok_or_else(error)?;
        let (nonce, body) = rest.split_first_chunk::<NONCE_LEN>().ok_or_else(error)?;
        if format != FORMAT {
            return Err(error());
        }
        let mut body = Zeroizing::new(body.to_vec());
        let nonce = Nonce::assume_unique_for_key(*nonce);
        let plain = self.key.open_in_place(nonce, Aad::from(belongs_to.as_bytes()), &mut body).map_err(|_| error())?;
        Ok(Zeroizing::new(plain.to_vec()))
    }
}

fn make_key(path: &Path) -> io::Result<Zeroizing<Vec<u8>>> {
    let mut key = Zeroizing::new(vec![0; KEY_BYTES]);
    fill_random(&mut key);
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(&key)?;
    file.sync_all()?;
    Ok(key)
}

/// Fills bytes from the operating system's generator; without one, going on would be dangerous, so the program ends.
pub fn fill_random(bytes: &mut [u8]) {
    assert!(rand::fill(bytes).is_ok(), "the operating system gives no random bytes");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opens_for_its_own_row_alone() {
        let vault = Vault::from_key(&[7; 32]).expect("a key");
        let sealed = vault.seal("system:1", b"token");
        assert_eq!(vault.open_sealed("system:1", &sealed).expect("opens").as_slice(), b"token");
        assert!(vault.open_sealed("system:2", &sealed).is_err());
        let other = Vault::from_key(&[8; 32]).expect("a key");
        assert!(other.open_sealed("system:1", &sealed).is_err());
    }

    #[test]
    fn any_changed_byte_is_refused() {
        let vault = Vault::from_key(&[7; 32]).expect("a key");
        let sealed = vault.seal("row", b"secret");
        for at in 0..sealed.len() {
            let mut broken = sealed.clone();
            broken[at] ^= 1;
            assert!(vault.open_sealed("row", &broken).is_err(), "byte {at}");
        }
    }

    #[test]
    fn the_key_file_is_made_once_and_private() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("root.key");
        let sealed = Vault::open(&path).expect("made").seal("row", b"secret");
        assert_eq!(Vault::open(&path).expect("read").open_sealed("row", &sealed).expect("opens").as_slice(), b"secret");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("chmod");
        assert!(Vault::open(&path).is_err());
    }
}
