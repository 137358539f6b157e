//! Names that people and scripts use.

use crate::purpose;
use entente_tracker_api::TrackerError;

/// Whether two names differ in case at most.
pub fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// The item of this name; a name that differs in case only is taken when nothing fits to the letter.
pub fn by_name<'a, T>(all: &'a [T], name: &str, of: impl Fn(&T) -> &String) -> Option<&'a T> {
    all.iter().find(|item| of(item) == name).or_else(|| all.iter().find(|item| same(of(item), name)))
}

/// A name that does not exist, with those that do.
pub fn unknown<'a>(field: &str, what: &str, name: &str, known: impl Iterator<Item = &'a str>) -> TrackerError {
    let known: Vec<&str> = known.collect();
    refused(field, format!("there is no {what} \"{name}\". There are: {}.", known.join(", ")))
}

/// A write that can't be made of what was asked for.
pub fn refused(field: &str, message: String) -> TrackerError {
    purpose::refused("to take the values", field, message)
}
