//! Licence expressions as packages write them: SPDX, and the older form with a slash for "or".

/// The deepest nesting of brackets.
const DEEPEST: usize = 20;

/// Whether the expression can be met with licences that are allowed.
///
/// # Errors
/// When it is no licence expression.
pub fn allows(expression: &str, allowed: &dyn Fn(&str) -> bool) -> Result<bool, String> {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, at: 0, allowed };
    let result = reader.either(0)?;
    match reader.peek() {
        None => Ok(result),
        Some(word) => Err(format!("`{word}` stands where the end should be")),
    }
}

struct Reader<'a> {
    words: &'a [&'a str],
    at: usize,
    allowed: &'a dyn Fn(&str) -> bool,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<&'a str> {
        self.words.get(self.at).copied()
    }

    fn take(&mut self, word: &str) -> bool {
        let there = self.peek().is_some_and(|next| next.eq_ignore_ascii_case(word));
        self.at += usize::from(there);
        there
    }

    fn either(&mut self, depth: usize) -> Result<bool, String> {
        let mut result = self.both(depth)?;
        while self.take("OR") {
            result |= self.both(depth)?;
        }
        Ok(result)
    }

    fn both(&mut self, depth: usize) -> Result<bool, String> {
        let mut result = self.one(depth)?;
        while self.take("AND") {
            result &= self.one(depth)?;
        }
        Ok(result)
    }

    fn one(&mut self, depth: usize) -> Result<bool, String> {
        if depth > DEEPEST {
            return Err("it is nested too deep".to_owned());
        }
        if self.take("(") {
            let result = self.either(depth + 1)?;
            return if self.take(")") { Ok(result) } else { Err("a bracket is not closed".to_owned()) };
        }
        let name = self.peek().filter(|word| *word != ")").ok_or("a name is missing")?;
        self.at += 1;
        if self.take("WITH") {
            let exception = self.peek().ok_or("an exception is missing")?;
            self.at += 1;
            // An exception only gives more rights, so the licence alone decides when the pair is not listed.
            return Ok((self.allowed)(&format!("{name} WITH {exception}")) || (self.allowed)(name));
        }
        Ok((self.allowed)(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expression: &str, expected: Result<bool, ()>) {
        let listed = |name: &str| ["MIT", "Apache-2.0", "ISC"].contains(&name);
        assert_eq!(allows(expression, &listed).map_err(drop), expected, "{expression}");
    }

    #[test]
    fn expressions() {
        check("MIT", Ok(true));
        check("GPL-3.0", Ok(false));
        check("MIT OR GPL-3.0", Ok(true));
        check("GPL-3.0 OR MIT AND ISC", Ok(true));
        check("MIT AND GPL-3.0", Ok(false));
        check("(MIT OR GPL-3.0) AND ISC", Ok(true));
        check("Apache-2.0/MIT", Ok(true));
        check("Apache-2.0 WITH LLVM-exception", Ok(true));
        check("(MIT", Err(()));
        check("MIT MIT", Err(()));
        check("", Err(()));
        check(&"(".repeat(1000), Err(()));
    }
}
