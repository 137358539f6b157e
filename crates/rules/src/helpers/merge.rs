//! Merging a collection that the other side sent into ours: what it added, changed and removed (catalogue 3.1, 3.2, 3.3).
//!
//! Merging twice is merging once: an item that has a twin here is not added again, and only items with a twin are changed or removed.

use crate::object::record::{self, Record, put, text_of};
use entente_groovy_vm::{Fault, Heap, Machine, Step, Task, Value};

/// What differs between the three merges.
#[derive(Clone, Copy)]
pub(super) struct MergeKind {
    /// The issue's collection.
    pub collection: &'static str,
    /// The replica's collections: added, changed (where there is one) and removed.
    pub added: &'static str,
    pub changed: Option<&'static str>,
    pub removed: &'static str,
    /// Fields of a changed item that the twin takes over.
    pub taken_over: &'static [&'static str],
    /// Changes a new or changed item's text when the script gives no closure.
    pub prefix: Option<fn(&mut Heap, Value)>,
}

/// The merge as a task: it reads four properties, calls the closure for each item, and gives the merged list.
pub(super) struct Merge {
    kind: MergeKind,
    issue: Value,
    replica: Value,
    closure: Option<Value>,
    stage: Stage,
    /// Ours, then added, changed and removed, as they are read.
    read: Vec<Vec<Value>>,
    result: Vec<Value>,
    /// Items with the twin that takes their text over, none for new ones.
    pending: Vec<(Value, Option<Value>)>,
    next: usize,
}

enum Stage {
    Reading,
    Adjusting,
}

impl Merge {
    pub(super) fn new(kind: MergeKind, issue: Value, replica: Value, closure: Option<Value>) -> Self {
        Self {
            kind,
            issue,
            replica,
            closure,
            stage: Stage::Reading,
            read: Vec::new(),
            result: Vec::new(),
            pending: Vec::new(),
            next: 0,
        }
    }

    /// The next property to read: its object and name; none when all are read.
    fn wanted(&self) -> Option<(Value, &'static str)> {
        let nothing = "";
        let all = [
            (self.issue, self.kind.collection),
            (self.replica, self.kind.added),
            (self.replica, self.kind.changed.unwrap_or(nothing)),
            (self.replica, self.kind.removed),
        ];
        all.get(self.read.len()).copied()
    }

    /// Decides what happens to which item.
    fn plan(&mut self, heap: &mut Heap) {
        let mut read = std::mem::take(&mut self.read).into_iter();
        let mut take = || read.next().unwrap_or_default();
        let (ours, added, changed, removed) = (take(), take(), take(), take());
        self.result = ours.into_iter().filter(|item| !is_one_of(heap, *item, &removed)).collect();
        for item in added {
            let known = text_of(heap, item, "id").is_some() || is_one_of(heap, item, &self.result);
            if !known && heap.host::<Record>(item).is_some() {
                let item = self.own_copy(heap, item);
                self.pending.push((item, None));
            }
        }
        for item in changed {
            let twin = self.result.iter().copied().find(|ours| same(heap, *ours, item));
            if let Some(twin) = twin {
                let item = self.own_copy(heap, item);
                self.pending.push((item, Some(twin)));
            }
        }
    }

    /// A closure changes the replica's own item, as scripts expect; without one the replica stays as it is.
    fn own_copy(&self, heap: &mut Heap, item: Value) -> Value {
        match self.closure {
            Some(_) => item,
            None => Record::copy(heap, item).unwrap_or(item),
        }
    }

    fn finish_item(&mut self, heap: &mut Heap, item: Value, twin: Option<Value>) {
        let Some(twin) = twin else {
            self.result.push(item);
            return;
        };
        for name in self.kind.taken_over {
            let value = heap.host::<Record>(item).map(|item| item.get(name)).unwrap_or_default();
            put(heap, twin, name, value);
        }
    }
}

impl Task for Merge {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if let Stage::Reading = self.stage {
            if let Some(answer) = answer {
                let items = machine.elements(answer)?.unwrap_or_default();
                self.read.push(items);
            }
            while let Some((object, name)) = self.wanted() {
                if name.is_empty() || object.is_null() {
                    self.read.push(Vec::new());
                } else {
                    return Ok(Step::Property(object, name.to_owned()));
                }
            }
            self.stage = Stage::Adjusting;
            self.plan(&mut machine.heap);
        } else if let Some((item, twin)) = self.pending.get(self.next).copied() {
            self.next += 1;
            self.finish_item(&mut machine.heap, item, twin);
        }
        while let Some((item, twin)) = self.pending.get(self.next).copied() {
            if let Some(closure) = self.closure {
                return Ok(Step::Call(closure, vec![item]));
            }
            machine.charge(1)?;
            if let Some(prefix) = self.kind.prefix {
                prefix(&mut machine.heap, item);
            }
            self.next += 1;
            self.finish_item(&mut machine.heap, item, twin);
        }
        Ok(Step::Return(machine.new_list(std::mem::take(&mut self.result))?))
    }
}

fn is_one_of(heap: &Heap, item: Value, others: &[Value]) -> bool {
    others.iter().any(|other| same(heap, item, *other))
}

/// Whether two items are the same or twins.
fn same(heap: &Heap, one: Value, other: Value) -> bool {
    let both = |name: &str| match (text_of(heap, one, name), text_of(heap, other, name)) {
        (Some(one), Some(other)) => one == other && !one.is_empty(),
        _ => false,
    };
    one == other || both("id") || both("remoteId")
}

/// Items that everybody may read: those without a role or group.
pub(super) fn filter_local(heap: &mut Heap, items: Vec<Value>) -> Value {
    let open = |item: &Value| {
        record::text_of(heap, *item, "groupLevel").is_none_or(|level| level.is_empty())
            && record::text_of(heap, *item, "roleLevel").is_none_or(|level| level.is_empty())
    };
    let items = items.into_iter().filter(open).collect();
    heap.list(items)
}
