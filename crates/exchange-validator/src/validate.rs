//! Validating exchanges.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::{Value, json};

use crate::allowances::{allowance, is_removed_operation, refused_for_its_form};
use crate::description::{Description, Operation};
use crate::exchange::Exchange;
use crate::files::LoadError;
use crate::report::{Report, Violation};
use crate::schema::standalone;

/// Schema violations told of one body.
const TOLD: usize = 5;

/// A loaded description, with compiled schemas as they are needed.
pub struct Validator {
    description: Description,
    documents: Option<jsonschema::Validator>,
    compiled: HashMap<String, Arc<jsonschema::Validator>>,
}

impl Validator {
    /// Takes an OpenAPI 3 description and, optionally, the JSON Schema of the Atlassian Document Format.
    ///
    /// # Errors
    /// [`LoadError`] when one of them is no such thing.
    pub fn new(description: Value, document_format: Option<&Value>) -> Result<Self, LoadError> {
        let documents = document_format.map(|schema| compile("the document format", schema)).transpose()?;
        Ok(Self { description: Description::new(description)?, documents, compiled: HashMap::new() })
    }

    /// Validates exchanges in their order.
    ///
    /// # Errors
    /// [`LoadError::Schema`] when a schema of the description can't be used.
    pub fn validate(&mut self, exchanges: &[Exchange]) -> Result<Report, LoadError> {
        let mut report = Report::default();
        for exchange in exchanges {
            report.exchanges += 1;
            let texts = self.validate_one(exchange, &mut report)?;
            let number = report.exchanges;
            let what = format!("{} {} ({})", exchange.method, exchange.path, exchange.status);
            report.violations.extend(texts.into_iter().map(|text| Violation {
                exchange: number,
                what: what.clone(),
                text,
            }));
        }
        Ok(report)
    }

    fn validate_one(&mut self, exchange: &Exchange, report: &mut Report) -> Result<Vec<String>, LoadError> {
        let Some(operation) = self.description.find(&exchange.method, &exchange.path) else {
            if is_removed_operation(exchange)
                && let Some(allowance) = allowance(exchange)
            {
                *report.allowed.entry(allowance.reason).or_default() += 1;
                return Ok(Vec::new());
            }
            return Ok(vec!["the description has no such operation".to_owned()]);
        };
        let name = format!("{} {}", exchange.method, operation.path);
        report.operations.insert(name.clone());
        let mut texts = Vec::new();
        let mut checks = Vec::new();
        if refused_for_its_form(exchange.status) {
            report.refused += 1;
        } else {
            texts.extend(wrong_parameters(&self.description, operation, exchange));
            self.request_body(operation, exchange, &name, &mut texts, &mut checks);
            texts.extend(self.wrong_documents("request", &exchange.request_body));
        }
        self.response(operation, exchange, &name, report, &mut texts, &mut checks);
        texts.extend(self.wrong_documents("answer", &exchange.response_body));
        for check in checks {
            let place = check.place;
            let compiled = match self.compiled.get(&place) {
                Some(compiled) => compiled.clone(),
                None => {
                    let schema = standalone(&self.description.document, &check.schema);
                    let compiled = Arc::new(compile(&place, &schema)?);
                    self.compiled.insert(place, compiled.clone());
                    compiled
                }
            };
            texts.extend(schema_errors(&compiled, check.what, check.body));
        }
        Ok(texts)
    }

    fn request_body<'a>(
        &self,
        operation: Operation<'_>,
        exchange: &'a Exchange,
        name: &str,
        texts: &mut Vec<String>,
        checks: &mut Vec<Check<'a>>,
    ) {
        let described = self.description.resolve(&operation.operation["requestBody"]);
        let Some(kind) = exchange.request_content_type.as_deref() else {
            if described["required"] == true {
                texts.push("the request has no body, but one is required".to_owned());
            }
            return;
        };
        if described.is_null() {
            if !exchange.request_body.is_null() {
                texts.push("the request has a body, but none is described".to_owned());
            }
            return;
        }
        match described["content"].get(kind) {
            None => texts.push(format!("the request has the undocumented media type {kind}")),
            Some(content) if kind == "application/json" => {
                let schema = content["schema"].clone();
                let place = format!("request of {name}");
                checks.push(Check { what: "request", place, schema, body: &exchange.request_body });
            }
            Some(_) => {}
        }
    }

    fn response<'a>(
        &self,
        operation: Operation<'_>,
        exchange: &'a Exchange,
        name: &str,
        report: &mut Report,
        texts: &mut Vec<String>,
        checks: &mut Vec<Check<'a>>,
    ) {
        let status = exchange.status.to_string();
        let responses = &operation.operation["responses"];
        let described = match responses.get(&status).or_else(|| responses.get("default")) {
            Some(described) => self.description.resolve(described),
            None => match allowance(exchange) {
                Some(allowance) => {
                    *report.allowed.entry(allowance.reason).or_default() += 1;
                    &Value::Null
                }
                None => {
                    texts.push(format!("the status {status} is not documented"));
                    return;
                }
            },
        };
        let is_json = exchange.response_content_type.as_deref() == Some("application/json");
        if exchange.status == 204 {
            if exchange.response_content_type.is_some() || !exchange.response_body.is_null() {
                texts.push("an answer with status 204 has a body".to_owned());
            }
            return;
        }
        let content = &described["content"];
        match (content.get("application/json"), exchange.response_content_type.as_deref()) {
            (Some(described), _) if is_json => {
                let schema = described["schema"].clone();
                let place = format!("answer {status} of {name}");
                checks.push(Check { what: "answer", place, schema, body: &exchange.response_body });
            }
            // Errors have a body that most operations leave undescribed: the collection of errors.
            (None, _) if is_json && exchange.status >= 400 => {
                let schema = json!({ "$ref": "#/components/schemas/ErrorCollection" });
                if self.description.document["components"]["schemas"]["ErrorCollection"].is_object() {
                    checks.push(Check {
                        what: "answer",
                        place: "errors".to_owned(),
                        schema,
                        body: &exchange.response_body,
                    });
                }
            }
            (Some(described), Some(kind)) if exchange.status < 400 && described["schema"]["type"].is_string() => {
                texts.push(format!("the answer has the undocumented media type {kind}"));
            }
            (Some(described), None) if exchange.status < 400 && described["schema"]["$ref"].is_string() => {
                texts.push("the answer has no body, but one is documented".to_owned());
            }
            _ => {}
        }
    }

    /// Documents anywhere in a body, except in entity properties, which are anybody's JSON.
    fn wrong_documents(&self, what: &str, body: &Value) -> Vec<String> {
        let Some(documents) = &self.documents else { return Vec::new() };
        let mut texts = Vec::new();
        let mut waiting = vec![body];
        while let Some(value) = waiting.pop() {
            match value {
                Value::Object(members)
                    if members.get("type") == Some(&json!("doc")) && members.contains_key("version") =>
                {
                    texts.extend(schema_errors(documents, &format!("document in the {what}"), value));
                }
                Value::Object(members) => {
                    waiting.extend(members.iter().filter(|(name, _)| *name != "properties").map(|(_, member)| member));
                }
                Value::Array(items) => waiting.extend(items),
                _ => {}
            }
        }
        texts
    }
}

/// A body to hold against a schema.
struct Check<'a> {
    what: &'static str,
    place: String,
    schema: Value,
    body: &'a Value,
}

fn compile(place: &str, schema: &Value) -> Result<jsonschema::Validator, LoadError> {
    jsonschema::options()
        .should_validate_formats(false)
        .build(schema)
        .map_err(|error| LoadError::Schema { place: place.to_owned(), reason: error.to_string() })
}

fn schema_errors(validator: &jsonschema::Validator, what: &str, body: &Value) -> Vec<String> {
    let errors = validator.iter_errors(body).take(TOLD);
    errors
        .map(|error| {
            let place = error.instance_path().to_string();
            let text: String = error.to_string().chars().take(300).collect();
            format!("{what}, at {}: {text}", if place.is_empty() { "its top" } else { &place })
        })
        .collect()
}

/// Unknown, malformed or missing parameters.
fn wrong_parameters(description: &Description, operation: Operation<'_>, exchange: &Exchange) -> Vec<String> {
    let mut texts = Vec::new();
    let parameters: Vec<&Value> = operation.parameters().map(|parameter| description.resolve(parameter)).collect();
    let named = |place: &str, name: &str| {
        parameters.iter().find(|parameter| parameter["in"] == place && parameter["name"] == name).copied()
    };
    let mut given = Vec::new();
    for pair in exchange.query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, value) = (decoded(name), decoded(value));
        match named("query", &name) {
            None => texts.push(format!("the query parameter {name:?} is unknown")),
            Some(parameter) => texts.extend(wrong_value(&parameter["schema"], &name, &value)),
        }
        given.push(name);
    }
    for parameter in parameters.iter().filter(|parameter| parameter["required"] == true) {
        let name = parameter["name"].as_str().unwrap_or_default();
        let missing = match parameter["in"].as_str() {
            Some("query") => !given.iter().any(|known| known == name),
            Some("header") => !exchange.request_headers.contains_key(&name.to_ascii_lowercase()),
            _ => false,
        };
        if missing {
            texts.push(format!("the required parameter {name:?} is missing"));
        }
    }
    texts
}

fn wrong_value(schema: &Value, name: &str, value: &str) -> Option<String> {
    let fits = match schema["type"].as_str() {
        Some("integer") => value.parse::<i64>().is_ok(),
        Some("boolean") => matches!(value, "true" | "false"),
        Some("string") => schema["enum"].as_array().is_none_or(|values| values.iter().any(|known| known == value)),
        Some("array") if schema["items"]["type"] == "integer" => {
            value.split(',').all(|part| part.parse::<i64>().is_ok())
        }
        _ => true,
    };
    (!fits).then(|| format!("the query parameter {name:?} has the wrong value {value:?}"))
}

/// Percent and plus decoding of one part of a query.
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).and_then(|digits| std::str::from_utf8(digits).ok());
        match (bytes[at], hex.and_then(|digits| u8::from_str_radix(digits, 16).ok())) {
            (b'%', Some(byte)) => {
                out.push(byte);
                at += 2;
            }
            (b'+', _) => out.push(b' '),
            (byte, _) => out.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}
