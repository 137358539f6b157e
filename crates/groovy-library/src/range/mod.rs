//! `groovy.lang.Range`.

mod closures;
mod methods;

use entente_groovy_vm::{LibraryBuilder, Native, TypeTag};

const METHODS: &[(&str, Native)] = &[
    ("getFrom", methods::from),
    ("getTo", methods::to),
    ("isReverse", methods::is_reverse),
    ("contains", methods::contains),
    ("step", methods::step),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(TypeTag::Range, METHODS).methods(TypeTag::Range, &[("step", closures::step)]);
}
