//! The order of search results.

use std::cmp::Ordering;

use super::Order;
use super::fields::Field;
use crate::jira::site::catalogue::{PRIORITIES, STATUSES};
use crate::jira::site::{Issue, Site};

pub(super) fn compare(order: &[Order], site: &Site, one: &Issue, other: &Issue) -> Ordering {
    for element in order {
        let found = compare_field(element.field, site, one, other);
        let found = if element.descending { found.reverse() } else { found };
        if found != Ordering::Equal {
            return found;
        }
    }
    other.id.cmp(&one.id)
}

fn compare_field(field: Field, site: &Site, one: &Issue, other: &Issue) -> Ordering {
    let name = |id: &str| site.user(id).map(|user| user.display_name.clone());
    match field {
        Field::Key => key_parts(&one.key).cmp(&key_parts(&other.key)),
        Field::Project => key_parts(&one.key).0.cmp(key_parts(&other.key).0),
        Field::Created => one.created.cmp(&other.created),
        Field::Updated => one.updated.cmp(&other.updated),
        Field::Resolved => one.resolved.cmp(&other.resolved),
        Field::Due => one.text("duedate").cmp(other.text("duedate")),
        Field::Priority => rank(other.text("priority")).cmp(&rank(one.text("priority"))),
        Field::Status | Field::StatusCategory => status_rank(one.status).cmp(&status_rank(other.status)),
        Field::Assignee => name(one.text("assignee")).cmp(&name(other.text("assignee"))),
        Field::Reporter => name(one.text("reporter")).cmp(&name(other.text("reporter"))),
        Field::Creator => name(&one.creator).cmp(&name(&other.creator)),
        Field::IssueType => one.text("issuetype").cmp(other.text("issuetype")),
        Field::Resolution => one.text("resolution").cmp(other.text("resolution")),
        Field::Parent => one.text("parent").cmp(other.text("parent")),
        Field::Summary | Field::Description | Field::Comment | Field::Text => {
            one.text("summary").to_lowercase().cmp(&other.text("summary").to_lowercase())
        }
        Field::Labels => Ordering::Equal,
    }
}

/// Position of a priority: 0 is the most urgent.
pub(super) fn rank(priority: &str) -> usize {
    PRIORITIES.iter().position(|item| item.id == priority).unwrap_or(PRIORITIES.len())
}

fn status_rank(status: &str) -> usize {
    STATUSES.iter().position(|item| item.id == status).unwrap_or(STATUSES.len())
}

/// Project and number of a key.
pub(super) fn key_parts(key: &str) -> (&str, u64) {
    let (project, number) = key.rsplit_once('-').unwrap_or((key, "0"));
    (project, number.parse().unwrap_or_default())
}
