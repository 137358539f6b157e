//! Invitation codes: any text, and any payload in a code that is whole and signed.
#![no_main]

use entente_fuzz::code_around;
use entente_link::invitation::Invitation;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Ok(text) = std::str::from_utf8(data) {
        read(text);
    }
    if let Some(code) = code_around(data) {
        read(&code);
    }
});

fn read(text: &str) {
    match Invitation::decode(text) {
        Ok(invitation) => {
            let again = Invitation::decode(invitation.code()).expect("its own code is read");
            assert_eq!(again.digest(), invitation.digest());
            assert!(!format!("{invitation:?}").contains("\"secret\""));
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
