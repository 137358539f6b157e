//! Writes whose answers were lost are found, whatever the search shows.

use crate::world::{World, new_comment, new_file, new_issue, now};
use bytes::Bytes;
use entente_http::Method;
use entente_hub::changes::{WriteStep, Written};
use entente_tracker_api::{LookUp, Tracker, TrackerError, WriteRequest};
use entente_tracker_emulators::jira::FaultSettings;
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn a_lost_create_is_found_although_the_search_does_not_show_it() {
    let world = World::new().await;
    for number in 0..5 {
        world.person_creates(&format!("Before {number}")).await;
    }
    world.blind_search();
    let others = world.person_creates("Somebody else's").await;
    let found = world.write_blindly(world.request(new_issue("Ours"))).await;
    assert_eq!(found.len(), 1);
    assert!(found[0].certain);
    let issue = found[0].written.issue.clone().unwrap();
    assert_ne!(issue, others);
    assert_eq!(world.jira.read_issue(&issue.id).await.unwrap().summary.value().unwrap(), "Ours");
    assert_eq!(world.issues().len(), 7, "nothing was doubled");
}

#[tokio::test]
async fn a_lost_create_is_found_in_a_project_where_the_search_shows_nothing_at_all() {
    let world = World::new().await;
    world.blind_search();
    let found = world.write_blindly(world.request(new_issue("The first one"))).await;
    assert_eq!(found.len(), 1);
}

#[tokio::test]
async fn a_lost_create_behind_a_burst_of_new_issues_is_found() {
    let world = World::new().await;
    world.blind_search();
    for number in 0..130 {
        world.person_creates(&format!("Burst {number}")).await;
    }
    let found = world.write_blindly(world.request(new_issue("After the burst"))).await;
    assert_eq!(found.len(), 1);
}

#[tokio::test]
async fn a_lost_create_is_found_although_the_search_shows_younger_issues() {
    let world = World::new().await;
    world.blind_search();
    let request = world.request(new_issue("Hidden"));
    let look_up = LookUp { step: request.step.clone(), marker: request.marker.clone(), since: now() };
    world.lose_answers();
    world.jira.write(request).await.unwrap_err();
    world.heal();
    world.handle().set_search_lag(Duration::ZERO, Duration::ZERO);
    let younger = world.person_creates("Shown").await;
    assert_eq!(younger.key, "DEMO-2");
    let found = world.jira.look_up(look_up).await.unwrap();
    assert_eq!(found.iter().map(|one| one.written.issue.clone().unwrap().key).collect::<Vec<_>>(), ["DEMO-1"]);
}

#[tokio::test]
async fn a_lost_create_that_the_search_shows_is_one_candidate_not_two() {
    let world = World::new().await;
    let found = world.write_blindly(world.request(new_issue("Seen both ways"))).await;
    assert_eq!(found.len(), 1);
}

#[tokio::test]
async fn a_write_that_never_happened_has_no_candidate() {
    let world = World::new().await;
    let issue = world.person_creates("Other").await;
    world.write(new_issue("Ours, but of another step")).await.unwrap();
    world.write(new_comment(&issue, "Another comment of ours")).await.unwrap();
    for step in [new_issue("Never made"), new_comment(&issue, "Never made"), new_file(&issue, "a.txt", b"abc")] {
        let look_up = LookUp { step, marker: "never".into(), since: now().plus_millis(-60_000) };
        assert_eq!(world.jira.look_up(look_up).await.unwrap(), []);
    }
}

#[tokio::test]
async fn a_lost_comment_is_found_among_those_of_others() {
    let world = World::new().await;
    let issue = world.person_creates("Talk").await;
    let path = format!("issues/{}/comments", issue.key);
    world.person(Method::POST, &path, json!({ "body": "Same words" })).await;
    let found = world.write_blindly(world.request(new_comment(&issue, "Same words"))).await;
    assert_eq!(found.len(), 1);
    let read = world.jira.read_issue(&issue.id).await.unwrap();
    let ours = read.comments().iter().find(|comment| Some(&comment.id) == found[0].written.item_id.as_ref()).unwrap();
    assert_eq!(ours.author.as_ref().unwrap().display_name, "Sync Service");
    assert_eq!(read.comments().len(), 2);
}

#[tokio::test]
async fn a_lost_file_is_found_by_author_and_content() {
    let world = World::new().await;
    let issue = world.person_creates("Files").await;
    let path = format!("issues/{}/attachments", issue.key);
    let same = json!({ "filename": "a.txt", "mimeType": "text/plain", "text": "abc" });
    world.person(Method::POST, &path, same).await;
    let content = |bytes: &'static [u8]| Some(Bytes::from_static(bytes).into());
    let other = WriteRequest { content: content(b"xyz"), ..world.request(new_file(&issue, "a.txt", b"xyz")) };
    world.jira.write(other).await.unwrap();
    let request = WriteRequest { content: content(b"abc"), ..world.request(new_file(&issue, "a.txt", b"abc")) };
    let found = world.write_blindly(request).await;
    assert_eq!(found.len(), 1, "neither the person's file of the same content nor our other one of the same size");
    assert!(found[0].certain);
    let read = world.jira.read_issue(&issue.id).await.unwrap();
    assert_eq!(read.attachments().last().map(|file| &file.id), found[0].written.item_id.as_ref());
    assert_eq!(read.attachments().len(), 3);
}

#[tokio::test]
async fn what_may_be_repeated_needs_no_candidate() {
    let world = World::new().await;
    let issue = world.person_creates("Repeat").await;
    let step = entente_hub::changes::WriteStep::Transition { issue: issue.clone(), status: "In Progress".into() };
    let found = world.write_blindly(world.request(step.clone())).await;
    assert_eq!(found, []);
    world.write(step).await.unwrap();
    assert_eq!(world.handle().counters().api.by_kind.get("transitioned"), Some(&1));
}

/// Writes until it is known to be done, as the engine does: an answer that was lost is looked for before the next try.
async fn write_once(world: &World, step: WriteStep, content: Option<Bytes>) -> Written {
    let request = WriteRequest { content: content.map(Into::into), ..world.request(step) };
    let look_up = LookUp { step: request.step.clone(), marker: request.marker.clone(), since: now() };
    for _ in 0..20 {
        match world.jira.write(request.clone()).await {
            Ok(written) => return written,
            Err(TrackerError::UnknownOutcome { .. }) => {}
            Err(error) => panic!("{error}"),
        }
        match world.jira.look_up(look_up.clone()).await.unwrap().as_slice() {
            [] => {}
            [one] => return one.written.clone(),
            several => panic!("{several:?}"),
        }
    }
    panic!("twenty tries were not enough");
}

#[tokio::test]
async fn many_writes_at_once_over_a_bad_line_are_all_done_and_none_twice() {
    const ISSUES: usize = 30;
    let world = World::new().await;
    world.blind_search();
    world.handle().set_faults(FaultSettings { drop_answer_one_in: Some(3), seed: 11, ..FaultSettings::default() });
    let one = async |number: usize| {
        let made = write_once(&world, new_issue(&format!("Issue {number}")), None).await;
        let issue = made.issue.unwrap();
        write_once(&world, new_comment(&issue, &format!("Comment {number}")), None).await;
        let content = format!("File {number}").into_bytes();
        write_once(&world, new_file(&issue, "a.txt", &content), Some(Bytes::from(content.clone()))).await;
    };
    futures::future::join_all((0..ISSUES).map(one)).await;

    assert!(world.handle().counters().dropped_answers > 0);
    let mut summaries: Vec<_> = world.issues().iter().map(|issue| issue["summary"].to_string()).collect();
    summaries.sort();
    summaries.dedup();
    assert_eq!((summaries.len(), world.issues().len()), (ISSUES, ISSUES));
    for issue in world.issues() {
        for list in ["comments", "attachments"] {
            assert_eq!(issue[list].as_array().unwrap().len(), 1, "{list} of {}", issue["summary"]);
        }
    }
}
