//! Access, and what can't be done.

use super::bench::{Ground, new_comment, new_file};
use super::{ensure, told};
use crate::{FileContent, TrackerError, WriteRequest};
use entente_hub::Field;
use entente_hub::changes::WriteStep;
use futures::{StreamExt, stream};

pub(super) async fn access(ground: &Ground<'_>) -> Result<(), String> {
    let (tracker, bench) = (ground.tracker, ground.bench);
    let report = tracker.check_access().await.map_err(told("checking access"))?;
    ensure(report.missing_permissions.is_empty(), || format!("it lacks {:?}", report.missing_permissions))?;
    ensure(!report.account.key.is_empty(), || "the account has no key".to_owned())?;
    let projects = tracker.search_projects(bench.project(), 50).await.map_err(told("searching projects"))?;
    ensure(projects.iter().any(|project| project.key == bench.project()), || format!("projects: {projects:?}"))?;
    let types = tracker.issue_types(bench.project()).await.map_err(told("listing types"))?;
    ensure(types.iter().any(|kind| kind.name == bench.issue_type()), || format!("types: {types:?}"))?;
    let statuses = tracker.statuses(bench.project()).await.map_err(told("listing statuses"))?;
    ensure(statuses.iter().any(|status| status.name == bench.reachable_status()), || {
        format!("statuses: {statuses:?}")
    })?;
    let people = tracker.search_users("", 50).await.map_err(told("searching people"))?;
    ensure(people.iter().all(|person| !person.key.is_empty()), || format!("people without key: {people:?}"))
}

pub(super) async fn wrong_token(ground: &Ground<'_>) -> Result<(), String> {
    let wrong = ground.bench.with_wrong_token();
    let issue = ground.create("Conformance: behind a door").await?;
    let outcomes = [
        wrong.check_access().await.map(drop),
        wrong.read_issue(&issue.id).await.map(drop),
        wrong.write(ground.request(new_comment(&issue, "No"))).await.map(drop),
    ];
    for outcome in outcomes {
        match outcome {
            Err(TrackerError::Unauthorized { .. }) => {}
            other => return Err(format!("a wrong token is answered with {other:?}")),
        }
    }
    Ok(())
}

pub(super) async fn weak_account(ground: &Ground<'_>) -> Result<(), String> {
    let issue = ground.create("Conformance: not for everybody").await?;
    let weak = ground.bench.with_weak_account().await;
    let report = weak.check_access().await;
    let written = weak.write(ground.request(new_comment(&issue, "No"))).await;
    ground.bench.strong_again().await;
    let report = report.map_err(told("checking the weak account"))?;
    ensure(!report.missing_permissions.is_empty(), || "the weak account lacks nothing".to_owned())?;
    match written {
        Err(TrackerError::MissingPermission { .. } | TrackerError::Refused { .. } | TrackerError::NotFound { .. }) => {
            Ok(())
        }
        other => Err(format!("the weak account's comment is answered with {other:?}")),
    }
}

pub(super) async fn refused_writes(ground: &Ground<'_>) -> Result<(), String> {
    for key in ["nothing like a key", "999999999"] {
        match ground.tracker.find_issue(key).await {
            Err(TrackerError::NotFound { .. }) => {}
            other => return Err(format!("the key {key:?} is answered with {other:?}")),
        }
    }
    match ground.write(ground.new_issue("")).await {
        Err(TrackerError::Refused { .. }) => {}
        other => return Err(format!("an empty summary is answered with {other:?}")),
    }
    let WriteStep::CreateIssue { mut fields } = ground.new_issue("Conformance: refused") else { return Ok(()) };
    fields.type_name = Field::Set("No such type".into());
    match ground.write(WriteStep::CreateIssue { fields }).await {
        Err(TrackerError::Refused { .. }) => {}
        other => return Err(format!("an unknown type is answered with {other:?}")),
    }
    let issue = ground.create("Conformance: too large").await?;
    // It is refused before a byte of it is read.
    let limit = ground.tracker.capabilities().max_attachment_bytes;
    let too_large = FileContent::new(limit + 1, || stream::iter([Err(unread())]).boxed());
    let request = ground.request(new_file(&issue, "large.bin", &[]));
    match ground.tracker.write(WriteRequest { content: Some(too_large), ..request }).await {
        Err(TrackerError::Refused { .. }) => Ok(()),
        other => Err(format!("a file over the limit is answered with {other:?}")),
    }
}

fn unread() -> TrackerError {
    TrackerError::Unavailable { detail: "this must not be read".into() }
}

pub(super) async fn past_deadline(ground: &Ground<'_>) -> Result<(), String> {
    let issue = ground.create("Conformance: too late").await?;
    let request = ground.request(new_comment(&issue, "Too late"));
    let deadline = ground.bench.now().plus_millis(-1);
    match ground.tracker.write(WriteRequest { deadline, ..request }).await {
        Err(TrackerError::Unavailable { .. }) => {}
        other => return Err(format!("a write past its deadline says {other:?}")),
    }
    let count = ground.read(&issue).await?.comments().len();
    ensure(count == 0, || "the write past its deadline was carried out".to_owned())
}
