//! Java objects with a Rust value inside: identity, equality, order, hash and text come from the value, methods from
//! the class that the library registers under the value's class name.

use std::any::Any;
use std::cmp::Ordering;

use entente_groovy_vm::{Heap, HostObject, Machine, Value};

/// A Rust value that scripts see as an instance of a Java class.
pub(crate) trait JavaValue: Send + Sized + 'static {
    /// Full name of its Java class.
    fn class(&self) -> &str;

    /// `toString()`; `None` is Java's `class@hash`.
    fn text(&self, heap: &Heap) -> Option<String> {
        let _ = heap;
        None
    }

    /// `equals` with a value of the same Rust type.
    fn same(&self, other: &Self, heap: &Heap) -> bool {
        let _ = (other, heap);
        false
    }

    /// `compareTo` with a value of the same Rust type.
    fn order(&self, other: &Self) -> Option<Ordering> {
        let _ = other;
        None
    }

    /// `hashCode()`; `None` is by identity.
    fn hash(&self, heap: &Heap) -> Option<i32> {
        let _ = heap;
        None
    }

    /// The elements, when scripts can walk it.
    fn elements(&self, heap: &mut Heap) -> Option<Vec<Value>> {
        let _ = heap;
        None
    }

    /// The values that its text shows.
    fn parts(&self) -> Vec<Value> {
        Vec::new()
    }

    /// Groovy truth.
    fn truth(&self) -> bool {
        true
    }
}

/// The object around a value.
pub(crate) struct Java<T>(pub T);

impl<T: JavaValue> HostObject for Java<T> {
    fn class_name(&self) -> &str {
        self.0.class()
    }

    fn iterate(&self, heap: &mut Heap) -> Option<Vec<Value>> {
        self.0.elements(heap)
    }

    fn parts(&self) -> Vec<Value> {
        self.0.parts()
    }

    fn truth(&self, _heap: &Heap) -> bool {
        self.0.truth()
    }

    fn equals(&self, heap: &Heap, other: Value) -> bool {
        heap.host::<Java<T>>(other).is_some_and(|other| self.0.same(&other.0, heap))
    }

    fn compare(&self, heap: &Heap, other: Value) -> Option<Ordering> {
        self.0.order(&heap.host::<Java<T>>(other)?.0)
    }

    fn hash_code(&self, heap: &Heap) -> Option<i32> {
        self.0.hash(heap)
    }

    fn display(&self, heap: &Heap) -> Option<String> {
        self.0.text(heap)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

/// A new object around a value.
pub(crate) fn object<T: JavaValue>(machine: &mut Machine, value: T) -> Value {
    machine.heap.add_host(Box::new(Java(value)))
}

/// The Rust value behind an object, when it is of that type.
pub(crate) fn peek<T: JavaValue>(machine: &Machine, value: Value) -> Option<&T> {
    machine.heap.host::<Java<T>>(value).map(|java| &java.0)
}

/// The Rust value behind an object, to change it.
pub(crate) fn peek_mut<T: JavaValue>(machine: &mut Machine, value: Value) -> Option<&mut T> {
    machine.heap.host_mut::<Java<T>>(value).map(|java| &mut java.0)
}

/// Unwraps an option in a native, or answers that the arguments don't fit.
macro_rules! fits {
    ($option:expr) => {
        match $option {
            Some(value) => value,
            None => return $crate::support::missing(),
        }
    };
}
pub(crate) use fits;
