#!/usr/bin/env python3
"""A second, independent verifier of Beleg's bundles: commitments and signatures.

Written from docs/formats/bundle.md and docs/formats/log.md, not from the Rust code, so that the specification is tested by it.
It needs Python 3.9 and the package `cryptography`. It does not judge the packets anew: that is what beleg-verify does.

Usage: beleg_verify.py BUNDLE [--signer KEY]... [--log KEY]... [--witness KEY]... [--tsa-root FILE]...
Exit status: 0 all commitments and signatures hold, 1 something does not, 2 wrong usage.
"""

import base64
import binascii
import hashlib
import json
import os
import struct
import sys

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    import beleg_timestamp
except ImportError:
    sys.exit("beleg_verify.py needs the package cryptography: pip install cryptography")

NEEDED = ["statement.dsse.json", "frames.pcapng", "openings.json", "network.toml", "README.txt"]
# The requirements: one of these.
STANDARDS = ["standard.json", "standard.md"]
OPTIONAL = ["redaction.dsse.json", "sensor.json", "seal.tlog-proof", "seal.tsr"]
CLASSES = {"open": 0, "identity": 1, "address": 2, "payload": 3, "secret": 4, "check": 5}


class Refuted(Exception):
    """Something does not hold."""


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def leaf(*parts):
    return sha256(b"\0", *parts)


def node(left, right):
    return sha256(b"\1", left, right)


def split(count):
    """The largest power of two below count."""
    return 1 << (count - 1).bit_length() - 1


def root(leaves):
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    at = split(len(leaves))
    return node(root(leaves[:at]), root(leaves[at:]))


def root_from(size, opened, proof):
    """The root of a tree of which some leaves are known: docs/formats/bundle.md, "Proofs"."""
    places = [place for place, _ in opened]
    if places != sorted(set(places)) or any(place >= size for place in places):
        raise Refuted("the places of the leaves are not in order")
    rest = list(proof)

    def build(start, count, known):
        if not known:
            if not rest:
                raise Refuted("the proof is too short")
            return rest.pop(0)
        if count == 1:
            return known[0][1]
        half = split(count)
        left = [one for one in known if one[0] < start + half]
        right = [one for one in known if one[0] >= start + half]
        first = build(start, half, left)
        return node(first, build(start + half, count - half, right))

    result = sha256(b"") if size == 0 else build(0, size, opened)
    if rest:
        raise Refuted("the proof is too long")
    return result


# What a key is for: statements and logs, or cosignatures of witnesses (C2SP signed-note, tlog-cosignature).
SIGNS, COSIGNS = b"\1", b"\4"


class Key:
    """A public key in the text form of C2SP signed-note."""

    def __init__(self, text, kind=SIGNS):
        parts = text.strip().split("+", 2)
        if len(parts) != 3:
            raise Refuted("no public key: " + text)
        self.text, self.name = text.strip(), parts[0]
        octets = base64.b64decode(parts[2], validate=True)
        if octets[:1] != kind or len(octets) != 33:
            raise Refuted("no Ed25519 key: " + text)
        self.id = sha256(self.name.encode(), b"\n", octets)[:4]
        if self.id.hex() != parts[1]:
            raise Refuted("a key does not belong to its name: " + text)
        self.public = Ed25519PublicKey.from_public_bytes(octets[1:])

    def check(self, signature, message):
        try:
            self.public.verify(signature, message)
        except InvalidSignature:
            raise Refuted("the signature of %s is not good" % self.name) from None


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()


def strict(octets, what):
    """JSON that is written in the one way in which a bundle's is."""
    value = json.loads(octets)
    if compact(value) != octets:
        raise Refuted(what + " is not written as a bundle's is")
    return value


def envelope(octets, what):
    """The statement, the keys that signed it, and the digest of what they signed."""
    outer = json.loads(octets)
    if (json.dumps(outer, indent=2, ensure_ascii=False) + "\n").encode() != octets:
        raise Refuted(what + " is not written as a bundle's is")
    kind = outer["payloadType"]
    if kind != "application/vnd.in-toto+json":
        raise Refuted(what + " holds something else")
    payload = base64.b64decode(outer["payload"], validate=True)
    pae = b"DSSEv1 %d %s %d %s" % (len(kind), kind.encode(), len(payload), payload)
    keys = []
    for line in outer["signatures"]:
        key = Key(line["keyid"])
        key.check(base64.b64decode(line["sig"], validate=True), pae)
        keys.append(key)
    if not keys:
        raise Refuted(what + ": nobody has signed it")
    statement = strict(payload, what)
    if statement["_type"] != "https://in-toto.io/Statement/v1":
        raise Refuted(what + " holds no in-toto statement")
    return statement, keys, sha256(pae)


def frames_of(octets):
    """Time, link type, original length and octets of each frame of a pcapng file as bundles have it."""
    at, links, frames = 0, [], []
    while at < len(octets):
        kind, length = struct.unpack_from("<II", octets, at)
        if length % 4 or length < 12 or struct.unpack_from("<I", octets, at + length - 4)[0] != length:
            raise Refuted("frames.pcapng: a block is broken")
        body = octets[at + 8 : at + length - 4]
        if kind == 1:
            links.append(struct.unpack_from("<H", body)[0])
        elif kind == 6:
            interface, high, low, captured, original = struct.unpack_from("<IIIII", body)
            data = body[20 : 20 + captured]
            if len(data) != captured:
                raise Refuted("frames.pcapng: a frame is cut")
            frames.append(((high << 32) | low, links[interface], original, data))
        elif kind != 0x0A0D0D0A:
            raise Refuted("frames.pcapng: an unknown block")
        at += length
    return frames


def frame_leaf(name, frame, pieces):
    time, link, original, data = frame
    hashes, offset = [], 0
    for piece in pieces:
        octets = data[offset : offset + piece["len"]]
        kind = piece.get("class", "open")
        if "salt" in piece and "closed" not in piece:
            hashes.append(leaf(bytes.fromhex(piece["salt"]), bytes([CLASSES[kind]]), struct.pack(">I", offset), octets))
        elif "closed" in piece and "salt" not in piece and kind != "open":
            hashes.append(bytes.fromhex(piece["closed"]))
        else:
            raise Refuted("openings.json: a piece is neither opened nor closed")
        offset += piece["len"]
    if offset != len(data) or not hashes:
        raise Refuted("openings.json: the pieces do not cover the frame")
    head = struct.pack(">HQqHIII", name["input"], name["number"], time, link, len(data), original, len(hashes))
    return leaf(b"beleg-frame/1", head, root(hashes))


def reason_leaf(reason):
    entry = bytes.fromhex(reason["entry"])
    return leaf(
        b"beleg-reason/1", bytes.fromhex(reason["salt"]), struct.pack(">I", len(entry)), entry, struct.pack(">Q", reason["frame"])
    )


def sensor(tied, names, frames):
    """docs/formats/bundle.md, "A sensor's seal"."""
    pretty = (json.dumps(tied["seal"], indent=2, ensure_ascii=False) + "\n").encode()
    statement, keys, _ = envelope(pretty, "sensor.json")
    if statement["predicateType"] != "urn:x-beleg:tap:1" or tied["format"] != "beleg-tap/1":
        raise Refuted("sensor.json is no sensor's seal")
    if not len(tied["frames"]) == len(names) == len(frames):
        raise Refuted("sensor.json is not of these frames")
    leaves = []
    for tie, name, (time, link, original, data) in zip(tied["frames"], names, frames):
        if "salt" in tie:
            head = struct.pack(">HQqHI", name["frame"]["input"], name["frame"]["number"], time, link, original)
            hashed = leaf(b"beleg-tap/1", bytes.fromhex(tie["salt"]), head, data)
        else:
            hashed = bytes.fromhex(tie["leaf"])
        leaves.append((name["index"], hashed))
    proof = [bytes.fromhex(one) for one in tied["proof"]]
    if root_from(statement["predicate"]["count"], leaves, proof).hex() != statement["predicate"]["root"]:
        raise Refuted("sensor.json: a frame is not what the sensor has sealed")
    return "the frames are what the sensor %s sealed" % keys[0].name


def note_line(line):
    name, signature = line.removeprefix("\u2014 ").split(" ")
    signature = base64.b64decode(signature, validate=True)
    return name, signature[:4], signature[4:]


def cosigned(line, witness, body):
    """The time, in seconds since 1970, at which a witness cosigned the checkpoint."""
    name, number, signature = note_line(line)
    if (name, number) != (witness.name, witness.id):
        raise Refuted("seal.tlog-proof: it is cosigned by others than those whose keys are enclosed")
    time = int.from_bytes(signature[:8], "big")
    witness.check(signature[8:], b"cosignature/v1\ntime %d\n%s" % (time, body))
    return time


def log_proof(text, seal, trusted, witnesses=()):
    head, note = text.split("\n\n", 1)
    lines = head.split("\n")
    if lines[0] != "c2sp.org/tlog-proof@v1" or not lines[1].startswith("extra ") or not lines[2].startswith("index "):
        raise Refuted("seal.tlog-proof is no proof")
    keys = base64.b64decode(lines[1][6:], validate=True).decode().split("\n")
    key, cosigners = Key(keys[0]), [Key(one, COSIGNS) for one in keys[1:]]
    index, path = int(lines[2][6:]), [base64.b64decode(line, validate=True) for line in lines[3:]]
    body, signatures = note.split("\n\n", 1)
    origin, size, top = body.split("\n")
    body = (body + "\n").encode()
    if not signatures.endswith("\n"):
        raise Refuted("seal.tlog-proof is cut")
    signatures = signatures[:-1].split("\n")
    name, number, signature = note_line(signatures[0])
    if origin != key.name or name != key.name or number != key.id:
        raise Refuted("seal.tlog-proof: the checkpoint is another log's")
    key.check(signature, body)
    if len(signatures) != 1 + len(cosigners) or len({one.text for one in cosigners}) != len(cosigners):
        raise Refuted("seal.tlog-proof: it is cosigned by others than those whose keys are enclosed")
    for line, witness in zip(signatures[1:], cosigners):
        cosigned(line, witness, body)
    missing = {one.text for one in witnesses} - {one.text for one in cosigners}
    if missing:
        raise Refuted("a witness that you named has not cosigned the log: " + ", ".join(sorted(missing)))
    at, last, hashed = index, int(size) - 1, leaf(b"beleg-seal/1\n" + seal.hex().encode() + b"\n")
    if at > last:
        raise Refuted("seal.tlog-proof: the entry is beyond the log's end")
    for sibling in path:
        if last == 0:
            raise Refuted("seal.tlog-proof: the path is too long")
        if at & 1 or at == last:
            hashed = node(sibling, hashed)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            hashed = node(hashed, sibling)
        at, last = at >> 1, last >> 1
    if last or hashed != base64.b64decode(top, validate=True):
        raise Refuted("seal.tlog-proof does not lead to the checkpoint")
    if trusted and key.text not in [one.text for one in trusted]:
        raise Refuted("the seal is in a log that you did not name")
    by = "".join(", cosigned by " + one.name for one in cosigners)
    return "entry %d of the log of %s, which had %s then%s" % (index, key.name, size, by)


def time_stamp(response, seal, roots):
    try:
        time, authority, trusted = beleg_timestamp.check(response, seal, roots)
    except (beleg_timestamp.Wrong, KeyError, ValueError, IndexError) as error:
        raise Refuted("seal.tsr: %s" % error) from None
    under = "under a root that you named" if trusted else "whose certificate anybody could have made: name a root"
    return "the time stamp over the seal, of %s, is signed by %s, %s" % (time, authority, under)


def check(directory, signers, logs, witnesses=(), roots=()):
    names = sorted(os.listdir(directory))
    for name in names:
        if name not in NEEDED + STANDARDS + OPTIONAL:
            raise Refuted(name + " is no part of a bundle")
    files = {name: open(os.path.join(directory, name), "rb").read() for name in names}
    for name in NEEDED:
        if name not in files:
            raise Refuted(name + " is missing")
    standard = [name for name in STANDARDS if name in files]
    if len(standard) != 1:
        raise Refuted("the standard is missing, or there are two")
    statement, keys, seal = envelope(files["statement.dsse.json"], "statement.dsse.json")
    if statement["predicateType"] != "urn:x-beleg:finding:1":
        raise Refuted("statement.dsse.json holds something else than findings")
    if signers and not {key.text for key in keys} & {key.text for key in signers}:
        raise Refuted("none of the keys that you named has signed it")
    yield "signed by " + " and ".join(key.name for key in keys)
    of = statement["predicate"]
    for name, wanted in (("network.toml", of["declaration"]["sha256"]), (standard[0], of["catalogue"]["sha256"])):
        if sha256(files[name]).hex() != wanted:
            raise Refuted(name + " is not the one that was signed for")
    yield "the declaration and the standard are those that were signed for"
    if not files["openings.json"].endswith(b"\n"):
        raise Refuted("openings.json does not end with a line feed")
    openings = strict(files["openings.json"][:-1], "openings.json")
    if openings["format"] != "beleg-openings/1":
        raise Refuted("openings.json is of another format")
    frames = frames_of(files["frames.pcapng"])
    if not len(frames) == len(openings["frames"]) == len(of["frames"]):
        raise Refuted("frames, openings and statement are not as many")
    leaves = [
        (one["index"], frame_leaf(one["frame"], frame, pieces))
        for one, frame, pieces in zip(of["frames"], frames, openings["frames"])
    ]
    proof = [bytes.fromhex(one) for one in openings["frames_proof"]]
    if root_from(of["capture"]["count"], leaves, proof).hex() != of["capture"]["root"]:
        raise Refuted("a frame is not what the capture is committed to")
    yield "the %d frames stand at their places among the capture's %d" % (len(frames), of["capture"]["count"])
    reasons = openings["reasons"]
    entries = [bytes.fromhex(one["entry"]) for one in reasons]
    if entries != sorted(entries):
        raise Refuted("the reasons are not in order")
    leaves = [(one["position"], reason_leaf(one)) for one in reasons]
    proof = [bytes.fromhex(one) for one in openings["reasons_proof"]]
    if root_from(of["reasons"]["count"], leaves, proof).hex() != of["reasons"]["root"]:
        raise Refuted("the reasons are not those that the capture is committed to")
    yield "the %d reasons that are shown stand at their places among %d" % (len(reasons), of["reasons"]["count"])
    closed = any("closed" in piece for pieces in openings["frames"] for piece in pieces)
    if "redaction.dsse.json" in files:
        redaction, keys, _ = envelope(files["redaction.dsse.json"], "redaction.dsse.json")
        what = redaction["predicate"]
        wanted = (seal.hex(), sha256(files["frames.pcapng"]).hex(), sha256(files["openings.json"]).hex())
        if redaction["predicateType"] != "urn:x-beleg:redaction:1" or (what["seal"], what["frames"], what["openings"]) != wanted:
            raise Refuted("redaction.dsse.json is the redaction of something else")
        yield "redacted by " + " and ".join(key.name for key in keys)
    elif closed:
        raise Refuted("redaction.dsse.json is missing")
    if "sensor.json" in files:
        yield sensor(strict(files["sensor.json"][:-1], "sensor.json"), of["frames"], frames)
    if "seal.tlog-proof" in files:
        yield log_proof(files["seal.tlog-proof"].decode(), seal, logs, witnesses)
    elif logs or witnesses:
        raise Refuted("there is no proof of a log")
    if "seal.tsr" in files:
        yield time_stamp(files["seal.tsr"], seal, list(roots))
    elif roots:
        raise Refuted("there is no time stamp")


def main(arguments):
    named = {"--signer": [], "--log": [], "--witness": []}
    roots, bundle = [], None
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word in named and rest:
            value = rest.pop(0)
            value = open(value).read() if os.path.isfile(value) else value
            named[word].append(Key(value, COSIGNS if word == "--witness" else SIGNS))
        elif word == "--tsa-root" and rest:
            with open(rest.pop(0), "rb") as file:
                roots.extend(beleg_timestamp.certificates(file.read()))
        elif bundle is None and not word.startswith("-"):
            bundle = word
        else:
            bundle = None
            break
    if bundle is None or not os.path.isdir(bundle):
        print(__doc__)
        return 2
    try:
        for step in check(bundle, named["--signer"], named["--log"], named["--witness"], roots):
            print("holds: " + step)
    except (Refuted, KeyError, TypeError, ValueError, IndexError, struct.error, binascii.Error) as error:
        print("refuted: %s" % (error if isinstance(error, Refuted) else "it is not written as a bundle is (%r)" % error))
        return 1
    print("All commitments and signatures hold. Whether the packets mean what is claimed, beleg-verify judges.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
