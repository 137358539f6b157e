//! The machine's loop: frames of instructions and of tasks, one after the other, without native recursion.

mod assertion;
mod binding;
mod call;
mod closure;
mod collect;
mod construct;
mod direct;
mod distance;
mod index;
mod instructions;
mod lazy;
mod library_call;
mod make;
mod member;
mod member_property;
mod meta;
mod nested;
mod operators;
mod property;
mod quick;
mod unwind;

pub(crate) use call::bean_property;
pub(crate) use make::array_kind;
pub(crate) use meta::{CategoryScope, MetaKey};
pub(crate) use unwind::Origin;

use std::sync::Arc;

use crate::compile::SCRIPT_FUNCTION;
use crate::data::Data;
use crate::error::Fault;
use crate::host::{HostCall, HostContext, HostError, Outcome, Step, Task};
use crate::limits::LimitKind;
use crate::machine::Machine;
use crate::object::Object;
use crate::run::{Progress, out_of_order};
use crate::value::Value;

/// One level of the call stack.
pub(crate) enum Frame {
    Code(CodeFrame),
    /// Empty while the task itself runs.
    Task(Option<Box<dyn Task>>),
    /// The frames above were started by a library method that waits for their value on the native stack.
    Barrier,
    /// Calls the lazy parts of texts before the instruction that needs them.
    Freshen(lazy::Freshen),
    /// Waits for the embedding; the object that asked makes the value.
    Answer {
        host: Value,
        call: HostCall,
    },
}

pub(crate) struct CodeFrame {
    function: u32,
    /// The next instruction; only valid while another frame is above.
    ip: u32,
    /// The stack position of its first local.
    base: usize,
    /// How many parameters with default values got an argument, from the left.
    given: u32,
    /// The closure that runs, or null.
    closure: Value,
    /// `this` inside.
    this: Value,
    captures: Arc<[Value]>,
}

/// What a round of the loop led to.
pub(crate) enum Flow {
    Continue,
    Suspended(HostCall),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    New,
    Running,
    Waiting,
    Ended,
}

impl Machine {
    pub(crate) fn advance(&mut self) -> Progress {
        if self.state != State::New {
            return self.refuse("was already started");
        }
        self.state = State::Running;
        let script = CodeFrame {
            function: SCRIPT_FUNCTION,
            ip: 0,
            base: 0,
            given: 0,
            closure: Value::Null,
            this: self.script,
            captures: Arc::clone(&self.no_captures),
        };
        if let Err(fault) = self.push_code(script, &[]) {
            return self.fail(fault);
        }
        self.drive()
    }

    pub(crate) fn call_back(&mut self, closure: Value, args: &[Value]) -> Progress {
        if self.state != State::Ended {
            return self.refuse("has not ended");
        }
        self.state = State::Running;
        match self.call_value(closure, args) {
            Ok(Flow::Continue) => self.drive(),
            Ok(Flow::Suspended(call)) => self.wait(call),
            Err(fault) => self.fail(fault),
        }
    }

    pub(crate) fn resume(&mut self, answer: Result<Data, HostError>) -> Progress {
        if self.state != State::Waiting {
            return self.refuse("does not wait for an answer");
        }
        self.state = State::Running;
        let Some(Frame::Answer { host, call }) = self.frames.pop() else {
            return self.refuse("lost the call it waits for");
        };
        self.restore_ip();
        let outcome = match answer {
            Err(error) => Err(error.into()),
            Ok(data) => self.answer(host, &call, data),
        };
        let flow = outcome.and_then(|outcome| self.complete(host, outcome));
        match flow {
            Ok(Flow::Continue) => self.drive(),
            Ok(Flow::Suspended(call)) => self.wait(call),
            Err(fault) => self.fail(fault),
        }
    }

    fn answer(&mut self, host: Value, call: &HostCall, data: Data) -> Result<Outcome, Fault> {
        if !self.heap.is_host(host) {
            return Ok(Outcome::Value(self.heap.from_data(&data)));
        }
        self.with_host(host, |object, cx| object.on_answer(cx, call, data))
    }

    /// Runs frames until the script ends, fails or waits.
    fn drive(&mut self) -> Progress {
        match self.run_frames() {
            Ok(Flow::Continue) => {
                self.state = State::Ended;
                Progress::Finished(self.delivered.take().unwrap_or_default())
            }
            Ok(Flow::Suspended(call)) => self.wait(call),
            Err(fault) => self.end_with(&fault),
        }
    }

    /// Runs frames until there are none, or none above a barrier, or one of them waits.
    pub(super) fn run_frames(&mut self) -> Result<Flow, Fault> {
        loop {
            let flow = match self.frames.last() {
                None | Some(Frame::Barrier) => return Ok(Flow::Continue),
                Some(Frame::Code(_)) => self.run_code(),
                Some(Frame::Task(_)) => self.run_task(),
                Some(Frame::Freshen(_)) => self.run_freshen(),
                Some(Frame::Answer { .. }) => Err(out_of_order("waits for an answer")),
            };
            match flow {
                Ok(Flow::Continue) => {}
                Ok(Flow::Suspended(call)) => return Ok(Flow::Suspended(call)),
                Err(fault) => self.unwind(fault)?,
            }
        }
    }

    fn wait(&mut self, call: HostCall) -> Progress {
        self.state = State::Waiting;
        Progress::Suspended(call)
    }

    fn fail(&mut self, fault: Fault) -> Progress {
        match self.unwind(fault) {
            Ok(()) => self.drive(),
            Err(fault) => self.end_with(&fault),
        }
    }

    fn end_with(&mut self, fault: &Fault) -> Progress {
        self.state = State::Ended;
        let error = self.script_error(fault);
        self.frames.clear();
        self.stack.clear();
        Progress::Failed(error)
    }

    /// Reports a use out of order without touching the run.
    fn refuse(&mut self, what: &str) -> Progress {
        let error = self.script_error(&out_of_order(what));
        Progress::Failed(error)
    }

    fn run_task(&mut self) -> Result<Flow, Fault> {
        self.charge(1)?;
        let answer = self.delivered.take();
        let Some(Frame::Task(slot)) = self.frames.last_mut() else { return Ok(Flow::Continue) };
        let Some(mut task) = slot.take() else { return Err(out_of_order("lost a task")) };
        let step = task.resume(self, answer);
        self.check_raised()?;
        let step = step?;
        if let Step::Return(value) = step {
            self.frames.pop();
            self.deliver(value);
            return Ok(Flow::Continue);
        }
        if let Some(Frame::Task(slot)) = self.frames.last_mut() {
            *slot = Some(task);
        }
        match step {
            Step::Return(_) => Ok(Flow::Continue),
            Step::Call(callee, args) => self.call_value(callee, &args),
            Step::Invoke(receiver, name, args) => self.invoke_by_text(receiver, &name, &args),
            Step::Property(receiver, name) => match name.strip_prefix('@') {
                Some(attribute) => self.read_attribute(receiver, attribute),
                None => self.read_property(receiver, &name),
            },
            Step::SetProperty(receiver, name, value) => self.set_property(receiver, &name, value),
            Step::Suspend(call) => {
                self.frames.push(Frame::Answer { host: Value::Null, call: call.clone() });
                Ok(Flow::Suspended(call))
            }
        }
    }

    /// Hands the value of a finished frame or call to the frame on top.
    fn deliver(&mut self, value: Value) {
        match self.frames.last() {
            Some(Frame::Code(_)) => {
                self.restore_ip();
                self.stack.push(value);
            }
            _ => self.delivered = Some(value),
        }
    }

    fn restore_ip(&mut self) {
        if let Some(Frame::Code(frame)) = self.frames.last() {
            self.ip = frame.ip as usize;
        }
    }

    fn save_ip(&mut self) {
        let ip = self.ip as u32;
        if let Some(Frame::Code(frame)) = self.frames.last_mut() {
            frame.ip = ip;
        }
    }

    fn push_frame(&mut self, frame: Frame) -> Result<(), Fault> {
        if self.frames.len() >= self.call_depth {
            return Err(Fault::Limit(LimitKind::CallDepth));
        }
        self.save_ip();
        self.frames.push(frame);
        Ok(())
    }

    /// Starts a function with its arguments in its first locals.
    fn push_code(&mut self, mut frame: CodeFrame, args: &[Value]) -> Result<(), Fault> {
        frame.base = self.stack.len();
        let locals = self.program.functions[frame.function as usize].locals as usize;
        self.push_frame(Frame::Code(frame))?;
        self.stack.extend_from_slice(args);
        let base = self.stack.len() - args.len();
        self.stack.resize(base + locals.max(args.len()), Value::Null);
        self.ip = 0;
        Ok(())
    }

    /// Goes on after a method or property of `receiver` answered.
    fn complete(&mut self, receiver: Value, outcome: Outcome) -> Result<Flow, Fault> {
        match outcome {
            Outcome::Value(value) => {
                self.save_ip();
                self.deliver(value);
                Ok(Flow::Continue)
            }
            Outcome::Task(task) => {
                self.push_frame(Frame::Task(Some(task)))?;
                self.delivered = None;
                Ok(Flow::Continue)
            }
            Outcome::Suspend(call) => {
                self.push_frame(Frame::Answer { host: receiver, call: call.clone() })?;
                Ok(Flow::Suspended(call))
            }
            Outcome::Missing => Err(Fault::illegal_state("A host object gave no answer")),
        }
    }

    /// Runs something on a host object, which is out of the heap meanwhile.
    fn with_host<R>(
        &mut self,
        host: Value,
        run: impl FnOnce(&mut dyn crate::host::HostObject, &mut HostContext<'_>) -> Result<R, Fault>,
    ) -> Result<R, Fault> {
        let busy = || Fault::illegal_state("The object is busy with another call");
        let Some(Object::Host(slot, _)) = self.heap.object_mut(host) else { return Err(busy()) };
        let mut object = slot.take().ok_or_else(busy)?;
        let result = run(&mut *object, &mut HostContext { machine: self, this: host });
        if let Some(Object::Host(slot, _)) = self.heap.object_mut(host) {
            *slot = Some(object);
        }
        self.check_raised()?;
        result
    }
}
