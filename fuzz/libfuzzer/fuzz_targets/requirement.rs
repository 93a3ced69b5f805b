//! See `beleg_fuzz::Run::Requirement`.
#![no_main]

libfuzzer_sys::fuzz_target!(|octets: &[u8]| beleg_fuzz::Run::Requirement.on(octets));
