"""What is told of a thing, and told not to be so of it, though the claims have little else in common."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.clashes.sides import may_differ
from briefgen.dossier.entities import merge_entities
from briefgen.dossier.telling import compare
from briefgen.lang import load_language
from briefgen.lang.compare import load_comparison
from tests.dossier.small import NOBODY, Said, hop, person, sheet

NAMES = (person("rani", "Rani Osk"), person("tirta", "Tirta Osk"))
OTHERS = tuple(Said(text) for text in (
    "Harga cabai naik di pasar.", "Wali kota meresmikan taman baru.", "Panen padi mundur sebulan."))


def told(no: Said, yes: Said, *, published: str = "2031-03-05") -> bool:
    """Whether two articles contradict each other in it."""
    files = [sheet("a", no, *OTHERS, entities=NAMES), sheet("b", yes, entities=NAMES, published=published)]
    found = assemble(files, NOBODY).conflicts
    return any("one thing" in why.detail for conflict in found for why in conflict.why)


def by(who: str, text: str) -> Said:
    """A statement."""
    return Said(text, kind="statement", via=(hop(who),), about=(who,), negated=" tidak " in text or " tak " in text)


NO = by("rani", "Rani Osk menegaskan tidak ada kebocoran pada pipa gas di dapur hotel malam itu.")


@pytest.mark.parametrize(("text", "is_so"), [
    ("Tamu mencium bau dari pipa gas yang bocor.", True),
    ("Tamu diminta menjauh kalau pipa gas bocor.", False),
    ("Pengelola memeriksa apakah pipa gas bocor.", False),
    ("Pipa gas seharusnya ditutup sebelum bocor.", False),
    ("Atap gudang di seberang sungai bocor.", False),
])
def test_what_is_so_of_one_thing_and_is_not_so(text: str, is_so: bool) -> None:
    """Told as a fact, and of the thing that stands by it."""
    assert told(NO, by("tirta", text)) == is_so


@pytest.mark.parametrize("text", [
    "Rani Osk menyebut pipa gas tidak hanya bocor di dapur hotel.",
    "Rani Osk menyebut pipa gas tidak perlu dibocorkan di dapur hotel.",
    "Rani Osk menyebut tidak ada pegawai yang melihat pipa gas bocor.",
    "Rani Osk menyebut hotel tidak membocorkan pipa gas.",
])
def test_what_is_so_in_part_or_of_none_is_not_untrue(text: str) -> None:
    """Nor what somebody did not do, as another may have."""
    assert not told(by("rani", text), by("tirta", "Tamu mencium bau dari pipa gas yang bocor."))


def test_what_is_not_so_may_be_so_days_later() -> None:
    """Things change; what was told before does not."""
    yes = by("tirta", "Tamu mencium bau dari pipa gas yang bocor.")
    assert told(NO, yes, published="2031-03-01")
    assert not told(NO, yes, published="2031-03-09")


def test_what_there_is_not_may_stand_before_the_not() -> None:
    """"Kebocoran itu tidak pernah ada"."""
    assert told(by("rani", "Rani Osk menyebut kebocoran tangki solar itu tidak pernah ada."),
                by("tirta", "Tamu mencium bau dari tangki solar yang bocor."))


@pytest.mark.parametrize(("yes", "may"), [
    (by("tirta", "Tamu mencium bau dari pipa gas yang bocor."), True),
    (by("rani", "Tamu mencium bau dari pipa gas yang bocor."), False),
    (Said("Tamu mencium bau dari pipa gas yang bocor."), False),
])
def test_an_article_contradicts_itself_only_where_two_speak(yes: Said, may: bool) -> None:
    """What it tells itself it tells of two pipes."""
    files = (sheet("a", NO, yes, entities=NAMES),)
    names = merge_entities(files, NOBODY, load_comparison("id"))
    assert may_differ(*compare(files, names, {}, load_language("id")).profiles) == may
