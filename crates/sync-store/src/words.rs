//! How databases store the port's enums: as words.

use crate::{BlobState, ConnectionStatus, EventKind, JobStatus, Lane, TwinStatus};

/// An enum that is stored as a word.
pub trait Word: Copy + PartialEq + 'static {
    /// Each value with its word.
    const WORDS: &'static [(Self, &'static str)];

    /// The word of this value.
    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(value, _)| *value == self).map_or("", |(_, word)| word)
    }

    /// The value of a word, if there is one.
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
        (Self::Decide, "decide"),
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
