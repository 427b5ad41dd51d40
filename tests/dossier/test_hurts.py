"""More who are treated, or hurt in one way, than are hurt at all."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, sheet

Number = tuple[str, int]


def toll(text: str, *numbers: Number) -> Said:
    """A claim that counts people."""
    return Said(text, quantities=tuple((words, value, "exact", "person") for words, value in numbers))


def clash(one: Said, *others: Said, days: tuple[str, str] = ("05", "05")) -> bool:
    """Whether two articles, the second of one claim or more, contradict each other in a number."""
    files = [sheet("a", one, published=f"2031-03-{days[0]}"), sheet("b", *others, published=f"2031-03-{days[1]}")]
    return any(conflict.kind == "number" for conflict in assemble(files, NOBODY).conflicts)


BUS = "dalam tabrakan bus wisata dan truk pasir di Jalan Raya Cemara"
FOUR = toll(f"Empat orang terluka {BUS}.", ("Empat orang", 4))


@pytest.mark.parametrize(("text", "number", "told"), [
    (f"Sembilan orang dirawat {BUS}.", ("Sembilan orang", 9), True),
    (f"Puskesmas merawat sembilan warga {BUS}.", ("sembilan warga", 9), True),
    (f"Sembilan orang dilarikan ke rumah sakit {BUS}.", ("Sembilan orang", 9), True),
    (f"Sembilan orang menjalani perawatan {BUS}.", ("Sembilan orang", 9), True),
    (f"Sembilan orang luka berat {BUS}.", ("Sembilan orang", 9), True),
    (f"Sembilan orang mengalami luka ringan {BUS}.", ("Sembilan orang", 9), True),
    (f"Tiga orang dirawat {BUS}.", ("Tiga orang", 3), False),
    (f"Tiga orang luka berat {BUS}.", ("Tiga orang", 3), False),
    (f"Empat orang dirawat {BUS}.", ("Empat orang", 4), False),
    (f"Sembilan polisi dirawat {BUS}.", ("Sembilan polisi", 9), False),
    (f"Sembilan orang diperiksa {BUS}.", ("Sembilan orang", 9), False),
])
def test_no_more_are_treated_than_hurt(text: str, number: Number, told: bool) -> None:
    """Fewer may be, and others."""
    assert clash(FOUR, toll(text, number)) == told


def test_more_are_found_hurt_later() -> None:
    """Nine treated two days later; not nine before, and four hurt in all."""
    nine = toll(f"Sembilan orang dirawat {BUS}.", ("Sembilan orang", 9))
    assert not clash(FOUR, nine, days=("05", "07"))
    assert clash(FOUR, nine, days=("07", "05"))


@pytest.mark.parametrize(("beside", "told"), [
    ((), True),
    ((toll(f"Satu orang luka berat {BUS}.", ("Satu orang", 1)),), False),
    ((toll(f"Tiga orang dirawat {BUS}.", ("Tiga orang", 3)),), False),
])
def test_who_tells_of_no_worse_tells_of_all(beside: tuple[Said, ...], told: bool) -> None:
    """Two are lightly hurt, and four hurt, where the article tells of none who are hurt badly."""
    assert clash(FOUR, toll(f"Dua orang luka ringan {BUS}.", ("Dua orang", 2)), *beside) == told


def test_those_hurt_of_two_kinds_are_added() -> None:
    """Four residents and three officers are seven."""
    both = toll(f"Empat warga dan tiga polisi terluka {BUS}.", ("Empat warga", 4), ("tiga polisi", 3))
    assert not clash(both, toll(f"Enam orang dirawat {BUS}.", ("Enam orang", 6)))
    assert clash(both, toll(f"Sembilan orang dirawat {BUS}.", ("Sembilan orang", 9)))


def test_who_is_safe_without_a_wound_is_not_hurt() -> None:
    """"Selamat tanpa luka"."""
    safe = toll(f"Dua orang selamat tanpa luka {BUS}.", ("Dua orang", 2))
    assert not clash(FOUR, safe)
    assert clash(FOUR, toll(f"Dua orang luka {BUS}.", ("Dua orang", 2)))


@pytest.mark.parametrize(("text", "told"), [
    (f"Tiga dosen dan dua mahasiswa terluka {BUS}.", True),
    (f"Tabrakan itu melukai tiga dosen dan dua mahasiswa {BUS}.", True),
    (f"Tiga dosen turun dan dua mahasiswa terluka {BUS}.", False),
])
def test_one_thing_befell_all_who_are_counted_side_by_side(text: str, told: bool) -> None:
    """The lecturers as well as the students."""
    one = toll(f"Tujuh dosen terluka {BUS}.", ("Tujuh dosen", 7))
    both = toll(text, ("Tiga dosen" if text.startswith("Tiga") else "tiga dosen", 3), ("dua mahasiswa", 2))
    assert clash(one, both) == told
