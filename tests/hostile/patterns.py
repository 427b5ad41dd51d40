"""Every regular expression of briefgen, and for each the texts on which a careless one takes time by the square.

`python -m tests.hostile.patterns` prints, as JSON, all patterns of the package: pattern, flags, and the lines that ask
for it. Those that the source spells out are read from the source; those that are put together are noted while the
package is imported, its words are loaded, articles are read, and everything that people write is decoded.
"""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from re import _constants as op
from re import _parser as sre
from typing import Any

ROOT = Path(__file__).parents[2]
COMMON = (" ", "a", "A", "1", "\n", "a ", "A ", "1.", "\t ", "aA1 ", "\"", "“", "(", "A, ", "\"A\" kata ", "Rp1 ", "- ")
ASKING = frozenset(("compile", "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer"))

Patterns = dict[tuple[str, int], set[str]]
"""Pattern and flags -> where it is asked for, as module:line."""


def main() -> None:
    """Print them."""
    found: Patterns = defaultdict(set)
    note_what_is_asked(found)
    read_everything()
    for where, call in calls():
        if where and isinstance(call.args[0], ast.Constant):
            found[_text(call.args[0].value), _flags(call)].add(where[0])
    json.dump([[sorted(wheres), pattern, flags] for (pattern, flags), wheres in found.items()], sys.stdout)


def note_what_is_asked(found: Patterns) -> None:
    """Note each pattern with the line of ours that asks for it, whenever that is."""
    compile_ = re._compile  # type: ignore[attr-defined]

    def noting(pattern: Any, flags: int) -> Any:  # noqa: ANN401 - re's own
        frame = sys._getframe(2)
        if frame.f_globals["__name__"].startswith("briefgen") and isinstance(pattern, str | bytes):
            found[_text(pattern), int(flags)].add(f"{frame.f_globals['__name__']}:{frame.f_lineno}")
        return compile_(pattern, flags)

    re._compile = noting  # type: ignore[attr-defined]


def read_everything() -> None:
    """Import every module, load every table, read articles, sheets, registries and settings."""
    import briefgen

    for module in pkgutil.walk_packages(briefgen.__path__, "briefgen."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    from briefgen.extract import extract
    from briefgen.lang import load_language
    from briefgen.lang.compare import load_comparison
    from briefgen.seeds import load_seed
    from briefgen.sheets import decode_registries, decode_sheet, decode_site
    from tests.scratch import SEEDS

    lang = load_language("id")
    load_comparison("id")
    cases = tomllib.loads((ROOT / "tests/cases/id/page.toml").read_text(encoding="utf-8"))
    texts = [value for rows in cases.values() for row in rows for value in row.values() if isinstance(value, str)]
    seeds = [path.read_text(encoding="utf-8") for path in (ROOT / "seeds").glob("*.txt")]
    for text in (*SEEDS.values(), *seeds, *texts):
        article, _ = load_seed(text.encode(), "seeds/a.txt", lang)
        if article:
            extract(article, lang, version="0")
    content = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
               for path in (ROOT / "content").rglob("*.yaml")}
    decode_registries(content)
    decode_site(content["content/site.yaml"])
    for path, text in content.items():
        decode_sheet(text, path)


def calls() -> Iterator[tuple[list[str], ast.Call]]:
    """Every call of `re` in the package, with the lines that it stands on, as module:line."""
    for path in sorted((ROOT / "briefgen").rglob("*.py")):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=asked)) if asked in ASKING:
                    yield [f"{module}:{line}" for line in range(node.lineno, (node.end_lineno or 0) + 1)], node


def _text(pattern: str | bytes) -> str:
    return pattern if isinstance(pattern, str) else pattern.decode("latin-1")


def _flags(call: ast.Call) -> int:
    """The flags of a call that are spelled out behind the pattern."""
    spelled = [each for each in (*call.args[1:], *(key.value for key in call.keywords))
               if isinstance(each, ast.Attribute | ast.BinOp) and ast.unparse(each).startswith("re.")]
    named = [each.attr for node in spelled for each in ast.walk(node) if isinstance(each, ast.Attribute)]
    return sum(int(re.RegexFlag[name]) for name in named)


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
