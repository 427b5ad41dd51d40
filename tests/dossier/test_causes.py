"""What a mishap came of; two causes of one mishap contradict each other."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from briefgen.dossier.causes import cause_of
from briefgen.lang.classes import split_words
from briefgen.lang.compare import load_comparison
from briefgen.model.dossier import Dossier
from tests.dossier.small import NOBODY, Said, person, place, sheet

WORDS = load_comparison("id")
KAROT, LADA = place("karot", "Karot"), place("lada", "Lada")


@pytest.mark.parametrize(("text", "effect", "cause"), [
    ("Kebakaran gudang itu disebabkan hubungan arus pendek.", "FIRE", "hubungan arus pendek"),
    ("Api berasal dari percikan las di lantai dua.", "FIRE", "percikan las di lantai dua"),
    ("Percikan las memicu kebakaran gudang.", "FIRE", "Percikan las"),
    ("Gudang itu meledak setelah disambar petir pada malam hari.", "EXPLODE", "petir pada malam hari"),
    ("Kebakaran, yang menurut penyelidik dipicu korsleting, meluas.", "FIRE", "korsleting"),
    ("Longsor yang menimbun sekolah dipicu gempa.", "LANDSLIDE", "gempa"),
    ("Sidang itu ditunda karena hakim sakit.", "POSTPONE", "hakim sakit"),
    ("Kebakaran gudang itu terjadi karena kompor meledak.", "FIRE", "kompor meledak"),
    ("Penyebab kebakaran gudang itu adalah puntung rokok.", "FIRE", "puntung rokok"),
    ("Pemicu longsor ialah hujan, bukan gempa.", "LANDSLIDE", "hujan"),
])
def test_a_cause_is_read_with_its_mishap(text: str, effect: str, cause: str) -> None:
    """Behind a passive or a noun, before an active verb, behind what "yang" tells of the mishap."""
    found = cause_of(text, split_words(text), WORDS)
    assert found is not None
    assert (found.effect, found.text) == (effect, cause)


@pytest.mark.parametrize("text", [
    "Kebakaran itu tidak disebabkan korsleting.",
    "Kami tahu ada kebakaran karena mencium asap.",
    "Klaim kebakaran lebih sederhana daripada klaim kebakaran hutan karena barangnya terlihat.",
    "Warga selamat dari kebakaran karena berlari ke sungai.",
    "Sekolah diliburkan karena asap.",
    "Kebakaran terjadi di gudang barat.",
    "Setelah kebakaran, warga menangis karena takut.",
    "Penyebab kebakaran belum diketahui.",
    "Penyebab kebakaran belum tentu adalah puntung rokok.",
    "Penyebab kemacetan adalah kebakaran.",
    "Alasan mereka adalah cuaca buruk.",
])
def test_what_is_no_cause_of_a_mishap_is_none(text: str) -> None:
    """What the victims died of, a rejected cause, another effect, none at all."""
    assert cause_of(text, split_words(text), WORDS) is None


def pair(one: str, other: str, **more: object) -> Dossier:
    """The dossier of two sheets with a claim each."""
    return assemble([sheet("a", Said(one), entities=(KAROT, LADA)),
                     sheet("b", Said(other, **more), entities=(KAROT, LADA))], NOBODY)  # type: ignore[arg-type]


SHORT = "Kebakaran gudang kapas di Karot disebabkan hubungan arus pendek."


@pytest.mark.parametrize(("one", "other"), [
    (SHORT, "Kebakaran gudang kapas di Karot dipicu percikan las."),
    ("Longsor di kebun teh Karot disebabkan hujan lebat, bukan oleh gempa.",
     "Longsor di kebun teh Karot dipicu guncangan gempa."),
])
def test_two_causes_of_one_mishap_contradict_each_other(one: str, other: str) -> None:
    """A fire has one cause; a landslide may have several, unless one is rejected."""
    assert [conflict.kind for conflict in pair(one, other).conflicts] == ["attribution"]


@pytest.mark.parametrize(("one", "other"), [
    (SHORT, "Kebakaran gudang kapas di Karot dipicu korsleting panel."),
    (SHORT, "Kebakaran gudang kapas di Lada dipicu percikan las."),
    ("Rapat pengurus pasar Karot ditunda karena hujan.", "Lelang kayu jati Karot ditunda akibat listrik padam."),
    (SHORT, "Kebakaran gudang kapas di Karot kembali terjadi akibat percikan las."),
    ("Longsor di kebun teh Karot disebabkan hujan lebat.", "Longsor di kebun teh Karot dipicu penggundulan hutan."),
])
def test_one_cause_in_other_words_or_of_something_else_is_no_contradiction(one: str, other: str) -> None:
    """The same cause, another place, another fire, causes that may both be right."""
    assert pair(one, other).conflicts == ()


def test_a_mishap_of_long_ago_is_another_one() -> None:
    """A fire of ten years before had its own cause."""
    dossier = pair(SHORT, "Kebakaran gudang kapas di Karot pada 2021 dipicu percikan las.",
                   times=(("event", "2021", "2021"),))
    assert dossier.conflicts == ()


CAUSED = (
    "Kebakaran pasar ikan disebabkan {}.", "Kebakaran pasar ikan terjadi karena {}.", "Kebakaran pasar ikan dipicu {}.",
    "{} menyebabkan kebakaran pasar ikan.", "Penyebab kebakaran pasar ikan adalah {}.",
)


@pytest.mark.parametrize(("one", "other"), [(one, other) for one in CAUSED for other in CAUSED])
def test_two_causes_contradict_each_other_however_they_are_told(one: str, other: str) -> None:
    """And one cause is one, told in the same two ways."""
    wire, stove = "korsleting listrik", "kompor meledak"
    assert [conflict.kind for conflict in pair(one.format(wire), other.format(stove)).conflicts] == ["attribution"]
    assert pair(one.format(wire), other.format(wire)).conflicts == ()


def test_what_its_victims_died_of_is_no_cause_of_a_mishap() -> None:
    """But of their death."""
    text = "Korban kebakaran tewas akibat asap."
    found = cause_of(text, split_words(text), WORDS)
    assert found is not None
    assert found.effect == "DIE"


@pytest.mark.parametrize(("one", "other", "told"), [
    ("Rani Osk meninggal karena ditembak.", "Rani Osk meninggal akibat hantaman benda tumpul.", True),
    ("Rani Osk meninggal karena ditembak.", "Nara Wisesa meninggal akibat hantaman benda tumpul.", False),
    ("Dua orang meninggal karena ditembak.", "Dua orang meninggal akibat hantaman benda tumpul.", False),
])
def test_one_person_dies_of_one_thing(one: str, other: str, told: bool) -> None:
    """Of many, some die of this and some of that."""
    names = (person("rani", "Rani Osk"), person("nara", "Nara Wisesa"))
    found = assemble([sheet("a", Said(one), entities=names), sheet("b", Said(other), entities=names)], NOBODY).conflicts
    assert [conflict.why[0].feature for conflict in found] == ["cause"] * told
