//! The programs in `programs/`, a folder per chapter, a file per section.

use std::io;
use std::path::{Path, PathBuf};

use crate::answer::Answer;

/// One program and the answer that Apache Groovy gave.
#[derive(Clone, Debug)]
pub struct Case {
    /// Folder of the file.
    pub chapter: String,
    /// `section/name`: the file without its ending, and the program's name in it.
    pub name: String,
    /// The program.
    pub text: String,
    /// What was recorded.
    pub expected: Answer,
}

/// All programs.
#[derive(Debug)]
pub struct Suite {
    /// In the order of chapters, sections and files.
    pub cases: Vec<Case>,
}

impl Suite {
    /// Where the programs of this repository are.
    pub fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("programs")
    }

    /// Reads all programs of a folder that has a folder per chapter.
    ///
    /// # Errors
    /// When a file can't be read, has no answers beside it, or answers to other programs than it holds.
    pub fn read(folder: &Path) -> io::Result<Suite> {
        let mut cases = Vec::new();
        for chapter in sorted(folder)?.into_iter().filter(|path| path.is_dir()) {
            for file in sorted(&chapter)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "groovy"))
            {
                cases.extend(read_section(&stem(&chapter), &file)?);
            }
        }
        Ok(Suite { cases })
    }
}

fn read_section(chapter: &str, file: &Path) -> io::Result<Vec<Case>> {
    let section = stem(file);
    let text = std::fs::read_to_string(file)?;
    let answers_file = file.with_extension("answers");
    let answers = std::fs::read_to_string(&answers_file)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", answers_file.display())))?;
    let programs = split_programs(&text);
    let answers = split_programs(&answers);
    let names = |list: &[(String, String)]| -> Vec<String> { list.iter().map(|(name, _)| name.clone()).collect() };
    if names(&programs) != names(&answers) {
        let message = format!("{} does not answer to the programs beside it; record it anew", answers_file.display());
        return Err(io::Error::new(io::ErrorKind::InvalidData, message));
    }
    let case = |((name, text), (_, answer)): ((String, String), (String, String))| Case {
        chapter: chapter.to_owned(),
        name: format!("{section}/{name}"),
        text,
        expected: Answer::parse(&answer),
    };
    Ok(programs.into_iter().zip(answers).map(case).collect())
}

/// Name and text of each part of a file; a line `//= name` begins one.
pub fn split_programs(text: &str) -> Vec<(String, String)> {
    let mut parts: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        if let Some(name) = line.strip_prefix("//= ") {
            parts.push((name.trim().to_owned(), String::new()));
        } else if let Some((_, body)) = parts.last_mut() {
            body.push_str(line);
        }
    }
    for (_, body) in &mut parts {
        body.truncate(body.trim_end().len());
        body.push('\n');
    }
    parts
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
