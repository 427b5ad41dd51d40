"""Score what the extractor sees against gold: spans match when they overlap, one to one, the longest overlap first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.floors.gold import Gold

Item = Mapping[str, Any]
PLACES = {"GPE": "LOC"}
VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
"""Times that name no date or length; whether they are marked differs between annotators, so they are not scored."""
SAID = {"quotes": ("quote",), "statements": ("statement", "quote")}


@dataclass
class Tally:
    """Counts of one row of the table, with the misses in words."""

    right: int = 0
    spurious: int = 0
    missed: int = 0
    misses: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """How many of those to find were found, and how many more: "12 of 14, 3 wrong"."""
        told = f"{self.right} of {self.right + self.missed}"
        return f"{told}, {self.spurious} wrong" if self.spurious else told

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 1.0 where there was nothing to find and nothing was found."""
        total = 2 * self.right + self.spurious + self.missed
        return 2 * self.right / total if total else 1.0

    def judge(self, ok: bool, words: str) -> None:
        """Count one gold item as right, or as missed with a word on it."""
        self.right += ok
        self.missed += not ok
        if not ok:
            self.misses.append(words)


Table = defaultdict[str, Tally]


def new_table() -> Table:
    """An empty table; rows appear as they are scored."""
    return defaultdict(Tally)


def score(found: Mapping[str, Any], gold: Gold, table: Table) -> None:
    """Add one article's reading (as `inspect` gives it) to the table.

    Times or quantities without a mark are not scored.
    """
    _score_meta(found["source"], gold, table)
    _score_lines(found["lines"], gold, table)
    spans = [span for span in found["spans"] if _in_body(span, gold)]
    times = [span for span in spans if span["kind"] == "time" and span["value"] not in VAGUE]
    _score_values(gold, "times", times, table, lambda want, got: (
        want["value"] is None or (want["value"], want.get("mod")) == (got["value"], got["mod"])))
    figures = [span for span in spans if span["kind"] == "quantity"]
    _score_values(gold, "quantities", figures, table, lambda want, got: (
        (want["value"], want["bound"]) == (got["value"], got["bound"])))
    for layer, kinds in SAID.items():
        _score_speech(gold, layer, [span for span in spans if span["kind"] in kinds], table)
    mentions = [span for span in spans if span["kind"] == "mention"]
    _score_mentions(gold, mentions, table)
    _score_entities(gold, mentions, table)


def _in_body(span: Item, gold: Gold) -> bool:
    return gold.body_lines is None or gold.text.count("\n", 0, span["start"]) + 1 in gold.body_lines


def _score_meta(source: Item, gold: Gold, table: Table) -> None:
    for key, want in gold.meta.items():
        got = source.get(key)
        if key == "published" and want:
            ok = (got or "").startswith(want)
        elif key == "not_before" and gold.meta.get("published"):
            continue
        else:
            ok = _words(want) == _words(got) if key != "outlet" or want is None else same_name(want, got)
        table[f"meta {key}"].judge(ok, f"{gold.name}: {key} is {want!r}, read {got!r}")


def _score_lines(lines: Iterable[Item], gold: Gold, table: Table) -> None:
    got = {line["line"] for line in lines if line["role"] in ("body", "heading")}
    row = table["body lines"]
    for number in sorted((gold.body_lines or set()) | got):
        if number not in (gold.body_lines or set()):
            row.spurious += 1
            row.misses.append(f"{gold.name}: line {number} is no body")
        else:
            row.judge(number in got, f"{gold.name}: line {number} is body")


def _score_values(gold: Gold, layer: str, found: Sequence[Item], table: Table,
                  equal: Callable[[Item, Item], bool]) -> None:
    wanted = gold.spans.get(layer, ())
    if not wanted:
        return
    pairs = _pairs(wanted, found)
    _score_found(gold, layer, wanted, found, pairs, table)
    values = table[f"{layer}: values"]
    for one, other in pairs:
        ok = equal(wanted[one], found[other])
        read = f"{found[other]['text']!r} is {dict(wanted[one])}, read {found[other]['value']!r}"
        values.judge(ok, f"{gold.name}: {read}")
        values.spurious += not ok
    values.missed += len(wanted) - len(pairs)
    values.spurious += len(found) - len(pairs)


def _score_found(gold: Gold, layer: str, wanted: Sequence[Item], found: Sequence[Item],
                 pairs: Sequence[tuple[int, int]], table: Table) -> None:
    row = table[layer]
    row.right += len(pairs)
    for index, want in enumerate(wanted):
        if index not in {one for one, _ in pairs}:
            row.judge(False, f"{gold.name}: missed {gold.text[want['start']:want['end']][:60]!r}")
    for index, got in enumerate(found):
        if index not in {other for _, other in pairs}:
            row.spurious += 1
            row.misses.append(f"{gold.name}: spurious {got['text'][:60]!r}")


def _score_speech(gold: Gold, layer: str, found: Sequence[Item], table: Table) -> None:
    wanted = gold.spans.get(layer, ())
    pairs = _pairs(wanted, found)
    if layer == "quotes":
        if not wanted:
            return
        said = [item for index, item in enumerate(found) if item["speaker"] or index in {two for _, two in pairs}]
        pairs, found = _pairs(wanted, said), said
        _score_found(gold, layer, wanted, found, pairs, table)
    else:
        for index, want in enumerate(wanted):
            ok = index in {one for one, _ in pairs}
            table[layer].judge(ok, f"{gold.name}: missed {gold.text[want['start']:want['end']][:60]!r}")
    matched = dict(pairs)
    for index, want in enumerate(wanted):
        got = found[matched[index]] if index in matched else {}
        words = gold.text[want["start"]:want["end"]][:40]
        if want["speaker"]:
            ok = _same_entity(gold, want["speaker"], got.get("speaker"))
            read = f"{words!r} by {want['speaker']!r}, read {got.get('speaker')!r}"
            table[f"{layer}: speaker"].judge(ok, f"{gold.name}: {read}")
        have = got.get("via") or []
        for relay in want["via"]:
            ok = any(_same_entity(gold, relay, other) for other in have)
            table[f"{layer}: via"].judge(ok, f"{gold.name}: {words!r} via {relay!r}, read {have!r}")
        table[f"{layer}: via"].spurious += sum(
            not any(_same_entity(gold, relay, other) for relay in want["via"]) for other in have)


def _score_mentions(gold: Gold, found: Sequence[Item], table: Table) -> None:
    wanted = gold.spans.get("mentions", ())
    if not wanted:
        return
    for kind in sorted({_coarse(item["type"]) for item in wanted}):
        golden = [item for item in wanted if _coarse(item["type"]) == kind]
        read = [item for item in found if _coarse(item["type"]) == kind]
        _score_found(gold, f"mentions {kind}", golden, read, _pairs(golden, read), table)


def _score_entities(gold: Gold, found: Sequence[Item], table: Table) -> None:
    for entity in gold.entities:
        names = {tuple(_words(name)) for name in (entity["name"], *entity["mentions"])}
        hits = {item["entity"] for item in found
                if tuple(_words(item["entity"])) in names and _coarse(item["type"]) == _coarse(entity["type"])}
        table["entities"].judge(bool(hits), f"{gold.name}: missed {entity['name']!r}")
        if hits:
            one = len(hits) == 1
            table["entities: one each"].judge(one, f"{gold.name}: {entity['name']!r} stands as {sorted(hits)}")


def _coarse(kind: str) -> str:
    return PLACES.get(kind, kind)


def _pairs(wanted: Sequence[Item], found: Sequence[Item]) -> list[tuple[int, int]]:
    overlaps = sorted(
        (min(want["end"], got["end"]) - max(want["start"], got["start"]), -one, -two)
        for one, want in enumerate(wanted) for two, got in enumerate(found)
        if want["start"] < got["end"] and got["start"] < want["end"])
    pairs: list[tuple[int, int]] = []
    for _, one, two in reversed(overlaps):
        if -one not in {left for left, _ in pairs} and -two not in {right for _, right in pairs}:
            pairs.append((-one, -two))
    return pairs


def _words(name: str | Sequence[str] | None) -> list[str]:
    if name is not None and not isinstance(name, str):
        return sorted(word for one in name for word in _words(one))
    return [word for word in re.split(r"[^\w]+", (name or "").lower()) if word]


def same_name(one: str, other: str | None) -> bool:
    """Whether the words of one name are among the other's."""
    left, right = set(_words(one)), set(_words(other))
    return bool(left and right) and (left <= right or right <= left)


def _same_entity(gold: Gold, one: str, other: str | None) -> bool:
    groups = [[entity["name"], *entity["mentions"]] for entity in gold.entities]
    return same_name(one, other) or any(
        any(_words(name) == _words(one) for name in group) and any(same_name(name, other) for name in group)
        for group in groups)
