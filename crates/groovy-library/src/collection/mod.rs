//! What lists, sets, ranges, arrays and iterable host objects have in common.

mod closures;
mod methods;
mod more;
mod parts;

use entente_groovy_vm::{LibraryBuilder, Native, TypeTag};

const METHODS: &[(&str, Native)] = &[
    ("isEmpty", methods::is_empty),
    ("contains", methods::contains),
    ("containsAll", methods::contains_all),
    ("plus", methods::plus),
    ("minus", methods::minus),
    ("intersect", methods::intersect),
    ("disjoint", methods::disjoint),
    ("flatten", methods::flatten),
    ("first", methods::first),
    ("last", methods::last),
    ("head", methods::head),
    ("tail", methods::tail),
    ("init", methods::init),
    ("take", methods::take),
    ("drop", methods::drop),
    ("takeRight", methods::take_right),
    ("dropRight", methods::drop_right),
    ("collate", methods::collate),
    ("withIndex", methods::with_index),
    ("indexed", methods::indexed),
    ("reverse", methods::reverse),
    ("toSorted", methods::to_sorted),
    ("sort", methods::to_sorted),
    ("unique", methods::to_unique),
    ("toUnique", methods::to_unique),
    ("min", methods::min),
    ("max", methods::max),
    ("average", methods::average),
    ("getAt", methods::get_at),
    ("toArray", methods::to_array),
    ("asCollection", methods::itself),
    ("stream", methods::refuse_stream),
    ("asImmutable", methods::as_immutable),
    ("asUnmodifiable", methods::as_immutable),
    ("combinations", methods::combinations),
    ("transpose", methods::transpose),
];

const CLOSURES: &[(&str, Native)] = &[
    ("sort", closures::sort),
    ("toSorted", closures::sort),
    ("min", closures::min),
    ("max", closures::max),
    ("unique", closures::unique),
    ("toUnique", closures::unique),
    ("takeWhile", closures::take_while),
    ("dropWhile", closures::drop_while),
    ("forEach", closures::for_each),
    ("collectNested", closures::collect_nested),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(TypeTag::Iterable, more::ITERABLES).methods(TypeTag::Collection, more::COLLECTIONS);
    builder.methods(TypeTag::List, more::LISTS).methods(TypeTag::Map, more::MAPS);
    builder.methods(TypeTag::Iterable, parts::ITERABLES).methods(TypeTag::List, parts::LISTS);
    builder.methods(TypeTag::Collection, parts::COLLECTIONS);
    builder.methods(TypeTag::Array, parts::ARRAYS).methods(TypeTag::Map, parts::MAPS);
    builder.methods(TypeTag::Iterator, parts::ITERATORS).methods(TypeTag::Object, parts::OBJECTS);
    builder.methods(TypeTag::Iterable, METHODS).methods(TypeTag::Iterable, CLOSURES);
    builder.methods(TypeTag::Map, &[("min", closures::min), ("max", closures::max), ("forEach", closures::for_each)]);
}

pub(crate) use closures::{sorted_by, unique_by};
pub(crate) use methods::unique_values;
