//! Redmine's way of writing times.

use entente_hub::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Reads `2026-11-24T07:36:07Z`.
pub(crate) fn parse_time(text: &str) -> Option<Timestamp> {
    Some(Timestamp(text.parse::<jiff::Timestamp>().ok()?.as_millisecond()))
}

/// Writes a moment with whole seconds, as filters take it.
pub(crate) fn format_time(time: Timestamp) -> Option<String> {
    jiff::Timestamp::from_second(time.0.div_euclid(1000)).ok().map(|time| time.to_string())
}

/// Reads `2026-01-31` as the start of that day in UTC: a date has no zone in Redmine.
pub(crate) fn parse_date(text: &str) -> Option<Timestamp> {
    let day = text.parse::<Date>().ok()?;
    let start = TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok()?;
    Some(Timestamp(start.as_millisecond()))
}

/// The inverse of [`parse_date`]; `None` for times outside of the calendar.
pub(crate) fn format_date(time: Timestamp) -> Option<String> {
    let time = jiff::Timestamp::from_millisecond(time.0).ok()?;
    Some(TimeZone::UTC.to_datetime(time).date().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_dates_survive_a_round_trip() {
        assert_eq!(format_time(parse_time("2026-11-24T07:36:07Z").unwrap()).unwrap(), "2026-11-24T07:36:07Z");
        assert_eq!(format_time(Timestamp(1999)).unwrap(), "1970-01-01T00:00:01Z");
        assert_eq!(format_date(parse_date("2027-01-31").unwrap()).unwrap(), "2027-01-31");
        assert_eq!(parse_time("soon"), None);
    }
}
