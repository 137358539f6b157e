//! The name that somebody may have meant.

/// The known name that is nearest to a written one; none when all are far.
pub(super) fn nearest<'a>(written: &str, known: &[&'a str]) -> Option<&'a str> {
    let written: Vec<char> = written.to_lowercase().chars().take(64).collect();
    let allowed = (written.len() / 3).max(1);
    known
        .iter()
        .map(|name| (distance(&written, &name.to_lowercase().chars().collect::<Vec<char>>()), *name))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// How many letters must be put in, taken out or replaced.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, a) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (column, b) in other.iter().enumerate() {
            let replaced = diagonal + usize::from(a != b);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let known = ["mergeComments", "addComment", "filterLocal"];
        assert_eq!(nearest("mergeComment", &known), Some("mergeComments"));
        assert_eq!(nearest("addcoment", &known), Some("addComment"));
        assert_eq!(nearest("sendMail", &known), None);
    }
}
