//! Properties of every reader and writer: nothing panics, a second round changes nothing, ADF keeps to its schema.

mod trees;

use std::path::PathBuf;

use entente_text::{Document, Markup, adf, html, markdown, plain, textile, wiki};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use serde_json::Value;

const CASES: u32 = 600;

fn runner() -> TestRunner {
    // The seed is fixed, so that a failure is the same for everybody.
    let seed = proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(Config { cases: CASES, failure_persistence: None, ..Config::default() }, seed)
}

fn check<S: Strategy>(strategy: &S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    if let Err(error) = runner().run(strategy, test) {
        panic!("{error}");
    }
}

/// Text that looks like markup of any kind.
fn markup() -> impl Strategy<Value = String> {
    let words = prop::sample::select(trees::TOKENS);
    prop_oneof![
        3 => prop::collection::vec(words, 0..30).prop_map(|list| list.concat()),
        1 => any::<String>(),
    ]
}

fn stable(
    write: fn(&Document) -> String,
    read: fn(&str) -> Document,
    document: &Document,
) -> Result<(), TestCaseError> {
    let first = write(document);
    let second = write(&read(&first));
    prop_assert_eq!(&first, &second, "tree after the first round: {:?}", read(&first));
    Ok(())
}

#[test]
fn wiki_is_stable_after_one_round() {
    check(&trees::document(), |document| stable(wiki::write, wiki::read, &document));
}

#[test]
fn wiki_text_is_stable_after_one_round() {
    check(&markup(), |text| stable(wiki::write, wiki::read, &wiki::read(&text)));
}

#[test]
fn markdown_is_stable_after_one_round() {
    check(&trees::document(), |document| stable(markdown::write, markdown::read, &document));
}

#[test]
fn markdown_text_is_stable_after_one_round() {
    check(&markup(), |text| stable(markdown::write, markdown::read, &markdown::read(&text)));
}

#[test]
fn plain_is_stable_after_one_round() {
    check(&trees::document(), |document| stable(plain::write, plain::read, &document));
}

#[test]
fn textile_is_stable_after_one_round() {
    check(&trees::document(), |document| stable(textile::write, textile::read, &document));
}

#[test]
fn any_textile_is_stable_after_one_round() {
    check(&markup(), |text| stable(textile::write, textile::read, &textile::read(&text)));
}

#[test]
fn html_is_stable_after_one_round() {
    check(&trees::document(), |document| stable(html::write, html::read, &document));
}

/// Tags and text, well-formed or not.
fn html_text() -> impl Strategy<Value = String> {
    const TAGS: &[&str] = &[
        "a",
        " ",
        "  b ",
        "\n",
        "<p>",
        "</p>",
        "<p style='text-align:center;margin-left:80px'>",
        "<div>",
        "</div>",
        "<br>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<span style='color:red'>",
        "<span data-user='u'>",
        "</span>",
        "<a href='https://x.y'>",
        "<a href='javascript:x'>",
        "</a>",
        "<ul>",
        "</ul>",
        "<ol start=3>",
        "</ol>",
        "<li>",
        "</li>",
        "<input type=checkbox checked>",
        "<pre>",
        "</pre>",
        "<code class='language-c'>",
        "</code>",
        "<table>",
        "<tr>",
        "<td colspan=2>",
        "<th>",
        "</table>",
        "<caption>",
        "<blockquote>",
        "</blockquote>",
        "<hr>",
        "<h2>",
        "</h2>",
        "<details>",
        "<summary>",
        "</details>",
        "<figure>",
        "<img src=x.png alt=i>",
        "<figcaption>",
        "</figure>",
        "<div class='panel panel-tip'>",
        "<script>x</script>",
        "<style>y",
        "</style>",
        "<!-- c -->",
        "&nbsp;",
        "&lt;b&gt;",
        "&bogus;",
        "<time datetime='2026-01-02'>",
        "</time>",
        "<font color=blue>",
        "</font>",
        "<select>",
        "<svg>",
        "<template>",
        "<u",
        "\0",
        "\u{feff}",
    ];
    prop::collection::vec(prop::sample::select(TAGS), 0..30).prop_map(|list| list.concat())
}

#[test]
fn any_html_is_stable_after_one_round() {
    check(&html_text(), |text| stable(html::write, html::read, &html::read(&text)));
    check(&markup(), |text| stable(html::write, html::read, &html::read(&text)));
}

#[test]
fn adf_is_stable_after_one_round() {
    check(&trees::document(), |document| {
        let first = adf::write(&document);
        prop_assert_eq!(&first, &adf::write(&adf::read(&first)));
        Ok(())
    });
}

#[test]
fn every_conversion_of_any_text_ends() {
    let all = [Markup::JiraWiki, Markup::Markdown, Markup::Textile, Markup::Html, Markup::Plain];
    check(&markup(), |text| {
        for from in all {
            let document = from.read(&text);
            let _ = adf::read(&adf::write(&document));
            for to in all {
                let _ = to.write(&document);
            }
        }
        Ok(())
    });
}

#[test]
fn any_json_is_read_as_adf() {
    check(&trees::json(), |value| {
        let document = adf::read(&value);
        let _ = wiki::write(&document);
        prop_assert_eq!(adf::write(&document), adf::write(&adf::read(&adf::write(&document))));
        Ok(())
    });
}

#[test]
fn written_adf_keeps_to_the_schema() {
    let specs = std::env::var_os("ENTENTE_SPECS")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/specs"), PathBuf::from);
    let path = specs.join("adf.schema.json");
    let Ok(text) = std::fs::read_to_string(&path) else {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "{} is missing; set ENTENTE_SPECS", path.display());
        println!("skipped: {} is missing; set ENTENTE_SPECS", path.display());
        return;
    };
    let schema: Value = serde_json::from_str(&text).expect("a JSON schema");
    let validator = jsonschema::draft4::new(&schema).expect("a draft-04 schema");
    let count = std::cell::Cell::new(0);
    let valid = |document: &Document| {
        let value = adf::write(document);
        count.set(count.get() + 1);
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).take(2).collect();
        prop_assert!(errors.is_empty(), "{value}\n{}", errors.join("\n").chars().take(2000).collect::<String>());
        Ok(())
    };
    check(&trees::document(), |document| valid(&document));
    check(&markup(), |text| valid(&wiki::read(&text)).and_then(|()| valid(&markdown::read(&text))));
    println!("{} documents written as ADF, all valid", count.get());
}

#[test]
fn hostile_text_is_read_and_nothing_of_it_is_lost() {
    let mut unit = String::new();
    for token in trees::TOKENS {
        unit.clear();
        for _ in 0..2000 {
            unit.push_str(token);
            unit.push('x');
        }
        let letters = unit.matches('x').count();
        for markup in [Markup::JiraWiki, Markup::Markdown, Markup::Textile] {
            let shown = plain::write(&markup.read(&unit));
            assert!(shown.matches('x').count() >= letters / 2, "{token:?} as {markup:?}");
        }
    }
}
