//! Decides, value by value, between what a person did here and what the peer wants.
//!
//! For each value it is known whether the peer has seen what we told (else it is *in flight*), whether somebody changed it here since we told
//! it (*unsent*), and whether the peer changed it (*touched*: the same rule on the previous replica wants something else). Only a value that is
//! touched there while it is in flight or unsent here is a conflict. The outcome also says what the peer holds afterwards, so that whatever
//! it does not hold is told with the next export.

use crate::items::Writable;
use crate::plan::{Plan, READ_ONLY};
use crate::twin::Told;
use entente_hub::diff::same;
use entente_hub::issue::{COLLECTIONS, FIELD_NAMES};
use entente_hub::{Comment, Field, HubIssue, Item, Replica, Traces, WorkLog};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Whose value a conflict kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Winner {
    /// Ours.
    Local,
    /// The peer's.
    Remote,
}

/// A value that both sides changed since they last agreed. Both values are kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    /// The field, or `comment` or `work log` with our item's id.
    pub field: String,
    /// The value at the last agreement.
    pub base: Value,
    /// Our value; null for an item that was deleted here.
    pub local: Value,
    /// The value that the peer's update leads to here; null for an item that was deleted there.
    pub remote: Value,
    /// Whose value stays.
    pub winner: Winner,
}

/// What a merge reads.
pub(crate) struct Merge<'a> {
    /// Our issue when the rule ran.
    pub mine: &'a HubIssue,
    /// What the rule made of it.
    pub wanted: &'a HubIssue,
    /// What the rule makes of the previous replica.
    pub shadow: Option<&'a HubIssue>,
    /// Our issue as the peer was told.
    pub known: &'a HubIssue,
    /// Our issue at the last agreement, for the record of conflicts.
    pub agreed: Option<&'a HubIssue>,
    /// In which of our messages each value was told.
    pub told: &'a Told,
    /// The last of our messages that the sender had applied.
    pub seen: u64,
    /// Pairs of comments and work logs.
    pub traces: &'a Traces,
    /// What this import has written already: who changed it since saw it.
    pub written: &'a Plan,
    /// Whether this side decides.
    pub lead: bool,
}

/// The outcome of a merge.
#[derive(Debug, PartialEq)]
pub(crate) struct Merged {
    /// Our issue as it shall be.
    pub wanted: HubIssue,
    /// Our issue as the peer knows it once this import is written, without items that the import adds or removes.
    pub known: HubIssue,
    /// Conflicts that were decided on the way.
    pub conflicts: Vec<Conflict>,
}

/// How one value stands.
struct Standing {
    in_flight: bool,
    unsent: bool,
    touched: bool,
    equal: bool,
    written: bool,
}

/// What becomes of one value.
struct Decision {
    take_theirs: bool,
    peer_holds_theirs: bool,
    conflict: bool,
}

impl Standing {
    /// While a value of the lead is in flight, the peer will take it over its own; in every other case it holds what it sent.
    fn decide(&self, lead: bool) -> Decision {
        let peer_holds_theirs = !(lead && self.in_flight);
        if self.written {
            return Decision { take_theirs: false, peer_holds_theirs, conflict: false };
        }
        if !self.in_flight && !self.unsent {
            return Decision { take_theirs: true, peer_holds_theirs: true, conflict: false };
        }
        if !self.touched {
            return Decision { take_theirs: false, peer_holds_theirs: false, conflict: false };
        }
        Decision { take_theirs: !self.equal && !lead, peer_holds_theirs, conflict: !self.equal }
    }
}

/// Merges what the rule wants with what happened here.
pub(crate) fn merge(input: &Merge<'_>) -> Merged {
    let mut merged = Merged { wanted: input.wanted.clone(), known: input.known.clone(), conflicts: Vec::new() };
    let written = input.written.written_fields();
    for name in writable_fields() {
        merge_field(input, &written, name, &mut merged);
    }
    for name in input.wanted.custom_fields.keys() {
        merge_custom_field(input, &written, name, &mut merged);
    }
    merge_items::<Comment>(input, &mut merged);
    merge_items::<WorkLog>(input, &mut merged);
    merged
}

/// Names of the fields that a rule can write.
pub(crate) fn writable_fields() -> impl Iterator<Item = &'static str> {
    FIELD_NAMES.iter().copied().filter(|name| !COLLECTIONS.contains(name) && !READ_ONLY.contains(name))
}

/// A custom field in the record of what was told.
pub(crate) fn custom_name(name: &str) -> String {
    format!("customFields.{name}")
}

/// A comment or work log in the record of what was told, and in a conflict.
pub(crate) fn item_name<T: Item>(id: &str) -> String {
    format!("{} {id}", T::NAME)
}

fn is_absent(issue: &HubIssue, name: &str) -> bool {
    issue.same_field(&HubIssue::default(), name) == Some(true)
}

fn merge_field(input: &Merge<'_>, written: &HubIssue, name: &str, merged: &mut Merged) {
    if is_absent(input.wanted, name) {
        return;
    }
    let equal = same(input.mine, input.wanted, name);
    let standing = Standing {
        in_flight: input.told.is_in_flight(name, input.seen),
        unsent: !same(input.mine, input.known, name),
        touched: input.shadow.map_or(!equal, |shadow| !same(shadow, input.wanted, name)),
        equal,
        written: !is_absent(written, name) && same(written, input.wanted, name),
    };
    let decision = standing.decide(input.lead);
    if decision.conflict {
        let value = |issue| field_value(issue, name);
        let base = input.agreed.unwrap_or(input.known);
        merged.conflicts.push(conflict(
            name.to_owned(),
            value(base),
            value(input.mine),
            value(input.wanted),
            input.lead,
        ));
    }
    if !decision.take_theirs {
        merged.wanted.copy_field(input.mine, name);
    }
    if decision.peer_holds_theirs {
        merged.known.copy_field(input.wanted, name);
    }
}

fn merge_custom_field(input: &Merge<'_>, written: &HubIssue, name: &str, merged: &mut Merged) {
    let value = |issue: &HubIssue| issue.custom_fields.get(name).map(|field| field.value.clone()).unwrap_or_default();
    let theirs = value(input.wanted);
    let equal = value(input.mine) == theirs;
    let standing = Standing {
        in_flight: input.told.is_in_flight(&custom_name(name), input.seen),
        unsent: value(input.mine) != value(input.known),
        touched: input.shadow.map_or(!equal, |shadow| value(shadow) != theirs),
        equal,
        written: written.custom_fields.get(name).is_some_and(|field| field.value == theirs),
    };
    let decision = standing.decide(input.lead);
    if decision.conflict {
        let base = value(input.agreed.unwrap_or(input.known));
        merged.conflicts.push(conflict(name.to_owned(), base, value(input.mine), theirs, input.lead));
    }
    if !decision.take_theirs {
        match input.mine.custom_fields.get(name) {
            Some(mine) => merged.wanted.custom_fields.insert(name.to_owned(), mine.clone()),
            None => merged.wanted.custom_fields.shift_remove(name),
        };
    }
    if decision.peer_holds_theirs
        && let Some(field) = input.wanted.custom_fields.get(name)
    {
        merged.known.custom_fields.insert(name.to_owned(), field.clone());
    }
}

fn merge_items<T: Writable>(input: &Merge<'_>, merged: &mut Merged) {
    if T::collection(input.wanted).is_absent() {
        return;
    }
    let wanted = T::all(input.wanted);
    let mut kept: Vec<T> = Vec::new();
    for mine in T::all(input.mine) {
        match find(wanted, mine.id()) {
            Some(theirs) => kept.push(merge_item(input, mine, theirs, merged)),
            None if stays(input, mine, merged) => kept.push(mine.clone()),
            None => {}
        }
    }
    kept.extend(wanted.iter().filter(|item| item.id().is_empty()).cloned());
    *T::collection_mut(&mut merged.wanted) = Field::Set(kept);
}

fn merge_item<T: Writable>(input: &Merge<'_>, mine: &T, theirs: &T, merged: &mut Merged) -> T {
    let equal = mine.same_content(theirs);
    let shadow = input.shadow.map(|shadow| find(T::all(shadow), mine.id()));
    let standing = Standing {
        in_flight: is_in_flight(input, mine),
        unsent: is_unsent(input, mine),
        touched: shadow.map_or(!equal, |shadow| shadow.is_none_or(|shadow| !shadow.same_content(theirs))),
        equal,
        written: input.written.wrote::<T>(mine.id(), twin_of::<T>(input.traces, mine.id())),
    };
    let decision = standing.decide(input.lead);
    if decision.conflict {
        let (name, base) = (item_name::<T>(mine.id()), known_content(input, mine));
        merged.conflicts.push(conflict(name, base, mine.content(), theirs.content(), input.lead));
    }
    let told = T::collection_mut(&mut merged.known).value_mut().into_iter().flatten();
    if let Some(told) = told.filter(|_| decision.peer_holds_theirs).find(|told| told.id() == mine.id()) {
        told.take_content(theirs);
    }
    if decision.take_theirs { theirs.clone() } else { mine.clone() }
}

/// Whether an item that the rule drops stays. A deletion wins over a change, on both sides alike; the change is recorded.
fn stays<T: Writable>(input: &Merge<'_>, mine: &T, merged: &mut Merged) -> bool {
    let changed_here = is_in_flight(input, mine) || is_unsent(input, mine);
    let touched = input.shadow.is_none_or(|shadow| find(T::all(shadow), mine.id()).is_some());
    let is_new = find(T::all(input.known), mine.id()).is_none();
    if (changed_here || is_new) && !touched {
        return true;
    }
    if changed_here {
        let (name, base) = (item_name::<T>(mine.id()), known_content(input, mine));
        merged.conflicts.push(conflict(name, base, mine.content(), Value::Null, false));
    }
    false
}

/// Items that the peer changed and that were deleted here: the deletion stays, the change is recorded.
pub(crate) fn changed_there_deleted_here<T: Writable>(
    mine: &HubIssue,
    replica: &Replica,
    previous: Option<&Replica>,
    traces: &Traces,
) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    for theirs in T::all(&replica.hub_issue) {
        let trace = traces.by_remote(T::KIND, theirs.id());
        let gone = trace.filter(|trace| find(T::all(mine), &trace.local_id).is_none());
        let before = previous.and_then(|previous| find(T::all(&previous.hub_issue), theirs.id()));
        if let (Some(trace), Some(before)) = (gone, before)
            && !before.same_content(theirs)
        {
            let name = item_name::<T>(&trace.local_id);
            conflicts.push(conflict(name, before.content(), Value::Null, theirs.content(), true));
        }
    }
    conflicts
}

fn twin_of<'a, T: Item>(traces: &'a Traces, id: &str) -> Option<&'a str> {
    traces.by_local(T::KIND, id).map(|trace| trace.remote_id.as_str())
}

fn is_in_flight<T: Item>(input: &Merge<'_>, item: &T) -> bool {
    input.told.is_in_flight(&item_name::<T>(item.id()), input.seen)
}

fn is_unsent<T: Item>(input: &Merge<'_>, item: &T) -> bool {
    find(T::all(input.known), item.id()).is_some_and(|known| !known.same_content(item))
}

fn known_content<T: Writable>(input: &Merge<'_>, item: &T) -> Value {
    find(T::all(input.known), item.id()).map_or(Value::Null, T::content)
}

fn find<'a, T: Item>(items: &'a [T], id: &str) -> Option<&'a T> {
    items.iter().find(|item| item.id() == id)
}

fn conflict(field: String, base: Value, local: Value, remote: Value, lead: bool) -> Conflict {
    let winner = if lead { Winner::Local } else { Winner::Remote };
    Conflict { field, base, local, remote, winner }
}

fn field_value(issue: &HubIssue, name: &str) -> Value {
    let mut only = HubIssue::default();
    only.copy_field(issue, name);
    serde_json::to_value(&only).ok().and_then(|json| json.get(name).cloned()).unwrap_or(Value::Null)
}
