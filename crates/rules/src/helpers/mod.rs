//! The helper objects of the scripting API (catalogue 3): one host object each, one file for each one's methods.

mod advice;
mod attachment;
pub(crate) mod catalogue;
mod comment;
mod debug;
mod http;
mod http_target;
pub(crate) mod log;
pub(crate) mod merge;
mod node;
mod node_find;
mod node_lookup;
mod node_text;
pub(crate) mod store;
mod strip_html;
mod sync;
mod twins;
mod work_log;
mod workflow;

use crate::api::{Answer, Question, Surroundings, Wishes};
use catalogue::HelperKind;
use entente_groovy_vm::{Data, Fault, HostCall, HostContext, HostObject, HostResult, Outcome, Value};
use std::any::Any;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// The exception that stops one issue's synchronisation.
pub(crate) const ISSUE_TRACKER_EXCEPTION: &str = "com.exalate.api.exception.IssueTrackerException";

/// What helpers know of the run.
pub(crate) struct Scene {
    pub around: Surroundings,
    /// The local issue's object.
    pub issue: Value,
    /// How many questions the run has asked.
    pub asked: AtomicU32,
    /// What the script wants done when the issue is written.
    pub wishes: Mutex<Wishes>,
    /// Headers that the script adds to its requests.
    pub headers: Mutex<Vec<(String, String)>>,
}

impl Scene {
    /// What is around a run.
    pub(crate) fn new(around: Surroundings, issue: Value) -> Self {
        Self { around, issue, asked: AtomicU32::new(0), wishes: Mutex::default(), headers: Mutex::default() }
    }

    /// Notes a wish.
    fn wish(&self, note: impl FnOnce(&mut Wishes)) {
        note(&mut self.wishes.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn add_header(&self, name: &str, value: &str) {
        let mut headers = self.headers.lock().unwrap_or_else(PoisonError::into_inner);
        headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        headers.push((name.to_owned(), value.to_owned()));
    }

    /// Headers for the next request.
    fn headers(&self) -> Vec<(String, String)> {
        self.headers.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What the script wished for so far.
    pub(crate) fn wishes(&self) -> Wishes {
        self.wishes.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The issue was stored: its transitions were made with it.
    pub(crate) fn stored(&self) {
        self.wish(|wishes| wishes.transitions.clear());
    }

    /// Counts a question.
    ///
    /// # Errors
    /// When the run has asked as many as it may.
    fn count_question(&self) -> Result<(), Fault> {
        let most = self.around.limits.requests;
        if self.asked.fetch_add(1, Ordering::Relaxed) < most {
            return Ok(());
        }
        Err(Fault::illegal_state(format!(
            "the script asks the tracker more than {most} times in one run; ask for several things at once, or for less"
        )))
    }
}

/// A helper object.
pub(crate) struct Helper {
    pub kind: HelperKind,
    pub scene: Arc<Scene>,
}

impl Helper {
    /// What a method says that this tracker can't serve.
    fn not_available(&self, method: &str) -> Fault {
        let tracker = match self.scene.around.tracker.kind_label.as_str() {
            "" => "this tracker",
            label => label,
        };
        let name = self.kind.name();
        let text = format!("{name}.{method}() is not available for {tracker}. {}", advice::instead(self.kind, method));
        Fault::new(ISSUE_TRACKER_EXCEPTION, text)
    }
}

/// A question to the tracker on behalf of a helper's method, with what the method looks for in the answer.
pub(super) fn ask(helper: HelperKind, method: &str, question: &Question, wanted: &str) -> HostResult {
    let name = format!("{}.{method}", helper.name());
    let mut args = question_data(question);
    args.push(Data::String(wanted.to_owned()));
    Ok(Outcome::Suspend(HostCall::new(name, args)))
}

/// A question in the form in which it leaves the run.
pub(super) fn question_data(question: &Question) -> Vec<Data> {
    vec![Data::String(serde_json::to_string(question).unwrap_or_default())]
}

/// The question of a suspended call.
pub(crate) fn question_of(call: &HostCall) -> Option<Question> {
    match call.args.first() {
        Some(Data::String(text)) => serde_json::from_str(text).ok(),
        _ => None,
    }
}

/// An answer in the form in which it goes back into the run.
pub(crate) fn answer_data(answer: &Answer) -> Data {
    Data::String(serde_json::to_string(answer).unwrap_or_default())
}

fn answer_of(data: &Data) -> Option<Answer> {
    match data {
        Data::String(text) => serde_json::from_str(text).ok(),
        _ => None,
    }
}

impl HostObject for Helper {
    fn class_name(&self) -> &str {
        self.kind.class()
    }

    fn instance_of(&self, class: &str) -> bool {
        let simple = |name: &str| name.rsplit('.').next().map(str::to_owned);
        simple(self.kind.class()) == simple(class)
    }

    fn get_property(&mut self, cx: &mut HostContext<'_>, name: &str) -> HostResult {
        match (self.kind, name) {
            (HelperKind::Sync, "twinTraceRepository") | (HelperKind::Node, "twinTraceRepositoryProvider") => {
                Ok(Outcome::Value(cx.heap().add_host(Box::new(twins::TwinTraces))))
            }
            _ if self.kind.methods().contains(&name) && !self.kind.has(name) => Err(self.not_available(name)),
            _ => Ok(Outcome::Missing),
        }
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        let outcome = match self.kind {
            HelperKind::Node => node::call(self, cx, name, args)?,
            HelperKind::Comment => comment::call(cx, name, args)?,
            HelperKind::Attachment => attachment::call(name, args, cx)?,
            HelperKind::WorkLog => work_log::call(cx, name, args)?,
            HelperKind::Sync => sync::call(self, cx, name, args)?,
            HelperKind::Debug => debug::call(cx, name, args)?,
            HelperKind::User => node_lookup::user_helper(self, cx, name, args)?,
            HelperKind::Http => http::call(self, cx, name, args)?,
            HelperKind::Workflow => workflow::call(self, cx, name, args)?,
            HelperKind::ServiceDesk | HelperKind::EventScheduler => Outcome::Missing,
        };
        if let Outcome::Suspend(_) = outcome {
            self.scene.count_question()?;
        }
        let open_ended = self.kind.methods().is_empty();
        match outcome {
            Outcome::Missing if open_ended || (self.kind.methods().contains(&name) && !self.kind.has(name)) => {
                Err(self.not_available(name))
            }
            outcome => Ok(outcome),
        }
    }

    fn on_answer(&mut self, cx: &mut HostContext<'_>, call: &HostCall, answer: Data) -> HostResult {
        let wanted = match call.args.get(1) {
            Some(Data::String(wanted)) => wanted.clone(),
            _ => String::new(),
        };
        let method = call.name.rsplit('.').next().unwrap_or_default();
        match answer_of(&answer) {
            Some(answer) => node_lookup::pick(cx.heap(), method, &answer, &wanted).map(Outcome::Value),
            None => Err(Fault::illegal_state(format!("{} got an answer that is none", call.name))),
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

impl HelperKind {
    /// Whether the method has code: then arguments that don't fit are the script's mistake.
    pub(crate) fn has(self, method: &str) -> bool {
        match self {
            HelperKind::Node => [node::METHODS, node_find::METHODS, node_text::METHODS, sync::REMOTE_METHODS]
                .iter()
                .any(|methods| methods.contains(&method)),
            HelperKind::Comment => ["mergeComments", "addComment", "filterLocal"].contains(&method),
            HelperKind::Attachment | HelperKind::Debug => true,
            HelperKind::WorkLog => ["addWorkLog", "mergeWorkLogs", "mergeNewWorkLogs", "filterLocal"].contains(&method),
            HelperKind::Sync => {
                [sync::METHODS, sync::REMOTE_METHODS].iter().any(|methods| methods.contains(&method))
                    || method == "twinTraceRepository"
            }
            HelperKind::Http => http::METHODS.contains(&method),
            HelperKind::User => {
                ["getByEmail", "getByKey", "getByUsername"].contains(&method)
                    || node_find::USER_METHODS.contains(&method)
            }
            HelperKind::Workflow => true,
            HelperKind::ServiceDesk | HelperKind::EventScheduler => false,
        }
    }
}
