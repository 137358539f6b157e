//! Every crate says at its top what it is.

use crate::problem::Problem;
use crate::workspace::{Crate, TextFile};

/// Looks for `//!` at the top of each root file of each crate.
pub fn check(crates: &[Crate], files: &[TextFile]) -> Vec<Problem> {
    let roots = crates.iter().flat_map(|package| &package.roots);
    roots
        .filter(|root| files.iter().any(|file| file.path == **root && !opens_with_documentation(&file.text)))
        .map(|root| Problem::at(root, "begins without `//!`; say in a sentence or two what this crate is for"))
        .collect()
}

fn opens_with_documentation(text: &str) -> bool {
    text.lines()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with("#!"))
        .is_some_and(|line| line.strip_prefix("//!").is_some_and(|rest| !rest.trim().is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> usize {
        let package = Crate { roots: vec!["crates/a/src/lib.rs".into()], ..Crate::default() };
        check(&[package], &[TextFile { path: "crates/a/src/lib.rs".into(), text: text.into() }]).len()
    }

    #[test]
    fn a_crate_says_what_it_is() {
        assert_eq!(problems("//! Pure data.\n\npub mod a;\n"), 0);
        assert_eq!(problems("#![allow(x)]\n//! Pure data.\n"), 0);
        assert_eq!(problems("pub mod a;\n//! Too late.\n"), 1);
        assert_eq!(problems("//!\npub mod a;\n"), 1);
        assert_eq!(problems(""), 1);
    }
}
