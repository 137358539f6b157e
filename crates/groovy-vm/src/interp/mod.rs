//! The machine's loop: frames of instructions and of tasks, one after the other, without native recursion.

mod call;
mod collect;
mod index;
mod instructions;
mod lazy;
mod make;
mod operators;
mod property;
mod unwind;

pub(crate) use make::array_kind;

use std::sync::Arc;

use crate::compile::SCRIPT_FUNCTION;
use crate::data::Data;
use crate::error::{Fault, ScriptError};
use crate::host::{HostCall, HostContext, HostError, Outcome, Step, Task};
use crate::limits::{LimitKind, Limits};
use crate::machine::Machine;
use crate::object::Object;
use crate::program::Program;
use crate::run::{Environment, Progress, out_of_order};
use crate::value::Value;

/// One level of the call stack.
enum Frame {
    Code(CodeFrame),
    Task(Box<dyn Task>),
    /// Calls the lazy parts of texts before the instruction that needs them.
    Freshen(lazy::Freshen),
    /// Waits for the embedding; the object that asked makes the value.
    Answer {
        host: Value,
        call: HostCall,
    },
}

struct CodeFrame {
    function: u32,
    /// The next instruction; only valid while another frame is above.
    ip: u32,
    /// The stack position of its first local.
    base: usize,
    /// Arguments given.
    argc: u32,
    /// The closure that runs, or null.
    closure: Value,
    captures: Arc<[Value]>,
}

/// What a round of the loop led to.
enum Flow {
    Continue,
    Suspended(HostCall),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Running,
    Waiting,
    Ended,
}

pub(crate) struct Interpreter {
    pub machine: Machine,
    program: Arc<Program>,
    frames: Vec<Frame>,
    stack: Vec<Value>,
    /// The next instruction of the top code frame.
    ip: usize,
    /// The value for the task on top, or of the whole run.
    delivered: Option<Value>,
    call_depth: usize,
    state: State,
    no_captures: Arc<[Value]>,
    /// The frame and instruction whose lazy texts were just written out.
    fresh: Option<(usize, usize)>,
    /// The program's constants as far as they were used.
    constants: Vec<Option<Value>>,
}

impl Interpreter {
    pub fn new(program: Arc<Program>, limits: &Limits, environment: Environment) -> Self {
        Interpreter {
            machine: Machine::new(Arc::clone(&program), limits, environment),
            fresh: None,
            constants: vec![None; program.constants.len()],
            program,
            frames: Vec::new(),
            stack: Vec::with_capacity(64),
            ip: 0,
            delivered: None,
            call_depth: limits.call_depth,
            state: State::New,
            no_captures: Arc::from([]),
        }
    }

    pub fn advance(&mut self) -> Progress {
        if self.state != State::New {
            return self.refuse("was already started");
        }
        self.state = State::Running;
        let script = CodeFrame {
            function: SCRIPT_FUNCTION,
            ip: 0,
            base: 0,
            argc: 0,
            closure: Value::Null,
            captures: Arc::clone(&self.no_captures),
        };
        if let Err(fault) = self.push_code(script, &[]) {
            return self.fail(fault);
        }
        self.drive()
    }

    pub fn call(&mut self, closure: Value, args: &[Value]) -> Progress {
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

    pub fn resume(&mut self, answer: Result<Data, HostError>) -> Progress {
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
            Err(fault) => match self.unwind(fault) {
                Ok(()) => self.drive(),
                Err(error) => self.end_with(*error),
            },
        }
    }

    fn answer(&mut self, host: Value, call: &HostCall, data: Data) -> Result<Outcome, Fault> {
        if !self.machine.heap.is_host(host) {
            return Ok(Outcome::Value(self.machine.heap.from_data(&data)));
        }
        self.with_host(host, |object, cx| object.on_answer(cx, call, data))
    }

    /// Runs frames until the script ends, fails or waits.
    fn drive(&mut self) -> Progress {
        loop {
            let flow = match self.frames.last() {
                None => {
                    self.state = State::Ended;
                    return Progress::Finished(self.delivered.take().unwrap_or_default());
                }
                Some(Frame::Code(_)) => self.run_code(),
                Some(Frame::Task(_)) => self.run_task(),
                Some(Frame::Freshen(_)) => self.run_freshen(),
                Some(Frame::Answer { .. }) => Err(out_of_order("waits for an answer")),
            };
            match flow {
                Ok(Flow::Continue) => {}
                Ok(Flow::Suspended(call)) => return self.wait(call),
                Err(fault) => {
                    if let Err(error) = self.unwind(fault) {
                        return self.end_with(*error);
                    }
                }
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
            Err(error) => self.end_with(*error),
        }
    }

    fn end_with(&mut self, error: ScriptError) -> Progress {
        self.state = State::Ended;
        self.frames.clear();
        self.stack.clear();
        Progress::Failed(error)
    }

    /// Reports a use out of order without touching the run.
    fn refuse(&mut self, what: &str) -> Progress {
        let error = self.script_error(&out_of_order(what), None);
        Progress::Failed(error)
    }

    fn run_task(&mut self) -> Result<Flow, Fault> {
        self.machine.charge(1)?;
        let answer = self.delivered.take();
        let Some(Frame::Task(task)) = self.frames.last_mut() else { return Ok(Flow::Continue) };
        match task.resume(&mut self.machine, answer)? {
            Step::Return(value) => {
                self.frames.pop();
                self.deliver(value);
                Ok(Flow::Continue)
            }
            Step::Call(callee, args) => self.call_value(callee, &args),
            Step::Invoke(receiver, name, args) => self.invoke_by_text(receiver, &name, &args),
            Step::Property(receiver, name) => {
                let outcome = self.get_property(receiver, &name)?;
                self.complete_property(receiver, &name, outcome)
            }
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
                self.push_frame(Frame::Task(task))?;
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
        let Some(Object::Host(slot, _)) = self.machine.heap.object_mut(host) else { return Err(busy()) };
        let mut object = slot.take().ok_or_else(busy)?;
        let result = run(&mut *object, &mut HostContext { machine: &mut self.machine, this: host });
        if let Some(Object::Host(slot, _)) = self.machine.heap.object_mut(host) {
            *slot = Some(object);
        }
        result
    }
}
