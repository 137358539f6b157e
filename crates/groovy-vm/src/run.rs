//! A run of a program: started, stopped at host calls, resumed, finished.

use std::sync::Arc;

use crate::coverage::{Coverage, Visited};
use crate::data::Data;
use crate::error::{Fault, ScriptError};
use crate::heap::Heap;
use crate::host::{HostCall, HostError};
use crate::limits::Limits;
use crate::machine::Machine;
use crate::program::Program;
use crate::value::Value;

/// What a run knows of the world. The same environment, program and inputs give the same run.
#[derive(Clone, Debug)]
pub struct Environment {
    /// The time that `new Date()` shows, in milliseconds since 1970.
    pub now_epoch_ms: i64,
    /// Seeds everything random.
    pub seed: u64,
    /// IANA name of the default time zone.
    pub time_zone: String,
}

impl Default for Environment {
    fn default() -> Self {
        Environment { now_epoch_ms: 0, seed: 0, time_zone: "UTC".into() }
    }
}

/// A place in the program: where an exception began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// First byte in the source text.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

/// How far a run has come.
#[derive(Debug)]
pub enum Progress {
    /// The script ended with this value.
    Finished(Value),
    /// The script waits for an answer; give it to [`Run::resume`].
    Suspended(HostCall),
    /// The script ended with an error.
    Failed(ScriptError),
}

/// One execution of a [`Program`], with its own heap. It never blocks and can move between threads.
pub struct Run {
    machine: Machine,
}

impl Run {
    /// A run that has not begun. Put objects into its heap and bind them to names, then [`Run::advance`].
    pub fn new(program: Arc<Program>, limits: Limits, environment: Environment) -> Self {
        Run { machine: Machine::new(program, &limits, environment) }
    }

    /// The heap, to look at values.
    pub fn heap(&self) -> &Heap {
        &self.machine.heap
    }

    /// The heap, to make values.
    pub fn heap_mut(&mut self) -> &mut Heap {
        &mut self.machine.heap
    }

    /// Heap, meter, clock and output together.
    pub fn machine(&mut self) -> &mut Machine {
        &mut self.machine
    }

    /// Makes a value visible to the script under a name.
    pub fn bind(&mut self, name: &str, value: Value) {
        self.machine.bindings.insert(name.into(), value);
    }

    /// The value of a name that the embedding bound or that the script assigned without declaring it.
    pub fn binding(&self, name: &str) -> Option<Value> {
        self.machine.bindings.get(name).copied()
    }

    /// Runs until the end, an error or a host call. Once a run has ended, or while it waits for an answer, this
    /// reports an error.
    pub fn advance(&mut self) -> Progress {
        self.machine.advance()
    }

    /// Answers the host call that the run waits for, and goes on.
    pub fn resume(&mut self, answer: Result<Data, HostError>) -> Progress {
        self.machine.resume(answer)
    }

    /// Calls a closure after the script has ended, as an embedding's callback. Runs like [`Run::advance`].
    pub fn call(&mut self, closure: Value, args: &[Value]) -> Progress {
        self.machine.call_back(closure, args)
    }

    /// What the script printed so far.
    pub fn output(&self) -> &str {
        self.machine.output()
    }

    /// Notes from now on which lines the run comes by; a little slower.
    pub fn record_coverage(&mut self) {
        self.machine.coverage = Some(Visited::of(&self.machine.program));
    }

    /// The lines that the run came by; none without [`Run::record_coverage`].
    pub fn coverage(&self) -> Option<Coverage> {
        self.machine.coverage.as_ref().map(|visited| visited.lines(&self.machine.program))
    }

    /// Steps used so far.
    pub fn steps(&self) -> u64 {
        self.machine.meter.steps()
    }
}

/// A use of [`Run`] out of order.
pub(crate) fn out_of_order(what: &str) -> Fault {
    Fault::illegal_state(format!("The run {what}"))
}
