//! 3GPP and IETF facts as data: tables and their look-ups, each with its source. No octets are read here.

pub mod nas_5gs;
