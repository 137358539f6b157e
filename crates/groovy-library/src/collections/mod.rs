//! The static methods of `java.util.Collections` and `java.util.Arrays`, and the collections that `List.of` and the
//! like make.

mod arrays;
mod immutable;

use entente_groovy_vm::object::{IteratorObject, ListKind, Object, TableKind};
use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Outcome, Value};

use crate::classes::with_parents;
use crate::support::java::fits;
use crate::support::{SortBy, done, list, missing};

/// A copy of a collection or map that refuses changes.
fn immutable(machine: &mut Machine, args: &[Value]) -> HostResult {
    let [value] = args else { return missing() };
    if let Some(pairs) = machine.heap.map_entries(*value) {
        return done(machine.map_of_kind(pairs, TableKind::Immutable));
    }
    let items = fits!(machine.elements(*value)?);
    if matches!(machine.heap.object(*value), Some(Object::Set(_))) {
        return done(machine.set_of_kind(items, TableKind::Immutable));
    }
    done(machine.heap.list_of_kind(items, ListKind::Immutable))
}

fn put_items(machine: &mut Machine, list: Value, items: Vec<Value>) {
    if let Some(place) = machine.heap.list_mut(list) {
        *place = items;
    }
}

/// Sorted by `compareTo` alone: what has no order is an error, unlike in Groovy's own sorting.
fn naturally_sorted(machine: &mut Machine, items: Vec<Value>) -> Result<Vec<Value>, Fault> {
    for pair in items.windows(2) {
        machine.compare_by(Value::Null, pair[0], pair[1])?;
    }
    let mut items = items;
    crate::support::sort_values(machine, &mut items)?;
    Ok(items)
}

/// `sort(list)` and `sort(list, comparator)`, in place.
fn sort(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    match args {
        [list] | [list, Value::Null] => {
            let items = fits!(machine.elements(*list)?);
            let sorted = naturally_sorted(machine, items)?;
            put_items(machine, *list, sorted);
            done(Value::Null)
        }
        [list, comparator] if machine.heap.is_closure(*comparator) => {
            let (items, list) = (fits!(machine.elements(*list)?), *list);
            Ok(Outcome::Task(Box::new(SortBy::new(items, *comparator, move |machine, sorted| {
                put_items(machine, list, sorted);
                Ok(Value::Null)
            }))))
        }
        _ => missing(),
    }
}

/// The first or last in order.
fn extreme(machine: &mut Machine, args: &[Value], last: bool) -> HostResult {
    let pick = move |sorted: &[Value]| if last { sorted.last().copied() } else { sorted.first().copied() };
    let empty = || Fault::Exception { class: "java.util.NoSuchElementException".into(), message: None };
    match args {
        [items] => {
            let items = fits!(machine.elements(*items)?);
            let sorted = naturally_sorted(machine, items)?;
            done(pick(&sorted).ok_or_else(empty)?)
        }
        [items, comparator] if machine.heap.is_closure(*comparator) => {
            let items = fits!(machine.elements(*items)?);
            Ok(Outcome::Task(Box::new(SortBy::new(items, *comparator, move |_, sorted| {
                pick(&sorted).ok_or_else(empty)
            }))))
        }
        _ => missing(),
    }
}

/// Changes a list's items in place.
fn rearrange(machine: &mut Machine, list: Value, change: impl FnOnce(&mut [Value])) -> HostResult {
    let mut items = fits!(machine.elements(list)?);
    change(&mut items);
    put_items(machine, list, items);
    done(Value::Null)
}

fn add_all(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [target, items @ ..] = args else { return missing() };
    let items = match items {
        [array] => machine.elements(*array)?.unwrap_or_else(|| items.to_vec()),
        _ => items.to_vec(),
    };
    let size = machine.heap.size(*target).unwrap_or(0);
    machine.heap.check_collection(size + items.len())?;
    machine.charge(items.len())?;
    let mut changed = false;
    for item in items {
        if let Some(list) = machine.heap.list_mut(*target) {
            list.push(item);
            machine.heap.grow(size_of::<Value>());
            changed = true;
        } else {
            changed |= machine.set_add(*target, item);
        }
    }
    done(changed)
}

/// `(list, key)`, `(list, key, comparator)`.
fn binary_search(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let (list, key, order) = match args {
        [list, key] | [list, key, Value::Null] => (*list, *key, Value::Null),
        [list, key, order] if machine.heap.is_closure(*order) => (*list, *key, *order),
        _ => return missing(),
    };
    let items = fits!(machine.elements(list)?);
    let (mut low, mut high) = (0, items.len() as i32 - 1);
    while low <= high {
        let middle = (low + high) / 2;
        match machine.compare_by(order, items[middle as usize], key)? {
            std::cmp::Ordering::Equal => return done(middle),
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle - 1,
        }
    }
    done(-low - 1)
}

/// The position of a list in another; -1 for none.
fn index_of_part(machine: &mut Machine, args: &[Value], last: bool) -> HostResult {
    let [all, part] = args else { return missing() };
    let (all, part) = (fits!(machine.elements(*all)?), fits!(machine.elements(*part)?));
    machine.charge(all.len().saturating_mul(part.len()) / 8)?;
    let Some(most) = all.len().checked_sub(part.len()) else { return done(-1) };
    let mut fits = |at: &usize| all[*at..].iter().zip(&part).all(|(a, b)| machine.java_equals(*a, *b));
    let found = if last { (0..=most).rev().find(&mut fits) } else { (0..=most).find(&mut fits) };
    done(found.map_or(-1, |at| at as i32))
}

fn replace_all(machine: &mut Machine, args: &[Value]) -> HostResult {
    let [list, old, new] = args else { return missing() };
    let mut items = fits!(machine.elements(*list)?);
    let mut changed = false;
    for item in &mut items {
        if machine.java_equals(*old, *item) {
            (*item, changed) = (*new, true);
        }
    }
    put_items(machine, *list, items);
    done(changed)
}

/// `copy(into, from)`: over the first elements of a list that is at least as long.
fn copy(machine: &mut Machine, args: &[Value]) -> HostResult {
    let [into, from] = args else { return missing() };
    let (mut items, from) = (fits!(machine.elements(*into)?), fits!(machine.elements(*from)?));
    if from.len() > items.len() {
        return Err(Fault::new("java.lang.IndexOutOfBoundsException", "Source does not fit in dest"));
    }
    items[..from.len()].copy_from_slice(&from);
    put_items(machine, *into, items);
    done(Value::Null)
}

/// A walk over elements, as iterator or enumeration.
fn iterator(machine: &mut Machine, items: Vec<Value>) -> HostResult {
    done(machine.heap.add(Object::Iterator(IteratorObject { items, next: 0, source: Value::Null, removable: false })))
}

fn fill(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    match args {
        [list, value] => {
            let value = *value;
            rearrange(machine, *list, |items| items.fill(value))
        }
        _ => missing(),
    }
}

pub(crate) fn register(builder: &mut LibraryBuilder) {
    let class = with_parents(ClassDef::new("java.util.Collections"), &["java.lang.Object"])
        .static_method("emptyList", |m, _, _| done(m.heap.list_of_kind(Vec::new(), ListKind::Immutable)))
        .static_method("emptySet", |m, _, _| done(m.set_of_kind(Vec::new(), TableKind::Immutable)))
        .static_method("emptyMap", |m, _, _| done(m.map_of_kind(Vec::new(), TableKind::Immutable)))
        .static_field("EMPTY_LIST", |m, _, _| done(m.heap.list_of_kind(Vec::new(), ListKind::Immutable)))
        .static_field("EMPTY_SET", |m, _, _| done(m.set_of_kind(Vec::new(), TableKind::Immutable)))
        .static_field("EMPTY_MAP", |m, _, _| done(m.map_of_kind(Vec::new(), TableKind::Immutable)))
        .static_method("singletonList", |m, _, a| match a {
            [item] => done(m.heap.list_of_kind(vec![*item], ListKind::Immutable)),
            _ => missing(),
        })
        .static_method("singleton", |m, _, a| match a {
            [item] => done(m.set_of_kind(vec![*item], TableKind::Immutable)),
            _ => missing(),
        })
        .static_method("singletonMap", |m, _, a| match a {
            [key, value] => done(m.map_of_kind(vec![(*key, *value)], TableKind::Immutable)),
            _ => missing(),
        })
        .static_method("nCopies", |m, _, a| match a {
            [count, item] => {
                let count = fits!(m.heap.int(*count));
                if count < 0 {
                    return Err(Fault::illegal_argument(format!("List length = {count}")));
                }
                m.heap.check_collection(count as usize)?;
                m.charge(count as usize / 4)?;
                done(m.heap.list_of_kind(vec![*item; count as usize], ListKind::Immutable))
            }
            _ => missing(),
        })
        .static_method("sort", sort)
        .static_method("reverse", |m, _, a| match a {
            [list] => rearrange(m, *list, <[Value]>::reverse),
            _ => missing(),
        })
        .static_method("swap", |m, _, a| match a {
            [list, left, right] => {
                let (left, right) = (fits!(m.heap.int(*left)) as usize, fits!(m.heap.int(*right)) as usize);
                let size = fits!(m.heap.size(*list));
                if left.max(right) >= size {
                    return Err(crate::support::index_out_of_bounds(left.max(right) as i64, size));
                }
                rearrange(m, *list, |items| items.swap(left, right))
            }
            _ => missing(),
        })
        .static_method("rotate", |m, _, a| match a {
            [list, by] => {
                let by = fits!(m.heap.int(*by));
                rearrange(m, *list, |items| {
                    if !items.is_empty() {
                        items.rotate_right(by.rem_euclid(items.len() as i32) as usize);
                    }
                })
            }
            _ => missing(),
        })
        .static_method("shuffle", |m, _, a| match a {
            [list] | [list, _] => {
                let mut items = fits!(m.elements(*list)?);
                crate::random::shuffle(m, &mut items, a.get(1).copied())?;
                put_items(m, *list, items);
                done(Value::Null)
            }
            _ => missing(),
        })
        .static_method("max", |m, _, a| extreme(m, a, true))
        .static_method("min", |m, _, a| extreme(m, a, false))
        .static_method("frequency", |m, _, a| match a {
            [items, wanted] => {
                let items = fits!(m.elements(*items)?);
                done(items.into_iter().filter(|item| m.java_equals(*item, *wanted)).count() as i32)
            }
            _ => missing(),
        })
        .static_method("disjoint", |m, _, a| match a {
            [left, right] => {
                let (left, right) = (fits!(m.elements(*left)?), fits!(m.elements(*right)?));
                m.charge(left.len().saturating_mul(right.len()))?;
                done(!left.iter().any(|item| right.iter().any(|other| m.java_equals(*item, *other))))
            }
            _ => missing(),
        })
        .static_method("addAll", add_all)
        .static_method("binarySearch", binary_search)
        .static_method("fill", fill);
    let class = class
        .static_method("indexOfSubList", |m, _, a| index_of_part(m, a, false))
        .static_method("lastIndexOfSubList", |m, _, a| index_of_part(m, a, true))
        .static_method("replaceAll", |m, _, a| replace_all(m, a))
        .static_method("copy", |m, _, a| copy(m, a))
        .static_method("reverseOrder", |m, _, a| crate::comparator::reverse_order(m, a))
        .static_method("emptyIterator", |m, _, _| iterator(m, Vec::new()))
        .static_method("emptyEnumeration", |m, _, _| iterator(m, Vec::new()))
        .static_method("emptyListIterator", |m, _, _| {
            let none = m.heap.list_of_kind(Vec::new(), ListKind::Immutable);
            crate::list::list_iterator(m, none, &[])
        })
        .static_method("enumeration", |m, _, a| match a {
            [items] => {
                let items = fits!(m.elements(*items)?);
                iterator(m, items)
            }
            _ => missing(),
        })
        .static_method("list", |m, _, a| match a {
            [items] => {
                let items = fits!(m.elements(*items)?);
                list(m, items)
            }
            _ => missing(),
        })
        .static_method("asLifoQueue", |_, _, a| match a {
            [queue] => done(*queue),
            _ => missing(),
        })
        .static_method("newSetFromMap", |m, _, a| match a {
            [map] if m.heap.size(*map) == Some(0) => {
                let kind = match m.heap.object(*map) {
                    Some(Object::Map(map)) => map.kind,
                    _ => return missing(),
                };
                done(m.set_of_kind(Vec::new(), kind))
            }
            [map] if m.heap.is_map(*map) => Err(Fault::illegal_argument("Map is non-empty")),
            _ => missing(),
        });
    let mut class = class;
    for name in ["emptyNavigableMap", "emptySortedMap"] {
        class = class.static_method(name, |m, _, _| done(m.map_of_kind(Vec::new(), TableKind::Immutable)));
    }
    for name in ["emptyNavigableSet", "emptySortedSet"] {
        class = class.static_method(name, |m, _, _| done(m.set_of_kind(Vec::new(), TableKind::Immutable)));
    }
    for name in [
        "unmodifiableList",
        "unmodifiableSet",
        "unmodifiableMap",
        "unmodifiableCollection",
        "unmodifiableSortedSet",
        "unmodifiableSortedMap",
        "unmodifiableNavigableSet",
        "unmodifiableNavigableMap",
    ] {
        class = class.static_method(name, |m, _, a| immutable(m, a));
    }
    for name in [
        "synchronizedList",
        "synchronizedSet",
        "synchronizedMap",
        "synchronizedCollection",
        "synchronizedSortedMap",
        "synchronizedSortedSet",
    ] {
        class = class.static_method(name, |_, _, a| match a {
            [value] => done(*value),
            _ => missing(),
        });
    }
    builder.class(class);
    arrays::register(builder);
    immutable::register(builder);
}
