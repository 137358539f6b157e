//! Reading dates and times by the parts of a formatter, then making sense of what was read.

use entente_groovy_vm::Fault;
use jiff::Timestamp;
use jiff::civil::{Date, ISOWeekDate, Time, Weekday};
use jiff::tz::Offset;

use super::date_time_error;
use super::formatter::{Formatter, Item, Sign};
use super::print::name;
use super::temporal::{Temporal, date_of, date_of_epoch_day, epoch_day, instant_of, time_of, time_of_nanos};
use super::units::{FIELDS, Field};
use super::zone::{Zone, out_of_range, parse_offset};

/// What a text said.
#[derive(Clone, Default)]
pub(crate) struct Parsed {
    fields: [Option<i64>; FIELDS.len()],
    iso_year: Option<i64>,
    iso_week: Option<i64>,
    offset: Option<Offset>,
    zone: Option<Zone>,
    /// The date, once resolved.
    pub date: Option<Date>,
    /// The time of day, once resolved.
    pub time: Option<Time>,
}

/// `DateTimeParseException`.
pub(crate) fn parse_error(text: &str, rest: &str) -> Fault {
    let mut shown = text.to_owned();
    if shown.chars().count() > 64 {
        shown = shown.chars().take(64).chain("...".chars()).collect();
    }
    Fault::new("java.time.format.DateTimeParseException", format!("Text '{shown}' could not be parsed{rest}"))
}

fn message_of(fault: &Fault) -> String {
    match fault {
        Fault::Exception { message: Some(message), .. } => message.clone(),
        _ => String::new(),
    }
}

impl Formatter {
    /// Reads a whole text.
    ///
    /// # Errors
    /// `DateTimeParseException` in Java's words.
    pub(crate) fn parse(&self, text: &str) -> Result<Parsed, Fault> {
        let mut parsed = Parsed::default();
        let reader = Reader { text, ignore_case: self.ignore_case };
        let end = match reader.all(&self.items, 0, &mut parsed) {
            Ok(end) => end,
            Err(at) => {
                let units = text[..at].encode_utf16().count();
                return Err(parse_error(text, &format!(" at index {units}")));
            }
        };
        if end < text.len() {
            let units = text[..end].encode_utf16().count();
            return Err(parse_error(text, &format!(", unparsed text found at index {units}")));
        }
        if parsed.zone.is_none() {
            parsed.zone.clone_from(&self.zone);
        }
        let strict = self.source.starts_with("ISO") || self.source.starts_with("BASIC");
        parsed.resolve(strict).map_err(|fault| parse_error(text, &format!(": {}", message_of(&fault))))?;
        Ok(parsed)
    }
}

struct Reader<'t> {
    text: &'t str,
    ignore_case: bool,
}

/// The place after what was read, or the place where it went wrong.
type At = Result<usize, usize>;

impl Reader<'_> {
    fn all(&self, items: &[Item], mut at: usize, parsed: &mut Parsed) -> At {
        for (index, item) in items.iter().enumerate() {
            // A number of open width leaves digits for the fixed ones that touch it.
            let reserved = items[index + 1..]
                .iter()
                .map_while(|item| match item {
                    Item::Number { min, max, .. } if min == max => Some(*min),
                    Item::TwoDigitYear => Some(2),
                    Item::Fraction { min, max, dot: false } if min == max => Some(*min),
                    _ => None,
                })
                .sum();
            at = self.one(item, at, reserved, parsed)?;
        }
        Ok(at)
    }

    fn starts_with(&self, at: usize, prefix: &str) -> bool {
        match self.text.get(at..at + prefix.len()) {
            Some(part) => part == prefix || self.ignore_case && part.eq_ignore_ascii_case(prefix),
            None => false,
        }
    }

    fn digits(&self, at: usize, most: usize) -> usize {
        self.text.as_bytes()[at.min(self.text.len())..].iter().take(most).take_while(|b| b.is_ascii_digit()).count()
    }

    fn integer(&self, at: usize, count: usize) -> Option<i64> {
        self.text.get(at..at + count)?.parse().ok()
    }

    fn one(&self, item: &Item, at: usize, reserved: usize, parsed: &mut Parsed) -> At {
        match item {
            Item::Literal(text) => {
                if self.starts_with(at, text) {
                    Ok(at + text.len())
                } else {
                    Err(at)
                }
            }
            Item::Number { field, min, max, sign } => {
                let (value, end) = self.number(at, *min, *max, *sign, reserved)?;
                parsed.set(*field, value);
                Ok(end)
            }
            Item::TwoDigitYear => {
                if self.digits(at, 2) < 2 {
                    return Err(at);
                }
                parsed.set(Field::YearOfEra, 2000 + self.integer(at, 2).ok_or(at)?);
                Ok(at + 2)
            }
            Item::Fraction { min, max, dot } => {
                let mut start = at;
                if *dot {
                    if !self.starts_with(at, ".") {
                        return if *min == 0 { Ok(at) } else { Err(at) };
                    }
                    start += 1;
                }
                let count = self.digits(start, *max);
                if count < (*min).max(usize::from(*dot)) {
                    return Err(start);
                }
                let value = self.integer(start, count).ok_or(start)? * 10i64.pow(9 - count as u32);
                parsed.set(Field::NanoOfSecond, value);
                Ok(start + count)
            }
            Item::Name { field, letters } => {
                let (low, high, _) = field.range();
                for value in low..=high {
                    let name = name(*field, value, *letters);
                    if self.starts_with(at, &name) {
                        parsed.set(*field, value);
                        return Ok(at + name.len());
                    }
                }
                Err(at)
            }
            Item::Offset { letters, zero } => self.offset(at, *letters, zero, parsed),
            Item::GmtOffset(_) => {
                if !self.starts_with(at, "GMT") {
                    return Err(at);
                }
                let start = at + 3;
                let length = self.text[start..]
                    .bytes()
                    .take_while(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-' | b':'))
                    .count();
                if length == 0 {
                    parsed.offset = Some(Offset::UTC);
                    return Ok(start);
                }
                parsed.offset = Some(parse_offset(&self.text[start..start + length]).map_err(|_| start)?);
                Ok(start + length)
            }
            Item::ZoneId | Item::ZoneName(_) => self.zone(at, parsed),
            Item::Quarter(letters) => {
                let start = if *letters == 3 && self.starts_with(at, "Q") { at + 1 } else { at };
                self.integer(start, 1).ok_or(start)?;
                Ok(start + (*letters).clamp(1, 2).min(self.digits(start, 2).max(1)))
            }
            Item::LocalDay(letters) => {
                let (day, end) = self.number(at, *letters, 2, Sign::Never, 0)?;
                parsed.set(Field::DayOfWeek, (day + 5).rem_euclid(7) + 1);
                Ok(end)
            }
            Item::WeekYear(letters) => Ok(self.number(at, *letters, 19, Sign::Normal, reserved)?.1),
            Item::WeekOfYear(letters) | Item::WeekOfMonth(letters) => {
                Ok(self.number(at, *letters, 2, Sign::Never, 0)?.1)
            }
            Item::IsoWeekYear => {
                let (year, end) = self.number(at, 4, 10, Sign::ExceedsPad, 0)?;
                parsed.iso_year = Some(year);
                Ok(end)
            }
            Item::IsoWeek => {
                let (week, end) = self.number(at, 2, 2, Sign::Never, 0)?;
                parsed.iso_week = Some(week);
                Ok(end)
            }
            Item::Instant => {
                let items = super::formatter::standard("ISO_LOCAL_DATE_TIME").map(|iso| iso.items).unwrap_or_default();
                let end = self.all(&items, at, parsed)?;
                self.offset(end, 5, "Z", parsed)
            }
            Item::Optional(items) => {
                let mut attempt = parsed.clone();
                match self.all(items, at, &mut attempt) {
                    Ok(end) => {
                        *parsed = attempt;
                        Ok(end)
                    }
                    Err(_) => Ok(at),
                }
            }
            Item::Pad(width, item) => {
                let end = at + width;
                let window = self.text.get(at..end).ok_or(at)?;
                let start = at + window.len() - window.trim_start_matches(' ').len();
                let reader = Reader { text: &self.text[..end], ignore_case: self.ignore_case };
                reader.one(item, start, 0, parsed)
            }
        }
    }

    fn number(&self, at: usize, min: usize, max: usize, sign: Sign, reserved: usize) -> Result<(i64, usize), usize> {
        let (factor, start) = match self.text.as_bytes().get(at) {
            Some(b'-') if sign != Sign::Never => (-1, at + 1),
            Some(b'+') if sign == Sign::ExceedsPad => (1, at + 1),
            _ => (1, at),
        };
        let mut most = max.min(18);
        if sign == Sign::ExceedsPad && start == at && reserved == 0 {
            // Without a plus there may not be more digits than the smallest number of them.
            most = most.min(min.max(1)).max(min);
        }
        let mut count = self.digits(start, if reserved > 0 { most + reserved } else { most });
        if reserved > 0 && min != max {
            count = count.saturating_sub(reserved).max(min.min(count));
        }
        let count = count.min(most);
        if count < min.max(1) {
            return Err(at);
        }
        let value = self.integer(start, count).ok_or(at)?;
        Ok((factor * value, start + count))
    }

    fn offset(&self, at: usize, letters: usize, zero: &str, parsed: &mut Parsed) -> At {
        let sign = self.text.as_bytes().get(at).copied();
        if !matches!(sign, Some(b'+' | b'-')) {
            if self.starts_with(at, zero) {
                parsed.offset = Some(Offset::UTC);
                return Ok(at + zero.len());
            }
            return Err(at);
        }
        let mut end = at + 1;
        let (colon, most) = (letters == 3 || letters == 5, if letters > 3 { 3 } else { 2 });
        for part in 0..most {
            let start = if part > 0 && colon {
                if !self.starts_with(end, ":") {
                    break;
                }
                end + 1
            } else {
                end
            };
            if self.digits(start, 2) < 2 {
                break;
            }
            end = start + 2;
        }
        if end == at + 1 || letters > 1 && end == at + 3 && letters != 5 {
            return Err(at);
        }
        parsed.offset = Some(parse_offset(&self.text[at..end]).map_err(|_| at)?);
        Ok(end)
    }

    fn zone(&self, at: usize, parsed: &mut Parsed) -> At {
        let rest = &self.text[at.min(self.text.len())..];
        let length = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || b"/_+-~.:".contains(b)).count();
        // The longest name that is a zone.
        for end in (1..=length).rev() {
            if let Ok(zone) = Zone::of(&rest[..end]) {
                parsed.zone = Some(zone);
                return Ok(at + end);
            }
            if let Some(zone) = crate::date::zone_of_abbreviation(&rest[..end]) {
                parsed.zone = Zone::of(zone).ok();
                return Ok(at + end);
            }
        }
        Err(at)
    }
}

impl Parsed {
    fn set(&mut self, field: Field, value: i64) {
        self.fields[field as usize] = Some(value);
    }

    fn take(&mut self, field: Field) -> Option<i64> {
        self.fields[field as usize].take()
    }

    /// Makes date and time of the fields.
    fn resolve(&mut self, strict: bool) -> Result<(), Fault> {
        for field in FIELDS {
            if let Some(value) = self.fields[field as usize]
                && !(field == Field::HourOfDay && value == 24 && !strict)
            {
                field.check(value).map_err(date_time_error)?;
            }
        }
        self.resolve_date(strict)?;
        let days = self.resolve_time()?;
        if days != 0
            && let Some(date) = self.date
        {
            self.date = Some(date_of_epoch_day(epoch_day(date) + days)?);
        }
        Ok(())
    }

    fn resolve_date(&mut self, strict: bool) -> Result<(), Fault> {
        if let Some(year) = self.take(Field::YearOfEra) {
            let before_christ = self.take(Field::Era) == Some(0);
            self.set(Field::Year, if before_christ { 1 - year } else { year });
        }
        if let (Some(year), Some(week), Some(day)) =
            (self.iso_year, self.iso_week, self.fields[Field::DayOfWeek as usize])
        {
            let weekday = Weekday::from_monday_one_offset(day as i8).map_err(out_of_range)?;
            let date = ISOWeekDate::new(year as i16, week as i8, weekday).map_err(out_of_range)?;
            self.date = Some(date.date());
        } else if let Some(day) = self.take(Field::EpochDay) {
            self.date = Some(date_of_epoch_day(day)?);
        } else if let Some(year) = self.fields[Field::Year as usize] {
            let (month, day) = (self.fields[Field::MonthOfYear as usize], self.fields[Field::DayOfMonth as usize]);
            if let (Some(month), Some(day)) = (month, day) {
                let last = i64::from(date_of(year, month, 1)?.days_in_month());
                self.date = Some(date_of(year, month, if strict { day } else { day.min(last) })?);
                for field in [Field::Year, Field::MonthOfYear, Field::DayOfMonth] {
                    self.take(field);
                }
            } else if let Some(day) = self.take(Field::DayOfYear) {
                let first = date_of(year, 1, 1)?;
                self.date = Some(date_of_epoch_day(epoch_day(first) + day - 1)?);
                self.take(Field::Year);
            }
        }
        if let (Some(date), Some(day)) = (self.date, self.take(Field::DayOfWeek)) {
            let derived = i64::from(date.weekday().to_monday_one_offset());
            if derived != day {
                return Err(date_time_error(format!(
                    "Conflict found: Field DayOfWeek {derived} differs from DayOfWeek {day} derived from {}",
                    super::temporal::date_text(date)
                )));
            }
        }
        Ok(())
    }

    /// Sets the time; gives the days that 24:00 adds.
    fn resolve_time(&mut self) -> Result<i64, Fault> {
        if let Some(nanos) = self.take(Field::NanoOfDay) {
            self.time = Some(time_of_nanos(nanos));
            return Ok(0);
        }
        if let Some(millis) = self.take(Field::MilliOfDay) {
            self.time = Some(time_of_nanos(millis * 1_000_000));
            return Ok(0);
        }
        if let Some(hour) = self.take(Field::ClockHourOfDay) {
            self.set(Field::HourOfDay, hour % 24);
        }
        if let Some(hour) = self.take(Field::ClockHourOfAmPm) {
            self.set(Field::HourOfAmPm, hour % 12);
        }
        if let (Some(half), Some(hour)) =
            (self.fields[Field::AmPmOfDay as usize], self.fields[Field::HourOfAmPm as usize])
        {
            self.set(Field::HourOfDay, half * 12 + hour);
            self.take(Field::AmPmOfDay);
            self.take(Field::HourOfAmPm);
        }
        let Some(hour) = self.fields[Field::HourOfDay as usize] else { return Ok(0) };
        let minute = self.take(Field::MinuteOfHour);
        let second = self.take(Field::SecondOfMinute);
        let nano = self.take(Field::NanoOfSecond);
        self.take(Field::HourOfDay);
        let rest = (minute.unwrap_or(0), second.unwrap_or(0), nano.unwrap_or(0));
        if hour == 24 && rest == (0, 0, 0) {
            self.time = Some(Time::midnight());
            return Ok(1);
        }
        self.time = Some(time_of(hour, rest.0, rest.1, rest.2)?);
        Ok(0)
    }

    fn instant(&self) -> Option<Timestamp> {
        if let Some(seconds) = self.fields[Field::InstantSeconds as usize] {
            return instant_of(seconds, self.fields[Field::NanoOfSecond as usize].unwrap_or(0)).ok();
        }
        let local = self.date?.to_datetime(self.time?);
        match (&self.zone, self.offset) {
            (_, Some(offset)) => offset.to_timestamp(local).ok(),
            (Some(zone), None) => {
                let (local, offset) = zone.resolve(local, None).ok()?;
                offset.to_timestamp(local).ok()
            }
            (None, None) => None,
        }
    }

    /// What was read as an instance of a class, by its simple name; `None` when something is missing.
    fn find(&self, class: &str) -> Option<Temporal> {
        let field = |field: Field| self.fields[field as usize];
        let local = || Some(self.date?.to_datetime(self.time?));
        match class {
            "LocalDate" => self.date.map(Temporal::Date),
            "LocalTime" => self.time.map(Temporal::Time),
            "LocalDateTime" => local().map(Temporal::DateTime),
            "OffsetTime" => Some(Temporal::OffsetTime(self.time?, self.offset?)),
            "OffsetDateTime" => {
                let local = local()?;
                match (self.offset, &self.zone) {
                    (Some(offset), _) => Some(Temporal::Offset(local, offset)),
                    (None, Some(zone)) => {
                        let (local, offset) = zone.resolve(local, None).ok()?;
                        Some(Temporal::Offset(local, offset))
                    }
                    (None, None) => None,
                }
            }
            "ZonedDateTime" => match (&self.zone, self.offset) {
                (Some(zone), Some(_)) => Some(Temporal::zoned_at(self.instant()?, zone.clone())),
                (Some(zone), None) => Temporal::zoned(local()?, zone.clone(), None).ok(),
                (None, Some(offset)) => Some(Temporal::Zoned(local()?, offset, Zone::of_offset(offset))),
                (None, None) => None,
            },
            "Instant" => self.instant().map(Temporal::Instant),
            "Year" => {
                self.date.map(|date| i64::from(date.year())).or(field(Field::Year)).map(|y| Temporal::Year(y as i32))
            }
            "YearMonth" => match self.date {
                Some(date) => Some(Temporal::YearMonth(date.first_of_month())),
                None => date_of(field(Field::Year)?, field(Field::MonthOfYear)?, 1).ok().map(Temporal::YearMonth),
            },
            "MonthDay" => match self.date {
                Some(date) => {
                    date_of(2000, i64::from(date.month()), i64::from(date.day())).ok().map(Temporal::MonthDay)
                }
                None => {
                    date_of(2000, field(Field::MonthOfYear)?, field(Field::DayOfMonth)?).ok().map(Temporal::MonthDay)
                }
            },
            _ => None,
        }
    }

    /// As an instance of a class.
    ///
    /// # Errors
    /// `DateTimeParseException` in Java's words.
    pub(crate) fn into_temporal(self, class: &str, text: &str) -> Result<Temporal, Fault> {
        self.find(class).ok_or_else(|| {
            let shown = self.describe();
            parse_error(
                text,
                &format!(": Unable to obtain {class} from TemporalAccessor: {shown} of type java.time.format.Parsed"),
            )
        })
    }

    /// The most telling temporal that can be made of it, for `formatter.parse(text)`.
    pub(crate) fn best(&self) -> Option<Temporal> {
        ["ZonedDateTime", "LocalDateTime", "LocalDate", "LocalTime", "YearMonth", "Year"]
            .iter()
            .find_map(|class| self.find(class))
    }

    fn describe(&self) -> String {
        let left: Vec<String> = FIELDS
            .iter()
            .filter_map(|field| self.fields[*field as usize].map(|value| format!("{}={value}", field.shown())))
            .collect();
        let zone = self.zone.as_ref().map(|zone| format!(",{}", zone.id)).unwrap_or_default();
        let resolved = match (self.date, self.time) {
            (None, None) => String::new(),
            (Some(date), None) => format!(" resolved to {}", super::temporal::date_text(date)),
            (None, Some(time)) => format!(" resolved to {}", super::temporal::time_text(time)),
            (Some(date), Some(time)) => {
                format!(" resolved to {}T{}", super::temporal::date_text(date), super::temporal::time_text(time))
            }
        };
        format!("{{{}}},ISO{zone}{resolved}", left.join(", "))
    }
}
