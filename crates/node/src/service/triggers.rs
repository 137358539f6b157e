//! Triggers of a connection: making, changing, and looking at what they find.

use super::{Node, ServiceError, ServiceResult};
use crate::live::Topic;
use crate::state::{ConnectionSettings, Entry, Trigger};
use crate::vault::fill_random;
use entente_hub::ConnectionId;
use entente_tracker_api::{QueryCount, QueryMatch, QueryProblem};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Triggers that a connection may have.
const MOST_TRIGGERS: usize = 50;
/// The longest query, in characters.
const LONGEST_QUERY: usize = 10_000;
/// The longest name, in characters.
const LONGEST_NAME: usize = 255;
/// The longest notes, in characters.
const LONGEST_NOTES: usize = 4_000;
/// Matches that a preview shows.
const SHOWN: usize = 20;
/// The shortest schedule, in minutes: each run looks through all matches.
const SHORTEST_SCHEDULE: u32 = 5;
/// The longest schedule, in minutes: four weeks.
const LONGEST_SCHEDULE: u32 = 40_320;

/// What a person enters for a trigger.
#[derive(Clone, Debug)]
pub struct NewTrigger {
    /// Its name.
    pub name: String,
    /// What it looks for.
    pub query: String,
    /// A person's words.
    pub notes: String,
    /// Whether new matches are taken.
    pub active: bool,
    /// How often all matches are looked through, in minutes.
    pub every_minutes: Option<u32>,
}

/// What a query finds now.
#[derive(Clone, Debug)]
pub struct QueryPreview {
    /// What is wrong with it; then there is nothing else.
    pub problems: Vec<QueryProblem>,
    /// How many issues it finds.
    pub count: QueryCount,
    /// The first of them.
    pub matches: Vec<QueryMatch>,
    /// Those of them that are under sync in the connection, by id.
    pub under_sync: BTreeSet<String>,
}

impl Node {
    /// What a query finds now.
    ///
    /// # Errors
    /// When there is no such connection, or the tracker does not answer.
    pub async fn preview_query(&self, id: ConnectionId, query: &str) -> ServiceResult<QueryPreview> {
        let entry = self.entry(id)?;
        let tracker = self.tracker(entry.row.system)?;
        let mut preview = QueryPreview {
            problems: tracker.check_query(query).await?,
            count: QueryCount { count: 0, exact: true },
            matches: Vec::new(),
            under_sync: BTreeSet::new(),
        };
        if !preview.problems.is_empty() {
            return Ok(preview);
        }
        preview.count = tracker.count_matches(query).await?;
        preview.matches = tracker.search_issues(query, None, SHOWN).await?.matches;
        for found in &preview.matches {
            if self.store.twin_of_issue(id, &found.issue.id).await?.is_some() {
                preview.under_sync.insert(found.issue.id.clone());
            }
        }
        Ok(preview)
    }

    /// Adds a trigger. What matches already is left alone until somebody asks for a backfill.
    ///
    /// # Errors
    /// When a field is wrong, the query among them with the tracker's own message.
    pub async fn add_trigger(&self, id: ConnectionId, new: NewTrigger, person: &str) -> ServiceResult<Trigger> {
        let entry = self.entry(id)?;
        if entry.settings.triggers.len() >= MOST_TRIGGERS {
            let detail = format!("A connection has at most {MOST_TRIGGERS} triggers. Join some queries with OR.");
            return Err(ServiceError::new(409, "too-many-triggers", detail));
        }
        let new = self.checked(&entry, None, new).await?;
        let mut bytes = [0; 16];
        fill_random(&mut bytes);
        let trigger = Trigger {
            id: Uuid::from_bytes(bytes),
            name: new.name,
            query: new.query,
            notes: new.notes,
            active: new.active,
            every_minutes: new.every_minutes,
            author: person.to_owned(),
            created_at: self.clock.now().0,
        };
        let added = trigger.clone();
        self.change_triggers(id, |triggers| triggers.push(added)).await?;
        Ok(trigger)
    }

    /// Changes a trigger.
    ///
    /// # Errors
    /// As for [`Node::add_trigger`], or when there is none.
    pub async fn change_trigger(&self, id: ConnectionId, trigger: Uuid, new: NewTrigger) -> ServiceResult<Trigger> {
        let entry = self.entry(id)?;
        let known = trigger_of(&entry, trigger)?;
        // Switching a trigger off must work also while the tracker does not answer.
        let same_query = known.query == new.query.trim();
        let new =
            if same_query && !new.active { trimmed(new) } else { self.checked(&entry, Some(trigger), new).await? };
        let changed = Trigger {
            name: new.name,
            query: new.query,
            notes: new.notes,
            active: new.active,
            every_minutes: new.every_minutes,
            ..known
        };
        let put = changed.clone();
        self.change_triggers(id, |triggers| {
            if let Some(known) = triggers.iter_mut().find(|known| known.id == trigger) {
                *known = put;
            }
        })
        .await?;
        Ok(changed)
    }

    /// Removes a trigger. What it put under sync stays so.
    ///
    /// # Errors
    /// When there is none.
    pub async fn remove_trigger(&self, id: ConnectionId, trigger: Uuid) -> ServiceResult<()> {
        trigger_of(&*self.entry(id)?, trigger)?;
        self.change_triggers(id, |triggers| triggers.retain(|known| known.id != trigger)).await
    }

    async fn change_triggers(&self, id: ConnectionId, change: impl FnOnce(&mut Vec<Trigger>)) -> ServiceResult<()> {
        let entry = self.entry(id)?;
        let mut settings: ConnectionSettings = entry.settings.clone();
        change(&mut settings.triggers);
        let secrets = entry.secrets.copied(&self.vault, id)?;
        self.change_connection(&entry, entry.row.status, &settings, &secrets).await?;
        self.live.tell(Topic::Operations, Some(id.to_string()));
        Ok(())
    }

    async fn checked(&self, entry: &Entry, own: Option<Uuid>, new: NewTrigger) -> ServiceResult<NewTrigger> {
        let new = trimmed(new);
        let mut fields = BTreeMap::new();
        let mut wrong = |field: &str, text: String| {
            fields.entry(field.to_owned()).or_insert(text);
        };
        let others = entry.settings.triggers.iter().filter(|trigger| Some(trigger.id) != own);
        if new.name.is_empty() || new.name.chars().count() > LONGEST_NAME {
            wrong("name", format!("Enter a name of at most {LONGEST_NAME} characters."));
        } else if others.into_iter().any(|trigger| trigger.name.eq_ignore_ascii_case(&new.name)) {
            wrong("name", format!("There is a trigger named {} already. Choose another name.", new.name));
        }
        if new.notes.chars().count() > LONGEST_NOTES {
            wrong("notes", format!("The notes have at most {LONGEST_NOTES} characters."));
        }
        if let Some(minutes) = new.every_minutes
            && !(SHORTEST_SCHEDULE..=LONGEST_SCHEDULE).contains(&minutes)
        {
            wrong("everyMinutes", format!("Enter {SHORTEST_SCHEDULE} to {LONGEST_SCHEDULE} minutes, or nothing."));
        }
        if new.query.is_empty() {
            wrong("query", "Enter a query.".into());
        } else if new.query.chars().count() > LONGEST_QUERY {
            wrong("query", format!("The query has at most {LONGEST_QUERY} characters."));
        } else {
            let problems = self.tracker(entry.row.system)?.check_query(&new.query).await?;
            if let Some(problem) = problems.first() {
                wrong("query", problem.message.clone());
            }
        }
        if fields.is_empty() { Ok(new) } else { Err(ServiceError::fields(fields)) }
    }
}

pub(super) fn trigger_of(entry: &Entry, id: Uuid) -> ServiceResult<Trigger> {
    let found = entry.settings.triggers.iter().find(|trigger| trigger.id == id);
    found.cloned().ok_or_else(|| ServiceError::not_found("trigger"))
}

fn trimmed(new: NewTrigger) -> NewTrigger {
    NewTrigger {
        name: new.name.trim().to_owned(),
        query: new.query.trim().to_owned(),
        notes: new.notes.trim().to_owned(),
        ..new
    }
}
