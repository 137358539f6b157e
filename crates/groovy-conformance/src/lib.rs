//! Programs, the answers that Apache Groovy 4.0.26 gave to them, and the comparison with the engine's own.
//!
//! `tools/groovy-oracle` records the answers; `README.md` beside this crate tells the formats and how to add programs.

mod answer;
mod engine;
mod generate;
mod known;
mod suite;

pub use answer::{Answer, Ending};
pub use engine::answer;
pub use generate::{Generator, Reached};
pub use known::KnownFailures;
pub use suite::{Case, Suite, split_programs};
