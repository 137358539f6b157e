//! From arguments to parameters: which of several functions is meant, and what its parameters get.

use std::cmp::Ordering;

use super::Machine;
use super::distance::{VARARGS, parameter_distance};
use crate::error::Fault;
use crate::library::TypeTag;
use crate::object::Object;
use crate::program::{Function, Param, TypeSpec};
use crate::value::Value;

/// What the parameters of a function get.
pub(super) struct Bound {
    pub values: Vec<Value>,
    /// How many of the parameters with default values were given, from the left.
    pub given: u32,
}

impl Machine {
    /// The arguments as a closure's parameters take them; `None` when they don't fit.
    pub(super) fn bind_closure(&mut self, function: &Function, args: &[Value]) -> Result<Option<Bound>, Fault> {
        if function.implicit_it {
            return Ok(match args {
                [] => Some(Bound { values: vec![Value::Null], given: 0 }),
                [it] => Some(Bound { values: vec![*it], given: 1 }),
                _ => None,
            });
        }
        if let Some(bound) = self.bind(function, args)? {
            return Ok(Some(bound));
        }
        // A single list for several parameters is taken apart.
        if let [list] = args
            && function.params.len() > 1
            && let Some(Object::List(items)) = self.heap.object(*list)
        {
            let items = items.items.clone();
            return self.bind(function, &items);
        }
        Ok(None)
    }

    /// The arguments as parameters take them: checked, converted, packed; `None` when they don't fit.
    pub(super) fn bind(&mut self, function: &Function, args: &[Value]) -> Result<Option<Bound>, Fault> {
        let Some(shape) = self.shape(function, args) else { return Ok(None) };
        let fixed = &function.params[..shape.fixed];
        let mut values = Vec::with_capacity(function.params.len());
        let (mut rest, mut open) = (args.iter().copied(), shape.given);
        for param in fixed {
            values.push(match takes_argument(param, &mut open).then(|| rest.next()).flatten() {
                Some(arg) => self.convert_argument(arg, &param.ty)?,
                None => Value::Null,
            });
        }
        if shape.packed
            && let Some(TypeSpec::Array(element)) = function.params.last().map(|param| &param.ty)
        {
            let items = rest.map(|arg| self.convert_argument(arg, element)).collect::<Result<_, _>>()?;
            values.push(self.array(items, element));
        }
        Ok(Some(Bound { values, given: shape.given as u32 }))
    }

    /// How arguments fall on parameters; `None` when they can't.
    fn shape(&self, function: &Function, args: &[Value]) -> Option<Shape> {
        let count = function.params.len();
        let packed = function.varargs && !self.passes_array(function, args);
        let fixed = if packed { count - 1 } else { count };
        let optional = function.params[..fixed].iter().filter(|param| param.optional).count();
        let required = fixed - optional;
        // One parameter without an argument gets null.
        if args.is_empty() && count == 1 && required == 1 {
            let takes_null = !matches!(function.params[0].ty, TypeSpec::Primitive(_));
            return takes_null.then_some(Shape { fixed, given: 0, packed });
        }
        if args.len() < required || args.len() > fixed && !packed {
            return None;
        }
        let given = (args.len() - required).min(optional);
        let (mut rest, mut open) = (args.iter(), given);
        for param in &function.params[..fixed] {
            if !takes_argument(param, &mut open) {
                continue;
            }
            if let Some(arg) = rest.next() {
                self.assignable(&param.ty, *arg)?;
            }
        }
        if packed && let Some(TypeSpec::Array(element)) = function.params.last().map(|param| &param.ty) {
            for arg in rest {
                self.assignable(element, *arg)?;
            }
        }
        Some(Shape { fixed, given, packed })
    }

    /// Whether the last argument is the array itself that a variable number of arguments would be packed into.
    fn passes_array(&self, function: &Function, args: &[Value]) -> bool {
        let (Some(last), Some(param)) = (args.last(), function.params.last()) else { return false };
        args.len() == function.params.len()
            && matches!(param.ty, TypeSpec::Array(_))
            && (last.is_null() || self.type_tag(*last) == TypeTag::Array)
    }

    /// The function that fits the arguments best.
    pub(crate) fn choose(&self, functions: &[u32], args: &[Value]) -> Option<u32> {
        let mut best: Option<(u32, i64)> = None;
        for index in functions {
            let function = &self.program.functions[*index as usize];
            let Some(shape) = self.shape(function, args) else { continue };
            if let [_] = functions {
                return Some(*index);
            }
            // Passing null for the only parameter is the last resort.
            let is_null_passed = args.is_empty() && shape.fixed == 1 && !function.params[0].optional;
            let distance = if is_null_passed { i64::MAX } else { self.distance(function, &shape, args) };
            let better = best.is_none_or(|(other, nearest)| match distance.cmp(&nearest) {
                Ordering::Less => true,
                Ordering::Equal => self.is_more_general(*index, other, args),
                Ordering::Greater => false,
            });
            if better {
                best = Some((*index, distance));
            }
        }
        best.map(|(index, _)| index)
    }

    /// A single null goes to the most general of several parameters.
    fn is_more_general(&self, index: u32, other: u32, args: &[Value]) -> bool {
        let first = |index: u32| self.program.functions[index as usize].params.first().map(|param| &param.ty);
        let [Value::Null] = args else { return false };
        let (Some(TypeSpec::Class(own)), Some(TypeSpec::Class(other))) = (first(index), first(other)) else {
            return false;
        };
        own != other && self.program.library.descends(*other, *own)
    }

    fn distance(&self, function: &Function, shape: &Shape, args: &[Value]) -> i64 {
        if let [Value::Null] = args {
            // Only generality counts.
            return i64::from(!matches!(function.params.first().map(|param| &param.ty), Some(TypeSpec::Any)));
        }
        let mut total = 0;
        let (mut rest, mut open) = (args.iter(), shape.given);
        for param in &function.params[..shape.fixed] {
            if !takes_argument(param, &mut open) {
                continue;
            }
            if let Some(arg) = rest.next() {
                total += parameter_distance(self, &param.ty, *arg);
            }
        }
        if shape.packed
            && let Some(TypeSpec::Array(element)) = function.params.last().map(|param| &param.ty)
        {
            let rest: Vec<Value> = rest.copied().collect();
            total += match rest.len() {
                0 => VARARGS,
                1 => 2 * VARARGS,
                more => (1 + more as i64) * VARARGS,
            };
            total += rest.iter().map(|arg| parameter_distance(self, element, *arg)).sum::<i64>();
        }
        total
    }
}

struct Shape {
    /// Parameters that take one argument each.
    fixed: usize,
    /// Parameters with default values that get an argument.
    given: usize,
    /// Whether the last parameter takes the rest as an array.
    packed: bool,
}

/// Whether a parameter gets an argument, where `open` of those with default values still do.
fn takes_argument(param: &Param, open: &mut usize) -> bool {
    let takes = !param.optional || *open > 0;
    if param.optional {
        *open = open.saturating_sub(1);
    }
    takes
}
