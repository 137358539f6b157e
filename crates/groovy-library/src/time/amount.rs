//! `Duration` and `Period`: text, reading, order, hash.

use std::cmp::Ordering;

use entente_groovy_vm::{Fault, Heap};

use crate::support::java::JavaValue;

/// `java.time.Duration` in nanoseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Duration(pub i128);

const SECOND: i128 = 1_000_000_000;

impl Duration {
    /// Whole seconds, rounded down.
    pub(crate) fn seconds(self) -> i64 {
        self.0.div_euclid(SECOND) as i64
    }

    /// Nanoseconds above the whole seconds.
    pub(crate) fn nano(self) -> i32 {
        self.0.rem_euclid(SECOND) as i32
    }

    /// Checked against what Java's class can hold.
    ///
    /// # Errors
    /// `ArithmeticException`.
    pub(crate) fn of(nanos: i128) -> Result<Duration, Fault> {
        if i64::try_from(nanos.div_euclid(SECOND)).is_err() {
            return Err(Fault::new("java.lang.ArithmeticException", "long overflow"));
        }
        Ok(Duration(nanos))
    }
}

impl JavaValue for Duration {
    fn class(&self) -> &str {
        "java.time.Duration"
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        if self.0 == 0 {
            return Some("PT0S".into());
        }
        // Hours, minutes and whole seconds each carry the sign; the fraction belongs to the seconds.
        let total = self.0 / SECOND;
        let fraction = self.0 % SECOND;
        let (hours, minutes, seconds) = (total / 3600, total % 3600 / 60, total % 60);
        let mut text = "PT".to_owned();
        if hours != 0 {
            text.push_str(&format!("{hours}H"));
        }
        if minutes != 0 {
            text.push_str(&format!("{minutes}M"));
        }
        if seconds != 0 || fraction != 0 {
            if seconds == 0 && fraction < 0 {
                text.push('-');
            }
            text.push_str(&seconds.to_string());
            if fraction != 0 {
                let digits = format!("{:09}", fraction.abs());
                text.push('.');
                text.push_str(digits.trim_end_matches('0'));
            }
            text.push('S');
        }
        Some(text)
    }

    fn same(&self, other: &Self, _heap: &Heap) -> bool {
        self == other
    }

    fn order(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }

    fn hash(&self, _heap: &Heap) -> Option<i32> {
        let seconds = self.seconds();
        Some(((seconds ^ (seconds >> 32)) as i32).wrapping_add(51i32.wrapping_mul(self.nano())))
    }
}

/// `java.time.Period`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Period {
    pub years: i32,
    pub months: i32,
    pub days: i32,
}

impl JavaValue for Period {
    fn class(&self) -> &str {
        "java.time.Period"
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        let Period { years, months, days } = *self;
        let parts = [(years, 'Y'), (months, 'M'), (days, 'D')];
        let text: String = parts.iter().filter(|(n, _)| *n != 0).map(|(n, letter)| format!("{n}{letter}")).collect();
        Some(if text.is_empty() { "P0D".into() } else { format!("P{text}") })
    }

    fn same(&self, other: &Self, _heap: &Heap) -> bool {
        self == other
    }

    fn hash(&self, _heap: &Heap) -> Option<i32> {
        Some(self.years.wrapping_add(self.months.rotate_left(8)).wrapping_add(self.days.rotate_left(16)))
    }
}

/// One `-12.5H` at the beginning of a text: the number's text, the letter, the rest.
fn component(text: &str) -> Option<(&str, char, &str)> {
    let end = text.find(|c: char| c.is_ascii_alphabetic())?;
    let letter = text[end..].chars().next()?;
    (end > 0).then(|| (&text[..end], letter.to_ascii_uppercase(), &text[end + 1..]))
}

/// `Duration.parse`: `PnDTnHnMn.nS`.
pub(crate) fn parse_duration(text: &str) -> Option<Duration> {
    let (negative, body) = match text.strip_prefix('-') {
        Some(body) => (true, body),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let body = body.strip_prefix(['P', 'p'])?;
    let (date, time) = match body.split_once(['T', 't']) {
        Some((date, time)) if !time.is_empty() => (date, time),
        Some(_) => return None,
        None => (body, ""),
    };
    let mut nanos: i128 = 0;
    let mut any = false;
    for (mut rest, mut allowed) in [(date, "D"), (time, "HMS")] {
        while !rest.is_empty() {
            let (number, letter, tail) = component(rest)?;
            let at = allowed.find(letter)?;
            let unit: i128 = match letter {
                'D' => 86_400,
                'H' => 3_600,
                'M' => 60,
                _ => 1,
            };
            let (whole, fraction) = match number.split_once(['.', ',']) {
                Some((whole, fraction)) if letter == 'S' && fraction.len() <= 9 => (whole, fraction),
                Some(_) => return None,
                None => (number, ""),
            };
            let sign = if whole.starts_with('-') { -1 } else { 1 };
            let value: i64 = whole.parse().ok()?;
            let part: i128 = if fraction.is_empty() { 0 } else { format!("{fraction:0<9}").parse().ok()? };
            nanos += i128::from(value) * unit * SECOND + sign * part;
            any = true;
            allowed = &allowed[at + 1..];
            rest = tail;
        }
    }
    let nanos = if negative { -nanos } else { nanos };
    any.then_some(Duration(nanos)).filter(|duration| i64::try_from(duration.0.div_euclid(SECOND)).is_ok())
}

/// `Period.parse`: `PnYnMnWnD`.
pub(crate) fn parse_period(text: &str) -> Option<Period> {
    let (sign, body) = match text.strip_prefix('-') {
        Some(body) => (-1, body),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let mut rest = body.strip_prefix(['P', 'p']).filter(|rest| !rest.is_empty())?;
    let mut allowed = "YMWD";
    let mut period = Period { years: 0, months: 0, days: 0 };
    while !rest.is_empty() {
        let (number, letter, tail) = component(rest)?;
        let at = allowed.find(letter)?;
        let value: i32 = number.parse::<i32>().ok()?.checked_mul(sign)?;
        match letter {
            'Y' => period.years = value,
            'M' => period.months = value,
            'W' => period.days = value.checked_mul(7)?,
            _ => period.days = period.days.checked_add(value)?,
        }
        allowed = &allowed[at + 1..];
        rest = tail;
    }
    Some(period)
}
