"""A place or a day to come that one calls certain and another only possible; what stays undone after it was done."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, hop, person, place, sheet

RANI, NARA = person("rani", "Rani Osk"), person("nara", "Nara Wisesa")
DELTA = place("delta-murai", "Delta Murai")
DAY = (("event", "9 Maret", "2031-03-09"),)
FILLER = (
    Said("Hujan turun sejak pagi di kota itu."), Said("Sebuah toko roti buka sampai malam."),
    Said("Anak-anak bermain layang-layang di lapangan."))


def told(one: Said, other: Said, other_day: str = "2031-03-06") -> list[str]:
    """The kinds of the conflicts between a claim of each of two sheets."""
    names = (RANI, NARA, DELTA)
    return [conflict.kind for conflict in assemble([
        sheet("a", one, *FILLER, entities=names),
        sheet("b", other, entities=names, published=other_day)], NOBODY).conflicts]


def said(text: str, who: str, times: tuple[tuple[str, str, str], ...] = ()) -> Said:
    """What somebody says."""
    return Said(text, kind="statement", via=(hop(who),), about=(who,), times=times)


@pytest.mark.parametrize("text", [
    "Kami belum tahu pasti, mungkin di Delta Murai, mungkin di kapal lain.",
    "Mungkin saja kawanan gajah itu ada di Delta Murai.",
    "Bisa jadi mereka bersembunyi di Delta Murai.",
])
def test_a_place_that_is_certain_and_only_possible(text: str) -> None:
    """Of two who speak within a week."""
    sure = said("Rani Osk memastikan kawanan gajah itu berada di Delta Murai.", "rani")
    assert told(sure, said(text, "nara")) == ["modality"]


def test_a_day_to_come_that_is_certain_and_may_slip() -> None:
    """No word of the one stands in the other."""
    sure = said("Rani Osk memastikan jembatan dibuka pada 9 Maret.", "rani", DAY)
    assert told(sure, said("Paling cepat selesai 9 Maret, tetapi bisa saja mundur.", "nara", DAY)) == ["modality"]


@pytest.mark.parametrize(("text", "day"), [
    ("Rani Osk mengatakan mungkin di Delta Murai.", "2031-03-06"),
    ("Nara Wisesa memastikan gajah ada di Delta Murai.", "2031-03-06"),
    ("Mungkin di Delta Murai ada pasar ikan, sekolah dasar, gudang garam, dan bengkel perahu.", "2031-03-06"),
    ("Mungkin di Delta Murai.", "2031-03-25"),
])
def test_no_conflict_of_one_speaker_of_other_things_or_of_later_weeks(text: str, day: str) -> None:
    """The same who speaks, the same said, much else, or long behind."""
    sure = said("Rani Osk memastikan kawanan gajah itu berada di Delta Murai.", "rani")
    assert told(sure, said(text, "rani" if text.startswith("Rani") else "nara"), day) == []


@pytest.mark.parametrize(("done", "text"), [
    ("Tim dokter khusus sudah berangkat dari Kota Lama pada 7 Maret.",
     "Sampai 9 Maret tim dokter khusus belum berangkat dari Kota Lama."),
    ("Tim dokter khusus sudah berangkat dari Kota Lama pada 7 Maret.",
     "Sampai 9 Maret tim dokter khusus belum berangkat dari Kota Lama dan baru berlayar bila izin terbit."),
    ("Nelayan sudah menerima uang tahap pertama pada 7 Maret.",
     "Sampai 9 Maret belum satu nelayan pun menerima uang tahap pertama."),
])
def test_not_yet_done_on_a_day_behind_that_on_which_it_was(done: str, text: str) -> None:
    """However the days differ."""
    one = Said(done, times=(("event", "7 Maret", "2031-03-07"),))
    other = Said(text, times=DAY, negated=True)
    assert told(one, other, "2031-03-09") == ["modality"]


def test_not_yet_done_on_a_day_before_that_on_which_it_was() -> None:
    """It was done in between."""
    one = Said("Sampai 5 Maret tim dokter khusus belum berangkat dari Kota Lama.", negated=True,
               times=(("event", "5 Maret", "2031-03-05"),))
    other = Said("Tim dokter khusus sudah berangkat dari Kota Lama pada 9 Maret.", times=DAY)
    assert told(one, other, "2031-03-09") == []


def test_the_opposite_of_an_act_is_no_thing_that_two_claims_share() -> None:
    """A street that was closed and opened again, a seal that was not."""
    one = Said("Jalan Mawar, yang sempat ditutup sejak subuh, dibuka kembali pukul 13.00.")
    other = Said("Penutup itu belum dibuka sampai Minggu malam.", negated=True)
    assert told(one, other) == []
