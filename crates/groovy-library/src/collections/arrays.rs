//! The static methods of `java.util.Arrays`.

use entente_groovy_vm::object::{ListKind, Object};
use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Native, Value};

use super::{binary_search, fill, sort};
use crate::classes::with_parents;
use crate::support::java::fits;
use crate::support::{Event, done, missing, text, walk};

fn out_of_range(at: i32) -> Fault {
    Fault::new("java.lang.ArrayIndexOutOfBoundsException", format!("Array index out of range: {at}"))
}

/// The elements of an array between two positions.
fn part(machine: &mut Machine, array: Value, from: Value, to: Value) -> Result<Option<Vec<Value>>, Fault> {
    let (Some(from), Some(to)) = (machine.heap.int(from), machine.heap.int(to)) else { return Ok(None) };
    let Some(items) = machine.elements(array)? else { return Ok(None) };
    if from > to {
        return Err(Fault::illegal_argument(format!("fromIndex({from}) > toIndex({to})")));
    }
    if from < 0 {
        return Err(out_of_range(from));
    }
    if to as usize > items.len() {
        return Err(out_of_range(to));
    }
    Ok(Some(items[from as usize..to as usize].to_vec()))
}

/// What an array of the kind holds where nothing was put.
fn zero(machine: &Machine, kind: ListKind) -> Value {
    let ListKind::Array(Some(class)) = kind else { return Value::Null };
    match machine.heap.library().class(class).name.as_str() {
        "int" => Value::Int(0),
        "long" => Value::Long(0),
        "double" => Value::Double(0.0),
        "float" => Value::Float(0.0),
        "short" => Value::Short(0),
        "byte" => Value::Byte(0),
        "char" => Value::Char(0),
        "boolean" => Value::Bool(false),
        _ => Value::Null,
    }
}

/// A part of an array, filled up with nulls or zeros.
fn copy_range(machine: &mut Machine, args: &[Value]) -> HostResult {
    let [array, from, to] = args else { return missing() };
    let (from, to) = (fits!(machine.heap.int(*from)), fits!(machine.heap.int(*to)));
    let Some(Object::List(list)) = machine.heap.object(*array) else { return missing() };
    let (kind, items) = (list.kind, list.items.clone());
    if from > to {
        return Err(Fault::illegal_argument(format!("{from} > {to}")));
    }
    if from < 0 || from as usize > items.len() {
        return Err(out_of_range(from));
    }
    let length = (to - from) as usize;
    machine.heap.check_collection(length)?;
    machine.charge(length / 4)?;
    let mut part: Vec<Value> = items.into_iter().skip(from as usize).take(length).collect();
    part.resize(length, zero(machine, kind));
    done(machine.heap.list_of_kind(part, kind))
}

/// The elements of two arrays.
type Pair = (Vec<Value>, Vec<Value>);

/// Two arrays, or two parts of arrays.
fn both(machine: &mut Machine, args: &[Value]) -> Result<Option<Pair>, Fault> {
    match args {
        [left, right] => Ok(machine.elements(*left)?.zip(machine.elements(*right)?)),
        [left, from, to, right, from2, to2] => {
            Ok(part(machine, *left, *from, *to)?.zip(part(machine, *right, *from2, *to2)?))
        }
        _ => Ok(None),
    }
}

/// The position of the first difference; -1 for none.
fn mismatch(machine: &mut Machine, args: &[Value]) -> HostResult {
    let (left, right) = fits!(both(machine, args)?);
    machine.charge(left.len() / 4)?;
    let found = left.iter().zip(&right).position(|(a, b)| !machine.java_equals(*a, *b));
    let short = left.len().min(right.len()) as i32;
    done(found.map_or(if left.len() == right.len() { -1 } else { short }, |at| at as i32))
}

fn compare(machine: &mut Machine, args: &[Value], unsigned: bool) -> HostResult {
    let (left, right) = fits!(both(machine, args)?);
    machine.charge(left.len() / 4)?;
    for (a, b) in left.iter().zip(&right) {
        let order = match (*a, *b) {
            _ if machine.java_equals(*a, *b) => continue,
            (Value::Null, _) => -1,
            (_, Value::Null) => 1,
            (Value::Byte(a), Value::Byte(b)) if unsigned => i32::from(a as u8) - i32::from(b as u8),
            (Value::Short(a), Value::Short(b)) if unsigned => i32::from(a as u16) - i32::from(b as u16),
            (Value::Int(a), Value::Int(b)) if unsigned => (a as u32).cmp(&(b as u32)) as i32,
            (Value::Long(a), Value::Long(b)) if unsigned => (a as u64).cmp(&(b as u64)) as i32,
            (Value::Byte(a), Value::Byte(b)) => i32::from(a) - i32::from(b),
            (Value::Short(a), Value::Short(b)) => i32::from(a) - i32::from(b),
            (Value::Char(a), Value::Char(b)) => i32::from(a) - i32::from(b),
            (a, b) => match (machine.heap.text(a), machine.heap.text(b)) {
                (Some(a), Some(b)) => crate::object::text_difference(&a, &b),
                _ => machine.compare_by(Value::Null, a, b)? as i32,
            },
        };
        if order != 0 {
            return done(order);
        }
    }
    done(left.len() as i32 - right.len() as i32)
}

/// `setAll(array, closure of the index)`; the values are of the array's kind.
fn set_all(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [array, closure] = args else { return missing() };
    if !machine.heap.is_closure(*closure) {
        return missing();
    }
    let (array, mut at) = (*array, 0);
    let count = fits!(machine.heap.size(array));
    let positions = (0..count as i32).map(Value::Int).collect();
    walk(positions, *closure, move |machine, event| match event {
        Event::Answer { answer, .. } => {
            crate::support::check_stored(machine, array, answer)?;
            if let Some(place) = machine.heap.list_mut(array).and_then(|items| items.get_mut(at)) {
                *place = answer;
            }
            at += 1;
            Ok(None)
        }
        Event::End => Ok(Some(Value::Null)),
    })
    .start()
}

fn stream(machine: &mut Machine, args: &[Value]) -> HostResult {
    let (array, items) = match args {
        [array] => (*array, fits!(machine.elements(*array)?)),
        [array, from, to] => {
            let (low, high) = (fits!(machine.heap.int(*from)), fits!(machine.heap.int(*to)));
            if low > high {
                let message = format!("origin({low}) > fence({high})");
                return Err(Fault::new("java.lang.ArrayIndexOutOfBoundsException", message));
            }
            (*array, fits!(part(machine, *array, *from, *to)?))
        }
        _ => return missing(),
    };
    let kind = match machine.heap.object(array) {
        Some(Object::List(list)) => list.kind,
        _ => ListKind::ArrayList,
    };
    match zero(machine, kind) {
        Value::Int(_) | Value::Long(_) | Value::Double(_) => crate::stream::of_numbers(machine, items),
        _ => crate::stream::of_items(machine, items),
    }
}

const STATICS: &[(&str, Native)] = &[
    ("asList", |m, _, a| {
        let items = match a {
            [array] => m.elements(*array)?.unwrap_or_else(|| a.to_vec()),
            _ => a.to_vec(),
        };
        crate::support::list(m, items)
    }),
    ("toString", |m, _, a| match a {
        [array] => {
            // As a list, so that a `char[]` shows its elements too.
            let items = m.elements(*array)?.map(|items| m.heap.list(items));
            let shown = m.to_text(items.unwrap_or_default());
            text(m, shown)
        }
        _ => missing(),
    }),
    ("deepToString", |m, _, a| match a {
        [array] => {
            let shown = m.to_text(*array);
            text(m, shown)
        }
        _ => missing(),
    }),
    ("sort", sort),
    ("parallelSort", sort),
    ("fill", fill),
    ("setAll", set_all),
    ("parallelSetAll", set_all),
    ("binarySearch", binary_search),
    ("equals", |m, _, a| {
        let (left, right) = match a {
            [Value::Null, Value::Null] => return done(true),
            [Value::Null, _] | [_, Value::Null] => return done(false),
            _ => fits!(both(m, a)?),
        };
        done(left.len() == right.len() && left.iter().zip(&right).all(|(a, b)| m.java_equals(*a, *b)))
    }),
    ("deepEquals", |m, _, a| match a {
        [left, right] => done(m.java_equals(*left, *right)),
        _ => missing(),
    }),
    ("hashCode", |m, _, a| match a {
        [array] => done(m.hash_code(*array)),
        _ => missing(),
    }),
    ("deepHashCode", |m, _, a| match a {
        [array] => done(m.hash_code(*array)),
        _ => missing(),
    }),
    ("copyOf", |m, _, a| match a {
        [array, Value::Int(length)] if *length >= 0 => copy_range(m, &[*array, Value::Int(0), Value::Int(*length)]),
        [_, Value::Int(length)] => Err(Fault::new("java.lang.NegativeArraySizeException", length.to_string())),
        _ => missing(),
    }),
    ("copyOfRange", |m, _, a| copy_range(m, a)),
    ("compare", |m, _, a| compare(m, a, false)),
    ("compareUnsigned", |m, _, a| compare(m, a, true)),
    ("mismatch", |m, _, a| mismatch(m, a)),
    ("stream", |m, _, a| stream(m, a)),
];

pub(super) fn register(builder: &mut LibraryBuilder) {
    let class = with_parents(ClassDef::new("java.util.Arrays"), &["java.lang.Object"]);
    builder.class(STATICS.iter().fold(class, |class, (name, native)| class.static_method(*name, *native)));
}
