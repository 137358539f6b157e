//! Unites, value by value, what a person did here with what the peer wants.
//!
//! For each value it is known whether the peer has seen what we told (else it is *in flight*), whether somebody changed it here since we told
//! it (*unsent*), and whether the peer changed it (*touched*: the same rule on the previous replica wants something else). Only a value that is
//! touched there while it is in flight or unsent here is a conflict: `decide` says what becomes of it. The outcome also says what the peer holds afterwards, so that whatever
//! it does not hold is told with the next export.

use crate::decide::{Choice, Conflict, Grounds, Policies, Policy, Reason, Winner, decide};
use crate::items::Writable;
use crate::plan::{Plan, READ_ONLY};
use crate::twin::Told;
use entente_hub::diff::same;
use entente_hub::issue::{COLLECTIONS, FIELD_NAMES};
use entente_hub::{Comment, Field, HubIssue, Item, Replica, Timestamp, Traces, WorkLog};
use serde_json::Value;
use std::collections::BTreeMap;

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
    /// Whether this side decides what both sides see.
    pub lead: bool,
    /// Whether nothing was ever told of our issue: it was just created for the peer's.
    pub first: bool,
    /// What decides a conflict.
    pub policies: &'a Policies,
    /// Conflicts of this import that are decided already.
    pub decided: &'a [Conflict],
    /// When our issue was edited last.
    pub mine_at: Timestamp,
    /// When the peer's was edited last, where it told.
    pub theirs_at: Option<Timestamp>,
}

/// The outcome of a merge.
#[derive(Debug, PartialEq)]
pub(crate) struct Merged {
    /// Our issue as it shall be.
    pub wanted: HubIssue,
    /// Our issue as the peer knows it once this import is written, without items that the import adds or removes.
    pub known: HubIssue,
    /// Conflicts that were met on the way.
    pub conflicts: Vec<Conflict>,
    /// Values that the peer must be told since they are not what it sent, with the time of the edit.
    pub retell: BTreeMap<String, Timestamp>,
}

impl Merged {
    /// An outcome without conflicts.
    pub(crate) fn new(wanted: HubIssue, known: HubIssue) -> Self {
        Self { wanted, known, conflicts: Vec::new(), retell: BTreeMap::new() }
    }
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
struct Outcome {
    choice: Choice,
    peer_holds_theirs: bool,
}

impl Standing {
    /// What becomes of the value when it is no conflict.
    fn settled(&self, lead: bool) -> Option<Outcome> {
        // Who does not lead keeps its value while it is in flight, also one that the lead will not take.
        let peer_holds_theirs = lead || !self.in_flight;
        let keep = |peer_holds_theirs| Some(Outcome { choice: Choice::Mine, peer_holds_theirs });
        if self.written {
            return keep(peer_holds_theirs);
        }
        if !self.in_flight && !self.unsent {
            return Some(Outcome { choice: Choice::Theirs, peer_holds_theirs: true });
        }
        match (self.touched, self.equal) {
            (false, _) => keep(false),
            (true, true) => keep(peer_holds_theirs),
            (true, false) => None,
        }
    }
}

/// A value as both sides agreed on it, as it is here, as the peer's update leads to, and as the peer was told it last.
struct Values {
    base: Value,
    mine: Value,
    theirs: Value,
    told: Value,
}

/// What becomes of one value.
fn settle(
    input: &Merge<'_>,
    standing: &Standing,
    name: &str,
    values: impl FnOnce() -> Values,
    merged: &mut Merged,
) -> Outcome {
    if let Some(outcome) = standing.settled(input.lead) {
        return outcome;
    }
    let Values { base, mine, theirs, told } = values();
    let lead_decides = standing.in_flight && !input.lead;
    // The lead decides about what it was told. An edit after that is no part of it: it is told later, and has its own outcome.
    let is_told = lead_decides || !standing.unsent;
    let local = if lead_decides && standing.unsent { told } else { mine };
    let told_at = input.told.at(name).filter(|_| is_told);
    let conflict = Conflict {
        field: name.to_owned(),
        base,
        local,
        remote: theirs,
        winner: Winner::Lead,
        reason: Reason::Lead,
        local_at: Some(told_at.unwrap_or(input.mine_at)),
        remote_at: input.theirs_at,
        joined: None,
        person: None,
    };
    if lead_decides {
        merged.conflicts.push(conflict);
        return Outcome { choice: Choice::Mine, peer_holds_theirs: false };
    }
    // On an issue that was just created, what a write left that was lost looks like an edit.
    let policy = if input.first { Policy::Remote } else { input.policies.of(name) };
    let grounds = Grounds { policy, lead: input.lead, decided: input.decided };
    let (choice, conflict) = decide(conflict, &grounds);
    if choice != Choice::Theirs {
        merged.retell.insert(name.to_owned(), conflict.local_at.unwrap_or(input.mine_at));
    }
    merged.conflicts.push(conflict);
    Outcome { choice, peer_holds_theirs: true }
}

/// Merges what the rule wants with what happened here.
pub(crate) fn merge(input: &Merge<'_>) -> Merged {
    let mut merged = Merged::new(input.wanted.clone(), input.known.clone());
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

/// How the name of a custom field begins.
const CUSTOM: &str = "customFields.";

/// A custom field in the record of what was told.
pub(crate) fn custom_name(name: &str) -> String {
    format!("{CUSTOM}{name}")
}

/// A comment or work log in the record of what was told, and in a conflict.
pub(crate) fn item_name<T: Item>(id: &str) -> String {
    format!("{} {id}", T::NAME)
}

/// The id of a comment or work log by its name in a conflict.
pub(crate) fn item_of<T: Item>(name: &str) -> Option<&str> {
    name.strip_prefix(T::NAME)?.strip_prefix(' ')
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
    let values = || {
        let of = |issue| field_value(issue, name);
        let base = of(input.agreed.unwrap_or(input.known));
        Values { base, mine: of(input.mine), theirs: of(input.wanted), told: of(input.known) }
    };
    let outcome = settle(input, &standing, name, values, merged);
    match outcome.choice {
        Choice::Theirs => {}
        Choice::Mine => {
            merged.wanted.copy_field(input.mine, name);
        }
        Choice::Joined(value) => set_field(&mut merged.wanted, name, value),
    }
    if outcome.peer_holds_theirs {
        merged.known.copy_field(input.wanted, name);
    }
}

fn merge_custom_field(input: &Merge<'_>, written: &HubIssue, name: &str, merged: &mut Merged) {
    let value = |issue: &HubIssue| issue.custom_fields.get(name).map(|field| field.value.clone()).unwrap_or_default();
    let theirs = value(input.wanted);
    let equal = value(input.mine) == theirs;
    let told_as = custom_name(name);
    let standing = Standing {
        in_flight: input.told.is_in_flight(&told_as, input.seen),
        unsent: value(input.mine) != value(input.known),
        touched: input.shadow.map_or(!equal, |shadow| value(shadow) != theirs),
        equal,
        written: written.custom_fields.get(name).is_some_and(|field| field.value == theirs),
    };
    let values = || Values {
        base: value(input.agreed.unwrap_or(input.known)),
        mine: value(input.mine),
        theirs: theirs.clone(),
        told: value(input.known),
    };
    let outcome = settle(input, &standing, &told_as, values, merged);
    match outcome.choice {
        Choice::Theirs => {}
        Choice::Mine => {
            match input.mine.custom_fields.get(name) {
                Some(mine) => merged.wanted.custom_fields.insert(name.to_owned(), mine.clone()),
                None => merged.wanted.custom_fields.shift_remove(name),
            };
        }
        Choice::Joined(value) => {
            if let Some(field) = merged.wanted.custom_fields.get_mut(name) {
                field.value = value;
            }
        }
    }
    if outcome.peer_holds_theirs
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
    let name = item_name::<T>(mine.id());
    let values = || Values {
        base: known_content(input, mine),
        mine: mine.content(),
        theirs: theirs.content(),
        told: known_content(input, mine),
    };
    let outcome = settle(input, &standing, &name, values, merged);
    let told = T::collection_mut(&mut merged.known).value_mut().into_iter().flatten();
    if let Some(told) = told.filter(|_| outcome.peer_holds_theirs).find(|told| told.id() == mine.id()) {
        told.take_content(theirs);
    }
    match outcome.choice {
        Choice::Theirs => theirs.clone(),
        Choice::Mine => mine.clone(),
        Choice::Joined(content) => {
            let mut joined = theirs.clone();
            joined.put_content(&content);
            joined
        }
    }
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
        let base = known_content(input, mine);
        merged.conflicts.push(deletion(item_name::<T>(mine.id()), base, mine.content(), Value::Null));
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
            conflicts.push(deletion(name, before.content(), Value::Null, theirs.content()));
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

/// An item that one side deleted, with a null, and the other changed.
fn deletion(field: String, base: Value, local: Value, remote: Value) -> Conflict {
    Conflict {
        field,
        winner: if local.is_null() { Winner::Local } else { Winner::Remote },
        base,
        local,
        remote,
        reason: Reason::Deleted,
        local_at: None,
        remote_at: None,
        joined: None,
        person: None,
    }
}

fn field_value(issue: &HubIssue, name: &str) -> Value {
    let mut only = HubIssue::default();
    only.copy_field(issue, name);
    serde_json::to_value(&only).ok().and_then(|json| json.get(name).cloned()).unwrap_or(Value::Null)
}

/// Sets a value by its name in conflicts. An item that is gone is written anew.
pub(crate) fn put_value(issue: &mut HubIssue, name: &str, value: &Value) {
    if let Some(id) = item_of::<Comment>(name) {
        put_item::<Comment>(issue, id, value);
    } else if let Some(id) = item_of::<WorkLog>(name) {
        put_item::<WorkLog>(issue, id, value);
    } else if let Some(custom) = name.strip_prefix(CUSTOM) {
        if let Some(field) = issue.custom_fields.get_mut(custom) {
            field.value.clone_from(value);
        }
    } else {
        let known = writable_fields().any(|field| field == name);
        if known && value.is_null() {
            issue.clear_field(name);
        } else if known {
            set_field(issue, name, value.clone());
        }
    }
}

fn put_item<T: Writable + Default>(issue: &mut HubIssue, id: &str, value: &Value) {
    if value.is_null() {
        return;
    }
    let mut items = T::all(issue).to_vec();
    match items.iter_mut().find(|item| item.id() == id) {
        Some(item) => item.put_content(value),
        None => {
            let mut item = T::default();
            item.put_content(value);
            items.push(item);
        }
    }
    *T::collection_mut(issue) = Field::Set(items);
}

/// Copies a value by its name in conflicts.
pub(crate) fn copy_value(to: &mut HubIssue, from: &HubIssue, name: &str) {
    if let Some(id) = item_of::<Comment>(name) {
        copy_item::<Comment>(to, from, id);
    } else if let Some(id) = item_of::<WorkLog>(name) {
        copy_item::<WorkLog>(to, from, id);
    } else if let Some(custom) = name.strip_prefix(CUSTOM) {
        match from.custom_fields.get(custom) {
            Some(field) => to.custom_fields.insert(custom.to_owned(), field.clone()),
            None => to.custom_fields.shift_remove(custom),
        };
    } else {
        to.copy_field(from, name);
    }
}

fn copy_item<T: Writable>(to: &mut HubIssue, from: &HubIssue, id: &str) {
    let ours = T::collection_mut(to).value_mut().into_iter().flatten().find(|item| item.id() == id);
    if let (Some(ours), Some(item)) = (ours, find(T::all(from), id)) {
        ours.take_content(item);
    }
}

/// A value that has the field's shape, since it was joined from two that do.
fn set_field(issue: &mut HubIssue, name: &str, value: Value) {
    let only = serde_json::Map::from_iter([(name.to_owned(), value)]);
    if let Ok(only) = serde_json::from_value::<HubIssue>(Value::Object(only)) {
        issue.copy_field(&only, name);
    }
}
