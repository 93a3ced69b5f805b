//! The registry: one line a protocol. Everything else that lists protocols is derived from here.

use std::fmt;

use beleg_model::{Fields, Name, Notes};

use crate::protocol::{Carried, Decode, Protocol};

macro_rules! protocols {
    ($($(#[$doc:meta])* $module:ident: $variant:ident,)*) => {
        $(pub mod $module;)*

        /// A protocol that this program decodes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Id {
            $(#[doc = concat!("See [`", stringify!($module), "`].")] $variant,)*
        }

        /// A decoded message of any protocol.
        #[derive(Debug)]
        pub enum Message<'a> {
            $(#[doc = concat!("See [`", stringify!($module), "`].")] $variant($module::Message<'a>),)*
        }

        /// Every protocol, in the order in which structure is tried.
        pub static ALL: &[Id] = &[$(Id::$variant,)*];

        impl Id {
            /// Its description.
            pub fn protocol(self) -> &'static Protocol {
                match self {
                    $(Self::$variant => &$module::PROTOCOL,)*
                }
            }
        }

        impl<'a> Message<'a> {
            /// Reads `octets` as a message of `id`.
            pub fn decode(id: Id, octets: &'a [u8], notes: &mut Notes) -> Self {
                match id {
                    $(Id::$variant => Self::$variant($module::Message::decode(octets, notes)),)*
                }
            }

            /// Its protocol.
            pub fn id(&self) -> Id {
                match self {
                    $(Self::$variant(_) => Id::$variant,)*
                }
            }

            /// See [`Decode::name`].
            pub fn name(&self) -> Name {
                match self {
                    $(Self::$variant(message) => message.name(),)*
                }
            }

            /// See [`Decode::summary`].
            pub fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
                match self {
                    $(Self::$variant(message) => message.summary(out),)*
                }
            }

            /// See [`Decode::is_told_by_summary`].
            pub fn is_told_by_summary(&self) -> bool {
                match self {
                    $(Self::$variant(message) => message.is_told_by_summary(),)*
                }
            }

            /// See [`Decode::fields`].
            pub fn fields(&self, out: &mut dyn Fields) {
                match self {
                    $(Self::$variant(message) => message.fields(out),)*
                }
            }

            /// See [`Decode::carried`].
            pub fn carried(&self, each: &mut dyn FnMut(Carried)) {
                match self {
                    $(Self::$variant(message) => message.carried(each),)*
                }
            }
        }
    };
}

// Structure is tried in this order, so the strictest probes stand first.
protocols! {
    ngap: Ngap,
    s1ap: S1ap,
    xnap: Xnap,
    f1ap: F1ap,
    e1ap: E1ap,
    nas_5gs: Nas5gs,
    ntp: Ntp,
    gtp_u: GtpU,
    pfcp: Pfcp,
    gtpv2_c: Gtpv2C,
    tls: Tls,
    ssh: Ssh,
    dns: Dns,
    diameter: Diameter,
    arp: Arp,
    icmp: Icmp,
    icmpv6: Icmpv6,
    igmp: Igmp,
    sctp: Sctp,
    esp: Esp,
    ike: Ike,
    dhcp: Dhcp,
    lldp: Lldp,
    http: Http,
    sip: Sip,
    snmp: Snmp,
    syslog: Syslog,
}
