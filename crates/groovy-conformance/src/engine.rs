//! The engine's own answer to a program.

use std::sync::{Arc, LazyLock};

use entente_groovy_library::standard;
use entente_groovy_vm::{CompileOptions, Environment, Library, Limits, Progress, Run, Source, compile};

use crate::answer::{Answer, Ending};

/// The name of the script, as the oracle gives it.
const SCRIPT: &str = "Program.groovy";

static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(standard);

/// Compiles and runs a program.
pub fn answer(text: &str) -> Answer {
    let options = CompileOptions::new(Arc::clone(&LIBRARY));
    let program = match compile(SCRIPT, text, &options) {
        Ok(program) => program,
        Err(diagnostics) => {
            let source = Source::new(SCRIPT, text);
            let errors = diagnostics
                .iter()
                .filter(|diagnostic| diagnostic.is_error())
                .map(|diagnostic| format!("{}: {}", source.line_column(diagnostic.span.start), diagnostic.message))
                .collect();
            return Answer { output: String::new(), ending: Ending::Refused(errors) };
        }
    };
    let mut run = Run::new(program.into(), Limits::default(), Environment::default());
    let ending = match run.advance() {
        Progress::Finished(value) if value.is_null() => Ending::Value("null".into()),
        Progress::Finished(value) => {
            let heap = run.heap();
            Ending::Value(format!("{}: {}", heap.class_name(value), stable(&heap.to_text(value))))
        }
        Progress::Failed(error) => {
            let message = error.message.as_deref().unwrap_or("null");
            Ending::Exception(format!("{}: {}", error.class, stable(message)))
        }
        Progress::Suspended(call) => Ending::Nothing(format!("waits for {}", call.name)),
    };
    Answer { output: stable(run.output()), ending }
}

/// Control characters, and those beyond 16 bits, as the escapes that the oracle writes for them.
fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\n' | '\t') || !(c.is_control() || c as u32 > 0xFFFF) {
            visible.push(c);
        } else {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                visible.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    visible
}

/// The text with identity hashes (`@1b2c3d`) as `@HASH`: they differ from run to run in Java.
fn stable(text: &str) -> String {
    let text = visible(text);
    let mut parts = text.split('@');
    let mut stable = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.bytes().take_while(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')).count();
        let ends = !part[digits..].starts_with(|next: char| next.is_alphanumeric() || next == '_');
        stable.push('@');
        if (5..=8).contains(&digits) && ends {
            stable.push_str("HASH");
            stable.push_str(&part[digits..]);
        } else {
            stable.push_str(part);
        }
    }
    stable
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_and_pairs_are_shown() {
        assert_eq!(visible("a\r\u{0}\n\t\u{1F600}é"), "a\\u000d\\u0000\n\t\\ud83d\\ude00é");
    }

    #[test]
    fn identity_hashes_are_made_equal() {
        assert_eq!(stable("[a@1b2c3d, b@12345678]"), "[a@HASH, b@HASH]");
        assert_eq!(stable("me@example.org @1234 @1b2c3dz"), "me@example.org @1234 @1b2c3dz");
    }
}
