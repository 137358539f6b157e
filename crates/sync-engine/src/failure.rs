//! From errors of the world to failures that the state machine understands.

use entente_rules::{RuleFailure, Side};
use entente_sync_core::{Failure, ScriptPosition};
use entente_tracker_api::TrackerError;

/// What a tracker's error means for the twin.
pub(crate) fn of_tracker(error: &TrackerError) -> Failure {
    let detail = error.to_string();
    match error {
        TrackerError::UnknownOutcome { .. } => Failure::Unknown { detail },
        TrackerError::RateLimited { .. } | TrackerError::Unavailable { .. } => {
            Failure::Later { detail, after_ms: error.retry_after_ms() }
        }
        TrackerError::NotFound { .. } => Failure::Gone { detail },
        TrackerError::Unauthorized { .. } | TrackerError::MissingPermission { .. } => {
            Failure::Refused { message: detail, advice: "Mend the account under Systems, and retry.".into() }
        }
        TrackerError::Refused { .. } => Failure::Refused {
            message: detail,
            advice: "Change the incoming script so that it assigns what the tracker accepts, publish it, and retry."
                .into(),
        },
        TrackerError::Unexpected { .. } | TrackerError::Unsupported { .. } => {
            Failure::Refused { message: detail, advice: "Change the rule so that it does without, and retry.".into() }
        }
    }
}

/// What a script's error means for the twin.
pub(crate) fn of_rule(failure: RuleFailure, rules_version: u64) -> Failure {
    let script = match failure.side {
        Side::Outgoing => "outgoing",
        Side::Incoming => "incoming",
    };
    Failure::Script {
        message: failure.message,
        position: ScriptPosition {
            script: script.into(),
            rules_version,
            line: failure.line,
            column: failure.column,
            source_line: failure.source_line,
        },
    }
}
