"""One saying in two mouths stands against itself, quoted or retold; not what two may say alike."""

from __future__ import annotations

import pytest

from briefgen.dossier import assemble
from tests.dossier.small import NOBODY, Said, hop, person, sheet

NAMES = (person("rani", "Rani Osk"), person("tirta", "Tirta Bakti"))
FILLING = [Said(f"{what} {did}.") for what in ("Panen padi", "Harga cabai", "Ombak", "Kabut", "Jalan tol", "Nelayan")
           for did in ("tertunda sebulan", "membaik di utara", "dipantau petugas")]
DAM = "“Tidak ada alasan teknis untuk menutup bendungan. Air dan lumpur masih aman sampai musim hujan.”"
RETOLD = ("Tirta Bakti menyatakan tidak ada alasan teknis untuk menutup bendungan dan air dan lumpur masih aman "
          "sampai musim hujan.")


def by(who: str, text: str) -> Said:
    """A statement."""
    return Said(text, kind="statement", via=(hop(who),), about=(who,), negated="tidak" in text.lower())


def in_two_mouths(one: str, other: str, *, who: str = "tirta") -> bool:
    """Whether two claims of two articles are one saying."""
    files = [sheet("a", by("rani", one), *FILLING, entities=NAMES), sheet("b", by(who, other), entities=NAMES)]
    return any(why.feature == "speaker" for conflict in assemble(files, NOBODY).conflicts for why in conflict.why)


@pytest.mark.parametrize(("one", "other"), [
    (DAM, RETOLD),
    ("“Tidak ada penggusuran sebelum ganti rugi lunas.”",
     "Tirta Bakti adalah orang yang pekan lalu menyatakan tidak ada penggusuran sebelum ganti rugi lunas."),
    ("“Kita sedang berpacu melawan kabut dan kita kalah.”",
     "Tirta Bakti-lah yang mengatakan kita berpacu melawan kabut dan kalah, dan sampai kini ia tak meralatnya."),
    ("“Sungai ini bukan milik satu bangsa, melainkan milik anak cucu kita.”",
     "“Sungai ini milik anak cucu kita, bukan milik satu bangsa.”"),
    ("“Siapa pun yang menutup pasar ini sedang menggali kubur pedagang kecil dengan sendok perak.”",
     "Ungkapan \"menggali kubur pedagang kecil dengan sendok perak\", yang dilontarkan Tirta Bakti, ramai dibahas."),
    ("“Harga adalah pencuri yang tidak pernah tertangkap.”", "“Harga adalah pencuri yang tidak pernah tertangkap.”"),
])
def test_one_saying_of_two(one: str, other: str) -> None:
    """Retold, told to be of one alone, or quoted twice."""
    assert in_two_mouths(one, other)


@pytest.mark.parametrize(("one", "other"), [
    ("“Kapal-kapal itu beroperasi 11 mil di dalam perairan dangkal sebelah barat pulau.”",
     "“Kapal-kapal itu berada 11 mil di dalam perairan dangkal sebelah barat pulau.”"),
    (DAM, "Tirta Bakti menyatakan ada alasan teknis untuk menutup bendungan dan lumpur."),
    ("“Kami akan banding.”", "“Kami akan banding.”"),
    ("“Siapa pun yang menutup pasar ini sedang menggali kubur pedagang kecil dengan sendok perak.”",
     "Tirta Bakti mengecam ungkapan \"menggali kubur pedagang kecil dengan sendok perak\"."),
    ("“Film \"Kubur Pedagang Perak\" bagus dan menggali ingatan.”",
     "Film \"Kubur Pedagang Perak\", yang dilontarkan Tirta Bakti, ramai dibahas."),
    ("“Bendungan harus dibuka sebelum sawah dan kebun tebu kering.”",
     "“Rani Osk mengatakan bendungan harus dibuka sebelum sawah dan kebun tebu kering.”"),
])
def test_what_two_may_say_alike_is_not_one_saying(one: str, other: str) -> None:
    """A fact with a number, the contrary, a few words, and what one tells of the other."""
    assert not in_two_mouths(one, other)


def test_one_may_say_it_twice() -> None:
    """To two papers."""
    assert not in_two_mouths(DAM, DAM, who="rani")
