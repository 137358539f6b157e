//! What Unicode says of a code point, with Java's numbers for categories and directions.

use icu_properties::props::BinaryProperty as _;
use icu_properties::props::{
    Alphabetic, BidiClass, BidiMirrored, EnumeratedProperty as _, GeneralCategory, IdContinue, IdStart, Ideographic,
    Lowercase, NumericType, Uppercase,
};

fn character(code: i32) -> Option<char> {
    u32::try_from(code).ok().and_then(char::from_u32)
}

fn category(code: i32) -> GeneralCategory {
    match u32::try_from(code) {
        Ok(0xd800..=0xdfff) => GeneralCategory::Surrogate,
        _ => character(code).map_or(GeneralCategory::Unassigned, GeneralCategory::for_char),
    }
}

/// `Character.getType`.
pub(super) fn general_type(code: i32) -> i32 {
    use GeneralCategory as G;
    match category(code) {
        G::UppercaseLetter => 1,
        G::LowercaseLetter => 2,
        G::TitlecaseLetter => 3,
        G::ModifierLetter => 4,
        G::OtherLetter => 5,
        G::NonspacingMark => 6,
        G::EnclosingMark => 7,
        G::SpacingMark => 8,
        G::DecimalNumber => 9,
        G::LetterNumber => 10,
        G::OtherNumber => 11,
        G::SpaceSeparator => 12,
        G::LineSeparator => 13,
        G::ParagraphSeparator => 14,
        G::Control => 15,
        G::Format => 16,
        G::PrivateUse => 18,
        G::Surrogate => 19,
        G::DashPunctuation => 20,
        G::OpenPunctuation => 21,
        G::ClosePunctuation => 22,
        G::ConnectorPunctuation => 23,
        G::OtherPunctuation => 24,
        G::MathSymbol => 25,
        G::CurrencySymbol => 26,
        G::ModifierSymbol => 27,
        G::OtherSymbol => 28,
        G::InitialPunctuation => 29,
        G::FinalPunctuation => 30,
        _ => 0,
    }
}

/// `Character.getDirectionality`; -1 for what is not assigned.
pub(super) fn directionality(code: i32) -> i8 {
    if general_type(code) == 0 {
        return -1;
    }
    let Some(c) = character(code) else { return 0 };
    let class = BidiClass::for_char(c);
    const ORDER: [BidiClass; 23] = [
        BidiClass::LeftToRight,
        BidiClass::RightToLeft,
        BidiClass::ArabicLetter,
        BidiClass::EuropeanNumber,
        BidiClass::EuropeanSeparator,
        BidiClass::EuropeanTerminator,
        BidiClass::ArabicNumber,
        BidiClass::CommonSeparator,
        BidiClass::NonspacingMark,
        BidiClass::BoundaryNeutral,
        BidiClass::ParagraphSeparator,
        BidiClass::SegmentSeparator,
        BidiClass::WhiteSpace,
        BidiClass::OtherNeutral,
        BidiClass::LeftToRightEmbedding,
        BidiClass::LeftToRightOverride,
        BidiClass::RightToLeftEmbedding,
        BidiClass::RightToLeftOverride,
        BidiClass::PopDirectionalFormat,
        BidiClass::LeftToRightIsolate,
        BidiClass::RightToLeftIsolate,
        BidiClass::FirstStrongIsolate,
        BidiClass::PopDirectionalIsolate,
    ];
    ORDER.iter().position(|other| *other == class).map_or(-1, |at| at as i8)
}

pub(super) fn is_digit(code: i32) -> bool {
    general_type(code) == 9
}

pub(super) fn is_letter(code: i32) -> bool {
    (1..=5).contains(&general_type(code))
}

pub(super) fn is_alphabetic(code: i32) -> bool {
    character(code).is_some_and(Alphabetic::for_char)
}

pub(super) fn is_ideographic(code: i32) -> bool {
    character(code).is_some_and(Ideographic::for_char)
}

pub(super) fn is_upper(code: i32) -> bool {
    character(code).is_some_and(Uppercase::for_char)
}

pub(super) fn is_lower(code: i32) -> bool {
    character(code).is_some_and(Lowercase::for_char)
}

pub(super) fn is_title(code: i32) -> bool {
    general_type(code) == 3
}

pub(super) fn is_mirrored(code: i32) -> bool {
    character(code).is_some_and(BidiMirrored::for_char)
}

/// Java's own idea: separators that may break, and some control characters.
pub(super) fn is_whitespace(code: i32) -> bool {
    matches!(code, 9..=13 | 0x1c..=0x1f) || is_space_char(code) && !matches!(code, 0xa0 | 0x2007 | 0x202f)
}

pub(super) fn is_space_char(code: i32) -> bool {
    (12..=14).contains(&general_type(code))
}

/// May be in a name, but counts for nothing.
pub(super) fn is_ignorable(code: i32) -> bool {
    matches!(code, 0..=8 | 0xe..=0x1b | 0x7f..=0x9f) || general_type(code) == 16
}

/// Letters, letter numbers, currency signs, connectors.
pub(super) fn is_java_start(code: i32) -> bool {
    is_letter(code) || matches!(general_type(code), 10 | 23 | 26)
}

pub(super) fn is_java_part(code: i32) -> bool {
    is_java_start(code) || matches!(general_type(code), 6 | 8 | 9) || is_ignorable(code)
}

pub(super) fn is_unicode_start(code: i32) -> bool {
    character(code).is_some_and(IdStart::for_char)
}

pub(super) fn is_unicode_part(code: i32) -> bool {
    character(code).is_some_and(IdContinue::for_char) || is_ignorable(code)
}

/// The value of a decimal digit of any script: its distance from that script's zero.
pub(super) fn decimal_digit(c: char) -> Option<i32> {
    if GeneralCategory::for_char(c) != GeneralCategory::DecimalNumber {
        return None;
    }
    // Unicode keeps the ten digits of a script together; where several sets follow each other, each has ten.
    let is_digit = |back: u32| {
        char::from_u32(c as u32 - back).is_some_and(|c| GeneralCategory::for_char(c) == GeneralCategory::DecimalNumber)
    };
    let before = (1..=u32::from(u8::MAX)).take_while(|back| *back <= c as u32 && is_digit(*back)).count();
    Some((before % 10) as i32)
}

/// The whole number that a character stands for beyond digits and letters: -1 for none, -2 for one that is no whole
/// number of an `int`. Only Roman numerals have values here.
pub(super) fn numeric_value(code: i32) -> i32 {
    const ROMAN: [i32; 16] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 50, 100, 500, 1000];
    match code {
        0x2160..=0x216f => ROMAN[(code - 0x2160) as usize],
        0x2170..=0x217f => ROMAN[(code - 0x2170) as usize],
        _ => match character(code).map(NumericType::for_char) {
            Some(NumericType::Numeric) => -2,
            _ => -1,
        },
    }
}

/// The title case: differs from upper case for a few letters that are two in one.
pub(super) fn to_title(c: char) -> char {
    match c {
        '\u{1c4}'..='\u{1c6}' => '\u{1c5}',
        '\u{1c7}'..='\u{1c9}' => '\u{1c8}',
        '\u{1ca}'..='\u{1cc}' => '\u{1cb}',
        '\u{1f1}'..='\u{1f3}' => '\u{1f2}',
        c => super::single(c.to_uppercase(), c),
    }
}
