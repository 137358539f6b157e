//! `MessageFormat` and `ChoiceFormat`.

use entente_groovy_vm::object::{ListKind, Object};
use entente_groovy_vm::{ClassDef, Fault, Heap, HostResult, LibraryBuilder, Machine, Native, Value, string_hash};

use super::format::{plain, styled};
use super::symbols::locale_of;
use crate::classes::with_parents;
use crate::locale::Locale;
use crate::support::java::{JavaValue, fits, object, peek, peek_mut};
use crate::support::{done, missing, text};

/// A piece of a message.
#[derive(Clone, Debug, PartialEq)]
enum Piece {
    /// Text as it is.
    Text(String),
    /// The place of an argument: its number, the kind of its format, the style.
    Place(usize, String, String),
}

/// A message with places.
#[derive(Clone)]
struct Message {
    pattern: String,
    pieces: Vec<Piece>,
    locale: Locale,
}

impl JavaValue for Message {
    fn class(&self) -> &str {
        "java.text.MessageFormat"
    }

    fn text(&self, _heap: &Heap) -> Option<String> {
        Some(format!("java.text.MessageFormat@{:x}", string_hash(&self.pattern)))
    }

    fn hash(&self, _heap: &Heap) -> Option<i32> {
        Some(string_hash(&self.pattern))
    }

    fn same(&self, other: &Self, _heap: &Heap) -> bool {
        (&self.pattern, &self.locale) == (&other.pattern, &other.locale)
    }
}

/// Nesting of choices inside messages.
const DEEPEST: usize = 20;

/// Takes a pattern apart.
fn parse(pattern: &str) -> Result<Vec<Piece>, Fault> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    let mut chars = pattern.chars().peekable();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        match c {
            '\'' if chars.next_if_eq(&'\'').is_some() => plain.push('\''),
            '\'' => quoted = !quoted,
            '{' if !quoted => {
                let (mut inside, mut depth, mut in_quote) = (String::new(), 1, false);
                for c in chars.by_ref() {
                    match c {
                        '\'' => in_quote = !in_quote,
                        '{' if !in_quote => depth += 1,
                        '}' if !in_quote => depth -= 1,
                        _ => {}
                    }
                    if depth == 0 {
                        break;
                    }
                    inside.push(c);
                }
                if depth > 0 {
                    return Err(Fault::illegal_argument("Unmatched braces in the pattern."));
                }
                if !plain.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut plain)));
                }
                pieces.push(place(&inside)?);
            }
            c => plain.push(c),
        }
    }
    if !plain.is_empty() {
        pieces.push(Piece::Text(plain));
    }
    Ok(pieces)
}

fn place(inside: &str) -> Result<Piece, Fault> {
    let mut parts = inside.splitn(3, ',');
    let number = parts.next().unwrap_or("");
    let at = number.trim().parse::<usize>().ok().filter(|at| *at < 10_000);
    let at = at.ok_or_else(|| Fault::illegal_argument(format!("can't parse argument number: {number}")))?;
    let kind = parts.next().unwrap_or("").trim().to_lowercase();
    if !matches!(kind.as_str(), "" | "number" | "date" | "time" | "choice") {
        return Err(Fault::illegal_argument(format!("unknown format type: {kind}")));
    }
    Ok(Piece::Place(at, kind, parts.next().unwrap_or("").to_owned()))
}

/// The pattern of dates in a style.
fn date_pattern(kind: &str, style: &str) -> String {
    match (kind, style.trim()) {
        ("date", "short") => "M/d/yy",
        ("date", "long") => "MMMM d, yyyy",
        ("date", "full") => "EEEE, MMMM d, yyyy",
        ("date", "" | "medium") => "MMM d, yyyy",
        ("time", "short") => "h:mm a",
        ("time", "" | "medium") => "h:mm:ss a",
        ("time", "long" | "full") => "h:mm:ss a z",
        (_, pattern) => pattern,
    }
    .to_owned()
}

fn date(machine: &mut Machine, value: Value, pattern: &str) -> Result<String, Fault> {
    let Some(millis) = machine.heap.date_ms(value) else {
        return Err(Fault::illegal_argument("Cannot format given Object as a Date"));
    };
    crate::date::check_pattern(pattern)?;
    let zone = crate::date::zone(machine.heap.time_zone());
    Ok(crate::date::write(pattern, &crate::date::zoned(millis, zone)))
}

/// A message with its places filled.
fn fill(
    machine: &mut Machine,
    pieces: &[Piece],
    args: &[Value],
    locale: &Locale,
    depth: usize,
) -> Result<String, Fault> {
    if depth > DEEPEST {
        return Err(Fault::illegal_argument("The choices of the message are nested too deeply"));
    }
    let mut shown = String::new();
    for piece in pieces {
        machine.charge(1)?;
        match piece {
            Piece::Text(text) => shown.push_str(text),
            Piece::Place(at, kind, style) => match args.get(*at) {
                None => shown.push_str(&format!("{{{at}}}")),
                Some(value) if value.is_null() => shown.push_str("null"),
                Some(value) => shown.push_str(&one(machine, *value, kind, style, args, locale, depth)?),
            },
        }
        machine.heap.check_string(shown.len())?;
    }
    Ok(shown)
}

fn one(
    machine: &mut Machine,
    value: Value,
    kind: &str,
    style: &str,
    args: &[Value],
    locale: &Locale,
    depth: usize,
) -> Result<String, Fault> {
    match kind {
        "number" => {
            let format = styled(locale, style.trim())?;
            format
                .write(machine, value)?
                .ok_or_else(|| Fault::illegal_argument("Cannot format given Object as a Number"))
        }
        "date" | "time" => date(machine, value, &date_pattern(kind, style)),
        "choice" => {
            let number = machine.heap.number(value).map(|number| number.to_f64());
            let number = number.ok_or_else(|| Fault::illegal_argument("Cannot format given Object as a Number"))?;
            let chosen = choose(&choices(style)?, number);
            if chosen.contains('{') { fill(machine, &parse(&chosen)?, args, locale, depth + 1) } else { Ok(chosen) }
        }
        _ => match plain(locale)?.write(machine, value)? {
            Some(shown) => Ok(shown),
            None if machine.heap.date_ms(value).is_some() => date(machine, value, "M/d/yy, h:mm a"),
            None => Ok(machine.to_text(value)),
        },
    }
}

/// The parts of a choice: where each begins, and its text.
fn choices(pattern: &str) -> Result<Vec<(f64, String)>, Fault> {
    let wrong = || Fault::illegal_argument(format!("Each interval must contain a number before a format: {pattern}"));
    let (mut found, mut parts) = (Vec::new(), vec![String::new()]);
    let (mut depth, mut quoted) = (0, false);
    for c in pattern.chars() {
        match c {
            '\'' => quoted = !quoted,
            '{' if !quoted => depth += 1,
            '}' if !quoted => depth -= 1,
            '|' if !quoted && depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    for part in parts {
        let at = part.find(['#', '<', '\u{2264}']).ok_or_else(wrong)?;
        let sign = part[at..].chars().next().unwrap_or('#');
        let limit = match part[..at].trim() {
            "-\u{221e}" => f64::NEG_INFINITY,
            "\u{221e}" => f64::INFINITY,
            number => number.parse::<f64>().map_err(|_| wrong())?,
        };
        // Strictly above: from the next double on.
        let limit = if sign == '<' { limit.next_up() } else { limit };
        found.push((limit, part[at + sign.len_utf8()..].to_owned()));
    }
    Ok(found)
}

fn choose(choices: &[(f64, String)], number: f64) -> String {
    let at = choices.iter().rposition(|(limit, _)| number >= *limit).unwrap_or(0);
    choices.get(at).map(|(_, text)| text.clone()).unwrap_or_default()
}

fn array(machine: &mut Machine, value: Value) -> Result<Vec<Value>, Fault> {
    if value.is_null() {
        return Ok(Vec::new());
    }
    match machine.heap.object(value) {
        Some(Object::List(list)) if matches!(list.kind, ListKind::Array(_)) => Ok(list.items.clone()),
        _ => {
            let class = machine.heap.class_name(value);
            let message = format!("class {class} cannot be cast to class [Ljava.lang.Object;");
            Err(Fault::new("java.lang.ClassCastException", message))
        }
    }
}

/// `MessageFormat.format(pattern, arguments...)`.
fn static_format(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let [pattern, values @ ..] = args else { return missing() };
    let pieces = parse(&machine.to_text(*pattern))?;
    let values = match values {
        [one] if matches!(machine.heap.object(*one), Some(Object::List(list)) if matches!(list.kind, ListKind::Array(_))) => {
            array(machine, *one)?
        }
        values => values.to_vec(),
    };
    let locale = fits!(locale_of(machine, None));
    let shown = fill(machine, &pieces, &values, &locale, 0)?;
    text(machine, shown)
}

fn construct(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let (pattern, locale) = match args {
        [pattern] => (*pattern, fits!(locale_of(machine, None))),
        [pattern, locale] => (*pattern, fits!(locale_of(machine, Some(locale)))),
        _ => return missing(),
    };
    let pattern = machine.to_text(pattern);
    let pieces = parse(&pattern)?;
    done(object(machine, Message { pattern, pieces, locale }))
}

/// Reads the arguments back out of a text: what stands between the pieces that are text.
fn parse_message(machine: &mut Machine, this: Value, args: &[Value]) -> HostResult {
    let [source, ..] = args else { return missing() };
    let (source, message) = (machine.to_text(*source), fits!(peek::<Message>(machine, this)).clone());
    let failed = || Fault::new("java.text.ParseException", "MessageFormat parse error!");
    let mut found: Vec<Value> = Vec::new();
    let mut rest = source.as_str();
    for (at, piece) in message.pieces.iter().enumerate() {
        match piece {
            Piece::Text(text) => rest = rest.strip_prefix(text.as_str()).ok_or_else(failed)?,
            Piece::Place(number, kind, style) => {
                let end = match message.pieces.get(at + 1) {
                    Some(Piece::Text(next)) => rest.find(next.as_str()).ok_or_else(failed)?,
                    _ => rest.len(),
                };
                let value = if kind == "number" {
                    let format = styled(&message.locale, style.trim())?;
                    let (number, _) = format.pattern.read(&rest[..end], &format.symbols, false).ok_or_else(failed)?;
                    match number.to_big_integer().and_then(|whole| i64::try_from(whole).ok()) {
                        Some(long) if number.scale() <= 0 => Value::Long(long),
                        _ => Value::Double(number.to_double()),
                    }
                } else {
                    machine.new_string(&rest[..end])?
                };
                if found.len() <= *number {
                    machine.heap.check_collection(*number + 1)?;
                    found.resize(*number + 1, Value::Null);
                }
                found[*number] = value;
                rest = &rest[end..];
            }
        }
    }
    let class = machine.heap.library().find_class("java.lang.Object");
    done(machine.heap.list_of_kind(found, ListKind::Array(class)))
}

fn formats(machine: &mut Machine, this: Value, by_argument: bool) -> HostResult {
    let message = fits!(peek::<Message>(machine, this)).clone();
    let mut found = Vec::new();
    for piece in &message.pieces {
        let Piece::Place(at, kind, style) = piece else { continue };
        let format = match kind.as_str() {
            "number" => {
                let format = styled(&message.locale, style.trim())?;
                object(machine, format)
            }
            _ => Value::Null,
        };
        if by_argument {
            if found.len() <= *at {
                machine.heap.check_collection(*at + 1)?;
                found.resize(*at + 1, Value::Null);
            }
            found[*at] = format;
        } else {
            found.push(format);
        }
    }
    done(machine.heap.list_of_kind(found, ListKind::Array(None)))
}

const METHODS: &[(&str, Native)] = &[
    ("format", |m, t, a| match a {
        [values, ..] => {
            let values = array(m, *values)?;
            let message = fits!(peek::<Message>(m, t)).clone();
            let shown = fill(m, &message.pieces, &values, &message.locale, 0)?;
            text(m, shown)
        }
        _ => missing(),
    }),
    ("formatToCharacterIterator", |m, _, a| match a {
        [values] => {
            array(m, *values)?;
            Err(Fault::unsupported("formatToCharacterIterator is not available in scripts; call format"))
        }
        _ => missing(),
    }),
    ("parse", parse_message),
    ("parseObject", parse_message),
    ("toPattern", |m, t, _| {
        let pattern = fits!(peek::<Message>(m, t)).pattern.clone();
        text(m, pattern)
    }),
    ("applyPattern", |m, t, a| match a {
        [pattern] => {
            let pattern = m.to_text(*pattern);
            let pieces = parse(&pattern)?;
            let message = fits!(peek_mut::<Message>(m, t));
            (message.pattern, message.pieces) = (pattern, pieces);
            done(Value::Null)
        }
        _ => missing(),
    }),
    ("getLocale", |m, t, _| {
        let locale = fits!(peek::<Message>(m, t)).locale.clone();
        done(object(m, locale))
    }),
    ("setLocale", |m, t, a| match a {
        [locale] => {
            let locale = fits!(peek::<Locale>(m, *locale)).clone();
            fits!(peek_mut::<Message>(m, t)).locale = locale;
            done(Value::Null)
        }
        _ => missing(),
    }),
    ("getFormats", |m, t, _| formats(m, t, false)),
    ("getFormatsByArgumentIndex", |m, t, _| formats(m, t, true)),
];

/// `ChoiceFormat`.
struct Choice(Vec<(f64, String)>);

impl JavaValue for Choice {
    fn class(&self) -> &str {
        "java.text.ChoiceFormat"
    }
}

fn new_choice(machine: &mut Machine, _class: Value, args: &[Value]) -> HostResult {
    let choice = match args {
        [pattern] => choices(&machine.to_text(*pattern))?,
        [limits, texts] => {
            let (limits, texts) = (fits!(machine.elements(*limits)?), fits!(machine.elements(*texts)?));
            if limits.len() != texts.len() {
                return Err(Fault::illegal_argument("Input arrays must be of the same length."));
            }
            let number = |limit: &Value| machine.heap.number(*limit).map_or(f64::NAN, |number| number.to_f64());
            let limits: Vec<f64> = limits.iter().map(number).collect();
            limits.into_iter().zip(texts).map(|(limit, text)| (limit, machine.to_text(text))).collect()
        }
        _ => return missing(),
    };
    done(object(machine, Choice(choice)))
}

pub(super) fn register(builder: &mut LibraryBuilder) {
    builder.class(
        with_parents(ClassDef::new("java.text.MessageFormat"), &["java.text.Format"])
            .constructor(construct)
            .methods(METHODS)
            .static_method("format", static_format),
    );
    builder.class(
        with_parents(ClassDef::new("java.text.ChoiceFormat"), &["java.text.NumberFormat"])
            .constructor(new_choice)
            .methods(&[("format", |m, t, a| match a {
                [number] => {
                    let number = fits!(m.heap.number(*number)).to_f64();
                    let shown = choose(&fits!(peek::<Choice>(m, t)).0, number);
                    text(m, shown)
                }
                _ => missing(),
            })]),
    );
}
