//! Every decoder of the registry: the first octet picks it. `BELEG_PROTOCOL=pfcp` picks one for the whole run.
#![no_main]

use std::sync::LazyLock;

use beleg_fuzz::{Target, targets};

static TARGETS: LazyLock<Vec<Target>> = LazyLock::new(|| {
    let decoders = targets().into_iter().filter(|target| target.name.starts_with("decode-"));
    match std::env::var("BELEG_PROTOCOL") {
        Ok(name) => decoders.filter(|target| target.name == format!("decode-{name}")).collect(),
        Err(_) => decoders.collect(),
    }
});

libfuzzer_sys::fuzz_target!(|octets: &[u8]| {
    let Some((&first, rest)) = octets.split_first() else { return };
    if let Some(target) = TARGETS.get(usize::from(first) % TARGETS.len().max(1)) {
        target.run.on(rest);
    }
});
