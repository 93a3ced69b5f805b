//! Ladders of whole captures, message by message, against what `tshark` reads in the same frames: frame, time, source,
//! destination, name; on the service-based interface method and path, and whether the operation that the ladder names is the one
//! that the OpenAPI files of the specifications give for them. Left out where a capture or `tshark` is not there.
//!
//! `cargo test -p beleg --test ladder_differential -- --nocapture` tells how many were compared.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test says why it cannot go on, and what it compared"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Captures of registrations with a PDU session over N1, N2, N4 and the service-based interface, of two cores, and with a proxy
/// and between two networks; and the ports on which `tshark` finds HTTP/2 in them.
const CAPTURES: [(&str, &[&str]); 4] = [
    ("lab/benign-single.pcap", &["7777"]),
    ("lab/benign-direct.pcap", &["7777"]),
    ("public/open5gs__open5gs__5g-roaming-lbo.pcapng", &["7777"]),
    ("public/telekom__5g-trace-visualizer__doc_free5gc.pcapng", &["29502-29531"]),
];

/// Method and path after the API's version, `*` for a variable segment, and the operation. Of the OpenAPI files, whose
/// `operationId` stands behind; what the service calls it stands in clause 5 of the specification.
const OPERATIONS: &[(&str, &str, &str)] = &[
    // TS 29.509: no operationId, no operationId, Delete5gAkaAuthenticationResult.
    ("POST", "nausf-auth ue-authentications", "Nausf_UEAuthentication Authenticate"),
    ("PUT", "nausf-auth ue-authentications/*/5g-aka-confirmation", "Nausf_UEAuthentication Authenticate"),
    ("DELETE", "nausf-auth ue-authentications/*/5g-aka-confirmation", "Nausf_UEAuthentication Authenticate"),
    // TS 29.503: GenerateAuthData, ConfirmAuth.
    ("POST", "nudm-ueau */security-information/generate-auth-data", "Nudm_UEAuthentication Get"),
    ("POST", "nudm-ueau */auth-events", "Nudm_UEAuthentication ResultConfirmation"),
    // GetAmData, GetNSSAI, GetSmfSelData, GetSmData, GetUeCtxInSmfData, Subscribe, Unsubscribe.
    ("GET", "nudm-sdm */am-data", "Nudm_SDM Get"),
    ("GET", "nudm-sdm */nssai", "Nudm_SDM Get"),
    ("GET", "nudm-sdm */smf-select-data", "Nudm_SDM Get"),
    ("GET", "nudm-sdm */sm-data", "Nudm_SDM Get"),
    ("GET", "nudm-sdm */ue-context-in-smf-data", "Nudm_SDM Get"),
    ("POST", "nudm-sdm */sdm-subscriptions", "Nudm_SDM Subscribe"),
    ("DELETE", "nudm-sdm */sdm-subscriptions/*", "Nudm_SDM Unsubscribe"),
    // 3GppRegistration, Update3GppRegistration, Registration, SmfDeregistration.
    ("PUT", "nudm-uecm */registrations/amf-3gpp-access", "Nudm_UECM Registration"),
    ("PATCH", "nudm-uecm */registrations/amf-3gpp-access", "Nudm_UECM Update"),
    ("PUT", "nudm-uecm */registrations/smf-registrations/*", "Nudm_UECM Registration"),
    ("DELETE", "nudm-uecm */registrations/smf-registrations/*", "Nudm_UECM Deregistration"),
    // TS 29.505: QueryAuthSubsData, ModifyAuthenticationSubscription, CreateAuthenticationStatus, DeleteAuthenticationStatus.
    ("GET", "nudr-dr subscription-data/*/authentication-data/authentication-subscription", "Nudr_DataRepository Query"),
    (
        "PATCH",
        "nudr-dr subscription-data/*/authentication-data/authentication-subscription",
        "Nudr_DataRepository Update",
    ),
    ("PUT", "nudr-dr subscription-data/*/authentication-data/authentication-status", "Nudr_DataRepository Create"),
    ("DELETE", "nudr-dr subscription-data/*/authentication-data/authentication-status", "Nudr_DataRepository Delete"),
    // CreateAmfContext3gpp, AmfContext3gpp, CreateOrUpdateSmfRegistration, DeleteSmfRegistration, QuerySmfRegList,
    // CreateSdmSubscriptions.
    ("PUT", "nudr-dr subscription-data/*/context-data/amf-3gpp-access", "Nudr_DataRepository Create"),
    ("PATCH", "nudr-dr subscription-data/*/context-data/amf-3gpp-access", "Nudr_DataRepository Update"),
    ("PUT", "nudr-dr subscription-data/*/context-data/smf-registrations/*", "Nudr_DataRepository Create"),
    ("DELETE", "nudr-dr subscription-data/*/context-data/smf-registrations/*", "Nudr_DataRepository Delete"),
    ("GET", "nudr-dr subscription-data/*/context-data/smf-registrations", "Nudr_DataRepository Query"),
    ("POST", "nudr-dr subscription-data/*/context-data/sdm-subscriptions", "Nudr_DataRepository Create"),
    // QueryAmData, QuerySmData, QuerySmfSelectData.
    ("GET", "nudr-dr subscription-data/*/*/provisioned-data/am-data", "Nudr_DataRepository Query"),
    ("GET", "nudr-dr subscription-data/*/*/provisioned-data/sm-data", "Nudr_DataRepository Query"),
    (
        "GET",
        "nudr-dr subscription-data/*/*/provisioned-data/smf-selection-subscription-data",
        "Nudr_DataRepository Query",
    ),
    // TS 29.519: ReadAccessAndMobilityPolicyData, ReadSessionManagementPolicyData.
    ("GET", "nudr-dr policy-data/ues/*/am-data", "Nudr_DataRepository Query"),
    ("GET", "nudr-dr policy-data/ues/*/sm-data", "Nudr_DataRepository Query"),
    // TS 29.507: CreateIndividualAMPolicyAssociation, DeleteIndividualAMPolicyAssociation.
    ("POST", "npcf-am-policy-control policies", "Npcf_AMPolicyControl Create"),
    ("DELETE", "npcf-am-policy-control policies/*", "Npcf_AMPolicyControl Delete"),
    // TS 29.512: CreateSMPolicy, DeleteSMPolicy.
    ("POST", "npcf-smpolicycontrol sm-policies", "Npcf_SMPolicyControl Create"),
    ("POST", "npcf-smpolicycontrol sm-policies/*/delete", "Npcf_SMPolicyControl Delete"),
    // TS 29.521: CreatePCFBinding, DeleteIndPCFBinding.
    ("POST", "nbsf-management pcfBindings", "Nbsf_Management Register"),
    ("DELETE", "nbsf-management pcfBindings/*", "Nbsf_Management Deregister"),
    // TS 29.531: NSSelectionGet.
    ("GET", "nnssf-nsselection network-slice-information", "Nnssf_NSSelection Get"),
    // TS 29.502: PostSmContexts, UpdateSmContext, ReleaseSmContext.
    ("POST", "nsmf-pdusession sm-contexts", "Nsmf_PDUSession CreateSMContext"),
    ("POST", "nsmf-pdusession sm-contexts/*/modify", "Nsmf_PDUSession UpdateSMContext"),
    ("POST", "nsmf-pdusession sm-contexts/*/release", "Nsmf_PDUSession ReleaseSMContext"),
    // TS 29.518: N1N2MessageTransfer, AMFStatusChangeSubscribe.
    ("POST", "namf-comm ue-contexts/*/n1-n2-messages", "Namf_Communication N1N2MessageTransfer"),
    ("POST", "namf-comm subscriptions", "Namf_Communication AMFStatusChangeSubscribe"),
    // TS 29.510: SearchNFInstances; RegisterNFInstance, UpdateNFInstance, GetNFInstance, DeregisterNFInstance, GetNFInstances,
    // CreateSubscription.
    ("GET", "nnrf-disc nf-instances", "Nnrf_NFDiscovery NFDiscover"),
    ("PUT", "nnrf-nfm nf-instances/*", "Nnrf_NFManagement NFRegister"),
    ("PATCH", "nnrf-nfm nf-instances/*", "Nnrf_NFManagement NFUpdate"),
    ("GET", "nnrf-nfm nf-instances/*", "Nnrf_NFManagement NFProfileRetrieval"),
    ("DELETE", "nnrf-nfm nf-instances/*", "Nnrf_NFManagement NFDeregister"),
    ("GET", "nnrf-nfm nf-instances", "Nnrf_NFManagement NFListRetrieval"),
    ("POST", "nnrf-nfm subscriptions", "Nnrf_NFManagement NFStatusSubscribe"),
    // TS 29.573: PostExchangeCapability.
    ("POST", "n32c-handshake exchange-capability", "N32_Handshake SecurityCapabilityNegotiation"),
];

/// One message, as either program tells it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Told {
    frame: u64,
    time: String,
    from: String,
    to: String,
    name: String,
}

fn captures() -> PathBuf {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/captures");
    std::env::var_os("BELEG_CAPTURES").map_or(beside, PathBuf::from)
}

/// Every message of the capture, by interface.
fn ladder(path: &Path) -> BTreeMap<String, Vec<Told>> {
    let output = Command::new(env!("CARGO_BIN_EXE_beleg"))
        .args(["ladder", "--frames", "1-1000000", "--unfolded", "--identities", "--format", "json"])
        .arg(path)
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut out: BTreeMap<String, Vec<Told>> = BTreeMap::new();
    for line in String::from_utf8(output.stdout).expect("UTF-8").lines() {
        let row: Value = serde_json::from_str(line).expect("JSON");
        let text = |of: &Value| of.as_str().unwrap_or_default().to_owned();
        out.entry(text(&row["reference_point"])).or_default().push(Told {
            frame: row["frame"].as_u64().expect("a frame"),
            time: text(&row["time"]),
            from: text(&row["from"]["address"]),
            to: text(&row["to"]["address"]),
            name: text(&row["name"]),
        });
    }
    out
}

/// Rows of `tshark` for frames that a filter lets through.
fn tshark(path: &Path, ports: &[&str], filter: &str, fields: &[&str]) -> Option<Vec<Vec<String>>> {
    let mut command = Command::new("tshark");
    command.arg("-r").arg(path).args(["-T", "fields", "-Y", filter, "-o", "nas-5gs.null_decipher:TRUE"]);
    for port in ports {
        command.args(["-d", &format!("tcp.port=={port},http2")]);
    }
    for field in ["frame.number", "frame.time_epoch", "ip.src", "ip.dst"].iter().chain(fields) {
        command.args(["-e", field]);
    }
    let output = command.output().ok().filter(|output| output.status.success())?;
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    Some(text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect())
}

fn cell(row: &[String], at: usize) -> &str {
    row.get(at).map_or("", String::as_str)
}

fn told(row: &[String], name: &str) -> Told {
    let (seconds, fraction) = cell(row, 1).split_once('.').expect("a time");
    let seconds: i64 = seconds.parse().expect("seconds");
    let fraction: i64 = format!("{fraction:0<9}").parse().expect("nanoseconds");
    // The outermost of several headers.
    let address = |at: usize| cell(row, at).split(',').next().unwrap_or_default().to_owned();
    let time = beleg_model::Time::from_nanoseconds(seconds * 1_000_000_000 + fraction);
    let frame = cell(row, 0).parse().expect("a frame");
    Told { frame, time: time.to_string(), from: address(2), to: address(3), name: name.to_owned() }
}

/// Requests and responses in the frames that complete them: `METHOD path`, or the status.
fn exchanges(rows: &[Vec<String>]) -> Vec<Told> {
    let mut said: BTreeMap<(String, String, String), Told> = BTreeMap::new();
    let mut signals = Vec::new();
    for row in rows {
        let list = |at: usize| cell(row, at).split(',').filter(|value| !value.is_empty()).collect::<Vec<&str>>();
        let (types, streams) = (list(5), list(6));
        let (mut methods, mut paths, mut statuses) = (list(7).into_iter(), list(8).into_iter(), list(9).into_iter());
        for (kind, stream) in types.iter().zip(&streams) {
            // What ends a stream or a connection is a message of its own (RFC 9113 clauses 6.4, 6.8).
            match *kind {
                "3" => signals.push(told(row, "RST_STREAM")),
                "7" => signals.push(told(row, "GOAWAY")),
                _ => {}
            }
            if !matches!(*kind, "0" | "1") {
                continue;
            }
            let key = (cell(row, 4).to_owned(), (*stream).to_owned(), cell(row, 2).to_owned() + cell(row, 10));
            let place = said.entry(key).or_insert_with(|| told(row, ""));
            if *kind == "1" {
                let name = match (methods.next(), statuses.next()) {
                    (Some(method), _) => format!("{method} {}", paths.next().unwrap_or_default()),
                    (None, Some(status)) => status.to_owned(),
                    // Trailers.
                    (None, None) => continue,
                };
                place.name = name;
            }
            (place.frame, place.time) = (told(row, "").frame, told(row, "").time);
        }
    }
    said.into_values().filter(|message| !message.name.is_empty()).chain(signals).collect()
}

/// The operation that the specifications give for a request.
fn operation(request: &str) -> Option<&'static str> {
    let (method, path) = request.split_once(' ')?;
    let path = path.split('?').next()?;
    let (api, rest) = path.trim_start_matches('/').split_once('/')?;
    let (_version, rest) = rest.split_once('/')?;
    let segments: Vec<&str> = rest.split('/').collect();
    let fits = |template: &str| {
        let wanted: Vec<&str> = template.split('/').collect();
        wanted.len() == segments.len() && wanted.iter().zip(&segments).all(|(want, own)| *want == "*" || want == own)
    };
    let found = OPERATIONS.iter().find(|(of, template, _)| {
        *of == method && template.split_once(' ').is_some_and(|(name, rest)| name == api && fits(rest))
    });
    found.map(|(.., operation)| *operation)
}

/// How what the ladder says relates to what `tshark` says of the same message.
fn relation(own: &str, theirs: &str) -> Option<&'static str> {
    if theirs.chars().all(|c| c.is_ascii_digit()) {
        // What went wrong, and what a response carries, stands behind its status.
        return (own.split(' ').next() == Some(theirs)).then_some("the same status");
    }
    let own = own.split(" · ").next()?;
    if let Some(signal) = ["GOAWAY", "RST_STREAM"].into_iter().find(|signal| *signal == theirs) {
        return own.starts_with(signal).then_some("the same signal");
    }
    match operation(theirs) {
        Some(operation) => (own == operation).then_some("the operation of method and path"),
        None if is_itself(own, theirs) => Some("in no specification: method and path themselves"),
        // Whoever is called back chose the path: what is meant was said when it was.
        None if theirs.starts_with("POST ") && own.contains('N') && own.contains("otif") => {
            Some("a callback, by its subscription")
        }
        None => None,
    }
}

/// Whether a name is the method and the path, variable segments aside.
fn is_itself(own: &str, theirs: &str) -> bool {
    let Some((method, path)) = theirs.split_once(' ') else { return false };
    let Some((_, shown)) = own.split_once(&format!("{method} ")) else { return false };
    let segments =
        |path: &str| path.split('?').next().unwrap_or_default().split('/').map(str::to_owned).collect::<Vec<_>>();
    let (shown, path) = (segments(shown), segments(path));
    shown.len() == path.len() && shown.iter().zip(&path).all(|(one, other)| one == other || one.starts_with('{'))
}

#[test]
fn ladders_say_what_tshark_reads() {
    for (name, ports) in CAPTURES {
        let path = captures().join(name);
        if !path.exists() {
            eprintln!("LEFT OUT: {name} is not here; set BELEG_CAPTURES to a folder with captures");
            continue;
        }
        let Some(n2) = tshark(&path, ports, "ngap && sctp", &["_ws.col.Info"]) else {
            return eprintln!("LEFT OUT: no tshark");
        };
        let own = ladder(&path);
        let n4 = tshark(&path, ports, "pfcp", &["_ws.col.Info"]).expect("tshark");
        let fields = [
            "tcp.stream",
            "http2.type",
            "http2.streamid",
            "http2.headers.method",
            "http2.headers.path",
            "http2.headers.status",
            "tcp.srcport",
        ];
        let sbi = exchanges(&tshark(&path, ports, "http2", &fields).expect("tshark"));
        println!("{name}");
        let none = Vec::new();
        named("N1, N2", own.get("N2").unwrap_or(&none), &n2);
        named("N4", own.get("N4").unwrap_or(&none), &n4);
        services(own.get("SBI").unwrap_or(&none), sbi);
    }
}

/// Each message has its frame, time and ends, and its names stand in this order in what `tshark` says of its frame; and no
/// frame is without.
fn named(interface: &str, own: &[Told], rows: &[Vec<String>]) {
    let frames: BTreeMap<u64, (Told, &str)> =
        rows.iter().map(|row| (told(row, "").frame, (told(row, ""), cell(row, 4)))).collect();
    let mut rest: BTreeMap<u64, &str> = frames.iter().map(|(frame, (_, info))| (*frame, *info)).collect();
    for message in own {
        let (theirs, _) = frames.get(&message.frame).unwrap_or_else(|| panic!("{interface}: only here: {message:?}"));
        assert_eq!(Told { name: String::new(), ..message.clone() }, *theirs, "{interface}");
        for name in message.name.split(" · ") {
            let left = rest.entry(message.frame).or_default();
            let at = left.find(name).unwrap_or_else(|| panic!("{interface}: “{name}” is not in “{left}”: {message:?}"));
            *left = left.get(at + name.len()..).unwrap_or_default();
        }
    }
    let here: BTreeSet<u64> = own.iter().map(|message| message.frame).collect();
    let missing: Vec<&u64> = frames.keys().filter(|frame| !here.contains(frame)).collect();
    assert!(missing.is_empty(), "{interface}: not in the ladder: frames {missing:?}");
    println!("  {interface}: {} messages compared, {} equal", own.len(), own.len());
}

fn services(own: &[Told], theirs: Vec<Told>) {
    let mut left = theirs;
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    let mut wrong = Vec::new();
    for message in own {
        let same = |other: &Told| {
            (other.frame, &other.time, &other.from, &other.to)
                == (message.frame, &message.time, &message.from, &message.to)
        };
        let at = left.iter().position(|other| same(other) && relation(&message.name, &other.name).is_some());
        match at.map(|at| left.remove(at)) {
            Some(other) => *counts.entry(relation(&message.name, &other.name).unwrap_or_default()).or_default() += 1,
            None => wrong.push(message),
        }
    }
    println!("  SBI: {} messages compared, {} equal: {counts:?}", own.len(), own.len() - wrong.len());
    wrong.iter().take(20).for_each(|message| println!("    only here: {message:?}"));
    left.iter().take(20).for_each(|message| println!("    only tshark: {message:?}"));
    assert!(wrong.is_empty() && left.is_empty(), "{} only here, {} only tshark", wrong.len(), left.len());
}
