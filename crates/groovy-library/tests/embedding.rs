//! What an embedding can rely on: host objects, suspension anywhere, limits, repeatability, places of errors.

mod toy;

use std::sync::atomic::Ordering;

use entente_groovy_vm::{
    CompileOptions, Data, Environment, HostError, LimitKind, Limits, Progress, Run, ScriptError, compile,
};
use toy::{Open, library, program, run_with};

fn text(text: &str) -> Data {
    Data::String(text.into())
}

/// Runs to the end, answering every call with its first argument in angle brackets.
fn finish(run: &mut Run) -> (Data, usize) {
    let mut calls = 0;
    let mut progress = run.advance();
    loop {
        match progress {
            Progress::Finished(value) => return (run.heap_mut().to_data(value), calls),
            Progress::Failed(error) => panic!("the script failed: {error}"),
            Progress::Suspended(call) => {
                calls += 1;
                let Some(Data::String(url)) = call.args.first() else { panic!("an address was asked for") };
                progress = run.resume(Ok(text(&format!("<{url}>"))));
            }
        }
    }
}

fn result(script: &str) -> Data {
    finish(&mut run_with(script, Limits::default()).0).0
}

fn failure(script: &str, limits: Limits) -> ScriptError {
    match run_with(script, limits).0.advance() {
        Progress::Failed(error) => error,
        other => panic!("the script should fail: {other:?}"),
    }
}

#[test]
fn runs_are_send() {
    fn is_send<T: Send>() {}
    fn is_shared<T: Send + Sync>() {}
    is_send::<Run>();
    is_shared::<entente_groovy_vm::Program>();
}

#[test]
fn default_scripts_run_over_host_objects() {
    let script = r#"
        if (issue.labels.any { it.label == "private" }) return
        issue.summary = "[${issue.key}] ${issue.text}".take(255)
        def states = ["Open": "To Do", "Done": "Closed"]
        issue.setStatus(states[issue.remote?.name] ?: issue.remote?.name)
        issue.comments = helper.merge([[body: "b", author: [displayName: "Ann"]], [body: "c"]]) { c ->
            c.body = c.author?.displayName + ": " + c.body
        }
        issue.labels += "from-acme"
        issue."Custom Field" = issue."Other Field"
        issue.getStatus()
    "#;
    let (mut run, issue) = run_with(script, Limits::default());
    for (name, data) in [
        ("key", text("A-1")),
        ("text", text("Broken")),
        ("remote", Data::Map(vec![("name".into(), text("Open"))])),
        ("labels", Data::List(vec![Data::Map(vec![("label".into(), text("x"))])])),
        ("Other Field", Data::Decimal("1.50".into())),
    ] {
        let value = run.heap_mut().from_data(&data);
        let issue = run.heap_mut().host_mut::<Open>(issue).expect("the issue is an open object");
        issue.fields.push((name.into(), value));
    }
    assert_eq!(finish(&mut run).0, text("To Do"));
    let field = |run: &mut Run, name: &str| {
        let value = run.heap().host::<Open>(issue).and_then(|issue| issue.get(name)).unwrap_or_default();
        run.heap().to_text(value)
    };
    assert_eq!(field(&mut run, "summary"), "[A-1] Broken");
    assert_eq!(
        field(&mut run, "comments"),
        "[[body:Ann: b, author:[displayName:Ann]], [body:nullc]]".replace("nullc", "null: c")
    );
    assert_eq!(field(&mut run, "labels"), "[[label:x], from-acme]");
    assert_eq!(field(&mut run, "Custom Field"), "1.50");
    let reads = &run.heap().host::<Open>(issue).expect("the issue is still there").reads;
    assert_eq!(reads[..2], ["labels", "key"], "every read is seen, in order");
}

#[test]
fn a_host_call_suspends_inside_closures_of_library_methods() {
    for (script, calls, expected) in [
        ("[1, 2, 3].collect { helper.get('u' + it) }.join()", 3, "<u1><u2><u3>"),
        ("def r = ''; ['a', 'b'].each { x -> [1, 2].each { y -> r += helper.get(x + y) } }; r", 4, "<a1><a2><b1><b2>"),
        ("[b: 1, a: 2].collectEntries { k, v -> [k, helper.get(k)] }.toString()", 2, "[b:<b>, a:<a>]"),
        ("'x-y'.replaceAll(/[a-z]/) { helper.get(it) }", 2, "<x>-<y>"),
        ("['b', 'a', 'c'].sort { helper.get(it) }.join()", 3, "abc"),
        ("['b', 'a', 'c'].max { x, y -> helper.get(x) <=> helper.get(y) }", 4, "c"),
        ("def f(x) { helper.get(x) }\n[1, 2].inject('') { s, x -> s + f('' + x) }", 2, "<1><2>"),
        ("helper.merge([[v: 1]]) { it.v = helper.get('deep') }[0].v", 1, "<deep>"),
        ("def s = ''; for (x in ['p', 'q']) { try { s += helper.get(x) } finally { s += '.' } }; s", 2, "<p>.<q>."),
        ("[:].withDefault { helper.get(it) }.key", 1, "<key>"),
        ("\"${-> helper.get('lazy')}\".toString()", 1, "<lazy>"),
    ] {
        let mut run = run_with(script, Limits::default()).0;
        assert_eq!(finish(&mut run), (text(expected), calls), "{script}");
    }
}

#[test]
fn a_refused_host_call_is_an_exception_at_the_call() {
    let script =
        "try { helper.get('x') } catch (com.exalate.api.exception.IssueTrackerException e) { 'caught ' + e.message }";
    let mut run = run_with(script, Limits::default()).0;
    assert!(matches!(run.advance(), Progress::Suspended(_)));
    let refusal = HostError { class: "com.exalate.api.exception.IssueTrackerException".into(), message: "gone".into() };
    let Progress::Finished(value) = run.resume(Err(refusal)) else { panic!("the script catches it") };
    assert_eq!(run.heap().to_text(value), "caught gone");
}

#[test]
fn exceptions_of_hosts_and_scripts_carry_class_message_cause_and_place() {
    let error = failure("def x = 1\n  helper.fail()", Limits::default());
    assert_eq!(error.class, "com.exalate.api.exception.IssueTrackerException");
    assert_eq!((error.message.as_deref(), error.line, error.column), (Some("no such user"), 2, 10));
    assert_eq!(error.source_line, "  helper.fail()");

    let script = "def f(x) {\n    throw new IllegalStateException('bad', new Exception('why'))\n}\n[1].each { f(it) }";
    let error = failure(script, Limits::default());
    assert_eq!(error.simple_class(), "IllegalStateException");
    assert_eq!((error.line, error.column), (2, 5));
    assert_eq!(error.causes, [("java.lang.Exception".to_owned(), Some("why".to_owned()))]);
    let levels: Vec<_> = error.stack.iter().map(|level| (level.method.as_str(), level.line)).collect();
    assert_eq!(levels, [("f", 2), ("_run_closure1", 4), ("run", 4)]);
}

#[test]
fn messages_are_groovys_with_the_line_and_a_caret() {
    let error = failure("issue.x = 1\nissue.y = foo + 1", Limits::default());
    assert_eq!(
        error.to_string(),
        "groovy.lang.MissingPropertyException: No such property: foo for class: Script1\n  at incoming:2:11\n  \
         issue.y = foo + 1\n            ^^^"
    );
    for (script, message) in [
        ("def x = null; x.foo", "Cannot get property 'foo' on null object"),
        ("def x = null; x.foo = 1", "Cannot set property 'foo' on null object"),
        ("def x = null; x.foo()", "Cannot invoke method foo() on null object"),
        (
            "helper.nope('a')",
            "No signature of method: com.example.Helper.nope() is applicable for argument types: (String) values: [a]",
        ),
        ("helper.nope", "No such property: nope for class: com.example.Helper"),
        ("nope(1)", "No signature of method: Script1.nope() is applicable for argument types: (Integer) values: [1]"),
    ] {
        assert_eq!(failure(script, Limits::default()).message.as_deref(), Some(message), "{script}");
    }
}

#[test]
fn each_limit_ends_a_run_with_its_own_error() {
    let small = || Limits {
        steps: 1_000_000,
        heap_bytes: 4 << 20,
        call_depth: 100,
        string_bytes: 1 << 16,
        collection_size: 10_000,
        output_bytes: 1_000,
        regex_steps: 10_000,
        ..Limits::default()
    };
    for (script, kind) in [
        ("while (true) { }", LimitKind::Steps),
        ("def f() { f() }\nf()", LimitKind::CallDepth),
        ("def c; c = { [1].each { c() } }; c()", LimitKind::CallDepth),
        ("def s = 'x'; while (true) { s += s }", LimitKind::StringBytes),
        ("'ab' * 1000000", LimitKind::StringBytes),
        ("'x'.padLeft(1000000)", LimitKind::StringBytes),
        ("def l = [1]; while (true) { l.addAll(l) }", LimitKind::CollectionSize),
        ("def l = [1]; while (true) { l += l }", LimitKind::CollectionSize),
        ("(1..2000000000).collect { it }", LimitKind::CollectionSize),
        ("def l = []; l[50000] = 1", LimitKind::CollectionSize),
        ("def l = []; while (true) { l << 'abcdefghij'.multiply(500).take(4999) }", LimitKind::HeapBytes),
        ("while (true) { println 'x' }", LimitKind::OutputBytes),
        ("('a' * 40 + 'b') ==~ /(?:(a+)\\1?)+c/", LimitKind::RegexSteps),
        ("try { while (true) { } } catch (Throwable t) { 'caught' } finally { println 'no' }", LimitKind::Steps),
    ] {
        let error = failure(script, small());
        assert_eq!(error.limit, Some(kind), "{script}: {error}");
        assert_eq!(error.line, 1, "{script}");
    }
}

#[test]
fn a_run_can_be_cancelled_from_outside() {
    let limits = Limits::default();
    limits.cancel.store(true, Ordering::Relaxed);
    assert_eq!(failure("while (true) { }", limits).limit, Some(LimitKind::Cancelled));
}

#[test]
fn the_same_inputs_take_the_same_steps_and_the_seed_decides_the_rest() {
    let script =
        "def l = (1..50).collect { it * Math.random() }\nprintln l.sort { -it }\nprintln System.currentTimeMillis()";
    let run = |seed| {
        let environment = Environment { now_epoch_ms: 42, seed, ..Environment::default() };
        let mut run = Run::new(program(script), Limits::default(), environment);
        assert!(matches!(run.advance(), Progress::Finished(_)));
        (run.output().to_owned(), run.steps())
    };
    assert_eq!(run(7), run(7));
    assert_ne!(run(7).0, run(8).0);
    assert!(run(7).0.ends_with("42\n"));
}

#[test]
fn a_run_used_out_of_order_says_so_and_stays_usable() {
    let mut run = run_with("helper.get('x')", Limits::default()).0;
    assert!(matches!(run.resume(Ok(Data::Null)), Progress::Failed(_)));
    assert!(matches!(run.advance(), Progress::Suspended(_)));
    assert!(matches!(run.advance(), Progress::Failed(_)));
    assert!(matches!(run.resume(Ok(Data::Int(3))), Progress::Finished(_)));
    assert!(matches!(run.advance(), Progress::Failed(_)));
}

#[test]
fn plain_data_goes_in_and_comes_out_unchanged() {
    let data = Data::Map(vec![
        ("n".into(), Data::Null),
        ("b".into(), Data::Bool(true)),
        ("i".into(), Data::Int(-1)),
        ("l".into(), Data::Long(1 << 40)),
        ("g".into(), Data::BigInteger("123456789012345678901234567890".into())),
        ("d".into(), Data::Decimal("1.10".into())),
        ("f".into(), Data::Double(0.5)),
        ("s".into(), text("é😀")),
        ("t".into(), Data::Date(1_700_000_000_000)),
        ("list".into(), Data::List(vec![Data::Int(1), Data::List(vec![])])),
    ]);
    let mut run = run_with("data", Limits::default()).0;
    let value = run.heap_mut().from_data(&data);
    run.bind("data", value);
    assert_eq!(finish(&mut run).0, data);
}

#[test]
fn undeclared_names_are_bindings_that_the_embedding_can_read() {
    let mut run = run_with("total = 2\ndef hidden = 3\ntotal *= hidden", Limits::default()).0;
    assert_eq!(finish(&mut run).0, Data::Int(6));
    let total = run.binding("total").map(|value| run.heap_mut().to_data(value));
    assert_eq!((total, run.binding("hidden")), (Some(Data::Int(6)), None));
}

#[test]
fn what_scripts_must_not_reach_is_refused_with_advice() {
    for script in [
        "'ls'.execute()",
        "System.exit(1)",
        "String.class.forName('java.io.File')",
        "evaluate('1')",
        "this.binding",
        "''.class.classLoader",
        "Math.class.newInstance()",
    ] {
        let error = failure(script, Limits::default());
        assert!(
            matches!(error.simple_class(), "SecurityException" | "MissingMethodException" | "MissingPropertyException"),
            "{script}: {error}"
        );
    }
    assert_eq!(result("System.getenv('HOME')"), Data::Null);
}

#[test]
fn deep_and_long_texts_do_not_end_the_host() {
    let sum = vec!["1"; 900].join("+");
    assert_eq!(result(&sum), Data::Int(900));
    let nested = format!("{}1{}", "(".repeat(150), ")".repeat(150));
    assert_eq!(result(&nested), Data::Int(1));
    let lists =
        "def l = []; 10000.times { l = [l] }; l.toString().size() > 0 && l == l.clone() && [(l): 1].size() == 1";
    assert_eq!(result(lists), Data::Bool(true));
    let itself = "def m = [:]; m.m = m; def l = [m]; l << l; \"$l\"; l.hashCode(); l.flatten().size()";
    assert!(matches!(result(itself), Data::Int(_)));
}

#[test]
fn what_does_not_compile_is_named_with_its_place() {
    let diagnostics = |text: &str| match compile("incoming", text, &CompileOptions::new(library())) {
        Ok(_) => panic!("{text} should not compile"),
        Err(diagnostics) => diagnostics,
    };
    for (script, message) in [
        ("def a = 1\nnew java.io.File('/')", "unable to resolve class java.io.File"),
        ("def a = 1\ndef a = 2", "already contains a variable of the name a"),
        ("def f(x) { 1 }\ndef f(y) { 2 }", "declared twice"),
        ("def a = 1\nclass A { }\nclass A { }", "duplicate class"),
        ("def a = 1\nwhile (true) { break nowhere }", "missing label"),
    ] {
        let found = diagnostics(script);
        assert!(found[0].message.contains(message), "{script}: {found:?}");
        assert!(
            found[0].span.start as usize >= script.find('\n').expect("the error is on the second line"),
            "{script}"
        );
    }
}
