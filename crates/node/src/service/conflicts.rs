//! Conflicts: what decides them, which there were, and what people do about them.

use super::{Node, ServiceError, ServiceResult};
use crate::live::Topic;
use crate::state::{ConflictPolicies, ConflictPolicy, ConnectionSettings, Entry};
use entente_hub::{ConnectionId, TwinId};
use entente_link::message::{ConflictPolicies as Told, Message};
use entente_sync_core::{Conflict, Decision, Winner, Work};
use entente_sync_engine::{RestoreError, twin_of};
use entente_sync_store::{HistoryFilter, HistoryRow, Lane, TwinRow, TwinStatus};
use std::collections::{BTreeMap, HashMap};

/// Fields that may have a policy of their own.
const MOST_FIELDS: usize = 100;
/// The longest name of a field, in characters.
const LONGEST_FIELD: usize = 255;
/// The most lines that one page reads.
const MOST_LINES: u32 = 200;

/// A conflict as it stands now.
#[derive(Clone, Debug)]
pub struct KnownConflict {
    /// The newest line of history about it.
    pub line: HistoryRow,
    /// Both values.
    pub conflict: Conflict,
    /// Its twin.
    pub twin: TwinRow,
    /// Whether it waits for a person.
    pub open: bool,
}

impl Node {
    /// Sets what decides conflicts of a connection, and tells the other side.
    ///
    /// # Errors
    /// When this side does not lead, or there are too many fields.
    pub async fn set_policies(
        &self,
        id: ConnectionId,
        default: ConflictPolicy,
        fields: BTreeMap<String, ConflictPolicy>,
    ) -> ServiceResult<ConflictPolicies> {
        let entry = self.entry(id)?;
        if !entry.settings.leads() {
            let remote = &entry.settings.remote_short_name;
            let detail = format!("{remote} leads this connection, so what decides conflicts is set there.");
            return Err(ServiceError::new(409, "not-lead", detail));
        }
        let named = |name: &String| !name.trim().is_empty() && name.chars().count() <= LONGEST_FIELD;
        if fields.len() > MOST_FIELDS || !fields.keys().all(named) {
            let detail =
                format!("At most {MOST_FIELDS} fields, each with a name of at most {LONGEST_FIELD} characters.");
            return Err(ServiceError::field("invalid-input", "fields", detail));
        }
        let policies = ConflictPolicies { default, fields, revision: entry.settings.conflicts.revision + 1 };
        let body = Message::ConflictPolicies(policies.told()).encode();
        let body = body.map_err(|error| ServiceError::field("invalid-input", "fields", error.to_string()))?;
        self.keep_policies(&entry, policies.clone()).await?;
        self.store.post(id, Lane::Messages, vec![body]).await?;
        self.live.messages_wait();
        Ok(policies)
    }

    /// The lead said what decides conflicts.
    ///
    /// # Errors
    /// When the store fails.
    pub(crate) async fn hear_policies(&self, entry: &Entry, told: &Told) -> ServiceResult<()> {
        let news = !entry.settings.leads() && told.revision > entry.settings.conflicts.revision;
        if !news || told.fields.len() > MOST_FIELDS {
            return Ok(());
        }
        self.keep_policies(entry, ConflictPolicies::from_told(told)).await
    }

    async fn keep_policies(&self, entry: &Entry, conflicts: ConflictPolicies) -> ServiceResult<()> {
        let settings = ConnectionSettings { conflicts, ..entry.settings.clone() };
        let secrets = entry.secrets.copied(&self.vault, entry.row.id)?;
        self.change_connection(entry, entry.row.status, &settings, &secrets).await?;
        self.live.connection_changed(entry.row.id);
        Ok(())
    }

    /// The newest conflicts before a line, of one connection or of all; each once, as it stands now. Answers also the line to go on before, while
    /// there may be more.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn conflicts(
        &self,
        connection: Option<ConnectionId>,
        before: Option<u64>,
        limit: u32,
    ) -> ServiceResult<(Vec<KnownConflict>, Option<u64>)> {
        let limit = limit.clamp(1, MOST_LINES);
        let filter = HistoryFilter { connection, step: "conflict".into(), before, limit };
        let lines = self.store.history_of_step(filter).await?;
        let next = lines.last().map(|line| line.id).filter(|_| lines.len() == limit as usize);
        let mut twins: HashMap<TwinId, Option<TwinRow>> = HashMap::new();
        let mut known: Vec<KnownConflict> = Vec::new();
        for line in lines {
            let Some(conflict) = conflict_of(&line) else { continue };
            let twin = match twins.get(&line.twin) {
                Some(twin) => twin.clone(),
                None => {
                    let row = self.store.twin(line.twin).await?;
                    twins.insert(line.twin, row.clone());
                    row
                }
            };
            let told = known.iter().any(|other| other.twin.id == line.twin && other.conflict.is_same(&conflict));
            if let Some(twin) = twin.filter(|_| !told) {
                let open =
                    conflict.winner == Winner::Open && open_conflicts(&twin).iter().any(|c| c.is_same(&conflict));
                known.push(KnownConflict { line, conflict, twin, open });
            }
        }
        Ok((known, next))
    }

    /// A person decides a conflict.
    ///
    /// # Errors
    /// When it does not wait for that.
    pub async fn decide_conflict(&self, id: TwinId, field: &str, winner: Winner, person: &str) -> ServiceResult<()> {
        let twin = self.twin(id).await?;
        if !open_conflicts(&twin).iter().any(|conflict| conflict.field == field) {
            let detail = "This conflict does not wait for a decision any more. Load the list again.";
            return Err(ServiceError::new(409, "conflict-decided", detail));
        }
        let decision = Decision { field: field.to_owned(), winner, person: person.to_owned() };
        self.engine.decide(id, &decision).await?;
        self.live.tell(Topic::Twins, Some(twin.connection.to_string()));
        Ok(())
    }

    /// Brings the value back that lost a conflict, as a new edit on both sides.
    ///
    /// # Errors
    /// When there is no such conflict, nothing lost, or the tracker refuses.
    pub async fn restore_other(&self, id: TwinId, line: u64, person: &str) -> ServiceResult<()> {
        let twin = self.twin(id).await?;
        let filter = HistoryFilter {
            connection: Some(twin.connection),
            step: "conflict".into(),
            before: Some(line.saturating_add(1)),
            limit: 1,
        };
        let found = self.store.history_of_step(filter).await?.into_iter().next();
        let found = found.filter(|found| found.id == line && found.twin == id);
        let conflict = found.as_ref().and_then(conflict_of).ok_or_else(|| ServiceError::not_found("conflict"))?;
        let value = lost(&conflict).ok_or_else(|| {
            ServiceError::new(409, "nothing-lost", "Both values are in use, or nobody has decided yet.")
        })?;
        self.engine.restore(id, &conflict.field, value, person).await.map_err(|error| match error {
            RestoreError::Store(error) => error.into(),
            RestoreError::NoIssue => ServiceError::not_found("issue"),
            RestoreError::NotActive => ServiceError::new(409, "connection-unusable", "The connection is not active."),
            RestoreError::Nothing => ServiceError::new(
                409,
                "nothing-to-restore",
                "The issue has this value already, or it can't be written.",
            ),
            RestoreError::Tracker { message } => ServiceError::new(422, "tracker-refused", message),
        })?;
        self.live.tell(Topic::Twins, Some(twin.connection.to_string()));
        Ok(())
    }
}

/// The conflicts of a twin that wait for a person.
fn open_conflicts(row: &TwinRow) -> Vec<Conflict> {
    if row.status != TwinStatus::Blocked {
        return Vec::new();
    }
    match twin_of(row).map(|twin| twin.work) {
        Ok(Work::Import(work)) => {
            work.conflicts.into_iter().filter(|conflict| conflict.winner == Winner::Open).collect()
        }
        _ => Vec::new(),
    }
}

fn conflict_of(line: &HistoryRow) -> Option<Conflict> {
    serde_json::from_str(line.entry.detail.as_deref()?).ok()
}

/// The value that lost.
fn lost(conflict: &Conflict) -> Option<&serde_json::Value> {
    match conflict.winner {
        Winner::Local => Some(&conflict.remote),
        Winner::Remote => Some(&conflict.local),
        Winner::Both | Winner::Lead | Winner::Open => None,
    }
}
