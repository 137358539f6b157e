import groovy.lang.Closure;
import groovy.lang.GroovyObjectSupport;
import groovy.lang.MetaMethod;
import groovy.lang.Script;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.codehaus.groovy.reflection.CachedClass;
import org.codehaus.groovy.reflection.ReflectionCache;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * Writes which methods Groovy finds on each kind of value and which kinds of arguments each of their parameters takes, for
 * `crates/groovy-library/signatures.tsv`. The decision is Groovy's own (`CachedClass.isAssignableFrom`). A set of kinds is a hexadecimal
 * number with bit n for kind n; the first line names the kinds.
 */
public class Signatures {
    /** Stands for objects of classes of a script. */
    public static class Instance extends GroovyObjectSupport {
    }

    private static final Map<String, Class<?>> KINDS = new LinkedHashMap<>();
    /** Values whose own class is not known: any parameter that could take some object takes them. */
    private static final List<String> OPEN = List.of("Instance", "Host");
    private static final Set<Class<?>> CLOSED = Set.of(String.class, Boolean.class, Character.class, Byte.class, Short.class,
        Integer.class, Long.class, Float.class, Double.class, java.math.BigInteger.class, java.math.BigDecimal.class, Closure.class,
        Class.class, groovy.lang.GString.class, StringBuilder.class, StringBuffer.class);

    public static void main(String[] args) throws Exception {
        fillKinds();
        List<String> names = new ArrayList<>(KINDS.keySet());
        System.out.println("kinds\t" + String.join(" ", names));
        Map<String, Long> receivers = new TreeMap<>();
        for (int at = 0; at < names.size(); at++) {
            Class<?> kind = KINDS.get(names.get(at));
            if (kind == null) {
                continue;
            }
            groovy.lang.MetaClass meta = InvokerHelper.getMetaClass(kind);
            Set<MetaMethod> methods = new LinkedHashSet<>(meta.getMethods());
            methods.addAll(meta.getMetaMethods());
            for (MetaMethod method : methods) {
                if ((method.getModifiers() & Modifier.PUBLIC) != 0 && !method.getName().contains("$")) {
                    receivers.merge(shown(method.getName(), method.getNativeParameterTypes()), 1L << at, (a, b) -> a | b);
                }
            }
            // What a class has from its interfaces Groovy looks up there.
            for (Method method : kind.getMethods()) {
                receivers.merge(shown(method.getName(), method.getParameterTypes()), 1L << at, (a, b) -> a | b);
            }
        }
        receivers.forEach((method, kinds) -> {
            String[] parts = method.split("\t", -1);
            System.out.println(parts[0] + "\t" + Long.toHexString(kinds) + "\t" + parts[1]);
        });
    }

    private static void fillKinds() {
        Object[][] kinds = {
            {"Null", org.codehaus.groovy.runtime.NullObject.class}, {"Boolean", Boolean.class}, {"Character", Character.class},
            {"Byte", Byte.class}, {"Short", Short.class}, {"Integer", Integer.class}, {"Long", Long.class}, {"Float", Float.class},
            {"Double", Double.class}, {"BigInteger", java.math.BigInteger.class}, {"BigDecimal", java.math.BigDecimal.class},
            {"String", String.class}, {"GString", org.codehaus.groovy.runtime.GStringImpl.class}, {"StringBuilder", StringBuilder.class},
            {"ArrayList", ArrayList.class}, {"LinkedList", java.util.LinkedList.class},
            {"ImmutableList", Collections.unmodifiableList(new ArrayList<>()).getClass()}, {"boolean[]", boolean[].class},
            {"byte[]", byte[].class}, {"char[]", char[].class}, {"short[]", short[].class}, {"int[]", int[].class}, {"long[]", long[].class},
            {"float[]", float[].class}, {"double[]", double[].class}, {"String[]", String[].class}, {"Object[]", Object[].class},
            {"Integer[]", Integer[].class}, {"LinkedHashMap", LinkedHashMap.class}, {"HashMap", java.util.HashMap.class},
            {"TreeMap", TreeMap.class}, {"ImmutableMap", Collections.unmodifiableMap(new TreeMap<>()).getClass()},
            {"LinkedHashSet", LinkedHashSet.class}, {"HashSet", java.util.HashSet.class}, {"TreeSet", java.util.TreeSet.class},
            {"ImmutableSet", Collections.unmodifiableSet(new LinkedHashSet<>()).getClass()}, {"IntRange", groovy.lang.IntRange.class},
            {"ObjectRange", groovy.lang.ObjectRange.class}, {"NumberRange", groovy.lang.NumberRange.class},
            {"Entry", new LinkedHashMap<>(Map.of(1, 2)).entrySet().iterator().next().getClass()}, {"Closure", Closure.class},
            {"Exception", Exception.class}, {"Date", java.util.Date.class}, {"Timestamp", java.sql.Timestamp.class},
            {"Iterator", java.util.Iterator.class}, {"Class", Class.class}, {"Script", Script.class}, {"Object", Object.class},
            {"Instance", Instance.class}, {"Host", null},
        };
        for (Object[] kind : kinds) {
            KINDS.put((String) kind[0], (Class<?>) kind[1]);
        }
    }

    /** The name and what each parameter takes; of an array at the end also what its elements take, for a variable number of arguments. */
    private static String shown(String name, Class<?>[] types) {
        List<String> taken = new ArrayList<>();
        for (int at = 0; at < types.length; at++) {
            String kinds = Long.toHexString(taken(types[at]));
            boolean isLast = at == types.length - 1;
            taken.add(isLast && types[at].isArray() ? kinds + "+" + Long.toHexString(taken(types[at].getComponentType())) : kinds);
        }
        return name + "\t" + String.join(" ", taken);
    }

    private static long taken(Class<?> type) {
        CachedClass cached = ReflectionCache.getCachedClass(type);
        boolean isOpen = !type.isPrimitive() && !type.isArray() && !CLOSED.contains(type);
        long kinds = 0;
        int at = 0;
        for (Map.Entry<String, Class<?>> kind : KINDS.entrySet()) {
            boolean takes = switch (kind.getKey()) {
                case "Null" -> !type.isPrimitive();
                case "Closure" -> cached.isAssignableFrom(Closure.class) || isFunction(type);
                default -> OPEN.contains(kind.getKey()) ? isOpen : cached.isAssignableFrom(kind.getValue());
            };
            kinds |= takes ? 1L << at : 0;
            at++;
        }
        return kinds;
    }

    /** Whether an interface has one method to write, which a closure can stand for. */
    private static boolean isFunction(Class<?> type) {
        return type.isInterface() && Arrays.stream(type.getMethods()).filter(Signatures::isToBeWritten).count() == 1;
    }

    private static boolean isToBeWritten(Method method) {
        boolean isOfObject = Arrays.stream(Object.class.getMethods()).anyMatch(
            other -> other.getName().equals(method.getName()) && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
        return Modifier.isAbstract(method.getModifiers()) && !isOfObject;
    }
}
