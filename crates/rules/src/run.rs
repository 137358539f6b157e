//! Runs of the two scripts.

use crate::api::{
    Answer, IncomingFacts, IncomingResult, LogLevel, LogLine, OutgoingResult, Progress, Question, RuleFailure, Side,
    Surroundings,
};
use crate::bind::{self, Bound};
use crate::compile::Rules;
use crate::failure;
use crate::helpers::log::Log;
use crate::helpers::{ISSUE_TRACKER_EXCEPTION, answer_data, question_of};
use crate::library::Assembled;
use crate::object::facts;
use crate::object::issue::IssueObject;
use crate::object::whole::tell_issue;
use crate::object::{record, scala};
use entente_groovy_vm::{Coverage, Environment, Heap, HostError, Limits, Program, Run, Value};
use entente_hub::{HubIssue, IssueRef, Traces};
use std::sync::Arc;

/// Starts the outgoing script on an issue. Nothing runs until [`OutgoingRun::advance`].
pub fn start_outgoing(rules: &Rules, issue: &HubIssue, around: &Surroundings) -> OutgoingRun {
    let mut run = prepare(&rules.outgoing.program, around);
    let bound = bind::outgoing(&mut run, issue, around);
    OutgoingRun { script: ScriptRun { run, bound, side: Side::Outgoing, text: Arc::clone(&rules.outgoing.text) } }
}

/// Starts the incoming script on a replica. Nothing runs until [`IncomingRun::advance`].
pub fn start_incoming(rules: &Rules, facts: &IncomingFacts, around: &Surroundings) -> IncomingRun {
    let mut run = prepare(&rules.incoming.program, around);
    let bound = bind::incoming(&mut run, facts, around);
    let before = facts.issue.clone().unwrap_or_default();
    IncomingRun {
        script: ScriptRun { run, bound, side: Side::Incoming, text: Arc::clone(&rules.incoming.text) },
        before,
        traces: facts.traces.clone(),
    }
}

fn prepare(program: &Arc<Program>, around: &Surroundings) -> Run {
    let limits = Limits {
        steps: around.limits.steps,
        heap_bytes: around.limits.heap_bytes as u64,
        call_depth: around.limits.call_depth,
        cancel: around.cancelled.clone().unwrap_or_default(),
        ..Limits::default()
    };
    let environment = Environment { now_epoch_ms: around.now.0, seed: around.seed, ..Environment::default() };
    Run::new(Arc::clone(program), limits, environment)
}

/// A run of the outgoing script.
pub struct OutgoingRun {
    script: ScriptRun,
}

impl OutgoingRun {
    /// The same, noting which lines of the script it comes by.
    #[must_use]
    pub fn with_coverage(mut self) -> Self {
        self.script.run.record_coverage();
        self
    }

    /// The lines that it came by; none unless it notes them.
    pub fn coverage(&self) -> Option<Coverage> {
        self.script.coverage()
    }

    /// What the script logged so far.
    pub fn log(&self) -> Vec<LogLine> {
        self.script.log()
    }

    /// Runs until the script ends, fails or asks.
    pub fn advance(&mut self) -> Progress<OutgoingResult> {
        let progress = self.script.run.advance();
        self.finish(progress)
    }

    /// Answers what the script asked, and goes on.
    pub fn answer(&mut self, answer: Answer) -> Progress<OutgoingResult> {
        let progress = self.script.answer(answer);
        self.finish(progress)
    }

    fn finish(&mut self, progress: entente_groovy_vm::Progress) -> Progress<OutgoingResult> {
        self.script.finish(progress, |script| {
            let source = script.run.heap().host::<IssueObject>(script.bound.issue);
            let fields_read = source.map(|issue| issue.reads().to_vec()).unwrap_or_default();
            let replica = script.issue(script.bound.replica)?;
            let expose = script.bound.scene.wishes().expose;
            Ok(OutgoingResult { replica, log: script.log(), fields_read, expose })
        })
    }
}

/// A run of the incoming script.
pub struct IncomingRun {
    script: ScriptRun,
    before: HubIssue,
    traces: Traces,
}

impl IncomingRun {
    /// The same, noting which lines of the script it comes by.
    #[must_use]
    pub fn with_coverage(mut self) -> Self {
        self.script.run.record_coverage();
        self
    }

    /// The lines that it came by; none unless it notes them.
    pub fn coverage(&self) -> Option<Coverage> {
        self.script.coverage()
    }

    /// What the script logged so far.
    pub fn log(&self) -> Vec<LogLine> {
        self.script.log()
    }

    /// Runs until the script ends, fails or asks.
    pub fn advance(&mut self) -> Progress<IncomingResult> {
        let progress = self.script.run.advance();
        self.finish(progress)
    }

    /// Answers what the script asked, and goes on.
    pub fn answer(&mut self, answer: Answer) -> Progress<IncomingResult> {
        if let Answer::Stored { issue, traces } = &answer {
            bind::refresh(&mut self.script.run, &mut self.script.bound, issue, traces);
            self.before = (**issue).clone();
            self.traces = traces.clone();
            self.script.bound.scene.stored();
        }
        let progress = self.script.answer(answer);
        self.finish(progress)
    }

    fn finish(&mut self, progress: entente_groovy_vm::Progress) -> Progress<IncomingResult> {
        let (before, known) = (&self.before, &self.traces);
        let result = match &progress {
            entente_groovy_vm::Progress::Finished(value) => *value,
            _ => Value::Null,
        };
        let progress = self.script.finish(progress, |script| {
            let wanted = script.issue(script.bound.issue)?;
            let (handled, pairs) = handled(script.run.heap_mut(), result, script.bound.traces);
            let pairs = facts::read_traces(script.run.heap_mut(), pairs);
            let traces = pairs.into_iter().filter(|pair| !known.iter().any(|known| known == pair)).collect();
            let wishes = script.bound.scene.wishes();
            Ok(IncomingResult { before: before.clone(), wanted, log: script.log(), traces, handled, wishes })
        });
        match progress {
            Progress::Ask(Question::Store { .. }) => match self.script.issue(self.script.bound.issue) {
                Ok(wanted) => Progress::Ask(Question::Store {
                    wanted: Box::new(wanted),
                    transitions: self.script.bound.scene.wishes().transitions,
                }),
                Err(failure) => Progress::Failed(failure),
            },
            other => other,
        }
    }
}

/// The issue of a script that returned key and pairs, and the list of its pairs; else the script's own list.
fn handled(heap: &mut Heap, result: Value, traces: Value) -> (Option<IssueRef>, Value) {
    let Some((key, pairs)) = scala::pair_of(heap, result) else { return (None, traces) };
    let text = |name: &str| record::text_of(heap, key, name).unwrap_or_default();
    let issue = IssueRef { id: text("id"), key: text("URN") };
    let named = !(issue.id.is_empty() && issue.key.is_empty());
    (named.then_some(issue), pairs)
}

/// What both runs share.
struct ScriptRun {
    run: Run,
    bound: Bound,
    side: Side,
    text: Arc<Assembled>,
}

impl ScriptRun {
    fn answer(&mut self, answer: Answer) -> entente_groovy_vm::Progress {
        self.run.resume(match answer {
            Answer::Refused(message) => Err(HostError { class: ISSUE_TRACKER_EXCEPTION.to_owned(), message }),
            answer => Ok(answer_data(&answer)),
        })
    }

    fn finish<T>(
        &mut self,
        progress: entente_groovy_vm::Progress,
        result: impl FnOnce(&mut Self) -> Result<T, RuleFailure>,
    ) -> Progress<T> {
        match progress {
            entente_groovy_vm::Progress::Finished(_) => match result(self) {
                Ok(result) => Progress::Done(result),
                Err(failure) => Progress::Failed(failure),
            },
            entente_groovy_vm::Progress::Failed(error) => {
                Progress::Failed(failure::of_script(error, self.side, &self.text))
            }
            entente_groovy_vm::Progress::Suspended(call) => match question_of(&call) {
                Some(question) => Progress::Ask(question),
                None => Progress::Failed(failure::without_place(self.side, format!("{} asks nothing", call.name))),
            },
        }
    }

    fn issue(&mut self, issue: entente_groovy_vm::Value) -> Result<HubIssue, RuleFailure> {
        tell_issue(self.run.heap_mut(), issue)
            .map_err(|mismatch| failure::without_place(self.side, mismatch.to_string()))
    }

    /// The lines that the run came by, without those of the library's classes.
    fn coverage(&self) -> Option<Coverage> {
        let mut coverage = self.run.coverage()?;
        let own = |line: &u32| *line <= self.text.script_lines();
        coverage.executable.retain(own);
        coverage.executed.retain(own);
        Some(coverage)
    }

    /// What the script logged, then what it printed.
    fn log(&self) -> Vec<LogLine> {
        let logged = self.run.heap().host::<Log>(self.bound.log).map(Log::lines).unwrap_or_default();
        let printed = self.run.output().lines().map(|line| LogLine { level: LogLevel::Info, text: line.to_owned() });
        logged.iter().cloned().chain(printed).collect()
    }
}
