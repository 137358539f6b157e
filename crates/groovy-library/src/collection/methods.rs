//! Reading and combining collections; nothing here changes the receiver.

use entente_groovy_vm::object::{ListKind, Object, TableKind};
use entente_groovy_vm::{Arithmetic, Fault, HostResult, Machine, Number, Value};

use crate::object::closures::same_shape;
use crate::support::{done, list, missing, no_such_element, position, range_bounds, sort_values};

/// The elements of the receiver, or "not for this receiver".
macro_rules! elements {
    ($machine:expr, $this:expr) => {
        match $machine.elements($this)? {
            Some(items) => items,
            None => return missing(),
        }
    };
}

pub(super) fn is_empty(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = elements!(machine, this);
    if args.is_empty() { done(items.is_empty()) } else { missing() }
}

pub(super) fn contains(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [wanted] = args else { return missing() };
    let items = elements!(machine, this);
    done(items.into_iter().any(|item| machine.java_equals(item, *wanted)))
}

pub(super) fn contains_all(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [wanted] = args else { return missing() };
    let items = elements!(machine, this);
    let Some(wanted) = machine.elements(*wanted)? else { return missing() };
    machine.charge(items.len() * wanted.len() / 8)?;
    done(wanted.iter().all(|wanted| items.iter().any(|item| machine.java_equals(*item, *wanted))))
}

/// A collection's elements are added one by one, anything else as one element.
pub(super) fn plus(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [more] = args else { return missing() };
    let mut items = elements!(machine, this);
    match machine.elements(*more)? {
        Some(more) => items.extend(more),
        None => items.push(*more),
    }
    machine.heap.check_collection(items.len())?;
    done(same_shape(machine, this, items)?)
}

pub(super) fn minus(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [less] = args else { return missing() };
    let items = elements!(machine, this);
    let removed = machine.elements(*less)?.unwrap_or_else(|| vec![*less]);
    machine.charge(items.len() * removed.len() / 8)?;
    let kept =
        items.into_iter().filter(|item| !removed.iter().any(|removed| machine.equals(*item, *removed))).collect();
    done(same_shape(machine, this, kept)?)
}

pub(super) fn intersect(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [other] = args else { return missing() };
    let items = elements!(machine, this);
    let Some(other) = machine.elements(*other)? else { return missing() };
    machine.charge(items.len() * other.len() / 8)?;
    let mut kept: Vec<Value> = Vec::new();
    for item in items {
        if other.iter().any(|other| machine.equals(*other, item)) {
            kept.push(item);
        }
    }
    done(same_shape(machine, this, kept)?)
}

pub(super) fn disjoint(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [other] = args else { return missing() };
    let items = elements!(machine, this);
    let Some(other) = machine.elements(*other)? else { return missing() };
    machine.charge(items.len() * other.len() / 8)?;
    done(!items.iter().any(|item| other.iter().any(|other| machine.equals(*item, *other))))
}

/// Nesting at which `flatten` takes a collection as an element.
const MAX_FLATTEN: usize = 100;

pub(super) fn flatten(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let items = elements!(machine, this);
    let mut flat = Vec::new();
    flatten_into(machine, items, &mut flat, 0)?;
    done(same_shape(machine, this, flat)?)
}

fn flatten_into(machine: &mut Machine, items: Vec<Value>, flat: &mut Vec<Value>, depth: usize) -> Result<(), Fault> {
    for item in items {
        let is_collection = !machine.heap.is_host(item) && depth < MAX_FLATTEN;
        match if is_collection { machine.elements(item)? } else { None } {
            Some(inner) => flatten_into(machine, inner, flat, depth + 1)?,
            None => flat.push(item),
        }
    }
    machine.heap.check_collection(flat.len())
}

fn empty_access(machine: &Machine, this: Value, method: &str) -> Fault {
    let kind = match machine.heap.object(this) {
        Some(Object::List(list)) if matches!(list.kind, ListKind::Array(_)) => "Object array",
        Some(Object::List(_)) => "List",
        _ => "Iterable",
    };
    no_such_element(&format!("Cannot access {method}() element from an empty {kind}"))
}

pub(super) fn first(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = elements!(machine, this);
    if !args.is_empty() {
        return missing();
    }
    match items.first() {
        Some(item) => done(*item),
        None => Err(empty_access(machine, this, "first")),
    }
}

pub(super) fn last(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = elements!(machine, this);
    if !args.is_empty() {
        return missing();
    }
    match items.last() {
        Some(item) => done(*item),
        None => Err(empty_access(machine, this, "last")),
    }
}

pub(super) fn head(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let items = elements!(machine, this);
    match items.first() {
        Some(item) => done(*item),
        None => Err(empty_access(machine, this, "head")),
    }
}

pub(super) fn tail(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let items = elements!(machine, this);
    if items.is_empty() {
        return Err(no_such_element("Cannot access tail() for an empty iterable"));
    }
    done(same_shape(machine, this, items[1..].to_vec())?)
}

pub(super) fn init(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let items = elements!(machine, this);
    if items.is_empty() {
        return Err(no_such_element("Cannot access init() for an empty iterable"));
    }
    done(same_shape(machine, this, items[..items.len() - 1].to_vec())?)
}

/// A count argument, cut to what there is.
fn count_arg(machine: &Machine, args: &[Value], length: usize) -> Option<usize> {
    match args {
        [count] => machine.heap.int(*count).map(|count| (count.max(0) as usize).min(length)),
        _ => None,
    }
}

pub(super) fn take(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = elements!(machine, this);
    let Some(count) = count_arg(machine, args, items.len()) else { return missing() };
    done(same_shape(machine, this, items[..count].to_vec())?)
}

pub(super) fn drop(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = elements!(machine, this);
    let Some(count) = count_arg(machine, args, items.len()) else { return missing() };
    done(same_shape(machine, this, items[count..].to_vec())?)
}

pub(super) fn take_right(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = elements!(machine, this);
    let Some(count) = count_arg(machine, args, items.len()) else { return missing() };
    done(same_shape(machine, this, items[items.len() - count..].to_vec())?)
}

pub(super) fn drop_right(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = elements!(machine, this);
    let Some(count) = count_arg(machine, args, items.len()) else { return missing() };
    done(same_shape(machine, this, items[..items.len() - count].to_vec())?)
}

/// `collate(size)`, `collate(size, step)`, each with a last argument "keep the rest".
pub(super) fn collate(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = elements!(machine, this);
    let (numbers, keep) = match args {
        [numbers @ .., Value::Bool(keep)] => (numbers, *keep),
        numbers => (numbers, true),
    };
    let (size, step) = match numbers {
        [size] => (machine.heap.int(*size), machine.heap.int(*size)),
        [size, step] => (machine.heap.int(*size), machine.heap.int(*step)),
        _ => return missing(),
    };
    let (Some(size), Some(step)) = (size, step) else { return missing() };
    if size < 1 || step < 1 {
        let whole = machine.new_list(items)?;
        return done(machine.new_list(vec![whole])?);
    }
    let mut parts = Vec::new();
    let mut start = 0;
    while start < items.len() {
        let end = (start + size as usize).min(items.len());
        if end - start == size as usize || keep {
            parts.push(machine.new_list(items[start..end].to_vec())?);
        }
        start += step as usize;
    }
    list(machine, parts)
}

pub(super) fn with_index(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = elements!(machine, this);
    let offset = args.first().and_then(|offset| machine.heap.int(*offset)).unwrap_or(0);
    let mut pairs = Vec::with_capacity(items.len());
    for (at, item) in items.into_iter().enumerate() {
        pairs.push(machine.new_list(vec![item, Value::Int(offset + at as i32)])?);
    }
    list(machine, pairs)
}

pub(super) fn indexed(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = elements!(machine, this);
    let offset = args.first().and_then(|offset| machine.heap.int(*offset)).unwrap_or(0);
    let pairs = items.into_iter().enumerate().map(|(at, item)| (Value::Int(offset + at as i32), item)).collect();
    done(machine.heap.map(pairs))
}

pub(super) fn reverse(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let mut items = elements!(machine, this);
    items.reverse();
    list(machine, items)
}

pub(super) fn to_sorted(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !matches!(args, [] | [Value::Bool(_)]) {
        return missing();
    }
    let mut items = elements!(machine, this);
    sort_values(machine, &mut items)?;
    list(machine, items)
}

/// The first of each group of equal elements.
pub(crate) fn unique_values(machine: &mut Machine, items: Vec<Value>) -> Result<Vec<Value>, Fault> {
    let seen = machine.heap.set(Vec::new());
    let mut kept: Vec<Value> = Vec::new();
    for item in items {
        // Numbers and texts of different types may be equal without equal hashes; those are compared one by one.
        let is_new = if machine.heap.number(item).is_some() {
            machine.charge(kept.len() / 8)?;
            !kept.iter().any(|known| machine.equals(*known, item))
        } else {
            machine.set_add(seen, item)
        };
        if is_new {
            kept.push(item);
        }
    }
    Ok(kept)
}

pub(super) fn to_unique(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !matches!(args, [] | [Value::Bool(_)]) {
        return missing();
    }
    let items = elements!(machine, this);
    let kept = unique_values(machine, items)?;
    done(same_shape(machine, this, kept)?)
}

fn extreme(machine: &mut Machine, this: Value, args: &[Value], wanted: std::cmp::Ordering) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let items = elements!(machine, this);
    let mut best = Value::Null;
    for item in items.into_iter().filter(|item| !item.is_null()) {
        if best.is_null() || machine.compare(item, best) == Some(wanted) {
            best = item;
        }
    }
    done(best)
}

pub(super) fn min(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    extreme(machine, this, args, std::cmp::Ordering::Less)
}

pub(super) fn max(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    extreme(machine, this, args, std::cmp::Ordering::Greater)
}

pub(super) fn average(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let items = elements!(machine, this);
    let mut total = Number::Int(0);
    for item in &items {
        let Some(number) = machine.heap.number(*item) else { return missing() };
        let sum = machine.heap.arithmetic(Arithmetic::Add, &total, &number)?;
        total = machine.heap.number(sum).unwrap_or(total);
    }
    if items.is_empty() {
        return done(Value::Null);
    }
    done(machine.heap.arithmetic(Arithmetic::Divide, &total, &Number::Int(items.len() as i32))?)
}

/// `collection[index]`, `collection[range]`, `collection[[1, 3]]`.
pub(super) fn get_at(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [index] = args else { return missing() };
    let items = elements!(machine, this);
    if let Some(number) = machine.heap.long(*index) {
        return match position(number, items.len()) {
            Some(at) => done(items[at]),
            None if number < 0 => Err(Fault::new(
                "java.lang.ArrayIndexOutOfBoundsException",
                format!("Negative array index [{number}] too large for array size {}", items.len()),
            )),
            None => done(Value::Null),
        };
    }
    if matches!(machine.heap.object(*index), Some(Object::Range(_))) {
        let Some((from, to, backwards)) = range_bounds(machine, *index, items.len())? else { return missing() };
        let mut part = items[from..to].to_vec();
        if backwards {
            part.reverse();
        }
        return list(machine, part);
    }
    if machine.heap.is_text(*index) {
        return missing();
    }
    let Some(indices) = machine.elements(*index)? else { return missing() };
    let mut part = Vec::with_capacity(indices.len());
    for index in indices {
        let Some(number) = machine.heap.long(index) else { return missing() };
        part.push(position(number, items.len()).map_or(Value::Null, |at| items[at]));
    }
    list(machine, part)
}

/// `toArray()`, `toArray(array)`, whose kind the new array has, and `toArray(maker)`, which makes that array.
pub(super) fn to_array(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let items = elements!(machine, this);
    let model = match args {
        [] => Value::Null,
        [maker] if machine.heap.is_closure(*maker) => machine.call_now(*maker, &[Value::Int(0)])?,
        [model] => *model,
        _ => return missing(),
    };
    let kind = match machine.heap.object(model) {
        Some(Object::List(list)) if matches!(list.kind, ListKind::Array(_)) => list.kind,
        _ if model.is_null() => ListKind::Array(None),
        _ => {
            let class = machine.heap.class_name(model);
            let message = format!("class {class} cannot be cast to class [Ljava.lang.Object;");
            return Err(Fault::new("java.lang.ClassCastException", message));
        }
    };
    for item in &items {
        crate::support::check_stored(machine, model, *item)?;
    }
    let mut items = items;
    if let Some(Object::List(model)) = machine.heap.object(model)
        && model.items.len() > items.len()
    {
        // Java fills the array it was given, and marks the end when that is longer.
        let rest = model.items[items.len()..].iter().skip(1).copied();
        items.push(Value::Null);
        items.extend(rest);
    }
    done(machine.heap.list_of_kind(items, kind))
}

pub(super) fn itself(_machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    done(this)
}

pub(super) fn refuse_stream(_machine: &mut Machine, _this: Value, _args: &[Value]) -> HostResult {
    Err(Fault::unsupported("Streams are not yet supported; collect, findAll and the like do the same here"))
}

pub(super) fn as_immutable(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let items = elements!(machine, this);
    done(match machine.heap.object(this) {
        Some(Object::Set(_)) => machine.set_of_kind(items, TableKind::Immutable),
        _ => machine.heap.list_of_kind(items, ListKind::Immutable),
    })
}

/// All ways to take one element from each of the inner collections.
pub(super) fn combinations(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let groups = elements!(machine, this);
    let mut rows: Vec<Vec<Value>> = vec![Vec::new()];
    for group in groups {
        let group = machine.elements(group)?.unwrap_or_else(|| vec![group]);
        machine.heap.check_collection(rows.len().saturating_mul(group.len()))?;
        machine.charge(rows.len() * group.len())?;
        rows = group.iter().flat_map(|item| rows.iter().map(move |row| [row.as_slice(), &[*item]].concat())).collect();
    }
    let mut lists = Vec::with_capacity(rows.len());
    for row in rows {
        lists.push(machine.new_list(row)?);
    }
    list(machine, lists)
}

pub(super) fn transpose(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if !args.is_empty() {
        return missing();
    }
    let mut rows = Vec::new();
    for row in elements!(machine, this) {
        let Some(row) = machine.elements(row)? else { return missing() };
        rows.push(row);
    }
    let width = rows.iter().map(Vec::len).min().unwrap_or(0);
    let mut columns = Vec::with_capacity(width);
    for at in 0..width {
        columns.push(machine.new_list(rows.iter().map(|row| row[at]).collect())?);
    }
    list(machine, columns)
}
