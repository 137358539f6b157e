//! What is new, changed or gone in a collection that the other side sent (catalogue 7.5).
//!
//! An item that comes back is never news: one with a trace, or one that the sender says is the twin of an item here. And the
//! other side's copy of an item that was made here has no say in it: such a copy differs (it names its author, say), and it may
//! be gone from the replica since the other side's rule sends only comments of its own.

use entente_hub::{Attachment, Comment, Item, Origin, Timestamp, Trace, Traces, WorkLog};

/// An item as scripts meet it.
pub(crate) trait Twinned: Item {
    /// When it was made, where known.
    fn created(&self) -> Option<Timestamp>;
    /// The item as the receiving script sees it: with the twin's id as its own and its own as the remote one.
    fn seen_from_here(&self, local: Option<&str>) -> Self;
}

macro_rules! twinned {
    ($type:ty, $created:expr) => {
        impl Twinned for $type {
            fn created(&self) -> Option<Timestamp> {
                let created: fn(&$type) -> Option<Timestamp> = $created;
                created(self)
            }
            fn seen_from_here(&self, local: Option<&str>) -> Self {
                let remote_id = (!self.id.is_empty()).then(|| self.id.clone());
                Self { id: local.unwrap_or_default().to_owned(), remote_id, ..self.clone() }
            }
        }
    };
}

twinned!(Comment, |comment| comment.created);
twinned!(Attachment, |file| file.created);
twinned!(WorkLog, |_| None);

/// What happened to a collection. All items are as the receiving script sees them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Deltas<T> {
    pub all: Vec<T>,
    /// Positions in `all` of what is new.
    pub added: Vec<usize>,
    /// Positions in `all` of what says something else than before.
    pub changed: Vec<usize>,
    pub removed: Vec<T>,
}

/// Compares what the other side sends with what it sent before. `current` is none when it says nothing about the collection:
/// then nothing happened.
pub(crate) fn deltas<T: Twinned>(
    current: Option<&[T]>,
    previous: Option<&[T]>,
    local: &[T],
    traces: &Traces,
) -> Deltas<T> {
    let mut result = Deltas { all: Vec::new(), added: Vec::new(), changed: Vec::new(), removed: Vec::new() };
    let Some(current) = current else { return result };
    let before = previous.unwrap_or_default();
    for (at, item) in current.iter().enumerate() {
        let twin = twin_of(item, traces);
        let old = before.iter().find(|old| old.id() == item.id());
        match old {
            None if twin.is_none() => result.added.push(at),
            Some(old) if !old.same_content(item) && !is_made_here(item, local, traces) => result.changed.push(at),
            None | Some(_) => {}
        }
        result.all.push(item.seen_from_here(twin));
    }
    for old in before {
        let gone = !current.iter().any(|item| item.id() == old.id());
        let twin = twin_of(old, traces);
        if gone && twin.is_some() && !is_made_here(old, local, traces) {
            result.removed.push(old.seen_from_here(twin));
        }
    }
    result
}

/// The id of the item here that is the twin of the other side's item.
fn twin_of<'a, T: Twinned>(item: &'a T, traces: &'a Traces) -> Option<&'a str> {
    let trace: Option<&Trace> = traces.by_remote(T::KIND, item.id());
    trace.map(|trace| trace.local_id.as_str()).or_else(|| item.remote_id())
}

/// Whether the pair began here. Where nobody knows which one is the copy, it is the younger one, as far as two clocks can tell.
fn is_made_here<T: Twinned>(theirs: &T, local: &[T], traces: &Traces) -> bool {
    if let Some(origin) = traces.by_remote(T::KIND, theirs.id()).and_then(|trace| trace.origin) {
        return origin == Origin::Here;
    }
    let twin = twin_of(theirs, traces).and_then(|id| local.iter().find(|ours| ours.id() == id));
    match (twin.and_then(Twinned::created), theirs.created()) {
        (Some(ours), Some(theirs)) => ours < theirs,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use entente_hub::TraceKind;

    fn comment(id: &str, body: &str, created: i64) -> Comment {
        Comment { id: id.into(), body: body.into(), created: Some(Timestamp(created)), ..Comment::default() }
    }

    fn pair(local: &str, remote: &str) -> Trace {
        Trace::new(TraceKind::Comment, local, remote)
    }

    #[test]
    fn new_changed_and_gone_items_are_told_apart() {
        let previous = [comment("1", "a", 0), comment("2", "b", 0), comment("3", "c", 0)];
        let current = [comment("1", "a", 0), comment("2", "B", 0), comment("4", "d", 0)];
        let local = [comment("L2", "b", 10), comment("L3", "c", 10)];
        let traces: Traces = [pair("L2", "2"), pair("L3", "3")].into_iter().collect();
        let result = deltas(Some(&current), Some(&previous), &local, &traces);
        assert_eq!(result.added, [2]);
        assert_eq!(result.changed, [1]);
        assert_eq!(result.all[1].id, "L2");
        assert_eq!(result.all[2].id, "");
        assert_eq!(result.all[2].remote_id.as_deref(), Some("4"));
        assert_eq!(result.removed.iter().map(|gone| gone.id.as_str()).collect::<Vec<_>>(), ["L3"]);
    }

    #[test]
    fn our_own_items_coming_back_are_neither_new_nor_changed_nor_gone() {
        let ours = comment("L1", "text", 0);
        let traces: Traces = [pair("L1", "R1")].into_iter().collect();
        let copy = comment("R1", "Ann commented: \ntext", 5);
        let edited = comment("R1", "Ann commented: \nother", 5);
        let local = [ours];
        assert!(deltas(Some(std::slice::from_ref(&copy)), None, &local, &traces).added.is_empty());
        assert!(deltas(Some(&[edited]), Some(std::slice::from_ref(&copy)), &local, &traces).changed.is_empty());
        assert!(deltas(Some(&[]), Some(std::slice::from_ref(&copy)), &local, &traces).removed.is_empty());
        let untraced = Comment { remote_id: Some("L9".into()), ..comment("R9", "x", 5) };
        assert!(deltas(Some(&[untraced]), None, &local, &Traces::default()).added.is_empty());
    }

    #[test]
    fn clocks_decide_nothing_where_it_is_known_which_one_is_the_copy() {
        // The copy here was stamped by a tracker that knows whole seconds only, or whose clock is slow.
        let local = [comment("L1", "Ann commented: \ntext", 1_000)];
        let (before, after) = (comment("R1", "text", 1_181), comment("R1", "other", 1_181));
        let of = |trace: Trace, now: &[Comment]| {
            let traces: Traces = [trace].into_iter().collect();
            let found = deltas(Some(now), Some(std::slice::from_ref(&before)), &local, &traces);
            (found.changed.len(), found.removed.len())
        };
        let edited = std::slice::from_ref(&after);
        assert_eq!(of(pair("L1", "R1").made(Origin::There), edited), (1, 0));
        assert_eq!(of(pair("L1", "R1").made(Origin::There), &[]), (0, 1));
        assert_eq!(of(pair("L1", "R1").made(Origin::Here), edited), (0, 0));
        assert_eq!(of(pair("L1", "R1").made(Origin::Here), &[]), (0, 0));
    }

    #[test]
    fn a_collection_that_is_not_sent_is_not_an_empty_one() {
        let previous = [comment("1", "a", 0)];
        let traces: Traces = [pair("L1", "1")].into_iter().collect();
        assert!(deltas(None, Some(&previous), &[comment("L1", "a", 9)], &traces).removed.is_empty());
    }
}
