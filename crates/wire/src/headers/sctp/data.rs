//! The two chunks that carry user data: DATA (RFC 9260 clause 3.3.1) and I-DATA (RFC 8260 clause 2.1).

use beleg_model::Span;

use super::{Chunk, kind};
use crate::reader::Reader;

/// A DATA or I-DATA chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Data<'a> {
    /// Transmission sequence number.
    pub tsn: u32,
    /// Stream identifier.
    pub stream: u16,
    /// Where the fragment belongs in its stream.
    pub order: Order,
    /// Payload protocol identifier; an I-DATA chunk has it in the first fragment only.
    pub ppid: Option<u32>,
    /// I bit: the sender wants the SACK at once (RFC 7053).
    pub immediate: bool,
    /// U bit: not ordered against other messages of the stream.
    pub unordered: bool,
    /// B bit: the first fragment of a user message.
    pub beginning: bool,
    /// E bit: the last fragment of a user message.
    pub ending: bool,
    /// The user data, as far as they are there.
    pub user: &'a [u8],
    /// Where the user data stand in the packet.
    pub user_span: Span,
    /// Whether the packet ends before the user data do.
    pub is_cut: bool,
}

/// How a fragment's place in its stream is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// DATA: the stream sequence number; fragments follow each other by TSN.
    Sequence(u16),
    /// I-DATA: the message identifier, and the fragment sequence number within the message.
    Message {
        /// Message identifier.
        id: u32,
        /// Fragment sequence number, 0 in the first fragment.
        fragment: u32,
    },
}

impl<'a> Data<'a> {
    /// Reads a chunk as DATA or I-DATA; `None` where it is neither or ends before its fixed part does.
    pub fn read(chunk: &Chunk<'a>) -> Option<Self> {
        let [immediate, unordered, beginning, ending] = [8, 4, 2, 1].map(|bit| chunk.flags & bit != 0);
        let mut reader = Reader::new(chunk.value);
        let (tsn, stream) = (reader.u32()?, reader.u16()?);
        let (order, ppid) = match chunk.kind {
            kind::DATA => (Order::Sequence(reader.u16()?), Some(reader.u32()?)),
            kind::I_DATA => {
                let _reserved = reader.u16()?;
                let id = reader.u32()?;
                let ppid_or_fragment = reader.u32()?;
                // One field has both meanings; the first fragment is number 0 without saying so.
                if beginning {
                    (Order::Message { id, fragment: 0 }, Some(ppid_or_fragment))
                } else {
                    let fragment = ppid_or_fragment;
                    (Order::Message { id, fragment }, None)
                }
            }
            _ => return None,
        };
        let start = chunk.value_span().start as usize;
        Some(Self {
            tsn,
            stream,
            order,
            ppid,
            immediate,
            unordered,
            beginning,
            ending,
            user: reader.rest(),
            user_span: Span::new(start.saturating_add(reader.at()), reader.left()),
            is_cut: chunk.is_cut(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::headers::sctp::Chunks;
    use hex_literal::hex;

    #[test]
    fn data_and_its_bits() {
        let packet = hex!("9604960c 01020304 00000000 00 0b 0013 00000009 0001 0002 0000003c 616263 00");
        let chunk = Chunks::of(&packet).next().unwrap();
        let data = Data::read(&chunk).unwrap();
        assert_eq!((data.tsn, data.stream, data.ppid), (9, 1, Some(60)));
        assert_eq!(data.order, Order::Sequence(2));
        assert!(data.immediate && !data.unordered && data.beginning && data.ending);
        assert_eq!((data.user, data.user_span), (&b"abc"[..], Span::new(28, 3)));
    }

    #[test]
    fn i_data_has_one_field_for_ppid_and_fragment() {
        let mut packet = hex!("9604960c 01020304 00000000 40 02 0018 00000009 0001 0000 00000005 0000003c 61626364");
        let first = Data::read(&Chunks::of(&packet).next().unwrap()).unwrap();
        assert_eq!(first.order, Order::Message { id: 5, fragment: 0 });
        assert_eq!(first.ppid, Some(60));
        packet[13] = 0;
        let later = Data::read(&Chunks::of(&packet).next().unwrap()).unwrap();
        let order = Order::Message { id: 5, fragment: 60 };
        assert_eq!((later.order, later.ppid), (order, None));
    }

    #[test]
    fn a_chunk_without_its_fixed_part_is_no_data() {
        let packet = hex!("9604960c 01020304 00000000 00 03 000f 00000009 0001 0002 000000");
        assert_eq!(Data::read(&Chunks::of(&packet).next().unwrap()), None);
    }
}
