//! `java.util.ListIterator`: a place between two elements of a list, which can go both ways and change the list.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{ClassDef, Fault, Heap, HostResult, LibraryBuilder, Machine, Native, Value};

use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek, peek_mut};
use crate::support::{Event, closure_arg, done, index_out_of_bounds, missing, walk};

/// A place in a list.
#[derive(Clone, Copy)]
struct Cursor {
    list: Value,
    /// How many elements are before it.
    next: usize,
    /// The element that was passed last, while it may be changed.
    last: Option<usize>,
}

impl JavaValue for Cursor {
    fn class(&self) -> &str {
        "java.util.ListIterator"
    }

    fn elements(&self, heap: &mut Heap) -> Option<Vec<Value>> {
        let items = heap.elements(self.list)?;
        Some(items.get(self.next..).unwrap_or_default().to_vec())
    }
}

/// `list.listIterator()` and `listIterator(at)`.
pub(crate) fn list_iterator(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let size = fits!(machine.heap.size(this));
    let next = match args {
        [] => 0,
        [at] => fits!(machine.heap.int(*at)),
        _ => return missing(),
    };
    if next < 0 || next as usize > size {
        return Err(Fault::new("java.lang.IndexOutOfBoundsException", format!("Index: {next}")));
    }
    done(object(machine, Cursor { list: this, next: next as usize, last: None }))
}

fn cursor(machine: &Machine, this: Value) -> Option<Cursor> {
    peek::<Cursor>(machine, this).copied()
}

fn move_to(machine: &mut Machine, this: Value, next: usize, last: Option<usize>) {
    if let Some(cursor) = peek_mut::<Cursor>(machine, this) {
        (cursor.next, cursor.last) = (next, last);
    }
}

fn element(machine: &mut Machine, list: Value, at: usize) -> Result<Option<Value>, Fault> {
    Ok(match machine.heap.object(list) {
        Some(Object::List(list)) => list.items.get(at).copied(),
        _ => machine.elements(list)?.unwrap_or_default().get(at).copied(),
    })
}

fn step(machine: &mut Machine, this: Value, forward: bool) -> HostResult {
    let cursor = fits!(cursor(machine, this));
    let passed = if forward { Some(cursor.next) } else { cursor.next.checked_sub(1) };
    let item = match passed {
        Some(at) => element(machine, cursor.list, at)?,
        None => None,
    };
    let (Some(at), Some(item)) = (passed, item) else {
        return Err(Fault::Exception { class: "java.util.NoSuchElementException".into(), message: None });
    };
    move_to(machine, this, if forward { at + 1 } else { at }, Some(at));
    done(item)
}

/// The element that was passed last.
fn passed(cursor: Cursor) -> Result<usize, Fault> {
    cursor.last.ok_or(Fault::Exception { class: "java.lang.IllegalStateException".into(), message: None })
}

fn remove(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let cursor = fits!(cursor(machine, this));
    let at = passed(cursor)?;
    machine.check_mutable(cursor.list)?;
    let items = fits!(machine.heap.list_mut(cursor.list));
    if at >= items.len() {
        return Err(Fault::Exception { class: "java.util.ConcurrentModificationException".into(), message: None });
    }
    items.remove(at);
    move_to(machine, this, if at < cursor.next { cursor.next - 1 } else { cursor.next }, None);
    done(Value::Null)
}

fn set(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let cursor = fits!(cursor(machine, this));
    let at = passed(cursor)?;
    machine.check_mutable(cursor.list)?;
    let items = fits!(machine.heap.list_mut(cursor.list));
    let length = items.len();
    *items.get_mut(at).ok_or_else(|| index_out_of_bounds(at as i64, length))? = *value;
    done(Value::Null)
}

fn add(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    let cursor = fits!(cursor(machine, this));
    machine.check_mutable(cursor.list)?;
    let size = machine.heap.size(cursor.list).unwrap_or(0);
    machine.heap.check_collection(size + 1)?;
    machine.heap.grow(size_of::<Value>());
    let items = fits!(machine.heap.list_mut(cursor.list));
    items.insert(cursor.next.min(items.len()), *value);
    move_to(machine, this, cursor.next + 1, None);
    done(Value::Null)
}

const METHODS: &[(&str, Native)] = &[
    ("hasNext", |m, t, _| {
        let cursor = fits!(cursor(m, t));
        done(cursor.next < m.heap.size(cursor.list).unwrap_or(0))
    }),
    ("hasPrevious", |m, t, _| done(fits!(cursor(m, t)).next > 0)),
    ("next", |m, t, _| step(m, t, true)),
    ("previous", |m, t, _| step(m, t, false)),
    ("nextIndex", |m, t, _| done(fits!(cursor(m, t)).next as i32)),
    ("previousIndex", |m, t, _| done(fits!(cursor(m, t)).next as i32 - 1)),
    ("remove", remove),
    ("set", set),
    ("add", add),
    ("forEachRemaining", |m, t, a| {
        let closure = fits!(closure_arg(m, a));
        let rest = fits!(m.elements(t)?);
        let cursor = fits!(cursor(m, t));
        let end = cursor.next + rest.len();
        move_to(m, t, end, end.checked_sub(1));
        walk(rest, closure, |_, event| Ok(matches!(event, Event::End).then_some(Value::Null))).start()
    }),
];

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("java.util.ListIterator").interface(), &["java.util.Iterator"]).methods(METHODS),
    );
}
