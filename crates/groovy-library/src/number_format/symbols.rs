//! `DecimalFormatSymbols`: what stands between digits, by locale.

use entente_groovy_vm::{ClassDef, Fault, HostResult, LibraryBuilder, Machine, Native, Value};

use crate::classes::with_parents;
use crate::locale::Locale;
use crate::support::java::{JavaValue, fits, object, peek, peek_mut};
use crate::support::{done, missing};

/// The signs of a number.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Symbols {
    pub decimal: char,
    pub grouping: char,
    pub minus: char,
    pub percent: char,
    pub zero: char,
    pub infinity: String,
    pub nan: String,
    pub currency: String,
}

impl JavaValue for Symbols {
    fn class(&self) -> &str {
        "java.text.DecimalFormatSymbols"
    }

    fn same(&self, other: &Self, _heap: &entente_groovy_vm::Heap) -> bool {
        self == other
    }
}

/// Signs by language and country: grouping and decimal, as CLDR has them.
const SIGNS: &[(&str, char, char)] = &[
    ("de-CH", '\u{2019}', '.'),
    ("de-AT", '\u{a0}', ','),
    ("es-MX", ',', '.'),
    ("de", '.', ','),
    ("fr", '\u{202f}', ','),
    ("it", '.', ','),
    ("es", '.', ','),
    ("nl", '.', ','),
    ("da", '.', ','),
    ("tr", '.', ','),
    ("id", '.', ','),
    ("el", '.', ','),
    ("pt-PT", '\u{a0}', ','),
    ("pt", '.', ','),
    ("pl", '\u{a0}', ','),
    ("cs", '\u{a0}', ','),
    ("ru", '\u{a0}', ','),
    ("uk", '\u{a0}', ','),
    ("sv", '\u{a0}', ','),
    ("nb", '\u{a0}', ','),
    ("fi", '\u{a0}', ','),
    ("hu", '\u{a0}', ','),
    ("", ',', '.'),
    ("en", ',', '.'),
    ("ja", ',', '.'),
    ("zh", ',', '.'),
    ("ko", ',', '.'),
];

impl Symbols {
    /// The signs of a locale.
    ///
    /// # Errors
    /// `UnsupportedOperationException` for a locale whose signs are not known here.
    pub(super) fn of(locale: &Locale) -> Result<Symbols, Fault> {
        let full = format!("{}-{}", locale.language, locale.country);
        let found = SIGNS.iter().find(|(tag, ..)| *tag == full || *tag == locale.language);
        let (_, grouping, decimal) = found.ok_or_else(|| {
            Fault::unsupported(format!(
                "The signs of numbers in {full} are not known here; make DecimalFormatSymbols with Locale.ENGLISH and set them"
            ))
        })?;
        Ok(Symbols {
            decimal: *decimal,
            grouping: *grouping,
            minus: '-',
            percent: '%',
            zero: '0',
            infinity: "\u{221e}".to_owned(),
            nan: "NaN".to_owned(),
            currency: currency(locale).to_owned(),
        })
    }
}

/// The sign of a country's money.
pub(super) fn currency(locale: &Locale) -> &'static str {
    match locale.country.as_str() {
        "US" | "CA" | "AU" | "MX" => "$",
        "GB" => "\u{a3}",
        "JP" => "\u{ffe5}",
        "CN" => "\u{a5}",
        "CH" => "CHF",
        "DE" | "FR" | "IT" | "ES" | "NL" | "AT" | "BE" | "FI" | "IE" | "PT" | "GR" => "\u{20ac}",
        _ => "\u{a4}",
    }
}

/// The locale that an argument or the default names.
pub(super) fn locale_of(machine: &Machine, value: Option<&Value>) -> Option<Locale> {
    match value {
        None => Some(Locale { language: "en".to_owned(), country: "US".to_owned() }),
        Some(value) => peek::<Locale>(machine, *value).cloned(),
    }
}

fn construct(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let locale = fits!(locale_of(machine, args.first()));
    let symbols = Symbols::of(&locale)?;
    done(object(machine, symbols))
}

fn sign(machine: &mut Machine, this: Value, read: fn(&Symbols) -> char) -> HostResult {
    let c = read(fits!(peek::<Symbols>(machine, this)));
    done(Value::Char(c as u16))
}

fn set_sign(machine: &mut Machine, this: Value, args: &[Value], place: fn(&mut Symbols) -> &mut char) -> HostResult {
    let [value] = args else { return missing() };
    let c = fits!(machine.to_text(*value).chars().next());
    *place(fits!(peek_mut::<Symbols>(machine, this))) = c;
    done(Value::Null)
}

const METHODS: &[(&str, Native)] = &[
    ("getDecimalSeparator", |m, t, _| sign(m, t, |symbols| symbols.decimal)),
    ("getGroupingSeparator", |m, t, _| sign(m, t, |symbols| symbols.grouping)),
    ("getMinusSign", |m, t, _| sign(m, t, |symbols| symbols.minus)),
    ("getPercent", |m, t, _| sign(m, t, |symbols| symbols.percent)),
    ("getZeroDigit", |m, t, _| sign(m, t, |symbols| symbols.zero)),
    ("setDecimalSeparator", |m, t, a| set_sign(m, t, a, |symbols| &mut symbols.decimal)),
    ("setGroupingSeparator", |m, t, a| set_sign(m, t, a, |symbols| &mut symbols.grouping)),
    ("setMinusSign", |m, t, a| set_sign(m, t, a, |symbols| &mut symbols.minus)),
    ("setPercent", |m, t, a| set_sign(m, t, a, |symbols| &mut symbols.percent)),
    ("getCurrencySymbol", |m, t, _| {
        let shown = fits!(peek::<Symbols>(m, t)).currency.clone();
        crate::support::text(m, shown)
    }),
    ("setCurrencySymbol", |m, t, a| match a {
        [shown] => {
            let shown = m.to_text(*shown);
            fits!(peek_mut::<Symbols>(m, t)).currency = shown;
            done(Value::Null)
        }
        _ => missing(),
    }),
];

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("java.text.DecimalFormatSymbols"), &["java.lang.Object"])
            .constructor(construct)
            .methods(METHODS)
            .static_method("getInstance", construct),
    );
}
