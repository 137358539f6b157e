//! What the instructions do that may allocate, call or fail.

use std::sync::Arc;

use super::collect::{SpreadCall, SpreadProperty};
use super::{Flow, Frame};
use crate::error::Fault;
use crate::host::Outcome;
use crate::machine::Machine;
use crate::object::{ClosureCode, GString, Object};
use crate::program::{FieldPlace, Op, Program, TypeSpec};
use crate::value::{ClassId, Value};

impl Machine {
    /// Carries out an instruction that may allocate, call or fail.
    pub(super) fn carry_out(&mut self, program: &Program, op: Op, base: usize) -> Result<Flow, Fault> {
        Ok(match op {
            Op::Const(index) => {
                let value = self.constant(index as usize);
                self.push(value)
            }
            Op::NewCell(slot) => {
                let value = self.stack[base + slot as usize];
                self.stack[base + slot as usize] = self.heap.add(Object::Cell(value));
                Flow::Continue
            }
            Op::LoadName(name) => self.load_name(name)?,
            Op::StoreName(name) => {
                let value = self.pop();
                self.store_name(name, value)?
            }
            Op::Owner => {
                let closure = self.current_closure();
                let owner = match self.heap.object(closure) {
                    Some(Object::Closure(closure)) => closure.owner,
                    _ => self.script,
                };
                self.push(owner)
            }
            Op::GetProperty(name) => {
                let object = self.pop();
                self.read_property(object, &program.names[name as usize].text)?
            }
            Op::GetPropertyDynamic => {
                let (name, object) = (self.pop(), self.pop());
                let name = self.to_text(name);
                self.read_property(object, &name)?
            }
            Op::SpreadProperty(name) => {
                let object = self.pop();
                if object.is_null() {
                    self.push(Value::Null)
                } else {
                    let items = self.iterate(object)?;
                    let task = SpreadProperty::keeping_nulls(items, &program.names[name as usize].text);
                    self.complete(object, Outcome::Task(Box::new(task)))?
                }
            }
            Op::SetProperty(name) => {
                let (object, value) = (self.pop(), self.pop());
                self.set_property(object, &program.names[name as usize].text, value)?
            }
            Op::SetPropertyDynamic => {
                let (name, object, value) = (self.pop(), self.pop(), self.pop());
                let name = self.to_text(name);
                self.set_property(object, &name, value)?
            }
            Op::GetIndex => {
                let (index, object) = (self.pop(), self.pop());
                self.get_index(object, index)?
            }
            Op::SetIndex => {
                let (index, object, value) = (self.pop(), self.pop(), self.pop());
                self.set_index(object, index, value)?
            }
            Op::Binary(op) => {
                let (right, left) = (self.pop(), self.pop());
                self.binary(op, left, right)?
            }
            Op::Negate => {
                let value = self.pop();
                self.negate(value)?
            }
            Op::Positive => {
                let value = self.pop();
                self.positive(value)?
            }
            Op::Not => {
                let value = self.pop();
                let truth = self.truth(value);
                self.push(Value::Bool(!truth))
            }
            Op::BitNot => {
                let value = self.pop();
                self.bit_not(value)?
            }
            Op::Increment => {
                let value = self.pop();
                self.step(value, 1)?
            }
            Op::Decrement => {
                let value = self.pop();
                self.step(value, -1)?
            }
            Op::Truth => {
                let value = self.pop();
                let truth = self.truth(value);
                self.push(Value::Bool(truth))
            }
            Op::JumpIfFalse(target) => {
                let value = self.pop();
                if self.truth(value) { Flow::Continue } else { self.jump(target) }
            }
            Op::JumpIfTrue(target) => {
                let value = self.pop();
                if self.truth(value) { self.jump(target) } else { Flow::Continue }
            }
            Op::JumpIfTrueOrPop(target) => {
                if self.truth(self.peek(0)) {
                    self.jump(target)
                } else {
                    self.pop();
                    Flow::Continue
                }
            }
            Op::CallMethod { name, argc } => {
                if self.call_member_directly(&program.names[name as usize].text, argc as usize)? {
                    return Ok(Flow::Continue);
                }
                let args = self.pop_many(argc);
                let receiver = self.pop();
                let name = &program.names[name as usize];
                self.invoke(receiver, &name.text, name.symbol, &args)?
            }
            Op::CallMethodSpread(name) => {
                let args = self.pop_list();
                let receiver = self.pop();
                let name = &program.names[name as usize];
                self.invoke(receiver, &name.text, name.symbol, &args)?
            }
            Op::CallMethodDynamic => {
                let args = self.pop_list();
                let (name, receiver) = (self.pop(), self.pop());
                let name = self.to_text(name);
                self.invoke_by_text(receiver, &name, &args)?
            }
            Op::SpreadCall { name, argc } => {
                let args = self.pop_many(argc);
                let receiver = self.pop();
                if receiver.is_null() {
                    self.push(Value::Null)
                } else {
                    let items = self.iterate(receiver)?.into_iter();
                    let name = program.names[name as usize].text.to_string();
                    let task = SpreadCall { items, name, args, results: Vec::new() };
                    self.complete(receiver, Outcome::Task(Box::new(task)))?
                }
            }
            Op::CallFunction { name, argc } => {
                if self.call_script_directly(&program.names[name as usize].methods, argc as usize)? {
                    return Ok(Flow::Continue);
                }
                let args = self.pop_many(argc);
                self.call_function(name, &args)?
            }
            Op::CallFunctionSpread(name) => {
                let args = self.pop_list();
                self.call_function(name, &args)?
            }
            Op::CallValue(argc) => {
                let args = self.pop_many(argc);
                let callee = self.pop();
                self.call_value_as(callee, "call", &args)?
            }
            Op::CallValueSpread => {
                let args = self.pop_list();
                let callee = self.pop();
                self.call_value_as(callee, "call", &args)?
            }
            Op::New { class, argc } => {
                let args = self.pop_many(argc);
                self.construct(ClassId(class), &args)?
            }
            Op::NewSpread(class) => {
                let args = self.pop_list();
                self.construct(ClassId(class), &args)?
            }
            Op::NewArray { ty, dimensions } => {
                let lengths = self.pop_many(dimensions);
                let value = self.new_array(&program.types[ty as usize], &lengths)?;
                self.push(value)
            }
            Op::MakeList(count) => {
                let items = self.pop_many(count);
                let list = self.heap.list(items);
                self.push(list)
            }
            Op::ListAdd => {
                let item = self.pop();
                self.list_extend(vec![item])?
            }
            Op::ListAddAll => {
                let source = self.pop();
                let items = self.spread(source)?;
                self.list_extend(items)?
            }
            Op::MakeMap(count) => {
                let flat = self.pop_many(count * 2);
                let map = self.new_map();
                for pair in flat.chunks_exact(2) {
                    self.map_put(map, pair[0], pair[1]);
                }
                self.push(map)
            }
            Op::MapPut => {
                let (value, key) = (self.pop(), self.pop());
                let map = self.peek(0);
                self.map_put(map, key, value);
                Flow::Continue
            }
            Op::MapPutAll => {
                let source = self.pop();
                let map = self.peek(0);
                for (key, value) in self.heap.map_entries(source).unwrap_or_default() {
                    self.map_put(map, key, value);
                }
                Flow::Continue
            }
            Op::MakeRange { exclude_from, exclude_to } => {
                let (to, from) = (self.pop(), self.pop());
                let value = self.make_range(from, to, exclude_from, exclude_to)?;
                self.push(value)
            }
            Op::MakeGString { texts, lazy } => {
                let texts = Arc::clone(&program.texts[texts as usize]);
                let values = self.pop_many(texts.len() as u32 - 1);
                let value = self.heap.add(Object::GString(GString { texts, values, shown: Vec::new(), lazy }));
                self.push(value)
            }
            Op::MakeClosure(function) => {
                let value = self.make_closure(function, base);
                self.push(value)
            }
            Op::MethodPointer(name) => {
                let receiver = self.pop();
                let name = Arc::clone(&program.names[name as usize].text);
                let code = ClosureCode::Method { receiver, name };
                let owner = self.this();
                let value = self.closure_object(code, owner);
                self.push(value)
            }
            Op::Iterate => {
                let source = self.pop();
                let value = self.iterator(source)?;
                self.push(value)
            }
            Op::Next { slot, target } => {
                let iterator = self.stack[base + slot as usize];
                match self.next_element(iterator) {
                    Some(value) => self.push(value),
                    None => self.jump(target),
                }
            }
            Op::MarkDepth(slot) => {
                let locals = program.functions[self.current_function()].locals as usize;
                let kept = self.stack.len() - base - locals;
                self.stack[base + slot as usize] = Value::Int(kept as i32);
                Flow::Continue
            }
            Op::Cast(ty) => {
                let value = self.pop();
                let value = self.cast(value, &program.types[ty as usize])?;
                self.push(value)
            }
            Op::Coerce(ty) => {
                let value = self.pop();
                let value = self.cast(value, &program.types[ty as usize])?;
                self.push(value)
            }
            Op::AsType(ty) => {
                let value = self.pop();
                self.convert_to(value, &program.types[ty as usize])?
            }
            Op::InstanceOf(ty) => {
                let value = self.pop();
                let is = self.is_instance(&program.types[ty as usize], value);
                self.push(Value::Bool(is))
            }
            Op::IsCase => {
                let (case, subject) = (self.pop(), self.pop());
                self.is_case(subject, case)?
            }
            Op::AssertionFailed { with_message } => {
                let parts = self.pop_list();
                let text = self.pop();
                return Err(if with_message {
                    let message = self.pop();
                    self.assertion_with_message(message, text, &parts)
                } else {
                    self.power_assertion(text, &parts)
                });
            }
            Op::Record { slot, column } => {
                let value = self.peek(0);
                let parts = self.stack[base + slot as usize];
                if let Some(parts) = self.heap.list_mut(parts) {
                    parts.extend([Value::Int(column), value]);
                    self.heap.grow(2 * size_of::<Value>());
                }
                Flow::Continue
            }
            Op::Throw => {
                let value = self.pop();
                return Err(match self.heap.object(value) {
                    Some(Object::Exception(_)) => Fault::Thrown(value),
                    _ if value.is_null() => Fault::null_pointer("Cannot throw null"),
                    _ => {
                        let class = self.heap.class_name(value);
                        let origin = "are in module java.base of loader 'bootstrap'";
                        Fault::new(
                            "java.lang.ClassCastException",
                            format!(
                                "class {class} cannot be cast to class java.lang.Throwable ({class} and \
                                 java.lang.Throwable {origin})"
                            ),
                        )
                    }
                });
            }
            Op::GetField(slot) => {
                let value = self.read_place(self.this(), FieldPlace::Instance(slot));
                self.push(value)
            }
            Op::SetField(slot) => {
                let (value, this) = (self.pop(), self.this());
                self.write_place(this, FieldPlace::Instance(slot), value);
                Flow::Continue
            }
            Op::GetStatic(slot) => {
                let value = self.statics[slot as usize];
                self.push(value)
            }
            Op::SetStatic(slot) => {
                self.statics[slot as usize] = self.pop();
                Flow::Continue
            }
            Op::GetAttribute(name) => {
                let object = self.pop();
                self.read_attribute(object, &program.names[name as usize].text)?
            }
            Op::SetAttribute(name) => {
                let (object, value) = (self.pop(), self.pop());
                self.write_attribute(object, &program.names[name as usize].text, value)?
            }
            Op::GetSuper { name, class } => self.read_super(&program.names[name as usize].text, ClassId(class))?,
            Op::CallSuper { name, argc, class, exact } => {
                let args = self.pop_many(argc);
                self.call_super(&program.names[name as usize].text, ClassId(class), exact, &args)?
            }
            Op::CallSuperSpread { name, class } => {
                let args = self.pop_list();
                self.call_super(&program.names[name as usize].text, ClassId(class), false, &args)?
            }
            Op::CallConstructor { class, argc } => {
                let (args, this) = (self.pop_many(argc), self.this());
                self.run_constructor(ClassId(class), this, &args)?
            }
            Op::CallConstructorSpread(class) => {
                let (args, this) = (self.pop_list(), self.this());
                self.run_constructor(ClassId(class), this, &args)?
            }
            Op::CallMember(class) => self.initialize_fields(ClassId(class))?,
            Op::NewConstant(class) => {
                let (ordinal, name) = (self.pop(), self.pop());
                let value = self.new_constant(ClassId(class), name, ordinal);
                self.push(value)
            }
            Op::ConstructConstant { argc } => {
                let args = self.pop_many(argc);
                self.construct_constant(&args)?
            }
            Op::ConstructConstantSpread => {
                let args = self.pop_list();
                self.construct_constant(&args)?
            }
            Op::OuterThis(class) => {
                let value = self.outer_this(ClassId(class));
                self.push(value)
            }
            Op::Return => {
                let value = self.pop();
                self.stack.truncate(base);
                self.frames.pop();
                self.deliver(value);
                Flow::Continue
            }
            // All others are quick.
            _ => Flow::Continue,
        })
    }

    /// The constant of an enum is on the stack.
    fn construct_constant(&mut self, args: &[Value]) -> Result<Flow, Fault> {
        let constant = self.pop();
        match self.heap.instance(constant).map(|instance| instance.class) {
            Some(class) => self.run_constructor(class, constant, args),
            None => Ok(self.push(constant)),
        }
    }

    /// The elements of `*source`: of a list or array; null is one element.
    fn spread(&mut self, source: Value) -> Result<Vec<Value>, Fault> {
        if source.is_null() {
            return Ok(vec![Value::Null]);
        }
        let is_list = match self.heap.object(source) {
            Some(Object::List(_) | Object::Range(_) | Object::Host(..)) => true,
            Some(Object::Instance(object)) => !object.base.is_null(),
            _ => false,
        };
        if is_list {
            return self.iterate(source);
        }
        let (class, text) = (self.heap.class_name(source), self.to_text(source));
        let hint = if self.heap.is_map(source) { ", did you mean to use the spread-map operator instead?" } else { "" };
        Err(Fault::illegal_argument(format!("Cannot spread the type {class} with value {text}{hint}")))
    }

    fn pop_many(&mut self, count: u32) -> Vec<Value> {
        self.stack.split_off(self.stack.len() - count as usize)
    }

    fn pop_list(&mut self) -> Vec<Value> {
        let list = self.pop();
        self.heap.list_mut(list).map(std::mem::take).unwrap_or_default()
    }

    fn current_function(&self) -> usize {
        match self.frames.last() {
            Some(Frame::Code(frame)) => frame.function as usize,
            _ => 0,
        }
    }

    /// `value as T`; a library type may know more conversions (`asType`) than the machine.
    fn convert_to(&mut self, value: Value, ty: &TypeSpec) -> Result<Flow, Fault> {
        if let (TypeSpec::Class(class), true) = (ty, self.heap.instance(value).is_some())
            && let Some(flow) = self.call_member(value, "asType", &[Value::Class(*class)])?
        {
            return Ok(flow);
        }
        if let Some(converted) = self.as_type(value, ty)? {
            return Ok(self.push(converted));
        }
        let TypeSpec::Class(class) = ty else { return Ok(self.push(value)) };
        let symbol = self.program.library.symbol("asType");
        match self.call_method(value, "asType", symbol, &[Value::Class(*class)])? {
            Outcome::Missing => Err(self.cast_error(value, ty)),
            outcome => self.complete(value, outcome),
        }
    }
}
