//! Bodies in all encodings: any bytes, any bytes deflated, and messages that are packed and unpacked again.
#![no_main]

use entente_link::body::{Packing, unpack};
use entente_link::limits::{MAX_BODY_BYTES, MAX_MESSAGES_PER_ENVELOPE};
use entente_link::terms::{Capabilities, Feature};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static ALL: LazyLock<Packing> = LazyLock::new(|| {
    let all = Capabilities::of(Feature::ALL, "");
    Packing::between(&all, &all)
});

fuzz_target!(|data: &[u8]| {
    read(data);
    read(&[&[1][..], data].concat());
    read(&[&[2][..], data].concat());
    if let Ok(length) = u32::try_from(data.len()) {
        let message = [&[0][..], &length.to_be_bytes(), data].concat();
        let waiting = vec![message; 1 + data.len() % 5];
        let (count, body) = ALL.pack(&waiting).expect("something waits");
        assert_eq!(unpack(&body).as_deref(), Ok(&waiting[..count]));
    }
});

fn read(body: &[u8]) {
    match unpack(body) {
        Ok(messages) => {
            assert!((1..=MAX_MESSAGES_PER_ENVELOPE).contains(&messages.len()));
            assert!(messages.iter().map(Vec::len).sum::<usize>() <= MAX_BODY_BYTES);
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
