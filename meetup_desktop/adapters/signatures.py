"""Signed files: the first line is an Ed25519 signature of all that follows. Owner of PyNaCl."""

from __future__ import annotations

import binascii

from nacl.exceptions import BadSignatureError, CryptoError
from nacl.signing import VerifyKey

from meetup_desktop.core.errors import UpdateError


def read_signed(raw: bytes, public_key: str) -> bytes:
    """Return what has been signed. ``public_key`` is 32 bytes in Base64. Raises: UpdateError."""
    try:
        key = VerifyKey(_from_base64(public_key.encode()))
    except (CryptoError, ValueError, TypeError) as error:
        raise UpdateError("", "no-public-key") from error
    signature, _, content = raw.partition(b"\n")
    try:
        return key.verify(content, _from_base64(signature))
    except (BadSignatureError, CryptoError, ValueError, TypeError) as error:
        raise UpdateError("", "wrong-signature") from error


def _from_base64(text: bytes) -> bytes:
    return binascii.a2b_base64(text.strip(), strict_mode=True)
