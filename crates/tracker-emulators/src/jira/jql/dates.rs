//! Dates in JQL: absolute ones in the user's zone, relative ones such as `-15m`, and a few functions.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan, Unit, ZonedDateTime};

use super::Operand;

/// The moment that an operand names, or `None` when it names none.
pub(super) fn moment(operand: &Operand, zone: &TimeZone) -> Option<Timestamp> {
    match operand {
        Operand::Empty => None,
        Operand::Text(text) => relative(text).or_else(|| absolute(text, zone)),
        Operand::Function(name, arguments) => function(name, arguments, zone),
    }
}

/// `-15m`, `4h`, `-1d`, `-2w`, or several in a row: `-1d 4h`. The sign counts for all.
fn relative(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    let (sign, amounts) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let mut seconds: i64 = 0;
    for part in amounts.split_whitespace() {
        let (number, unit) = part.split_at_checked(part.len().checked_sub(1)?)?;
        let factor = match unit {
            "m" => 60,
            "h" => 3_600,
            "d" => 86_400,
            "w" => 604_800,
            _ => return None,
        };
        let number: u32 = number.parse().ok()?;
        seconds = seconds.checked_add(i64::from(number).checked_mul(factor)?)?;
    }
    if amounts.trim().is_empty() {
        return None;
    }
    Timestamp::now().checked_add(SignedDuration::from_secs(sign * seconds)).ok()
}

/// `yyyy/MM/dd`, `yyyy-MM-dd`, either with ` HH:mm`; a whole number is milliseconds since 1970.
fn absolute(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    if text.len() > 8
        && let Ok(millis) = text.parse()
    {
        return Timestamp::from_millisecond(millis).ok();
    }
    let text = text.trim().replace('/', "-");
    let local = match text.split_once(' ') {
        Some((date, time)) => DateTime::strptime("%Y-%m-%d %H:%M", format!("{date} {}", time.trim())).ok()?,
        None => text.parse::<jiff::civil::Date>().ok()?.at(0, 0, 0, 0),
    };
    local.to_zoned_datetime(zone.clone()).ok().map(|at| at.timestamp())
}

fn function(name: &str, arguments: &[String], zone: &TimeZone) -> Option<Timestamp> {
    let now = Timestamp::now().to_zoned_datetime(zone.clone());
    let today = || now.start_of_day().ok();
    let start = match name {
        "now" => return Some(now.timestamp()),
        "startofday" | "endofday" => today()?,
        "startofweek" | "endofweek" => {
            let past = i64::from(now.weekday().to_monday_zero_offset());
            today()?.checked_sub(past.days()).ok()?
        }
        "startofmonth" | "endofmonth" => now.first_of_month().ok()?.start_of_day().ok()?,
        _ => return None,
    };
    let (unit, ends) = match name {
        "startofday" => (1.day(), false),
        "endofday" => (1.day(), true),
        "startofweek" => (1.week(), false),
        "endofweek" => (1.week(), true),
        "startofmonth" => (1.month(), false),
        _ => (1.month(), true),
    };
    let mut at: ZonedDateTime =
        if ends { start.checked_add(unit).ok()?.checked_sub(1.millisecond()).ok()? } else { start };
    if let Some(argument) = arguments.first() {
        let offset = relative(argument)?.duration_since(Timestamp::now()).round(Unit::Minute).ok()?;
        at = at.checked_add(offset).ok()?;
    }
    Some(at.timestamp())
}
