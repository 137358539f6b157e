//! Random programs from a grammar: typed expressions, statements, methods, closures and classes, and calls of everything that the
//! library's table names. The same seed gives the same program.

mod calls;
mod expressions;
mod statements;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use entente_groovy_vm::Library;

/// What a generated expression is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Int,
    Decimal,
    Double,
    Text,
    Bool,
    Ints,
    Texts,
    Map,
}

const KINDS: [Kind; 8] =
    [Kind::Int, Kind::Decimal, Kind::Double, Kind::Text, Kind::Bool, Kind::Ints, Kind::Texts, Kind::Map];

/// A way to write something: its name for the count, and its text, in which `$I`, `$D`, `$F`, `$S`, `$B`, `$L`, `$T`, `$M` stand for
/// expressions of a kind and `$n` for a small number.
type Production = (&'static str, &'static str);

/// Which productions and library methods the programs held, out of those that they could hold.
#[derive(Debug, Default)]
pub struct Reached {
    offered: BTreeSet<&'static str>,
    used: BTreeMap<&'static str, u64>,
    methods: BTreeSet<String>,
    methods_offered: BTreeSet<String>,
}

impl Reached {
    /// Productions used, and all of them.
    pub fn productions(&self) -> (usize, usize) {
        (self.used.len(), self.offered.len())
    }

    /// Library methods called, and all of them.
    pub fn methods(&self) -> (usize, usize) {
        (self.methods.len(), self.methods_offered.len())
    }

    /// Productions that no program held.
    pub fn unused(&self) -> Vec<&'static str> {
        self.offered.iter().copied().filter(|name| !self.used.contains_key(name)).collect()
    }
}

/// Makes programs.
pub struct Generator {
    library: Arc<Library>,
    state: u64,
    variables: Vec<(String, Kind)>,
    methods: Vec<(String, Kind)>,
    depth: usize,
    names: usize,
    /// What all programs of this generator held.
    pub reached: Reached,
}

impl Generator {
    /// A generator whose wild calls take the names of this library's methods.
    pub fn new(library: Arc<Library>) -> Generator {
        let reached = Reached { methods_offered: calls::offered(&library), ..Reached::default() };
        Generator { library, state: 0, variables: Vec::new(), methods: Vec::new(), depth: 0, names: 0, reached }
    }

    /// The program of a seed.
    pub fn program(&mut self, seed: u64) -> String {
        self.state = seed;
        // The generator's own step would make the next seed's numbers the same ones, shifted by one.
        self.state = self.next();
        self.variables.clear();
        self.methods.clear();
        self.names = 0;
        self.depth = 0;
        let mut text = String::new();
        for _ in 0..self.below(3) {
            text += &self.declaration();
        }
        for _ in 0..3 + self.below(6) {
            text += &self.statement();
        }
        text
    }

    /// SplitMix64.
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number under `bound`.
    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).unwrap_or(0)
    }

    fn one_of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// Chooses a production and counts it.
    fn choose(&mut self, productions: &[Production]) -> &'static str {
        self.reached.offered.extend(productions.iter().map(|(name, _)| *name));
        let (name, text) = *self.one_of(productions);
        *self.reached.used.entry(name).or_default() += 1;
        text
    }

    fn fresh(&mut self, prefix: &str) -> String {
        self.names += 1;
        format!("{prefix}{}", self.names)
    }

    /// The text of a production with expressions in its places.
    fn fill(&mut self, template: &str) -> String {
        let mut text = String::new();
        let mut parts = template.split('$');
        text.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let mut rest = part.chars();
            let kind = match rest.next() {
                Some('I') => Kind::Int,
                Some('D') => Kind::Decimal,
                Some('F') => Kind::Double,
                Some('S') => Kind::Text,
                Some('B') => Kind::Bool,
                Some('L') => Kind::Ints,
                Some('T') => Kind::Texts,
                Some('M') => Kind::Map,
                Some('n') => {
                    text += &(1 + self.below(4)).to_string();
                    text.push_str(rest.as_str());
                    continue;
                }
                _ => {
                    text.push('$');
                    text.push_str(part);
                    continue;
                }
            };
            text += &self.expression(kind);
            text.push_str(rest.as_str());
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_one_program_that_compiles() {
        let library = entente_groovy_library::standard();
        let mut generator = Generator::new(Arc::clone(&library));
        let first = generator.program(7);
        assert_eq!(generator.program(7), first);
        assert_ne!(generator.program(8), first);
        for seed in 0..200 {
            let text = generator.program(seed);
            let options = entente_groovy_vm::CompileOptions::new(Arc::clone(&library));
            let compiled = entente_groovy_vm::compile("Program.groovy", &text, &options);
            assert!(compiled.is_ok(), "{text}\n{:?}", compiled.err());
        }
    }

    #[test]
    fn a_few_thousand_programs_hold_every_production() {
        let mut generator = Generator::new(entente_groovy_library::standard());
        for seed in 0..4_000 {
            generator.program(seed);
        }
        assert_eq!(generator.reached.unused(), Vec::<&str>::new());
    }
}
