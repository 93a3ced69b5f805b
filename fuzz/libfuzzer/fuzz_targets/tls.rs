//! See `beleg_fuzz::Run::Tls`.
#![no_main]

libfuzzer_sys::fuzz_target!(|octets: &[u8]| beleg_fuzz::Run::Tls.on(octets));
