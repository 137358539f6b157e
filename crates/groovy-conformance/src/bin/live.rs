//! Compares the engine with Apache Groovy on random programs: `live [--programs N] [--seed FIRST] [--batch N] [--keep FOLDER]`.
//!
//! Each batch runs in one JVM, started by `tools/groovy-oracle`. Programs whose answers differ are shown, and kept with the recorded answers in
//! FOLDER, which `compare FOLDER` reads.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use entente_groovy_conformance::{Case, Generator, Suite, answer};

struct Settings {
    programs: u64,
    seed: u64,
    batch: u64,
    keep: Option<PathBuf>,
}

fn main() -> ExitCode {
    let settings = match settings(std::env::args().skip(1)) {
        Ok(settings) => settings,
        Err(wrong) => {
            eprintln!("live: {wrong}");
            return ExitCode::from(2);
        }
    };
    match compare(&settings) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("live: {error}");
            ExitCode::from(2)
        }
    }
}

fn settings(mut arguments: impl Iterator<Item = String>) -> Result<Settings, String> {
    let mut settings = Settings { programs: 10_000, seed: 1, batch: 2_000, keep: None };
    while let Some(name) = arguments.next() {
        let value = arguments.next().ok_or_else(|| format!("{name} needs a value"))?;
        let number = || value.parse().map_err(|_| format!("{name} needs a number, not {value}"));
        match name.as_str() {
            "--programs" => settings.programs = number()?,
            "--seed" => settings.seed = number()?,
            "--batch" => settings.batch = number()?.max(1),
            "--keep" => settings.keep = Some(value.into()),
            _ => return Err(format!("{name} is none of --programs, --seed, --batch, --keep")),
        }
    }
    Ok(settings)
}

/// How many programs differ.
fn compare(settings: &Settings) -> std::io::Result<usize> {
    let mut generator = Generator::new(entente_groovy_library::standard());
    let work = std::env::temp_dir().join(format!("groovy-live-{}", std::process::id()));
    let mut out = std::io::stdout().lock();
    let (mut done, mut different) = (0, Vec::new());
    while done < settings.programs {
        let count = settings.batch.min(settings.programs - done);
        let first = settings.seed + done;
        for case in asked(&work, &mut generator, first..first + count)? {
            let actual = answer(&case.text);
            if !case.expected.accepts(&actual) {
                writeln!(
                    out,
                    "=== {}\n{}--- Apache Groovy\n{}--- here\n{actual}",
                    case.name, case.text, case.expected
                )?;
                different.push(case);
            }
        }
        done += count;
        eprintln!("{done} programs, {} differ", different.len());
    }
    std::fs::remove_dir_all(&work)?;
    let reached = &generator.reached;
    let ((used, productions), (called, methods)) = (reached.productions(), reached.methods());
    eprintln!("reached {used} of {productions} productions, {called} of {methods} methods of the library's table");
    if let Some(folder) = &settings.keep {
        keep(&folder.join("random"), &different)?;
    }
    Ok(different.len())
}

/// Writes the programs of some seeds and has them recorded.
fn asked(work: &Path, generator: &mut Generator, seeds: std::ops::Range<u64>) -> std::io::Result<Vec<Case>> {
    let chapter = work.join("random");
    std::fs::create_dir_all(&chapter)?;
    let programs: String = seeds.map(|seed| format!("//= seed-{seed}\n{}", generator.program(seed))).collect();
    std::fs::write(chapter.join("programs.groovy"), programs)?;
    let oracle = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tools/groovy-oracle/groovy.sh");
    let status = Command::new(oracle).arg("record").arg(&chapter).stdout(std::process::Stdio::null()).status()?;
    if !status.success() {
        return Err(std::io::Error::other(format!("the oracle ended with {status}")));
    }
    Ok(Suite::read(work)?.cases)
}

fn keep(folder: &Path, cases: &[Case]) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let name = |case: &Case| case.name.rsplit('/').next().unwrap_or_default().to_owned();
    let programs: String = cases.iter().map(|case| format!("//= {}\n{}", name(case), case.text)).collect();
    let answers: String = cases.iter().map(|case| format!("//= {}\n{}", name(case), case.expected)).collect();
    std::fs::write(folder.join("differences.groovy"), programs)?;
    std::fs::write(folder.join("differences.answers"), answers)
}
