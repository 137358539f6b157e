//! Writes whose answers are lost.

use super::bench::{Ground, Trouble, new_comment, new_file, new_work_log};
use super::{ensure, told};
use crate::{Candidate, LookUp, TrackerError, WriteRequest};
use bytes::Bytes;
use entente_hub::Field;
use entente_hub::changes::WriteStep;

/// Carries out a write without its answer, then looks for what it made, and for what another would have made.
async fn blindly(ground: &Ground<'_>, request: WriteRequest) -> Result<Vec<Candidate>, String> {
    let look_up = LookUp { step: request.step.clone(), marker: request.marker.clone(), since: ground.bench.now() };
    ground.bench.trouble(Some(Trouble::LostAnswers)).await;
    let outcome = ground.tracker.write(request).await;
    ground.bench.trouble(None).await;
    match outcome {
        Err(TrackerError::UnknownOutcome { .. }) => {}
        other => return Err(format!("the answer was lost, but the write says {other:?}")),
    }
    // Where a search of the tracker lags, the caller waits that long before each look.
    let lag = ground.tracker.capabilities().visibility_lag_ms.clamp(0, 10_000);
    tokio::time::sleep(std::time::Duration::from_millis(u64::try_from(lag).unwrap_or(0))).await;
    ground.tracker.look_up(look_up).await.map_err(told("looking for what it made"))
}

fn single(candidates: &[Candidate]) -> Result<&Candidate, String> {
    match candidates {
        [one] if one.certain => Ok(one),
        other => Err(format!("one certain candidate expected, there are {other:?}")),
    }
}

pub(super) async fn issue(ground: &Ground<'_>) -> Result<(), String> {
    let mut request = ground.request(ground.new_issue("Conformance: lost"));
    let text = ground.tracker.normal_text("A text that a marker must not change.");
    if let WriteStep::CreateIssue { fields } = &mut request.step {
        fields.description = Field::Set(text.clone());
    }
    let other = LookUp { step: request.step.clone(), marker: "somebody else's".into(), since: ground.bench.now() };
    let candidates = blindly(ground, request).await?;
    let issue = single(&candidates)?.written.issue.clone().ok_or("the candidate is no issue")?;
    let read = ground.read(&issue).await?;
    ensure(read.description.value().is_some_and(|shown| shown.trim_end() == text.trim_end()), || {
        format!("the marker shows: {:?}", read.description)
    })?;
    let others = ground.tracker.look_up(other).await.map_err(told("looking for another marker"))?;
    ensure(others.is_empty(), || format!("another marker finds {others:?}"))
}

pub(super) async fn comment(ground: &Ground<'_>) -> Result<(), String> {
    let issue = ground.create("Conformance: lost comment").await?;
    let text = ground.tracker.normal_text("Twice the same");
    ground.write(new_comment(&issue, &text)).await.map_err(told("adding the first"))?;
    let candidates = blindly(ground, ground.request(new_comment(&issue, &text))).await?;
    let id = single(&candidates)?.written.item_id.clone().ok_or("the candidate has no id")?;
    let read = ground.read(&issue).await?;
    let ids: Vec<&str> = read.comments().iter().map(|comment| &*comment.id).collect();
    ensure(ids.len() == 2 && ids[1] == id, || format!("the second of {ids:?} was lost, {id} is found"))?;
    let shown = read.comments().iter().map(|comment| comment.body.trim_end()).all(|body| body == text.trim_end());
    ensure(shown, || format!("a marker shows: {:?}", read.comments()))
}

pub(super) async fn work_log(ground: &Ground<'_>) -> Result<(), String> {
    let issue = ground.create("Conformance: lost work log").await?;
    let step = || new_work_log(ground.tracker, &issue, "Twice the same");
    ground.write(step()).await.map_err(told("adding the first"))?;
    let candidates = blindly(ground, ground.request(step())).await?;
    let id = single(&candidates)?.written.item_id.clone().ok_or("the candidate has no id")?;
    let read = ground.read(&issue).await?;
    let ids: Vec<&str> = read.work_logs().iter().map(|log| &*log.id).collect();
    ensure(ids.len() == 2 && ids[1] == id, || format!("the second of {ids:?} was lost, {id} is found"))?;
    let shown = read.work_logs().iter().all(|log| log.comment.trim_end() == "Twice the same");
    ensure(shown, || format!("a marker shows: {:?}", read.work_logs()))
}

pub(super) async fn attachment(ground: &Ground<'_>) -> Result<(), String> {
    let issue = ground.create("Conformance: lost file").await?;
    let content = Bytes::from_static(b"lost and found");
    ground.attach(&issue, "a.txt", Bytes::from_static(b"found and lost")).await.map_err(told("attaching the first"))?;
    let request = ground.request(new_file(&issue, "a.txt", &content));
    let candidates = blindly(ground, WriteRequest { content: Some(content.into()), ..request }).await?;
    // A connector that needs two calls may have lost the first of them, and then nothing is there.
    let files = ground.read(&issue).await?.attachments().len();
    match candidates.as_slice() {
        [] if files == 1 => Ok(()),
        candidates => single(candidates).map(drop),
    }
}
