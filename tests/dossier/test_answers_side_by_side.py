"""Of two who speak side by side in one article the one says what the other says is not so."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, hop, person, sheet

NAMES = (person("rani", "Rani Osk"), person("tirta", "Tirta Osk"))
FILLING = [Said(f"{what} {did}.") for what in ("Panen padi", "Harga cabai", "Ombak", "Kabut", "Jalan tol", "Nelayan")
           for did in ("tertunda sebulan", "membaik di utara", "dipantau petugas")]


def by(who: str, text: str) -> Said:
    """A statement."""
    return Said(text, kind="statement", via=(hop(who),), about=(who,), negated=" tidak " in text)


def apart(one: str, other: str, *, between: int = 0, who: str = "tirta") -> bool:
    """Whether they stand against each other, with some claims between them."""
    claims = [by("rani", one), *FILLING[:between], by(who, other), *FILLING[between:]]
    return bool(assemble([sheet("a", *claims, entities=NAMES)], NOBODY).conflicts)


@pytest.mark.parametrize("other_way", [False, True])
@pytest.mark.parametrize(("one", "other"), [
    ("Penumpang mengatakan pintu darurat bus terkunci.", "Pengelola menyatakan pintu darurat bus tidak terkunci."),
    ("Warga menyebut tanggul sungai itu retak.", "Kontraktor menyatakan tanggul sungai itu tidak retak."),
    ("Pelanggan mengatakan meteran listrik disegel.", "Petugas menyatakan meteran listrik tidak disegel."),
    ("Saksi mengatakan kereta kelinci disewa sekolah.", "Kepala sekolah menyatakan kereta kelinci tidak disewa."),
    ("Guru menyebut soal ujian bocor.", "Dinas menyatakan soal ujian tidak bocor."),
    ("Peternak mengatakan pakan ayam tercemar.", "Pabrik menyatakan pakan ayam tidak tercemar."),
])
def test_who_says_not_answers_who_says_so(one: str, other: str, *, other_way: bool) -> None:
    """Whoever of them speaks first."""
    assert apart(other, one) if other_way else apart(one, other)


def test_what_stands_far_apart_or_is_said_by_one_is_no_answer() -> None:
    """He may speak of another day."""
    one, other = "Warga menyebut tanggul sungai itu retak.", "Kontraktor menyatakan tanggul sungai tidak retak."
    assert not apart(one, other, between=6)
    assert not apart(one, other, who="rani")
