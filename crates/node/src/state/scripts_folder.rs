//! A node's own Groovy classes: the files `*.groovy` in the folder `scripts` of its data folder.
//!
//! They are read whenever rules are checked, published or loaded, so a new class needs no restart; rules that are published already have it from
//! the next publication or start on.

use entente_rules::{LibraryFile, ScriptLibrary};
use std::path::{Path, PathBuf};

/// The most files that are read.
const MOST_FILES: usize = 200;
/// The largest file that is read, in bytes.
const LARGEST_FILE: u64 = 256 * 1024;

/// The folder; none for a node without one.
#[derive(Clone, Debug, Default)]
pub struct ScriptsFolder(Option<PathBuf>);

impl ScriptsFolder {
    /// The folder inside of a data folder.
    pub fn of(data: &Path) -> Self {
        Self::at(data.join("scripts"))
    }

    /// A folder wherever it is.
    pub fn at(folder: PathBuf) -> Self {
        Self(Some(folder))
    }

    /// Its classes now. A file that can't be used is left out and told in the log.
    pub fn read(&self) -> ScriptLibrary {
        let Some(folder) = &self.0 else { return ScriptLibrary::default() };
        let Ok(entries) = std::fs::read_dir(folder) else { return ScriptLibrary::default() };
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "groovy"));
        paths.sort();
        if paths.len() > MOST_FILES {
            tracing::warn!(folder = %folder.display(), "more than {MOST_FILES} files of classes; the rest is left out");
        }
        ScriptLibrary::new(paths.iter().take(MOST_FILES).filter_map(|path| file(path)).collect())
    }
}

fn file(path: &Path) -> Option<LibraryFile> {
    let name = path.file_stem()?.to_string_lossy().into_owned();
    let read = match std::fs::metadata(path) {
        Ok(facts) if facts.len() > LARGEST_FILE => {
            tracing::warn!(file = %path.display(), "the file of classes has more than {LARGEST_FILE} bytes and is left out");
            return None;
        }
        Ok(_) => std::fs::read_to_string(path),
        Err(error) => Err(error),
    };
    match read {
        Ok(text) => Some(LibraryFile { name, text }),
        Err(error) => {
            tracing::warn!(file = %path.display(), %error, "the file of classes can't be read and is left out");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use entente_rules::{RuleTexts, TrackerChecks, check_with};

    #[test]
    fn classes_of_the_folder_are_there_for_rules() {
        let data = tempfile::tempdir().unwrap();
        let texts = RuleTexts { outgoing: "Acme.send()".into(), incoming: String::new() };
        assert_eq!(ScriptsFolder::of(data.path()).read(), ScriptLibrary::default());
        std::fs::create_dir(data.path().join("scripts")).unwrap();
        let write = |name: &str, text: &str| std::fs::write(data.path().join("scripts").join(name), text).unwrap();
        write("Acme.groovy", "class Acme { static send() { 1 } }");
        write("notes.txt", "class Other {}");
        write("Large.groovy", &" ".repeat(300 * 1024));
        let library = ScriptsFolder::of(data.path()).read();
        assert_eq!(
            library,
            ScriptLibrary::new(vec![LibraryFile {
                name: "Acme".into(),
                text: "class Acme { static send() { 1 } }".into()
            }])
        );
        assert!(check_with(&texts, &TrackerChecks::default(), &library).is_empty());
    }
}
