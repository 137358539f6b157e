//! A dozen lively issues for a demonstration.

use bytes::Bytes;
use serde_json::json;

use super::comments::CommentInput;
use super::{IssueId, Site};
use crate::jira::adf;

struct Sample {
    summary: &'static str,
    description: &'static str,
    kind: &'static str,
    priority: &'static str,
    labels: &'static [&'static str],
    reporter: usize,
    assignee: Option<usize>,
    /// Ids of the transitions it went through.
    path: &'static [&'static str],
    comments: &'static [(usize, &'static str)],
}

const SAMPLES: &[Sample] = &[
    Sample {
        summary: "Customers can't reset their password on the phone",
        description: "The button under the form does nothing on small screens.\n\nSteps: open the sign-in page on a phone, choose \"Forgot password\", press Send.",
        kind: "Bug",
        priority: "High",
        labels: &["mobile", "sign-in"],
        reporter: 1,
        assignee: Some(3),
        path: &["11"],
        comments: &[(3, "I can see it on a 360 pixel wide screen."), (1, "Three customers called today.")],
    },
    Sample {
        summary: "Export invoices as PDF",
        description: "Accounting wants one file per invoice, with our letterhead.",
        kind: "Story",
        priority: "Medium",
        labels: &["billing"],
        reporter: 2,
        assignee: Some(4),
        path: &["11", "31"],
        comments: &[(4, "Ready for review: the letterhead is a template now.")],
    },
    Sample {
        summary: "Nightly import stops at the 10,000th row",
        description: "The log ends without an error. Found on the staging machine.",
        kind: "Bug",
        priority: "Highest",
        labels: &["import", "data"],
        reporter: 3,
        assignee: Some(3),
        path: &["11"],
        comments: &[(2, "Is the page size the cause?"), (3, "Yes, the last page is never asked for.")],
    },
    Sample {
        summary: "Describe the release process",
        description: "Write down who does what, from the branch to the announcement.",
        kind: "Task",
        priority: "Low",
        labels: &["docs"],
        reporter: 4,
        assignee: None,
        path: &[],
        comments: &[],
    },
    Sample {
        summary: "Show the delivery date in the order list",
        description: "The column is there for shops, not yet for wholesale.",
        kind: "Story",
        priority: "Medium",
        labels: &["orders"],
        reporter: 1,
        assignee: Some(2),
        path: &[],
        comments: &[(1, "Wholesale asks for it every week.")],
    },
    Sample {
        summary: "Renew the certificate of the mail gateway",
        description: "It ends in six weeks.",
        kind: "Task",
        priority: "High",
        labels: &["operations"],
        reporter: 2,
        assignee: Some(4),
        path: &["11", "61"],
        comments: &[(4, "Done, and there is a reminder for next year.")],
    },
    Sample {
        summary: "Search finds deleted articles",
        description: "Deleted articles stay in the results until the next full index run.",
        kind: "Bug",
        priority: "Medium",
        labels: &["search"],
        reporter: 4,
        assignee: Some(1),
        path: &["11", "31", "41"],
        comments: &[(2, "The test for a deleted and restored article is missing."), (1, "Adding it.")],
    },
    Sample {
        summary: "Let support merge two customers",
        description: "Duplicates come from the old shop. Orders and notes must move over.",
        kind: "Story",
        priority: "Medium",
        labels: &["support", "data"],
        reporter: 2,
        assignee: None,
        path: &[],
        comments: &[],
    },
    Sample {
        summary: "Currency rounds the wrong way in Switzerland",
        description: "Prices end in 0.05 there. We round to 0.01.",
        kind: "Bug",
        priority: "High",
        labels: &["billing", "prices"],
        reporter: 3,
        assignee: Some(2),
        path: &["11", "31", "51"],
        comments: &[(2, "Fixed with the rounding rule of the currency.")],
    },
    Sample {
        summary: "Measure how long the check-out takes",
        description: "A number per step, each day, for a month.",
        kind: "Task",
        priority: "Lowest",
        labels: &["analytics"],
        reporter: 1,
        assignee: Some(3),
        path: &[],
        comments: &[],
    },
    Sample {
        summary: "Dark theme for the warehouse tablets",
        description: "The hall is dark at night; the screens are not.",
        kind: "Story",
        priority: "Low",
        labels: &["mobile", "warehouse"],
        reporter: 4,
        assignee: Some(4),
        path: &["11"],
        comments: &[(1, "Please keep the colours of the shelves."), (4, "They keep theirs.")],
    },
    Sample {
        summary: "Warn before a full disk stops the printer queue",
        description: "It happened twice this month.",
        kind: "Task",
        priority: "Medium",
        labels: &["operations"],
        reporter: 3,
        assignee: None,
        path: &[],
        comments: &[],
    },
];

const ATTACHMENTS: &[(usize, &str, &str, &str)] = &[
    (
        0,
        "screen.svg",
        "image/svg+xml",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"180\" height=\"120\"><rect width=\"180\" height=\"120\" fill=\"#dde\"/><text x=\"20\" y=\"64\">Forgot password?</text></svg>",
    ),
    (2, "import.log", "text/plain", "02:00:01 start\n02:03:44 10000 rows read\n"),
    (8, "prices.csv", "text/csv", "article;price\n4711;19.95\n4712;0.05\n"),
];

impl Site {
    pub(super) fn fill_with_sample(&mut self) {
        let Some(project) = self.projects.first().map(|project| project.key.clone()) else { return };
        let created: Vec<IssueId> = SAMPLES.iter().filter_map(|sample| self.add_sample(&project, sample)).collect();
        for (index, filename, mime_type, content) in ATTACHMENTS {
            let Some(id) = created.get(*index) else { continue };
            let author = self.users[SAMPLES[*index].reporter].account_id.clone();
            let content = Bytes::from_static(content.as_bytes()).into();
            if let Err(error) = self.attach(&author, *id, (*filename).to_owned(), (*mime_type).to_owned(), content) {
                tracing::error!(%error, "sample attachment was refused");
            }
        }
    }

    fn add_sample(&mut self, project: &str, sample: &Sample) -> Option<IssueId> {
        let reporter = self.users[sample.reporter].account_id.clone();
        let assignee = sample.assignee.map(|index| self.users[index].account_id.clone());
        let fields = json!({
            "project": { "key": project },
            "issuetype": { "name": sample.kind },
            "summary": sample.summary,
            "description": adf::from_text(sample.description),
            "priority": { "name": sample.priority },
            "labels": sample.labels,
            "assignee": assignee.as_ref().map(|id| json!({ "accountId": id })),
        });
        let id = match self.create(&reporter, fields.as_object()?, indexmap::IndexMap::new()) {
            Ok(id) => id,
            Err(error) => {
                tracing::error!(%error, "sample issue was refused");
                return None;
            }
        };
        for transition in sample.path {
            if let Ok(found) = self.available(id, transition) {
                let mover = assignee.as_ref().unwrap_or(&reporter);
                self.transition(mover, id, found, &serde_json::Map::new()).ok()?;
            }
        }
        for (author, text) in sample.comments {
            let author = self.users[*author].account_id.clone();
            let input = CommentInput { body: adf::from_text(text), visibility: None, properties: None };
            self.add_comment(&author, id, input).ok()?;
        }
        Some(id)
    }
}
