//! Scenarios: messages in order, and who is found to speak.

use std::net::IpAddr;

use beleg_model::{FrameId, Key, Notes, Time};
use beleg_wire::protocols::http::{Bytes, Head, Header, Kind, Message, Request, Version};

use super::*;

const AMF: &str = "00000000-0000-4000-8000-00000000000a";
const SCP: &str = "00000000-0000-4000-8000-00000000000c";
const UDM: &str = "00000000-0000-4000-8000-00000000000d";

/// A capture, message by message.
#[derive(Default)]
struct Scene {
    functions: Functions,
    frame: u64,
}

fn end(last: u8, port: u16) -> Endpoint {
    Endpoint { address: IpAddr::from([192, 0, 2, last]), port }
}

fn local(port: u16) -> Endpoint {
    Endpoint { address: IpAddr::from([127, 0, 0, 1]), port }
}

fn headers(text: &str) -> Vec<Header> {
    let header = |line: &str| {
        let (name, value) = line.split_once(": ").unwrap_or((line, ""));
        Header { name: Some(Bytes::shared(name.as_bytes())), value: Some(Bytes::shared(value.as_bytes())) }
    };
    text.lines().map(header).collect()
}

fn asked(line: &str) -> Request {
    let (method, path) = line.split_once(' ').unwrap_or(("", line));
    let bytes = |text: &str| (!text.is_empty()).then(|| Bytes::shared(text.as_bytes()));
    Request { method: bytes(method), path: bytes(path), ..Request::default() }
}

impl Scene {
    fn show(&mut self, head: &Head, body: &str, from: Endpoint, to: Endpoint) -> Option<Speakers> {
        self.frame += 1;
        let mut notes = Notes::default();
        let len = body.len();
        let message =
            Message::assembled(head, body.as_bytes(), beleg_model::Span::new(0, len), len as u64, true, &mut notes);
        let seen = Seen {
            message: &message,
            frame: FrameId { tap: 0, number: self.frame },
            time: Time::from_nanoseconds(self.frame as i64 * 1_000_000),
            source: from,
            destination: to,
            duplicate: false,
        };
        self.functions.message(&seen).map(|speakers| Speakers::clone(&speakers))
    }

    fn request(&mut self, line: &str, lines: &str, body: &str, from: Endpoint, to: Endpoint) -> Speakers {
        let mut head = Head::new(Version::Http2);
        head.stream = Some(1);
        head.kind = Kind::Request(asked(line));
        head.headers = headers(lines);
        self.show(&head, body, from, to).unwrap()
    }

    fn response(&mut self, line: &str, code: u16, body: &str, from: Endpoint, to: Endpoint) -> Option<Speakers> {
        let mut head = Head::new(Version::Http2);
        head.stream = Some(1);
        head.kind = Kind::Response(Some(code));
        head.answers = Some(Arc::new(asked(line)));
        self.show(&head, body, from, to)
    }

    fn register(&mut self, id: &str, nf_type: &str, end_: Endpoint) {
        let line = format!("PUT /nnrf-nfm/v1/nf-instances/{id}");
        let Endpoint { address, port } = end_;
        let body = format!(
            r#"{{"nfInstanceId":"{id}","nfType":"{nf_type}","nfStatus":"REGISTERED","ipv4Addresses":["{address}"],
            "nfServices":[{{"serviceName":"x","scheme":"http","ipEndPoints":[{{"ipv4Address":"{address}","port":{port}}}]}}]}}"#
        );
        let (from, nrf) = (Endpoint { port: 40_000, ..end_ }, end(100, 80));
        self.request(&line, "", &body, from, nrf);
        self.response(&line, 201, "", nrf, from);
    }
}

fn told(speaker: &Option<Speaker>) -> (Option<&str>, Option<&str>, Vec<Evidence>) {
    let Some(speaker) = speaker else { return (None, None, Vec::new()) };
    (speaker.function.kind(), speaker.function.instance.as_deref(), speaker.evidence.clone())
}

#[test]
fn a_registered_function_is_known_by_its_address() {
    let mut scene = Scene::default();
    scene.register(AMF, "AMF", end(1, 80));
    assert_eq!(scene.functions.registry().get(AMF).unwrap().standing, Standing::Registered);
    let speakers = scene.request("POST /nausf-auth/v1/ue-authentications", "", "{}", end(1, 40_001), end(3, 80));
    let (nf_type, instance, evidence) = told(&speakers.consumer);
    assert_eq!((nf_type, instance), (Some("AMF"), Some(AMF)));
    assert!(evidence.contains(&Evidence::Address), "{evidence:?}");
    assert_eq!(told(&speakers.producer).0, Some("AUSF"));
    assert_eq!((speakers.service, speakers.operation), (Some("Nausf_UEAuthentication"), Some("Authenticate")));
    let line = format!("DELETE /nnrf-nfm/v1/nf-instances/{AMF}");
    scene.request(&line, "", "", end(1, 40_001), end(100, 80));
    let answer = scene.response(&line, 204, "", end(100, 80), end(1, 40_001)).unwrap();
    assert_eq!(answer.request.map(|frame| frame.number), Some(4));
    assert_eq!(scene.functions.registry().get(AMF).unwrap().standing, Standing::Deregistered);
}

#[test]
fn what_the_nrf_refuses_is_a_claim() {
    let mut scene = Scene::default();
    let line = format!("PUT /nnrf-nfm/v1/nf-instances/{UDM}");
    let speakers = scene.request(&line, "", r#"{"nfType":"UDM"}"#, end(9, 1), end(100, 80));
    assert_eq!(told(&speakers.consumer), (Some("UDM"), Some(UDM), vec![Evidence::Registration]));
    scene.response(&line, 403, "", end(100, 80), end(9, 1));
    assert_eq!(scene.functions.registry().get(UDM).unwrap().standing, Standing::Claimed);
}

#[test]
fn a_proxy_is_between_and_not_a_speaker() {
    let mut scene = Scene::default();
    scene.register(SCP, "SCP", end(50, 80));
    scene.register(UDM, "UDM", end(4, 80));
    let (line, agent) = ("GET /nudm-sdm/v2/imsi-001010000000001/am-data", "user-agent: AMF");
    let target = format!("{agent}\n3gpp-Sbi-Target-apiRoot: http://192.0.2.4:80");
    let first = scene.request(line, &target, "", end(1, 40_001), end(50, 80));
    assert_eq!(told(&first.producer).1, Some(UDM));
    assert!(told(&first.producer).2.contains(&Evidence::TargetApiRoot));
    assert_eq!(first.via.iter().map(|via| via.kind()).collect::<Vec<_>>(), [Some("SCP")]);
    // The second hop says nothing of who asked.
    let second = scene.request(line, "", "", end(50, 40_002), end(4, 80));
    assert_eq!(told(&second.consumer), (Some("AMF"), None, vec![Evidence::Forwarded]));
    assert_eq!(second.via.len(), 1);
    let own = scene.request("GET /nnrf-nfm/v1/nf-instances", "", "", end(50, 40_003), end(100, 80));
    assert_eq!((told(&own.consumer).0, own.via.len()), (Some("SCP"), 0));
}

#[test]
fn a_proxy_without_profile_is_known_by_what_it_does() {
    let mut scene = Scene::default();
    let line = "POST /nausf-auth/v1/ue-authentications";
    scene.request(line, "user-agent: AMF", "{}", end(1, 40_001), end(50, 80));
    let second = scene.request(line, "user-agent: AMF", "{}", end(50, 40_001), end(3, 80));
    assert_eq!(second.via, [Function::of("SCP")]);
    assert_eq!(told(&second.consumer).2, [Evidence::UserAgent, Evidence::Forwarded]);
}

#[test]
fn a_callback_has_the_name_of_its_subscription() {
    let mut scene = Scene::default();
    let body = r#"{"smContextStatusUri":"http://192.0.2.1:80/any/path/5","servingNfId":"00000000-0000-4000-8000-00000000000a"}"#;
    scene.request("POST /nsmf-pdusession/v1/sm-contexts", "user-agent: AMF", body, end(1, 40_001), end(2, 80));
    let notify = scene.request("POST /any/path/5", "user-agent: SMF", "{}", end(2, 40_001), end(1, 80));
    assert!(notify.is_callback);
    assert_eq!((notify.service, notify.operation), (Some("Nsmf_PDUSession"), Some("SMContextStatusNotify")));
    assert_eq!(notify.subscription.map(|frame| frame.number), Some(1));
    assert_eq!(told(&notify.producer).0, Some("SMF"));
    assert_eq!((told(&notify.consumer).0, told(&notify.consumer).1), (Some("AMF"), Some(AMF)));
    assert_eq!(notify.client().unwrap().function.kind(), Some("SMF"));
    let stray = scene.request("POST /any/path/6", "", "{}", end(2, 40_001), end(1, 80));
    assert!(!stray.is_callback && stray.service.is_none());
}

#[test]
fn on_one_host_for_all_the_address_says_nothing() {
    let mut scene = Scene::default();
    scene.request("GET /nudm-sdm/v2/imsi-1/am-data", "user-agent: AMF", "", local(40_001), local(29_503));
    let other = scene.request("GET /nudr-dr/v1/policy-data/ues/imsi-1/am-data", "", "", local(40_002), local(29_504));
    assert_eq!(other.consumer, None);
    // The same connection says something.
    let same = scene.request("GET /nudm-sdm/v2/imsi-1/nssai", "", "", local(40_001), local(29_503));
    assert_eq!(told(&same.consumer), (Some("AMF"), None, vec![Evidence::Connection]));
}

#[test]
fn two_opinions_are_both_told() {
    let mut scene = Scene::default();
    scene.register(UDM, "UDM", end(4, 80));
    let speakers =
        scene.request("GET /nudr-dr/v1/policy-data/ues/imsi-1", "user-agent: PCF", "", end(4, 40_001), end(6, 80));
    let consumer = speakers.consumer.unwrap();
    assert_eq!((consumer.function.kind(), &consumer.otherwise[..]), (Some("PCF"), &["UDM".into()][..]));
}

#[test]
fn only_the_instance_may_be_known() {
    let mut scene = Scene::default();
    let patch = r#"[{"op":"replace","path":"/nfStatus","value":"REGISTERED"}]"#;
    // The method is hidden by header compression.
    let line = format!(" /nnrf-nfm/v1/nf-instances/{AMF}");
    let speakers = scene.request(&line, "", patch, end(1, 1), end(100, 80));
    assert_eq!(told(&speakers.consumer), (None, Some(AMF), vec![Evidence::Registration]));
    assert_eq!(speakers.operation, Some("NFUpdate"));
}

#[test]
fn hostile_input_does_not_make_it_grow() {
    let mut scene = Scene::default();
    for number in 0..3_000_u32 {
        let body = format!(r#"{{"nfStatusNotificationUri":"http://h{number}/{number}"}}"#);
        let from = Endpoint { address: IpAddr::from(number.to_be_bytes()), port: 1 };
        scene.request("POST /nnrf-nfm/v1/subscriptions", "user-agent: AMF", &body, from, end(100, 80));
    }
    assert_eq!(scene.functions.evicted(), 0);
    for number in 0..20_000_u32 {
        scene.request(&format!("GET /a/{number}"), "", "", end(1, (number % 60_000) as u16), end(100, 80));
    }
    assert!(scene.functions.evicted() > 0, "pending requests are bounded");
}

#[test]
fn what_a_request_made_is_known_by_its_location() {
    let mut scene = Scene::default();
    let made = scene.request("POST /nsmf-pdusession/v1/sm-contexts", "", "{}", end(1, 40_001), end(2, 80)).resource;
    let made = made.expect("a resource that is to be made");
    let used = scene.request("POST /nsmf-pdusession/v1/sm-contexts/7/modify", "", "", end(1, 40_001), end(2, 80));
    let used = used.resource.expect("one that was made");
    let root = "http://192.0.2.2:80/nsmf-pdusession/v1";
    let of = |location: &str| made.located(Some(location));
    assert_eq!(of(&format!("{root}/sm-contexts/7")), (Some(Key::TextAt(end(2, 0).address, used.path)), used.path));
    assert_eq!(of("/nsmf-pdusession/v1/sm-contexts/7"), (None, used.path));
    for unreadable in [None, Some("7"), Some("http://192.0.2.2/other/v1/sm-contexts/7")] {
        assert_eq!(made.located(unreadable), (None, used.unnamed));
    }
    // By a proxy it is asked for at the host that its URI has.
    let target = "3gpp-Sbi-Target-apiRoot: http://SMF.example";
    let over = scene.request("POST /nsmf-pdusession/v1/sm-contexts/7/modify", target, "", end(1, 40_001), end(9, 80));
    let over = over.resource.and_then(|resource| resource.named);
    assert!(over.is_some());
    assert_eq!(over, of("http://smf.example/nsmf-pdusession/v1/sm-contexts/7").0);
}

#[test]
fn on_one_host_for_all_a_request_is_followed_from_network_to_network() {
    let mut scene = Scene::default();
    let own = |last: u8| Endpoint { address: [127, 0, last, 250].into(), port: 7777 };
    scene.register(SCP, "SEPP", own(1));
    scene.register(UDM, "UDM", end(4, 80));
    let (line, agent) = ("PUT /nudm-uecm/v1/imsi-001010000000001/registrations/amf-3gpp-access", "user-agent: AMF");
    let target = format!("{agent}\n3gpp-Sbi-Target-apiRoot: http://192.0.2.4");
    let first = scene.request(line, &target, "", local(40_001), own(1));
    assert_eq!((first.relays, first.came_to, first.over_n32), ((false, true), None, false));
    // The other network's SEPP has registered with nobody who is seen here.
    let other = Endpoint { address: [127, 0, 2, 252].into(), port: 7777 };
    let second = scene.request(line, &target, "", local(40_002), other);
    assert_eq!((second.relays, second.came_to, second.over_n32), ((true, true), Some(own(1).address), true));
    assert_eq!(second.via.iter().map(Function::kind).collect::<Vec<_>>(), [Some("SEPP"), Some("SEPP")]);
    let third = scene.request(line, agent, "", local(40_003), end(4, 80));
    assert_eq!((third.relays, third.came_to, third.over_n32), ((true, false), Some(other.address), false));
    assert_eq!(told(&third.consumer).0, Some("AMF"));
    // What goes to the same place again is repeated, not handed on.
    let mut scene = Scene::default();
    scene.register(SCP, "SEPP", own(1));
    for _ in 0..2 {
        assert_eq!(scene.request(line, &target, "", local(40_001), own(1)).relays, (false, true));
    }
}
