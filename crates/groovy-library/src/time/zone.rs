//! `ZoneId` and `ZoneOffset`.

use std::sync::Arc;

use entente_groovy_vm::{Fault, string_hash};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

use super::date_time_error;

/// A time zone under the name that the script gave it.
#[derive(Clone, Debug)]
pub(crate) struct Zone {
    /// `Europe/Berlin`, `UTC`, `+02:00`, `Z`.
    pub id: Arc<str>,
    /// Its rules.
    pub rules: TimeZone,
    /// Its offset, when it is one rather than a region.
    pub fixed: Option<Offset>,
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.fixed == other.fixed
    }
}

impl Zone {
    /// `ZoneOffset` of seconds east of UTC.
    pub(crate) fn of_offset(offset: Offset) -> Zone {
        Zone { id: offset_text(offset).into(), rules: TimeZone::fixed(offset), fixed: Some(offset) }
    }

    /// `ZoneId.of`.
    ///
    /// # Errors
    /// `DateTimeException` for text that names no zone, `ZoneRulesException` for an unknown region.
    pub(crate) fn of(id: &str) -> Result<Zone, Fault> {
        if id.len() < 2 || id.starts_with(['+', '-']) {
            return Ok(Zone::of_offset(parse_offset(id)?));
        }
        for prefix in ["UTC", "GMT", "UT"] {
            if let Some(rest) = id.strip_prefix(prefix) {
                if rest.is_empty() {
                    return Ok(Zone { id: id.into(), rules: TimeZone::UTC, fixed: None });
                }
                if rest.starts_with(['+', '-']) {
                    let offset = parse_offset(rest)?;
                    let tail = if offset == Offset::UTC { String::new() } else { offset_text(offset) };
                    return Ok(Zone {
                        id: format!("{prefix}{tail}").into(),
                        rules: TimeZone::fixed(offset),
                        fixed: None,
                    });
                }
                break;
            }
        }
        let legal = |c: char| c.is_ascii_alphanumeric() || "/._~+-".contains(c);
        if !id.chars().all(legal) || !id.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return Err(date_time_error(format!("Invalid ID for region-based ZoneId, invalid format: {id}")));
        }
        match TimeZone::get(id) {
            Ok(rules) if rules.iana_name().is_none_or(|name| name == id) => {
                Ok(Zone { id: id.into(), rules, fixed: None })
            }
            _ => Err(Fault::new("java.time.zone.ZoneRulesException", format!("Unknown time-zone ID: {id}"))),
        }
    }

    /// The zone of a name that comes from settings: UTC when it is unknown.
    pub(crate) fn of_setting(id: &str) -> Zone {
        Zone::of(id).unwrap_or_else(|_| Zone { id: "UTC".into(), rules: TimeZone::UTC, fixed: None })
    }

    /// The local time and offset at a point in time.
    pub(crate) fn local(&self, at: Timestamp) -> (DateTime, Offset) {
        let offset = self.rules.to_offset(at);
        (offset.to_datetime(at), offset)
    }

    /// The offset of a local time, as Java decides it: in a gap the time moves on by the gap's length, in an overlap
    /// the preferred offset is kept when it is one of the two, else the earlier is taken.
    ///
    /// # Errors
    /// `DateTimeException` at the bounds of time.
    pub(crate) fn resolve(&self, local: DateTime, preferred: Option<Offset>) -> Result<(DateTime, Offset), Fault> {
        match self.rules.to_ambiguous_timestamp(local).offset() {
            AmbiguousOffset::Unambiguous { offset } => Ok((local, offset)),
            AmbiguousOffset::Gap { before, after } => {
                let moved = before.to_timestamp(local).map_err(out_of_range)?;
                Ok((after.to_datetime(moved), after))
            }
            AmbiguousOffset::Fold { before, after } => {
                Ok((local, if preferred == Some(after) { after } else { before }))
            }
        }
    }

    /// `hashCode()`.
    pub(crate) fn hash(&self) -> i32 {
        self.fixed.map_or_else(|| string_hash(&self.id), Offset::seconds)
    }
}

/// A point in time beyond what can be held.
pub(crate) fn out_of_range(_error: jiff::Error) -> Fault {
    date_time_error("The date is out of range: years -9999 to 9999 are supported".to_owned())
}

/// `+02:00`, `Z`.
pub(crate) fn offset_text(offset: Offset) -> String {
    let total = offset.seconds();
    if total == 0 {
        return "Z".to_owned();
    }
    let (sign, total) = (if total < 0 { '-' } else { '+' }, total.abs());
    let mut text = format!("{sign}{:02}:{:02}", total / 3600, total / 60 % 60);
    if total % 60 != 0 {
        text.push_str(&format!(":{:02}", total % 60));
    }
    text
}

/// `ZoneOffset.ofTotalSeconds`.
///
/// # Errors
/// `DateTimeException` beyond 18 hours.
pub(crate) fn offset_of(seconds: i64) -> Result<Offset, Fault> {
    if seconds.abs() > 18 * 3600 {
        return Err(date_time_error("Zone offset not in valid range: -18:00 to +18:00".to_owned()));
    }
    Offset::from_seconds(seconds as i32).map_err(out_of_range)
}

/// `ZoneOffset.of`: `Z`, `+h`, `+hh`, `+hh:mm`, `+hhmm`, `+hh:mm:ss`, `+hhmmss`.
///
/// # Errors
/// `DateTimeException`.
pub(crate) fn parse_offset(text: &str) -> Result<Offset, Fault> {
    let wrong = || date_time_error(format!("Invalid ID for ZoneOffset, invalid format: {text}"));
    if text == "Z" {
        return Ok(Offset::UTC);
    }
    let sign = match text.chars().next() {
        Some('+') => 1,
        Some('-') => -1,
        _ => return Err(wrong()),
    };
    let rest = &text[1..];
    let digits: String = rest.chars().filter(|c| *c != ':').collect();
    let colons = rest.matches(':').count();
    let shape = match (digits.len(), colons) {
        (1 | 2, 0) => true,
        (4, 0 | 1) => colons == 0 || rest.as_bytes()[2] == b':',
        (6, 0 | 2) => colons == 0 || rest.as_bytes()[2] == b':' && rest.as_bytes()[5] == b':',
        _ => false,
    };
    if !shape || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(wrong());
    }
    let padded = if digits.len() == 1 { format!("0{digits}") } else { digits };
    let part = |at: usize| padded.get(at..at + 2).and_then(|part| part.parse::<i64>().ok()).unwrap_or(0);
    let (hours, minutes, seconds) = (part(0), part(2), part(4));
    if hours > 18 {
        return Err(date_time_error(format!(
            "Zone offset hours not in valid range: value {} is not in the range -18 to 18",
            sign * hours
        )));
    }
    if minutes > 59 {
        return Err(date_time_error(format!(
            "Zone offset minutes not in valid range: value {} is not in the range -59 to 59",
            sign * minutes
        )));
    }
    offset_of(sign * (hours * 3600 + minutes * 60 + seconds))
}
