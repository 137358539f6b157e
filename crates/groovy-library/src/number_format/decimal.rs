//! The pattern of a `DecimalFormat`, and numbers written and read by it.

use entente_groovy_vm::{Fault, JavaDecimal, Rounding};
use num_bigint::BigInt;

use super::symbols::Symbols;

/// What stands before and behind a number.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Affix {
    pub prefix: String,
    pub suffix: String,
}

/// How numbers are written.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    pub positive: Affix,
    pub negative: Affix,
    pub min_whole: usize,
    pub max_whole: usize,
    pub min_fraction: usize,
    pub max_fraction: usize,
    /// Digits between signs of grouping; 0 for none.
    pub group: usize,
    pub groups: bool,
    pub factor: i32,
    pub always_point: bool,
    /// Digits of the exponent, where there is one.
    pub exponent: Option<usize>,
    pub rounding: Rounding,
}

/// The largest count of digits.
pub(super) const MOST: usize = i32::MAX as usize;

fn malformed(pattern: &str) -> Fault {
    Fault::illegal_argument(format!("Malformed pattern \"{pattern}\""))
}

/// Reads an affix up to the first sign of a number; signs of percent set the factor.
fn affix(chars: &mut std::iter::Peekable<std::str::Chars<'_>>, symbols: &Symbols, factor: &mut i32) -> String {
    let mut shown = String::new();
    let mut quoted = false;
    while let Some(c) = chars.peek().copied() {
        if c == '\'' {
            chars.next();
            if chars.next_if_eq(&'\'').is_some() {
                shown.push('\'');
            } else {
                quoted = !quoted;
            }
            continue;
        }
        if !quoted {
            match c {
                '#' | '0' | ',' | '.' | ';' => break,
                '%' => {
                    *factor = 100;
                    shown.push(symbols.percent);
                    chars.next();
                    continue;
                }
                '\u{2030}' => *factor = 1000,
                '-' => {
                    shown.push(symbols.minus);
                    chars.next();
                    continue;
                }
                '\u{a4}' => {
                    chars.next();
                    let is_code = chars.next_if_eq(&'\u{a4}').is_some();
                    shown.push_str(if is_code { "XXX" } else { &symbols.currency });
                    continue;
                }
                _ => {}
            }
        }
        shown.push(c);
        chars.next();
    }
    shown
}

/// Reads a pattern.
///
/// # Errors
/// `IllegalArgumentException`.
pub(super) fn parse(pattern: &str, symbols: &Symbols) -> Result<Pattern, Fault> {
    let mut factor = 1;
    let mut chars = pattern.chars().peekable();
    let prefix = affix(&mut chars, symbols, &mut factor);
    let (mut optional, mut whole, mut fraction, mut optional_fraction) = (0usize, 0usize, 0usize, 0usize);
    let (mut group, mut point, mut exponent) = (None, false, None);
    while let Some(c) = chars.peek().copied() {
        match c {
            '#' if point => optional_fraction += 1,
            '#' if whole > 0 => return Err(malformed(pattern)),
            '#' => optional += 1,
            '0' if point && optional_fraction > 0 => return Err(malformed(pattern)),
            '0' if point => fraction += 1,
            '0' => whole += 1,
            ',' if point => return Err(malformed(pattern)),
            ',' => {
                group = Some(0);
                chars.next();
                continue;
            }
            '.' if point => {
                return Err(Fault::illegal_argument(format!("Multiple decimal separators in pattern \"{pattern}\"")));
            }
            '.' => {
                point = true;
                chars.next();
                continue;
            }
            'E' => {
                chars.next();
                let mut digits = 0;
                while chars.next_if_eq(&'0').is_some() {
                    digits += 1;
                }
                if digits == 0 || optional + whole == 0 {
                    return Err(Fault::illegal_argument(format!("Malformed exponential pattern \"{pattern}\"")));
                }
                exponent = Some(digits);
                break;
            }
            _ => break,
        }
        if !point && let Some(count) = &mut group {
            *count += 1;
        }
        chars.next();
    }
    if group == Some(0) {
        return Err(malformed(pattern));
    }
    let suffix = affix(&mut chars, symbols, &mut factor);
    if matches!(chars.peek(), Some('#' | '0' | ',' | '.')) {
        return Err(Fault::illegal_argument(format!(
            "Unquoted special character '{}' in pattern \"{pattern}\"",
            chars.peek().copied().unwrap_or(' ')
        )));
    }
    if whole == 0 && fraction == 0 && point && optional + optional_fraction > 0 {
        // Where a point is, one digit is always written: before it if a place is there.
        if optional > 0 {
            (whole, optional) = (1, optional - 1);
        } else {
            (fraction, optional_fraction) = (1, optional_fraction - 1);
        }
    }
    let positive = Affix { prefix, suffix };
    let negative = if chars.next_if_eq(&';').is_some() {
        let mut ignored = 1;
        let prefix = affix(&mut chars, symbols, &mut ignored);
        while chars.next_if(|c| matches!(c, '#' | '0' | ',' | '.' | 'E')).is_some() {}
        let suffix = affix(&mut chars, symbols, &mut ignored);
        Affix { prefix, suffix }
    } else {
        Affix { prefix: format!("{}{}", symbols.minus, positive.prefix), suffix: positive.suffix.clone() }
    };
    let negative = if negative == positive {
        Affix { prefix: format!("{}{}", symbols.minus, positive.prefix), suffix: positive.suffix.clone() }
    } else {
        negative
    };
    Ok(Pattern {
        positive,
        negative,
        min_whole: whole,
        max_whole: if exponent.is_some() { optional + whole } else { MOST },
        min_fraction: fraction,
        max_fraction: fraction + optional_fraction,
        group: group.unwrap_or(0),
        groups: group.is_some_and(|group| group > 0),
        factor,
        always_point: point && fraction + optional_fraction == 0,
        exponent,
        rounding: Rounding::HalfEven,
    })
}

impl Pattern {
    /// The pattern as text.
    pub(super) fn to_text(&self, symbols: &Symbols) -> String {
        let quoted = |affix: &str| {
            affix
                .chars()
                .map(|c| match c {
                    c if c == symbols.percent => "%".to_owned(),
                    c if c == symbols.minus => "-".to_owned(),
                    '#' | '0' | ',' | '.' | ';' => format!("'{c}'"),
                    c => c.to_string(),
                })
                .collect::<String>()
        };
        let width = if self.exponent.is_some() { self.max_whole } else { self.group.max(self.min_whole) + 1 };
        let mut digits = String::new();
        for at in (1..=width).rev() {
            if at < width && self.groups && self.group > 0 && at % self.group == 0 {
                digits.push(',');
            }
            digits.push(if at <= self.min_whole { '0' } else { '#' });
        }
        if self.max_fraction > 0 || self.always_point {
            digits.push('.');
        }
        for at in 0..self.max_fraction {
            digits.push(if at < self.min_fraction { '0' } else { '#' });
        }
        if let Some(exponent) = self.exponent {
            digits.push('E');
            digits.push_str(&"0".repeat(exponent));
        }
        let mut shown = format!("{}{digits}{}", quoted(&self.positive.prefix), quoted(&self.positive.suffix));
        let usual = format!("{}{}", symbols.minus, self.positive.prefix);
        if self.negative.prefix != usual || self.negative.suffix != self.positive.suffix {
            shown.push_str(&format!(";{}{digits}{}", quoted(&self.negative.prefix), quoted(&self.negative.suffix)));
        }
        shown
    }

    /// A number as text.
    pub(super) fn write(&self, number: &JavaDecimal, negative_zero: bool, symbols: &Symbols) -> Result<String, Fault> {
        let number = number.multiply(&JavaDecimal::new(BigInt::from(self.factor), 0));
        let negative = number.signum() < 0 || negative_zero;
        let (whole, fraction, exponent) = match self.exponent {
            None => {
                let scale = i32::try_from(self.max_fraction.min(4000)).unwrap_or(4000);
                let rounded = number.set_scale(scale, self.rounding).abs();
                let digits = rounded.to_plain_string();
                let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
                (whole.to_owned(), fraction.to_owned(), None)
            }
            Some(_) => self.scientific(&number),
        };
        let negative = negative
            && (negative_zero || whole.chars().chain(fraction.chars()).any(|c| c != '0') || number.signum() < 0);
        let mut whole = whole.trim_start_matches('0').to_owned();
        if whole.len() > self.max_whole {
            whole = whole[whole.len() - self.max_whole..].to_owned();
        }
        while whole.len() < self.min_whole {
            whole.insert(0, '0');
        }
        let mut fraction = fraction;
        while fraction.len() > self.min_fraction && fraction.ends_with('0') {
            fraction.pop();
        }
        while fraction.len() < self.min_fraction {
            fraction.push('0');
        }
        if whole.is_empty() && fraction.is_empty() {
            whole.push('0');
        }
        let mut shown = String::new();
        for (at, digit) in whole.char_indices() {
            let left = whole.len() - at;
            if at > 0 && self.groups && self.group > 0 && exponent.is_none() && left % self.group == 0 {
                shown.push(symbols.grouping);
            }
            shown.push(digit);
        }
        if !fraction.is_empty() || self.always_point {
            shown.push(symbols.decimal);
            shown.push_str(&fraction);
        }
        if let (Some(exponent), Some(digits)) = (exponent, self.exponent) {
            let sign = if exponent < 0 { symbols.minus.to_string() } else { String::new() };
            shown.push_str(&format!("E{sign}{:0digits$}", exponent.unsigned_abs()));
        }
        let affix = if negative { &self.negative } else { &self.positive };
        Ok(format!("{}{shown}{}", affix.prefix, affix.suffix))
    }

    /// Digits before and behind the point, and the exponent.
    fn scientific(&self, number: &JavaDecimal) -> (String, String, Option<i64>) {
        let digits = number.unscaled().magnitude().to_string();
        if number.signum() == 0 {
            return ("0".repeat(self.min_whole.max(1)), String::new(), Some(0));
        }
        // The value is 0.digits times ten to this.
        let magnitude = digits.len() as i64 - i64::from(number.scale());
        let repeats = self.max_whole > 1 && self.max_whole > self.min_whole;
        let (wanted_whole, exponent) = if repeats {
            let step = self.max_whole as i64;
            let exponent = (magnitude - 1).div_euclid(step) * step;
            ((magnitude - exponent) as usize, exponent)
        } else {
            let whole = self.min_whole.max(if self.max_fraction > 0 && self.min_whole == 0 { 0 } else { 1 });
            (whole, magnitude - whole as i64)
        };
        let kept = if repeats {
            (self.max_whole + self.max_fraction).max(wanted_whole)
        } else {
            wanted_whole + self.max_fraction
        };
        let rounded = number.abs().round(kept.max(1) as u64, self.rounding);
        let shown = rounded.unscaled().magnitude().to_string();
        if shown.len() as i64 - i64::from(rounded.scale()) > magnitude {
            // Rounding made one more digit.
            return self.scientific(&rounded);
        }
        let shown = format!("{shown:0<wanted_whole$}");
        let (whole, fraction) = shown.split_at(wanted_whole);
        (whole.to_owned(), fraction.trim_end_matches('0').to_owned(), Some(exponent))
    }

    /// Reads a number from the start of a text: the number, and where it ends.
    pub(super) fn read(&self, text: &str, symbols: &Symbols, whole_only: bool) -> Option<(JavaDecimal, usize)> {
        let fits = |affix: &Affix| text.starts_with(&affix.prefix);
        let (negative, affix) = match (fits(&self.positive), fits(&self.negative)) {
            (true, true) if self.negative.prefix.len() > self.positive.prefix.len() => (true, &self.negative),
            (true, _) => (false, &self.positive),
            (_, true) => (true, &self.negative),
            _ => return None,
        };
        let mut end = affix.prefix.len();
        let (mut digits, mut scale, mut point) = (String::new(), 0i32, false);
        let rest = text[end..].char_indices();
        let start = end;
        for (at, c) in rest {
            if let Some(digit) = c.to_digit(10) {
                digits.push(char::from_digit(digit, 10)?);
                scale += i32::from(point);
            } else if c == symbols.decimal && !point && !whole_only {
                point = true;
            } else if c == symbols.grouping && !point && self.groups {
                continue;
            } else if c == 'E' && !digits.is_empty() {
                let tail = &text[start + at + 1..];
                let sign = tail.starts_with('-');
                let count = tail[usize::from(sign)..].chars().take_while(char::is_ascii_digit).count();
                let exponent: i32 = tail.get(usize::from(sign)..usize::from(sign) + count)?.parse().ok().unwrap_or(0);
                if count > 0 {
                    scale -= if sign { -exponent } else { exponent };
                    end = start + at + 1 + usize::from(sign) + count;
                }
                break;
            } else {
                break;
            }
            end = start + at + c.len_utf8();
        }
        if digits.is_empty() {
            return None;
        }
        if !affix.suffix.is_empty() {
            if !text[end..].starts_with(&affix.suffix) {
                return None;
            }
            end += affix.suffix.len();
        }
        let unscaled: BigInt = digits.parse().ok()?;
        let number = JavaDecimal::new(if negative { -unscaled } else { unscaled }, scale);
        let number =
            if self.factor == 1 { number } else { number.divide(&JavaDecimal::new(BigInt::from(self.factor), 0))? };
        Some((number, end))
    }
}
