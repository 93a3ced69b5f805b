//! See `beleg_fuzz::Run::Token`.
#![no_main]

libfuzzer_sys::fuzz_target!(|octets: &[u8]| beleg_fuzz::Run::Token.on(octets));
