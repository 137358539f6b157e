//! Envelopes: any bytes, and a genuine one with any change.
#![no_main]

use entente_fuzz::{address, expected, initiator, receive_keys};
use entente_link::envelope::{open, peek, seal};
use entente_link::keys::{NodePublicKey, ReceiveKeys};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static FIXED: LazyLock<(NodePublicKey, ReceiveKeys, Vec<u8>)> = LazyLock::new(|| {
    let (node, keys) = (initiator(), receive_keys());
    let genuine = seal(&address(1), b"what nobody else reads", &keys.newest(), &node).expect("sealed");
    (node.public(), keys, genuine)
});

fuzz_target!(|data: &[u8]| {
    let (sender, keys, genuine) = &*FIXED;
    let _header = peek(data);
    assert!(open(data, &expected(sender), keys).is_err(), "nobody guesses a signature");
    let changed = changed(genuine, data);
    let opened = open(&changed, &expected(sender), keys);
    assert_eq!(opened.is_ok(), changed == *genuine, "a changed envelope opens");
});

/// The first two bytes say where, the third how many bytes go, the rest comes there instead.
fn changed(genuine: &[u8], data: &[u8]) -> Vec<u8> {
    let [high, low, gone, new @ ..] = data else { return genuine.to_vec() };
    let at = usize::from(u16::from_be_bytes([*high, *low])) % (genuine.len() + 1);
    let end = (at + usize::from(*gone)).min(genuine.len());
    [&genuine[..at], new, &genuine[end..]].concat()
}
