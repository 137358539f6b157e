//! Bringing an issue into a status by the transitions that its workflow offers.

use crate::access;
use crate::map;
use crate::read::issue_call;
use entente_http::Method;
use entente_hub::{IssueRef, Status, Timestamp};
use entente_tracker_api::TrackerError;
use entente_tracker_kit::json::{items, text};
use entente_tracker_kit::names::by_name;
use entente_tracker_kit::{Api, Call, refused as refusal};
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Mutex, PoisonError};

/// Transitions that are made on the way to one status at most.
const MOST_HOPS: usize = 6;

/// A workflow as far as it has been seen: from each status the statuses that its transitions lead to.
type Seen = HashMap<String, Vec<String>>;

/// What has been seen of the workflows, by project and type of issue.
#[derive(Default)]
pub(crate) struct Workflows {
    seen: Mutex<HashMap<(String, String), Seen>>,
}

impl Workflows {
    fn learn(&self, place: &Place, transitions: &[Transition]) {
        let targets = transitions.iter().map(|transition| transition.to.id.clone()).collect();
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.entry(place.workflow()).or_default().insert(place.status.id.clone(), targets);
    }

    /// The next status on the shortest way that has been seen.
    fn next_towards(&self, place: &Place, wanted: &str) -> Option<String> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        first_hop(seen.get(&place.workflow())?, &place.status.id, wanted)
    }
}

/// Breadth first: the first hop of a shortest way from one status to another.
fn first_hop(seen: &Seen, from: &str, wanted: &str) -> Option<String> {
    let mut visited = HashSet::from([from]);
    let mut waiting: VecDeque<(&str, &str)> = VecDeque::new();
    for next in seen.get(from)? {
        if visited.insert(next) {
            waiting.push_back((next, next));
        }
    }
    while let Some((first, here)) = waiting.pop_front() {
        if here == wanted {
            return Some(first.to_owned());
        }
        for next in seen.get(here).into_iter().flatten() {
            if visited.insert(next) {
                waiting.push_back((first, next));
            }
        }
    }
    None
}

struct Place {
    status: Status,
    project: String,
    issue_type: String,
}

impl Place {
    fn workflow(&self) -> (String, String) {
        (self.project.clone(), self.issue_type.clone())
    }
}

struct Transition {
    id: String,
    name: String,
    to: Status,
}

/// Brings the issue into the status. One that is there already is left alone, so that doing it again does no harm.
/// A status that no transition leads to directly is approached step by step, on a way that was seen before or else
/// by trying, a few steps at most.
pub(crate) async fn bring_into(
    api: &Api,
    workflows: &Workflows,
    issue: &IssueRef,
    wanted: &str,
    deadline: Timestamp,
) -> Result<(), TrackerError> {
    let mut been = HashSet::new();
    let mut target: Option<Status> = None;
    for _ in 0..=MOST_HOPS {
        let place = place(api, issue).await?;
        if same_name(&place.status.name, wanted) {
            return Ok(());
        }
        been.insert(place.status.id.clone());
        let offered = transitions(api, issue).await?;
        workflows.learn(&place, &offered);
        if let Some(direct) = offered.iter().find(|transition| same_name(&transition.to.name, wanted)) {
            match make(api, issue, direct, deadline).await {
                // Somebody else may have moved the issue in between; then look again from where it is.
                Err(TrackerError::Refused { .. }) if moved(api, issue, &place).await? => continue,
                outcome => return outcome,
            }
        }
        let goal = match target.take() {
            Some(goal) => goal,
            None => known_status(api, &place, wanted, issue).await?,
        };
        let hop = next_hop(workflows, &place, &offered, &goal, &been)
            .ok_or_else(|| no_way(issue, &place, &offered, wanted))?;
        make(api, issue, hop, deadline).await?;
        target = Some(goal);
    }
    Err(refused(format!("{} did not reach \"{wanted}\" within {MOST_HOPS} transitions.", issue.key)))
}

/// Makes a transition by its name or id. One that the workflow does not offer now is left out, so that doing it again does no harm.
pub(crate) async fn run(api: &Api, issue: &IssueRef, wanted: &str, deadline: Timestamp) -> Result<(), TrackerError> {
    let offered = transitions(api, issue).await?;
    match offered.iter().find(|transition| transition.name == wanted || transition.id == wanted) {
        Some(transition) => make(api, issue, transition, deadline).await,
        None => Ok(()),
    }
}

fn same_name(one: &str, other: &str) -> bool {
    one == other || one.to_lowercase() == other.to_lowercase()
}

async fn place(api: &Api, issue: &IssueRef) -> Result<Place, TrackerError> {
    let answer = api.json(issue_call(&issue.id).query("fields", "status,project,issuetype")).await?;
    let fields = &answer["fields"];
    Ok(Place {
        status: map::status(&fields["status"]),
        project: text(&fields["project"], "key"),
        issue_type: text(&fields["issuetype"], "id"),
    })
}

async fn moved(api: &Api, issue: &IssueRef, from: &Place) -> Result<bool, TrackerError> {
    Ok(place(api, issue).await?.status.id != from.status.id)
}

async fn transitions(api: &Api, issue: &IssueRef) -> Result<Vec<Transition>, TrackerError> {
    let path = ["rest", "api", "3", "issue", &issue.id, "transitions"];
    let call = Call::read("get-transitions", &path, "to list the transitions").about(format!("issue {}", issue.key));
    let answer = api.json(call).await?;
    let read =
        |value: &Value| Transition { id: text(value, "id"), name: text(value, "name"), to: map::status(&value["to"]) };
    Ok(items(&answer, "transitions").iter().map(read).collect())
}

async fn make(api: &Api, issue: &IssueRef, transition: &Transition, deadline: Timestamp) -> Result<(), TrackerError> {
    let path = ["rest", "api", "3", "issue", &issue.id, "transitions"];
    let call = Call::write(Method::POST, "do-transition", &path, "to change the status", deadline)
        .about(format!("issue {}", issue.key))
        .takes("Transition Issues")
        .on_issue(&issue.id)
        .json(json!({ "transition": { "id": transition.id } }));
    api.done(call).await
}

/// The wanted status, which must exist for this type of issue before anything is moved towards it.
async fn known_status(api: &Api, place: &Place, wanted: &str, issue: &IssueRef) -> Result<Status, TrackerError> {
    let by_type = access::statuses(api, &place.project).await?;
    let of_type =
        by_type.into_iter().find(|(kind, _)| *kind == place.issue_type).map(|(_, all)| all).unwrap_or_default();
    by_name(&of_type, wanted, |status| &status.name).cloned().ok_or_else(|| {
        let names: Vec<&str> = of_type.iter().map(|status| status.name.as_str()).collect();
        refused(format!("{} can't have the status \"{wanted}\". There are: {}.", issue.key, names.join(", ")))
    })
}

/// The next transition: on a way that was seen, else to a status not visited yet, those nearest to the goal's category first.
fn next_hop<'a>(
    workflows: &Workflows,
    place: &Place,
    offered: &'a [Transition],
    goal: &Status,
    been: &HashSet<String>,
) -> Option<&'a Transition> {
    if let Some(next) = workflows.next_towards(place, &goal.id) {
        return offered.iter().find(|transition| transition.to.id == next);
    }
    offered
        .iter()
        .filter(|transition| !been.contains(&transition.to.id))
        .min_by_key(|transition| category_order(&transition.to).abs_diff(category_order(goal)))
}

fn category_order(status: &Status) -> u8 {
    match status.category.as_str() {
        "done" => 2,
        "indeterminate" => 1,
        _ => 0,
    }
}

fn no_way(issue: &IssueRef, place: &Place, offered: &[Transition], wanted: &str) -> TrackerError {
    let names: Vec<&str> = offered.iter().map(|transition| transition.to.name.as_str()).collect();
    let offered = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
    refused(format!(
        "no transition leads {} from \"{}\" to \"{wanted}\". It offers: {offered}. Map the status to one of these, or change the workflow.",
        issue.key, place.status.name
    ))
}

fn refused(message: String) -> TrackerError {
    refusal("to change the status", "status", message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shortest_way_that_was_seen_is_taken() {
        let seen: Seen =
            [("1", vec!["2", "3"]), ("2", vec!["4"]), ("3", vec!["5"]), ("4", vec!["5"]), ("5", vec!["1"])]
                .into_iter()
                .map(|(from, to)| (from.to_owned(), to.into_iter().map(str::to_owned).collect()))
                .collect();
        assert_eq!(first_hop(&seen, "1", "5").as_deref(), Some("3"));
        assert_eq!(first_hop(&seen, "4", "2").as_deref(), Some("5"));
        assert_eq!(first_hop(&seen, "1", "9"), None);
        assert_eq!(first_hop(&seen, "9", "1"), None);
    }
}
