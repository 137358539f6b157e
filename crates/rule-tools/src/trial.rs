//! One run of one script on issues from files.

use crate::changes::changes;
use crate::stand::Stand;
use entente_hub::{HubIssue, IssueRef, Replica, Timestamp, Traces};
use entente_rules::{
    Answer, Coverage, IncomingFacts, LogLine, Progress, Question, RuleDiagnostic, RuleFailure, RuleTexts,
    ScriptLibrary, Side, Surroundings, TrackerFacts, compile_with, start_incoming, start_outgoing,
};
use serde::Serialize;
use serde_json::{Value, json};

/// What a run begins with.
#[derive(Clone, Debug)]
pub struct Trial {
    /// Which script it is.
    pub side: Side,
    /// Its text.
    pub script: String,
    /// A node's own classes that it may use.
    pub library: ScriptLibrary,
    /// Our issue; none on a first sync.
    pub issue: Option<HubIssue>,
    /// What the other side says; for incoming scripts.
    pub replica: Option<Replica>,
    /// What it said before.
    pub previous: Option<Replica>,
    /// Pairs of comments, attachments, work logs.
    pub traces: Traces,
    /// `firstSync`; by default whether there is no issue yet, or for outgoing scripts false.
    pub first_sync: Option<bool>,
    /// The script's tracker.
    pub tracker: TrackerFacts,
    /// The script's clock.
    pub now: Timestamp,
}

/// What a run made.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The outgoing script's replica.
    Replica(Box<HubIssue>),
    /// The incoming script's issue, before and as it wants it.
    Issue {
        /// As it was at the start; empty on a first sync.
        before: Box<HubIssue>,
        /// As the script wants it.
        wanted: Box<HubIssue>,
        /// The existing issue that the script chose, where it dealt with it itself.
        handled: Option<IssueRef>,
    },
    /// The script ended with an error.
    Failed(Box<RuleFailure>),
}

/// The end of a run.
#[derive(Clone, Debug)]
pub struct TrialResult {
    /// What it made.
    pub outcome: Outcome,
    /// What it logged, also up to an error's place.
    pub log: Vec<LogLine>,
    /// Requests, and what was stored on the way.
    pub stand: Stand,
    /// Lines that it came by.
    pub coverage: Coverage,
}

impl Trial {
    /// Runs the script against a stand-in of its tracker.
    ///
    /// # Errors
    /// What is wrong with a script that does not compile.
    pub fn run(&self, mut stand: Stand) -> Result<TrialResult, Vec<RuleDiagnostic>> {
        let texts = match self.side {
            Side::Outgoing => RuleTexts { outgoing: self.script.clone(), incoming: String::new() },
            Side::Incoming => RuleTexts { outgoing: String::new(), incoming: self.script.clone() },
        };
        let rules = compile_with(&texts, &self.library, 1)?;
        let issues = self.issue.iter().chain(self.replica.iter().map(|replica| &replica.hub_issue));
        issues.for_each(|issue| stand.learn(issue));
        let around = self.surroundings();
        Ok(match self.side {
            Side::Outgoing => {
                let issue = self.issue.clone().unwrap_or_default();
                let mut run = start_outgoing(&rules, &issue, &around).with_coverage();
                let mut progress = run.advance();
                let (outcome, log) = loop {
                    progress = match progress {
                        Progress::Ask(question) => run.answer(self.answer(&mut stand, question)),
                        Progress::Done(done) => break (Outcome::Replica(Box::new(done.replica)), done.log),
                        Progress::Failed(failure) => break (Outcome::Failed(Box::new(failure)), run.log()),
                    };
                };
                TrialResult { outcome, log, stand, coverage: run.coverage().unwrap_or_default() }
            }
            Side::Incoming => {
                let mut run = start_incoming(&rules, &self.facts(), &around).with_coverage();
                let mut progress = run.advance();
                let (outcome, log) = loop {
                    progress = match progress {
                        Progress::Ask(question) => run.answer(self.answer(&mut stand, question)),
                        Progress::Done(done) => break (self.issue_outcome(done.wanted, done.handled), done.log),
                        Progress::Failed(failure) => break (Outcome::Failed(Box::new(failure)), run.log()),
                    };
                };
                TrialResult { outcome, log, stand, coverage: run.coverage().unwrap_or_default() }
            }
        })
    }

    fn answer(&self, stand: &mut Stand, question: Question) -> Answer {
        stand.answer(question, &self.traces)
    }

    fn issue_outcome(&self, wanted: HubIssue, handled: Option<IssueRef>) -> Outcome {
        let before = Box::new(self.issue.clone().unwrap_or_default());
        Outcome::Issue { before, wanted: Box::new(wanted), handled }
    }

    fn facts(&self) -> IncomingFacts {
        IncomingFacts {
            issue: self.issue.clone(),
            replica: self.replica.clone().unwrap_or_default(),
            previous: self.previous.clone(),
            traces: self.traces.clone(),
            first_sync: self.first_sync.unwrap_or(self.issue.is_none()),
        }
    }

    fn surroundings(&self) -> Surroundings {
        let text = |field: &entente_hub::Field<String>| field.value().cloned().unwrap_or_default();
        let local = self.issue.as_ref().map(|issue| IssueRef { id: text(&issue.id), key: text(&issue.key) });
        let url = match self.side {
            // An outgoing script's first sync is known by the twin that is not there yet.
            Side::Outgoing if self.first_sync != Some(true) => Some("https://remote.example/1".to_owned()),
            Side::Outgoing => None,
            Side::Incoming => self.replica.as_ref().and_then(|replica| replica.issue_url.clone()),
        };
        Surroundings {
            connection: entente_rules::ConnectionFacts {
                name: "trial".into(),
                local_name: "Local".into(),
                remote_name: "Remote".into(),
                local_node_url: "https://node.example".into(),
                remote_url: Some("https://remote.example".into()),
                ..entente_rules::ConnectionFacts::default()
            },
            tracker: self.tracker.clone(),
            local: local.filter(|local| !local.id.is_empty() || !local.key.is_empty()),
            issue_url: url,
            now: self.now,
            seed: 1,
            limits: entente_rules::RuleLimits::default(),
            cancelled: None,
        }
    }
}

impl TrialResult {
    /// The result as JSON: the replica or the changes, the log, the requests, and the error where there is one.
    pub fn to_json(&self) -> Value {
        let mut shown = match &self.outcome {
            Outcome::Replica(replica) => json!({ "replica": replica }),
            Outcome::Issue { before, wanted, handled } => {
                let mut shown = json!({ "changes": changes(before, wanted) });
                if let Some(handled) = handled {
                    shown["handled"] = json!(handled);
                }
                shown
            }
            Outcome::Failed(failure) => json!({ "error": failure }),
        };
        shown["log"] = json!(self.log);
        shown["requests"] = json!(self.stand.requests);
        if !self.stand.stored.is_empty() {
            shown["stored"] = self.stand.stored.iter().map(to_json).collect();
        }
        shown
    }
}

fn to_json(item: impl Serialize) -> Value {
    serde_json::to_value(item).unwrap_or_default()
}
