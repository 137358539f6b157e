import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Writes programs that call every public method of the Groovy development kit and of the Java classes that scripts use, with the
 * values of `surface.txt` as receivers and arguments: `Surface.java surface.txt TARGET [PREFIX]`, where
 * the prefix chooses sections. What prints something else on a second run, or
 * something that names a place in memory, is left out.
 */
public final class Surface {
    private static final int LINES_PER_PROGRAM = 8;
    private static final PrintStream OUT = System.out;
    private static final Map<String, List<String>> VALUES = new LinkedHashMap<>();
    private static final Set<String> SKIPPED = new LinkedHashSet<>();
    private static ExecutorService worker = newWorker();

    public static void main(String[] arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ENGLISH);
        List<String[]> sections = read(Path.of(arguments[0]));
        Path target = Path.of(arguments[1]);
        int programs = 0;
        for (String[] section : sections) {
            if (arguments.length > 2 && !section[1].startsWith(arguments[2])) {
                continue;
            }
            Map<String, Set<String>> lines = new TreeMap<>();
            Class<?> type = Class.forName(section[2]);
            switch (section[0]) {
                case "extensions" -> extensions(type, section[3], lines);
                case "class" -> members(type, lines);
                default -> throw new IllegalArgumentException(section[0]);
            }
            StringBuilder text = new StringBuilder();
            for (var entry : lines.entrySet()) {
                String program = program(entry.getValue());
                if (!program.isEmpty()) {
                    text.append("//= ").append(entry.getKey()).append('\n').append(program);
                    programs++;
                }
            }
            if (text.length() > 0) {
                Path file = target.resolve(section[1] + ".groovy");
                Files.createDirectories(file.getParent());
                Files.writeString(file, text.toString());
            }
        }
        System.setOut(OUT);
        OUT.println(programs + " programs written");
        OUT.flush();
        Runtime.getRuntime().halt(0);
    }

    /** `value TYPE = EXPRESSION`, `skip NAME ...`, `extensions FILE CLASS RECEIVER-TYPES`, `class FILE CLASS`. */
    private static List<String[]> read(Path file) throws Exception {
        List<String[]> sections = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("value ")) {
                int equals = line.indexOf(" = ");
                for (String type : line.substring(6, equals).split(",")) {
                    VALUES.computeIfAbsent(type, name -> new ArrayList<>()).add(line.substring(equals + 3));
                }
            } else if (line.startsWith("skip ")) {
                SKIPPED.addAll(Arrays.asList(line.substring(5).split(" ")));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                sections.add(line.split(" ", 4));
            }
        }
        return sections;
    }

    private static void extensions(Class<?> type, String receivers, Map<String, Set<String>> lines) {
        List<String> wanted = List.of(receivers.split(","));
        for (Method method : sorted(type.getMethods())) {
            Class<?>[] parameters = method.getParameterTypes();
            if (!Modifier.isStatic(method.getModifiers()) || parameters.length == 0 || SKIPPED.contains(method.getName())) {
                continue;
            }
            if (!wanted.contains(parameters[0].getSimpleName())) {
                continue;
            }
            Class<?>[] rest = Arrays.copyOfRange(parameters, 1, parameters.length);
            for (String receiver : values(parameters[0])) {
                calls("def r = " + receiver, "r." + method.getName(), rest, method.getReturnType(),
                    lines.computeIfAbsent(method.getName(), name -> new LinkedHashSet<>()));
            }
        }
    }

    private static void members(Class<?> type, Map<String, Set<String>> lines) {
        String name = type.getName().replace('$', '.');
        for (Constructor<?> constructor : sorted(type.getConstructors())) {
            calls("", "new " + name, constructor.getParameterTypes(), type, lines.computeIfAbsent("new", key -> new LinkedHashSet<>()));
        }
        for (Method method : sorted(type.getMethods())) {
            if (SKIPPED.contains(method.getName()) || method.getDeclaringClass() == Object.class) {
                continue;
            }
            Set<String> target = lines.computeIfAbsent(method.getName(), key -> new LinkedHashSet<>());
            if (Modifier.isStatic(method.getModifiers())) {
                calls("", name + "." + method.getName(), method.getParameterTypes(), method.getReturnType(), target);
            } else {
                for (String receiver : values(type)) {
                    calls("def r = " + receiver, "r." + method.getName(), method.getParameterTypes(), method.getReturnType(), target);
                }
            }
        }
    }

    private static <E extends Executable> List<E> sorted(E[] members) {
        return Arrays.stream(members)
            .filter(member -> !member.isSynthetic())
            .sorted((a, b) -> (a.getName() + a.getParameterCount() + Arrays.toString(a.getParameterTypes()))
                .compareTo(b.getName() + b.getParameterCount() + Arrays.toString(b.getParameterTypes())))
            .toList();
    }

    private static List<String> values(Class<?> type) {
        List<String> own = VALUES.get(type.getSimpleName());
        return own == null ? List.of() : own;
    }

    private static void calls(String receiver, String callee, Class<?>[] parameters, Class<?> result, Set<String> lines) {
        List<String> lists = List.of("");
        for (Class<?> parameter : parameters) {
            List<String> longer = new ArrayList<>();
            for (String list : lists) {
                for (String value : values(parameter)) {
                    longer.add(list.isEmpty() ? value : list + ", " + value);
                }
            }
            // The first few combinations are enough: every parameter's every value with the first of the others.
            lists = longer.size() > 12 ? longer.subList(0, 12) : longer;
        }
        for (String list : lists) {
            String call = callee + "(" + list + ")";
            if (java.util.Iterator.class.isAssignableFrom(result)) {
                call += ".collect { it }";
            } else if (java.util.stream.BaseStream.class.isAssignableFrom(result)) {
                call += ".toArray().toList()";
            }
            String print = "println(" + call + ")";
            boolean changes = !receiver.matches(".*(terator\\(|enumeration|stream|IntStream).*")
                && (result == void.class || receiver.matches(".*(\\[|Builder|Deque|Queue|Calendar|Date\\().*"));
            if (result == void.class) {
                print = call;
            }
            lines.add(receiver.isEmpty()
                ? "try { " + print + " } catch (Exception e) { println e.class.name }"
                : "try { " + receiver + "; " + print + (changes ? "; println(r)" : "") + " } catch (Exception e) { println e.class.name }");
        }
    }

    private static String program(Set<String> lines) throws Exception {
        List<String> good = new ArrayList<>();
        List<String> failing = new ArrayList<>();
        for (String line : lines) {
            if (good.size() == LINES_PER_PROGRAM) {
                break;
            }
            String first = run(line);
            if (first == null || first.contains("MissingMethod") || first.contains("GroovyRuntimeException") || first.contains("GroovyCastException")
                || first.contains("NullPointerException") || first.length() > 400) {
                continue;
            }
            if (first.matches("(?s).*@[0-9a-f]{4,8}\\b.*") || !first.equals(run(line))) {
                continue;
            }
            (first.matches("(?s).*Exception\\s*") ? failing : good).add(line);
        }
        failing.stream().limit(2).forEach(good::add);
        return good.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String run(String line) throws Exception {
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        var pending = worker.submit(() -> new GroovyShell(new Binding()).evaluate(line, "Program.groovy"));
        try {
            pending.get(10, TimeUnit.SECONDS);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (java.util.concurrent.TimeoutException tooLong) {
            worker = newWorker();
            return null;
        } catch (java.util.concurrent.ExecutionException failed) {
            return null;
        }
    }

    private static ExecutorService newWorker() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "program");
            thread.setDaemon(true);
            return thread;
        });
    }
}
