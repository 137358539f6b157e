//! The tree of classes that scripts can name in `instanceof`, casts, `catch` and declarations.

use entente_groovy_vm::{ClassDef, LibraryBuilder};

/// Interfaces with their parents.
const INTERFACES: &[(&str, &[&str])] = &[
    ("java.lang.Comparable", &[]),
    ("java.lang.CharSequence", &[]),
    ("java.lang.Iterable", &[]),
    ("java.lang.Runnable", &[]),
    ("java.lang.AutoCloseable", &[]),
    ("java.io.Closeable", &["java.lang.AutoCloseable"]),
    ("java.lang.Cloneable", &[]),
    ("java.io.Serializable", &[]),
    ("java.util.Collection", &["java.lang.Iterable"]),
    ("java.util.Queue", &["java.util.Collection"]),
    ("java.util.Deque", &["java.util.Queue"]),
    ("java.util.SortedSet", &["java.util.Set"]),
    ("java.util.NavigableSet", &["java.util.SortedSet"]),
    ("java.util.NavigableMap", &["java.util.SortedMap"]),
    ("java.util.concurrent.Callable", &[]),
    ("java.util.function.BiFunction", &[]),
    ("java.util.function.BiPredicate", &[]),
    ("java.util.function.BiConsumer", &[]),
    ("java.util.function.UnaryOperator", &["java.util.function.Function"]),
    ("java.util.function.BinaryOperator", &["java.util.function.BiFunction"]),
    ("java.util.function.IntFunction", &[]),
    ("java.util.function.IntPredicate", &[]),
    ("java.util.function.IntUnaryOperator", &[]),
    ("java.util.function.IntBinaryOperator", &[]),
    ("java.util.function.ToIntFunction", &[]),
    ("java.util.function.ToLongFunction", &[]),
    ("java.util.function.ToDoubleFunction", &[]),
    ("java.util.function.IntSupplier", &[]),
    ("java.util.function.LongSupplier", &[]),
    ("java.util.function.DoubleSupplier", &[]),
    ("java.util.function.BooleanSupplier", &[]),
    ("java.util.SortedMap", &["java.util.Map"]),
    ("java.util.Iterator", &[]),
    ("groovy.lang.GroovyObject", &[]),
    ("groovy.lang.GroovyInterceptable", &["groovy.lang.GroovyObject"]),
    ("java.util.function.Function", &[]),
    ("java.util.function.Predicate", &[]),
    ("java.util.function.Supplier", &[]),
    ("groovy.lang.Range", &["java.util.List"]),
];

/// Classes with their parents, the superclass first. Those with a constructor are registered by their own modules.
const CLASSES: &[(&str, &[&str])] = &[
    ("java.lang.Object", &[]),
    ("java.lang.Boolean", &["java.lang.Object", "java.lang.Comparable"]),
    ("java.lang.Number", &["java.lang.Object"]),
    ("java.lang.Byte", &["java.lang.Number", "java.lang.Comparable"]),
    ("java.lang.Short", &["java.lang.Number", "java.lang.Comparable"]),
    ("java.lang.Integer", &["java.lang.Number", "java.lang.Comparable"]),
    ("java.lang.Long", &["java.lang.Number", "java.lang.Comparable"]),
    ("java.lang.Float", &["java.lang.Number", "java.lang.Comparable"]),
    ("java.lang.Double", &["java.lang.Number", "java.lang.Comparable"]),
    ("java.math.BigInteger", &["java.lang.Number", "java.lang.Comparable"]),
    ("java.math.BigDecimal", &["java.lang.Number", "java.lang.Comparable"]),
    ("java.lang.String", &["java.lang.Object", "java.lang.CharSequence", "java.lang.Comparable"]),
    ("groovy.lang.GString", &["java.lang.Object", "java.lang.CharSequence", "java.lang.Comparable"]),
    ("org.codehaus.groovy.runtime.GStringImpl", &["groovy.lang.GString"]),
    ("java.lang.Class", &["java.lang.Object"]),
    ("java.util.AbstractList", &["java.lang.Object", "java.util.List"]),
    ("java.util.AbstractSet", &["java.lang.Object", "java.util.Set"]),
    ("java.util.Collections$UnmodifiableRandomAccessList", &["java.util.AbstractList"]),
    ("java.util.Collections$UnmodifiableSet", &["java.util.AbstractSet"]),
    ("java.util.Collections$UnmodifiableMap", &["java.util.AbstractMap"]),
    ("java.util.LinkedHashMap$Entry", &["java.lang.Object", "java.util.Map$Entry"]),
    ("groovy.lang.IntRange", &["java.util.AbstractList", "groovy.lang.Range"]),
    ("groovy.lang.NumberRange", &["java.util.AbstractList", "groovy.lang.Range"]),
    ("groovy.lang.ObjectRange", &["java.util.AbstractList", "groovy.lang.Range"]),
    ("groovy.lang.Closure", &["java.lang.Object", "java.lang.Runnable"]),
    ("org.codehaus.groovy.runtime.MethodClosure", &["groovy.lang.Closure"]),
    ("org.codehaus.groovy.runtime.CurriedClosure", &["groovy.lang.Closure"]),
    ("org.codehaus.groovy.runtime.ComposedClosure", &["groovy.lang.Closure"]),
    ("org.codehaus.groovy.runtime.memoize.Memoize$MemoizeFunction", &["groovy.lang.Closure"]),
    ("groovy.lang.TrampolineClosure", &["groovy.lang.Closure"]),
    ("groovy.lang.Script", &["java.lang.Object"]),
    ("org.codehaus.groovy.runtime.NullObject", &["java.lang.Object"]),
];

/// Element types of arrays that are no classes.
const PRIMITIVES: &[&str] = &["boolean", "byte", "char", "short", "int", "long", "float", "double"];

/// Classes of arrays that scripts can ask for their names.
const ARRAYS: &[&str] = &[
    "[Z",
    "[B",
    "[C",
    "[S",
    "[I",
    "[J",
    "[F",
    "[D",
    "[Ljava.lang.Object;",
    "[Ljava.lang.String;",
    "[Ljava.lang.Integer;",
    "[Ljava.lang.Long;",
    "[Ljava.lang.Double;",
    "[Ljava.lang.Boolean;",
    "[Ljava.lang.Character;",
    "[Ljava.lang.Number;",
    "[Ljava.math.BigDecimal;",
    "[Ljava.math.BigInteger;",
    "[Ljava.util.Date;",
    "[Ljava.util.List;",
    "[Ljava.util.Map;",
];

/// Exceptions with their superclasses.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("java.lang.Throwable", "java.lang.Object"),
    ("java.lang.Exception", "java.lang.Throwable"),
    ("java.lang.Error", "java.lang.Throwable"),
    ("java.lang.VirtualMachineError", "java.lang.Error"),
    ("java.lang.StackOverflowError", "java.lang.VirtualMachineError"),
    ("java.lang.AssertionError", "java.lang.Error"),
    ("org.codehaus.groovy.runtime.powerassert.PowerAssertionError", "java.lang.AssertionError"),
    ("java.lang.RuntimeException", "java.lang.Exception"),
    ("java.lang.IllegalArgumentException", "java.lang.RuntimeException"),
    ("java.lang.NumberFormatException", "java.lang.IllegalArgumentException"),
    ("java.lang.IllegalStateException", "java.lang.RuntimeException"),
    ("java.lang.UnsupportedOperationException", "java.lang.RuntimeException"),
    ("java.lang.NullPointerException", "java.lang.RuntimeException"),
    ("java.lang.ClassCastException", "java.lang.RuntimeException"),
    ("java.lang.ArithmeticException", "java.lang.RuntimeException"),
    ("java.lang.NegativeArraySizeException", "java.lang.RuntimeException"),
    ("java.lang.IndexOutOfBoundsException", "java.lang.RuntimeException"),
    ("java.lang.ArrayStoreException", "java.lang.RuntimeException"),
    ("java.lang.ArrayIndexOutOfBoundsException", "java.lang.IndexOutOfBoundsException"),
    ("java.lang.StringIndexOutOfBoundsException", "java.lang.IndexOutOfBoundsException"),
    ("java.lang.CloneNotSupportedException", "java.lang.Exception"),
    ("java.lang.InterruptedException", "java.lang.Exception"),
    ("java.lang.SecurityException", "java.lang.RuntimeException"),
    ("java.io.IOException", "java.lang.Exception"),
    ("java.io.FileNotFoundException", "java.io.IOException"),
    ("java.io.UncheckedIOException", "java.lang.RuntimeException"),
    ("java.net.SocketTimeoutException", "java.io.IOException"),
    ("java.net.UnknownHostException", "java.io.IOException"),
    ("java.net.URISyntaxException", "java.lang.Exception"),
    ("java.net.MalformedURLException", "java.io.IOException"),
    ("java.text.ParseException", "java.lang.Exception"),
    ("java.util.NoSuchElementException", "java.lang.RuntimeException"),
    ("java.util.ConcurrentModificationException", "java.lang.RuntimeException"),
    ("java.util.regex.PatternSyntaxException", "java.lang.IllegalArgumentException"),
    ("groovy.lang.GroovyRuntimeException", "java.lang.RuntimeException"),
    ("groovy.lang.MissingPropertyException", "groovy.lang.GroovyRuntimeException"),
    ("groovy.lang.MissingMethodException", "groovy.lang.GroovyRuntimeException"),
    ("org.codehaus.groovy.runtime.metaclass.MethodSelectionException", "groovy.lang.GroovyRuntimeException"),
    ("groovy.lang.MissingFieldException", "groovy.lang.GroovyRuntimeException"),
    ("groovy.lang.ReadOnlyPropertyException", "groovy.lang.MissingPropertyException"),
    ("java.lang.ReflectiveOperationException", "java.lang.Exception"),
    ("java.lang.InstantiationException", "java.lang.ReflectiveOperationException"),
    ("org.codehaus.groovy.runtime.typehandling.GroovyCastException", "java.lang.ClassCastException"),
];

pub(crate) fn register(builder: &mut LibraryBuilder) {
    for (name, parents) in INTERFACES {
        builder.class(with_parents(ClassDef::new(*name).interface(), parents));
    }
    for (name, parents) in CLASSES {
        builder.class(with_parents(ClassDef::new(*name), parents));
    }
    for name in PRIMITIVES.iter().chain(ARRAYS) {
        builder.class(with_parents(ClassDef::new(*name), &["java.lang.Object"]));
    }
    for (name, parent) in EXCEPTIONS {
        builder.exception(name, parent);
    }
}

/// A class with its parents.
pub(crate) fn with_parents(class: ClassDef, parents: &[&str]) -> ClassDef {
    parents.iter().fold(class, |class, parent| class.parent(*parent))
}
