//! `java.util.Locale`, as a name. What the library writes in words is English; a locale of another language is refused
//! where words are asked for.

use entente_groovy_vm::{ClassDef, Fault, Heap, HostResult, LibraryBuilder, Machine, Native, Value, string_hash};

use crate::classes::with_parents;
use crate::support::java::{JavaValue, fits, object, peek};
use crate::support::{done, missing, text};

/// A language, perhaps with a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Locale {
    /// `en`, lower case; empty for `Locale.ROOT`.
    pub language: String,
    /// `US`, upper case, or empty.
    pub country: String,
}

impl Locale {
    fn tag(&self, separator: &str) -> String {
        match (self.language.as_str(), self.country.as_str()) {
            ("", "") => String::new(),
            (language, "") => language.to_owned(),
            (language, country) => format!("{language}{separator}{country}"),
        }
    }

    fn parse(tag: &str) -> Locale {
        let mut parts = tag.split(['-', '_']);
        let (language, country) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        Locale { language: language.to_lowercase(), country: country.to_uppercase() }
    }
}

impl JavaValue for Locale {
    fn class(&self) -> &str {
        "java.util.Locale"
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        Some(self.tag("_"))
    }

    fn same(&self, other: &Self, _heap: &Heap) -> bool {
        self == other
    }

    fn hash(&self, _heap: &Heap) -> Option<i32> {
        Some(string_hash(&self.tag("_")))
    }
}

/// Checks that words can be written for an argument, which may be a locale: English or none.
///
/// # Errors
/// `UnsupportedOperationException` for another language.
pub(crate) fn check_english(machine: &Machine, argument: Value) -> Result<(), Fault> {
    match peek::<Locale>(machine, argument) {
        Some(locale) if !matches!(locale.language.as_str(), "" | "en") => Err(Fault::unsupported(format!(
            "Names of days and months are only written in English here, not for the locale {}; use a map of names",
            locale.tag("_")
        ))),
        _ => Ok(()),
    }
}

fn construct(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let parts: Vec<String> = args.iter().map(|part| machine.to_text(*part)).collect();
    let locale = match parts.as_slice() {
        [language] => Locale { language: language.to_lowercase(), country: String::new() },
        [language, country] | [language, country, _] => {
            Locale { language: language.to_lowercase(), country: country.to_uppercase() }
        }
        _ => return missing(),
    };
    done(object(machine, locale))
}

fn named<const N: usize>(machine: &mut Machine, _class: Value, _args: &[Value]) -> HostResult {
    done(object(machine, Locale::parse(CONSTANTS[N].1)))
}

const CONSTANTS: [(&str, &str, Native); 12] = [
    ("ENGLISH", "en", named::<0>),
    ("US", "en-US", named::<1>),
    ("UK", "en-GB", named::<2>),
    ("ROOT", "", named::<3>),
    ("GERMAN", "de", named::<4>),
    ("GERMANY", "de-DE", named::<5>),
    ("FRENCH", "fr", named::<6>),
    ("FRANCE", "fr-FR", named::<7>),
    ("ITALY", "it-IT", named::<8>),
    ("CANADA", "en-CA", named::<9>),
    ("JAPAN", "ja-JP", named::<10>),
    ("CHINA", "zh-CN", named::<11>),
];

/// Languages by code: their codes of three letters and English names.
const LANGUAGES: &[(&str, &str, &str)] = &[
    ("en", "eng", "English"),
    ("de", "deu", "German"),
    ("fr", "fra", "French"),
    ("it", "ita", "Italian"),
    ("es", "spa", "Spanish"),
    ("pt", "por", "Portuguese"),
    ("nl", "nld", "Dutch"),
    ("pl", "pol", "Polish"),
    ("cs", "ces", "Czech"),
    ("sv", "swe", "Swedish"),
    ("da", "dan", "Danish"),
    ("fi", "fin", "Finnish"),
    ("nb", "nob", "Norwegian Bokm\u{e5}l"),
    ("ru", "rus", "Russian"),
    ("uk", "ukr", "Ukrainian"),
    ("tr", "tur", "Turkish"),
    ("el", "ell", "Greek"),
    ("hu", "hun", "Hungarian"),
    ("ro", "ron", "Romanian"),
    ("ja", "jpn", "Japanese"),
    ("zh", "zho", "Chinese"),
    ("ko", "kor", "Korean"),
];

/// Countries by code: their codes of three letters and English names.
const COUNTRIES: &[(&str, &str, &str)] = &[
    ("US", "USA", "United States"),
    ("GB", "GBR", "United Kingdom"),
    ("CA", "CAN", "Canada"),
    ("AU", "AUS", "Australia"),
    ("IE", "IRL", "Ireland"),
    ("DE", "DEU", "Germany"),
    ("AT", "AUT", "Austria"),
    ("CH", "CHE", "Switzerland"),
    ("FR", "FRA", "France"),
    ("BE", "BEL", "Belgium"),
    ("NL", "NLD", "Netherlands"),
    ("IT", "ITA", "Italy"),
    ("ES", "ESP", "Spain"),
    ("PT", "PRT", "Portugal"),
    ("BR", "BRA", "Brazil"),
    ("MX", "MEX", "Mexico"),
    ("PL", "POL", "Poland"),
    ("CZ", "CZE", "Czechia"),
    ("SE", "SWE", "Sweden"),
    ("DK", "DNK", "Denmark"),
    ("NO", "NOR", "Norway"),
    ("FI", "FIN", "Finland"),
    ("IN", "IND", "India"),
    ("JP", "JPN", "Japan"),
    ("CN", "CHN", "China"),
    ("KR", "KOR", "South Korea"),
];

/// One column of a table for a code; what the table lacks stays as it is.
fn column(table: &[(&str, &'static str, &'static str)], code: &str, name: bool) -> String {
    match table.iter().find(|(known, ..)| *known == code) {
        Some((_, _, shown)) if name => (*shown).to_owned(),
        Some((_, three, _)) => (*three).to_owned(),
        None => code.to_owned(),
    }
}

/// A part of the locale in English words.
fn display(machine: &mut Machine, this: Value, args: &[Value], part: fn(&Locale) -> String) -> HostResult {
    if let Some(locale) = args.first() {
        check_english(machine, *locale)?;
    }
    let shown = part(fits!(peek::<Locale>(machine, this)));
    text(machine, shown)
}

fn display_name(locale: &Locale) -> String {
    let language = column(LANGUAGES, &locale.language, true);
    match column(COUNTRIES, &locale.country, true).as_str() {
        "" => language,
        country => format!("{language} ({country})"),
    }
}

/// Locales have no extensions here.
fn no_extension(machine: &mut Machine, args: &[Value], least: usize, most: usize) -> HostResult {
    let [key] = args else { return missing() };
    let key = machine.to_text(*key);
    if !(least..=most).contains(&key.len()) || !key.chars().all(|c| c.is_ascii_alphanumeric()) {
        return Err(Fault::illegal_argument(format!("Ill-formed extension key: {key}")));
    }
    done(Value::Null)
}

fn no_words(machine: &mut Machine) -> HostResult {
    done(machine.set_of_kind(Vec::new(), entente_groovy_vm::object::TableKind::Immutable))
}

const METHODS: &[(&str, Native)] = &[
    ("getDisplayLanguage", |m, t, a| display(m, t, a, |locale| column(LANGUAGES, &locale.language, true))),
    ("getDisplayCountry", |m, t, a| display(m, t, a, |locale| column(COUNTRIES, &locale.country, true))),
    ("getDisplayName", |m, t, a| display(m, t, a, display_name)),
    ("getDisplayScript", |m, _, _| text(m, "")),
    ("getDisplayVariant", |m, _, _| text(m, "")),
    ("getScript", |m, _, _| text(m, "")),
    ("getVariant", |m, _, _| text(m, "")),
    ("getISO3Language", |m, t, _| display(m, t, &[], |locale| column(LANGUAGES, &locale.language, false))),
    ("getISO3Country", |m, t, _| display(m, t, &[], |locale| column(COUNTRIES, &locale.country, false))),
    ("getExtension", |m, _, a| no_extension(m, a, 1, 1)),
    ("getUnicodeLocaleType", |m, _, a| no_extension(m, a, 2, 2)),
    ("getExtensionKeys", |m, _, _| no_words(m)),
    ("getUnicodeLocaleKeys", |m, _, _| no_words(m)),
    ("getUnicodeLocaleAttributes", |m, _, _| no_words(m)),
    ("hasExtensions", |_, _, _| done(false)),
    ("stripExtensions", |_, t, _| done(t)),
    ("getLanguage", |m, this, _| {
        let language = fits!(peek::<Locale>(m, this)).language.clone();
        text(m, language)
    }),
    ("getCountry", |m, this, _| {
        let country = fits!(peek::<Locale>(m, this)).country.clone();
        text(m, country)
    }),
    ("toLanguageTag", |m, this, _| {
        let tag = fits!(peek::<Locale>(m, this)).tag("-");
        text(m, if tag.is_empty() { "und".to_owned() } else { tag })
    }),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    let class = with_parents(ClassDef::new("java.util.Locale"), &["java.lang.Object"])
        .constructor(construct)
        .methods(METHODS)
        .static_method("getDefault", |m, _, _| done(object(m, Locale::parse("en-US"))))
        .static_method("setDefault", |_, _, _| {
            Err(Fault::unsupported("The default locale is en_US here; pass a Locale to the method that needs one"))
        })
        .static_method("of", construct)
        .static_method("forLanguageTag", |m, _, a| {
            let [tag] = a else { return missing() };
            let tag = m.to_text(*tag);
            let language = tag.split(['-', '_']).next().unwrap_or_default();
            let is_language = (2..=8).contains(&language.len()) && language.chars().all(|c| c.is_ascii_alphabetic());
            done(object(m, Locale::parse(if is_language { &tag } else { "" })))
        });
    builder.class(CONSTANTS.iter().fold(class, |class, (name, _, read)| class.static_field(*name, *read)));
}
