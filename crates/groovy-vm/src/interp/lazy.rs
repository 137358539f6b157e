//! Texts with lazy parts, `"${-> x}"`: their closures run each time the text is needed. Before an instruction that may
//! write out one of its operands, the operands' lazy parts are called and the answers kept in the text; then the
//! instruction runs.

use super::{Flow, Frame};
use crate::error::Fault;
use crate::machine::Machine;
use crate::object::Object;
use crate::program::Op;
use crate::value::Value;

/// Texts being written out for one instruction.
pub(crate) struct Freshen {
    /// The texts that are still to be done, the current one last.
    texts: Vec<Value>,
    /// Answers for the current text so far.
    shown: Vec<Value>,
}

/// How many operands of an instruction may be written out by it.
fn operands(op: Op) -> usize {
    match op {
        Op::CallMethod { argc, .. } | Op::SpreadCall { argc, .. } => argc as usize + 1,
        Op::CallFunction { argc, .. } | Op::New { argc, .. } => argc as usize,
        Op::Binary(_) | Op::IsCase | Op::GetIndex => 2,
        Op::GetProperty(_) | Op::Cast(_) | Op::Coerce(_) | Op::AsType(_) | Op::JumpIfFalse(_) | Op::JumpIfTrue(_) => 1,
        Op::SetProperty(_) => 2,
        _ => 0,
    }
}

impl Machine {
    /// Starts to write out lazy operands of the next instruction; whether there are any.
    pub(super) fn freshen(&mut self, op: Op) -> Result<bool, Fault> {
        let here = (self.frames.len(), self.ip);
        if self.fresh.take() == Some(here) {
            return Ok(false);
        }
        let count = operands(op).min(self.stack.len());
        let is_lazy = |value: &Value| matches!(self.heap.object(*value), Some(Object::GString(g)) if g.lazy);
        let texts: Vec<Value> = self.stack[self.stack.len() - count..].iter().copied().filter(is_lazy).collect();
        if texts.is_empty() {
            return Ok(false);
        }
        self.push_frame(Frame::Freshen(Freshen { texts, shown: Vec::new() }))?;
        self.delivered = None;
        Ok(true)
    }

    pub(super) fn run_freshen(&mut self) -> Result<Flow, Fault> {
        self.charge(1)?;
        let answer = self.delivered.take();
        let Some(Frame::Freshen(work)) = self.frames.last_mut() else { return Ok(Flow::Continue) };
        work.shown.extend(answer);
        while let Some(text) = work.texts.last().copied() {
            let Some(Object::GString(gstring)) = self.heap.object(text) else { break };
            let Some(part) = gstring.values.get(work.shown.len()).copied() else {
                let shown = std::mem::take(&mut work.shown);
                if let Some(Object::GString(gstring)) = self.heap.object_mut(text) {
                    gstring.shown = shown;
                }
                work.texts.pop();
                continue;
            };
            if self.heap.is_closure(part) {
                return self.call_value(part, &[]);
            }
            work.shown.push(part);
        }
        self.frames.pop();
        self.restore_ip();
        self.fresh = Some((self.frames.len(), self.ip));
        Ok(Flow::Continue)
    }
}
