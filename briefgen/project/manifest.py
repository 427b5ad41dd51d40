"""The manifest of a site: every other file of it with its hash, in the form of `sha256sum`."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

MANIFEST = ".briefgen-manifest"
"""In the site; by it we know the folder as ours."""


def manifest(hashes: Mapping[str, str]) -> bytes:
    """Relative path -> SHA-256 as "<sha256>  <path>", a line a file, sorted by path."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(hashes.items())).encode()


def hashes_in(data: bytes) -> dict[str, str]:
    """Path -> hash of a manifest.

    Raises:
        UnicodeDecodeError: it is none.
    """
    return {line[66:]: line[:64] for line in data.decode("utf-8").splitlines()}


def sha256(data: bytes) -> str:
    """The hash of a file's bytes."""
    return hashlib.sha256(data).hexdigest()
