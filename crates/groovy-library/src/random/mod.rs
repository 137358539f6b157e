//! `java.util.Random`: Java's generator. Without a seed of its own it takes one from the run's.

use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Native, Outcome, Value};

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

impl Random {
    /// `nextLong(bound)`; the bound must be positive.
    fn long_below(&mut self, from: i64, to: i64) -> i64 {
        let (span, mask) = (to.wrapping_sub(from), to.wrapping_sub(from).wrapping_sub(1));
        let mut bits = self.long();
        if span & mask == 0 {
            return (bits & mask).wrapping_add(from);
        }
        if span > 0 {
            let mut positive = ((bits as u64) >> 1) as i64;
            loop {
                let value = positive % span;
                if positive.wrapping_add(mask).wrapping_sub(value) >= 0 {
                    return value + from;
                }
                positive = ((self.long() as u64) >> 1) as i64;
            }
        }
        while bits < from || bits >= to {
            bits = self.long();
        }
        bits
    }

    fn int_between(&mut self, from: i32, to: i32) -> i32 {
        let (span, mask) = (to.wrapping_sub(from), to.wrapping_sub(from).wrapping_sub(1));
        let mut bits = self.next(32);
        if span & mask == 0 {
            return (bits & mask).wrapping_add(from);
        }
        if span > 0 {
            let mut positive = ((bits as u32) >> 1) as i32;
            loop {
                let value = positive % span;
                if positive.wrapping_add(mask).wrapping_sub(value) >= 0 {
                    return value + from;
                }
                positive = ((self.next(32) as u32) >> 1) as i32;
            }
        }
        while bits < from || bits >= to {
            bits = self.next(32);
        }
        bits
    }

    fn double_between(&mut self, from: f64, to: f64) -> f64 {
        let value = self.double() * (to - from) + from;
        if value >= to { f64::from_bits(to.to_bits() - 1) } else { value }
    }

    fn float(&mut self) -> f32 {
        self.next(24) as f32 / (1 << 24) as f32
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

fn bound_error(args: &[Value]) -> Fault {
    Fault::illegal_argument(if args.len() == 1 {
        "bound must be positive"
    } else {
        "bound must be greater than origin"
    })
}

/// The bounds of `(to)` and `(from, to)`, which must lie apart.
fn bounds(machine: &Machine, args: &[Value]) -> Option<Result<(f64, f64), Fault>> {
    let numbers: Option<Vec<f64>> =
        args.iter().map(|part| machine.heap.number(*part).map(|number| number.to_f64())).collect();
    let (from, to) = match numbers?[..] {
        [to] => (0.0, to),
        [from, to] => (from, to),
        _ => return None,
    };
    Some(if from < to && (to - from).is_finite() { Ok((from, to)) } else { Err(bound_error(args)) })
}

fn next_long(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let parts: Option<Vec<i64>> = args.iter().map(|part| machine.heap.long(*part)).collect();
    let random = fits!(peek_mut::<Random>(machine, this));
    match fits!(parts)[..] {
        [] => done(random.long()),
        [to] if to > 0 => done(random.long_below(0, to)),
        [from, to] if from < to => done(random.long_below(from, to)),
        [_] | [_, _] => Err(bound_error(args)),
        _ => missing(),
    }
}

fn next_double(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if args.is_empty() {
        return done(fits!(peek_mut::<Random>(machine, this)).double());
    }
    let (from, to) = fits!(bounds(machine, args))?;
    done(fits!(peek_mut::<Random>(machine, this)).double_between(from, to))
}

fn next_float(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    if args.is_empty() {
        return done(Value::Float(fits!(peek_mut::<Random>(machine, this)).float()));
    }
    let (from, to) = fits!(bounds(machine, args))?;
    let value = fits!(peek_mut::<Random>(machine, this)).float() * (to - from) as f32 + from as f32;
    let below = f32::from_bits((to as f32).to_bits().wrapping_sub(1));
    done(Value::Float(if value >= to as f32 { below } else { value }))
}

/// `ints(count)`, `ints(count, from, to)` and the like; the endless forms need the stream to be cut, which is not
/// possible for numbers that nobody asked for yet.
fn stream(
    machine: &mut Machine,
    this: Value,
    args: &[Value],
    next: fn(&mut Machine, Value, &[Value]) -> HostResult,
) -> HostResult {
    let (count, bounds) = match args {
        [from, to] => {
            // Without a count the bounds are checked first, as Java does.
            next(machine, this, &[*from, *to])?;
            return Err(Fault::unsupported("A stream of random numbers needs its count here: ints(count, from, to)"));
        }
        [] => return Err(Fault::unsupported("A stream of random numbers needs its count here: ints(count)")),
        [count, bounds @ ..] => (fits!(machine.heap.long(*count)), bounds),
    };
    if count < 0 {
        return Err(Fault::illegal_argument("size must be non-negative"));
    }
    machine.heap.check_collection(count as usize)?;
    machine.charge(count as usize)?;
    let mut items = Vec::with_capacity(count as usize);
    for _ in 0..count {
        match next(machine, this, bounds)? {
            Outcome::Value(value) => items.push(value),
            _ => return missing(),
        }
    }
    crate::stream::of_numbers(machine, items)
}

fn next_int(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let parts: Option<Vec<i32>> = args.iter().map(|part| machine.heap.int(*part)).collect();
    let random = fits!(peek_mut::<Random>(machine, this));
    match fits!(parts).as_slice() {
        [] => done(random.next(32)),
        [bound] if *bound > 0 => done(random.below(*bound)),
        [_] => Err(Fault::illegal_argument("bound must be positive")),
        [from, to] if from < to => done(random.int_between(*from, *to)),
        [_, _] => Err(Fault::illegal_argument("bound must be greater than origin")),
        _ => missing(),
    }
}

const METHODS: &[(&str, Native)] = &[
    ("nextInt", next_int),
    ("nextLong", next_long),
    ("nextDouble", next_double),
    ("nextFloat", next_float),
    ("ints", |m, t, a| stream(m, t, a, next_int)),
    ("longs", |m, t, a| stream(m, t, a, next_long)),
    ("doubles", |m, t, a| stream(m, t, a, next_double)),
    ("isDeprecated", |_, _, _| done(false)),
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
