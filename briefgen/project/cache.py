"""What a run may remember for the next: plain data in .briefgen/cache/, believed only where this machine wrote it.

A memo costs time when it is deleted and never changes a byte. Each file carries a code over its content, keyed by the
folder's seal and by everything that could make the same input give another result: our own files, Python, the installed
packages. The key takes in the seal file's inode number and time of creation, which a file system gives anew to every
copy: a cache that comes with a repository or an archive fits no key and is not read. What is read is `marshal`'s plain
data; nothing in it is ever called.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import importlib.util
import marshal
import os
import stat
import sys
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

import briefgen
from briefgen.project import atomic

FOLDER = "cache"
"""Below .briefgen/."""

LIMIT = 256 * 1024 * 1024
"""Bytes of one memo; a larger one is neither kept nor read."""

_SEAL, _SEAL_BYTES, _CODE_BYTES = "seal", 32, 32

Plain = None | bool | int | float | str | bytes | tuple["Plain", ...] | Mapping[str, "Plain"]
"""What a memo may hold; a mapping is a dict."""


class Cache:
    """The memos of one project. Every failure of the disk means only that nothing is remembered."""

    def __init__(self, root: Path) -> None:
        self._folder = root / atomic.SCRATCH / FOLDER
        self._root = root

    def read(self, name: str) -> Plain:
        """What was last written under a name by this very program in this very place; None where nothing was."""
        try:
            with (self._folder / name).open("rb") as file:
                held = file.read(LIMIT + 1)
            code, data = held[:_CODE_BYTES], memoryview(held)[_CODE_BYTES:]
            if len(held) > LIMIT or not hmac.compare_digest(code, self._code(name, data)):
                return None
            found: Plain = marshal.loads(data)  # noqa: S302 - its code shows that we wrote it
        except (OSError, ValueError, EOFError, TypeError):
            return None
        return found

    def write(self, name: str, value: Plain) -> None:
        """Remember a value under a name, in place of what stood there."""
        data = marshal.dumps(value)  # type: ignore[arg-type]  # typeshed wants dict where we say mapping
        if len(data) > LIMIT - _CODE_BYTES:
            return
        with contextlib.suppress(OSError):
            atomic.scratch(self._root / "x")
            if self._folder.is_symlink():
                return
            self._folder.mkdir(exist_ok=True)
            self._ensure_seal()
            new = self._folder / f"{name}.new"          # of two that write at once neither fits its code
            try:
                new.unlink(missing_ok=True)             # a link, it may be
                new.write_bytes(self._code(name, data) + data)
                new.replace(self._folder / name)
            finally:
                new.unlink(missing_ok=True)

    def written_at(self, name: str) -> int:
        """When a memo was written, in nanoseconds by the file system's own clock; 0 where there is none."""
        try:
            return (self._folder / name).stat().st_ctime_ns
        except OSError:
            return 0

    def _code(self, name: str, data: bytes | memoryview) -> bytes:
        made = hashlib.blake2b(key=self._key, digest_size=_CODE_BYTES)
        made.update(f"{name}\0".encode())
        made.update(data)
        return made.digest()

    @cached_property
    def _key(self) -> bytes:
        seal = self._folder / _SEAL
        known = os.lstat(seal)
        if not stat.S_ISREG(known.st_mode) or known.st_size != _SEAL_BYTES:
            raise OSError("no seal")
        born = f"{known.st_ino} {known.st_ctime_ns} {program()}".encode()
        return hashlib.blake2b(seal.read_bytes() + born, digest_size=64).digest()

    def _ensure_seal(self) -> None:
        try:
            _ = self._key
        except OSError:
            (self._folder / _SEAL).unlink(missing_ok=True)
            with (self._folder / _SEAL).open("xb") as file:
                file.write(os.urandom(_SEAL_BYTES))


def program() -> str:
    """A mark of everything that turns sources into a site: our files as they lie on the disk, Python, the packages.

    By sizes and times of change, so that a working copy of briefgen counts as another version after every edit.
    """
    package = Path(briefgen.__file__).parent
    own = sorted((*_files(package), *_files(package.parent / "templates")))
    known = briefgen.__version__, sys.version, sys.byteorder, own, _packages()
    return hashlib.sha256(repr(known).encode()).hexdigest()


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            path = os.path.join(where, name)  # noqa: PTH118 - some hundred of them before anything else can begin
            known = os.stat(path)  # noqa: PTH116
            yield path, known.st_size, known.st_mtime_ns


def _packages() -> list[str]:
    """Names and versions of what is installed beside Jinja, as their folders are named."""
    found = importlib.util.find_spec("jinja2")
    beside = Path(found.origin).parents[1] if found and found.origin else None
    return sorted(path.name for path in beside.glob("*-info")) if beside else []
