//! What is to be sent: a message that may still be changed, with who sends it, when, and why.

use std::net::IpAddr;
use std::sync::Arc;

use serde_json::Value;

use crate::interface::Interface;
use crate::packet::End;
use crate::pfcp::Pfcp;
use crate::tree::Members;

/// A message to be sent.
#[derive(Clone, Debug)]
pub struct Send {
    /// When, in nanoseconds since the epoch.
    pub at: i64,
    /// Where it is seen.
    pub interface: Interface,
    /// From which address.
    pub from: IpAddr,
    /// To which.
    pub to: IpAddr,
    /// What.
    pub body: Body,
    /// Why.
    pub truth: Truth,
}

/// Why something is sent: the ground truth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Truth {
    /// Which procedure it belongs to.
    pub procedure: &'static str,
    /// About which UE, by its number.
    pub ue: Option<u32>,
    /// As part of which planted misdeed, by its place in the scenario.
    pub misdeed: Option<usize>,
}

/// What is sent.
#[derive(Clone, Debug)]
pub enum Body {
    /// The beginning or the end of an SCTP association, step by step.
    Sctp(SctpStep),
    /// An NGAP message.
    Ngap(Ngap),
    /// An XnAP message.
    Xnap(Ngap),
    /// DATA chunks that waited for company.
    Flush,
    /// A PFCP message.
    Pfcp(Pfcp),
    /// A segment of a TCP connection, by the connection's number.
    Tcp(u32, TcpStep),
    /// A request or a response over HTTP/2.
    Http(Http),
    /// A GTP-U message.
    Gtp(Gtp),
    /// A UDP datagram: ports and payload.
    Datagram((u16, u16), Vec<u8>),
    /// What an IP packet carries: its protocol and payload.
    Packet(u8, Vec<u8>),
    /// A packet of a user, on a link between the two addresses.
    Users(Vec<u8>),
}

/// Steps of an SCTP association (RFC 9260 clause 5.1, 9.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SctpStep {
    /// INIT
    Init,
    /// INIT ACK
    InitAck,
    /// COOKIE ECHO
    CookieEcho,
    /// COOKIE ACK
    CookieAck,
    /// HEARTBEAT, and its answer.
    Heartbeat(bool, u32),
    /// SACK
    Sack,
}

/// A message of NGAP or XnAP.
#[derive(Clone, Debug)]
pub struct Ngap {
    /// Its name.
    pub name: &'static str,
    /// Its IEs.
    pub ies: Members,
    /// The stream: 0 for what is about no UE.
    pub stream: u16,
    /// Octets behind the PDU.
    pub tail: Vec<u8>,
}

/// Segments of a TCP connection.
#[derive(Clone, Debug)]
pub enum TcpStep {
    /// The client's first.
    Syn,
    /// The server's answer.
    SynAck,
    /// An acknowledgement, from the client or not, if one is due.
    Ack(bool),
    /// Data, from the client or not.
    Data(bool, Vec<u8>),
    /// The end of a direction.
    Fin(bool),
    /// A refusal by the server.
    Reset,
}

/// A request or a response.
#[derive(Clone, Debug)]
pub struct Http {
    /// The TCP connection.
    pub connection: u32,
    /// Which request it is or answers.
    pub exchange: u64,
    /// Method and path of a request, status of a response.
    pub start: Start,
    /// Header fields.
    pub fields: Vec<Field>,
    /// Its content.
    pub content: Content,
}

/// A header field: its name and its value. Many say the same.
pub type Field = (&'static str, Arc<str>);

/// How a message of HTTP begins.
#[derive(Clone, Debug)]
pub enum Start {
    /// A request.
    Request(&'static str, String),
    /// A response.
    Response(u16),
}

/// What a message of HTTP holds.
#[derive(Clone, Debug)]
pub enum Content {
    /// Nothing.
    None,
    /// JSON, with its media type.
    Json(&'static str, Value),
    /// `multipart/related`: JSON, and parts with content ID, media type and octets.
    Multipart(Value, Vec<(&'static str, &'static str, Vec<u8>)>),
    /// Anything else, with its media type.
    Other(&'static str, Vec<u8>),
}

/// A GTP-U message (TS 29.281).
#[derive(Clone, Debug)]
pub struct Gtp {
    /// 255 for a G-PDU.
    pub kind: u8,
    /// The receiver's TEID.
    pub teid: u32,
    /// Whether it goes up, and the QFI, for a PDU Session Container.
    pub container: Option<(bool, u8)>,
    /// The sequence number.
    pub sequence: Option<u16>,
    /// Further extension headers: type and content, whose length is a multiple of four less two.
    pub extensions: Vec<(u8, Vec<u8>)>,
    /// Bits of the flags that are spare.
    pub spare: u8,
    /// The octet of the N-PDU number, which no flag announces here.
    pub unused: u8,
    /// The T-PDU, or the information elements.
    pub payload: Vec<u8>,
}

impl Gtp {
    const fn flags(&self) -> u8 {
        let extended = self.container.is_some() || !self.extensions.is_empty();
        0x30 | self.spare | (extended as u8) << 2 | (self.sequence.is_some() as u8) << 1
    }

    /// How many octets the message has.
    pub fn size(&self) -> usize {
        let extensions: usize = self.extensions.iter().map(|(_, content)| 2 + content.len()).sum();
        let optional = if self.flags() & 7 == 0 { 0 } else { 4 + extensions };
        let container = if self.flags() & 7 != 0 && self.container.is_some() { 4 } else { 0 };
        8 + optional + container + self.payload.len()
    }

    /// The octets of the message, behind what is there already.
    pub fn write(&self, out: &mut Vec<u8>) {
        let flags = self.flags();
        let len = u16::try_from(self.size() - 8).unwrap_or(u16::MAX).to_be_bytes();
        out.extend_from_slice(&[flags, self.kind, len[0], len[1]]);
        out.extend_from_slice(&self.teid.to_be_bytes());
        if flags & 7 != 0 {
            out.extend(self.sequence.unwrap_or(0).to_be_bytes());
            out.push(self.unused);
            if let Some((uplink, qfi)) = self.container {
                out.extend([0x85, 1, if uplink { 0x10 } else { 0 }, qfi & 0x3f]);
            }
            for (kind, content) in &self.extensions {
                out.extend([*kind, (content.len() + 2).div_ceil(4) as u8]);
                out.extend(content);
            }
            out.push(0);
        }
        out.extend_from_slice(&self.payload);
    }

    /// A G-PDU.
    pub const fn g_pdu(teid: u32, uplink: bool, qfi: u8, packet: Vec<u8>) -> Self {
        Self {
            kind: 255,
            teid,
            container: Some((uplink, qfi)),
            sequence: None,
            extensions: Vec::new(),
            spare: 0,
            unused: 0,
            payload: packet,
        }
    }
}

/// A connection between two functions, or what else is spoken over TCP.
#[derive(Clone, Copy, Debug)]
pub struct Connection {
    /// Who opened it.
    pub client: End,
    /// To whom.
    pub server: End,
}
