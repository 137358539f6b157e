//! The values that a run computes with: small, `Copy`, and cheap to pass around. Everything larger lives in the
//! [`Heap`](crate::Heap) and is named by a [`Handle`].

/// Names one object in the heap of one run. A handle means nothing in another run's heap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Handle(pub(crate) u32);

/// Names one class of the [`Library`](crate::Library) that a program was compiled against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClassId(pub(crate) u32);

/// One Groovy value. Primitives are held directly (Groovy sees them boxed), all else by handle.
///
/// `==` on this type is identity (Groovy's `===`), not Groovy's `==`; for that see
/// [`Heap::equals`](crate::Heap::equals).
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub enum Value {
    /// `null`.
    #[default]
    Null,
    /// `java.lang.Boolean`.
    Bool(bool),
    /// `java.lang.Byte`.
    Byte(i8),
    /// `java.lang.Short`.
    Short(i16),
    /// `java.lang.Character`: one UTF-16 unit.
    Char(u16),
    /// `java.lang.Integer`.
    Int(i32),
    /// `java.lang.Long`.
    Long(i64),
    /// `java.lang.Float`.
    Float(f32),
    /// `java.lang.Double`.
    Double(f64),
    /// A class as a value: `String`, `java.util.Date`.
    Class(ClassId),
    /// Anything that lives in the heap.
    Object(Handle),
}

impl Value {
    /// Whether this is `null`.
    pub fn is_null(self) -> bool {
        matches!(self, Value::Null)
    }

    /// The handle, when the value lives in the heap.
    pub fn handle(self) -> Option<Handle> {
        match self {
            Value::Object(handle) => Some(handle),
            _ => None,
        }
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Value::Bool(value)
    }
}

impl From<i32> for Value {
    fn from(value: i32) -> Self {
        Value::Int(value)
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Value::Long(value)
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Value::Double(value)
    }
}
