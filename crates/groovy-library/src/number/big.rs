//! `java.math.BigInteger`: bits, number theory.

use entente_groovy_vm::object::Object;
use entente_groovy_vm::{Fault, HostResult, Machine, Native, Value};
use num_bigint::{BigInt, Sign};
use num_integer::Integer as _;
use num_traits::{One as _, Signed as _, Zero as _};

use crate::support::java::fits;
use crate::support::{done, list, missing, new_bytes, text};

fn big(machine: &Machine, value: Value) -> Option<BigInt> {
    match machine.heap.object(value) {
        Some(Object::BigInteger(number)) => Some(number.clone()),
        _ => None,
    }
}

fn whole(machine: &Machine, value: Value) -> Option<BigInt> {
    (!machine.heap.is_fraction(value)).then(|| machine.heap.number(value).map(|number| number.to_big()))?
}

fn give(machine: &mut Machine, number: BigInt) -> HostResult {
    machine.heap.check_string(number.bits() as usize / 8)?;
    done(machine.heap.big_integer(number))
}

fn both(machine: &Machine, this: Value, args: &[Value]) -> Option<(BigInt, BigInt)> {
    let [other] = args else { return None };
    Some((big(machine, this)?, whole(machine, *other)?))
}

fn combine(machine: &mut Machine, this: Value, args: &[Value], calculate: fn(BigInt, BigInt) -> BigInt) -> HostResult {
    let (left, right) = fits!(both(machine, this, args));
    give(machine, calculate(left, right))
}

fn arithmetic(message: &str) -> Fault {
    Fault::new("java.lang.ArithmeticException", message)
}

/// The position of a bit, which may not be below zero.
fn bit(machine: &Machine, args: &[Value]) -> Result<Option<u64>, Fault> {
    let [at] = args else { return Ok(None) };
    let Some(at) = machine.heap.int(*at) else { return Ok(None) };
    machine.heap.check_string(at.max(0) as usize / 8)?;
    u64::try_from(at).map(Some).map_err(|_| arithmetic("Negative bit address"))
}

fn change_bit(machine: &mut Machine, this: Value, args: &[Value], change: fn(bool) -> bool) -> HostResult {
    let mut number = fits!(big(machine, this));
    let at = fits!(bit(machine, args)?);
    let value = change(number.bit(at));
    number.set_bit(at, value);
    give(machine, number)
}

fn shift(machine: &mut Machine, this: Value, args: &[Value], left: bool) -> HostResult {
    let [by] = args else { return missing() };
    let (number, by) = (fits!(big(machine, this)), fits!(machine.heap.int(*by)));
    let distance = by.unsigned_abs() as usize;
    if (by >= 0) == left {
        machine.heap.check_string(distance / 8)?;
        return give(machine, number << distance);
    }
    give(machine, number >> distance)
}

fn modulus(modulus: &BigInt) -> Result<(), Fault> {
    if modulus.is_positive() { Ok(()) } else { Err(arithmetic("BigInteger: modulus not positive")) }
}

/// Miller and Rabin's test by the first primes: certain below 3·10^24, beyond that as good as Java's.
fn is_prime(number: &BigInt) -> bool {
    const WITNESSES: [u32; 13] = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41];
    let number = number.abs();
    if number < BigInt::from(2) {
        return false;
    }
    for prime in WITNESSES.map(BigInt::from) {
        if number == prime {
            return true;
        }
        if (&number % &prime).is_zero() {
            return false;
        }
    }
    let before: BigInt = &number - 1u32;
    let twos = before.trailing_zeros().unwrap_or(0);
    let odd = &before >> twos;
    WITNESSES.map(BigInt::from).into_iter().all(|witness| {
        let mut power = witness.modpow(&odd, &number);
        if power.is_one() || power == before {
            return true;
        }
        for _ in 1..twos {
            power = power.modpow(&BigInt::from(2), &number);
            if power == before {
                return true;
            }
        }
        false
    })
}

/// Bits that differ from the sign.
fn bit_count(number: &BigInt) -> u64 {
    let plain = if number.is_negative() { -(number + 1u32) } else { number.clone() };
    plain.magnitude().count_ones()
}

fn bit_length(number: &BigInt) -> u64 {
    if number.is_negative() { (-(number + 1u32)).bits() } else { number.bits() }
}

fn divide(left: &BigInt, right: &BigInt) -> Result<(BigInt, BigInt), Fault> {
    if right.is_zero() { Err(arithmetic("BigInteger divide by zero")) } else { Ok(left.div_rem(right)) }
}

/// Methods of big integers, before those of all numbers.
pub(super) const METHODS: &[(&str, Native)] = &[
    ("and", |m, t, a| combine(m, t, a, |left, right| left & right)),
    ("or", |m, t, a| combine(m, t, a, |left, right| left | right)),
    ("xor", |m, t, a| combine(m, t, a, |left, right| left ^ right)),
    ("andNot", |m, t, a| combine(m, t, a, |left, right| left & (-right - 1))),
    ("gcd", |m, t, a| combine(m, t, a, |left, right| left.gcd(&right))),
    ("max", |m, t, a| combine(m, t, a, std::cmp::max)),
    ("min", |m, t, a| combine(m, t, a, std::cmp::min)),
    ("not", |m, t, _| {
        let number = -fits!(big(m, t)) - 1;
        give(m, number)
    }),
    ("bitCount", |m, t, _| done(bit_count(&fits!(big(m, t))) as i32)),
    ("bitLength", |m, t, _| done(bit_length(&fits!(big(m, t))) as i32)),
    ("getLowestSetBit", |m, t, _| {
        done(fits!(big(m, t)).trailing_zeros().and_then(|at| i32::try_from(at).ok()).unwrap_or(-1))
    }),
    ("testBit", |m, t, a| {
        let at = fits!(bit(m, a)?);
        done(fits!(big(m, t)).bit(at))
    }),
    ("setBit", |m, t, a| change_bit(m, t, a, |_| true)),
    ("clearBit", |m, t, a| change_bit(m, t, a, |_| false)),
    ("flipBit", |m, t, a| change_bit(m, t, a, |bit| !bit)),
    ("shiftLeft", |m, t, a| shift(m, t, a, true)),
    ("leftShift", |m, t, a| shift(m, t, a, true)),
    ("shiftRight", |m, t, a| shift(m, t, a, false)),
    ("rightShift", |m, t, a| shift(m, t, a, false)),
    ("mod", |m, t, a| {
        let (left, right) = fits!(both(m, t, a));
        modulus(&right)?;
        give(m, left.mod_floor(&right))
    }),
    ("remainder", |m, t, a| {
        let (left, right) = fits!(both(m, t, a));
        let (_, rest) = divide(&left, &right)?;
        give(m, rest)
    }),
    ("modPow", |m, t, a| {
        let [exponent, by] = a else { return missing() };
        let (base, exponent, by) = (fits!(big(m, t)), fits!(whole(m, *exponent)), fits!(whole(m, *by)));
        modulus(&by)?;
        m.charge((exponent.bits() as usize).saturating_mul(by.bits() as usize / 64 + 1))?;
        let power = if exponent.is_negative() {
            let inverse = base.modinv(&by).ok_or_else(|| arithmetic("BigInteger not invertible."))?;
            inverse.modpow(&-exponent, &by)
        } else {
            base.modpow(&exponent, &by)
        };
        give(m, power)
    }),
    ("modInverse", |m, t, a| {
        let (left, right) = fits!(both(m, t, a));
        modulus(&right)?;
        let inverse = left.modinv(&right).ok_or_else(|| arithmetic("BigInteger not invertible."))?;
        give(m, inverse)
    }),
    ("divideAndRemainder", |m, t, a| {
        let (left, right) = fits!(both(m, t, a));
        let (quotient, rest) = divide(&left, &right)?;
        let parts = vec![m.heap.big_integer(quotient), m.heap.big_integer(rest)];
        list(m, parts)
    }),
    ("sqrt", |m, t, _| {
        let number = fits!(big(m, t));
        if number.is_negative() {
            return Err(arithmetic("Negative BigInteger"));
        }
        give(m, number.sqrt())
    }),
    ("sqrtAndRemainder", |m, t, _| {
        let number = fits!(big(m, t));
        if number.is_negative() {
            return Err(arithmetic("Negative BigInteger"));
        }
        let root = number.sqrt();
        let rest = number - &root * &root;
        let parts = vec![m.heap.big_integer(root), m.heap.big_integer(rest)];
        list(m, parts)
    }),
    ("isProbablePrime", |m, t, _| {
        let number = fits!(big(m, t));
        m.charge(number.bits() as usize * 16)?;
        done(is_prime(&number))
    }),
    ("nextProbablePrime", |m, t, _| {
        let mut number = fits!(big(m, t));
        if number.is_negative() {
            return Err(arithmetic(&format!("start < 0: {number}")));
        }
        loop {
            number += 1;
            m.charge(number.bits() as usize + 16)?;
            if is_prime(&number) {
                return give(m, number);
            }
        }
    }),
    ("toByteArray", |m, t, _| {
        let bytes = fits!(big(m, t)).to_signed_bytes_be();
        done(new_bytes(m, &bytes)?)
    }),
    ("toString", |m, t, a| {
        let [radix] = a else { return missing() };
        let radix = fits!(m.heap.int(*radix));
        let radix = if (2..=36).contains(&radix) { radix as u32 } else { 10 };
        let shown = fits!(big(m, t)).to_str_radix(radix);
        text(m, shown)
    }),
];

/// A prime of that many bits, from the run's own seed.
pub(super) fn probable_prime(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [bits, _random] = args else { return missing() };
    let bits = fits!(machine.heap.int(*bits));
    if bits < 2 {
        return Err(arithmetic("bitLength < 2"));
    }
    machine.charge((bits as usize).saturating_mul(bits as usize))?;
    loop {
        let mut number = BigInt::zero();
        for _ in 0..(bits as usize).div_ceil(64) {
            number = (number << 64) + machine.next_random();
        }
        number >>= (bits as usize).div_ceil(64) * 64 - bits as usize;
        number.set_bit(bits as u64 - 1, true);
        machine.charge(bits as usize)?;
        if is_prime(&number) {
            return give(machine, number);
        }
    }
}

/// From text in a base.
pub(super) fn construct(machine: &Machine, args: &[Value]) -> Result<Option<BigInt>, Fault> {
    let [digits, radix] = args else { return Ok(None) };
    let (Some(digits), Some(radix)) = (machine.heap.text(*digits), machine.heap.int(*radix)) else { return Ok(None) };
    let wrong = |message: String| Fault::new("java.lang.NumberFormatException", message);
    if !(2..=36).contains(&radix) {
        return Err(wrong("Radix out of range".to_owned()));
    }
    if digits.is_empty() {
        return Err(wrong("Zero length BigInteger".to_owned()));
    }
    BigInt::parse_bytes(digits.as_bytes(), radix as u32)
        .map(Some)
        .ok_or_else(|| wrong(format!("For input string: \"{digits}\"")))
}

/// From bytes, the highest first, two's complement.
pub(super) fn from_bytes(bytes: &[u8]) -> Result<BigInt, Fault> {
    if bytes.is_empty() {
        return Err(Fault::new("java.lang.NumberFormatException", "Zero length BigInteger"));
    }
    Ok(BigInt::from_signed_bytes_be(bytes))
}

/// From a sign and the bytes of the size, the highest first.
pub(super) fn from_magnitude(signum: i32, bytes: &[u8]) -> Result<BigInt, Fault> {
    let sign = match signum {
        -1 => Sign::Minus,
        0 => Sign::NoSign,
        1 => Sign::Plus,
        _ => return Err(Fault::new("java.lang.NumberFormatException", "Invalid signum value")),
    };
    if sign == Sign::NoSign && bytes.iter().any(|byte| *byte != 0) {
        return Err(Fault::new("java.lang.NumberFormatException", "signum-magnitude mismatch"));
    }
    Ok(BigInt::from_bytes_be(sign, bytes))
}
