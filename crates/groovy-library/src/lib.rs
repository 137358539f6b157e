//! The Groovy and Java library for scripts: the methods of texts, numbers, collections, closures, dates and regular
//! expressions, and the classes that scripts can name.
//!
//! One folder per type, with the same file names in each: `mod.rs` holds the table of names, `methods.rs` what reads
//! and makes values, `changes.rs` what changes the receiver, `closures.rs` what calls closures.

mod atomic;
mod bit_set;
mod builder;
mod calendar;
mod character;
mod class;
mod classes;
mod closure;
mod collection;
mod collections;
mod comparator;
mod date;
mod digest;
mod encoding;
mod exception;
mod html;
mod iterator;
mod json;
mod list;
mod locale;
mod map;
mod math;
mod number;
mod number_format;
mod object;
mod optional;
mod queue;
mod random;
mod range;
mod regex;
mod script;
mod set;
mod stream;
mod string;
mod support;
mod time;
mod tokens;
mod uri;
mod uuid;
mod writer;
mod xml;

use std::sync::Arc;

use entente_groovy_vm::{Library, LibraryBuilder};

/// The whole library, for an embedding that adds its own classes before [`LibraryBuilder::build`].
pub fn builder() -> LibraryBuilder {
    let mut builder = LibraryBuilder::new();
    classes::register(&mut builder);
    for register in [
        object::register,
        tokens::register,
        queue::register,
        comparator::register,
        character::register,
        bit_set::register,
        atomic::register,
        string::register,
        builder::register,
        number::register,
        collection::register,
        list::register,
        set::register,
        range::register,
        map::register,
        iterator::register,
        closure::register,
        exception::register,
        date::register,
        calendar::register,
        locale::register,
        html::register,
        json::register,
        collections::register,
        digest::register,
        encoding::register,
        optional::register,
        random::register,
        stream::register,
        uri::register,
        uuid::register,
        writer::register,
        xml::register,
        number_format::register,
        time::register,
        support::constants::register,
        regex::register,
        class::register,
        math::register,
        script::register,
    ] {
        register(&mut builder);
    }
    builder.signatures(include_str!("../signatures.tsv"));
    builder
}

/// The whole library as it is.
pub fn standard() -> Arc<Library> {
    builder().build()
}
