//! What stands still or goes wrong, grouped by its cause over all connections.

use super::{Node, ServiceResult};
use crate::state::{Entry, StopReason};
use entente_hub::{ConnectionId, SystemId};
use entente_sync_core::TwinError;
use entente_sync_store::{TwinFilter, TwinRow, TwinStatus};
use std::collections::BTreeMap;

/// Twins that are looked at; more only make the counts larger.
const MOST_TWINS: u32 = 2_000;
/// Twins that are read at a time.
const PAGE: u32 = 200;
/// Issues of one cause that are told.
const MOST_ISSUES: usize = 20;

/// One cause.
#[derive(Clone, Debug)]
pub struct Cause {
    /// What it holds up.
    pub holds_up: HeldUp,
    /// The stable code.
    pub code: String,
    /// What happened.
    pub message: String,
    /// What to do.
    pub advice: String,
    /// Whether it heals by itself.
    pub heals: bool,
    /// Since when, in milliseconds since 1970.
    pub since: i64,
    /// The error of the issue that has waited longest, where issues wait.
    pub error: Option<TwinError>,
    /// How many issues wait.
    pub count: u64,
    /// Some of them, those that changed last first.
    pub twins: Vec<TwinRow>,
}

/// What a cause holds up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldUp {
    /// Single issues of a connection.
    Issues(ConnectionId),
    /// A connection.
    Connection(ConnectionId),
    /// A tracker, and so all its connections.
    System(SystemId),
    /// The node.
    Node,
}

/// All causes.
#[derive(Clone, Debug)]
pub struct Causes {
    /// The widest first, then those with the most issues.
    pub causes: Vec<Cause>,
    /// False when more issues wait than were looked at.
    pub complete: bool,
}

impl Node {
    /// What stands still or goes wrong now.
    ///
    /// # Errors
    /// When there is no such connection.
    pub async fn causes(&self, connection: Option<ConnectionId>) -> ServiceResult<Causes> {
        if let Some(id) = connection {
            self.entry(id)?;
        }
        let mut causes = Vec::new();
        if connection.is_none() {
            match self.issue_causes(None).await {
                Ok((issues, complete)) => {
                    causes.extend(self.system_causes());
                    causes.extend(self.book.entries().iter().flat_map(|entry| self.connection_causes(entry)));
                    causes.extend(issues);
                    return Ok(Causes { causes, complete });
                }
                // The store itself is what is wrong: everything else that is known is still told.
                Err(error) => {
                    causes.push(node_cause(self.clock.now().0, &error.to_string()));
                    causes.extend(self.system_causes());
                    return Ok(Causes { causes, complete: false });
                }
            }
        }
        let entry = connection.and_then(|id| self.book.entry(id));
        causes.extend(entry.iter().flat_map(|entry| self.connection_causes(entry)));
        let (issues, complete) = self.issue_causes(connection).await?;
        causes.extend(issues);
        Ok(Causes { causes, complete })
    }

    /// Issues that wait for a person, by connection, code and message.
    async fn issue_causes(&self, connection: Option<ConnectionId>) -> ServiceResult<(Vec<Cause>, bool)> {
        let mut groups: BTreeMap<(ConnectionId, String, String), Cause> = BTreeMap::new();
        let (mut offset, mut total) = (0, u64::MAX);
        while u64::from(offset) < total && offset < MOST_TWINS {
            let filter = TwinFilter { connection, status: Some(TwinStatus::Blocked), text: None, limit: PAGE, offset };
            let (rows, counted) = self.store.list_twins(filter).await?;
            total = counted;
            if rows.is_empty() {
                break;
            }
            offset += PAGE;
            for row in rows {
                take_in(&mut groups, row);
            }
        }
        let mut causes: Vec<Cause> = groups.into_values().collect();
        causes.sort_by_key(|cause| std::cmp::Reverse(cause.count));
        Ok((causes, total <= u64::from(MOST_TWINS)))
    }

    /// Trackers that don't answer as they should.
    fn system_causes(&self) -> Vec<Cause> {
        let trouble = self.engine.system_trouble().into_iter();
        trouble
            .map(|(system, trouble)| Cause {
                holds_up: HeldUp::System(system),
                code: if trouble.heals { "tracker-unavailable" } else { "tracker-refused" }.into(),
                advice: match trouble.heals {
                    true => "Nothing: the node goes on by itself as soon as the tracker answers.".into(),
                    false => "Mend the account or the address under Systems.".into(),
                },
                message: trouble.message,
                heals: trouble.heals,
                since: trouble.since.0,
                error: None,
                count: 0,
                twins: Vec::new(),
            })
            .collect()
    }

    /// What holds up a whole connection.
    fn connection_causes(&self, entry: &Entry) -> Vec<Cause> {
        let cause = |code: &str, message: String, advice: &str| Cause {
            holds_up: HeldUp::Connection(entry.row.id),
            code: code.into(),
            message,
            advice: advice.into(),
            heals: false,
            since: self.clock.now().0,
            error: None,
            count: 0,
            twins: Vec::new(),
        };
        let mut causes = Vec::new();
        if let Some(reason) = entry.settings.stopped_because {
            let what = match reason {
                StopReason::PeerCopied => "two copies of the other side's data folder run",
                StopReason::PeerRestored => "the other side's data folder was put back to an older state",
                StopReason::OwnCopied => "a copy of this node's data folder runs",
                StopReason::OwnRestored => "this node's data folder was put back to an older state",
            };
            let message = format!("The connection was stopped: {what}.");
            causes.push(cause("connection-stopped", message, "Look at the connection, then activate or remove it."));
        }
        for trigger in entry.settings.triggers.iter().filter(|trigger| trigger.active) {
            if let Some(problem) = self.engine.trigger_problem(trigger.id) {
                let message = format!("The trigger {} finds nothing: {problem}", trigger.name);
                causes.push(cause("trigger-failed", message, "Mend its query under Triggers."));
            }
        }
        causes
    }
}

fn node_cause(now: i64, detail: &str) -> Cause {
    Cause {
        holds_up: HeldUp::Node,
        code: "store-unavailable".into(),
        message: format!("The node's store does not answer: {detail}"),
        advice: "Look at the disk and the rights of the data folder.".into(),
        heals: false,
        since: now,
        error: None,
        count: 0,
        twins: Vec::new(),
    }
}

fn take_in(groups: &mut BTreeMap<(ConnectionId, String, String), Cause>, row: TwinRow) {
    let error = row.error.as_deref().and_then(|error| serde_json::from_str::<TwinError>(error).ok());
    let Some(error) = error else { return };
    let code = serde_json::to_value(error.code).ok();
    let code = code.as_ref().and_then(|code| code.as_str()).unwrap_or_default().to_owned();
    let cause = groups.entry((row.connection, code.clone(), error.message.clone())).or_insert_with(|| Cause {
        holds_up: HeldUp::Issues(row.connection),
        code,
        message: error.message.clone(),
        advice: error.advice.clone(),
        heals: false,
        since: error.since.0,
        error: None,
        count: 0,
        twins: Vec::new(),
    });
    cause.count += 1;
    if error.since.0 <= cause.since {
        cause.since = error.since.0;
        cause.error = Some(error);
    }
    if cause.twins.len() < MOST_ISSUES {
        cause.twins.push(row);
    }
}
