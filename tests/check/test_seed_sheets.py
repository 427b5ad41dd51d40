"""The sheets of the five seeds: every atom is found, and one character changed in any of them is."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.check import check_sheet
from briefgen.extract import extract
from briefgen.lang import load_language
from briefgen.model.dossier import SheetFile
from briefgen.model.problem import Problem
from briefgen.model.registry import Registries
from briefgen.model.sheet import Claim, FactSheet, Review
from briefgen.seeds import read_seed
from briefgen.sheets import encode_sheet, sealed

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
LANG = load_language("id")
REVIEWED = Review("corrected", "Rina", "2025-06-20", ("claim",))


def reviewed(path: Path) -> tuple[SheetFile, str]:
    """A seed's sheet with every claim reviewed, so that no seal catches what a check should."""
    article = read_seed(path.read_text(encoding="utf-8"), path.stem, LANG)
    sheet = extract(article, LANG, version="0.1.0")
    claims = tuple(dataclasses.replace(claim, review=REVIEWED) for claim in sheet.claims)
    sheet = sealed(dataclasses.replace(sheet, claims=claims))
    return SheetFile(f"content/sheets/{path.stem}.yaml", sheet, article), encode_sheet(sheet)


def errors(file: SheetFile, yaml: str) -> set[Problem]:
    """What fails a check."""
    return {each for each in check_sheet(file, yaml, Registries(), LANG) if each.severity == "error"}


def spoiled(words: str) -> str:
    """One character in the middle changed."""
    place = len(words) // 2
    return words[:place] + ("7" if words[place] != "7" else "8") + words[place + 1:]


def damaged(claim: Claim) -> Iterator[tuple[str, Claim]]:
    """The claim with each of its atoms spoiled in turn."""
    yield "quote", dataclasses.replace(claim, quote=spoiled(claim.quote))
    if claim.hedge:
        yield "hedge", dataclasses.replace(claim, hedge=spoiled(claim.hedge))
    for key in ("via", "times", "quantities"):
        held = getattr(claim, key)
        for n, atom in enumerate(held):
            new = dataclasses.replace(atom, text=spoiled(atom.text))
            yield f"{key}[{n}]", dataclasses.replace(claim, **{key: (*held[:n], new, *held[n + 1:])})


def with_claim(sheet: FactSheet, n: int, claim: Claim) -> FactSheet:
    """The sheet with one claim replaced."""
    return dataclasses.replace(sheet, claims=(*sheet.claims[:n], claim, *sheet.claims[n + 1:]))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_one_character_changed_in_any_atom_of_a_seeds_sheet_fails(path: Path) -> None:
    """Of every claim; what a check says of the undamaged sheet does not count."""
    file, yaml = reviewed(path)
    before = errors(file, yaml)
    tried = 0
    for n, claim in enumerate(file.sheet.claims):
        for what, new in damaged(claim):
            after = errors(dataclasses.replace(file, sheet=with_claim(file.sheet, n, new)), yaml)
            assert after - before, (claim.id, what)
            tried += 1
    assert tried >= 2 * len(file.sheet.claims) > 0
