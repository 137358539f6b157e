//! Bringing back what a poorer format lost.
//!
//! A text that went to another tracker comes back as that tracker's markup holds it. Blocks that nobody edited there
//! are taken from the original, so that panels, spans, colours and opaque nodes survive; edited blocks are what came.

use crate::tree::{Block, Document};

/// The most comparisons that are made; longer texts keep what came back.
const MAX_COMPARISONS: usize = 4_000_000;

/// Restores in `returned` each block of `original` that comes back as `degrade` says an unedited one would.
///
/// `degrade` is the round trip that the text made, for example `|d| markdown::read(&markdown::write(d))`.
#[must_use]
pub fn restore(original: &Document, returned: &Document, degrade: impl Fn(&Document) -> Document) -> Document {
    let expected: Vec<Vec<Block>> =
        original.blocks.iter().map(|block| degrade(&Document::new(vec![block.clone()])).blocks).collect();
    let flat: Vec<(usize, &Block)> = expected
        .iter()
        .enumerate()
        .flat_map(|(index, blocks)| blocks.iter().map(move |block| (index, block)))
        .collect();
    if flat.len().saturating_mul(returned.blocks.len()) > MAX_COMPARISONS {
        return returned.clone();
    }
    let pairs = common(&flat, &returned.blocks);
    let mut out = Vec::new();
    let mut pair = 0;
    let mut next = 0;
    while next < returned.blocks.len() {
        while pairs.get(pair).is_some_and(|(_, right)| *right < next) {
            pair += 1;
        }
        let whole = pairs.get(pair).filter(|(_, right)| *right == next).and_then(|(left, _)| {
            let source = flat[*left].0;
            let len = expected[source].len();
            let first = *left == 0 || flat[*left - 1].0 != source;
            let run = pairs.get(pair..pair + len)?;
            let unbroken = run.iter().enumerate().all(|(step, found)| *found == (left + step, next + step));
            (first && unbroken).then_some((source, len))
        });
        match whole {
            Some((source, len)) => {
                out.push(original.blocks[source].clone());
                next += len;
            }
            None => {
                out.push(returned.blocks[next].clone());
                next += 1;
            }
        }
    }
    Document::new(out)
}

/// The longest common subsequence, as pairs of indexes.
fn common(left: &[(usize, &Block)], right: &[Block]) -> Vec<(usize, usize)> {
    let width = right.len() + 1;
    let mut lengths = vec![0_u32; (left.len() + 1) * width];
    let equal: Vec<bool> = left.iter().flat_map(|(_, block)| right.iter().map(move |other| *block == other)).collect();
    for i in (0..left.len()).rev() {
        for j in (0..right.len()).rev() {
            lengths[i * width + j] = if equal[i * right.len() + j] {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                lengths[(i + 1) * width + j].max(lengths[i * width + j + 1])
            };
        }
    }
    let mut pairs = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < left.len() && j < right.len() {
        if equal[i * right.len() + j] {
            pairs.push((i, j));
            i += 1;
            j += 1;
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}
