//! The fields of an issue by the names that scripts use (catalogue 4.2).

use super::kind::Kind;
use super::shape::Shape;

/// A typed field's shape; none when the hub has no such field.
pub(crate) fn shape_of(name: &str) -> Option<Shape> {
    Some(match name {
        "id" | "key" | "summary" | "description" | "environment" | "projectKey" | "typeName" | "parentId" => {
            Shape::Text
        }
        "assignee" | "reporter" | "creator" => Shape::Part(Kind::User),
        "created" | "updated" | "due" | "resolutionDate" => Shape::Date,
        "status" => Shape::Part(Kind::Status),
        "resolution" => Shape::Part(Kind::Resolution),
        "type" => Shape::Part(Kind::IssueType),
        "priority" => Shape::Part(Kind::Priority),
        "project" => Shape::Part(Kind::Project),
        "labels" => Shape::Set(Kind::Label),
        "components" => Shape::List(Kind::Component),
        "fixVersions" | "affectedVersions" => Shape::Set(Kind::Version),
        "comments" => Shape::List(Kind::Comment),
        "attachments" => Shape::List(Kind::Attachment),
        "workLogs" => Shape::List(Kind::WorkLog),
        "originalEstimate" | "remainingEstimate" | "timeSpent" => Shape::MaybeLong,
        _ => return None,
    })
}

/// Names of the catalogue that no tracker field stands behind yet: on a local issue they are kept apart from custom fields.
pub(crate) const UNHELD: &[&str] = &[
    "issueLinks",
    "issuelinks",
    "weblinks",
    "securityLevel",
    "watchers",
    "voters",
    "changeHistory",
    "entityProperties",
    "sprint",
    "assignees",
    "projectTypeKey",
    "repository",
    "repositoryFullName",
    "areaPath",
    "iterationPath",
    "entityKey",
    "entityUrl",
    "entityType",
    "tableName",
];

/// The field that another name of the catalogue stands for.
pub(crate) fn canonical(name: &str) -> &str {
    match name {
        "issueType" => "type",
        "update" => "updated",
        "idStr" => "id",
        "urn" | "URN" => "key",
        "worklogs" => "workLogs",
        "addedWorklogs" => "addedWorkLogs",
        "changedWorklogs" => "changedWorkLogs",
        "removedWorklogs" => "removedWorkLogs",
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_the_hub_has_a_shape() {
        for name in entente_hub::issue::FIELD_NAMES {
            assert!(shape_of(name).is_some(), "{name}");
        }
    }
}
