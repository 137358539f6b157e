import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.runtime.FormatHelper;

/**
 * Runs every program of the given `*.groovy` files (or folders of them) with Apache Groovy, each in a class loader of its
 * own, and writes what it printed and how it ended to the `.answers` file beside. See README.md for the two formats.
 */
public final class Oracle {
    private static final String CLASS_NAME = "Program";
    private static final int SECONDS_PER_PROGRAM = 20;
    private static final PrintStream OUT = System.out;
    private static final Set<Class<?>> CHANGED = new LinkedHashSet<>();
    private static ExecutorService worker = newWorker();

    private record Program(String name, String text) {}

    public static void main(String[] arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ENGLISH);
        GroovySystem.getMetaClassRegistry().addMetaClassRegistryChangeEventListener(event -> CHANGED.add(event.getClassToUpdate()));
        int programs = 0;
        for (String argument : arguments) {
            for (Path file : sources(Path.of(argument))) {
                programs += record(file);
            }
        }
        System.setOut(OUT);
        OUT.println(programs + " programs recorded");
        OUT.flush();
        // Programs that ran too long may still hold a thread.
        Runtime.getRuntime().halt(0);
    }

    private static List<Path> sources(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(".groovy")).sorted().toList();
        }
    }

    private static int record(Path file) throws Exception {
        StringBuilder answers = new StringBuilder();
        List<Program> programs = split(Files.readString(file));
        for (Program program : programs) {
            answers.append("//= ").append(program.name).append('\n').append(answer(program.text));
        }
        String target = file.toString().replaceAll("\\.groovy$", ".answers");
        Files.writeString(Path.of(target), answers.toString());
        return programs.size();
    }

    /** A line `//= name` begins a program; what stands before the first one is a remark. */
    private static List<Program> split(String text) {
        List<Program> programs = new ArrayList<>();
        String name = null;
        StringBuilder body = new StringBuilder();
        for (String line : (text + "\n//= ").split("\n", -1)) {
            if (!line.startsWith("//= ")) {
                body.append(line).append('\n');
                continue;
            }
            if (name != null) {
                programs.add(new Program(name, body.toString().stripTrailing() + "\n"));
            }
            name = line.substring(4).strip();
            body.setLength(0);
        }
        return programs;
    }

    private static String answer(String text) throws InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        System.setOut(printed);
        Callable<String> work = () -> ending(text);
        String ending;
        var pending = worker.submit(work);
        try {
            ending = pending.get(SECONDS_PER_PROGRAM, TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            pending.cancel(true);
            worker = newWorker();
            ending = "~ does not end\n";
        } catch (ExecutionException impossible) {
            ending = "~ " + impossible.getCause() + "\n";
        }
        printed.flush();
        forgetMetaClasses();
        String output = stable(bytes.toString(StandardCharsets.UTF_8));
        StringBuilder answer = new StringBuilder();
        if (!output.isEmpty()) {
            boolean whole = output.endsWith("\n");
            String[] lines = (whole ? output.substring(0, output.length() - 1) : output).split("\n", -1);
            for (int at = 0; at < lines.length; at++) {
                answer.append(whole || at < lines.length - 1 ? "| " : "|-").append(lines[at]).append('\n');
            }
        }
        return visible(answer.append(ending).toString());
    }

    private static String ending(String text) {
        try {
            GroovyShell shell = new GroovyShell(new Binding(), new CompilerConfiguration());
            Object value = shell.evaluate(text, CLASS_NAME + ".groovy");
            return lines("= ", value == null ? "null" : className(value) + ": " + stable(FormatHelper.toString(value)));
        } catch (MultipleCompilationErrorsException failed) {
            StringBuilder errors = new StringBuilder();
            for (Message error : failed.getErrorCollector().getErrors()) {
                if (error instanceof SyntaxErrorMessage syntax) {
                    var cause = syntax.getCause();
                    String said = cause.getOriginalMessage() == null ? "" : cause.getOriginalMessage();
                    errors.append(lines("# ", cause.getStartLine() + ":" + cause.getStartColumn() + ": " + said));
                } else {
                    errors.append(lines("# ", "0:0: " + error));
                }
            }
            return errors.toString();
        } catch (Throwable thrown) {
            String message = thrown.getMessage();
            return lines("! ", thrown.getClass().getName() + ": " + (message == null ? "null" : stable(message)));
        }
    }

    private static String className(Object value) {
        return value instanceof Closure ? "groovy.lang.Closure" : value.getClass().getName();
    }

    /** Control characters as escapes, so that the answers are a text file. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        for (char unit : text.toCharArray()) {
            boolean plain = unit == '\n' || unit == '\t' || !(Character.isISOControl(unit) || Character.isSurrogate(unit));
            visible.append(plain ? String.valueOf(unit) : String.format("\\u%04x", (int) unit));
        }
        return visible.toString();
    }

    /** Identity hashes differ from run to run. */
    private static String stable(String text) {
        return text.replaceAll("@[0-9a-f]{5,8}\\b", "@HASH");
    }

    private static String lines(String mark, String text) {
        StringBuilder marked = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            marked.append(mark).append(line).append('\n');
            mark = ". ";
        }
        return marked.toString();
    }

    /** A program may add methods to Java's classes; the next one must not see them. */
    private static void forgetMetaClasses() {
        for (Class<?> changed : new ArrayList<>(CHANGED)) {
            GroovySystem.getMetaClassRegistry().removeMetaClass(changed);
        }
        CHANGED.clear();
    }

    private static ExecutorService newWorker() {
        return Executors.newSingleThreadExecutor(task -> {
            // Deep recursion must end in a StackOverflowError after the same few thousand calls everywhere.
            Thread thread = new Thread(null, task, "program", 8 << 20);
            thread.setDaemon(true);
            return thread;
        });
    }
}
