"""Tokens of links that open without a log-in: 256 bits of chance, kept as their digest alone."""

import base64
import hashlib
import secrets

from django.utils.crypto import salted_hmac

from articles.content import canonical_json


def new_token(purpose, nonce, told):
    """Return a token nobody can guess: by chance, or for a form sent twice the same one twice.

    purpose: what tokens of this kind are for; told: what the form said, as JSON values. Without a nonce every
    call gives another token.
    """
    if nonce is None:
        return secrets.token_urlsafe(32)
    drawn = salted_hmac(purpose, canonical_json([str(nonce), *told]), algorithm="sha256")
    return base64.urlsafe_b64encode(drawn.digest()).decode().rstrip("=")


def token_digest(token):
    """Return the SHA-256 of a token in hex: all that is kept of it. Takes whatever stands in an address."""
    return hashlib.sha256(token.encode(errors="surrogatepass")).hexdigest()
