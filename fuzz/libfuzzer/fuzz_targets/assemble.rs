//! See `beleg_fuzz::Run::Assemble`.
#![no_main]

libfuzzer_sys::fuzz_target!(|octets: &[u8]| beleg_fuzz::Run::Assemble.on(octets));
