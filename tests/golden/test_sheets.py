"""Seed to sheet, byte for byte. After a change of rules: `python -m tests.golden.write`, and read the diff."""

from __future__ import annotations

import pytest

from briefgen.check import check_sheet
from briefgen.lang import load_language
from briefgen.model.dossier import SheetFile
from briefgen.model.registry import Registries
from briefgen.seeds import read_seed
from briefgen.sheets import decode_sheet, encode_sheet
from tests.golden.write import GOLDEN, SEEDS, STEMS, fresh

LANG = load_language("id")


@pytest.mark.parametrize("stem", STEMS)
def test_a_seed_gives_its_golden_sheet(stem: str) -> None:
    """The same seed and the same rules give the same bytes."""
    assert fresh(stem) == (GOLDEN / f"{stem}.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("stem", STEMS)
def test_a_golden_sheet_reads_back_to_itself(stem: str) -> None:
    """Decoding and encoding lose nothing."""
    text = (GOLDEN / f"{stem}.yaml").read_text(encoding="utf-8")
    decoded, problems = decode_sheet(text, f"{stem}.yaml")
    assert problems == ()
    assert decoded is not None
    assert encode_sheet(decoded.sheet) == text


@pytest.mark.parametrize("stem", STEMS)
def test_a_fresh_sheet_has_no_error(stem: str) -> None:
    """Every atom of what the rules write stands in the seed, and every date follows from its words."""
    text = fresh(stem)
    decoded, _ = decode_sheet(text, f"content/sheets/{stem}.yaml")
    assert decoded is not None
    article = read_seed((SEEDS / f"{stem}.txt").read_bytes().decode("utf-8"), stem, LANG)
    file = SheetFile(f"content/sheets/{stem}.yaml", decoded.sheet, article, decoded.claim_lines)
    problems = check_sheet(file, text, Registries(), LANG)
    assert [str(problem) for problem in problems if problem.severity == "error"] == []


def test_no_furniture_of_a_page_becomes_a_claim() -> None:
    """“Baca juga”, share lines, tags and signatures are no claims."""
    furniture = ("Baca juga", "Ikuti kami", "Rekomendasi", "Jangan lupa ikuti", "©", "[ran]", "(Nada Nisrina)")
    texts = {stem: (GOLDEN / f"{stem}.yaml").read_text(encoding="utf-8") for stem in STEMS}
    claims = {stem: decoded.sheet.claims for stem, text in texts.items() if (decoded := decode_sheet(text, stem)[0])}
    assert sorted(claims) == list(STEMS)
    assert [claim.quote for found in claims.values() for claim in found
            if any(words in claim.quote for words in furniture)] == []
