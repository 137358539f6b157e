//! Binary and unary operators: numbers, texts and comparisons here, everything else by the method they stand for.

use std::cmp::Ordering;
use std::sync::Arc;

use entente_groovy_syntax::ast::BinaryOp;

use super::Flow;
use crate::error::Fault;
use crate::host::{Outcome, Step, Task};
use crate::machine::Machine;
use crate::number::{Arithmetic, Number};
use crate::object::{ListKind, ListObject, Object};
use crate::value::Value;

impl Machine {
    pub(super) fn binary(&mut self, op: BinaryOp, left: Value, right: Value) -> Result<Flow, Fault> {
        let value = match op {
            BinaryOp::Equal => Value::Bool(self.equals(left, right)),
            BinaryOp::NotEqual => Value::Bool(!self.equals(left, right)),
            BinaryOp::Identical => Value::Bool(self.identical(left, right)),
            BinaryOp::NotIdentical => Value::Bool(!self.identical(left, right)),
            BinaryOp::Less | BinaryOp::LessEqual | BinaryOp::Greater | BinaryOp::GreaterEqual => {
                Value::Bool(self.relation(op, left, right)?)
            }
            BinaryOp::Compare => match self.order(left, right)? {
                Some(order) => Value::Int(order as i32),
                None => Value::Int(1),
            },
            _ => return self.operator_method(op, left, right),
        };
        self.stack.push(value);
        Ok(Flow::Continue)
    }

    fn identical(&self, left: Value, right: Value) -> bool {
        left == right
            || matches!((self.heap.object(left), self.heap.object(right)),
                (Some(Object::Text(a)), Some(Object::Text(b))) if Arc::ptr_eq(a, b))
    }

    fn relation(&mut self, op: BinaryOp, left: Value, right: Value) -> Result<bool, Fault> {
        Ok(match (op, self.order(left, right)?) {
            // Comparisons with NaN are false.
            (_, None) => false,
            (BinaryOp::Less, Some(order)) => order == Ordering::Less,
            (BinaryOp::LessEqual, Some(order)) => order != Ordering::Greater,
            (BinaryOp::Greater, Some(order)) => order == Ordering::Greater,
            (_, Some(order)) => order != Ordering::Less,
        })
    }

    /// The order of two values; `None` with NaN.
    fn order(&mut self, left: Value, right: Value) -> Result<Option<Ordering>, Fault> {
        let order = self.compare(left, right);
        self.check_raised()?;
        if order.is_some() {
            return Ok(order);
        }
        let heap = &self.heap;
        if heap.number(left).is_some() && heap.number(right).is_some() {
            return Ok(None);
        }
        Err(Fault::illegal_argument(format!(
            "Cannot compare {} with value '{}' and {} with value '{}'",
            heap.class_name(left),
            heap.to_text(left),
            heap.class_name(right),
            heap.to_text(right)
        )))
    }

    fn operator_method(&mut self, op: BinaryOp, left: Value, right: Value) -> Result<Flow, Fault> {
        let right = self.unpacked(op, left, right)?;
        if let Some(arithmetic) = arithmetic_of(op)
            && let (Some(a), Some(b)) = (self.heap.number(left), self.heap.number(right))
        {
            let value = self.heap.arithmetic(arithmetic, &a, &b)?;
            let value = match (arithmetic, &a, &b, self.heap.number(value)) {
                (
                    Arithmetic::Power,
                    Number::Big(_),
                    Number::Big(_),
                    Some(power @ (Number::Int(_) | Number::Long(_))),
                ) => self.heap.big_integer(power.to_big()),
                _ => value,
            };
            self.stack.push(value);
            return Ok(Flow::Continue);
        }
        if let (Value::Char(_), _) | (_, Value::Char(_)) = (left, right)
            && let Some(arithmetic) =
                arithmetic_of(op).filter(|op| !matches!(op, Arithmetic::Remainder | Arithmetic::Power))
            && let (Some(a), Some(b)) = (self.number_or_code(left), self.number_or_code(right))
        {
            let value = self.heap.arithmetic(arithmetic, &a, &b)?;
            self.stack.push(value);
            return Ok(Flow::Continue);
        }
        if op == BinaryOp::Add
            && let Some(value) = self.concatenate(left, right)?
        {
            self.stack.push(value);
            return Ok(Flow::Continue);
        }
        if let Some(value) = self.bitwise(op, left, right)? {
            self.stack.push(value);
            return Ok(Flow::Continue);
        }
        let name = method_of(op);
        if left.is_null() && op == BinaryOp::Add {
            return Err(Fault::null_pointer(format!("Cannot execute null+{}", self.to_text(right))));
        }
        if left.is_null() && !matches!(op, BinaryOp::Find | BinaryOp::Match) {
            return Err(Fault::null_pointer(format!("Cannot invoke method {name}() on null object")));
        }
        self.invoke_by_text(left, name, &[right])
    }

    /// The right operand of a number's operator: of a list the first element, since Groovy takes a list apart into arguments when a
    /// method takes none as it is.
    fn unpacked(&mut self, op: BinaryOp, left: Value, right: Value) -> Result<Value, Fault> {
        let Some(number) = self.heap.number(left) else { return Ok(right) };
        if right.is_null() && is_bit_operation(op) && !(is_shift(op) && shifts(op, &number)) {
            return Err(self.not_for_this_number(method_of(op), left));
        }
        let is_list = match self.heap.object(right) {
            Some(Object::List(list)) => !matches!(list.kind, ListKind::Array(_)),
            Some(Object::Range(_)) => true,
            _ => false,
        };
        if !is_list {
            return Ok(right);
        }
        let refuses = match op {
            BinaryOp::Power => !matches!(left, Value::Double(_) | Value::Float(_) | Value::Byte(_) | Value::Short(_)),
            BinaryOp::Multiply => matches!(number, Number::Decimal(_)),
            _ => false,
        };
        if refuses {
            return Err(Fault::null_pointer(format!("Cannot pass a list to {}()", method_of(op))));
        }
        if !is_bit_operation(op) && !matches!(op, BinaryOp::Remainder | BinaryOp::Power) {
            return Ok(right);
        }
        let first = self.elements(right)?.and_then(|items| items.first().copied());
        Ok(first.filter(|first| self.heap.number(*first).is_some()).unwrap_or(right))
    }

    /// A number, or the code of a character.
    fn number_or_code(&self, value: Value) -> Option<Number> {
        match value {
            Value::Char(unit) => Some(Number::Int(i32::from(unit))),
            _ => self.heap.number(value),
        }
    }

    /// `text + x` and `null + text`.
    fn concatenate(&mut self, left: Value, right: Value) -> Result<Option<Value>, Fault> {
        let heap = &self.heap;
        if !(heap.is_text(left) || left.is_null() && heap.is_text(right)) {
            return Ok(None);
        }
        // Two texts with values stay one text with values in Groovy; only its laziness could tell, so the sum is plain.
        let mut text = self.to_text(left);
        let more = self.to_text(right);
        self.check_raised()?;
        self.heap.check_string(text.len() + more.len())?;
        text.push_str(&more);
        Ok(Some(self.new_string(text)?))
    }

    fn bitwise(&mut self, op: BinaryOp, left: Value, right: Value) -> Result<Option<Value>, Fault> {
        if let (Value::Bool(a), Value::Bool(b)) = (left, right) {
            return Ok(match op {
                BinaryOp::BitAnd => Some(Value::Bool(a & b)),
                BinaryOp::BitOr => Some(Value::Bool(a | b)),
                BinaryOp::BitXor => Some(Value::Bool(a ^ b)),
                _ => None,
            });
        }
        let heap = &self.heap;
        let (Some(a), Some(b)) = (heap.number(left), heap.number(right)) else { return Ok(None) };
        if !is_whole(&a) || !is_whole(&b) {
            if !is_bit_operation(op) {
                return Ok(None);
            }
            let first = if is_whole(&a) { right } else { left };
            return Err(self.not_for_this_number(method_of(op), first));
        }
        let shift = (b.to_i64() & if matches!(a, Number::Int(_)) { 31 } else { 63 }) as u32;
        let result = match (op, &a, &b) {
            (BinaryOp::ShiftLeft, Number::Int(a), _) => Number::Int(a.wrapping_shl(shift)),
            (BinaryOp::ShiftLeft, Number::Long(a), _) => Number::Long(a.wrapping_shl(shift)),
            (BinaryOp::ShiftRight, Number::Int(a), _) => Number::Int(a.wrapping_shr(shift)),
            (BinaryOp::ShiftRight, Number::Long(a), _) => Number::Long(a.wrapping_shr(shift)),
            (BinaryOp::ShiftRightUnsigned, Number::Int(a), _) => Number::Int((*a as u32).wrapping_shr(shift) as i32),
            (BinaryOp::ShiftRightUnsigned, Number::Long(a), _) => Number::Long((*a as u64).wrapping_shr(shift) as i64),
            (BinaryOp::ShiftLeft, Number::Big(a), Number::Int(b)) => {
                let bits = (*b).max(0) as usize;
                heap.check_string(bits / 8 + 16)?;
                Number::Big(a << bits)
            }
            (BinaryOp::ShiftRightUnsigned, Number::Big(_), _) => {
                return Err(self.not_for_this_number(method_of(op), left));
            }
            (BinaryOp::ShiftRight, Number::Big(a), Number::Int(b)) => Number::Big(a >> (*b).max(0) as usize),
            (BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor, Number::Int(a), Number::Int(b)) => {
                Number::Int(bits(op, i64::from(*a), i64::from(*b)) as i32)
            }
            (BinaryOp::BitAnd, Number::Big(_), _) | (BinaryOp::BitAnd, _, Number::Big(_)) => {
                Number::Big(a.to_big() & b.to_big())
            }
            (BinaryOp::BitOr, Number::Big(_), _) | (BinaryOp::BitOr, _, Number::Big(_)) => {
                Number::Big(a.to_big() | b.to_big())
            }
            (BinaryOp::BitXor, Number::Big(_), _) | (BinaryOp::BitXor, _, Number::Big(_)) => {
                Number::Big(a.to_big() ^ b.to_big())
            }
            (BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor, _, _) => {
                Number::Long(bits(op, a.to_i64(), b.to_i64()))
            }
            _ => return Ok(None),
        };
        Ok(Some(self.heap.number_value(result)))
    }

    /// `case` applied to `subject`, for `switch` and `in`.
    pub(super) fn is_case(&mut self, subject: Value, case: Value) -> Result<Flow, Fault> {
        let value = match case {
            Value::Null => subject.is_null(),
            Value::Class(class) => {
                if let Value::Class(other) = subject {
                    let name = self.program.library.class(other).name.clone();
                    self.program.library.is_subclass(&name, class)
                } else {
                    self.instance_of(subject, class)
                }
            }
            _ => match self.heap.object(case) {
                // A text is the case of whatever is written so.
                Some(Object::Text(_) | Object::GString(_)) => {
                    !subject.is_null() && self.to_text(case) == self.to_text(subject)
                }
                Some(Object::Closure(_)) => {
                    let task = ClosureCase { closure: case, subject };
                    return self.complete(case, Outcome::Task(Box::new(task)));
                }
                Some(Object::Map(_)) => {
                    let value = self.map_get(case, subject).unwrap_or_default();
                    self.truth(value)
                }
                Some(Object::Range(range)) => crate::range::contains(&self.heap, *range, subject),
                Some(Object::List(_) | Object::Set(_)) => {
                    let items = self.elements(case)?.unwrap_or_default();
                    items.iter().any(|item| self.equals(*item, subject))
                }
                Some(Object::Instance(_)) => {
                    if let Some(flow) = self.call_member(case, "isCase", &[subject])? {
                        return Ok(flow);
                    }
                    self.equals(case, subject)
                }
                Some(Object::Host(..)) => {
                    let symbol = self.program.library.symbol("isCase");
                    match self.call_method(case, "isCase", symbol, &[subject])? {
                        Outcome::Missing => match self.elements(case)? {
                            Some(items) => items.iter().any(|item| self.equals(*item, subject)),
                            None => self.equals(case, subject),
                        },
                        outcome => return self.complete(case, outcome),
                    }
                }
                _ => self.equals(case, subject),
            },
        };
        self.stack.push(Value::Bool(value));
        Ok(Flow::Continue)
    }

    fn not_for_this_number(&self, method: &str, number: Value) -> Fault {
        let (class, shown) = (self.heap.class_name(number), self.heap.to_text(number));
        Fault::unsupported(format!("Cannot use {method}() on this number type: {class} with value: {shown}"))
    }

    /// `-value`
    pub(super) fn negate(&mut self, value: Value) -> Result<Flow, Fault> {
        self.signed(value, "negative", |machine, value| {
            let Some(number) = machine.heap.number(value) else { return Ok(None) };
            Ok(Some(match (value, number) {
                (Value::Byte(n), _) => Value::Byte(n.wrapping_neg()),
                (Value::Short(n), _) => Value::Short(n.wrapping_neg()),
                (Value::Float(n), _) => Value::Float(-n),
                (_, Number::Double(n)) => Value::Double(-n),
                (_, number) => machine.heap.arithmetic(Arithmetic::Subtract, &Number::Int(0), &number)?,
            }))
        })
    }

    /// `+value`
    pub(super) fn positive(&mut self, value: Value) -> Result<Flow, Fault> {
        self.signed(value, "positive", |machine, value| Ok(machine.heap.number(value).map(|_| value)))
    }

    /// `~value`
    pub(super) fn bit_not(&mut self, value: Value) -> Result<Flow, Fault> {
        self.signed(value, "bitwiseNegate", |machine, value| {
            let result = match machine.heap.number(value) {
                Some(Number::Int(n)) => Number::Int(!n),
                Some(Number::Long(n)) => Number::Long(!n),
                Some(Number::Big(n)) => Number::Big(-n - 1),
                Some(_) => return Err(machine.not_for_this_number("bitwiseNegate", value)),
                None => return Ok(None),
            };
            Ok(Some(machine.heap.number_value(result)))
        })
    }

    /// A unary operator on a number, on each element of a list of numbers, or as the method it stands for.
    fn signed(
        &mut self,
        value: Value,
        method: &str,
        of_number: fn(&mut Machine, Value) -> Result<Option<Value>, Fault>,
    ) -> Result<Flow, Fault> {
        if let Some(result) = of_number(self, value)? {
            return Ok(self.push(result));
        }
        let Some(Object::List(ListObject { items, kind: ListKind::ArrayList })) = self.heap.object(value) else {
            return self.unary_method(value, method);
        };
        let mut results = Vec::with_capacity(items.len());
        for item in items.clone() {
            match of_number(self, item)? {
                Some(result) => results.push(result),
                None => return self.unary_method(item, method),
            }
        }
        let list = self.new_list(results)?;
        Ok(self.push(list))
    }

    /// `++` and `--`.
    pub(super) fn step(&mut self, value: Value, by: i32) -> Result<Flow, Fault> {
        let value = match value {
            Value::Char(unit) => Value::Char(unit.wrapping_add(by as u16)),
            _ => match self.heap.number(value) {
                Some(number) => self.heap.arithmetic(Arithmetic::Add, &number, &Number::Int(by))?,
                None => return self.unary_method(value, if by > 0 { "next" } else { "previous" }),
            },
        };
        self.stack.push(value);
        Ok(Flow::Continue)
    }

    pub(super) fn unary_method(&mut self, value: Value, name: &str) -> Result<Flow, Fault> {
        if value.is_null() {
            return Err(Fault::null_pointer(format!("Cannot invoke method {name}() on null object")));
        }
        self.invoke_by_text(value, name, &[])
    }
}

/// A closure as a case: the truth of what it answers.
struct ClosureCase {
    closure: Value,
    subject: Value,
}

impl Task for ClosureCase {
    fn resume(&mut self, machine: &mut Machine, answer: Option<Value>) -> Result<Step, Fault> {
        Ok(match answer {
            Some(answer) => Step::Return(Value::Bool(machine.truth(answer))),
            None => Step::Call(self.closure, vec![self.subject]),
        })
    }
}

fn is_whole(number: &Number) -> bool {
    matches!(number, Number::Int(_) | Number::Long(_) | Number::Big(_))
}

/// Whether a number can be shifted so.
fn shifts(op: BinaryOp, number: &Number) -> bool {
    is_whole(number) && !(op == BinaryOp::ShiftRightUnsigned && matches!(number, Number::Big(_)))
}

fn is_shift(op: BinaryOp) -> bool {
    matches!(op, BinaryOp::ShiftLeft | BinaryOp::ShiftRight | BinaryOp::ShiftRightUnsigned)
}

fn is_bit_operation(op: BinaryOp) -> bool {
    is_shift(op) || matches!(op, BinaryOp::BitAnd | BinaryOp::BitOr | BinaryOp::BitXor)
}

fn bits(op: BinaryOp, a: i64, b: i64) -> i64 {
    match op {
        BinaryOp::BitAnd => a & b,
        BinaryOp::BitOr => a | b,
        _ => a ^ b,
    }
}

fn arithmetic_of(op: BinaryOp) -> Option<Arithmetic> {
    Some(match op {
        BinaryOp::Add => Arithmetic::Add,
        BinaryOp::Subtract => Arithmetic::Subtract,
        BinaryOp::Multiply => Arithmetic::Multiply,
        BinaryOp::Divide => Arithmetic::Divide,
        BinaryOp::Remainder => Arithmetic::Remainder,
        BinaryOp::Power => Arithmetic::Power,
        _ => return None,
    })
}

/// The method that an operator stands for.
fn method_of(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Power => "power",
        BinaryOp::Multiply => "multiply",
        BinaryOp::Divide => "div",
        BinaryOp::Remainder => "mod",
        BinaryOp::Add => "plus",
        BinaryOp::Subtract => "minus",
        BinaryOp::ShiftLeft => "leftShift",
        BinaryOp::ShiftRight => "rightShift",
        BinaryOp::ShiftRightUnsigned => "rightShiftUnsigned",
        BinaryOp::BitAnd => "and",
        BinaryOp::BitXor => "xor",
        BinaryOp::BitOr => "or",
        // Regular expressions belong to the library, under names that scripts can't write.
        BinaryOp::Find => "=~",
        BinaryOp::Match => "==~",
        other => other.symbol(),
    }
}
