//! Limits and breakdowns.

use super::bench::{Ground, Trouble, new_comment};
use super::{ensure, told};
use crate::TrackerError;
use entente_hub::IssueRef;
use std::time::Duration;

/// How long a limited tracker stays so.
const LIMITED: Duration = Duration::from_millis(300);
const HOUR_MS: i64 = 3_600_000;

async fn comments(ground: &Ground<'_>, issue: &IssueRef) -> Result<usize, String> {
    Ok(ground.read(issue).await?.comments().len())
}

pub(super) async fn short_limit(ground: &Ground<'_>) -> Result<(), String> {
    let issue = ground.create("Conformance: a short limit").await?;
    // A budget of its own, so that its pauses end with it.
    let tracker = ground.bench.another();
    ground.bench.trouble(Some(Trouble::Limited { retry_after_s: 1 })).await;
    let lifted = async {
        tokio::time::sleep(LIMITED).await;
        ground.bench.trouble(None).await;
    };
    let (outcome, ()) = tokio::join!(tracker.write(ground.request(new_comment(&issue, "Patient"))), lifted);
    outcome.map_err(told("a write that meets a short limit"))?;
    let count = comments(ground, &issue).await?;
    ensure(count == 1, || format!("the limited comment is there {count} times"))
}

pub(super) async fn long_limit(ground: &Ground<'_>) -> Result<(), String> {
    let issue = ground.create("Conformance: a long limit").await?;
    let tracker = ground.bench.another();
    ground.bench.trouble(Some(Trouble::Limited { retry_after_s: 3_600 })).await;
    let limited = tracker.write(ground.request(new_comment(&issue, "In vain"))).await;
    ground.bench.trouble(None).await;
    match limited {
        Err(TrackerError::RateLimited { retry_after_ms, .. })
            if (HOUR_MS - 60_000..=HOUR_MS).contains(&retry_after_ms) => {}
        other => return Err(format!("an hour's limit is answered with {other:?}")),
    }
    let count = comments(ground, &issue).await?;
    ensure(count == 0, || "the limited write was carried out".to_owned())
}

pub(super) async fn breakdown(ground: &Ground<'_>) -> Result<(), String> {
    let issue = ground.create("Conformance: a breakdown").await?;
    let tracker = ground.bench.another();
    ground.bench.trouble(Some(Trouble::Down)).await;
    let read = tracker.read_issue(&issue.id).await.map(drop);
    let written = tracker.write(ground.request(new_comment(&issue, "In vain"))).await.map(drop);
    ground.bench.trouble(None).await;
    for outcome in [read, written] {
        match outcome {
            Err(error) if error.heals() => {}
            other => return Err(format!("a tracker that is down is answered with {other:?}")),
        }
    }
    let count = comments(ground, &issue).await?;
    ensure(count == 0, || "the write was carried out".to_owned())
}
