//! 3GPP and IETF facts as data: tables and their look-ups, each with its source. No octets are read here.

pub mod nas_5gs;
//! 3GPP and IETF facts as data: registries and tables, each with its source.

pub mod dns;
