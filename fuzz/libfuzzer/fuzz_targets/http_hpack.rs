//! See `beleg_fuzz::Run::Hpack`.
#![no_main]

libfuzzer_sys::fuzz_target!(|octets: &[u8]| beleg_fuzz::Run::Hpack.on(octets));
