//! `java.util.BitSet`.

use entente_groovy_vm::{ClassDef, Fault, Heap, HostResult, LibraryBuilder, Machine, Native, Value};

use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek, peek_mut};
use crate::support::{bytes_of, done, give_bytes, missing};

/// Bits in words of 64, without empty words at the end.
#[derive(Clone, Default, PartialEq)]
struct Bits(Vec<u64>);

impl Bits {
    fn get(&self, at: usize) -> bool {
        self.0.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    fn set(&mut self, at: usize, on: bool) {
        let word = at / 64;
        if on && word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        if let Some(word) = self.0.get_mut(word) {
            let mask = 1 << (at % 64);
            *word = if on { *word | mask } else { *word & !mask };
        }
        self.trim();
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }

    /// One past the highest bit.
    fn length(&self) -> usize {
        self.0.last().map_or(0, |word| self.0.len() * 64 - word.leading_zeros() as usize)
    }

    fn ones(&self) -> Vec<usize> {
        (0..self.length()).filter(|at| self.get(*at)).collect()
    }

    /// Joins the words of both by a function.
    fn combine(&mut self, other: &Bits, join: fn(u64, u64) -> u64) {
        let count = self.0.len().max(other.0.len());
        let word = |bits: &Bits, at: usize| bits.0.get(at).copied().unwrap_or(0);
        self.0 = (0..count).map(|at| join(word(self, at), word(other, at))).collect();
        self.trim();
    }
}

impl JavaValue for Bits {
    fn class(&self) -> &str {
        "java.util.BitSet"
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        let shown: Vec<String> = self.ones().iter().map(usize::to_string).collect();
        Some(format!("{{{}}}", shown.join(", ")))
    }

    fn same(&self, other: &Self, _heap: &Heap) -> bool {
        self == other
    }

    fn hash(&self, _heap: &Heap) -> Option<i32> {
        let hash = (0u64..).zip(&self.0).fold(1234u64, |hash, (at, word)| hash ^ word.wrapping_mul(at + 1));
        Some((hash >> 32) as i32 ^ hash as i32)
    }
}

fn bits(machine: &Machine, value: Value) -> Option<&Bits> {
    peek::<Bits>(machine, value)
}

/// A position, checked against what a collection may hold.
fn position(machine: &Machine, value: Value, name: &str) -> Result<Option<usize>, Fault> {
    let Some(at) = machine.heap.int(value) else { return Ok(None) };
    if at < 0 {
        return Err(Fault::new("java.lang.IndexOutOfBoundsException", format!("{name} < 0: {at}")));
    }
    machine.heap.check_collection(at as usize / 64)?;
    Ok(Some(at as usize))
}

/// The positions from the first to before the second.
fn span(machine: &mut Machine, from: Value, to: Value) -> Result<Option<std::ops::Range<usize>>, Fault> {
    let (Some(low), Some(high)) = (position(machine, from, "fromIndex")?, position(machine, to, "toIndex")?) else {
        return Ok(None);
    };
    if low > high {
        let message = format!("fromIndex: {low} > toIndex: {high}");
        return Err(Fault::new("java.lang.IndexOutOfBoundsException", message));
    }
    machine.charge(high - low)?;
    Ok(Some(low..high))
}

/// Changes the bits that the arguments name: one, or those of a span; what follows them is left over.
fn change(machine: &mut Machine, this: Value, args: &[Value], new: impl Fn(bool) -> bool) -> HostResult {
    let span = match args {
        [at] => {
            let at = fits!(position(machine, *at, "bitIndex")?);
            at..at + 1
        }
        [from, to] => fits!(span(machine, *from, *to)?),
        _ => return missing(),
    };
    let grown = span.end / 8;
    let bits = fits!(peek_mut::<Bits>(machine, this));
    for at in span {
        let on = new(bits.get(at));
        bits.set(at, on);
    }
    machine.heap.grow(grown);
    done(Value::Null)
}

fn set(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [places @ .., Value::Bool(on)] => {
            let on = *on;
            change(machine, this, places, move |_| on)
        }
        _ => change(machine, this, args, |_| true),
    }
}

fn get(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    match args {
        [at] => {
            let at = fits!(position(machine, *at, "bitIndex")?);
            done(fits!(bits(machine, this)).get(at))
        }
        [from, to] => {
            let span = fits!(span(machine, *from, *to)?);
            let all = fits!(bits(machine, this));
            let mut part = Bits::default();
            for (to, from) in span.enumerate() {
                if all.get(from) {
                    part.set(to, true);
                }
            }
            done(object(machine, part))
        }
        _ => missing(),
    }
}

fn combine(machine: &mut Machine, this: Value, args: &[Value], join: fn(u64, u64) -> u64) -> HostResult {
    let [other] = args else { return missing() };
    let other = fits!(bits(machine, *other)).clone();
    machine.charge(other.0.len())?;
    fits!(peek_mut::<Bits>(machine, this)).combine(&other, join);
    done(Value::Null)
}

/// A set made of two others: Groovy's operators, which hide Java's methods of the same names.
fn combined(machine: &mut Machine, this: Value, args: &[Value], join: fn(u64, u64) -> u64) -> HostResult {
    let [other] = args else { return missing() };
    let (mut made, other) = (fits!(bits(machine, this)).clone(), fits!(bits(machine, *other)).clone());
    machine.charge(other.0.len())?;
    made.combine(&other, join);
    done(object(machine, made))
}

/// The nearest bit of a value, upwards or downwards; -1 where there is none.
fn near(machine: &mut Machine, this: Value, args: &[Value], wanted: bool, up: bool) -> HostResult {
    let [at] = args else { return missing() };
    let from = fits!(machine.heap.int(*at));
    if from < 0 {
        return match (up, from) {
            (false, -1) => done(-1),
            (true, _) => Err(Fault::new("java.lang.IndexOutOfBoundsException", format!("fromIndex < 0: {from}"))),
            (false, _) => Err(Fault::new("java.lang.IndexOutOfBoundsException", format!("fromIndex < -1: {from}"))),
        };
    }
    let bits = fits!(bits(machine, this));
    let from = from as usize;
    let found = if up {
        // Past the last bit all are clear.
        let end = bits.length().max(from) + 1;
        (from..end).find(|at| bits.get(*at) == wanted)
    } else {
        (0..=from).rev().find(|at| bits.get(*at) == wanted)
    };
    done(found.map_or(-1, |at| at as i32))
}

const METHODS: &[(&str, Native)] = &[
    ("set", set),
    ("get", get),
    ("getAt", |m, t, a| match a {
        [Value::Int(at)] if *at < 0 => {
            let length = fits!(bits(m, t)).length() as i32;
            get(m, t, &[Value::Int(length + at)])
        }
        _ => get(m, t, a),
    }),
    ("putAt", set),
    ("clear", |m, t, a| {
        if a.is_empty() {
            fits!(peek_mut::<Bits>(m, t)).0.clear();
            return done(Value::Null);
        }
        change(m, t, a, |_| false)
    }),
    ("flip", |m, t, a| change(m, t, a, |on| !on)),
    ("and", |m, t, a| combined(m, t, a, |a, b| a & b)),
    ("or", |m, t, a| combined(m, t, a, |a, b| a | b)),
    ("xor", |m, t, a| combined(m, t, a, |a, b| a ^ b)),
    ("andNot", |m, t, a| combine(m, t, a, |a, b| a & !b)),
    ("bitwiseNegate", |m, t, _| {
        let mut made = fits!(bits(m, t)).clone();
        for at in 0..made.length() {
            let on = made.get(at);
            made.set(at, !on);
        }
        done(object(m, made))
    }),
    ("cardinality", |m, t, _| done(fits!(bits(m, t)).0.iter().map(|word| word.count_ones()).sum::<u32>() as i32)),
    ("length", |m, t, _| done(fits!(bits(m, t)).length() as i32)),
    ("size", |m, t, _| done((fits!(bits(m, t)).0.len().max(1) * 64) as i32)),
    ("isEmpty", |m, t, _| done(fits!(bits(m, t)).0.is_empty())),
    ("intersects", |m, t, a| match a {
        [other] => {
            let (own, other) = (fits!(bits(m, t)), fits!(bits(m, *other)));
            done(own.0.iter().zip(&other.0).any(|(a, b)| a & b != 0))
        }
        _ => missing(),
    }),
    ("nextSetBit", |m, t, a| near(m, t, a, true, true)),
    ("nextClearBit", |m, t, a| near(m, t, a, false, true)),
    ("previousSetBit", |m, t, a| near(m, t, a, true, false)),
    ("previousClearBit", |m, t, a| near(m, t, a, false, false)),
    ("clone", |m, t, _| {
        let copy = fits!(bits(m, t)).clone();
        done(object(m, copy))
    }),
    ("stream", |m, t, _| {
        let ones = fits!(bits(m, t)).ones();
        crate::stream::of_numbers(m, ones.into_iter().map(|at| Value::Int(at as i32)).collect())
    }),
    ("toByteArray", |m, t, _| {
        let bits = fits!(bits(m, t));
        let bytes: Vec<u8> = bits.0.iter().flat_map(|word| word.to_le_bytes()).collect();
        let bytes = bytes[..bits.length().div_ceil(8)].to_vec();
        give_bytes(m, &bytes)
    }),
    ("toLongArray", |m, t, _| {
        let words = fits!(bits(m, t)).0.iter().map(|word| Value::Long(*word as i64)).collect();
        let long = m.heap.library().find_class("long");
        done(m.heap.list_of_kind(words, entente_groovy_vm::object::ListKind::Array(long)))
    }),
];

fn value_of(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [array] = args else { return missing() };
    let items = fits!(machine.elements(*array)?);
    let words: Vec<u64> = if matches!(items.first(), Some(Value::Long(_))) {
        items.iter().filter_map(|item| machine.heap.long(*item)).map(|word| word as u64).collect()
    } else {
        let bytes = fits!(bytes_of(machine, *array));
        let word = |chunk: &[u8]| chunk.iter().rev().fold(0u64, |word, byte| word << 8 | u64::from(*byte));
        bytes.chunks(8).map(word).collect()
    };
    let mut bits = Bits(words);
    bits.trim();
    done(object(machine, bits))
}

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("java.util.BitSet"), &["java.lang.Object", "java.lang.Cloneable"])
            .methods(METHODS)
            .constructor(|m, _, a| match a {
                [] => done(object(m, Bits::default())),
                [Value::Int(size)] if *size < 0 => {
                    Err(Fault::new("java.lang.NegativeArraySizeException", format!("nbits < 0: {size}")))
                }
                [Value::Int(_)] => done(object(m, Bits::default())),
                _ => missing(),
            })
            .static_method("valueOf", value_of),
    );
}
