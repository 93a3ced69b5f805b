//! See `beleg_fuzz::Run::Conversation`.
#![no_main]

libfuzzer_sys::fuzz_target!(|octets: &[u8]| beleg_fuzz::Run::Conversation.on(octets));
