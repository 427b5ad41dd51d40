"""Who did it first, what may be and has been, and which acts a story dates twice."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import Dossier
from tests.dossier.small import NOBODY, Said, body, person, place, sheet

NARA, TERA = person("nara-wisesa", "Nara Wisesa"), body("tera-data", "Lembaga Tera Data")
KAROT = place("karot", "Karot")


def pair(one: Said, other: Said, *, days: tuple[str, str] = ("2031-03-05", "2031-03-05")) -> Dossier:
    """The dossier of two sheets with a claim each."""
    return assemble([sheet("a", one, entities=(NARA, TERA, KAROT), published=days[0]),
                     sheet("b", other, entities=(NARA, TERA, KAROT), published=days[1])], NOBODY)


def kinds(dossier: Dossier) -> list[tuple[str, list[str]]]:
    """The kinds of the conflicts, with the values of their sides."""
    return [(conflict.kind, [side.value for side in conflict.sides]) for conflict in dossier.conflicts]


FIRST = Said("Nara Wisesa menjadi orang pertama yang membongkar kebocoran soal ujian.")


@pytest.mark.parametrize(("other", "told"), [
    ("Kebocoran soal ujian pertama kali dibongkar oleh Lembaga Tera Data.", True),
    ("Kebocoran soal ujian pertama kali diungkap oleh Lembaga Tera Data.", True),
    ("Lembaga Tera Data yang pertama kali menemukan kebocoran soal ujian itu.", True),
    ("Kebocoran soal ujian dibongkar oleh Lembaga Tera Data.", False),
    ("Kebocoran soal ujian pertama kali dibongkar oleh Nara Wisesa.", False),
    ("Kebocoran soal ujian pertama kali terjadi menurut Lembaga Tera Data.", False),
    ("Lembaga Tera Data pertama kali membongkar gudang pupuk palsu.", False),
])
def test_two_who_each_were_the_first_contradict_each_other(other: str, told: bool) -> None:
    """Both first, in one act and one matter, and two names."""
    assert kinds(pair(FIRST, Said(other))) == [("attribution", ["Nara Wisesa", "Lembaga Tera Data"])] * told


MAY = Said("Data nasabah itu bisa saja dijual, kata ahli.", kind="statement")


@pytest.mark.parametrize(("other", "days", "told"), [
    ("Data nasabah telah dijual ke dua pembeli di forum gelap.", ("2031-03-05", "2031-03-06"), True),
    ("Data nasabah telah dijual ke dua pembeli di forum gelap.", ("2031-03-05", "2031-03-12"), False),
    ("Kartu nasabah telah diganti oleh dua petugas di kantor cabang.", ("2031-03-05", "2031-03-06"), False),
])
def test_what_may_be_is_not_what_has_been(other: str, days: tuple[str, str], told: bool) -> None:
    """On one news; a week later it may have come to that."""
    assert kinds(pair(MAY, Said(other), days=days)) == [("modality", ["possible", "done"])] * told


def attacked(day: int) -> Said:
    """An attack on a day of March."""
    return Said(f"Gudang beras Karot diserang kawanan tikus pada {day} Maret 2031.",
                times=(("event", f"{day} Maret 2031", f"2031-03-{day:02}"),))


def test_an_act_that_a_story_dates_to_two_near_days_is_one() -> None:
    """The 7th in one article, the 9th in the other."""
    assert kinds(pair(attacked(7), Said("Karot diserang pada 9 Maret 2031.", times=(
        ("event", "9 Maret 2031", "2031-03-09"),)), days=("2031-03-12", "2031-03-12"))) == [
            ("date", ["2031-03-07", "2031-03-09"])]


def test_an_act_that_a_story_dates_to_many_days_is_many() -> None:
    """Three attacks are a plague; the short reports name none of them twice."""
    more = [sheet(f"c{day}", Said(f"Karot diserang pada {day} Maret 2031.", times=(
        ("event", f"{day} Maret 2031", f"2031-03-{day:02}"),)), entities=(KAROT,), published="2031-03-20")
        for day in (9, 14)]
    assert kinds(assemble([sheet("a", attacked(7), entities=(KAROT,), published="2031-03-20"), *more], NOBODY)) == []
