//! The first story: a gNB sets up N2, a UE registers and gets a PDU session, pings through it, asks a name,
//! and leaves. Two things in it are odd on purpose, so that the books have something to say: an AMF that
//! appends octets to a PDU, and a UPF that sends a packet with a trailer behind it. Its registration and its PDU
//! session can be told of more UEs, one after the other: [`crate::bulk::sessions`].

use std::net::Ipv4Addr;

use hex_literal::hex;

use crate::Frame;
use crate::frame::{chunk, data, echo, ethernet, g_pdu, ipv4, packet, sack, sctp, udp};
use crate::ngap::{encode, location};
use crate::tree::{Members, Tree, tree};

/// A message: its name and its IEs.
type Said = (&'static str, Members);

/// A message as it would stand in JSON: its name, and its IEs in order.
macro_rules! message {
    ($name:literal, $ies:tt) => {
        ($name, Tree::flat(tree!($ies)))
    };
}

fn said((name, ies): &Said) -> Result<Vec<u8>, String> {
    encode(name, ies)
}

const GNB: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 11);
const AMF: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 21);
const SMF: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 22);
const UPF: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 23);
const CLOCK: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 53);
const SERVER: Ipv4Addr = Ipv4Addr::new(198, 51, 100, 7);
const RESOLVER: Ipv4Addr = Ipv4Addr::new(198, 51, 100, 53);

/// Payload protocol identifier of NGAP (TS 38.412 clause 7).
const NGAP: u32 = 60;

/// All frames of the story.
///
/// # Errors
/// Says which PDU did not encode; none does not in a released version.
pub fn frames() -> Result<Vec<Frame>, String> {
    let mut story = Story::new();
    story.associations()?;
    story.session(0)?;
    story.user_traffic();
    story.deregistration()?;
    Ok(story.frames)
}

#[derive(Default)]
pub(crate) struct Story {
    time: i64,
    frames: Vec<Frame>,
    identification: u16,
    /// Next TSN and stream sequence number, of the gNB and of the AMF.
    gnb: (u32, u16),
    amf: (u32, u16),
    ue: Ue,
    /// PDUs of one UE's session, encoded for [`TEMPLATE`], and how many of them this UE's session has come to.
    templates: Vec<Vec<u8>>,
    step: usize,
    /// Encodes every PDU for its own UE.
    plain: bool,
}

/// A UE whose identifiers are nowhere else in its PDUs.
const TEMPLATE: Ue = Ue(0x00b7_c5d3);

/// The UE that is told of, by its number: all identifiers of its own follow from it.
#[derive(Clone, Copy, Default)]
struct Ue(u32);

impl Ue {
    /// The address that the SMF gives it.
    fn address(self) -> Ipv4Addr {
        Ipv4Addr::from(0x0a2d_0002_u32.wrapping_add(self.0))
    }

    /// Its AMF-UE-NGAP-ID, its RAN-UE-NGAP-ID and the last digits of its MSIN.
    fn id(self) -> u32 {
        self.0.wrapping_add(1)
    }

    /// TEIDs that the UPF and the gNB chose for its PDU session.
    fn teids(self) -> (u32, u32) {
        (self.0.wrapping_add(0x0ec3), self.id())
    }

    /// SEIDs that the SMF and the UPF chose for its PDU session.
    fn seids(self) -> (u64, u64) {
        (0x0101 + u64::from(self.0), 0x0e01 + u64::from(self.0))
    }

    /// A PFCP sequence number of its own, of 24 bits; `step` below 4 keeps those of other UEs apart.
    fn sequence(self, step: u32) -> u32 {
        self.0.wrapping_mul(4).wrapping_add(3 + step) & 0x00ff_ffff
    }

    /// Whether its identifiers take as many octets as those of [`TEMPLATE`]: three.
    fn is_usual(self) -> bool {
        (0x0001_0000..=0x00ff_ffff).contains(&self.id())
    }

    /// What NGAP says of it, by octets.
    fn traces(self) -> [Vec<u8>; 4] {
        let ([_, id @ ..], teids) = (self.id().to_be_bytes(), self.teids());
        [self.msin().to_vec(), teids.0.to_be_bytes().to_vec(), teids.1.to_be_bytes().to_vec(), id.to_vec()]
    }

    /// Its MSIN as a SUCI has it: digits in pairs, the first one low (TS 24.501 clause 9.11.3.4).
    fn msin(self) -> [u8; 5] {
        let mut rest = self.id();
        let mut digit = || {
            let digit = rest % 10;
            rest /= 10;
            digit as u8
        };
        let mut msin: [u8; 5] = std::array::from_fn(|_| digit() << 4 | digit());
        msin.reverse();
        msin
    }
}

impl Story {
    pub(crate) fn new() -> Self {
        Self { time: 1_767_225_600_000_000_000, ..Self::default() }
    }

    /// The frames composed since they were last taken.
    pub(crate) fn take(&mut self) -> Vec<Frame> {
        std::mem::take(&mut self.frames)
    }

    /// The elements meet.
    pub(crate) fn associations(&mut self) -> Result<(), String> {
        self.arp();
        self.n4_association();
        self.n2_association()
    }

    /// A UE registers and gets a PDU session.
    pub(crate) fn session(&mut self, number: u32) -> Result<(), String> {
        (self.ue, self.step) = (Ue(number), 0);
        self.registration()?;
        self.pdu_session()
    }

    fn push(&mut self, octets: Vec<u8>) {
        self.time += 1_250_000;
        self.frames.push(Frame { time: self.time, octets });
    }

    fn send(&mut self, from: Ipv4Addr, to: Ipv4Addr, protocol: u8, payload: &[u8]) {
        self.identification = self.identification.wrapping_add(1);
        self.push(packet(from, to, protocol, self.identification, payload));
    }

    fn datagram(&mut self, from: (Ipv4Addr, u16), to: (Ipv4Addr, u16), payload: &[u8]) {
        self.send(from.0, to.0, 17, &udp(from, to, payload));
    }

    fn arp(&mut self) {
        let mut request = hex!("0001 0800 06 04 0001 0200c000020b c000020b 000000000000 c0000215").to_vec();
        self.push(ethernet(GNB, Ipv4Addr::BROADCAST, 0x0806, &request));
        request.splice(6.., hex!("0002 0200c0000215 c0000215 0200c000020b c000020b"));
        self.push(ethernet(AMF, GNB, 0x0806, &request));
    }

    fn n4_association(&mut self) {
        let node = |address: Ipv4Addr| ie(60, &[&[0][..], &address.octets()].concat());
        let recovery = ie(96, &hex!("ed3a9f00"));
        self.pfcp(SMF, UPF, &pfcp(5, None, 1, &[node(SMF), recovery.clone(), ie(89, &[0])]));
        self.pfcp(UPF, SMF, &pfcp(6, None, 1, &[node(UPF), ie(19, &[1]), recovery.clone(), ie(43, &hex!("4000"))]));
        self.pfcp(SMF, UPF, &pfcp(1, None, 2, std::slice::from_ref(&recovery)));
        self.pfcp(UPF, SMF, &pfcp(2, None, 2, &[recovery]));
    }

    fn pfcp(&mut self, from: Ipv4Addr, to: Ipv4Addr, message: &[u8]) {
        self.datagram((from, 8_805), (to, 8_805), message);
    }

    fn sctp(&mut self, from_gnb: bool, chunks: &[Vec<u8>]) {
        let (from, to, tag) = if from_gnb { (GNB, AMF, 0x0a0f_0001) } else { (AMF, GNB, 0x0b0e_0001) };
        let (source, destination) = if from_gnb { (9_487, 38_412) } else { (38_412, 9_487) };
        let initial = chunks.first().is_some_and(|chunk| chunk.first() == Some(&1));
        self.send(from, to, 132, &sctp(source, destination, if initial { 0 } else { tag }, chunks));
    }

    fn n2_association(&mut self) -> Result<(), String> {
        self.gnb = (1_000, 0);
        self.amf = (2_000, 0);
        let start =
            |tag: u32, tsn: u32| [&tag.to_be_bytes()[..], &hex!("0001a000 000a 000a"), &tsn.to_be_bytes()].concat();
        let cookie = hex!("0007 0008 c0ffee00");
        self.sctp(true, &[chunk(1, 0, &start(0x0b0e_0001, 1_000))]);
        self.sctp(false, &[chunk(2, 0, &[start(0x0a0f_0001, 2_000), cookie.to_vec()].concat())]);
        self.sctp(true, &[chunk(10, 0, &hex!("c0ffee00"))]);
        self.sctp(false, &[chunk(11, 0, &[])]);
        let slice = tree!([{"s-NSSAI": {"sST": 1}}]);
        self.ngap(true, 0, &|_| message!("NGSetupRequest", [
            {"GlobalRANNodeID": {"globalGNB-ID": {"pLMNIdentity": "001-01", "gNB-ID": {"gNB-ID": {"value": "00000001", "length": 32}}}}},
            {"RANNodeName": "gnb-1"},
            {"SupportedTAList": [{"tAC": 1, "broadcastPLMNList": [{"pLMNIdentity": "001-01", "tAISliceSupportList": (slice.clone())}]}]},
            {"DefaultPagingDRX": "v128"}
        ]), &[])?;
        // Octets behind the PDU: a fault of some implementations, and a hiding place.
        self.ngap(false, 0, &|_| message!("NGSetupResponse", [
            {"AMFName": "amf-1"},
            {"ServedGUAMIList": [{"gUAMI": {"pLMNIdentity": "001-01", "aMFRegionID": 2, "aMFSetID": 1, "aMFPointer": 0}}]},
            {"RelativeAMFCapacity": 255},
            {"PLMNSupportList": [{"pLMNIdentity": "001-01", "sliceSupportList": (slice.clone())}]}
        ]), &hex!("00000000 5ca1ab1e"))
    }

    /// An NGAP PDU in a DATA chunk of its own, with `residue` behind it.
    fn ngap(&mut self, from_gnb: bool, stream: u16, tree: &dyn Fn(Ue) -> Said, residue: &[u8]) -> Result<(), String> {
        let mut pdu = self.pdu(tree)?;
        pdu.extend(residue);
        let ours = if from_gnb { &mut self.gnb } else { &mut self.amf };
        let chunk = data(3, ours.0, stream, ours.1, NGAP, &pdu);
        *ours = (ours.0.wrapping_add(1), ours.1.wrapping_add(1));
        let acknowledged = if from_gnb { self.amf.0 } else { self.gnb.0 }.wrapping_sub(1);
        self.sctp(from_gnb, &[sack(acknowledged), chunk]);
        Ok(())
    }

    /// The PDU that `tree` describes. To encode it takes longer than all else that a frame needs: for most UEs, the octets
    /// of their own are put into a PDU that was encoded before.
    fn pdu(&mut self, tree: &dyn Fn(Ue) -> Said) -> Result<Vec<u8>, String> {
        let step = self.templates.len().min(self.step);
        self.step += 1;
        if self.plain || !self.ue.is_usual() {
            return said(&tree(self.ue));
        }
        if step == self.templates.len() {
            self.templates.push(said(&tree(TEMPLATE))?);
        }
        let template = self.templates.get(step).map(Vec::as_slice).unwrap_or_default();
        let mut pdu = template.to_vec();
        for (old, new) in TEMPLATE.traces().iter().zip(self.ue.traces()) {
            for (at, _) in template.windows(old.len()).enumerate().filter(|(_, window)| window == old) {
                if let Some(place) = pdu.get_mut(at..at + new.len()) {
                    place.copy_from_slice(&new);
                }
            }
        }
        Ok(pdu)
    }

    /// A NAS message from the UE to the AMF.
    fn uplink(&mut self, nas: &[u8]) -> Result<(), String> {
        self.ngap(
            true,
            1,
            &|ue| {
                message!("UplinkNASTransport", [
                    {"AMF-UE-NGAP-ID": (ue.id())}, {"RAN-UE-NGAP-ID": (ue.id())}, {"NAS-PDU": (nas.to_vec())},
                    {"UserLocationInformation": (location("001-01", 16, 1))}
                ])
            },
            &[],
        )
    }

    /// A NAS message from the AMF to the UE.
    fn downlink(&mut self, nas: &[u8]) -> Result<(), String> {
        self.ngap(
            false,
            1,
            &|ue| {
                message!("DownlinkNASTransport", [
                    {"AMF-UE-NGAP-ID": (ue.id())}, {"RAN-UE-NGAP-ID": (ue.id())}, {"NAS-PDU": (nas.to_vec())}
                ])
            },
            &[],
        )
    }

    fn registration(&mut self) -> Result<(), String> {
        // Initial registration with a SUCI of the null scheme, as test USIMs have it.
        let request = |ue: Ue| {
            let (head, capability) = (hex!("7e 00 41 79 000d 01 00f110 0000 00 00"), hex!("2e 02 f0f0"));
            [&head[..], &ue.msin(), &capability].concat()
        };
        self.ngap(
            true,
            1,
            &|ue| {
                message!("InitialUEMessage", [
                    {"RAN-UE-NGAP-ID": (ue.id())}, {"NAS-PDU": (request(ue))},
                    {"UserLocationInformation": (location("001-01", 16, 1))},
                    {"RRCEstablishmentCause": "mo-Signalling"}, {"UEContextRequest": "requested"}
                ])
            },
            &[],
        )?;
        // Authentication request: ngKSI 0, ABBA, RAND, AUTN; and its response with RES*.
        self.downlink(&hex!(
            "7e 00 56 00 02 0000 21 23553cbe9637a89d218ae64dae47bf35 20 10 55f328b43577b9b94a9ffac354dfafb3"
        ))?;
        self.uplink(&hex!("7e 00 57 2d 10 0102030405060708090a0b0c0d0e0f10"))?;
        // Security mode command selecting 5G-EA2 and 5G-IA2; what follows is ciphered.
        self.downlink(&hex!("7e 03 a1b2c3d4 00 7e 00 5d 22 00 02 f0f0 e1"))?;
        self.uplink(&ciphered(4, 0, 40))?;
        self.ngap(
            false,
            1,
            &|ue| message!("InitialContextSetupRequest", [
                {"AMF-UE-NGAP-ID": (ue.id())}, {"RAN-UE-NGAP-ID": (ue.id())},
                {"GUAMI": {"pLMNIdentity": "001-01", "aMFRegionID": 2, "aMFSetID": 1, "aMFPointer": 0}},
                {"AllowedNSSAI": [{"s-NSSAI": {"sST": 1}}]},
                {"UESecurityCapabilities": {"nRencryptionAlgorithms": "e000", "nRintegrityProtectionAlgorithms": "e000",
                    "eUTRAencryptionAlgorithms": "e000", "eUTRAintegrityProtectionAlgorithms": "e000"}},
                {"SecurityKey": "5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e"},
                {"NAS-PDU": (ciphered(2, 1, 52))}
            ]),
            &[],
        )?;
        self.ngap(
            true,
            1,
            &|ue| message!("InitialContextSetupResponse", [{"AMF-UE-NGAP-ID": (ue.id())}, {"RAN-UE-NGAP-ID": (ue.id())}]),
            &[],
        )?;
        self.uplink(&ciphered(2, 1, 3))
    }

    fn pdu_session(&mut self) -> Result<(), String> {
        self.uplink(&ciphered(2, 2, 45))?;
        self.n4_session();
        self.ngap(false, 1, &|ue| message!("PDUSessionResourceSetupRequest", [
            {"AMF-UE-NGAP-ID": (ue.id())}, {"RAN-UE-NGAP-ID": (ue.id())},
            {"PDUSessionResourceSetupListSUReq": [{
                "pDUSessionID": 1, "pDUSessionNAS-PDU": (ciphered(2, 2, 70)), "s-NSSAI": {"sST": 1},
                "pDUSessionResourceSetupRequestTransfer": {"protocolIEs": [
                    {"PDUSessionAggregateMaximumBitRate": {"pDUSessionAggregateMaximumBitRateDL": 1000000000, "pDUSessionAggregateMaximumBitRateUL": 500000000}},
                    {"UL-NGU-UP-TNLInformation": {"gTPTunnel": {"transportLayerAddress": (UPF.to_string()), "gTP-TEID": (ue.teids().0)}}},
                    {"PDUSessionType": "ipv4"},
                    {"QosFlowSetupRequestList": [{"qosFlowIdentifier": 1, "qosFlowLevelQosParameters": {
                        "qosCharacteristics": {"nonDynamic5QI": {"fiveQI": 9}},
                        "allocationAndRetentionPriority": {"priorityLevelARP": 8, "pre-emptionCapability": "shall-not-trigger-pre-emption", "pre-emptionVulnerability": "pre-emptable"}}}]}
                ]}
            }]}
        ]), &[])?;
        self.ngap(true, 1, &|ue| message!("PDUSessionResourceSetupResponse", [
            {"AMF-UE-NGAP-ID": (ue.id())}, {"RAN-UE-NGAP-ID": (ue.id())},
            {"PDUSessionResourceSetupListSURes": [{"pDUSessionID": 1, "pDUSessionResourceSetupResponseTransfer": {
                "dLQosFlowPerTNLInformation": {
                    "uPTransportLayerInformation": {"gTPTunnel": {"transportLayerAddress": (GNB.to_string()), "gTP-TEID": (ue.teids().1)}},
                    "associatedQosFlowList": [{"qosFlowIdentifier": 1}]}}}]}
        ]), &[])?;
        let forwarding = ie(
            11,
            &[
                ie(42, &[0]),
                ie(22, b"\x06access"),
                ie(84, &[&hex!("0100")[..], &self.ue.teids().1.to_be_bytes(), &GNB.octets()].concat()),
            ]
            .concat(),
        );
        let downlink = ie(10, &[ie(108, &2_u32.to_be_bytes()), ie(44, &[2]), forwarding].concat());
        self.pfcp(SMF, UPF, &pfcp(52, Some(self.ue.seids().1), self.ue.sequence(1), &[downlink]));
        self.pfcp(UPF, SMF, &pfcp(53, Some(self.ue.seids().0), self.ue.sequence(1), &[ie(19, &[1])]));
        Ok(())
    }

    fn n4_session(&mut self) {
        let seid = |seid: u64, address: Ipv4Addr| ie(57, &[&[2][..], &seid.to_be_bytes(), &address.octets()].concat());
        let f_teid = ie(21, &[&[1][..], &self.ue.teids().0.to_be_bytes(), &UPF.octets()].concat());
        let ue = |flags: u8| ie(93, &[&[flags][..], &self.ue.address().octets()].concat());
        let network = ie(22, b"\x08internet");
        let detection = |source: u8, more: &[u8]| ie(2, &[&ie(20, &[source])[..], more, &network].concat());
        let rule = |id: u16, pdi: Vec<u8>, removal: &[u8]| {
            ie(
                1,
                &[
                    &ie(56, &id.to_be_bytes())[..],
                    &ie(29, &255_u32.to_be_bytes()),
                    &pdi,
                    removal,
                    &ie(108, &u32::from(id).to_be_bytes()),
                ]
                .concat(),
            )
        };
        let uplink = rule(1, detection(0, &[f_teid, ue(2)].concat()), &ie(95, &[0]));
        let downlink = rule(2, detection(1, &ue(6)), &[]);
        let forward = ie(
            3,
            &[ie(108, &1_u32.to_be_bytes()), ie(44, &[2]), ie(4, &[ie(42, &[1]), network.clone()].concat())].concat(),
        );
        let buffer = ie(3, &[ie(108, &2_u32.to_be_bytes()), ie(44, &[4])].concat());
        let node = |address: Ipv4Addr| ie(60, &[&[0][..], &address.octets()].concat());
        self.pfcp(
            SMF,
            UPF,
            &pfcp(
                50,
                Some(0),
                self.ue.sequence(0),
                &[node(SMF), seid(self.ue.seids().0, SMF), uplink, downlink, forward, buffer, ie(113, &[1])],
            ),
        );
        self.pfcp(
            UPF,
            SMF,
            &pfcp(
                51,
                Some(self.ue.seids().0),
                self.ue.sequence(0),
                &[node(UPF), ie(19, &[1]), seid(self.ue.seids().1, UPF)],
            ),
        );
    }

    /// A packet of the user, through the tunnel and beyond the UPF.
    fn user(&mut self, uplink: bool, server: Ipv4Addr, protocol: u8, payload: &[u8]) {
        self.identification = self.identification.wrapping_add(1);
        let (from, to) = if uplink { (self.ue.address(), server) } else { (server, self.ue.address()) };
        let inner = ipv4(from, to, protocol, self.identification, payload);
        let tunnelled = |teid, from, to, story: &mut Self| {
            story.datagram((from, 2_152), (to, 2_152), &g_pdu(teid, uplink, 1, &inner))
        };
        if uplink {
            tunnelled(self.ue.teids().0, GNB, UPF, self);
            self.push(ethernet(UPF, server, 0x0800, &inner));
        } else {
            self.push(ethernet(server, UPF, 0x0800, &inner));
            tunnelled(self.ue.teids().1, UPF, GNB, self);
        }
    }

    fn user_traffic(&mut self) {
        let query = hex!("2b2b 0100 0001 0000 0000 0000 07 6578616d706c65 03 636f6d 00 0001 0001");
        let answer = hex!(
            "2b2b 8180 0001 0001 0000 0000 07 6578616d706c65 03 636f6d 00 0001 0001 c00c 0001 0001 0000003c 0004 c6336407"
        );
        let ue = self.ue.address();
        self.user(true, RESOLVER, 17, &udp((ue, 40_000), (RESOLVER, 53), &query));
        self.user(false, RESOLVER, 17, &udp((RESOLVER, 53), (ue, 40_000), &answer));
        for sequence in 1..=4 {
            self.user(true, SERVER, 1, &echo(false, 7, sequence, b"beleg beleg beleg beleg"));
            self.user(false, SERVER, 1, &echo(true, 7, sequence, b"beleg beleg beleg beleg"));
        }
        let clock = hex!(
            "23 00 06 20 00000000 00000000 00000000 0000000000000000 0000000000000000 0000000000000000 e1b840f7f5c28f5c"
        );
        self.datagram((UPF, 123), (CLOCK, 123), &clock);
        // A trailer behind the packet: inside the frame, outside of everything that any header accounts for.
        self.identification = self.identification.wrapping_add(1);
        let mut frame = packet(UPF, CLOCK, 17, self.identification, &udp((UPF, 123), (CLOCK, 123), &clock));
        frame.extend(b"not in any length");
        self.push(frame);
        let recovery = ie(96, &hex!("ed3a9f00"));
        self.pfcp(SMF, UPF, &pfcp(1, None, self.ue.sequence(2), std::slice::from_ref(&recovery)));
        self.pfcp(UPF, SMF, &pfcp(2, None, self.ue.sequence(2), &[recovery]));
    }

    fn deregistration(&mut self) -> Result<(), String> {
        self.uplink(&ciphered(2, 3, 18))?;
        self.pfcp(SMF, UPF, &pfcp(54, Some(self.ue.seids().1), self.ue.sequence(3), &[]));
        self.pfcp(UPF, SMF, &pfcp(55, Some(self.ue.seids().0), self.ue.sequence(3), &[ie(19, &[1])]));
        self.ngap(false, 1, &|ue| message!("UEContextReleaseCommand", [
            {"UE-NGAP-IDs": {"uE-NGAP-ID-pair": {"aMF-UE-NGAP-ID": (ue.id()), "rAN-UE-NGAP-ID": (ue.id())}}}, {"Cause": {"nas": "deregister"}}
        ]), &[])?;
        self.ngap(
            true,
            1,
            &|ue| message!("UEContextReleaseComplete", [{"AMF-UE-NGAP-ID": (ue.id())}, {"RAN-UE-NGAP-ID": (ue.id())}]),
            &[],
        )?;
        self.sctp(true, &[chunk(7, 0, &(self.amf.0 - 1).to_be_bytes())]);
        self.sctp(false, &[chunk(8, 0, &[])]);
        self.sctp(true, &[chunk(14, 0, &[])]);
        Ok(())
    }
}

/// A PFCP information element (TS 29.244 clause 8.1.1).
fn ie(kind: u16, value: &[u8]) -> Vec<u8> {
    let mut out = kind.to_be_bytes().to_vec();
    out.extend(u16::try_from(value.len()).unwrap_or(u16::MAX).to_be_bytes());
    out.extend(value);
    out
}

/// A PFCP message (clause 7.2.2).
fn pfcp(kind: u8, seid: Option<u64>, sequence: u32, ies: &[Vec<u8>]) -> Vec<u8> {
    let mut body = Vec::new();
    body.extend(seid.map(u64::to_be_bytes).into_iter().flatten());
    body.extend((sequence << 8).to_be_bytes());
    body.extend(ies.iter().flatten());
    let mut out = vec![if seid.is_some() { 0x21 } else { 0x20 }, kind];
    out.extend(u16::try_from(body.len()).unwrap_or(u16::MAX).to_be_bytes());
    out.extend(body);
    out
}

/// A NAS message whose content stands for a ciphered one: security header type, sequence number, and `len`
/// octets that no key of anybody made.
fn ciphered(security_header: u8, sequence: u8, len: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_u32 ^ u32::from(sequence) << 8 ^ u32::from(security_header);
    let mut noise = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    let mut out = vec![0x7e, security_header, noise(), noise(), noise(), noise(), sequence];
    out.extend((0..len).map(|_| noise()));
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_story_composes_and_is_the_same_every_time() {
        let frames = super::frames().unwrap();
        assert_eq!(frames.len(), 59);
        assert_eq!(frames, super::frames().unwrap());
    }

    #[test]
    fn a_pdu_made_from_a_template_is_what_would_be_encoded() {
        let (mut fast, mut slow) = (super::Story::new(), super::Story::new());
        for number in [70_000, 999_999, 0x00b7_b711, 0x00b7_c5d3, 0x00fe_ffff] {
            fast.session(number).unwrap();
            let patched = fast.take();
            // Without templates, from the same point of time on.
            slow.plain = true;
            slow.session(number).unwrap();
            assert!(patched == slow.take(), "{number}");
        }
    }

    #[test]
    fn the_shipped_sample_is_what_the_story_composes() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/first.pcapng");
        let shipped = std::fs::read(path).expect("testdata/first.pcapng is part of the project");
        let composed = crate::pcapng(&super::frames().unwrap());
        assert!(
            shipped == composed,
            "testdata/first.pcapng is stale: cargo run -p beleg-synth --example first > testdata/first.pcapng"
        );
    }
}
