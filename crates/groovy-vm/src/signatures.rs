//! Which library methods Groovy finds for a receiver and arguments: the parameter types of every method that Apache Groovy has on the
//! kinds of values here, as a table that `tools/groovy-oracle` writes. Methods of the library are looser than Java's; this keeps calls
//! that Groovy refuses from reaching them.

use crate::error::Fault;
use crate::heap::Heap;
use crate::object::{ListKind, Object, TableKind};
use crate::value::Value;

/// Kinds of values in the order of the table's bits.
const KINDS: &str = "Null Boolean Character Byte Short Integer Long Float Double BigInteger BigDecimal String GString StringBuilder \
    ArrayList LinkedList ImmutableList boolean[] byte[] char[] short[] int[] long[] float[] double[] String[] Object[] Integer[] \
    LinkedHashMap HashMap TreeMap ImmutableMap LinkedHashSet HashSet TreeSet ImmutableSet IntRange ObjectRange NumberRange Entry \
    Closure Exception Date Timestamp Iterator Class Script Object Instance Host";

/// A set of kinds, one bit for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Kinds(u64);

impl Kinds {
    fn has(self, kind: u8) -> bool {
        self.0 >> kind & 1 == 1
    }

    fn has_all_of(self, other: Kinds) -> bool {
        self.0 & other.0 == other.0
    }
}

/// One method as Groovy knows it.
#[derive(Debug)]
pub(crate) struct Signature {
    receivers: Kinds,
    params: Box<[Kinds]>,
    /// What the elements of the last parameter take, when that is an array.
    elements: Option<Kinds>,
}

/// How arguments fit the methods of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// No method takes them.
    No,
    Yes,
    /// There are none, and the only method has one parameter, which gets null.
    NullPassed,
    /// Null alone fits several methods, none of which is the most general.
    Ambiguous,
    /// No way to choose among several methods of that name.
    NoChoice,
}

impl Signature {
    fn takes(&self, args: &[u8]) -> bool {
        let fixed = self.params.len().saturating_sub(1);
        let direct =
            args.len() == self.params.len() && self.params.iter().zip(args).all(|(param, arg)| param.has(*arg));
        direct
            || self.elements.is_some_and(|elements| {
                args.len() >= fixed
                    && self.params.iter().zip(&args[..fixed]).all(|(param, arg)| param.has(*arg))
                    && args[fixed..].iter().all(|arg| elements.has(*arg))
            })
    }

    fn takes_nothing(&self) -> bool {
        self.params.is_empty() || self.params.len() == 1 && self.elements.is_some()
    }
}

/// How arguments fit the methods of one name that a receiver has; `None` when Groovy knows no such method on any kind of value.
pub(crate) fn fit(signatures: &[Signature], receiver: u8, args: &[u8]) -> Option<Fit> {
    if signatures.is_empty() {
        return None;
    }
    let own = || signatures.iter().filter(|signature| signature.receivers.has(receiver));
    let count = own().count();
    Some(match args {
        _ if count == 0 => Fit::No,
        [] if own().any(Signature::takes_nothing) => Fit::Yes,
        [] if count > 1 => Fit::NoChoice,
        [] => {
            let takes_null = own().any(|signature| signature.params.len() == 1 && signature.params[0].has(NULL));
            if takes_null { Fit::NullPassed } else { Fit::No }
        }
        [NULL] if count > 1 => most_general(own()),
        args if own().any(|signature| signature.takes(args)) => Fit::Yes,
        _ => Fit::No,
    })
}

/// Null goes to the method whose parameter takes what all others take too.
fn most_general<'s>(signatures: impl Iterator<Item = &'s Signature>) -> Fit {
    let candidates: Vec<Kinds> = signatures
        .filter(|signature| signature.params.len() == 1 && signature.params[0].has(NULL))
        .map(|signature| signature.params[0])
        .collect();
    if candidates.is_empty() {
        return Fit::NoChoice;
    }
    let is_most_general = |kinds: &Kinds| candidates.iter().all(|other| kinds.has_all_of(*other));
    if candidates.iter().any(is_most_general) { Fit::Yes } else { Fit::Ambiguous }
}

/// The table, line by line: names with their signatures.
pub(crate) fn read(table: &str) -> impl Iterator<Item = (&str, Signature)> {
    let kinds = |text: &str| u64::from_str_radix(text, 16).ok().map(Kinds);
    table.lines().skip(1).filter_map(move |line| {
        let mut fields = line.split('\t');
        let (name, receivers, params) = (fields.next()?, kinds(fields.next()?)?, fields.next()?);
        let mut elements = None;
        let mut taken = Vec::new();
        for param in params.split(' ').filter(|param| !param.is_empty()) {
            let (whole, element) =
                param.split_once('+').map_or((param, None), |(whole, element)| (whole, Some(element)));
            taken.push(kinds(whole)?);
            elements = element.and_then(kinds);
        }
        Some((name, Signature { receivers, params: taken.into(), elements }))
    })
}

const NULL: u8 = 0;

impl Heap {
    /// The kind of a value in the table of signatures.
    pub(crate) fn signature_kind(&self, value: Value) -> u8 {
        match value {
            Value::Null => NULL,
            Value::Bool(_) => 1,
            Value::Char(_) => 2,
            Value::Byte(_) => 3,
            Value::Short(_) => 4,
            Value::Int(_) => 5,
            Value::Long(_) => 6,
            Value::Float(_) => 7,
            Value::Double(_) => 8,
            Value::Class(_) => 45,
            Value::Object(handle) => match self.get(handle) {
                Object::BigInteger(_) => 9,
                Object::Decimal(_) => 10,
                Object::Text(_) => 11,
                Object::GString(_) => 12,
                Object::Builder(_) => 13,
                Object::List(list) => match list.kind {
                    ListKind::ArrayList => 14,
                    ListKind::LinkedList => 15,
                    ListKind::Immutable => 16,
                    ListKind::Array(element) => self.array_kind(element),
                },
                Object::Map(map) => 28 + table_kind(map.kind),
                Object::Set(set) => 32 + table_kind(set.kind),
                Object::Range(range) => match (range.from, range.to) {
                    (Value::Int(_), Value::Int(_)) => 36,
                    (from, to) if self.number(from).is_some() && self.number(to).is_some() => 38,
                    _ => 37,
                },
                Object::Entry(_) => 39,
                Object::Closure(_) => 40,
                Object::Exception(exception) => {
                    if exception.instance.is_some() {
                        48
                    } else {
                        41
                    }
                }
                Object::Date(date) => 42 + u8::from(date.timestamp),
                Object::Iterator(_) => 44,
                Object::Script => 46,
                Object::Cell(_) | Object::Meta(_) => 47,
                Object::Instance(_) => 48,
                Object::Host(..) => 49,
            },
        }
    }

    fn array_kind(&self, element: Option<crate::value::ClassId>) -> u8 {
        match element.map(|class| self.library().class(class).name.as_str()) {
            Some("boolean") => 17,
            Some("byte") => 18,
            Some("char") => 19,
            Some("short") => 20,
            Some("int") => 21,
            Some("long") => 22,
            Some("float") => 23,
            Some("double") => 24,
            Some("java.lang.String") => 25,
            Some("java.lang.Integer") => 27,
            _ => 26,
        }
    }
}

fn table_kind(kind: TableKind) -> u8 {
    match kind {
        TableKind::Linked => 0,
        TableKind::Hash => 1,
        TableKind::Tree => 2,
        TableKind::Immutable => 3,
    }
}

/// What Groovy throws when it can't choose.
pub(crate) fn no_choice(fit: Fit, class: &str, method: &str) -> Fault {
    if fit == Fit::Ambiguous {
        let message = format!("Ambiguous method overloading for method {class}#{method}.");
        return Fault::new("groovy.lang.GroovyRuntimeException", message);
    }
    Fault::new(
        "org.codehaus.groovy.runtime.metaclass.MethodSelectionException",
        format!("Could not find which method {method}() to invoke from this list:"),
    )
}

/// Whether a table's first line names the kinds in the order that is expected here.
pub(crate) fn has_known_kinds(table: &str) -> bool {
    table.lines().next().and_then(|line| line.strip_prefix("kinds\t")) == Some(KINDS)
}
