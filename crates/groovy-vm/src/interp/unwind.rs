//! From a fault to the handler that takes it, or to the error that the embedding gets.

use std::sync::Arc;

use super::Frame;
use crate::error::{Fault, ScriptError, StackLevel};
use crate::machine::Machine;
use crate::object::Object;
use crate::run::Place;
use crate::value::Value;

/// Causes listed at most.
const MAX_CAUSES: usize = 16;
/// Levels of the script's call stack listed at most.
const MAX_LEVELS: usize = 64;
/// The class shown for reached limits.
const LIMIT_CLASS: &str = "entente.LimitExceededException";

/// Where a fault began.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    pub place: Place,
    /// The call stack there, innermost first.
    pub levels: Arc<[StackLevel]>,
}

impl Machine {
    /// Goes to the innermost handler. Without one, all frames down to the next barrier are gone, and the fault (by
    /// then an exception object, or a limit) is the answer.
    pub(super) fn unwind(&mut self, fault: Fault) -> Result<(), Fault> {
        if let Fault::Limit(_) = fault {
            if self.limit_origin.is_none() {
                self.limit_origin = self.here();
            }
            while !matches!(self.frames.last(), None | Some(Frame::Barrier)) {
                self.frames.pop();
            }
            return Err(fault);
        }
        let thrown = self.materialize(&fault);
        while let Some(frame) = self.frames.last() {
            match frame {
                Frame::Barrier => break,
                Frame::Code(frame) => {
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
                        self.end_categories();
                        self.stack.truncate(base + locals + kept);
                        self.stack.push(thrown);
                        self.ip = handler.target as usize;
                        return Ok(());
                    }
                    self.stack.truncate(base);
                }
                _ => {}
            }
            self.frames.pop();
            self.restore_ip();
        }
        Err(Fault::Thrown(thrown))
    }

    /// The exception object of a fault, marked with the place where it began.
    fn materialize(&mut self, fault: &Fault) -> Value {
        let value = match fault {
            Fault::Thrown(value) => *value,
            Fault::Exception { class, message } => self.heap.exception(class, message.as_deref(), Value::Null),
            Fault::Limit(kind) => self.heap.exception(LIMIT_CLASS, Some(&kind.to_string()), Value::Null),
        };
        let is_new =
            matches!(self.heap.object(value), Some(Object::Exception(exception)) if exception.origin.is_none());
        if is_new {
            let origin = self.here();
            if let Some(Object::Exception(exception)) = self.heap.object_mut(value) {
                exception.origin = origin;
            }
        }
        value
    }

    /// The current instruction with the call stack.
    pub(super) fn here(&self) -> Option<Origin> {
        Some(Origin { place: self.current_place()?, levels: self.stack_levels().into() })
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

    pub(super) fn script_error(&self, fault: &Fault) -> ScriptError {
        let mut origin = None;
        let (class, message, limit) = match fault {
            Fault::Exception { class, message } => (class.to_string(), message.clone(), None),
            Fault::Limit(kind) => {
                origin = self.limit_origin.clone();
                (LIMIT_CLASS.to_owned(), Some(kind.to_string()), Some(*kind))
            }
            Fault::Thrown(value) => match self.heap.object(*value) {
                Some(Object::Exception(exception)) => {
                    origin = exception.origin.clone();
                    (exception.class.to_string(), exception.message.as_deref().map(str::to_owned), None)
                }
                _ => (self.heap.class_name(*value).to_string(), None, None),
            },
        };
        let (place, stack) = match origin {
            Some(origin) => (Some(origin.place), origin.levels.to_vec()),
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
        while let Some(Object::Exception(exception)) = self.heap.object(value) {
            let Some(Object::Exception(cause)) = self.heap.object(exception.cause) else { break };
            causes.push((cause.class.to_string(), cause.message.as_deref().map(str::to_owned)));
            value = exception.cause;
            if causes.len() >= MAX_CAUSES {
                break;
            }
        }
        causes
    }
}
