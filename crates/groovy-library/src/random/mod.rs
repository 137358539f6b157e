//! `java.util.Random`: Java's generator. Without a seed of its own it takes one from the run's.

use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Native, Value};

use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek_mut};
use crate::support::{done, missing, new_bytes};

/// The generator's state: 48 bits, and a spare number of `nextGaussian`.
#[derive(Clone)]
pub(crate) struct Random {
    seed: u64,
    spare: Option<f64>,
}

const MULTIPLIER: u64 = 0x5_DEEC_E66D;
const MASK: u64 = (1 << 48) - 1;

impl JavaValue for Random {
    fn class(&self) -> &str {
        "java.util.Random"
    }
}

impl Random {
    pub(crate) fn new(seed: u64) -> Random {
        Random { seed: (seed ^ MULTIPLIER) & MASK, spare: None }
    }

    fn next(&mut self, bits: u32) -> i32 {
        self.seed = (self.seed.wrapping_mul(MULTIPLIER).wrapping_add(0xB)) & MASK;
        (self.seed >> (48 - bits)) as i32
    }

    /// `nextInt(bound)`; the bound must be positive.
    pub(crate) fn below(&mut self, bound: i32) -> i32 {
        let mut bits = self.next(31);
        let mask = bound.wrapping_sub(1);
        if bound & mask == 0 {
            return ((i64::from(bound) * i64::from(bits)) >> 31) as i32;
        }
        loop {
            let value = bits % bound;
            if bits.wrapping_sub(value).wrapping_add(mask) >= 0 {
                return value;
            }
            bits = self.next(31);
        }
    }

    fn long(&mut self) -> i64 {
        let high = i64::from(self.next(32));
        (high << 32).wrapping_add(i64::from(self.next(32)))
    }

    fn double(&mut self) -> f64 {
        let high = i64::from(self.next(26));
        ((high << 27) + i64::from(self.next(27))) as f64 * (1.0 / (1i64 << 53) as f64)
    }

    fn gaussian(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        loop {
            let (a, b) = (2.0 * self.double() - 1.0, 2.0 * self.double() - 1.0);
            let square = a * a + b * b;
            if square < 1.0 && square != 0.0 {
                let factor = (-2.0 * square.ln() / square).sqrt();
                self.spare = Some(b * factor);
                return a * factor;
            }
        }
    }
}

/// Brings items into a random order as `Collections.shuffle` does.
pub(crate) fn shuffle(machine: &mut Machine, items: &mut [Value], random: Option<Value>) -> Result<(), Fault> {
    machine.charge(items.len())?;
    let mut own = Random::new(machine.next_random());
    let random = match random {
        Some(random) => peek_mut::<Random>(machine, random).unwrap_or(&mut own),
        None => &mut own,
    };
    for count in (2..=items.len()).rev() {
        let other = random.below(count as i32) as usize;
        items.swap(count - 1, other);
    }
    Ok(())
}

fn construct(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let seed = match args {
        [] => machine.next_random(),
        [seed] => fits!(machine.heap.long(*seed)) as u64,
        _ => return missing(),
    };
    done(object(machine, Random::new(seed)))
}

fn next_int(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let parts: Option<Vec<i32>> = args.iter().map(|part| machine.heap.int(*part)).collect();
    let random = fits!(peek_mut::<Random>(machine, this));
    match fits!(parts).as_slice() {
        [] => done(random.next(32)),
        [bound] if *bound > 0 => done(random.below(*bound)),
        [_] => Err(Fault::illegal_argument("bound must be positive")),
        [from, to] if from < to => done(from + random.below(to - from)),
        [_, _] => Err(Fault::illegal_argument("bound must be greater than origin")),
        _ => missing(),
    }
}

const METHODS: &[(&str, Native)] = &[
    ("nextInt", next_int),
    ("nextLong", |m, t, _| done(fits!(peek_mut::<Random>(m, t)).long())),
    ("nextDouble", |m, t, _| done(fits!(peek_mut::<Random>(m, t)).double())),
    ("nextFloat", |m, t, _| done(Value::Float(fits!(peek_mut::<Random>(m, t)).next(24) as f32 / (1 << 24) as f32))),
    ("nextBoolean", |m, t, _| done(fits!(peek_mut::<Random>(m, t)).next(1) != 0)),
    ("nextGaussian", |m, t, _| done(fits!(peek_mut::<Random>(m, t)).gaussian())),
    ("nextBytes", |m, t, a| match a {
        [array] => {
            let count = fits!(m.heap.size(*array));
            let random = fits!(peek_mut::<Random>(m, t));
            let words: Vec<i32> = (0..count.div_ceil(4)).map(|_| random.next(32)).collect();
            let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).take(count).collect();
            let fresh = new_bytes(m, &bytes)?;
            let items = m.heap.elements(fresh).unwrap_or_default();
            if let Some(list) = m.heap.list_mut(*array) {
                *list = items;
            }
            done(Value::Null)
        }
        _ => missing(),
    }),
    ("setSeed", |m, t, a| match a {
        [seed] => {
            let seed = fits!(m.heap.long(*seed)) as u64;
            *fits!(peek_mut::<Random>(m, t)) = Random::new(seed);
            done(Value::Null)
        }
        _ => missing(),
    }),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("java.util.Random"), &["java.lang.Object"]).constructor(construct).methods(METHODS),
    );
    builder.class(
        with_parents(ClassDef::new("java.security.SecureRandom"), &["java.util.Random"])
            .constructor(|m, class, _| construct(m, class, &[])),
    );
    builder.class(
        with_parents(ClassDef::new("java.util.concurrent.ThreadLocalRandom"), &["java.util.Random"])
            .static_method("current", |m, class, _| construct(m, class, &[])),
    );
}
