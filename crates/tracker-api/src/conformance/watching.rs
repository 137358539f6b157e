//! The sweep.

use super::bench::{Ground, new_comment};
use super::{ensure, told};
use crate::{ChangeHint, SweepCursor};
use bytes::Bytes;
use entente_hub::IssueRef;
use std::collections::BTreeSet;
use std::time::Duration;

/// How long a change may take to be seen: far above every tracker's lag, so that only a gap reaches it.
const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(500);

struct Sweeper<'a> {
    ground: &'a Ground<'a>,
    cursor: SweepCursor,
}

impl<'a> Sweeper<'a> {
    async fn begin(ground: &'a Ground<'a>) -> Result<Self, String> {
        let first = ground.tracker.sweep(&SweepCursor::default()).await.map_err(told("the first sweep"))?;
        ensure(first.hints.is_empty(), || format!("the first sweep tells {:?}", first.hints))?;
        Ok(Self { ground, cursor: first.next })
    }

    async fn round(&mut self) -> Result<Vec<ChangeHint>, String> {
        let mut hints = Vec::new();
        loop {
            let page = self.ground.tracker.sweep(&self.cursor).await.map_err(told("a sweep"))?;
            hints.extend(page.hints);
            self.cursor = page.next;
            if !page.more {
                return Ok(hints);
            }
        }
    }

    /// Sweeps until all of these were told.
    async fn until_told(&mut self, mut waiting: BTreeSet<String>) -> Result<(), String> {
        let end = tokio::time::Instant::now() + PATIENCE;
        loop {
            for hint in self.round().await? {
                waiting.remove(&hint.issue_id);
            }
            if waiting.is_empty() {
                return Ok(());
            }
            ensure(tokio::time::Instant::now() < end, || format!("changes of {waiting:?} are never told"))?;
            tokio::time::sleep(PAUSE).await;
        }
    }
}

fn ids(issues: &[&IssueRef]) -> BTreeSet<String> {
    issues.iter().map(|issue| issue.id.clone()).collect()
}

pub(super) async fn changes(ground: &Ground<'_>) -> Result<(), String> {
    let before = ground.create("Conformance: before the sweep").await?;
    let mut sweeper = Sweeper::begin(ground).await?;
    let made = ground.create("Conformance: swept").await?;
    sweeper.until_told(ids(&[&made])).await?;
    ground.rename(&before, "Conformance: renamed").await?;
    sweeper.until_told(ids(&[&before])).await?;
    ground.write(new_comment(&made, "New")).await.map_err(told("adding a comment"))?;
    sweeper.until_told(ids(&[&made])).await?;
    ground.attach(&before, "new.txt", Bytes::from_static(b"new")).await.map_err(told("attaching"))?;
    sweeper.until_told(ids(&[&before])).await
}

/// Edits while it sweeps, many in one second; the last edit of each issue must still be told.
pub(super) async fn under_load(ground: &Ground<'_>) -> Result<(), String> {
    let mut issues = Vec::new();
    for number in 0..4 {
        issues.push(ground.create(&format!("Conformance: load {number}")).await?);
    }
    let mut sweeper = Sweeper::begin(ground).await?;
    for round in 0..6 {
        for issue in &issues {
            ground.rename(issue, &format!("Conformance: load, edit {round}")).await?;
            // A tracker that lags may tell it later: only the last edit of each is waited for.
            sweeper.round().await?;
        }
    }
    for issue in &issues {
        ground.rename(issue, "Conformance: load, last edit").await?;
    }
    sweeper.until_told(issues.iter().map(|issue| issue.id.clone()).collect()).await
}

/// More changes than one page of the sweep holds.
pub(super) async fn over_pages(ground: &Ground<'_>) -> Result<(), String> {
    let mut sweeper = Sweeper::begin(ground).await?;
    let mut made = BTreeSet::new();
    for number in 0..12 {
        made.insert(ground.create(&format!("Conformance: page {number}")).await?.id);
    }
    sweeper.until_told(made).await
}

pub(super) async fn at_rest(ground: &Ground<'_>) -> Result<(), String> {
    let mut sweeper = Sweeper::begin(ground).await?;
    let issue = ground.create("Conformance: at rest").await?;
    sweeper.until_told(ids(&[&issue])).await?;
    let end = tokio::time::Instant::now() + PATIENCE;
    let mut silent = 0;
    while silent < 3 {
        let told = sweeper.round().await?.iter().any(|hint| hint.issue_id == issue.id);
        silent = if told { 0 } else { silent + 1 };
        ensure(tokio::time::Instant::now() < end, || "a change at rest is told for ever".to_owned())?;
        tokio::time::sleep(PAUSE).await;
    }
    Ok(())
}
