//! The messages of NAS-5GS and their information elements as tables (TS 24.501 Release 18, with the elements that
//! Release 19 appended), and the names of their values.
//!
//! A row is a row of a "message content" table of TS 24.501 clause 8, its length as printed there: of the whole
//! element, with IEI and length indicator. What octets mean beyond their element's type is the decoder's business.

mod common;
mod mobility;
mod names;
mod registration;
mod session;

pub use mobility::MESSAGES as MOBILITY;
pub use names::*;
pub use session::{MESSAGES as SESSION, option_is_long};

/// Extended protocol discriminator of 5GS mobility management messages (TS 24.007 clause 11.2.3.1.1A).
pub const EPD_MOBILITY: u8 = 0x7e;
/// Extended protocol discriminator of 5GS session management messages (TS 24.007 clause 11.2.3.1.1A).
pub const EPD_SESSION: u8 = 0x2e;

/// How an element is written (TS 24.007 clause 11.2.1.1, column "Format").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// V of half an octet, in bits 4 to 1; the `High` one of the same octet follows.
    Low,
    /// V of half an octet, in bits 8 to 5.
    High,
    /// V: the value alone, of fixed length.
    V,
    /// LV: a length of one octet, then the value.
    Lv,
    /// LV-E: a length of two octets, then the value.
    LvE,
    /// TV of one octet: IEI in bits 8 to 5, value in bits 4 to 1.
    TvHalf,
    /// TV: an IEI of one octet, then a value of fixed length.
    Tv,
    /// TLV: IEI, a length of one octet, then the value.
    Tlv,
    /// TLV-E: IEI, a length of two octets, then the value.
    TlvE,
}

/// What the value of an element is, where the decoder has a reading for it (column "Type/Reference").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Octets without a reading.
    Octets,
    /// A number of at most one octet.
    Number,
    /// Octets that hold a subscriber's identity or data: only their length is told.
    Private,
    /// Octets that hold a key: only their length is told.
    Secret,
    /// Spare half octet (clause 9.5).
    Spare,
    /// 5GS mobile identity (clause 9.11.3.4).
    MobileIdentity,
    /// 5GS identity type (clause 9.11.3.3).
    IdentityType,
    /// 5GS registration type (clause 9.11.3.7).
    RegistrationType,
    /// 5GS registration result (clause 9.11.3.6).
    RegistrationResult,
    /// De-registration type (clause 9.11.3.20).
    DeregistrationType,
    /// Service type (clause 9.11.3.50).
    ServiceType,
    /// Control plane service type (clause 9.11.3.18D).
    ControlPlaneServiceType,
    /// Access type (clause 9.11.2.1A).
    AccessType,
    /// NAS key set identifier (clause 9.11.3.32).
    KeySet,
    /// 5GMM capability (clause 9.11.3.1).
    MobilityCapability,
    /// UE security capability (clause 9.11.3.54).
    SecurityCapability,
    /// NAS security algorithms (clause 9.11.3.34).
    SecurityAlgorithms,
    /// 5GS network feature support (clause 9.11.3.5).
    NetworkFeatures,
    /// S-NSSAI (clause 9.11.2.8).
    SNssai,
    /// NSSAI (clause 9.11.3.37).
    Nssai,
    /// Rejected NSSAI (clause 9.11.3.46).
    RejectedNssai,
    /// 5GS tracking area identity (clause 9.11.3.8).
    Tai,
    /// 5GS tracking area identity list (clause 9.11.3.9).
    TaiList,
    /// PLMN list (TS 24.008 clause 10.5.1.13).
    PlmnList,
    /// A bit for each PDU session identity: PDU session status (clause 9.11.3.44) and its like.
    SessionBits,
    /// PDU session reactivation result error cause (clause 9.11.3.43).
    ReactivationCauses,
    /// Authentication parameter RAND (clause 9.11.3.16).
    Rand,
    /// EAP message (clause 9.11.2.2).
    Eap,
    /// 5GMM cause (clause 9.11.3.2).
    MobilityCause,
    /// 5GSM cause (clause 9.11.4.2).
    SessionCause,
    /// GPRS timer and GPRS timer 2 (TS 24.008 clauses 10.5.7.3 and 10.5.7.4).
    Timer,
    /// GPRS timer 3 (TS 24.008 clause 10.5.7.4a).
    Timer3,
    /// NAS message container (clause 9.11.3.33).
    NasContainer,
    /// Payload container type (clause 9.11.3.40).
    PayloadType,
    /// Payload container (clause 9.11.3.39).
    Payload,
    /// PDU session identity 2 (clause 9.11.3.41).
    SessionIdentity,
    /// Request type (clause 9.11.3.47).
    RequestType,
    /// DNN (clause 9.11.2.1B).
    Dnn,
    /// PDU session type (clause 9.11.4.11).
    SessionType,
    /// SSC mode (clause 9.11.4.16).
    SscMode,
    /// PDU address (clause 9.11.4.10).
    PduAddress,
    /// Session-AMBR (clause 9.11.4.14).
    SessionAmbr,
    /// QoS rules (clause 9.11.4.13).
    QosRules,
    /// QoS flow descriptions (clause 9.11.4.12).
    QosFlows,
    /// Extended protocol configuration options (TS 24.008 clause 10.5.6.3A) from the UE.
    OptionsFromUe,
    /// The same from the network: which containers have a length of two octets depends on the direction.
    OptionsFromNetwork,
}

/// An information element of a message.
#[derive(Clone, Copy, Debug)]
pub struct Element {
    /// Its identifier; none for a mandatory one without. Of half an octet: in bits 8 to 5.
    pub iei: Option<u8>,
    /// Its name in the message.
    pub name: &'static str,
    /// How it is written.
    pub form: Form,
    /// The fewest octets of its value.
    pub least: u32,
    /// The most octets of its value.
    pub most: u32,
    /// What its value is.
    pub content: Content,
}

/// A message and its elements after the header.
#[derive(Clone, Copy, Debug)]
pub struct MessageType {
    /// Message type (clause 9.7).
    pub number: u8,
    /// Its name in tables 9.7.1 and 9.7.2.
    pub name: &'static str,
    /// The mandatory elements, in order.
    pub mandatory: &'static [Element],
    /// The optional and conditional elements, in the table's order.
    pub optional: &'static [Element],
}

/// The 5GMM message of a message type.
pub fn mobility(number: u8) -> Option<&'static MessageType> {
    find(MOBILITY, number)
}

/// The 5GSM message of a message type.
pub fn session(number: u8) -> Option<&'static MessageType> {
    find(SESSION, number)
}

fn find(messages: &'static [MessageType], number: u8) -> Option<&'static MessageType> {
    messages.iter().find(|message| message.number == number)
}

/// "n" in a length column: no limit but that of the length indicator.
const N: u32 = u32::MAX;

const fn element(
    iei: Option<u8>,
    name: &'static str,
    form: Form,
    (least, most): (u32, u32),
    content: Content,
) -> Element {
    Element { iei, name, form, least, most, content }
}

const fn low(name: &'static str, content: Content) -> Element {
    element(None, name, Form::Low, (1, 1), content)
}

const fn high(name: &'static str, content: Content) -> Element {
    element(None, name, Form::High, (1, 1), content)
}

const SPARE: Element = high("Spare half octet", Content::Spare);

const fn v(name: &'static str, len: u32, content: Content) -> Element {
    element(None, name, Form::V, (len, len), content)
}

const fn lv(name: &'static str, least: u32, most: u32, content: Content) -> Element {
    element(None, name, Form::Lv, without(1, least, most), content)
}

const fn lve(name: &'static str, least: u32, most: u32, content: Content) -> Element {
    element(None, name, Form::LvE, without(2, least, most), content)
}

const fn half(iei: u8, name: &'static str, content: Content) -> Element {
    element(Some(iei), name, Form::TvHalf, (1, 1), content)
}

const fn tv(iei: u8, name: &'static str, len: u32, content: Content) -> Element {
    element(Some(iei), name, Form::Tv, without(1, len, len), content)
}

const fn tlv(iei: u8, name: &'static str, least: u32, most: u32, content: Content) -> Element {
    element(Some(iei), name, Form::Tlv, without(2, least, most), content)
}

const fn tlve(iei: u8, name: &'static str, least: u32, most: u32, content: Content) -> Element {
    element(Some(iei), name, Form::TlvE, without(3, least, most), content)
}

/// The octets of a value, from those of its element with `header` octets before it.
const fn without(header: u32, least: u32, most: u32) -> (u32, u32) {
    let most = if most == N { N } else { most.saturating_sub(header) };
    (least.saturating_sub(header), most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_unique_and_tables_complete() {
        for messages in [MOBILITY, SESSION] {
            let mut numbers: Vec<u8> = messages.iter().map(|m| m.number).collect();
            numbers.dedup();
            assert_eq!(numbers.len(), messages.len());
            assert!(numbers.is_sorted());
        }
        assert_eq!((MOBILITY.len(), SESSION.len()), (37, 20));
    }

    #[test]
    fn half_octets_stand_in_pairs() {
        for message in MOBILITY.iter().chain(SESSION) {
            let mut open = false;
            for element in message.mandatory {
                assert_eq!(open, element.form == Form::High, "{}", message.name);
                open = element.form == Form::Low;
                assert!(element.iei.is_none());
            }
            assert!(!open);
        }
    }

    /// TS 24.007 clause 11.2.4: the IEI alone tells a receiver that doesn't know an element how to skip it, but
    /// for the elements with a fixed length, which are as old as the message.
    #[test]
    fn identifiers_are_unique_in_a_message_and_fit_their_form() {
        for message in MOBILITY.iter().chain(SESSION) {
            let mut seen = Vec::new();
            for element in message.optional {
                let iei = element.iei.unwrap();
                assert!(!seen.contains(&iei), "{} {iei:x}", message.name);
                seen.push(iei);
                let fits = match element.form {
                    Form::TvHalf => iei >= 0x80 && iei & 0x0f == 0,
                    Form::TlvE => iei >> 4 == 7,
                    Form::Tv | Form::Tlv => iei < 0x70,
                    _ => false,
                };
                assert!(fits, "{} {}", message.name, element.name);
                assert!(element.least <= element.most);
            }
        }
    }
}
