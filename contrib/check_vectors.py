#!/usr/bin/env python3
"""Checks the second verifier against the test vectors (docs/formats/bundle.vectors.json).

Usage: check_vectors.py VECTORS
"""

import hashlib
import hmac
import json
import struct
import sys

import beleg_verify as verify


def derive(secret, *parts):
    return hmac.new(secret, b"".join(parts), hashlib.sha256).digest()


def main(path):
    vectors = json.load(open(path, encoding="utf-8"))
    secret = bytes.fromhex(vectors["secret"])
    of = vectors["frame"]
    for octets, pieces in ((of["octets"], of["opened"]), (of["closed_octets"], of["closed"])):
        frame = (of["time"], of["link"], of["original"], bytes.fromhex(octets))
        assert verify.frame_leaf(of, frame, pieces).hex() == of["leaf"], "the frame's leaf"
    for number, piece in enumerate(of["opened"]):
        both = derive(secret, b"beleg frame salt\0", struct.pack(">QI", of["index"], number // 2))
        assert both[16 * (number % 2) :][:16].hex() == piece["salt"], "a salt"
    both = derive(secret, b"beleg tap salt\0", struct.pack(">Q", of["index"] // 2))
    salt = both[16 * (of["index"] % 2) :][:16]
    head = struct.pack(">HQqHI", of["input"], of["number"], of["time"], of["link"], of["original"])
    assert verify.leaf(b"beleg-tap/1", salt, head, bytes.fromhex(of["octets"])).hex() == of["sensor_leaf"], "a sensor's leaf"
    tree = vectors["tree"]
    leaves = [bytes.fromhex(one) for one in tree["leaves"]]
    known = [(place, leaves[place]) for place in tree["known"]]
    proof = [bytes.fromhex(one) for one in tree["proof"]]
    assert verify.root(leaves) == verify.root_from(len(leaves), known, proof) == bytes.fromhex(tree["root"]), "the tree"
    reasons = vectors["reasons"]
    for one in reasons["entries"]:
        kind, rest = bytes.fromhex(one["open"]).split(b"\0", 1)
        hidden = kind + b"\0\1" + derive(secret, b"beleg hidden name\0", rest[1:])
        assert kind.decode() == one["kind"] and hidden.hex() == one["hidden"], "an entry"
    known = [(one["position"], verify.reason_leaf(one)) for one in reasons["shown"]]
    proof = [bytes.fromhex(one) for one in reasons["proof"]]
    assert verify.root_from(reasons["count"], known, proof).hex() == reasons["root"], "the reasons"
    outer = vectors["envelope"]
    kind, payload = b"application/vnd.in-toto+json", outer["payload"].encode()
    pae = b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)
    assert verify.sha256(pae).hex() == outer["seal"], "the seal"
    line = json.loads(outer["text"])["signatures"][0]
    assert line["keyid"] == vectors["key"]["public"], "the key"
    verify.Key(line["keyid"]).check(verify.base64.b64decode(line["sig"]), pae)
    assert vectors["log"]["entry"] == "beleg-seal/1\n%s\n" % outer["seal"], "the log's entry"
    print("all vectors hold")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
