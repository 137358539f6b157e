//! `java.lang.Math`.

mod methods;
mod more;

use entente_groovy_vm::{ClassDef, LibraryBuilder, Native};

use crate::classes::with_parents;

const METHODS: &[(&str, Native)] = &[
    ("max", methods::max),
    ("min", methods::min),
    ("abs", methods::abs),
    ("round", methods::round),
    ("floor", methods::floor),
    ("ceil", methods::ceil),
    ("sqrt", methods::sqrt),
    ("pow", methods::pow),
    ("signum", methods::signum),
    ("log", methods::log),
    ("log10", methods::log10),
    ("exp", methods::exp),
    ("random", methods::random),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    let class = with_parents(ClassDef::new("java.lang.Math"), &["java.lang.Object"])
        .static_field("PI", methods::pi)
        .static_field("E", methods::e);
    builder.class(
        METHODS.iter().chain(more::MORE).fold(class, |class, (name, native)| class.static_method(*name, *native)),
    );
}
