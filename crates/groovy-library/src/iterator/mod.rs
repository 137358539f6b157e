//! `java.util.Iterator`.

mod methods;

use entente_groovy_vm::{LibraryBuilder, TypeTag};

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(
        TypeTag::Iterator,
        &[
            ("hasNext", methods::has_next),
            ("next", methods::next),
            ("hasMoreElements", methods::has_next),
            ("nextElement", methods::next),
            ("remove", methods::remove),
            ("forEachRemaining", methods::for_each_remaining),
        ],
    );
}
