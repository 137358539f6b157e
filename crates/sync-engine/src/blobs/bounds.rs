//! What attachments may take.

use std::fmt;
use std::sync::Arc;

/// What is left on the disk after contents of attachments, in bytes: the rest of the node must go on.
const RESERVE: u64 = 256 * 1024 * 1024;
/// A content lies here and, window by window, in the mailboxes before.
const MAILBOXES: u64 = 32 * 1024 * 1024;

/// Bounds for contents of attachments.
#[derive(Clone, Debug)]
pub struct AttachmentBounds {
    /// The largest attachment that is sent or taken, in bytes.
    pub largest: u64,
    /// What contents that are not written to the tracker yet may take on this node's disk together, in bytes.
    pub space: u64,
    /// What the disk has left.
    pub free: FreeSpace,
}

impl Default for AttachmentBounds {
    fn default() -> Self {
        Self { largest: 1 << 30, space: 8 << 30, free: FreeSpace::default() }
    }
}

/// Tells how many bytes the disk with the data folder has left.
#[derive(Clone)]
pub struct FreeSpace(Arc<dyn Fn() -> Option<u64> + Send + Sync>);

impl FreeSpace {
    /// Told by this; none where it can't be found out.
    pub fn new(tell: impl Fn() -> Option<u64> + Send + Sync + 'static) -> Self {
        Self(Arc::new(tell))
    }
}

impl Default for FreeSpace {
    /// Nobody knows.
    fn default() -> Self {
        Self::new(|| None)
    }
}

impl fmt::Debug for FreeSpace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("FreeSpace").field(&(self.0)()).finish()
    }
}

impl AttachmentBounds {
    /// Why a content of which the first pieces say that it has this size can't be taken.
    pub(super) fn refuse_announced(&self, size: u64) -> Option<String> {
        let largest = self.largest;
        (size > largest).then(|| {
            format!("it has {size} bytes; this node takes {largest} at most (setting attachments.largest_bytes)")
        })
    }

    /// Why a content of this size can't be taken, when others take up `taken` bytes already and the tracker takes `tracker` bytes at most.
    pub(super) fn refuse(&self, size: u64, taken: u64, tracker: u64) -> Option<String> {
        if let Some(refusal) = self.refuse_announced(size) {
            return Some(refusal);
        }
        if size > tracker {
            return Some(format!("it has {size} bytes; the tracker here takes {tracker} at most"));
        }
        if taken.saturating_add(size) > self.space {
            let space = self.space;
            return Some(format!(
                "it has {size} bytes and others on their way take {taken}; this node keeps {space} at most (setting \
                 attachments.space_bytes). Retry when they are done"
            ));
        }
        match (self.free.0)() {
            Some(free) if size.saturating_add(RESERVE + MAILBOXES) > free => {
                Some(format!("it has {size} bytes and this node's disk only {free} left; free some space and retry"))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_bound_names_itself_and_what_fits_is_taken() {
        const MIB: u64 = 1024 * 1024;
        let free = FreeSpace::new(|| Some(1024 * MIB));
        let bounds = AttachmentBounds { largest: 900 * MIB, space: 1000 * MIB, free };
        let refused = |size, taken, tracker| bounds.refuse(size, taken, tracker).unwrap_or_default();
        assert_eq!(bounds.refuse(200 * MIB, 800 * MIB, u64::MAX), None);
        assert!(refused(901 * MIB, 0, u64::MAX).contains("attachments.largest_bytes"));
        assert!(refused(11 * MIB, 0, 10 * MIB).contains("the tracker here takes 10485760"));
        assert!(refused(200 * MIB, 801 * MIB, u64::MAX).contains("attachments.space_bytes"));
        assert!(refused(800 * MIB, 0, u64::MAX).contains("free some space"));
        assert_eq!(AttachmentBounds::default().refuse(1, 0, u64::MAX), None);
    }
}
