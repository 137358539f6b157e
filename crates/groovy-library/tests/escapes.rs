//! Ways out of Groovy sandboxes that were published for the Script Security plugin of Jenkins, each tried here: what a
//! script does in them is refused, or does nothing outside of its run.

use std::sync::Arc;

use entente_groovy_library::standard;
use entente_groovy_vm::{CompileOptions, Environment, LimitKind, Limits, Progress, Run, ScriptError, compile};

/// How a script ends: `Ok` with the text of its value.
fn outcome(script: &str, limits: Limits) -> Result<String, String> {
    let program = match compile("escape", script, &CompileOptions::new(standard())) {
        Ok(program) => program,
        Err(diagnostics) => return Err(diagnostics[0].message.clone()),
    };
    let mut run = Run::new(Arc::new(program), limits, Environment::default());
    match run.advance() {
        Progress::Finished(value) => Ok(run.machine().to_text(value)),
        Progress::Failed(error) => Err(error.to_string()),
        Progress::Suspended(call) => panic!("{script} reached the host: {call:?}"),
    }
}

fn refused(ways: &[&str]) {
    for script in ways {
        let answer = outcome(script, Limits::default());
        assert!(answer.is_err(), "{script} gave {answer:?}");
    }
}

fn harmless(ways: &[(&str, &str)]) {
    for (script, expected) in ways {
        assert_eq!(outcome(script, Limits::default()).as_deref(), Ok(*expected), "{script}");
    }
}

#[test]
fn processes_files_and_the_virtual_machine_do_not_exist() {
    refused(&[
        "'id'.execute()",
        "['id'].execute()",
        "new ProcessBuilder('id').start()",
        "Runtime.getRuntime().exec('id')",
        "Runtime.runtime.exec('id')",
        "new File('/etc/passwd').text",
        "new FileReader('/etc/passwd')",
        "new java.net.Socket('localhost', 80)",
        "new URL('http://localhost').text",
        "'http://localhost'.toURL().getText()",
        "System.exit(1)",
        "Jenkins.instance",
        "hudson.model.Hudson.instance",
        "new Thread({ }).start()",
        "Thread.start { }",
    ]);
}

#[test]
fn other_scripts_can_not_be_made() {
    refused(&[
        "new GroovyShell().evaluate('1')",
        "Eval.me('1')",
        "evaluate('1')",
        "this.evaluate('1')",
        "new GroovyClassLoader().parseClass('class A { }')",
        "this.class.classLoader.parseClass('class A { }')",
        "getClass().getClassLoader()",
        "Class.forName('java.lang.Runtime')",
        "''.class.forName('java.lang.Runtime')",
        "new groovy.util.GroovyScriptEngine('.')",
        "groovy.lang.GroovySystem.metaClassRegistry",
        "new javax.script.ScriptEngineManager().getEngineByName('js')",
        "org.codehaus.groovy.runtime.InvokerHelper.invokeMethod('id', 'execute', null)",
    ]);
}

/// CVE-2017-1000095, CVE-2017-1000107, CVE-2018-1000865 and others: constructors, pointers to methods, reflection,
/// property access by text.
#[test]
fn reflection_in_all_its_forms_is_refused() {
    refused(&[
        "''.class.getMethods()",
        "''.class.methods",
        "String.getDeclaredFields()",
        "''.class.declaredConstructors",
        "(1).class.getClassLoader().loadClass('java.lang.Runtime')",
        "''.getClass().getDeclaredMethod('x')",
        "def m = 'id'.&execute; m()",
        "def m = Runtime.&getRuntime; m()",
        "'id'.invokeMethod('execute', [] as Object[])",
        "'id'.\"${'exe' + 'cute'}\"()",
        "def name = 'execute'; 'id'.\"$name\"()",
        "['id']*.execute()",
        "['id'].each(String.&execute)",
        "''.'class'.'classLoader'.loadClass('x')",
        "''['class'].classLoader.loadClass('x')",
        "''.@value",
        "1.@value",
        "[].@elementData",
        "''.metaClass.getMetaMethod('execute').invoke('id')",
        "''.metaClass.invokeMethod('id', 'execute', [] as Object[])",
    ]);
}

/// CVE-2019-1003005, CVE-2019-1003029, CVE-2018-1000861's helpers: code that runs while a script is compiled.
#[test]
fn nothing_runs_while_a_script_is_compiled() {
    refused(&[
        "@Grab('a:b:1') import a.B\n1",
        "@Grapes([@Grab('a:b:1')]) import a.B\n1",
        "@GrabResolver(name = 'x', root = 'http://localhost') import java.util.List\n1",
        "@GrabConfig(systemClassLoader = true) import java.util.List\n1",
        "@GrabExclude('a:b') def f() { }\n1",
        "@Grab('a:b:1') class A { }\n1",
    ]);
    harmless(&[
        ("@groovy.transform.ASTTest(value = { throw new Error('ran') }) class A { }\n'quiet'", "quiet"),
        ("@groovy.transform.ASTTest(value = { assert false }) def x = 1\nx", "1"),
        ("@groovy.transform.ToString(excludes = 'a') class A { int a; int b }\nnew A().toString()", "A(0)"),
    ]);
}

/// CVE-2019-1003024, CVE-2019-10355, CVE-2019-10356, CVE-2019-10393 to 10400, CVE-2022-43401 to 43404: casts,
/// default values of parameters, method names of closures, subexpressions of increments and properties.
#[test]
fn casts_defaults_and_operators_reach_nothing_new() {
    refused(&[
        "(File) ['/etc/passwd']",
        "def f = ['/etc/passwd'] as File; f.text",
        "File f = ['/etc/passwd']; f.text",
        "def f(File x = ['/etc/passwd']) { x.text }; f()",
        "def c = { File x = ['/etc/passwd'] -> x.text }; c()",
        "[run: { 'id'.execute() }] as Runnable; ([run: { 'id'.execute() }] as Runnable).run()",
        "def x = [a: 1]; x.\"${'id'.execute()}\"++",
        "def (a, b) = ['id'.execute(), 1]",
        "'id'.execute().text",
        "def x = 1; x += 'id'.execute()",
        "(['id'].iterator()*.execute())",
        "\"${'id'.execute()}\"",
        "\"${-> 'id'.execute()}\".toString()",
        "[1].sum { 'id'.execute() }",
        "for (x in 'id'.execute()) { }",
        "switch (1) { case { 'id'.execute() }: 1 }",
        "assert 'id'.execute()",
        "Map m = [:].withDefault { 'id'.execute() }; m.a",
        "new Object() { def x = 'id'.execute() }",
        "class A { static { 'id'.execute() } }\nnew A()",
        "class A { A() { this('id'.execute()) }\nA(x) { } }\nnew A()",
        "class B extends File { B() { super('/') } }\nnew B()",
        "enum E { X('id'.execute()); E(x) { } }\nE.X",
        "trait T { def x = 'id'.execute() }\nclass A implements T { }\nnew A()",
        "class A { def methodMissing(String n, a) { a[0].execute() } }\nnew A().foo('id')",
        "class A implements GroovyInterceptable { def invokeMethod(String n, a) { 'id'.execute() } }\nnew A().foo()",
        "use(groovy.lang.GroovySystem) { }",
    ]);
}

/// CVE-2018-1000058, CVE-2018-1000865, CVE-2020-2279: what a class is asked to do later, by its runtime.
#[test]
fn nothing_calls_back_after_the_run() {
    harmless(&[
        ("class A { void finalize() { throw new Error('ran') } }\nnew A(); 'end'", "end"),
        ("class A implements Serializable { def readResolve() { throw new Error('ran') } }\nnew A(); 'end'", "end"),
        ("def a = { throw new Error('ran') }; 'end'", "end"),
        ("class A { def x = 1 }\nA.metaClass.x = { 2 }; new A().x", "1"),
    ]);
}

/// What one run adds to a class is gone in the next: CVE-2019-1003001 and 1003002 leaked through shared meta classes.
#[test]
fn meta_classes_belong_to_one_run() {
    let program = Arc::new(
        compile("meta", "String.metaClass.shout = { -> 'x' }; 'a'.shout()", &CompileOptions::new(standard()))
            .expect("it compiles"),
    );
    let mut run = Run::new(Arc::clone(&program), Limits::default(), Environment::default());
    assert!(matches!(run.advance(), Progress::Finished(_)));
    assert!(outcome("'a'.shout()", Limits::default()).is_err());
}

fn error(script: &str, limits: Limits) -> ScriptError {
    let program = compile("limit", script, &CompileOptions::new(standard())).expect("it compiles");
    match Run::new(Arc::new(program), limits, Environment::default()).advance() {
        Progress::Failed(error) => error,
        other => panic!("{script} should reach a limit: {other:?}"),
    }
}

/// Each bound ends the run with its own error and the line; nothing in the script stops it.
#[test]
fn bounds_hold_inside_classes_too() {
    let small = || Limits { steps: 200_000, heap_bytes: 64 << 20, string_bytes: 100_000, ..Limits::default() };
    for (script, kind) in [
        ("class A {\nint hashCode() { while (true) { } } }\n[(new A()): 1]", LimitKind::Steps),
        ("class A {\nString toString() { while (true) { } } }\n\"${new A()}\" + ''", LimitKind::Steps),
        ("class A {\nboolean equals(o) { while (true) { } } }\nnew A() == 1", LimitKind::Steps),
        (
            "class A implements Comparable {\nint compareTo(o) { while (true) { } } }\n[new A(), new A()].sort()",
            LimitKind::Steps,
        ),
        ("class A {\nString toString() { 'x' + this } }\nnew A().toString()", LimitKind::CallDepth),
        ("class A {\nint hashCode() { [this].hashCode() } }\nnew A().hashCode()", LimitKind::CallDepth),
        ("class A {\nboolean equals(o) { [this] == [o] } }\nnew A() == new A()", LimitKind::CallDepth),
        ("class A {\nA() { new A() } }\nnew A()", LimitKind::CallDepth),
        ("class A {\ndef getX() { x } }\nnew A().x", LimitKind::CallDepth),
        ("class A {\ndef methodMissing(String n, a) { foo() } }\nnew A().bar()", LimitKind::CallDepth),
        ("class A {\ndef propertyMissing(String n) { this.foo } }\nnew A().bar", LimitKind::CallDepth),
        ("class A { static x = 0\nstatic { while (true) { x++ } } }\nnew A()", LimitKind::Steps),
        ("class A { def s = 'x'\ndef grow() { while (true) { s = s + s } } }\nnew A().grow()", LimitKind::StringBytes),
        ("try {\nwhile (true) { } } catch (Throwable t) { 1 } finally { 2 }", LimitKind::Steps),
        (
            "class R implements Closeable { void close() { } }\ntry (def r = new R()) { while (true) { } }",
            LimitKind::Steps,
        ),
        ("def f = { -> 1 }.memoize()\nwhile (true) { f() }", LimitKind::Steps),
        ("def f\nf = { -> f.trampoline() }.trampoline(); f()", LimitKind::Steps),
        ("use(Collections) { }\nwhile (true) { }", LimitKind::Steps),
    ] {
        if script.starts_with("use(Collections)") && outcome("Collections", Limits::default()).is_err() {
            continue;
        }
        let error = error(script, small());
        assert_eq!(error.limit, Some(kind), "{script}: {error}");
        assert!(error.line > 0, "{script}: {error}");
    }
}

#[test]
fn an_iterator_without_end_uses_up_the_memory() {
    let script = "class A implements Iterator {\nboolean hasNext() { true }\ndef next() { 'x' * 20000 } }\nnew A().collect { it }";
    let error = error(script, Limits { heap_bytes: 1 << 20, ..Limits::default() });
    assert_eq!(error.limit, Some(LimitKind::HeapBytes), "{error}");
    assert!(error.line > 0, "{error}");
}

/// Sorting by an order that contradicts itself ends, without harm.
#[test]
fn orders_that_contradict_themselves_only_sort_badly() {
    let script = "class A implements Comparable { static n = 0; int compareTo(o) { n++ % 3 - 1 } }\n\
                  (1..200).collect { new A() }.sort().size()";
    assert_eq!(outcome(script, Limits::default()).as_deref(), Ok("200"));
}

/// The same program takes the same number of steps each time.
#[test]
fn runs_repeat_to_the_step() {
    let script = "class P { int n; int hashCode() { n % 3 }; boolean equals(o) { n == o.n } }\n\
                  def m = [:]; 100.times { m[new P(n: it)] = it }; m.keySet()*.n.sum()";
    let program = Arc::new(compile("steps", script, &CompileOptions::new(standard())).expect("it compiles"));
    let steps = |_| {
        let mut run = Run::new(Arc::clone(&program), Limits::default(), Environment::default());
        assert!(matches!(run.advance(), Progress::Finished(_)));
        run.steps()
    };
    let counts: Vec<u64> = (0..3).map(steps).collect();
    assert!(counts.windows(2).all(|pair| pair[0] == pair[1]), "{counts:?}");
}
