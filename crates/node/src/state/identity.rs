//! The identity of this node: its signing keys, made on the first start, and the id of this start.

use crate::vault::{Vault, VaultError, fill_random};
use entente_link::ids::InstanceId;
use entente_link::keys::NodeKeys;
use entente_sync_store::{Registry, StoreError};

const KEY_SETTING: &str = "node-key";

/// What can go wrong with the node's identity.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The vault.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The keys are damaged.
    #[error("the node's key is damaged: {0}. Restore the data folder from a backup.")]
    Damaged(String),
}

/// Who this node is.
pub struct Identity {
    /// Its signing keys.
    pub keys: NodeKeys,
    /// The id of this start of the data folder.
    pub instance: InstanceId,
}

impl Identity {
    /// Loads the keys, or makes them on the first start.
    ///
    /// # Errors
    /// See [`IdentityError`].
    pub async fn load(registry: &dyn Registry, vault: &Vault) -> Result<Self, IdentityError> {
        let damaged = |error: &dyn std::fmt::Display| IdentityError::Damaged(error.to_string());
        let keys = match registry.setting(KEY_SETTING).await? {
            Some(sealed) => {
                let sealed = hex::decode(sealed).map_err(|error| damaged(&error))?;
                let seed = vault.open_sealed(KEY_SETTING, &sealed)?;
                NodeKeys::from_secret_seed(&seed).map_err(|error| damaged(&error))?
            }
            None => {
                let keys = NodeKeys::generate(&mut fill_random).map_err(|error| damaged(&error))?;
                let sealed = vault.seal(KEY_SETTING, &*keys.secret_seed());
                registry.set_setting(KEY_SETTING, &hex::encode(sealed)).await?;
                keys
            }
        };
        Ok(Self { keys, instance: InstanceId::generate(&mut fill_random) })
    }
}
