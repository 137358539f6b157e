//! `List.of`, `Set.of`, `Map.of` and the like: collections that refuse changes, nulls and duplicates.

use entente_groovy_vm::object::{EntryObject, ListKind, Object, TableKind};
use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Value};

use crate::classes::with_parents;
use crate::support::java::fits;
use crate::support::{done, missing};

fn check_nulls(items: &[Value]) -> Result<(), Fault> {
    if items.iter().any(|item| item.is_null()) {
        return Err(Fault::Exception { class: "java.lang.NullPointerException".into(), message: None });
    }
    Ok(())
}

/// The arguments, or the elements of an array that stands for them.
fn given(machine: &mut Machine, args: &[Value]) -> Result<Vec<Value>, Fault> {
    let items = match args {
        [array] if machine.type_tag(*array) == entente_groovy_vm::TypeTag::Array => machine.elements(*array)?,
        _ => None,
    };
    let items = items.unwrap_or_else(|| args.to_vec());
    check_nulls(&items)?;
    Ok(items)
}

fn list_of(machine: &mut Machine, items: Vec<Value>) -> HostResult {
    machine.charge(items.len() / 4)?;
    done(machine.heap.list_of_kind(items, ListKind::Immutable))
}

/// In the order of the arguments; Java's own order differs from run to run.
fn set_of(machine: &mut Machine, items: Vec<Value>, strict: bool) -> HostResult {
    machine.charge(items.len())?;
    let set = machine.set_of_kind(Vec::new(), TableKind::Immutable);
    for item in items {
        if !machine.set_add(set, item) && strict {
            let shown = machine.to_text(item);
            return Err(Fault::illegal_argument(format!("duplicate element: {shown}")));
        }
    }
    done(set)
}

fn map_of(machine: &mut Machine, pairs: Vec<(Value, Value)>) -> HostResult {
    machine.charge(pairs.len())?;
    let map = machine.map_of_kind(Vec::new(), TableKind::Immutable);
    for (key, value) in pairs {
        check_nulls(&[key, value])?;
        if machine.map_put(map, key, value).is_some() {
            let shown = machine.to_text(key);
            return Err(Fault::illegal_argument(format!("duplicate key: {shown}")));
        }
    }
    done(map)
}

fn entries(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let mut pairs = Vec::new();
    for entry in given(machine, args)? {
        match machine.heap.object(entry) {
            Some(Object::Entry(entry)) => pairs.push((entry.key, entry.value)),
            _ => return missing(),
        }
    }
    map_of(machine, pairs)
}

fn entry(machine: &mut Machine, args: &[Value]) -> HostResult {
    let [key, value] = args else { return missing() };
    done(machine.heap.add(Object::Entry(EntryObject { map: Value::Null, key: *key, value: *value })))
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("java.util.List").interface(), &["java.util.Collection"])
            .static_method("of", |m, _, a| {
                let items = given(m, a)?;
                list_of(m, items)
            })
            .static_method("copyOf", |m, _, a| match a {
                [source] => {
                    let items = fits!(m.elements(*source)?);
                    check_nulls(&items)?;
                    list_of(m, items)
                }
                _ => missing(),
            }),
    );
    builder.class(
        with_parents(ClassDef::new("java.util.Set").interface(), &["java.util.Collection"])
            .static_method("of", |m, _, a| {
                let items = given(m, a)?;
                set_of(m, items, true)
            })
            .static_method("copyOf", |m, _, a| match a {
                [source] => {
                    let items = fits!(m.elements(*source)?);
                    check_nulls(&items)?;
                    set_of(m, items, false)
                }
                _ => missing(),
            }),
    );
    builder.class(
        ClassDef::new("java.util.Map")
            .interface()
            .static_method("of", |m, _, a| {
                if a.len() % 2 == 1 || a.len() > 20 {
                    return missing();
                }
                map_of(m, a.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect())
            })
            .static_method("ofEntries", entries)
            .static_method("entry", |m, _, a| {
                check_nulls(a)?;
                entry(m, a)
            })
            .static_method("copyOf", |m, _, a| match a {
                [source] => {
                    let pairs = fits!(m.heap.map_entries(*source));
                    map_of(m, pairs)
                }
                _ => missing(),
            }),
    );
    builder.class(ClassDef::new("java.util.AbstractMap").parent("java.lang.Object").parent("java.util.Map"));
    for name in ["java.util.AbstractMap$SimpleEntry", "java.util.AbstractMap$SimpleImmutableEntry"] {
        builder.class(
            with_parents(ClassDef::new(name), &["java.lang.Object", "java.util.Map$Entry"])
                .constructor(|m, _, a| entry(m, a)),
        );
    }
    builder.class(
        ClassDef::new("java.util.Map$Entry")
            .interface()
            .static_method("comparingByKey", |m, _, a| crate::comparator::by_entry(m, true, a))
            .static_method("comparingByValue", |m, _, a| crate::comparator::by_entry(m, false, a)),
    );
}
