//! The eight steps of a sync, in the order of the flow.

pub(crate) mod accept;
pub(crate) mod apply;
pub(crate) mod deliver;
pub(crate) mod enqueue;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod observe;
pub(crate) mod settle;
