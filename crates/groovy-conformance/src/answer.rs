//! What a program printed and how it ended.

use std::fmt;

/// How a program ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// With a value: `class: text`, or `null`.
    Value(String),
    /// With an exception: `class: message`.
    Exception(String),
    /// It did not compile: `line:column: message` of each error, in order.
    Refused(Vec<String>),
    /// Neither: it ran too long, or waits for something. Never equal to anything.
    Nothing(String),
}

/// What a program printed and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Standard output.
    pub output: String,
    /// The end.
    pub ending: Ending,
}

impl Answer {
    /// Reads the lines that the oracle wrote for one program.
    pub fn parse(text: &str) -> Answer {
        let mut output = String::new();
        let mut marked: Vec<(char, String)> = Vec::new();
        for line in text.lines() {
            let mark = line.chars().next().unwrap_or(' ');
            let rest = line.get(2..).unwrap_or_default().to_owned();
            match mark {
                '|' if line.starts_with("|-") => output.push_str(&rest),
                '|' => {
                    output.push_str(&rest);
                    output.push('\n');
                }
                '.' => {
                    if let Some((_, before)) = marked.last_mut() {
                        before.push('\n');
                        before.push_str(&rest);
                    }
                }
                _ => marked.push((mark, rest)),
            }
        }
        let ending = match marked.first() {
            Some(('=', text)) => Ending::Value(text.clone()),
            Some(('!', text)) => Ending::Exception(text.clone()),
            Some(('#', _)) => Ending::Refused(marked.into_iter().map(|(_, text)| text).collect()),
            Some((_, text)) => Ending::Nothing(text.clone()),
            None => Ending::Nothing("no answer is recorded".into()),
        };
        Answer { output, ending }
    }

    /// Whether the engine's answer is as good as this one of Apache Groovy. Output, value and exception must be the
    /// same to the letter, with three exceptions: of a text that does not compile only the line of the first error
    /// counts, "Possible solutions" name methods of Java classes that do not exist here, and the JVM's own words about
    /// null (`Cannot invoke "..." because ...`) name the insides of Java methods.
    pub fn accepts(&self, other: &Answer) -> bool {
        let endings = match (&self.ending, &other.ending) {
            (Ending::Value(expected), Ending::Value(actual)) => expected == actual,
            (Ending::Exception(expected), Ending::Exception(actual)) => same_exception(expected, actual),
            (Ending::Refused(expected), Ending::Refused(actual)) => match (first_line(expected), first_line(actual)) {
                (Some(expected), Some(actual)) => expected < 1 || expected == actual,
                (None, Some(_)) => true,
                _ => false,
            },
            _ => false,
        };
        endings && self.output == other.output
    }
}

/// Whether two exceptions are the same in all that can be the same without Java's classes.
fn same_exception(expected: &str, actual: &str) -> bool {
    if expected.starts_with("java.lang.NullPointerException: Cannot ") && expected.contains('"') {
        return actual.starts_with("java.lang.NullPointerException: ");
    }
    let without_solutions = |message: &str| message.split("\nPossible solutions:").next().map(str::to_owned);
    without_solutions(expected) == without_solutions(actual)
}

fn first_line(errors: &[String]) -> Option<i64> {
    errors.first()?.split(':').next()?.parse().ok()
}

impl fmt::Display for Answer {
    /// In the form in which the oracle writes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in self.output.split_inclusive('\n') {
            match line.strip_suffix('\n') {
                Some(line) => writeln!(f, "| {line}")?,
                None => writeln!(f, "|-{line}")?,
            }
        }
        let mut marked = |mark: char, text: &str| -> fmt::Result {
            for (at, line) in text.split('\n').enumerate() {
                writeln!(f, "{} {line}", if at == 0 { mark } else { '.' })?;
            }
            Ok(())
        };
        match &self.ending {
            Ending::Value(text) => marked('=', text),
            Ending::Exception(text) => marked('!', text),
            Ending::Refused(errors) => errors.iter().try_for_each(|error| marked('#', error)),
            Ending::Nothing(text) => marked('~', text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(text: &str) -> Answer {
        Answer::parse(text)
    }

    #[test]
    fn what_is_written_can_be_read() {
        let text = "| one\n|-two\n! java.lang.Exception: a\n. b\n";
        let answer = Answer::parse(text);
        assert_eq!(answer.output, "one\ntwo");
        assert_eq!(answer.ending, Ending::Exception("java.lang.Exception: a\nb".into()));
        assert_eq!(answer.to_string(), text);
    }

    #[test]
    fn values_output_and_messages_count_to_the_letter() {
        assert!(ends("= null\n").accepts(&ends("= null\n")));
        assert!(!ends("= null\n").accepts(&ends("| \n= null\n")));
        assert!(!ends("! A: b\n").accepts(&ends("! A: c\n")));
        assert!(!ends("= A: b\n").accepts(&ends("! A: b\n")));
        assert!(ends("! A: b\n. Possible solutions: x()\n").accepts(&ends("! A: b\n")));
    }

    #[test]
    fn of_syntax_errors_the_first_line_counts() {
        assert!(ends("# 2:1: x\n").accepts(&ends("# 2:7: y\n# 3:1: z\n")));
        assert!(!ends("# 2:1: x\n").accepts(&ends("# 1:1: x\n")));
        assert!(!ends("# 2:1: x\n").accepts(&ends("= null\n")));
    }

    #[test]
    fn nothing_equals_nothing() {
        assert!(!ends("~ does not end\n").accepts(&ends("~ does not end\n")));
    }
}
