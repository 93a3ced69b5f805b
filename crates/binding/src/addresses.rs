//! The address of a PDU session's UE, as N1 tells the UE and as N4 gives it to the UPF. Of IPv6 N1 has no prefix: it is not compared.

use std::net::Ipv4Addr;

use beleg_wire::protocols::nas_5gs::PduAddress;

/// What both say.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Addresses {
    on_n1: Option<Ipv4Addr>,
    on_n4: Option<Ipv4Addr>,
    /// One of them has said two.
    several: bool,
    /// Others' addresses are the session's too, as with framed routes.
    pub(crate) any: bool,
}

impl Addresses {
    /// N1 tells the UE.
    pub(crate) fn told(&mut self, address: PduAddress) {
        Self::one(&mut self.on_n1, address.ipv4, &mut self.several);
    }

    /// N4 gives it to the UPF.
    pub(crate) fn given(&mut self, address: Ipv4Addr) {
        Self::one(&mut self.on_n4, Some(address), &mut self.several);
    }

    /// What was seen of the same session elsewhere.
    pub(crate) fn join(&mut self, other: Self) {
        self.several |= other.several;
        self.any |= other.any;
        Self::one(&mut self.on_n1, other.on_n1, &mut self.several);
        Self::one(&mut self.on_n4, other.on_n4, &mut self.several);
    }

    /// Whether they agree, where both were seen.
    pub(crate) fn agree(&self) -> Option<bool> {
        let (on_n1, on_n4) = self.on_n1.zip(self.on_n4).filter(|_| !self.any)?;
        Some(on_n1 == on_n4 && !self.several)
    }

    fn one(kept: &mut Option<Ipv4Addr>, said: Option<Ipv4Addr>, several: &mut bool) {
        // Who is to ask for an address by DHCP has none yet (TS 24.501 clause 6.2.4.1).
        let Some(said) = said.filter(|said| !said.is_unspecified()) else { return };
        *several |= *kept.get_or_insert(said) != said;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_said_is_one_address() {
        let told = |last: u8| PduAddress { ipv4: Some([10, 45, 0, last].into()), identifier: None };
        let mut addresses = Addresses::default();
        addresses.told(told(2));
        assert_eq!(addresses.agree(), None);
        addresses.given([0, 0, 0, 0].into());
        assert_eq!(addresses.agree(), None, "the UPF is to choose one");
        addresses.given([10, 45, 0, 2].into());
        addresses.told(told(2));
        assert_eq!(addresses.agree(), Some(true));
        let before = addresses;
        addresses.given([10, 45, 0, 3].into());
        assert_eq!(addresses.agree(), Some(false));
        addresses.any = true;
        assert_eq!(addresses.agree(), None);
        let mut other = Addresses::default();
        other.told(told(4));
        other.join(before);
        assert_eq!(other.agree(), Some(false));
    }
}
