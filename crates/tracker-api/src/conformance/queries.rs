//! Queries in the tracker's own language.

use super::bench::Ground;
use super::{ensure, told};
use crate::{QueryPage, TrackerError};
use std::collections::BTreeSet;
use std::time::Duration;

/// How long a search may lag: far above every tracker's, so that only a gap reaches it.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(300);

fn of_query<T: std::fmt::Debug>(query: &str, outcome: Result<T, TrackerError>) -> Result<(), String> {
    match outcome {
        Err(TrackerError::Refused { fields, .. }) if fields.get("query").is_some_and(|text| !text.is_empty()) => Ok(()),
        other => Err(format!("{query:?} is not refused as a query, but: {other:?}")),
    }
}

pub(super) async fn problems(ground: &Ground<'_>) -> Result<(), String> {
    let (tracker, good) = (ground.tracker, ground.bench.query_for("conformance"));
    let problems = tracker.check_query(&good).await.map_err(told("checking a query"))?;
    ensure(problems.is_empty(), || format!("{good:?} can be used, but: {problems:?}"))?;
    for wrong in ground.bench.wrong_queries().iter().map(String::as_str).chain([""]) {
        let problems = tracker.check_query(wrong).await.map_err(told("checking a query"))?;
        let explained = problems.iter().all(|problem| !problem.message.is_empty());
        ensure(explained && !problems.is_empty(), || format!("{wrong:?} is not explained: {problems:?}"))?;
        of_query(wrong, tracker.count_matches(wrong).await)?;
        of_query(wrong, tracker.search_issues(wrong, None, 10).await)?;
        of_query(wrong, tracker.matching(wrong, &["1".to_owned()]).await)?;
    }
    Ok(())
}

async fn walk(ground: &Ground<'_>, query: &str, limit: usize) -> Result<Vec<QueryPage>, String> {
    let mut pages: Vec<QueryPage> = Vec::new();
    loop {
        let from = pages.last().and_then(|page| page.next.as_ref());
        let page = ground.tracker.search_issues(query, from, limit).await.map_err(told("searching"))?;
        ensure(page.matches.len() <= limit, || format!("a page of {limit} has {}", page.matches.len()))?;
        let last = page.next.is_none();
        pages.push(page);
        ensure(pages.len() < 100, || "the walk does not end".to_owned())?;
        if last {
            return Ok(pages);
        }
    }
}

fn ids(pages: &[QueryPage]) -> BTreeSet<String> {
    pages.iter().flat_map(|page| &page.matches).map(|found| found.issue.id.clone()).collect()
}

async fn until(
    ground: &Ground<'_>,
    query: &str,
    limit: usize,
    wanted: &BTreeSet<String>,
) -> Result<Vec<QueryPage>, String> {
    let end = tokio::time::Instant::now() + PATIENCE;
    loop {
        let pages = walk(ground, query, limit).await?;
        if ids(&pages) == *wanted {
            return Ok(pages);
        }
        ensure(tokio::time::Instant::now() < end, || format!("{wanted:?} match {query:?}, found: {:?}", ids(&pages)))?;
        tokio::time::sleep(PAUSE).await;
    }
}

pub(super) async fn finding(ground: &Ground<'_>) -> Result<(), String> {
    let word = format!("kq{}", ground.bench.now().0);
    let query = ground.bench.query_for(&word);
    let mut issues = Vec::new();
    for number in 0..7 {
        issues.push(ground.create(&format!("{word} number {number}")).await?);
    }
    let mut wanted: BTreeSet<String> = issues.iter().map(|issue| issue.id.clone()).collect();
    let pages = until(ground, &query, 3, &wanted).await?;
    ensure(pages.len() > 2, || format!("7 issues came on {} pages of 3", pages.len()))?;
    let listed: Vec<_> = pages.iter().flat_map(|page| &page.matches).collect();
    let complete = |found: &&&crate::QueryMatch| {
        found.changed.is_some() && found.summary.starts_with(&word) && issues.contains(&found.issue)
    };
    ensure(listed.iter().filter(complete).count() == listed.len(), || {
        format!("keys, titles or times lack: {listed:?}")
    })?;
    let count = ground.tracker.count_matches(&query).await.map_err(told("counting"))?;
    ensure(count.count == 7, || format!("7 issues are counted as {count:?}"))?;

    let other = ground.create("Conformance: of no query").await?;
    let asked = [&issues[0].id, &issues[1].id, &other.id, &"999999999".to_owned()].map(Clone::clone);
    ground.rename(&issues[1], "Conformance: left its query").await?;
    wanted.remove(&issues[1].id);
    until(ground, &query, 50, &wanted).await?;
    let found = ground.tracker.matching(&query, &asked).await.map_err(told("matching issues"))?;
    ensure(found == BTreeSet::from([issues[0].id.clone()]), || format!("of {asked:?} these match: {found:?}"))
}
