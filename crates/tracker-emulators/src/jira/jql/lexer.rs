//! Words, texts and signs of JQL.

/// A token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A bare word: a name, a keyword or a value.
    Word(String),
    /// A quoted text.
    Text(String),
    Open,
    Close,
    Comma,
    /// A comparison sign.
    Sign(&'static str),
}

/// A token with the byte at which it begins.
pub(super) type Placed = (Token, usize);

const SIGNS: &[&str] = &["!=", "!~", "<=", ">=", "&&", "||", "=", "<", ">", "~", "!"];

/// Splits a query.
///
/// # Errors
/// The text after "Error in the JQL Query: ", and the byte at which it went wrong.
pub(super) fn tokens(jql: &str) -> Result<Vec<Placed>, (String, usize)> {
    let mut tokens: Vec<Placed> = Vec::new();
    let mut rest = jql.trim_start();
    while let Some(first) = rest.chars().next() {
        let length;
        let at = jql.len() - rest.len();
        match first {
            '(' | ')' | ',' => {
                let token = match first {
                    '(' => Token::Open,
                    ')' => Token::Close,
                    _ => Token::Comma,
                };
                tokens.push((token, at));
                length = 1;
            }
            '"' | '\'' => {
                let (text, used) = quoted(rest, first).map_err(|text| (text, at))?;
                tokens.push((Token::Text(text), at));
                length = used;
            }
            _ => match SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
                Some(sign) => {
                    tokens.push((Token::Sign(sign), at));
                    length = sign.len();
                }
                None => {
                    let end = rest.find(|letter: char| letter.is_whitespace() || "()\"',=!<>~&|".contains(letter));
                    length = end.unwrap_or(rest.len());
                    if length == 0 {
                        let text = format!(
                            "The character '{first}' is a reserved JQL character. You must enclose it in a string."
                        );
                        return Err((text, at));
                    }
                    tokens.push((Token::Word(rest[..length].to_owned()), at));
                }
            },
        }
        rest = rest[length..].trim_start();
    }
    Ok(tokens)
}

fn quoted(source: &str, quote: char) -> Result<(String, usize), String> {
    let mut text = String::new();
    let mut letters = source.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some((_, 'n')) => text.push('\n'),
                Some((_, 't')) => text.push('\t'),
                Some((_, escaped)) => text.push(escaped),
                None => break,
            },
            _ if letter == quote => return Ok((text, at + 1)),
            _ => text.push(letter),
        }
    }
    Err("The quoted string has not been completed.".to_owned())
}
