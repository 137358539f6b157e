//! What scripts look up in Jira, or add to its lists.

use crate::map;
use crate::tracker::JiraTracker;
use entente_http::Method;
use entente_hub::{Found, Lookup, Place, User};
use entente_tracker_api::TrackerError;
use entente_tracker_kit::Call;
use entente_tracker_kit::dates::parse_date;
use entente_tracker_kit::json::{items, optional_text, text};
use entente_tracker_kit::names::same;
use serde_json::{Map, Value, json};

/// The longest list of options, people or roles that is looked through.
const MOST: usize = 2_000;

impl JiraTracker {
    /// Answers a helper.
    pub(crate) async fn answer_lookup(&self, lookup: Lookup) -> Result<Found, TrackerError> {
        match lookup {
            Lookup::Version { project_key, name } => {
                let all = self.list(&["project", &project_key, "versions"], "to list the versions").await?;
                Ok(Found::by_name(all.iter().map(|one| version(one, &project_key)), "name", &name))
            }
            Lookup::Component { project_key, name } => {
                let all = self.list(&["project", &project_key, "components"], "to list the components").await?;
                Ok(Found::by_name(all.iter().map(|one| component(one, &project_key)), "name", &name))
            }
            Lookup::Priority { name } => self.named("priority", "to list the priorities", &name).await,
            Lookup::Resolution { name } => self.named("resolution", "to list the resolutions", &name).await,
            Lookup::SecurityLevel { project_key, name } => {
                let path = path(&["project", &project_key, "securitylevel"]);
                let answer = self.api.json(Call::read("security-levels", &path, "to list the security levels")).await?;
                Ok(Found::by_name(items(&answer, "levels").iter().map(named), "name", &name))
            }
            Lookup::Options { field, place, names } => {
                let all = self.options(&field, &place).await?;
                let found = names.iter().filter_map(|name| all.iter().find(|one| same(&text(one, "value"), name)));
                Ok(Found::Objects(found.cloned().collect()))
            }
            Lookup::Assignable { project_key, person } => self.assignable(&project_key, &person).await,
            Lookup::CommentEditor { project_key, person } => {
                let Some(account) = self.account_of(&person).await? else { return Ok(Found::NOTHING) };
                let path = path(&["user", "permission", "search"]);
                let call = Call::read("search-permitted", &path, "to see what a person may do")
                    .takes("Administer Projects")
                    .query("permissions", "EDIT_ALL_COMMENTS")
                    .query("projectKey", project_key)
                    .query("accountId", account);
                Ok(people(self.api.json(call).await?.as_array()))
            }
            Lookup::GroupMembers { group } => {
                let path = path(&["group", "member"]);
                let call = || {
                    Call::read("group-members", &path, "to list the people of a group")
                        .takes("Browse users and groups")
                        .query("groupname", group.as_str())
                };
                Ok(people(Some(&self.api.paged("values", MOST, call).await?)))
            }
            Lookup::RoleMembers { project_key, role } => self.role_members(&project_key, &role).await,
            Lookup::WebLinks { issue_id } => {
                let all = self.list(&["issue", &issue_id, "remotelink"], "to list the web links").await?;
                Ok(Found::Objects(all.iter().map(web_link).collect()))
            }
            Lookup::NewVersion { project_key, name, description } => {
                let known = self.list(&["project", &project_key, "versions"], "to list the versions").await?;
                let found = Found::by_name(known.iter().map(|one| version(one, &project_key)), "name", &name);
                if found != Found::NOTHING {
                    return Ok(found);
                }
                let body = json!({ "name": name, "description": description, "project": project_key });
                let made = self.make(&["version"], "to make a version", "Administer Projects", body).await?;
                Ok(Found::Objects(made.iter().map(|one| version(one, &project_key)).collect()))
            }
            Lookup::NewComponent { project_key, name, description, lead_key, assignee_type } => {
                let known = self.list(&["project", &project_key, "components"], "to list the components").await?;
                let found = Found::by_name(known.iter().map(|one| component(one, &project_key)), "name", &name);
                if found != Found::NOTHING {
                    return Ok(found);
                }
                let mut body = json!({
                    "name": name, "description": description, "project": project_key, "assigneeType": assignee_type,
                });
                if let Some(lead) = lead_key {
                    body["leadAccountId"] = json!(lead);
                }
                let made = self.make(&["component"], "to make a component", "Administer Projects", body).await?;
                Ok(Found::Objects(made.iter().map(|one| component(one, &project_key)).collect()))
            }
            Lookup::NewOption { field, place, name } => self.new_option(&field, &place, &name).await,
            Lookup::Issue { id_or_key } => match crate::read::find_issue(&self.api, &id_or_key).await {
                Ok(issue) => Ok(Found::Issue(Box::new(crate::read::read_issue(&self.api, &issue.id).await?))),
                Err(TrackerError::NotFound { .. }) => Ok(Found::NOTHING),
                Err(error) => Err(error),
            },
        }
    }

    /// A list that comes whole; none where there is nothing of that name.
    async fn list(&self, of: &[&str], action: &'static str) -> Result<Vec<Value>, TrackerError> {
        match self.api.json(Call::read("script-list", &path(of), action).about(of.join("/"))).await {
            Ok(Value::Array(all)) => Ok(all),
            Ok(_) | Err(TrackerError::NotFound { .. }) => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    async fn named(&self, of: &str, action: &'static str, name: &str) -> Result<Found, TrackerError> {
        Ok(Found::by_name(self.list(&[of], action).await?.iter().map(named), "name", name))
    }

    /// Adds to a list of the tracker; nothing where the account may not.
    async fn make(
        &self,
        of: &[&str],
        action: &'static str,
        permission: &'static str,
        body: Value,
    ) -> Result<Option<Value>, TrackerError> {
        let deadline = self.api.now().plus_millis(self.api.deadline_ms());
        let call = Call::write(Method::POST, "script-add", &path(of), action, deadline).takes(permission).json(body);
        match self.api.json(call).await {
            Ok(made) => Ok(Some(made)),
            Err(TrackerError::MissingPermission { .. } | TrackerError::NotFound { .. }) => Ok(None),
            // Asking again looks first, so a lost answer does no harm.
            Err(TrackerError::UnknownOutcome { detail }) => Err(TrackerError::Unavailable { detail }),
            Err(error) => Err(error),
        }
    }

    /// The options that an issue, or a new one of a type, offers for a field.
    async fn options(&self, field: &str, place: &Place) -> Result<Vec<Value>, TrackerError> {
        let field = self.field_id(field).await?;
        let of = |fields: &Value| items(fields, "allowedValues").iter().map(option).collect();
        if let Some(id) = &place.issue_id {
            let path = path(&["issue", id, "editmeta"]);
            let answer = self.api.json(Call::read("edit-metadata", &path, "to see the fields of an issue")).await?;
            return Ok(of(&answer["fields"][&field]));
        }
        if place.type_name.is_empty() {
            let message = "set issue.typeName before, since the options of a field differ from type to type.";
            return Err(entente_tracker_kit::names::refused(&field, message.into()));
        }
        let kind = self.names.issue_type(&self.api, &place.project_key, &place.type_name).await?;
        let path = path(&["issue", "createmeta", &place.project_key, "issuetypes", &kind.id]);
        let call = || Call::read("create-metadata", &path, "to see the fields of a new issue").takes("Create Issues");
        let all = self.api.paged("fields", MOST, call).await?;
        let found = all.iter().find(|one| text(one, "fieldId") == field || text(one, "key") == field);
        Ok(found.map(of).unwrap_or_default())
    }

    async fn field_id(&self, field: &str) -> Result<String, TrackerError> {
        let numbered = !field.is_empty() && field.bytes().all(|byte| byte.is_ascii_digit());
        let id = if numbered { format!("customfield_{field}") } else { field.to_owned() };
        if id.starts_with("customfield_") {
            return Ok(id);
        }
        self.names.custom_field(&self.api, "", field).await.map(|info| info.id)
    }

    /// Adds an option to the context of the field, which must be the only one: with several nobody can tell which is meant.
    async fn new_option(&self, field: &str, place: &Place, name: &str) -> Result<Found, TrackerError> {
        let known = self.options(field, place).await?;
        if let Some(option) = known.into_iter().find(|one| same(&text(one, "value"), name)) {
            return Ok(Found::Objects(vec![option]));
        }
        let id = self.field_id(field).await?;
        let contexts = path(&["field", &id, "context"]);
        let call =
            || Call::read("field-contexts", &contexts, "to list the contexts of a field").takes("Administer Jira");
        let all = match self.api.paged("values", MOST, call).await {
            Err(TrackerError::MissingPermission { .. }) => return Ok(Found::NOTHING),
            all => all?,
        };
        let [context] = all.as_slice() else {
            let message = format!("it has {} contexts, so that nobody can tell which one gets the option.", all.len());
            return Err(entente_tracker_kit::names::refused(field, message));
        };
        let context = text(context, "id");
        let body = json!({ "options": [{ "value": name, "disabled": false }] });
        let made = self
            .make(&["field", &id, "context", &context, "option"], "to add an option", "Administer Jira", body)
            .await?;
        Ok(Found::Objects(made.iter().flat_map(|made| items(made, "options")).map(option).collect()))
    }

    async fn assignable(&self, project_key: &str, person: &User) -> Result<Found, TrackerError> {
        let Some(account) = self.account_of(person).await? else { return Ok(Found::NOTHING) };
        let path = path(&["user", "assignable", "search"]);
        let call = Call::read("search-assignable", &path, "to see who may be assigned")
            .takes("Browse users and groups")
            .query("project", project_key)
            .query("accountId", account.as_str());
        let Found::Objects(all) = people(self.api.json(call).await?.as_array()) else { return Ok(Found::NOTHING) };
        Ok(Found::Objects(all.into_iter().filter(|one| text(one, "key") == account).collect()))
    }

    /// The account id of a person; none where nobody, or more than one, has the e-mail address.
    async fn account_of(&self, person: &User) -> Result<Option<String>, TrackerError> {
        let by_mail = person.email.as_deref().is_some_and(|email| email == person.key);
        let person = if by_mail { &User { key: String::new(), ..person.clone() } } else { person };
        match self.names.account_id(&self.api, "assignee", person).await {
            Ok(account) => Ok(Some(account)),
            Err(TrackerError::Refused { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    async fn role_members(&self, project_key: &str, role: &str) -> Result<Found, TrackerError> {
        let roles =
            self.api.json(Call::read("roles", &path(&["project", project_key, "role"]), "to list the roles")).await?;
        let of_name = |roles: &Map<String, Value>| {
            let found = roles.iter().find(|(name, _)| same(name, role)).and_then(|(_, address)| address.as_str());
            found.and_then(|address| address.rsplit('/').next()).map(str::to_owned)
        };
        let Some(id) = roles.as_object().and_then(of_name) else { return Ok(Found::NOTHING) };
        let path = path(&["project", project_key, "role", &id]);
        let answer = self.api.json(Call::read("role", &path, "to list the people of a role")).await?;
        let actors = items(&answer, "actors").iter().filter_map(|actor| {
            let account = actor.get("actorUser").and_then(|user| optional_text(user, "accountId"))?;
            Some(json!({ "key": account, "displayName": text(actor, "displayName") }))
        });
        Ok(Found::Objects(actors.collect()))
    }
}

fn path<'a>(rest: &[&'a str]) -> Vec<&'a str> {
    ["rest", "api", "3"].into_iter().chain(rest.iter().copied()).collect()
}

fn named(one: &Value) -> Value {
    json!({ "id": text(one, "id"), "name": text(one, "name"), "description": text(one, "description") })
}

fn option(one: &Value) -> Value {
    json!({ "id": text(one, "id"), "value": text(one, "value") })
}

fn version(one: &Value, project_key: &str) -> Value {
    let mut shown = named(one);
    let day = |name| optional_text(one, name).and_then(|day| parse_date(&day)).map(|day| day.0);
    shown["projectKey"] = json!(project_key);
    shown["archived"] = one.get("archived").cloned().unwrap_or_default();
    shown["released"] = one.get("released").cloned().unwrap_or_default();
    shown["releaseDate"] = json!(day("releaseDate"));
    shown["startDate"] = json!(day("startDate"));
    shown
}

fn component(one: &Value, project_key: &str) -> Value {
    let mut shown = named(one);
    let lead = one.get("lead").and_then(map::user);
    shown["projectKey"] = json!(project_key);
    shown["projectId"] = json!(optional_text(one, "projectId"));
    shown["assigneeType"] = json!(optional_text(one, "assigneeType"));
    shown["leadKey"] = json!(lead.as_ref().map(|lead| &lead.key));
    shown["lead"] = json!(lead);
    shown
}

fn web_link(one: &Value) -> Value {
    let object = one.get("object").cloned().unwrap_or_default();
    json!({
        "id": text(one, "id"),
        "url": text(&object, "url"),
        "title": text(&object, "title"),
        "relationship": optional_text(one, "relationship"),
    })
}

fn people(all: Option<&Vec<Value>>) -> Found {
    let users = all.into_iter().flatten().filter_map(map::user);
    Found::Objects(users.filter_map(|user| serde_json::to_value(user).ok()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_have_the_names_that_scripts_know() {
        let read = version(&json!({"id": "1", "name": "1.0", "released": true, "releaseDate": "1970-01-02"}), "OPS");
        assert_eq!(read["releaseDate"], json!(86_400_000));
        assert_eq!(read["projectKey"], json!("OPS"));
        let lead = json!({"id": "2", "name": "core", "lead": {"accountId": "5b", "displayName": "Ann"}, "assigneeType": "UNASSIGNED"});
        let read = component(&lead, "OPS");
        assert_eq!((&read["leadKey"], &read["lead"]["displayName"]), (&json!("5b"), &json!("Ann")));
        let link =
            json!({"id": 9, "relationship": "mentioned in", "object": {"url": "https://x.example", "title": "Page"}});
        assert_eq!(web_link(&link)["url"], json!("https://x.example"));
    }
}
