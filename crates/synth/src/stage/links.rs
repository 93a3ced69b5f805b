//! What the layers below the messages remember: TSNs of SCTP, sequence numbers of TCP, streams and tables of HTTP/2, and the
//! identification of IP packets. Applied in the order in which things are sent.

use std::net::IpAddr;

use super::send::{Body, Connection, Content, Http, Ngap, SctpStep, Send, Start, TcpStep};
use crate::aper::Misfit;
use crate::core::world::host;
use crate::crc::crc32c;
use crate::hasher::Map;
use crate::hpack::Encoder;
use crate::interface::Interface;
use crate::packet::{self, flag, protocol};

/// What is spoken on an association: its payload protocol identifier and its port (TS 38.412 clause 7, TS 38.422 clause 7).
#[derive(Clone, Copy, Debug)]
struct Spoken {
    ppid: u32,
    port: u16,
}
const NGAP: Spoken = Spoken { ppid: 60, port: 38_412 };
const XNAP: Spoken = Spoken { ppid: 61, port: 38_422 };
const PFCP_PORT: u16 = 8_805;
const GTP_U_PORT: u16 = 2_152;
/// What a segment holds at most.
const SEGMENT: usize = 1_400;

/// One end of an association.
#[derive(Debug, Default)]
struct Half {
    tag: u32,
    tsn: u32,
    /// The last TSN that was acknowledged to the other side.
    acknowledged: u32,
    /// Next stream sequence numbers.
    streams: Map<u16, u16>,
    waiting: Vec<Vec<u8>>,
}

/// One direction of a TCP connection.
#[derive(Debug, Default)]
struct Direction {
    next: u32,
    /// How far the other side has been acknowledged.
    acknowledged: u32,
    encoder: Encoder,
}

#[derive(Debug)]
struct Tcp {
    ends: Connection,
    client: Direction,
    server: Direction,
    stream: u32,
    /// The server as requests name it.
    authority: String,
}

/// All state below the messages.
#[derive(Debug, Default)]
pub(crate) struct Links {
    associations: Map<(IpAddr, IpAddr), (Half, Half)>,
    connections: Map<u32, Tcp>,
    streams: Map<u64, u32>,
    identifications: Map<IpAddr, u16>,
}

impl Links {
    /// A connection that will be opened.
    pub(crate) fn register(&mut self, number: u32, ends: Connection, numbers: (u32, u32)) {
        let direction = |next| Direction { next, ..Direction::default() };
        let (client, server) = (direction(numbers.0), direction(numbers.1));
        let authority = match ends.server {
            (address, 80) => host(address),
            (address, port) => format!("{}:{port}", host(address)),
        };
        self.connections.insert(number, Tcp { ends, client, server, stream: 1, authority });
    }

    /// The frames of a message.
    pub(crate) fn frames(&mut self, send: &Send, bundle: bool, out: &mut Vec<Vec<u8>>) -> Result<(), Misfit> {
        let ends = (send.from, send.to);
        let spoken = if send.interface == Interface::Xn { XNAP } else { NGAP };
        let association = match &send.body {
            Body::Sctp(step) => self.sctp(ends, spoken, *step),
            Body::Ngap(message) => {
                let pdu = crate::ngap::encode(message.name, &message.ies)?;
                self.message(ends, spoken, message, &pdu, bundle)
            }
            Body::Xnap(message) => {
                let pdu = crate::xnap::encode(message.name, &message.ies)?;
                self.message(ends, spoken, message, &pdu, bundle)
            }
            Body::Flush => self.flush(ends, spoken),
            Body::Pfcp(message) => {
                let octets = message.encode();
                out.push(
                    self.datagram(ends, (PFCP_PORT, PFCP_PORT), octets.len(), |out| out.extend_from_slice(&octets)),
                );
                None
            }
            Body::Gtp(message) => {
                out.push(self.datagram(ends, (GTP_U_PORT, GTP_U_PORT), message.size(), |out| message.write(out)));
                None
            }
            Body::Datagram(ports, payload) => {
                out.push(self.datagram(ends, *ports, payload.len(), |out| out.extend_from_slice(payload)));
                None
            }
            Body::Packet(number, payload) => {
                out.push(self.frame(ends, *number, payload));
                None
            }
            Body::Users(packet) => {
                out.push(packet::ethernet(ends, packet));
                None
            }
            Body::Tcp(number, step) => {
                self.tcp(*number, step, out);
                None
            }
            Body::Http(message) => {
                self.http(message, out);
                None
            }
        };
        out.extend(association.map(|payload| self.frame(ends, protocol::SCTP, &payload)));
        Ok(())
    }

    /// The identification of the next packet of an address.
    fn identification(&mut self, of: IpAddr) -> u16 {
        let identification = self.identifications.entry(of).or_default();
        *identification = identification.wrapping_add(1);
        *identification
    }

    fn frame(&mut self, ends: (IpAddr, IpAddr), number: u8, payload: &[u8]) -> Vec<u8> {
        packet::frame(ends, number, self.identification(ends.0), payload)
    }

    /// A frame with a UDP datagram of so many octets, which are written where they belong.
    fn datagram(
        &mut self,
        ends: (IpAddr, IpAddr),
        ports: (u16, u16),
        len: usize,
        write: impl FnOnce(&mut Vec<u8>),
    ) -> Vec<u8> {
        packet::datagram(ends, ports, self.identification(ends.0), len, write)
    }

    /// The two halves of an association as the sender sees them: its own, its peer's, and their ports.
    fn halves(&mut self, ends: (IpAddr, IpAddr), spoken: Spoken) -> (&mut Half, &mut Half, (u16, u16)) {
        let fresh = || {
            let half = |tag, tsn: u32| Half { tag, tsn, acknowledged: tsn.wrapping_sub(1), ..Half::default() };
            let seed = crc32c(format!("{ends:?}").as_bytes());
            (half(seed | 1, seed.rotate_left(7)), half(seed.rotate_left(13) | 1, seed.rotate_left(21)))
        };
        // Kept under who began it: of a RAN node and an AMF the RAN node (TS 38.412 clause 7).
        let own = self.associations.contains_key(&(ends.1, ends.0));
        if own {
            let (ran, amf) = self.associations.entry((ends.1, ends.0)).or_insert_with(fresh);
            return (amf, ran, (spoken.port, port(ends.1)));
        }
        let (ran, amf) = self.associations.entry(ends).or_insert_with(fresh);
        (ran, amf, (port(ends.0), spoken.port))
    }

    fn sctp(&mut self, ends: (IpAddr, IpAddr), spoken: Spoken, step: SctpStep) -> Option<Vec<u8>> {
        let (own, peer, ports) = self.halves(ends, spoken);
        let start = |half: &Half, more: &[u8]| {
            let mut out = half.tag.to_be_bytes().to_vec();
            out.extend([0, 1, 0xa0, 0, 0, 10, 0, 10]);
            out.extend(half.tsn.to_be_bytes());
            out.extend(more);
            out
        };
        let cookie = [&own.tag.to_be_bytes()[..], &peer.tag.to_be_bytes()].concat();
        let (tag, chunk) = match step {
            SctpStep::Init => (0, chunk(1, 0, &start(own, &[]))),
            SctpStep::InitAck => {
                let cookie = [&[0, 7, 0, 12][..], &peer.tag.to_be_bytes(), &own.tag.to_be_bytes()].concat();
                (peer.tag, chunk(2, 0, &start(own, &cookie)))
            }
            SctpStep::CookieEcho => (peer.tag, chunk(10, 0, &cookie)),
            SctpStep::CookieAck => (peer.tag, chunk(11, 0, &[])),
            SctpStep::Heartbeat(ack, number) => {
                let info = [&[0, 1, 0, 8][..], &number.to_be_bytes()].concat();
                (peer.tag, chunk(if ack { 5 } else { 4 }, 0, &info))
            }
            SctpStep::Sack => {
                let tsn = peer.tsn.wrapping_sub(1);
                if own.acknowledged == tsn || !peer.waiting.is_empty() {
                    return None;
                }
                own.acknowledged = tsn;
                (peer.tag, sack(tsn))
            }
        };
        Some(sctp_packet(ports, tag, &[chunk]))
    }

    fn message(
        &mut self,
        ends: (IpAddr, IpAddr),
        spoken: Spoken,
        message: &Ngap,
        pdu: &[u8],
        bundle: bool,
    ) -> Option<Vec<u8>> {
        let (own, ..) = self.halves(ends, spoken);
        let number = own.streams.entry(message.stream).or_default();
        let mut value = Vec::with_capacity(12 + pdu.len() + message.tail.len());
        value.extend_from_slice(&own.tsn.to_be_bytes());
        value.extend_from_slice(&message.stream.to_be_bytes());
        value.extend_from_slice(&number.to_be_bytes());
        value.extend_from_slice(&spoken.ppid.to_be_bytes());
        value.extend_from_slice(pdu);
        value.extend_from_slice(&message.tail);
        *number = number.wrapping_add(1);
        own.tsn = own.tsn.wrapping_add(1);
        own.waiting.push(chunk(0, 3, &value));
        let full = own.waiting.iter().map(Vec::len).sum::<usize>() > 900;
        if bundle && !full { None } else { self.flush(ends, spoken) }
    }

    fn flush(&mut self, ends: (IpAddr, IpAddr), spoken: Spoken) -> Option<Vec<u8>> {
        let (own, peer, ports) = self.halves(ends, spoken);
        if own.waiting.is_empty() {
            return None;
        }
        let mut chunks = Vec::new();
        // What the peer has sent and still keeps back is not there to be acknowledged.
        let tsn = peer.tsn.wrapping_sub(1).wrapping_sub(peer.waiting.len() as u32);
        if own.acknowledged != tsn {
            own.acknowledged = tsn;
            chunks.push(sack(tsn));
        }
        chunks.append(&mut own.waiting);
        Some(sctp_packet(ports, peer.tag, &chunks))
    }

    fn tcp(&mut self, number: u32, step: &TcpStep, out: &mut Vec<Vec<u8>>) {
        let (by_client, flags, data): (bool, u8, &[u8]) = match step {
            TcpStep::Syn => (true, flag::SYN, &[]),
            TcpStep::SynAck => (false, flag::SYN | flag::ACK, &[]),
            TcpStep::Ack(by_client) => (*by_client, flag::ACK, &[]),
            TcpStep::Data(by_client, data) => (*by_client, flag::ACK | flag::PSH, data),
            TcpStep::Fin(by_client) => (*by_client, flag::ACK | flag::FIN, &[]),
            TcpStep::Reset => (false, flag::ACK | flag::RST, &[]),
        };
        let Self { connections, identifications, .. } = self;
        let Some(connection) = connections.get_mut(&number) else { return };
        let Tcp { ends, client, server, .. } = connection;
        let (own, peer, from, to) = match by_client {
            true => (client, server, ends.client, ends.server),
            false => (server, client, ends.server, ends.client),
        };
        let acknowledges = if matches!(step, TcpStep::Syn) { 0 } else { peer.next };
        if matches!(step, TcpStep::Ack(_)) && own.acknowledged == acknowledges {
            return;
        }
        own.acknowledged = acknowledges;
        let identification = identifications.entry(from.0).or_default();
        let mut rest = data;
        loop {
            let (piece, more) = rest.split_at_checked(SEGMENT).unwrap_or((rest, &[]));
            let flags = if more.is_empty() { flags } else { flag::ACK };
            let taken = piece.len() as u32 + u32::from(flags & (flag::SYN | flag::FIN) != 0);
            let before = own.next;
            own.next = before.wrapping_add(taken);
            *identification = identification.wrapping_add(1);
            out.push(packet::segment(from, to, *identification, (before, acknowledges), flags, piece));
            rest = more;
            if rest.is_empty() {
                break;
            }
        }
        if matches!(step, TcpStep::Reset) {
            self.connections.remove(&number);
        }
    }

    /// HTTP/2 (RFC 9113): HEADERS, and DATA where there is content.
    fn http(&mut self, message: &Http, frames: &mut Vec<Vec<u8>>) {
        let Some(connection) = self.connections.get_mut(&message.connection) else { return };
        let by_client = matches!(message.start, Start::Request(..));
        let (kind, content) = content(&message.content);
        let (stream, encoder) = match message.start {
            Start::Request(..) => {
                let stream = connection.stream;
                connection.stream += 2;
                self.streams.insert(message.exchange, stream);
                (stream, &mut connection.client.encoder)
            }
            Start::Response(_) => (self.streams.remove(&message.exchange).unwrap_or(1), &mut connection.server.encoder),
        };
        let status;
        let length = content.len().to_string();
        let mut fields: Vec<(&str, &str)> = Vec::with_capacity(6 + message.fields.len());
        match &message.start {
            Start::Request(method, path) => {
                let authority = &connection.authority;
                fields.extend([(":method", *method), (":scheme", "http"), (":authority", authority), (":path", path)]);
            }
            Start::Response(code) => {
                status = code.to_string();
                fields.push((":status", &status));
            }
        }
        if let Some(kind) = kind {
            fields.extend([("content-type", kind), ("content-length", &length)]);
        }
        fields.extend(message.fields.iter().map(|(name, value)| (*name, &**value)));
        let section = encoder.encode(fields);
        let end = u8::from(content.is_empty());
        let mut out = Vec::with_capacity(18 + section.len() + content.len());
        h2_frame(1, 4 | end, stream, &section, &mut out);
        for (at, piece) in content.chunks(16_384).enumerate() {
            let end = u8::from((at + 1) * 16_384 >= content.len());
            h2_frame(0, end, stream, piece, &mut out);
        }
        self.tcp(message.connection, &TcpStep::Data(by_client, out), frames);
    }
}

/// A port of its own for each RAN node.
fn port(address: IpAddr) -> u16 {
    let low = match address {
        IpAddr::V4(address) => u32::from(address),
        IpAddr::V6(address) => u128::from(address) as u32,
    };
    32_768 | (low as u16 & 0x3fff)
}

/// The media type and the octets of what a message holds.
fn content(content: &Content) -> (Option<&str>, Vec<u8>) {
    const BOUNDARY: &str = "beleg-part";
    match content {
        Content::None => (None, Vec::new()),
        Content::Json(kind, value) => {
            let mut out = Vec::with_capacity(512);
            // A vector takes whatever is written to it.
            let _ = serde_json::to_writer(&mut out, value);
            (Some(kind), out)
        }
        Content::Other(kind, octets) => (Some(kind), octets.clone()),
        Content::Multipart(json, parts) => {
            let mut out = format!("--{BOUNDARY}\r\nContent-Type: application/json\r\n\r\n{json}").into_bytes();
            for (id, kind, octets) in parts {
                let head = format!("\r\n--{BOUNDARY}\r\nContent-Type: {kind}\r\nContent-Id: {id}\r\n\r\n");
                out.extend(head.into_bytes());
                out.extend(octets);
            }
            out.extend(format!("\r\n--{BOUNDARY}--\r\n").into_bytes());
            (Some("multipart/related; boundary=beleg-part"), out)
        }
    }
}

/// A frame of HTTP/2 (clause 4.1).
pub(crate) fn h2_frame(kind: u8, flags: u8, stream: u32, payload: &[u8], out: &mut Vec<u8>) {
    let ([_, a, b, c], [d, e, f, g]) = ((payload.len() as u32).to_be_bytes(), stream.to_be_bytes());
    out.extend_from_slice(&[a, b, c, kind, flags, d, e, f, g]);
    out.extend_from_slice(payload);
}

fn chunk(kind: u8, flags: u8, value: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(4 + value.len());
    out.extend([kind, flags]);
    out.extend(u16::try_from(4 + value.len()).unwrap_or(u16::MAX).to_be_bytes());
    out.extend(value);
    out
}

fn sack(tsn: u32) -> Vec<u8> {
    let mut value = tsn.to_be_bytes().to_vec();
    value.extend([0, 1, 0xa0, 0, 0, 0, 0, 0]);
    chunk(3, 0, &value)
}

fn sctp_packet(ports: (u16, u16), tag: u32, chunks: &[Vec<u8>]) -> Vec<u8> {
    let mut out = Vec::with_capacity(12 + chunks.iter().map(|chunk| chunk.len() + 3).sum::<usize>());
    out.extend(ports.0.to_be_bytes());
    out.extend(ports.1.to_be_bytes());
    out.extend(tag.to_be_bytes());
    out.extend([0; 4]);
    for chunk in chunks {
        out.extend(chunk);
        out.resize(out.len().next_multiple_of(4), 0);
    }
    let sum = crc32c(&out).to_le_bytes();
    if let Some(place) = out.get_mut(8..12) {
        place.copy_from_slice(&sum);
    }
    out
}
