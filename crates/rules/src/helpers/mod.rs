//! The helper objects of the scripting API (catalogue 3): one host object each, one file for each one's methods.

mod attachment;
pub(crate) mod catalogue;
mod comment;
mod debug;
mod http;
mod http_target;
pub(crate) mod log;
pub(crate) mod merge;
mod node;
mod node_lookup;
pub(crate) mod store;
mod strip_html;
mod sync;
mod work_log;

use crate::api::{Answer, Question, Surroundings};
use catalogue::HelperKind;
use entente_groovy_vm::{Data, Fault, HostCall, HostContext, HostObject, HostResult, Outcome, Value};
use std::any::Any;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

/// The exception that stops one issue's synchronisation.
pub(crate) const ISSUE_TRACKER_EXCEPTION: &str = "com.exalate.api.exception.IssueTrackerException";

/// What helpers know of the run.
pub(crate) struct Scene {
    pub around: Surroundings,
    /// The local issue's object.
    pub issue: Value,
    /// How many questions the run has asked.
    pub asked: AtomicU32,
}

impl Scene {
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
    /// What a method says that is known but has no code yet.
    fn not_yet(&self, method: &str) -> Fault {
        let tracker = match self.scene.around.tracker.kind_label.as_str() {
            "" => "this tracker",
            label => label,
        };
        Fault::new(
            ISSUE_TRACKER_EXCEPTION,
            format!(
                "{}.{method}() is not yet available for {tracker}. Take the call out of the script, or guard it",
                self.kind.name()
            ),
        )
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

    fn get_property(&mut self, _cx: &mut HostContext<'_>, name: &str) -> HostResult {
        if self.kind.methods().contains(&name) { Err(self.not_yet(name)) } else { Ok(Outcome::Missing) }
    }

    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        let outcome = match self.kind {
            HelperKind::Node => node::call(self, cx, name, args)?,
            HelperKind::Comment => comment::call(cx, name, args)?,
            HelperKind::Attachment => attachment::call(name, args, cx)?,
            HelperKind::WorkLog => work_log::call(cx, name, args)?,
            HelperKind::Sync => sync::call(self, cx, name, args)?,
            HelperKind::Debug => debug::call(cx, name, args)?,
            HelperKind::User => node_lookup::user_helper(self.kind, cx, name, args)?,
            HelperKind::Http => http::call(self, cx, name, args)?,
            HelperKind::Workflow | HelperKind::ServiceDesk | HelperKind::EventScheduler => Outcome::Missing,
        };
        if let Outcome::Suspend(_) = outcome {
            self.scene.count_question()?;
        }
        let open_ended = self.kind.methods().is_empty();
        match outcome {
            Outcome::Missing if open_ended || (self.kind.methods().contains(&name) && !self.kind.has(name)) => {
                Err(self.not_yet(name))
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
            HelperKind::Node => node::METHODS.contains(&method),
            HelperKind::Comment => ["mergeComments", "addComment", "filterLocal"].contains(&method),
            HelperKind::Attachment | HelperKind::Debug => true,
            HelperKind::WorkLog => ["mergeWorkLogs", "filterLocal"].contains(&method),
            HelperKind::Sync => sync::METHODS.contains(&method),
            HelperKind::Http => http::METHODS.contains(&method),
            HelperKind::User => ["getByEmail", "getByKey", "getByUsername"].contains(&method),
            HelperKind::Workflow | HelperKind::ServiceDesk | HelperKind::EventScheduler => false,
        }
    }
}
