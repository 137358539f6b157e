//! What lives in the heap.

use std::sync::Arc;

use num_bigint::BigInt;

use crate::decimal::JavaDecimal;
use crate::host::HostObject;
use crate::map::LinkedTable;
use crate::value::{ClassId, Value};

/// One heap object.
pub enum Object {
    /// `java.lang.String`.
    Text(Arc<str>),
    /// A text with values in it, `"a ${b} c"`.
    GString(GString),
    /// `java.math.BigInteger`.
    BigInteger(BigInt),
    /// `java.math.BigDecimal`.
    Decimal(JavaDecimal),
    /// Lists and arrays.
    List(ListObject),
    /// Maps.
    Map(MapObject),
    /// Sets.
    Set(SetObject),
    /// `a..b`.
    Range(RangeObject),
    /// One pair of a map, as `find` and `each` pass it.
    Entry(EntryObject),
    /// Closures of every kind.
    Closure(ClosureObject),
    /// Throwables.
    Exception(ExceptionObject),
    /// `java.util.Date` and `java.sql.Timestamp`.
    Date(DateObject),
    /// `java.lang.StringBuilder` and `StringBuffer`.
    Builder(String),
    /// `java.util.Iterator` over a snapshot.
    Iterator(IteratorObject),
    /// A local variable that closures share.
    Cell(Value),
    /// The script itself, `this` in its body.
    Script,
    /// `metaClass` of a class or object.
    Meta(MetaObject),
    /// An object of a class of the script; throwables are [`Object::Exception`]s.
    Instance(InstanceObject),
    /// An object of the embedding or library; `None` while one of its methods runs.
    Host(Option<Box<dyn HostObject>>, Arc<str>),
}

/// The parts of a GString: `texts` has one element more than `values`.
#[derive(Clone)]
pub struct GString {
    /// The constant parts.
    pub texts: Arc<[Arc<str>]>,
    /// What stands between them.
    pub values: Vec<Value>,
    /// What the closures of lazy parts answered last; empty when no part is lazy.
    pub shown: Vec<Value>,
    /// Whether some value is a closure to be called each time the text is made.
    pub lazy: bool,
}

/// Which Java list a list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// `java.util.ArrayList`.
    ArrayList,
    /// `java.util.LinkedList`.
    LinkedList,
    /// A list that refuses changes.
    Immutable,
    /// A Java array of objects of that class.
    Array(Option<ClassId>),
}

/// Elements in order.
pub struct ListObject {
    /// The elements.
    pub items: Vec<Value>,
    /// Which Java class it shows.
    pub kind: ListKind,
}

/// Which Java map or set it is; decides about the order of iteration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// Insertion order.
    Linked,
    /// Java's bucket order.
    Hash,
    /// Sorted by key: the entries are kept in that order.
    Tree,
    /// Insertion order, refuses changes.
    Immutable,
}

/// Pairs by key.
pub struct MapObject {
    /// The pairs.
    pub table: LinkedTable,
    /// Which Java class it shows.
    pub kind: TableKind,
    /// The closure of `withDefault`.
    pub default: Value,
    /// The comparator of a sorted map; null is the natural order.
    pub order: Value,
}

/// Distinct elements.
pub struct SetObject {
    /// The elements as keys.
    pub table: LinkedTable,
    /// Which Java class it shows.
    pub kind: TableKind,
    /// The comparator of a sorted set; null is the natural order.
    pub order: Value,
}

/// `from..to` with its bounds as written.
#[derive(Clone, Copy)]
pub struct RangeObject {
    /// First bound.
    pub from: Value,
    /// Second bound.
    pub to: Value,
    /// `<..`
    pub exclude_from: bool,
    /// `..<`
    pub exclude_to: bool,
    /// The list of the elements, when only methods of the bounds tell which they are; else null.
    pub elements: Value,
}

/// A pair with a way back to its map, for `setValue`.
#[derive(Clone, Copy)]
pub struct EntryObject {
    /// The map it belongs to, or null.
    pub map: Value,
    /// Its key.
    pub key: Value,
    /// Its value when it was taken.
    pub value: Value,
}

/// A closure: code plus what it closes over.
#[derive(Clone)]
pub struct ClosureObject {
    /// What runs.
    pub code: ClosureCode,
    /// The object around the closure: the script or an outer closure.
    pub owner: Value,
    /// Where names go that the owner doesn't know; the owner at first.
    pub delegate: Value,
    /// `this` inside.
    pub this: Value,
    /// The order in which owner and delegate are asked.
    pub strategy: ResolveStrategy,
}

/// What a closure runs.
#[derive(Clone)]
pub enum ClosureCode {
    /// A function of the program with the cells it captured.
    Function {
        /// Index of the function.
        function: u32,
        /// Captured variables.
        captures: Arc<[Value]>,
    },
    /// `object.&method`.
    Method {
        /// The object.
        receiver: Value,
        /// The method's name.
        name: Arc<str>,
    },
    /// `curry`, `rcurry`, `ncurry`: arguments put in at a position (negative: counted from the end).
    Curried {
        /// The closure called.
        inner: Value,
        /// The arguments.
        args: Vec<Value>,
        /// Where they go.
        at: i32,
    },
    /// `first >> second`.
    Composed {
        /// Called with the arguments.
        first: Value,
        /// Called with the first one's result.
        second: Value,
    },
    /// `memoize()`: answers are kept in a map by the list of arguments.
    Memoized {
        /// The closure called.
        inner: Value,
        /// The answers so far.
        cache: Value,
        /// How many are kept.
        limit: u32,
    },
    /// `trampoline()`: called again as long as it answers another of these.
    Trampoline {
        /// The closure called.
        inner: Value,
    },
}

/// `Closure.resolveStrategy`, with Groovy's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResolveStrategy {
    /// 0
    OwnerFirst,
    /// 1
    DelegateFirst,
    /// 2
    OwnerOnly,
    /// 3
    DelegateOnly,
    /// 4
    ToSelf,
}

/// A throwable.
#[derive(Clone)]
pub struct ExceptionObject {
    /// Full class name.
    pub class: Arc<str>,
    /// The message.
    pub message: Option<Arc<str>>,
    /// The cause or null.
    pub cause: Value,
    /// Where it was thrown first, when it was.
    pub(crate) origin: Option<crate::interp::Origin>,
    /// What was thrown while this one was on its way.
    pub suppressed: Vec<Value>,
    /// What a class of the script adds to it.
    pub(crate) instance: Option<Box<InstanceObject>>,
}

/// The table of what a script adds to a class or object.
#[derive(Clone, Copy)]
pub struct MetaObject {
    /// The class or object.
    pub target: Value,
    /// Whether it is about static methods.
    pub is_static: bool,
}

/// What an object of a class of the script consists of.
#[derive(Clone)]
pub struct InstanceObject {
    /// Its class.
    pub class: ClassId,
    /// Its fields, those of superclasses first.
    pub fields: Vec<Value>,
    /// The object of the library class that its class extends; for a closure or map coerced to an interface that
    /// closure or map; else null.
    pub base: Value,
    /// The object around it, for inner classes.
    pub outer: Value,
    /// What its local class captured.
    pub(crate) captures: Arc<[Value]>,
}

/// Milliseconds since 1970 with the face of a class.
#[derive(Clone, Copy)]
pub struct DateObject {
    /// Milliseconds since 1970-01-01T00:00Z.
    pub millis: i64,
    /// Whether it is a `java.sql.Timestamp`.
    pub timestamp: bool,
    /// Nanoseconds below the millisecond, which only a `Timestamp` can have: 0 to 999,999.
    pub sub_nanos: u32,
}

/// A walk through a snapshot of a collection.
pub struct IteratorObject {
    /// All elements.
    pub items: Vec<Value>,
    /// The next one.
    pub next: usize,
    /// The collection, for `remove`.
    pub source: Value,
    /// Whether the element before the next one may be removed.
    pub removable: bool,
}
