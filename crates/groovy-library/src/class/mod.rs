//! Classes as values.

mod methods;

use entente_groovy_vm::{LibraryBuilder, Native, TypeTag};

const METHODS: &[(&str, Native)] = &[
    ("getName", methods::name),
    ("getCanonicalName", methods::name),
    ("getTypeName", methods::name),
    ("getSimpleName", methods::simple_name),
    ("getSuperclass", methods::superclass),
    ("isInstance", methods::is_instance),
    ("isCase", methods::is_instance),
    ("isInterface", methods::is_interface),
    ("newInstance", methods::refuse),
    ("forName", methods::refuse),
    ("getClassLoader", methods::refuse),
    ("getMethods", methods::refuse),
    ("getDeclaredMethods", methods::refuse),
    ("getDeclaredFields", methods::refuse),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    builder.methods(TypeTag::Class, METHODS);
}
