//! People who edit on both sides at random, and what must become of each of their edits.

use crate::rules::{STATUSES, translate};
use crate::tracker::{Issue, Item};
use crate::world::World;
use entente_hub::TraceKind;
use entente_sync_core::{ImportStage, Twin, Work};

/// An edit that no later edit replaced, and that nobody overwrote with the value in sight.
#[derive(Clone, Debug)]
pub struct Edit {
    pub side: usize,
    /// `summary`, `description`, `labels`, or the number of a comment or work log that its text begins with.
    pub target: String,
    /// The value; none for a deletion.
    pub value: Option<String>,
}

#[derive(Default)]
pub struct Ledger {
    pub edits: Vec<Edit>,
    pub files: Vec<String>,
    pub deleted_files: Vec<String>,
    count: u64,
}

impl Ledger {
    /// How many edits people made.
    pub fn made(&self) -> u64 {
        self.count
    }

    fn next(&mut self) -> u64 {
        self.count += 1;
        self.count
    }

    /// A new edit replaces the older one of its side, and whatever its author had in sight.
    fn add(&mut self, side: usize, target: &str, in_sight: Option<&str>, value: Option<String>) {
        let seen = |edit: &Edit| {
            let there = edit.value.as_deref();
            let here = if target == "status" && edit.side != side {
                there.and_then(|status| translate(status, side))
            } else {
                there
            };
            in_sight.is_some() && here.map(squeezed) == in_sight.map(squeezed)
        };
        self.edits.retain(|edit| edit.target != target || (edit.side != side && !seen(edit)));
        // A value that was there before may restore what the other side knows: then nobody saw an edit.
        let unique = target != "status" && value.as_deref() != Some("");
        if unique {
            self.edits.push(Edit { side, target: target.into(), value });
        }
    }
}

/// A text without what trackers may change in it.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number of a comment or work log, which its text keeps through all edits.
pub fn number_of(comment: &Item) -> String {
    comment.text.trim().split(':').next().unwrap_or_default().to_owned()
}

impl World {
    /// One edit of one side's issue, once it is there.
    pub fn edit(&mut self, side: usize) {
        let Some(twin) = self.sides[side].store.twin().cloned() else { return };
        let Some(local) = twin.local.clone().filter(|_| !is_being_created(&twin)) else { return };
        let exposed = self.sides[side].fenced || !self.sides[side].tracker.late_writes.is_empty();
        let kind = if exposed { 8 + self.random.below(3) } else { self.random.below(16) };
        let number = self.ledger.next();
        let blank = ["", " ", "  "][self.random.below(3)];
        let choice = self.random.below(1_000);
        let new_id = self.sides[side].tracker.id();
        let now = self.now;
        let Some(issue) = self.sides[side].tracker.issue(&local.id) else { return };
        // A copy that is deleted while the answer to its write is lost can't be told from one that was never written.
        let in_doubt = |kind, item: &Item| item.marker.is_some() && twin.traces.by_local(kind, &item.id).is_none();
        let doubtful = issue.comments.iter().any(|item| in_doubt(TraceKind::Comment, item))
            || issue.attachments.iter().any(|item| in_doubt(TraceKind::Attachment, item))
            || issue.work_logs.iter().any(|item| in_doubt(TraceKind::Worklog, item));
        let kind = if doubtful && kind > 10 { 8 } else { kind };
        let what = change(
            issue,
            kind,
            &Pen { side, number, blank, choice, new_id, now, by_lines: self.by_lines },
            &mut self.ledger,
        );
        if let Some(what) = what {
            self.note(|| format!("a person at side {side}: {what}"));
            self.sides[side].tracker.changed(&local.id, now, &mut self.random);
        }
    }
}

fn is_being_created(twin: &Twin) -> bool {
    let Work::Import(work) = &twin.work else { return false };
    matches!(&work.stage, ImportStage::Applying { .. }) && twin.sent.is_none()
}

struct Pen<'a> {
    side: usize,
    number: u64,
    blank: &'a str,
    choice: usize,
    new_id: String,
    now: i64,
    by_lines: bool,
}

/// A text in which one of five lines was written anew.
fn with_another_line(text: &str, nth: usize, line: String) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines.resize(lines.len().max(5), "-".into());
    lines[nth] = line;
    lines.join("\n")
}

fn change(issue: &mut Issue, kind: usize, pen: &Pen<'_>, ledger: &mut Ledger) -> Option<String> {
    let Pen { side, number, blank, choice, .. } = *pen;
    let written = |text: String| crate::rules::kept(side, &text);
    match kind {
        0 | 1 => {
            let value = written(format!("{blank}summary{blank} {number}{blank}"));
            ledger.add(side, "summary", Some(&issue.summary), Some(value.clone()));
            issue.summary.clone_from(&value);
            Some(format!("summary {value:?}"))
        }
        2 | 3 => {
            let value = match choice {
                _ if pen.by_lines => {
                    written(with_another_line(&issue.description, choice % 5, format!("line {number}")))
                }
                _ if choice.is_multiple_of(5) => String::new(),
                _ => written(format!("text {blank}{number}{blank}")),
            };
            ledger.add(side, "description", Some(&issue.description), Some(value.clone()));
            issue.description.clone_from(&value);
            Some(format!("description {value:?}"))
        }
        4 => {
            ledger.add(side, "labels", Some(&issue.labels.join(" ")), Some(format!("l{number} x")));
            issue.labels = vec![format!("l{number}"), "x".into()];
            Some(format!("labels {:?}", issue.labels))
        }
        5 => {
            let value = STATUSES[choice % 3][side];
            if value == issue.status {
                return None;
            }
            ledger.add(side, "status", Some(&issue.status), Some(value.into()));
            issue.status = value.into();
            Some(format!("status {value:?}"))
        }
        6 | 7 => edit_item(&mut issue.comments, pen, ledger),
        13 => {
            let text = written(format!("w{number}: new{blank}"));
            ledger.add(side, &format!("w{number}"), None, Some(text.clone()));
            issue.work_logs.push(Item { spent: 60 * (1 + choice as i64), ..item(pen, text.clone()) });
            Some(format!("work log {text:?}"))
        }
        14 => edit_item(&mut issue.work_logs, pen, ledger),
        8 | 9 => {
            let text = written(format!("c{number}: new{blank}"));
            ledger.add(side, &format!("c{number}"), None, Some(text.clone()));
            issue.comments.push(item(pen, text.clone()));
            Some(format!("comment {text:?}"))
        }
        10 => {
            let name = format!("f{number}.txt");
            ledger.files.push(name.clone());
            issue.attachments.push(item(pen, name.clone()));
            Some(format!("file {name}"))
        }
        11 => delete_item(&mut issue.comments, pen, ledger),
        15 => delete_item(&mut issue.work_logs, pen, ledger),
        _ => {
            if issue.attachments.is_empty() || !choice.is_multiple_of(2) {
                return None;
            }
            let gone = issue.attachments.remove(choice % issue.attachments.len());
            ledger.deleted_files.push(gone.text.clone());
            Some(format!("removes {}", gone.text))
        }
    }
}

fn edit_item(items: &mut [Item], pen: &Pen<'_>, ledger: &mut Ledger) -> Option<String> {
    if items.is_empty() {
        return None;
    }
    let nth = pen.choice % items.len();
    let item = &mut items[nth];
    let number = number_of(item);
    let text = crate::rules::kept(pen.side, &format!("{number}: edit {}{}", pen.number, pen.blank));
    ledger.add(pen.side, &number, Some(&item.text), Some(text.clone()));
    let before = std::mem::replace(&mut item.text, text.clone());
    Some(format!("{before:?} becomes {text:?}"))
}

fn delete_item(items: &mut Vec<Item>, pen: &Pen<'_>, ledger: &mut Ledger) -> Option<String> {
    if items.is_empty() {
        return None;
    }
    let gone = items.remove(pen.choice % items.len());
    ledger.add(pen.side, &number_of(&gone), Some(&gone.text), None);
    Some(format!("deletes {:?}", gone.text))
}

fn item(pen: &Pen<'_>, text: String) -> Item {
    let hash = format!("hash of {text}");
    Item { id: pen.new_id.clone(), text, hash, marker: None, created: pen.now, spent: 0 }
}
