//! `org.jsoup` as scripts use it: parsing, selecting, changing, cleaning. The answers are those that jsoup's own
//! documentation promises.

use entente_groovy_library::standard;
use entente_groovy_vm::{CompileOptions, Environment, Limits, Progress, Run, compile};

const ANSWERS: &[&str] = &[
    "1 -> T & x",
    "2 -> 2 Hello big world Second <3",
    "3 -> Second <3",
    "4 -> http://x.y/z?a=1&b=2",
    "6 -> <p>Hello <b>big</b> world</p>",
    "7 -> [1, 2]",
    "8 -> x",
    "9 -> 1",
    "10 -> 2111",
    "11 -> <p k=\"v\">new</p>b",
    "12 -> <p>a <a rel=\"nofollow\">l</a> <a href=\"http://a.b\" rel=\"nofollow\">m</a> <b>z</b></p>",
    "13 -> actrue",
    "16 -> Second <3[Hello big world, Second <3]5",
    "18 -> java.lang.SecurityException: Jsoup can't open addresses in scripts; read the page with httpClient and call Jsoup.parse(text)",
    "19 -> [#text, br, #text]",
    "20 -> <p class=\"k\">x &lt; y</p>",
    "21 -> a & <b> é",
    "22 -> some",
    "23 -> java.lang.IllegalArgumentException: The HTML is nested more than 300 levels deep",
];

#[test]
fn html_is_read_searched_changed_and_cleaned() {
    let program = compile("html", include_str!("html/program.groovy"), &CompileOptions::new(standard()))
        .expect("the program compiles");
    let mut run = Run::new(program.into(), Limits::default(), Environment::default());
    assert!(matches!(run.advance(), Progress::Finished(_)), "the program ends");
    assert_eq!(run.output().lines().collect::<Vec<_>>(), ANSWERS);
}
