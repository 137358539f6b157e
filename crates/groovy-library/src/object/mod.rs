//! What every value can do: the methods that Groovy adds to `Object`, most of them over whatever the value iterates.

pub(crate) mod closures;
mod methods;
mod more;
mod reduce;

pub(crate) use methods::text_difference;

use entente_groovy_vm::{LibraryBuilder, Native, TypeTag};

const METHODS: &[(&str, Native)] = &[
    ("toString", methods::to_string),
    ("equals", methods::equals),
    ("hashCode", methods::hash_code),
    ("compareTo", methods::compare_to),
    ("is", methods::is),
    ("isCase", methods::is_case),
    ("asBoolean", methods::as_boolean),
    ("getClass", methods::get_class),
    ("print", methods::print),
    ("println", methods::println),
    ("getMetaClass", methods::refuse_meta_class),
    ("iterator", methods::iterator),
    ("size", methods::size),
    ("join", methods::join),
    ("toList", methods::to_list),
    ("toSet", methods::to_set),
    ("getProperties", methods::refuse_properties),
];

const CLOSURES: &[(&str, Native)] = &[
    ("each", closures::each),
    ("eachWithIndex", closures::each_with_index),
    ("reverseEach", closures::reverse_each),
    ("collect", closures::collect),
    ("collectMany", closures::collect_many),
    ("collectEntries", closures::collect_entries),
    ("find", closures::find),
    ("findResult", closures::find_result),
    ("findResults", closures::find_results),
    ("findAll", closures::find_all),
    ("findIndexOf", closures::find_index_of),
    ("findLastIndexOf", closures::find_last_index_of),
    ("findIndexValues", closures::find_index_values),
    ("any", closures::any),
    ("every", closures::every),
    ("count", closures::count),
    ("inject", reduce::inject),
    ("sum", reduce::sum),
    ("groupBy", closures::group_by),
    ("countBy", closures::count_by),
    ("split", closures::split),
    ("with", closures::with),
    ("tap", closures::tap),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder
        .methods(TypeTag::Object, more::METHODS)
        .methods(TypeTag::Object, METHODS)
        .methods(TypeTag::Object, CLOSURES);
    builder.methods(
        TypeTag::Null,
        &[
            ("toString", methods::to_string),
            ("equals", methods::equals),
            ("is", methods::is),
            ("asBoolean", methods::as_boolean),
            ("iterator", methods::iterator),
            ("hashCode", methods::refuse_null),
            ("getClass", methods::class_of_null),
        ],
    );
    builder.methods(TypeTag::Null, CLOSURES).methods(TypeTag::Null, more::METHODS);
}
