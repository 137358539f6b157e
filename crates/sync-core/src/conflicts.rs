//! What is kept and told of conflicts.

use crate::decide::{Conflict, Decision, Reason, Winner};
use crate::error::{ErrorCode, TwinError};
use crate::merge::{item_name, item_of};
use crate::message::Decided;
use crate::transition::Note;
use crate::twin::{Contested, Twin};
use crate::work::{ImportStage, ImportWork, Work};
use entente_hub::issue::FIELD_NAMES;
use entente_hub::{Comment, Item, TraceId, WorkLog};

/// A line for people.
pub(crate) fn note(conflict: &Conflict, trace: TraceId) -> Note {
    Note {
        step: "conflict",
        summary: conflict.summary(),
        detail: serde_json::to_value(conflict).ok(),
        trace: Some(trace),
    }
}

/// Adds conflicts that were met: a run that is repeated meets its own again. Answers those that are new and that a person must decide.
pub(crate) fn record(work: &mut ImportWork, met: impl IntoIterator<Item = Conflict>) -> Vec<Conflict> {
    let mut open = Vec::new();
    for conflict in met {
        let known = work.conflicts.iter_mut().find(|known| known.is_same(&conflict));
        match known {
            Some(known) => *known = conflict,
            None => {
                open.extend((conflict.winner == Winner::Open).then(|| conflict.clone()));
                work.conflicts.push(conflict);
            }
        }
    }
    open
}

/// What blocks a twin until a person has decided.
pub(crate) fn undecided(twin: &Twin, work: &ImportWork, now: entente_hub::Timestamp) -> Option<TwinError> {
    let fields: Vec<&str> = work
        .conflicts
        .iter()
        .filter(|conflict| conflict.winner == Winner::Open)
        .map(|conflict| conflict.field.as_str())
        .collect();
    (!fields.is_empty()).then(|| TwinError {
        code: ErrorCode::ConflictUndecided,
        message: format!("Both sides changed {}, and this connection asks a person.", fields.join(", ")),
        advice: "Choose under Conflicts which value stays.".into(),
        position: None,
        issue_key: twin.issue_key(),
        since: now,
    })
}

/// A person decided a conflict that waits for it.
pub(crate) fn take_decision(twin: &mut Twin, decision: &Decision) {
    let Work::Import(work) = &mut twin.work else { return };
    let open = work.conflicts.iter_mut().find(|known| known.winner == Winner::Open && known.field == decision.field);
    if let Some(conflict) = open
        && matches!(decision.winner, Winner::Local | Winner::Remote)
    {
        conflict.winner = decision.winner;
        conflict.reason = Reason::Person;
        conflict.person = Some(decision.person.clone());
        work.stage = ImportStage::Reading;
    }
}

/// Keeps conflicts that the lead decides, and drops those on which it has said its word.
pub(crate) fn keep(twin: &mut Twin, met: Vec<Conflict>, seen: u64) {
    twin.contested.retain(|old| old.sequence > seen && !met.iter().any(|new| new.field == old.conflict.field));
    for conflict in met {
        if let Some(sequence) = twin.told.sequence(&conflict.field) {
            twin.contested.push(Contested { conflict, sequence });
        }
    }
}

/// The lead has dealt with an update of ours: the conflicts with it as they were decided. One of which it says nothing it may not have met; then
/// what it told is looked at again.
pub(crate) fn hear(twin: &mut Twin, update: u64, decided: &[Decided]) -> Vec<Conflict> {
    let (dealt_with, wait) = std::mem::take(&mut twin.contested).into_iter().partition(|c| c.sequence <= update);
    twin.contested = wait;
    let dealt_with: Vec<Contested> = dealt_with;
    let mut known = Vec::new();
    for Contested { mut conflict, .. } in dealt_with {
        let said = decided.iter().find(|said| our_name(twin, &said.field).as_deref() == Some(&conflict.field));
        match said {
            Some(said) => {
                (conflict.winner, conflict.reason) = (said.winner.mirrored(), said.reason);
                known.push(conflict);
            }
            None => twin.reconsider = true,
        }
    }
    known
}

/// A value's name as the other side may know it.
pub(crate) fn told(conflict: &Conflict) -> Option<Decided> {
    let field = conflict.field.as_str();
    let item = item_of::<Comment>(field).is_some() || item_of::<WorkLog>(field).is_some();
    let shared = item || FIELD_NAMES.contains(&field);
    shared.then(|| Decided { field: field.to_owned(), winner: conflict.winner, reason: conflict.reason })
}

fn our_name(twin: &Twin, theirs: &str) -> Option<String> {
    our_item::<Comment>(twin, theirs).or_else(|| our_item::<WorkLog>(twin, theirs)).unwrap_or(Some(theirs.to_owned()))
}

/// Our name of an item by theirs; none within for one without a pair, none when it is no such item.
fn our_item<T: Item>(twin: &Twin, theirs: &str) -> Option<Option<String>> {
    let id = item_of::<T>(theirs)?;
    Some(twin.traces.by_remote(T::KIND, id).map(|trace| item_name::<T>(&trace.local_id)))
}
