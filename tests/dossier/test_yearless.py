"""A day without a year in an article without a date: the story decides, or nobody."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import Dossier
from tests.dossier.small import NOBODY, Said, sheet


def story(said: Said, *, own: str | None, others: tuple[str, ...] = ("2026-02-20", "2026-02-25")) -> Dossier:
    """The dossier of an article of a day and others of the same story."""
    rest = [sheet(f"b{i}", Said("Toko emas itu masih tutup."), published=day) for i, day in enumerate(others)]
    return assemble([sheet("a", said, published=own), *rest], NOBODY)


def low(dossier: Dossier) -> str | None:
    """The day to which the first claim comes to be dated."""
    return dossier.claims[0].low


def test_weekday_and_month_find_the_year_of_the_story() -> None:
    """21 February was a Saturday in 2026."""
    assert low(story(Said("Polisi menangkap dua orang pada Sabtu (21/2)."), own=None)) == "2026-02-21"


@pytest.mark.parametrize("text", [
    "Polisi menangkap dua orang pada Senin (21/2).",
    "Polisi menangkap dua orang pada 21 Februari.",
    "Polisi menangkap dua orang pada Sabtu (20/6).",
    "Polisi menangkap dua orang pada Sabtu malam.",
])
def test_what_leaves_a_doubt_stays_undated(text: str) -> None:
    """Another weekday, no weekday, a day far from the story, no day."""
    assert low(story(Said(text), own=None)) is None


def test_a_story_without_dates_gives_none() -> None:
    """Nothing says which year it is."""
    assert low(assemble([sheet("a", Said("Polisi menangkap dua orang pada Sabtu (21/2)."), published=None)], NOBODY)
               ) is None


def test_a_dated_article_keeps_the_reading_of_its_sheet() -> None:
    """There extraction had its reasons to leave the day open."""
    assert low(story(Said("Polisi menangkap dua orang pada Sabtu (21/2)."), own="2026-02-24")) is None


def test_two_days_of_one_arrest_contradict_each_other() -> None:
    """Saturday 21 in the undated article, Friday 20 in the other; the sheet itself stays as it is."""
    one = Said("Polisi menangkap dua perampok toko emas pada Sabtu (21/2).",
               quantities=(("dua perampok", 2, "exact", "person"),))
    other = Said("Dua perampok toko emas ditangkap polisi pada Jumat (20/2/2026).",
                 times=(("event", "Jumat (20/2/2026)", "2026-02-20"),),
                 quantities=(("Dua perampok", 2, "exact", "person"),))
    dossier = assemble([sheet("a", one, published=None), sheet("b", other, published="2026-02-25")], NOBODY)
    assert [(conflict.kind, sorted(side.value for side in conflict.sides)) for conflict in dossier.conflicts] == [
        ("date", ["2026-02-20", "2026-02-21"])]
    assert dossier.claims[0].claim.times == ()
