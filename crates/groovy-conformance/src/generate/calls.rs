//! Calls of any method that the library's table names, with arguments that may or may not fit.

use std::collections::BTreeSet;

use entente_groovy_vm::{Library, TypeTag};

use super::{Generator, KINDS, Kind};

/// Receivers of a type of the table.
const RECEIVERS: &[(TypeTag, &str, &[&str])] = &[
    (TypeTag::Integer, "Integer", &["$I"]),
    (TypeTag::Long, "Long", &["($I as long)", "7L"]),
    (TypeTag::BigInteger, "BigInteger", &["($I as BigInteger)", "12345678901234567890G"]),
    (TypeTag::BigDecimal, "BigDecimal", &["($D)"]),
    (TypeTag::Double, "Double", &["($F)"]),
    (TypeTag::Character, "Character", &["('q' as char)", "('7' as char)"]),
    (TypeTag::Boolean, "Boolean", &["$B"]),
    (TypeTag::String, "String", &["$S"]),
    (TypeTag::GString, "GString", &["\"x${$I}y\""]),
    (TypeTag::StringBuilder, "StringBuilder", &["new StringBuilder($S)"]),
    (TypeTag::List, "List", &["$L", "$T", "[$L, $T]", "[null, $I]"]),
    (TypeTag::Set, "Set", &["($L as LinkedHashSet)", "($T as TreeSet)"]),
    (TypeTag::Range, "Range", &["(1..$n)", "('a'..'d')", "(3..<$n)"]),
    (TypeTag::Map, "Map", &["$M", "[1: $S, 2: $L]"]),
    (TypeTag::MapEntry, "Map.Entry", &["[k: $I].entrySet().first()"]),
    (TypeTag::Array, "array", &["($L as int[])", "($T as String[])"]),
    (TypeTag::Closure, "Closure", &["{ it }", "{ a, b -> a }"]),
    (TypeTag::Date, "Date", &["new Date($I * 1000L)"]),
    (TypeTag::Iterator, "Iterator", &["$L.iterator()"]),
    (TypeTag::Exception, "Exception", &["new IllegalStateException($S)"]),
    (TypeTag::Null, "null", &["null"]),
];

const CLOSURES: &[&str] = &[
    "{ it }",
    "{ it == 1 }",
    "{ \"<$it>\".toString() }",
    "{ a, b -> a <=> b }",
    "{ a, b -> \"$a$b\".toString() }",
    "{ -> 5 }",
];

/// What answers otherwise each time, waits, or shows places in memory.
const EXCLUDED: &[&str] = &[
    "sleep",
    "shuffle",
    "shuffled",
    "hashCode",
    "getMetaClass",
    "setMetaClass",
    "metaClass",
    "dump",
    "wait",
    "notify",
    "notifyAll",
    "printStackTrace",
    "getStackTrace",
    "getClass",
    "iterator",
    "listIterator",
    "stream",
    "parallelStream",
    "spliterator",
    "getProperties",
    "getOwner",
    "getDelegate",
    "getThisObject",
    "trampoline",
    "setDelegate",
    "identity",
    "methods",
    "getMethods",
    "random",
    "finalize",
    "addShutdownHook",
    "invokeMethod",
    "getProperty",
    "setProperty",
    "run",
    "evaluate",
    "properties",
    "use",
    "mixin",
];

/// All that can be called, as `type.method`.
pub(super) fn offered(library: &Library) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for (tag, name, _) in RECEIVERS {
        all.extend(callable(library, *tag).into_iter().map(|method| format!("{name}.{method}")));
    }
    all
}

fn callable(library: &Library, tag: TypeTag) -> Vec<&str> {
    let callable = |method: &&str| !EXCLUDED.contains(method) && method.starts_with(|c: char| c.is_alphabetic());
    library.method_names(tag).into_iter().filter(callable).collect()
}

impl Generator {
    /// A statement that calls a random method of a random receiver and prints the answer or the exception's class.
    pub(super) fn wild_call(&mut self) -> String {
        let (tag, name, receivers) = *self.one_of(RECEIVERS);
        let library = std::sync::Arc::clone(&self.library);
        let methods = callable(&library, tag);
        if methods.is_empty() {
            return "println()".into();
        }
        let method = *self.one_of(&methods);
        self.reached.methods.insert(format!("{name}.{method}"));
        let template = *self.one_of(receivers);
        let receiver = self.fill(template);
        let count = [0, 0, 1, 1, 1, 2][self.below(6)];
        let arguments: Vec<String> = (0..count).map(|_| self.argument()).collect();
        let call = format!("({receiver}).{method}({})", arguments.join(", "));
        format!("try {{ println({call}) }} catch (Exception e) {{ println e.class.name }}")
    }

    fn argument(&mut self) -> String {
        match self.below(5) {
            0 | 1 => (*self.one_of(CLOSURES)).to_owned(),
            2 => (*self.one_of(&["1", "2", "0", "'a'", "null", "[1, 2]", "Integer", "String", "true"])).to_owned(),
            _ => {
                let kind: Kind = *self.one_of(&KINDS);
                self.expression(kind)
            }
        }
    }
}
