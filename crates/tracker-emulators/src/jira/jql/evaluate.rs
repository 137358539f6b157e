//! Whether an issue meets a condition.

use std::cmp::Ordering;

use jiff::Timestamp;
use serde_json::Value;

use super::dates::moment;
use super::fields::Field;
use super::order::{key_parts, rank};
use super::{Condition, Operand, Operator, Term};
use crate::jira::adf;
use crate::jira::error::JiraError;
use crate::jira::site::catalogue::{PRIORITIES, RESOLUTIONS, issue_type, named, status};
use crate::jira::site::{Issue, Site};

pub(super) fn check(condition: &Condition, site: &Site) -> Result<(), JiraError> {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().try_for_each(|part| check(part, site)),
        Condition::Not(inner) => check(inner, site),
        Condition::Term(term) => term.operands.iter().try_for_each(|operand| check_operand(term.field, operand, site)),
    }
}

fn check_operand(field: Field, operand: &Operand, site: &Site) -> Result<(), JiraError> {
    let wrong = |text: String| Err(JiraError::bad_request(text));
    let Operand::Text(text) = operand else {
        let Operand::Function(name, _) = operand else { return Ok(()) };
        let known = name == "currentuser" || (field.is_date() && moment(operand, &site.zone).is_some());
        return if known { Ok(()) } else { wrong(format!("Unable to find JQL function '{name}()'.")) };
    };
    let exists = match field {
        Field::Key => {
            return match site.find(text) {
                Some(_) => Ok(()),
                None => wrong(format!("An issue with key '{text}' does not exist for field 'key'.")),
            };
        }
        Field::Created | Field::Updated | Field::Resolved | Field::Due => {
            return match moment(operand, &site.zone) {
                Some(_) => Ok(()),
                None => wrong(format!(
                    "Date value '{text}' for field '{}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
                    field.name()
                )),
            };
        }
        Field::Project => site.project(text).is_some(),
        Field::Status => status(text).is_some(),
        Field::StatusCategory => CATEGORIES.iter().any(|name| name.eq_ignore_ascii_case(text)),
        Field::IssueType => issue_type(text).is_some(),
        Field::Priority => named(PRIORITIES, text).is_some(),
        Field::Resolution => text.eq_ignore_ascii_case("unresolved") || named(RESOLUTIONS, text).is_some(),
        Field::Parent => site.find(text).is_some(),
        // Unknown people and labels match nothing (K).
        _ => true,
    };
    if exists { Ok(()) } else { wrong(format!("The value '{text}' does not exist for the field '{}'.", field.name())) }
}

const CATEGORIES: &[&str] = &["To Do", "In Progress", "Done", "new", "indeterminate", "2", "3", "4"];

pub(super) fn matches(condition: &Condition, site: &Site, issue: &Issue) -> bool {
    match condition {
        Condition::All(parts) => parts.iter().all(|part| matches(part, site, issue)),
        Condition::Any(parts) => parts.iter().any(|part| matches(part, site, issue)),
        Condition::Not(inner) => !matches(inner, site, issue),
        Condition::Term(term) => term_matches(term, site, issue),
    }
}

fn term_matches(term: &Term, site: &Site, issue: &Issue) -> bool {
    let any = || term.operands.iter().any(|operand| equals(term.field, operand, site, issue));
    let present = !is_empty(term.field, issue);
    let ordered = |wanted: &[Ordering]| {
        term.operands
            .first()
            .and_then(|operand| compare(term.field, operand, site, issue))
            .is_some_and(|found| wanted.contains(&found))
    };
    match term.operator {
        Operator::Equal | Operator::In => any(),
        // An absent value is neither equal nor unequal (K: JQL leaves such issues out).
        Operator::NotEqual | Operator::NotIn => present && !any(),
        Operator::Less => ordered(&[Ordering::Less]),
        Operator::LessOrEqual => ordered(&[Ordering::Less, Ordering::Equal]),
        Operator::Greater => ordered(&[Ordering::Greater]),
        Operator::GreaterOrEqual => ordered(&[Ordering::Greater, Ordering::Equal]),
        Operator::Contains => any(),
        Operator::ContainsNot => present && !any(),
        Operator::IsEmpty => !present,
        Operator::IsNotEmpty => present,
    }
}

fn is_empty(field: Field, issue: &Issue) -> bool {
    let absent = |id: &str| !issue.values.contains_key(id);
    match field {
        Field::Resolution => absent("resolution"),
        Field::Priority => absent("priority"),
        Field::Labels => absent("labels"),
        Field::Assignee => absent("assignee"),
        Field::Reporter => absent("reporter"),
        Field::Parent => absent("parent"),
        Field::Due => absent("duedate"),
        Field::Description => absent("description"),
        Field::Resolved => issue.resolved.is_none(),
        Field::Comment => issue.comments.is_empty(),
        _ => false,
    }
}

fn equals(field: Field, operand: &Operand, site: &Site, issue: &Issue) -> bool {
    if field.is_date() {
        return compare(field, operand, site, issue) == Some(Ordering::Equal);
    }
    let text = match operand {
        Operand::Empty => return is_empty(field, issue),
        Operand::Function(name, _) if name == "currentuser" => site.api_user.as_str(),
        Operand::Function(..) => return false,
        Operand::Text(text) => text.as_str(),
    };
    let user_is = |id: &str| site.person(text).is_some_and(|user| user.account_id == id);
    match field {
        Field::Project => site.project(text).is_some_and(|project| project.id == issue.project),
        Field::Key => site.find(text).is_some_and(|found| found.id == issue.id),
        Field::IssueType => issue_type(text).is_some_and(|kind| kind.id == issue.text("issuetype")),
        Field::Status => status(text).is_some_and(|found| found.id == issue.status),
        Field::StatusCategory => status(issue.status).is_some_and(|found| {
            let (id, key, name, _) = found.category.facts();
            id.to_string() == text || key.eq_ignore_ascii_case(text) || name.eq_ignore_ascii_case(text)
        }),
        Field::Priority => named(PRIORITIES, text).is_some_and(|item| item.id == issue.text("priority")),
        Field::Resolution if text.eq_ignore_ascii_case("unresolved") => is_empty(field, issue),
        Field::Resolution => named(RESOLUTIONS, text).is_some_and(|item| item.id == issue.text("resolution")),
        Field::Labels => issue.values.get("labels").and_then(Value::as_array).is_some_and(|labels| {
            labels.iter().any(|label| label.as_str().is_some_and(|label| label.eq_ignore_ascii_case(text)))
        }),
        Field::Assignee => user_is(issue.text("assignee")),
        Field::Reporter => user_is(issue.text("reporter")),
        Field::Creator => user_is(&issue.creator),
        Field::Parent => site.find(text).is_some_and(|parent| parent.id.to_string() == issue.text("parent")),
        Field::Summary | Field::Description | Field::Comment | Field::Text => contains(field, text, issue),
        Field::Created | Field::Updated | Field::Resolved | Field::Due => false,
    }
}

/// Every word of the wanted text occurs, as a word or, with `*`, as the start of one.
fn contains(field: Field, wanted: &str, issue: &Issue) -> bool {
    let mut texts = Vec::new();
    if matches!(field, Field::Summary | Field::Text) {
        texts.push(issue.text("summary").to_owned());
    }
    if matches!(field, Field::Description | Field::Text) {
        texts.extend(issue.values.get("description").map(adf::to_text));
    }
    if matches!(field, Field::Comment | Field::Text) {
        texts.extend(issue.comments.iter().map(|comment| adf::to_text(&comment.body)));
    }
    let haystack = texts.join("\n").to_lowercase();
    let words: Vec<&str> =
        haystack.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    wanted
        .to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric() && letter != '*')
        .filter(|word| !word.is_empty())
        .all(|word| match word.strip_suffix('*') {
            Some(start) => words.iter().any(|found| found.starts_with(start)),
            None => words.contains(&word),
        })
}

fn compare(field: Field, operand: &Operand, site: &Site, issue: &Issue) -> Option<Ordering> {
    match (field, operand) {
        (Field::Priority, Operand::Text(text)) => {
            let wanted = named(PRIORITIES, text)?;
            // The list runs from the most urgent down, the order of JQL runs up.
            Some(rank(wanted.id).cmp(&rank(issue.text("priority"))))
        }
        (Field::Key, Operand::Text(text)) => {
            let wanted = site.find(text)?;
            let (project, number) = key_parts(&issue.key);
            let (wanted_project, wanted_number) = key_parts(&wanted.key);
            (project == wanted_project).then(|| number.cmp(&wanted_number))
        }
        _ => Some(date(field, site, issue)?.cmp(&moment(operand, &site.zone)?)),
    }
}

fn date(field: Field, site: &Site, issue: &Issue) -> Option<Timestamp> {
    match field {
        Field::Created => Some(issue.created),
        Field::Updated => Some(issue.updated),
        Field::Resolved => issue.resolved,
        Field::Due => {
            let day: jiff::civil::Date = issue.text("duedate").parse().ok()?;
            day.to_zoned_datetime(site.zone.clone()).ok().map(|at| at.timestamp())
        }
        _ => None,
    }
}
