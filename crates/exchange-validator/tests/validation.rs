//! The validator finds what is not as described, and only that.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test that unwraps says what went wrong by itself"
)]

use entente_exchange_validator::{Exchange, Validator};
use serde_json::{Value, json};

fn description() -> Value {
    json!({
        "openapi": "3.0.1",
        "paths": {
            "/thing": {
                "post": {
                    "parameters": [
                        { "in": "query", "name": "size", "schema": { "type": "integer" } },
                        { "in": "header", "name": "X-Check", "required": true, "schema": { "type": "string" } }
                    ],
                    "requestBody": {
                        "required": true,
                        "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } }
                    },
                    "responses": {
                        "201": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
                        "204": {}
                    }
                }
            }
        },
        "components": { "schemas": {
            "Thing": {
                "type": "object", "additionalProperties": false, "required": ["name"],
                "properties": {
                    "name": { "type": "string" },
                    "nullable": { "type": "integer", "nullable": true },
                    "child": { "$ref": "#/components/schemas/Thing" },
                    "text": {}
                }
            },
            "ErrorCollection": {
                "type": "object", "additionalProperties": false,
                "properties": { "errorMessages": { "type": "array", "items": { "type": "string" } } }
            }
        } }
    })
}

fn format() -> Value {
    json!({
        "$schema": "http://json-schema.org/draft-04/schema#", "type": "object", "required": ["content"],
        "properties": { "type": {}, "version": {}, "content": { "type": "array" } }, "additionalProperties": false
    })
}

fn good() -> Value {
    json!({
        "method": "POST", "path": "/thing", "query": "size=3", "requestHeaders": { "x-check": "yes" },
        "requestContentType": "application/json", "requestBody": { "name": "a", "nullable": null, "child": { "name": "b" } },
        "status": 201, "responseContentType": "application/json", "responseBody": { "name": "a" }
    })
}

fn texts(changes: Value) -> Vec<String> {
    let mut exchange = good();
    for (name, value) in changes.as_object().unwrap() {
        exchange[name] = value.clone();
    }
    let exchange: Exchange = serde_json::from_value(exchange).unwrap();
    let mut validator = Validator::new(description(), Some(&format())).unwrap();
    let report = validator.validate(&[exchange]).unwrap();
    report.violations.into_iter().map(|violation| violation.text).collect()
}

#[test]
fn a_described_exchange_has_no_violations() {
    assert_eq!(texts(json!({})), Vec::<String>::new());
    assert_eq!(
        texts(json!({ "status": 204, "responseContentType": null, "responseBody": null })),
        Vec::<String>::new()
    );
    let refused = json!({ "status": 400, "requestBody": 5, "responseBody": { "errorMessages": ["no"] } });
    assert_eq!(texts(refused), Vec::<String>::new());
}

#[test]
fn each_deviation_is_told() {
    let cases = [
        (json!({ "path": "/other" }), "no such operation"),
        (json!({ "method": "PUT" }), "no such operation"),
        (json!({ "query": "size=3&colour=red" }), "\"colour\" is unknown"),
        (json!({ "query": "size=big" }), "wrong value \"big\""),
        (json!({ "requestHeaders": {} }), "\"X-Check\" is missing"),
        (json!({ "requestContentType": null, "requestBody": null }), "no body"),
        (json!({ "requestContentType": "text/plain" }), "undocumented media type"),
        (json!({ "requestBody": { "name": 5 } }), "request, at /name"),
        (json!({ "requestBody": { "name": "a", "child": {} } }), "request, at /child"),
        (json!({ "status": 202 }), "status 202 is not documented"),
        (json!({ "status": 204 }), "status 204 has a body"),
        (json!({ "responseBody": { "name": "a", "more": 1 } }), "answer, at its top"),
        (json!({ "responseContentType": null, "responseBody": null }), "has no body"),
        (json!({ "status": 429, "responseBody": { "oops": 1 } }), "answer, at its top"),
        (
            json!({ "responseBody": { "name": "a", "text": { "type": "doc", "version": 1, "content": 5 } } }),
            "document in the answer, at /content",
        ),
    ];
    for (changes, expected) in cases {
        let found = texts(changes.clone());
        assert!(found.iter().any(|text| text.contains(expected)), "{changes}: {found:?}");
    }
}

#[test]
fn the_report_counts() {
    let exchanges: Vec<Exchange> = [good(), good()].map(|exchange| serde_json::from_value(exchange).unwrap()).to_vec();
    let report = Validator::new(description(), None).unwrap().validate(&exchanges).unwrap();
    assert_eq!(report.to_string(), "2 exchanges, 1 operations, 0 violations");
}
