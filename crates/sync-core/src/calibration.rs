//! After one side was restored from a backup: what the side that lost nothing knows of a twin, and the other side's twin made of it.
//!
//! Nothing here changes a tracker. The rebuilt twin first finds out what the other side knows of our issue. If an update of the other side was not
//! acknowledged, this side may have written it and not know: then it tells nothing before that update has come again, and each write whose
//! repetition would hurt is looked for before it is made.

use crate::twin::{Forgotten, RemoteIssue, Told, Twin};
use crate::work::Work;
use entente_hub::diff::field_changes;
use entente_hub::{Field, HubIssue, IssueRef, Replica, Trace, Traces, TwinId};
use serde::{Deserialize, Serialize};

/// What one side knows of a twin, for the other side, which was restored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// The twin.
    pub twin: TwinId,
    /// Whether the sync of the issue has ended.
    pub stopped: bool,
    /// The last message that the writer of the account gave a number.
    pub sent: u64,
    /// The reader's last message that the writer has dealt with, or is dealing with.
    pub received: u64,
    /// Whether the reader has not said yet that it applied the writer's last update.
    pub in_flight: bool,
    /// The writer's issue.
    pub issue: Option<RemoteIssue>,
    /// The key of the reader's issue, as far as it was told.
    pub reader_issue: Option<String>,
    /// What the writer told last.
    pub told: Option<Box<Replica>>,
    /// What the writer was told last.
    pub heard: Option<Box<Replica>>,
    /// Pairs of items, as the writer sees them.
    pub traces: Traces,
}

impl Twin {
    /// The peer's last message that is dealt with, or that is being dealt with.
    pub fn received(&self) -> u64 {
        let at_work = match &self.work {
            Work::Import(work) => work.sequence.unwrap_or_default(),
            Work::Rest | Work::Export(_) => 0,
        };
        self.sequences.applied.max(at_work)
    }

    /// Gives account of this twin to a peer that was restored. What was on its way to the peer counts as lost from now on: it stays in flight
    /// until the peer has applied the next update.
    pub fn give_account(&mut self, stopped: bool, url: Option<String>) -> Account {
        let in_flight = self.sequences.last_update > self.sequences.update_applied;
        let told_id = self.sent.as_ref().and_then(|sent| sent.issue_id.clone());
        if in_flight {
            // An import that is being carried out gives a number to its acknowledgement first.
            let acknowledges = matches!(&self.work, Work::Import(work) if work.sequence.is_some());
            let next = self.sequences.sent + 1 + u64::from(acknowledges);
            let seen = self.sequences.update_applied;
            self.told.tell_again(next);
            self.contested.iter_mut().filter(|one| one.sequence > seen).for_each(|one| one.sequence = next);
            self.sequences.last_update = next;
        }
        Account {
            twin: self.id,
            stopped,
            sent: self.sequences.sent,
            received: self.received(),
            in_flight,
            issue: self.local.as_ref().map(|local| RemoteIssue { key: local.key.clone(), url, id: told_id }),
            reader_issue: self.remote.as_ref().map(|remote| remote.key.clone()),
            told: self.sent.clone(),
            heard: self.previous.clone(),
            traces: self.traces.clone(),
        }
    }

    /// This side's twin as the peer's account says, after this side was restored. `local` is our issue where it was not known before;
    /// `forgotten` ends now.
    #[must_use]
    pub fn rebuilt(mut self, account: &Account, local: Option<IssueRef>, forgotten: Forgotten) -> Self {
        self.local = self.local.or(local);
        self.remote = account.issue.clone();
        self.sequences.sent = account.received;
        self.sequences.last_update = account.received;
        self.sequences.update_applied = account.received;
        self.sequences.peer_update = account.sent;
        self.sequences.applied = account.sent;
        self.sent = account.heard.clone();
        self.known = None;
        self.told = Told::default();
        // What was on its way may not be written here: to this side it is news.
        if !account.in_flight {
            self.previous = account.told.clone();
        }
        for trace in account.traces.iter().map(Trace::reversed) {
            self.traces.remove_local(trace.kind, &trace.local_id);
            self.traces.add(trace);
        }
        self.late = Vec::new();
        self.unsettled = None;
        self.work = Work::Rest;
        self.retries = 0;
        self.taken_in_a_row = 0;
        self.connect = None;
        self.retell.clear();
        self.contested.clear();
        self.reconsider = false;
        self.compare = self.local.is_some() && self.sent.is_some();
        self.forgotten = (account.in_flight && account.issue.is_some() && !account.stopped).then_some(forgotten);
        self
    }

    /// A twin that this side began and the peer never heard of: everything is told again.
    #[must_use]
    pub fn begun_again(self) -> Self {
        Self { local: self.local, connect: self.connect, ..Self::opened_by_peer(self.id, self.connection) }
    }

    /// Whether what the peer knows of our issue is still to be found out, which must be done before anything of the peer is written.
    pub(crate) fn must_compare_first(&self) -> bool {
        self.compare && self.known.is_none() && self.sent.is_some() && self.local.is_some()
    }

    /// Whether the other side's last update has to come again before anything is told: until then a copy that this side made of it can't be
    /// told from what a person made.
    pub(crate) fn awaits_update(&self) -> bool {
        self.forgotten.is_some() && !self.must_compare_first()
    }
}

/// Our issue as the peer knows it, when the outgoing rule makes `now` of it and the peer was told `told`.
pub(crate) fn known_of(issue: &HubIssue, now: &HubIssue, told: &HubIssue) -> HubIssue {
    let mut known = issue.clone();
    let changes = field_changes(told, now);
    for name in changes.fields {
        known.copy_field(told, name);
    }
    for name in changes.custom_fields {
        match told.custom_fields.get(&name) {
            Some(field) => known.custom_fields.insert(name, field.clone()),
            None => known.custom_fields.shift_remove(&name),
        };
    }
    // Comments that a rule keeps here are known as they are.
    let sent = |id: &str| now.comments().iter().any(|comment| comment.id == id);
    if let Field::Set(comments) = &mut known.comments {
        comments.retain_mut(|comment| match told.comments().iter().find(|told| told.id == comment.id) {
            Some(told) => {
                comment.body.clone_from(&told.body);
                true
            }
            None => !sent(&comment.id),
        });
    }
    known
}
