//! `java.util.UUID`; random ones come from the run's seed.

use std::cmp::Ordering;

use entente_groovy_vm::{ClassDef, Fault, Heap, HostResult, LibraryBuilder, Machine, Native, Outcome, Value};

use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{bytes_of, done, missing};

/// A UUID as two halves.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Uuid {
    high: u64,
    low: u64,
}

impl JavaValue for Uuid {
    fn class(&self) -> &str {
        "java.util.UUID"
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        let Uuid { high, low } = *self;
        Some(format!(
            "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            high >> 32,
            high >> 16 & 0xffff,
            high & 0xffff,
            low >> 48,
            low & 0xffff_ffff_ffff
        ))
    }

    fn same(&self, other: &Self, _heap: &Heap) -> bool {
        self == other
    }

    fn order(&self, other: &Self) -> Option<Ordering> {
        Some((self.high as i64, self.low as i64).cmp(&(other.high as i64, other.low as i64)))
    }

    fn hash(&self, _heap: &Heap) -> Option<i32> {
        let bits = self.high ^ self.low;
        Some((bits >> 32) as i32 ^ bits as i32)
    }
}

/// With the bits that say version and variant.
fn versioned(high: u64, low: u64, version: u64) -> Uuid {
    Uuid { high: high & !0xf000 | version << 12, low: low & !(0b11 << 62) | 0b10 << 62 }
}

/// `UUID.fromString`: five groups of hex digits, shorter ones allowed.
fn parse(text: &str) -> Option<Uuid> {
    let parts: Vec<u64> = text.split('-').map(|part| u64::from_str_radix(part, 16).ok()).collect::<Option<_>>()?;
    let [a, b, c, d, e] = parts.as_slice() else { return None };
    Some(Uuid {
        high: (a & 0xffff_ffff) << 32 | (b & 0xffff) << 16 | c & 0xffff,
        low: (d & 0xffff) << 48 | e & 0xffff_ffff_ffff,
    })
}

fn uuid(machine: &Machine, value: Value) -> Option<Uuid> {
    peek::<Uuid>(machine, value).copied()
}

/// A part that only UUIDs made from time have.
fn time_based(machine: &mut Machine, this: Value, part: fn(Uuid) -> i64) -> HostResult {
    let uuid = fits!(uuid(machine, this));
    if uuid.high >> 12 & 0xf != 1 {
        return Err(Fault::unsupported("Not a time-based UUID"));
    }
    done(part(uuid))
}

const METHODS: &[(&str, Native)] = &[
    ("getMostSignificantBits", |m, t, _| done(fits!(uuid(m, t)).high as i64)),
    ("getLeastSignificantBits", |m, t, _| done(fits!(uuid(m, t)).low as i64)),
    ("timestamp", |m, t, _| {
        time_based(m, t, |uuid| ((uuid.high & 0xfff) << 48 | (uuid.high >> 16 & 0xffff) << 32 | uuid.high >> 32) as i64)
    }),
    ("node", |m, t, _| time_based(m, t, |uuid| (uuid.low & 0xffff_ffff_ffff) as i64)),
    ("clockSequence", |m, t, _| match time_based(m, t, |uuid| (uuid.low >> 48 & 0x3fff) as i64)? {
        Outcome::Value(Value::Long(sequence)) => done(sequence as i32),
        _ => missing(),
    }),
    ("version", |m, t, _| done((fits!(uuid(m, t)).high >> 12 & 0xf) as i32)),
    ("variant", |m, t, _| done((fits!(uuid(m, t)).low >> 62) as i32)),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("java.util.UUID"), &["java.lang.Object", "java.lang.Comparable"])
            .methods(METHODS)
            .constructor(|m, _, a| match a {
                [high, low] => {
                    let (high, low) = (fits!(m.heap.long(*high)) as u64, fits!(m.heap.long(*low)) as u64);
                    done(object(m, Uuid { high, low }))
                }
                _ => missing(),
            })
            .static_method("randomUUID", |m, _, _| {
                let uuid = versioned(m.next_random(), m.next_random(), 4);
                done(object(m, uuid))
            })
            .static_method("fromString", |m, _, a| match a {
                [text] => {
                    let text = m.to_text(*text);
                    let wrong = || Fault::illegal_argument(format!("Invalid UUID string: {text}"));
                    let uuid = parse(&text).ok_or_else(wrong)?;
                    done(object(m, uuid))
                }
                _ => missing(),
            })
            .static_method("nameUUIDFromBytes", |m, _, a| match a {
                [bytes] => {
                    use md5::Digest as _;
                    let digest = md5::Md5::digest(fits!(bytes_of(m, *bytes)));
                    let half = |at: usize| digest[at..at + 8].iter().fold(0, |bits, byte| bits << 8 | u64::from(*byte));
                    let uuid = versioned(half(0), half(8), 3);
                    done(object(m, uuid))
                }
                _ => missing(),
            }),
    );
}
