//! What must hold when people have stopped and faults are gone.

use crate::people::{Edit, number_of, squeezed};
use crate::rules::translate;
use crate::tracker::{Issue, Item};
use crate::world::World;
use entente_hub::{Trace, TraceKind};
use entente_sync_core::{Conflict, Winner};
use serde_json::Value;
use std::collections::BTreeSet;

impl World {
    pub fn check(&mut self) {
        self.check_one_twin();
        if self.sides[1].tracker.issues.is_empty() {
            assert!(self.choosy, "seed {}: no issue was created", self.seed);
            return;
        }
        self.check_agreement();
        self.check_traces();
        self.check_nothing_lost();
        self.check_same_winner();
        self.check_order();
        self.check_silence();
    }

    fn issue(&self, side: usize) -> &Issue {
        &self.sides[side].tracker.issues[0]
    }

    fn check_one_twin(&self) {
        let counts = self.sides.each_ref().map(|side| side.tracker.issues.len());
        assert!(counts[0] == 1 && counts[1] <= 1, "seed {}: issues {counts:?}", self.seed);
        for side in self.sides.iter().filter(|side| !side.tracker.issues.is_empty()) {
            let issue = &side.tracker.issues[0];
            for items in [&issue.comments, &issue.attachments, &issue.work_logs] {
                let texts: Vec<String> =
                    items.iter().map(|item| item.text.split(':').next().unwrap().to_owned()).collect();
                let unique: BTreeSet<_> = texts.iter().collect();
                assert_eq!(unique.len(), texts.len(), "seed {}: doubled: {texts:?}", self.seed);
            }
        }
    }

    fn check_agreement(&self) {
        let state = |side: usize| {
            let issue = self.issue(side);
            let texts = |items: &[Item]| items.iter().map(|item| squeezed(&item.text)).collect::<BTreeSet<_>>();
            let status = if side == 0 { issue.status.as_str() } else { translate(&issue.status, 0).unwrap() };
            let labels: BTreeSet<_> = issue.labels.iter().cloned().collect();
            let fields = (squeezed(&issue.summary), squeezed(&issue.description), labels, status.to_owned());
            let logs: BTreeSet<_> = issue.work_logs.iter().map(|log| (squeezed(&log.text), log.spent)).collect();
            (fields, texts(&issue.comments), texts(&issue.attachments), logs)
        };
        assert_eq!(state(0), state(1), "seed {}: the sides disagree", self.seed);
        let added: BTreeSet<_> =
            self.ledger.files.iter().filter(|file| !self.ledger.deleted_files.contains(file)).collect();
        let there: BTreeSet<_> = self.issue(0).attachments.iter().map(|file| &file.text).collect();
        assert_eq!(there, added, "seed {}: files", self.seed);
    }

    fn check_traces(&self) {
        let twins = [0, 1].map(|side| self.sides[side].store.twin().unwrap());
        let issue = self.issue(0);
        for (kind, items) in [
            (TraceKind::Comment, &issue.comments),
            (TraceKind::Attachment, &issue.attachments),
            (TraceKind::Worklog, &issue.work_logs),
        ] {
            for item in items {
                let trace = twins[0].traces.by_local(kind, &item.id);
                let trace = trace.unwrap_or_else(|| panic!("seed {}: {:?} has no twin", self.seed, item.text));
                let Trace { local_id, .. } = trace.reversed();
                assert_eq!(twins[1].traces.by_local(kind, &local_id), Some(&trace.reversed()), "seed {}", self.seed);
            }
        }
    }

    fn check_nothing_lost(&self) {
        let mut recorded: BTreeSet<String> = BTreeSet::new();
        for note in self.sides.iter().flat_map(|side| &side.store.notes).filter(|note| note.step == "conflict") {
            let detail = note.detail.as_ref().unwrap();
            recorded.extend(["local", "remote"].iter().flat_map(|side| texts(&detail[side])));
        }
        for edit in &self.ledger.edits {
            let value = edit.value.as_deref().map(squeezed);
            let kept = self.final_value(edit) == value;
            let noted = value.as_ref().is_some_and(|value| recorded.contains(value));
            assert!(kept || noted, "seed {}: {edit:?} is lost; recorded: {recorded:?}", self.seed);
        }
    }

    /// Both sides record the same winner of what both saw as one conflict.
    fn check_same_winner(&self) {
        let records = |side: usize| {
            let notes = self.sides[side].store.notes.iter().filter(|note| note.step == "conflict");
            let all = notes.map(|note| serde_json::from_value::<Conflict>(note.detail.clone().unwrap()).unwrap());
            // Each text is written by one edit alone; an empty one is not, and would join records of two conflicts.
            let is_text = |value: &Value| value.as_str().is_some_and(|text| !squeezed(text).is_empty());
            let unique = |conflict: &Conflict| {
                let named = ["summary", "description"].contains(&conflict.field.as_str());
                named && is_text(&conflict.local) && is_text(&conflict.remote)
            };
            all.filter(|conflict| unique(conflict) && !matches!(conflict.winner, Winner::Lead | Winner::Open))
                .collect::<Vec<_>>()
        };
        let (ours, theirs) = (records(0), records(1));
        for one in &ours {
            let is_same = |other: &&Conflict| {
                let mirrored = texts(&one.local) == texts(&other.remote) && texts(&one.remote) == texts(&other.local);
                one.field == other.field && mirrored
            };
            for other in theirs.iter().filter(is_same) {
                assert_eq!(one.winner, other.winner.mirrored(), "seed {}: {one:?} and {other:?}", self.seed);
            }
        }
    }

    fn final_value(&self, edit: &Edit) -> Option<String> {
        let issue = self.issue(edit.side);
        match edit.target.as_str() {
            "summary" => Some(squeezed(&issue.summary)),
            "description" => Some(squeezed(&issue.description)),
            "labels" => Some(issue.labels.join(" ")),
            number => issue
                .comments
                .iter()
                .chain(&issue.work_logs)
                .find(|item| number_of(item) == number)
                .map(|item| squeezed(&item.text)),
        }
    }

    /// Comments of one side stand in the order in which they were written there.
    fn check_order(&self) {
        for side in 0..2 {
            let mine: Vec<String> =
                self.issue(side).comments.iter().filter(|c| c.marker.is_none()).map(number_of).collect();
            let copies = self.issue(1 - side).comments.iter().filter(|comment| comment.marker.is_some());
            assert_eq!(copies.map(number_of).collect::<Vec<_>>(), mine, "seed {}: order", self.seed);
        }
    }

    /// Hints without a cause, for hours: nothing is written, nothing is told.
    fn check_silence(&mut self) {
        let writes = self.sides.each_ref().map(|side| side.tracker.writes);
        let mut messages = self.messages();
        for hour in 0..3 {
            for side in 0..2 {
                let id = self.issue(side).id.clone();
                self.hint(side, &id);
            }
            self.settle();
            self.pass(3_600_000);
            self.settle();
            let now = self.sides.each_ref().map(|side| side.tracker.writes);
            assert_eq!(now, writes, "seed {}: writes though nobody edits", self.seed);
            // The first look may tell a normalised text or a deletion that both sides made; then there is silence.
            assert!(hour == 0 || self.messages() == messages, "seed {}: messages though nobody edits", self.seed);
            messages = self.messages();
        }
    }
}

/// The texts of a recorded value.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![squeezed(text)],
        Value::Object(object) => {
            let said = object.get("comment").or(object.get("name"));
            vec![squeezed(said.and_then(Value::as_str).unwrap_or_default())]
        }
        Value::Array(labels) => {
            let labels: Vec<&str> = labels.iter().filter_map(|label| label["label"].as_str()).collect();
            vec![labels.join(" ")]
        }
        _ => vec![String::new()],
    }
}
