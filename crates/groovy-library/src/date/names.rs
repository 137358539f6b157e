//! Names of time zones, as Java writes them in English.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Region, standard and summer abbreviation, offset of standard time in hours, name without `Time`.
const ZONES: &[(&[&str], &str, &str, i64, &str)] = &[
    (&["America/New_York", "America/Toronto", "America/Detroit", "US/Eastern"], "EST", "EDT", -5, "Eastern"),
    (&["America/Chicago", "US/Central", "America/Winnipeg"], "CST", "CDT", -6, "Central"),
    (&["America/Denver", "US/Mountain", "America/Edmonton", "America/Phoenix"], "MST", "MDT", -7, "Mountain"),
    (&["America/Los_Angeles", "US/Pacific", "America/Vancouver"], "PST", "PDT", -8, "Pacific"),
    (&["America/Anchorage"], "AKST", "AKDT", -9, "Alaska"),
    (
        &[
            "Europe/Berlin",
            "Europe/Paris",
            "Europe/Brussels",
            "Europe/Amsterdam",
            "Europe/Madrid",
            "Europe/Rome",
            "Europe/Vienna",
            "Europe/Zurich",
            "Europe/Stockholm",
            "Europe/Oslo",
            "Europe/Copenhagen",
            "Europe/Prague",
            "Europe/Warsaw",
            "Europe/Budapest",
            "CET",
        ],
        "CET",
        "CEST",
        1,
        "Central European",
    ),
    (
        &["Europe/Athens", "Europe/Helsinki", "Europe/Bucharest", "Europe/Kiev", "Europe/Kyiv", "Europe/Sofia", "EET"],
        "EET",
        "EEST",
        2,
        "Eastern European",
    ),
    (&["Europe/Lisbon", "WET"], "WET", "WEST", 0, "Western European"),
];

/// The name of a zone at a time: `CET`, or in full `Central European Standard Time`.
pub(crate) fn zone_display(id: &str, rules: &TimeZone, at: Timestamp, full: bool) -> String {
    let info = rules.to_offset_info(at);
    let summer = info.dst().is_dst();
    if let Some((_, standard, daylight, _, name)) = ZONES.iter().find(|zone| zone.0.contains(&id)) {
        return match (full, summer) {
            (false, false) => (*standard).to_owned(),
            (false, true) => (*daylight).to_owned(),
            (true, false) => format!("{name} Standard Time"),
            (true, true) if name.ends_with("European") => format!("{name} Summer Time"),
            (true, true) => format!("{name} Daylight Time"),
        };
    }
    match (id, full) {
        ("UTC" | "Etc/UTC", true) => "Coordinated Universal Time".to_owned(),
        ("GMT", true) => "Greenwich Mean Time".to_owned(),
        ("GMT", false) => "GMT".to_owned(),
        ("Europe/London", true) if summer => "British Summer Time".to_owned(),
        ("Europe/London", true) => "Greenwich Mean Time".to_owned(),
        _ if id.starts_with("GMT") => id.to_owned(),
        _ => info.abbreviation().to_owned(),
    }
}

/// A region that an abbreviation stands for.
pub(crate) fn zone_of_abbreviation(name: &str) -> Option<&'static str> {
    ZONES.iter().find(|zone| zone.1 == name || zone.2 == name).map(|zone| zone.0[0]).or(match name {
        "JST" => Some("Asia/Tokyo"),
        "IST" => Some("Asia/Kolkata"),
        "BST" => Some("Europe/London"),
        "MSK" => Some("Europe/Moscow"),
        "AEST" | "AEDT" => Some("Australia/Sydney"),
        _ => None,
    })
}

/// Seconds that an abbreviation says, which names standard or summer time.
pub(crate) fn abbreviation_offset(name: &str) -> Option<i64> {
    ZONES.iter().find_map(|zone| match name {
        name if name == zone.1 => Some(zone.3 * 3600),
        name if name == zone.2 => Some((zone.3 + 1) * 3600),
        _ => None,
    })
}
