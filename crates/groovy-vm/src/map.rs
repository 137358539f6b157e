//! A hash table that keeps the order of insertion, keyed by values whose equality needs the heap: the caller brings
//! the hash and the comparison. Serves Groovy's maps and sets.

use crate::value::Value;

/// One pair; `hash` is Java's `hashCode` of the key.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Java's hash of the key.
    pub hash: i32,
    /// The key.
    pub key: Value,
    /// The value; `Null` in sets.
    pub value: Value,
}

const EMPTY: u32 = u32::MAX;
/// Below this size a scan over the hashes beats a table.
const SCAN_LIMIT: usize = 8;

/// Entries in insertion order with an open-addressed index beside them.
#[derive(Clone, Debug, Default)]
pub struct LinkedTable {
    entries: Vec<Entry>,
    /// Positions in `entries`, by hash with linear probing; empty while the table is small.
    slots: Vec<u32>,
}

impl LinkedTable {
    /// Number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All entries in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The position of the key, where `same` tells whether a key of equal hash is the one.
    pub fn find(&self, hash: i32, mut same: impl FnMut(Value) -> bool) -> Option<usize> {
        if self.slots.is_empty() {
            return self.entries.iter().position(|entry| entry.hash == hash && same(entry.key));
        }
        let mask = self.slots.len() - 1;
        let mut slot = spread(hash) & mask;
        loop {
            let position = self.slots[slot];
            if position == EMPTY {
                return None;
            }
            let entry = &self.entries[position as usize];
            if entry.hash == hash && same(entry.key) {
                return Some(position as usize);
            }
            slot = (slot + 1) & mask;
        }
    }

    /// The value at a position.
    pub fn value_at(&self, position: usize) -> Value {
        self.entries[position].value
    }

    /// Replaces the value at a position and returns the old one.
    pub fn replace_at(&mut self, position: usize, value: Value) -> Value {
        std::mem::replace(&mut self.entries[position].value, value)
    }

    /// Appends an entry whose key is known to be absent.
    pub fn push(&mut self, entry: Entry) {
        self.entries.push(entry);
        let len = self.entries.len();
        if len > SCAN_LIMIT {
            if len * 2 > self.slots.len() {
                self.rebuild();
            } else {
                self.place(len - 1);
            }
        }
    }

    /// Puts an entry whose key is known to be absent at a position, for tables that are kept sorted.
    pub fn insert_at(&mut self, position: usize, entry: Entry) {
        self.entries.insert(position, entry);
        self.slots.clear();
    }

    /// Removes the entry at a position, keeping the order of the rest.
    pub fn remove_at(&mut self, position: usize) -> Entry {
        let entry = self.entries.remove(position);
        self.rebuild();
        entry
    }

    /// Removes the entries for which `keep` is false.
    pub fn retain(&mut self, keep: impl FnMut(&Entry) -> bool) {
        self.entries.retain(keep);
        self.rebuild();
    }

    /// Removes everything.
    pub fn clear(&mut self) {
        self.entries.clear();
        self.slots.clear();
    }

    /// Brings the entries in another order.
    pub fn sort_by(&mut self, compare: impl FnMut(&Entry, &Entry) -> std::cmp::Ordering) {
        self.entries.sort_by(compare);
        self.rebuild();
    }

    fn rebuild(&mut self) {
        self.slots.clear();
        if self.entries.len() <= SCAN_LIMIT {
            return;
        }
        self.slots.resize((self.entries.len() * 4).next_power_of_two(), EMPTY);
        for position in 0..self.entries.len() {
            self.place(position);
        }
    }

    fn place(&mut self, position: usize) {
        let mask = self.slots.len() - 1;
        let mut slot = spread(self.entries[position].hash) & mask;
        while self.slots[slot] != EMPTY {
            slot = (slot + 1) & mask;
        }
        self.slots[slot] = position as u32;
    }
}

/// Mixes the high bits of Java's weak hashes into the low ones.
fn spread(hash: i32) -> usize {
    let mixed = (hash as u32).wrapping_mul(0x9E37_79B9);
    (mixed ^ (mixed >> 15)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn int(table: &LinkedTable, key: i32) -> Option<usize> {
        table.find(key, |other| other == Value::Int(key))
    }

    #[test]
    fn keeps_order_and_finds_through_growth_and_removal() {
        let mut table = LinkedTable::default();
        for key in 0..1000 {
            assert!(int(&table, key).is_none());
            table.push(Entry { hash: key, key: Value::Int(key), value: Value::Int(key * 2) });
        }
        table.retain(|entry| entry.hash % 3 != 0);
        let position = int(&table, 500).expect("500 was kept");
        assert_eq!(table.value_at(position), Value::Int(1000));
        assert!(int(&table, 501).is_none());
        assert_eq!(table.entries()[0].key, Value::Int(1));
    }
}
