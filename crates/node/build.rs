//! Puts the built console where the program embeds it from. Without one it embeds a page that says how to build it, so that the
//! program builds without npm.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

const FALLBACK: &str = r#"<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Entente</title>
    <style>
      body { font-family: system-ui, sans-serif; max-width: 40rem; margin: 15vh auto; padding: 0 1rem; line-height: 1.5; }
    </style>
  </head>
  <body>
    <h1>Entente runs, without its console</h1>
    <p>This program was built before the console was. Run <code>make console</code>, then build the program again.</p>
    <p>The API works: it is described at <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.</p>
  </body>
</html>
"#;

fn main() -> io::Result<()> {
    let folder =
        |name: &str| env::var_os(name).map(PathBuf::from).ok_or_else(|| io::Error::other(format!("no {name}")));
    let console = folder("CARGO_MANIFEST_DIR")?.join("../../console");
    let embedded = folder("OUT_DIR")?.join("console");
    if embedded.exists() {
        fs::remove_dir_all(&embedded)?;
    }
    fs::create_dir_all(&embedded)?;
    println!("cargo::rerun-if-changed=build.rs");
    let dist = console.join("dist");
    if dist.join("index.html").is_file() {
        println!("cargo::rerun-if-changed={}", dist.display());
        return copy(&dist, &embedded);
    }
    // A watched path that does not exist would make every build start over, so the folder in which it will appear is watched.
    if console.is_dir() {
        println!("cargo::rerun-if-changed={}", console.display());
    }
    fs::write(embedded.join("index.html"), FALLBACK)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&target)?;
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
