//! Values of the port as values of SQLite, and back.

use crate::failure::{Failure, damaged};
use entente_hub::Timestamp;
use entente_sync_store::{BlobState, ConnectionStatus, EventKind, JobStatus, Lane, TwinStatus};
use rusqlite::Row;
use rusqlite::types::FromSql;
use std::fmt::Display;
use std::str::FromStr;

/// A number for SQLite, which has no unsigned ones. Sequences grow by one and sizes are small, so a number that does not fit
/// can only be made up by a peer; it is taken for the greatest.
pub(crate) fn int(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// An enum that is stored as a word.
pub(crate) trait Word: Copy + PartialEq + 'static {
    const WORDS: &'static [(Self, &'static str)];

    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(value, _)| *value == self).map_or("", |(_, word)| word)
    }

    fn from_word(text: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, word)| *word == text).map(|(value, _)| *value)
    }
}

impl Word for Lane {
    const WORDS: &'static [(Self, &'static str)] = &[(Self::Messages, "messages"), (Self::Attachments, "attachments")];
}

impl Word for TwinStatus {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Running, "running"), (Self::Blocked, "blocked"), (Self::Stopped, "stopped")];
}

impl Word for EventKind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Start, "start"),
        (Self::Changed, "changed"),
        (Self::Deleted, "deleted"),
        (Self::Compare, "compare"),
        (Self::Retry, "retry"),
        (Self::Skip, "skip"),
        (Self::Stop, "stop"),
    ];
}

impl Word for BlobState {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Wanted, "wanted"), (Self::Complete, "complete"), (Self::Failed, "failed")];
}

impl Word for JobStatus {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Running, "running"),
        (Self::Paused, "paused"),
        (Self::Finished, "finished"),
        (Self::Cancelled, "cancelled"),
        (Self::Failed, "failed"),
    ];
}

impl Word for ConnectionStatus {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Pending, "pending"),
        (Self::Active, "active"),
        (Self::Deactivated, "deactivated"),
        (Self::Removed, "removed"),
    ];
}

/// A row that is being read; errors say what it is and which column is wrong.
pub(crate) struct Columns<'a> {
    pub(crate) row: &'a Row<'a>,
    pub(crate) what: &'static str,
}

impl Columns<'_> {
    /// Text, bytes, a signed number, or an option of these.
    pub(crate) fn get<T: FromSql>(&self, column: &str) -> Result<T, Failure> {
        self.row.get(column).map_err(|error| self.wrong(column, &error))
    }

    pub(crate) fn number(&self, column: &str) -> Result<u64, Failure> {
        u64::try_from(self.get::<i64>(column)?).map_err(|error| self.wrong(column, &error))
    }

    pub(crate) fn maybe_number(&self, column: &str) -> Result<Option<u64>, Failure> {
        let number: Option<i64> = self.get(column)?;
        number.map(u64::try_from).transpose().map_err(|error| self.wrong(column, &error))
    }

    pub(crate) fn time(&self, column: &str) -> Result<Timestamp, Failure> {
        self.get(column).map(Timestamp)
    }

    pub(crate) fn maybe_time(&self, column: &str) -> Result<Option<Timestamp>, Failure> {
        Ok(self.get::<Option<i64>>(column)?.map(Timestamp))
    }

    pub(crate) fn id<T: FromStr<Err: Display>>(&self, column: &str) -> Result<T, Failure> {
        self.get::<String>(column)?.parse().map_err(|error| self.wrong(column, &error))
    }

    pub(crate) fn maybe_id<T: FromStr<Err: Display>>(&self, column: &str) -> Result<Option<T>, Failure> {
        let text: Option<String> = self.get(column)?;
        text.map(|text| text.parse()).transpose().map_err(|error| self.wrong(column, &error))
    }

    pub(crate) fn word<T: Word>(&self, column: &str) -> Result<T, Failure> {
        let text: String = self.get(column)?;
        T::from_word(&text).ok_or_else(|| self.wrong(column, &format!("\"{text}\" is not known")))
    }

    fn wrong(&self, column: &str, detail: &dyn Display) -> Failure {
        damaged(self.what, format!("column {column}: {detail}"))
    }
}
