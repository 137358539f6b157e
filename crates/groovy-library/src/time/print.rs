//! Writing dates and times by the parts of a formatter.

use entente_groovy_vm::Fault;
use jiff::civil::{Date, Weekday};
use jiff::tz::Offset;

use super::date_time_error;
use super::formatter::{Formatter, Item, Sign};
use super::temporal::{Temporal, instant_text, unsupported_field, year_text};
use super::units::{DAY_OF_WEEK, Field, MONTH};
use super::zone::Zone;

impl Formatter {
    /// `format(temporal)`.
    ///
    /// # Errors
    /// `UnsupportedTemporalTypeException` for a part that the temporal lacks, `DateTimeException`.
    pub(crate) fn print(&self, temporal: &Temporal) -> Result<String, Fault> {
        let moved = match (&self.zone, temporal.instant()) {
            (Some(zone), Some(at)) => Some(Temporal::zoned_at(at, zone.clone())),
            _ => None,
        };
        let mut out = String::new();
        print_all(&self.items, moved.as_ref().unwrap_or(temporal), &mut out)?;
        Ok(out)
    }
}

fn print_all(items: &[Item], temporal: &Temporal, out: &mut String) -> Result<(), Fault> {
    items.iter().try_for_each(|item| print(item, temporal, out))
}

fn print(item: &Item, temporal: &Temporal, out: &mut String) -> Result<(), Fault> {
    match item {
        Item::Literal(text) => out.push_str(text),
        Item::Number { field, min, max, sign } => {
            let value = temporal.require(*field)?;
            out.push_str(&number(value, field.shown(), *min, *max, *sign)?);
        }
        Item::TwoDigitYear => {
            let year = temporal.require(Field::YearOfEra)?;
            out.push_str(&format!("{:02}", year.rem_euclid(100)));
        }
        Item::Fraction { min, max, dot } => {
            let digits = format!("{:09}", temporal.require(Field::NanoOfSecond)?);
            let used = digits[..*max].trim_end_matches('0').len().max(*min);
            if used > 0 {
                if *dot {
                    out.push('.');
                }
                out.push_str(&digits[..used]);
            }
        }
        Item::Name { field, letters } => out.push_str(&name(*field, temporal.require(*field)?, *letters)),
        Item::Offset { letters, zero } => {
            let offset = temporal.offset().ok_or_else(|| unsupported_field("OffsetSeconds"))?;
            out.push_str(&offset_text(offset, *letters, zero));
        }
        Item::GmtOffset(letters) => {
            let offset = temporal.offset().ok_or_else(|| unsupported_field("OffsetSeconds"))?;
            out.push_str(&gmt_text(offset, *letters == 4));
        }
        Item::ZoneId => {
            let zone = zone_of(temporal)?;
            out.push_str(&zone.id);
        }
        Item::ZoneName(letters) => {
            let zone = zone_of(temporal)?;
            out.push_str(&zone_name(&zone, temporal, *letters == 4));
        }
        Item::Quarter(letters) => {
            let quarter = (temporal.require(Field::MonthOfYear)? - 1) / 3 + 1;
            out.push_str(&match letters {
                1 | 2 => format!("{quarter:0letters$}"),
                3 => format!("Q{quarter}"),
                4 => format!("{quarter}{} quarter", ["st", "nd", "rd", "th"][quarter as usize - 1]),
                _ => quarter.to_string(),
            });
        }
        Item::LocalDay(letters) => {
            let day = temporal.require(Field::DayOfWeek)? % 7 + 1;
            out.push_str(&format!("{day:0letters$}"));
        }
        Item::WeekYear(letters) => {
            let year = week_year(date(temporal)?);
            out.push_str(&if *letters == 2 {
                format!("{:02}", year.rem_euclid(100))
            } else {
                format!("{year:0letters$}")
            });
        }
        Item::WeekOfYear(letters) => out.push_str(&format!("{:0letters$}", week_of_year(date(temporal)?))),
        Item::WeekOfMonth(letters) => out.push_str(&format!("{:0letters$}", week_of_month(date(temporal)?))),
        Item::IsoWeekYear => out.push_str(&year_text(i64::from(date(temporal)?.iso_week_date().year()))),
        Item::IsoWeek => out.push_str(&format!("{:02}", date(temporal)?.iso_week_date().week())),
        Item::Instant => {
            let at = temporal.instant().ok_or_else(|| unsupported_field("InstantSeconds"))?;
            out.push_str(&instant_text(at));
        }
        Item::Optional(items) => {
            let before = out.len();
            if print_all(items, temporal, out).is_err() {
                out.truncate(before);
            }
        }
        Item::Pad(width, item) => {
            let mut inner = String::new();
            print(item, temporal, &mut inner)?;
            if inner.chars().count() > *width {
                return Err(date_time_error(format!(
                    "Cannot print as output of {} characters exceeds pad width of {width}",
                    inner.chars().count()
                )));
            }
            out.push_str(&format!("{inner:>width$}"));
        }
    }
    Ok(())
}

fn date(temporal: &Temporal) -> Result<Date, Fault> {
    temporal.date().ok_or_else(|| unsupported_field("DayOfWeek"))
}

fn zone_of(temporal: &Temporal) -> Result<Zone, Fault> {
    match temporal {
        Temporal::Zoned(_, _, zone) => Ok(zone.clone()),
        Temporal::Offset(_, offset) | Temporal::OffsetTime(_, offset) => Ok(Zone::of_offset(*offset)),
        _ => Err(date_time_error("Unable to extract ZoneId from temporal".to_owned())),
    }
}

fn number(value: i64, name: &str, min: usize, max: usize, sign: Sign) -> Result<String, Fault> {
    let digits = value.unsigned_abs().to_string();
    if digits.len() > max {
        return Err(date_time_error(format!(
            "Field {name} cannot be printed as the value {value} exceeds the maximum print width of {max}"
        )));
    }
    let prefix = match sign {
        Sign::ExceedsPad if value >= 0 && min < 19 && digits.len() > min => "+",
        Sign::Never if value < 0 => {
            return Err(date_time_error(format!(
                "Field {name} cannot be printed as the value {value} cannot be negative according to the SignStyle"
            )));
        }
        _ if value < 0 => "-",
        _ => "",
    };
    Ok(format!("{prefix}{digits:0>min$}"))
}

/// `MONDAY` → `Monday`.
pub(crate) fn title(constant: &str) -> String {
    format!("{}{}", &constant[..1], constant[1..].to_lowercase())
}

/// The English name of a field's value: 3 letters short, 4 full, 5 narrow.
pub(crate) fn name(field: Field, value: i64, letters: usize) -> String {
    let full = match field {
        Field::MonthOfYear => title(MONTH.constants[(value - 1) as usize]),
        Field::DayOfWeek => title(DAY_OF_WEEK.constants[(value - 1) as usize]),
        Field::AmPmOfDay => return if value == 0 { "AM" } else { "PM" }.to_owned(),
        Field::Era => {
            return match (value, letters) {
                (0, 4) => "Before Christ",
                (_, 4) => "Anno Domini",
                (0, 5) => "B",
                (_, 5) => "A",
                (0, _) => "BC",
                _ => "AD",
            }
            .to_owned();
        }
        _ => return value.to_string(),
    };
    match letters {
        4 => full,
        5 => full[..1].to_owned(),
        _ => full[..3].to_owned(),
    }
}

/// Offsets in the shapes of `X` and `x`.
fn offset_text(offset: Offset, letters: usize, zero: &str) -> String {
    let total = offset.seconds();
    if total == 0 {
        return zero.to_owned();
    }
    let (sign, total) = (if total < 0 { '-' } else { '+' }, total.abs());
    let (hours, minutes, seconds) = (total / 3600, total / 60 % 60, total % 60);
    let colon = if letters == 3 || letters == 5 { ":" } else { "" };
    let mut text = format!("{sign}{hours:02}");
    if letters > 1 || minutes != 0 {
        text.push_str(&format!("{colon}{minutes:02}"));
    }
    if letters > 3 && seconds != 0 {
        text.push_str(&format!("{colon}{seconds:02}"));
    }
    text
}

fn gmt_text(offset: Offset, full: bool) -> String {
    let total = offset.seconds();
    if total == 0 {
        return "GMT".to_owned();
    }
    let (sign, total) = (if total < 0 { '-' } else { '+' }, total.abs());
    let (hours, minutes, seconds) = (total / 3600, total / 60 % 60, total % 60);
    let mut text = if full { format!("GMT{sign}{hours:02}:{minutes:02}") } else { format!("GMT{sign}{hours}") };
    if !full && minutes != 0 {
        text.push_str(&format!(":{minutes:02}"));
    }
    if seconds != 0 {
        text.push_str(&format!(":{seconds:02}"));
    }
    text
}

/// The name that a zone has at a time: `CET`, or its full name where it is known.
fn zone_name(zone: &Zone, temporal: &Temporal, full: bool) -> String {
    if zone.fixed.is_some() {
        return zone.id.to_string();
    }
    let Some(at) = temporal.instant() else { return zone.id.to_string() };
    crate::date::zone_display(&zone.id, &zone.rules, at, full)
}

/// Year that the week of a date belongs to, when weeks start on Sunday and the first one has January 1st.
pub(crate) fn week_year(date: Date) -> i64 {
    let sunday = i64::from(date.weekday().to_sunday_zero_offset());
    let last = i64::from(date.days_in_year());
    // The Saturday that ends the week decides.
    i64::from(date.year()) + i64::from(i64::from(date.day_of_year()) + 6 - sunday > last)
}

/// Week of [`week_year`].
pub(crate) fn week_of_year(date: Date) -> i64 {
    if week_year(date) > i64::from(date.year()) {
        return 1;
    }
    let first = date.first_of_year().weekday().to_sunday_zero_offset();
    (i64::from(date.day_of_year()) - 1 + i64::from(first)) / 7 + 1
}

/// Week of the month, when weeks start on Sunday and the first one has the 1st.
pub(crate) fn week_of_month(date: Date) -> i64 {
    let first: Weekday = date.first_of_month().weekday();
    (i64::from(date.day()) - 1 + i64::from(first.to_sunday_zero_offset())) / 7 + 1
}
