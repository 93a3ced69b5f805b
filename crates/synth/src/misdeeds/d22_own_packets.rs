//! D22: the UPF sends packets of its own towards the data network, under a user's address.

use super::once::STRANGER;
use super::{Deed, Form, Group, Misdeed};
use crate::interface::Interface;
use crate::stage::Stage;
use crate::stage::send::{Body, Send, Truth};

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "D22",
    name: "user-plane piggyback",
    group: Group::Covert,
    about: [
        "the UPF sends to a stranger under a user's address, with each of the user's packets",
        "the UPF sends a packet of its own to whom the user speaks, with each fourth of the user's",
        "the UPF lowers the hop count and marks the packets that it sends on",
    ],
    told_by: Interface::N3,
    also: &[],
    make: |form| Box::new(Own { form, victim: None, seen: 0 }),
};

#[derive(Debug)]
struct Own {
    form: Form,
    victim: Option<u32>,
    seen: u32,
}

/// The header of an IPv4 packet with another checksum, as it has to be (RFC 791 clause 3.1).
fn summed(packet: &mut [u8]) {
    if let Some(sum) = packet.get_mut(10..12) {
        sum.fill(0);
    }
    let words = packet.get(..20).map(|header| header.as_chunks::<2>().0).unwrap_or_default();
    let sum: u32 = words.iter().map(|word| u32::from(u16::from_be_bytes(*word))).sum();
    let folded = (sum & 0xffff) + (sum >> 16);
    let own = !((folded & 0xffff) + (folded >> 16)) as u16;
    if let Some(sum) = packet.get_mut(10..12) {
        sum.copy_from_slice(&own.to_be_bytes());
    }
}

impl Deed for Own {
    fn see(&mut self, stage: &mut Stage, number: usize, send: &mut Send) {
        let Some(ue) = send.truth.ue else { return };
        let Body::Users(packet) = &mut send.body else { return };
        // Of IPv4, and from the user: beyond the UPF those have the hops that the UE gave them.
        let up = packet.first() == Some(&0x45) && packet.get(8) == Some(&64);
        let is_own = send.truth.misdeed == Some(number);
        if send.interface != Interface::N6 || is_own || !up || *self.victim.get_or_insert(ue) != ue {
            return;
        }
        if self.form == Form::Lookalike {
            if let Some([_, service, ..]) = packet.get_mut(..12) {
                *service = 0x88;
            }
            if let Some(hops) = packet.get_mut(8) {
                *hops -= 1;
            }
            summed(packet);
            return;
        }
        self.seen += 1;
        if self.form == Form::Stealthy && self.seen % 4 != 1 {
            return;
        }
        let mut own = packet.clone();
        // Another identification makes it another packet, and to a stranger it has another address.
        if let Some(identification) = own.get_mut(4..6) {
            identification.copy_from_slice(&(0xbe00 | self.seen as u16 & 0xff).to_be_bytes());
        }
        if let (Form::Crude, std::net::IpAddr::V4(stranger), Some(to)) = (self.form, STRANGER, own.get_mut(16..20)) {
            to.copy_from_slice(&stranger.octets());
        }
        summed(&mut own);
        let truth = Truth { misdeed: Some(number), ..send.truth };
        let (at, body) = (send.at + 40_000, Body::Users(own));
        stage.queue.send(Send { at, truth, body, ..send.clone() });
    }
}
