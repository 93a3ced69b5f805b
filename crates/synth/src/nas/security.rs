//! What a UE and its AMF share: the keys of 5G AKA (TS 33.501 clause 6.1.3.2, annex A), the NAS COUNTs, and the protection of NAS
//! messages with them (TS 24.501 clause 4.4). Algorithms and derivations are `oxirush-security`'s.

use oxirush_security::milenage::{Amf, K, Milenage, Opc, Sqn};
use oxirush_security::nas_5gs::{
    NasConnection, Supi, compute_hxres_star, compute_xres_star, derive_kamf, derive_kausf, derive_kgnb,
    derive_knas_enc, derive_knas_int, derive_kseaf,
};
use oxirush_security::{
    CipheringAlgorithm, CipheringContext, Direction, IntegrityAlgorithm, IntegrityContext, NasCount, Rand,
    SecurityError,
};

use crate::rng::Rng;

/// The algorithms by their number: 5G-EA0 to 5G-EA3, 5G-IA0 to 5G-IA3 (TS 33.501 clause 5.11.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Algorithms {
    /// Of ciphering.
    pub ciphering: u8,
    /// Of integrity protection.
    pub integrity: u8,
}

impl Algorithms {
    /// As a SECURITY MODE COMMAND writes them (TS 24.501 clause 9.11.3.34).
    pub const fn octet(self) -> u8 {
        self.ciphering << 4 | self.integrity
    }
}

const fn ciphering(number: u8) -> CipheringAlgorithm {
    match number {
        1 => CipheringAlgorithm::NEA1,
        2 => CipheringAlgorithm::NEA2,
        3 => CipheringAlgorithm::NEA3,
        _ => CipheringAlgorithm::NEA0,
    }
}

const fn integrity(number: u8) -> IntegrityAlgorithm {
    match number {
        1 => IntegrityAlgorithm::NIA1,
        2 => IntegrityAlgorithm::NIA2,
        3 => IntegrityAlgorithm::NIA3,
        _ => IntegrityAlgorithm::NIA0,
    }
}

/// What one run of 5G AKA yields.
#[derive(Clone, Debug)]
pub struct Vector {
    /// The challenge.
    pub rand: [u8; 16],
    /// What lets the USIM know the network.
    pub autn: [u8; 16],
    /// The response that is expected, and that comes.
    pub res_star: [u8; 16],
    /// Its hash for the AMF.
    pub hxres_star: [u8; 16],
    /// The key that goes to the AUSF.
    pub kausf: [u8; 32],
    /// The key that goes to the AMF.
    pub kseaf: [u8; 32],
    kamf: oxirush_security::nas_5gs::KAmf,
}

/// Runs 5G AKA for a subscriber whose key and operator constant follow from `seed`; `sqn` is the sequence number.
///
/// # Errors
/// That the identity is none.
pub fn aka(seed: u64, imsi: &str, sn_name: &str, sqn: u64, rng: &mut Rng) -> Result<Vector, SecurityError> {
    let mut own = Rng::new(seed, imsi.parse().unwrap_or_default());
    let milenage = Milenage::new(&K::new(&own.octets()), &Opc::new(&own.octets()));
    let (rand, sqn) = (Rand::new(&rng.octets()), Sqn::try_from(sqn & 0xffff_ffff_ffff)?);
    let vector = milenage.authentication_vector(&rand, &sqn, &Amf::new(&[0x80, 0]));
    let (ck, ik, autn) = (vector.ck(), vector.ik(), vector.autn());
    let res_star = compute_xres_star(ck, ik, sn_name.as_bytes(), &rand, vector.xres().as_octets())?;
    let kausf = derive_kausf(ck, ik, sn_name.as_bytes(), autn)?;
    let kseaf = derive_kseaf(&kausf, sn_name.as_bytes())?;
    let kamf = derive_kamf(&kseaf, &Supi::imsi(imsi)?, &[0, 0])?;
    Ok(Vector {
        rand: *rand.as_octets(),
        autn: *autn.as_octets(),
        res_star: *res_star.as_octets(),
        hxres_star: *compute_hxres_star(&rand, &res_star).as_octets(),
        kausf: *kausf.as_octets(),
        kseaf: *kseaf.as_octets(),
        kamf,
    })
}

/// The 5G NAS security context of a UE.
#[derive(Clone, Debug)]
pub struct Context {
    /// The algorithms in use.
    pub algorithms: Algorithms,
    encryption: CipheringContext,
    integrity: IntegrityContext,
    kgnb: [u8; 32],
    uplink: u32,
    downlink: u32,
}

/// How a NAS message is protected: the security header types of TS 24.501 clause 9.3.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Header {
    /// 1.
    Integrity = 1,
    /// 2.
    Ciphered = 2,
    /// 3.
    IntegrityNew = 3,
    /// 4.
    CipheredNew = 4,
}

impl Context {
    /// The context that a run of 5G AKA gives.
    pub fn new(vector: &Vector, algorithms: Algorithms) -> Self {
        let (ciphering, integrity) = (ciphering(algorithms.ciphering), integrity(algorithms.integrity));
        Self {
            algorithms,
            encryption: CipheringContext::new(&derive_knas_enc(&vector.kamf, ciphering), ciphering),
            integrity: IntegrityContext::new(&derive_knas_int(&vector.kamf, integrity), integrity),
            kgnb: *derive_kgnb(&vector.kamf, NasCount::ZERO).as_octets(),
            uplink: 0,
            downlink: 0,
        }
    }

    /// The key that goes to the gNB.
    pub const fn kgnb(&self) -> [u8; 32] {
        self.kgnb
    }

    /// The COUNT of the next message in a direction.
    pub const fn next_count(&self, uplink: bool) -> u32 {
        if uplink { self.uplink } else { self.downlink }
    }

    /// Protects a plain message, and counts it.
    pub fn protect(&mut self, uplink: bool, header: Header, plain: &[u8]) -> Vec<u8> {
        let count = if uplink { &mut self.uplink } else { &mut self.downlink };
        let now = NasCount::new(*count & 0x00ff_ffff).unwrap_or(NasCount::ZERO);
        *count = count.wrapping_add(1);
        let mut out = Vec::with_capacity(7 + plain.len());
        out.extend_from_slice(&[0x7e, header as u8, 0, 0, 0, 0, now.sequence_number()]);
        out.extend_from_slice(plain);
        let direction = if uplink { Direction::Uplink } else { Direction::Downlink };
        let access = NasConnection::ThreeGpp;
        if matches!(header, Header::Ciphered | Header::CipheredNew)
            && let Some(content) = out.get_mut(7..)
        {
            self.encryption.cipher(now, access, direction, content);
        }
        let mac = self.integrity.mac(now, access, direction, out.get(6..).unwrap_or_default());
        if let Some(place) = out.get_mut(2..6) {
            place.copy_from_slice(&mac.to_be_bytes());
        }
        out
    }

    /// Ciphers the content of a NAS message container with the COUNT of the message that will carry it (clause 4.4.6).
    pub fn container(&self, content: &[u8]) -> Vec<u8> {
        let now = NasCount::new(self.uplink & 0x00ff_ffff).unwrap_or(NasCount::ZERO);
        let mut out = content.to_vec();
        self.encryption.cipher(now, NasConnection::ThreeGpp, Direction::Uplink, &mut out);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_protected_opens_again_and_counts() {
        let sn = "5G:mnc001.mcc001.3gppnetwork.org";
        let vector = aka(1, "001010000000001", sn, 32, &mut Rng::new(1, 1)).unwrap();
        for number in 0..4 {
            let algorithms = Algorithms { ciphering: number, integrity: number };
            let mut context = Context::new(&vector, algorithms);
            let plain = [0x7e, 0x00, 0x43];
            let first = context.protect(true, Header::Ciphered, &plain);
            assert_eq!((first[6], context.next_count(true)), (0, 1));
            assert_eq!(first[7..] == plain, number == 0);
            assert_eq!(first[2..6] == [0; 4], number == 0);
            let mut again = Context::new(&vector, algorithms);
            let opened = again.protect(true, Header::Ciphered, &first[7..]);
            assert_eq!(opened[7..], plain);
        }
    }
}
