//! `entente groovy run` and `check` as a person or a machine uses them.

use std::path::Path;
use std::process::{Command, Output};

fn entente(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_entente"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the program can be started")
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).expect("the file can be written");
    }
    folder
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the output is UTF-8")
}

#[test]
fn a_script_prints_and_finds_its_arguments() {
    let folder = folder(&[("hello.groovy", "println args.toList()\nprint args.length\n")]);
    let output = entente(folder.path(), &["groovy", "run", "hello.groovy", "a", "--b"]);
    assert_eq!(text(&output.stdout), "[a, --b]\n2");
    assert_eq!(text(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn an_exception_goes_to_standard_error_with_its_place_and_exit_code_1() {
    let folder = folder(&[("fails.groovy", "println 'before'\nthrow new IllegalStateException('boom')\n")]);
    let output = entente(folder.path(), &["groovy", "run", "fails.groovy"]);
    assert_eq!(text(&output.stdout), "before\n");
    let error = text(&output.stderr);
    assert!(error.starts_with("Caught: java.lang.IllegalStateException: boom\n"), "{error}");
    assert!(error.contains("fails.groovy:2"), "{error}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_script_that_does_not_compile_is_told_by_line_and_column() {
    let folder = folder(&[("good.groovy", "def x = 1\n"), ("bad.groovy", "def x = 1\nx = )\n")]);
    let output = entente(folder.path(), &["groovy", "check", "good.groovy", "bad.groovy"]);
    let told = text(&output.stdout);
    assert!(told.starts_with("bad.groovy:2:5: error: "), "{told}");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(entente(folder.path(), &["groovy", "check", "good.groovy"]).status.code(), Some(0));
    assert_eq!(entente(folder.path(), &["groovy", "run", "bad.groovy"]).status.code(), Some(1));
}

#[test]
fn a_folder_reports_each_script() {
    let folder = folder(&[("a.groovy", "println 1\n"), ("b.groovy", "nothing()\n"), ("c.txt", "not a script")]);
    let output = entente(folder.path(), &["groovy", "run", "."]);
    let told = text(&output.stdout);
    assert!(told.contains("a.groovy: ok\n    1\n"), "{told}");
    assert!(told.contains("b.groovy: failed\n"), "{told}");
    assert!(told.ends_with("2 scripts, 1 failed\n"), "{told}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn machines_read_one_object_a_line() {
    let folder = folder(&[("a.groovy", "print 'x'\n[1, 2]\n"), ("b.groovy", "1 / 0\n"), ("c.groovy", "(\n")]);
    let output = entente(folder.path(), &["groovy", "run", "--json", "--each", "a.groovy", "b.groovy", "c.groovy"]);
    let lines: Vec<serde_json::Value> =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["status"], "finished");
    assert_eq!(lines[0]["output"], "x");
    assert_eq!(lines[0]["value"], "[1, 2]");
    assert_eq!(lines[1]["error"]["class"], "java.lang.ArithmeticException");
    assert_eq!(lines[1]["error"]["line"], 1);
    assert_eq!(lines[2]["status"], "refused");
    assert!(lines[2]["diagnostics"][0]["line"].is_u64());
    let checked = entente(folder.path(), &["groovy", "check", "--json", "c.groovy"]);
    let line: serde_json::Value = serde_json::from_slice(&checked.stdout).expect("the line is JSON");
    assert_eq!(line["diagnostics"][0]["severity"], "error");
}

#[test]
fn a_missing_file_is_told_by_name() {
    let folder = folder(&[]);
    let output = entente(folder.path(), &["groovy", "run", "nowhere.groovy"]);
    assert!(text(&output.stderr).contains("nowhere.groovy can't be read"));
    assert_eq!(output.status.code(), Some(1));
}
