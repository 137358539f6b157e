//! A rule that attaches the twin to an issue that exists, instead of having one created.

use crate::context::Context;
use crate::plan::{Plan, plan};
use crate::steps::{import, settle};
use crate::storing;
use crate::transition::{Effect, Transition};
use crate::twin::Twin;
use crate::work::{ImportStage, ImportWork, Work};
use entente_hub::{Field, HubIssue, IssueRef};

/// The id, else the key, of the issue that the rule named.
pub(crate) fn named_issue(wanted: &HubIssue) -> Option<String> {
    let said = |field: &Field<String>| field.value().filter(|text| !text.trim().is_empty()).cloned();
    said(&wanted.id).or_else(|| said(&wanted.key))
}

/// Looks for the issue. `wanted` is what shall be written to it; none when the rule has dealt with it.
pub(crate) fn begin(
    mut twin: Twin,
    mut work: ImportWork,
    id_or_key: String,
    wanted: Option<Box<HubIssue>>,
) -> Transition {
    work.stage = ImportStage::Attaching { id_or_key: id_or_key.clone(), wanted };
    twin.work = Work::Import(Box::new(work));
    Transition::run(twin, Effect::FindIssue { id_or_key }).durably()
}

/// The issue is there: it is ours from now on.
pub(crate) fn found(
    mut twin: Twin,
    mut work: ImportWork,
    wanted: Option<Box<HubIssue>>,
    issue: Box<HubIssue>,
    ctx: &Context<'_>,
) -> Transition {
    let text = |field: &Field<String>| field.value().cloned().unwrap_or_default();
    let local = IssueRef { id: text(&issue.id), key: text(&issue.key) };
    twin.local = Some(local.clone());
    let Some(wanted) = wanted else {
        return settle::read_back(twin, work, Plan::default(), &issue, ctx);
    };
    let whole = with_additions(&issue, &wanted);
    let tag = work.tag();
    let plan = plan(Some((&local, &issue)), &whole, &twin.traces, &tag).with_transitions(
        Some(&local),
        &work.wishes.transitions,
        &tag,
    );
    let mut known = whole;
    for name in ["comments", "attachments", "workLogs"] {
        known.copy_field(&issue, name);
    }
    work.known = Some(Box::new(known));
    match (plan.steps.is_empty(), work.is_storing()) {
        (true, true) => return storing::read_back(twin, work, plan, issue, ctx),
        (true, false) => return settle::read_back(twin, work, plan, &issue, ctx),
        (false, _) => {}
    }
    import::fetch_or_apply(twin, work, plan, ctx)
}

/// The issue with what the rule assigned. Its collections hold only what is new, since the rule did not see the issue.
fn with_additions(issue: &HubIssue, wanted: &HubIssue) -> HubIssue {
    let mut whole = issue.clone();
    for name in wanted.present_fields() {
        if !matches!(name, "id" | "key" | "comments" | "attachments" | "workLogs") {
            whole.copy_field(wanted, name);
        }
    }
    whole.custom_fields.extend(wanted.custom_fields.clone());
    add(&mut whole.comments, &wanted.comments);
    add(&mut whole.attachments, &wanted.attachments);
    add(&mut whole.work_logs, &wanted.work_logs);
    whole
}

fn add<T: Clone>(items: &mut Field<Vec<T>>, more: &Field<Vec<T>>) {
    let Some(more) = more.value() else { return };
    match items {
        Field::Set(items) => items.extend(more.iter().cloned()),
        Field::Absent | Field::Null => *items = Field::Set(more.clone()),
    }
}
