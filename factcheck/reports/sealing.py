"""The bytes of a report, the digest that names them, and the newsroom's seal on it.

The digest is the SHA-256 over the report's canonical JSON without its `digest` and `seal`; anybody can work
it out. The seal is an HMAC over the digest with the record's key: who has it can tell that the report was
made here. `key` tells keys apart without giving any away.
"""

import hashlib
import hmac

from django.conf import settings

from articles.content import canonical_json
from articles.workflow.verifying import keys
from factcheck.documents import sha256

_OUTSIDE = frozenset({"digest", "seal"})


def canonical(report: dict) -> str:
    """Return a report as canonical JSON."""
    return canonical_json(report)


def digest_of(report: dict) -> str:
    """Return the digest a report should carry, in hex."""
    return sha256(canonical({name: value for name, value in report.items() if name not in _OUTSIDE}))


def sealed(report: dict) -> dict:
    """Return the report with its digest and the newsroom's seal."""
    digest = digest_of(report)
    key = settings.RECORD_KEY
    return report | {"digest": digest, "seal": {"key": _name_of(key), "hmac": _seal(key, digest)}}


def seal_holds(report: dict) -> bool | None:
    """Whether the seal is on this digest; None where it was made with a key that is not known here."""
    for key in keys():
        if _name_of(key) == report["seal"]["key"]:
            return hmac.compare_digest(_seal(key, report["digest"]).encode(), report["seal"]["hmac"].encode())
    return None


def _name_of(key):
    return hmac.new(key.encode(), b"report key", hashlib.sha256).hexdigest()[:12]


def _seal(key, digest):
    return hmac.new(key.encode(), f"report\n{digest}".encode(), hashlib.sha256).hexdigest()
