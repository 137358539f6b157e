//! Which characters make up identifiers, as `java.lang.Character` says.

/// Whether an identifier can begin with `c`.
pub(super) fn is_identifier_start(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic() || c == '_' || c == '$';
    }
    unicode_ident::is_xid_start(c) || is_currency_or_connector(c)
}

/// Whether `c` can stand inside an identifier.
pub(super) fn is_identifier_part(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '_' || c == '$';
    }
    unicode_ident::is_xid_continue(c) || is_currency_or_connector(c)
}

/// Whether a name after `$` in a string can begin with `c`.
pub(super) fn is_interpolated_start(c: char) -> bool {
    c != '$' && is_identifier_start(c)
}

/// Whether a name after `$` in a string can hold `c`.
pub(super) fn is_interpolated_part(c: char) -> bool {
    c != '$' && is_identifier_part(c)
}

fn is_currency_or_connector(c: char) -> bool {
    matches!(c, '\u{a2}'..='\u{a5}' | '\u{20a0}'..='\u{20c0}' | '\u{203f}' | '\u{2040}' | '\u{2054}')
}
