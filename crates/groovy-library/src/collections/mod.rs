//! The static methods of `java.util.Collections` and `java.util.Arrays`.

use entente_groovy_vm::object::{ListKind, Object, TableKind};
use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Outcome, Value};

use crate::classes::with_parents;
use crate::support::java::fits;
use crate::support::{SortBy, done, missing, sort_values, text};

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

/// `sort(list)` and `sort(list, comparator)`, in place.
fn sort(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    match args {
        [list] | [list, Value::Null] => {
            let mut items = fits!(machine.elements(*list)?);
            sort_values(machine, &mut items)?;
            put_items(machine, *list, items);
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
            let mut items = fits!(machine.elements(*items)?);
            sort_values(machine, &mut items)?;
            done(pick(&items).ok_or_else(empty)?)
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

fn binary_search(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [list, key] = args else { return missing() };
    let items = fits!(machine.elements(*list)?);
    let (mut low, mut high) = (0, items.len());
    while low < high {
        let middle = (low + high) / 2;
        match fits!(machine.compare(items[middle], *key)) {
            std::cmp::Ordering::Equal => return done(middle as i32),
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    done(-(low as i32) - 1)
}

/// A part of an array, filled up with nulls or zeros.
fn copy_range(machine: &mut Machine, args: &[Value]) -> HostResult {
    let [array, from, to] = args else { return missing() };
    let (from, to) = (fits!(machine.heap.int(*from)), fits!(machine.heap.int(*to)));
    let Some(Object::List(list)) = machine.heap.object(*array) else { return missing() };
    let (kind, items) = (list.kind, list.items.clone());
    if from < 0 || from as usize > items.len() || to < from {
        return Err(Fault::new(
            "java.lang.ArrayIndexOutOfBoundsException",
            format!("Array index out of range: {from}"),
        ));
    }
    let length = (to - from) as usize;
    machine.heap.check_collection(length)?;
    let zero = match items.first() {
        Some(Value::Int(_)) => Value::Int(0),
        Some(Value::Long(_)) => Value::Long(0),
        Some(Value::Double(_)) => Value::Double(0.0),
        Some(Value::Byte(_)) => Value::Byte(0),
        _ => Value::Null,
    };
    let mut part: Vec<Value> = items.into_iter().skip(from as usize).take(length).collect();
    part.resize(length, zero);
    done(machine.heap.list_of_kind(part, kind))
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
    let mut class = with_parents(ClassDef::new("java.util.Collections"), &["java.lang.Object"])
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
    for name in ["unmodifiableList", "unmodifiableSet", "unmodifiableMap", "unmodifiableCollection"] {
        class = class.static_method(name, |m, _, a| immutable(m, a));
    }
    for name in ["synchronizedList", "synchronizedSet", "synchronizedMap", "synchronizedCollection"] {
        class = class.static_method(name, |_, _, a| match a {
            [value] => done(*value),
            _ => missing(),
        });
    }
    builder.class(class);
    builder.class(
        with_parents(ClassDef::new("java.util.Arrays"), &["java.lang.Object"])
            .static_method("asList", |m, _, a| {
                let items = match a {
                    [array] => m.elements(*array)?.unwrap_or_else(|| a.to_vec()),
                    _ => a.to_vec(),
                };
                crate::support::list(m, items)
            })
            .static_method("toString", |m, _, a| match a {
                [array] => {
                    // As a list, so that a `char[]` shows its elements too.
                    let items = m.elements(*array)?.map(|items| m.heap.list(items));
                    let shown = m.to_text(items.unwrap_or_default());
                    text(m, shown)
                }
                _ => missing(),
            })
            .static_method("deepToString", |m, _, a| match a {
                [array] => {
                    let shown = m.to_text(*array);
                    text(m, shown)
                }
                _ => missing(),
            })
            .static_method("sort", sort)
            .static_method("fill", fill)
            .static_method("binarySearch", binary_search)
            .static_method("equals", |m, _, a| match a {
                [left, right] => done(m.equals(*left, *right)),
                _ => missing(),
            })
            .static_method("deepEquals", |m, _, a| match a {
                [left, right] => done(m.equals(*left, *right)),
                _ => missing(),
            })
            .static_method("hashCode", |m, _, a| match a {
                [array] => done(m.hash_code(*array)),
                _ => missing(),
            })
            .static_method("copyOf", |m, _, a| match a {
                [array, length] => copy_range(m, &[*array, Value::Int(0), *length]),
                _ => missing(),
            })
            .static_method("copyOfRange", |m, _, a| copy_range(m, a))
            .static_method("stream", |m, _, a| match a {
                [array] => {
                    let items = fits!(m.elements(*array)?);
                    crate::stream::of_items(m, items)
                }
                _ => missing(),
            }),
    );
}
