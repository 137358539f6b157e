//! The operations that the emulator has.

/// An operation of the API, by its place in the published description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operation {
    /// The HTTP method.
    pub method: &'static str,
    /// The path template of the description.
    pub path: &'static str,
}

const fn operation(method: &'static str, path: &'static str) -> Operation {
    Operation { method, path }
}

const OPERATIONS: &[Operation] = &[
    operation("GET", "/rest/api/3/serverInfo"),
    operation("GET", "/rest/api/3/mypermissions"),
    operation("GET", "/rest/api/3/myself"),
    operation("GET", "/rest/api/3/user"),
    operation("GET", "/rest/api/3/user/search"),
    operation("GET", "/rest/api/3/user/assignable/search"),
    operation("GET", "/rest/api/3/project/search"),
    operation("GET", "/rest/api/3/project/{projectIdOrKey}"),
    operation("GET", "/rest/api/3/project/{projectIdOrKey}/statuses"),
    operation("GET", "/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes"),
    operation("GET", "/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}"),
    operation("GET", "/rest/api/3/issue/{issueIdOrKey}/editmeta"),
    operation("GET", "/rest/api/3/issuetype"),
    operation("GET", "/rest/api/3/priority"),
    operation("GET", "/rest/api/3/resolution"),
    operation("GET", "/rest/api/3/status"),
    operation("GET", "/rest/api/3/field"),
    operation("POST", "/rest/api/3/issue"),
    operation("POST", "/rest/api/3/issue/bulkfetch"),
    operation("GET", "/rest/api/3/issue/{issueIdOrKey}"),
    operation("PUT", "/rest/api/3/issue/{issueIdOrKey}"),
    operation("DELETE", "/rest/api/3/issue/{issueIdOrKey}"),
    operation("GET", "/rest/api/3/issue/{issueIdOrKey}/changelog"),
    operation("GET", "/rest/api/3/issue/{issueIdOrKey}/transitions"),
    operation("POST", "/rest/api/3/issue/{issueIdOrKey}/transitions"),
    operation("GET", "/rest/api/3/issue/{issueIdOrKey}/properties"),
    operation("GET", "/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}"),
    operation("PUT", "/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}"),
    operation("DELETE", "/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}"),
    operation("GET", "/rest/api/3/issue/{issueIdOrKey}/comment"),
    operation("POST", "/rest/api/3/issue/{issueIdOrKey}/comment"),
    operation("GET", "/rest/api/3/issue/{issueIdOrKey}/comment/{id}"),
    operation("PUT", "/rest/api/3/issue/{issueIdOrKey}/comment/{id}"),
    operation("DELETE", "/rest/api/3/issue/{issueIdOrKey}/comment/{id}"),
    operation("GET", "/rest/api/3/issue/{issueIdOrKey}/worklog"),
    operation("POST", "/rest/api/3/issue/{issueIdOrKey}/worklog"),
    operation("GET", "/rest/api/3/issue/{issueIdOrKey}/worklog/{id}"),
    operation("PUT", "/rest/api/3/issue/{issueIdOrKey}/worklog/{id}"),
    operation("DELETE", "/rest/api/3/issue/{issueIdOrKey}/worklog/{id}"),
    operation("GET", "/rest/api/3/comment/{commentId}/properties"),
    operation("GET", "/rest/api/3/comment/{commentId}/properties/{propertyKey}"),
    operation("PUT", "/rest/api/3/comment/{commentId}/properties/{propertyKey}"),
    operation("DELETE", "/rest/api/3/comment/{commentId}/properties/{propertyKey}"),
    operation("POST", "/rest/api/3/issue/{issueIdOrKey}/attachments"),
    operation("GET", "/rest/api/3/attachment/meta"),
    operation("GET", "/rest/api/3/attachment/{id}"),
    operation("DELETE", "/rest/api/3/attachment/{id}"),
    operation("GET", "/rest/api/3/attachment/content/{id}"),
    operation("GET", "/rest/api/3/search/jql"),
    operation("POST", "/rest/api/3/search/jql"),
    operation("POST", "/rest/api/3/search/approximate-count"),
    operation("POST", "/rest/api/3/jql/parse"),
    operation("POST", "/rest/api/3/jql/match"),
];

/// All operations of the API description that the emulator answers; the rest is answered with 501.
pub fn operations() -> &'static [Operation] {
    OPERATIONS
}
