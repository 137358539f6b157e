//! New objects of classes of the script.

use std::sync::Arc;

use super::{CodeFrame, Flow, Frame};
use crate::error::Fault;
use crate::host::{Outcome, Step, Task};
use crate::machine::Machine;
use crate::object::{ExceptionObject, InstanceObject, Object};
use crate::program::{Capture, ScriptClass, ScriptClassKind};
use crate::value::{ClassId, Value};

impl Machine {
    /// `new C(args)` for a class of the script.
    pub(super) fn construct_object(&mut self, id: ClassId, args: &[Value]) -> Result<Flow, Fault> {
        let program = Arc::clone(&self.program);
        let Some(class) = program.script_class(id) else { return self.construct(id, args) };
        self.initialize(id)?;
        if class.is_abstract || class.kind == ScriptClassKind::Enum {
            let name = program.library.class(id).name.clone();
            return Err(Fault::new("java.lang.InstantiationException", name));
        }
        let (mut outer, mut args) = (self.surrounding(class), args);
        if let (Some(wanted), [first, rest @ ..]) = (class.outer, args)
            && !class.is_local
            && self.instance_of(*first, wanted)
            && self.choose(&class.constructors, args).is_none()
        {
            (outer, args) = (*first, rest);
        }
        let captures = self.captured(class);
        let object = self.allocate(class, outer, captures);
        self.run_constructor(id, object, args)
    }

    /// As [`Machine::construct_object`], to its end.
    pub(crate) fn construct_now(&mut self, id: ClassId, args: &[Value]) -> Result<Value, Fault> {
        self.run_now(|machine| machine.construct_object(id, args))
    }

    /// The object that a new object of an inner class lives in.
    fn surrounding(&self, class: &ScriptClass) -> Value {
        if class.is_local {
            return self.this();
        }
        match class.outer {
            Some(outer) => self.outer_this(outer),
            None => Value::Null,
        }
    }

    /// The variables that a local class captures, from the code that runs.
    fn captured(&self, class: &ScriptClass) -> Arc<[Value]> {
        let Some(Frame::Code(CodeFrame { base, captures, .. })) = self.frames.last() else {
            return Arc::clone(&self.no_captures);
        };
        let value = |capture: &Capture| match capture {
            Capture::Local(slot) => self.stack.get(base + *slot as usize).copied().unwrap_or_default(),
            Capture::Outer(index) => captures.get(*index as usize).copied().unwrap_or_default(),
        };
        class.captures.iter().map(value).collect()
    }

    /// An object whose fields hold their first values; its constructor has not run.
    fn allocate(&mut self, class: &ScriptClass, outer: Value, captures: Arc<[Value]>) -> Value {
        let instance =
            InstanceObject { class: class.id, fields: class.zeros.clone(), base: Value::Null, outer, captures };
        let is_exception = class.library_base.is_some_and(|base| {
            let library = &self.program.library;
            library.find_class("java.lang.Throwable").is_some_and(|throwable| library.descends(base, throwable))
        });
        if !is_exception {
            return self.heap.add(Object::Instance(instance));
        }
        let class = Arc::from(self.program.library.class(class.id).name.as_str());
        self.heap.add(Object::Exception(ExceptionObject {
            class,
            message: None,
            cause: Value::Null,
            origin: None,
            suppressed: Vec::new(),
            instance: Some(Box::new(instance)),
        }))
    }

    /// Runs the constructor of a class (the object's own, or one above) that fits the arguments. Leaves the object.
    pub(super) fn run_constructor(&mut self, id: ClassId, object: Value, args: &[Value]) -> Result<Flow, Fault> {
        let program = Arc::clone(&self.program);
        let Some(class) = program.script_class(id) else { return self.construct_base(id, object, args) };
        if let Some(flow) = self.call_functions(&class.constructors, object, args)? {
            return Ok(flow);
        }
        if let [map] = args
            && let Some(pairs) = self.heap.map_entries(*map)
            && self.choose(&class.constructors, &[]).is_some()
        {
            let pairs = pairs.into_iter().map(|(name, value)| (self.to_text(name), value)).collect::<Vec<_>>();
            let task = Populate { object, pairs: pairs.into_iter() };
            self.push_frame(Frame::Task(Some(Box::new(task))))?;
            self.delivered = None;
            if let Some(flow) = self.call_functions(&class.constructors, object, &[])? {
                return Ok(flow);
            }
        }
        let name = program.library.class(id).name.clone();
        let message = format!("Could not find matching constructor for: {name}({})", self.type_names(args));
        Err(Fault::new("groovy.lang.GroovyRuntimeException", message))
    }

    /// `super(args)` where the superclass belongs to the library.
    fn construct_base(&mut self, id: ClassId, object: Value, args: &[Value]) -> Result<Flow, Fault> {
        let library = Arc::clone(&self.program.library);
        let info = library.class(id);
        if info.name == "java.lang.Object" {
            return self.complete(object, Outcome::Value(object));
        }
        let outcome = match info.constructor {
            Some(constructor) => self.native(constructor, Value::Class(id), args)?,
            None if args.is_empty() => return self.complete(object, Outcome::Value(object)),
            None => Outcome::Missing,
        };
        let Outcome::Value(made) = outcome else {
            let message = format!("Could not find matching constructor for: {}({})", info.name, self.type_names(args));
            return Err(Fault::new("groovy.lang.GroovyRuntimeException", message));
        };
        let thrown = match self.heap.object(made) {
            Some(Object::Exception(exception)) => Some((exception.message.clone(), exception.cause)),
            _ => None,
        };
        match (thrown, self.heap.object_mut(object)) {
            (Some((message, cause)), Some(Object::Exception(own))) => (own.message, own.cause) = (message, cause),
            (_, Some(Object::Instance(own))) => own.base = made,
            _ => {}
        }
        self.complete(object, Outcome::Value(object))
    }

    /// A constant of an enum before its constructor ran.
    pub(super) fn new_constant(&mut self, class: ClassId, name: Value, ordinal: Value) -> Value {
        let program = Arc::clone(&self.program);
        let Some(class) = program.script_class(class) else { return Value::Null };
        let object = self.allocate(class, Value::Null, Arc::clone(&self.no_captures));
        if let Some(instance) = self.heap.instance_mut(object)
            && let [first, second, ..] = instance.fields.as_mut_slice()
        {
            (*first, *second) = (name, ordinal);
        }
        object
    }

    /// A closure or map as an object of an interface or abstract class of the script.
    pub(crate) fn proxy(&mut self, class: ClassId, base: Value) -> Option<Value> {
        let program = Arc::clone(&self.program);
        let class = program.script_class(class)?;
        if !class.is_abstract && self.heap.is_closure(base) {
            return None;
        }
        let object = self.allocate(class, Value::Null, Arc::clone(&self.no_captures));
        self.heap.instance_mut(object)?.base = base;
        Some(object)
    }

    /// Runs the initialiser of a class on `this`.
    pub(super) fn initialize_fields(&mut self, class: ClassId) -> Result<Flow, Fault> {
        let initializer = self.program.script_class(class).and_then(|class| class.initializer);
        let this = self.this();
        match initializer {
            Some(function) if self.program.functions[function as usize].code.len() > 2 => {
                Ok(self.call_functions(&[function], this, &[])?.unwrap_or(Flow::Continue))
            }
            _ => self.complete(this, Outcome::Value(Value::Null)),
        }
    }
}

/// `new C(a: 1, b: 2)`: the constructor without arguments runs, then properties are set.
struct Populate {
    object: Value,
    pairs: std::vec::IntoIter<(String, Value)>,
}

impl Task for Populate {
    fn resume(&mut self, _machine: &mut Machine, _answer: Option<Value>) -> Result<Step, Fault> {
        Ok(match self.pairs.next() {
            Some((name, value)) => Step::SetProperty(self.object, name, value),
            None => Step::Return(self.object),
        })
    }
}
