//! Jira's time stamps.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The present, cut to the milliseconds that Jira keeps.
pub(crate) fn now() -> Timestamp {
    let millis = Timestamp::now().as_millisecond();
    Timestamp::from_millisecond(millis).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// `2026-09-25T22:42:39.399-0300`: milliseconds, an offset without a colon, the site's zone; not RFC 3339 (F).
pub(crate) fn format(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%.3f%z").to_string()
}

/// Reads a time stamp in Jira's form or RFC 3339.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    text.parse().ok().or_else(|| Timestamp::strptime("%Y-%m-%dT%H:%M:%S%.f%z", text).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_stamps_have_milliseconds_and_an_offset_without_colon() {
        let zone = TimeZone::get("America/Sao_Paulo").unwrap();
        let at: Timestamp = "2026-09-26T01:42:39.399Z".parse().unwrap();
        assert_eq!(format(at, &zone), "2026-09-25T22:42:39.399-0300");
        assert_eq!(parse("2026-09-25T22:42:39.399-0300"), Some(at));
        assert_eq!(parse("yesterday"), None);
    }
}
