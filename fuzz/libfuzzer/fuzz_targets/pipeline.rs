//! See `beleg_fuzz::Run::Pipeline`.
#![no_main]

libfuzzer_sys::fuzz_target!(|octets: &[u8]| beleg_fuzz::Run::Pipeline.on(octets));
