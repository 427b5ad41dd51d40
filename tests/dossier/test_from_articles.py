"""From the texts of nine articles to what agrees and what contradicts: extraction and comparison together."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from briefgen.dossier import assemble
from briefgen.extract import extract
from briefgen.lang import load_language
from briefgen.model.dossier import Conflict, Dossier, SheetFile
from briefgen.model.registry import Registries
from briefgen.seeds import load_seed

ARTICLES = Path(__file__).parent.parent / "articles"
NAMES = sorted(path.stem for path in ARTICLES.glob("*.toml"))


@dataclass(frozen=True, slots=True)
class Read:
    """A dossier as the machine makes it of the texts, and the marks of a reader."""

    marks: dict[str, Any]
    dossier: Dossier

    def refs(self, named: list[list[str]]) -> set[str]:
        """The claims whose quotes hold the marked words."""
        return {claim.ref for claim in self.dossier.claims for sheet, words in named
                if claim.sheet == sheet and words in claim.claim.quote}

    def is_one(self, found: set[str], named: list[list[str]]) -> bool:
        """Whether a group holds marked claims of two sheets, and they are at least half of it."""
        shared = found & self.refs(named)
        return len({ref.split("#")[0] for ref in shared}) >= 2 and len(shared) * 2 >= len(found)

    def meets(self, conflict: Conflict, sides: list[list[list[str]]]) -> bool:
        """Whether two sides of a conflict touch the two marked ones."""
        one, other = (self.refs(side) for side in sides)
        held = [set(side.claims) for side in conflict.sides]
        return any(a & one and b & other for a in held for b in held if a is not b)


@lru_cache(maxsize=4)
def read(name: str) -> Read:
    """Read tests/articles/<name>.toml and make its dossier, without any registry."""
    marks = tomllib.loads((ARTICLES / f"{name}.toml").read_text(encoding="utf-8"))
    lang, files = load_language("id"), []
    for each in marks["article"]:
        article, problems = load_seed(each["text"].lstrip().encode(), f"seeds/{each['stem']}.txt", lang)
        assert article is not None, problems
        sheet = extract(article, lang, version="0")
        files.append(SheetFile(f"content/sheets/{each['stem']}.yaml", sheet, article))
    return Read(marks, assemble(files, Registries(), lang))


@pytest.mark.parametrize("name", NAMES)
def test_agreements_are_found_from_the_texts(name: str) -> None:
    """Recall at least 0.80 at a precision of at least 0.85; optional marks may be found or not."""
    made = read(name)
    groups = [set(group.claims) for group in made.dossier.groups if len(group.sheets) > 1]
    due = [mark["claims"] for mark in made.marks["agreement"] if not mark.get("optional")]
    assert len(due) >= 10
    hit = [claims for claims in due if any(made.is_one(group, claims) for group in groups)]
    right = [group for group in groups if any(made.is_one(group, mark["claims"]) for mark in made.marks["agreement"])]
    assert len(hit) >= 0.80 * len(due)
    assert len(right) >= 0.85 * len(groups)


@pytest.mark.parametrize("name", NAMES)
def test_conflicts_are_found_from_the_texts(name: str) -> None:
    """Recall at least 0.70 with at most three that nobody marked."""
    made = read(name)
    due = [mark["sides"] for mark in made.marks["conflict"] if not mark.get("optional")]
    assert len(due) >= 5
    hit = [sides for sides in due if any(made.meets(conflict, sides) for conflict in made.dossier.conflicts)]
    false = [conflict for conflict in made.dossier.conflicts
             if not any(made.meets(conflict, mark["sides"]) for mark in made.marks["conflict"])]
    assert len(hit) >= 0.70 * len(due)
    assert len(false) <= 3


@pytest.mark.parametrize("name", NAMES)
def test_shared_copy_is_found_from_the_texts(name: str) -> None:
    """The passage that two articles share, and no other."""
    made = read(name)
    assert [{ref.split("#")[0] for ref in wire.claims} for wire in made.dossier.wire] == [
        {sheet for sheet, _ in mark["claims"]} for mark in made.marks["wire"]]
