//! Date patterns, in English and in one time zone.

use entente_groovy_vm::object::DateObject;
use jiff::civil::{Date as CivilDate, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

use super::names::{abbreviation_offset, zone_display, zone_of_abbreviation};
use crate::time::{Zone, week_of_month, week_of_year, week_year};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The zone of a name; UTC when unknown.
pub(crate) fn zone(name: &str) -> TimeZone {
    Zone::of_setting(name).rules
}

pub(crate) fn zoned(millis: i64, zone: TimeZone) -> ZonedDateTime {
    let limits = (Timestamp::MIN.as_millisecond(), Timestamp::MAX.as_millisecond());
    Timestamp::from_millisecond(millis.clamp(limits.0, limits.1)).unwrap_or_default().to_zoned_datetime(zone)
}

/// `Date.toString` and `Timestamp.toString`.
pub(super) fn to_text(date: &DateObject, time_zone: &str) -> String {
    let zoned = zoned(date.millis, zone(time_zone));
    if date.timestamp {
        let base = write("yyyy-MM-dd HH:mm:ss", &zoned);
        let fraction = format!("{:03}{:06}", date.millis.rem_euclid(1000), date.sub_nanos);
        let short = fraction.trim_end_matches('0');
        return format!("{base}.{}", if short.is_empty() { "0" } else { short });
    }
    write("EEE MMM dd HH:mm:ss zzz yyyy", &zoned)
}

/// A letter of a pattern with its count, or literal text.
enum Part {
    Field(char, usize),
    Literal(String),
}

/// Takes a pattern apart; a quote in quotes is doubled.
fn parts(pattern: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut chars = pattern.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\'' {
            let mut text = String::new();
            if chars.peek() == Some(&'\'') {
                chars.next();
                text.push('\'');
            } else {
                while let Some(c) = chars.next() {
                    if c != '\'' {
                        text.push(c);
                    } else if chars.peek() == Some(&'\'') {
                        chars.next();
                        text.push('\'');
                    } else {
                        break;
                    }
                }
            }
            parts.push(Part::Literal(text));
        } else if c.is_ascii_alphabetic() {
            let mut count = 1;
            while chars.peek() == Some(&c) {
                chars.next();
                count += 1;
            }
            parts.push(Part::Field(c, count));
        } else {
            parts.push(Part::Literal(c.to_string()));
        }
    }
    parts
}

/// Letters that are no field, for the error message.
pub(super) fn illegal_letter(pattern: &str) -> Option<char> {
    parts(pattern).iter().find_map(|part| match part {
        Part::Field(c, _) if !"GyYMLwWDdFEuaHkKhmsSzZX".contains(*c) => Some(*c),
        _ => None,
    })
}

/// Writes a date by a pattern of `SimpleDateFormat`.
pub(crate) fn write(pattern: &str, date: &ZonedDateTime) -> String {
    let mut out = String::new();
    for part in parts(pattern) {
        match part {
            Part::Literal(text) => out.push_str(&text),
            Part::Field(field, count) => out.push_str(&write_field(field, count, date)),
        }
    }
    out
}

fn write_field(field: char, count: usize, date: &ZonedDateTime) -> String {
    let number = |value: i64| format!("{value:0count$}");
    match field {
        'G' => if date.year() < 1 { "BC" } else { "AD" }.to_owned(),
        'y' if count == 2 => format!("{:02}", date.year().rem_euclid(100)),
        'y' => number(i64::from(if date.year() < 1 { 1 - date.year() } else { date.year() })),
        'Y' if count == 2 => format!("{:02}", week_year(date.date()).rem_euclid(100)),
        'Y' => number(week_year(date.date())),
        'w' => number(week_of_year(date.date())),
        'W' => number(week_of_month(date.date())),
        'F' => number((i64::from(date.day()) - 1) / 7 + 1),
        'u' => number(i64::from(date.weekday().to_monday_one_offset())),
        'M' | 'L' => {
            let name = MONTHS[date.month() as usize - 1];
            match count {
                1 | 2 => number(i64::from(date.month())),
                3 => name[..3].to_owned(),
                _ => name.to_owned(),
            }
        }
        'd' => number(i64::from(date.day())),
        'D' => number(i64::from(date.day_of_year())),
        'E' => {
            let name = DAYS[date.weekday().to_monday_zero_offset() as usize];
            if count <= 3 { name[..3].to_owned() } else { name.to_owned() }
        }
        'a' => if date.hour() < 12 { "AM" } else { "PM" }.to_owned(),
        'H' => number(i64::from(date.hour())),
        'k' => number(i64::from(if date.hour() == 0 { 24 } else { date.hour() })),
        'h' => number(i64::from(if date.hour() % 12 == 0 { 12 } else { date.hour() % 12 })),
        'K' => number(i64::from(date.hour() % 12)),
        'm' => number(i64::from(date.minute())),
        's' => number(i64::from(date.second())),
        'S' => number(i64::from(date.millisecond())),
        'z' => {
            zone_display(date.time_zone().iana_name().unwrap_or("UTC"), date.time_zone(), date.timestamp(), count > 3)
        }
        'Z' => offset(date, ""),
        'X' => match (date.offset().seconds(), count) {
            (0, _) => "Z".to_owned(),
            (_, 1) => offset(date, "")[..3].to_owned(),
            (_, 2) => offset(date, ""),
            _ => offset(date, ":"),
        },
        other => other.to_string(),
    }
}

fn offset(date: &ZonedDateTime, separator: &str) -> String {
    let seconds = date.offset().seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}{separator}{:02}", minutes / 60, minutes % 60)
}

/// What a text says about a date so far.
struct Fields {
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    millis: i64,
    afternoon: Option<bool>,
    offset_seconds: Option<i64>,
    zone: Option<TimeZone>,
    day_of_year: Option<i64>,
    before_christ: bool,
    /// The first year of the hundred that two digits mean.
    century_start: i64,
}

/// Reads a date by a pattern of `SimpleDateFormat`, leniently as Java does; gives milliseconds since 1970.
///
/// `century_start` is the first year of the hundred that two digits mean; a strict reading refuses what carries over.
pub(crate) fn read(pattern: &str, text: &str, time_zone: &TimeZone, century_start: i64, strict: bool) -> Option<i64> {
    let mut fields = Fields {
        year: 1970,
        month: 1,
        day: 1,
        hour: 0,
        minute: 0,
        second: 0,
        millis: 0,
        afternoon: None,
        offset_seconds: None,
        zone: None,
        day_of_year: None,
        before_christ: false,
        century_start,
    };
    let parts = parts(pattern);
    let mut rest = text;
    for (at, part) in parts.iter().enumerate() {
        rest = match part {
            Part::Literal(literal) => rest.strip_prefix(literal.as_str())?,
            Part::Field(field, count) => {
                // Fields that touch are as wide as they are written; others take all digits.
                let touching = matches!(parts.get(at + 1), Some(Part::Field(next, _)) if next.is_ascii_alphabetic());
                read_field(&mut fields, *field, *count, touching, rest)?
            }
        };
    }
    if strict && !fields.are_usual() {
        return None;
    }
    to_millis(&fields, time_zone)
}

impl Fields {
    /// Whether every field is within its usual range.
    fn are_usual(&self) -> bool {
        let days =
            CivilDate::new(self.year as i16, self.month.clamp(1, 12) as i8, 1).map_or(31, CivilDate::days_in_month);
        (1..=12).contains(&self.month)
            && (1..=i64::from(days)).contains(&self.day)
            && (0..24).contains(&self.hour)
            && (0..60).contains(&self.minute)
            && (0..60).contains(&self.second)
            && (0..1000).contains(&self.millis)
    }
}

fn digits(text: &str, most: usize) -> Option<(i64, &str)> {
    let length = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    Some((text.get(..length)?.parse().ok()?, &text[length..]))
}

fn read_field<'t>(fields: &mut Fields, field: char, count: usize, touching: bool, text: &'t str) -> Option<&'t str> {
    let text = if touching { text } else { text.trim_start() };
    if let Some(negative) = text.strip_prefix('-').filter(|_| "dHhKkmsSyMDwWF".contains(field) && count < 3) {
        return digits(negative, 19).and_then(|(value, rest)| set_number(fields, field, -value).map(|()| rest));
    }
    let most = if touching { count } else { 19 };
    let number = || digits(text, most);
    match field {
        'G' => {
            fields.before_christ = text.get(..2)?.eq_ignore_ascii_case("BC");
            (fields.before_christ || text.get(..2)?.eq_ignore_ascii_case("AD")).then(|| &text[2..])
        }
        'y' | 'Y' => {
            let (year, rest) = number()?;
            fields.year = if count <= 2 && text.len() - rest.len() == 2 {
                fields.century_start + (year - fields.century_start).rem_euclid(100)
            } else {
                year
            };
            Some(rest)
        }
        'M' | 'L' if count >= 3 => named(text, &MONTHS).map(|(at, rest)| {
            fields.month = at as i64 + 1;
            rest
        }),
        'E' => named(text, &DAYS).map(|(_, rest)| rest),
        'a' => {
            let (half, rest) = (text.get(..2)?, &text[2..]);
            fields.afternoon = Some(half.eq_ignore_ascii_case("pm"));
            Some(rest)
        }
        'z' | 'Z' | 'X' => read_zone(fields, text),
        _ => {
            let (value, rest) = number()?;
            set_number(fields, field, value).map(|()| rest)
        }
    }
}

fn set_number(fields: &mut Fields, field: char, value: i64) -> Option<()> {
    match field {
        'y' => fields.year = value,
        'M' | 'L' => fields.month = value,
        'd' => fields.day = value,
        'D' => fields.day_of_year = Some(value),
        'H' | 'h' | 'K' => fields.hour = value,
        'k' => fields.hour = value % 24,
        'm' => fields.minute = value,
        's' => fields.second = value,
        'S' => fields.millis = value,
        _ => {}
    }
    Some(())
}

/// A name or its first three letters.
fn named<'t>(text: &'t str, names: &[&str]) -> Option<(usize, &'t str)> {
    names.iter().enumerate().find_map(|(at, name)| {
        [name.len(), 3].into_iter().find_map(|length| {
            let part = text.get(..length)?;
            part.eq_ignore_ascii_case(&name[..length]).then(|| (at, &text[length..]))
        })
    })
}

fn read_zone<'t>(fields: &mut Fields, text: &'t str) -> Option<&'t str> {
    for name in ["UTC", "GMT", "Z"] {
        if let Some(rest) = text.strip_prefix(name) {
            if name != "Z" && rest.starts_with(['+', '-']) {
                return read_zone(fields, rest);
            }
            fields.offset_seconds = Some(0);
            return Some(rest);
        }
    }
    let length = text.bytes().take_while(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'_')).count();
    if length > 1 {
        let name = &text[..length];
        let known = zone_of_abbreviation(name).unwrap_or(name);
        // `EST` and `EDT` say the offset, not only the region.
        match abbreviation_offset(name) {
            Some(seconds) => fields.offset_seconds = Some(seconds),
            None => fields.zone = Some(TimeZone::get(known).ok()?),
        }
        return Some(&text[length..]);
    }
    let sign = match text.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let (hours, rest) = (text.get(1..3)?.parse::<i64>().ok()?, &text[3..]);
    let after = rest.strip_prefix(':').unwrap_or(rest);
    let (minutes, rest) = match after.get(..2).and_then(|minutes| minutes.parse::<i64>().ok()) {
        Some(minutes) => (minutes, &after[2..]),
        None => (0, rest),
    };
    fields.offset_seconds = Some(sign * (hours * 3600 + minutes * 60));
    Some(rest)
}

/// Fields beyond their usual range carry over, as in Java's lenient calendars.
fn to_millis(fields: &Fields, time_zone: &TimeZone) -> Option<i64> {
    let (month, day) = match fields.day_of_year {
        Some(day) => (0, day),
        None => (fields.month - 1, fields.day),
    };
    let year = if fields.before_christ { 1 - fields.year } else { fields.year };
    let year = i16::try_from(year + month.div_euclid(12)).ok()?;
    let first = CivilDate::new(year, (month.rem_euclid(12) + 1) as i8, 1).ok()?;
    let hour = match fields.afternoon {
        Some(true) if fields.hour < 12 => fields.hour + 12,
        Some(false) if fields.hour == 12 => 0,
        _ => fields.hour,
    };
    let seconds = (day - 1) * 86_400 + hour * 3600 + fields.minute * 60 + fields.second;
    let start: DateTime = first.at(0, 0, 0, 0);
    let local = start
        .checked_add(jiff::SignedDuration::from_secs(seconds))
        .ok()?
        .checked_add(jiff::SignedDuration::from_millis(fields.millis))
        .ok()?;
    match fields.offset_seconds {
        Some(offset) => {
            let utc = local.to_zoned_datetime(TimeZone::UTC).ok()?.timestamp().as_millisecond();
            Some(utc - offset * 1000)
        }
        None => Some(
            local
                .to_zoned_datetime(fields.zone.as_ref().unwrap_or(time_zone).clone())
                .ok()?
                .timestamp()
                .as_millisecond(),
        ),
    }
}
