//! Acceptances: any JSON, and any description inside a genuine one.
#![no_main]

use entente_fuzz::{NOW, acceptance_around, invitation, receive_keys};
use entente_link::handshake::{Acceptance, Answer, HandshakeError, InvitationState, Verdict, consider, read_answer};
use entente_link::invitation::Invitation;
use entente_link::keys::ReceiveKeys;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static FIXED: LazyLock<(Invitation, ReceiveKeys)> = LazyLock::new(|| (invitation(), receive_keys()));

fuzz_target!(|data: &[u8]| {
    let (invitation, keys) = &*FIXED;
    if let Ok(acceptance) = serde_json::from_slice::<Acceptance>(data) {
        let verdict = consider(invitation, &InvitationState::Open, keys, &acceptance, NOW);
        assert!(verdict.is_err(), "nobody guesses a MAC");
    }
    let genuine = acceptance_around(invitation, data);
    if let Ok(answer) = serde_json::from_slice::<Answer>(data) {
        assert!(read_answer(invitation, &genuine, keys, &answer).is_err(), "nobody guesses a signature");
    }
    match consider(invitation, &InvitationState::Open, keys, &genuine, NOW) {
        Ok(Verdict::First(accepted)) => assert!(!accepted.comparison_code.is_empty()),
        Ok(Verdict::Repeat(_)) => panic!("an open invitation has no answer to repeat"),
        Err(error) => assert!(
            !matches!(error, HandshakeError::BadMac | HandshakeError::BadSignature | HandshakeError::Unsealable),
            "a genuine acceptance is refused: {error}"
        ),
    }
});
