"""Whatever words a claim is made of, it can be compared: no sentence ends where a rule still looks for a word."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, person, sheet, state


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - what TOML holds
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def _words() -> list[str]:
    """What the rules look for: the entries of the language's tables, without those that are patterns."""
    tables = (path for path in files("briefgen.lang").joinpath("id").iterdir() if path.name.endswith(".toml"))
    found = {text.rstrip("*") for path in tables for text in _texts(tomllib.loads(path.read_text(encoding="utf-8")))}
    return sorted(text for text in found if text.replace(" ", "").replace("-", "").isalpha())


CLAIMS = st.lists(st.sampled_from(_words()) | st.sampled_from(
    ("Budi Santoso", "Rusia", "12", "12.000", "40 orang", "Rp 3 miliar", "5 Maret", "tidak", "seorang pun", "dari",
     "yang", "bahwa", ",", "\"", "apakah", "lebih", "pukul 10.00")), min_size=1, max_size=12).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.lists(CLAIMS, min_size=2, max_size=6), st.lists(CLAIMS, min_size=2, max_size=6))
def test_any_words_can_be_compared(left: list[str], right: list[str]) -> None:
    """Two articles of claims that begin and end anywhere."""
    people = (person("budi-santoso", "Budi Santoso"), state("russia", "Rusia"))
    sheets = [sheet(stem, *(Said(text, about=("budi-santoso",)) for text in texts), entities=people)
              for stem, texts in (("a", left), ("b", right))]
    assert len(assemble(sheets, NOBODY).claims) == len(left) + len(right)
