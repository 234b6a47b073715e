"""How the record is chained: pure functions over text, so that anybody holding the key can check a copy.

Each entry's hash is the HMAC-SHA256, with a key kept outside the database, over the hash of the entry before
and the entry's own body. Details that name people lie beside the chain; it holds their salted digests alone,
so that they can be erased and what is left still be proved.
"""

import hashlib
import hmac

from articles.content import canonical_json

VERSION = "v1"


def body_of(*, number, at, act, by, article, revision, about, digests):
    """Return the canonical JSON an entry is hashed as. `at`: ISO 8601 in UTC; ids are numbers or None."""
    return canonical_json(
        {
            "version": VERSION,
            "number": number,
            "at": at,
            "act": act,
            "by": by,
            "article": article,
            "revision": revision,
            "about": about,
            "details": digests,
        }
    )


def entry_hash(key, previous, body):
    """Return the hash, in hex, of an entry that follows the one with the hash `previous`."""
    return hmac.new(key.encode(), f"{previous}\n{body}".encode(), hashlib.sha256).hexdigest()


def detail_digest(salt, value):
    """Return what the chain holds of a detail, in hex."""
    return hashlib.sha256(f"{salt}\n{value}".encode()).hexdigest()
