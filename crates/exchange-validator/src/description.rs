//! Finding the operation of an exchange in an OpenAPI description.

use serde_json::Value;

use crate::files::LoadError;

/// An OpenAPI description with its paths split for matching.
pub(crate) struct Description {
    pub(crate) document: Value,
    templates: Vec<Template>,
}

struct Template {
    path: String,
    segments: Vec<Segment>,
}

enum Segment {
    Literal(String),
    Parameter,
}

/// An operation of the description.
#[derive(Clone, Copy)]
pub(crate) struct Operation<'a> {
    pub(crate) path: &'a str,
    pub(crate) item: &'a Value,
    pub(crate) operation: &'a Value,
}

impl Description {
    pub(crate) fn new(document: Value) -> Result<Self, LoadError> {
        let paths = document["paths"].as_object().ok_or(LoadError::NoPaths)?;
        let mut templates: Vec<Template> = paths
            .keys()
            .map(|path| Template {
                path: path.clone(),
                segments: path
                    .split('/')
                    .map(
                        |part| {
                            if part.starts_with('{') { Segment::Parameter } else { Segment::Literal(part.to_owned()) }
                        },
                    )
                    .collect(),
            })
            .collect();
        // A literal wins over a parameter: fewer parameters first.
        templates.sort_by_key(|template| {
            template.segments.iter().filter(|segment| matches!(segment, Segment::Parameter)).count()
        });
        Ok(Self { document, templates })
    }

    /// The operation for a method (in upper case) and a path.
    pub(crate) fn find(&self, method: &str, path: &str) -> Option<Operation<'_>> {
        let method = method.to_ascii_lowercase();
        let parts: Vec<&str> = path.split('/').collect();
        self.templates.iter().filter(|template| template.matches(&parts)).find_map(|template| {
            let item = &self.document["paths"][&template.path];
            let operation = item.get(&method)?;
            Some(Operation { path: &template.path, item, operation })
        })
    }

    /// Follows one `$ref` into the document.
    pub(crate) fn resolve<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value["$ref"].as_str().and_then(|reference| reference.strip_prefix('#')) {
            Some(pointer) => self.document.pointer(pointer).unwrap_or(value),
            None => value,
        }
    }
}

impl Template {
    fn matches(&self, parts: &[&str]) -> bool {
        self.segments.len() == parts.len()
            && self.segments.iter().zip(parts).all(|(segment, part)| match segment {
                Segment::Literal(text) => text == part,
                Segment::Parameter => !part.is_empty(),
            })
    }
}

impl Operation<'_> {
    /// Parameters of the path and of the operation, as they stand there.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = &Value> {
        [self.item, self.operation].into_iter().filter_map(|place| place["parameters"].as_array()).flatten()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_most_literal_path_with_the_method_wins() {
        let description = Description::new(json!({ "paths": {
            "/issue/{id}": { "get": { "operationId": "one" }, "post": { "operationId": "odd" } },
            "/issue/bulkfetch": { "post": { "operationId": "bulk" } },
        } }))
        .unwrap();
        let id = |method, path| {
            description
                .find(method, path)
                .map(|found| found.operation["operationId"].as_str().unwrap_or_default().to_owned())
        };
        assert_eq!(id("POST", "/issue/bulkfetch").as_deref(), Some("bulk"));
        assert_eq!(id("GET", "/issue/A-1").as_deref(), Some("one"));
        assert_eq!(id("GET", "/issue/"), None);
        assert_eq!(id("GET", "/issue/A-1/more"), None);
    }
}
