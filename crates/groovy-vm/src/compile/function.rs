//! One function while it is compiled: code, scopes, loops, guarded regions.

use entente_groovy_syntax::Span;
use entente_groovy_syntax::ast;

use crate::program::{Capture, Function, FunctionKind, Handler, Op, Param};
use crate::value::ClassId;

/// Where a name leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Variable {
    /// A local of the current function.
    Local(u32),
    /// A captured variable of a function around.
    Capture(u32),
}

struct Binding {
    name: String,
    slot: u32,
    ty: Option<u32>,
}

/// A loop or switch that `break` and `continue` can leave.
pub(super) struct Jumps {
    pub label: Option<String>,
    /// `continue` goes here; a switch has none.
    pub is_loop: bool,
    pub breaks: Vec<usize>,
    pub continues: Vec<usize>,
    /// Guarded regions around it.
    pub regions: usize,
}

/// What runs when a guarded region is left.
#[derive(Clone, Copy)]
pub(super) enum Cleanup<'a> {
    /// A `finally`.
    Block(&'a ast::Block),
    /// `close()` of the resource in a local.
    Close(u32, Span),
}

/// A guarded region that is open.
pub(super) struct Region<'a> {
    pub ranges: Vec<(u32, u32)>,
    pub open_at: u32,
    pub depth_slot: u32,
    /// What runs when the region is left.
    pub finally: Option<Cleanup<'a>>,
}

pub(super) struct FunctionBuilder<'a> {
    name: String,
    /// The closures in it, in order.
    pub closures: Vec<u32>,
    pub kind: FunctionKind,
    pub params: Vec<Param>,
    pub implicit_it: bool,
    pub varargs: bool,
    pub return_type: Option<u32>,
    /// The class it is a member of, by draft.
    pub class: Option<usize>,
    pub is_static: bool,
    pub is_private: bool,
    pub is_constructor: bool,
    code: Vec<Op>,
    spans: Vec<Span>,
    handlers: Vec<Handler>,
    scopes: Vec<Vec<Binding>>,
    /// Per slot: whether a closure captures it.
    captured: Vec<bool>,
    captures: Vec<Capture>,
    pub jumps: Vec<Jumps>,
    pub regions: Vec<Region<'a>>,
    /// The slots and jumps of the switch expressions around.
    pub yields: Vec<Vec<usize>>,
    /// A label waiting for its loop.
    pub pending_label: Option<String>,
}

impl<'a> FunctionBuilder<'a> {
    pub fn new(name: &str, kind: FunctionKind) -> Self {
        FunctionBuilder {
            name: name.to_owned(),
            closures: Vec::new(),
            kind,
            params: Vec::new(),
            implicit_it: false,
            varargs: false,
            return_type: None,
            class: None,
            is_static: false,
            is_private: false,
            is_constructor: false,
            code: Vec::new(),
            spans: Vec::new(),
            handlers: Vec::new(),
            scopes: vec![Vec::new()],
            captured: Vec::new(),
            captures: Vec::new(),
            jumps: Vec::new(),
            regions: Vec::new(),
            yields: Vec::new(),
            pending_label: None,
        }
    }

    /// Whether final fields of its class may be assigned: in constructors and initialisers.
    pub fn may_set_finals(&self) -> bool {
        self.is_constructor || matches!(self.name.as_str(), "<init>" | "<clinit>")
    }

    pub fn emit(&mut self, op: Op, span: Span) -> usize {
        self.code.push(op);
        self.spans.push(span);
        self.code.len() - 1
    }

    pub fn here(&self) -> u32 {
        self.code.len() as u32
    }

    /// Lets a jump emitted earlier lead to the next instruction.
    pub fn land(&mut self, jump: usize) {
        let here = self.here();
        self.retarget(jump, here);
    }

    pub fn retarget(&mut self, jump: usize, to: u32) {
        match &mut self.code[jump] {
            Op::Jump(target)
            | Op::JumpIfFalse(target)
            | Op::JumpIfTrue(target)
            | Op::JumpIfNull(target)
            | Op::JumpIfTrueOrPop(target)
            | Op::JumpIfArgument(_, target)
            | Op::Next { target, .. } => *target = to,
            _ => {}
        }
    }

    pub fn enter_scope(&mut self) {
        self.scopes.push(Vec::new());
    }

    pub fn leave_scope(&mut self) {
        self.scopes.pop();
    }

    /// A local without a name.
    pub fn hidden_slot(&mut self) -> u32 {
        self.captured.push(false);
        self.captured.len() as u32 - 1
    }

    /// A new variable; `None` when the function has one of that name in scope already.
    pub fn declare(&mut self, name: &str, ty: Option<u32>) -> Option<u32> {
        if self.find(name).is_some() {
            return None;
        }
        let slot = self.hidden_slot();
        let last = self.scopes.len() - 1;
        self.scopes[last].push(Binding { name: name.to_owned(), slot, ty });
        Some(slot)
    }

    pub fn find(&self, name: &str) -> Option<(u32, Option<u32>)> {
        self.scopes
            .iter()
            .rev()
            .flat_map(|scope| scope.iter().rev())
            .find(|binding| binding.name == name)
            .map(|binding| (binding.slot, binding.ty))
    }

    pub fn mark_captured(&mut self, slot: u32) {
        self.captured[slot as usize] = true;
    }

    pub fn capture(&mut self, capture: Capture) -> u32 {
        let index = self.captures.iter().position(|other| *other == capture).unwrap_or_else(|| {
            self.captures.push(capture);
            self.captures.len() - 1
        });
        index as u32
    }

    pub fn open_region(&mut self, finally: Option<Cleanup<'a>>, span: Span) {
        let depth_slot = self.hidden_slot();
        self.emit(Op::MarkDepth(depth_slot), span);
        let open_at = self.here();
        self.regions.push(Region { ranges: Vec::new(), open_at, depth_slot, finally });
    }

    /// Ends the innermost region; `target` is where its faults go.
    pub fn close_region(&mut self) -> Option<Region<'a>> {
        let here = self.here();
        let mut region = self.regions.pop()?;
        region.ranges.push((region.open_at, here));
        Some(region)
    }

    pub fn add_handler(&mut self, region: &Region<'a>, target: u32) {
        for (start, end) in &region.ranges {
            self.handlers.push(Handler { start: *start, end: *end, target, depth_slot: region.depth_slot });
        }
    }

    pub fn finish(mut self, class: Option<ClassId>) -> Function {
        for op in &mut self.code {
            let is_captured = |slot: u32| self.captured[slot as usize];
            match *op {
                Op::LoadLocal(slot) if is_captured(slot) => *op = Op::LoadCell(slot),
                Op::StoreLocal(slot) if is_captured(slot) => *op = Op::StoreCell(slot),
                Op::Declare(slot) if is_captured(slot) => *op = Op::NewCell(slot),
                _ => {}
            }
        }
        Function {
            name: self.name.into(),
            params: self.params,
            implicit_it: self.implicit_it,
            varargs: self.varargs,
            locals: self.captured.len() as u32,
            captures: self.captures,
            closures: self.closures,
            code: self.code,
            spans: self.spans,
            handlers: self.handlers,
            class,
            is_static: self.is_static,
            is_private: self.is_private,
        }
    }
}
