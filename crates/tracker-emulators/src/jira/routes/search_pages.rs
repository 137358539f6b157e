//! The memory behind `nextPageToken`.

use std::collections::VecDeque;

use crate::jira::site::IssueId;

/// Tokens that are kept; older ones become invalid (a real one lives seven days, S).
const KEPT: usize = 1000;

/// The results of searches that have further pages.
#[derive(Default)]
pub(crate) struct PageTokens {
    kept: VecDeque<(String, Rest)>,
}

/// What is left of a search.
#[derive(Clone)]
pub(crate) struct Rest {
    /// The query, which must come again with the token.
    pub(crate) jql: String,
    /// The issues of all following pages, in order.
    pub(crate) issues: Vec<IssueId>,
}

impl PageTokens {
    /// Keeps what is left and names it.
    pub(crate) fn keep(&mut self, rest: Rest) -> String {
        use base64::Engine;
        let token = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(rand::random::<[u8; 24]>());
        if self.kept.len() >= KEPT {
            self.kept.pop_front();
        }
        self.kept.push_back((token.clone(), rest));
        token
    }

    /// What a token stands for; it may be used again.
    pub(crate) fn find(&self, token: &str) -> Option<Rest> {
        self.kept.iter().find(|(known, _)| known == token).map(|(_, rest)| rest.clone())
    }
}
