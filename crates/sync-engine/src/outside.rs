//! What a running script asks of the outside, answered: the tracker's lists, and requests of `httpClient`.
//!
//! Reads are made anew by each run. A request that may change something is stored as an intent before it is made, and with its answer
//! after it: a run that is repeated, also with a mended rule, gets the stored answer and does not make it again. An intent without an
//! answer is in doubt: the twin stops and a person decides, and *retry* makes the request again.

use crate::engine::Engine;
use crate::failure;
use crate::ports::ConnectionRuntime;
use crate::start::StartError;
use crate::stored::twin_of;
use aws_lc_rs::digest;
use entente_hub::{IssueRef, Replica, TrackerRequest, TrackerResponse, TwinId};
use entente_rules::{Answer, Question, TwinFacts, TwinQuestion};
use entente_sync_core::Failure;
use entente_sync_store::{JournalRow, StoreError};
use entente_tracker_api::TrackerError;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::{HashMap, VecDeque};

/// How many projects or people a helper looks through.
const ANSWER_LIMIT: usize = 50;

/// How much of what a run asked is kept for the next one that repeats it, in bytes; the rest is asked again.
const MOST_REMEMBERED: usize = 512 * 1024;

/// What became of a request that may change something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "outcome", content = "response", rename_all = "camelCase")]
enum Outcome {
    /// It was made and not refused.
    Done(TrackerResponse),
    /// It was certainly not carried out.
    NotDone,
    /// Nobody knows, and a person was asked.
    Asked,
}

/// The outside, for one run of a script.
pub(crate) struct Outside<'a> {
    engine: &'a Engine,
    runtime: &'a ConnectionRuntime,
    twin: TwinId,
    /// Names the event or message that the script runs for.
    work: String,
    /// False for a run that may have no effects.
    effects: bool,
    /// How often the same request was made in this run.
    made: HashMap<String, u32>,
    journal: Option<HashMap<String, Option<Outcome>>>,
    /// Answers of an earlier run on the same inputs, as long as the questions are the same.
    recorded: VecDeque<Value>,
    /// What was asked, with the answers.
    asked: Vec<Value>,
    /// How large these are, in bytes.
    remembered: usize,
}

impl<'a> Outside<'a> {
    pub(crate) fn new(engine: &'a Engine, runtime: &'a ConnectionRuntime, twin: TwinId, work: String) -> Self {
        Self {
            engine,
            runtime,
            twin,
            work,
            effects: true,
            made: HashMap::new(),
            journal: None,
            recorded: VecDeque::new(),
            asked: Vec::new(),
            remembered: 0,
        }
    }

    /// The same for a run whose requests must not change anything.
    pub(crate) fn without_effects(self) -> Self {
        Self { effects: false, ..self }
    }

    /// The same with the answers of an earlier run on the same inputs.
    pub(crate) fn with_answers(self, answers: Vec<Value>) -> Self {
        Self { recorded: answers.into(), ..self }
    }

    /// The connection that the script runs for.
    pub(crate) fn runtime(&self) -> &'a ConnectionRuntime {
        self.runtime
    }

    /// What was asked so far, with the answers.
    pub(crate) fn answers(&self) -> Vec<Value> {
        self.asked.clone()
    }

    /// Answers a question: as an earlier run was answered, as long as this one asks the same; else anew.
    pub(crate) async fn answer(&mut self, question: Question) -> Result<Answer, Failure> {
        let asked = serde_json::to_value(&question).unwrap_or_default();
        let recorded = self.recorded.pop_front().filter(|pair| pair.get(0) == Some(&asked));
        let recorded = recorded.and_then(|pair| serde_json::from_value(pair.get(1)?.clone()).ok());
        let answer = match recorded {
            Some(answer) => answer,
            None => {
                self.recorded.clear();
                self.fresh_answer(question).await?
            }
        };
        let pair = json!([asked, answer]);
        self.remembered += pair.to_string().len();
        if self.remembered <= MOST_REMEMBERED {
            self.asked.push(pair);
        }
        Ok(answer)
    }

    /// Answers a question. Trouble that heals by itself ends the run, which starts again later; a refusal goes to the script.
    async fn fresh_answer(&mut self, question: Question) -> Result<Answer, Failure> {
        let tracker = &self.runtime.tracker;
        let answer = match question {
            Question::IssueTypes { project_key } => tracker.issue_types(&project_key).await.map(Answer::IssueTypes),
            Question::Projects { text } => tracker.search_projects(&text, ANSWER_LIMIT).await.map(Answer::Projects),
            Question::Statuses { project_key } => tracker.statuses(&project_key).await.map(Answer::Statuses),
            Question::Users { text } => tracker.search_users(&text, ANSWER_LIMIT).await.map(Answer::Users),
            Question::Http(request) if request.reads() => self.send(&request).await.map(Answer::Http),
            Question::Http(request) => return self.change(request).await,
            Question::Lookup(lookup) => tracker.look_for(lookup).await.map(Answer::Found),
            Question::Twin(question) => return self.twin_facts(&question).await,
            Question::Store { .. } => return Ok(Answer::Refused("store() is for the incoming script".into())),
        };
        match answer {
            Ok(answer) => Ok(answer),
            Err(error) if error.heals() => Err(failure::of_tracker(&error)),
            Err(error @ TrackerError::Unauthorized { .. }) => Err(failure::of_tracker(&error)),
            Err(error) => Ok(Answer::Refused(error.to_string())),
        }
    }

    /// A twin that a script asks about. Other connections are known by their names; of those that are not active nothing is told.
    async fn twin_facts(&self, question: &TwinQuestion) -> Result<Answer, Failure> {
        let found = match question {
            TwinQuestion::OfRemote { id_or_key } => {
                self.engine.store.twin_of_remote(self.runtime.id, id_or_key).await.map_err(later)?
            }
            TwinQuestion::OfLocal { id_or_key, connection } => {
                let own = connection.as_ref().is_none_or(|name| *name == self.runtime.facts.name);
                let connection = match connection {
                    Some(name) if !own => self
                        .engine
                        .connections
                        .of_system(self.runtime.system)
                        .into_iter()
                        .find(|other| other.facts.name == *name)
                        .map(|other| other.id),
                    _ => Some(self.runtime.id),
                };
                match (connection, self.runtime.tracker.find_issue(id_or_key).await) {
                    (None, _) | (_, Err(TrackerError::NotFound { .. })) => None,
                    (_, Err(error)) if error.heals() => return Err(failure::of_tracker(&error)),
                    (_, Err(error)) => return Ok(Answer::Refused(error.to_string())),
                    (Some(connection), Ok(issue)) => {
                        self.engine.store.twin_of_issue(connection, &issue.id).await.map_err(later)?
                    }
                }
            }
        };
        let facts = found.and_then(|row| twin_of(&row).ok()).map(|twin| {
            let issue = |replica: Option<Box<Replica>>| replica.map(|replica| Box::new(replica.hub_issue));
            let (remote_id, remote_key, remote_url) =
                twin.remote.map_or((None, None, None), |remote| (remote.id, Some(remote.key), remote.url));
            let (sent, received) = (issue(twin.sent), issue(twin.previous));
            Box::new(TwinFacts { local: twin.local, remote_id, remote_key, remote_url, sent, received })
        });
        Ok(Answer::Twin(facts))
    }

    /// Puts issues under sync that a rule named; one that is already stays as it is. A run without effects puts none.
    pub(crate) async fn expose(&self, issues: &[IssueRef]) -> Result<(), Failure> {
        for issue in issues.iter().filter(|_| self.effects) {
            let name = if issue.id.is_empty() { &issue.key } else { &issue.id };
            let issue = match self.runtime.tracker.find_issue(name).await {
                Ok(issue) => issue,
                Err(error) => return Err(failure::of_tracker(&error)),
            };
            match self.engine.start_issue(self.runtime, issue, None).await {
                Ok(_) | Err(StartError::AlreadyUnderSync { .. }) => {}
                Err(error) => return Err(Failure::Later { detail: error.to_string(), after_ms: None }),
            }
        }
        Ok(())
    }

    /// A request to the tracker, or to another address without the tracker's credentials.
    async fn send(&self, request: &TrackerRequest) -> Result<TrackerResponse, TrackerError> {
        let own = request.target.strip_prefix(self.runtime.tracker.address()).filter(|rest| rest.starts_with('/'));
        match own {
            Some(path) => self.runtime.tracker.request(TrackerRequest { target: path.into(), ..request.clone() }).await,
            None if request.is_path() => self.runtime.tracker.request(request.clone()).await,
            None => self.runtime.web.request(request.clone()).await,
        }
    }

    /// A request that may change something: made once, whatever happens in between.
    async fn change(&mut self, request: TrackerRequest) -> Result<Answer, Failure> {
        let key = self.key(&request);
        let known = self.outcome(&key).await.map_err(later)?;
        match known {
            Some(Some(Outcome::Done(response))) => return Ok(Answer::Http(response)),
            _ if !self.effects => {
                return Ok(Answer::Refused("this run of the script must not change anything in the tracker".into()));
            }
            // The program ended between the request and its answer, and nobody was asked yet.
            Some(None) => return Err(self.ask(&key, &request).await),
            None | Some(Some(Outcome::NotDone | Outcome::Asked)) => {}
        }
        if known.is_none() {
            self.note(&key, None).await.map_err(later)?;
        }
        match self.send(&request).await {
            Ok(response) => {
                let outcome = match response.status {
                    400..=499 => Outcome::NotDone,
                    500.. => Outcome::Asked,
                    _ => Outcome::Done(response.clone()),
                };
                self.note(&key, Some(outcome)).await.map_err(later)?;
                Ok(Answer::Http(response))
            }
            Err(TrackerError::UnknownOutcome { .. }) => Err(self.ask(&key, &request).await),
            Err(error) => {
                self.note(&key, Some(Outcome::NotDone)).await.map_err(later)?;
                if error.heals() || matches!(error, TrackerError::Unauthorized { .. }) {
                    return Err(failure::of_tracker(&error));
                }
                Ok(Answer::Refused(error.to_string()))
            }
        }
    }

    /// Method, target, hash of the body, and how many of the same came before.
    fn key(&mut self, request: &TrackerRequest) -> String {
        let body = digest::digest(&digest::SHA256, request.body.as_deref().unwrap_or_default().as_bytes());
        let hash: String = body.as_ref()[..16].iter().map(|byte| format!("{byte:02x}")).collect();
        let same = format!("{} {} {hash}", request.method, request.target);
        let before = self.made.entry(same.clone()).or_default();
        *before += 1;
        format!("{same} {before}")
    }

    /// What the journal says of a request: nothing, an intent, or what became of it.
    async fn outcome(&mut self, key: &str) -> Result<Option<Option<Outcome>>, StoreError> {
        if self.journal.is_none() {
            let rows = self.engine.store.journal(self.twin, &self.work).await?;
            let read = |row: JournalRow| {
                let outcome = row.answer.and_then(|answer| serde_json::from_str(&answer).ok());
                (row.key, outcome)
            };
            self.journal = Some(rows.into_iter().map(read).collect());
        }
        Ok(self.journal.as_ref().and_then(|journal| journal.get(key)).cloned())
    }

    async fn note(&mut self, key: &str, outcome: Option<Outcome>) -> Result<(), StoreError> {
        let answer = outcome.as_ref().and_then(|outcome| serde_json::to_string(outcome).ok());
        let row = JournalRow { work: self.work.clone(), key: key.to_owned(), answer };
        self.engine.store.write_journal(self.twin, row).await?;
        self.journal.get_or_insert_default().insert(key.to_owned(), outcome);
        Ok(())
    }

    /// The failure that asks a person about a request in doubt. Trying again after that makes it again.
    async fn ask(&mut self, key: &str, request: &TrackerRequest) -> Failure {
        if let Err(error) = self.note(key, Some(Outcome::Asked)).await {
            return later(error);
        }
        Failure::Refused {
            message: format!(
                "The script asked for {} {}, and the answer was lost: it may have been carried out or not.",
                request.method, request.target
            ),
            advice: "Look in the tracker. Retry makes the request again; if it was carried out already, take the call out of the \
                     script or let it look first, publish, and retry."
                .into(),
        }
    }
}

fn later(error: StoreError) -> Failure {
    Failure::Later { detail: error.to_string(), after_ms: None }
}
