//! What a relay gives out: any bytes as a parcel or as an answer to a call, and any JSON with a genuine signature before it.
#![no_main]

use entente_fuzz::{CONNECTION, initiator, parcel_around};
use entente_link::keys::NodeKeys;
use entente_link::relay::{Parcel, Taken};
use entente_link::terms::Role;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static INITIATOR: LazyLock<NodeKeys> = LazyLock::new(initiator);

fuzz_target!(|data: &[u8]| {
    let _taken: Result<Taken, _> = serde_json::from_slice(data);
    read(data);
    // Seeds are whole parcels: their own signature goes, and one that counts comes.
    if let Some((_, json)) = data.split_at_checked(64) {
        read(&parcel_around(json));
    }
});

fn read(bytes: &[u8]) {
    let read = |bytes: &[u8]| Parcel::read(bytes, CONNECTION, Role::Initiator, Some(&INITIATOR.public()));
    if let Ok(parcel) = read(bytes) {
        let again = parcel.clone().write(CONNECTION, Role::Initiator, &INITIATOR).expect("what was read can be written");
        assert_eq!(read(&again), Ok(parcel));
    }
}
