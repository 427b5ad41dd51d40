"""Names of files that work on every system: a briefing written on Linux is cloned on Windows and macOS."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from briefgen.model.problem import Problem, Where

LONGEST = 200
"""Bytes of a file name without its ending; most file systems allow 255, and pages put ".html" behind the stem."""

# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*#%]')


def unusable(stem: str) -> str | None:
    """What is wrong with a stem that becomes an id, a sheet's name and a page's address; None where nothing is."""
    if any(unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") for char in stem):
        return "holds an invisible or undecodable character"
    if found := _FORBIDDEN.search(stem):
        return f"holds {found[0]!r}"
    if _RESERVED.fullmatch(stem):
        return "is a device on Windows"
    if stem != stem.strip(" ") or stem.endswith("."):
        return "begins or ends with a space, or ends with a dot"
    if len(stem.encode("utf-8")) > LONGEST:
        return f"is longer than {LONGEST} bytes"
    return None


def visible(name: str) -> str:
    """A file name as one printable line: what cannot be shown is written as its code point."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in name)


def name_problems(paths: Iterable[str]) -> tuple[Problem, ...]:
    """Names that cannot be used (P004), and names that fall together where case or composition is folded (P005)."""
    found: list[Problem] = []
    seen: dict[str, str] = {}
    for path in paths:
        stem = path.rpartition("/")[2].rpartition(".")[0]
        if why := unusable(stem):
            found.append(Problem(Where(visible(path)), "P004", f"the file name {why}", "rename the file"))
        first = seen.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if first != path:
            found.append(Problem(
                Where(visible(path)), "P005",
                f"is the same file as {visible(first)} where a system folds case or accents", "rename one of the two"))
    return tuple(found)
