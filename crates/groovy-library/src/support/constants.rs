//! Enum constants of Java classes.

use std::cmp::Ordering;

use entente_groovy_vm::{ClassDef, Fault, Heap, LibraryBuilder, Machine, Native, Value};

use super::java::{JavaValue, fits, object, peek};
use super::{done, list, text};
use crate::classes::with_parents;

/// An enum class of Java.
pub(crate) struct EnumClass {
    /// Full name.
    pub name: &'static str,
    /// Names of the constants in order.
    pub constants: &'static [&'static str],
    /// Their `toString`, where it differs from the name.
    pub shown: Option<&'static [&'static str]>,
}

/// One constant.
#[derive(Clone, Copy)]
pub(crate) struct Constant {
    /// Its class.
    pub class: &'static EnumClass,
    /// Its position, from 0.
    pub ordinal: usize,
}

impl Constant {
    /// Its name.
    pub(crate) fn name(&self) -> &'static str {
        self.class.constants[self.ordinal]
    }

    fn shown(&self) -> &'static str {
        self.class.shown.map_or(self.name(), |shown| shown[self.ordinal])
    }
}

impl JavaValue for Constant {
    fn class(&self) -> &str {
        self.class.name
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        Some(self.shown().to_owned())
    }

    fn same(&self, other: &Self, _heap: &Heap) -> bool {
        std::ptr::eq(self.class, other.class) && self.ordinal == other.ordinal
    }

    fn order(&self, other: &Self) -> Option<Ordering> {
        std::ptr::eq(self.class, other.class).then(|| self.ordinal.cmp(&other.ordinal))
    }

    fn hash(&self, _heap: &Heap) -> Option<i32> {
        Some(entente_groovy_vm::string_hash(self.name()))
    }
}

/// Every enum class of the library.
const ENUMS: &[&EnumClass] = &[
    &crate::time::DAY_OF_WEEK,
    &crate::time::MONTH,
    &crate::time::CHRONO_UNIT,
    &crate::time::CHRONO_FIELD,
    &crate::time::TEXT_STYLE,
    &crate::time::FORMAT_STYLE,
    &TIME_UNIT,
    &crate::number::ROUNDING_MODE,
    &crate::json::PARSER_TYPE,
];

/// `java.util.concurrent.TimeUnit`.
pub(crate) static TIME_UNIT: EnumClass = EnumClass {
    name: "java.util.concurrent.TimeUnit",
    constants: &["NANOSECONDS", "MICROSECONDS", "MILLISECONDS", "SECONDS", "MINUTES", "HOURS", "DAYS"],
    shown: None,
};

fn class_of(machine: &Machine, class: Value) -> Option<&'static EnumClass> {
    let Value::Class(id) = class else { return None };
    let name = &machine.heap.library().class(id).name;
    ENUMS.iter().copied().find(|known| known.name == *name)
}

/// The constant of a class at a position.
pub(crate) fn constant(machine: &mut Machine, class: &'static EnumClass, ordinal: usize) -> Value {
    object(machine, Constant { class, ordinal })
}

/// The position of an argument among the constants of a class, when it is one.
pub(crate) fn ordinal(machine: &Machine, class: &'static EnumClass, value: Value) -> Option<usize> {
    peek::<Constant>(machine, value)
        .filter(|constant| std::ptr::eq(constant.class, class))
        .map(|constant| constant.ordinal)
}

fn read<const N: usize>(machine: &mut Machine, class: Value, _args: &[Value]) -> entente_groovy_vm::HostResult {
    let class = fits!(class_of(machine, class));
    done(constant(machine, class, N))
}

/// The readers of the first constants of any class.
const READERS: [Native; 32] = [
    read::<0>, read::<1>, read::<2>, read::<3>, read::<4>, read::<5>, read::<6>, read::<7>, read::<8>, read::<9>,
    read::<10>, read::<11>, read::<12>, read::<13>, read::<14>, read::<15>, read::<16>, read::<17>, read::<18>,
    read::<19>, read::<20>, read::<21>, read::<22>, read::<23>, read::<24>, read::<25>, read::<26>, read::<27>,
    read::<28>, read::<29>, read::<30>, read::<31>,
];

/// What every constant can do.
const METHODS: &[(&str, Native)] = &[
    ("name", |m, this, _| {
        let name = fits!(peek::<Constant>(m, this)).name();
        text(m, name)
    }),
    ("ordinal", |m, this, _| done(fits!(peek::<Constant>(m, this)).ordinal as i32)),
    ("getDeclaringClass", |m, this, _| {
        let name = fits!(peek::<Constant>(m, this)).class.name;
        done(m.heap.library().find_class(name).map_or(Value::Null, Value::Class))
    }),
    ("next", |m, this, _| step(m, this, 1)),
    ("previous", |m, this, _| step(m, this, -1)),
];

fn step(machine: &mut Machine, this: Value, by: isize) -> entente_groovy_vm::HostResult {
    let Constant { class, ordinal } = *fits!(peek::<Constant>(machine, this));
    let count = class.constants.len() as isize;
    done(constant(machine, class, (ordinal as isize + by).rem_euclid(count) as usize))
}

fn values(machine: &mut Machine, class: Value, _args: &[Value]) -> entente_groovy_vm::HostResult {
    let class = fits!(class_of(machine, class));
    let items = (0..class.constants.len()).map(|at| constant(machine, class, at)).collect();
    list(machine, items)
}

fn value_of(machine: &mut Machine, class: Value, args: &[Value]) -> entente_groovy_vm::HostResult {
    let class = fits!(class_of(machine, class));
    let [name] = args else { return super::missing() };
    let name = machine.to_text(*name);
    match class.constants.iter().position(|constant| *constant == name) {
        Some(at) => done(constant(machine, class, at)),
        None => {
            let shown = class.name.replace('$', ".");
            Err(Fault::illegal_argument(format!("No enum constant {shown}.{name}")))
        }
    }
}

/// The class of an enum with its constants, `values`, `valueOf`; to be completed with the enum's own methods.
pub(crate) fn enum_class(class: &'static EnumClass) -> ClassDef {
    let definition = with_parents(ClassDef::new(class.name), &["java.lang.Enum"])
        .static_method("values", values)
        .static_method("valueOf", value_of);
    class.constants.iter().zip(READERS).fold(definition, |class, (name, reader)| class.static_field(*name, reader))
}

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("java.lang.Enum"), &["java.lang.Object", "java.lang.Comparable"]).methods(METHODS),
    );
    builder.class(enum_class(&TIME_UNIT).methods(TIME_UNIT_METHODS).static_method("of", |m, _, a| {
        let [unit] = a else { return super::missing() };
        let chrono = fits!(ordinal(m, &crate::time::CHRONO_UNIT, *unit));
        match CHRONO.iter().position(|at| *at == chrono) {
            Some(at) => done(constant(m, &TIME_UNIT, at)),
            None => {
                let shown = m.to_text(*unit);
                Err(Fault::illegal_argument(format!("No TimeUnit equivalent for {shown}")))
            }
        }
    }));
}

/// Nanoseconds of each time unit.
const UNIT_NANOS: [i64; 7] =
    [1, 1_000, 1_000_000, 1_000_000_000, 60_000_000_000, 3_600_000_000_000, 86_400_000_000_000];

/// `from` units as `to` units, cut off, at the bounds of `long` where it would overflow.
fn convert(amount: i64, from: usize, to: usize) -> i64 {
    let nanos = i128::from(amount) * i128::from(UNIT_NANOS[from]) / i128::from(UNIT_NANOS[to]);
    nanos.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64
}

fn convert_to(machine: &mut Machine, this: Value, args: &[Value], to: usize) -> entente_groovy_vm::HostResult {
    let from = fits!(ordinal(machine, &TIME_UNIT, this));
    let [amount] = args else { return super::missing() };
    done(convert(fits!(machine.heap.long(*amount)), from, to))
}

/// The positions of the units among the constants of `ChronoUnit`.
const CHRONO: [usize; 7] = [0, 1, 2, 3, 4, 5, 7];

const TIME_UNIT_METHODS: &[(&str, Native)] = &[
    ("toNanos", |m, this, a| convert_to(m, this, a, 0)),
    ("toMicros", |m, this, a| convert_to(m, this, a, 1)),
    ("toMillis", |m, this, a| convert_to(m, this, a, 2)),
    ("toSeconds", |m, this, a| convert_to(m, this, a, 3)),
    ("toMinutes", |m, this, a| convert_to(m, this, a, 4)),
    ("toHours", |m, this, a| convert_to(m, this, a, 5)),
    ("toDays", |m, this, a| convert_to(m, this, a, 6)),
    ("toChronoUnit", |m, this, _| {
        let unit = fits!(ordinal(m, &TIME_UNIT, this));
        done(constant(m, &crate::time::CHRONO_UNIT, CHRONO[unit]))
    }),
    ("sleep", |_, _, _| done(Value::Null)),
    ("convert", |m, this, a| match a {
        [duration] => {
            let to = fits!(ordinal(m, &TIME_UNIT, this));
            let nanos = fits!(crate::time::duration_nanos(m, *duration)) / i128::from(UNIT_NANOS[to]);
            done(nanos.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64)
        }
        [amount, unit] => {
            let (to, from) = (fits!(ordinal(m, &TIME_UNIT, this)), fits!(ordinal(m, &TIME_UNIT, *unit)));
            done(convert(fits!(m.heap.long(*amount)), from, to))
        }
        _ => super::missing(),
    }),
];
