//! The whole road without hands: connect, start a sync, change things on both sides, and see that it gets quiet.

use super::companies::{Companies, Company, SAMPLE_ISSUE};
use super::say;
use super::tracker::Issue;
use anyhow::{Context as _, bail, ensure};
use reqwest::Method;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// How long a change may take to the other side before the walk gives up.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often the other side is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// What the demo adds to the default incoming rule: statuses by name.
fn status_rule(ours: &Company, theirs: &Company) -> String {
    let pairs = theirs.tracker.statuses().into_iter().zip(ours.tracker.statuses());
    let pairs: Vec<String> = pairs.map(|(theirs, ours)| format!("\"{theirs}\": \"{ours}\"")).collect();
    format!(
        r#"
// Statuses of the other side, and what they are called here.
def statuses = [{}]
def wanted = statuses[replica.status?.name]
if (wanted && wanted != issue.status?.name) {{
    issue.setStatus(wanted)
}}
"#,
        pairs.join(", ")
    )
}

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
    stay_quiet((a, &issue_a), (b, &issue_b), quiet_seconds, &mut transcript).await?;
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
        "name": "acme to globex", "description": "Support cases between Acme and Globex", "projectKey": a.tracker.project(),
    });
    let initiated = a.node.post("/api/v1/connections", &new).await.context("initiate")?;
    let id = text(&initiated["connection"], "id")?;
    let code = text(&initiated, "invitationCode")?;
    ensure!(initiated["connection"]["status"] == "pending", "the connection is not pending: {initiated}");
    ensure!(initiated["connection"]["remote"]["label"] == "unknown", "the destination is not unknown: {initiated}");
    transcript
        .step(&format!("A initiates a private connection in Script mode; the code has {} characters", code.len()));

    publish_status_rule(a, b, &id).await.context("A publishes")?;
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

    let accept = json!({ "code": code, "systemId": b.system, "projectKey": b.tracker.project() });
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

    publish_status_rule(b, a, &id).await.context("B publishes")?;
    transcript.step("B publishes version 2 of its rules");
    Ok(Connected { id })
}

async fn publish_status_rule(company: &Company, other: &Company, id: &str) -> anyhow::Result<()> {
    let path = format!("/api/v1/connections/{id}/rules");
    let rules = company.node.get(&path).await?;
    let current = &rules["current"];
    let incoming = format!("{}{}", text(current, "incoming")?, status_rule(company, other));
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
    let source = a.tracker.issue(SAMPLE_ISSUE).await?;
    let (comments, files) = (source.comments.len(), source.files.len());
    let status = status_number(a, &source)?;
    let created = eventually("the issue appears at B", async || {
        let found = b.tracker.titled(&source.summary).await?.into_iter().next();
        Ok(found.filter(|issue| {
            issue.comments.len() == comments
                && issue.files.len() == files
                && status_number(b, issue).is_ok_and(|number| number == status)
        }))
    })
    .await?;
    let key = created.key;
    transcript.step(&format!(
        "{SAMPLE_ISSUE} of A is {key} of B: \"{}\", {comments} comments, {files} attachments, status {}",
        source.summary, created.status
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

    let summary = format!("Edited by a person of {}", from.name);
    from.tracker.rename(from_key, &summary).await?;
    arrives(to, to_key, "the edit", |issue| issue.summary == summary).await?;
    transcript.step(&format!("{way}: an edit of the summary"));

    let words = format!("A comment by a person of {}", from.name);
    from.tracker.comment(from_key, &words).await?;
    let has_comment = |issue: &Issue| issue.comments.iter().filter(|text| text.contains(&words)).count() == 1;
    arrives(to, to_key, "the comment", has_comment).await?;
    transcript.step(&format!("{way}: a comment"));

    let name = format!("notes-of-{}.txt", from.name.to_lowercase());
    from.tracker.attach(from_key, &name, &format!("Notes of {}\n", from.name).repeat(500)).await?;
    let source = from.tracker.issue(from_key).await?;
    let hash = source.hash_of(&name).context("the attachment is not there")?;
    arrives(to, to_key, "the attachment", |issue| issue.hash_of(&name) == Some(hash)).await?;
    transcript.step(&format!("{way}: an attachment, with the same hash"));

    // In progress, done, and to do again: ways that the workflows have.
    let next = match status_number(from, &source)? {
        1 => 3,
        3 => 0,
        _ => 1,
    };
    from.tracker.move_to(from_key, from.tracker.statuses()[next]).await?;
    let there = to.tracker.statuses()[next];
    arrives(to, to_key, "the status", |issue| issue.status == there).await?;
    transcript.step(&format!("{way}: the status {there}"));
    Ok(())
}

/// The place of the issue's status in the order that both trackers share.
fn status_number(company: &Company, issue: &Issue) -> anyhow::Result<usize> {
    let found = company.tracker.statuses().iter().position(|name| *name == issue.status);
    found.with_context(|| format!("{} has a status that the demo does not know: {}", issue.key, issue.status))
}

async fn arrives(to: &Company, key: &str, what: &str, is_there: impl Fn(&Issue) -> bool) -> anyhow::Result<()> {
    let what = format!("{what} arrives at {} in {key}", to.name);
    eventually(&what, async || Ok(is_there(&to.tracker.issue(key).await?).then_some(()))).await
}

/// Waits until the writes of both nodes stop, then counts that there are none for a while.
async fn stay_quiet(
    a: (&Company, &str),
    b: (&Company, &str),
    seconds: u64,
    transcript: &mut Transcript,
) -> anyhow::Result<()> {
    let settled = eventually("writes stop", async || {
        let before = writes(a, b).await?;
        tokio::time::sleep(Duration::from_secs(2)).await;
        Ok((writes(a, b).await? == before).then_some(before))
    })
    .await?;
    transcript.step(&format!("writes have stopped; the trackers count {} changes at A, {} at B", settled.0, settled.1));
    tokio::time::sleep(Duration::from_secs(seconds)).await;
    let after = writes(a, b).await?;
    ensure!(after == settled, "the nodes wrote although nobody changed anything: {settled:?} became {after:?}");
    transcript.step(&format!("no change at either tracker for {seconds} seconds"));
    Ok(())
}

async fn writes(a: (&Company, &str), b: (&Company, &str)) -> anyhow::Result<(u64, u64)> {
    Ok((a.0.tracker.writes(a.1).await?, b.0.tracker.writes(b.1).await?))
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
