//! Statuses that real services send although the description does not list them, each with its reason.

use crate::exchange::Exchange;

/// A status that is let through.
pub(crate) struct Allowance {
    pub(crate) status: u16,
    /// Only for paths that end so; everywhere when empty.
    path_end: &'static str,
    /// Why it is no violation.
    pub(crate) reason: &'static str,
}

pub(crate) const ALLOWANCES: &[Allowance] = &[
    Allowance {
        status: 410,
        path_end: "/search",
        reason: "the removed search answers 410 with a pointer to its successor (field observation)",
    },
    Allowance {
        status: 401,
        path_end: "",
        reason: "every operation refuses wrong credentials; some descriptions leave it out",
    },
    Allowance {
        status: 403,
        path_end: "",
        reason: "a missing permission is answered with 403 where the description is silent",
    },
    Allowance {
        status: 404,
        path_end: "",
        reason: "an absent or invisible resource is not found, also where the description is silent",
    },
    Allowance {
        status: 400,
        path_end: "",
        reason: "malformed requests are refused by a layer that the description leaves out",
    },
    Allowance {
        status: 413,
        path_end: "",
        reason: "bodies over the limit are refused by a layer that the description leaves out",
    },
    Allowance {
        status: 415,
        path_end: "",
        reason: "wrong media types are refused by a layer that the description leaves out",
    },
    Allowance { status: 429, path_end: "", reason: "rate limits apply to every operation (vendor documentation)" },
    Allowance {
        status: 503,
        path_end: "",
        reason: "a gateway in front of the service may answer (vendor documentation)",
    },
    Allowance { status: 501, path_end: "", reason: "an emulator names an operation that it does not have" },
];

/// The allowance that covers an exchange whose status is undocumented.
pub(crate) fn allowance(exchange: &Exchange) -> Option<&'static Allowance> {
    ALLOWANCES
        .iter()
        .find(|allowance| allowance.status == exchange.status && exchange.path.ends_with(allowance.path_end))
}

/// Operations that are gone from a repaired description but still answered by real services.
pub(crate) fn is_removed_operation(exchange: &Exchange) -> bool {
    exchange.status == 410 && exchange.path.ends_with("/search")
}

/// The service itself refused the request for its form: then its form is not the client's fault to find here.
pub(crate) fn refused_for_its_form(status: u16) -> bool {
    matches!(status, 400 | 403 | 410 | 413 | 415 | 501)
}
