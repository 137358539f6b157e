//! What every connector must do, as checks against its server or emulator (feature `conformance`).
//!
//! A connector's test implements [`Bench`] and asserts that [`run`]'s report has passed. `docs/connectors.md` tells how.

mod bench;
mod collections;
mod fields;
mod queries;
mod record;
mod refusals;
mod report;
mod settling;
mod texts;
mod trouble;
mod watching;
mod webhooks;

pub use bench::{Bench, Trouble, WebhookReceiver, WebhookTrouble};
pub use record::{RECORD, check_profile, check_report};
pub use report::{Check, Outcome, Report};

use crate::{Feature, Support};
use bench::Ground;

/// Runs all checks, each on issues of its own, one after the other. A failing check does not keep the others from running.
pub async fn run(bench: &dyn Bench) -> Report {
    let ground = Ground::new(bench);
    let mut report = Report::new(bench.tracker().capabilities().kind);
    report.add("the account may do all that a sync needs", refusals::access(&ground).await);
    report.add("a wrong or expired token is told from other trouble", refusals::wrong_token(&ground).await);
    report.add("a too weak account is told what it lacks", refusals::weak_account(&ground).await);
    report.add("a new issue reads back as it was written", fields::creating(&ground).await);
    report.add("each field is written, read back and cleared", fields::each_field(&ground).await);
    report.add("fields are there, or not, as declared", fields::as_declared(&ground).await);
    report.add("an edit leaves all else alone", fields::all_else(&ground).await);
    report.add("times are right whatever the time zone", fields::times(&ground).await);
    report.add("text of any script is kept", texts::unicode(&ground).await);
    report.add("rich text is stable", texts::rich(&ground).await);
    report.add("statuses follow the workflow", fields::statuses(&ground).await);
    report.add("comments are added, edited, deleted", collections::comments(&ground).await);
    report.add("many comments are read to the last", collections::many_comments(&ground).await);
    report.add("internal comments stay internal, or are refused", collections::internal_comments(&ground).await);
    report.add("files are attached, read, removed", collections::attachments(&ground).await);
    report.add("a large file is carried whole", collections::large_attachment(&ground).await);
    work_logs(&ground, &mut report).await;
    report.add("a new issue of lost answer is found by its marker", settling::issue(&ground).await);
    report.add("a comment of lost answer is found by its marker", settling::comment(&ground).await);
    report.add("a file of lost answer is found by its content", settling::attachment(&ground).await);
    report.add("the sweep begins now and tells each change", watching::changes(&ground).await);
    report.add("the sweep leaves no gap under load", watching::under_load(&ground).await);
    report.add("the sweep goes over pages", watching::over_pages(&ground).await);
    report.add("the sweep is silent at rest", watching::at_rest(&ground).await);
    for (name, check) in webhooks::CHECKS {
        match (bench.tracker().profile().feature(Feature::Webhooks), bench.webhooks()) {
            (Support::No, _) => report.pass_over(name, "the tracker sends none"),
            (_, None) => report.add(name, Err("the bench receives no webhooks".to_owned())),
            (_, Some(receiver)) => report.add(name, check(&ground, receiver).await),
        }
    }
    report.add("a query that can't be used is explained", queries::problems(&ground).await);
    report.add("a query finds each issue that matches", queries::finding(&ground).await);
    report.add("what can't be done is refused with a reason", refusals::refused_writes(&ground).await);
    report.add("a write past its deadline is not sent", refusals::past_deadline(&ground).await);
    report.add("a short limit is waited out", trouble::short_limit(&ground).await);
    report.add("a long limit says when to come again", trouble::long_limit(&ground).await);
    report.add("a broken down tracker is trouble that heals", trouble::breakdown(&ground).await);
    report
}

async fn work_logs(ground: &Ground<'_>, report: &mut Report) {
    const ADDED: &str = "work logs are added, edited, deleted";
    const LOST: &str = "a work log of lost answer is found by its marker";
    if ground.tracker.profile().feature(Feature::WorkLogs) == Support::Full {
        report.add(ADDED, collections::work_logs(ground).await);
        report.add(LOST, settling::work_log(ground).await);
    } else {
        report.pass_over(ADDED, "the connector writes none");
        report.pass_over(LOST, "the connector writes none");
    }
}

/// Ends a check with a reason when something is not so.
fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(otherwise()) }
}

/// What a check says of an error that it did not want.
fn told(what: &str) -> impl FnOnce(crate::TrackerError) -> String + '_ {
    move |error| format!("{what}: {error}")
}
