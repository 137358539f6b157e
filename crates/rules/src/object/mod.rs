//! Hub objects as scripts see them.

pub(crate) mod any;
pub(crate) mod custom_fields;
pub(crate) mod facts;
mod field_value;
pub(crate) mod issue;
pub(crate) mod issue_fields;
pub(crate) mod json;
pub(crate) mod kind;
pub(crate) mod record;
pub(crate) mod scala;
pub(crate) mod scala_options;
pub(crate) mod shape;
pub(crate) mod whole;
