//! Jira's way of writing times.

use entente_hub::Timestamp;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, fmt::strtime};

/// Reads `2026-09-25T22:42:39.399-0300` (Jira's own form) and RFC 3339.
pub(crate) fn parse_time(text: &str) -> Option<Timestamp> {
    let own_form = || strtime::parse("%Y-%m-%dT%H:%M:%S%.f%z", text).ok()?.to_timestamp().ok();
    let time = own_form().or_else(|| text.parse::<jiff::Timestamp>().ok())?;
    Some(Timestamp(time.as_millisecond()))
}

/// Writes a moment in Jira's own form, the only one that work logs take.
pub(crate) fn format_time(time: Timestamp) -> Option<String> {
    let moment = jiff::Timestamp::from_millisecond(time.0).ok()?;
    Some(moment.strftime("%Y-%m-%dT%H:%M:%S%.3f+0000").to_string())
}

/// The minute at or before a moment as a JQL literal in the account's time zone, `2026/11/24 06:14`.
///
/// JQL has no way to say which of the two hours is meant when clocks are set back, so the minute before such an hour is
/// named instead: the answer is then longer, never shorter.
pub(crate) fn jql_minute(time: Timestamp, zone: &TimeZone) -> Option<String> {
    let mut moment = jiff::Timestamp::from_millisecond(time.0).ok()?;
    for _ in 0..12 {
        let local = zone.to_datetime(moment);
        if !zone.to_ambiguous_timestamp(local).is_ambiguous() {
            return Some(local.strftime("%Y/%m/%d %H:%M").to_string());
        }
        moment = moment.checked_sub(SignedDuration::from_mins(30)).ok()?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jira_times_are_read_with_their_offset() {
        assert_eq!(parse_time("1970-01-01T00:00:00.250-0300"), Some(Timestamp(3 * 3_600_000 + 250)));
        assert_eq!(parse_time("1970-01-01T02:00:00.000+0200"), Some(Timestamp(0)));
        assert_eq!(parse_time("1970-01-01T00:00:01Z"), Some(Timestamp(1000)));
        assert_eq!(parse_time("yesterday"), None);
        assert_eq!(format_time(Timestamp(250)).unwrap(), "1970-01-01T00:00:00.250+0000");
    }

    #[test]
    fn a_minute_is_named_in_the_accounts_zone() {
        let time = parse_time("2026-11-24T06:14:59.999+0000").unwrap();
        assert_eq!(jql_minute(time, &TimeZone::UTC).unwrap(), "2026/11/24 06:14");
        assert_eq!(jql_minute(time, &TimeZone::get("America/New_York").unwrap()).unwrap(), "2026/11/24 01:14");
    }

    #[test]
    fn the_hour_that_comes_twice_is_named_by_the_one_before_it() {
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        let second_half_past_two = parse_time("2026-10-25T01:30:00.000+0000").unwrap();
        assert_eq!(jql_minute(second_half_past_two, &zone).unwrap(), "2026/10/25 01:30");
    }
}
