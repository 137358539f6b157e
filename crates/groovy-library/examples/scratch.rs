//! Runs files.
use entente_groovy_library::standard;
use entente_groovy_vm::{CompileOptions, Environment, Limits, Progress, Run, compile};
fn main() {
    let lib = standard();
    for file in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&file).unwrap();
        let name = std::path::Path::new(&file).file_stem().unwrap().to_string_lossy().into_owned();
        let program = match compile(&name, &text, &CompileOptions::new(lib.clone())) {
            Ok(p) => p,
            Err(d) => {
                println!("does not compile: {d:?}");
                continue;
            }
        };
        let mut run = Run::new(program.into(), Limits::default(), Environment::default());
        match run.advance() {
            Progress::Finished(_) => print!("{}", run.output()),
            Progress::Suspended(c) => println!("waits {c:?}"),
            Progress::Failed(e) => {
                println!("{}! {}: {}  (line {})", run.output(), e.class, e.message.as_deref().unwrap_or("null"), e.line)
            }
        }
    }
}
