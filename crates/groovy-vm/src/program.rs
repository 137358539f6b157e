//! A compiled script: functions of instructions, constants, names. Immutable, shared by all its runs.

use std::sync::Arc;

use entente_groovy_syntax::ast::{BinaryOp, Primitive};
use entente_groovy_syntax::{Source, Span};
use foldhash::HashMap;

use crate::library::{Library, Symbol};
use crate::value::{ClassId, Value};

/// A compiled script. Compile once, run many times, from any thread.
pub struct Program {
    pub(crate) library: Arc<Library>,
    pub(crate) source: Source,
    pub(crate) class_name: Arc<str>,
    pub(crate) functions: Vec<Function>,
    pub(crate) constants: Vec<Constant>,
    pub(crate) names: Vec<Name>,
    pub(crate) types: Vec<TypeSpec>,
    pub(crate) texts: Vec<Arc<[Arc<str>]>>,
    /// Whether any `"${-> x}"` is in the script.
    pub(crate) has_lazy_texts: bool,
    /// The classes of the script; the first has the id [`Library::first_script_class`].
    pub(crate) classes: Vec<ScriptClass>,
    /// First values of the static fields of all classes.
    pub(crate) static_zeros: Vec<Value>,
}

impl Program {
    /// The script's name, as in messages.
    pub fn name(&self) -> &str {
        self.source.name()
    }

    /// A class of the script by its id.
    pub(crate) fn script_class(&self, id: ClassId) -> Option<&ScriptClass> {
        self.classes.get(id.0.checked_sub(self.library.first_script_class())? as usize)
    }

    /// The script's text with its lines.
    pub fn source(&self) -> &Source {
        &self.source
    }
}

/// A constant that needs the heap at run time.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Constant {
    Text(Arc<str>),
    BigInteger(num_bigint::BigInt),
    Decimal(crate::decimal::JavaDecimal),
    Long(i64),
    Float(f32),
    Double(f64),
    Class(ClassId),
}

/// A member's or variable's name.
pub(crate) struct Name {
    pub text: Arc<str>,
    /// The name in the library, when any method is called so.
    pub symbol: Option<Symbol>,
    /// Methods of the script with this name.
    pub methods: Vec<u32>,
}

/// A type as far as values are converted to it or tested for it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum TypeSpec {
    /// `def`, `Object`, or a type that is not known: takes everything.
    Any,
    Primitive(Primitive),
    Class(ClassId),
    Array(Box<TypeSpec>),
}

/// What kind of class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ScriptClassKind {
    Class,
    Interface,
    Trait,
    Enum,
    Record,
}

/// A class of the script.
pub(crate) struct ScriptClass {
    pub id: ClassId,
    pub kind: ScriptClassKind,
    pub is_abstract: bool,
    pub superclass: Option<ClassId>,
    /// The nearest class of the library that it descends from, when that is not `Object`.
    pub library_base: Option<ClassId>,
    /// The class around it whose object it needs; a local class has one too, but takes `this` as it is.
    pub outer: Option<ClassId>,
    pub is_local: bool,
    /// Functions by method name, inherited ones included.
    pub methods: HashMap<Arc<str>, Vec<u32>>,
    /// Fields by name, inherited ones included.
    pub fields: HashMap<Arc<str>, Field>,
    /// The first values of the instance fields.
    pub zeros: Vec<Value>,
    pub constructors: Vec<u32>,
    pub initializer: Option<u32>,
    pub static_initializer: Option<u32>,
    /// Static fields of an enum's constants in order.
    pub constants: Vec<(Arc<str>, u32)>,
    /// The type whose objects the methods of a `@Category` class belong to.
    pub category_of: Option<TypeSpec>,
    /// Fields to whose objects calls are passed on.
    pub delegates: Vec<FieldPlace>,
    /// What a local class captures where it stands.
    pub captures: Vec<Capture>,
}

/// Where a field lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FieldPlace {
    Instance(u32),
    Static(u32),
}

#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub place: FieldPlace,
    pub ty: TypeSpec,
    pub is_final: bool,
    /// Declared without an access modifier: it has accessors.
    pub is_property: bool,
    pub is_private: bool,
    pub owner: ClassId,
}

/// What a function is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FunctionKind {
    Script,
    Method,
    Closure,
}

pub(crate) struct Function {
    pub name: Arc<str>,
    pub params: Vec<Param>,
    /// A closure without an arrow.
    pub implicit_it: bool,
    /// The last parameter takes all further arguments.
    pub varargs: bool,
    pub locals: u32,
    pub captures: Vec<Capture>,
    /// The closures in it, in order.
    pub closures: Vec<u32>,
    pub code: Vec<Op>,
    pub spans: Vec<Span>,
    pub handlers: Vec<Handler>,
    /// The class it belongs to, when it is a member.
    pub class: Option<ClassId>,
    pub is_static: bool,
    pub is_private: bool,
}

pub(crate) struct Param {
    pub ty: TypeSpec,
    pub optional: bool,
}

/// Where a closure finds a captured variable when it is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Capture {
    /// A cell in a local of the function around it.
    Local(u32),
    /// A capture of the closure around it.
    Outer(u32),
}

/// A guarded range of instructions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Handler {
    pub start: u32,
    pub end: u32,
    pub target: u32,
    /// The local that holds how many operands to keep.
    pub depth_slot: u32,
}

/// One instruction. Operands named `name`, `function`, ... are indices into the program's tables. Every instruction
/// that may call leaves exactly one value.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Op {
    Null,
    True,
    False,
    Int(i32),
    Const(u32),
    Pop,
    Dup,
    /// a b → a b a b
    Dup2,
    /// a b → b a
    Swap,
    /// a b → b a b
    DupUnder1,
    /// a b c → c a b c
    DupUnder2,
    /// a b c → c a b
    RotateDown3,
    LoadLocal(u32),
    StoreLocal(u32),
    /// Stores a first value; never through a cell.
    InitLocal(u32),
    /// Start of a variable's life; becomes `NewCell` when closures capture it.
    Declare(u32),
    /// Puts the local's value into a fresh cell.
    NewCell(u32),
    LoadCell(u32),
    StoreCell(u32),
    LoadCapture(u32),
    StoreCapture(u32),
    /// Reads a name that is no local: binding, property of owner or delegate.
    LoadName(u32),
    /// value → result
    StoreName(u32),
    This,
    Owner,
    GetProperty(u32),
    GetPropertyDynamic,
    SpreadProperty(u32),
    /// value object → result
    SetProperty(u32),
    /// value object name → result
    SetPropertyDynamic,
    /// object index → value
    GetIndex,
    /// value object index → result
    SetIndex,
    Binary(BinaryOp),
    Negate,
    Positive,
    Not,
    BitNot,
    Increment,
    Decrement,
    /// The truth of a value as a boolean.
    Truth,
    Jump(u32),
    JumpIfFalse(u32),
    JumpIfTrue(u32),
    /// Jumps when the top is null, leaving it.
    JumpIfNull(u32),
    /// Jumps when the top is true, leaving it; else drops it.
    JumpIfTrueOrPop(u32),
    /// Jumps when an argument was given to that one of the parameters with default values.
    JumpIfArgument(u32, u32),
    CallMethod {
        name: u32,
        argc: u32,
    },
    /// object arguments-as-list → result
    CallMethodSpread(u32),
    /// object name arguments-as-list → result
    CallMethodDynamic,
    SpreadCall {
        name: u32,
        argc: u32,
    },
    CallFunction {
        name: u32,
        argc: u32,
    },
    CallFunctionSpread(u32),
    CallValue(u32),
    CallValueSpread,
    New {
        class: u32,
        argc: u32,
    },
    NewSpread(u32),
    /// Takes lengths from the stack.
    NewArray {
        ty: u32,
        dimensions: u32,
    },
    MakeList(u32),
    ListAdd,
    ListAddAll,
    MakeMap(u32),
    MapPut,
    MapPutAll,
    MakeRange {
        exclude_from: bool,
        exclude_to: bool,
    },
    MakeGString {
        texts: u32,
        lazy: bool,
    },
    MakeClosure(u32),
    /// object → closure
    MethodPointer(u32),
    Iterate,
    /// Pushes the next element of the iterator in a local, or jumps.
    Next {
        slot: u32,
        target: u32,
    },
    /// Notes the number of operands in a local, for the handlers of a `try`.
    MarkDepth(u32),
    Cast(u32),
    Coerce(u32),
    AsType(u32),
    InstanceOf(u32),
    /// case subject → boolean
    IsCase,
    /// value → value, noted with its column in the list in a local
    Record {
        slot: u32,
        column: i32,
    },
    /// text parts, or message expression values → throws
    AssertionFailed {
        with_message: bool,
    },
    Throw,
    Return,
    /// Reads a field of `this`.
    GetField(u32),
    SetField(u32),
    GetStatic(u32),
    SetStatic(u32),
    /// object → value: the field itself, not the property.
    GetAttribute(u32),
    /// value object → result
    SetAttribute(u32),
    /// A property as a class's superclass has it.
    GetSuper {
        name: u32,
        class: u32,
    },
    /// Calls a method of `this` as a class's superclass (or the interface itself, when `exact`) has it.
    CallSuper {
        name: u32,
        argc: u32,
        class: u32,
        exact: bool,
    },
    /// arguments-as-list → result
    CallSuperSpread {
        name: u32,
        class: u32,
    },
    /// Runs a constructor of a class on `this`.
    CallConstructor {
        class: u32,
        argc: u32,
    },
    CallConstructorSpread(u32),
    /// Runs a function of the class on `this`: initialisers.
    CallMember(u32),
    /// name ordinal → a new constant of an enum, its constructor not yet run
    NewConstant(u32),
    /// constant arguments → constant
    ConstructConstant {
        argc: u32,
    },
    ConstructConstantSpread,
    /// The object of a class around `this`.
    OuterThis(u32),
}
