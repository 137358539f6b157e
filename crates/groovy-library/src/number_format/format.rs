//! `DecimalFormat` and the formats that `NumberFormat` gives.

use entente_groovy_vm::{
    ClassDef, Fault, Heap, HostResult, JavaDecimal, LibraryBuilder, Machine, Native, Number, Value, string_hash,
};

use super::decimal::{MOST, Pattern, parse};
use super::symbols::{Symbols, currency, locale_of};
use crate::classes::with_parents;
use crate::locale::Locale;
use crate::number::exact_decimal;
use crate::support::java::{JavaValue, fits, object, peek, peek_mut};
use crate::support::{done, missing, text};

/// A format.
#[derive(Clone)]
pub(super) struct Format {
    pub pattern: Pattern,
    pub symbols: Symbols,
    gives_decimals: bool,
    whole_only: bool,
    /// What `NumberFormat` keeps of the largest counts, which its hash shows.
    hashed: (i32, i32),
}

impl Format {
    pub(super) fn new(pattern: &str, symbols: Symbols) -> Result<Format, Fault> {
        let pattern = parse(pattern, &symbols)?;
        Ok(Format { pattern, symbols, gives_decimals: false, whole_only: false, hashed: (40, 3) })
    }

    /// A number as text; `None` when the value is none.
    pub(super) fn write(&self, machine: &Machine, value: Value) -> Result<Option<String>, Fault> {
        let Some(number) = machine.heap.number(value) else { return Ok(None) };
        let number = match number {
            Number::Double(double) => {
                if double.is_nan() {
                    return Ok(Some(self.symbols.nan.clone()));
                }
                if double.is_infinite() {
                    let affix = if double < 0.0 { &self.pattern.negative } else { &self.pattern.positive };
                    return Ok(Some(format!("{}{}{}", affix.prefix, self.symbols.infinity, affix.suffix)));
                }
                let exact = exact_decimal(double).unwrap_or_else(|| JavaDecimal::from(0));
                return self.pattern.write(&exact, double.is_sign_negative(), &self.symbols).map(Some);
            }
            number => number.to_decimal(),
        };
        self.pattern.write(&number, false, &self.symbols).map(Some)
    }
}

impl JavaValue for Format {
    fn class(&self) -> &str {
        "java.text.DecimalFormat"
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        Some(format!("java.text.DecimalFormat@{:x}", self.java_hash()))
    }

    fn hash(&self, _heap: &Heap) -> Option<i32> {
        Some(self.java_hash())
    }

    fn same(&self, other: &Self, _heap: &Heap) -> bool {
        self.symbols == other.symbols
            && self.pattern.to_text(&self.symbols) == other.pattern.to_text(&other.symbols)
            && self.pattern.rounding == other.pattern.rounding
    }
}

impl Format {
    fn java_hash(&self) -> i32 {
        let (whole, fraction) = self.hashed;
        whole
            .wrapping_mul(37)
            .wrapping_add(fraction)
            .wrapping_mul(37)
            .wrapping_add(string_hash(&self.pattern.positive.prefix))
    }
}

/// `new DecimalFormat()`, `(pattern)`, `(pattern, symbols)`.
fn construct(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let (pattern, symbols) = match args {
        [] => ("#,##0.###".to_owned(), None),
        [pattern] => (machine.to_text(*pattern), None),
        [pattern, symbols] => (machine.to_text(*pattern), Some(fits!(peek::<Symbols>(machine, *symbols)).clone())),
        _ => return missing(),
    };
    let symbols = match symbols {
        Some(symbols) => symbols,
        None => Symbols::of(&fits!(locale_of(machine, None)))?,
    };
    let format = Format::new(&pattern, symbols)?;
    done(object(machine, format))
}

/// The formats of a locale by what they are for.
#[derive(Clone, Copy)]
enum Purpose {
    Plain,
    Whole,
    Percent,
    Money,
}

fn instance(machine: &mut Machine, args: &[Value], purpose: Purpose) -> HostResult {
    let locale = fits!(locale_of(machine, args.first()));
    let format = of_locale(&locale, purpose)?;
    done(object(machine, format))
}

fn of_locale(locale: &Locale, purpose: Purpose) -> Result<Format, Fault> {
    let symbols = Symbols::of(locale)?;
    let behind = !matches!(locale.language.as_str(), "" | "en" | "ja" | "zh" | "ko");
    let pattern = match purpose {
        Purpose::Plain => "#,##0.###",
        Purpose::Whole => "#,##0",
        Purpose::Percent if behind && locale.language != "it" => "#,##0\u{a0}%",
        Purpose::Percent => "#,##0%",
        Purpose::Money if currency(locale) == "\u{ffe5}" => "\u{a4}#,##0",
        Purpose::Money if behind => "#,##0.00\u{a0}\u{a4}",
        Purpose::Money => "\u{a4}#,##0.00",
    };
    let mut format = Format::new(pattern, symbols)?;
    format.whole_only = matches!(purpose, Purpose::Whole);
    Ok(format)
}

/// The format that messages use for numbers.
pub(super) fn plain(locale: &Locale) -> Result<Format, Fault> {
    of_locale(locale, Purpose::Plain)
}

/// The format of a style in a message: `integer`, `percent`, `currency`, or a pattern.
pub(super) fn styled(locale: &Locale, style: &str) -> Result<Format, Fault> {
    match style {
        "" => plain(locale),
        "integer" => of_locale(locale, Purpose::Whole),
        "percent" => of_locale(locale, Purpose::Percent),
        "currency" => of_locale(locale, Purpose::Money),
        pattern => Format::new(pattern, Symbols::of(locale)?),
    }
}

fn format(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [value, ..] = args else { return missing() };
    let format = fits!(peek::<Format>(machine, this)).clone();
    match format.write(machine, *value)? {
        Some(shown) => text(machine, shown),
        None => Err(Fault::illegal_argument("Cannot format given Object as a Number")),
    }
}

fn parse_number(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [source, ..] = args else { return missing() };
    let format = fits!(peek::<Format>(machine, this)).clone();
    let source = machine.to_text(*source);
    let Some((number, _)) = format.pattern.read(&source, &format.symbols, format.whole_only) else {
        return Err(Fault::new("java.text.ParseException", format!("Unparseable number: \"{source}\"")));
    };
    if format.gives_decimals {
        return done(machine.heap.decimal(number));
    }
    let whole = number.set_scale(0, entente_groovy_vm::Rounding::Down);
    let is_whole = whole.compare(&number) == std::cmp::Ordering::Equal;
    if is_whole && let Some(long) = whole.to_big_integer().and_then(|whole| i64::try_from(whole).ok()) {
        return done(long);
    }
    done(number.to_double())
}

fn number_of(machine: &mut Machine, this: Value, read: fn(&Format) -> usize) -> HostResult {
    done(read(fits!(peek::<Format>(machine, this))).min(MOST) as i32)
}

fn set_number(machine: &mut Machine, this: Value, args: &[Value], set: fn(&mut Format, usize)) -> HostResult {
    let [value] = args else { return missing() };
    let value = fits!(machine.heap.int(*value)).max(0) as usize;
    set(fits!(peek_mut::<Format>(machine, this)), value);
    done(Value::Null)
}

fn flag(machine: &mut Machine, this: Value, args: &[Value], place: fn(&mut Format) -> &mut bool) -> HostResult {
    let format = fits!(peek_mut::<Format>(machine, this));
    match args {
        [] => done(*place(format)),
        [Value::Bool(on)] => {
            *place(format) = *on;
            done(Value::Null)
        }
        _ => missing(),
    }
}

fn affix(machine: &mut Machine, this: Value, args: &[Value], place: fn(&mut Format) -> &mut String) -> HostResult {
    match args {
        [] => {
            let shown = place(fits!(peek_mut::<Format>(machine, this))).clone();
            text(machine, shown)
        }
        [shown] => {
            let shown = machine.to_text(*shown);
            *place(fits!(peek_mut::<Format>(machine, this))) = shown;
            done(Value::Null)
        }
        _ => missing(),
    }
}

fn apply_pattern(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [pattern] = args else { return missing() };
    let pattern = machine.to_text(*pattern);
    let format = fits!(peek_mut::<Format>(machine, this));
    format.pattern = parse(&pattern, &format.symbols)?;
    done(Value::Null)
}

fn to_pattern(machine: &mut Machine, this: Value, _args: &[Value]) -> HostResult {
    let format = fits!(peek::<Format>(machine, this));
    let shown = format.pattern.to_text(&format.symbols);
    text(machine, shown)
}

const METHODS: &[(&str, Native)] = &[
    ("format", format),
    ("parse", parse_number),
    ("parseObject", parse_number),
    ("formatToCharacterIterator", |m, t, a| match a {
        [value] if m.heap.number(*value).is_none() => format(m, t, a),
        _ => Err(Fault::unsupported("formatToCharacterIterator is not available in scripts; call format")),
    }),
    ("applyPattern", apply_pattern),
    ("applyLocalizedPattern", apply_pattern),
    ("toPattern", to_pattern),
    ("toLocalizedPattern", to_pattern),
    ("getCurrency", |m, _, _| text(m, "XXX")),
    ("getGroupingSize", |m, t, _| number_of(m, t, |format| format.pattern.group)),
    ("setGroupingSize", |m, t, a| set_number(m, t, a, |format, size| format.pattern.group = size)),
    ("getMultiplier", |m, t, _| number_of(m, t, |format| format.pattern.factor as usize)),
    ("setMultiplier", |m, t, a| set_number(m, t, a, |format, factor| format.pattern.factor = factor as i32)),
    ("getMinimumIntegerDigits", |m, t, _| number_of(m, t, |format| format.pattern.min_whole)),
    ("getMaximumIntegerDigits", |m, t, _| number_of(m, t, |format| format.pattern.max_whole)),
    ("getMinimumFractionDigits", |m, t, _| number_of(m, t, |format| format.pattern.min_fraction)),
    ("getMaximumFractionDigits", |m, t, _| number_of(m, t, |format| format.pattern.max_fraction)),
    ("setMinimumIntegerDigits", |m, t, a| {
        set_number(m, t, a, |format, count| {
            format.pattern.min_whole = count.min(1000);
            format.pattern.max_whole = format.pattern.max_whole.max(count);
        })
    }),
    ("setMaximumIntegerDigits", |m, t, a| {
        set_number(m, t, a, |format, count| {
            format.pattern.max_whole = count;
            format.pattern.min_whole = format.pattern.min_whole.min(count);
            format.hashed.0 = count.min(309) as i32;
        })
    }),
    ("setMinimumFractionDigits", |m, t, a| {
        set_number(m, t, a, |format, count| {
            format.pattern.min_fraction = count.min(1000);
            format.pattern.max_fraction = format.pattern.max_fraction.max(count.min(1000));
        })
    }),
    ("setMaximumFractionDigits", |m, t, a| {
        set_number(m, t, a, |format, count| {
            format.pattern.max_fraction = count;
            format.pattern.min_fraction = format.pattern.min_fraction.min(count);
            format.hashed.1 = count.min(340) as i32;
        })
    }),
    ("getPositivePrefix", |m, t, _| affix(m, t, &[], |format| &mut format.pattern.positive.prefix)),
    ("getPositiveSuffix", |m, t, _| affix(m, t, &[], |format| &mut format.pattern.positive.suffix)),
    ("getNegativePrefix", |m, t, _| affix(m, t, &[], |format| &mut format.pattern.negative.prefix)),
    ("getNegativeSuffix", |m, t, _| affix(m, t, &[], |format| &mut format.pattern.negative.suffix)),
    ("setPositivePrefix", |m, t, a| affix(m, t, a, |format| &mut format.pattern.positive.prefix)),
    ("setPositiveSuffix", |m, t, a| affix(m, t, a, |format| &mut format.pattern.positive.suffix)),
    ("setNegativePrefix", |m, t, a| affix(m, t, a, |format| &mut format.pattern.negative.prefix)),
    ("setNegativeSuffix", |m, t, a| affix(m, t, a, |format| &mut format.pattern.negative.suffix)),
    ("isGroupingUsed", |m, t, _| flag(m, t, &[], |format| &mut format.pattern.groups)),
    ("setGroupingUsed", |m, t, a| flag(m, t, a, |format| &mut format.pattern.groups)),
    ("isDecimalSeparatorAlwaysShown", |m, t, _| flag(m, t, &[], |format| &mut format.pattern.always_point)),
    ("setDecimalSeparatorAlwaysShown", |m, t, a| flag(m, t, a, |format| &mut format.pattern.always_point)),
    ("isParseBigDecimal", |m, t, _| flag(m, t, &[], |format| &mut format.gives_decimals)),
    ("setParseBigDecimal", |m, t, a| flag(m, t, a, |format| &mut format.gives_decimals)),
    ("isParseIntegerOnly", |m, t, _| flag(m, t, &[], |format| &mut format.whole_only)),
    ("setParseIntegerOnly", |m, t, a| flag(m, t, a, |format| &mut format.whole_only)),
    ("getRoundingMode", |m, t, _| {
        let mode = fits!(peek::<Format>(m, t)).pattern.rounding;
        done(crate::number::rounding_constant(m, mode))
    }),
    ("setRoundingMode", |m, t, a| match a {
        [mode] => {
            let mode = fits!(crate::number::rounding_arg(m, *mode));
            fits!(peek_mut::<Format>(m, t)).pattern.rounding = mode;
            done(Value::Null)
        }
        _ => missing(),
    }),
    ("getDecimalFormatSymbols", |m, t, _| {
        let symbols = fits!(peek::<Format>(m, t)).symbols.clone();
        done(object(m, symbols))
    }),
    ("setDecimalFormatSymbols", |m, t, a| match a {
        [symbols] => {
            let symbols = fits!(peek::<Symbols>(m, *symbols)).clone();
            fits!(peek_mut::<Format>(m, t)).symbols = symbols;
            done(Value::Null)
        }
        _ => missing(),
    }),
    ("clone", |m, t, _| {
        let copy = fits!(peek::<Format>(m, t)).clone();
        done(object(m, copy))
    }),
];

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(with_parents(ClassDef::new("java.text.Format"), &["java.lang.Object"]));
    builder.class(
        with_parents(ClassDef::new("java.text.NumberFormat"), &["java.text.Format"])
            .static_method("getInstance", |m, _, a| instance(m, a, Purpose::Plain))
            .static_method("getNumberInstance", |m, _, a| instance(m, a, Purpose::Plain))
            .static_method("getIntegerInstance", |m, _, a| instance(m, a, Purpose::Whole))
            .static_method("getPercentInstance", |m, _, a| instance(m, a, Purpose::Percent))
            .static_method("getCurrencyInstance", |m, _, a| instance(m, a, Purpose::Money)),
    );
    builder.class(
        with_parents(ClassDef::new("java.text.DecimalFormat"), &["java.text.NumberFormat"])
            .constructor(construct)
            .methods(METHODS),
    );
}
