//! Sorting, by natural order, by a key closure or by a comparator closure.

use std::cmp::Ordering;

use entente_groovy_vm::{Fault, Machine, Step, Task, Value};

/// Sorts by natural order, stable.
///
/// # Errors
/// `ClassCastException` when two elements have no order.
pub(crate) fn sort_values(machine: &mut Machine, items: &mut [Value]) -> Result<(), Fault> {
    charge_sort(machine, items.len())?;
    let sorted = merge_sort(machine, items.to_vec(), |item| *item)?;
    items.copy_from_slice(&sorted);
    Ok(())
}

/// Sorts elements by keys, stable.
///
/// # Errors
/// As [`sort_values`].
pub(crate) fn sorted_with(machine: &mut Machine, keyed: Vec<(Value, Value)>) -> Result<Vec<Value>, Fault> {
    charge_sort(machine, keyed.len())?;
    let sorted = merge_sort(machine, keyed, |pair| pair.0)?;
    Ok(sorted.into_iter().map(|(_, item)| item).collect())
}

/// Merges runs of growing length. The standard library's sort may panic when a script's `compareTo` contradicts
/// itself; this one only sorts less well.
fn merge_sort<T: Copy>(machine: &mut Machine, mut items: Vec<T>, key: fn(&T) -> Value) -> Result<Vec<T>, Fault> {
    let mut width = 1;
    while width < items.len() {
        let mut merged = Vec::with_capacity(items.len());
        for run in items.chunks(width * 2) {
            let (left, right) = run.split_at(width.min(run.len()));
            let (mut l, mut r) = (0, 0);
            while l < left.len() && r < right.len() {
                if compare(machine, key(&left[l]), key(&right[r]))? == Ordering::Greater {
                    merged.push(right[r]);
                    r += 1;
                } else {
                    merged.push(left[l]);
                    l += 1;
                }
            }
            merged.extend_from_slice(&left[l..]);
            merged.extend_from_slice(&right[r..]);
        }
        items = merged;
        width *= 2;
    }
    Ok(items)
}

fn charge_sort(machine: &mut Machine, count: usize) -> Result<(), Fault> {
    machine.charge(count * (count.max(2).ilog2() as usize))
}

fn compare(machine: &mut Machine, a: Value, b: Value) -> Result<Ordering, Fault> {
    if machine.has_raised() {
        return Ok(Ordering::Equal);
    }
    if let Some(order) = machine.compare(a, b) {
        return Ok(order);
    }
    // As Groovy's comparator does: what has no order is ordered by hash.
    if machine.java_equals(a, b) {
        return Ok(Ordering::Equal);
    }
    let (a, b) = (machine.hash_code(a), machine.hash_code(b));
    Ok(if a > b { Ordering::Greater } else { Ordering::Less })
}

type Finish = Box<dyn FnOnce(&mut Machine, Vec<Value>) -> Result<Value, Fault> + Send>;

/// Sorts by a comparator closure: binary insertion, so that each comparison can be suspended.
pub(crate) struct SortBy {
    open: std::vec::IntoIter<Value>,
    sorted: Vec<Value>,
    comparator: Value,
    /// The element being placed and the part of `sorted` where it may go.
    placing: Option<(Value, usize, usize)>,
    finish: Option<Finish>,
}

impl SortBy {
    /// Sorts `items`; `finish` gets them in order.
    pub(crate) fn new(
        items: Vec<Value>,
        comparator: Value,
        finish: impl FnOnce(&mut Machine, Vec<Value>) -> Result<Value, Fault> + Send + 'static,
    ) -> Self {
        SortBy {
            sorted: Vec::with_capacity(items.len()),
            open: items.into_iter(),
            comparator,
            placing: None,
            finish: Some(Box::new(finish)),
        }
    }
}

impl Task for SortBy {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        if let (Some((item, low, high)), Some(answer)) = (self.placing.take(), answer) {
            let middle = (low + high) / 2;
            let before = machine.heap.number(answer).map_or(0, |number| number.signum()) < 0;
            self.placing = Some(if before { (item, low, middle) } else { (item, middle + 1, high) });
        }
        loop {
            match self.placing {
                Some((item, low, high)) if low < high => {
                    let other = self.sorted[(low + high) / 2];
                    return Ok(Step::Call(self.comparator, vec![item, other]));
                }
                Some((item, low, _)) => {
                    self.sorted.insert(low, item);
                    self.placing = None;
                }
                None => match self.open.next() {
                    Some(item) => self.placing = Some((item, 0, self.sorted.len())),
                    None => {
                        let sorted = std::mem::take(&mut self.sorted);
                        return Ok(Step::Return(match self.finish.take() {
                            Some(finish) => finish(machine, sorted)?,
                            None => Value::Null,
                        }));
                    }
                },
            }
        }
    }
}
