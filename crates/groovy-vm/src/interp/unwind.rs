//! From a fault to the handler that takes it, or to the error that the embedding gets.

use super::{Frame, Interpreter};
use crate::error::{Fault, ScriptError, StackLevel};
use crate::object::Object;
use crate::run::Place;
use crate::value::Value;

/// Causes listed at most.
const MAX_CAUSES: usize = 16;
/// Levels of the script's call stack listed at most.
const MAX_LEVELS: usize = 64;
/// The class shown for reached limits.
const LIMIT_CLASS: &str = "entente.LimitExceededException";

impl Interpreter {
    /// Goes to the innermost handler, or ends with the error.
    pub(super) fn unwind(&mut self, fault: Fault) -> Result<(), Box<ScriptError>> {
        let origin = self.origin_of(&fault);
        if let Fault::Limit(_) = fault {
            return Err(Box::new(self.script_error(&fault, origin)));
        }
        let mut thrown = None;
        while let Some(frame) = self.frames.last() {
            if let Frame::Code(frame) = frame {
                let at = self.ip.saturating_sub(1) as u32;
                let function = &self.program.functions[frame.function as usize];
                let handler = function.handlers.iter().find(|handler| handler.start <= at && at < handler.end);
                let base = frame.base;
                if let Some(handler) = handler.copied() {
                    let locals = function.locals as usize;
                    let kept = match self.stack[base + handler.depth_slot as usize] {
                        Value::Int(kept) => kept as usize,
                        _ => 0,
                    };
                    let value = thrown.unwrap_or_else(|| self.materialize(&fault, &origin));
                    self.stack.truncate(base + locals + kept);
                    self.stack.push(value);
                    self.ip = handler.target as usize;
                    return Ok(());
                }
                self.stack.truncate(base);
            }
            if thrown.is_none() {
                thrown = Some(self.materialize(&fault, &origin));
            }
            self.frames.pop();
            self.restore_ip();
        }
        Err(Box::new(self.script_error(&thrown.map_or(fault, Fault::Thrown), origin)))
    }

    /// The exception object of a fault, marked with the place where it began.
    fn materialize(&mut self, fault: &Fault, origin: &Option<(Place, Vec<StackLevel>)>) -> Value {
        let value = match fault {
            Fault::Thrown(value) => *value,
            Fault::Exception { class, message } => self.machine.heap.exception(class, message.as_deref(), Value::Null),
            Fault::Limit(kind) => self.machine.heap.exception(LIMIT_CLASS, Some(&kind.to_string()), Value::Null),
        };
        if let Some(Object::Exception(exception)) = self.machine.heap.object_mut(value)
            && exception.origin.is_none()
        {
            exception.origin = origin.as_ref().map(|(place, _)| *place);
        }
        value
    }

    /// Where the fault began: the current instruction, or for an exception thrown again the first place.
    fn origin_of(&mut self, fault: &Fault) -> Option<(Place, Vec<StackLevel>)> {
        let levels = self.stack_levels();
        let here = self.current_place();
        let first = match fault {
            Fault::Thrown(value) => match self.machine.heap.object(*value) {
                Some(Object::Exception(exception)) => exception.origin,
                _ => None,
            },
            _ => None,
        };
        first.or(here).map(|place| (place, levels))
    }

    fn current_place(&self) -> Option<Place> {
        let frame = self.frames.iter().rev().find_map(|frame| match frame {
            Frame::Code(frame) => Some(frame),
            _ => None,
        })?;
        let is_top = matches!(self.frames.last(), Some(Frame::Code(_)));
        let ip = if is_top { self.ip } else { frame.ip as usize };
        let span = *self.program.functions[frame.function as usize].spans.get(ip.saturating_sub(1))?;
        Some(Place { start: span.start, end: span.end })
    }

    fn stack_levels(&self) -> Vec<StackLevel> {
        let top = self.frames.len().saturating_sub(1);
        self.frames
            .iter()
            .enumerate()
            .rev()
            .filter_map(|(at, frame)| match frame {
                Frame::Code(frame) => {
                    let ip = if at == top { self.ip } else { frame.ip as usize };
                    let function = &self.program.functions[frame.function as usize];
                    let span = function.spans.get(ip.saturating_sub(1))?;
                    Some(StackLevel { method: function.name.to_string(), line: self.program.source.line(span.start) })
                }
                _ => None,
            })
            .take(MAX_LEVELS)
            .collect()
    }

    pub(super) fn script_error(&self, fault: &Fault, origin: Option<(Place, Vec<StackLevel>)>) -> ScriptError {
        let (class, message, limit) = match fault {
            Fault::Exception { class, message } => (class.to_string(), message.clone(), None),
            Fault::Limit(kind) => (LIMIT_CLASS.to_owned(), Some(kind.to_string()), Some(*kind)),
            Fault::Thrown(value) => match self.machine.heap.object(*value) {
                Some(Object::Exception(exception)) => {
                    (exception.class.to_string(), exception.message.as_deref().map(str::to_owned), None)
                }
                _ => (self.machine.heap.class_name(*value).to_string(), None, None),
            },
        };
        let (place, stack) = match origin {
            Some((place, stack)) => (Some(place), stack),
            None => (None, Vec::new()),
        };
        let source = &self.program.source;
        let (line, column, length, source_line) = match place {
            Some(place) => {
                let start = source.line_column(place.start);
                let text = source.line_text(start.line);
                let rest = text.chars().count().saturating_sub(start.column as usize - 1).max(1);
                let wanted =
                    source.text().get(place.start as usize..place.end as usize).map_or(1, |t| t.chars().count());
                (start.line, start.column, wanted.clamp(1, rest) as u32, text.to_owned())
            }
            None => (0, 0, 1, String::new()),
        };
        ScriptError {
            class,
            message,
            script: source.name().to_owned(),
            line,
            column,
            length,
            source_line,
            stack,
            limit,
            causes: self.causes(fault),
        }
    }

    fn causes(&self, fault: &Fault) -> Vec<(String, Option<String>)> {
        let mut causes = Vec::new();
        let Fault::Thrown(mut value) = *fault else { return causes };
        while let Some(Object::Exception(exception)) = self.machine.heap.object(value) {
            let Some(Object::Exception(cause)) = self.machine.heap.object(exception.cause) else { break };
            causes.push((cause.class.to_string(), cause.message.as_deref().map(str::to_owned)));
            value = exception.cause;
            if causes.len() >= MAX_CAUSES {
                break;
            }
        }
        causes
    }
}
