#!/usr/bin/env python3
"""Writes the signed file that tells installed programs of a new version, and makes the keys for it.

    python3 packaging/build/update_file.py keys PRIVATE_KEY_FILE
    python3 packaging/build/update_file.py write VERSION ADDRESS --key PRIVATE_KEY_FILE --output FILE [--text en=...]

The public key is printed; whoever publishes the program gives it out together with the address of the file.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from nacl.encoding import Base64Encoder
from nacl.signing import SigningKey


def make_keys(path: Path) -> str:
    """Write a new private key that only its owner may read; return the public key. Raises: FileExistsError."""
    key = SigningKey.generate()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(key.encode(Base64Encoder) + b"\n")
    return key.verify_key.encode(Base64Encoder).decode()


def signed_release(version: str, address: str, texts: dict[str, str], private_key: str) -> bytes:
    """Return the file: a line with the signature, and below it what is signed."""
    content = (
        json.dumps({"version": version, "address": address, "texts": texts}, ensure_ascii=False).encode()
        + b"\n"
    )
    key = SigningKey(private_key.strip().encode(), Base64Encoder)
    return base64.b64encode(key.sign(content).signature) + b"\n" + content


def main(arguments: Sequence[str]) -> int:
    """Read the command line and do what it says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    keys = commands.add_parser("keys")
    keys.add_argument("private_key", type=Path)
    write = commands.add_parser("write")
    write.add_argument("version")
    write.add_argument("address")
    write.add_argument("--key", type=Path, required=True)
    write.add_argument("--output", type=Path, required=True)
    write.add_argument("--text", action="append", default=[], metavar="LANGUAGE=SENTENCE")
    asked = parser.parse_args(list(arguments))
    if asked.command == "keys":
        print(f"public key: {make_keys(asked.private_key)}")
        return 0
    texts = dict(text.split("=", 1) for text in asked.text)
    private_key = asked.key.read_text(encoding="ascii")
    asked.output.write_bytes(signed_release(asked.version, asked.address, texts, private_key))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
