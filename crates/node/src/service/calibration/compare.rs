//! Comparing: the restored side asks where each pair stands, and the other side gives account.

use super::super::{Node, ServiceError, ServiceResult};
use crate::state::{Calibration, Drift, Entry, link_id};
use entente_hub::changes::WriteStep;
use entente_hub::diff::describe;
use entente_hub::{ConnectionId, EventId, HubIssue, IssueRef, Timestamp, TraceId, TwinId};
use entente_link::ids::Epoch;
use entente_link::message::{
    CalibrationAccount, CalibrationReport, CalibrationRequest, Message, MessageError, TwinWatermark,
};
use entente_sync_core::{Account, Forgotten, Twin};
use entente_sync_store::{EventKind, EventRow, RebuiltTwin, StoreError, TwinRow, TwinStatus};
use entente_tracker_api::{LookUp, TrackerError};
use std::collections::HashMap;

/// The key of the step that creates an issue.
const CREATION: &str = "create";
/// Pairs in one list.
const PAGE: u32 = 200;

impl Node {
    /// The restored side asks.
    pub(crate) async fn answer_calibration(&self, id: ConnectionId, request: &CalibrationRequest) -> ServiceResult<()> {
        let entry = self.entry(id)?;
        let Some(calibration) = &entry.settings.calibration else { return Ok(()) };
        if calibration.restored_here || calibration.taken != Some(request.epoch) {
            return Ok(());
        }
        if request.accounts_of.is_empty() {
            let after = request.after.as_ref().and_then(|after| after.parse().ok());
            let rows = self.operations.walk_twins(id, None, after, PAGE).await?;
            let more = rows.len() >= PAGE as usize;
            let twins = rows.iter().filter_map(|row| Some(watermark(row, &twin_of(row)?))).collect();
            let report = CalibrationReport { epoch: request.epoch, twins, more };
            return self.tell(id, vec![Message::CalibrationReport(report)]).await;
        }
        // Each by itself, since each may be as large as a message can be.
        for twin in request.accounts_of.iter().filter_map(|twin| twin.parse::<TwinId>().ok()) {
            if let Some(account) = self.give_account(&entry, twin).await? {
                let message = account_message(request.epoch, account);
                let message = message.map_err(|error| ServiceError::new(500, "internal", error.to_string()))?;
                self.tell(id, vec![message]).await?;
            }
        }
        Ok(())
    }

    /// What this side knows of a twin. From now on it counts as told only what the other side says to have applied.
    async fn give_account(&self, entry: &Entry, id: TwinId) -> ServiceResult<Option<Account>> {
        let row = self.store.twin(id).await?.filter(|row| row.connection == entry.row.id);
        let Some((row, mut twin)) = row.and_then(|row| Some((row.clone(), twin_of(&row)?))) else { return Ok(None) };
        let stopped = row.status == TwinStatus::Stopped;
        let url = twin.sent.as_ref().and_then(|sent| sent.issue_url.clone());
        let account = twin.give_account(stopped, url);
        if !stopped {
            let event = twin.local.is_some().then(|| self.event(EventKind::Compare));
            self.rebuild(&row, &twin, row.status, row.error.clone(), None, event).await?;
        }
        Ok(Some(account))
    }

    fn event(&self, kind: EventKind) -> EventRow {
        EventRow {
            id: EventId::from_bytes(crate::random_bytes()),
            kind,
            trace: TraceId::from_bytes(crate::random_bytes()),
            created_at: self.clock.now(),
            changed_at: None,
        }
    }

    async fn rebuild(
        &self,
        row: &TwinRow,
        twin: &Twin,
        status: TwinStatus,
        error: Option<String>,
        consumed: Option<u64>,
        event: Option<EventRow>,
    ) -> ServiceResult<()> {
        let rebuilt = RebuiltTwin {
            id: row.id,
            connection: row.connection,
            system: row.system,
            read: Some(Box::new(row.clone())),
            local_issue: twin.local.as_ref().map(|local| (local.id.clone(), local.key.clone())),
            remote_issue_key: twin.remote.as_ref().map(|remote| remote.key.clone()),
            status,
            error,
            state: state_of(twin)?,
            consumed,
            event,
        };
        Ok(self.store.rebuild_twin(rebuilt, self.clock.now()).await?)
    }

    /// The other side says where pairs stand: those that this side knows otherwise are asked for.
    pub(crate) async fn take_list(&self, id: ConnectionId, report: &CalibrationReport) -> ServiceResult<()> {
        let entry = self.entry(id)?;
        let Some(mut calibration) = awaited(&entry, report.epoch) else { return Ok(()) };
        let first = report.twins.first().map(|watermark| &watermark.twin);
        let again = first.is_some_and(|first| calibration.listed_up_to.as_ref().is_some_and(|last| first <= last));
        if calibration.listed || again {
            return Ok(());
        }
        let last = report.twins.last().map(|watermark| watermark.twin.clone());
        let until = if report.more { last.clone() } else { None };
        let mut own = self.own_twins(id, calibration.listed_up_to.as_deref(), until.as_deref()).await?;
        let mut asked = Vec::new();
        for theirs in &report.twins {
            calibration.compared += 1;
            let known = own.remove(&theirs.twin);
            if known.is_none_or(|(row, twin)| differs(&row, &twin, theirs)) {
                asked.push(theirs.twin.clone());
            }
        }
        for (row, twin) in own.into_values() {
            self.begin_again(&row, twin, &mut calibration).await?;
        }
        calibration.listed = !report.more;
        calibration.listed_up_to = last;
        calibration.awaited.extend(asked.iter().cloned());
        // The next page is asked for once all is known of this one.
        let mut messages = Vec::new();
        if !asked.is_empty() {
            messages.push(Message::CalibrationRequest(CalibrationRequest {
                epoch: report.epoch,
                after: None,
                accounts_of: asked,
            }));
        } else if report.more {
            let after = calibration.listed_up_to.clone();
            messages.push(Message::CalibrationRequest(CalibrationRequest {
                epoch: report.epoch,
                after,
                accounts_of: Vec::new(),
            }));
        }
        self.tell(id, messages).await?;
        self.keep_calibration(&entry, calibration).await
    }

    /// Twins of this side whose ids lie after one, up to another, by their ids.
    async fn own_twins(
        &self,
        id: ConnectionId,
        after: Option<&str>,
        until: Option<&str>,
    ) -> ServiceResult<HashMap<String, (TwinRow, Twin)>> {
        let mut found = HashMap::new();
        let mut after: Option<TwinId> = after.and_then(|after| after.parse().ok());
        loop {
            let rows = self.operations.walk_twins(id, None, after, PAGE).await?;
            let Some(last) = rows.last().map(|row| row.id) else { return Ok(found) };
            for row in rows {
                let name = row.id.to_string();
                if until.is_some_and(|until| name.as_str() > until) {
                    return Ok(found);
                }
                if let Some(twin) = twin_of(&row) {
                    found.insert(name, (row, twin));
                }
            }
            after = Some(last);
        }
    }

    /// A twin that the other side does not know: what this side had to say of it never arrived.
    async fn begin_again(&self, row: &TwinRow, twin: Twin, calibration: &mut Calibration) -> ServiceResult<()> {
        if row.status == TwinStatus::Stopped {
            return Ok(());
        }
        let local_key = row.local_issue_key.clone();
        let twin = twin.begun_again();
        let event = twin.local.is_some().then(|| self.event(EventKind::Start));
        self.rebuild(row, &twin, TwinStatus::Running, None, Some(0), event).await?;
        let changes = vec!["The other side does not know this pair; it is begun again.".to_owned()];
        calibration.note(Drift { local_key, remote_key: None, changes });
        Ok(())
    }

    /// All that the other side knows of some pairs: this side takes its word.
    pub(crate) async fn take_accounts(&self, id: ConnectionId, messages: &[CalibrationAccount]) -> ServiceResult<()> {
        let Some(first) = messages.first() else { return Ok(()) };
        let entry = self.entry(id)?;
        let Some(mut calibration) = awaited(&entry, first.epoch) else { return Ok(()) };
        for message in messages.iter().filter(|message| message.epoch == first.epoch) {
            let Ok(account) = serde_json::from_value::<Account>(message.account.clone()) else {
                tracing::warn!(connection = entry.row.name, "an account of a pair can't be read by this version");
                continue;
            };
            let name = account.twin.to_string();
            if calibration.awaited.contains(&name) {
                let drift = self.rebuild_by(&entry, &account).await?;
                calibration.awaited.retain(|awaited| *awaited != name);
                if let Some(drift) = drift {
                    calibration.note(drift);
                }
            }
        }
        if calibration.awaited.is_empty() && !calibration.listed {
            let after = calibration.listed_up_to.clone();
            let request = CalibrationRequest { epoch: first.epoch, after, accounts_of: Vec::new() };
            self.tell(id, vec![Message::CalibrationRequest(request)]).await?;
        }
        self.keep_calibration(&entry, calibration).await
    }

    async fn rebuild_by(&self, entry: &Entry, account: &Account) -> ServiceResult<Option<Drift>> {
        let row = self.store.twin(account.twin).await?;
        if row.as_ref().is_some_and(|row| row.connection != entry.row.id) {
            tracing::warn!(
                connection = entry.row.name,
                "the other side gives account of a pair of another connection; it is passed over"
            );
            return Ok(None);
        }
        let own = row.as_ref().and_then(twin_of).unwrap_or_else(|| Twin::opened_by_peer(account.twin, entry.row.id));
        let told = account.told.as_ref().map(|told| &told.hub_issue);
        let empty = HubIssue::default();
        let known = own.previous.as_ref().map_or(&empty, |previous| &previous.hub_issue);
        let mut changes: Vec<String> = describe(known, told.unwrap_or(&empty)).into_iter().take(5).collect();
        let since = row.as_ref().map_or(entry.row.created_at, |row| row.updated_at);
        let is_missing = own.local.is_none() && account.reader_issue.is_some() && !account.stopped;
        let local = if is_missing { self.created_issue(entry, account, since).await? } else { None };
        let unproven = is_missing && local.is_none();
        let stopped_here = row.as_ref().is_some_and(|row| row.status == TwinStatus::Stopped);
        let twin = own.rebuilt(account, local, Forgotten { since, until: self.clock.now() });
        let (status, event) = match (account.stopped, stopped_here || unproven) {
            (true, _) => (TwinStatus::Stopped, None),
            (false, true) => (TwinStatus::Running, Some(self.event(EventKind::Stop))),
            (false, false) => (TwinStatus::Running, None),
        };
        if unproven {
            changes = vec!["It was begun here in the time that is missing. Its sync ends on both sides; connect both issues by hand.".to_owned()];
        }
        let rebuilt = RebuiltTwin {
            id: twin.id,
            connection: entry.row.id,
            system: entry.row.system,
            read: row.map(Box::new),
            local_issue: twin.local.as_ref().map(|local| (local.id.clone(), local.key.clone())),
            remote_issue_key: twin.remote.as_ref().map(|remote| remote.key.clone()),
            status,
            error: None,
            state: state_of(&twin)?,
            consumed: Some(account.sent),
            event,
        };
        self.store.rebuild_twin(rebuilt, self.clock.now()).await?;
        let local_key = twin.local.as_ref().map(|local| local.key.clone()).or_else(|| account.reader_issue.clone());
        Ok(Some(Drift { local_key, remote_key: twin.remote.as_ref().map(|remote| remote.key.clone()), changes }))
    }

    /// The local issue of a pair that this side does not know. The other side's word is not enough to put an issue under sync: only the marker that this
    /// side left in an issue that it created itself proves it.
    async fn created_issue(
        &self,
        entry: &Entry,
        account: &Account,
        since: Timestamp,
    ) -> ServiceResult<Option<IssueRef>> {
        let Some(key) = &account.reader_issue else { return Ok(None) };
        let project = key.rsplit_once('-').map_or(entry.settings.project_key.as_str(), |(project, _)| project);
        let fields = HubIssue { project_key: project.to_owned().into(), ..HubIssue::default() };
        let step = WriteStep::CreateIssue { fields: Box::new(fields) };
        let marker = entry.secrets.marker_key.marker(&link_id(entry.row.id), &account.twin.to_string(), CREATION);
        let look_up = LookUp { step, marker: marker.as_str().to_owned(), since };
        let unreachable = |error: TrackerError| ServiceError::new(503, "tracker-unavailable", error.to_string());
        let found = self.tracker(entry.row.system)?.look_up(look_up).await.map_err(unreachable)?;
        Ok(found.into_iter().filter(|candidate| candidate.certain).find_map(|candidate| candidate.written.issue))
    }
}

/// An account as a message holds it. Replicas that are too large for one together are left out, the one that was heard first: then all of the
/// pair is told and compared anew.
fn account_message(epoch: Epoch, mut account: Account) -> Result<Message, MessageError> {
    loop {
        let told =
            serde_json::to_value(&account).map_err(|error| MessageError::Malformed { detail: error.to_string() })?;
        let message = Message::CalibrationAccount(CalibrationAccount { epoch, account: told });
        match message.encode() {
            Ok(_) => return Ok(message),
            Err(error) if account.heard.take().or_else(|| account.told.take()).is_none() => return Err(error),
            Err(_) => {}
        }
    }
}

/// The calibration of the restored side, while it learns in this epoch.
fn awaited(entry: &Entry, epoch: Epoch) -> Option<Calibration> {
    let calibration = entry.settings.calibration.clone()?;
    (calibration.restored_here && !calibration.ended && entry.settings.epoch == epoch).then_some(calibration)
}

fn twin_of(row: &TwinRow) -> Option<Twin> {
    entente_sync_engine::twin_of(row).ok()
}

fn state_of(twin: &Twin) -> Result<String, StoreError> {
    serde_json::to_string(twin).map_err(|error| StoreError::Damaged { what: "twin".into(), detail: error.to_string() })
}

fn watermark(row: &TwinRow, twin: &Twin) -> TwinWatermark {
    TwinWatermark {
        twin: row.id.to_string(),
        sent: twin.sequences.sent,
        applied: twin.received(),
        key: row.local_issue_key.clone(),
        stopped: row.status == TwinStatus::Stopped,
    }
}

/// Whether the other side's numbers of a twin are not the counterpart of ours.
fn differs(row: &TwinRow, twin: &Twin, theirs: &TwinWatermark) -> bool {
    let stopped = row.status == TwinStatus::Stopped;
    stopped != theirs.stopped || twin.sequences.sent != theirs.applied || twin.received() != theirs.sent
}
