//! The whole road without hands: connect, start a sync, change things on both sides, and see that it gets quiet.

use super::companies::{Companies, Company, SAMPLE_ISSUE};
use super::say;
use anyhow::{Context as _, bail, ensure};
use reqwest::Method;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// How long a change may take to the other side before the walk gives up.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often the other side is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// What the demo adds to the default incoming rule: statuses by name.
const STATUS_RULE: &str = r#"
// Statuses of the other side, and what they are called here.
def statuses = ["To Do": "To Do", "In Progress": "In Progress", "In Review": "In Review", "Done": "Done"]
def wanted = statuses[replica.status?.name]
if (wanted && wanted != issue.status?.name) {
    issue.setStatus(wanted)
}
"#;

/// Prints steps with their times.
struct Transcript {
    began: Instant,
    last: Instant,
    number: u32,
}

impl Transcript {
    fn new() -> Self {
        let now = Instant::now();
        Self { began: now, last: now, number: 0 }
    }

    fn step(&mut self, text: &str) {
        let now = Instant::now();
        self.number += 1;
        let (took, at) = (now - self.last, now - self.began);
        say(&format!("{:>2}. [{:>7.3} s, took {:>7.3} s] {text}", self.number, at.as_secs_f64(), took.as_secs_f64()));
        self.last = now;
    }
}

/// Walks, and ends with an error that says where it stopped.
pub async fn walk(companies: &Companies, quiet_seconds: u64) -> anyhow::Result<()> {
    let (a, b) = (&companies.a, &companies.b);
    let mut transcript = Transcript::new();
    let connections = connect(a, b, &mut transcript).await?;
    let (issue_a, issue_b) = first_sync(a, b, &connections, &mut transcript).await?;
    change_everything(a, &issue_a, b, &issue_b, &mut transcript).await?;
    change_everything(b, &issue_b, a, &issue_a, &mut transcript).await?;
    stay_quiet(a, b, quiet_seconds, &mut transcript).await?;
    say("The walk is done: both sides agree, and nothing writes any more.");
    Ok(())
}

/// The connection's ids on both nodes; they are the same, which the walk checks.
struct Connected {
    id: String,
}

async fn connect(a: &Company, b: &Company, transcript: &mut Transcript) -> anyhow::Result<Connected> {
    let new = json!({
        "systemId": a.system, "type": "private", "mode": "script", "localShortName": "acme", "remoteShortName": "globex",
        "name": "acme to globex", "description": "Support cases between Acme and Globex", "projectKey": a.project,
    });
    let initiated = a.node.post("/api/v1/connections", &new).await.context("initiate")?;
    let id = text(&initiated["connection"], "id")?;
    let code = text(&initiated, "invitationCode")?;
    ensure!(initiated["connection"]["status"] == "pending", "the connection is not pending: {initiated}");
    ensure!(initiated["connection"]["remote"]["label"] == "unknown", "the destination is not unknown: {initiated}");
    transcript
        .step(&format!("A initiates a private connection in Script mode; the code has {} characters", code.len()));

    publish_status_rule(a, &id).await.context("A publishes")?;
    transcript.step("A publishes version 2 of its rules while the connection is pending");

    let path = format!("/api/v1/connections/{id}/twins");
    let early = json!({ "issueKey": SAMPLE_ISSUE });
    let (answer, _) = a.node.call(Method::POST, &path, Some(&early), &[]).await?;
    ensure!(
        answer.status == 409 && answer.body["code"] == "connection-pending",
        "an early start was taken: {}",
        answer.body
    );
    transcript.step(&format!("A can't start a sync yet: \"{}\"", text(&answer.body, "detail")?));

    let seen = b.node.post("/api/v1/invitations/inspect", &json!({ "code": code })).await.context("inspect")?;
    let comparison = text(&seen, "comparisonCode")?;
    transcript.step(&format!(
        "B sees who invites: {} ({}), comparison code {comparison}",
        seen["initiator"]["shortName"], seen["initiator"]["trackerLabel"]
    ));

    let accept = json!({ "code": code, "systemId": b.system, "projectKey": b.project });
    let accepted = b.node.post("/api/v1/invitations/accept", &accept).await.context("accept")?;
    ensure!(text(&accepted, "id")? == id, "the two sides name the connection differently");
    let at_a = eventually("A becomes active", async || {
        let connection = a.node.get(&format!("/api/v1/connections/{id}")).await?;
        Ok((connection["status"] == "active").then_some(connection))
    })
    .await?;
    ensure!(at_a["comparisonCode"] == comparison.as_str(), "the comparison codes differ: {at_a}");
    ensure!(at_a["requestsMadeBy"] == "them", "A would make requests: {at_a}");
    transcript.step("B accepts; both sides are active, the comparison codes are equal, B makes all requests");

    publish_status_rule(b, &id).await.context("B publishes")?;
    transcript.step("B publishes version 2 of its rules");
    Ok(Connected { id })
}

async fn publish_status_rule(company: &Company, id: &str) -> anyhow::Result<()> {
    let path = format!("/api/v1/connections/{id}/rules");
    let rules = company.node.get(&path).await?;
    let current = &rules["current"];
    let incoming = format!("{}{STATUS_RULE}", text(current, "incoming")?);
    let new = json!({
        "outgoing": current["outgoing"], "incoming": incoming, "note": "Statuses by name", "basedOn": current["number"],
    });
    let published = company.node.post(&path, &new).await?;
    ensure!(published["number"] == 2, "the published version is {}", published["number"]);
    Ok(())
}

async fn first_sync(
    a: &Company,
    b: &Company,
    connected: &Connected,
    transcript: &mut Transcript,
) -> anyhow::Result<(String, String)> {
    let path = format!("/api/v1/connections/{}/twins", connected.id);
    a.node.post(&path, &json!({ "issueKey": SAMPLE_ISSUE })).await.context("start")?;
    let source = issue(a, SAMPLE_ISSUE).await?;
    let wanted = source["comments"].as_array().map_or(0, Vec::len);
    let files = source["attachments"].as_array().map_or(0, Vec::len);
    let created = eventually("the issue appears at B", async || {
        let all = issues(b).await?;
        let found = all.into_iter().find(|issue| issue["summary"] == source["summary"]);
        Ok(found.filter(|issue| {
            issue["comments"].as_array().map_or(0, Vec::len) == wanted
                && issue["attachments"].as_array().map_or(0, Vec::len) == files
                && issue["status"] == source["status"]
        }))
    })
    .await?;
    let key = text(&created, "key")?;
    transcript.step(&format!(
        "{SAMPLE_ISSUE} of A is {key} of B: \"{}\", {wanted} comments, {files} attachments, status {}",
        text(&source, "summary")?,
        source["status"]
    ));
    eventually("A learns the key", async || {
        let twins = a.node.get(&path).await?;
        Ok(twins["twins"].as_array().into_iter().flatten().any(|twin| twin["remoteKey"] == key.as_str()).then_some(()))
    })
    .await?;
    transcript.step(&format!("A knows that its twin is {key}"));
    Ok((SAMPLE_ISSUE.to_owned(), key))
}

/// A person on one side edits, comments, attaches, moves; each must show on the other side.
async fn change_everything(
    from: &Company,
    from_key: &str,
    to: &Company,
    to_key: &str,
    transcript: &mut Transcript,
) -> anyhow::Result<()> {
    let way = format!("{} to {}", from.name, to.name);
    let people = format!("/__emulator/people/issues/{from_key}");

    let summary = format!("Edited by a person of {}", from.name);
    from.tracker.ok(Method::PUT, &people, Some(&json!({ "summary": summary }))).await?;
    arrives(to, to_key, "the edit", |issue| issue["summary"] == summary.as_str()).await?;
    transcript.step(&format!("{way}: an edit of the summary"));

    let words = format!("A comment by a person of {}", from.name);
    from.tracker.post(&format!("{people}/comments"), &json!({ "body": words })).await?;
    let has_comment = |issue: &Value| {
        let comments = issue["comments"].as_array().into_iter().flatten();
        comments.filter(|comment| comment["text"].as_str().unwrap_or_default().contains(&words)).count() == 1
    };
    arrives(to, to_key, "the comment", has_comment).await?;
    transcript.step(&format!("{way}: a comment"));

    let name = format!("notes-of-{}.txt", from.name.to_lowercase());
    let file =
        json!({ "filename": name, "mimeType": "text/plain", "text": format!("Notes of {}\n", from.name).repeat(500) });
    from.tracker.post(&format!("{people}/attachments"), &file).await?;
    let hash = attachment_hash(&issue(from, from_key).await?, &name).context("the attachment is not there")?;
    arrives(to, to_key, "the attachment", |issue| attachment_hash(issue, &name).as_deref() == Some(hash.as_str()))
        .await?;
    transcript.step(&format!("{way}: an attachment, with the same hash"));

    let now = issue(from, from_key).await?;
    let next = match now["status"].as_str() {
        Some("In Progress") => "Done",
        Some("Done") => "To Do",
        _ => "In Progress",
    };
    from.tracker.post(&format!("{people}/transitions"), &json!({ "to": next })).await?;
    arrives(to, to_key, "the status", |issue| issue["status"] == next).await?;
    transcript.step(&format!("{way}: the status {next}"));
    Ok(())
}

async fn arrives(to: &Company, key: &str, what: &str, is_there: impl Fn(&Value) -> bool) -> anyhow::Result<()> {
    let what = format!("{what} arrives at {} in {key}", to.name);
    eventually(&what, async || Ok(is_there(&issue(to, key).await?).then_some(()))).await
}

/// Waits until the writes of both nodes stop, then counts that there are none for a while.
async fn stay_quiet(a: &Company, b: &Company, seconds: u64, transcript: &mut Transcript) -> anyhow::Result<()> {
    let settled = eventually("writes stop", async || {
        let before = writes(a, b).await?;
        tokio::time::sleep(Duration::from_secs(2)).await;
        Ok((writes(a, b).await? == before).then_some(before))
    })
    .await?;
    transcript.step(&format!("writes so far by the nodes: {} at A's tracker, {} at B's", settled.0, settled.1));
    tokio::time::sleep(Duration::from_secs(seconds)).await;
    let after = writes(a, b).await?;
    ensure!(after == settled, "the nodes wrote although nobody changed anything: {settled:?} became {after:?}");
    transcript.step(&format!("no write at either tracker for {seconds} seconds"));
    Ok(())
}

async fn writes(a: &Company, b: &Company) -> anyhow::Result<(u64, u64)> {
    let count = async |company: &Company| -> anyhow::Result<u64> {
        let counters = company.tracker.get("/__emulator/counters").await?;
        counters["api"]["writes"].as_u64().context("the emulator counts no writes")
    };
    Ok((count(a).await?, count(b).await?))
}

async fn issues(company: &Company) -> anyhow::Result<Vec<Value>> {
    let dump = company.tracker.get("/__emulator/dump").await?;
    Ok(dump["issues"].as_array().cloned().unwrap_or_default())
}

async fn issue(company: &Company, key: &str) -> anyhow::Result<Value> {
    let all = issues(company).await?;
    all.into_iter()
        .find(|issue| issue["key"] == key)
        .with_context(|| format!("{key} is not in {}'s tracker", company.name))
}

fn attachment_hash(issue: &Value, name: &str) -> Option<String> {
    let mut files = issue["attachments"].as_array()?.iter().filter(|file| file["filename"] == name);
    let hash = files.next()?["sha256"].as_str()?.to_owned();
    files.next().is_none().then_some(hash)
}

fn text(value: &Value, name: &str) -> anyhow::Result<String> {
    value[name].as_str().map(str::to_owned).with_context(|| format!("there is no {name} in {value}"))
}

/// Looks again and again until there is something, with a bound.
async fn eventually<T>(what: &str, mut look: impl AsyncFnMut() -> anyhow::Result<Option<T>>) -> anyhow::Result<T> {
    let began = Instant::now();
    while began.elapsed() < PATIENCE {
        if let Some(found) = look().await? {
            return Ok(found);
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
    bail!("{what}: not within {} s", PATIENCE.as_secs())
}
