//! Casts, `as`, typed assignments and arguments.

use entente_groovy_syntax::ast::Primitive;

use crate::error::Fault;
use crate::interp::array_kind;
use crate::machine::Machine;
use crate::number::Number;
use crate::object::{ListKind, Object, TableKind};
use crate::program::{ScriptClassKind, TypeSpec};
use crate::value::{ClassId, Value};

/// Java classes that values are converted to, not only checked against.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    Boolean,
    Byte,
    Short,
    Character,
    Integer,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    Number,
    String,
}

fn target_of(name: &str) -> Option<Target> {
    Some(match name {
        "java.lang.Boolean" | "boolean" => Target::Boolean,
        "java.lang.Byte" | "byte" => Target::Byte,
        "java.lang.Short" | "short" => Target::Short,
        "java.lang.Character" | "char" => Target::Character,
        "java.lang.Integer" | "int" => Target::Integer,
        "java.lang.Long" | "long" => Target::Long,
        "java.lang.Float" | "float" => Target::Float,
        "java.lang.Double" | "double" => Target::Double,
        "java.math.BigInteger" => Target::BigInteger,
        "java.math.BigDecimal" => Target::BigDecimal,
        "java.lang.Number" => Target::Number,
        "java.lang.String" => Target::String,
        _ => return None,
    })
}

/// Null where a primitive is wanted.
fn null_as(primitive: Primitive) -> Fault {
    Fault::null_pointer(format!("Cannot make null a {}", primitive.keyword()))
}

/// Interfaces that no closure stands in for, since they have many methods.
fn is_collection(class: &str) -> bool {
    matches!(class, "java.util.List" | "java.util.Set" | "java.util.Map" | "java.util.Collection")
}

fn primitive_target(primitive: Primitive) -> Option<Target> {
    Some(match primitive {
        Primitive::Boolean => Target::Boolean,
        Primitive::Byte => Target::Byte,
        Primitive::Char => Target::Character,
        Primitive::Short => Target::Short,
        Primitive::Int => Target::Integer,
        Primitive::Long => Target::Long,
        Primitive::Float => Target::Float,
        Primitive::Double => Target::Double,
        Primitive::Void => return None,
    })
}

impl Machine {
    /// `(T) value`, also what a typed declaration and assignment do.
    ///
    /// # Errors
    /// `GroovyCastException` when the value has no such form.
    pub(crate) fn cast(&mut self, value: Value, ty: &TypeSpec) -> Result<Value, Fault> {
        match ty {
            TypeSpec::Any => Ok(value),
            TypeSpec::Primitive(Primitive::Boolean) => Ok(Value::Bool(self.truth(value))),
            TypeSpec::Primitive(Primitive::Char) if value.is_null() => Err(null_as(Primitive::Char)),
            TypeSpec::Primitive(_) if value.is_null() => Err(self.cast_error(value, ty)),
            TypeSpec::Primitive(primitive) => match primitive_target(*primitive) {
                Some(target) => self.convert(value, target, false)?.ok_or_else(|| self.cast_error(value, ty)),
                None => Ok(value),
            },
            _ if value.is_null() => Ok(Value::Null),
            TypeSpec::Class(class) => self.cast_to_class(value, *class, ty),
            TypeSpec::Array(element) => self.cast_to_array(value, element, ty),
        }
    }

    /// A collection becomes an array of its elements, any other value one of itself.
    fn cast_to_array(&mut self, value: Value, element: &TypeSpec, ty: &TypeSpec) -> Result<Value, Fault> {
        if let Some(Object::List(list)) = self.heap.object(value)
            && let ListKind::Array(own) = list.kind
        {
            let is_primitive = |kind: ListKind| match kind {
                ListKind::Array(Some(class)) => !self.heap.library().class(class).name.contains('.'),
                _ => false,
            };
            let wanted = array_kind(element, self.heap.library());
            if list.kind == wanted || !is_primitive(ListKind::Array(own)) && !is_primitive(wanted) {
                return Ok(value);
            }
        }
        let items = self.iterate(value)?;
        let mut converted = Vec::with_capacity(items.len());
        for item in items {
            converted.push(self.cast(item, element).map_err(|_| self.cast_error(value, ty))?);
        }
        Ok(self.array(converted, element))
    }

    fn cast_to_class(&mut self, value: Value, class: ClassId, ty: &TypeSpec) -> Result<Value, Fault> {
        let name = self.heap.library().class(class).name.clone();
        if let Some(target) = target_of(&name) {
            return self.convert(value, target, false)?.ok_or_else(|| self.cast_error(value, ty));
        }
        if self.instance_of(value, class) {
            return Ok(value);
        }
        if let Some(object) = self.cast_to_script_class(value, class, false)? {
            return Ok(object);
        }
        // A closure stands in for any interface with one method.
        if self.heap.is_closure(value) && self.heap.library().class(class).is_interface && !is_collection(&name) {
            return Ok(value);
        }
        // Groovy builds the collection that a declared type asks for.
        let is_source = matches!(self.heap.object(value), Some(Object::List(_) | Object::Range(_) | Object::Set(_)));
        if is_source
            && matches!(
                name.as_str(),
                "java.util.Set"
                    | "java.util.LinkedHashSet"
                    | "java.util.HashSet"
                    | "java.util.TreeSet"
                    | "java.util.SortedSet"
                    | "java.util.LinkedList"
            )
            && let Some(converted) = self.as_type(value, ty)?
        {
            return Ok(converted);
        }
        if matches!(name.as_str(), "java.util.List" | "java.util.Collection")
            && self.type_tag(value) == crate::library::TypeTag::Array
        {
            let items = self.elements(value)?.unwrap_or_default();
            return self.new_list(items);
        }
        Err(self.cast_error(value, ty))
    }

    /// To a class that converts; `None` when the value has no such form. `parse` also reads numbers from texts.
    fn convert(&mut self, value: Value, target: Target, parse: bool) -> Result<Option<Value>, Fault> {
        match target {
            Target::String => {
                if matches!(self.heap.object(value), Some(Object::Text(_))) {
                    return Ok(Some(value));
                }
                let text = self.to_text(value);
                return self.new_string(text).map(Some);
            }
            Target::Boolean => return Ok(Some(Value::Bool(self.truth(value)))),
            Target::Character => {
                let first = self.heap.text(value).filter(|_| parse).and_then(|text| text.encode_utf16().next());
                return Ok(first.map(Value::Char).or_else(|| self.character(value)));
            }
            _ => {}
        }
        let number = match value {
            Value::Char(_) if target == Target::Number => None,
            Value::Char(unit) => Some(Number::Int(i32::from(unit))),
            _ => self.heap.number(value),
        };
        let number = match (number, self.heap.text(value)) {
            (Some(number), _) => number,
            (None, Some(text)) if parse => return parse_number(&text, target).map(|n| n.map(|n| self.fit(n, target))),
            (None, Some(text)) => {
                // A text of one character is cast to its code.
                let mut units = text.encode_utf16();
                match (units.next(), units.next()) {
                    (Some(unit), None) if target != Target::Number => Number::Int(i32::from(unit)),
                    _ => return Ok(None),
                }
            }
            _ => return Ok(None),
        };
        if target == Target::Number {
            return Ok(Some(value));
        }
        Ok(Some(self.fit(number, target)))
    }

    fn fit(&mut self, number: Number, target: Target) -> Value {
        match target {
            Target::Byte => Value::Byte(number.to_i64() as i8),
            Target::Short => Value::Short(number.to_i64() as i16),
            Target::Integer => Value::Int(number.to_i32()),
            Target::Long => Value::Long(number.to_i64()),
            Target::Float => Value::Float(number.to_f64() as f32),
            Target::Double => Value::Double(number.to_f64()),
            Target::BigInteger => self.heap.big_integer(number.to_big()),
            Target::BigDecimal => self.heap.decimal(number.to_decimal()),
            Target::Boolean | Target::Character | Target::String | Target::Number => self.heap.number_value(number),
        }
    }

    fn character(&self, value: Value) -> Option<Value> {
        match value {
            Value::Char(_) => Some(value),
            _ => match self.heap.text(value) {
                Some(text) => {
                    let mut units = text.encode_utf16();
                    match (units.next(), units.next()) {
                        (Some(unit), None) => Some(Value::Char(unit)),
                        _ => None,
                    }
                }
                None => self.heap.number(value).map(|number| Value::Char(number.to_i64() as u16)),
            },
        }
    }

    /// `value as T` for the types the machine knows; `None` when the library may know more.
    ///
    /// # Errors
    /// `NumberFormatException` for a text that is no number, `GroovyCastException` for the impossible.
    pub(crate) fn as_type(&mut self, value: Value, ty: &TypeSpec) -> Result<Option<Value>, Fault> {
        if value.is_null() && !matches!(ty, TypeSpec::Primitive(Primitive::Boolean)) {
            return match ty {
                TypeSpec::Primitive(primitive) => Err(null_as(*primitive)),
                _ => Ok(Some(Value::Null)),
            };
        }
        let target = match ty {
            TypeSpec::Any => return Ok(Some(value)),
            TypeSpec::Array(element) => {
                // A text is the array of its characters.
                let items = match (self.heap.text(value), &**element) {
                    (Some(text), TypeSpec::Primitive(_)) => text.encode_utf16().map(Value::Char).collect(),
                    _ => self.iterate(value)?,
                };
                let mut converted = Vec::with_capacity(items.len());
                for item in items {
                    converted.push(match self.as_type(item, element)? {
                        Some(item) => item,
                        None => self.cast(item, element)?,
                    });
                }
                return Ok(Some(self.array(converted, element)));
            }
            TypeSpec::Primitive(primitive) => primitive_target(*primitive),
            TypeSpec::Class(class) => {
                let name = self.heap.library().class(*class).name.clone();
                if !self.instance_of(value, *class)
                    && let Some(object) = self.cast_to_script_class(value, *class, true)?
                {
                    return Ok(Some(object));
                }
                if self.heap.is_closure(value)
                    && self.heap.library().class(*class).is_interface
                    && !is_collection(&name)
                {
                    return Ok(Some(value));
                }
                if let Some(collection) = self.as_collection(value, &name)? {
                    return Ok(Some(collection));
                }
                if target_of(&name).is_none() && self.instance_of(value, *class) {
                    return Ok(Some(value));
                }
                target_of(&name)
            }
        };
        match target {
            Some(target) => self.convert(value, target, true)?.map(Some).ok_or_else(|| self.cast_error(value, ty)),
            None => Ok(None),
        }
    }

    /// `value.asType(class)`.
    ///
    /// # Errors
    /// As the operator `as`.
    pub fn as_class(&mut self, value: Value, class: ClassId) -> Result<Value, Fault> {
        let ty = TypeSpec::Class(class);
        match self.as_type(value, &ty)? {
            Some(converted) => Ok(converted),
            None => self.cast(value, &ty),
        }
    }

    fn as_collection(&mut self, value: Value, class: &str) -> Result<Option<Value>, Fault> {
        let kind = match class {
            "java.util.Set" | "java.util.LinkedHashSet" => Some(TableKind::Linked),
            "java.util.HashSet" => Some(TableKind::Hash),
            "java.util.TreeSet" | "java.util.SortedSet" => Some(TableKind::Tree),
            _ => None,
        };
        if let Some(kind) = kind {
            if matches!(self.heap.object(value), Some(Object::Set(set)) if class == "java.util.Set" || set.kind == kind)
            {
                return Ok(Some(value));
            }
            if self.elements(value)?.is_none() && !(class == "java.util.Set" && self.has_parts(value)) {
                return self.no_collection(value, class);
            }
            let items = self.iterate(value)?;
            return Ok(Some(self.set_of_kind(items, kind)));
        }
        if let Some(pairs) = self.heap.map_entries(value) {
            let kind = match class {
                "java.util.TreeMap" | "java.util.SortedMap" => TableKind::Tree,
                "java.util.HashMap" => TableKind::Hash,
                "java.util.LinkedHashMap" => TableKind::Linked,
                _ => return Ok(None),
            };
            let same = matches!(self.heap.object(value), Some(Object::Map(map)) if map.kind == kind);
            // A LinkedHashMap is a HashMap already.
            let fits = same || class == "java.util.HashMap" && self.instance_of_name(value, class);
            return Ok(Some(if fits { value } else { self.map_of_kind(pairs, kind) }));
        }
        let list_kind = match class {
            "java.util.Map" => return self.no_collection(value, class),
            "java.util.List" | "java.util.Collection" | "java.util.ArrayList" | "java.lang.Iterable" => {
                ListKind::ArrayList
            }
            "java.util.LinkedList" => ListKind::LinkedList,
            _ => return Ok(None),
        };
        let is_list = match self.heap.object(value) {
            Some(Object::List(list)) => list.kind == list_kind,
            Some(Object::Range(_)) => matches!(class, "java.util.List" | "java.util.Collection" | "java.lang.Iterable"),
            Some(Object::Set(_)) => class == "java.util.Collection",
            _ => false,
        };
        if is_list {
            return Ok(Some(value));
        }
        match self.elements(value)? {
            Some(items) => Ok(Some(self.heap.list_of_kind(items, list_kind))),
            None if class == "java.util.List" && self.heap.is_text(value) => {
                let items = self.iterate(value)?;
                Ok(Some(self.heap.list_of_kind(items, list_kind)))
            }
            None => self.no_collection(value, class),
        }
    }

    /// Whether a value that is no collection has parts that can be walked.
    fn has_parts(&self, value: Value) -> bool {
        self.heap.is_text(value) || self.heap.is_map(value)
    }

    /// `as` to a collection of a value without elements: for an interface Groovy asks the value for its size.
    fn no_collection(&mut self, value: Value, class: &str) -> Result<Option<Value>, Fault> {
        if self.heap.is_closure(value) {
            return Err(Fault::null_pointer(format!("The closure has no method that {class} needs")));
        }
        let is_asked =
            is_collection(class) && !(self.heap.is_map(value) || class != "java.util.Map" && self.has_parts(value));
        if is_asked && !self.heap.is_host(value) && self.heap.instance(value).is_none() {
            let owner = self.heap.class_name(value);
            return Err(self.missing_method(&owner, "size", &[]));
        }
        Ok(None)
    }

    /// To a class of the script: a constant of an enum by its name, a closure or map as the body of an interface, a
    /// list or map as constructor arguments.
    fn cast_to_script_class(&mut self, value: Value, class: ClassId, explicit: bool) -> Result<Option<Value>, Fault> {
        let Some(kind) = self.program.script_class(class).map(|class| (class.kind, class.is_abstract)) else {
            return Ok(None);
        };
        if kind.0 == ScriptClassKind::Enum {
            return match self.heap.text(value) {
                Some(name) => self.enum_constant(class, &name).map(Some),
                None => Ok(None),
            };
        }
        let is_map = self.heap.is_map(value);
        if self.heap.is_closure(value) || is_map && explicit && kind.1 {
            return Ok(self.proxy(class, value));
        }
        let args = match self.heap.object(value) {
            Some(Object::List(list)) => list.items.clone(),
            Some(Object::Map(_)) => vec![value],
            _ => return Ok(None),
        };
        self.construct_now(class, &args).map(Some)
    }

    fn instance_of_name(&self, value: Value, class: &str) -> bool {
        self.heap.library().find_class(class).is_some_and(|class| self.instance_of(value, class))
    }

    /// Whether a value is of a type; null never is.
    pub(crate) fn is_instance(&self, ty: &TypeSpec, value: Value) -> bool {
        match ty {
            TypeSpec::Any => !value.is_null(),
            TypeSpec::Class(class) => self.instance_of(value, *class),
            TypeSpec::Primitive(primitive) => {
                let name = crate::compile::boxed(primitive.keyword());
                &*self.heap.class_name(value) == name
            }
            TypeSpec::Array(_) => self.type_tag(value) == crate::library::TypeTag::Array,
        }
    }

    /// How far a value is from a parameter's type: 0 is exact; `None` when it can't be passed.
    pub(crate) fn assignable(&self, ty: &TypeSpec, value: Value) -> Option<u32> {
        match ty {
            TypeSpec::Any => Some(10),
            TypeSpec::Primitive(primitive) => number_distance(boxed_target(*primitive)?, value, &self.heap),
            _ if value.is_null() => Some(1),
            TypeSpec::Class(class) => {
                let name = &self.heap.library().class(*class).name;
                if *name == *self.heap.class_name(value) {
                    return Some(0);
                }
                match target_of(name) {
                    Some(Target::String) => self.heap.is_text(value).then_some(1),
                    Some(Target::Number) => self.heap.number(value).map(|_| 2),
                    Some(target) => number_distance(target, value, &self.heap),
                    None if self.instance_of(value, *class) => Some(2),
                    // A closure stands in for any interface with one method.
                    None if self.heap.is_closure(value) && self.heap.library().class(*class).is_interface => Some(5),
                    None => None,
                }
            }
            TypeSpec::Array(_) => (self.type_tag(value) == crate::library::TypeTag::Array).then_some(1),
        }
    }

    /// An argument that [`Machine::assignable`] accepted, in the parameter's own type.
    pub(crate) fn convert_argument(&mut self, value: Value, ty: &TypeSpec) -> Result<Value, Fault> {
        match ty {
            TypeSpec::Any | TypeSpec::Array(_) => Ok(value),
            TypeSpec::Class(class) if self.heap.is_closure(value) => Ok(self.proxy(*class, value).unwrap_or(value)),
            _ => self.cast(value, ty),
        }
    }

    /// An element in the type of its array.
    pub(crate) fn convert_element(&mut self, value: Value, class: ClassId) -> Result<Value, Fault> {
        self.cast(value, &TypeSpec::Class(class))
    }

    pub(crate) fn array(&mut self, items: Vec<Value>, element: &TypeSpec) -> Value {
        let kind = array_kind(element, self.heap.library());
        self.heap.list_of_kind(items, kind)
    }

    /// `new T[a][b]`.
    pub(crate) fn new_array(&mut self, element: &TypeSpec, lengths: &[Value]) -> Result<Value, Fault> {
        let Some((first, rest)) = lengths.split_first() else { return Ok(self.array(Vec::new(), element)) };
        let length = self.heap.int(*first).unwrap_or(0);
        if length < 0 {
            return Err(Fault::new("java.lang.NegativeArraySizeException", length.to_string()));
        }
        self.heap.check_collection(length as usize)?;
        self.charge(length as usize / 8)?;
        let mut items = Vec::with_capacity(length as usize);
        for _ in 0..length {
            items.push(if rest.is_empty() { self.zero(element) } else { self.new_array(element, rest)? });
        }
        let kind = if rest.is_empty() { array_kind(element, self.heap.library()) } else { ListKind::Array(None) };
        Ok(self.heap.list_of_kind(items, kind))
    }

    fn zero(&mut self, element: &TypeSpec) -> Value {
        match element {
            TypeSpec::Primitive(Primitive::Boolean) => Value::Bool(false),
            TypeSpec::Primitive(primitive) => match primitive_target(*primitive) {
                Some(Target::Character) => Value::Char(0),
                Some(target) => self.fit(Number::Int(0), target),
                None => Value::Null,
            },
            _ => Value::Null,
        }
    }

    /// Refuses changes of immutable collections.
    ///
    /// # Errors
    /// `UnsupportedOperationException`.
    pub fn check_mutable(&self, value: Value) -> Result<(), Fault> {
        let immutable = match self.heap.object(value) {
            Some(Object::List(list)) => list.kind == ListKind::Immutable,
            Some(Object::Map(map)) => map.kind == TableKind::Immutable,
            Some(Object::Set(set)) => set.kind == TableKind::Immutable,
            Some(Object::Range(_)) => true,
            _ => false,
        };
        if immutable {
            return Err(Fault::Exception { class: "java.lang.UnsupportedOperationException".into(), message: None });
        }
        Ok(())
    }

    pub(crate) fn cast_error(&mut self, value: Value, ty: &TypeSpec) -> Fault {
        let target = self.type_name(ty);
        let message = if value.is_null() {
            format!(
                "Cannot cast object 'null' with class 'null' to class '{target}'. Try '{}' instead",
                match ty {
                    TypeSpec::Primitive(primitive) => crate::compile::boxed(primitive.keyword()),
                    _ => &target,
                }
            )
        } else {
            format!(
                "Cannot cast object '{}' with class '{}' to class '{target}'",
                self.to_text(value),
                self.heap.class_name(value)
            )
        };
        Fault::new("org.codehaus.groovy.runtime.typehandling.GroovyCastException", message)
    }

    fn type_name(&self, ty: &TypeSpec) -> String {
        match ty {
            TypeSpec::Any => "java.lang.Object".into(),
            TypeSpec::Primitive(primitive) => primitive.keyword().into(),
            TypeSpec::Class(class) => self.heap.library().class(*class).name.clone(),
            TypeSpec::Array(element) => crate::format::array_class_name(&self.type_name(element)),
        }
    }
}

fn boxed_target(primitive: Primitive) -> Option<Target> {
    primitive_target(primitive)
}

/// Java's widening: a smaller number goes where a larger is expected, never the other way round.
fn number_distance(target: Target, value: Value, heap: &crate::heap::Heap) -> Option<u32> {
    let rank = |target: Target| match target {
        Target::Byte => 0,
        Target::Short => 1,
        Target::Integer => 2,
        Target::Long => 3,
        Target::BigInteger => 4,
        Target::Float => 5,
        Target::Double => 6,
        Target::BigDecimal => 7,
        _ => 100,
    };
    let own = match value {
        Value::Bool(_) => return (target == Target::Boolean).then_some(0),
        Value::Char(_) => return (target == Target::Character).then_some(0),
        Value::Byte(_) => Target::Byte,
        Value::Short(_) => Target::Short,
        Value::Int(_) => Target::Integer,
        Value::Long(_) => Target::Long,
        Value::Float(_) => Target::Float,
        Value::Double(_) => Target::Double,
        _ => match heap.number(value)? {
            Number::Big(_) => Target::BigInteger,
            // A decimal may go where a double is expected, as Groovy allows.
            _ if target == Target::Double => return Some(2),
            _ => Target::BigDecimal,
        },
    };
    let (own, target) = (rank(own), rank(target));
    (own <= target && target < 100).then(|| target - own)
}

/// Reads a number as `text as Integer` does.
fn parse_number(text: &str, target: Target) -> Result<Option<Number>, Fault> {
    let text = text.trim();
    let failed = || Fault::new("java.lang.NumberFormatException", format!("For input string: \"{text}\""));
    let whole = || text.strip_prefix('+').unwrap_or(text);
    let number = match target {
        Target::Byte | Target::Short | Target::Integer => Number::Int(whole().parse().map_err(|_| failed())?),
        Target::Long => Number::Long(whole().parse().map_err(|_| failed())?),
        Target::BigInteger => Number::Big(whole().parse().map_err(|_| failed())?),
        Target::BigDecimal => Number::Decimal(
            text.parse()
                .map_err(|_| Fault::Exception { class: "java.lang.NumberFormatException".into(), message: None })?,
        ),
        Target::Float | Target::Double => Number::Double(parse_double(text).ok_or_else(failed)?),
        _ => return Ok(None),
    };
    Ok(Some(number))
}

/// `Double.parseDouble`.
pub fn parse_double(text: &str) -> Option<f64> {
    match text {
        "NaN" => Some(f64::NAN),
        "Infinity" | "+Infinity" => Some(f64::INFINITY),
        "-Infinity" => Some(f64::NEG_INFINITY),
        _ => {
            let digits = text.strip_suffix(['d', 'D', 'f', 'F']).unwrap_or(text);
            let plausible = digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'e' | b'E' | b'+' | b'-'));
            if plausible { digits.parse().ok() } else { None }
        }
    }
}
