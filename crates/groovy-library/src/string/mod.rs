//! `java.lang.String`, `CharSequence` and `GString`. Positions count UTF-16 units, as Java's do.

mod closures;
mod format;
mod lines;
mod methods;
mod more;
mod parts;
mod points;
mod units;

use entente_groovy_vm::{ClassDef, LibraryBuilder, Native, TypeTag};

use crate::classes::with_parents;

pub(crate) use format::format;
pub(crate) use units::Units;

const METHODS: &[(&str, Native)] = &[
    ("length", methods::length),
    ("size", methods::length),
    ("isEmpty", methods::is_empty),
    ("isBlank", methods::is_blank),
    ("isAllWhitespace", methods::is_blank),
    ("trim", methods::trim),
    ("strip", methods::strip),
    ("stripLeading", methods::strip_leading),
    ("stripTrailing", methods::strip_trailing),
    ("toLowerCase", methods::to_lower_case),
    ("toUpperCase", methods::to_upper_case),
    ("capitalize", methods::capitalize),
    ("uncapitalize", methods::uncapitalize),
    ("contains", methods::contains),
    ("startsWith", methods::starts_with),
    ("endsWith", methods::ends_with),
    ("indexOf", methods::index_of),
    ("lastIndexOf", methods::last_index_of),
    ("replace", methods::replace),
    ("concat", methods::concat),
    ("plus", methods::concat),
    ("multiply", methods::multiply),
    ("repeat", methods::multiply),
    ("minus", methods::minus),
    ("reverse", methods::reverse),
    ("padLeft", methods::pad_left),
    ("padRight", methods::pad_right),
    ("center", methods::center),
    ("equalsIgnoreCase", methods::equals_ignore_case),
    ("containsIgnoreCase", methods::contains_ignore_case),
    ("compareToIgnoreCase", methods::compare_to_ignore_case),
    ("contentEquals", methods::content_equals),
    ("count", methods::count),
    ("toInteger", methods::to_integer),
    ("toLong", methods::to_long),
    ("toDouble", methods::to_double),
    ("toFloat", methods::to_double),
    ("toBigDecimal", methods::to_big_decimal),
    ("toBigInteger", methods::to_big_integer),
    ("toBoolean", methods::to_boolean),
    ("isInteger", methods::is_integer),
    ("isLong", methods::is_long),
    ("isNumber", methods::is_number),
    ("isDouble", methods::is_number),
    ("isBigDecimal", methods::is_number),
    ("isCase", methods::is_case),
    ("next", methods::next),
    ("previous", methods::previous),
    ("intern", methods::itself),
    ("leftShift", methods::left_shift),
    ("formatted", methods::formatted),
    ("hashCode", methods::hash_code),
    ("getBytes", methods::bytes),
    ("execute", methods::refuse_execute),
];

const PARTS: &[(&str, Native)] = &[
    ("charAt", parts::char_at),
    ("getAt", parts::get_at),
    ("substring", parts::substring),
    ("subSequence", parts::substring),
    ("take", parts::take),
    ("drop", parts::drop),
    ("takeRight", parts::take_right),
    ("dropRight", parts::drop_right),
    ("takeBefore", parts::take_before),
    ("takeAfter", parts::take_after),
    ("tokenize", parts::tokenize),
    ("readLines", parts::read_lines),
    ("lines", parts::read_lines),
    ("toList", parts::to_list),
    ("toCharArray", parts::to_char_array),
    ("getChars", parts::to_char_array),
    ("stripIndent", parts::strip_indent),
    ("stripMargin", parts::strip_margin),
    ("normalize", parts::normalize),
    ("denormalize", parts::normalize),
    ("first", parts::first),
    ("last", parts::last),
];

const CLOSURES: &[(&str, Native)] =
    &[("eachLine", closures::each_line), ("collectReplacements", closures::collect_replacements)];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(TypeTag::String, lines::METHODS).methods(TypeTag::BigDecimal, lines::DECIMALS);
    builder
        .methods(TypeTag::String, points::METHODS)
        .methods(TypeTag::String, METHODS)
        .methods(TypeTag::String, PARTS)
        .methods(TypeTag::String, CLOSURES);
    builder.methods(TypeTag::String, more::METHODS);
    builder.class(
        with_parents(
            ClassDef::new("java.lang.String").constructor(methods::construct),
            &["java.lang.Object", "java.lang.CharSequence", "java.lang.Comparable"],
        )
        .static_method("valueOf", methods::value_of)
        .static_method("format", methods::static_format)
        .static_method("join", methods::static_join)
        .static_method("copyValueOf", points::copy_value_of)
        .static_field("CASE_INSENSITIVE_ORDER", |m, _, _| crate::comparator::ignoring_case(m)),
    );
}
