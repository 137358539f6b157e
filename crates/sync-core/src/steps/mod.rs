//! The eight steps of a sync, in the order of the flow; beside them what a person may do to a twin: `skip` and `stop`.

pub(crate) mod accept;
pub(crate) mod apply;
pub(crate) mod deliver;
pub(crate) mod enqueue;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod observe;
pub(crate) mod settle;
pub(crate) mod skip;
pub(crate) mod stop;
