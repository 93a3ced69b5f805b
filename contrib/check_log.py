#!/usr/bin/env python3
"""Checks a log of seals, and the proof in a bundle, with an implementation that is not Beleg's: aics-tlog from PyPI.

Usage: check_log.py LOG KEY [--witness KEY]... BUNDLE...
It needs Python 3.12 and the package aics-tlog. Exit status: 0 accepted, 1 refused.
"""

import base64
import hashlib
import json
import os
import sys

import aics_tlog


def main(directory, key, witnesses, bundles):
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
        note, keys = aics_tlog.parse_note(note), [aics_tlog.parse_vkey(open(one).read().strip()) for one in witnesses]
        result = aics_tlog.verify_checkpoint(note, log_key, keys, len(keys))
        if not result.log_ok or not result.ok:
            sys.exit("refused: the checkpoint of %s: %s" % (name, result))
    reader = aics_tlog.FileSystemTileReader(directory)
    checkpoint = aics_tlog.parse_checkpoint(aics_tlog.parse_note(text).text)
    if aics_tlog.tree_root_from_tiles(reader, checkpoint.size) != checkpoint.root:
        sys.exit("refused: the tiles do not give the checkpoint's root")
    print("accepted: %d bundles, %d witnesses, and the tiles of %d entries" % (len(bundles), len(witnesses), checkpoint.size))


if __name__ == "__main__":
    words, witnesses = sys.argv[1:], []
    while "--witness" in words[:-1]:
        at = words.index("--witness")
        witnesses.append(words[at + 1])
        del words[at : at + 2]
    if len(words) < 3:
        sys.exit(__doc__)
    main(words[0], words[1], witnesses, words[2:])
