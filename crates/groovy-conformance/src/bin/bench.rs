//! Measures the engine beside Apache Groovy on the same scripts, in one go, and prints a table:
//! `cargo run --release -p entente-groovy-conformance --bin bench [-- --only NAME]`.
//!
//! Each script runs in a process of its own on both sides, so that "cold" is cold: from source text to the first result, the
//! process's start not counted. "Warm" is one run after 50,000 others, the best of five batches. Both make the script's
//! input anew for each run.

use std::hint::black_box;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::Arc;
use std::time::Instant;

use entente_groovy_library::standard;
use entente_groovy_vm::{CompileOptions, Data, Environment, Library, Limits, Program, Progress, Run, compile};

const WARM_UP: usize = 50_000;
const BATCH: usize = 5_000;

type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => table(""),
        ["--only", name] => table(name),
        ["--one", script] => one(Path::new(script)),
        ["--memory"] => memory(),
        _ => Err("nothing, --only NAME, --one SCRIPT or --memory is expected".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

fn print(text: &str) {
    // Nobody may be reading, which is fine.
    let _ = std::io::stdout().write_all(text.as_bytes());
}

fn scripts_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/scripts")
}

/// What one side measured: nanoseconds, and the result's text.
struct Measured {
    cold: f64,
    warm: f64,
    compiling: f64,
    result: String,
}

impl Measured {
    fn parse(line: &str) -> Result<Measured, Failure> {
        let mut fields = line.trim_end().splitn(4, '\t');
        let mut number = || -> Result<f64, Failure> { Ok(fields.next().ok_or("a number is missing")?.parse()?) };
        let (cold, warm, compiling) = (number()?, number()?, number()?);
        Ok(Measured { cold, warm, compiling, result: fields.next().unwrap_or_default().to_owned() })
    }
}

fn table(only: &str) -> Result<(), Failure> {
    let mut scripts: Vec<PathBuf> =
        std::fs::read_dir(scripts_folder())?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    scripts.sort();
    let long = std::env::temp_dir().join(format!("rule-of-210-lines-{}.groovy", std::process::id()));
    std::fs::write(&long, std::fs::read_to_string(scripts_folder().join("outgoing-rule.groovy"))?.repeat(14))?;
    scripts.push(long.clone());
    print(&format!("Machine: {}\n\n", machine()?));
    print("| script | cold here | JVM | ratio | warm here | JVM | ratio | compile here | JVM | ratio |\n");
    print("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n");
    for script in scripts.iter().filter(|script| script.to_string_lossy().contains(only)) {
        let stem = script.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let name = if *script == long { "rule of 210 lines" } else { &stem };
        let (here, there) = (here(script)?, there(script)?);
        if here.result != there.result {
            return Err(format!("{name} gives {} here and {} there", here.result, there.result).into());
        }
        print(&format!(
            "| {name} | {} | {} | {} | {} | {} | {} | {} | {} | {} |\n",
            shown(here.cold),
            shown(there.cold),
            ratio(here.cold, there.cold),
            shown(here.warm),
            shown(there.warm),
            ratio(here.warm, there.warm),
            shown(here.compiling),
            shown(there.compiling),
            ratio(here.compiling, there.compiling),
        ));
    }
    std::fs::remove_file(&long)?;
    let output = Command::new(std::env::current_exe()?).arg("--memory").output()?;
    print(&format!("\nMemory for 1,000 compiled rules: {}", String::from_utf8_lossy(&output.stdout)));
    Ok(())
}

fn here(script: &Path) -> Result<Measured, Failure> {
    let output = Command::new(std::env::current_exe()?).arg("--one").arg(script).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Measured::parse(&String::from_utf8(output.stdout)?)
}

fn there(script: &Path) -> Result<Measured, Failure> {
    let oracle = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tools/groovy-oracle/groovy.sh");
    let output = Command::new(oracle)
        .args(["java", "Bench.java"])
        .arg(script)
        .args([WARM_UP.to_string(), BATCH.to_string()])
        .output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Measured::parse(&String::from_utf8(output.stdout)?)
}

/// Nanoseconds in a unit that people read.
fn shown(nanoseconds: f64) -> String {
    match nanoseconds {
        n if n < 1e6 => format!("{:.1} µs", n / 1e3),
        n if n < 1e9 => format!("{:.1} ms", n / 1e6),
        n => format!("{:.2} s", n / 1e9),
    }
}

/// How many times faster the engine is.
fn ratio(here: f64, there: f64) -> String {
    let ratio = there / here;
    if ratio >= 10.0 { format!("{ratio:.0}×") } else { format!("{ratio:.2}×") }
}

fn machine() -> Result<String, Failure> {
    let cpus = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpus
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("unknown processor", |name| name.trim_start_matches([' ', '\t', ':']));
    let java = Command::new("java").arg("-version").output()?;
    let java = String::from_utf8_lossy(&java.stderr).lines().next().unwrap_or_default().to_owned();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Ok(format!("{model}, {cores} cores; {java}; Apache Groovy 4.0.26"))
}

/// Measures one script in this process and prints a line like `Bench.java`'s.
fn one(script: &Path) -> Result<(), Failure> {
    let text = std::fs::read_to_string(script)?;
    let input = issue();
    let start = Instant::now();
    let library = standard();
    let program = compiled(&library, "Rule0.groovy", &text)?;
    let result = run(&program, &input)?;
    let cold = start.elapsed().as_nanos();
    for _ in 0..WARM_UP {
        black_box(run(&program, &input)?);
    }
    let mut warm = u128::MAX;
    for _ in 0..5 {
        let start = Instant::now();
        for _ in 0..BATCH {
            black_box(finish(&program, &input)?);
        }
        warm = warm.min(start.elapsed().as_nanos() / BATCH as u128);
    }
    let start = Instant::now();
    for number in 0..1_000 {
        black_box(compiled(&library, &format!("Rule{number}.groovy"), &text)?);
    }
    let compiling = start.elapsed().as_nanos() / 1_000;
    print(&format!("{cold}\t{warm}\t{compiling}\t{}\n", result.replace('\n', " ")));
    Ok(())
}

/// Megabytes that 1,000 different compiled rules hold.
fn memory() -> Result<(), Failure> {
    let text = std::fs::read_to_string(scripts_folder().join("outgoing-rule.groovy"))?;
    let library = standard();
    let mut programs = vec![compiled(&library, "Rule.groovy", &text)?];
    let before = resident_kilobytes()?;
    for number in 0..1_000 {
        programs.push(compiled(&library, &format!("Rule{number}.groovy"), &format!("{text}\n// {number}\n"))?);
    }
    let after = resident_kilobytes()?;
    print(&format!("{:.1} MB\n", (after.saturating_sub(before)) as f64 / 1024.0));
    black_box(programs);
    Ok(())
}

fn resident_kilobytes() -> Result<u64, Failure> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("the system tells no memory")?;
    Ok(line.trim().trim_end_matches("kB").trim().parse()?)
}

fn compiled(library: &Arc<Library>, name: &str, text: &str) -> Result<Arc<Program>, Failure> {
    match compile(name, text, &CompileOptions::new(Arc::clone(library))) {
        Ok(program) => Ok(Arc::new(program)),
        Err(diagnostics) => Err(format!("{name} does not compile: {diagnostics:?}").into()),
    }
}

fn finish(program: &Arc<Program>, input: &Data) -> Result<(Run, entente_groovy_vm::Value), Failure> {
    let mut run = Run::new(Arc::clone(program), Limits::default(), Environment::default());
    let issue = run.heap_mut().from_data(input);
    let replica = run.heap_mut().map(Vec::new());
    run.bind("issue", issue);
    run.bind("replica", replica);
    run.bind("firstSync", entente_groovy_vm::Value::Bool(true));
    match run.advance() {
        Progress::Finished(value) => Ok((run, value)),
        Progress::Failed(error) => Err(error.to_string().into()),
        Progress::Suspended(call) => Err(format!("waits for {}", call.name).into()),
    }
}

fn run(program: &Arc<Program>, input: &Data) -> Result<String, Failure> {
    let (run, value) = finish(program, input)?;
    Ok(run.heap().to_text(value))
}

/// The same issue as in Bench.java.
fn issue() -> Data {
    let text = |text: &str| Data::String(text.to_owned());
    let map =
        |pairs: Vec<(&str, Data)>| Data::Map(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect());
    let person = |name: &str| map(vec![("name", text(name)), ("email", text(&format!("{name}@example.org")))]);
    let comment = |i: i32| {
        let end = if i == 7 { " is urgent" } else { " says more" };
        map(vec![
            ("id", Data::Int(i)),
            ("author", text(if i % 2 == 0 { "ann" } else { "bob" })),
            ("body", text(&format!("Comment number {i}{end}"))),
            ("created", Data::Long(1_700_000_000 + i64::from(i * 7919 % 1000))),
            ("internal", Data::Bool(i % 3 == 0)),
        ])
    };
    map(vec![
        ("key", text("DEMO-42")),
        ("type", text("Bug")),
        ("summary", text("The printer in room four prints nothing")),
        ("description", text(" It is switched on and has paper. ")),
        ("status", text("In Progress")),
        ("priority", text("High")),
        ("assignee", person("ann")),
        ("reporter", person("bob")),
        ("labels", Data::List(vec![text("sync-b"), text("hardware"), text("sync-a")])),
        ("comments", Data::List((0..10).map(comment).collect())),
        ("fields", map(vec![("Team", text("Blue")), ("Points", Data::Int(5)), ("Due", Data::Null)])),
    ])
}
