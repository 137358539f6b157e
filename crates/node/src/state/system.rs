//! A system: a tracker with its account.

use super::{Connector, RedmineSettings};
use crate::vault::Vault;
use entente_hub::{SystemId, User};
use entente_sync_store::SystemRow;
use entente_tracker_api::{Credentials, Tracker, TrackerError};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What may be read of a system.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SystemSettings {
    /// The account's e-mail or login; empty where an API key is enough.
    pub email: String,
    /// The account, as the last check saw it.
    pub account: User,
    /// The tracker's own title.
    pub tracker_title: String,
    /// The account's time zone.
    pub time_zone: String,
    /// What the account may not do, as the last check saw it.
    pub missing_permissions: Vec<String>,
    /// When it was checked last, in milliseconds since 1970.
    pub checked_at: i64,
    /// What the last check complained about.
    pub problem: Option<String>,
    /// Settings of a Redmine; none for other kinds.
    pub redmine: Option<RedmineSettings>,
    /// The secret that signs webhook deliveries, sealed, in hexadecimal.
    pub webhook_secret: String,
}

/// The name of the row for which a system's credentials are sealed.
pub fn system_row_name(id: SystemId) -> String {
    format!("system:{id}")
}

/// The tracker of a system.
///
/// # Errors
/// When the credentials don't open, or the address is not one.
pub fn open_tracker(
    row: &SystemRow,
    vault: &Vault,
    http: &entente_http::Client,
) -> Result<Arc<dyn Tracker>, TrackerError> {
    let unusable = |detail: String| TrackerError::Unauthorized { address: row.address.clone(), detail };
    let json =
        vault.open_sealed(&system_row_name(row.id), &row.credentials).map_err(|error| unusable(error.to_string()))?;
    let credentials: Credentials =
        serde_json::from_slice(&json).map_err(|_| unusable("the stored credentials are damaged".into()))?;
    let (_, settings) = with_settings(row);
    let connector = Connector::of(&row.kind, settings.redmine)
        .ok_or_else(|| unusable(format!("this version has no connector for trackers of the kind {}", row.kind)))?;
    connector.connect(credentials, http)
}

/// A row with its settings. Settings that can't be read show as never checked.
pub fn with_settings(row: &SystemRow) -> (SystemRow, SystemSettings) {
    (row.clone(), serde_json::from_str(&row.settings).unwrap_or_default())
}
