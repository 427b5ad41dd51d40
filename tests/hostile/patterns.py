"""Every regular expression of briefgen, and for each the texts on which a careless one takes time by the square.

`python -m tests.hostile.patterns` prints, as JSON, all patterns that importing the package, loading its words and
reading one article compile: where, pattern, flags.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
from collections.abc import Iterator
from re import _constants as op
from re import _parser as sre
from typing import Any

COMMON = (" ", "a", "A", "1", "\n", "a ", "A ", "1.", "\t ", "aA1 ", "\"", "“", "(", "A, ", "\"A\" kata ", "Rp1 ", "- ")


def main() -> None:
    """Note each pattern at the moment when it is compiled, with the line of ours that asked for it."""
    found: dict[tuple[str, int], str] = {}
    compile_ = re._compiler.compile  # type: ignore[attr-defined]

    def noting(pattern: Any, flags: int = 0) -> Any:  # noqa: ANN401 - re's own
        frame = sys._getframe(1)
        while frame.f_back and frame.f_globals["__name__"].partition(".")[0] == "re":
            frame = frame.f_back
        if frame.f_globals["__name__"].startswith("briefgen") and isinstance(pattern, str):
            found.setdefault((pattern, int(flags)), f"{frame.f_globals['__name__']}:{frame.f_lineno}")
        return compile_(pattern, flags)

    re._compiler.compile = noting  # type: ignore[attr-defined]
    read_an_article()
    json.dump([[where, pattern, flags] for (pattern, flags), where in found.items()], sys.stdout)


def read_an_article() -> None:
    """Import every module, load every table, read one article."""
    import briefgen

    for module in pkgutil.walk_packages(briefgen.__path__, "briefgen."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    from briefgen.extract import extract
    from briefgen.lang import load_language
    from briefgen.lang.compare import load_comparison
    from briefgen.seeds import load_seed
    from tests.scratch import SEEDS

    lang = load_language("id")
    load_comparison("id")
    for stem, text in SEEDS.items():
        article, _ = load_seed(text.encode(), f"seeds/{stem}.txt", lang)
        if article:
            extract(article, lang, version="0")


def worst_texts(pattern: str, flags: int) -> tuple[str, ...]:
    """Pieces that, repeated, keep a pattern busy: what each of its repeats takes, behind what comes before it."""
    pumps: dict[str, None] = dict.fromkeys(COMMON)
    tree = sre.parse(pattern, flags)
    for before, piece in _repeats(list(tree), ""):
        pumps.setdefault(piece)
        pumps.setdefault(before + piece)
        pumps.setdefault(before)
    return tuple(pump for pump in pumps if pump)[:40]


def _repeats(nodes: list[Any], before: str) -> Iterator[tuple[str, str]]:
    """For each repeat: a shortest text for what stands before it, and for what it repeats."""
    for code, value in nodes:
        match code:
            case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
                yield before[-20:], _shortest(list(value[2]))
                yield from _repeats(list(value[2]), before)
            case op.SUBPATTERN:
                yield from _repeats(list(value[3]), before)
            case op.ATOMIC_GROUP:
                yield from _repeats(list(value), before)
            case op.BRANCH:
                for branch in value[1][:6]:
                    yield from _repeats(list(branch), before)
            case op.ASSERT | op.ASSERT_NOT:
                yield from _repeats(list(value[1]), before)
            case _:
                pass
        before += _shortest([(code, value)])


def _shortest(nodes: list[Any]) -> str:
    """One short text that the nodes match; look-arounds are left out."""
    out = ""
    for code, value in nodes:
        match code:
            case op.LITERAL:
                out += chr(value)
            case op.NOT_LITERAL:
                out += "a" if value != ord("a") else "b"
            case op.ANY:
                out += "a"
            case op.IN:
                out += _member(value)
            case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
                out += _shortest(list(value[2])) * min(max(value[0], 1 if value[1] else 0), 5)
            case op.SUBPATTERN:
                out += _shortest(list(value[3]))
            case op.ATOMIC_GROUP:
                out += _shortest(list(value))
            case op.BRANCH:
                out += min((_shortest(list(branch)) for branch in value[1][:50]), key=len)
            case _:
                pass
    return out


_CLASSES = {op.CATEGORY_DIGIT: "1", op.CATEGORY_SPACE: " ", op.CATEGORY_WORD: "a", op.CATEGORY_NOT_DIGIT: "a",
            op.CATEGORY_NOT_SPACE: "a", op.CATEGORY_NOT_WORD: ","}


def _member(members: list[Any]) -> str:
    """A character of a class."""
    if members[0][0] is op.NEGATE:
        named = "".join(_member([member]) for member in members[1:])
        return next((char for char in "a 1,\nZ" if char not in named), "ÿ")
    code, value = members[0]
    if code is op.LITERAL:
        return chr(value)
    return chr(value[0]) if code is op.RANGE else _CLASSES.get(value, "a")


if __name__ == "__main__":
    main()
