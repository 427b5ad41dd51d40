"""Who did it, told by what he is, by initials or by name."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.agents import agents_of
from briefgen.lang.compare import load_comparison
from tests.dossier.small import NOBODY, Said, person, sheet

WORDS = load_comparison("id")


def kinds(one: str, other: str, second: str = "2031-03-05", when: str = "2031-03-04") -> list[str]:
    """The kinds of the conflicts of two sheets with a claim each, dated if they say "hari itu"."""
    names = (person("rani-osk", "Rani Osk"), person("tirta-lun", "Tirta Lun"))
    said = [Said(text, times=(("event", "hari itu", day),) if "hari itu" in text else ())
            for text, day in ((one, "2031-03-04"), (other, when))]
    dossier = assemble([sheet("a", said[0], entities=names),
                        sheet("b", said[1], entities=names, published=second)], NOBODY)
    return [conflict.kind for conflict in dossier.conflicts]


@pytest.mark.parametrize(("text", "told"), [
    ("Perahu itu ditahan penjaga pantai Lada pada Sabtu.", [("STOP", "SHIP", "coast_guard", {"lada"})]),
    ("Perahu itu dicegat oleh bea cukai.", [("STOP", "SHIP", "customs", set())]),
    ("Uang diserahkan sendiri oleh RO kepada mandor.", [("GIVE", "MONEY", None, {"RO"})]),
    ("Rani Osk menghentikan lelang kayu.", [("STOP", "TENDER", None, {"rani", "osk"})]),
    ("Polisi menyegel gudang kapas.", [("CLOSE", "DEPOT", "police", set())]),
    ("Gudang kapas tidak disegel polisi.", []),
    ("Gudang kapas akan disegel polisi.", []),
    ("Gudang kapas disegel pada Sabtu.", []),
    ("Warga berharap gudang kapas disegel polisi.", []),
    ("Gudang kapas dijaga polisi.", []),
    ("Polisilah yang memerintahkan penghentian.", [("WISH", "STOP", "police", set())]),
    ("Lelang dihentikan atas permintaan warga.", [("WISH", "STOP", "residents", set())]),
    ("Penghentian lelang diperintahkan kementerian.", [("WISH", "STOP", "ministry", set())]),
    ("Rani Osklah yang menutup gudang itu.", [("CLOSE", "DEPOT", None, {"rani", "osk"})]),
    ("Dialah yang menutup gudang itu.", []),
])
def test_it_is_told_behind_a_passive_or_before_an_active_verb(
    text: str, told: list[tuple[str, str, str | None, set[str]]],
) -> None:
    """As done, and of acts that one alone can do to a thing."""
    found = [(each.act, each.thing, each.sort, set(each.names)) for each in agents_of(text, WORDS)]
    assert found == told


@pytest.mark.parametrize(("one", "other", "told"), [
    ("Perahu kayu itu ditahan penjaga pantai Lada.", "Perahu kayu itu dicegat bea cukai Osk.", ["attribution"]),
    ("Perahu kayu itu ditahan polisi Lada.", "Perahu kayu itu ditahan polisi Karot.", ["attribution"]),
    ("Uang suap itu diantar oleh Tirta Lun.", "Uang suap itu diserahkan sendiri oleh RO.", ["attribution"]),
    ("Gudang kapas disegel kepolisian.", "Gudang kapas disegel kejaksaan.", ["attribution"]),
    ("Lampu jalan dipasang kontraktor.", "Lampu jalan dipasang warga.", ["attribution"]),
    ("Lelang kayu dihentikan atas permintaan warga.", "Penghentian lelang kayu diperintahkan kementerian.",
     ["attribution"]),
    ("Polisilah yang memerintahkan penghentian lelang kayu.", "Lelang kayu dihentikan atas desakan pedagang.",
     ["attribution"]),
    ("Polisi meminta penghentian lelang kayu.", "Warga meminta penghentian lelang kayu.", []),
    ("Uang suap itu diantar oleh Rani Osk.", "Uang suap itu diserahkan sendiri oleh RO.", []),
    ("Perahu kayu itu ditahan polisi Lada.", "Perahu kayu itu ditahan polisi.", []),
    ("Perahu kayu itu ditahan penjaga pantai.", "Perahu kayu itu ditahan pemerintah Lada.", []),
    ("Gudang kapas disegel kepolisian.", "Gudang garam dilelang kejaksaan.", []),
    ("Gudang kapas dijaga kepolisian.", "Gudang kapas dijaga warga.", []),
    ("Gudang kapas disegel kepolisian.", "Gudang garam akan disegel kejaksaan.", []),
])
def test_one_thing_was_done_by_one(one: str, other: str, told: list[str]) -> None:
    """Not by those who act for each other, nor where the words allow that it was he."""
    assert kinds(one, other) == told


@pytest.mark.parametrize(("second", "when", "told"), [
    ("2031-03-08", "2031-03-05", ["attribution"]),
    ("2031-03-08", "2031-03-08", []),
    ("2031-04-20", "2031-03-04", []),
])
def test_it_was_at_one_time(second: str, when: str, told: list[str]) -> None:
    """Else it was done twice."""
    assert kinds("Perahu kayu itu ditahan polisi hari itu.", "Perahu kayu itu dicegat tentara hari itu.",
                 second, when) == told
