//! What the stand-in of a tracker has besides its issues.

use super::issue;
use entente_hub::{Field, Found, HubIssue, IssueRef, Lookup};
use entente_rules::{TwinFacts, TwinQuestion};
use serde_json::{Value, json};

/// A version, a component, two priorities and so on; what is made is as it was asked for.
pub fn found(lookup: &Lookup) -> Found {
    let named = |known: &[&str], name: &str| -> Vec<Value> {
        let all = known.iter().map(|name| json!({ "id": "7", "name": name, "description": format!("the {name}") }));
        match Found::by_name(all, "name", name) {
            Found::Objects(found) => found,
            Found::Issue(_) => Vec::new(),
        }
    };
    let ann = || vec![json!({ "key": "ann", "displayName": "Ann Lee", "email": "ann@example.com" })];
    Found::Objects(match lookup {
        Lookup::Version { name, project_key } => {
            let mut all = named(&["1.0"], name);
            all.iter_mut().for_each(|one| {
                one["projectKey"] = json!(project_key);
                one["released"] = json!(true);
            });
            all
        }
        Lookup::Component { name, .. } => {
            let mut all = named(&["core"], name);
            all.iter_mut().for_each(|one| one["assigneeType"] = json!("PROJECT_LEAD"));
            all
        }
        Lookup::Priority { name } => named(&["High", "Low", "Medium"], name),
        Lookup::Resolution { name } => named(&["Done"], name),
        Lookup::SecurityLevel { name, .. } => named(&["Secret"], name),
        Lookup::Options { names, .. } => names
            .iter()
            .filter(|name| ["Red", "Blue"].contains(&name.as_str()))
            .map(|name| json!({ "id": "5", "value": name }))
            .collect(),
        Lookup::Assignable { person, .. } | Lookup::CommentEditor { person, .. } => {
            if person.key == "ann" {
                ann()
            } else {
                Vec::new()
            }
        }
        Lookup::GroupMembers { group } => {
            if group == "devs" {
                ann()
            } else {
                Vec::new()
            }
        }
        Lookup::RoleMembers { role, .. } => {
            if role == "Developers" {
                ann()
            } else {
                Vec::new()
            }
        }
        Lookup::WebLinks { .. } => vec![json!({ "id": "1", "url": "https://wiki.example/page", "title": "Page" })],
        Lookup::Issue { id_or_key } => {
            if id_or_key == "10002" || id_or_key == "OPS-2" {
                let other = HubIssue {
                    id: Field::Set("10002".into()),
                    key: Field::Set("OPS-2".into()),
                    summary: Field::Set("Other".into()),
                    ..HubIssue::default()
                };
                return Found::Issue(Box::new(other));
            }
            Vec::new()
        }
        Lookup::NewVersion { name, description, .. } => {
            vec![json!({ "id": "8", "name": name, "description": description })]
        }
        Lookup::NewComponent { name, assignee_type, lead_key, .. } => {
            vec![json!({ "id": "8", "name": name, "assigneeType": assignee_type, "leadKey": lead_key })]
        }
        Lookup::NewOption { name, .. } => vec![json!({ "id": "8", "value": name })],
    })
}

/// Our OPS-1 is the twin of their DESK-1, our OPS-2 of their DESK-2.
pub fn twin(question: &TwinQuestion) -> Option<Box<TwinFacts>> {
    let known = |n: u32| TwinFacts {
        local: Some(IssueRef { id: format!("1000{n}"), key: format!("OPS-{n}") }),
        remote_id: Some(format!("2000{n}")),
        remote_key: Some(format!("DESK-{n}")),
        remote_url: Some(format!("https://globex.example/browse/DESK-{n}")),
        sent: Some(Box::new(issue())),
        received: None,
    };
    let all = [known(1), known(2)];
    let found = all.into_iter().find(|twin| match question {
        TwinQuestion::OfRemote { id_or_key } => {
            [&twin.remote_id, &twin.remote_key].into_iter().flatten().any(|name| name == id_or_key)
        }
        TwinQuestion::OfLocal { id_or_key, connection } => {
            let local = twin.local.as_ref().is_some_and(|local| local.id == *id_or_key || local.key == *id_or_key);
            local && connection.as_ref().is_none_or(|name| name == "acme-globex")
        }
    });
    found.map(Box::new)
}
