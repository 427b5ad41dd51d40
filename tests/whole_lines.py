"""Which codes of problems the tests compare with a whole line: place, code, message and fix."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

WHOLE = re.compile(r"(?:^|: )([A-Z]\d{3}) (?:\(warning\) )?[^;\n].*?(?:; |\n    )fix: \S", re.DOTALL)
"""Every problem ends with its fix; what leaves it out is a part of a line."""

PART = frozenset(("startswith", "endswith", "search", "match", "fullmatch", "removeprefix"))
"""Calls that look at a part of a text."""


def told_whole(source: str) -> set[str]:
    """The codes of a test file's literals that are whole lines and stand where they are compared as such."""
    tree = ast.parse(source)
    passed = set(_in_part(tree))
    return {code for node, text in _literals(tree) if id(node) not in passed for code in WHOLE.findall(text)}


def _literals(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Strings, those with values put in as `{}`; docstrings, which nobody compares, left out."""
    inner: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            inner.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            inner.update(map(id, node.values))
            yield node, "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inner:
            yield node, node.value


def _in_part(tree: ast.AST) -> Iterator[int]:
    """Nodes of which only a part is compared: `x in text`, `text.startswith(x)`, `raises(match=x)`."""
    for node in ast.walk(tree):
        weak: list[ast.AST] = []
        if isinstance(node, ast.Compare) and any(isinstance(each, ast.In | ast.NotIn) for each in node.ops):
            weak = [node.left]
        elif isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            weak = [*(node.args if called in PART else ()), *(each.value for each in node.keywords
                                                               if each.arg == "match")]
        for each in weak:
            yield from map(id, ast.walk(each))


def codes(folder: Path) -> set[str]:
    """Of all tests below a folder."""
    return {code for path in folder.rglob("test_*.py") for code in told_whole(path.read_text(encoding="utf-8"))}
