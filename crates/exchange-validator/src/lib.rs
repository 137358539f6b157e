//! Holds recorded HTTP exchanges against an OpenAPI 3 description: is the operation known, are parameters and bodies as
//! described, is the answer's status documented and its body of the documented shape?
//!
//! [`Validator`] is loaded once, [`Validator::validate`] takes exchanges, [`Report`] prints
//! `N exchanges, M operations, V violations`.

mod allowances;
mod description;
mod exchange;
mod files;
mod report;
mod schema;
mod validate;

pub use exchange::Exchange;
pub use files::{LoadError, read_exchanges, read_json, specs_folder};
pub use report::{Report, Violation};
pub use validate::Validator;
