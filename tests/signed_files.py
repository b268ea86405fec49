"""Signs files as the publisher does."""

import base64

from nacl.encoding import Base64Encoder
from nacl.signing import SigningKey

_KEY = SigningKey(bytes(range(32)))
PUBLIC_KEY = _KEY.verify_key.encode(Base64Encoder).decode()


def sign(content: bytes) -> bytes:
    return base64.b64encode(_KEY.sign(content).signature) + b"\n" + content
