//! The workspace as cargo describes it, and the files of the repository.

use serde_json::Value;
use std::collections::BTreeSet;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Folders that hold nothing of ours.
const SKIPPED_FOLDERS: &[&str] = &[".git", "target", "node_modules", "dist", "out", "demo-data", "entente-data"];
/// The largest file that is looked into, in bytes; what is larger is data.
const LARGEST_TEXT: u64 = 4 * 1024 * 1024;

/// A crate of the workspace.
#[derive(Debug, Clone, Default)]
pub struct Crate {
    /// The package's name.
    pub name: String,
    /// Its folder relative to the root, such as `crates/hub`.
    pub folder: String,
    /// Names of packages that it needs to run or to be built.
    pub dependencies: BTreeSet<String>,
    /// Root files of its library and programs, relative to the root.
    pub roots: Vec<String>,
}

impl Crate {
    /// The last part of the folder, such as `hub`.
    pub fn short_name(&self) -> &str {
        self.folder.rsplit('/').next().unwrap_or(&self.folder)
    }
}

/// A text file of the repository.
#[derive(Debug, Clone)]
pub struct TextFile {
    /// Relative to the root, with `/`.
    pub path: String,
    /// The whole text.
    pub text: String,
}

impl TextFile {
    /// Whether the name ends with one of these, given without the dot.
    pub fn has_extension(&self, extensions: &[&str]) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, extension)| extensions.contains(&extension))
    }
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// Runs `cargo metadata`.
///
/// # Errors
/// When cargo can't be run or refuses.
pub fn metadata(arguments: &[&str]) -> Result<Value, Box<dyn Error>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1"])
        .args(arguments)
        .current_dir(root())
        .output()
        .map_err(|error| format!("cargo can't be run: {error}"))?;
    if !output.status.success() {
        return Err(format!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr).trim()).into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// The crates of the workspace.
///
/// # Errors
/// When cargo can't describe the workspace.
pub fn crates() -> Result<Vec<Crate>, Box<dyn Error>> {
    Ok(read_crates(&metadata(&["--no-deps", "--offline"])?, &root()))
}

fn read_crates(metadata: &Value, root: &Path) -> Vec<Crate> {
    let relative =
        |path: &str| Path::new(path).strip_prefix(root).unwrap_or(Path::new(path)).to_string_lossy().replace('\\', "/");
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    list(&metadata["packages"])
        .iter()
        .map(|package| {
            let manifest = relative(&text(&package["manifest_path"]));
            let needed = list(&package["dependencies"])
                .iter()
                .filter(|dependency| dependency["kind"].as_str() != Some("dev"))
                .map(|dependency| text(&dependency["name"]))
                .collect();
            let roots = list(&package["targets"])
                .iter()
                .filter(|target| list(&target["kind"]).iter().any(|kind| kind == "lib" || kind == "bin"))
                .map(|target| relative(&text(&target["src_path"])))
                .collect();
            Crate {
                name: text(&package["name"]),
                folder: manifest.trim_end_matches("/Cargo.toml").to_owned(),
                dependencies: needed,
                roots,
            }
        })
        .collect()
}

/// All text files of the repository, without what is built or installed.
///
/// # Errors
/// When a folder can't be read.
pub fn text_files(root: &Path) -> Result<Vec<TextFile>, Box<dyn Error>> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))? {
            let entry = entry?;
            let (path, kind) = (entry.path(), entry.file_type()?);
            let name = entry.file_name().to_string_lossy().into_owned();
            if kind.is_dir() {
                if !SKIPPED_FOLDERS.contains(&name.as_str()) {
                    folders.push(path);
                }
            // In a worktree `.git` is a file.
            } else if kind.is_file() && name != ".git" && entry.metadata()?.len() <= LARGEST_TEXT {
                // Pictures and fonts are no texts; a file may also be gone since the folder was read.
                if let Ok(text) = std::fs::read_to_string(&path) {
                    let path = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                    found.push(TextFile { path, text });
                }
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn dev_dependencies_are_not_needed_to_run() {
        let metadata = json!({"packages": [{
            "name": "entente-hub",
            "manifest_path": "/repo/crates/hub/Cargo.toml",
            "dependencies": [
                {"name": "serde", "kind": null}, {"name": "cc", "kind": "build"}, {"name": "proptest", "kind": "dev"}
            ],
            "targets": [
                {"kind": ["lib"], "src_path": "/repo/crates/hub/src/lib.rs"},
                {"kind": ["test"], "src_path": "/repo/crates/hub/tests/a.rs"}
            ]
        }]});
        let crates = read_crates(&metadata, Path::new("/repo"));
        let hub = &crates[0];
        assert_eq!((hub.folder.as_str(), hub.short_name()), ("crates/hub", "hub"));
        assert_eq!(hub.dependencies, BTreeSet::from(["serde".to_owned(), "cc".to_owned()]));
        assert_eq!(hub.roots, ["crates/hub/src/lib.rs"]);
    }

    #[test]
    fn built_and_installed_things_are_passed_over() {
        let folder = tempfile::tempdir().expect("a folder");
        for path in ["src/a.rs", "target/b.rs", "console/node_modules/c.js"] {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
            std::fs::write(path, "x").expect("a file");
        }
        std::fs::write(folder.path().join("picture.png"), [0xff, 0xfe, 0x00]).expect("a file");
        let files = text_files(folder.path()).expect("a list");
        assert_eq!(files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(), ["src/a.rs"]);
    }
}
