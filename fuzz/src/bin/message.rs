//! Bodies of envelopes: any bytes, and any JSON with the right length before it.
#![no_main]

use entente_link::message::Message;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    read(data);
    if let Ok(length) = u32::try_from(data.len()) {
        read(&[&[0][..], &length.to_be_bytes(), data].concat());
    }
});

fn read(body: &[u8]) {
    match Message::decode(body) {
        Ok(message) => {
            let again = message.encode().expect("what was read can be written");
            assert_eq!(Message::decode(&again).as_ref(), Ok(&message));
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
