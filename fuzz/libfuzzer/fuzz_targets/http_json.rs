//! See `beleg_fuzz::Run::Json`.
#![no_main]

libfuzzer_sys::fuzz_target!(|octets: &[u8]| beleg_fuzz::Run::Json.on(octets));
