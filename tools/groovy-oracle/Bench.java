import groovy.lang.Binding;
import groovy.lang.GroovyClassLoader;
import groovy.lang.Script;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * Measures one script in this JVM: `Bench.java SCRIPT WARM-UP-RUNS MEASURED-RUNS`. Prints nanoseconds: from source to first result with a
 * cold compiler, one run and one parse and compile after warming up, and the result's text.
 */
public final class Bench {
    public static void main(String[] arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ENGLISH);
        String text = Files.readString(Path.of(arguments[0]));
        int warmUp = Integer.parseInt(arguments[1]);
        int measured = Integer.parseInt(arguments[2]);
        long start = System.nanoTime();
        Class<?> type = compile(text, 0);
        Object result = run(type);
        long cold = System.nanoTime() - start;
        for (int i = 0; i < warmUp; i++) {
            run(type);
        }
        long best = Long.MAX_VALUE;
        for (int batch = 0; batch < 5; batch++) {
            start = System.nanoTime();
            for (int i = 0; i < measured; i++) {
                run(type);
            }
            best = Math.min(best, (System.nanoTime() - start) / measured);
        }
        for (int i = 1; i <= 300; i++) {
            compile(text, i);
        }
        start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            compile(text, 1000 + i);
        }
        long compiling = (System.nanoTime() - start) / 100;
        System.out.println(cold + "\t" + best + "\t" + compiling + "\t" + org.codehaus.groovy.runtime.FormatHelper.toString(result).replace('\n', ' '));
    }

    private static Class<?> compile(String text, int number) {
        return new GroovyClassLoader().parseClass(text, "Rule" + number + ".groovy");
    }

    private static Object run(Class<?> type) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("issue", issue());
        variables.put("replica", new LinkedHashMap<String, Object>());
        variables.put("firstSync", true);
        Script script = InvokerHelper.createScript(type, new Binding(variables));
        return script.run();
    }

    /** The same issue as in bench.rs. */
    private static Map<String, Object> issue() {
        Map<String, Object> issue = new LinkedHashMap<>();
        issue.put("key", "DEMO-42");
        issue.put("type", "Bug");
        issue.put("summary", "The printer in room four prints nothing");
        issue.put("description", " It is switched on and has paper. ");
        issue.put("status", "In Progress");
        issue.put("priority", "High");
        issue.put("assignee", person("ann"));
        issue.put("reporter", person("bob"));
        issue.put("labels", new ArrayList<>(List.of("sync-b", "hardware", "sync-a")));
        List<Object> comments = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Map<String, Object> comment = new LinkedHashMap<>();
            comment.put("id", i);
            comment.put("author", i % 2 == 0 ? "ann" : "bob");
            comment.put("body", "Comment number " + i + (i == 7 ? " is urgent" : " says more"));
            comment.put("created", 1700000000L + (i * 7919) % 1000);
            comment.put("internal", i % 3 == 0);
            comments.add(comment);
        }
        issue.put("comments", comments);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Team", "Blue");
        fields.put("Points", 5);
        fields.put("Due", null);
        issue.put("fields", fields);
        return issue;
    }

    private static Map<String, Object> person(String name) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", name);
        person.put("email", name + "@example.org");
        return person;
    }
}
