#!/usr/bin/env python3
"""Checks a log of seals, and the proof in a bundle, with an implementation that is not Beleg's: aics-tlog from PyPI.

Usage: check_log.py LOG KEY BUNDLE...
It needs Python 3.12 and the package aics-tlog. Exit status: 0 accepted, 1 refused.
"""

import base64
import hashlib
import json
import os
import sys

import aics_tlog


def main(directory, key, bundles):
    log_key = aics_tlog.parse_vkey(open(key).read().strip())
    text = open(os.path.join(directory, "checkpoint"), encoding="utf-8").read()
    heads = [("the log", text)]
    for bundle in bundles:
        proof = open(os.path.join(bundle, "seal.tlog-proof"), encoding="utf-8").read()
        head, note = proof.split("\n\n", 1)
        heads.append((bundle, note))
        checkpoint = aics_tlog.parse_checkpoint(aics_tlog.parse_note(note).text)
        lines = head.split("\n")
        outer = json.load(open(os.path.join(bundle, "statement.dsse.json")))
        payload = base64.b64decode(outer["payload"])
        kind = outer["payloadType"].encode()
        seal = hashlib.sha256(b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)).hexdigest()
        path = [base64.b64decode(line) for line in lines[3:]]
        entry = b"beleg-seal/1\n" + seal.encode() + b"\n"
        index = int(lines[2].removeprefix("index "))
        if not aics_tlog.verify_leaf_inclusion(entry, index, checkpoint.size, path, checkpoint.root):
            sys.exit("refused: %s is not in the log" % bundle)
        if aics_tlog.verify_leaf_inclusion(entry + b"x", index, checkpoint.size, path, checkpoint.root):
            sys.exit("a changed entry was accepted")
    for name, note in heads:
        result = aics_tlog.verify_checkpoint(aics_tlog.parse_note(note), log_key)
        if not result.log_ok:
            sys.exit("refused: the checkpoint of %s: %s" % (name, result))
    reader = aics_tlog.FileSystemTileReader(directory)
    checkpoint = aics_tlog.parse_checkpoint(aics_tlog.parse_note(text).text)
    if aics_tlog.tree_root_from_tiles(reader, checkpoint.size) != checkpoint.root:
        sys.exit("refused: the tiles do not give the checkpoint's root")
    print("accepted: %d bundles, and the tiles of %d entries" % (len(bundles), checkpoint.size))


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
