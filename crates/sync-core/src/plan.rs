//! From what a rule wants to the steps that are written.

use crate::items::Writable;
use crate::merge::{put_value, writable_fields};
use entente_hub::changes::{StepKey, WriteStep};
use entente_hub::diff::{field_changes, same};
use entente_hub::{Attachment, Comment, Field, HubIssue, IssueRef, Item, Traces, WorkLog};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A step of a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PlannedStep {
    /// Its key, the same whenever it is tried.
    pub key: StepKey,
    /// What to write. Steps planned before the issue exists hold an empty reference, filled in once it does.
    pub write: WriteStep,
}

/// Steps in the order in which they are written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// The steps.
    pub steps: Vec<PlannedStep>,
    /// Fields that the rule wants empty on an issue that is created: what is there later is somebody's edit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub empty: Vec<String>,
}

/// Fields that no write call takes: the tracker owns them.
pub(crate) const READ_ONLY: &[&str] = &[
    "id",
    "key",
    "created",
    "updated",
    "creator",
    "resolutionDate",
    "timeSpent",
    "comments",
    "attachments",
    "workLogs",
];

/// Plans all steps from our issue (`before`; none when it must be created) to the wanted one. `tag` makes keys of repeated kinds differ from
/// one message to the next.
pub(crate) fn plan(before: Option<(&IssueRef, &HubIssue)>, wanted: &HubIssue, traces: &Traces, tag: &str) -> Plan {
    let empty = HubIssue::default();
    let (issue, old) = match before {
        Some((issue, old)) => (issue.clone(), old),
        None => (IssueRef { id: String::new(), key: String::new() }, &empty),
    };
    let (fields, status) = wanted_fields(old, wanted);
    let reopening = old.status.value().is_some_and(|status| status.category == "done");
    let transition =
        status.map(|status| step(format!("status:{tag}"), WriteStep::Transition { issue: issue.clone(), status }));
    let (first, last) = if reopening { (transition, None) } else { (None, transition) };

    let mut steps = Vec::new();
    steps.extend(first);
    if before.is_none() {
        steps.push(step("create".into(), WriteStep::CreateIssue { fields: Box::new(fields.clone()) }));
    }
    plan_attachments(&issue, old, wanted, traces, &mut steps);
    if before.is_some() && !fields.is_empty() {
        steps.push(step(
            format!("fields:{tag}"),
            WriteStep::UpdateFields { issue: issue.clone(), fields: Box::new(fields) },
        ));
    }
    plan_items::<Comment>(&issue, old, wanted, traces, tag, &mut steps);
    plan_items::<WorkLog>(&issue, old, wanted, traces, tag, &mut steps);
    steps.extend(last);
    let empty = if before.is_none() { wanted_empty(wanted) } else { Vec::new() };
    Plan { steps, empty }
}

fn wanted_empty(wanted: &HubIssue) -> Vec<String> {
    let nothing = HubIssue::default();
    let said = |name: &&str| wanted.same_field(&nothing, name) == Some(false);
    writable_fields().filter(said).filter(|name| same(wanted, &nothing, name)).map(str::to_owned).collect()
}

/// The writes that bring one value of our issue, by its name in conflicts, to another one: a person's edit, made here for them. Nothing when it is so
/// already, or when the name says nothing that can be written.
pub fn restoring(issue: &IssueRef, now: &HubIssue, value_name: &str, value: &Value) -> Vec<PlannedStep> {
    let mut wanted = now.clone();
    put_value(&mut wanted, value_name, value);
    plan(Some((issue, now)), &wanted, &Traces::default(), "restore").steps
}

/// A plan that attaches files to an issue that exists.
pub(crate) fn plan_late(issue: &IssueRef, attachments: &[Attachment]) -> Plan {
    Plan { steps: attachments.iter().map(|file| add_attachment(issue, file)).collect(), empty: Vec::new() }
}

fn step(key: String, write: WriteStep) -> PlannedStep {
    PlannedStep { key: StepKey(key), write }
}

/// The fields to write, and the status to reach.
fn wanted_fields(old: &HubIssue, wanted: &HubIssue) -> (HubIssue, Option<String>) {
    let mut fields = HubIssue::default();
    let changes = field_changes(old, wanted);
    let mut status = None;
    for name in changes.fields {
        if name == "status" {
            status = wanted.status.value().map(|status| status.name.clone());
        } else if !READ_ONLY.contains(&name) && !is_where_it_is(old, wanted, name) {
            // A field about which the rule says nothing is copied as absent, and so left alone.
            fields.copy_field(wanted, name);
        }
    }
    for name in changes.custom_fields {
        if let Some(value) = wanted.custom_fields.get(&name) {
            fields.custom_fields.insert(name, value.clone());
        }
    }
    (fields, status)
}

/// Whether a shortcut names the project or type in which the issue is already.
fn is_where_it_is(old: &HubIssue, wanted: &HubIssue, name: &str) -> bool {
    let is = |there: Option<&String>, named: Option<&String>| there.is_some() && there == named;
    match name {
        "projectKey" => is(old.project.value().map(|project| &project.key), wanted.project_key.value()),
        "typeName" => is(old.issue_type.value().map(|kind| &kind.name), wanted.type_name.value()),
        _ => false,
    }
}

fn plan_attachments(
    issue: &IssueRef,
    old: &HubIssue,
    wanted: &HubIssue,
    traces: &Traces,
    steps: &mut Vec<PlannedStep>,
) {
    if wanted.attachments.is_absent() {
        return;
    }
    for file in new_items(wanted.attachments(), traces) {
        steps.push(add_attachment(issue, file));
    }
    for file in removed_items(old.attachments(), wanted.attachments()) {
        let write = WriteStep::RemoveAttachment { issue: issue.clone(), attachment_id: file.id.clone() };
        steps.push(step(format!("remove-attachment:{}", file.id), write));
    }
}

fn add_attachment(issue: &IssueRef, file: &Attachment) -> PlannedStep {
    let key = format!("attachment:{}", file.remote_id.as_deref().unwrap_or(&file.filename));
    step(key, WriteStep::AddAttachment { issue: issue.clone(), attachment: file.clone() })
}

/// New items in the order in which they were made, then changed ones, then those that the rule dropped.
fn plan_items<T: Writable>(
    issue: &IssueRef,
    old: &HubIssue,
    wanted: &HubIssue,
    traces: &Traces,
    tag: &str,
    steps: &mut Vec<PlannedStep>,
) {
    if T::collection(wanted).is_absent() {
        return;
    }
    let (old, wanted) = (T::all(old), T::all(wanted));
    let mut added: Vec<&T> = new_items(wanted, traces).collect();
    added.sort_by_key(|item| item.made());
    for (nth, item) in added.into_iter().enumerate() {
        let key = item.remote_id().map_or_else(|| T::key("", &format!("{tag}:{nth}")), |id| T::key("", id));
        steps.push(PlannedStep { key, write: item.clone().add(issue.clone()) });
    }
    for item in wanted.iter().filter(|item| !item.id().is_empty()) {
        if old.iter().any(|before| before.id() == item.id() && !before.same_content(item)) {
            let key = T::key("update-", &format!("{}:{tag}", item.id()));
            steps.push(PlannedStep { key, write: item.clone().update(issue.clone()) });
        }
    }
    for item in removed_items(old, wanted) {
        let write = T::delete(issue.clone(), item.id().to_owned());
        steps.push(PlannedStep { key: T::key("delete-", item.id()), write });
    }
}

/// Items without a local id that have no twin yet.
fn new_items<'a, T: Item>(wanted: &'a [T], traces: &'a Traces) -> impl Iterator<Item = &'a T> {
    wanted.iter().filter(move |item| {
        item.id().is_empty() && item.remote_id().is_none_or(|remote| traces.by_remote(T::KIND, remote).is_none())
    })
}

fn removed_items<'a, T: Item>(old: &'a [T], wanted: &'a [T]) -> impl Iterator<Item = &'a T> {
    old.iter().filter(|item| !wanted.iter().any(|kept| kept.id() == item.id()))
}

impl Plan {
    /// The same with transitions that a rule named, in their order, after everything else.
    pub(crate) fn with_transitions(mut self, issue: Option<&IssueRef>, names: &[String], tag: &str) -> Self {
        let issue = issue.cloned().unwrap_or_else(|| IssueRef { id: String::new(), key: String::new() });
        for (nth, name) in names.iter().enumerate() {
            let write = WriteStep::RunTransition { issue: issue.clone(), transition: name.clone() };
            self.steps.push(step(format!("transition:{tag}:{nth}"), write));
        }
        self
    }

    /// Attachments whose contents the plan needs.
    pub(crate) fn attachments(&self) -> Vec<Attachment> {
        self.steps
            .iter()
            .filter_map(|step| match &step.write {
                WriteStep::AddAttachment { attachment, .. } => Some(attachment.clone()),
                _ => None,
            })
            .collect()
    }

    /// Fills in the issue that now exists.
    pub(crate) fn bind_issue(&mut self, created: &IssueRef) {
        for step in &mut self.steps {
            match &mut step.write {
                WriteStep::CreateIssue { .. } => {}
                WriteStep::UpdateFields { issue, .. }
                | WriteStep::AddComment { issue, .. }
                | WriteStep::UpdateComment { issue, .. }
                | WriteStep::DeleteComment { issue, .. }
                | WriteStep::AddAttachment { issue, .. }
                | WriteStep::RemoveAttachment { issue, .. }
                | WriteStep::AddWorkLog { issue, .. }
                | WriteStep::UpdateWorkLog { issue, .. }
                | WriteStep::DeleteWorkLog { issue, .. }
                | WriteStep::Transition { issue, .. }
                | WriteStep::RunTransition { issue, .. } => *issue = created.clone(),
            }
        }
    }

    /// Whether the issue is created by it.
    pub(crate) fn creates(&self) -> bool {
        self.steps.iter().any(|step| matches!(step.write, WriteStep::CreateIssue { .. }))
    }

    /// Whether an item, by its id here and its twin's, is added or replaced by it.
    pub(crate) fn wrote<T: Writable>(&self, id: &str, remote_id: Option<&str>) -> bool {
        self.steps.iter().any(|step| {
            let added = T::added_by(&step.write).and_then(Item::remote_id);
            added.is_some() && added == remote_id || T::updated_by(&step.write).is_some_and(|item| item.id() == id)
        })
    }

    /// The same without steps that are done.
    pub(crate) fn without(mut self, done: &Self) -> Self {
        self.steps.retain(|step| !done.steps.iter().any(|written| written.key == step.key));
        self
    }

    /// All fields that the plan writes, as one issue; the status under its name.
    pub(crate) fn written_fields(&self) -> HubIssue {
        let mut all = HubIssue::default();
        for step in &self.steps {
            match &step.write {
                WriteStep::CreateIssue { fields } | WriteStep::UpdateFields { fields, .. } => {
                    for name in fields.present_fields() {
                        all.copy_field(fields, name);
                    }
                    all.custom_fields.extend(fields.custom_fields.clone());
                }
                WriteStep::Transition { status, .. } => {
                    all.status = Field::Set(entente_hub::Status::by_name(status.clone()));
                }
                _ => {}
            }
        }
        all
    }
}
