//! Redmine's way of writing times.

use entente_hub::Timestamp;

/// Reads `2026-11-24T07:36:07Z`.
pub(crate) fn parse_time(text: &str) -> Option<Timestamp> {
    Some(Timestamp(text.parse::<jiff::Timestamp>().ok()?.as_millisecond()))
}

/// Writes a moment with whole seconds, as filters take it.
pub(crate) fn format_time(time: Timestamp) -> Option<String> {
    jiff::Timestamp::from_second(time.0.div_euclid(1000)).ok().map(|time| time.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_survive_a_round_trip() {
        assert_eq!(format_time(parse_time("2026-11-24T07:36:07Z").unwrap()).unwrap(), "2026-11-24T07:36:07Z");
        assert_eq!(format_time(Timestamp(1999)).unwrap(), "1970-01-01T00:00:01Z");
        assert_eq!(parse_time("soon"), None);
    }
}
