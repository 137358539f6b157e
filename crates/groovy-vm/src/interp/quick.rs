//! The loop over instructions, and those instructions that only move values, jump or calculate with small numbers: they can't
//! fail, allocate or call, so nothing has to be looked at after them.

use std::sync::Arc;

use entente_groovy_syntax::ast::{BinaryOp, Primitive};

use super::{Flow, Frame};
use crate::error::Fault;
use crate::limits::LimitKind;
use crate::machine::Machine;
use crate::object::Object;
use crate::program::{Op, TypeSpec};
use crate::value::Value;

impl Machine {
    /// Runs instructions until a frame of another kind is on top.
    pub(super) fn run_code(&mut self) -> Result<Flow, Fault> {
        let program = Arc::clone(&self.program);
        let is_watched = program.has_lazy_texts || self.coverage.is_some();
        loop {
            let depth = self.frames.len();
            let Some(Frame::Code(frame)) = self.frames.last() else { return Ok(Flow::Continue) };
            let (base, function) = (frame.base, frame.function as usize);
            let code = program.functions[function].code.as_slice();
            loop {
                let op = code[self.ip];
                if is_watched {
                    if program.has_lazy_texts && self.freshen(op)? {
                        return Ok(Flow::Continue);
                    }
                    if let Some(visited) = &mut self.coverage {
                        visited.mark(function, self.ip);
                    }
                }
                self.ip += 1;
                self.meter.charge(1)?;
                if self.quick(op, base) {
                    continue;
                }
                let flow = self.carry_out(&program, op, base)?;
                self.check_raised()?;
                if self.heap.is_exhausted() {
                    return Err(Fault::Limit(LimitKind::HeapBytes));
                }
                if matches!(flow, Flow::Suspended(_)) {
                    return Ok(flow);
                }
                if self.frames.len() != depth {
                    break;
                }
            }
        }
    }

    /// Carries out an instruction when it is a quick one; whether it was.
    #[inline(always)]
    fn quick(&mut self, op: Op, base: usize) -> bool {
        match op {
            Op::Null => self.stack.push(Value::Null),
            Op::True => self.stack.push(Value::Bool(true)),
            Op::False => self.stack.push(Value::Bool(false)),
            Op::Int(value) => self.stack.push(Value::Int(value)),
            Op::Const(index) => match self.constants[index as usize] {
                Some(value) => self.stack.push(value),
                None => return false,
            },
            Op::Pop => {
                self.stack.pop();
            }
            Op::Dup => self.stack.push(self.peek(0)),
            Op::Dup2 => {
                let (a, b) = (self.peek(1), self.peek(0));
                self.stack.extend_from_slice(&[a, b]);
            }
            Op::Swap => {
                let top = self.stack.len() - 1;
                self.stack.swap(top - 1, top);
            }
            Op::DupUnder1 => {
                let (b, a) = (self.pop(), self.pop());
                self.stack.extend_from_slice(&[b, a, b]);
            }
            Op::DupUnder2 => {
                let (c, b, a) = (self.pop(), self.pop(), self.pop());
                self.stack.extend_from_slice(&[c, a, b, c]);
            }
            Op::RotateDown3 => {
                let (c, b, a) = (self.pop(), self.pop(), self.pop());
                self.stack.extend_from_slice(&[c, a, b]);
            }
            Op::LoadLocal(slot) => self.stack.push(self.stack[base + slot as usize]),
            Op::StoreLocal(slot) | Op::InitLocal(slot) => self.stack[base + slot as usize] = self.pop(),
            Op::Declare(_) => {}
            Op::LoadCell(slot) => self.stack.push(self.read_cell(self.stack[base + slot as usize])),
            Op::StoreCell(slot) => {
                let value = self.pop();
                self.write_cell(self.stack[base + slot as usize], value);
            }
            Op::LoadCapture(index) => self.stack.push(self.read_cell(self.capture(index))),
            Op::StoreCapture(index) => {
                let value = self.pop();
                self.write_cell(self.capture(index), value);
            }
            Op::This => self.stack.push(self.this()),
            Op::Binary(op) => {
                let (Value::Int(left), Value::Int(right)) = (self.peek(1), self.peek(0)) else { return false };
                let Some(value) = calculate(op, left, right) else { return false };
                self.stack.pop();
                self.replace_top(value);
            }
            Op::Increment | Op::Decrement => {
                let Value::Int(value) = self.peek(0) else { return false };
                let by = if matches!(op, Op::Increment) { 1 } else { -1 };
                self.replace_top(Value::Int(value.wrapping_add(by)));
            }
            Op::Not => {
                let Value::Bool(value) = self.peek(0) else { return false };
                self.replace_top(Value::Bool(!value));
            }
            Op::Truth => return matches!(self.peek(0), Value::Bool(_)),
            Op::Jump(target) => self.ip = target as usize,
            Op::JumpIfFalse(target) => {
                let Value::Bool(value) = self.peek(0) else { return false };
                self.stack.pop();
                if !value {
                    self.ip = target as usize;
                }
            }
            Op::JumpIfTrue(target) => {
                let Value::Bool(value) = self.peek(0) else { return false };
                self.stack.pop();
                if value {
                    self.ip = target as usize;
                }
            }
            Op::JumpIfNull(target) => {
                if self.peek(0).is_null() {
                    self.ip = target as usize;
                }
            }
            Op::JumpIfArgument(at, target) => {
                if matches!(self.frames.last(), Some(Frame::Code(frame)) if at < frame.given) {
                    self.ip = target as usize;
                }
            }
            Op::Cast(ty) | Op::Coerce(ty) => {
                let is_int = matches!(self.program.types[ty as usize], TypeSpec::Primitive(Primitive::Int));
                return is_int && matches!(self.peek(0), Value::Int(_));
            }
            Op::GetField(slot) => match self.heap.object(self.this()) {
                Some(Object::Instance(object)) => match object.fields.get(slot as usize) {
                    Some(value) => self.stack.push(*value),
                    None => return false,
                },
                _ => return false,
            },
            _ => return false,
        }
        true
    }

    #[inline]
    fn replace_top(&mut self, value: Value) {
        if let Some(top) = self.stack.last_mut() {
            *top = value;
        }
    }

    /// The cell of a captured variable of the function that runs.
    #[inline]
    pub(super) fn capture(&self, index: u32) -> Value {
        match self.frames.last() {
            Some(Frame::Code(frame)) => frame.captures[index as usize],
            _ => Value::Null,
        }
    }

    #[inline]
    pub(super) fn push(&mut self, value: Value) -> Flow {
        self.stack.push(value);
        Flow::Continue
    }

    #[inline]
    pub(super) fn pop(&mut self) -> Value {
        self.stack.pop().unwrap_or_default()
    }

    #[inline]
    pub(super) fn peek(&self, below: usize) -> Value {
        self.stack[self.stack.len() - 1 - below]
    }

    #[inline]
    pub(super) fn jump(&mut self, target: u32) -> Flow {
        self.ip = target as usize;
        Flow::Continue
    }
}

/// What needs no more than two small numbers; `None` when the result is another kind of number or an error.
#[inline(always)]
fn calculate(op: BinaryOp, a: i32, b: i32) -> Option<Value> {
    Some(match op {
        BinaryOp::Add => Value::Int(a.wrapping_add(b)),
        BinaryOp::Subtract => Value::Int(a.wrapping_sub(b)),
        BinaryOp::Multiply => Value::Int(a.wrapping_mul(b)),
        BinaryOp::Remainder if b != 0 => Value::Int(a.wrapping_rem(b)),
        BinaryOp::Less => Value::Bool(a < b),
        BinaryOp::LessEqual => Value::Bool(a <= b),
        BinaryOp::Greater => Value::Bool(a > b),
        BinaryOp::GreaterEqual => Value::Bool(a >= b),
        BinaryOp::Equal => Value::Bool(a == b),
        BinaryOp::NotEqual => Value::Bool(a != b),
        _ => return None,
    })
}
