//! See `beleg_fuzz::Run::Multipart`.
#![no_main]

libfuzzer_sys::fuzz_target!(|octets: &[u8]| beleg_fuzz::Run::Multipart.on(octets));
