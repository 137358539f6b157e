//! Stateful stand-ins for trackers: they answer as the vendor's published API description says, keep their data in
//! memory, check credentials, send webhooks, and misbehave on request (lost answers, rate limits, a lagging search).
//!
//! Marks behind facts in comments: **S** the vendor's API description, **D** the vendor's documentation, **F** observed
//! by third parties in the field, **K** general knowledge that no document at hand confirms.

pub mod jira;
