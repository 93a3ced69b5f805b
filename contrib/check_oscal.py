#!/usr/bin/env python3
"""Opens documents of OSCAL with compliance-trestle, a program of others, as a tool of an authority would.

Its models are made from NIST's schema of OSCAL, allow no field that is not in it, and hold every pattern and every least
number of items. Usage: check_oscal.py DOCUMENT…
"""

import json
import sys
from pathlib import Path

try:
    from trestle.oscal import OSCAL_VERSION
    from trestle.oscal.assessment_results import Model as AssessmentResults
    from trestle.oscal.catalog import Model as Catalog
    from trestle.oscal.profile import Model as Profile
except ImportError:
    sys.exit("check_oscal.py needs the package compliance-trestle: pip install compliance-trestle")

KINDS = {"catalog": Catalog, "profile": Profile, "assessment-results": AssessmentResults}


def check(path):
    """Opens a document; returns its kind."""
    document = json.loads(Path(path).read_text(encoding="utf-8"))
    (kind,) = document
    model = KINDS[kind].parse_obj(document)
    # What trestle writes of it is what it was: nothing was passed over.
    again = json.loads(model.json(exclude_none=True, by_alias=True))
    for place, ours, theirs in differences(document, again, kind):
        # Instants are written in another way.
        if not place.endswith(("last-modified", "start", "end", "collected")):
            sys.exit(f"{path}: {place}: {ours!r} was read as {theirs!r}")
    return kind


def differences(ours, theirs, place):
    """Where two trees differ."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in ours.keys() | theirs.keys():
            yield from differences(ours.get(key), theirs.get(key), f"{place}.{key}")
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for number, (one, other) in enumerate(zip(ours, theirs)):
            yield from differences(one, other, f"{place}[{number}]")
    elif ours != theirs:
        yield place, ours, theirs


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for path in sys.argv[1:]:
        print(f"{path}: {check(path)}, as trestle for OSCAL {OSCAL_VERSION} reads it")
