//! An incoming rule that stores the issue before its end.
//!
//! What it wants until then is planned and written like the result of a rule that is over. Then it runs again from its beginning, on the inputs
//! of its first run and with the answers that it got; each stop that was written answers with the issue as it was after it. So a rule may be
//! interrupted anywhere, and nothing is written twice.

use crate::context::Context;
use crate::machine::IncomingRun;
use crate::merge::copy_value;
use crate::plan::Plan;
use crate::steps::import;
use crate::transition::Transition;
use crate::twin::Twin;
use crate::work::{ImportStage, ImportWork, Stops, Stored};
use entente_hub::diff::same;
use entente_hub::issue::FIELD_NAMES;
use entente_hub::{Field, HubIssue, Item};
use serde_json::Value;
use std::borrow::Cow;

impl ImportWork {
    /// Whether the changes of a stop are being written.
    pub(crate) fn is_storing(&self) -> bool {
        self.stops.as_ref().is_some_and(|stops| stops.storing)
    }

    /// How often the rule has stored the issue.
    pub(crate) fn stored(&self) -> &[Stored] {
        self.stops.as_ref().map(|stops| stops.stored.as_slice()).unwrap_or_default()
    }

    /// Makes keys of steps differ from one message to the next, and from one stop to the next.
    pub(crate) fn tag(&self) -> String {
        let sequence = self.sequence.unwrap_or_default();
        match self.stored().len() {
            0 => sequence.to_string(),
            stops => format!("{sequence}.{stops}"),
        }
    }

    /// Before the rule runs: stops that were written stay, one that was not is forgotten.
    pub(crate) fn forget_open_stop(&mut self) {
        if self.stored().is_empty() {
            self.stops = None;
        } else if let Some(stops) = &mut self.stops {
            stops.storing = false;
        }
    }
}

/// The rule stopped to store the issue: remembers its inputs and what it asked.
pub(crate) fn stop(twin: &Twin, work: &mut ImportWork, answers: Vec<Value>) {
    let ImportStage::Running { issue, frozen } = &work.stage else { return };
    let stops = work.stops.get_or_insert_with(|| {
        Box::new(Stops {
            before: issue.clone(),
            traces: twin.traces.clone(),
            frozen: *frozen,
            stored: Vec::new(),
            storing: false,
            answers: Vec::new(),
        })
    });
    stops.storing = true;
    stops.answers = answers;
}

/// What the rule stored was written, and the issue was read back.
pub(crate) fn read_back(
    twin: Twin,
    mut work: ImportWork,
    plan: Plan,
    issue: Box<HubIssue>,
    ctx: &Context<'_>,
) -> Transition {
    work.written.steps.extend(plan.steps);
    stored(twin, work, issue, ctx)
}

/// What the rule stored is there: it goes on.
pub(crate) fn stored(twin: Twin, mut work: ImportWork, issue: Box<HubIssue>, ctx: &Context<'_>) -> Transition {
    if let Some(stops) = &mut work.stops {
        stops.storing = false;
        stops.stored.push(Stored { issue, traces: twin.traces.clone() });
    }
    work.fetch_until = None;
    let issue = work.stored().last().map(|stored| stored.issue.clone()).filter(|_| twin.local.is_some());
    import::issue_read(twin, work, issue, ctx)
}

/// Our issue as the peer knows it, with what earlier stops of the same rule have written: that is nobody's edit.
pub(crate) fn known<'a>(twin: &'a Twin, work: &ImportWork, before: &'a HubIssue) -> Cow<'a, HubIssue> {
    let known = Cow::Borrowed(twin.known.as_deref().unwrap_or(before));
    if work.stored().is_empty() {
        return known;
    }
    let (mut known, written) = (known.into_owned(), work.written.written_fields());
    for name in written.present_fields() {
        known.copy_field(&written, name);
    }
    known.custom_fields.extend(written.custom_fields);
    // But for what was joined: the peer does not hold that.
    for name in work.retell.keys() {
        copy_value(&mut known, twin.known.as_deref().unwrap_or(before), name);
    }
    Cow::Owned(known)
}

/// What a rule that had stopped wants, on the issue as it was read last: people may have edited since the rule stored it.
pub(crate) fn on_newest(work: &ImportWork, run: &IncomingRun) -> IncomingRun {
    let (ImportStage::Running { issue: Some(newest), .. }, false) = (&work.stage, work.stored().is_empty()) else {
        return run.clone();
    };
    // What the rule wants as before, and would want for the previous replica too, is not what the peer changed.
    let untouched = |name: &str| {
        same(&run.before, &run.wanted, name) && run.shadow.as_ref().is_none_or(|shadow| same(shadow, &run.wanted, name))
    };
    let untouched: Vec<&str> = FIELD_NAMES.iter().copied().filter(|name| untouched(name)).collect();
    IncomingRun {
        before: (**newest).clone(),
        wanted: rebased(&run.before, &run.wanted, newest, &untouched),
        shadow: run.shadow.as_ref().map(|shadow| rebased(&run.before, shadow, newest, &untouched)),
        traces: run.traces.clone(),
        wishes: run.wishes.clone(),
        end: run.end.clone(),
    }
}

/// The newest issue with what the rule changed between `before` and `wanted`.
fn rebased(before: &HubIssue, wanted: &HubIssue, newest: &HubIssue, untouched: &[&str]) -> HubIssue {
    let mut issue = wanted.clone();
    for name in untouched {
        issue.copy_field(newest, name);
    }
    for (name, field) in &before.custom_fields {
        let untouched = wanted.custom_fields.get(name) == Some(field);
        if let Some(now) = newest.custom_fields.get(name).filter(|_| untouched) {
            issue.custom_fields.insert(name.clone(), now.clone());
        }
    }
    issue.comments = items(&before.comments, &wanted.comments, &newest.comments);
    issue.attachments = items(&before.attachments, &wanted.attachments, &newest.attachments);
    issue.work_logs = items(&before.work_logs, &wanted.work_logs, &newest.work_logs);
    issue
}

/// The newest items with what was added, changed and removed between `before` and `wanted`.
fn items<T: Item>(before: &Field<Vec<T>>, wanted: &Field<Vec<T>>, newest: &Field<Vec<T>>) -> Field<Vec<T>> {
    let (Some(wanted), Some(newest)) = (wanted.value(), newest.value()) else { return wanted.clone() };
    let before = before.value().map(Vec::as_slice).unwrap_or_default();
    let of = |items: &[T], id: &str| items.iter().find(|item| item.id() == id).cloned();
    let kept = newest.iter().filter_map(|now| match (of(before, now.id()), of(wanted, now.id())) {
        (Some(old), Some(new)) if !old.same_content(&new) => Some(new),
        (Some(_), None) => None,
        _ => Some(now.clone()),
    });
    let added = wanted.iter().filter(|item| item.id().is_empty()).cloned();
    Field::Set(kept.chain(added).collect())
}
