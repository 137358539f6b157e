//! What was answered is on disk, also when the process is killed in the middle of its work.

#![allow(clippy::unwrap_used, reason = "a failing call is a failing test")]

mod support;

use entente_hub::Timestamp;
use entente_sync_store::{IncomingMessage, Lane, Registry, SyncStore};
use entente_sync_store_sqlite::SqliteStore;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use support::{CONNECTION, NOW, SYSTEM, connect};

const DATABASE: &str = "ENTENTE_TEST_DATABASE";
const WRITERS: u64 = 16;

/// Runs in the process that is killed: writes as fast as it can and tells each write once it is answered.
#[test]
#[ignore = "the other test runs it in a process of its own"]
fn writes_until_it_is_killed() {
    let Ok(path) = std::env::var(DATABASE) else { return };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let store = SqliteStore::open(Path::new(&path)).unwrap();
        let mut writers: Vec<std::pin::Pin<Box<dyn Future<Output = ()>>>> = Vec::new();
        for writer in 0..WRITERS {
            writers.push(Box::pin(posts(&store, writer)));
        }
        writers.push(Box::pin(receives(&store)));
        futures::future::join_all(writers).await;
    });
}

fn tell(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}

async fn posts(store: &SqliteStore, writer: u64) {
    for n in 0.. {
        let payload = format!("{writer}-{n}");
        store.post(CONNECTION, Lane::Messages, vec![payload.clone().into_bytes()]).await.unwrap();
        tell(&format!("posted {payload}"));
    }
}

async fn receives(store: &SqliteStore) {
    let mut received = store.mailbox(CONNECTION, Lane::Messages).await.unwrap().received;
    loop {
        let message = IncomingMessage {
            mailbox_sequence: received + 1,
            twin: None,
            payload: vec![1; 500],
            signature: vec![],
            plaintext_hash: vec![],
            opens_twin: None,
        };
        received = store.store_incoming(CONNECTION, SYSTEM, Lane::Messages, vec![message], Timestamp(0)).await.unwrap();
        tell(&format!("received {received}"));
    }
}

fn start_child(path: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "writes_until_it_is_killed", "--ignored", "--nocapture"])
        .env(DATABASE, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// What the child told until it was killed after so many lines.
fn kill_after(path: &Path, lines: usize) -> Vec<String> {
    let mut child = start_child(path);
    let mut told = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let is_ours = |line: &String| line.starts_with("posted ") || line.starts_with("received ");
    let mut heard: Vec<String> = told.by_ref().filter(is_ours).take(lines).collect();
    child.kill().unwrap();
    // What was in the pipe was told before the end too. The last line may be cut: it has no newline and still counts as told only
    // when the whole of it can be found, so it is left out.
    let mut rest: Vec<String> = told.filter(is_ours).collect();
    rest.pop();
    heard.extend(rest);
    child.wait().unwrap();
    assert!(heard.len() >= lines, "the child ended by itself after {} lines", heard.len());
    heard
}

#[tokio::test]
async fn every_answered_write_survives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("entente.db");
    connect(&SqliteStore::open(&path).unwrap()).await;
    let mut acknowledged = 0;
    for lines in [50, 333, 700] {
        let told = kill_after(&path, lines);
        let store = SqliteStore::open(&path).unwrap();
        let sent = store.mailbox(CONNECTION, Lane::Messages).await.unwrap();
        let messages = store.outgoing(CONNECTION, Lane::Messages, acknowledged, 1_000_000).await.unwrap();
        let sequences: Vec<u64> = messages.iter().map(|message| message.mailbox_sequence).collect();
        assert_eq!(
            sequences,
            (acknowledged + 1..=sent.sent).collect::<Vec<_>>(),
            "no number is missing or taken twice"
        );
        let stored: std::collections::HashSet<String> =
            messages.into_iter().map(|message| String::from_utf8(message.payload).unwrap()).collect();
        for line in told {
            if let Some(payload) = line.strip_prefix("posted ") {
                assert!(stored.contains(payload), "{payload} was answered and is lost");
            } else if let Some(sequence) = line.strip_prefix("received ") {
                assert!(sent.received >= sequence.parse().unwrap(), "message {sequence} was answered and is lost");
            }
        }
        let kept = store.unhandled(CONNECTION, Lane::Messages, u32::MAX).await.unwrap();
        assert_eq!(kept.len() as u64, sent.received);
        acknowledged = sent.sent;
        store.acknowledged(CONNECTION, Lane::Messages, acknowledged).await.unwrap();
        store.set_setting("opened", &NOW.0.to_string()).await.unwrap();
    }
}

/// Callers that come together share commits: the price of a full sync is paid per group.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn callers_at_once_share_commits() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(folder.path().join("entente.db")).unwrap();
    connect(&store).await;
    let before = store.statistics();
    let posts = (0..500_u32).map(|n| store.post(CONNECTION, Lane::Messages, vec![n.to_be_bytes().to_vec()]));
    for posted in futures::future::join_all(posts).await {
        posted.unwrap();
    }
    let after = store.statistics();
    let (jobs, commits) = (after.jobs - before.jobs, after.commits - before.commits);
    assert_eq!(jobs, 500);
    assert!(commits < jobs, "{commits} commits for {jobs} jobs");
    assert_eq!(store.mailbox(CONNECTION, Lane::Messages).await.unwrap().sent, 500);
}
