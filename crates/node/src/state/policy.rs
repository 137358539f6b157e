//! What decides conflicts of a connection, as both sides agree on it.

use entente_link::message::ConflictPolicies as Told;
use entente_link::terms::Role;
use entente_sync_core::{Policies, Policy};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What decides a conflict, named alike on both sides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum ConflictPolicy {
    /// The later edit.
    #[default]
    Latest,
    /// The side that made the invitation.
    Initiator,
    /// The side that accepted it.
    Acceptor,
    /// Sets are united, texts joined by lines; the later edit where they can't be.
    Merge,
    /// A person.
    Ask,
}

/// The policies of a connection. The lead sets them and tells the other side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ConflictPolicies {
    /// For fields that have none of their own.
    pub default: ConflictPolicy,
    /// By the field's name in scripts; `customFields.<name>` for a custom one.
    pub fields: BTreeMap<String, ConflictPolicy>,
    /// Grows with each change.
    pub revision: u64,
}

impl ConflictPolicies {
    /// As the state machine of one side needs them.
    pub fn seen_by(&self, role: Role) -> Policies {
        let seen = |policy| match policy {
            ConflictPolicy::Latest => Policy::Latest,
            ConflictPolicy::Merge => Policy::Merge,
            ConflictPolicy::Ask => Policy::Ask,
            ConflictPolicy::Initiator if role == Role::Initiator => Policy::Local,
            ConflictPolicy::Acceptor if role == Role::Acceptor => Policy::Local,
            ConflictPolicy::Initiator | ConflictPolicy::Acceptor => Policy::Remote,
        };
        let fields = self.fields.iter().map(|(name, policy)| (name.clone(), seen(*policy)));
        Policies { default: seen(self.default), fields: fields.collect() }
    }

    /// After one of both sides was restored: the lead tells them again, and whatever it tells is news to the other side.
    pub fn begun_anew(&self, leads: bool) -> Self {
        let revision = if leads { self.revision + 1 } else { 0 };
        Self { revision, ..self.clone() }
    }

    /// As the other side is told.
    pub fn told(&self) -> Told {
        let fields = self.fields.iter().map(|(name, policy)| (name.clone(), word(*policy)));
        Told { revision: self.revision, default: word(self.default), fields: fields.collect() }
    }

    /// As the other side told them; a policy of a later version counts as the usual one.
    pub fn from_told(told: &Told) -> Self {
        let policy =
            |word: &String| serde_json::from_value(serde_json::Value::String(word.clone())).unwrap_or_default();
        let fields = told.fields.iter().map(|(name, word)| (name.clone(), policy(word)));
        Self { default: policy(&told.default), fields: fields.collect(), revision: told.revision }
    }
}

fn word(policy: ConflictPolicy) -> String {
    let json = serde_json::to_value(policy).unwrap_or_default();
    json.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_mean_the_same_side() {
        let policies = ConflictPolicies {
            default: ConflictPolicy::Initiator,
            fields: [("labels".to_owned(), ConflictPolicy::Acceptor)].into(),
            revision: 3,
        };
        let heard = ConflictPolicies::from_told(&policies.told());
        assert_eq!(heard, policies);
        let (here, there) = (policies.seen_by(Role::Initiator), heard.seen_by(Role::Acceptor));
        assert_eq!((here.default, there.default), (Policy::Local, Policy::Remote));
        assert_eq!((here.fields["labels"], there.fields["labels"]), (Policy::Remote, Policy::Local));
    }
}
