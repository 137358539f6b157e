//! Regular expressions: `=~`, `==~`, `~/x/`, `Pattern`, `Matcher`, and the methods of texts that take them.

mod closures;
mod matcher;
mod methods;
mod pattern;
mod replacement;
mod translate;

use entente_groovy_vm::{ClassDef, LibraryBuilder, Native, TypeTag};

pub(crate) use methods::{replace_first, split_parts};
pub(crate) use pattern::Compiled;

use crate::classes::with_parents;

/// The names of the operators are such that scripts can't write them.
const OPERATORS: &[(&str, Native)] = &[("=~", methods::find_operator), ("==~", methods::match_operator)];

const METHODS: &[(&str, Native)] = &[
    ("bitwiseNegate", methods::pattern),
    ("matches", methods::matches),
    ("replaceAll", methods::replace_all),
    ("replaceFirst", methods::replace_first),
    ("split", methods::split),
    ("find", methods::find),
    ("findAll", methods::find_all),
];

const CLOSURES: &[(&str, Native)] = &[
    ("replaceAll", closures::replace_all),
    ("replaceFirst", closures::replace_first),
    ("find", closures::find),
    ("findAll", closures::find_all),
    ("eachMatch", closures::each_match),
    ("split", closures::split_words),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(TypeTag::Object, OPERATORS).methods(TypeTag::Null, OPERATORS);
    builder.methods(TypeTag::String, METHODS).methods(TypeTag::String, CLOSURES);
    builder.class(
        with_parents(ClassDef::new("java.util.regex.Pattern"), &["java.lang.Object"])
            .static_method("compile", methods::compile)
            .static_method("matches", methods::static_matches)
            .static_method("quote", methods::quote)
            .static_field("CASE_INSENSITIVE", methods::case_insensitive)
            .static_field("MULTILINE", methods::multiline)
            .static_field("DOTALL", methods::dotall)
            .static_field("COMMENTS", methods::comments)
            .static_field("LITERAL", methods::literal)
            // Ignoring case is always Unicode's way here, and lines always end as Java's do.
            .static_field("UNICODE_CASE", |_, _, _| crate::support::done(64))
            .static_field("UNIX_LINES", |_, _, _| crate::support::done(1))
            .static_field("UNICODE_CHARACTER_CLASS", |_, _, _| crate::support::done(256)),
    );
    builder.class(
        with_parents(ClassDef::new("java.util.regex.Matcher"), &["java.lang.Object"])
            .static_method("quoteReplacement", methods::quote_replacement),
    );
}
