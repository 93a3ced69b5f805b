"""Time stamps over a seal (RFC 3161), for the second verifier: docs/formats/bundle.md, "A time stamp".

It needs the package `cryptography`, which reads certificates and checks signatures; the token itself is read here.
"""

import hashlib
import re

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID

SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
TST_INFO = bytes.fromhex("2a864886f70d0109100104")
CONTENT_TYPE, MESSAGE_DIGEST = bytes.fromhex("2a864886f70d010903"), bytes.fromhex("2a864886f70d010904")
CERTIFICATE_1, CERTIFICATE_2 = bytes.fromhex("2a864886f70d010910020c"), bytes.fromhex("2a864886f70d010910022f")
SHA2 = {
    bytes.fromhex("608648016503040201"): (hashlib.sha256, hashes.SHA256()),
    bytes.fromhex("608648016503040202"): (hashlib.sha384, hashes.SHA384()),
    bytes.fromhex("608648016503040203"): (hashlib.sha512, hashes.SHA512()),
}
# The last octet of shaNNNWithRSAEncryption and of ecdsa-with-SHANNN.
RSA, BY_RSA = bytes.fromhex("2a864886f70d0101"), {11: hashes.SHA256(), 12: hashes.SHA384(), 13: hashes.SHA512()}
ECDSA, BY_ECDSA = bytes.fromhex("2a8648ce3d0403"), {2: hashes.SHA256(), 3: hashes.SHA384(), 4: hashes.SHA512()}


class Wrong(Exception):
    """The time stamp is not believed."""


def elements(octets):
    """The elements (tag, content, whole) one after the other in DER."""
    found, at = [], 0
    while at < len(octets):
        tag, length, start = octets[at], octets[at + 1], at + 2
        if length & 0x80:
            count = length & 0x7F
            length = int.from_bytes(octets[start : start + count], "big")
            if not 1 <= count <= 4 or length < 0x80 or octets[start] == 0:
                raise Wrong("it is not DER")
            start += count
        if start + length > len(octets) or tag & 0x1F == 0x1F:
            raise Wrong("it is not DER")
        found.append((tag, octets[start : start + length], octets[at : start + length]))
        at = start + length
    return found


def only(octets, tag):
    parts = elements(octets)
    if len(parts) != 1 or parts[0][0] != tag:
        raise Wrong("it is not written as a time stamp is")
    return elements(parts[0][1])


def want(element, tag):
    if element[0] != tag:
        raise Wrong("it is not written as a time stamp is")
    return element[1]


def certificates(pem_or_der):
    if b"-----BEGIN CERTIFICATE-----" in pem_or_der:
        return x509.load_pem_x509_certificates(pem_or_der)
    return [x509.load_der_x509_certificate(pem_or_der)]


def der(certificate):
    from cryptography.hazmat.primitives.serialization import Encoding

    return certificate.public_bytes(Encoding.DER)


def verify(certificate, algorithm, hashed, message, signature):
    key, name = certificate.public_key(), want(algorithm[0], 6)
    try:
        if name.startswith(RSA) and len(name) == len(RSA) + 1 and isinstance(key, rsa.RSAPublicKey):
            by = hashed if name[-1] == 1 else BY_RSA[name[-1]]
            key.verify(signature, message, padding.PKCS1v15(), by)
        elif name.startswith(ECDSA) and isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, message, ec.ECDSA(BY_ECDSA[name[-1]]))
        else:
            raise Wrong("it is signed in a way that is not known here")
    except (InvalidSignature, KeyError):
        raise Wrong("its signature is not that of its certificate") from None


def extension(certificate, kind):
    try:
        return certificate.extensions.get_extension_for_class(kind)
    except x509.ExtensionNotFound:
        return None


def valid(certificate, when):
    shown = [time.strftime("%Y%m%d%H%M%S") for time in (certificate.not_valid_before_utc, certificate.not_valid_after_utc)]
    if not shown[0] <= when <= shown[1]:
        raise Wrong("a certificate was not valid at that time")


def stamps(certificate):
    usage = extension(certificate, x509.ExtendedKeyUsage)
    if usage is None or not usage.critical or list(usage.value) != [ExtendedKeyUsageOID.TIME_STAMPING]:
        raise Wrong("its certificate is not for time stamps, and for nothing else")
    own = extension(certificate, x509.KeyUsage)
    if own is not None and not (own.value.digital_signature or own.value.content_commitment):
        raise Wrong("its certificate's key may not sign")


def issued(below, issuer, when, depth):
    if below.issuer != issuer.subject:
        return False
    basic, usage = extension(issuer, x509.BasicConstraints), extension(issuer, x509.KeyUsage)
    extended = extension(issuer, x509.ExtendedKeyUsage)
    if basic is None or not basic.value.ca or (usage is not None and not usage.value.key_cert_sign):
        return False
    if extended is not None and not {ExtendedKeyUsageOID.TIME_STAMPING, ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE} & set(extended.value):
        return False
    if basic.value.path_length is not None and depth > basic.value.path_length:
        return False
    try:
        below.verify_directly_issued_by(issuer)
        valid(issuer, when)
    except (InvalidSignature, ValueError, TypeError, Wrong):
        return False
    return True


def leads(below, between, roots, when, depth=0):
    if any(der(below) == der(root) or issued(below, root, when, depth) for root in roots):
        return True
    above = (one for one in between if depth < 8 and der(one) != der(below) and issued(below, one, when, depth))
    return any(leads(one, between, roots, when, depth + 1) for one in above)


def check(response, seal, roots):
    """The time, whose certificate it is, and whether that leads to one of the roots (None where none are given)."""
    parts = only(response, 0x30)
    if want(elements(want(parts[0], 0x30))[0], 2) not in (b"\0", b"\1") or len(parts) != 2:
        raise Wrong("the authority has refused it")
    kind, tagged = elements(want(parts[1], 0x30))
    signed = only(want(tagged, 0xA0), 0x30)
    held = elements(want(signed[2], 0x30))
    if (kind[1], signed[0][1], held[0][1]) != (SIGNED_DATA, b"\3", TST_INFO):
        raise Wrong("it holds something else than a time stamp")
    info = want(elements(want(held[1], 0xA0))[0], 4)
    fields = only(info, 0x30)
    imprint = elements(want(fields[2], 0x30))
    if elements(imprint[0][1])[0][1] not in list(SHA2)[:1] or imprint[1][1] != seal:
        raise Wrong("it is a time stamp over something else")
    time = want(fields[4], 0x18).decode()
    if not re.fullmatch(r"\d{14}(\.\d*[1-9])?Z", time):
        raise Wrong("its time cannot be read")
    when = time[:14]
    own = [x509.load_der_x509_certificate(one[2]) for one in elements(signed[3][1])] if signed[3][0] == 0xA0 else []
    version, who, digest, attributes, algorithm, signature = only(want(signed[-1], 0x31), 0x30)[:6]
    hasher, hashed = SHA2[elements(digest[1])[0][1]]
    values = {}
    for one in elements(want(attributes, 0xA0)):
        name, value = elements(one[1])
        if name[1] in values:
            raise Wrong("it says something twice")
        values[name[1]] = only(value[2], 0x31)[0]
    if values[CONTENT_TYPE][1] != TST_INFO or values[MESSAGE_DIGEST][1] != hasher(info).digest():
        raise Wrong("what was signed is not what it says")
    second = CERTIFICATE_2 in values
    first = elements(elements(elements(values[CERTIFICATE_2 if second else CERTIFICATE_1][1])[0][1])[0][1])
    by = hashlib.sha1
    if second:
        by = SHA2[elements(first.pop(0)[1])[0][1]][0] if first[0][0] == 0x30 else hashlib.sha256
    named = [one for one in own + roots if by(der(one)).digest() == want(first[0], 4)]
    if not named:
        raise Wrong("the certificate of who signed it is not enclosed")
    signer = named[0]
    serial, issuer = signer.serial_number, signer.issuer.public_bytes()
    if who[0] == 0x30 and (elements(who[1])[0][2], int.from_bytes(elements(who[1])[1][1], "big")) != (issuer, serial):
        raise Wrong("who signed it meant another certificate")
    verify(signer, elements(algorithm[1]), hashed, b"\x31" + attributes[2][1:], want(signature, 4))
    stamps(signer)
    valid(signer, when)
    if roots and not leads(signer, own, roots, when):
        raise Wrong("its certificate leads to none of the roots that you named")
    return time, signer.subject.rfc4514_string(), bool(roots)
