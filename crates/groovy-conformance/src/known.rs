//! The programs that do not pass yet: `known-failures.txt` in the folder of each chapter, a name a line.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// The list of one chapter.
#[derive(Debug)]
pub struct KnownFailures {
    file: PathBuf,
    names: BTreeSet<String>,
}

impl KnownFailures {
    /// Reads the list of a chapter; no file is an empty list.
    ///
    /// # Errors
    /// When the file is there and can't be read.
    pub fn read(chapter_folder: &Path) -> io::Result<KnownFailures> {
        let file = chapter_folder.join("known-failures.txt");
        let text = match std::fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error),
        };
        Ok(KnownFailures { file, names: text.lines().map(str::to_owned).collect() })
    }

    /// Whether the program (`section/name`) is expected to fail.
    pub fn contains(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// The names in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// Replaces the list and its file; an empty list has none.
    ///
    /// # Errors
    /// When the file can't be written.
    pub fn replace(&mut self, names: BTreeSet<String>) -> io::Result<()> {
        self.names = names;
        if !self.names.is_empty() {
            let text: String = self.names.iter().map(|name| format!("{name}\n")).collect();
            return std::fs::write(&self.file, text);
        }
        match std::fs::remove_file(&self.file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}
