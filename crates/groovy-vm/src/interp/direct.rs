//! Calls whose arguments become the locals of the called function where they lie on the stack. They do what the general calls do
//! in the common case: one function of that name, a plain list of parameters, nothing added by the script.

use std::sync::Arc;

use entente_groovy_syntax::ast::Primitive;

use super::{CodeFrame, Frame, Machine};
use crate::error::Fault;
use crate::object::{ClosureCode, Object, ResolveStrategy};
use crate::program::{Param, TypeSpec};
use crate::value::Value;

impl Machine {
    /// `name(args)` for a method of the script, with the arguments on the stack; whether it was started.
    pub(super) fn call_script_directly(&mut self, functions: &[u32], argc: usize) -> Result<bool, Fault> {
        let [function] = functions else { return Ok(false) };
        if !self.is_unchanged() || !self.is_in_script() {
            return Ok(false);
        }
        let captures = Arc::clone(&self.no_captures);
        self.start_directly(*function, self.script, Value::Null, captures, argc)
    }

    /// `object.name(args)` for an object of the script's classes, with the object and the arguments on the stack; whether it was
    /// started.
    pub(super) fn call_member_directly(&mut self, name: &str, argc: usize) -> Result<bool, Fault> {
        let at = self.stack.len() - argc - 1;
        let receiver = self.stack[at];
        let Some(Object::Instance(instance)) = self.heap.object(receiver) else { return Ok(false) };
        let Some([function]) =
            self.program.script_class(instance.class).and_then(|class| class.methods.get(name)).map(Vec::as_slice)
        else {
            return Ok(false);
        };
        let function = *function;
        let is_intercepted =
            self.program.script_class(instance.class).is_some_and(|class| class.methods.contains_key("invokeMethod"));
        if is_intercepted || !self.is_unchanged() || self.program.functions[function as usize].is_static {
            return Ok(false);
        }
        let captures = Arc::clone(&instance.captures);
        if !self.start_directly(function, receiver, Value::Null, captures, argc)? {
            return Ok(false);
        }
        self.stack.remove(at);
        if let Some(Frame::Code(frame)) = self.frames.last_mut() {
            frame.base -= 1;
        }
        Ok(true)
    }

    /// Calls a closure of the script; whether it was started.
    pub(super) fn call_closure_directly(&mut self, callee: Value, args: &[Value]) -> Result<bool, Fault> {
        let Some(Object::Closure(closure)) = self.heap.object(callee) else { return Ok(false) };
        let ClosureCode::Function { function, captures } = &closure.code else { return Ok(false) };
        let (function, captures, this) = (*function, Arc::clone(captures), closure.this);
        let target = &self.program.functions[function as usize];
        let operands = self.stack.len();
        self.stack.extend_from_slice(args);
        if target.implicit_it && args.is_empty() {
            self.stack.push(Value::Null);
        }
        let argc = self.stack.len() - operands;
        let is_started = self.start_directly(function, this, callee, captures, argc)?;
        if !is_started {
            self.stack.truncate(operands);
        }
        Ok(is_started)
    }

    /// Starts a function whose arguments are on top of the stack, when each parameter takes one of them.
    fn start_directly(
        &mut self,
        function: u32,
        this: Value,
        closure: Value,
        captures: Arc<[Value]>,
        argc: usize,
    ) -> Result<bool, Fault> {
        let program = Arc::clone(&self.program);
        let target = &program.functions[function as usize];
        let count = if target.implicit_it { 1 } else { target.params.len() };
        if target.varargs || count != argc {
            return Ok(false);
        }
        let base = self.stack.len() - argc;
        if !target.params.iter().enumerate().all(|(at, param)| takes_as_it_is(param, self.stack[base + at])) {
            return Ok(false);
        }
        self.push_frame(Frame::Code(CodeFrame { function, ip: 0, base, given: 0, closure, this, captures }))?;
        self.stack.resize(base + (target.locals as usize).max(argc), Value::Null);
        self.ip = 0;
        Ok(true)
    }

    /// Whether neither `metaClass` nor a category changes what calls mean.
    fn is_unchanged(&self) -> bool {
        self.expandos.is_empty() && self.categories.is_empty()
    }

    /// Whether free names lead to the script alone: in its own code, and in closures there that keep their owner as delegate.
    fn is_in_script(&self) -> bool {
        let mut scope = self.current_closure();
        if scope.is_null() {
            return self.this() == self.script;
        }
        while let Some(Object::Closure(closure)) = self.heap.object(scope) {
            if closure.owner != closure.delegate || closure.strategy == ResolveStrategy::ToSelf {
                return false;
            }
            scope = closure.owner;
        }
        scope == self.script
    }
}

/// Whether a parameter takes an argument without any conversion.
fn takes_as_it_is(param: &Param, argument: Value) -> bool {
    !param.optional
        && match param.ty {
            TypeSpec::Any => true,
            TypeSpec::Primitive(Primitive::Int) => matches!(argument, Value::Int(_)),
            TypeSpec::Primitive(Primitive::Long) => matches!(argument, Value::Long(_)),
            TypeSpec::Primitive(Primitive::Boolean) => matches!(argument, Value::Bool(_)),
            TypeSpec::Primitive(Primitive::Double) => matches!(argument, Value::Double(_)),
            _ => false,
        }
}
