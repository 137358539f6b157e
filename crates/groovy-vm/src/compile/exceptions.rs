//! `try`, `catch`, `finally`: guarded regions, with the `finally` block written out at every way out.

use entente_groovy_syntax::Span;
use entente_groovy_syntax::ast::{Block, Catch, Local, LocalPattern, Stmt, StmtKind};

use super::Compiler;
use super::function::Cleanup;
use crate::program::{Op, TypeSpec};

impl<'a> Compiler<'a> {
    pub(super) fn try_statement(
        &mut self,
        resources: &'a [Stmt],
        body: &'a Block,
        catches: &'a [Catch],
        finally: Option<&'a Block>,
        tail: bool,
        span: Span,
    ) {
        if let Some(finally) = finally {
            self.current().open_region(Some(Cleanup::Block(finally)), span);
        }
        if !catches.is_empty() {
            self.current().open_region(None, span);
        }
        self.with_resources(resources, body, tail);
        let mut exits = Vec::new();
        if !catches.is_empty() {
            let region = self.current().close_region();
            exits.push(self.emit(Op::Jump(0), body.span.at_end()));
            let target = self.current().here();
            if let Some(region) = region {
                self.current().add_handler(&region, target);
            }
            self.catch_clauses(catches, tail, &mut exits, span);
        }
        for exit in exits {
            self.current().land(exit);
        }
        if let Some(finally) = finally {
            self.finally_block(finally, span);
        }
    }

    /// A body with its resources, which are closed however it ends.
    fn with_resources(&mut self, resources: &'a [Stmt], body: &'a Block, tail: bool) {
        let Some((resource, rest)) = resources.split_first() else {
            self.block(body, tail);
            return;
        };
        let span = resource.span;
        self.current().enter_scope();
        match &resource.kind {
            StmtKind::Expr(value) => self.expr(value),
            StmtKind::Local(Local { pattern: LocalPattern::Variables(variables), .. }) if !variables.is_empty() => {
                self.statement(resource, false);
                self.load_variable(&variables[0].name.text, span);
            }
            _ => {
                self.unsupported(span, "A resource is a variable with its value");
                return;
            }
        }
        let slot = self.current().hidden_slot();
        self.emit(Op::StoreLocal(slot), span);
        self.current().open_region(Some(Cleanup::Close(slot, span)), span);
        self.with_resources(rest, body, tail);
        let region = self.current().close_region();
        self.close_resource(slot, span);
        let done = self.emit(Op::Jump(0), span);
        let target = self.current().here();
        if let Some(region) = region {
            self.current().add_handler(&region, target);
        }
        let (thrown, second) = (self.current().hidden_slot(), self.current().hidden_slot());
        self.emit(Op::StoreLocal(thrown), span);
        // What closing throws is only noted on what was thrown first.
        self.current().open_region(None, span);
        self.close_resource(slot, span);
        let region = self.current().close_region();
        let closed = self.emit(Op::Jump(0), span);
        let target = self.current().here();
        if let Some(region) = region {
            self.current().add_handler(&region, target);
        }
        self.emit(Op::StoreLocal(second), span);
        self.emit(Op::LoadLocal(thrown), span);
        self.emit(Op::LoadLocal(second), span);
        let name = self.name("addSuppressed");
        self.emit(Op::CallMethod { name, argc: 1 }, span);
        self.emit(Op::Pop, span);
        self.current().land(closed);
        self.emit(Op::LoadLocal(thrown), span);
        self.emit(Op::Throw, span);
        self.current().land(done);
        self.current().leave_scope();
    }

    fn close_resource(&mut self, slot: u32, span: Span) {
        self.emit(Op::LoadLocal(slot), span);
        let skip = self.emit(Op::JumpIfNull(0), span);
        let name = self.name("close");
        self.emit(Op::CallMethod { name, argc: 0 }, span);
        self.current().land(skip);
        self.emit(Op::Pop, span);
    }

    fn clean_up(&mut self, cleanup: Cleanup<'a>) {
        match cleanup {
            Cleanup::Block(block) => self.block(block, false),
            Cleanup::Close(slot, span) => self.close_resource(slot, span),
        }
    }

    /// The thrown object is on the stack.
    fn catch_clauses(&mut self, catches: &'a [Catch], tail: bool, exits: &mut Vec<usize>, span: Span) {
        let thrown = self.current().hidden_slot();
        self.emit(Op::StoreLocal(thrown), span);
        for catch in catches {
            let mut matches = Vec::new();
            let types: Vec<TypeSpec> = if catch.types.is_empty() {
                let exception = self.library.find_class("java.lang.Exception");
                vec![exception.map_or(TypeSpec::Any, TypeSpec::Class)]
            } else {
                catch.types.iter().map(|ty| self.type_spec(ty)).collect()
            };
            for ty in types {
                self.emit(Op::LoadLocal(thrown), catch.span);
                let ty = self.type_index(ty);
                self.emit(Op::InstanceOf(ty), catch.span);
                matches.push(self.emit(Op::JumpIfTrue(0), catch.span));
            }
            let skip = self.emit(Op::Jump(0), catch.span);
            for matched in matches {
                self.current().land(matched);
            }
            self.current().enter_scope();
            self.emit(Op::LoadLocal(thrown), catch.span);
            self.declare_from_top(&catch.name.text, None, catch.name.span);
            self.block(&catch.body, tail);
            self.current().leave_scope();
            exits.push(self.emit(Op::Jump(0), catch.span.at_end()));
            self.current().land(skip);
        }
        self.emit(Op::LoadLocal(thrown), span);
        self.emit(Op::Throw, span);
    }

    fn finally_block(&mut self, finally: &'a Block, span: Span) {
        let region = self.current().close_region();
        self.block(finally, false);
        let done = self.emit(Op::Jump(0), finally.span.at_end());
        let target = self.current().here();
        if let Some(region) = region {
            self.current().add_handler(&region, target);
        }
        let thrown = self.current().hidden_slot();
        self.emit(Op::StoreLocal(thrown), span);
        self.block(finally, false);
        self.emit(Op::LoadLocal(thrown), span);
        self.emit(Op::Throw, span);
        self.current().land(done);
    }

    /// Writes out the `finally` blocks of all regions from the innermost down to the one at `outermost`. The code
    /// from here to [`Compiler::reopen_regions`] belongs to none of them.
    pub(super) fn leave_regions(&mut self, outermost: usize) {
        let here = self.current().here();
        for region in &mut self.current().regions {
            if region.open_at < here {
                region.ranges.push((region.open_at, here));
            }
            region.open_at = u32::MAX;
        }
        let mut left = Vec::new();
        while self.current().regions.len() > outermost {
            let Some(region) = self.current().regions.pop() else { break };
            let finally = region.finally;
            left.push(region);
            if let Some(cleanup) = finally {
                // Outer regions still guard this block.
                let here = self.current().here();
                for region in &mut self.current().regions {
                    region.open_at = here;
                }
                self.clean_up(cleanup);
                let here = self.current().here();
                for region in &mut self.current().regions {
                    if region.open_at < here {
                        region.ranges.push((region.open_at, here));
                    }
                    region.open_at = u32::MAX;
                }
            }
        }
        while let Some(region) = left.pop() {
            self.current().regions.push(region);
        }
    }

    /// Guards again from the next instruction on.
    pub(super) fn reopen_regions(&mut self) {
        let here = self.current().here();
        for region in &mut self.current().regions {
            region.open_at = here;
        }
    }
}
