//! Markers inside texts: a run of characters that nothing shows (see `docs/adr/0010-redmine-markers.md`).

use aws_lc_rs::digest;

/// Unicode's invisible operators. Two bits each; no text has long runs of them.
const SYMBOLS: [char; 4] = ['\u{2061}', '\u{2062}', '\u{2063}', '\u{2064}'];
/// Bytes of the marker's hash that are carried: 96 bits can't meet by chance.
const HASH_BYTES: usize = 12;
/// Symbols in one marker.
const LENGTH: usize = HASH_BYTES * 4;

/// A marker as it stands in a text.
pub(crate) fn token(marker: &str) -> String {
    let hash = digest::digest(&digest::SHA256, marker.as_bytes());
    let bits = |byte: u8| [6, 4, 2, 0].map(|shift| SYMBOLS[usize::from(byte >> shift & 3)]);
    hash.as_ref().iter().take(HASH_BYTES).flat_map(|byte| bits(*byte)).collect()
}

/// The text with the marker in a paragraph of its own, where it can't break a table, list or code block before it.
pub(crate) fn append(text: &str, marker: &str) -> String {
    let text = text.trim_end();
    if text.is_empty() { token(marker) } else { format!("{text}\n\n{}", token(marker)) }
}

/// Whether the text carries this marker.
pub(crate) fn carries(text: &str, marker: &str) -> bool {
    text.contains(&token(marker))
}

/// Whether the text carries anybody's marker.
pub(crate) fn carries_any(text: &str) -> bool {
    text.split(|char| !SYMBOLS.contains(&char)).any(|run| run.chars().count() >= LENGTH)
}

/// The text as people see it: no marker of anybody's, `\n` for line ends, nothing at its end.
pub(crate) fn visible(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(start) = rest.find(SYMBOLS) {
        let run = rest[start..].find(|char| !SYMBOLS.contains(&char)).unwrap_or(rest.len() - start);
        let is_marker = rest[start..start + run].chars().count() >= LENGTH;
        out.push_str(&rest[..if is_marker { start } else { start + run }]);
        rest = &rest[start + run..];
        if is_marker && (out.is_empty() || out.ends_with('\n')) {
            rest = rest.strip_prefix('\n').unwrap_or(rest);
        }
    }
    out.push_str(rest);
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_is_found_and_never_seen() {
        let text = append("|a|b|", "m1");
        assert!(carries(&text, "m1") && !carries(&text, "m2"));
        assert!(carries_any(&text) && !carries_any("a\u{2061}b\r\n"));
        assert_eq!(visible(&text), "|a|b|");
        assert_eq!(visible(&append("", "m1")), "");
        assert_eq!(visible(&append(&append("x", "m1"), "m2")), "x");
    }

    #[test]
    fn text_that_a_person_added_behind_it_stays() {
        let edited = format!("{}\r\nand more", append("first", "m1"));
        assert_eq!(visible(&edited), "first\n\nand more");
        assert_eq!(visible(&format!("a{}b", token("m1"))), "ab");
    }

    #[test]
    fn other_invisible_characters_are_left_alone() {
        for text in ["f\u{2061}(x)", "👩\u{200d}🔧 \u{2063}\u{2063}", "می\u{200c}خواهم"] {
            assert_eq!(visible(text), text);
        }
    }
}
