//! The Groovy machine: compiles scripts to instructions and runs them in explicit frames on a heap of their own, so
//! that a run can be metered, limited, cancelled, and suspended at any call that must be answered from outside.
//!
//! What scripts can call is not here: a [`Library`] brings the methods of strings, collections and the rest, the
//! embedding brings [`HostObject`]s.

mod coerce;
mod compile;
mod coverage;
mod data;
mod decimal;
mod equality;
mod error;
mod expand;
mod format;
mod heap;
mod host;
mod interp;
mod library;
mod limits;
mod machine;
mod map;
mod number;
pub mod object;
mod program;
mod range;
mod run;
mod semantics;
mod signatures;
mod sorted;
mod value;

pub use coerce::parse_double;
pub use compile::{CompileOptions, compile};
pub use coverage::Coverage;
pub use data::Data;
pub use decimal::{JavaDecimal, ParseDecimalError, Rounding};
pub use entente_groovy_syntax::{Diagnostic, Source, render};
pub use equality::string_hash;
pub use error::{Fault, ScriptError, StackLevel};
pub use format::{double_text, float_text};
pub use heap::Heap;
pub use host::{HostCall, HostContext, HostError, HostObject, HostResult, Outcome, Step, Task};
pub use library::{ClassDef, ClassInfo, DateFormat, Library, LibraryBuilder, Native, TypeTag};
pub use limits::{LimitKind, Limits, Meter};
pub use machine::Machine;
pub use map::{Entry, LinkedTable};
pub use number::{Arithmetic, Number};
pub use program::Program;
pub use run::{Environment, Place, Progress, Run};
pub use value::{ClassId, Handle, Value};
