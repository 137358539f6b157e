//! `java.math.BigDecimal`: an unscaled whole number and a scale, with Java's rules for scale, text and equality, and
//! Groovy's rule for division.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{FromPrimitive, Signed, ToPrimitive, Zero};

/// `unscaled * 10^-scale`.
///
/// `PartialEq` is Java's `equals` (`2.0` and `2.00` differ); [`JavaDecimal::compare`] is Java's `compareTo`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct JavaDecimal {
    unscaled: BigInt,
    scale: i32,
}

/// Java's `RoundingMode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Away from zero.
    Up,
    /// Toward zero.
    Down,
    /// Toward positive infinity.
    Ceiling,
    /// Toward negative infinity.
    Floor,
    /// To the nearest, ties away from zero.
    HalfUp,
    /// To the nearest, ties toward zero.
    HalfDown,
    /// To the nearest, ties to the even neighbour.
    HalfEven,
}

/// Digits that Groovy adds to the operands' precision when a quotient does not end.
const DIVISION_EXTRA_PRECISION: u64 = 10;
/// Scale that Groovy keeps at least in such a quotient.
const DIVISION_MIN_SCALE: i32 = 10;
/// Exponents beyond this are refused where a result would have to be written out in full.
const MAX_SHIFT: u32 = 100_000;

impl JavaDecimal {
    /// A number from its unscaled digits and scale.
    pub fn new(unscaled: BigInt, scale: i32) -> Self {
        JavaDecimal { unscaled, scale }
    }

    /// Java's `unscaledValue()`.
    pub fn unscaled(&self) -> &BigInt {
        &self.unscaled
    }

    /// Java's `scale()`.
    pub fn scale(&self) -> i32 {
        self.scale
    }

    /// Java's `precision()`: decimal digits of the unscaled value, 1 for zero.
    pub fn precision(&self) -> u64 {
        digits(&self.unscaled)
    }

    /// Java's `signum()`.
    pub fn signum(&self) -> i32 {
        match self.unscaled.sign() {
            Sign::Minus => -1,
            Sign::NoSign => 0,
            Sign::Plus => 1,
        }
    }

    /// Java's `new BigDecimal(Double.toString(value))`, as Groovy converts; `None` for NaN and infinities.
    pub fn from_double(value: f64) -> Option<Self> {
        if value.is_finite() { crate::format::double_text(value).parse().ok() } else { None }
    }

    /// The nearest double.
    pub fn to_double(&self) -> f64 {
        format!("{}e{}", self.unscaled, -i64::from(self.scale)).parse().unwrap_or(f64::NAN)
    }

    /// The whole part, toward zero; `None` when it would need an absurd number of digits.
    pub fn to_big_integer(&self) -> Option<BigInt> {
        if self.scale <= 0 {
            let shift = self.scale.unsigned_abs();
            (shift <= MAX_SHIFT || self.unscaled.is_zero()).then(|| &self.unscaled * power_of_ten(shift))
        } else if self.scale.unsigned_abs() > MAX_SHIFT {
            Some(BigInt::zero())
        } else {
            Some(&self.unscaled / power_of_ten(self.scale.unsigned_abs()))
        }
    }

    /// `self + other` with the larger scale.
    pub fn add(&self, other: &Self) -> Self {
        let (left, right, scale) = self.aligned(other);
        JavaDecimal::new(left + right, scale)
    }

    /// `self - other` with the larger scale.
    pub fn subtract(&self, other: &Self) -> Self {
        let (left, right, scale) = self.aligned(other);
        JavaDecimal::new(left - right, scale)
    }

    /// `self * other`; scales add.
    pub fn multiply(&self, other: &Self) -> Self {
        JavaDecimal::new(&self.unscaled * &other.unscaled, self.scale.saturating_add(other.scale))
    }

    /// `-self`.
    pub fn negate(&self) -> Self {
        JavaDecimal::new(-&self.unscaled, self.scale)
    }

    /// `abs()`.
    pub fn abs(&self) -> Self {
        JavaDecimal::new(self.unscaled.abs(), self.scale)
    }

    /// Groovy's `/`: exact when the quotient ends, else to the operands' larger precision plus 10 digits and then
    /// half-up to at most the largest of the scales and 10. `None` for division by zero.
    pub fn divide(&self, other: &Self) -> Option<Self> {
        if other.unscaled.is_zero() {
            return None;
        }
        if let Some(exact) = self.divide_exactly(other) {
            return Some(exact);
        }
        let precision = self.precision().max(other.precision()) + DIVISION_EXTRA_PRECISION;
        let quotient = self.divide_to_precision(other, precision);
        let scale = self.scale.max(other.scale).max(DIVISION_MIN_SCALE);
        Some(if quotient.scale > scale { quotient.set_scale(scale, Rounding::HalfUp) } else { quotient })
    }

    /// Java's one-argument `divide`: exact, with the preferred scale or the smallest that holds it; `None` when the
    /// quotient does not end or the divisor is zero.
    pub fn divide_exactly(&self, other: &Self) -> Option<Self> {
        if other.unscaled.is_zero() {
            return None;
        }
        let preferred = self.scale.saturating_sub(other.scale);
        if self.unscaled.is_zero() {
            return Some(JavaDecimal::new(BigInt::zero(), preferred));
        }
        let gcd = self.unscaled.gcd(&other.unscaled);
        let mut divisor = (&other.unscaled / &gcd).abs();
        let (mut twos, mut fives) = (0u32, 0u32);
        while divisor.is_even() {
            divisor /= 2;
            twos += 1;
        }
        let five = BigInt::from(5);
        while (&divisor % &five).is_zero() {
            divisor /= &five;
            fives += 1;
        }
        if divisor != BigInt::from(1) {
            return None;
        }
        let shift = twos.max(fives);
        let unscaled = &self.unscaled * power_of_ten(shift) / &other.unscaled;
        Some(JavaDecimal::new(unscaled, preferred.saturating_add(shift as i32)))
    }

    /// Java's `divide(other, new MathContext(precision))` with half-up rounding, for a quotient that does not end.
    fn divide_to_precision(&self, other: &Self, precision: u64) -> Self {
        let shift = precision + digits(&other.unscaled) + 3;
        let wide = &self.unscaled * power_of_ten(shift as u32);
        let (quotient, rest) = wide.div_rem(&other.unscaled);
        // One more digit carries "there was a rest", so that rounding below can't meet a false tie.
        let sticky = if rest.is_zero() { BigInt::zero() } else { BigInt::from(self.signum() * other.signum()) };
        let scale = i64::from(self.scale) - i64::from(other.scale) + shift as i64 + 1;
        JavaDecimal::new(quotient * 10 + sticky, clamp_scale(scale)).round(precision, Rounding::HalfUp)
    }

    /// Java's `round(new MathContext(precision, mode))`; precision 0 means unlimited.
    pub fn round(&self, precision: u64, mode: Rounding) -> Self {
        let own = self.precision();
        if precision == 0 || own <= precision {
            return self.clone();
        }
        let dropped = (own - precision) as i32;
        let rounded = self.set_scale(self.scale.saturating_sub(dropped), mode);
        if rounded.precision() > precision { rounded.round(precision, mode) } else { rounded }
    }

    /// Java's `setScale`.
    pub fn set_scale(&self, scale: i32, mode: Rounding) -> Self {
        if scale >= self.scale {
            let shift = (i64::from(scale) - i64::from(self.scale)) as u32;
            return JavaDecimal::new(&self.unscaled * power_of_ten(shift.min(MAX_SHIFT)), scale);
        }
        let shift = (i64::from(self.scale) - i64::from(scale)) as u32;
        let divisor = power_of_ten(shift.min(MAX_SHIFT));
        let (quotient, rest) = self.unscaled.div_rem(&divisor);
        if rest.is_zero() {
            return JavaDecimal::new(quotient, scale);
        }
        let sign = self.signum();
        let twice: BigInt = rest.abs() * 2;
        let half = twice.cmp(&divisor);
        let away = match mode {
            Rounding::Up => true,
            Rounding::Down => false,
            Rounding::Ceiling => sign > 0,
            Rounding::Floor => sign < 0,
            Rounding::HalfUp => half != Ordering::Less,
            Rounding::HalfDown => half == Ordering::Greater,
            Rounding::HalfEven => half == Ordering::Greater || (half == Ordering::Equal && quotient.is_odd()),
        };
        JavaDecimal::new(if away { quotient + sign } else { quotient }, scale)
    }

    /// Java's `remainder`: the sign of the dividend. `None` for a zero divisor.
    pub fn remainder(&self, other: &Self) -> Option<Self> {
        if other.unscaled.is_zero() {
            return None;
        }
        let (left, right, scale) = self.aligned(other);
        Some(JavaDecimal::new(left % right, scale))
    }

    /// Java's `pow(n)` for `0 <= n`.
    pub fn pow(&self, exponent: u32) -> Self {
        let scale = clamp_scale(i64::from(self.scale) * i64::from(exponent));
        JavaDecimal::new(num_traits::pow::Pow::pow(&self.unscaled, exponent), scale)
    }

    /// Java's `stripTrailingZeros`.
    pub fn strip_trailing_zeros(&self) -> Self {
        if self.unscaled.is_zero() {
            return JavaDecimal::new(BigInt::zero(), 0);
        }
        let ten = BigInt::from(10);
        let mut result = self.clone();
        loop {
            let (quotient, rest) = result.unscaled.div_rem(&ten);
            if !rest.is_zero() {
                return result;
            }
            result = JavaDecimal::new(quotient, result.scale.saturating_sub(1));
        }
    }

    /// Java's `compareTo`: by numeric value.
    pub fn compare(&self, other: &Self) -> Ordering {
        let (left_sign, right_sign) = (self.signum(), other.signum());
        if left_sign != right_sign || left_sign == 0 {
            return left_sign.cmp(&right_sign);
        }
        // Numbers of different magnitude need no alignment (which an exponent of 10^9 would make impossible).
        let left_top = self.precision() as i64 - i64::from(self.scale);
        let right_top = other.precision() as i64 - i64::from(other.scale);
        if left_top != right_top {
            let by_magnitude = left_top.cmp(&right_top);
            return if left_sign > 0 { by_magnitude } else { by_magnitude.reverse() };
        }
        let (left, right, _) = self.aligned(other);
        left.cmp(&right)
    }

    /// Java's `hashCode`.
    pub fn hash_code(&self) -> i32 {
        crate::equality::big_integer_hash(&self.unscaled).wrapping_mul(31).wrapping_add(self.scale)
    }

    /// Java's `toPlainString`.
    pub fn to_plain_string(&self) -> String {
        let text = self.unscaled.abs().to_string();
        let sign = if self.unscaled.is_negative() { "-" } else { "" };
        if self.scale <= 0 {
            let zeros = if self.unscaled.is_zero() { 0 } else { self.scale.unsigned_abs().min(MAX_SHIFT) as usize };
            format!("{sign}{text}{}", "0".repeat(zeros))
        } else {
            let scale = self.scale as usize;
            let padded = format!("{text:0>width$}", width = scale.min(MAX_SHIFT as usize) + 1);
            let (whole, fraction) = padded.split_at(padded.len() - scale.min(padded.len() - 1));
            format!("{sign}{whole}.{fraction}")
        }
    }

    fn aligned(&self, other: &Self) -> (BigInt, BigInt, i32) {
        let scale = self.scale.max(other.scale);
        let widen = |number: &Self| {
            let shift = (i64::from(scale) - i64::from(number.scale)) as u64;
            &number.unscaled * power_of_ten(shift.min(u64::from(MAX_SHIFT)) as u32)
        };
        (widen(self), widen(other), scale)
    }
}

fn clamp_scale(scale: i64) -> i32 {
    scale.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32
}

fn power_of_ten(exponent: u32) -> BigInt {
    match 10i64.checked_pow(exponent) {
        Some(small) => BigInt::from(small),
        None => num_traits::pow::Pow::pow(BigInt::from(10), exponent),
    }
}

fn digits(number: &BigInt) -> u64 {
    match number.to_i64() {
        Some(0) => 1,
        Some(small) => u64::from(small.unsigned_abs().ilog10()) + 1,
        None => number.abs().to_string().len() as u64,
    }
}

impl From<i64> for JavaDecimal {
    fn from(value: i64) -> Self {
        JavaDecimal::new(BigInt::from(value), 0)
    }
}

impl From<BigInt> for JavaDecimal {
    fn from(value: BigInt) -> Self {
        JavaDecimal::new(value, 0)
    }
}

/// A text that is no decimal number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal number")]
pub struct ParseDecimalError;

impl FromStr for JavaDecimal {
    type Err = ParseDecimalError;

    /// Java's `new BigDecimal(text)`.
    fn from_str(text: &str) -> Result<Self, ParseDecimalError> {
        let (mantissa, exponent) = match text.find(['e', 'E']) {
            Some(at) => {
                let exponent = &text[at + 1..];
                let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
                if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
                    return Err(ParseDecimalError);
                }
                (&text[..at], exponent.parse::<i32>().map_err(|_| ParseDecimalError)?)
            }
            None => (text, 0),
        };
        let (sign, unsigned) = match mantissa.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", mantissa.strip_prefix('+').unwrap_or(mantissa)),
        };
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let digits = format!("{whole}{fraction}");
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(ParseDecimalError);
        }
        let unscaled = format!("{sign}{digits}").parse().map_err(|_| ParseDecimalError)?;
        let scale = fraction.len() as i64 - i64::from(exponent);
        let scale = i32::from_i64(scale).ok_or(ParseDecimalError)?;
        Ok(JavaDecimal::new(unscaled, scale))
    }
}

impl fmt::Display for JavaDecimal {
    /// Java's `toString`: plain while the exponent is small, else scientific.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.unscaled.abs().to_string();
        let adjusted = text.len() as i64 - 1 - i64::from(self.scale);
        if self.scale >= 0 && adjusted >= -6 {
            return f.write_str(&self.to_plain_string());
        }
        if self.unscaled.is_negative() {
            f.write_str("-")?;
        }
        f.write_str(&text[..1])?;
        if text.len() > 1 {
            write!(f, ".{}", &text[1..])?;
        }
        if adjusted != 0 {
            write!(f, "E{adjusted:+}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> JavaDecimal {
        text.parse().expect("the test's number is one")
    }

    #[test]
    fn prints_as_java_does() {
        for (text, expected) in [
            ("1.10", "1.10"),
            ("1E+3", "1E+3"),
            ("0E-10", "0E-10"),
            ("0.000001", "0.000001"),
            ("0.0000001", "1E-7"),
            ("-12.5e2", "-1.25E+3"),
            ("-0.5", "-0.5"),
            ("123.", "123"),
            (".5", "0.5"),
        ] {
            assert_eq!(decimal(text).to_string(), expected, "{text}");
        }
    }

    #[test]
    fn calculates_as_groovy_does() {
        let divide = |a: &str, b: &str| decimal(a).divide(&decimal(b)).map(|d| d.to_string());
        assert_eq!(divide("1", "3").as_deref(), Some("0.3333333333"));
        assert_eq!(divide("6", "3").as_deref(), Some("2"));
        assert_eq!(divide("2", "3").as_deref(), Some("0.6666666667"));
        assert_eq!(divide("10", "4").as_deref(), Some("2.5"));
        assert_eq!(divide("100", "3").as_deref(), Some("33.3333333333"));
        assert_eq!(divide("1", "0"), None);
        assert_eq!(decimal("1.10").add(&decimal("1.1")).to_string(), "2.20");
        assert_eq!(decimal("1.10").multiply(&decimal("1.10")).to_string(), "1.2100");
        assert_eq!(decimal("2.00").subtract(&decimal("2.00")).to_string(), "0.00");
        assert_eq!(decimal("-7.5").remainder(&decimal("2")).map(|d| d.to_string()).as_deref(), Some("-1.5"));
    }

    #[test]
    fn rounds_in_every_mode() {
        let cases = [
            (Rounding::Up, "2", "-2"),
            (Rounding::Down, "1", "-1"),
            (Rounding::Ceiling, "2", "-1"),
            (Rounding::Floor, "1", "-2"),
            (Rounding::HalfUp, "2", "-2"),
            (Rounding::HalfDown, "1", "-1"),
            (Rounding::HalfEven, "2", "-2"),
        ];
        for (mode, positive, negative) in cases {
            assert_eq!(decimal("1.5").set_scale(0, mode).to_string(), positive, "{mode:?}");
            assert_eq!(decimal("-1.5").set_scale(0, mode).to_string(), negative, "{mode:?}");
        }
    }

    #[test]
    fn compares_huge_exponents_without_writing_them_out() {
        assert_eq!(decimal("1E+999999999").compare(&decimal("1")), Ordering::Greater);
        assert_eq!(decimal("2.0").compare(&decimal("2.00")), Ordering::Equal);
        assert_ne!(decimal("2.0"), decimal("2.00"));
    }
}
