//! One run: the heap, the meter, the clock, the output, which library methods and host objects work with, and the
//! frames of the call stack.

use std::collections::HashMap;
use std::sync::Arc;

use indexmap::IndexMap;

use crate::coverage::Visited;
use crate::error::Fault;
use crate::heap::Heap;
use crate::host::{HostResult, Outcome};
use crate::interp::{CategoryScope, Frame, MetaKey, Origin, State};
use crate::library::TypeTag;
use crate::limits::{LimitKind, Limits, Meter};
use crate::object::{ListKind, Object, RangeObject};
use crate::program::Program;
use crate::run::Environment;
use crate::value::{ClassId, Value};

/// The state of one run.
pub struct Machine {
    /// All objects.
    pub heap: Heap,
    /// Steps used.
    pub meter: Meter,
    /// Clock, seed, time zone.
    pub environment: Environment,
    pub(crate) program: Arc<Program>,
    pub(crate) bindings: IndexMap<Arc<str>, Value, foldhash::fast::RandomState>,
    pub(crate) script: Value,
    output: String,
    output_limit: usize,
    regex_steps: usize,
    random: u64,
    /// A fault inside a method that could not pass it on; thrown when the library method around it ends.
    pub(crate) raised: Option<Fault>,
    pub(crate) frames: Vec<Frame>,
    pub(crate) stack: Vec<Value>,
    /// The next instruction of the top code frame.
    pub(crate) ip: usize,
    /// The value for the task on top, or of the whole run.
    pub(crate) delivered: Option<Value>,
    pub(crate) call_depth: usize,
    pub(crate) state: State,
    pub(crate) no_captures: Arc<[Value]>,
    /// The frame and instruction whose lazy texts were just written out.
    pub(crate) fresh: Option<(usize, usize)>,
    /// The program's constants as far as they were used.
    pub(crate) constants: Vec<Option<Value>>,
    /// Library methods on the native stack that wait for script code.
    pub(crate) nesting: usize,
    /// The static fields of the script's classes.
    pub(crate) statics: Vec<Value>,
    /// What the script added to classes and objects.
    pub(crate) expandos: HashMap<(MetaKey, Arc<str>), Vec<Value>>,
    /// Categories in use, innermost last.
    pub(crate) categories: Vec<CategoryScope>,
    /// Per class of the script: whether its static initialiser was started.
    pub(crate) initialized: Vec<bool>,
    /// Where a limit was reached.
    pub(crate) limit_origin: Option<Origin>,
    /// Which instructions were carried out, where somebody wants to know.
    pub(crate) coverage: Option<Visited>,
}

impl Machine {
    pub(crate) fn new(program: Arc<Program>, limits: &Limits, environment: Environment) -> Self {
        let mut heap = Heap::new(Arc::clone(&program.library), limits, &environment.time_zone, &program.class_name);
        let script = heap.add(Object::Script);
        Machine {
            heap,
            meter: Meter::new(limits),
            random: environment.seed,
            environment,
            constants: vec![None; program.constants.len()],
            statics: program.static_zeros.clone(),
            initialized: vec![false; program.classes.len()],
            program,
            bindings: IndexMap::default(),
            script,
            output: String::new(),
            output_limit: limits.output_bytes,
            regex_steps: limits.regex_steps,
            raised: None,
            frames: Vec::new(),
            stack: Vec::with_capacity(64),
            ip: 0,
            delivered: None,
            call_depth: limits.call_depth,
            state: State::New,
            no_captures: Arc::from([]),
            fresh: None,
            nesting: 0,
            limit_origin: None,
            coverage: None,
            expandos: HashMap::new(),
            categories: Vec::new(),
        }
    }

    /// The value of a name that the embedding bound or that the script assigned without declaring it.
    pub fn binding(&self, name: &str) -> Option<Value> {
        self.bindings.get(name).copied()
    }

    /// Everything printed so far.
    pub fn output(&self) -> &str {
        &self.output
    }

    /// Prints text.
    ///
    /// # Errors
    /// A limit fault when the run printed too much.
    pub fn print(&mut self, text: &str) -> Result<(), Fault> {
        if self.output.len() + text.len() > self.output_limit {
            return Err(Fault::Limit(LimitKind::OutputBytes));
        }
        self.output.push_str(text);
        Ok(())
    }

    /// Backtracking steps that one regular-expression match may take.
    pub fn regex_steps(&self) -> usize {
        self.regex_steps
    }

    /// The next number of the run's seeded generator (SplitMix64).
    pub fn next_random(&mut self) -> u64 {
        self.random = self.random.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.random;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Counts steps and looks at the heap's limit; natives call it for the elements and bytes they touch.
    ///
    /// # Errors
    /// A limit fault.
    pub fn charge(&mut self, steps: usize) -> Result<(), Fault> {
        self.meter.charge(steps as u64)?;
        if self.heap.is_exhausted() { Err(Fault::Limit(LimitKind::HeapBytes)) } else { Ok(()) }
    }

    /// The elements of anything that Groovy iterates as a collection, charged; `None` for other values.
    ///
    /// # Errors
    /// A limit fault.
    pub fn elements(&mut self, value: Value) -> Result<Option<Vec<Value>>, Fault> {
        if let Some(items) = self.object_elements(value)? {
            return Ok(Some(items));
        }
        if let Some(Object::Range(range)) = self.heap.object(value) {
            let count = crate::range::len(&self.heap, *range);
            self.heap.check_collection(count)?;
        }
        let items = self.heap.elements(value);
        if let Some(items) = &items {
            self.charge(items.len() / 4)?;
        }
        Ok(items)
    }

    /// The elements of anything that a `for` loop walks: collections, the entries of maps, the characters of texts;
    /// null is empty and any other value is its own single element.
    ///
    /// # Errors
    /// A limit fault.
    pub fn iterate(&mut self, value: Value) -> Result<Vec<Value>, Fault> {
        if let Some(items) = self.elements(value)? {
            return Ok(items);
        }
        if let Some(pairs) = self.heap.map_entries(value) {
            self.charge(pairs.len())?;
            return Ok(pairs.into_iter().map(|(key, item)| self.heap.entry(value, key, item)).collect());
        }
        if value.is_null() {
            return Ok(Vec::new());
        }
        if let Some(text) = self.heap.text(value) {
            self.charge(text.len())?;
            let units: Vec<String> = text.chars().map(String::from).collect();
            return Ok(units.into_iter().map(|unit| self.heap.string(unit)).collect());
        }
        Ok(vec![value])
    }

    /// A new string, its length checked.
    ///
    /// # Errors
    /// A limit fault when it is too long.
    pub fn new_string(&mut self, text: impl Into<Arc<str>>) -> Result<Value, Fault> {
        let text = text.into();
        self.heap.check_string(text.len())?;
        self.charge(text.len() / 16)?;
        Ok(self.heap.string(text))
    }

    /// A new list, its size checked.
    ///
    /// # Errors
    /// A limit fault when it is too large.
    pub fn new_list(&mut self, items: Vec<Value>) -> Result<Value, Fault> {
        self.heap.check_collection(items.len())?;
        self.charge(items.len() / 8)?;
        Ok(self.heap.list(items))
    }

    /// The elements of a range without its bounds' types mattering.
    pub fn range(&mut self, from: Value, to: Value, exclude_from: bool, exclude_to: bool) -> Value {
        self.heap.add(Object::Range(RangeObject { from, to, exclude_from, exclude_to, elements: Value::Null }))
    }

    /// The type of a receiver.
    pub fn type_tag(&self, value: Value) -> TypeTag {
        match value {
            Value::Null => TypeTag::Null,
            Value::Bool(_) => TypeTag::Boolean,
            Value::Char(_) => TypeTag::Character,
            Value::Byte(_) | Value::Short(_) => TypeTag::Number,
            Value::Int(_) => TypeTag::Integer,
            Value::Long(_) => TypeTag::Long,
            Value::Float(_) | Value::Double(_) => TypeTag::Double,
            Value::Class(_) => TypeTag::Class,
            Value::Object(handle) => match self.heap.get(handle) {
                Object::Text(_) => TypeTag::String,
                Object::GString(_) => TypeTag::GString,
                Object::BigInteger(_) => TypeTag::BigInteger,
                Object::Decimal(_) => TypeTag::BigDecimal,
                Object::List(list) if matches!(list.kind, ListKind::Array(_)) => TypeTag::Array,
                Object::List(_) => TypeTag::List,
                Object::Map(_) => TypeTag::Map,
                Object::Set(_) => TypeTag::Set,
                Object::Range(_) => TypeTag::Range,
                Object::Entry(_) => TypeTag::MapEntry,
                Object::Closure(_) => TypeTag::Closure,
                Object::Exception(_) => TypeTag::Exception,
                Object::Date(_) => TypeTag::Date,
                Object::Builder(_) => TypeTag::StringBuilder,
                Object::Iterator(_) => TypeTag::Iterator,
                Object::Script => TypeTag::Script,
                Object::Instance(_) => TypeTag::Instance,
                Object::Host(..) => TypeTag::Host,
                Object::Cell(_) | Object::Meta(_) => TypeTag::Object,
            },
        }
    }

    /// Whether a value is an instance of a class; null never is.
    pub fn instance_of(&self, value: Value, class: ClassId) -> bool {
        if value.is_null() {
            return false;
        }
        let library = self.heap.library();
        let info = library.class(class);
        if info.name == "java.lang.Object" {
            return true;
        }
        let own = self.heap.class_name(value);
        if library.is_subclass(&own, class) {
            return true;
        }
        if matches!(self.heap.object(value), Some(Object::Exception(_))) && library.find_class(&own).is_none() {
            // An exception of a class that the library lacks, as an embedding may throw it.
            return library.is_subclass("java.lang.RuntimeException", class);
        }
        match self.heap.object(value) {
            Some(Object::Host(Some(host), _)) => host.instance_of(&info.name),
            _ => false,
        }
    }

    /// Whether a closure's last parameter takes all further arguments, or nobody can tell.
    pub fn closure_takes_any_number(&self, closure: Value) -> bool {
        match self.heap.object(closure) {
            Some(Object::Closure(object)) => match &object.code {
                crate::object::ClosureCode::Function { function, .. } => {
                    self.program.functions[*function as usize].varargs
                }
                _ => true,
            },
            _ => true,
        }
    }

    /// How many parameters a closure has; a closure without an arrow has one.
    pub fn closure_arity(&self, closure: Value) -> usize {
        let Some(Object::Closure(object)) = self.heap.object(closure) else { return 1 };
        match &object.code {
            crate::object::ClosureCode::Function { function, .. } => {
                let function = &self.program.functions[*function as usize];
                if function.implicit_it { 1 } else { function.params.len() }
            }
            crate::object::ClosureCode::Curried { inner, args, .. } => {
                self.closure_arity(*inner).saturating_sub(args.len())
            }
            crate::object::ClosureCode::Composed { first, .. } => self.closure_arity(*first),
            crate::object::ClosureCode::Memoized { inner, .. } | crate::object::ClosureCode::Trampoline { inner } => {
                self.closure_arity(*inner)
            }
            crate::object::ClosureCode::Method { receiver, name } => {
                let class = self.heap.instance(*receiver).and_then(|object| self.program.script_class(object.class));
                let method = class.and_then(|class| class.methods.get(name)?.first());
                // A pointer to a comparing method takes two.
                let default = if &**name == "compare" { 2 } else { 1 };
                method.map_or(default, |function| self.program.functions[*function as usize].params.len())
            }
        }
    }
}

/// `new SomeException(...)`: `()`, `(message)`, `(message, cause)`, `(cause)`.
pub(crate) fn construct_exception(machine: &mut Machine, class: Value, args: &[Value]) -> HostResult {
    let Value::Class(id) = class else { return Ok(Outcome::Missing) };
    let name = machine.heap.library().class(id).name.clone();
    let is_exception = |value: Value| matches!(machine.heap.object(value), Some(Object::Exception(_)));
    let (message, cause) = match args {
        [] => (None, Value::Null),
        [cause] if is_exception(*cause) => (Some(machine.heap.to_text(*cause)), *cause),
        [Value::Null] => (None, Value::Null),
        [message] if machine.heap.is_text(*message) => (Some(machine.heap.to_text(*message)), Value::Null),
        [message, cause] if cause.is_null() || is_exception(*cause) => {
            ((!message.is_null()).then(|| machine.heap.to_text(*message)), *cause)
        }
        _ => return Ok(Outcome::Missing),
    };
    Ok(Outcome::Value(machine.heap.exception(&name, message.as_deref(), cause)))
}
