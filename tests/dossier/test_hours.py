"""The time of day at which one thing happened, told in two ways."""

from __future__ import annotations

import pytest

from briefgen.dossier.clashes.dates.hours import apart, hour_of
from briefgen.lang import load_language
from tests.dossier.small import Said
from tests.dossier.test_near_misses import grouped, kinds, pair

LANG = load_language("id")


@pytest.mark.parametrize(("text", "minutes"), [
    ("Kapal itu tiba pukul 03.42 WIT.", 222),
    ("Kapal itu tiba pukul 21.17.", 1277),
    ("Kapal itu tiba sekitar jam sebelas malam.", 1380),
    ("Kapal itu tiba pukul empat sore.", 960),
    ("Kapal itu tiba Selasa pagi pukul enam.", 360),
    ("Kapal itu tiba pukul 12.30 siang.", 750),
    ("Kapal itu berlayar selama enam jam 16 Oktober.", None),
    ("Kapal itu bertahan hingga pukul 21.17.", None),
    ("Kapal itu tiba setelah pukul 21.17.", None),
    ("Kapal itu tiba pukul 21.17 dan berangkat pukul 23.00.", None),
    ("Kapal itu tiba malam hari.", None),
])
def test_the_hour_of_a_claim_is_the_one_that_it_gives(text: str, minutes: int | None) -> None:
    """In digits or in words, with the part of the day; none until which or after which, no length of time."""
    found = hour_of(text, LANG)
    assert (found.minutes if found else None) == minutes


@pytest.mark.parametrize(("one", "other", "differ"), [
    ("pukul 03.42", "pukul 04.15", True),
    ("pukul 03.42", "sekitar pukul 03.55", False),
    ("pukul 03.42", "sekitar pukul 04.15", True),
    ("pukul 9.30", "pukul 21.30", False),
    ("pukul 09.30", "pukul 21.30", True),
    ("pukul 05.42 WIT", "pukul 03.42 WIB", False),
    ("pukul 05.42 WIT", "pukul 03.52 WIB", True),
    ("pukul 05.42 WIT", "pukul 03.42", False),
    ("pukul 23.55", "pukul 00.05", True),
])
def test_hours_are_apart_where_no_clock_shows_both(one: str, other: str, differ: bool) -> None:
    """"About" is off by some minutes; a clock shows 9.30 twice a day; zones differ by whole hours."""
    a, b = (hour_of(f"Kapal itu tiba {words}.", LANG) for words in (one, other))
    assert a
    assert b
    assert apart(a, b) is differ


def at(text: str, day: str = "2031-03-03", **more: str) -> Said:
    """A claim dated to a day."""
    return Said(text, times=(("event", "Senin", day),), **more)


def test_one_mishap_began_at_one_hour() -> None:
    """A claim is still the same but for its hour."""
    found = pair(at("Gempa mengguncang Kota Lembar pada Senin pukul 03.42."),
                 at("Gempa mengguncang Kota Lembar Senin sekitar pukul 04.15."))
    assert [(conflict.kind, [side.value for side in conflict.sides]) for conflict in found.conflicts] == [
        ("attribution", ["pukul 03.42", "pukul 04.15"])]
    assert grouped(found) == [("a", "b")]


@pytest.mark.parametrize("other", [
    at("Gempa susulan kembali mengguncang Kota Lembar Senin pukul 04.15."),
    at("Gempa mengguncang Kota Lembar Senin pukul 04.15.", "2031-02-24"),
    at("Bupati Lembar membuka posko Senin pukul 04.15."),
    at("Kebakaran akibat gempa di Kota Lembar baru padam Senin pukul 04.15."),
    at("Gempa akan disimulasikan di Kota Lembar Senin pukul 04.15.", kind="plan"),
])
def test_another_event_has_an_hour_of_its_own(other: Said) -> None:
    """An aftershock, a quake of the week before, another act, a plan."""
    assert "attribution" not in kinds(pair(at("Gempa mengguncang Kota Lembar pada Senin pukul 03.42."), other))


def test_the_hour_of_a_mishap_is_compared_though_little_else_is_alike() -> None:
    """One dates it, and the other does not."""
    found = pair(at("Kapolsek Lembar mengatakan ledakan terjadi pada pukul 02.40 WIB."),
                 Said("Ledakan terjadi pukul 02.15 WIB, disusul dentuman yang lebih pelan."))
    assert kinds(found) == ["attribution"]
