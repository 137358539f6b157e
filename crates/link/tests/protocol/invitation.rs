//! Codes as people paste them: sound, cut, altered, forged, late, misplaced.

use crate::fixtures::*;
use entente_link::invitation::{Invitation, InvitationError, RelayAddress};
use entente_link::terms::ConnectionType;

#[test]
fn a_code_is_read_back() {
    let made = invitation();
    let read = Invitation::decode(made.code()).unwrap();
    assert_eq!(read.terms(), made.terms());
    assert_eq!(read.digest(), made.digest());
    assert_eq!(read.code(), made.code());
    assert!(made.code().starts_with("entente1-"));
    assert_eq!(read.check_usable(&node(&ACCEPTOR_SEED).node_id(), &[], NOW), Ok(()));
}

#[test]
fn line_breaks_and_quotes_around_a_code_do_not_matter() {
    let invitation = invitation();
    let wrapped: Vec<String> =
        invitation.code().as_bytes().chunks(70).map(|line| String::from_utf8_lossy(line).into_owned()).collect();
    let pasted = format!("\u{feff}  \"{}\"\r\n", wrapped.join("\r\n> "));
    assert_eq!(Invitation::decode(&pasted).unwrap().digest(), invitation.digest());
}

#[test]
fn every_cut_code_is_told_as_cut() {
    let invitation = invitation();
    let code = invitation.code();
    for length in 3..code.len() {
        let result = Invitation::decode(&code[..length]);
        assert!(matches!(result, Err(InvitationError::Cut { found, .. }) if found == length), "{length}: {result:?}");
    }
}

#[test]
fn every_altered_character_is_told_as_altered() {
    let invitation = invitation();
    let code = invitation.code();
    for position in "entente1-".len()..code.len() {
        for other in ["A", "B"] {
            let mut altered = code.to_owned();
            altered.replace_range(position..=position, other);
            let expected = if altered == code { Ok(()) } else { Err(InvitationError::Altered) };
            assert_eq!(Invitation::decode(&altered).map(|_| ()), expected, "at {position}");
        }
    }
}

#[test]
fn added_and_swapped_characters_are_told_as_altered() {
    let invitation = invitation();
    let code = invitation.code();
    for altered in [format!("{code}A"), format!("{code}{code}"), code.replacen("entente1-", "entente1-A", 1)] {
        assert_eq!(Invitation::decode(&altered).map(|_| ()), Err(InvitationError::Altered));
    }
    let mut swapped: Vec<char> = code.chars().collect();
    let position = (30..).find(|position| swapped[*position] != swapped[position + 1]).unwrap();
    swapped.swap(position, position + 1);
    let swapped: String = swapped.into_iter().collect();
    assert_eq!(Invitation::decode(&swapped).map(|_| ()), Err(InvitationError::Altered));
}

#[test]
fn other_texts_are_told_as_no_code() {
    for text in ["", "e", "hello", "https://a.example", "eyJhbGciOiJIUzI1NiJ9.e30.abc", "entente-abc", "ententeX-abc"] {
        assert_eq!(Invitation::decode(text).map(|_| ()), Err(InvitationError::NotACode), "{text}");
    }
    assert_eq!(Invitation::decode(&"a".repeat(1_000_000)).map(|_| ()), Err(InvitationError::NotACode));
}

#[test]
fn a_code_of_a_later_version_says_so() {
    let error = Invitation::decode("entente2-AAAA").map(|_| ());
    assert_eq!(error, Err(InvitationError::UnknownVersion { found: 2 }));
}

#[test]
fn a_changed_code_with_a_mended_checksum_is_told_as_forged() {
    let forged = with_payload(|payload| payload.replace("a.example", "x.example"));
    assert_eq!(Invitation::decode(&forged).map(|_| ()), Err(InvitationError::Forged));
}

#[test]
fn a_sound_frame_around_other_content_is_malformed() {
    let other = with_payload(|payload| payload.replace("\"private\"", "\"psychic\""));
    assert!(matches!(Invitation::decode(&other), Err(InvitationError::Malformed { .. })));
}

#[test]
fn an_expired_code_is_refused_at_its_moment() {
    let (invitation, node) = (invitation(), node(&ACCEPTOR_SEED).node_id());
    assert_eq!(invitation.check_usable(&node, &[], EXPIRES - 1), Ok(()));
    let expired = Err(InvitationError::Expired { expires_ms: EXPIRES });
    assert_eq!(invitation.check_usable(&node, &[], EXPIRES), expired);
}

#[test]
fn a_code_pasted_where_it_was_made_is_refused() {
    let own = node(&INITIATOR_SEED).node_id();
    assert_eq!(invitation().check_usable(&own, &[], NOW), Err(InvitationError::OwnCode));
}

#[test]
fn a_code_for_another_destination_is_refused() {
    let mut terms = terms();
    terms.connection_type = ConnectionType::Public;
    terms.destination = Some("https://b.example/".to_owned());
    let invitation = Invitation::issue(terms, &node(&INITIATOR_SEED)).unwrap();
    let node = node(&ACCEPTOR_SEED).node_id();
    assert_eq!(invitation.check_usable(&node, &["https://B.example".to_owned()], NOW), Ok(()));
    let elsewhere = invitation.check_usable(&node, &["https://c.example".to_owned()], NOW);
    assert!(matches!(elsewhere, Err(InvitationError::OtherDestination { .. })));
}

#[test]
fn unusable_terms_are_not_issued() {
    let keys = node(&INITIATOR_SEED);
    let refused = |change: &dyn Fn(&mut entente_link::invitation::InvitationTerms)| {
        let mut terms = terms();
        change(&mut terms);
        assert!(matches!(Invitation::issue(terms, &keys), Err(InvitationError::Malformed { .. })));
    };
    refused(&|terms| terms.connection_name = "x".repeat(256));
    refused(&|terms| terms.connection_name = " ".to_owned());
    refused(&|terms| terms.inviter.short_name = "line\nbreak".to_owned());
    refused(&|terms| terms.inviter.addresses.clear());
    refused(&|terms| terms.connection_type = ConnectionType::Relayed);
    refused(&|terms| terms.inviter.node_key = node(&STRANGER_SEED).public());
}

#[test]
fn a_relayed_code_needs_no_address() {
    let mut terms = terms();
    terms.connection_type = ConnectionType::Relayed;
    terms.inviter.addresses.clear();
    terms.relay = Some(RelayAddress { url: "https://relay.example".to_owned(), mailbox: "m1".to_owned() });
    let invitation = Invitation::issue(terms, &node(&INITIATOR_SEED)).unwrap();
    assert_eq!(Invitation::decode(invitation.code()).unwrap().terms(), invitation.terms());
}

#[test]
fn debug_shows_neither_secret_nor_code() {
    let shown = format!("{:?}", invitation());
    assert!(shown.contains("hidden"));
    assert!(!shown.contains("entente1-"));
    assert!(!shown.contains("119, 119"));
}

/// A code whose payload was changed and whose lengths and checksum were mended, but not its signature.
fn with_payload(change: impl Fn(&str) -> String) -> String {
    use aws_lc_rs::digest::{SHA256, digest};
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    let invitation = invitation();
    let bytes = URL_SAFE_NO_PAD.decode(&invitation.code()["entente1-".len()..]).unwrap();
    let end = bytes.len() - 72;
    let before = std::str::from_utf8(&bytes[4..end]).unwrap();
    let after = change(before);
    assert_ne!(after, before);
    let length = u16::try_from(after.len()).unwrap().to_be_bytes();
    let mut forged = [&length[..], &digest(&SHA256, &length).as_ref()[..2], after.as_bytes()].concat();
    forged.extend_from_slice(&bytes[end..end + 64]);
    let checksum = digest(&SHA256, &forged);
    forged.extend_from_slice(&checksum.as_ref()[..8]);
    format!("entente1-{}", URL_SAFE_NO_PAD.encode(forged))
}
