//! How far a sweep has come.

use entente_hub::Timestamp;
use entente_tracker_api::{SweepCursor, TrackerError};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a cursor holds: `Page` says where a round goes on that is not at its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress<Page> {
    /// The version of this shape.
    v: u8,
    /// Everything older was seen, in milliseconds of the tracker's clock.
    pub top: i64,
    /// Where a round that is not at its end goes on.
    #[serde(default = "none", skip_serializing_if = "Option::is_none")]
    pub page: Option<Page>,
    /// Issues inside of the overlap of two rounds, with the change that was told.
    #[serde(default)]
    pub seen: BTreeMap<String, i64>,
}

fn none<Page>() -> Option<Page> {
    None
}

impl<Page: Serialize + DeserializeOwned> Progress<Page> {
    /// Nothing before this moment is of interest.
    pub fn starting(now: Timestamp) -> Self {
        Self { v: 1, top: now.0, page: None, seen: BTreeMap::new() }
    }

    /// Reads a cursor that [`Progress::cursor`] made.
    ///
    /// # Errors
    /// When it was made by something else.
    pub fn parse(cursor: &SweepCursor) -> Result<Self, TrackerError> {
        serde_json::from_str(&cursor.0).map_err(|error| TrackerError::Unexpected {
            action: "to go on with the sweep".into(),
            detail: format!("the stored cursor can't be read: {error}"),
        })
    }

    /// The cursor to store.
    pub fn cursor(&self) -> SweepCursor {
        SweepCursor(serde_json::to_string(self).unwrap_or_default())
    }
}
