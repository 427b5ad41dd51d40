"""Read gold annotations: marked-up articles of our own (tests/gold/*.gold) and offsets on the seeds (tests/gold/seeds).

The markup is described for annotators in docs/gold.md.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

GOLD = Path(__file__).parent.parent / "gold"
SEEDS = Path(__file__).parents[2] / "seeds"
KINDS = {"T": "times", "N": "quantities", "Q": "quotes", "S": "statements", "PER": "mentions", "ORG": "mentions",
         "GPE": "mentions", "LOC": "mentions"}


@dataclass(frozen=True)
class Gold:
    """One annotated article. spans: layer -> annotations with start, end and what is known of them."""

    name: str
    text: str
    meta: Mapping[str, Any] = field(default_factory=dict)
    body_lines: frozenset[int] | None = None
    spans: Mapping[str, tuple[Mapping[str, Any], ...]] = field(default_factory=dict)
    entities: tuple[Mapping[str, Any], ...] = ()


def read_markup(source: str, name: str) -> Gold:
    """A marked-up article: a TOML head between +++ lines, then text in which `<<KIND …|words>>` may nest.

    Raises:
        ValueError: a mark that is never closed, an unknown kind, or a head without its end.
    """
    if not source.startswith("+++\n") or "\n+++\n" not in source[4:]:
        raise ValueError(f"{name}: the file must begin with a TOML head between +++ lines")
    head, marked = source[4:].split("\n+++\n", 1)
    about = tomllib.loads(head)
    text, annotations = _strip(marked, name)
    layers: dict[str, list[dict[str, Any]]] = {layer: [] for layer in KINDS.values()}
    for start, end, mark in annotations:
        kind, _, rest = mark.partition(" ")
        if kind not in KINDS:
            raise ValueError(f"{name}: unknown mark {kind!r}")
        layers[KINDS[kind]].append({"start": start, "end": end} | _facts(kind, rest))
    skip = set(about.get("not_body", []))
    lines = {number for number, line in enumerate(text.split("\n"), 1) if line.strip()} - skip
    return Gold(name, text, about.get("meta", {}), frozenset(lines),
                {layer: tuple(sorted(found, key=lambda one: (one["start"], -one["end"])))
                 for layer, found in layers.items()})


def _strip(marked: str, name: str) -> tuple[str, list[tuple[int, int, str]]]:
    plain, stack, annotations, at = "", [], [], 0
    while at < len(marked):
        if marked.startswith("<<", at):
            bar = marked.index("|", at)
            stack.append((len(plain), marked[at + 2:bar]))
            at = bar + 1
        elif marked.startswith(">>", at):
            start, mark = stack.pop()
            annotations.append((start, len(plain), mark))
            at += 2
        else:
            plain += marked[at]
            at += 1
    if stack:
        raise ValueError(f"{name}: the mark {stack[-1][1]!r} is never closed")
    return plain, annotations


def _facts(kind: str, rest: str) -> dict[str, Any]:
    words = rest.split()
    if kind == "T":
        return {"type": words[0], "value": words[1], "mod": words[2] if len(words) > 2 else None}
    if kind == "N":
        return {"value": json.loads(words[0]), "bound": words[1] if len(words) > 1 else "exact"}
    if kind in ("Q", "S"):
        speaker, *via = [part.strip() for part in rest.split("<")]
        return {"speaker": speaker or None, "via": via}
    return {"type": kind, "name": rest or None}


def read_offsets(path: Path) -> Gold:
    """Gold on a seed: offsets in code points of seeds/<name>.txt."""
    data = json.loads(path.read_text(encoding="utf-8"))
    name = path.name.removesuffix(".gold.json")
    text = (SEEDS / f"{name}.txt").read_bytes().decode("utf-8")
    layers = ("times", "quantities", "quotes", "statements")
    return Gold(name, text, data["meta"], frozenset(data["body_lines"]),
                {layer: tuple(data[layer]) for layer in layers}, tuple(data["entities"]))


def all_gold() -> Iterator[tuple[str, Gold]]:
    """Every annotated article with the suite it belongs to, in the order of their names."""
    for path in sorted(GOLD.glob("*.gold")):
        yield "own", read_markup(path.read_text(encoding="utf-8"), path.stem)
    for path in sorted((GOLD / "seeds").glob("*.gold.json")):
        yield "seeds", read_offsets(path)
