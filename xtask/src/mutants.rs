//! Shows that the tests of the sync core can fail: each mutant is the core with one promise broken, and must be caught.
//!
//! A mutant is a change of source text in a copy of the workspace, so that the program itself holds nothing of it. The simulation runs first; what
//! it does not catch, the tests of single steps must.

use crate::problem::{Problem, Report};
use crate::workspace;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Seeds that the simulation runs for each mutant.
const SEEDS: &str = "400";
/// A mutant that runs longer turns in a circle, and is caught too.
const LONGEST: Duration = Duration::from_secs(240);
/// The first build compiles what the core depends on.
const LONGEST_BUILD: Duration = Duration::from_secs(1_200);
/// What is copied.
const PARTS: [&str; 5] = ["Cargo.toml", "Cargo.lock", "crates", "xtask", ".cargo"];

/// The core with one promise broken.
struct Mutant {
    name: &'static str,
    /// Below `crates/sync-core/src`.
    file: &'static str,
    from: &'static str,
    to: &'static str,
}

const MUTANTS: [Mutant; 12] = [
    Mutant {
        name: "a message that came before is taken again",
        file: "steps/accept.rs",
        from: "if message.sequence < expected {",
        to: "if message.sequence == 0 {",
    },
    Mutant {
        name: "a message is taken before those that precede it",
        file: "steps/accept.rs",
        from: "if message.sequence > expected {",
        to: "if message.sequence == u64::MAX {",
    },
    Mutant {
        name: "messages are all sent under one number",
        file: "steps/enqueue.rs",
        from: "twin.sequences.sent += 1;",
        to: "twin.sequences.sent += u64::from(twin.sequences.sent == 0);",
    },
    Mutant {
        name: "an item is written without an intent",
        file: "steps/apply.rs",
        from: "*intent = Some(began);",
        to: "drop(began);",
    },
    Mutant {
        name: "a write in doubt is made again without a look",
        file: "steps/apply.rs",
        from: "        intent.in_doubt = true;\n        return settle_doubt(twin, work, ctx);",
        to: "        drop(open_intent(&mut work));\n        return look_again(twin, work, ctx);",
    },
    Mutant {
        name: "a write in doubt is looked for before it can be seen",
        file: "steps/apply.rs",
        from: "Some(effect) if ctx.now >= visible_at =>",
        to: "Some(effect) if ctx.now > entente_hub::Timestamp(0) =>",
    },
    Mutant {
        name: "it is forgotten which item was made of which",
        file: "steps/apply.rs",
        from: "twin.traces.add(Trace::new(kind, local_id, remote_id).made(Origin::There));",
        to: "drop(Trace::new(kind, local_id, remote_id).made(Origin::There));",
    },
    Mutant {
        name: "our own write is taken for a person's edit",
        file: "steps/settle.rs",
        from: "        expect(&mut expected, &step.write, traces);",
        to: "        let _ = (&step.write, traces);",
    },
    Mutant {
        name: "an edit that is on its way is overwritten unseen",
        file: "merge.rs",
        from: "in_flight: input.told.is_in_flight(name, input.seen),",
        to: "in_flight: false,",
    },
    Mutant {
        name: "an edit that was not sent is overwritten unseen",
        file: "merge.rs",
        from: "unsent: !same(input.mine, input.known, name),",
        to: "unsent: false,",
    },
    Mutant {
        name: "both sides decide the same conflict",
        file: "merge.rs",
        from: "let lead_decides = standing.in_flight && !input.lead;",
        to: "let lead_decides = standing.in_flight && input.lead && !input.lead;",
    },
    Mutant {
        name: "the value that lost is not recorded",
        file: "conflicts.rs",
        from: "work.conflicts.push(conflict);",
        to: "drop(conflict);",
    },
];

/// Problems of mutants that do not fit: each change must fit the core as it is, at one place.
pub fn misfits(root: &Path) -> Vec<Problem> {
    let misfit = |mutant: &Mutant| {
        let path = source(root, mutant);
        let found = std::fs::read_to_string(&path).unwrap_or_default().matches(mutant.from).count();
        let place = path.strip_prefix(root).unwrap_or(&path).display().to_string();
        let message = format!(
            "the mutant \"{}\" fits {found} places instead of one; change it in xtask/src/mutants.rs",
            mutant.name
        );
        (found != 1).then(|| Problem::at(place, message))
    };
    MUTANTS.iter().filter_map(misfit).collect()
}

/// Runs all mutants; one that no test catches is a problem.
///
/// # Errors
/// When the copy can't be made, or a mutant does not compile.
pub fn run() -> Result<Report, Box<dyn Error>> {
    let root = workspace::root();
    let builds = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let copy = builds.join("mutants");
    // A folder for builds of its own: cargo takes crates at the same place in two workspaces for one.
    let target = copy.join("target");
    if copy.exists() {
        std::fs::remove_dir_all(&copy)?;
    }
    std::fs::create_dir_all(&copy)?;
    for part in PARTS {
        copy_all(&root.join(part), &copy.join(part))?;
    }
    let mut report = Report { checked: format!("{} mutants of the sync core", MUTANTS.len()), ..Report::default() };
    for mutant in &MUTANTS {
        let path = source(&copy, mutant);
        let sound = std::fs::read_to_string(&path)?;
        let began = Instant::now();
        std::fs::write(&path, mutated(&sound, mutant))?;
        let by = caught_by(&copy, &target)?;
        std::fs::write(&path, sound)?;
        let seconds = began.elapsed().as_secs();
        match by {
            Some(by) => println!("caught by {by} ({seconds} s): {}", mutant.name),
            None => report.problems.push(Problem::at(mutant.file, format!("no test catches: {}", mutant.name))),
        }
    }
    std::fs::remove_dir_all(&copy)?;
    Ok(report)
}

/// The text with its promise broken. One mutant needs a helper of its own.
fn mutated(sound: &str, mutant: &Mutant) -> String {
    let mut text = sound.replacen(mutant.from, mutant.to, 1);
    if mutant.to.contains("open_intent") {
        text.push_str(
            "\nfn open_intent(work: &mut ImportWork) -> Option<Intent> {\n    match &mut work.stage {\n        \
             ImportStage::Applying { intent, .. } => intent.take(),\n        _ => None,\n    }\n}\n",
        );
    }
    text
}

fn source(root: &Path, mutant: &Mutant) -> PathBuf {
    root.join("crates/sync-core/src").join(mutant.file)
}

/// The test that fails, if one does.
fn caught_by(copy: &Path, target: &Path) -> Result<Option<&'static str>, Box<dyn Error>> {
    let test = |arguments: &[&str], most: Duration| -> Result<bool, Box<dyn Error>> {
        let mut command = Command::new(env!("CARGO"));
        command.args(["test", "--quiet", "--package", "entente-sync-core"]).args(arguments);
        command.current_dir(copy).env("CARGO_TARGET_DIR", target).env("SEEDS", SEEDS);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let began = Instant::now();
        loop {
            if let Some(status) = child.try_wait()? {
                return Ok(status.success());
            }
            if began.elapsed() > most {
                child.kill()?;
                child.wait()?;
                return Ok(false);
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    };
    if !test(&["--no-run"], LONGEST_BUILD)? {
        return Err("a mutant does not compile; mend it in xtask/src/mutants.rs".into());
    }
    if !test(&["--test", "simulation"], LONGEST)? {
        return Ok(Some("the simulation"));
    }
    Ok((!test(&["--test", "steps"], LONGEST)?).then_some("the tests of the steps"))
}

fn copy_all(from: &Path, to: &Path) -> std::io::Result<()> {
    if from.is_dir() {
        std::fs::create_dir_all(to)?;
        for entry in std::fs::read_dir(from)? {
            let entry = entry?;
            copy_all(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    if from.exists() {
        std::fs::copy(from, to)?;
    }
    Ok(())
}
