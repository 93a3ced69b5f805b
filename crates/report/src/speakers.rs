//! Who takes part in a request, for a line of text.

use std::fmt::Write as _;

use beleg_procedures::functions::{Speaker, Speakers};

/// Appends who sends a request to whom and what it is: `AMF → AUSF  Nausf_UEAuthentication Authenticate  `. Nothing where
/// nothing of it is known.
pub(crate) fn line(speakers: &Speakers, out: &mut String) {
    if speakers.service.is_none() && speakers.consumer.is_none() && speakers.producer.is_none() {
        return;
    }
    let _ = write!(out, "{} → {}  ", kind(speakers.client()), kind(speakers.server()));
    if let Some(service) = speakers.service {
        let _ = write!(out, "{service} {}  ", speakers.operation.unwrap_or("?"));
    }
}

fn kind(speaker: Option<&Speaker>) -> &str {
    speaker.and_then(|speaker| speaker.function.kind()).unwrap_or("?")
}

#[cfg(test)]
mod tests {
    use super::*;
    use beleg_procedures::functions::{Evidence, Function};

    #[test]
    fn a_line_says_who_and_what() {
        let speaker = |kind: &'static str| Some(Speaker::new(Function::of(kind), Evidence::UserAgent));
        let mut speakers = Speakers {
            consumer: speaker("AMF"),
            producer: speaker("NRF"),
            service: Some("Nnrf_NFManagement"),
            operation: Some("NFStatusNotify"),
            is_callback: true,
            ..Speakers::default()
        };
        let show = |speakers: &Speakers| {
            let mut out = String::new();
            line(speakers, &mut out);
            out
        };
        assert_eq!(show(&speakers), "NRF → AMF  Nnrf_NFManagement NFStatusNotify  ");
        (speakers.consumer, speakers.operation, speakers.is_callback) = (None, None, false);
        assert_eq!(show(&speakers), "? → NRF  Nnrf_NFManagement ?  ");
        assert_eq!(show(&Speakers::default()), "");
    }
}
