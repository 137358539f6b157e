//! Rules: checking and publishing.

use super::{Node, ServiceError, ServiceResult};
use crate::live::Topic;
use entente_hub::ConnectionId;
use entente_rules::{RuleDiagnostic, RuleTexts, Severity, Side, TrackerChecks, check_with, compile_with};
use entente_sync_store::{NewRuleVersion, RuleVersionRow};
use entente_tracker_api::{Profile, Support};

/// The most versions that are listed.
const MOST_VERSIONS: u32 = 200;
/// The longest script, in bytes.
const LONGEST_SCRIPT: usize = 1024 * 1024;

impl Node {
    /// Versions of a connection's rules, newest first.
    ///
    /// # Errors
    /// When there is no such connection.
    pub async fn rule_versions(&self, id: ConnectionId) -> ServiceResult<Vec<RuleVersionRow>> {
        self.entry(id)?;
        Ok(self.registry.rule_versions(id, MOST_VERSIONS).await?)
    }

    /// One version of a connection's rules.
    ///
    /// # Errors
    /// When there is no such connection or version.
    pub async fn rule_version(&self, id: ConnectionId, number: u64) -> ServiceResult<RuleVersionRow> {
        let found = self.rule_versions(id).await?.into_iter().find(|version| version.number == number);
        found.ok_or_else(|| ServiceError::not_found("version of the rules"))
    }

    /// What is wrong with rules. Nothing is stored.
    ///
    /// # Errors
    /// When there is no such connection, or a script is too long.
    pub fn check_rules(&self, id: ConnectionId, texts: &RuleTexts) -> ServiceResult<Vec<RuleDiagnostic>> {
        let system = self.entry(id)?.row.system;
        check_length(texts)?;
        let tracker = self.tracker(system).map(|tracker| tracker_checks(tracker.profile())).unwrap_or_default();
        Ok(check_with(texts, &tracker, &self.book.library()))
    }

    /// Publishes rules. Their next run is with the next change of an issue.
    ///
    /// # Errors
    /// When somebody published since the version that the change is based on, or a script does not compile.
    pub async fn publish_rules(
        &self,
        id: ConnectionId,
        texts: RuleTexts,
        note: &str,
        based_on: u64,
        author: &str,
    ) -> ServiceResult<RuleVersionRow> {
        let newest = self.rule_versions(id).await?.first().map_or(0, |version| version.number);
        if newest != based_on {
            let detail = format!("Version {newest} was published in the meantime. Look at it, and publish again.");
            return Err(ServiceError::new(409, "rules-changed", detail));
        }
        check_length(&texts)?;
        if let Err(diagnostics) = compile_with(&texts, &self.book.library(), newest + 1) {
            return Err(does_not_compile(&diagnostics));
        }
        let new = NewRuleVersion {
            connection: id,
            outgoing: texts.outgoing,
            incoming: texts.incoming,
            author: author.to_owned(),
            note: note.trim().to_owned(),
        };
        let published = self.registry.publish_rules(new, self.clock.now()).await?;
        self.book.reload(id).await?;
        self.live.tell(Topic::Rules, Some(id.to_string()));
        Ok(published)
    }
}

/// What checks of scripts look at in a tracker of this kind.
pub fn tracker_checks(profile: &Profile) -> TrackerChecks {
    // Scripts set id and key to choose an existing issue, so these are no mistake.
    let unwritable = profile.fields.iter().filter(|field| {
        matches!(field.support, Support::No | Support::ReadOnly) && !matches!(field.name, "id" | "key")
    });
    TrackerChecks {
        label: profile.kind.label().into(),
        unwritable: unwritable.map(|field| (field.name.into(), field.note.into())).collect(),
    }
}

fn check_length(texts: &RuleTexts) -> ServiceResult<()> {
    for (field, text) in [("outgoing", &texts.outgoing), ("incoming", &texts.incoming)] {
        if text.len() > LONGEST_SCRIPT {
            let detail = format!("A script has at most {LONGEST_SCRIPT} bytes; this one has {}.", text.len());
            return Err(ServiceError::field("script-too-long", field, detail));
        }
    }
    Ok(())
}

fn does_not_compile(diagnostics: &[RuleDiagnostic]) -> ServiceError {
    let first = diagnostics.iter().find(|diagnostic| diagnostic.severity == Severity::Error);
    let detail = first.map_or_else(
        || "The rules do not compile.".to_owned(),
        |first| format!("Line {} of the {} script: {}", first.line, script(first.side), first.message),
    );
    let extra = serde_json::json!({ "diagnostics": diagnostics });
    ServiceError { extra: Some(Box::new(extra)), ..ServiceError::new(422, "rules-do-not-compile", detail) }
}

fn script(side: Side) -> &'static str {
    match side {
        Side::Outgoing => "outgoing",
        Side::Incoming => "incoming",
    }
}
