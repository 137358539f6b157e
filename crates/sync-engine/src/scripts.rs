//! Runs rules: a script suspends where it needs the outside, the answer is fetched here, the script goes on. No thread waits.

use crate::engine::Engine;
use crate::failure;
use crate::outside::Outside;
use crate::ports::ConnectionRuntime;
use entente_hub::diff::normal_text;
use entente_hub::{Comment, Field, HubIssue, Item, Markup, Replica, Traces, WorkLog};
use entente_rules::{
    Answer, IncomingFacts, LogLine, Progress, Question, Surroundings, TrackerFacts, start_incoming, start_outgoing,
};
use entente_sync_core::{Failure, Frozen, IncomingInputs, IncomingRun, RuleWishes, RunEnd, Stored, Twin, Work};

/// Runs the outgoing rule.
pub(crate) async fn outgoing(
    engine: &Engine,
    runtime: &ConnectionRuntime,
    twin: &Twin,
    issue: &HubIssue,
    frozen: Frozen,
) -> Result<Box<Replica>, Failure> {
    let around = surroundings(runtime, twin, frozen);
    let mut outside = Outside::new(engine, runtime, twin.id, outgoing_work(twin));
    let mut run = start_outgoing(&runtime.rules, issue, &around);
    let mut progress = run.advance();
    let result = loop {
        progress = match progress {
            Progress::Done(result) => break result,
            Progress::Failed(error) => return Err(failure::of_rule(error, runtime.rules_version)),
            Progress::Ask(question) => run.answer(outside.answer(question).await?),
        };
    };
    show_log(twin, &result.log);
    outside.expose(&result.expose).await?;
    let mut replica = Replica::new(runtime.tracker.capabilities().markup, result.replica);
    // The address tells the key, so it leaves only where the rule sends the key.
    replica.issue_url = replica.hub_issue.key.value().map(|key| runtime.tracker.issue_url(key));
    let names_itself = replica.hub_issue.key.value().is_some() || replica.hub_issue.id.value().is_some();
    replica.issue_id = issue.id.value().cloned().filter(|_| names_itself);
    Ok(Box::new(replica))
}

/// Runs the incoming rule to its end or to the first stop that is not written yet, and once more on the previous replica where a merge needs it.
pub(crate) async fn incoming(
    engine: &Engine,
    runtime: &ConnectionRuntime,
    twin: &Twin,
    inputs: IncomingInputs,
) -> Result<Box<IncomingRun>, Failure> {
    let markup = runtime.tracker.capabilities().markup;
    let around = surroundings(runtime, twin, inputs.frozen);
    let previous = inputs.previous.map(|replica| in_markup(replica, markup));
    let facts = IncomingFacts {
        first_sync: inputs.issue.is_none(),
        issue: inputs.issue,
        replica: in_markup(inputs.replica, markup),
        previous: previous.clone(),
        traces: inputs.traces,
    };
    let outside = || {
        let work = format!("import:{}", inputs.sequence);
        Outside::new(engine, runtime, twin.id, work).with_answers(inputs.answers.clone())
    };
    let mut run = run_incoming(&mut outside(), twin, &facts, &around, &inputs.stored).await?;
    run.shadow = match previous.filter(|_| inputs.shadow) {
        Some(previous) => {
            let facts = IncomingFacts { replica: previous.clone(), previous: Some(previous), ..facts };
            let mut outside = outside().without_effects();
            // A rule that fails on the previous replica only means that the merge knows less.
            run_incoming(&mut outside, twin, &facts, &around, &inputs.stored).await.ok().map(|run| run.wanted)
        }
        None => None,
    };
    Ok(Box::new(run))
}

async fn run_incoming(
    outside: &mut Outside<'_>,
    twin: &Twin,
    facts: &IncomingFacts,
    around: &Surroundings,
    stored: &[Stored],
) -> Result<IncomingRun, Failure> {
    let runtime = outside.runtime();
    let mut run = start_incoming(&runtime.rules, facts, around);
    let mut written = stored.iter();
    let mut before = facts.issue.clone().unwrap_or_default();
    let mut progress = run.advance();
    loop {
        progress = match progress {
            Progress::Failed(error) => return Err(failure::of_rule(error, runtime.rules_version)),
            Progress::Ask(Question::Store { wanted, transitions }) => match written.next() {
                Some(Stored { issue, traces }) => {
                    before.clone_from(issue);
                    run.answer(Answer::Stored { issue: issue.clone(), traces: traces.clone() })
                }
                None => {
                    let wanted = as_the_tracker_keeps_it(runtime, &before, *wanted);
                    let end = RunEnd::Stopped { answers: outside.answers() };
                    let wishes = RuleWishes { transitions, ..RuleWishes::default() };
                    return Ok(IncomingRun { before, wanted, shadow: None, traces: Traces::default(), wishes, end });
                }
            },
            Progress::Ask(question) => run.answer(outside.answer(question).await?),
            Progress::Done(result) => {
                show_log(twin, &result.log);
                let wanted = as_the_tracker_keeps_it(runtime, &result.before, result.wanted);
                let end = result.handled.map_or(RunEnd::Over, |issue| RunEnd::Handled {
                    id_or_key: if issue.id.is_empty() { issue.key } else { issue.id },
                });
                outside.expose(&result.wishes.expose).await?;
                let entente_rules::Wishes { sync_back, stop_sync, transitions, .. } = result.wishes;
                let wishes = RuleWishes { sync_back, stop_sync, transitions };
                return Ok(IncomingRun {
                    before: result.before,
                    wanted,
                    shadow: None,
                    traces: result.traces,
                    wishes,
                    end,
                });
            }
        }
    }
}

/// Names what an outgoing rule runs for: the first of the events that an export answers, or the message that an import took in.
fn outgoing_work(twin: &Twin) -> String {
    match &twin.work {
        Work::Export(work) => match work.events.first() {
            Some(event) => format!("export:{event}"),
            None => format!("export:{}", work.trace),
        },
        Work::Import(work) => format!("baseline:{}", work.sequence.unwrap_or_default()),
        Work::Rest => "export".into(),
    }
}

fn surroundings(runtime: &ConnectionRuntime, twin: &Twin, frozen: Frozen) -> Surroundings {
    let capabilities = runtime.tracker.capabilities();
    Surroundings {
        connection: runtime.facts.clone(),
        tracker: TrackerFacts {
            kind_label: capabilities.kind.label().into(),
            address: runtime.tracker.address().to_owned(),
            markup: capabilities.markup,
            remote_address: None,
        },
        local: twin.local.clone(),
        issue_url: twin.remote.as_ref().and_then(|remote| remote.url.clone()),
        now: frozen.now,
        seed: frozen.seed,
        limits: entente_rules::RuleLimits::default(),
        cancelled: None,
    }
}

fn show_log(twin: &Twin, lines: &[LogLine]) {
    for line in lines {
        tracing::info!(twin = %twin.id, level = ?line.level, "script: {}", line.text);
    }
}

/// The replica with its texts in the local markup, so that rules see their own tracker's.
fn in_markup(mut replica: Replica, local: Markup) -> Replica {
    let (source, target) = (text_markup(replica.markup), text_markup(local));
    let convert = |text: &mut String| {
        // A rule may send a field rendered to HTML, whatever the markup of its tracker is.
        let source = if entente_text::html::is_whole(text) { entente_text::Markup::Html } else { source };
        if source != target {
            *text = entente_text::convert(text, source, target);
        }
    };
    let issue = &mut replica.hub_issue;
    issue.description.value_mut().into_iter().for_each(convert);
    issue.environment.value_mut().into_iter().for_each(convert);
    issue.comments.value_mut().into_iter().flatten().map(|comment| &mut comment.body).for_each(convert);
    issue.work_logs.value_mut().into_iter().flatten().map(|log| &mut log.comment).for_each(convert);
    replica.markup = local;
    replica
}

/// The converter's markup.
fn text_markup(markup: Markup) -> entente_text::Markup {
    match markup {
        Markup::JiraWiki => entente_text::Markup::JiraWiki,
        Markup::Markdown => entente_text::Markup::Markdown,
        Markup::Textile => entente_text::Markup::Textile,
        Markup::Html => entente_text::Markup::Html,
        Markup::Plain => entente_text::Markup::Plain,
    }
}

/// Texts that the rule changed, in the form in which the tracker will give them back; so a value that is read back
/// equals what was written, and a text that only looks different is no change.
fn as_the_tracker_keeps_it(runtime: &ConnectionRuntime, before: &HubIssue, mut wanted: HubIssue) -> HubIssue {
    let normal = |old: Option<&String>, text: &str| -> Option<String> {
        let unchanged = old.is_some_and(|old| normal_text(old) == normal_text(text));
        (!unchanged).then(|| runtime.tracker.normal_text(text))
    };
    for (old, new) in [(&before.description, &mut wanted.description), (&before.environment, &mut wanted.environment)] {
        if let Field::Set(text) = new
            && let Some(kept) = normal(old.value(), text)
        {
            *text = kept;
        }
    }
    for comment in wanted.comments.value_mut().into_iter().flatten() {
        let old: Option<&Comment> = before.comments().iter().find(|old| old.id == comment.id && !old.id.is_empty());
        if let Some(kept) = normal(old.map(|old| &old.body), &comment.body) {
            comment.body = kept;
        }
    }
    for log in wanted.work_logs.value_mut().into_iter().flatten() {
        let is_unchanged = |old: &&WorkLog| old.id == log.id && old.same_content(log);
        if !before.work_logs().iter().any(|old| is_unchanged(&old)) {
            *log = runtime.tracker.normal_work_log(std::mem::take(log));
        }
    }
    wanted
}
