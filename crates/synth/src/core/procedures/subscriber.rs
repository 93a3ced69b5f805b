//! What the messages of a UE have in common: who its functions are, its identifiers, where it is.

use crate::core::script::Script;
use crate::nas::security::Header;
use crate::ngap::location;
use crate::tree::{Members, Tree};

/// The functions that serve a UE.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Serving {
    pub(crate) gnb: usize,
    pub(crate) amf: usize,
    pub(crate) smf: usize,
}

impl Script<'_> {
    /// Who serves the script's UE.
    pub(crate) fn serving(&mut self) -> Serving {
        let gnb = self.ue.as_ref().map_or(0, |ue| ue.gnb);
        Serving { gnb, amf: self.world().first("AMF"), smf: self.world().first("SMF") }
    }

    /// The function of a role in the network that keeps the UE's subscription: its home network's, where it roams.
    pub(crate) fn keeper(&mut self, role: &str) -> usize {
        let (ue, world) = (self.ue.clone(), self.world());
        match ue.filter(|ue| world.roaming(ue).is_some()) {
            Some(ue) => world.first_in(role, world.home(&ue)),
            None => world.first(role),
        }
    }

    /// The identity under which the core knows the subscriber.
    pub(crate) fn supi(&mut self) -> String {
        match self.ue.take() {
            Some(ue) => {
                let supi = format!("imsi-{}", self.world().imsi(&ue));
                self.ue = Some(ue);
                supi
            }
            None => String::new(),
        }
    }

    /// Where the UE is.
    pub(crate) fn location(&mut self) -> Tree {
        let gnb = self.serving().gnb;
        let home = self.world().scenario.plmn.clone();
        // The upper 32 bits of a cell's identity are its gNB's (TS 38.413 clause 9.3.1.7).
        location(&home, (gnb as u64 + 1) << 4 | 1, 1)
    }

    /// AMF-UE-NGAP-ID and RAN-UE-NGAP-ID as IEs.
    pub(crate) fn ids(&self) -> Members {
        let (amf, ran) = self.ue.as_ref().and_then(|ue| ue.ids).unwrap_or_default();
        vec![("AMF-UE-NGAP-ID", Tree::Number(amf)), ("RAN-UE-NGAP-ID", Tree::Number(ran))]
    }

    /// A message about the UE, from its gNB.
    pub(crate) fn up(&mut self, name: &'static str, more: Members) {
        let (serving, mut ies) = (self.serving(), self.ids());
        ies.extend(more);
        self.ngap(serving.gnb, serving.amf, 1, name, ies);
    }

    /// A message about the UE, to its gNB.
    pub(crate) fn down(&mut self, name: &'static str, more: Members) {
        let (serving, mut ies) = (self.serving(), self.ids());
        ies.extend(more);
        self.ngap(serving.amf, serving.gnb, 1, name, ies);
    }

    /// A NAS message from the UE, as it is.
    pub(crate) fn nas_up(&mut self, nas: Vec<u8>) {
        self.air();
        let location = self.location();
        self.up("UplinkNASTransport", vec![("NAS-PDU", Tree::Octets(nas)), ("UserLocationInformation", location)]);
    }

    /// A NAS message to the UE, as it is.
    pub(crate) fn nas_down(&mut self, nas: Vec<u8>) {
        self.down("DownlinkNASTransport", vec![("NAS-PDU", Tree::Octets(nas))]);
    }

    /// A NAS message from the UE, ciphered.
    pub(crate) fn secure_up(&mut self, plain: &[u8]) {
        let nas = self.protect(true, Header::Ciphered, plain);
        self.nas_up(nas);
    }

    /// A NAS message to the UE, ciphered.
    pub(crate) fn secure_down(&mut self, plain: &[u8]) {
        let nas = self.protect(false, Header::Ciphered, plain);
        self.nas_down(nas);
    }
}
