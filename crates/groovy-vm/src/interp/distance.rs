//! How far an argument's class is from a parameter's type: Groovy calls the method with the smallest sum. The numbers
//! are those of Apache Groovy's `MetaClassHelper`, since scripts depend on which overload wins.

use entente_groovy_syntax::ast::Primitive;

use super::Machine;
use crate::program::TypeSpec;
use crate::value::{ClassId, Value};

/// Passing arguments as an array is far.
pub(super) const VARARGS: i64 = 1 << 44;
const PRIMITIVE_SHIFT: u32 = 21;
const OBJECT_SHIFT: u32 = 23;
/// Keeps interfaces and primitives nearer than superclasses.
const OBJECT_BASE: i64 = 21;

/// Boxed classes in the order of the table, at every second place after their primitive.
const NUMBERS: usize = 20;
/// Rows: the argument's class; columns: the parameter's type, both in the order of [`index_of_class`].
#[rustfmt::skip]
const DISTANCES: [[u8; NUMBERS]; NUMBERS] = [
    [0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 2],
    [1, 0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 2],
    [18, 19, 0, 1, 2, 3, 16, 17, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [18, 19, 1, 0, 2, 3, 16, 17, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [18, 19, 14, 15, 0, 1, 16, 17, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
    [18, 19, 14, 15, 1, 0, 16, 17, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
    [18, 19, 16, 17, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
    [18, 19, 16, 17, 14, 15, 1, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
    [18, 19, 14, 15, 12, 13, 16, 17, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    [18, 19, 14, 15, 12, 13, 16, 17, 1, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    [18, 19, 14, 15, 12, 13, 16, 17, 10, 11, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [18, 19, 14, 15, 12, 13, 16, 17, 10, 11, 1, 0, 2, 3, 4, 5, 6, 7, 8, 9],
    [18, 19, 9, 10, 7, 8, 16, 17, 5, 6, 3, 4, 0, 14, 15, 12, 13, 11, 1, 2],
    [18, 19, 14, 15, 12, 13, 16, 17, 10, 11, 8, 9, 7, 0, 1, 2, 3, 4, 5, 6],
    [18, 19, 14, 15, 12, 13, 16, 17, 10, 11, 8, 9, 7, 1, 0, 2, 3, 4, 5, 6],
    [18, 19, 14, 15, 12, 13, 16, 17, 10, 11, 8, 9, 7, 5, 6, 0, 1, 2, 3, 4],
    [18, 19, 14, 15, 12, 13, 16, 17, 10, 11, 8, 9, 7, 5, 6, 1, 0, 2, 3, 4],
    [18, 19, 14, 15, 12, 13, 16, 17, 10, 11, 8, 9, 7, 5, 6, 3, 4, 0, 1, 2],
    [18, 19, 14, 15, 12, 13, 16, 17, 10, 11, 8, 9, 7, 5, 6, 3, 4, 2, 0, 1],
    [18, 19, 14, 15, 12, 13, 16, 17, 10, 11, 8, 9, 7, 5, 6, 3, 4, 2, 1, 0],
];

fn index_of_primitive(primitive: Primitive) -> Option<usize> {
    Some(match primitive {
        Primitive::Boolean => 0,
        Primitive::Byte => 2,
        Primitive::Short => 4,
        Primitive::Char => 6,
        Primitive::Int => 8,
        Primitive::Long => 10,
        Primitive::Float => 13,
        Primitive::Double => 15,
        Primitive::Void => return None,
    })
}

fn index_of_class(name: &str) -> Option<usize> {
    Some(match name {
        "java.lang.Boolean" => 1,
        "java.lang.Byte" => 3,
        "java.lang.Short" => 5,
        "java.lang.Character" => 7,
        "java.lang.Integer" => 9,
        "java.lang.Long" => 11,
        "java.math.BigInteger" => 12,
        "java.lang.Float" => 14,
        "java.lang.Double" => 16,
        "java.math.BigDecimal" => 17,
        "java.lang.Number" => 18,
        "java.lang.Object" => 19,
        _ => return None,
    })
}

/// How far an argument that can be passed is from a parameter's type; the same class is 0.
pub(super) fn parameter_distance(machine: &Machine, ty: &TypeSpec, arg: Value) -> i64 {
    let library = &machine.program.library;
    if arg.is_null() {
        return match ty {
            TypeSpec::Any => 0,
            TypeSpec::Primitive(_) => 2 << OBJECT_SHIFT,
            TypeSpec::Array(_) => 2 << OBJECT_SHIFT,
            TypeSpec::Class(class) if library.class(*class).is_interface => -1,
            TypeSpec::Class(class) => (2 * superclasses(machine, *class)) << OBJECT_SHIFT,
        };
    }
    let name = machine.heap.class_name(arg);
    let column = match ty {
        TypeSpec::Any => Some(19),
        TypeSpec::Primitive(primitive) => index_of_primitive(*primitive),
        TypeSpec::Class(class) => {
            let class = library.class(*class);
            if class.name == *name {
                return 0;
            }
            index_of_class(&class.name)
        }
        TypeSpec::Array(_) => return 0,
    };
    if let TypeSpec::Class(class) = ty
        && library.class(*class).is_interface
    {
        let own = library.find_class(&name);
        if let Some(distance) = own.and_then(|own| interface_distance(machine, own, *class)) {
            return distance;
        }
        return (OBJECT_BASE + 5) << OBJECT_SHIFT;
    }
    if let (Some(row), Some(column)) = (index_of_class(&name), column) {
        return i64::from(DISTANCES[row][column]) << PRIMITIVE_SHIFT;
    }
    let mut distance = OBJECT_BASE;
    let is_text = machine.heap.is_text(arg);
    if is_text && matches!(ty, TypeSpec::Class(class) if library.class(*class).name == "java.lang.String") {
        return (distance + 5) << OBJECT_SHIFT;
    }
    if machine.type_tag(arg) == crate::library::TypeTag::Array {
        distance += 4;
    }
    let target = match ty {
        TypeSpec::Class(class) => Some(*class),
        _ => library.find_class("java.lang.Object"),
    };
    let mut class = library.find_class(&name);
    while let Some(id) = class.filter(|id| Some(*id) != target) {
        distance += 3;
        class = library.class(id).superclass().filter(|id| !library.class(*id).is_interface);
    }
    distance << OBJECT_SHIFT
}

fn superclasses(machine: &Machine, class: ClassId) -> i64 {
    let library = &machine.program.library;
    let (mut count, mut class) = (0, class);
    while let Some(parent) = library.class(class).superclass() {
        count += 1;
        class = parent;
    }
    count
}

/// The longest way from a class to an interface; steps to superclasses don't count.
fn interface_distance(machine: &Machine, class: ClassId, interface: ClassId) -> Option<i64> {
    if class == interface {
        return Some(0);
    }
    let library = &machine.program.library;
    let info = library.class(class);
    if !library.descends(class, interface) {
        return None;
    }
    info.parents()
        .iter()
        .filter_map(|parent| {
            let step = i64::from(library.class(*parent).is_interface);
            interface_distance(machine, *parent, interface).map(|distance| distance + step)
        })
        .max()
}
