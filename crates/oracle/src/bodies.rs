//! The bodies of HTTP messages as Beleg puts them together. The program's output does not show them, so this alone asks its
//! library.

use std::io;
use std::path::Path;

use beleg_assemble::Delivery;
use beleg_capture::Options;
use beleg_engine::Observer;
use beleg_wire::Message;
use beleg_wire::protocols::http::Version;

use crate::digest;

/// The digest of the body of every HTTP message of a capture, in the order of `beleg messages`; `None` where there is no
/// body, or not all of it.
pub fn of(capture: &Path) -> io::Result<Vec<Option<String>>> {
    let mut taps = beleg_capture::open(&[capture.to_owned()], Options::default()).map_err(io::Error::other)?;
    let mut bodies = Bodies::default();
    beleg_engine::run(&mut taps, beleg_engine::Settings::default(), &mut bodies);
    Ok(bodies.0)
}

#[derive(Debug, Default)]
struct Bodies(Vec<Option<String>>);

impl Observer for Bodies {
    fn message(&mut self, delivery: &Delivery<'_>) {
        let Message::Http(message) = delivery.message else { return };
        // tshark shows a body of HTTP/1 without its content codings, and one of HTTP/2 as it was sent.
        let octets = match message.head.version {
            Version::Http2 => message.body.transferred,
            Version::Http10 | Version::Http11 => message.body.content(),
        };
        self.0.push(digest::of(octets).filter(|_| message.body.whole));
    }
}
