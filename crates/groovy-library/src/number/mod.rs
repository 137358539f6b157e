//! Numbers, booleans and characters, and their classes' static members.

mod big;
mod closures;
mod context;
mod methods;
mod more;
mod statics;
mod whole;

pub(crate) use context::{ROUNDING_MODE, rounding_constant};
pub(crate) use methods::{java_round, rounding_arg};

/// All digits of a double; `None` for infinity and what is no number.
pub(crate) fn exact_decimal(value: f64) -> Option<entente_groovy_vm::JavaDecimal> {
    statics::exact_decimal(value)
}

use entente_groovy_vm::{LibraryBuilder, Native, TypeTag};

const METHODS: &[(&str, Native)] = &[
    ("toInteger", methods::to_integer),
    ("intValue", methods::to_integer),
    ("byteValue", methods::to_byte),
    ("shortValue", methods::to_short),
    ("toLong", methods::to_long),
    ("longValue", methods::to_long),
    ("toDouble", methods::to_double),
    ("doubleValue", methods::to_double),
    ("toFloat", methods::to_float),
    ("floatValue", methods::to_float),
    ("toBigInteger", methods::to_big_integer),
    ("toBigDecimal", methods::to_big_decimal),
    ("plus", methods::plus),
    ("add", methods::plus),
    ("minus", methods::minus),
    ("subtract", methods::minus),
    ("multiply", methods::multiply),
    ("div", methods::div),
    ("mod", methods::remainder),
    ("remainder", methods::remainder),
    ("power", methods::power),
    ("pow", methods::power),
    ("intdiv", methods::int_div),
    ("negative", methods::negate),
    ("unaryMinus", methods::negate),
    ("negate", methods::negate),
    ("abs", methods::abs),
    ("round", methods::round),
    ("floor", methods::floor),
    ("ceil", methods::ceil),
    ("trunc", methods::trunc),
    ("next", methods::next),
    ("previous", methods::previous),
    ("signum", methods::signum),
    ("setScale", methods::set_scale),
    ("scale", methods::scale),
    ("precision", methods::precision),
    ("toPlainString", methods::to_plain_string),
    ("stripTrailingZeros", methods::strip_trailing_zeros),
    ("divide", methods::divide),
    ("isNaN", methods::is_nan),
    ("toString", methods::to_string),
];

const CLOSURES: &[(&str, Native)] =
    &[("times", closures::times), ("upto", closures::up_to), ("downto", closures::down_to), ("step", closures::step)];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(TypeTag::BigDecimal, context::DECIMALS).methods(TypeTag::BigDecimal, context::EXACT);
    builder.methods(TypeTag::BigInteger, big::METHODS).methods(TypeTag::BigInteger, context::EXACT);
    builder.methods(TypeTag::Number, METHODS).methods(TypeTag::Number, CLOSURES);
    builder.methods(TypeTag::Number, more::BITS).methods(TypeTag::Boolean, more::LOGIC);
    builder.methods(TypeTag::Character, more::CHARACTERS);
    builder.methods(TypeTag::Boolean, &[("booleanValue", methods::itself), ("toBoolean", methods::itself)]);
    builder.methods(
        TypeTag::Character,
        &[
            ("plus", methods::char_plus),
            ("minus", methods::char_minus),
            ("multiply", methods::char_multiply),
            ("isDigit", methods::is_digit),
            ("isLetter", methods::is_letter),
            ("isUpperCase", methods::is_upper_case),
            ("isLowerCase", methods::is_lower_case),
            ("isWhitespace", methods::is_whitespace),
            ("toUpperCase", methods::char_upper),
            ("toLowerCase", methods::char_lower),
            ("charValue", methods::itself),
            ("toInteger", methods::char_digit),
        ],
    );
    statics::register(builder);
    context::register(builder);
}
