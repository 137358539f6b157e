//! Which lines of a script a run came by.

use crate::program::Program;
use std::collections::BTreeSet;

/// Lines of a script, counted from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Lines on which something begins that can be carried out.
    pub executable: BTreeSet<u32>,
    /// Those on which something was carried out.
    pub executed: BTreeSet<u32>,
}

impl Coverage {
    /// Adds the lines of another run of the same script.
    pub fn add(&mut self, other: &Coverage) {
        self.executable.extend(&other.executable);
        self.executed.extend(&other.executed);
    }
}

/// A mark for each instruction of each function.
pub(crate) struct Visited(Vec<Vec<bool>>);

impl Visited {
    pub(crate) fn of(program: &Program) -> Self {
        Self(program.functions.iter().map(|function| vec![false; function.code.len()]).collect())
    }

    pub(crate) fn mark(&mut self, function: usize, instruction: usize) {
        self.0[function][instruction] = true;
    }

    pub(crate) fn lines(&self, program: &Program) -> Coverage {
        let mut coverage = Coverage::default();
        for (function, marks) in program.functions.iter().zip(&self.0) {
            // What ends every function stands at its last brace, which is nobody's line.
            for (span, mark) in function.spans.iter().zip(marks).filter(|(span, _)| span.start < span.end) {
                let line = program.source.line(span.start);
                coverage.executable.insert(line);
                if *mark {
                    coverage.executed.insert(line);
                }
            }
        }
        coverage
    }
}
