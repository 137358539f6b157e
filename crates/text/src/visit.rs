//! Visits to every node of a kind, for connectors that map references: people, files, addresses.

use crate::tree::{Block, Document, Inline, Media};

/// Calls `visit` for every inline node, in reading order, captions and tasks included. Nodes inside the raw value of an
/// opaque node are not visited.
pub fn inlines_mut(document: &mut Document, visit: &mut impl FnMut(&mut Inline)) {
    blocks(&mut document.blocks, &mut |block| match block {
        Block::Paragraph { content, .. } | Block::Heading { content, .. } | Block::Media { caption: content, .. } => {
            content.iter_mut().for_each(&mut *visit);
        }
        Block::TaskList { items } => items.iter_mut().flat_map(|task| &mut task.content).for_each(&mut *visit),
        _ => {}
    });
}

/// Calls `visit` for every image and file, in lines and on their own.
pub fn media_mut(document: &mut Document, visit: &mut impl FnMut(&mut Media)) {
    blocks(&mut document.blocks, &mut |block| match block {
        Block::Media { media, .. } => visit(media),
        Block::Attachments(list) => list.iter_mut().for_each(&mut *visit),
        _ => {}
    });
    inlines_mut(document, &mut |inline| {
        if let Inline::Media(media) = inline {
            visit(media);
        }
    });
}

fn blocks(list: &mut [Block], visit: &mut dyn FnMut(&mut Block)) {
    for block in list {
        visit(block);
        match block {
            Block::List { items, .. } => items.iter_mut().for_each(|item| blocks(&mut item.content, visit)),
            Block::Quote(content)
            | Block::Panel { content, .. }
            | Block::Expand { content, .. }
            | Block::Opaque { content, .. } => blocks(content, visit),
            Block::Table(table) => {
                table.rows.iter_mut().flat_map(|row| &mut row.cells).for_each(|cell| blocks(&mut cell.content, visit));
            }
            _ => {}
        }
    }
}
