//! Values are found in every encoding, and what takes their place tells nothing of them.

use std::net::Ipv4Addr;

use super::*;
use crate::digest::Digest;

fn key(seed: u8) -> CaptureKey {
    CaptureKey::new([seed; 32])
}

fn imsi(number: u32) -> Token {
    Token::of("SUPI", &format!("imsi-00101{number:010}")).remove(0)
}

fn values(tokens: impl IntoIterator<Item = Token>) -> Values {
    Values { tokens: tokens.into_iter().collect(), ..Values::default() }
}

fn frame(octets: &[u8]) -> Frame {
    Frame { link: 1, octets: octets.to_vec(), ..Frame::default() }
}

fn redacted(redactor: &Redactor, octets: &[u8]) -> Vec<u8> {
    let mut out = octets.to_vec();
    for run in redactor.runs(&frame(octets)) {
        out[run.start..run.end()].copy_from_slice(&run.replacement);
    }
    out
}

#[test]
fn identities_are_found_in_every_encoding() {
    let tokens = [imsi(7_391), Token::of("5G-GUTI", "5g-guti-00101-020040-c0a1b2c3").remove(0)];
    let redactor = Redactor::new(&values(tokens), &key(1));
    let huffman = |text: &str, shift: usize| {
        let mut bits = vec![true; shift];
        bits.extend(huffman::bits(text).unwrap());
        bits.extend([true; 9]);
        huffman::shifted(&bits, 0).0
    };
    let mut carriers: Vec<Vec<u8>> = vec![
        b"{\"supi\":\"imsi-001010000007391\"}".to_vec(),
        b"/x/suci-0-001-01-0000-0-0-0000007391/y".to_vec(),
        // IMSI in TBCD, from the low half and from the high half of an octet on.
        b"..\x00\x01\x01\x00\x00\x70\x93\xf1..".to_vec(),
        b"..\x09\x10\x10\x00\x00\x00\x37\x19..".to_vec(),
        // SUCI of the null scheme: PLMN, routing indicator, scheme, key, MSIN.
        b"..\x01\x00\xf1\x10\x00\x00\x00\x00\x00\x00\x00\x37\x19..".to_vec(),
        b"..c0a1b2c3..".to_vec(),
        b"..C0A1B2C3..".to_vec(),
    ];
    carriers.extend((0..8).map(|shift| huffman("imsi-001010000007391", shift)));
    carriers.extend((0..8).map(|shift| huffman("5g-guti-00101020040c0a1b2c3", shift)));
    for octets in carriers {
        assert!(redactor.traces(&octets) > 0, "{octets:02x?}");
        let after = redacted(&redactor, &octets);
        assert!(after.len() == octets.len() && after != octets);
        assert_eq!(redactor.traces(&after), 0, "{after:02x?}");
    }
    // The same identity has the same pseudonym, however it is written.
    let text = redacted(&redactor, b"imsi-001010000007391");
    let digits: Vec<u8> = text[5..].iter().map(|digit| digit - b'0').collect();
    let packed = redacted(&redactor, b"..\x00\x01\x01\x00\x00\x70\x93\xf1..");
    let unpacked: Vec<u8> = packed[2..10].iter().flat_map(|octet| [octet & 15, octet >> 4]).take(15).collect();
    assert_eq!(digits, unpacked);
    assert_eq!(&digits[..5], [0, 0, 1, 0, 1], "the network stays");
}

fn base64(octets: &[u8], url: bool) -> String {
    use ::base64::Engine as _;
    use ::base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
    if url { URL_SAFE_NO_PAD.encode(octets) } else { STANDARD.encode(octets) }
}

#[test]
fn identities_are_found_in_base64_wherever_it_begins() {
    let redactor = Redactor::new(&values([imsi(7_391)]), &key(1));
    // A registration request in JSON: its SUCI stands in TBCD; the letters before it move it by each number of bits.
    let suci = b"\x7e\x00\x41\x79\x00\x0d\x01\x00\xf1\x10\x00\x00\x00\x00\x00\x00\x00\x37\x19\x2e";
    for (before, url) in ["", "a", "ab", "abc"].iter().zip([false, true, false, true]) {
        let octets = format!("{{\"n1\":\"{before}{}\"}}", base64(suci, url)).into_bytes();
        assert!(redactor.traces(&octets) > 0, "{before}");
        let after = redacted(&redactor, &octets);
        assert!(after.len() == octets.len() && redactor.traces(&after) == 0, "{}", String::from_utf8_lossy(&after));
    }
    // A token: who it is about is closed, and the signature with it; what else it says stays.
    let claims = b"{\"iss\":\"nrf\",\"sub\":\"imsi-001010000007391\",\"scope\":\"nudm-sdm\"}";
    let token =
        format!("{}.{}.{}", base64(b"{\"alg\":\"ES256\"}", true), base64(claims, true), base64(&[0xa7; 64], true));
    let after = String::from_utf8(redacted(&redactor, format!("Bearer {token}\r\n").as_bytes())).unwrap();
    let parts: Vec<&str> = after.trim().trim_start_matches("Bearer ").split('.').collect();
    let decoded = coded_parts(parts[1]);
    assert!(
        decoded.starts_with("{\"iss\":\"nrf\",\"sub\":\"imsi-00101") && decoded.ends_with("\"scope\":\"nudm-sdm\"}")
    );
    assert!(!decoded.contains("0000007391") && parts[2].bytes().all(|letter| letter == b'A'), "{after}");
}

fn coded_parts(text: &str) -> String {
    use ::base64::Engine as _;
    String::from_utf8(::base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(text).unwrap()).unwrap()
}

/// A token in a header field stands in the Huffman code: it is known by the text that a decoder tells.
#[test]
fn a_token_in_a_coded_header_field_is_closed() {
    let claims = base64(b"{\"sub\":\"imsi-001010000007391\"}", true);
    let token = format!("{}.{claims}.{}", base64(b"{\"alg\":\"ES256\"}", true), base64(&[0xa7; 64], true));
    let texts = [token.clone()].into();
    let redactor = Redactor::new(&Values { texts, ..values([imsi(7_391)]) }, &key(1));
    for shift in 0..8 {
        let mut bits = vec![true; shift];
        bits.extend(huffman::bits(&token).unwrap());
        let octets = huffman::shifted(&bits, 0).0;
        let after = redacted(&redactor, &octets);
        assert!(after.len() == octets.len() && after != octets, "{shift}");
        assert_eq!(redactor.traces(&after), 0);
    }
}

#[test]
fn a_compressed_body_is_closed_in_each_frame_and_when_it_is_sent_again() {
    use std::io::Write;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(&b"{\"supi\":\"imsi-001013826937391\",\"dnn\":\"internet\"},".repeat(9)).unwrap();
    let body = gzip.finish().unwrap();
    let (first, second) = body.split_at(20);
    let place = |number, len| Place { frame: (0, number), offset: 10, len };
    let places = vec![place(1, first.len()), place(2, second.len())];
    let stretch = Stretch { octets: body.clone(), places, kind: Kind::Packed };
    let redactor =
        Redactor::new(&Values { stretches: vec![stretch.clone()], ..values([imsi(3_826_937_391)]) }, &key(1));
    assert!(redactor.traces_within(&stretch) > 0);
    let sent = |number: u64, part: &[u8]| {
        let frame = Frame { number, ..frame(&[&[0xee; 10], part].concat()) };
        let mut out = frame.octets.clone();
        for run in redactor.runs(&frame) {
            out[run.start..run.end()].copy_from_slice(&run.replacement);
        }
        out.split_off(10)
    };
    let after = [sent(1, first), sent(2, second)].concat();
    let content = coded::unpacked(&after).expect("it unpacks");
    assert!(content.starts_with(b"{\"supi\":\"imsi-00101") && redactor.traces(&content) == 0);
    assert_eq!(redactor.traces_within(&Stretch { octets: after.clone(), ..stretch }), 0);
    // No message tells of this frame.
    assert_eq!(sent(77, &body), after);
}

/// A header that happens to hold the octets of a TMSI is left as it is.
#[test]
fn identities_of_few_octets_are_searched_for_where_they_are_sent() {
    let redactor = Redactor::new(&values([Token::Octets(vec![0x45, 0, 0, 40])]), &key(1));
    let octets = [&[0; 12][..], &[8, 0, 0x45, 0, 0, 40, 0, 0, 0, 0, 64, 6], &[0; 28]].concat();
    assert_eq!((redactor.traces_in(&frame(&octets)), redactor.runs(&frame(&octets)).len()), (0, 0));
    assert!(redactor.traces(&octets) > 0);
}

#[test]
fn secrets_are_closed_by_their_names() {
    let redactor = Redactor::new(&Values::default(), &key(1));
    let octets = b"{\"kSeaf\":\t\"00112233445566778899aabbccddeeff\",\"x\":1}";
    let after = String::from_utf8(redacted(&redactor, octets)).unwrap();
    assert_eq!(after, format!("{{\"kSeaf\":\t\"{}\",\"x\":1}}", "0".repeat(32)));
}

#[test]
fn pieces_cover_a_frame_and_users_packets_are_closed() {
    let ue = Ipv4Addr::new(10, 45, 0, 9);
    let token = Token::Address { address: ue.into(), keep: 16 };
    let redactor = Redactor::new(&values([token]), &key(2));
    let mut octets = vec![0; 12];
    octets.extend([0x08, 0x00, 0x45, 0, 0, 36, 0, 1, 0, 0, 64, 17, 0xab, 0xcd]);
    octets.extend(ue.octets());
    octets.extend([198, 51, 100, 7, 0x11, 0x22, 0x00, 0x35, 0, 16, 0xbe, 0xef]);
    octets.extend(b"whom I ask");
    let frame = frame(&octets);
    let pieces = redactor.pieces(&frame);
    assert_eq!(pieces.iter().map(|piece| piece.len as usize).sum::<usize>(), octets.len());
    let after = redacted(&redactor, &octets);
    let text = |octets: &[u8], what: &[u8]| octets.windows(what.len()).any(|window| window == what);
    for what in [&ue.octets()[..], &[198, 51, 100, 7], &[0xab, 0xcd], &[0xbe, 0xef], b"whom I ask"] {
        assert!(text(&octets, what) && !text(&after, what), "{what:02x?}");
    }
    assert_eq!(after[26..28], [10, 45], "the pool stays");
}

/// Whoever has the redacted octets and every commitment, and tries all subscribers of a small network, learns nothing: neither a
/// pseudonym nor a commitment can be recomputed without the secret.
#[test]
fn pseudonyms_cannot_be_led_back_by_trying_everybody() {
    let everybody: Vec<Token> = (0..1_000).map(imsi).collect();
    let secret = key(3);
    let text = |number: u32| format!("imsi-00101{number:010}");
    let redactor = Redactor::new(&values(everybody.iter().cloned()), &secret);
    let victim = 413;
    let shown = redacted(&redactor, text(victim).as_bytes());
    // Guesses: under other secrets, each candidate has another pseudonym; and as many of them fit as fit by chance.
    let mut hits = Vec::new();
    for seed in 100..104 {
        let guess = Redactor::new(&values(everybody.iter().cloned()), &key(seed));
        hits.extend((0..1_000).filter(|number| redacted(&guess, text(*number).as_bytes()) == shown));
    }
    assert!(hits.len() < 4 && !hits.contains(&victim), "{hits:?}");
    // A hash of the identity, salted with anything public, is nowhere either.
    let frame = frame(text(victim).as_bytes());
    let pieces = redactor.pieces(&frame);
    let mut shown_pieces = crate::frame::open(&secret, 5, &pieces);
    crate::frame::close(&frame, &mut shown_pieces, 0);
    let closed = shown_pieces[0].closed.unwrap_or_else(|| shown_pieces[1].closed.unwrap_or_default());
    for number in 0..1_000 {
        let guess = text(number);
        for salt in [&[][..], &[0; 16], &5_u64.to_be_bytes()] {
            assert_ne!(Digest::of_all([salt, guess.as_bytes()]), closed);
            assert_ne!(Digest::of_all([&[0][..], salt, &[1], &[0; 4], guess.as_bytes()]), closed);
        }
    }
    // Everybody has a pseudonym of their own.
    let mut all: Vec<Vec<u8>> = (0..1_000).map(|number| redacted(&redactor, text(number).as_bytes())).collect();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 1_000);
}
