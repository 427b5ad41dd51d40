"""Where one thing was cannot be told in two ways; where two things were can."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.model.dossier import Dossier
from tests.dossier.small import NOBODY, Said, person, place, sheet

RANI, TIRTA = person("rani", "Rani Osk"), person("tirta", "Tirta Osk")
SELIS, BUNGUR, LAMPAR = place("selis", "Jalan Selis"), place("bungur", "Taman Bungur"), place("lampar", "Kota Lampar")


def pair(one: Said, other: Said, *more: Said) -> Dossier:
    """The dossier of two sheets: a claim, and one or more."""
    names = (SELIS, BUNGUR, LAMPAR, RANI, TIRTA)
    return assemble([sheet("a", one, entities=names), sheet("b", other, *more, entities=names)], NOBODY)


def values(dossier: Dossier) -> list[list[str]]:
    """What the sides of all conflicts say."""
    return [[side.value for side in conflict.sides] for conflict in dossier.conflicts]


def on(text: str, day: int = 3, **more: object) -> Said:
    """A claim of a day of March."""
    return Said(text, times=(("event", f"{day} Maret", f"2031-03-{day:02}"),), **more)  # type: ignore[arg-type]


MARCH = on("Buruh pabrik gula berunjuk rasa di depan kantor di Jalan Selis pada 3 Maret.")


def test_one_act_of_one_day_was_in_one_place() -> None:
    """Both sources tell the act itself: they stay one group."""
    dossier = pair(MARCH, on("Buruh pabrik gula berunjuk rasa di Taman Bungur pada 3 Maret."))
    assert values(dossier) == [["Jalan Selis", "Taman Bungur"]]
    assert [group.sheets for group in dossier.groups] == [("a", "b")]


@pytest.mark.parametrize(("other", "more"), [
    (on("Buruh pabrik gula berunjuk rasa di Taman Bungur pada 4 Maret.", 4), ()),
    (on("Buruh pabrik gula akan berunjuk rasa di Taman Bungur pada 3 Maret.", kind="plan"), ()),
    (on("Buruh pabrik gula makan bersama di Taman Bungur pada 3 Maret."), ()),
    (on("Buruh pabrik gula dari Taman Bungur berunjuk rasa pada 3 Maret."), ()),
    (on("Buruh pabrik gula berunjuk rasa di Kota Lampar pada 3 Maret."),
     (Said("Kantor itu berada di Jalan Selis, Kota Lampar."),)),
])
def test_other_acts_and_places_within_places_do_not_contradict(other: Said, more: tuple[Said, ...]) -> None:
    """Another day, to come, another act, not where it was, the town in which the street lies."""
    assert values(pair(MARCH, other, *more)) == []


@pytest.mark.parametrize(("one", "other", "told"), [
    ("Korban terbanyak ditemukan di lorong pintu 11.", "Korban terbanyak ditemukan di pintu 3.",
     [["pintu 11", "pintu 3"]]),
    ("Korban terbanyak ditemukan di tribun utara.", "Korban terbanyak ditemukan di tribun selatan.",
     [["tribun utara", "tribun selatan"]]),
    ("Pohon tumbang menimpa sisi barat pasar ikan.", "Pohon tumbang di sisi timur pasar ikan.",
     [["sisi barat", "sisi timur"]]),
    ("Korban terbanyak ditemukan di lorong pintu 11.", "Korban terbanyak ditemukan di lorong pintu 11.", []),
    ("Korban terbanyak ditemukan di lorong pintu 11.", "Korban terbanyak ditemukan di pintu 3 rumah warga.", []),
    ("Korban terbanyak ditemukan di lorong pintu 11.", "Penjual tiket berbaris di pintu 3.", []),
])
def test_what_is_told_apart_by_a_number_or_a_side_is_two_places(one: str, other: str, told: list[list[str]]) -> None:
    """Not a number that counts, nor of other things."""
    assert values(pair(Said(one), Said(other))) == told


@pytest.mark.parametrize(("one", "other", "told"), [
    (on("Buronan kasus lumbung itu ditangkap di bandara pada 3 Maret."),
     on("Buronan kasus lumbung itu ditangkap di rumah mertuanya pada 3 Maret."), [["bandara", "rumah"]]),
    (Said("Buronan kasus lumbung itu ditangkap polisi di dermaga timur."),
     Said("Buronan kasus lumbung itu ditangkap polisi di rumah kerabat dekat dermaga."), [["dermaga", "rumah"]]),
    (Said("Buronan kasus lumbung itu ditangkap polisi di dermaga timur."),
     Said("Buronan kasus lumbung itu ditangkap polisi di pelabuhan."), []),
    (on("Buronan kasus lumbung itu ditangkap di bandara pada 3 Maret."),
     on("Buronan kasus lumbung itu makan siang di rumah mertuanya pada 3 Maret."), []),
    (on("Buronan kasus lumbung itu ditangkap di bandara pada 3 Maret."),
     on("Buronan kasus lumbung itu kembali ditangkap di rumah mertuanya pada 3 Maret."), []),
])
def test_one_arrest_was_in_one_kind_of_place(one: Said, other: Said, told: list[list[str]]) -> None:
    """At the airport or at home; a quay is in a port, and what is only near is not where it was."""
    assert values(pair(one, other)) == told


@pytest.mark.parametrize(("text", "told"), [
    ("Rani Osk diperiksa polisi di Taman Bungur.", [["Jalan Selis", "Taman Bungur"]]),
    ("Petugas polisi memeriksa Rani Osk di Taman Bungur.", [["Jalan Selis", "Taman Bungur"]]),
    ("Tirta Osk diperiksa polisi di Taman Bungur.", []),
    ("Rani Osk disambut polisi di Taman Bungur.", []),
])
def test_what_was_done_to_one_person_was_in_one_place(text: str, told: list[list[str]]) -> None:
    """No day need be told."""
    assert values(pair(Said("Polisi memeriksa Rani Osk di Jalan Selis."), Said(text))) == told


@pytest.mark.parametrize(("text", "told"), [
    ("Polisi menahan Rani Osk di Taman Bungur ketika hendak naik bus.", [["Jalan Selis", "Taman Bungur"]]),
    ("Polisi hendak menahan Rani Osk di Taman Bungur.", []),
])
def test_what_somebody_was_about_to_do_makes_no_plan_of_what_happened(text: str, told: list[list[str]]) -> None:
    """Though an extraction takes the whole for a plan."""
    assert values(pair(Said("Polisi menahan Rani Osk di Jalan Selis."), Said(text, kind="plan"))) == told


@pytest.mark.parametrize("where", ["di kalangan perajin", "di mata perajin", "di hadapan perajin", "di tangan perajin"])
def test_among_whom_it_was_is_no_place(where: str) -> None:
    """Whatever place they come from."""
    assert values(pair(MARCH, on(f"Buruh pabrik gula berunjuk rasa {where} Taman Bungur pada 3 Maret."))) == []


@pytest.mark.parametrize(("other", "count"), [
    ("Setelah dilepas, para penari dijemput keluarga di dermaga Sumpit pada 3 Maret.", 1),
    ("Setelah dilepas, para penari dipijat keluarga di dermaga Sumpit pada 3 Maret.", 0),
    ("Setelah dilepas, para penari dijemput keluarga di sungai Sumpit pada 3 Maret.", 0),
])
def test_one_thing_done_on_a_day_was_done_at_one_kind_of_place(other: str, count: int) -> None:
    """Whatever else is done beside it."""
    one = on("Para penari itu dijemput keluarga dari kapal di muara sungai pada 3 Maret dini hari.")
    assert len([told for told in values(pair(one, on(other))) if "sungai" in " ".join(told)]) == count
