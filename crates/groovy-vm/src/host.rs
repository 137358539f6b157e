//! The border between a run and its embedding: objects that scripts see as Java objects but that are written in Rust.

use std::any::Any;

use crate::data::Data;
use crate::error::Fault;
use crate::heap::Heap;
use crate::machine::Machine;
use crate::value::Value;

/// A call that the run can't answer by itself, as plain data. The run stops at it until the embedding answers with
/// [`Run::resume`](crate::Run::resume).
#[derive(Clone, Debug, PartialEq)]
pub struct HostCall {
    /// What is asked, in the embedding's own words: `httpClient.get`, `nodeHelper.getUserByEmail`.
    pub name: String,
    /// With what.
    pub args: Vec<Data>,
}

impl HostCall {
    /// A call by name.
    pub fn new(name: impl Into<String>, args: Vec<Data>) -> Self {
        HostCall { name: name.into(), args }
    }
}

/// The embedding's refusal to a [`HostCall`]: thrown in the script as an exception of that class, at the call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostError {
    /// Full name of a Java exception class, such as `com.exalate.api.exception.IssueTrackerException`.
    pub class: String,
    /// Its message.
    pub message: String,
}

impl From<HostError> for Fault {
    fn from(error: HostError) -> Self {
        Fault::new(error.class, error.message)
    }
}

/// What a host object's or library's method answers.
pub enum Outcome {
    /// Done, with this value.
    Value(Value),
    /// There is no such method, property or index for these arguments: the caller tries what else there is (library
    /// methods, then Groovy's exception).
    Missing,
    /// The answer must come from outside; [`HostObject::on_answer`] of the same object turns it into the value.
    Suspend(HostCall),
    /// Work that calls closures or suspends in between; the machine drives it.
    Task(Box<dyn Task>),
}

impl From<Value> for Outcome {
    fn from(value: Value) -> Self {
        Outcome::Value(value)
    }
}

/// Result of everything that a host object or library method does.
pub type HostResult = Result<Outcome, Fault>;

/// Work in steps, so that the closures it calls run in the machine's own loop: they are metered, can suspend, and
/// need no native stack. All `each`/`collect`-like library methods are tasks.
pub trait Task: Send {
    /// Goes on. `answer` is `None` at the first call, then the value of what the previous [`Step`] asked for.
    ///
    /// # Errors
    /// A fault ends the task and is thrown in the script at the call that started it.
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault>;
}

/// What a [`Task`] wants next.
pub enum Step {
    /// The task is done; this is the value of the call.
    Return(Value),
    /// Call a closure (or anything with a `call` method).
    Call(Value, Vec<Value>),
    /// Call a method of an object by name.
    Invoke(Value, String, Vec<Value>),
    /// Read a property of an object by name.
    Property(Value, String),
    /// Write a property of an object by name.
    SetProperty(Value, String, Value),
    /// Ask the embedding; the answer arrives as the value made by [`Heap::from_data`].
    Suspend(HostCall),
}

/// What a host object gets to work with.
pub struct HostContext<'a> {
    /// The machine of the run: heap, limits, clock, library.
    pub machine: &'a mut Machine,
    /// The object itself as a value, to return from fluent methods or to store elsewhere.
    pub this: Value,
}

impl HostContext<'_> {
    /// The heap, to read arguments and to build values.
    pub fn heap(&mut self) -> &mut Heap {
        &mut self.machine.heap
    }
}

/// An object written in Rust that scripts use like any other.
///
/// While one of the `&mut self` methods runs, the object is out of the heap: reaching it again through its own handle
/// from inside finds nothing. Other objects can be reached freely.
///
/// Every property a script reads or writes on the object arrives here first, so an embedding can record which fields
/// a run used. Bean accessors arrive as methods: `issue.getStatus()`, `issue.setStatus(x)`; when `call_method` answers
/// [`Outcome::Missing`] for `getX()`/`setX(v)`, the machine tries the property `x`. When `get_property` answers
/// `Missing`, the machine tries the method `getX()`.
pub trait HostObject: Send + Any {
    /// Full Java class name, for messages, `instanceof`, `.class` and casts.
    fn class_name(&self) -> &str;

    /// Whether the object counts as an instance of that class (full or simple name). Classes registered with the
    /// library count with their ancestors besides this.
    fn instance_of(&self, class: &str) -> bool {
        let own = self.class_name();
        own == class || own.rsplit('.').next() == Some(class)
    }

    /// Reads `object.name`.
    fn get_property(&mut self, cx: &mut HostContext<'_>, name: &str) -> HostResult {
        let _ = (cx, name);
        Ok(Outcome::Missing)
    }

    /// Writes `object.name = value`; the outcome's value is ignored.
    fn set_property(&mut self, cx: &mut HostContext<'_>, name: &str, value: Value) -> HostResult {
        let _ = (cx, name, value);
        Ok(Outcome::Missing)
    }

    /// Calls `object.name(args)`. Named arguments come as one map, first; a trailing closure comes last.
    fn call_method(&mut self, cx: &mut HostContext<'_>, name: &str, args: &[Value]) -> HostResult {
        let _ = (cx, name, args);
        Ok(Outcome::Missing)
    }

    /// Reads `object[index]`; when missing, the machine tries `getAt`, then a text index as property.
    fn get_index(&mut self, cx: &mut HostContext<'_>, index: Value) -> HostResult {
        let _ = (cx, index);
        Ok(Outcome::Missing)
    }

    /// Writes `object[index] = value`; when missing, the machine tries `putAt`, then a text index as property.
    fn set_index(&mut self, cx: &mut HostContext<'_>, index: Value, value: Value) -> HostResult {
        let _ = (cx, index, value);
        Ok(Outcome::Missing)
    }

    /// Makes the value of a call that was suspended, from the embedding's answer. May suspend again.
    fn on_answer(&mut self, cx: &mut HostContext<'_>, call: &HostCall, answer: Data) -> HostResult {
        let _ = call;
        Ok(Outcome::Value(cx.heap().from_data(&answer)))
    }

    /// The elements, when the object is a collection: then `for`, `each`, `collect` and the like work on it, and
    /// missing properties spread over the elements.
    fn iterate(&self, heap: &mut Heap) -> Option<Vec<Value>> {
        let _ = heap;
        None
    }

    /// The values that [`HostObject::display`] shows, so that objects of the script among them show their own text.
    fn parts(&self) -> Vec<Value> {
        Vec::new()
    }

    /// Groovy truth.
    fn truth(&self, heap: &Heap) -> bool {
        let _ = heap;
        true
    }

    /// Groovy's `==` with another object; identity was tried before.
    fn equals(&self, heap: &Heap, other: Value) -> bool {
        let _ = (heap, other);
        false
    }

    /// `compareTo`, when the object has an order: negative, zero, positive as Java's.
    fn compare(&self, heap: &Heap, other: Value) -> Option<std::cmp::Ordering> {
        let _ = (heap, other);
        None
    }

    /// `hashCode()`, consistent with `equals`; `None` means by identity.
    fn hash_code(&self, heap: &Heap) -> Option<i32> {
        let _ = heap;
        None
    }

    /// `toString()`, also in text interpolation; `None` means Java's `class@hash`.
    fn display(&self, heap: &Heap) -> Option<String> {
        let _ = heap;
        None
    }

    /// For [`Heap::host`].
    fn as_any(&self) -> &dyn Any;

    /// For [`Heap::host_mut`].
    fn as_any_mut(&mut self) -> &mut dyn Any;
}
