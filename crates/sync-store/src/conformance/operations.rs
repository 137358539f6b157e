//! Jobs, walks, and what a stop leaves.

use super::Store;
use super::samples::{
    WORKER, at, claim, claim_one, connected, connection, event, hint, message, new_twin, opening, rest, set_status,
    system, twin, twin_at_rest,
};
use crate::{
    CandidateRow, Commit, ConnectionStatus, EventKind, JobProgress, JobRow, JobStatus, Lane, NewTwin, StartOutcome,
    StoreError, TwinStatus, Waiting,
};
use uuid::Uuid;

fn job(n: u8) -> JobRow {
    JobRow {
        id: Uuid::from_bytes([n; 16]),
        connection: connection(1),
        status: JobStatus::Running,
        state: format!("job {n}"),
        created_at: at(i64::from(n)),
        updated_at: at(i64::from(n)),
    }
}

fn progress(n: u8, now: i64) -> JobProgress {
    JobProgress {
        id: job(n).id,
        worker: WORKER.into(),
        state: "further".into(),
        ended: None,
        lease_until: None,
        now: at(now),
    }
}

/// Stopping drops what waits and frees the issue; what comes later for the stopped twin is dropped.
pub async fn a_stopped_twin_frees_its_issue(store: &dyn Store) {
    twin_at_rest(store).await;
    store
        .store_incoming(connection(1), system(1), Lane::Messages, vec![message(1, Some((twin(1), 1)))], at(20))
        .await
        .unwrap();
    store.add_event(twin(1), event(2, EventKind::Stop), at(20)).await.unwrap();
    let claimed = claim_one(store, 20).await;
    let stop =
        Commit { status: TwinStatus::Stopped, local_issue: Some(("1".into(), "OPS-1".into())), ..rest(&claimed, 20) };
    store.commit(stop).await.unwrap();
    let (events, messages) = store.queue_of(twin(1)).await.unwrap();
    assert!(events.is_empty() && messages.is_empty(), "what waited is dropped");
    assert_eq!(store.twin_of_issue(connection(1), "1").await.unwrap(), None);
    let late = vec![opening(2, twin(1), 2)];
    let received = store.store_incoming(connection(1), system(1), Lane::Messages, late, at(30)).await.unwrap();
    assert_eq!((received, claim(store, 40).await.len()), (2, 0));
    let again = NewTwin { id: twin(2), event: event(3, EventKind::Start), ..new_twin(1) };
    assert_eq!(store.start_twin(again, at(50)).await.unwrap(), StartOutcome::Started);
}

/// A person's wish reaches a blocked twin.
pub async fn a_blocked_twin_can_be_stopped_and_skipped(store: &dyn Store) {
    for kind in [EventKind::Stop, EventKind::Skip] {
        let n = if kind == EventKind::Stop { 1 } else { 2 };
        if n == 1 {
            connected(store, &[1]).await;
        }
        store.start_twin(new_twin(n), at(10)).await.unwrap();
        let claimed = claim_one(store, 10).await;
        let blocked = Commit { status: TwinStatus::Blocked, error: Some("{}".into()), ..rest(&claimed, 10) };
        store.commit(blocked).await.unwrap();
        store.add_event(twin(n), event(n + 10, kind), at(20)).await.unwrap();
        let claimed = claim_one(store, 20).await;
        assert_eq!((claimed.twin.status, claimed.twin.error.as_deref()), (TwinStatus::Running, None));
        assert_eq!(claimed.events.last().unwrap().kind, kind);
        store.commit(Commit { status: TwinStatus::Stopped, ..rest(&claimed, 20) }).await.unwrap();
    }
}

/// A job is one worker's at a time, and the one that waited longest comes first.
pub async fn a_job_is_claimed_by_one_worker(store: &dyn Store) {
    connected(store, &[1]).await;
    store.add_job(job(2)).await.unwrap();
    store.add_job(job(1)).await.unwrap();
    let first = store.claim_job(WORKER, at(100), at(10)).await.unwrap().unwrap();
    assert_eq!(first, job(1));
    let second = store.claim_job("other", at(100), at(10)).await.unwrap().unwrap();
    assert_eq!(second, job(2));
    assert_eq!(store.claim_job(WORKER, at(100), at(10)).await.unwrap(), None);
    let error = store.save_job(progress(2, 20)).await.unwrap_err();
    assert!(matches!(error, StoreError::LeaseLost), "{error}");
    assert_eq!(store.save_job(progress(1, 20)).await.unwrap(), JobStatus::Running);
    let again = store.claim_job(WORKER, at(200), at(120)).await.unwrap().unwrap();
    assert_eq!(again.id, job(2).id, "its lease has ended, and it was looked at longest ago");
    let newest: Vec<String> = store.jobs(connection(1), 10).await.unwrap().into_iter().map(|job| job.state).collect();
    assert_eq!(newest, ["job 2", "further"]);
}

/// People pause, resume and cancel; a worker learns it when it stores its progress, and can't undo it.
pub async fn a_job_follows_people(store: &dyn Store) {
    connected(store, &[1]).await;
    store.add_job(job(1)).await.unwrap();
    store.claim_job(WORKER, at(100), at(10)).await.unwrap().unwrap();
    let paused = store.move_job(job(1).id, &[JobStatus::Running], JobStatus::Paused, at(20)).await.unwrap();
    assert_eq!(paused.status, JobStatus::Paused);
    let told = store.save_job(JobProgress { ended: Some(JobStatus::Finished), ..progress(1, 30) }).await.unwrap();
    assert_eq!(told, JobStatus::Paused);
    assert_eq!(store.claim_job(WORKER, at(300), at(200)).await.unwrap(), None);
    let error = store.move_job(job(1).id, &[JobStatus::Running], JobStatus::Cancelled, at(40)).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict { .. }), "{error}");
    store.move_job(job(1).id, &[JobStatus::Paused], JobStatus::Running, at(50)).await.unwrap();
    store.claim_job(WORKER, at(300), at(200)).await.unwrap().unwrap();
    let ended = store.save_job(JobProgress { ended: Some(JobStatus::Finished), ..progress(1, 210) }).await.unwrap();
    assert_eq!(ended, JobStatus::Finished);
    assert_eq!(store.job(job(1).id).await.unwrap().unwrap().status, JobStatus::Finished);
}

/// Jobs of a connection that is not active wait.
pub async fn jobs_rest_with_their_connection(store: &dyn Store) {
    connected(store, &[1]).await;
    store.add_job(job(1)).await.unwrap();
    set_status(store, 1, ConnectionStatus::Deactivated).await;
    assert_eq!(store.claim_job(WORKER, at(100), at(10)).await.unwrap(), None);
    set_status(store, 1, ConnectionStatus::Active).await;
    assert!(store.claim_job(WORKER, at(100), at(10)).await.unwrap().is_some());
}

/// A walk sees every twin once, in portions.
pub async fn twins_are_walked_in_portions(store: &dyn Store) {
    connected(store, &[1]).await;
    for n in [3, 1, 2] {
        store.start_twin(new_twin(n), at(10)).await.unwrap();
    }
    let ids = async |after, limit| {
        let rows = store.walk_twins(connection(1), Some(TwinStatus::Running), after, limit).await.unwrap();
        rows.iter().map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(None, 2).await, [twin(1), twin(2)]);
    assert_eq!(ids(Some(twin(2)), 2).await, [twin(3)]);
    assert!(store.walk_twins(connection(1), Some(TwinStatus::Stopped), None, 9).await.unwrap().is_empty());
}

/// What came while a connection rests is counted: each twin once, however often its issue changed.
pub async fn what_waits_is_counted(store: &dyn Store) {
    twin_at_rest(store).await;
    set_status(store, 1, ConnectionStatus::Deactivated).await;
    assert_eq!(store.waiting(connection(1)).await.unwrap(), Waiting::default());
    for n in [20, 21] {
        store.record_hints(system(1), vec![hint(1, EventKind::Changed, n)], None, at(20)).await.unwrap();
    }
    store
        .store_incoming(connection(1), system(1), Lane::Messages, vec![message(1, Some((twin(1), 1)))], at(20))
        .await
        .unwrap();
    assert_eq!(store.waiting(connection(1)).await.unwrap(), Waiting { changed: 1, messages: 1 });
    let (events, _) = store.queue_of(twin(1)).await.unwrap();
    assert_eq!(events.len(), 1, "one dirty mark, not a growing queue");
}

/// A candidate is noted once, judged, and stays when it changed again meanwhile; issues with a twin are none.
pub async fn candidates_are_kept_until_they_are_judged(store: &dyn Store) {
    twin_at_rest(store).await;
    let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    store.note_candidates(connection(1), ids(&["1", "8", "9"]), at(20)).await.unwrap();
    let seen = store.candidates(connection(1), 10).await.unwrap();
    assert_eq!(seen.iter().map(|row| row.issue_id.as_str()).collect::<Vec<_>>(), ["8", "9"]);
    store.note_candidates(connection(1), ids(&["8"]), at(30)).await.unwrap();
    store.drop_candidates(connection(1), seen).await.unwrap();
    let left = store.candidates(connection(1), 10).await.unwrap();
    assert_eq!(left, [CandidateRow { issue_id: "8".into(), noted_at: at(30) }]);
}

/// From the stored intent until the issue is known.
pub async fn a_creation_is_seen_while_it_is_open(store: &dyn Store) {
    connected(store, &[1]).await;
    let opening = vec![opening(1, twin(5), 1)];
    store.store_incoming(connection(1), system(1), Lane::Messages, opening, at(10)).await.unwrap();
    assert!(!store.is_creating(connection(1)).await.unwrap());
    let claimed = claim_one(store, 10).await;
    let intent = Commit { step: "apply".into(), lease_until: Some(at(500)), ..rest(&claimed, 20) };
    store.commit(intent.clone()).await.unwrap();
    assert!(store.is_creating(connection(1)).await.unwrap());
    let known = Commit { local_issue: Some(("7".into(), "OPS-7".into())), ..intent };
    store.commit(known).await.unwrap();
    assert!(!store.is_creating(connection(1)).await.unwrap());
}

/// Tombstones can be found.
pub async fn removed_connections_are_listed(store: &dyn Store) {
    connected(store, &[1, 2]).await;
    set_status(store, 2, ConnectionStatus::Removed).await;
    let removed: Vec<_> = store.removed_connections().await.unwrap().into_iter().map(|row| row.id).collect();
    assert_eq!(removed, [connection(2)]);
}
