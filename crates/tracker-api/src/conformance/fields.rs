//! Creating and editing.

use super::bench::Ground;
use super::{ensure, told};
use crate::{Feature, Support, TrackerError};
use entente_hub::changes::WriteStep;
use entente_hub::diff::same;
use entente_hub::issue::FIELD_NAMES;
use entente_hub::{Field, HubIssue, IssueRef};
use serde_json::Value;

pub(super) async fn creating(ground: &Ground<'_>) -> Result<(), String> {
    let text = ground.tracker.normal_text("First paragraph.\n\nSecond one.");
    let WriteStep::CreateIssue { mut fields } = ground.new_issue("Conformance: created") else { return Ok(()) };
    fields.description = Field::Set(text);
    let written = ground.write(WriteStep::CreateIssue { fields: fields.clone() }).await.map_err(told("creating"))?;
    let issue = written.issue.ok_or("creating an issue tells no issue")?;
    let read = ground.read(&issue).await?;
    ensure(read.id.value() == Some(&issue.id) && read.key.value() == Some(&issue.key), || {
        format!("{issue:?} was created, {:?} {:?} is read", read.id, read.key)
    })?;
    for name in ["summary", "description"] {
        differs(&read, &fields, name)?;
    }
    let place = (read.project.value().map(|it| &*it.key), read.issue_type.value().map(|it| &*it.name));
    ensure(place == (Some(ground.bench.project()), Some(ground.bench.issue_type())), || format!("it is in {place:?}"))?;
    let found = ground.tracker.find_issue(&issue.key).await.map_err(told("finding it by key"))?;
    ensure(found == issue, || format!("its key finds {found:?}"))
}

/// Writes each field by itself and alone, so that one that is lost is named; then clears it.
pub(super) async fn each_field(ground: &Ground<'_>) -> Result<(), String> {
    let values = ground.bench.fields();
    let issue = ground.create("Conformance: fields").await?;
    let mut wrong = Vec::new();
    for name in values.present_fields() {
        let mut one = HubIssue::default();
        one.copy_field(&values, name);
        wrong.extend(kept(ground, &issue, &one, |read| differs(read, &values, name)).await.err());
        let mut none = HubIssue::default();
        if !ground.bench.never_empty().contains(&name) && clear(&mut none, name) {
            wrong.extend(kept(ground, &issue, &none, |read| differs(read, &none, name)).await.err());
        }
    }
    for (name, field) in &values.custom_fields {
        let mut one = HubIssue::default();
        one.custom_fields.insert(name.clone(), field.clone());
        let value = |read: &HubIssue| read.custom_fields.get(name).map(|field| field.value.clone());
        let written = kept(ground, &issue, &one, |read| {
            ensure(value(read).as_ref().is_some_and(|read| like(read, &field.value)), || {
                format!("{name} was written as {}, it reads {:?}", field.value, value(read))
            })
        });
        wrong.extend(written.await.err());
    }
    ensure(wrong.is_empty(), || wrong.join("; "))
}

/// Whether a value that was read says what was written: where the tracker adds to it, what was written must be in it.
fn like(read: &Value, written: &Value) -> bool {
    match (read, written) {
        (Value::Object(read), Value::Object(written)) => {
            written.iter().all(|(name, value)| read.get(name).is_some_and(|read| like(read, value)))
        }
        (Value::Array(read), Value::Array(written)) => {
            read.len() == written.len() && written.iter().all(|value| read.iter().any(|read| like(read, value)))
        }
        (Value::Object(read), Value::String(_)) => read.get("value").is_some_and(|read| read == written),
        (Value::Number(read), Value::Number(written)) => read.as_f64() == written.as_f64(),
        _ => read == written,
    }
}

async fn kept(
    ground: &Ground<'_>,
    issue: &IssueRef,
    fields: &HubIssue,
    check: impl Fn(&HubIssue) -> Result<(), String>,
) -> Result<(), String> {
    ground.update(issue, fields.clone()).await?;
    check(&ground.read(issue).await?)
}

/// Sets a field of a fresh issue to null. False for fields that this suite does not clear.
fn clear(issue: &mut HubIssue, name: &str) -> bool {
    match name {
        "assignee" => issue.assignee = Field::Null,
        "due" => issue.due = Field::Null,
        "labels" => issue.labels = Field::Set(Vec::new()),
        "components" => issue.components = Field::Set(Vec::new()),
        "fixVersions" => issue.fix_versions = Field::Set(Vec::new()),
        "description" => issue.description = Field::Null,
        _ => return false,
    }
    true
}

fn differs(read: &HubIssue, written: &HubIssue, name: &str) -> Result<(), String> {
    let value = |issue: &HubIssue| serde_json::to_value(issue).map(|value| value[name].to_string()).unwrap_or_default();
    ensure(same(read, written, name), || format!("{name} was written as {}, it reads {}", value(written), value(read)))
}

/// What is declared as not there is never read.
pub(super) async fn as_declared(ground: &Ground<'_>) -> Result<(), String> {
    let profile = ground.tracker.profile();
    let undeclared: Vec<&str> =
        FIELD_NAMES.iter().copied().filter(|name| !profile.fields.iter().any(|field| field.name == *name)).collect();
    ensure(undeclared.is_empty(), || format!("nothing is declared of {undeclared:?}"))?;
    let missing: Vec<&str> = Feature::ALL
        .into_iter()
        .filter(|feature| !profile.features.iter().any(|known| known.feature == *feature))
        .map(Feature::label)
        .collect();
    ensure(missing.is_empty(), || format!("nothing is declared of {missing:?}"))?;
    let issue = ground.create("Conformance: as declared").await?;
    let read = ground.read(&issue).await?;
    let odd: Vec<&str> = read.present_fields().into_iter().filter(|name| profile.field(name) == Support::No).collect();
    ensure(odd.is_empty(), || format!("declared as not there, and read: {odd:?}"))?;
    let written = ground.bench.fields();
    let odd: Vec<&str> = written
        .present_fields()
        .into_iter()
        .filter(|name| matches!(profile.field(name), Support::No | Support::ReadOnly))
        .collect();
    ensure(odd.is_empty(), || format!("declared as not to be written, and written: {odd:?}"))
}

/// Fields that nobody named stay as they are, those of administrators and of newer versions too.
pub(super) async fn all_else(ground: &Ground<'_>) -> Result<(), String> {
    let WriteStep::CreateIssue { mut fields } = ground.new_issue("Conformance: all else") else { return Ok(()) };
    let values = ground.bench.fields();
    for name in values.present_fields() {
        fields.copy_field(&values, name);
    }
    fields.custom_fields.clone_from(&values.custom_fields);
    let written = ground.write(WriteStep::CreateIssue { fields }).await.map_err(told("creating"))?;
    let issue = written.issue.ok_or("creating an issue tells no issue")?;
    let before = ground.read(&issue).await?;
    ground.rename(&issue, "Conformance: all else, edited").await?;
    let after = ground.read(&issue).await?;
    let may_move = ground.bench.moved_by_an_edit();
    let mut changed: Vec<&str> = FIELD_NAMES
        .iter()
        .copied()
        .filter(|name| !["summary", "updated"].contains(name) && before.same_field(&after, name) == Some(false))
        .collect();
    if before.custom_fields != after.custom_fields {
        changed.push("customFields");
    }
    let own = before.open.keys().chain(after.open.keys()).map(String::as_str);
    changed.extend(own.filter(|name| !may_move.contains(name) && before.open.get(*name) != after.open.get(*name)));
    ensure(changed.is_empty(), || format!("an edit of the summary changed {changed:?}"))
}

/// How far a tracker's clock may be from the test's, in milliseconds: less than any time zone is.
const CLOCKS: i64 = 120_000;

pub(super) async fn times(ground: &Ground<'_>) -> Result<(), String> {
    let issue = ground.create("Conformance: times").await?;
    ground.write(super::bench::new_comment(&issue, "Now")).await.map_err(told("adding a comment"))?;
    let read = ground.read(&issue).await?;
    let now = ground.bench.now();
    let of_comment = read.comments().first().and_then(|comment| comment.created);
    for (what, time) in [
        ("created", read.created.value().copied()),
        ("updated", read.updated.value().copied()),
        ("comment", of_comment),
    ] {
        let near = time.is_some_and(|time| time.millis_since(now).abs() < CLOCKS);
        ensure(near, || format!("{what} reads {time:?}, it is {now:?}"))?;
    }
    Ok(())
}

pub(super) async fn statuses(ground: &Ground<'_>) -> Result<(), String> {
    let bench = ground.bench;
    let issue = ground.create("Conformance: status").await?;
    let into = |status: &str| WriteStep::Transition { issue: issue.clone(), status: status.to_owned() };
    for outcome in ["nowhere to be found"].into_iter().chain(bench.forbidden_status()) {
        match ground.write(into(outcome)).await {
            Err(TrackerError::Refused { fields, .. }) if fields.contains_key("status") => {}
            other => return Err(format!("the status {outcome:?} is not refused with a reason, but: {other:?}")),
        }
    }
    for _ in 0..2 {
        ground.write(into(bench.reachable_status())).await.map_err(told("changing the status"))?;
        let status = ground.read(&issue).await?.status.value().map(|status| status.name.clone());
        ensure(status.as_deref() == Some(bench.reachable_status()), || format!("the status is {status:?}"))?;
    }
    Ok(())
}
