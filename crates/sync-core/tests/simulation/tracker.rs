//! A tracker in memory: keeps text in its own form, loses answers, carries out writes late, shows changes late.

use crate::random::Random;
use crate::rules::{STATUSES, kept};
use entente_hub::changes::{WriteStep, Written};
use entente_hub::{
    Attachment, Comment, Field, HubIssue, IssueRef, IssueType, Label, Project, Status, Timestamp, WorkLog,
};
use entente_sync_core::Failure;

#[derive(Clone, Debug)]
pub struct Item {
    pub id: String,
    pub text: String,
    pub hash: String,
    pub marker: Option<String>,
    pub created: i64,
    /// Seconds of a work log.
    pub spent: i64,
}

#[derive(Clone, Debug)]
pub struct Issue {
    pub id: String,
    pub marker: Option<String>,
    pub created: i64,
    pub summary: String,
    pub description: String,
    pub labels: Vec<String>,
    pub status: String,
    pub comments: Vec<Item>,
    pub attachments: Vec<Item>,
    pub work_logs: Vec<Item>,
    pub updated: i64,
}

/// A change of an issue that the search or a webhook will report.
#[derive(Clone, Debug)]
pub struct Report {
    pub issue: String,
    pub visible_at: i64,
}

pub struct Tracker {
    pub side: usize,
    pub issues: Vec<Issue>,
    pub reports: Vec<Report>,
    /// Writes whose answer is lost and that are carried out later.
    pub late_writes: Vec<(i64, WriteStep, String)>,
    pub writes: u64,
    next_id: u64,
}

/// How long the search, and looking for the result of a write, may lag.
pub const LAG_MS: i64 = 5_000;

impl Tracker {
    pub fn new(side: usize) -> Self {
        let next_id = if side == 0 { 1_000 } else { 5_000 };
        Self { side, issues: Vec::new(), reports: Vec::new(), late_writes: Vec::new(), writes: 0, next_id }
    }

    pub fn id(&mut self) -> String {
        self.next_id += 1;
        self.next_id.to_string()
    }

    pub fn create(&mut self, marker: Option<String>, now: i64) -> &mut Issue {
        let id = self.id();
        self.issues.push(Issue {
            id,
            marker,
            created: now,
            summary: String::new(),
            description: String::new(),
            labels: Vec::new(),
            status: STATUSES[0][self.side].into(),
            comments: Vec::new(),
            attachments: Vec::new(),
            work_logs: Vec::new(),
            updated: now,
        });
        self.issues.last_mut().unwrap()
    }

    pub fn issue(&mut self, id: &str) -> Option<&mut Issue> {
        self.issues.iter_mut().find(|issue| issue.id == id)
    }

    /// Notes that an issue changed; the search shows it some time later.
    pub fn changed(&mut self, id: &str, now: i64, random: &mut Random) {
        if let Some(issue) = self.issue(id) {
            issue.updated = now;
        }
        let visible_at = now + random.millis(0, LAG_MS);
        self.reports.push(Report { issue: id.to_owned(), visible_at });
    }

    pub fn read(&self, id: &str) -> Result<HubIssue, Failure> {
        let issue = self.issues.iter().find(|issue| issue.id == id);
        let issue = issue.ok_or_else(|| Failure::Gone { detail: format!("issue {id} does not exist") })?;
        let text = |text: &str| Field::known(Some(text.to_owned()).filter(|text| !text.is_empty()));
        Ok(HubIssue {
            id: issue.id.clone().into(),
            key: key(&issue.id).into(),
            summary: text(&issue.summary),
            description: text(&issue.description),
            labels: issue.labels.iter().map(Label::new).collect::<Vec<_>>().into(),
            status: Status { category: category(&issue.status), ..Status::by_name(issue.status.clone()) }.into(),
            project: Project { key: "P".into(), ..Project::default() }.into(),
            issue_type: IssueType::by_name("Task").into(),
            updated: Timestamp(issue.updated).into(),
            comments: issue.comments.iter().map(comment).collect::<Vec<_>>().into(),
            attachments: issue.attachments.iter().map(attachment).collect::<Vec<_>>().into(),
            work_logs: issue.work_logs.iter().map(work_log).collect::<Vec<_>>().into(),
            ..HubIssue::default()
        })
    }

    /// Carries out what is late.
    pub fn catch_up(&mut self, now: i64, random: &mut Random) {
        let late = std::mem::take(&mut self.late_writes);
        let (due, rest) = late.into_iter().partition::<Vec<_>, _>(|(at, ..)| *at <= now);
        self.late_writes = rest;
        for (_, step, marker) in due {
            let _answer_is_lost = self.write(&step, &marker, now, random);
        }
    }

    pub fn write(&mut self, step: &WriteStep, marker: &str, now: i64, random: &mut Random) -> Result<Written, Failure> {
        self.writes += 1;
        let side = self.side;
        if let WriteStep::CreateIssue { fields } = step {
            let issue = self.create(Some(marker.into()), now);
            set_fields(side, issue, fields);
            let id = issue.id.clone();
            self.changed(&id, now, random);
            return Ok(Written { issue: Some(reference(&id)), item_id: None });
        }
        let id = step.issue().map(|issue| issue.id.clone()).unwrap_or_default();
        let new_id = self.id();
        let issue = self.issue(&id).ok_or_else(|| gone("issue", &id))?;
        let item = |text: String, hash: String| Item {
            id: new_id.clone(),
            text,
            hash,
            marker: Some(marker.into()),
            created: now,
            spent: 0,
        };
        let mut written = Written::default();
        match step {
            WriteStep::CreateIssue { .. } => {}
            WriteStep::UpdateFields { fields, .. } => set_fields(side, issue, fields),
            WriteStep::AddComment { comment, .. } => {
                issue.comments.push(item(kept(side, &comment.body), String::new()));
                written.item_id = Some(new_id.clone());
            }
            WriteStep::UpdateComment { comment, .. } => {
                let known = issue.comments.iter_mut().find(|known| known.id == comment.id);
                known.ok_or_else(|| gone("comment", &comment.id))?.text = kept(side, &comment.body);
            }
            WriteStep::DeleteComment { comment_id, .. } => issue.comments.retain(|known| known.id != *comment_id),
            WriteStep::AddAttachment { attachment, .. } => {
                assert!(attachment.sha256.is_some(), "an attachment is written with its content");
                issue
                    .attachments
                    .push(item(attachment.filename.clone(), attachment.sha256.clone().unwrap_or_default()));
                written.item_id = Some(new_id.clone());
            }
            WriteStep::RemoveAttachment { attachment_id, .. } => {
                issue.attachments.retain(|known| known.id != *attachment_id);
            }
            WriteStep::AddWorkLog { work_log, .. } => {
                let log = item(kept(side, &work_log.comment), String::new());
                issue.work_logs.push(Item { spent: work_log.time_spent, ..log });
                written.item_id = Some(new_id.clone());
            }
            WriteStep::UpdateWorkLog { work_log, .. } => {
                let known = issue.work_logs.iter_mut().find(|known| known.id == work_log.id);
                let known = known.ok_or_else(|| gone("work log", &work_log.id))?;
                known.text = kept(side, &work_log.comment);
                known.spent = work_log.time_spent;
            }
            WriteStep::DeleteWorkLog { work_log_id, .. } => issue.work_logs.retain(|known| known.id != *work_log_id),
            WriteStep::Transition { status, .. } | WriteStep::RunTransition { transition: status, .. } => {
                issue.status.clone_from(status);
            }
        }
        self.changed(&id, now, random);
        Ok(written)
    }

    /// Candidates for the result of a write in doubt; what is young may not show yet.
    pub fn look_up(&self, step: &WriteStep, marker: &str, since: i64, now: i64) -> Vec<(Written, bool)> {
        let visible = |created: i64| created + LAG_MS <= now;
        let issue = step.issue().and_then(|wanted| self.issues.iter().find(|issue| issue.id == wanted.id));
        let item = |item: &Item| (Written { issue: None, item_id: Some(item.id.clone()) }, true);
        let marked = |item: &&Item| item.marker.as_deref() == Some(marker) && visible(item.created);
        match step {
            WriteStep::CreateIssue { .. } => self
                .issues
                .iter()
                .filter(|issue| issue.marker.as_deref() == Some(marker) && visible(issue.created))
                .map(|issue| (Written { issue: Some(reference(&issue.id)), item_id: None }, true))
                .collect(),
            WriteStep::AddComment { .. } => issue.iter().flat_map(|i| &i.comments).filter(marked).map(item).collect(),
            WriteStep::AddWorkLog { .. } => issue.iter().flat_map(|i| &i.work_logs).filter(marked).map(item).collect(),
            WriteStep::AddAttachment { attachment, .. } => issue
                .iter()
                .flat_map(|issue| &issue.attachments)
                .filter(|file| file.marker.is_some() && visible(file.created) && file.created >= since)
                .filter(|file| file.text == attachment.filename && Some(&file.hash) == attachment.sha256.as_ref())
                .map(item)
                .collect(),
            _ => Vec::new(),
        }
    }
}

fn set_fields(side: usize, issue: &mut Issue, fields: &HubIssue) {
    let text = |field: &Field<String>, kept_text: &mut String| {
        if !field.is_absent() {
            *kept_text = kept(side, field.value().map_or("", String::as_str));
        }
    };
    text(&fields.summary, &mut issue.summary);
    text(&fields.description, &mut issue.description);
    if !fields.labels.is_absent() {
        issue.labels = fields.labels.value().into_iter().flatten().map(|label| label.label.clone()).collect();
    }
    let items = [fields.comments.is_absent(), fields.attachments.is_absent(), fields.work_logs.is_absent()];
    assert!(items.iter().all(|absent| *absent), "items are written one by one");
}

pub fn key(id: &str) -> String {
    format!("P-{id}")
}

fn reference(id: &str) -> IssueRef {
    IssueRef { id: id.into(), key: key(id) }
}

fn gone(what: &str, id: &str) -> Failure {
    Failure::Gone { detail: format!("{what} {id} does not exist") }
}

fn category(status: &str) -> String {
    let done = STATUSES[2].contains(&status);
    if done { "done".into() } else { "indeterminate".into() }
}

fn comment(item: &Item) -> Comment {
    let created = Some(Timestamp(item.created));
    Comment { id: item.id.clone(), body: item.text.clone(), created, ..Comment::default() }
}

fn work_log(item: &Item) -> WorkLog {
    WorkLog { id: item.id.clone(), comment: item.text.clone(), time_spent: item.spent, ..WorkLog::default() }
}

fn attachment(item: &Item) -> Attachment {
    Attachment {
        id: item.id.clone(),
        filename: item.text.clone(),
        filesize: item.text.len() as u64,
        ..Attachment::default()
    }
}
