//! Dates without a time of day.

use entente_hub::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Reads `2026-01-31` as the start of that day in UTC: a date has no zone.
pub fn parse_date(text: &str) -> Option<Timestamp> {
    let day = text.parse::<Date>().ok()?;
    let start = TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok()?;
    Some(Timestamp(start.as_millisecond()))
}

/// The inverse of [`parse_date`]; `None` for times outside of the calendar.
pub fn format_date(time: Timestamp) -> Option<String> {
    let time = jiff::Timestamp::from_millisecond(time.0).ok()?;
    Some(TimeZone::UTC.to_datetime(time).date().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_survive_a_round_trip() {
        let day = parse_date("2026-01-31").unwrap();
        assert_eq!(format_date(day).unwrap(), "2026-01-31");
        assert_eq!(format_date(day.plus_millis(86_399_999)).unwrap(), "2026-01-31");
        assert_eq!(parse_date("2026-02-30"), None);
    }
}
