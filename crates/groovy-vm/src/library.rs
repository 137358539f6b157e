//! The table of everything that scripts can reach besides the embedding's own objects: methods by the type of their
//! receiver, classes with their constructors and static members. Filled once by the embedding, then shared.

use std::sync::Arc;

use foldhash::{HashMap, HashSet};

use crate::compile::ClosureClass;
use crate::host::HostResult;
use crate::machine::Machine;
use crate::object::DateObject;
use crate::signatures::{self, Signature};
use crate::value::{ClassId, Value};

/// A library method: the machine, the receiver (for static methods and constructors the class), the arguments.
///
/// It answers [`Outcome::Missing`](crate::Outcome::Missing) when the arguments don't fit; then the next method of
/// that name along the receiver's types is tried.
pub type Native = fn(&mut Machine, Value, &[Value]) -> HostResult;

/// Writes the text of a date in a time zone (IANA name), as `Date.toString` or `Timestamp.toString` does.
pub type DateFormat = fn(&DateObject, &str) -> String;

/// The kind of a receiver, as far as library methods tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is named after the Java type it stands for")]
pub enum TypeTag {
    Object,
    Null,
    Boolean,
    Character,
    Number,
    Integer,
    Long,
    Double,
    BigInteger,
    BigDecimal,
    String,
    GString,
    StringBuilder,
    Iterable,
    Collection,
    List,
    Array,
    Set,
    Range,
    Map,
    MapEntry,
    Closure,
    Exception,
    Date,
    Iterator,
    Class,
    Script,
    /// An object of a class of the script.
    Instance,
    Host,
}

impl TypeTag {
    /// The tags whose methods a receiver has, nearest first.
    pub fn chain(self) -> &'static [TypeTag] {
        use TypeTag as T;
        match self {
            T::Object => &[T::Object],
            T::Null => &[T::Null],
            T::Boolean => &[T::Boolean, T::Object],
            T::Character => &[T::Character, T::Object],
            T::Number => &[T::Number, T::Object],
            T::Integer => &[T::Integer, T::Number, T::Object],
            T::Long => &[T::Long, T::Number, T::Object],
            T::Double => &[T::Double, T::Number, T::Object],
            T::BigInteger => &[T::BigInteger, T::Number, T::Object],
            T::BigDecimal => &[T::BigDecimal, T::Number, T::Object],
            T::String => &[T::String, T::Object],
            T::GString => &[T::GString, T::String, T::Object],
            T::StringBuilder => &[T::StringBuilder, T::String, T::Object],
            T::Iterable => &[T::Iterable, T::Object],
            T::Collection => &[T::Collection, T::Iterable, T::Object],
            T::List => &[T::List, T::Collection, T::Iterable, T::Object],
            T::Array => &[T::Array, T::List, T::Collection, T::Iterable, T::Object],
            T::Set => &[T::Set, T::Collection, T::Iterable, T::Object],
            T::Range => &[T::Range, T::List, T::Collection, T::Iterable, T::Object],
            T::Map => &[T::Map, T::Object],
            T::MapEntry => &[T::MapEntry, T::Object],
            T::Closure => &[T::Closure, T::Object],
            T::Exception => &[T::Exception, T::Object],
            T::Date => &[T::Date, T::Object],
            T::Iterator => &[T::Iterator, T::Iterable, T::Object],
            T::Class => &[T::Class, T::Object],
            T::Script => &[T::Script, T::Object],
            T::Instance => &[T::Instance, T::Object],
            T::Host => &[T::Host, T::Collection, T::Iterable, T::Object],
        }
    }
}

/// A name that the library knows, as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Symbol(u32);

/// A class as it is registered with [`LibraryBuilder::class`].
#[derive(Clone)]
pub struct ClassDef {
    name: String,
    parents: Vec<String>,
    is_interface: bool,
    constructor: Option<Native>,
    methods: Vec<(&'static str, Native)>,
    statics: Vec<(String, Native)>,
    fields: Vec<(String, Native)>,
}

impl ClassDef {
    /// A class by full name.
    pub fn new(name: impl Into<String>) -> Self {
        ClassDef {
            name: name.into(),
            parents: Vec::new(),
            is_interface: false,
            constructor: None,
            methods: Vec::new(),
            statics: Vec::new(),
            fields: Vec::new(),
        }
    }

    /// A superclass or interface, by full name; may be registered earlier or later.
    pub fn parent(mut self, name: impl Into<String>) -> Self {
        self.parents.push(name.into());
        self
    }

    /// Marks it as an interface.
    pub fn interface(mut self) -> Self {
        self.is_interface = true;
        self
    }

    /// What `new` calls.
    pub fn constructor(mut self, constructor: Native) -> Self {
        self.constructor = Some(constructor);
        self
    }

    /// Methods of its instances, which are host objects of that class name. They are tried after the object's own
    /// [`call_method`](crate::HostObject::call_method); of methods with the same name the nearest class's first.
    pub fn methods(mut self, methods: &[(&'static str, Native)]) -> Self {
        self.methods.extend_from_slice(methods);
        self
    }

    /// A static method.
    pub fn static_method(mut self, name: impl Into<String>, method: Native) -> Self {
        self.statics.push((name.into(), method));
        self
    }

    /// A static field or enum constant, computed at each read.
    pub fn static_field(mut self, name: impl Into<String>, read: Native) -> Self {
        self.fields.push((name.into(), read));
        self
    }
}

/// A class of the library.
pub struct ClassInfo {
    /// Full name.
    pub name: String,
    /// Whether it is an interface.
    pub is_interface: bool,
    pub(crate) constructor: Option<Native>,
    methods: HashMap<&'static str, Vec<Native>>,
    statics: HashMap<String, Native>,
    fields: HashMap<String, Native>,
    parents: Vec<ClassId>,
    ancestors: HashSet<ClassId>,
    /// The class itself, then its ancestors by distance: the order in which methods are looked up.
    lineage: Vec<ClassId>,
}

impl ClassInfo {
    /// The name without its package.
    pub fn simple_name(&self) -> std::borrow::Cow<'_, str> {
        let Some(element) = self.name.strip_prefix('[') else {
            return self.name.rsplit(['.', '$']).next().unwrap_or(&self.name).into();
        };
        let element = match element {
            "Z" => "boolean",
            "B" => "byte",
            "C" => "char",
            "S" => "short",
            "I" => "int",
            "J" => "long",
            "F" => "float",
            "D" => "double",
            class => class.trim_end_matches(';').rsplit(['.', '$']).next().unwrap_or(class),
        };
        format!("{element}[]").into()
    }

    /// A static method.
    pub fn static_method(&self, name: &str) -> Option<Native> {
        self.statics.get(name).copied()
    }

    /// The reader of a static field.
    pub fn static_field(&self, name: &str) -> Option<Native> {
        self.fields.get(name).copied()
    }

    /// The first registered parent: the superclass.
    pub fn superclass(&self) -> Option<ClassId> {
        self.parents.first().copied()
    }

    /// The registered parents, the superclass first.
    pub(crate) fn parents(&self) -> &[ClassId] {
        &self.parents
    }

    /// The class itself, then its ancestors by distance.
    pub(crate) fn lineage(&self) -> &[ClassId] {
        &self.lineage
    }
}

/// Packages whose classes need no import.
const DEFAULT_PACKAGES: [&str; 6] = ["java.lang", "java.util", "java.io", "java.net", "groovy.lang", "groovy.util"];
/// Classes of other packages that need no import.
const DEFAULT_CLASSES: [&str; 2] = ["java.math.BigInteger", "java.math.BigDecimal"];

/// Collects the library's parts.
pub struct LibraryBuilder {
    methods: Vec<(TypeTag, &'static str, Native)>,
    classes: Vec<ClassDef>,
    signatures: &'static str,
    date_format: DateFormat,
}

impl LibraryBuilder {
    /// An empty library: scripts can calculate, but there are no methods at all.
    pub fn new() -> Self {
        LibraryBuilder {
            methods: Vec::new(),
            classes: Vec::new(),
            signatures: "",
            date_format: |date, _| date.millis.to_string(),
        }
    }

    /// Methods of a type. Of methods with the same name the one registered first is tried first.
    pub fn methods(&mut self, tag: TypeTag, methods: &[(&'static str, Native)]) -> &mut Self {
        self.methods.extend(methods.iter().map(|(name, native)| (tag, *name, *native)));
        self
    }

    /// A class; of two with the same name the later replaces the earlier.
    pub fn class(&mut self, class: ClassDef) -> &mut Self {
        self.classes.retain(|other| other.name != class.name);
        self.classes.push(class);
        self
    }

    /// An exception class with the usual constructors: `()`, `(message)`, `(message, cause)`, `(cause)`.
    pub fn exception(&mut self, name: &str, parent: &str) -> &mut Self {
        self.class(ClassDef::new(name).parent(parent).constructor(crate::machine::construct_exception))
    }

    /// The table of what Groovy's own methods take, as `tools/groovy-oracle` writes it. Calls that it refuses reach no method; names
    /// that it lacks are not checked.
    ///
    /// # Panics
    /// When the table counts the kinds of values in another order than this crate.
    pub fn signatures(&mut self, table: &'static str) -> &mut Self {
        assert!(signatures::has_known_kinds(table), "the table of signatures is of another version");
        self.signatures = table;
        self
    }

    /// How dates are written as text.
    pub fn date_format(&mut self, format: DateFormat) -> &mut Self {
        self.date_format = format;
        self
    }

    /// The finished library.
    pub fn build(self) -> Arc<Library> {
        let mut symbols: HashMap<&'static str, Symbol> = HashMap::default();
        let mut names = Vec::new();
        let mut methods: HashMap<(TypeTag, Symbol), Vec<Native>> = HashMap::default();
        for (tag, name, native) in self.methods {
            let next = Symbol(symbols.len() as u32);
            let symbol = *symbols.entry(name).or_insert_with(|| {
                names.push(name);
                next
            });
            methods.entry((tag, symbol)).or_default().push(native);
        }
        let mut signatures: Vec<Vec<Signature>> = Vec::new();
        signatures.resize_with(symbols.len(), Vec::new);
        for (name, signature) in signatures::read(self.signatures) {
            if let Some(Symbol(at)) = symbols.get(name) {
                signatures[*at as usize].push(signature);
            }
        }
        let by_name: HashMap<String, ClassId> =
            self.classes.iter().enumerate().map(|(at, class)| (class.name.clone(), ClassId(at as u32))).collect();
        let parents: Vec<Vec<ClassId>> = self
            .classes
            .iter()
            .map(|class| class.parents.iter().filter_map(|parent| by_name.get(parent).copied()).collect())
            .collect();
        let classes = self
            .classes
            .into_iter()
            .enumerate()
            .map(|(at, class)| (lineage(ClassId(at as u32), &parents), at, class))
            .map(|(lineage, at, class)| ClassInfo {
                ancestors: lineage.iter().copied().collect(),
                lineage,
                parents: parents[at].clone(),
                name: class.name,
                is_interface: class.is_interface,
                constructor: class.constructor,
                methods: class.methods.into_iter().fold(
                    HashMap::<_, Vec<_>>::default(),
                    |mut methods, (name, native)| {
                        methods.entry(name).or_default().push(native);
                        methods
                    },
                ),
                statics: class.statics.into_iter().collect(),
                fields: class.fields.into_iter().collect(),
            })
            .collect();
        let shared =
            Arc::new(Shared { symbols, names, methods, signatures, classes, by_name, date_format: self.date_format });
        Arc::new(Library {
            shared,
            script_classes: Vec::new(),
            script_names: HashMap::default(),
            closure_classes: Vec::new(),
        })
    }
}

impl Default for LibraryBuilder {
    fn default() -> Self {
        Self::new()
    }
}

fn lineage(class: ClassId, parents: &[Vec<ClassId>]) -> Vec<ClassId> {
    let mut found = vec![class];
    let mut at = 0;
    while let Some(next) = found.get(at).copied() {
        for parent in &parents[next.0 as usize] {
            if !found.contains(parent) {
                found.push(*parent);
            }
        }
        at += 1;
    }
    found
}

/// A finished library, perhaps with the classes of one script on top.
pub struct Library {
    shared: Arc<Shared>,
    /// The classes of a script; their ids follow those of the library.
    script_classes: Vec<ClassInfo>,
    script_names: HashMap<String, ClassId>,
    /// By function of the script: the class of closures with that code.
    closure_classes: Vec<Option<ClassId>>,
}

/// What all scripts have in common.
struct Shared {
    symbols: HashMap<&'static str, Symbol>,
    /// By symbol.
    names: Vec<&'static str>,
    methods: HashMap<(TypeTag, Symbol), Vec<Native>>,
    /// By symbol.
    signatures: Vec<Vec<Signature>>,
    classes: Vec<ClassInfo>,
    by_name: HashMap<String, ClassId>,
    date_format: DateFormat,
}

/// What the library has to know of a class of a script.
pub(crate) struct ScriptClassHead {
    pub name: String,
    pub is_interface: bool,
    /// The superclass first, then interfaces.
    pub parents: Vec<ClassId>,
}

impl Library {
    /// The id of the first class that a script adds.
    pub(crate) fn first_script_class(&self) -> u32 {
        self.shared.classes.len() as u32
    }

    /// This library with a script's own classes on top: those it declares, then the script's itself and those of its closures.
    pub(crate) fn with_script_classes(
        &self,
        script: &str,
        mut heads: Vec<ScriptClassHead>,
        closures: &[ClosureClass],
        functions: usize,
    ) -> Arc<Library> {
        let first = self.first_script_class();
        let parent = |name: &str| self.find_class(name).into_iter().collect::<Vec<_>>();
        if heads.iter().all(|head| head.name != script) {
            let parents = parent("groovy.lang.Script");
            heads.push(ScriptClassHead { name: script.to_owned(), is_interface: false, parents });
        }
        let mut closure_classes = vec![None; if closures.is_empty() { 0 } else { functions }];
        let closure_parents = parent("groovy.lang.Closure");
        for closure in closures {
            closure_classes[closure.function as usize] = Some(ClassId(first + heads.len() as u32));
            let (name, parents) = (closure.name.clone(), closure_parents.clone());
            heads.push(ScriptClassHead { name, is_interface: false, parents });
        }
        let parents_of = |id: ClassId| heads.get(id.0.wrapping_sub(first) as usize).map(|head| head.parents.as_slice());
        let script_classes = (0..heads.len())
            .map(|at| {
                let mut lineage = vec![ClassId(first + at as u32)];
                let mut next = 0;
                while let Some(id) = lineage.get(next).copied() {
                    next += 1;
                    let parents = parents_of(id).unwrap_or_else(|| &self.shared.classes[id.0 as usize].lineage);
                    for parent in parents {
                        if !lineage.contains(parent) {
                            lineage.push(*parent);
                        }
                    }
                }
                ClassInfo {
                    name: heads[at].name.clone(),
                    is_interface: heads[at].is_interface,
                    constructor: None,
                    methods: HashMap::default(),
                    statics: HashMap::default(),
                    fields: HashMap::default(),
                    parents: heads[at].parents.clone(),
                    ancestors: lineage.iter().copied().collect(),
                    lineage,
                }
            })
            .collect();
        let script_names =
            heads.iter().enumerate().map(|(at, head)| (head.name.clone(), ClassId(first + at as u32))).collect();
        Arc::new(Library { shared: Arc::clone(&self.shared), script_classes, script_names, closure_classes })
    }

    /// The class of the closures that a function of the script is the code of.
    pub(crate) fn closure_class(&self, function: u32) -> Option<ClassId> {
        self.closure_classes.get(function as usize).copied().flatten()
    }

    /// Whether a class is another or descends from it.
    pub(crate) fn descends(&self, class: ClassId, ancestor: ClassId) -> bool {
        self.class(class).ancestors.contains(&ancestor)
    }

    pub(crate) fn symbol(&self, name: &str) -> Option<Symbol> {
        self.shared.symbols.get(name).copied()
    }

    /// The name behind a symbol.
    pub(crate) fn symbol_name(&self, symbol: Symbol) -> &str {
        self.shared.names.get(symbol.0 as usize).map_or("", |name| &**name)
    }

    /// What Groovy's methods of a name take.
    pub(crate) fn signatures(&self, symbol: Symbol) -> &[Signature] {
        &self.shared.signatures[symbol.0 as usize]
    }

    /// The methods of a name for a receiver, nearest type first.
    pub(crate) fn methods(&self, tag: TypeTag, symbol: Symbol) -> impl Iterator<Item = Native> + '_ {
        tag.chain().iter().filter_map(move |tag| self.shared.methods.get(&(*tag, symbol))).flatten().copied()
    }

    /// The methods of a name that instances of a class (by full name) have, nearest class first.
    pub(crate) fn class_methods<'l>(&'l self, class: &str, name: &'l str) -> impl Iterator<Item = Native> + 'l {
        let lineage = self.find_class(class).map(|class| self.class(class).lineage.as_slice()).unwrap_or_default();
        lineage.iter().filter_map(move |class| self.class(*class).methods.get(name)).flatten().copied()
    }

    /// Whether a class (by full name) has an instance or static method of that name, itself or from an ancestor.
    pub fn class_has_method(&self, class: &str, name: &str) -> bool {
        self.class_methods(class, name).next().is_some()
            || self.find_class(class).is_some_and(|class| self.class(class).static_method(name).is_some())
    }

    /// Names of the methods that a receiver has, sorted.
    pub fn method_names(&self, tag: TypeTag) -> Vec<&str> {
        let mut names: Vec<&str> = self
            .shared
            .symbols
            .iter()
            .filter(|(_, symbol)| tag.chain().iter().any(|tag| self.shared.methods.contains_key(&(*tag, **symbol))))
            .map(|(name, _)| &**name)
            .collect();
        names.sort_unstable();
        names
    }

    /// A class by its id.
    pub fn class(&self, id: ClassId) -> &ClassInfo {
        let at = id.0 as usize;
        let shared = self.shared.classes.len();
        if at < shared { &self.shared.classes[at] } else { &self.script_classes[at - shared] }
    }

    /// A class by its full name.
    pub fn find_class(&self, name: &str) -> Option<ClassId> {
        self.script_names.get(name).or_else(|| self.shared.by_name.get(name)).copied()
    }

    /// A class by a simple name that needs no import.
    pub fn default_import(&self, simple_name: &str) -> Option<ClassId> {
        DEFAULT_PACKAGES.iter().find_map(|package| self.find_class(&format!("{package}.{simple_name}"))).or_else(|| {
            DEFAULT_CLASSES
                .iter()
                .find(|name| name.rsplit('.').next() == Some(simple_name))
                .and_then(|name| self.find_class(name))
        })
    }

    /// Whether a class (by full name) is another or descends from it.
    pub fn is_subclass(&self, class: &str, ancestor: ClassId) -> bool {
        match self.find_class(class) {
            Some(class) => self.class(class).ancestors.contains(&ancestor),
            None => false,
        }
    }

    pub(crate) fn format_date(&self, date: &DateObject, time_zone: &str) -> String {
        (self.shared.date_format)(date, time_zone)
    }
}
