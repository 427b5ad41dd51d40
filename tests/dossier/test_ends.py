"""Days on which one thing ends: they are no days on which it happened, and two of them contradict each other."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import Dossier
from tests.dossier.small import NOBODY, Said, place, sheet

KAROT, LADA = place("karot", "Karot"), place("lada", "Lada")
SHUT = "Pasar ikan Karot ditutup hingga {}."


def until(text: str, day: str, words: str) -> Said:
    """A claim with a day to come."""
    return Said(text.format(words), times=(("event", words, day),))


def pair(one: Said, other: Said, second: str = "2031-03-06") -> Dossier:
    """The dossier of two sheets with a claim each, of 5 March and of another day."""
    return assemble([sheet("a", one, entities=(KAROT, LADA)),
                     sheet("b", other, entities=(KAROT, LADA), published=second)], NOBODY)


TEN = until(SHUT, "2031-03-10", "10 Maret 2031")


@pytest.mark.parametrize("text", [
    SHUT, "Penutupan pasar ikan Karot berakhir pada {}.", "Pasar ikan Karot tutup sampai {}."])
def test_two_last_days_contradict_each_other(text: str) -> None:
    """Until the tenth, until the seventeenth."""
    dossier = pair(TEN, until(text, "2031-03-17", "17 Maret 2031"))
    assert [(conflict.kind, [side.value for side in conflict.sides]) for conflict in dossier.conflicts] == [
        ("date", ["2031-03-10", "2031-03-17"])]
    assert dossier.groups == ()


@pytest.mark.parametrize(("other", "second"), [
    (until(SHUT, "2031-03-10", "10 Maret 2031"), "2031-03-06"),
    (until("Penutupan pasar ikan Karot diperpanjang hingga {}.", "2031-03-17", "17 Maret 2031"), "2031-03-06"),
    (until("Pasar ikan Lada ditutup hingga {}.", "2031-03-17", "17 Maret 2031"), "2031-03-06"),
    (until(SHUT, "2031-03-30", "30 Maret 2031"), "2031-03-20"),
    (until("Pengelola pasar ikan Karot bekerja hingga {}.", "2031-03-06", "pukul 19.00"), "2031-03-05"),
])
def test_last_days_of_other_things_do_not(other: Said, second: str) -> None:
    """The same day, a longer time by order, another market, news of weeks later, a time of day."""
    assert pair(TEN, other, second).conflicts == ()


def test_a_last_day_is_no_day_of_the_event() -> None:
    """That the market is to be shut until the tenth was told before the tenth; both tell one thing."""
    plain = Said("Pasar ikan Karot ditutup sejak pagi.")
    assert [group.sheets for group in pair(TEN, plain).groups] == [("a", "b")]
