//! Script code that runs to its end on the native stack of a library method: `toString`, `equals` and the like.

use super::{Flow, Frame};
use crate::error::Fault;
use crate::limits::LimitKind;
use crate::machine::Machine;
use crate::value::Value;

/// Library methods that may wait for script code inside each other.
const MAX_WAITING: usize = 200;
/// Native stack that has to be left before script code is started from inside a library method, in bytes.
const RED_ZONE: usize = 256 << 10;
/// Native stack that is added when it is not, in bytes.
const STACK_SEGMENT: usize = 2 << 20;

impl Machine {
    /// Calls a closure to its end from inside a library method. What the closure calls can't wait for the embedding;
    /// a [`Task`](crate::Task) can, so it is to be preferred.
    ///
    /// # Errors
    /// What the closure throws, or a limit.
    pub fn call_now(&mut self, closure: Value, args: &[Value]) -> Result<Value, Fault> {
        self.run_now(|machine| machine.call_value(closure, args))
    }

    /// The properties that a class of the script declares, with their values in an object of it, by the order of their
    /// fields. Accessors with code are not asked.
    pub fn declared_properties(&self, object: Value) -> Vec<(std::sync::Arc<str>, Value)> {
        let Some(instance) = self.heap.instance(object) else { return Vec::new() };
        let Some(class) = self.program.script_class(instance.class) else { return Vec::new() };
        let mut found: Vec<(u32, std::sync::Arc<str>)> = class
            .fields
            .iter()
            .filter(|(_, field)| field.is_property)
            .filter_map(|(name, field)| match field.place {
                crate::program::FieldPlace::Instance(at) => Some((at, std::sync::Arc::clone(name))),
                crate::program::FieldPlace::Static(_) => None,
            })
            .collect();
        found.sort_unstable();
        found.into_iter().filter_map(|(at, name)| Some((name, *instance.fields.get(at as usize)?))).collect()
    }

    /// Runs script code to its end on the native stack of a library method. It can't wait for the embedding.
    pub(crate) fn run_now(&mut self, start: impl FnOnce(&mut Self) -> Result<Flow, Fault>) -> Result<Value, Fault> {
        if self.nesting >= MAX_WAITING {
            return Err(Fault::Limit(LimitKind::CallDepth));
        }
        let operands = self.stack.len();
        self.push_frame(Frame::Barrier)?;
        self.nesting += 1;
        let floor = self.frames.len();
        let result = stacker::maybe_grow(RED_ZONE, STACK_SEGMENT, || match start(self) {
            Ok(Flow::Continue) => self.run_frames(),
            Ok(flow) => Ok(flow),
            Err(fault) => match self.unwind(fault) {
                Ok(()) => self.run_frames(),
                Err(fault) => Err(fault),
            },
        });
        self.nesting -= 1;
        self.frames.truncate(floor - 1);
        self.stack.truncate(operands);
        self.restore_ip();
        let value = self.delivered.take().unwrap_or_default();
        match result? {
            Flow::Continue => Ok(value),
            Flow::Suspended(call) => Err(Fault::illegal_state(format!(
                "{} can't be called from inside toString, equals, hashCode, compareTo or a like method; call it before",
                call.name
            ))),
        }
    }
}
