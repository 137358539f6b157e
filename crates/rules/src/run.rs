//! Runs of the two scripts.

use crate::api::{
    Answer, IncomingFacts, IncomingResult, LogLevel, LogLine, OutgoingResult, Progress, RuleFailure, Side, Surroundings,
};
use crate::bind::{self, Bound};
use crate::compile::Rules;
use crate::failure;
use crate::helpers::log::Log;
use crate::helpers::{ISSUE_TRACKER_EXCEPTION, answer_data, question_of};
use crate::object::issue::IssueObject;
use crate::object::whole::tell_issue;
use entente_groovy_vm::{Environment, HostError, Limits, Program, Run};
use entente_hub::HubIssue;
use std::sync::Arc;

/// Starts the outgoing script on an issue. Nothing runs until [`OutgoingRun::advance`].
pub fn start_outgoing(rules: &Rules, issue: &HubIssue, around: &Surroundings) -> OutgoingRun {
    let mut run = prepare(&rules.outgoing, around);
    let bound = bind::outgoing(&mut run, issue, around);
    OutgoingRun { script: ScriptRun { run, bound, side: Side::Outgoing } }
}

/// Starts the incoming script on a replica. Nothing runs until [`IncomingRun::advance`].
pub fn start_incoming(rules: &Rules, facts: &IncomingFacts, around: &Surroundings) -> IncomingRun {
    let mut run = prepare(&rules.incoming, around);
    let bound = bind::incoming(&mut run, facts, around);
    let before = facts.issue.clone().unwrap_or_default();
    IncomingRun { script: ScriptRun { run, bound, side: Side::Incoming }, before }
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
            Ok(OutgoingResult { replica, log: script.log(), fields_read })
        })
    }
}

/// A run of the incoming script.
pub struct IncomingRun {
    script: ScriptRun,
    before: HubIssue,
}

impl IncomingRun {
    /// Runs until the script ends, fails or asks.
    pub fn advance(&mut self) -> Progress<IncomingResult> {
        let progress = self.script.run.advance();
        self.finish(progress)
    }

    /// Answers what the script asked, and goes on.
    pub fn answer(&mut self, answer: Answer) -> Progress<IncomingResult> {
        let progress = self.script.answer(answer);
        self.finish(progress)
    }

    fn finish(&mut self, progress: entente_groovy_vm::Progress) -> Progress<IncomingResult> {
        let before = &self.before;
        self.script.finish(progress, |script| {
            let wanted = script.issue(script.bound.issue)?;
            Ok(IncomingResult { before: before.clone(), wanted, log: script.log() })
        })
    }
}

/// What both runs share.
struct ScriptRun {
    run: Run,
    bound: Bound,
    side: Side,
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
            entente_groovy_vm::Progress::Failed(error) => Progress::Failed(failure::of_script(error, self.side)),
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

    /// What the script logged, then what it printed.
    fn log(&self) -> Vec<LogLine> {
        let logged = self.run.heap().host::<Log>(self.bound.log).map(Log::lines).unwrap_or_default();
        let printed = self.run.output().lines().map(|line| LogLine { level: LogLevel::Info, text: line.to_owned() });
        logged.iter().cloned().chain(printed).collect()
    }
}
